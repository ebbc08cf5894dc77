//! What a person at the desk says of a field, once they have looked at the paper.
//!
//! Takes answers, each with its day; puts them into a notice before anything is counted. An
//! answer that agrees with the reading keeps the words on the page and makes the reading sure;
//! one that differs takes its place and names the person and the day. Computes no date.

use crate::document::evidence::Evidence;
use crate::notice::Notice;
use crate::notice::finding::Finding;
use crate::notice::named::Agency;
use crate::notice::named::Officer;
use crate::notice::named::Provider;
use crate::notice::vocabulary::ProcessKind;
use crate::notice::vocabulary::Trigger;
use crate::notice::vocabulary::Unit;
use crate::notice::window::Window;
use crate::notice::window::Wording;
use chrono::NaiveDate;
use serde::Deserialize;
use serde::Serialize;

/// A field of the notice that a person can answer; its word is the report's key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    NoticeDate,
    ReceivedDate,
    Window,
    OtherWindows,
    ReturnDate,
    Disclosed,
    Withdrawn,
    Provider,
    Agency,
    ProcessKind,
    IssuingOffice,
    IssuingOfficer,
    ProcessDate,
}

/// What a field is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    Day,
    Window,
    Text,
    YesNo,
    Kind,
}

impl Field {
    /// Every field, those that move the date first.
    pub const ALL: &'static [Field] = &[
        Field::NoticeDate,
        Field::ReceivedDate,
        Field::Window,
        Field::OtherWindows,
        Field::ReturnDate,
        Field::Disclosed,
        Field::Withdrawn,
        Field::Provider,
        Field::Agency,
        Field::ProcessKind,
        Field::IssuingOffice,
        Field::IssuingOfficer,
        Field::ProcessDate,
    ];

    /// The report's key.
    pub fn id(self) -> &'static str {
        match self {
            Field::NoticeDate => "notice_date",
            Field::ReceivedDate => "received_date",
            Field::Window => "window",
            Field::OtherWindows => "other_windows",
            Field::ReturnDate => "return_date",
            Field::Disclosed => "disclosed",
            Field::Withdrawn => "withdrawn",
            Field::Provider => "provider",
            Field::Agency => "agency",
            Field::ProcessKind => "process_kind",
            Field::IssuingOffice => "issuing_office",
            Field::IssuingOfficer => "issuing_officer",
            Field::ProcessDate => "process_date",
        }
    }

    /// The field with this key.
    pub fn from_id(id: &str) -> Option<Field> {
        Field::ALL.iter().copied().find(|field| field.id() == id)
    }

    /// What an answer to it looks like.
    pub fn shape(self) -> Shape {
        match self {
            Field::NoticeDate | Field::ReceivedDate | Field::ReturnDate | Field::ProcessDate => {
                Shape::Day
            }
            Field::Window | Field::OtherWindows => Shape::Window,
            Field::Disclosed | Field::Withdrawn => Shape::YesNo,
            Field::ProcessKind => Shape::Kind,
            Field::Provider | Field::Agency | Field::IssuingOffice | Field::IssuingOfficer => {
                Shape::Text
            }
        }
    }
}

/// A time limit as a person gives it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SaidWindow {
    pub days: Option<u32>,
    pub unit: Unit,
    pub trigger: Trigger,
    pub trigger_date: Option<NaiveDate>,
    pub explicit_date: Option<NaiveDate>,
    /// The day itself is too late.
    pub strict: bool,
}

impl SaidWindow {
    /// The time limit as it was read, in the terms of an answer.
    pub fn of(window: &Window) -> SaidWindow {
        SaidWindow {
            days: window.days,
            unit: window.unit.unwrap_or(Unit::Calendar),
            trigger: window.trigger,
            trigger_date: window.trigger_date,
            explicit_date: window.explicit_date,
            strict: window.explicit_strict == Some(true),
        }
    }
}

