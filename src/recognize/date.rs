//! Dates in the text, in every American and European written form.
//!
//! A date without a year stays without one. A date that can be read two ways
//! keeps both readings; the earlier is never dropped.

use crate::document::flow::Flow;
use crate::document::flow::Span;
use crate::recognize::named_day::named_days;
use crate::recognize::number;
use crate::recognize::pattern::Groups;
use crate::recognize::pattern::pattern;
use chrono::Datelike;
use chrono::NaiveDate;
use chrono::Weekday;

/// A date as the text gives it.
#[derive(Clone, Debug, PartialEq)]
pub struct DateMention {
    /// The date with its weekday, where one is printed.
    pub span: Span,
    pub day: Day,
    /// The weekday printed with it, right or wrong.
    pub weekday: Option<Weekday>,
}

/// What the words of a date give.
#[derive(Clone, Debug, PartialEq)]
pub enum Day {
    Known(NaiveDate),
    /// Month and day in either order; the more likely first.
    TwoWays(NaiveDate, NaiveDate),
    /// Month and day without a year.
    Yearless(u32, u32),
}

impl DateMention {
    /// The likelier full date, if there is one.
    pub fn date(&self) -> Option<NaiveDate> {
        match self.day {
            Day::Known(date) | Day::TwoWays(date, _) => Some(date),
            Day::Yearless(..) => None,
        }
    }

    /// The other reading, where the date can be read two ways.
    pub fn other(&self) -> Option<NaiveDate> {
        match self.day {
            Day::TwoWays(_, other) => Some(other),
            _ => None,
        }
    }

    /// Whether the printed weekday is wrong for the date.
    pub fn weekday_differs(&self) -> bool {
        match (self.weekday, self.date()) {
            (Some(printed), Some(date)) => date.weekday() != printed,
            _ => false,
        }
    }
}

/// Which of two numbers comes first in `05/06/2026`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    MonthFirst,
    DayFirst,
    /// Nothing on the paper tells.
    Unknown,
}

/// A month by its name, in one group.
pub const MONTH: &str = concat!(
    r"(january|february|march|april|may|june|july|august|september|october|november|december",
    r"|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec",
    r"|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre",
    r"|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre",
    r"|januar|februar|marz|maerz|juni|juli|oktober|dezember",
    r"|janeiro|fevereiro|marco|maio|junho|julho|setembro|outubro|dezembro",
    r"|ene|abr|ago|dic)\b\.?",
);
const WEEKDAY: &str = concat!(
    r"(?:\b(monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tues?|wed|thurs?|thu|fri|sat|sun",
    r"|lunes|martes|miercoles|jueves|viernes|sabado|domingo|lun|mie|jue|vie|sab|dom)\b\.?,?\s+(?:the\s+|el\s+|dia\s+)?)?",
);
const YEAR: &str = r"((?:19|20)\d\d|'?\d\d\b)";

// March 8, 2024; DEC 09 2026; Sept. 14th, 2026; May the 5th, 2026; Jan-09
pattern!(
    MONTH_DAY,
    WEEKDAY,
    r"\b",
    MONTH,
    r"(?:\s+|-|\s+the\s+)(\d{1,2})(?:\s?(?:st|nd|rd|th))?\b(?:(?:\s*,\s*|\s+|-)(?:of\s+|in\s+)?((?:19|20)\d\d)\b)?",
);
// 14 September 2026; 29th day of June, 2026; 2 de noviembre de 2026; 14-Sep-26
pattern!(
    DAY_MONTH,
    WEEKDAY,
    r"\b(\d{1,2})(?:\s?(?:st|nd|rd|th|o|\.o))?(?:\s+day)?(?:\s+of\s+|\s+de\s+|\s*-\s*|\s+|\s*/\s*|\.\s*)",
    MONTH,
    r"(?:(?:\s*,\s*|\s+|\s*-\s*|\s*/\s*)(?:of\s+|de\s+|del\s+|del\s+ano\s+)?",
    YEAR,
    r")?",
);
// the twenty-second day of October, 2026; the first of May
pattern!(
    ORDINAL_MONTH,
    WEEKDAY,
    r"\b(",
    number::ORDINAL_IN_WORDS,
    r"|primero)(?:\s+day)?\s+(?:of|de)\s+",
    MONTH,
    r"(?:(?:\s*,\s*|\s+)(?:in\s+the\s+year\s+|of\s+|de\s+|del\s+)?((?:19|20)\d\d|two\s+thousand\s+(?:and\s+)?[a-z]+(?:[- ][a-z]+)?))?",
);
// October twenty-second, 2026
pattern!(
    MONTH_ORDINAL,
    WEEKDAY,
    r"\b",
    MONTH,
    r"\s+(?:the\s+)?(",
    number::ORDINAL_IN_WORDS,
    r")(?:(?:\s*,\s*|\s+)((?:19|20)\d\d)\b)?",
);
pattern!(
    ISO,
    WEEKDAY,
    r"\b((?:19|20)\d\d)\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?(\d{1,2})(?:\b|t\d{2}:\d{2})"
);
pattern!(
    NUMERIC,
    WEEKDAY,
    r"\b(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?[-/.]\s?((?:19|20)\d\d|\d\d)\b"
);
// "by 6/5": month first, as Americans write it.
pattern!(
    SLASHED,
    r"\b(?:by|before|until|till|on|than|deadline:?)\s+((?:0?[1-9]|1[0-2]))/((?:0?[1-9]|[12]\d|3[01]))\b"
);
// Words of the place a number string comes from that is no date: "version 1.2.26", "§ 1.2.26", part of an address.
pattern!(
    NO_DATE_BEFORE,
    r"(?:version|release|section|sec\.|\x01|\bv\.?)\s*$|[.#/:-]$"
);

