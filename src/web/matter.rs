//! One matter: how far its reading is, then the date, the days, what to confirm, and the sheet.

use crate::docket::id::is_id;
use crate::docket::job::Progress;
use crate::docket::marks::Same;
use crate::docket::progress::Shown;
use crate::docket::progress::Step;
use crate::intake::Opened;
use crate::language::Language;
use crate::notice::answer::Shape;
use crate::render::html;
use crate::render::html::Article;
use crate::sheet::IntakeSheet;
use crate::sheet::block::Block;
use crate::sheet::plain::plain;
use crate::web::Desk;
use crate::web::course::Course;
use crate::web::fault::Fault;
use crate::web::frame::Frame;
use crate::web::frame::page as shown;
use crate::web::question::Question;
use crate::web::question::of_the_date;
use crate::web::take_in::limit_in_words;
use crate::web::visitor::Visitor;
use askama::Template;
use axum::extract::Path;
use axum::extract::Query;
use axum::extract::State as Of;
use axum::response::IntoResponse;
use axum::response::Redirect;
use axum::response::Response;
use serde::Deserialize;

/// Seconds between two looks at a reading.
const ASK_AGAIN: u32 = 2;
/// The sections that stand above the questions.
const LEAD: &[&str] = &["first", "days"];

#[derive(Template)]
#[template(path = "desk/progress.html")]
struct ProgressPage {
    frame: Frame,
    id: String,
    failed: bool,
    before: i64,
}

#[derive(Template)]
#[template(path = "desk/matter.html")]
struct MatterPage {
    frame: Frame,
    id: String,
    code: String,
    docketed: bool,
    state: &'static str,
    keep_until: String,
    change: Option<Change>,
    same: Option<String>,
    /// More papers are being read, or could not be: a word of the tables.
    pending: Option<&'static str>,
    limit: String,
    /// Other matters about the same name, account or number.
    linked: Vec<Linked>,
    /// How it stands, for whoever may move it on.
    course: Option<Course>,
    notices: Vec<NoticePart>,
    formats: Vec<&'static str>,
    /// The form goes back to this page.
    from: &'static str,
}

/// One notice of the matter.
struct NoticePart {
    lead: Article,
    questions: Vec<Question>,
    rest: Article,
}

/// Another matter and what it has in common with this one.
struct Linked {
    id: String,
    code: String,
    why: String,
}

/// What an answer did to the date.
pub struct Change {
    pub before: String,
    pub now: String,
    pub moved: bool,
}

/// What the address says beside the matter.
#[derive(Default, Deserialize)]
pub struct Asked {
    /// The version before the last answer, to show old and new.
    was: Option<i64>,
    /// An earlier matter with one of these papers.
    same: Option<String>,
}

/// The page of a matter.
pub async fn page(
    Of(desk): Of<Desk>,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
    visitor: Visitor,
) -> Result<Response, Fault> {
    let opened = desk.intake.open(&id).await?.ok_or(Fault::NotFound)?;
    if opened.reading.is_none() {
        return progress(&desk, &visitor, id).await;
    }
    desk.intake.docket.note("looked", Some(&id)).await?;
    let language = visitor.language;
    let version = opened.matter.version;
    let sheets = desk.intake.sheets(&opened, i64::MAX, language);
    let change = asked
        .was
        .filter(|was| *was < version)
        .map(|was| change(&desk.intake.sheets(&opened, was, language), &sheets));
    let frame = Frame::of(&visitor, "matter.title");
    let read = desk.intake.as_read(&opened, language);
    let notices = notices(&opened, &sheets, &read, language);
    let matter = &opened.matter;
    let docket = &desk.intake.docket;
    shown(&MatterPage {
        pending: docket.progress(&id).await?.map(|it| match it {
            Progress::Failed => "more_failed",
            _ => "more_reading",
        }),
        limit: limit_in_words(),
        linked: linked(&docket.same_marks(&id).await?, &frame),
        course: match frame.may_change("/matters/{id}/state") {
            true => Some(Course::of(&desk, matter, &frame).await?),
            false => None,
        },
        code: code(&id),
        docketed: matter.docketed,
        state: matter.state.id(),
        keep_until: language.day(matter.keep_until),
        change,
        same: asked.same.filter(|it| is_id(it)),
        notices,
        formats: crate::render::FORMATS.iter().map(|it| it.name).collect(),
        from: "matter",
        frame,
        id,
    })
}

