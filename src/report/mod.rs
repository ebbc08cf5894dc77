//! The report: the public contract of a triage, `quash.report/1`.
//!
//! Takes the notice, the counted days, the flags and the grounds; gives every
//! key of the contract in its order. Additions are welcome; a rename or a change of meaning
//! makes it `quash.report/2`. Never reads a file, never computes a date.

pub mod assemble;
pub mod deadline;
pub mod file_by;
pub mod review;
pub mod schema;

use crate::deadline::govern::Status;
use crate::document::page::TextSource;
use crate::flag::Flag;
use crate::ground::Ground;
use crate::notice::Challenge;
use crate::notice::Nondisclosure;
use crate::notice::Part;
use crate::notice::Period;
use crate::notice::Reference;
use crate::notice::finding::Finding;
use crate::notice::named::Agency;
use crate::notice::named::Officer;
use crate::notice::named::Provider;
use crate::notice::vocabulary::DataSought;
use crate::notice::vocabulary::ProcessKind;
use crate::notice::window::Window;
use crate::report::deadline::Deadline;
use crate::report::file_by::FileBy;
use crate::report::review::Review;
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Serialize;

/// The name and number of the contract.
pub const SCHEMA: &str = "quash.report/1";

/// What a triage returns for one notice.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Report {
    /// `quash.report/1`.
    pub schema: &'static str,
    /// The day that "today" means.
    pub as_of: NaiveDate,
    pub sources: Vec<Source>,
    pub documents: Vec<Part>,
    /// Of the notice itself: `en`, `es`.
    pub languages: Vec<String>,
    pub provider: Option<Finding<Provider>>,
    pub notice_date: Option<Finding<NaiveDate>>,
    pub received_date: Option<Finding<NaiveDate>>,
    pub process_kind: Option<Finding<ProcessKind>>,
    pub agency: Option<Finding<Agency>>,
    pub issuing_office: Option<Finding<String>>,
    pub issuing_officer: Option<Finding<Officer>>,
    pub authorities: Vec<Finding<String>>,
    pub references: Vec<Finding<Reference>>,
    pub process_date: Option<Finding<NaiveDate>>,
    pub return_date: Option<Finding<NaiveDate>>,
    pub window: Option<Finding<Window>>,
    pub other_windows: Vec<Finding<Window>>,
    pub accounts: Vec<Finding<String>>,
    pub data_sought: Vec<Finding<DataSought>>,
    pub records_period: Option<Finding<Period>>,
    pub nondisclosure: Option<Finding<Nondisclosure>>,
    /// `true`: handed over; `false`: the notice says that nothing was.
    pub disclosed: Option<Finding<bool>>,
    pub challenge: Option<Finding<Challenge>>,
    pub withdrawn: Option<Finding<bool>>,
    /// Every deadline that applies, soonest first.
    pub deadlines: Vec<Deadline>,
    /// The one date to act on.
    pub file_by: FileBy,
    pub flags: Vec<Flag>,
    /// Challenge grounds that the facts raise, for an attorney to weigh.
    pub grounds: Vec<Ground>,
    /// What a person must look at before relying on this report.
    pub review: Vec<Review>,
    /// The rule file that the days were counted by.
    pub rules: Rules,
}

/// One input file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Source {
    /// Index of the input, from 0.
    pub file: usize,
    pub sha256: String,
    pub pages: usize,
    /// How its words were got.
    pub text: TextSource,
}

/// Which rule file was used.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Rules {
    pub edition: String,
    pub fingerprint: String,
}

impl Report {
    /// Whether something waits for a person before the report can be relied on.
    pub fn waits_for_a_person(&self) -> bool {
        !self.review.is_empty() || self.file_by.status == Status::Unknown
    }
}
