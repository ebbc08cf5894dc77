//! The windows that providers have given, where a number is known.

use crate::law::rule::Counting;
use crate::law::source::Source;
use chrono::NaiveDate;

/// What one provider is known to have given. It never lengthens anything and never stands against a notice's own words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownWindow {
    pub id: String,
    pub name: String,
    pub days: u32,
    pub counting: Counting,
    /// The later of the count and the day the data is due.
    pub later_of: bool,
    /// The year and month that the knowledge is of, as text.
    pub as_of: String,
    /// `high`, `medium` or `low`.
    pub confidence: String,
    pub source: Source,
    pub examples: Vec<SilentExample>,
}

/// A silent notice of this provider, and the dates it must be given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SilentExample {
    pub line: usize,
    pub sent: NaiveDate,
    pub stated: NaiveDate,
    pub safe: NaiveDate,
}