/// A value as a person gives it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Value {
    Day(NaiveDate),
    Window(SaidWindow),
    Text(String),
    YesNo(bool),
    Kind(ProcessKind),
}

/// What a person says of one field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// The value, whether it is the one that was read or another.
    Said(Value),
    /// The papers do not say it.
    Absent,
}

/// One answer and where it belongs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Given {
    /// Which notice of the papers, from 0; all of them, where it is not said.
    pub notice: Option<usize>,
    pub field: Field,
    /// Which of several, from 0; 0 where there is one.
    #[serde(default)]
    pub item: usize,
    pub answer: Answer,
    /// The day on which it was given.
    pub on: NaiveDate,
}

impl Given {
    /// Whether it is about this notice of the papers.
    pub fn is_about(&self, notice: usize) -> bool {
        self.notice.is_none_or(|it| it == notice)
    }
}

/// Puts the answers into a notice, the last one to each field ruling.
pub fn apply<'a>(notice: &mut Notice, answers: impl IntoIterator<Item = &'a Given>) {
    // What was read is compared with the last answer, never with one that it replaced.
    let mut last: Vec<&Given> = Vec::new();
    for given in answers {
        last.retain(|other| (other.field, other.item) != (given.field, given.item));
        last.push(given);
    }
    for given in last {
        one(notice, given);
    }
}

fn one(notice: &mut Notice, given: &Given) {
    let key = given.field.id();
    notice
        .doubts
        .retain(|doubt| doubt.field.split('.').next() != Some(key));
    let on = given.on;
    match (given.field, &given.answer) {
        (Field::NoticeDate, answer) => {
            let same = matches!((&notice.notice_date, answer), (Some(read), Answer::Said(Value::Day(day))) if read.value == *day);
            // A day that was put earlier for its time zone stays so when the printed one is confirmed.
            if !same {
                notice.sent = None;
            }
            day(&mut notice.notice_date, answer, on);
        }
        (Field::ReceivedDate, answer) => day(&mut notice.received_date, answer, on),
        (Field::ReturnDate, answer) => day(&mut notice.return_date, answer, on),
        (Field::ProcessDate, answer) => day(&mut notice.process_date, answer, on),
        (Field::Window, Answer::Said(Value::Window(said))) => {
            let read = notice.window.take();
            notice.window = Some(window(read, said, on));
        }
        (Field::Window, _) => notice.window = None,
        (Field::OtherWindows, answer) => {
            if let Some(read) = notice.other_windows.get_mut(given.item) {
                // One that is not there stays as an empty place, so that the others keep theirs.
                *read = match answer {
                    Answer::Said(Value::Window(said)) => window(Some(read.clone()), said, on),
                    _ => Finding::new(Window::unsaid(), Evidence::by_person_on("-", on), 1.0),
                };
            }
        }
        (Field::Disclosed, answer) => yes_no(&mut notice.disclosed, answer, on),
        (Field::Withdrawn, answer) => yes_no(&mut notice.withdrawn, answer, on),
        (Field::Provider, answer) => {
            named(&mut notice.provider, answer, on, |name| Provider {
                id: "other".to_owned(),
                name,
            });
        }
        (Field::Agency, answer) => {
            named(&mut notice.agency, answer, on, |name| Agency {
                id: "other".to_owned(),
                name,
                parent: None,
            });
        }
        (Field::IssuingOffice, answer) => {
            named(&mut notice.issuing_office, answer, on, |name| name);
        }
        (Field::IssuingOfficer, answer) => {
            named(&mut notice.issuing_officer, answer, on, |name| Officer {
                name,
                title: None,
            });
        }
        (Field::ProcessKind, Answer::Said(Value::Kind(kind))) => {
            settle(&mut notice.process_kind, *kind, kind.id(), on);
        }
        (Field::ProcessKind, _) => notice.process_kind = None,
    }
}

