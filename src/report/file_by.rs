//! The one date to act on, as the contract shows it.

use crate::deadline::govern;
use crate::deadline::govern::Status;
use crate::language::Language;
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Serialize;

/// The soonest safe date of the deadlines that apply, and how it stands today.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct FileBy {
    pub date: Option<NaiveDate>,
    pub latest: Option<NaiveDate>,
    /// Calendar days from `as_of`; negative when gone.
    pub days_left: Option<i64>,
    pub status: Status,
    /// That of the ruling deadline.
    pub certain: Option<bool>,
    /// The id of the ruling deadline.
    pub deadline: Option<String>,
    /// One sentence a volunteer can read aloud to a client.
    pub because: String,
}

impl FileBy {
    /// The date as it was computed, its reason said.
    pub fn said(computed: &govern::FileBy, language: &'static Language) -> FileBy {
        FileBy {
            date: computed.date(),
            latest: computed.latest(),
            days_left: computed.days_left(),
            status: computed.status(),
            certain: computed.certain(),
            deadline: computed.deadline().map(str::to_owned),
            because: language.say(computed.because()),
        }
    }
}
