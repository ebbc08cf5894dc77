//! The courts whose calendar and clock can be chosen.

use std::fmt;

/// The short name of a court, such as `cand`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct CourtId(pub String);

impl fmt::Display for CourtId {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

/// A federal district court.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Court {
    pub id: CourtId,
    pub name: String,
    /// The two letters of the state it sits in.
    pub state: String,
    /// The IANA zone of its main clerk's office.
    pub zone: String,
}
