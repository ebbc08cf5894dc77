//! The review: every value beside the page it was read from, its words marked.
//!
//! One value at a time is open; the list leads to the others, and so do the marks on the pages.
//! It all works by links, so a keyboard and no script is enough.

use crate::document::page::Page;
use crate::ingest::is_typed;
use crate::intake::Opened;
use crate::notice::answer::Shape;
use crate::web::Desk;
use crate::web::fault::Fault;
use crate::web::frame::Frame;
use crate::web::frame::page as shown;
use crate::web::matter::Change;
use crate::web::matter::change;
use crate::web::matter::code;
use crate::web::question::Question;
use crate::web::question::questions;
use crate::web::visitor::Visitor;
use askama::Template;
use axum::extract::Path;
use axum::extract::Query;
use axum::extract::State;
use axum::response::Response;
use serde::Deserialize;

/// What is left around words when they are marked, in points.
const AROUND: f32 = 1.5;

#[derive(Template)]
#[template(path = "desk/review.html")]
struct ReviewPage {
    frame: Frame,
    id: String,
    code: String,
    /// The date as it now stands.
    act_by: String,
    change: Option<Change>,
    questions: Vec<Question>,
    left: usize,
    sheets: Vec<PageShown>,
    /// The form goes back to this page.
    from: &'static str,
}

/// One page of the papers with the marks on it.
struct PageShown {
    name: String,
    anchor: String,
    width: f32,
    height: f32,
    /// The address of its picture; a text has none and is written out.
    picture: Option<String>,
    words: Vec<WordShown>,
    marks: Vec<MarkShown>,
}

struct WordShown {
    text: String,
    x: f32,
    y: f32,
    width: f32,
    size: f32,
}

/// The words of one question.
struct MarkShown {
    anchor: String,
    label: String,
    lit: bool,
    boxes: Vec<[f32; 4]>,
}

/// What the address says beside the matter.
#[derive(Default, Deserialize)]
pub struct Asked {
    /// The question that is open, by its anchor.
    at: Option<String>,
    was: Option<i64>,
}

/// The page.
pub async fn page(
    State(desk): State<Desk>,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
    visitor: Visitor,
) -> Result<Response, Fault> {
    let opened = desk.intake.open(&id).await?.ok_or(Fault::NotFound)?;
    if opened.reading.is_none() {
        return Err(Fault::NotYet);
    }
    desk.intake.docket.note("looked", Some(&id)).await?;
    let language = visitor.language;
    let now = desk.intake.sheets(&opened, i64::MAX, language);
    let read = desk.intake.as_read(&opened, language);
    let answers = opened.given(i64::MAX);
    let asked_of = |n| questions(&read, n, &answers, &opened, language);
    let mut questions: Vec<Question> = (0..read.len()).flat_map(asked_of).collect();
    let named = asked.at.as_deref();
    let at = questions
        .iter()
        .position(|it| Some(it.anchor.as_str()) == named);
    let open = questions
        .iter()
        .position(|it| !it.answered && it.value.is_some());
    let at = at.or(open).unwrap_or(0);
    if let Some(question) = questions.get_mut(at) {
        question.open = true;
    }
    let version = opened.matter.version;
    let change = asked
        .was
        .filter(|was| *was < version)
        .map(|was| change(&desk.intake.sheets(&opened, was, language), &now));
    let lines: Vec<&str> = now.iter().map(|it| it.headline.act_by.as_str()).collect();
    let frame = Frame::of(&visitor, "review.title");
    shown(&ReviewPage {
        act_by: lines.join("; "),
        code: code(&id),
        change,
        sheets: pages(&opened, &id, &questions, &frame),
        left: questions
            .iter()
            .filter(|it| !it.answered && it.value.is_some())
            .count(),
        questions,
        from: "review",
        frame,
        id,
    })
}

fn pages(opened: &Opened, id: &str, questions: &[Question], frame: &Frame) -> Vec<PageShown> {
    let papers = opened.reading.iter().flat_map(|it| &it.papers);
    let pages = papers.flat_map(|paper| paper.pages.iter().map(move |page| (paper.file, page)));
    let shown = pages.map(|(file, page)| {
        let marks = questions.iter().filter_map(|question| {
            let spot = question.spot.as_ref()?;
            let here = spot.file == file && spot.page == page.number;
            here.then(|| MarkShown {
                anchor: question.anchor.clone(),
                label: question.label.clone(),
                lit: question.open,
                boxes: spot.boxes.iter().map(around).collect(),
            })
        });
        let numbers = [(file + 1).to_string(), page.number.to_string()];
        let blanks = [("file", numbers[0].as_str()), ("page", numbers[1].as_str())];
        // A text or an email was set out by the reader, and no picture of it exists.
        let typed = is_typed(page);
        PageShown {
            name: frame.language.phrase("place.page", &blanks),
            anchor: format!("p{file}-{}", page.number),
            width: page.width,
            height: page.height,
            picture: (!typed).then(|| format!("/matters/{id}/pages/{file}/{}", page.number)),
            words: if typed { written(page) } else { Vec::new() },
            marks: marks.collect(),
        }
    });
    shown.collect()
}

fn around([x0, y0, x1, y1]: &[f32; 4]) -> [f32; 4] {
    let (x, y) = (x0 - AROUND, y0 - AROUND);
    [x, y, x1 - x0 + 2.0 * AROUND, y1 - y0 + 2.0 * AROUND]
}

fn written(page: &Page) -> Vec<WordShown> {
    let words = page.lines.iter().flat_map(|line| &line.words);
    words
        .map(|word| WordShown {
            text: crate::sheet::plain::plain(&word.text),
            x: word.area.x0,
            y: word.area.y1 - 0.2 * word.area.height(),
            width: word.area.width(),
            size: word.area.height(),
        })
        .collect()
}
