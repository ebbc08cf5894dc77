//! Days told by a name: "the second Thursday of January 2026", "Christmas Eve".
//!
//! Takes plain text; gives each such day and where it stands. Without its year
//! the second Thursday is taken at the earliest day that it can be.

use crate::document::flow::Span;
use crate::recognize::date::DateMention;
use crate::recognize::date::Day;
use crate::recognize::date::MONTH;
use crate::recognize::date::month;
use crate::recognize::date::weekday;
use crate::recognize::pattern::pattern;
use chrono::NaiveDate;
use chrono::Weekday;

pattern!(
    NTH_WEEKDAY,
    r"\b(?:the\s+|el\s+)?(first|second|third|fourth|last|1st|2nd|3rd|4th|primer|segundo|tercer|cuarto|ultimo)\s+(monday|tuesday|wednesday|thursday|friday|saturday|sunday|lunes|martes|miercoles|jueves|viernes|sabado|domingo)\s+(?:of|in|de)\s+",
    MONTH,
    r"(?:\s*,?\s+(?:of\s+|de\s+)?((?:19|20)\d\d)\b)?",
);
pattern!(
    FEAST,
    r"\b(christmas eve|christmas day|christmas|new year's eve|new year's day|new years day|halloween|independence day|the fourth of july|juneteenth|veterans day|labor day|memorial day|thanksgiving day|thanksgiving|presidents' day|presidents day|washington's birthday|columbus day|martin luther king(?:,? jr\.?)?(?:'s)?(?: birthday| day)|nochebuena|navidad|nochevieja|ano nuevo)\b(?:\s*,?\s+(?:of\s+|de\s+)?((?:19|20)\d\d)\b)?"
);

// "You may file January 5 through 7, 2026": its last day bears no month of its own.
pattern!(
    LAST_OF_SPAN,
    r"\b",
    MONTH,
    r"\s+\d{1,2}(?:st|nd|rd|th)?\s*(?:-|to|through|thru|until)\s*(?:the\s+)?(\d{1,2})(?:st|nd|rd|th)?\b,?\s+((?:19|20)\d\d)\b"
);

// "9 II 2026": the month as a Roman figure, as Polish and Hungarian letters write it.
pattern!(
    ROMAN_MONTH,
    r"\b(?:(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday),? )?(\d{1,2})[. ] ?(i|ii|iii|iv|v|vi|vii|viii|ix|x|xi|xii)[. ] ?((?:19|20)\d\d)\b"
);
const ROMAN: [&str; 12] = [
    "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii",
];

/// Every day in the span that is told by a name.
pub fn named_days(low: &str, span: &Span) -> Vec<DateMention> {
    let mut found = Vec::new();
    for groups in NTH_WEEKDAY.groups(low, span.clone()) {
        let part = |n| groups.text(n, low);
        let (Some(nth), Some(weekday), Some(month)) =
            (part(1), part(2).and_then(weekday), part(3).and_then(month))
        else {
            continue;
        };
        let year = part(4).and_then(|year| year.parse().ok());
        if let Some(day) = nth_weekday(nth, weekday, month, year) {
            found.push(DateMention {
                span: groups.whole(),
                day,
                weekday: Some(weekday),
            });
        }
    }
    for groups in ROMAN_MONTH.groups(low, span.clone()) {
        let month = groups.text(2, low);
        let month = month.and_then(|it| ROMAN.iter().position(|roman| *roman == it));
        let number = |n| groups.text(n, low).and_then(|it| it.parse::<u32>().ok());
        let day = month.zip(number(1)).zip(number(3)).and_then(|it| {
            let ((month, day), year) = it;
            NaiveDate::from_ymd_opt(year.try_into().ok()?, u32::try_from(month).ok()? + 1, day)
        });
        found.extend(day.map(|day| DateMention {
            span: groups.whole(),
            day: Day::Known(day),
            weekday: None,
        }));
    }
    for groups in LAST_OF_SPAN.groups(low, span.clone()) {
        let number = |n| groups.text(n, low).and_then(|it| it.parse::<u32>().ok());
        let (Some(month), Some(at)) = (groups.text(1, low).and_then(month), groups.get(2)) else {
            continue;
        };
        let year = number(3).and_then(|year| i32::try_from(year).ok());
        let (Some(day), Some(year)) = (number(2), year) else {
            continue;
        };
        if let Some(day) = NaiveDate::from_ymd_opt(year, month, day) {
            found.push(DateMention {
                span: at.start..groups.whole().end,
                day: Day::Known(day),
                weekday: None,
            });
        }
    }
    for groups in FEAST.groups(low, span.clone()) {
        let name = groups.text(1, low).unwrap_or_default();
        let year = groups.text(2, low).and_then(|year| year.parse().ok());
        if let Some((month, nth, weekday)) = moving_feast(name) {
            found.push(DateMention {
                span: groups.whole(),
                day: moved(month, nth, weekday, year.or_else(|| only_year(low))),
                weekday: None,
            });
            continue;
        }
        let Some((month, day)) = feast(name) else {
            continue;
        };
        let known = year.and_then(|year| NaiveDate::from_ymd_opt(year, month, day));
        found.push(DateMention {
            span: groups.whole(),
            day: known.map_or(Day::Yearless(month, day), Day::Known),
            weekday: None,
        });
    }
    found
}