/// The value that a person gave, with the words of the page where it is the one that was read.
fn settle<T: PartialEq>(found: &mut Option<Finding<T>>, value: T, answer: &str, on: NaiveDate) {
    let settled = match found.take() {
        Some(read) if read.value == value => Finding {
            confidence: 1.0,
            alternatives: passed_over(read.alternatives),
            ..read
        },
        read => {
            let mut said = Finding::new(value, Evidence::by_person_on(answer, on), 1.0);
            said.alternatives = passed_over(read.into_iter().collect());
            said
        }
    };
    *found = Some(settled);
}

/// Readings that a person has looked at and not taken: shown, and no longer counted with.
fn passed_over<T>(readings: Vec<Finding<T>>) -> Vec<Finding<T>> {
    let not_taken = |reading: Finding<T>| Finding {
        confidence: 0.0,
        ..reading
    };
    readings.into_iter().map(not_taken).collect()
}

fn day(found: &mut Option<Finding<NaiveDate>>, answer: &Answer, on: NaiveDate) {
    match answer {
        Answer::Said(Value::Day(day)) => settle(found, *day, &day.to_string(), on),
        _ => *found = None,
    }
}

fn yes_no(found: &mut Option<Finding<bool>>, answer: &Answer, on: NaiveDate) {
    match answer {
        Answer::Said(Value::YesNo(yes)) => {
            settle(found, *yes, if *yes { "yes" } else { "no" }, on);
        }
        _ => *found = None,
    }
}

/// A body or person by its name; one that was read keeps what else is known of it.
fn named<T: Clone + PartialEq + Name>(
    found: &mut Option<Finding<T>>,
    answer: &Answer,
    on: NaiveDate,
    make: impl Fn(String) -> T,
) {
    let Answer::Said(Value::Text(name)) = answer else {
        *found = None;
        return;
    };
    let known = found
        .iter()
        .flat_map(|read| {
            std::iter::once(&read.value).chain(read.alternatives.iter().map(|it| &it.value))
        })
        .find(|value| value.name() == name)
        .cloned();
    let value = known.unwrap_or_else(|| make(name.clone()));
    settle(found, value, name, on);
}

/// What a value is called.
trait Name {
    fn name(&self) -> &str;
}

impl Name for String {
    fn name(&self) -> &str {
        self
    }
}

impl Name for Provider {
    fn name(&self) -> &str {
        &self.name
    }
}

impl Name for Agency {
    fn name(&self) -> &str {
        &self.name
    }
}

impl Name for Officer {
    fn name(&self) -> &str {
        &self.name
    }
}

/// A time limit: what the person changed is theirs, what they did not speak of stays as read.
fn window(read: Option<Finding<Window>>, said: &SaidWindow, on: NaiveDate) -> Finding<Window> {
    if let Some(read) = read
        .as_ref()
        .filter(|read| SaidWindow::of(&read.value) == *said)
    {
        let mut confirmed = read.clone();
        confirmed.confidence = 1.0;
        confirmed.alternatives = passed_over(confirmed.alternatives);
        // The person has looked at the words that left room for doubt.
        confirmed.value.wording.left_over = false;
        return confirmed;
    }
    let base = read
        .as_ref()
        .map_or_else(Window::unsaid, |read| read.value.clone());
    let same_count = base.days == said.days && base.unit.unwrap_or(Unit::Calendar) == said.unit;
    let same_trigger = base.trigger == said.trigger;
    let same_day = base.explicit_date == said.explicit_date;
    let wording = Wording {
        weekday: base.wording.weekday.filter(|_| same_day),
        yearless: base
            .wording
            .yearless
            .filter(|_| said.explicit_date.is_none()),
        other_date: base.wording.other_date.filter(|_| same_day),
        number_conflict: base.wording.number_conflict.filter(|_| same_count),
        minimum_gap: base.wording.minimum_gap,
        bare_midnight: base.wording.bare_midnight,
        loose: base.wording.loose && same_day,
        left_over: false,
        service_on_provider: base.wording.service_on_provider && same_trigger,
        repeats: base.wording.repeats.filter(|_| same_trigger),
    };
    let value = Window {
        days: said.days,
        unit: said.days.map(|_| said.unit),
        trigger: said.trigger,
        trigger_date: said.trigger_date,
        explicit_date: said.explicit_date,
        explicit_strict: said.explicit_date.map(|_| said.strict),
        // An hour and its zone only ever make the safe day earlier.
        cutoff: base.cutoff,
        zone: base.zone,
        later_of: base.later_of,
        wording,
    };
    let mut finding = Finding::new(value, Evidence::by_person_on(&in_short(said), on), 1.0);
    finding.alternatives = passed_over(read.into_iter().collect());
    finding
}