/// Every date in the span, in the order of the text.
pub fn dates(flow: &Flow, span: Span, order: Order) -> Vec<DateMention> {
    let low = flow.low();
    let mut found: Vec<DateMention> = Vec::new();
    let mut add = |mention: Option<DateMention>| {
        if let Some(mention) = mention {
            let overlaps = |other: &DateMention| {
                other.span.start < mention.span.end && mention.span.start < other.span.end
            };
            match found.iter().position(overlaps) {
                None => found.push(mention),
                // "30 March 3": the reading that covers more, or has its year, is the one that was written.
                Some(at) => {
                    let better = (mention.date().is_some(), mention.span.len());
                    if better > (found[at].date().is_some(), found[at].span.len()) {
                        found[at] = mention;
                    }
                }
            }
        }
    };
    for groups in ISO.groups(low, span.clone()) {
        add(iso(&groups, low));
    }
    for groups in DAY_MONTH.groups(low, span.clone()) {
        add(named(&groups, low, [1, 3, 2, 4], plain_day));
    }
    for groups in MONTH_DAY.groups(low, span.clone()) {
        add(named(&groups, low, [1, 2, 3, 4], plain_day));
    }
    for groups in ORDINAL_MONTH.groups(low, span.clone()) {
        add(named(&groups, low, [1, 3, 2, 4], number::ordinal));
    }
    for groups in MONTH_ORDINAL.groups(low, span.clone()) {
        add(named(&groups, low, [1, 2, 3, 4], number::ordinal));
    }
    for mention in named_days(low, &span) {
        add(Some(mention));
    }
    for groups in NUMERIC.groups(low, span) {
        add(numeric(&groups, low, order));
    }
    for groups in SLASHED.groups(low, 0..low.len()) {
        let part = |n| groups.text(n, low).and_then(|t| t.parse::<u32>().ok());
        let (Some(at), Some(month), Some(day)) = (groups.get(1), part(1), part(2)) else {
            continue;
        };
        let span = at.start..groups.whole().end;
        let more = low[span.end..].starts_with(['/', '-', '.'])
            && low[span.end + 1..].starts_with(|c: char| c.is_ascii_digit());
        let known = found
            .iter()
            .any(|d| d.span.start < span.end && span.start < d.span.end);
        if !more && !known && NaiveDate::from_ymd_opt(2024, month, day).is_some() {
            found.push(DateMention {
                span,
                day: Day::Yearless(month, day),
                weekday: None,
            });
        }
    }
    found.sort_by_key(|mention| mention.span.start);
    found
}

/// How the paper orders its numeric dates, by those that can be read one way only.
pub fn order(flow: &Flow) -> Order {
    let low = flow.low();
    let (mut month_first, mut day_first) = (0, 0);
    for groups in NUMERIC.groups(low, 0..low.len()) {
        let part = |n| {
            groups
                .text(n, low)
                .and_then(|t| t.parse::<u32>().ok())
                .unwrap_or(0)
        };
        match (part(2), part(4)) {
            (1..=12, 13..=31) => month_first += 1,
            (13..=31, 1..=12) => day_first += 1,
            _ => {}
        }
    }
    match (month_first, day_first) {
        (0, 0) => Order::Unknown,
        (m, d) if m > 0 && d == 0 => Order::MonthFirst,
        (0, _) => Order::DayFirst,
        _ => Order::Unknown,
    }
}

