//! Lengths of time in the text: "ten (10) business days", "two weeks", "72 horas".

use crate::document::flow::Flow;
use crate::document::flow::Span;
use crate::notice::vocabulary::Unit;
use crate::recognize::number;
use crate::recognize::pattern::pattern;

/// A length of time as the text gives it.
#[derive(Clone, Debug, PartialEq)]
pub struct Duration {
    pub span: Span,
    /// The shorter number, where words and digits differ.
    pub count: u32,
    pub unit: Unit,
    /// The first and second number, where they differ.
    pub conflict: Option<(u32, u32)>,
    /// The text gives months or years, which have no fixed length in days; `count` is the shortest.
    pub inexact: bool,
}

const NUMBER: &str = r"(?:\d{1,3}|";

pattern!(
    DURATION,
    r"\b(",
    NUMBER,
    number::IN_WORDS,
    r"|an?\b))(?:\s*[\[(]\s*(",
    NUMBER,
    number::IN_WORDS,
    r"))\s*[\])])?[\s-]*(?:(?:u\.\s?s\.|us|federal|regular|normal|ordinary)\s+)?(?:full[\s-]+|more[\s-]+|whole[\s-]+|clear[\s-]+|consecutive[\s-]+|straight[\s-]+)?",
    r"(?:(calendar|natural|business|working|work|court|bank|banking|week)[\s-]*)?",
    r"(days?'?|dias?|weekdays?|weeks?'?|semanas?|fortnights?|hours?|hrs?|horas?|months?'?|mes(?:es)?|years?)\b",
    r"(?:\s+(habiles|laborables|laborales|naturales|corridos|calendario))?",
);
// "48h", "a fortnight", "a week's time".
pattern!(SHORT_HOURS, r"\b(\d{1,3})\s?h(?:rs?)?\b");

// "seven calendar (7) days", "(7) days"
pattern!(
    FIGURE_LAST,
    r"(?:\b(calendar|business|working)\s+)?[\[(]\s*(\d{1,3})\s*[\])]\s*(?:(calendar|business|working)\s+)?(days?|hours?|weeks?|dias?|horas?)\b"
);
// "7 to 10 days", "five to seven business days": the shorter counts.
pattern!(
    RANGE,
    r"\b(",
    NUMBER,
    number::IN_WORDS,
    r"))\s*(?:-|to|or|and|a|o|y)\s*(",
    NUMBER,
    number::IN_WORDS,
    r"))[\s-]+(?:(calendar|business|working|court)\s+)?(days?|hours?|weeks?|dias?|horas?)\b"
);

pattern!(
    ORDINAL_DAY,
    r"\b(?:the )?(",
    number::ORDINAL_IN_WORDS,
    r"|\d{1,2}(?:st|nd|rd|th)) (business |working |calendar )?(day) (?:after|from|following)\b"
);

// "The usual ten days are cut to two", "we can only wait six", "i.e. six": the unit stands before.
pattern!(
    WITHOUT_UNIT,
    r"\b(?:(?:cut|shortened|reduced|lowered|dropped|limited|down)(?: down)?(?: by (?:the )?\w+)? to(?: just| only)?|(?:are|is|became|become) now(?: just| only)?|(?:can|will|could) (?:only )?(?:wait|hold|give you|allow)(?: just| only)?|i\.e\.,?|that is,?|not \w+,? but|reducid[oa]s? a|son ahora)\s+(",
    NUMBER,
    number::IN_WORDS,
    r"))\s*(?:[.,;:)]|$|to\b|before\b|from\b|unless\b)"
);

// "... no later than ten (10) / Page 2 / calendar days after": a count torn by the end of a page.
pattern!(
    TORN_UNIT,
    r"\n(?:(calendar|business|working) )?(days?|weeks?|hours?) (?:after|from|of|following|before|to)\b"
);
pattern!(
    TORN_NUMBER,
    r"\b(",
    NUMBER,
    number::IN_WORDS,
    r"))(?:\s*[\[(]\s*(\d{1,3})\s*[\])])?\s*$"
);