fn nth_weekday(nth: &str, weekday: Weekday, month: u32, year: Option<i32>) -> Option<Day> {
    let n: Option<u8> = match nth {
        "first" | "1st" | "primer" => Some(1),
        "second" | "2nd" | "segundo" => Some(2),
        "third" | "3rd" | "tercer" => Some(3),
        "fourth" | "4th" | "cuarto" => Some(4),
        _ => None,
    };
    let Some(year) = year else {
        // Without the year the earliest such day stands for it.
        return Some(Day::Yearless(month, n.map_or(22, |n| u32::from(n) * 7 - 6)));
    };
    let of_month = |n| NaiveDate::from_weekday_of_month_opt(year, month, weekday, n);
    let day = match n {
        Some(n) => of_month(n),
        None => of_month(5).or_else(|| of_month(4)),
    };
    day.map(Day::Known)
}

/// Feasts that fall on a weekday of a month: its number, 5 for the last, and the weekday.
fn moving_feast(name: &str) -> Option<(u32, u8, Weekday)> {
    Some(match name {
        "labor day" => (9, 1, Weekday::Mon),
        "memorial day" => (5, 5, Weekday::Mon),
        "thanksgiving" | "thanksgiving day" => (11, 4, Weekday::Thu),
        "presidents' day" | "presidents day" | "washington's birthday" => (2, 3, Weekday::Mon),
        "columbus day" => (10, 2, Weekday::Mon),
        name if name.starts_with("martin luther king") => (1, 3, Weekday::Mon),
        _ => return None,
    })
}

/// The day of a moving feast; without a year the earliest day on which it can fall.
fn moved(month: u32, nth: u8, weekday: Weekday, year: Option<i32>) -> Day {
    let of_month =
        |year, n| NaiveDate::from_weekday_of_month_opt(year, month, weekday, n).map(Day::Known);
    let known = year.and_then(|year| of_month(year, nth).or_else(|| of_month(year, nth - 1)));
    let earliest = if nth == 5 { 25 } else { u32::from(nth) * 7 - 6 };
    known.unwrap_or(Day::Yearless(month, earliest))
}

/// The year, where the paper prints no other.
fn only_year(low: &str) -> Option<i32> {
    pattern!(YEAR, r"\b20\d\d\b");
    let mut years = YEAR.spans(low, 0..low.len()).into_iter();
    let first = years.next()?;
    let same = years.all(|other| low[other] == low[first.clone()]);
    same.then(|| low[first].parse().ok()).flatten()
}

fn feast(name: &str) -> Option<(u32, u32)> {
    Some(match name {
        "christmas eve" | "nochebuena" => (12, 24),
        "christmas day" | "christmas" | "navidad" => (12, 25),
        "new year's eve" | "nochevieja" => (12, 31),
        "new year's day" | "new years day" | "ano nuevo" => (1, 1),
        "halloween" => (10, 31),
        "juneteenth" => (6, 19),
        "veterans day" => (11, 11),
        "independence day" | "the fourth of july" => (7, 4),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_told_by_a_name_is_that_day() {
        let known = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).map(Day::Known);
        let table = [
            ("by the second thursday of january 2026", known(2026, 1, 8)),
            ("the last friday in may, 2026", known(2026, 5, 29)),
            ("the second thursday of january", Some(Day::Yearless(1, 8))),
            ("14 days from christmas eve 2025", known(2025, 12, 24)),
            ("el primer lunes de junio de 2026", known(2026, 6, 1)),
            ("on new year's day", Some(Day::Yearless(1, 1))),
            ("by friday, 20 ii 2026", known(2026, 2, 20)),
            ("14.xii.2026", known(2026, 12, 14)),
            ("until the end of labor day 2026", known(2026, 9, 7)),
            ("may 3, 2027. by memorial day", known(2027, 5, 31)),
            ("before thanksgiving", Some(Day::Yearless(11, 22))),
            ("the second thursday of the month", None),
        ];
        for (text, expected) in table {
            let found = named_days(text, &(0..text.len()));
            assert_eq!(found.first().map(|it| it.day.clone()), expected, "{text}");
        }
    }
}