fn plain_day(text: &str) -> Option<u32> {
    text.parse().ok()
}

/// `at`: the groups of weekday, month, day and year.
fn named(
    groups: &Groups,
    low: &str,
    at: [usize; 4],
    day: fn(&str) -> Option<u32>,
) -> Option<DateMention> {
    let month_text = groups.text(at[1], low)?;
    let month = month(month_text)?;
    let day = day(groups.text(at[2], low)?).filter(|day| (1..=31).contains(day))?;
    let weekday = groups.text(at[0], low).and_then(weekday);
    let day = match groups.text(at[3], low).and_then(year) {
        Some(year) => Day::Known(NaiveDate::from_ymd_opt(year, month, day)?),
        None => {
            NaiveDate::from_ymd_opt(2024, month, day)?;
            // "may 5" or "mar 3" in lower case prose is seldom a date: "you may 5 ..."
            Day::Yearless(month, day)
        }
    };
    Some(DateMention {
        span: groups.whole(),
        day,
        weekday,
    })
}

fn iso(groups: &Groups, low: &str) -> Option<DateMention> {
    let part = |n| groups.text(n, low).and_then(|t| t.parse::<u32>().ok());
    let (year, month, day) = (groups.get(2)?, groups.get(3)?, groups.get(4)?);
    // "09/01/2026 - 05/01/2027" holds two dates, and none that begins with its first year.
    let joints = [year.end..month.start, month.end..day.start];
    let [first, second] = joints.map(|joint| low[joint].trim());
    pattern!(GOES_ON, r"\d[/.-]$");
    let before = &low[year.start.saturating_sub(2)..year.start];
    if first != second || GOES_ON.is_in(before) && second != "-" {
        return None;
    }
    let date = NaiveDate::from_ymd_opt(part(2)? as i32, part(3)?, part(4)?)?;
    let weekday = groups.text(1, low).and_then(weekday);
    Some(DateMention {
        span: groups.whole(),
        day: Day::Known(date),
        weekday,
    })
}

fn numeric(groups: &Groups, low: &str, order: Order) -> Option<DateMention> {
    let whole = groups.whole();
    let before = &low[..groups.get(2)?.start];
    let part = |n| groups.text(n, low).and_then(|t| t.parse::<u32>().ok());
    let (first, second) = (part(2)?, part(4)?);
    let year_text = groups.text(5, low)?;
    let after = low[whole.end..].chars().next().unwrap_or(' ');
    let stuck = after.is_ascii_alphanumeric()
        || (after == '.' && low[whole.end + 1..].starts_with(|c: char| c.is_ascii_digit()))
        || after == '-'
        || after == '/';
    let tail: String = before
        .chars()
        .rev()
        .take(12)
        .collect::<Vec<_>>()
        .into_iter()
        .rev()
        .collect();
    if stuck
        || NO_DATE_BEFORE.is_in(&tail)
        || (year_text.len() == 2 && groups.text(3, low) == Some("."))
    {
        return None;
    }
    let year = year(year_text)?;
    let month_first = NaiveDate::from_ymd_opt(year, first, second);
    let day_first = NaiveDate::from_ymd_opt(year, second, first);
    let dotted = groups.text(3, low) == Some(".");
    let day = match (month_first, day_first) {
        (Some(a), Some(b)) if a == b => Day::Known(a),
        (Some(a), Some(b)) => match order {
            _ if dotted && order == Order::DayFirst => Day::Known(b),
            Order::MonthFirst => Day::Known(a),
            Order::DayFirst => Day::Known(b),
            Order::Unknown => Day::TwoWays(a, b),
        },
        (Some(only), None) | (None, Some(only)) => Day::Known(only),
        (None, None) => return None,
    };
    let weekday = groups.text(1, low).and_then(weekday);
    // A printed weekday settles which of the two readings is meant.
    let day = match (day, weekday) {
        (Day::TwoWays(_, b), Some(printed)) if b.weekday() == printed => Day::Known(b),
        (Day::TwoWays(a, _), Some(printed)) if a.weekday() == printed => Day::Known(a),
        (day, _) => day,
    };
    Some(DateMention {
        span: whole,
        day,
        weekday,
    })
}

