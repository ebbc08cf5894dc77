//! The date's own inputs: the values that must be looked at before a date is relied on.
//!
//! Takes a sheet and the answers; gives each input with its value and whether a person has
//! confirmed it. Decides nothing about the date itself.

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
    /// As it counts now.
    pub value: Option<Value>,
    /// A person has said so, one way or the other.
    pub answered: bool,
}

/// The inputs of one notice's date, in the order in which they are asked.
pub fn inputs(report: &Report, notice: usize, answers: &[Given]) -> Vec<Input> {
    let mut inputs = vec![
        input(Field::NoticeDate, value(report, Field::NoticeDate, 0)),
        input(Field::ReceivedDate, value(report, Field::ReceivedDate, 0)),
        input(Field::Window, value(report, Field::Window, 0)),
        input(Field::ReturnDate, value(report, Field::ReturnDate, 0)),
    ];
    for item in 0..report.other_windows.len() {
        inputs.push(Input {
            item,
            ..input(
                Field::OtherWindows,
                value(report, Field::OtherWindows, item),
            )
        });
    }
    for field in [Field::Disclosed, Field::Withdrawn] {
        // They close a matter, so they are asked where the papers speak of them.
        let spoken = answers
            .iter()
            .any(|it| it.is_about(notice) && it.field == field);
        let value = value(report, field, 0);
        if value.is_some() || spoken {
            inputs.push(input(field, value));
        }
    }
    for input in &mut inputs {
        input.answered = last(answers, notice, input.field, input.item).is_some();
    }
    inputs
}

/// Whether people have answered for every input of every date.
pub fn all_confirmed(sheets: &[IntakeSheet], answers: &[Given]) -> bool {
    let mut notices = sheets.iter().enumerate();
    let confirmed = |sheet: &IntakeSheet, n| {
        inputs(&sheet.report, n, answers)
            .iter()
            .all(|input| input.answered)
    };
    !sheets.is_empty() && notices.all(|(n, sheet)| confirmed(sheet, n))
}

/// The last answer to a field.
pub fn last(answers: &[Given], notice: usize, field: Field, item: usize) -> Option<&Answer> {
    let of_it = |it: &&Given| it.is_about(notice) && it.field == field && it.item == item;
    answers.iter().rev().find(of_it).map(|it| &it.answer)
}

fn input(field: Field, value: Option<Value>) -> Input {
    Input {
        field,
        item: 0,
        value,
        answered: false,
    }
}

/// A field's value as it counts now, in the terms of an answer.
pub fn value(report: &Report, field: Field, item: usize) -> Option<Value> {
    fn of<T>(found: &Option<Finding<T>>, say: impl Fn(&T) -> Value) -> Option<Value> {
        found.as_ref().map(|it| say(&it.value))
    }
    match field {
        Field::NoticeDate => of(&report.notice_date, |day| Value::Day(*day)),
        Field::ReceivedDate => of(&report.received_date, |day| Value::Day(*day)),
        Field::ReturnDate => of(&report.return_date, |day| Value::Day(*day)),
        Field::ProcessDate => of(&report.process_date, |day| Value::Day(*day)),
        Field::Window => of(&report.window, |it| Value::Window(SaidWindow::of(it))),
        Field::OtherWindows => {
            let found = report.other_windows.get(item)?;
            Some(Value::Window(SaidWindow::of(&found.value)))
        }
        Field::Disclosed => of(&report.disclosed, |yes| Value::YesNo(*yes)),
        Field::Withdrawn => of(&report.withdrawn, |yes| Value::YesNo(*yes)),
        Field::Provider => of(&report.provider, |it| Value::Text(it.name.clone())),
        Field::Agency => of(&report.agency, |it| Value::Text(it.name.clone())),
        Field::IssuingOffice => of(&report.issuing_office, |it| Value::Text(it.clone())),
        Field::IssuingOfficer => of(&report.issuing_officer, |it| Value::Text(it.name.clone())),
        Field::ProcessKind => of(&report.process_kind, |kind| Value::Kind(*kind)),
    }
}
