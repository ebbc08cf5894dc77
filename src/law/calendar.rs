//! Holidays as rules, and the days closed by order.
//!
//! Gives, for a day, the holiday it is; never decides which calendar counts
//! for what: that is `deadline`'s.

use crate::law::source::Source;
use chrono::Datelike;
use chrono::Days;
use chrono::NaiveDate;
use chrono::Weekday;

/// Whose holidays a calendar holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scope {
    /// 5 U.S.C. 6103(a). A day it moves to is observed for pay and leave only.
    Federal,
    /// A state, by its two letters. A day it moves to is declared by that state's statute.
    State(String),
}

/// The holidays of one government.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calendar {
    pub id: String,
    pub line: usize,
    pub name: String,
    pub scope: Scope,
    pub reach: Reach,
    pub source: Source,
    /// What makes a day next to a weekend holiday be observed.
    pub observed: Option<Source>,
    pub holidays: Vec<Holiday>,
}

/// The first and the last day that were compared with the source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reach {
    pub from: NaiveDate,
    pub until: NaiveDate,
}

/// One holiday.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holiday {
    pub name: String,
    pub on: Recurrence,
    pub since: NaiveDate,
    /// A Saturday holiday also closes the Friday before.
    pub saturday_moves: bool,
    /// A Sunday holiday also closes the Monday after.
    pub sunday_moves: bool,
    /// Only the moved day is this calendar's own (the day itself stands in the federal list).
    pub only_moved: bool,
}

/// On which day of a year a holiday falls.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Recurrence {
    /// The same day of each year, or of every fourth year.
    Fixed {
        month: u32,
        day: u32,
        every: Option<Every>,
    },
    /// The first, second, third, fourth such weekday of a month.
    Nth {
        month: u32,
        weekday: Weekday,
        nth: u8,
    },
    /// The last such weekday of a month.
    Last { month: u32, weekday: Weekday },
    /// The first such weekday on or after a day.
    OnOrAfter {
        month: u32,
        day: u32,
        weekday: Weekday,
    },
}

/// Once in so many years, counted from one of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Every {
    pub years: i32,
    pub counted_from: i32,
}

/// A day on which the President closed the executive departments.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Closing {
    pub line: usize,
    pub day: NaiveDate,
    pub name: String,
    pub source: Source,
}

/// A day that a weekend holiday closes beside itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moved<'a> {
    pub holiday: &'a Holiday,
    /// The weekend day that the holiday fell on.
    pub fell_on: NaiveDate,
}

impl Recurrence {
    /// The day of that year, if there is one.
    pub fn in_year(self, year: i32) -> Option<NaiveDate> {
        match self {
            Recurrence::Fixed { month, day, every } => {
                let due = every
                    .is_none_or(|every| (year - every.counted_from).rem_euclid(every.years) == 0);
                due.then(|| NaiveDate::from_ymd_opt(year, month, day))
                    .flatten()
            }
            Recurrence::Nth {
                month,
                weekday,
                nth,
            } => NaiveDate::from_weekday_of_month_opt(year, month, weekday, nth),
            Recurrence::Last { month, weekday } => (1..=5)
                .rev()
                .find_map(|nth| NaiveDate::from_weekday_of_month_opt(year, month, weekday, nth)),
            Recurrence::OnOrAfter {
                month,
                day,
                weekday,
            } => {
                let first = NaiveDate::from_ymd_opt(year, month, day)?;
                let ahead = (7 + weekday.num_days_from_monday()
                    - first.weekday().num_days_from_monday())
                    % 7;
                first.checked_add_days(Days::new(u64::from(ahead)))
            }
        }
    }
}

impl Holiday {
    fn falls_on(&self, day: NaiveDate) -> bool {
        self.since <= day && self.on.in_year(day.year()) == Some(day)
    }
}

impl Calendar {
    /// The holiday that this day itself is.
    pub fn holiday(&self, day: NaiveDate) -> Option<&Holiday> {
        self.holidays
            .iter()
            .find(|holiday| !holiday.only_moved && holiday.falls_on(day))
    }

    /// The weekend holiday because of which this weekday is closed.
    pub fn moved(&self, day: NaiveDate) -> Option<Moved<'_>> {
        let (fell_on, saturday) = match day.weekday() {
            Weekday::Fri => (day.succ_opt()?, true),
            Weekday::Mon => (day.pred_opt()?, false),
            _ => return None,
        };
        let moves = |holiday: &&Holiday| {
            if saturday {
                holiday.saturday_moves
            } else {
                holiday.sunday_moves
            }
        };
        let holiday = self
            .holidays
            .iter()
            .filter(moves)
            .find(|holiday| holiday.falls_on(fell_on))?;
        Some(Moved { holiday, fell_on })
    }
}