/// The answer as it is quoted.
fn in_short(said: &SaidWindow) -> String {
    let mut parts = Vec::new();
    if let Some(days) = said.days {
        parts.push(format!("{days} ({})", said.unit.id()));
    }
    if let Some(day) = said.explicit_date {
        parts.push(day.to_string());
    }
    parts.join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn on(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 3, day).expect("a day")
    }

    fn given(field: Field, answer: Answer) -> Given {
        Given {
            notice: Some(0),
            field,
            item: 0,
            answer,
            on: on(20),
        }
    }

    fn read(day: NaiveDate, or: Option<NaiveDate>) -> Finding<NaiveDate> {
        let made = |day: NaiveDate| Finding::new(day, Evidence::by_person("printed"), 0.9);
        made(day).with_alternatives(or.map(made).into_iter().collect())
    }

    #[test]
    fn a_confirmed_day_keeps_its_words_and_its_rival_counts_no_more() {
        let mut notice = Notice::unsaid();
        notice.notice_date = Some(read(on(5), Some(on(3))));
        let said = given(Field::NoticeDate, Answer::Said(Value::Day(on(5))));
        apply(&mut notice, [&said]);
        let date = notice.notice_date.expect("a date");
        assert_eq!(date.evidence.quote(), "printed");
        assert_eq!(date.evidence.said_on(), None);
        assert_eq!(date.alternatives[0].value, on(3));
        assert_eq!(date.alternatives[0].confidence, 0.0);
    }

    #[test]
    fn the_last_answer_rules_and_the_reading_stays_beside_it() {
        let mut notice = Notice::unsaid();
        notice.notice_date = Some(read(on(5), None));
        let first = given(Field::NoticeDate, Answer::Said(Value::Day(on(6))));
        let last = given(Field::NoticeDate, Answer::Said(Value::Day(on(7))));
        apply(&mut notice, [&first, &last]);
        let date = notice.notice_date.expect("a date");
        assert_eq!(date.value, on(7));
        assert_eq!(date.evidence.said_on(), Some(on(20)));
        assert_eq!(date.alternatives[0].value, on(5));
    }

    #[test]
    fn an_hour_that_was_read_outlives_a_corrected_count() {
        let mut notice = Notice::unsaid();
        let mut window = Window::unsaid();
        window.days = Some(7);
        window.cutoff = Some("12:00".to_owned());
        notice.window = Some(Finding::new(
            window.clone(),
            Evidence::by_person("words"),
            0.9,
        ));
        let said = SaidWindow {
            days: Some(10),
            ..SaidWindow::of(&window)
        };
        apply(
            &mut notice,
            [&given(Field::Window, Answer::Said(Value::Window(said)))],
        );
        let window = notice.window.expect("a window").value;
        assert_eq!(window.days, Some(10));
        assert_eq!(window.cutoff.as_deref(), Some("12:00"));
    }

    #[test]
    fn absent_takes_the_value_out() {
        let mut notice = Notice::unsaid();
        notice.return_date = Some(read(on(9), None));
        apply(&mut notice, [&given(Field::ReturnDate, Answer::Absent)]);
        assert_eq!(notice.return_date, None);
    }

    #[test]
    fn every_field_is_found_by_its_key() {
        for field in Field::ALL {
            assert_eq!(Field::from_id(field.id()), Some(*field));
        }
    }
}