/// The short name by which people speak of a matter.
pub fn code(id: &str) -> String {
    id.chars().take(6).collect::<String>().to_uppercase()
}

fn linked(same: &[Same], frame: &Frame) -> Vec<Linked> {
    let linked = same.iter().map(|it| Linked {
        id: it.matter.clone(),
        code: code(&it.matter),
        why: frame.word("same", it.kind.id()),
    });
    linked.collect()
}

/// Each state with its day and who said so.
pub fn steps(steps: &[Step], frame: &Frame) -> Vec<String> {
    let line = |step: &Step| {
        let mut parts = vec![frame.word("state", step.state.id())];
        parts.extend(step.until.map(|day| {
            let day = frame.language.day(day);
            frame.with("state_form.held_until", "day", day)
        }));
        parts.extend((!step.note.is_empty()).then(|| plain(&step.note)));
        let on = step.on.map(|day| frame.language.day(day));
        format!("{}: {}", on.unwrap_or_default(), parts.join("; "))
    };
    steps.iter().map(line).collect()
}

/// Each date that was shown, and why it no longer stands.
pub fn dates(dates: &[Shown], frame: &Frame) -> Vec<String> {
    let line = |shown: &Shown| {
        let date = match shown.act_by {
            Some(day) => frame.language.day(day),
            None => frame.say("docket.no_date"),
        };
        let retired = shown.retired.as_deref().unwrap_or("stands");
        let on = shown.on.map(|day| frame.language.day(day));
        let why = frame.word("retired", retired);
        format!("{date} ({why}; {})", on.unwrap_or_default())
    };
    dates.iter().map(line).collect()
}

async fn progress(desk: &Desk, visitor: &Visitor, id: String) -> Result<Response, Fault> {
    let found = desk.intake.docket.progress(&id).await?;
    let mut frame = Frame::of(visitor, "progress.title");
    let failed = found == Some(Progress::Failed);
    frame.refresh = (!failed).then_some(ASK_AGAIN);
    let before = match found {
        Some(Progress::Waiting(before)) => before,
        _ => 0,
    };
    shown(&ProgressPage {
        frame,
        id,
        failed,
        before,
    })
}

/// Has papers read once more that could not be.
pub async fn try_again(Of(desk): Of<Desk>, Path(id): Path<String>) -> Result<Response, Fault> {
    desk.intake.docket.try_again(&id).await?;
    desk.bell.notify_one();
    Ok(Redirect::to(&format!("/matters/{id}")).into_response())
}

/// What stands between two ways of counting a matter.
pub fn change(before: &[IntakeSheet], now: &[IntakeSheet]) -> Change {
    let said = |sheets: &[IntakeSheet]| {
        let lines: Vec<&str> = sheets
            .iter()
            .map(|it| it.headline.act_by.as_str())
            .collect();
        lines.join("; ")
    };
    let (before, now) = (said(before), said(now));
    Change {
        moved: before != now,
        before,
        now,
    }
}

fn notices(
    opened: &Opened,
    sheets: &[IntakeSheet],
    read: &[IntakeSheet],
    language: &'static Language,
) -> Vec<NoticePart> {
    let answers = opened.given(i64::MAX);
    let parts = sheets.iter().enumerate().map(|(n, sheet)| {
        let whole = html::article(n, sheets.len(), sheet);
        let (lead, rest) = whole
            .sections
            .into_iter()
            .partition(|section| LEAD.contains(&section.class));
        let questions = of_the_date(read, n, &answers, opened, language);
        NoticePart {
            lead: Article {
                title: whole.title.clone(),
                sections: lead,
            },
            questions,
            rest: Article {
                title: whole.title,
                sections: rest,
            },
        }
    });
    parts.collect()
}
