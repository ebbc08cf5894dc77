//! Confirming, correcting, or calling absent: the form of an answer, and what comes of it.

use crate::docket::matter::Outcome;
use crate::intake::Opened;
use crate::notice::answer::Answer;
use crate::notice::answer::Field;
use crate::notice::answer::Given;
use crate::notice::answer::SaidWindow;
use crate::notice::answer::Shape;
use crate::notice::answer::Value;
use crate::notice::vocabulary::Trigger;
use crate::notice::vocabulary::Unit;
use crate::web::Desk;
use crate::web::fault::Fault;
use crate::web::frame::Frame;
use crate::web::frame::page as shown;
use crate::web::question::Question;
use crate::web::question::questions;
use crate::web::visitor::Visitor;
use askama::Template;
use axum::extract::Form;
use axum::extract::Path;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::IntoResponse;
use axum::response::Redirect;
use axum::response::Response;
use chrono::NaiveDate;

/// The longest text of one answer.
const LONGEST: usize = 500;
/// The most days or hours that a time limit can have.
const MOST_DAYS: u32 = 3650;

/// Every field that a form of an answer can have.
const FIELDS: &[&str] = &[
    "day",
    "text",
    "yes",
    "choice",
    "from",
    "to",
    "days",
    "unit",
    "trigger",
    "trigger_date",
    "explicit_date",
    "strict",
];

/// The form as it was sent: names and values.
type Sent = Vec<(String, String)>;

fn sent<'a>(form: &'a Sent, name: &str) -> &'a str {
    let field = form.iter().find(|(known, _)| known == name);
    field.map_or("", |(_, value)| value.trim())
}

/// A day typed or chosen; nothing where the field is empty.
pub fn day(text: &str, label: &'static str) -> Result<Option<NaiveDate>, Fault> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let day: Option<NaiveDate> = text.parse().ok();
    let plausible = |day: &NaiveDate| (1990..2100).contains(&chrono::Datelike::year(day));
    day.filter(plausible)
        .map(Some)
        .ok_or(Fault::NotUnderstood(label))
}

fn value(field: Field, form: &Sent) -> Result<Value, Fault> {
    let missing = Fault::NotUnderstood("answer.the_value");
    match field.shape() {
        Shape::Day => {
            let day = day(sent(form, "day"), "answer.the_day")?;
            day.map(Value::Day).ok_or(missing)
        }
        Shape::Text => {
            let text: String = sent(form, "text").chars().take(LONGEST).collect();
            if text.is_empty() {
                return Err(missing);
            }
            Ok(Value::Text(text))
        }
        Shape::YesNo => match sent(form, "yes") {
            "yes" => Ok(Value::YesNo(true)),
            "no" => Ok(Value::YesNo(false)),
            _ => Err(missing),
        },
        Shape::Choice => {
            let word = sent(form, "choice");
            let known = field.choices().contains(&word);
            known.then(|| Value::Choice(word.to_owned())).ok_or(missing)
        }
        Shape::Period => {
            let from = day(sent(form, "from"), "answer.from")?;
            let to = day(sent(form, "to"), "answer.to")?;
            if from.is_none() && to.is_none() {
                return Err(missing);
            }
            Ok(Value::Period(from, to))
        }
        Shape::Window => window(form).map(Value::Window),
    }
}

fn window(form: &Sent) -> Result<SaidWindow, Fault> {
    let days = match sent(form, "days") {
        "" => None,
        text => {
            let days = text.parse::<u32>().ok().filter(|it| *it <= MOST_DAYS);
            Some(days.ok_or(Fault::NotUnderstood("answer.days"))?)
        }
    };
    let said = SaidWindow {
        days,
        unit: Unit::from_id(sent(form, "unit")).unwrap_or(Unit::Calendar),
        trigger: Trigger::from_id(sent(form, "trigger")).unwrap_or(Trigger::Unstated),
        trigger_date: day(sent(form, "trigger_date"), "answer.trigger_date")?,
        explicit_date: day(sent(form, "explicit_date"), "answer.explicit_date")?,
        strict: sent(form, "strict") == "on",
    };
    if said.days.is_none() && said.explicit_date.is_none() {
        return Err(Fault::NotUnderstood("answer.days"));
    }
    Ok(said)
}

#[derive(Template)]
#[template(path = "desk/overtaken.html")]
struct OvertakenPage {
    frame: Frame,
    id: String,
    label: String,
    theirs: Option<String>,
    /// What this person sent, to be sent again.
    mine: Sent,
}

#[derive(Template)]
#[template(path = "desk/answer_again.html")]
struct AgainPage {
    frame: Frame,
    id: String,
    what: String,
    next: String,
    /// With what this person typed in its fields.
    question: Question,
    from: &'static str,
}

