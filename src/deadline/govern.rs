//! The one date: which deadline rules, and how matters stand today.
//!
//! Takes the deadlines that apply and the desk's day; gives the date, or the reason why there
//! is none. Never a date later than the soonest safe one.

use crate::deadline::Deadline;
use crate::deadline::Title;
use crate::language::phrase::Phrase;
use crate::language::phrase::Sayable;
use crate::law::rule::Basis;
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Serialize;

/// How matters stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Days are left.
    Open,
    /// Today is the day.
    Today,
    /// The safe date is gone, but a stated or latest date is not.
    ActNow,
    /// All are gone.
    Passed,
    /// Already disclosed, or withdrawn.
    Closed,
    /// A person must supply something first.
    Unknown,
    NotANotice,
}

impl Status {
    /// The word that stands for it in the report.
    pub fn id(self) -> &'static str {
        match self {
            Status::Open => "open",
            Status::Today => "today",
            Status::ActNow => "act_now",
            Status::Passed => "passed",
            Status::Closed => "closed",
            Status::Unknown => "unknown",
            Status::NotANotice => "not_a_notice",
        }
    }
}

/// The date to act on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileBy {
    date: Option<NaiveDate>,
    latest: Option<NaiveDate>,
    days_left: Option<i64>,
    status: Status,
    certain: Option<bool>,
    deadline: Option<String>,
    because: Because,
}

/// Why this date, or none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Because {
    /// A deadline rules.
    Rules {
        title: Title,
        safe: NaiveDate,
        stated: NaiveDate,
        status: Status,
        certain: bool,
    },
    Disclosed,
    Withdrawn,
    NotANotice,
    /// The notice's date is missing.
    NoDate,
    /// Nothing that could be read speaks of a demand.
    NothingRead,
}

impl FileBy {
    pub fn date(&self) -> Option<NaiveDate> {
        self.date
    }

    /// The latest reading among the deadlines that the notice itself sets.
    pub fn latest(&self) -> Option<NaiveDate> {
        self.latest
    }

    /// Calendar days from today; negative when gone.
    pub fn days_left(&self) -> Option<i64> {
        self.days_left
    }

    pub fn status(&self) -> Status {
        self.status
    }

    /// That of the ruling deadline.
    pub fn certain(&self) -> Option<bool> {
        self.certain
    }

    /// The id of the ruling deadline.
    pub fn deadline(&self) -> Option<&str> {
        self.deadline.as_deref()
    }

    pub fn because(&self) -> &Because {
        &self.because
    }

    /// No date, and why.
    pub fn none(status: Status, because: Because) -> FileBy {
        FileBy {
            date: None,
            latest: None,
            days_left: None,
            status,
            certain: None,
            deadline: None,
            because,
        }
    }

    /// The soonest safe date of deadlines that stand in order.
    pub fn soonest(deadlines: &[Deadline], as_of: NaiveDate) -> FileBy {
        let Some(ruling) = deadlines.first() else {
            return FileBy::none(Status::Unknown, Because::NoDate);
        };
        let safe = ruling.safe_date();
        let status = status(deadlines, safe, as_of);
        let because = Because::Rules {
            title: ruling.title().clone(),
            safe,
            stated: ruling.stated_date(),
            status,
            certain: ruling.certain(),
        };
        FileBy {
            date: Some(safe),
            latest: Some(latest(deadlines, ruling)),
            days_left: Some(safe.signed_duration_since(as_of).num_days()),
            status,
            certain: Some(ruling.certain()),
            deadline: Some(ruling.id().to_owned()),
            because,
        }
    }
}

fn status(deadlines: &[Deadline], safe: NaiveDate, as_of: NaiveDate) -> Status {
    let alive = deadlines
        .iter()
        .any(|it| it.stated_date().max(it.latest_date()) >= as_of);
    match safe.cmp(&as_of) {
        std::cmp::Ordering::Greater => Status::Open,
        std::cmp::Ordering::Equal => Status::Today,
        std::cmp::Ordering::Less if alive => Status::ActNow,
        std::cmp::Ordering::Less => Status::Passed,
    }
}

fn latest(deadlines: &[Deadline], ruling: &Deadline) -> NaiveDate {
    let of = |basis: Basis| {
        deadlines
            .iter()
            .filter(move |it| it.basis() == basis)
            .map(Deadline::latest_date)
            .max()
    };
    of(Basis::ProviderWindow)
        .max(of(Basis::DefaultWindow))
        .unwrap_or(ruling.latest_date())
}

impl Sayable for Because {
    fn phrase(&self) -> Phrase {
        match self {
            Because::Rules {
                title,
                safe,
                stated,
                status,
                certain,
            } => {
                let key = match status {
                    Status::Today => "because.today",
                    Status::ActNow => "because.act_now",
                    Status::Passed => "because.passed",
                    _ if *certain => "because.open",
                    _ => "because.open_uncertain",
                };
                Phrase::new(key)
                    .with("day", *safe)
                    .with("stated", *stated)
                    .with("title", title.phrase())
            }
            Because::Disclosed => Phrase::new("because.disclosed"),
            Because::Withdrawn => Phrase::new("because.withdrawn"),
            Because::NotANotice => Phrase::new("because.not_a_notice"),
            Because::NoDate => Phrase::new("because.no_date"),
            Because::NothingRead => Phrase::new("because.nothing_read"),
        }
    }
}