/// Counts whose number ends one page and whose unit begins the next.
fn torn(low: &str, span: &Span) -> Vec<Duration> {
    const SHORT_LINE: usize = 6;
    let found = TORN_UNIT.groups(low, span.clone()).into_iter();
    let found = found.filter_map(|groups| {
        let start = groups.whole().start + 1;
        // Running heads and feet stand between.
        pattern!(RUNNING, r"\b(?:page|fax|scanned|received|p\. ?\d)");
        let mut above = low[span.start..start - 1].rsplit('\n').take(8);
        let line = above
            .find(|line| line.split_whitespace().count() > SHORT_LINE && !RUNNING.is_in(line))?;
        let number = TORN_NUMBER.first(line, 0..line.len())?;
        let first = number.text(1, line).and_then(number::value)?;
        let second = number.text(2, line).and_then(number::value);
        let (times, unit) = plain_unit(
            groups.text(2, low).unwrap_or(""),
            groups.text(1, low).unwrap_or(""),
        );
        Some(Duration {
            span: start..groups.get(2)?.end,
            count: second.map_or(first, |second| second.min(first)) * times,
            unit,
            conflict: second.filter(|it| *it != first).map(|it| (first, it)),
            inexact: false,
        })
    });
    found.collect()
}

/// Every length of time in the span.
pub fn durations(flow: &Flow, span: Span) -> Vec<Duration> {
    let low = flow.low();
    let mut found: Vec<Duration> = torn(low, &span);
    for groups in DURATION.groups(low, span.clone()) {
        // The figure of "Page 2" counts nothing.
        let whole = groups.whole();
        let of_page = low[..whole.start].trim_end().ends_with("page");
        if of_page || found.iter().any(|d| whole.contains(&d.span.start)) {
            continue;
        }
        let Some(first) = groups.text(1, low).and_then(number::value) else {
            continue;
        };
        let second = groups.text(2, low).and_then(number::value);
        let kind = groups.text(3, low).unwrap_or("");
        let after = groups.text(5, low).unwrap_or("");
        let word = groups.text(4, low).unwrap_or("");
        let business = matches!(
            kind,
            "business" | "working" | "work" | "court" | "bank" | "banking" | "week"
        ) || matches!(after, "habiles" | "laborables" | "laborales")
            || word.starts_with("weekday");
        let (times, unit, inexact) = match word.trim_end_matches('\'') {
            "week" | "weeks" | "semana" | "semanas" => (7, Unit::Calendar, false),
            "fortnight" | "fortnights" => (14, Unit::Calendar, false),
            "hour" | "hours" | "hr" | "hrs" | "hora" | "horas" => (1, Unit::Hours, false),
            "month" | "months" | "mes" | "meses" => (28, Unit::Calendar, true),
            "year" | "years" => (365, Unit::Calendar, true),
            _ if business => (1, Unit::Business, false),
            _ => (1, Unit::Calendar, false),
        };
        let shorter = second.map_or(first, |second| second.min(first));
        let conflict = second
            .filter(|second| *second != first)
            .map(|second| (first, second));
        // "Half a month" is not a month.
        pattern!(HALF, r"\b(?:half|medi[oa])\s+$");
        let start = groups.whole().start;
        let half = HALF.is_in(&low[span.start.max(start.saturating_sub(8))..start]);
        let count = shorter.saturating_mul(times) / if half { 2 } else { 1 };
        found.push(Duration {
            span: groups.whole(),
            count,
            unit,
            conflict,
            inexact,
        });
    }
    // "The twenty-first day after the date of this notice"; "we produce on the seventh day after".
    for groups in ORDINAL_DAY.groups(low, span.clone()) {
        let (Some(ordinal), Some(day)) = (groups.text(1, low), groups.get(3)) else {
            continue;
        };
        let digits = ordinal.trim_end_matches(|c: char| c.is_ascii_alphabetic());
        let Some(number) = digits.parse().ok().or_else(|| number::ordinal(ordinal)) else {
            continue;
        };
        pattern!(
            THEY_ACT_ON,
            r"\b(?:produc\w*|respond|comply|releas\w*|disclos\w*|answer|hand\w*|provid\w*|entreg\w*)\b[^.;]{0,40}\bon\s+(?:the\s+)?$"
        );
        let start = groups.whole().start;
        let acts = THEY_ACT_ON.is_in(&low[span.start.max(start.saturating_sub(70))..start]);
        let business = groups.get(2).is_some();
        found.push(Duration {
            span: start..day.end,
            count: if acts {
                u32::saturating_sub(number, 1)
            } else {
                number
            },
            unit: if business {
                Unit::Business
            } else {
                Unit::Calendar
            },
            conflict: None,
            inexact: false,
        });
    }
    for groups in FIGURE_LAST.groups(low, span.clone()) {
        let whole = groups.whole();
        let known = found
            .iter()
            .any(|d| d.span.start < whole.end && whole.start < d.span.end);
        let Some(count) = groups.text(2, low).and_then(number::value) else {
            continue;
        };
        if !known {
            let kind = groups.text(1, low).or(groups.text(3, low)).unwrap_or("");
            let (times, unit) = plain_unit(groups.text(4, low).unwrap_or(""), kind);
            found.push(Duration {
                span: whole,
                count: count * times,
                unit,
                conflict: None,
                inexact: false,
            });
        }
    }
    for groups in RANGE.groups(low, span.clone()) {
        let whole = groups.whole();
        let part = |n| groups.text(n, low).and_then(number::value);
        let (Some(first), Some(second)) = (part(1), part(2)) else {
            continue;
        };
        if first >= second {
            continue;
        }
        let (times, unit) = plain_unit(
            groups.text(4, low).unwrap_or(""),
            groups.text(3, low).unwrap_or(""),
        );
        found.retain(|d| !(d.span.start < whole.end && whole.start < d.span.end));
        found.push(Duration {
            span: whole,
            count: first * times,
            unit,
            conflict: Some((first, second)),
            inexact: false,
        });
    }
    for groups in WITHOUT_UNIT.groups(low, span.clone()) {
        let (Some(place), Some(count)) =
            (groups.get(1), groups.text(1, low).and_then(number::value))
        else {
            continue;
        };
        // The unit is that of the length of time told last, in the same breath.
        let last = found
            .iter()
            .filter(|d| d.span.end <= place.start && place.start - d.span.end < 120)
            .max_by_key(|d| d.span.end)
            .filter(|d| !d.inexact && !low[d.span.end..place.start].contains('\n'));
        if let Some(unit) = last.map(|d| d.unit) {
            found.push(Duration {
                span: place,
                count,
                unit,
                conflict: None,
                inexact: false,
            });
        }
    }
    for groups in SHORT_HOURS.groups(low, span) {
        let whole = groups.whole();
        let known = found
            .iter()
            .any(|d| d.span.start <= whole.start && whole.start < d.span.end);
        if let (false, Some(count)) = (known, groups.text(1, low).and_then(number::value)) {
            found.push(Duration {
                span: whole,
                count,
                unit: Unit::Hours,
                conflict: None,
                inexact: false,
            });
        }
    }
    found.sort_by_key(|d| d.span.start);
    found
}

