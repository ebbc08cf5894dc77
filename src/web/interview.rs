//! The talk with the client: the sheet's questions one under the other, each answer saved by itself.

use crate::docket::interview::Told;
use crate::docket::matter::Outcome;
use crate::sheet::IntakeSheet;
use crate::sheet::questions::Ask;
use crate::sheet::questions::is_kept;
use crate::web::Desk;
use crate::web::fault::Fault;
use crate::web::frame::Frame;
use crate::web::frame::page as shown;
use crate::web::matter::code;
use crate::web::visitor::Visitor;
use askama::Template;
use axum::extract::Form;
use axum::extract::Path;
use axum::extract::Query;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::IntoResponse;
use axum::response::Redirect;
use axum::response::Response;
use serde::Deserialize;

/// The longest answer.
const LONGEST: usize = 4000;

#[derive(Template)]
#[template(path = "desk/interview.html")]
struct InterviewPage {
    frame: Frame,
    id: String,
    code: String,
    groups: Vec<GroupShown>,
    longest: usize,
    answered: usize,
    all: usize,
}

struct GroupShown {
    title: String,
    asks: Vec<AskShown>,
    tell: Vec<String>,
}

struct AskShown {
    name: &'static str,
    text: String,
    /// Its answer is a value of the report, and is given where that is confirmed.
    is_value: bool,
    answer: String,
    /// The number of the answer that is shown.
    seen: i64,
    /// It was just saved.
    saved: bool,
    /// Shown a little taller the more it holds.
    lines: usize,
}

impl AskShown {
    fn of(ask: &Ask, told: &[Told], saved: Option<&str>) -> AskShown {
        let found = told.iter().find(|it| it.question == ask.id);
        let answer = found.map(|it| it.answer.clone()).unwrap_or_default();
        AskShown {
            name: ask.id,
            text: ask.text.clone(),
            is_value: ask.is_value,
            seen: found.map_or(0, |it| it.number),
            saved: saved == Some(ask.id),
            lines: (answer.lines().count() + answer.len() / 70).clamp(2, 12),
            answer,
        }
    }
}

#[derive(Template)]
#[template(path = "desk/interview_overtaken.html")]
struct OvertakenPage {
    frame: Frame,
    id: String,
    text: String,
    question: &'static str,
    theirs: String,
    mine: String,
    /// The number of their answer.
    seen: i64,
    longest: usize,
}

/// What the address says beside the matter.
#[derive(Default, Deserialize)]
pub struct Asked {
    saved: Option<String>,
}

/// The questions.
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
    let sheets = desk.intake.sheets(&opened, i64::MAX, visitor.language);
    let told = &opened.told;
    let groups = groups(&sheets, told, asked.saved.as_deref());
    let asks = || groups.iter().flat_map(|it| &it.asks);
    let answered = asks().filter(|it| !it.answer.is_empty()).count();
    let all = asks().filter(|it| !it.is_value).count();
    shown(&InterviewPage {
        frame: Frame::of(&visitor, "interview.title"),
        code: code(&id),
        longest: LONGEST,
        answered,
        all,
        groups,
        id,
    })
}

/// The questions of every notice of the matter, each once.
fn groups(sheets: &[IntakeSheet], told: &[Told], saved: Option<&str>) -> Vec<GroupShown> {
    let mut groups: Vec<GroupShown> = Vec::new();
    for group in sheets.iter().flat_map(|sheet| &sheet.questions) {
        let known = |ask: &&Ask| {
            let mut asks = groups.iter().flat_map(|it| &it.asks);
            asks.all(|it| it.name != ask.id)
        };
        let asks: Vec<AskShown> = group
            .ask
            .iter()
            .filter(known)
            .map(|ask| AskShown::of(ask, told, saved))
            .collect();
        match groups.iter_mut().find(|it| it.title == group.title) {
            Some(there) => there.asks.extend(asks),
            None => groups.push(GroupShown {
                title: group.title.clone(),
                asks,
                tell: group.tell.clone(),
            }),
        }
    }
    groups
}

/// What the form says.
#[derive(Deserialize)]
pub struct Answer {
    question: String,
    #[serde(default)]
    answer: String,
    seen: i64,
}

/// Saves one answer, and goes on to the next question.
pub async fn save(
    State(desk): State<Desk>,
    Path(id): Path<String>,
    visitor: Visitor,
    Form(form): Form<Answer>,
) -> Result<Response, Fault> {
    let opened = desk.intake.open(&id).await?.ok_or(Fault::NotFound)?;
    if !is_kept(&form.question) {
        return Err(Fault::NotUnderstood("desk.the_form"));
    }
    // A browser sends lines ended in its own way.
    let answer: String = form.answer.replace("\r\n", "\n");
    let answer: String = answer.trim().chars().take(LONGEST).collect();
    let docket = &desk.intake.docket;
    let kept = docket
        .tell(&opened.matter, &form.question, &answer, form.seen)
        .await?;
    let sheets = desk.intake.sheets(&opened, i64::MAX, visitor.language);
    let groups = groups(&sheets, &docket.told(&opened.matter).await?, None);
    let mut asks = groups.iter().flat_map(|it| &it.asks);
    let this = asks.find(|it| it.name == form.question);
    if kept == Outcome::Overtaken {
        let this = this.ok_or(Fault::NotFound)?;
        let page = shown(&OvertakenPage {
            frame: Frame::of(&visitor, "overtaken.title"),
            text: this.text.clone(),
            question: this.name,
            theirs: this.answer.clone(),
            mine: answer,
            seen: this.seen,
            longest: LONGEST,
            id,
        })?;
        return Ok((StatusCode::CONFLICT, page).into_response());
    }
    let next = asks.find(|it| !it.is_value);
    let next = next.map_or(form.question.as_str(), |it| it.name);
    let to = format!("/matters/{id}/questions?saved={}#q-{next}", form.question);
    Ok(Redirect::to(&to).into_response())
}
