//! A value as the pages ask about it: what it is now, where its words stand, and how to answer.
//!
//! Takes an input and the sheet as it was read; gives words and the fields of its forms. Used by
//! the matter's page and the review, so that both ask the same.

use crate::intake::Opened;
use crate::intake::inputs;
use crate::intake::inputs::Input;
use crate::language::Language;
use crate::notice::Period;
use crate::notice::answer::Field;
use crate::notice::answer::Given;
use crate::notice::answer::SaidWindow;
use crate::notice::answer::Shape;
use crate::notice::answer::Value;
use crate::notice::vocabulary::Trigger;
use crate::notice::vocabulary::Unit;
use crate::notice::window::Window;
use crate::report::review::capitalized;
use crate::report::review::field_name;
use crate::sheet::IntakeSheet;
use crate::sheet::plain::plain;
use crate::sheet::words;
use chrono::NaiveDate;

/// One value that a page asks about.
pub struct Question {
    pub notice: usize,
    pub field: &'static str,
    pub item: usize,
    pub version: i64,
    pub label: String,
    pub shape: Shape,
    pub answered: bool,
    /// As it was read.
    pub read: Option<Value>,
    /// The value in words, the words it rests on, and where those stand.
    pub value: Option<String>,
    pub quote: Option<String>,
    pub place: Option<String>,
    /// How sure the reading is, while nobody has answered.
    pub sure: Option<String>,
    /// Other readings: in words, and as the fields of a form.
    pub others: Vec<(String, Fields)>,
    /// The value as the fields of its form.
    pub fields: Fields,
    /// The words of a closed list, and the section of the tables that names them.
    pub choices: Vec<&'static str>,
    pub list: &'static str,
    /// Names it on a page.
    pub anchor: String,
    /// Its form is open.
    pub editing: bool,
    /// It is the one that the review shows.
    pub open: bool,
    /// Where its words stand on the paper, whoever has the last word.
    pub spot: Option<Spot>,
}

/// Names and values of a form.
pub type Fields = Vec<(&'static str, String)>;

/// Words on a page.
#[derive(Clone, Debug, PartialEq)]
pub struct Spot {
    pub file: usize,
    pub page: u32,
    pub boxes: Vec<[f32; 4]>,
}

/// The questions that the date of one notice rests on.
pub fn of_the_date(
    read: &[IntakeSheet],
    notice: usize,
    answers: &[Given],
    opened: &Opened,
    language: &'static Language,
) -> Vec<Question> {
    let of = |sheet: &IntakeSheet| inputs::of_the_date(&sheet.report, notice, answers);
    asked(read, notice, of, opened, language)
}

/// Every question about one notice.
pub fn questions(
    read: &[IntakeSheet],
    notice: usize,
    answers: &[Given],
    opened: &Opened,
    language: &'static Language,
) -> Vec<Question> {
    let of = |sheet: &IntakeSheet| inputs::every(&sheet.report, notice, answers);
    asked(read, notice, of, opened, language)
}

fn asked(
    read: &[IntakeSheet],
    notice: usize,
    inputs: impl Fn(&IntakeSheet) -> Vec<Input>,
    opened: &Opened,
    language: &'static Language,
) -> Vec<Question> {
    let Some(sheet) = read.get(notice) else {
        return Vec::new();
    };
    let version = opened.matter.version;
    let question = |input| Question::of(input, notice, sheet, version, language);
    inputs(sheet).into_iter().map(question).collect()
}

impl Question {
    fn of(
        input: Input,
        notice: usize,
        read: &IntakeSheet,
        version: i64,
        language: &'static Language,
    ) -> Question {
        let key = input.field.id();
        let mut facts = read.facts.iter().filter(|fact| fact.field == key);
        let fact = facts.nth(input.item);
        let spot = fact.map(|it| &it.evidence).filter(|it| it.page() > 0);
        let spot = spot.map(|it| Spot {
            file: it.file(),
            page: it.page(),
            boxes: it.boxes().to_vec(),
        });
        let as_read = input.value == input.read;
        let mut question = Question {
            notice,
            field: key,
            item: input.item,
            version,
            label: capitalized(&field_name(key, language)),
            shape: input.field.shape(),
            answered: input.given.is_some(),
            read: input.read.clone(),
            value: None,
            quote: None,
            place: None,
            sure: None,
            others: Vec::new(),
            fields: input.value.as_ref().map(fields).unwrap_or_default(),
            choices: input.field.choices(),
            list: list(input.field),
            anchor: format!("q{notice}-{key}-{}", input.item),
            editing: false,
            open: false,
            spot,
        };
        let said = |value: &Value| in_words(value, input.field, language);
        match fact.filter(|_| as_read) {
            Some(fact) => {
                question.value = Some(fact.value.clone());
                question.quote = Some(fact.quote.clone());
                question.place = Some(fact.place.clone());
                question.sure = input.given.is_none().then(|| fact.confidence.clone());
            }
            None => {
                question.value = input.value.as_ref().map(said);
                question.place = input.given.as_ref().map(|given| {
                    language.phrase("place.person_on", &[("day", &language.day(given.on))])
                });
            }
        }
        question.others = input
            .others
            .iter()
            .map(|other| (said(other), fields(other)))
            .collect();
        question
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

    pub fn triggers(&self) -> &'static [Trigger] {
        Trigger::ALL
    }
}

/// The section of the tables with the words of a field's list.
fn list(field: Field) -> &'static str {
    match field {
        Field::DataSought => "data",
        Field::Nondisclosure => "silence",
        Field::Challenge => "challenge",
        _ => "process",
    }
}

/// A value as the fields of its form; `web::answer` reads them back.
fn fields(value: &Value) -> Fields {
    let day = |day: &Option<NaiveDate>| day.map(|it| it.to_string()).unwrap_or_default();
    match value {
        Value::Day(it) => vec![("day", it.to_string())],
        Value::Text(it) => vec![("text", it.clone())],
        Value::YesNo(yes) => vec![("yes", if *yes { "yes" } else { "no" }.to_owned())],
        Value::Choice(word) => vec![("choice", word.clone())],
        Value::Period(from, to) => vec![("from", day(from)), ("to", day(to))],
        Value::Window(it) => vec![
            ("days", it.days.map(|n| n.to_string()).unwrap_or_default()),
            ("unit", it.unit.id().to_owned()),
            ("trigger", it.trigger.id().to_owned()),
            ("trigger_date", day(&it.trigger_date)),
            ("explicit_date", day(&it.explicit_date)),
            ("strict", if it.strict { "on" } else { "" }.to_owned()),
        ],
    }
}

fn in_words(value: &Value, field: Field, language: &'static Language) -> String {
    match value {
        Value::Day(day) => language.day(*day),
        Value::Text(text) => plain(text),
        Value::YesNo(yes) => language.phrase(if *yes { "answer.yes" } else { "answer.no" }, &[]),
        Value::Choice(word) => language.phrase(&format!("{}.{word}", list(field)), &[]),
        Value::Period(from, to) => words::period(
            &Period {
                from: *from,
                to: *to,
            },
            language,
        ),
        Value::Window(said) => words::window(&window(said), language),
    }
}

fn window(said: &SaidWindow) -> Window {
    Window {
        days: said.days,
        unit: Some(said.unit),
        trigger: said.trigger,
        trigger_date: said.trigger_date,
        explicit_date: said.explicit_date,
        explicit_strict: Some(said.strict),
        ..Window::unsaid()
    }
}