/// Keeps an answer, counts again, and shows old and new.
pub async fn answer(
    State(desk): State<Desk>,
    Path(id): Path<String>,
    visitor: Visitor,
    Form(form): Form<Sent>,
) -> Result<Response, Fault> {
    let opened = desk.intake.open(&id).await?.ok_or(Fault::NotFound)?;
    if opened.reading.is_none() {
        return Err(Fault::NotYet);
    }
    let unknown = Fault::NotUnderstood("desk.the_form");
    let field = Field::from_id(sent(&form, "field")).ok_or(unknown.clone())?;
    let number = |name: &str| sent(&form, name).parse::<usize>().unwrap_or(0);
    let (notice, item) = (number("notice"), number("item"));
    let question = asked(&desk, &opened, field, notice, item, &visitor).ok_or(unknown)?;
    let today = (desk.intake.today)();
    let answer = match said(field, &form, today) {
        Ok(answer) => answer,
        Err(fault) => return again(&visitor, id, &fault, question, &form),
    };
    let given = Given {
        notice: Some(notice),
        field,
        of: question.read.clone(),
        answer,
        on: today,
    };
    let seen = sent(&form, "version").parse::<i64>().unwrap_or(-1);
    let kept = desk
        .intake
        .docket
        .answer(&opened.matter, seen, std::slice::from_ref(&given))
        .await?;
    if kept == Outcome::Overtaken {
        let now = desk.intake.open(&id).await?.ok_or(Fault::NotFound)?;
        let theirs = asked(&desk, &now, field, notice, item, &visitor);
        return overtaken(&visitor, id, now.matter.version, theirs, form);
    }
    // A date that rested on a wrong reading was misread; any other is only replaced.
    let read = question.read.map(Answer::Said);
    let misread = read.is_some_and(|read| read != given.answer);
    let retired = if misread { "misread" } else { "superseded" };
    desk.intake.refresh(&id, retired).await?;
    let at = format!("q{notice}-{}-{item}", field.id());
    // Back to the page on which the button was.
    let to = match sent(&form, "from_page") {
        // The review goes on to what is not confirmed yet.
        "review" => format!("/matters/{id}/review?was={seen}"),
        _ => format!("/matters/{id}?was={seen}#{at}"),
    };
    Ok(Redirect::to(&to).into_response())
}

/// The answer that the form gives.
fn said(field: Field, form: &Sent, today: NaiveDate) -> Result<Answer, Fault> {
    if sent(form, "act") == "absent" {
        return Ok(Answer::Absent);
    }
    let value = value(field, form)?;
    if let (Field::ReceivedDate, Value::Day(day)) = (field, &value)
        && *day > today
    {
        return Err(Fault::NotUnderstood("take_in.received"));
    }
    Ok(Answer::Said(value))
}

/// The question that is answered, if the matter asks it at all.
fn asked(
    desk: &Desk,
    opened: &Opened,
    field: Field,
    notice: usize,
    item: usize,
    visitor: &Visitor,
) -> Option<Question> {
    let read = desk.intake.as_read(opened, visitor.language);
    let answers = opened.given(i64::MAX);
    questions(&read, notice, &answers, opened, visitor.language)
        .into_iter()
        .find(|it| it.field == field.id() && it.item == item)
}

/// The form once more, with what was typed and what is wrong with it.
fn again(
    visitor: &Visitor,
    id: String,
    fault: &Fault,
    mut question: Question,
    form: &Sent,
) -> Result<Response, Fault> {
    for (name, value) in &mut question.fields {
        *value = sent(form, name).to_owned();
    }
    for name in FIELDS {
        if question.fields.iter().all(|(known, _)| known != name) {
            question.fields.push((name, sent(form, name).to_owned()));
        }
    }
    question.editing = true;
    let from = match sent(form, "from_page") {
        "review" => "review",
        _ => "matter",
    };
    let frame = Frame::of(visitor, "desk.fault_title");
    let (what, next) = fault.words(&frame, "");
    let page = shown(&AgainPage {
        frame,
        id,
        what,
        next,
        question,
        from,
    })?;
    Ok((fault.status(), page).into_response())
}

/// What the other person answered, and what this one would have.
fn overtaken(
    visitor: &Visitor,
    id: String,
    version: i64,
    theirs: Option<Question>,
    form: Sent,
) -> Result<Response, Fault> {
    let mine = form.into_iter().map(|(name, value)| match name.as_str() {
        "version" => (name, version.to_string()),
        _ => (name, value),
    });
    let page = shown(&OvertakenPage {
        frame: Frame::of(visitor, "overtaken.title"),
        label: theirs
            .as_ref()
            .map(|it| it.label.clone())
            .unwrap_or_default(),
        theirs: theirs.and_then(|it| it.value),
        mine: mine.collect(),
        id,
    })?;
    Ok((StatusCode::CONFLICT, page).into_response())
}
