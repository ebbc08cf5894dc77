//! The one date to act on.

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

/// How the one date stands on the day of the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Days are left.
    Open,
    Today,
    /// The safe date is gone, but a stated or latest date is not.
    ActNow,
    /// All dates are gone.
    Passed,
    /// Already disclosed, or withdrawn: no date is computed.
    Closed,
    /// A person must supply something first.
    Unknown,
    NotANotice,
}
