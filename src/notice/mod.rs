//! What the notice says: one field for each question a lawyer asks first.
//!
//! Takes nothing from outside: `recognize` fills these types, and everything
//! below reads them. An answer is a [`finding::Finding`]: the value and the words
//! it was read from. Holds no date that was computed.

pub mod answer;
pub mod finding;
pub mod named;
pub mod vocabulary;
pub mod window;

use crate::document::evidence::Evidence;
use crate::notice::finding::Finding;
use crate::notice::named::Agency;
use crate::notice::named::Officer;
use crate::notice::named::Provider;
use crate::notice::vocabulary::ChallengeDocument;
use crate::notice::vocabulary::DataSought;
use crate::notice::vocabulary::FlagId;
use crate::notice::vocabulary::PaperKind;
use crate::notice::vocabulary::ProcessKind;
use crate::notice::vocabulary::ReferenceKind;
use crate::notice::vocabulary::Silence;
use crate::notice::vocabulary::StatutoryRight;
use crate::notice::window::Window;
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Serialize;

/// Everything that one notice, with the papers that came with it, says.
#[derive(Clone, Debug, PartialEq)]
pub struct Notice {
    pub parts: Vec<Part>,
    pub nature: Nature,
    /// Languages of the notice itself: `en`, `es`.
    pub languages: Vec<String>,
    pub provider: Option<Finding<Provider>>,
    /// As printed. Other dates the notice could bear are its alternatives.
    pub notice_date: Option<Finding<NaiveDate>>,
    /// The day to count from where it is earlier than the printed one (a `Date:` line in UTC or east of New York).
    pub sent: Option<NaiveDate>,
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
    /// The notice of the same demand that this one repeats or follows up.
    pub earlier_notice: Option<EarlierNotice>,
    pub accounts: Vec<Finding<String>>,
    pub data_sought: Vec<Finding<DataSought>>,
    pub records_period: Option<Finding<Period>>,
    pub nondisclosure: Option<Finding<Nondisclosure>>,
    /// `true`: handed over; `false`: the notice says that nothing was.
    pub disclosed: Option<Finding<bool>>,
    pub challenge: Option<Finding<Challenge>>,
    pub withdrawn: Option<Finding<bool>>,
    /// Statutory periods whose own test of who is covered is met by the papers.
    pub statutory: Vec<Finding<StatutoryNotice>>,
    /// What the recognizers saw that the reader must be told, with the words.
    pub raised: Vec<Raised>,
    /// Findings that a person must look at before relying on the report.
    pub doubts: Vec<Doubt>,
}

/// A notice before this one, of which a reminder speaks.
#[derive(Clone, Debug, PartialEq)]
pub struct EarlierNotice {
    /// The day it was sent, where this paper gives it.
    pub day: Option<NaiveDate>,
    /// The words that speak of it.
    pub evidence: Evidence,
}

impl Notice {
    /// A notice of which nothing is known yet.
    pub fn unsaid() -> Notice {
        Notice {
            parts: Vec::new(),
            nature: Nature::Unclear,
            languages: Vec::new(),
            provider: None,
            notice_date: None,
            sent: None,
            received_date: None,
            process_kind: None,
            agency: None,
            issuing_office: None,
            issuing_officer: None,
            authorities: Vec::new(),
            references: Vec::new(),
            process_date: None,
            return_date: None,
            window: None,
            other_windows: Vec::new(),
            earlier_notice: None,
            accounts: Vec::new(),
            data_sought: Vec::new(),
            records_period: None,
            nondisclosure: None,
            disclosed: None,
            challenge: None,
            withdrawn: None,
            statutory: Vec::new(),
            raised: Vec::new(),
            doubts: Vec::new(),
        }
    }
}

/// What sort of thing the papers are, taken together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nature {
    /// A notice from a provider, or from an agency to its customer.
    Notice,
    /// Only the agency's own paper; the notice is missing.
    ProcessAlone,
    /// Looks like a notice and is none (takedown mail, scam, preservation request, rule page).
    LookAlike,
    /// Nothing in it speaks of a demand for data, or nothing could be read.
    Unclear,
}

/// A run of pages that is one document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Part {
    pub kind: PaperKind,
    /// Index of the input file, from 0.
    pub file: usize,
    /// From 1.
    pub first_page: u32,
    pub last_page: u32,
}

/// A number that somebody gave the matter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Reference {
    pub kind: ReferenceKind,
    pub value: String,
}

/// The span of records that is demanded; both ends included, either may be open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Period {
    pub from: Option<NaiveDate>,
    pub to: Option<NaiveDate>,
}

/// That the provider was asked or ordered to keep silent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Nondisclosure {
    pub kind: Silence,
}

/// What the provider wants to see, and where.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Challenge {
    pub document: ChallengeDocument,
    pub send_to: Option<String>,
}

/// A notice under a statute that gives the reader a dated right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatutoryNotice {
    pub right: StatutoryRight,
    /// The day of the event that starts the period, where the paper gives it.
    pub trigger_date: Option<NaiveDate>,
}

/// Something that raises a flag, with the words that raise it.
#[derive(Clone, Debug, PartialEq)]
pub struct Raised {
    pub flag: FlagId,
    pub evidence: Vec<Evidence>,
}

/// A field that a person must look at, and why, as a key of the language tables with its blanks filled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Doubt {
    /// The report's key, such as `notice_date` or `window.days`.
    pub field: &'static str,
    pub why: Why,
}

/// Why a field must be looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// Two values are as likely.
    TwoReadings { first: String, second: String },
    /// A date is printed without its year.
    YearMissing { printed: String },
    /// The words and digits of a number differ.
    NumbersDiffer { words: u32, digits: u32 },
    /// The printed weekday does not fit the date.
    WeekdayDiffers { printed: String },
    /// It is needed and was not found.
    NotFound,
    /// The page (file from 0, page from 1) has no words that could be read.
    PageUnread { file: usize, page: u32 },
    /// The input could not be read; why.
    FileUnread { file: usize, why: String },
    /// The words leave room for doubt; they are quoted.
    Doubtful { quote: String },
    /// The two readers of the page differ on these words.
    ReadersDiffer { quote: String },
    /// The papers of the matter say different things.
    PapersDiffer { first: String, second: String },
    /// A day is not possible where it stands (after today, after receipt, too far off).
    OutOfRange { printed: String },
    /// A day that the count needs was not given: the day of this event.
    DayNeeded { event: &'static str },
    /// An email encloses something that was not read; what it looks like.
    NotOpened { what: String },
    /// The papers hold less than the document promises (pages left out).
    PagesLeftOut { file: usize, read: u32, of: u32 },
}
