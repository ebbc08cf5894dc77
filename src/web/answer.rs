//! Confirming, correcting, or calling absent: one form for each value the date rests on.

use crate::docket::id::is_id;
use crate::docket::matter::Outcome;
use crate::intake::inputs::Input;
use crate::language::Language;
use crate::notice::answer::Answer;
use crate::notice::answer::Field;
use crate::notice::answer::Given;
use crate::notice::answer::SaidWindow;
use crate::notice::answer::Shape;
use crate::notice::answer::Value;
use crate::notice::vocabulary::ProcessKind;
use crate::notice::vocabulary::Trigger;
use crate::notice::vocabulary::Unit;
use crate::report::review::capitalized;
use crate::report::review::field_name;
use crate::sheet::IntakeSheet;
use crate::web::Desk;
use crate::web::fault::Fault;
use crate::web::frame::Frame;
use crate::web::frame::page as shown;
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

/// One value that the page asks about.
pub struct Question {
    pub notice: usize,
    pub field: &'static str,
    pub item: usize,
    pub version: i64,
    pub label: String,
    pub shape: Shape,
    pub answered: bool,
    /// The value in words, and the words on the paper with their place.
    pub value: Option<String>,
    pub quote: Option<String>,
    pub place: Option<String>,
    pub alternatives: Vec<String>,
    /// The value as the fields of its form.
    pub fields: Vec<(&'static str, String)>,
    /// Names it on the page.
    pub anchor: String,
}

impl Question {
    pub fn of(
        input: Input,
        notice: usize,
        sheet: &IntakeSheet,
        version: i64,
        language: &'static Language,
    ) -> Question {
        let key = input.field.id();
        let mut facts = sheet.facts.iter().filter(|fact| fact.field == key);
        let fact = facts.nth(input.item).filter(|_| input.value.is_some());
        let label = capitalized(&field_name(key, language));
        Question {
            notice,
            field: key,
            item: input.item,
            version,
            label,
            shape: input.field.shape(),
            answered: input.answered,
            value: fact.map(|it| it.value.clone()),
            quote: fact.map(|it| it.quote.clone()),
            place: fact.map(|it| it.place.clone()),
            alternatives: fact.map(|it| it.alternatives.clone()).unwrap_or_default(),
            fields: input.value.as_ref().map(fields).unwrap_or_default(),
            anchor: format!("q{notice}-{key}-{}", input.item),
        }
    }

    /// What stands in a field of the form before anybody types.
    pub fn before(&self, name: &str) -> &str {
        let field = self.fields.iter().find(|(known, _)| *known == name);
        field.map_or("", |(_, value)| value.as_str())
    }

    pub fn is(&self, name: &str, value: &str) -> bool {
        self.before(name) == value
    }

    pub fn units(&self) -> &'static [Unit] {
        Unit::ALL
    }

    pub fn kinds(&self) -> &'static [ProcessKind] {
        ProcessKind::ALL
    }

    pub fn triggers(&self) -> &'static [Trigger] {
        Trigger::ALL
    }
}

/// A value as the fields of its form; [`value`] reads them back.
pub fn fields(value: &Value) -> Vec<(&'static str, String)> {
    let day = |day: Option<NaiveDate>| day.map(|it| it.to_string()).unwrap_or_default();
    match value {
        Value::Day(it) => vec![("day", it.to_string())],
        Value::Text(it) => vec![("text", it.clone())],
        Value::YesNo(yes) => vec![("yes", if *yes { "yes" } else { "no" }.to_owned())],
        Value::Kind(kind) => vec![("kind", kind.id().to_owned())],
        Value::Window(it) => vec![
            ("days", it.days.map(|n| n.to_string()).unwrap_or_default()),
            ("unit", it.unit.id().to_owned()),
            ("trigger", it.trigger.id().to_owned()),
            ("trigger_date", day(it.trigger_date)),
            ("explicit_date", day(it.explicit_date)),
            ("strict", if it.strict { "on" } else { "" }.to_owned()),
        ],
    }
}

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
        Shape::Kind => {
            let kind = ProcessKind::from_id(sent(form, "kind"));
            kind.map(Value::Kind).ok_or(missing)
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
    let field =
        Field::from_id(sent(&form, "field")).ok_or(Fault::NotUnderstood("desk.the_form"))?;
    let number = |name: &str| sent(&form, name).parse::<usize>().unwrap_or(0);
    let (notice, item) = (number("notice"), number("item"));
    let answer = match sent(&form, "act") {
        "absent" => Answer::Absent,
        _ => Answer::Said(value(field, &form)?),
    };
    let today = (desk.intake.today)();
    if let (Field::ReceivedDate, Answer::Said(Value::Day(day))) = (field, &answer)
        && *day > today
    {
        return Err(Fault::NotUnderstood("take_in.received"));
    }
    let given = Given {
        notice: Some(notice),
        field,
        item,
        answer,
        on: today,
    };
    let seen = sent(&form, "version").parse::<i64>().unwrap_or(-1);
    let kept = desk
        .intake
        .docket
        .answer(&opened.matter, seen, &[given])
        .await?;
    match kept {
        Outcome::Saved(_) => {
            desk.intake.refresh(&id).await?;
            let to = format!("/matters/{id}?was={seen}#q{notice}-{}-{item}", field.id());
            Ok(Redirect::to(&to).into_response())
        }
        Outcome::Overtaken if is_id(&id) => {
            let sheets = desk.intake.sheets(&opened, i64::MAX, visitor.language);
            let facts = sheets.get(notice).map(|it| it.facts.as_slice());
            let mut facts = facts.unwrap_or_default().iter();
            let theirs = facts.find(|it| it.field == field.id());
            let version = opened.matter.version.to_string();
            let mine = form.into_iter().map(|(name, value)| match name.as_str() {
                "version" => (name, version.clone()),
                _ => (name, value),
            });
            let page = shown(&OvertakenPage {
                frame: Frame::of(&visitor, "overtaken.title"),
                label: capitalized(&field_name(field.id(), visitor.language)),
                theirs: theirs.map(|it| it.value.clone()),
                mine: mine.collect(),
                id,
            })?;
            Ok((StatusCode::CONFLICT, page).into_response())
        }
        Outcome::Overtaken => Err(Fault::NotFound),
    }
}