/// The month that a name stands for, from 1.
pub fn month(text: &str) -> Option<u32> {
    const STEMS: &[(&str, u32)] = &[
        ("jan", 1),
        ("ene", 1),
        ("feb", 2),
        ("fev", 2),
        ("mar", 3),
        ("mae", 3),
        ("apr", 4),
        ("abr", 4),
        ("avr", 4),
        ("may", 5),
        ("mai", 5),
        ("jun", 6),
        ("jul", 7),
        ("aug", 8),
        ("ago", 8),
        ("aou", 8),
        ("sep", 9),
        ("set", 9),
        ("oct", 10),
        ("okt", 10),
        ("out", 10),
        ("nov", 11),
        ("dec", 12),
        ("dic", 12),
        ("dez", 12),
    ];
    STEMS
        .iter()
        .find(|(stem, _)| text.starts_with(stem))
        .map(|(_, month)| *month)
}

/// The day of the week that a name or its beginning stands for.
pub fn weekday(text: &str) -> Option<Weekday> {
    const STEMS: &[(&str, Weekday)] = &[
        ("mon", Weekday::Mon),
        ("lun", Weekday::Mon),
        ("tue", Weekday::Tue),
        ("mar", Weekday::Tue),
        ("wed", Weekday::Wed),
        ("mie", Weekday::Wed),
        ("thu", Weekday::Thu),
        ("jue", Weekday::Thu),
        ("fri", Weekday::Fri),
        ("vie", Weekday::Fri),
        ("sat", Weekday::Sat),
        ("sab", Weekday::Sat),
        ("sun", Weekday::Sun),
        ("dom", Weekday::Sun),
    ];
    STEMS
        .iter()
        .find(|(stem, _)| text.starts_with(stem))
        .map(|(_, day)| *day)
}

/// Four digits, two digits (2000 to 2099), or "two thousand twenty-six".
fn year(text: &str) -> Option<i32> {
    let text = text.trim_start_matches('\'');
    if let Some(words) = text.strip_prefix("two thousand") {
        let words = words.trim().trim_start_matches("and ").trim();
        return number::value(words).map(|n| 2000 + n as i32);
    }
    let number: i32 = text.parse().ok()?;
    match text.len() {
        4 => Some(number),
        2 => Some(2000 + number),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::flow::Flow;

    fn read(text: &str, order: Order) -> Vec<Day> {
        let flow = Flow::of_text(text);
        dates(&flow, 0..flow.text().len(), order)
            .into_iter()
            .map(|d| d.day)
            .collect()
    }

    #[test]
    fn every_written_form() {
        let day = |y, m, d| vec![Day::Known(NaiveDate::from_ymd_opt(y, m, d).expect("a day"))];
        let table = [
            ("on March 8, 2024.", day(2024, 3, 8)),
            ("DEC 09 2026", day(2026, 12, 9)),
            ("Monday, Sept. 14th, 2026", day(2026, 9, 14)),
            ("14 September 2026", day(2026, 9, 14)),
            ("the 29th day of June, 2026", day(2026, 6, 29)),
            ("lunes, 2 de noviembre de 2026", day(2026, 11, 2)),
            ("5 mar 2026, 11:37", day(2026, 3, 5)),
            ("14-Sep-2026", day(2026, 9, 14)),
            ("2026-09-14", day(2026, 9, 14)),
            ("14.09.2026", day(2026, 9, 14)),
            ("11/24/2025", day(2025, 11, 24)),
            (
                "09/21/2026 - 05/22/2027",
                [day(2026, 9, 21), day(2027, 5, 22)].concat(),
            ),
            ("Wed, Nov 5, 2025 at 2:17 PM", day(2025, 11, 5)),
            (
                "the twenty-second day of October, two thousand twenty-six",
                day(2026, 10, 22),
            ),
            ("1 de enero de 2027", day(2027, 1, 1)),
            ("Jan-09 09:44 am", vec![Day::Yearless(1, 9)]),
            ("by December 18.", vec![Day::Yearless(12, 18)]),
            ("(202) 555-0142", vec![]),
            ("version 1.2.26", vec![]),
        ];
        for (text, expected) in table {
            assert_eq!(read(text, Order::MonthFirst), expected, "{text}");
        }
        assert!(matches!(
            read("05/06/2026", Order::Unknown)[0],
            Day::TwoWays(..)
        ));
    }
}
