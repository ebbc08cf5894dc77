//! The day to act by, and every step on the way to it.
//!
//! Takes a notice, the desk's day and court, and the rule book. Gives the
//! deadlines, the one date, what must be flagged and what a person must look
//! at. Writes no sentence and reads no clock; a date exists only with its steps.
//!
//! # The clause ledger
//!
//! Every clause of the rules counted by, and how the program stands to it.
//! Each clause marked *kept* has a `LAW:` comment where it is followed.
//!
//! | Clause | Standing |
//! | --- | --- |
//! | Fed. R. Civ. P. 6(a) | kept: a company's window is outside it and never rolls |
//! | Fed. R. Civ. P. 6(a)(1)(A) | kept: the day of the event is not counted |
//! | Fed. R. Civ. P. 6(a)(1)(B) | kept: every day between counts |
//! | Fed. R. Civ. P. 6(a)(1)(C) | kept: a closed last day gives way |
//! | Fed. R. Civ. P. 6(a)(2) | kept: hours only in companies' windows, as whole days |
//! | Fed. R. Civ. P. 6(a)(3) | the reader's to know: the clerk's office may be inaccessible |
//! | Fed. R. Civ. P. 6(a)(4) | the reader's to know: when the last day ends |
//! | Fed. R. Civ. P. 6(a)(5) | kept: backward counts give way backward |
//! | Fed. R. Civ. P. 6(a)(6)(A) | kept: the statutory day itself |
//! | Fed. R. Civ. P. 6(a)(6)(B) | kept: a closing order never extends, and is named |
//! | Fed. R. Civ. P. 6(a)(6)(C) | kept: the chosen court's state, forward counts alone |
//! | Fed. R. Civ. P. 6(d) | kept: no three days are ever added |
//! | 5 U.S.C. 6103(b)(1) | kept: observed days are for pay and leave; never extend |
//! | 12 U.S.C. 3410(a) | kept: ten days of service, fourteen of mailing |
//! | 18 U.S.C. 2704(b) | kept: fourteen days after the government's notice |
//! | 26 U.S.C. 7609(b)(2)(A) | kept: the twentieth day |
//! | 19 U.S.C. 1509(d) | kept: the day before, counted backward |

pub mod calculate;
pub mod compute;
pub mod count;
pub mod court_day;
pub mod examples;
pub mod explicit;
pub mod fallback;
pub mod govern;
pub mod progress;
pub mod return_date;
pub mod start;
pub mod statute;
pub mod step;
pub mod window;

use crate::deadline::govern::FileBy;
use crate::deadline::step::Step;
use crate::deadline::step::amount;
use crate::language::phrase::Phrase;
use crate::language::phrase::Sayable;
use crate::law::Rulebook;
use crate::law::court::CourtId;
use crate::law::rule::Basis;
use crate::law::rule::Event;
use crate::notice::Doubt;
use crate::notice::Notice;
use crate::notice::Raised;
use crate::notice::vocabulary::Unit;
use chrono::NaiveDate;

/// What the desk knows beside the papers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Desk {
    /// The day that "today" means.
    pub as_of: NaiveDate,
    /// The court whose state's holidays count.
    pub court: Option<CourtId>,
}

/// What came of one notice.
#[derive(Clone, Debug, PartialEq)]
pub struct Computed {
    /// Soonest safe date first.
    pub deadlines: Vec<Deadline>,
    pub file_by: FileBy,
    /// Flags that follow from the computation; those of the notice are not repeated.
    pub raised: Vec<Raised>,
    /// What a person must look at because of the computation; those of the notice are not repeated.
    pub doubts: Vec<Doubt>,
}

/// One day that applies, with its steps. Only this module can make one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deadline {
    id: String,
    title: Title,
    basis: Basis,
    rule: String,
    citation: String,
    trigger: Event,
    trigger_date: Option<NaiveDate>,
    stated_date: NaiveDate,
    safe_date: NaiveDate,
    latest_date: NaiveDate,
    cutoff: Option<String>,
    zone: Option<String>,
    certain: bool,
    no_court_day: bool,
    steps: Vec<Step>,
}

/// What a deadline is called, as data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Title {
    /// The provider's window, by its number.
    Count { number: u32, unit: Unit },
    /// The provider's window, by a day.
    Day,
    /// The usual range.
    Range,
    /// The return date.
    Return,
    /// A rule, by its id; the name where the tables have no title for it.
    Rule { id: String, name: String },
}

impl Sayable for Title {
    fn phrase(&self) -> Phrase {
        match self {
            Title::Count { number, unit } => {
                Phrase::new("titles.count").with("amount", amount(*number, *unit))
            }
            Title::Day => Phrase::new("titles.day"),
            Title::Range => Phrase::new("titles.range"),
            Title::Return => Phrase::new("titles.return"),
            Title::Rule { id, name } => Phrase::new(format!("titles.{id}"))
                .with("name", name)
                .or_else("titles.rule"),
        }
    }
}

impl Deadline {
    /// Unique in its report: `provider_window`, `provider_window_2`.
    pub fn id(&self) -> &str {
        &self.id
    }

    pub fn title(&self) -> &Title {
        &self.title
    }

    pub fn basis(&self) -> Basis {
        self.basis
    }

    /// The id of the entry of the rule file.
    pub fn rule(&self) -> &str {
        &self.rule
    }

    pub fn citation(&self) -> &str {
        &self.citation
    }

    pub fn trigger(&self) -> Event {
        self.trigger
    }

    /// The day counted from, for the stated date.
    pub fn trigger_date(&self) -> Option<NaiveDate> {
        self.trigger_date
    }

    /// The last day by the rule's own counting.
    pub fn stated_date(&self) -> NaiveDate {
        self.stated_date
    }

    /// The day to act by; never later than the stated date.
    pub fn safe_date(&self) -> NaiveDate {
        self.safe_date
    }

    /// The most generous reading; never to be relied on.
    pub fn latest_date(&self) -> NaiveDate {
        self.latest_date
    }

    pub fn cutoff(&self) -> Option<&str> {
        self.cutoff.as_deref()
    }

    pub fn zone(&self) -> Option<&str> {
        self.zone.as_deref()
    }

    /// False when an assumption stands in for a fact.
    pub fn certain(&self) -> bool {
        self.certain
    }

    /// The safe date is no court day: none lies between the notice and the last day.
    pub fn no_court_day(&self) -> bool {
        self.no_court_day
    }

    pub fn steps(&self) -> &[Step] {
        &self.steps
    }
}

/// The deadlines of a notice and the one date to act on.
pub fn compute(notice: &Notice, desk: &Desk, rules: &Rulebook) -> Computed {
    compute::compute(notice, desk, rules)
}