/// How many of its own unit a plain unit word stands for.
fn plain_unit(word: &str, kind: &str) -> (u32, Unit) {
    match word.chars().next() {
        Some('h') => (1, Unit::Hours),
        Some('w') => (7, Unit::Calendar),
        _ if matches!(kind, "business" | "working" | "court") => (1, Unit::Business),
        _ => (1, Unit::Calendar),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_written_form() {
        let table = [
            ("within 7 days", 7, Unit::Calendar),
            ("ten (10) business days", 10, Unit::Business),
            ("10 (ten) working days", 10, Unit::Business),
            ("twenty-one (21) calendar days", 21, Unit::Calendar),
            ("two weeks", 14, Unit::Calendar),
            ("a 14-day period", 14, Unit::Calendar),
            ("one week", 7, Unit::Calendar),
            ("a fortnight", 14, Unit::Calendar),
            ("72 hours", 72, Unit::Hours),
            ("48h", 48, Unit::Hours),
            ("diez (10) dias naturales", 10, Unit::Calendar),
            ("quince dias habiles", 15, Unit::Business),
            ("una semana", 7, Unit::Calendar),
            ("dos semanas", 14, Unit::Calendar),
        ];
        for (text, count, unit) in table {
            let flow = Flow::of_text(text);
            let found = durations(&flow, 0..flow.text().len());
            assert_eq!(found.len(), 1, "{text}");
            assert_eq!(
                (found[0].count, found[0].unit, found[0].conflict),
                (count, unit, None),
                "{text}"
            );
        }
    }

    #[test]
    fn words_and_digits_that_differ_give_the_shorter() {
        let flow = Flow::of_text("within ten (14) days");
        let found = durations(&flow, 0..flow.text().len());
        assert_eq!((found[0].count, found[0].conflict), (10, Some((10, 14))));
    }
}
