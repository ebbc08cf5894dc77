//! The values that people answer for: those that the date rests on, and every other.
//!
//! Takes a report as it was read, without any answer, and the answers; gives each value as it
//! counts now, and whether a person has said so. The places are those of the reading, so that an
//! answer stays with its words. Decides nothing about the date itself.

use crate::notice::answer::Answer;
use crate::notice::answer::Field;
use crate::notice::answer::Given;
use crate::notice::answer::SaidWindow;
use crate::notice::answer::Value;
use crate::notice::finding::Finding;
use crate::report::Report;
use crate::sheet::IntakeSheet;

/// One value that people answer for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Input {
    pub field: Field,
    /// Which of several, from 0.
    pub item: usize,
    /// As it was read.
    pub read: Option<Value>,
    /// As it counts now.
    pub value: Option<Value>,
    /// Other readings of it, best first.
    pub others: Vec<Value>,
    /// The answer that a person gave, one way or the other.
    pub given: Option<Given>,
}

impl Input {
    fn of(read: &Report, notice: usize, field: Field, item: usize, answers: &[Given]) -> Input {
        let mut readings = readings(read, field, item);
        let first = (!readings.is_empty()).then(|| readings.remove(0));
        let given = last(answers, notice, field, first.as_ref()).cloned();
        let value = match given.as_ref().map(|it| &it.answer) {
            Some(Answer::Said(value)) => Some(value.clone()),
            Some(Answer::Absent) => None,
            None => first.clone(),
        };
        let mut others = readings;
        // The reading that a person passed over can be taken up again.
        others.extend(first.clone().filter(|first| Some(first) != value.as_ref()));
        others.retain(|other| Some(other) != value.as_ref());
        Input {
            field,
            item,
            read: first,
            value,
            others,
            given,
        }
    }
}

/// The inputs of one notice's date, in the order in which they are asked.
pub fn of_the_date(read: &Report, notice: usize, answers: &[Given]) -> Vec<Input> {
    let mut places = vec![
        (Field::NoticeDate, 0),
        (Field::ReceivedDate, 0),
        (Field::Window, 0),
        (Field::ReturnDate, 0),
    ];
    places.extend((0..read.other_windows.len()).map(|item| (Field::OtherWindows, item)));
    for field in [Field::Disclosed, Field::Withdrawn] {
        // They close a matter, so they are asked where the papers or a person speak of them.
        let spoken = last(answers, notice, field, None).is_some();
        if spoken || !readings(read, field, 0).is_empty() {
            places.push((field, 0));
        }
    }
    let input = |(field, item)| Input::of(read, notice, field, item, answers);
    places.into_iter().map(input).collect()
}

/// Every value of one notice, those of the date first.
pub fn every(read: &Report, notice: usize, answers: &[Given]) -> Vec<Input> {
    let mut inputs = of_the_date(read, notice, answers);
    for field in Field::ALL {
        if inputs.iter().any(|input| input.field == *field) || *field == Field::OtherWindows {
            continue;
        }
        let input = |item| Input::of(read, notice, *field, item, answers);
        inputs.extend((0..count(read, *field).max(1)).map(input));
    }
    inputs
}

/// Whether people have answered for every input of every date.
pub fn all_confirmed(read: &[IntakeSheet], answers: &[Given]) -> bool {
    let mut notices = read.iter().enumerate();
    let confirmed = |sheet: &IntakeSheet, n| {
        of_the_date(&sheet.report, n, answers)
            .iter()
            .all(|input| input.given.is_some())
    };
    !read.is_empty() && notices.all(|(n, sheet)| confirmed(sheet, n))
}

/// The last answer to a field; of several values, to the one that was read so.
fn last<'a>(
    answers: &'a [Given],
    notice: usize,
    field: Field,
    read: Option<&Value>,
) -> Option<&'a Given> {
    let of_it = |it: &&Given| {
        let meant = !field.is_several() || it.of.as_ref() == read;
        it.is_about(notice) && it.field == field && meant
    };
    answers.iter().rev().find(of_it)
}

/// How many values of a field were read.
fn count(read: &Report, field: Field) -> usize {
    match field {
        Field::Authorities => read.authorities.len(),
        Field::References => read.references.len(),
        Field::Accounts => read.accounts.len(),
        Field::DataSought => read.data_sought.len(),
        _ => 1,
    }
}

/// A field's readings in the terms of an answer: what counts first, then the others.
fn readings(read: &Report, field: Field, item: usize) -> Vec<Value> {
    fn all<T>(found: Option<&Finding<T>>, say: impl Fn(&T) -> Value) -> Vec<Value> {
        let Some(found) = found else {
            return Vec::new();
        };
        let others = found.alternatives.iter().map(|it| say(&it.value));
        let mut values = vec![say(&found.value)];
        for other in others {
            if !values.contains(&other) {
                values.push(other);
            }
        }
        values
    }
    let text = |it: &String| Value::Text(it.clone());
    let choice = |it: &str| Value::Choice(it.to_owned());
    match field {
        Field::NoticeDate => all(read.notice_date.as_ref(), |it| Value::Day(*it)),
        Field::ReceivedDate => all(read.received_date.as_ref(), |it| Value::Day(*it)),
        Field::ReturnDate => all(read.return_date.as_ref(), |it| Value::Day(*it)),
        Field::ProcessDate => all(read.process_date.as_ref(), |it| Value::Day(*it)),
        Field::Window => all(read.window.as_ref(), |it| Value::Window(SaidWindow::of(it))),
        Field::OtherWindows => all(read.other_windows.get(item), |it| {
            Value::Window(SaidWindow::of(it))
        }),
        Field::Disclosed => all(read.disclosed.as_ref(), |it| Value::YesNo(*it)),
        Field::Withdrawn => all(read.withdrawn.as_ref(), |it| Value::YesNo(*it)),
        Field::Provider => all(read.provider.as_ref(), |it| text(&it.name)),
        Field::Agency => all(read.agency.as_ref(), |it| text(&it.name)),
        Field::IssuingOffice => all(read.issuing_office.as_ref(), text),
        Field::IssuingOfficer => all(read.issuing_officer.as_ref(), |it| text(&it.name)),
        Field::ProcessKind => all(read.process_kind.as_ref(), |it| choice(it.id())),
        Field::Authorities => all(read.authorities.get(item), text),
        Field::References => all(read.references.get(item), |it| text(&it.value)),
        Field::Accounts => all(read.accounts.get(item), text),
        Field::DataSought => all(read.data_sought.get(item), |it| choice(it.id())),
        Field::RecordsPeriod => all(read.records_period.as_ref(), |it| {
            Value::Period(it.from, it.to)
        }),
        Field::Nondisclosure => all(read.nondisclosure.as_ref(), |it| choice(it.kind.id())),
        Field::Challenge => all(read.challenge.as_ref(), |it| choice(it.document.id())),
    }
}
