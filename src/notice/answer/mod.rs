//! What a person at the desk says of a field, once they have looked at the paper.
//!
//! An answer that agrees with the reading keeps the words on the page and makes the reading sure;
//! one that differs takes its place and names the person and the day ([`apply()`]). Computes no
//! date.

pub mod apply;

pub use apply::apply;

use crate::notice::vocabulary::ChallengeDocument;
use crate::notice::vocabulary::DataSought;
use crate::notice::vocabulary::ProcessKind;
use crate::notice::vocabulary::Silence;
use crate::notice::vocabulary::Trigger;
use crate::notice::vocabulary::Unit;
use crate::notice::window::Window;
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
    Authorities,
    References,
    Accounts,
    DataSought,
    RecordsPeriod,
    Nondisclosure,
    Challenge,
}

/// What a field is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    Day,
    Window,
    Text,
    YesNo,
    /// A word of a closed list.
    Choice,
    Period,
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
        Field::Authorities,
        Field::References,
        Field::Accounts,
        Field::DataSought,
        Field::RecordsPeriod,
        Field::Nondisclosure,
        Field::Challenge,
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
            Field::Authorities => "authorities",
            Field::References => "references",
            Field::Accounts => "accounts",
            Field::DataSought => "data_sought",
            Field::RecordsPeriod => "records_period",
            Field::Nondisclosure => "nondisclosure",
            Field::Challenge => "challenge",
        }
    }

    /// The field with this key.
    pub fn from_id(id: &str) -> Option<Field> {
        Field::ALL.iter().copied().find(|field| field.id() == id)
    }

    /// Whether a notice can have several values of it.
    pub fn is_several(self) -> bool {
        matches!(
            self,
            Field::OtherWindows
                | Field::Authorities
                | Field::References
                | Field::Accounts
                | Field::DataSought
        )
    }

    /// What an answer to it looks like.
    pub fn shape(self) -> Shape {
        match self {
            Field::NoticeDate | Field::ReceivedDate | Field::ReturnDate | Field::ProcessDate => {
                Shape::Day
            }
            Field::Window | Field::OtherWindows => Shape::Window,
            Field::Disclosed | Field::Withdrawn => Shape::YesNo,
            Field::ProcessKind | Field::DataSought | Field::Nondisclosure | Field::Challenge => {
                Shape::Choice
            }
            Field::RecordsPeriod => Shape::Period,
            Field::Provider
            | Field::Agency
            | Field::IssuingOffice
            | Field::IssuingOfficer
            | Field::Authorities
            | Field::References
            | Field::Accounts => Shape::Text,
        }
    }

    /// The words that a choice is made from.
    pub fn choices(self) -> Vec<&'static str> {
        match self {
            Field::ProcessKind => ProcessKind::ALL.iter().map(|it| it.id()).collect(),
            Field::DataSought => DataSought::ALL.iter().map(|it| it.id()).collect(),
            Field::Nondisclosure => Silence::ALL.iter().map(|it| it.id()).collect(),
            Field::Challenge => ChallengeDocument::ALL.iter().map(|it| it.id()).collect(),
            _ => Vec::new(),
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
    /// A word of the field's own list.
    Choice(String),
    Period(Option<NaiveDate>, Option<NaiveDate>),
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
    /// The reading that the person looked at; nothing where nothing was read. Of several values
    /// it tells which one is meant, also when another reading puts them in another order.
    #[serde(default)]
    pub of: Option<Value>,
    pub answer: Answer,
    /// The day on which it was given.
    pub on: NaiveDate,
}

impl Given {
    /// Whether it speaks of the same value as another.
    pub fn is_about_the_same(&self, other: &Given) -> bool {
        self.field == other.field && (!self.field.is_several() || self.of == other.of)
    }

    /// Whether it is about this notice of the papers.
    pub fn is_about(&self, notice: usize) -> bool {
        self.notice.is_none_or(|it| it == notice)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_is_found_by_its_key() {
        for field in Field::ALL {
            assert_eq!(Field::from_id(field.id()), Some(*field));
            assert_eq!(field.choices().is_empty(), field.shape() != Shape::Choice);
        }
    }
}
