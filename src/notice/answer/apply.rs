//! Puts answers into a notice, before anything is counted.
//!
//! Takes the notice as it was read and the answers in their order; the last one to each field
//! rules. What a person did not speak of stays as it was read.

use crate::document::evidence::Evidence;
use crate::notice::Challenge;
use crate::notice::Nondisclosure;
use crate::notice::Notice;
use crate::notice::Period;
use crate::notice::Reference;
use crate::notice::answer::Answer;
use crate::notice::answer::Field;
use crate::notice::answer::Given;
use crate::notice::answer::SaidWindow;
use crate::notice::answer::Value;
use crate::notice::finding::Finding;
use crate::notice::named::Agency;
use crate::notice::named::Officer;
use crate::notice::named::Provider;
use crate::notice::vocabulary::ChallengeDocument;
use crate::notice::vocabulary::DataSought;
use crate::notice::vocabulary::ProcessKind;
use crate::notice::vocabulary::ReferenceKind;
use crate::notice::vocabulary::Silence;
use crate::notice::vocabulary::Unit;
use crate::notice::window::Window;
use crate::notice::window::Wording;
use chrono::NaiveDate;

/// Puts the answers into a notice, the last one to each field ruling.
pub fn apply<'a>(notice: &mut Notice, answers: impl IntoIterator<Item = &'a Given>) {
    // What was read is compared with the last answer, never with one that it replaced.
    let mut last: Vec<&Given> = Vec::new();
    for given in answers {
        last.retain(|other| !other.is_about_the_same(given));
        last.push(given);
    }
    for given in &last {
        one(notice, given);
    }
    several(notice, &last);
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
            let meant = |read: &&mut Finding<Window>| {
                given.of == Some(Value::Window(SaidWindow::of(&read.value)))
            };
            if let Some(read) = notice.other_windows.iter_mut().find(meant) {
                // One that is not there stays as an empty place, so that the others keep theirs.
                *read = match answer {
                    Answer::Said(Value::Window(said)) => window(Some(read.clone()), said, on),
                    _ => Finding::new(Window::unsaid(), Evidence::by_person_on("-", on), 1.0),
                };
            } else if let Answer::Said(Value::Window(said)) = answer {
                // The reading has gone; what a person said of a time stays, as it can only be sooner.
                notice.other_windows.push(window(None, said, on));
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
        (Field::ProcessKind, answer) => match said_choice(answer).and_then(ProcessKind::from_id) {
            Some(kind) => settle(&mut notice.process_kind, kind, kind.id(), on),
            None => notice.process_kind = None,
        },
        (Field::Nondisclosure, answer) => match said_choice(answer).and_then(Silence::from_id) {
            Some(kind) => {
                let value = Nondisclosure { kind };
                settle(&mut notice.nondisclosure, value, kind.id(), on);
            }
            None => notice.nondisclosure = None,
        },
        (Field::Challenge, answer) => {
            match said_choice(answer).and_then(ChallengeDocument::from_id) {
                Some(document) => {
                    let read = notice.challenge.as_ref();
                    let send_to = read.and_then(|it| it.value.send_to.clone());
                    let value = Challenge { document, send_to };
                    settle(&mut notice.challenge, value, document.id(), on);
                }
                None => notice.challenge = None,
            }
        }
        (Field::RecordsPeriod, Answer::Said(Value::Period(from, to))) => {
            let value = Period {
                from: *from,
                to: *to,
            };
            let day = |day: &Option<NaiveDate>| day.map_or("-".to_owned(), |it| it.to_string());
            let quote = format!("{} / {}", day(from), day(to));
            settle(&mut notice.records_period, value, &quote, on);
        }
        (Field::RecordsPeriod, _) => notice.records_period = None,
        // Values of which there are several are taken out and put back by `several`.
        (Field::Authorities | Field::References | Field::Accounts | Field::DataSought, _) => {}
    }
}

fn said_choice(answer: &Answer) -> Option<&str> {
    match answer {
        Answer::Said(Value::Choice(word)) => Some(word),
        _ => None,
    }
}

/// Values of which there are several: each answer is about one that was read, or adds one.
fn several(notice: &mut Notice, last: &[&Given]) {
    let text = |given: &Given| match &given.answer {
        Answer::Said(Value::Text(text)) => Some(text.clone()),
        _ => None,
    };
    let plain = |it: &String| Value::Text(it.clone());
    let of = |field| last.iter().copied().filter(move |it| it.field == field);
    each(
        &mut notice.authorities,
        of(Field::Authorities),
        plain,
        |_, given| text(given),
    );
    each(
        &mut notice.accounts,
        of(Field::Accounts),
        plain,
        |_, given| text(given),
    );
    let number = |it: &Reference| Value::Text(it.value.clone());
    each(
        &mut notice.references,
        of(Field::References),
        number,
        |read, given| {
            let value = text(given)?;
            let kind = read.map_or(ReferenceKind::Process, |it| it.kind);
            Some(Reference { kind, value })
        },
    );
    let word = |it: &DataSought| Value::Choice(it.id().to_owned());
    each(
        &mut notice.data_sought,
        of(Field::DataSought),
        word,
        |_, given| DataSought::from_id(said_choice(&given.answer)?),
    );
}

fn each<'a, T: Clone + PartialEq>(
    found: &mut Vec<Finding<T>>,
    answers: impl Iterator<Item = &'a Given>,
    as_value: impl Fn(&T) -> Value,
    value: impl Fn(Option<&T>, &Given) -> Option<T>,
) {
    for given in answers {
        let meant = |it: &Finding<T>| given.of == Some(as_value(&it.value));
        let at = found.iter().position(meant);
        let value = value(at.map(|at| &found[at].value), given);
        match (at, value) {
            (Some(at), Some(value)) => {
                let mut settled = Some(found[at].clone());
                settle(&mut settled, value, &quoted(&given.answer), given.on);
                found.splice(at..=at, settled);
            }
            (Some(at), None) => {
                found.remove(at);
            }
            (None, Some(value)) => {
                let mut settled = None;
                settle(&mut settled, value, &quoted(&given.answer), given.on);
                found.extend(settled);
            }
            (None, None) => {}
        }
    }
}

fn quoted(answer: &Answer) -> String {
    match answer {
        Answer::Said(Value::Text(text) | Value::Choice(text)) => text.clone(),
        _ => String::new(),
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
            of: None,
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
    fn one_of_several_goes_and_the_others_keep_their_place() {
        let mut notice = Notice::unsaid();
        let law = |it: &str| Finding::new(it.to_owned(), Evidence::by_person(it), 0.9);
        notice.authorities = vec![law("a"), law("b"), law("c")];
        let text = |it: &str| Value::Text(it.to_owned());
        let at = |of: Option<&str>, answer| Given {
            of: of.map(text),
            ..given(Field::Authorities, answer)
        };
        let said = |it: &str| Answer::Said(text(it));
        apply(
            &mut notice,
            [
                &at(Some("a"), Answer::Absent),
                &at(Some("c"), said("C")),
                &at(None, said("d")),
                &at(Some("b"), said("b")),
                &at(Some("gone"), Answer::Absent),
            ],
        );
        let values: Vec<&str> = notice
            .authorities
            .iter()
            .map(|it| it.value.as_str())
            .collect();
        assert_eq!(values, ["b", "C", "d"]);
    }
}
