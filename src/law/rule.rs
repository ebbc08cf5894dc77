//! A rule that sets a day: its number, its way of counting, its source.

use crate::law::court::CourtId;
use crate::law::source::Source;
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Deserialize;
use serde::Serialize;

macro_rules! closed_list {
    ($(#[$meta:meta])* $name:ident { $($(#[$of:meta])* $variant:ident = $id:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
        pub enum $name { $($(#[$of])* #[serde(rename = $id)] $variant),+ }

        impl $name {
            /// Every member.
            pub const ALL: &'static [$name] = &[$($name::$variant),+];

            /// The word that stands for it.
            pub fn id(self) -> &'static str {
                match self { $($name::$variant => $id),+ }
            }

            /// The member that a word stands for.
            pub fn from_id(id: &str) -> Option<$name> {
                Self::ALL.iter().copied().find(|member| member.id() == id)
            }
        }
    };
}

closed_list! {
    /// What kind of deadline a rule gives; the ids of the report.
    Basis {
        /// Time that the provider gives.
        ProviderWindow = "provider_window",
        /// Time that a statute gives the reader.
        Statute = "statute",
        /// Time that a court rule gives.
        CourtRule = "court_rule",
        /// The day the provider must produce.
        ProcessReturn = "process_return",
        /// The range that stands in where nothing is said.
        DefaultWindow = "default_window",
    }
}

closed_list! {
    /// A way of counting. The list is closed: a new way is code with its own examples.
    Counting {
        /// Every day counts, nothing moves.
        Plain = "plain",
        /// Days that are no weekend and no holiday, for the stated date.
        Business = "business",
        /// Hours, as whole days.
        Hours = "hours",
        /// Rule 6(a)(1), measured after an event.
        Frcp6a = "frcp_6a",
        /// Rule 6(a)(5), measured before an event.
        Frcp6aBackward = "frcp_6a_backward",
        /// No period at all: a day is set.
        FixedDay = "fixed_day",
    }
}

closed_list! {
    /// The event that a period runs from.
    Event {
        NoticeDate = "notice_date",
        Receipt = "receipt",
        Service = "service",
        Mailing = "mailing",
        ProcessDate = "process_date",
        ExplicitDate = "explicit_date",
        ReturnDate = "return_date",
        /// The day a statute's own notice is given.
        NoticeGiven = "notice_given",
        Unstated = "unstated",
    }
}

/// One entry of the file that can set a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    pub id: String,
    pub line: usize,
    pub name: String,
    pub basis: Basis,
    /// What the reader may do until then, in plain words.
    pub lets_you: String,
    /// Who is covered, in plain words; the recognizers hold the test.
    pub applies: String,
    pub trigger: Event,
    /// In order of time, without gap or overlap.
    pub versions: Vec<Version>,
    pub examples: Vec<Example>,
}

/// What a rule said during one span of time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    pub line: usize,
    pub since: NaiveDate,
    /// The last day of this version; none for the present one.
    pub until: Option<NaiveDate>,
    /// None where the notice or the person gives the number.
    pub days: Option<u32>,
    /// The far end of a range.
    pub at_most: Option<u32>,
    pub counting: Counting,
    pub source: Source,
}

/// A worked example, run as a test.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Example {
    pub line: usize,
    pub trigger: NaiveDate,
    pub days: Option<u32>,
    pub court: Option<CourtId>,
    pub stated: NaiveDate,
    pub safe: Option<NaiveDate>,
    pub latest: Option<NaiveDate>,
}

impl Rule {
    /// The version in force on a day.
    pub fn on(&self, day: NaiveDate) -> Option<&Version> {
        self.versions
            .iter()
            .find(|version| version.since <= day && version.until.is_none_or(|until| day <= until))
    }

    /// The version in force now.
    pub fn present(&self) -> Option<&Version> {
        self.versions.last()
    }
}
