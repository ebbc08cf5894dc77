//! The ways of counting.
//!
//! Takes a day and a number. Gives the last day, or `None` beyond the end of
//! the calendar; arithmetic is checked, so that a notice dated in the year
//! 9999 gets an answer and no crash. Which way applies was settled before.

use crate::deadline::court_day::Closed;
use crate::deadline::court_day::Days;
use crate::deadline::court_day::Direction;
use crate::notice::vocabulary::Unit;
use chrono::Datelike;
use chrono::NaiveDate;
use chrono::Weekday;

/// So many days later.
pub fn later(day: NaiveDate, days: u32) -> Option<NaiveDate> {
    day.checked_add_days(chrono::Days::new(u64::from(days)))
}

/// So many days earlier.
pub fn earlier(day: NaiveDate, days: u32) -> Option<NaiveDate> {
    day.checked_sub_days(chrono::Days::new(u64::from(days)))
}

/// The stated end of a company's window: the day of the event is not counted, and nothing moves.
pub fn stated(from: NaiveDate, number: u32, unit: Unit, days: &Days<'_>) -> Option<NaiveDate> {
    match unit {
        // LAW: Fed. R. Civ. P. 6(a). A company's promise is no rule, order or statute, so nothing rolls and no mail days are added.
        Unit::Calendar => later(from, number),
        Unit::Business => business(from, number, |day| days.no_business(day).is_some()),
        // LAW: Fed. R. Civ. P. 6(a)(2). Hours of a company are no hours under the rule; they are taken as whole days.
        Unit::Hours => later(from, number.div_ceil(24)),
    }
}

/// The end of the same window where the company counts the first day too.
pub fn inclusive(first: NaiveDate, number: u32, unit: Unit) -> Option<NaiveDate> {
    match unit {
        Unit::Calendar => earlier(later(first, number)?, 1),
        Unit::Hours => earlier(later(first, number / 24)?, 1),
        // Holidays are not skipped: the company may not know them.
        Unit::Business => business(first.pred_opt()?, number, |day| {
            matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
        }),
    }
}

/// More business days than a window can have; the loop below is bounded by it.
const MOST: u32 = 40_000;

fn business(from: NaiveDate, number: u32, closed: impl Fn(NaiveDate) -> bool) -> Option<NaiveDate> {
    if number > MOST {
        return None;
    }
    let mut day = from;
    let mut left = number;
    while left > 0 {
        day = day.succ_opt()?;
        if !closed(day) {
            left -= 1;
        }
    }
    Some(day)
}

/// A period under Rule 6(a).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ByRule {
    /// The last day before it gives way.
    pub unrolled: NaiveDate,
    /// The last day by the narrow list.
    pub stated: NaiveDate,
    /// The closed days it gave way over.
    pub over: Vec<(NaiveDate, Closed)>,
    /// The last day with every disputed holiday counted as one.
    pub latest: NaiveDate,
    /// The disputed days that made it so.
    pub contested: Vec<(NaiveDate, Closed)>,
}

/// Counts by Rule 6(a)(1), or backward by 6(a)(5).
pub fn by_rule(
    trigger: NaiveDate,
    number: u32,
    direction: Direction,
    days: &Days<'_>,
) -> Option<ByRule> {
    let unrolled = match direction {
        // LAW: Fed. R. Civ. P. 6(a)(1)(A). The day of the event itself is never counted.
        // LAW: Fed. R. Civ. P. 6(a)(1)(B). Every day between is.
        Direction::Forward => later(trigger, number)?,
        Direction::Backward => earlier(trigger, number)?,
    };
    let (stated, over) = give_way(unrolled, direction, |day| days.gives_way(day, direction))?;
    let (latest, all) = match direction {
        Direction::Forward => give_way(unrolled, direction, |day| {
            days.gives_way(day, direction)
                .or_else(|| days.contested(day))
        })?,
        // Counting a disputed day as a holiday would make a backward period end earlier, not later.
        Direction::Backward => (stated, Vec::new()),
    };
    let contested = all
        .into_iter()
        .filter(|(day, _)| days.gives_way(*day, direction).is_none())
        .collect();
    Some(ByRule {
        unrolled,
        stated,
        over,
        latest,
        contested,
    })
}

// LAW: Fed. R. Civ. P. 6(a)(1)(C). A closed last day gives way to the next open one.
// LAW: Fed. R. Civ. P. 6(a)(5). "Next" is forward after an event and backward before one.
fn give_way(
    end: NaiveDate,
    direction: Direction,
    closed: impl Fn(NaiveDate) -> Option<Closed>,
) -> Option<(NaiveDate, Vec<(NaiveDate, Closed)>)> {
    let mut day = end;
    let mut over = Vec::new();
    while let Some(why) = closed(day) {
        over.push((day, why));
        day = match direction {
            Direction::Forward => day.succ_opt()?,
            Direction::Backward => day.pred_opt()?,
        };
    }
    Some((day, over))
}
