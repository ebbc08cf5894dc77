//! Days told without a date: "by Friday", "mid-May", "the end of next week".
//!
//! Words that name no single day are taken at the earliest day that they can
//! mean, and are never called certain.

use crate::document::flow::Span;
use crate::notice::finding::Finding;
use crate::notice::vocabulary::Trigger;
use crate::notice::window::Window;
use crate::recognize::cue;
use crate::recognize::date;
use crate::recognize::pattern::pattern;
use crate::recognize::piece::Piece;
use crate::recognize::telling;
use crate::recognize::telling::neighbours;
use chrono::Datelike;
use chrono::Days;
use chrono::NaiveDate;

const MONTH: &str = r"(january|february|march|april|may|june|july|august|september|october|november|december|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)";
const ENGLISH: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];
const SPANISH: [&str; 12] = [
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "octubre",
    "noviembre",
    "diciembre",
];

pattern!(
    NAMED,
    r"\b(?:by|before|until|till|til|through|no later than|not later than|on|responding|respond|comply|complying|due|ends?|expires?|closes?|closing|cob|eod|close of business|end of (?:the )?day|data|records|information|it|them|is|next|this|this coming|hasta|para|antes del?|el)\s+(?:(?:this|next|coming|the|end of(?: the day)?(?: on)?|late|este|el|proximo)\s+){0,3}(today|tomorrow|the day after tomorrow|day after tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|tues|wed|thu|thur|thurs|fri|sat|hoy|manana|pasado manana|lunes|martes|miercoles|jueves|viernes|sabado|domingo)\b"
);
pattern!(
    BARE,
    r"\b(?:today|tonight|tomorrow|immediately|at once|at any (?:time|moment)|the day after tomorrow|pasado manana)\b"
);
pattern!(
    // "Until the 7th of this month".
    NUMBERED,
    r"\b(?:by|before|until|till|through|that is|hasta|on)\s+(?:the\s+|el\s+)?(\d{1,2})(?:st|nd|rd|th)\b(?:\s+(?:of (?:this|the) month|inst\.?))?\s*(?:[^\w\s]|to\b|at\b|or\b|unless\b|$)"
);
pattern!(
    WEEKS,
    r"\b(?:(?:a |the )?(couple of days|few days|two days|48 hours)|(end of (?:this|the) (?:business |working )?week|later this week|this week)|((?:early |middle of |end of |in the week beginning |some time |sometime )?next week))\b"
);
pattern!(
    PART_OF_MONTH,
    r"\b(early(?: in)?|(?:the )?(?:beginning|start|first (?:days|week)) of|mid(?:dle of)?|the middle of|late(?: in)?|(?:(?:by|before|until) )?the end of|(?:toward|towards|near|around|at|in) the end of|a (?:principios|comienzos) de|a mediados de|(?:a )?fin(?:al|ales|es)? de|in|some ?time in|during|en)[\s-]+",
    MONTH,
    r"\b(?:\s+(?:of\s+|de\s+)?(20\d\d))?(?:[^ \d]|\s+[^\d]|$)"
);

/// The day that loose words of the notice set, counted from the day it was sent.
pub fn day(notice: &Piece, sent: NaiveDate) -> Option<Finding<Window>> {
    let low = notice.low();
    notice.live_sentences().find_map(|sentence| {
        let text = &low[sentence.clone()];
        let about = telling::about(text);
        let (next, previous) = neighbours(notice, sentence);
        let near = [text, &low[next.clone()], &low[previous.clone()]].map(telling::about);
        let goes_out = near.iter().any(|near| near.hands_over || near.waits);
        let near_reader = near.iter().any(|near| near.reader_acts);
        let acts = about.reader_acts || ((about.hands_over || about.waits) && near_reader);
        let acts = acts || (goes_out && about.reader_acts);
        // "You have until tomorrow"; "we comply tomorrow" beside talk of the demand.
        pattern!(
            GIVES_YOU,
            r"\b(?:giv(?:e|es|ing)|allow(?:s|ing)?|grant(?:s|ing)?) you\b|\byou have\b|\ble damos\b|\btiene\b"
        );
        pattern!(
            WE_ACT,
            r"\b(?:we|i|the company) (?:\w+ly )?(?:comply|respond|answer|produce|disclose|release|hand|turn|deliver)\b"
        );
        let company_acts = about.hands_over || WE_ACT.is_in(text);
        let of_demand = || {
            [text, &low[next.clone()], &low[previous.clone()]]
                .iter()
                .any(|it| cue::speaks_of_demand(it))
        };
        let acts = acts || (GIVES_YOU.is_in(text) && near_reader) || (company_acts && of_demand());
        // "By Wednesday", "goes out Thursday": with no other time told, the soonest reading counts.
        pattern!(
            ENDS_THEN,
            r"\b(?:by|before|until|till|no later than|not later than|due|(?:go|goes|going) out|leave[s]?(?: us)?|(?:is|are) (?:produced|sent|released|disclosed|given)|aiming for|deadline:?|hasta|antes del?|a mas tardar)\s+(?:(?:this|next|coming|the|end of(?: the day)?(?: on)?|el|este|proximo|close of \w+)\s+){0,3}(?:today|tonight|tomorrow|monday|tuesday|wednesday|thursday|friday|hoy|manana|lunes|martes|miercoles|jueves|viernes)\b|^\W*(?:tomorrow|manana)\b"
        );
        pattern!(
            OPEN_HOURS,
            r"\b(?:open|closed|hours|holiday|meeting|weekdays?|(?:monday|mon) (?:to|through|thru|-)|lunes a|clinic|webinar|call us|phone|staff|delivered|received|sale|season|points?)\b"
        );
        let bare_time = ENDS_THEN.is_in(text) && !OPEN_HOURS.is_in(text) && !about.silence;
        if !(acts || bare_time) || about.elsewhere {
            return None;
        }
        // A weekday that stands with its date is that date.
        let dated = |place: &Span| {
            let near = place.start..place.end + 24;
            notice.dates_in(&near).next().is_some()
                || notice.dates.iter().any(|d| d.span.contains(&place.start))
                || notice.dates.iter().any(|d| place.contains(&d.span.start))
        };
        let readings = [
            weekday(low, sentence, sent).filter(|(place, ..)| !dated(place)),
            week_from(low, sentence, sent).filter(|(place, ..)| !dated(place)),
            numbered(low, sentence, sent).filter(|(place, ..)| !dated(place)),
            week(low, sentence, sent).filter(|(place, ..)| !dated(place)),
            part_of_month(low, sentence, sent).filter(|(place, ..)| !dated(place)),
            bare(low, sentence, sent).filter(|(place, ..)| company_acts && !dated(place)),
        ];
        let (place, earliest, loose) = readings.into_iter().flatten().next()?;
        let mut window = Window::unsaid();
        window.trigger = Trigger::ExplicitDate;
        window.explicit_date = Some(earliest);
        // What the company does on that day comes too soon for the day itself.
        pattern!(
            UP_TO,
            r"^(?:a week|one week|two weeks|by|until|till|til|through|no later|not later|hasta|para|that is)\b"
        );
        let up_to = UP_TO.is_in(&low[place.clone()]);
        let on = !up_to && (company_acts || !about.reader_acts);
        pattern!(
            THEY_ACT_BY,
            r"\b(?:we|i) (?:will|shall|'ll|may|must|plan to|intend to) [^.;]{0,40}\bby\s+(?:\w+\s+)?$"
        );
        let theirs = THEY_ACT_BY.is_in(&low[sentence.start..place.start + 3]) && !about.reader_acts;
        pattern!(
            BEFORE_IT,
            r"\b(?:before|not including|excluding|exclusive)\b"
        );
        // What is done today can only be met today.
        let ahead = earliest > sent;
        window.explicit_strict = Some(ahead && (BEFORE_IT.is_in(text) || on || theirs));
        window.wording.loose = loose;
        let evidence = notice.flow.evidence(place)?;
        Some(Finding::new(window, evidence, 0.6))
    })
}

/// Where the words stand, the earliest day they can mean, and whether they name no single day.
type Reading = (Span, NaiveDate, bool);

/// "By Friday", "tomorrow": the first such day after the notice was sent.
fn weekday(low: &str, sentence: &Span, sent: NaiveDate) -> Option<Reading> {
    let found = NAMED.first(low, sentence.clone())?;
    let ahead = match found.text(1, low)? {
        "today" | "hoy" => 0,
        "tomorrow" | "manana" => 1,
        name if name.ends_with("tomorrow") || name.starts_with("pasado") => 2,
        name => {
            let apart = date::weekday(name)?.days_since(sent.weekday());
            if apart == 0 { 7 } else { apart }
        }
    };
    let day = sent.checked_add_days(Days::new(u64::from(ahead)))?;
    Some((found.whole(), day, true))
}

/// "A week from Thursday": the first such day after the notice was sent, and as many weeks more.
fn week_from(low: &str, sentence: &Span, sent: NaiveDate) -> Option<Reading> {
    pattern!(
        FROM_A_WEEKDAY,
        r"\b(a week|one week|two weeks) (?:from|after) (?:(?:this|next|coming) )?(monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b"
    );
    let found = FROM_A_WEEKDAY.first(low, sentence.clone())?;
    let weeks = if found.text(1, low)?.starts_with("two") {
        2
    } else {
        1
    };
    let apart = date::weekday(found.text(2, low)?)?.days_since(sent.weekday());
    let day = sent.checked_add_days(Days::new(u64::from(apart) + weeks * 7))?;
    Some((found.whole(), day, true))
}

/// "Until the 7th": the first day of that number after the notice was sent.
fn numbered(low: &str, sentence: &Span, sent: NaiveDate) -> Option<Reading> {
    let found = NUMBERED.first(low, sentence.clone())?;
    let number: u32 = found.text(1, low)?.parse().ok()?;
    let next = sent.checked_add_months(chrono::Months::new(1))?;
    let days = [sent.with_day(number), next.with_day(number)];
    let day = days.into_iter().flatten().find(|day| *day >= sent)?;
    Some((found.whole(), day, true))
}

/// "Today", "immediately", said of what the company does.
fn bare(low: &str, sentence: &Span, sent: NaiveDate) -> Option<Reading> {
    let place = BARE.first(low, sentence.clone())?.whole();
    let later = low[place.clone()].contains("tomorrow") || low[place.clone()].contains("pasado");
    let ahead = match &low[place.clone()] {
        "tomorrow" => 1,
        _ if later => 2,
        _ => 0,
    };
    let day = sent.checked_add_days(Days::new(ahead))?;
    Some((place, day, true))
}

fn week(low: &str, sentence: &Span, sent: NaiveDate) -> Option<Reading> {
    let found = WEEKS.first(low, sentence.clone())?;
    let since_monday = u64::from(sent.weekday().num_days_from_monday());
    let ahead = match (found.get(1), found.get(2)) {
        (Some(_), _) => 2,
        (_, Some(_)) => 4_u64.saturating_sub(since_monday),
        // On the Monday it may be too late.
        _ => 6 - since_monday,
    };
    let day = sent.checked_add_days(Days::new(ahead))?;
    Some((found.whole(), day, true))
}

/// "Mid-May" may be the tenth, "late May" the twentieth.
fn part_of_month(low: &str, sentence: &Span, sent: NaiveDate) -> Option<Reading> {
    let found = PART_OF_MONTH.first(low, sentence.clone())?;
    let (part, name) = (found.text(1, low)?, found.text(2, low)?);
    let at = |names: &[&str; 12]| names.iter().position(|month| *month == name);
    let month = u32::try_from(at(&ENGLISH).or_else(|| at(&SPANISH))? + 1).ok()?;
    let year = match found.text(3, low) {
        Some(printed) => printed.parse().ok()?,
        None if month < sent.month() => sent.year() + 1,
        None => sent.year(),
    };
    let first = NaiveDate::from_ymd_opt(year, month, 1)?;
    let last = first
        .checked_add_months(chrono::Months::new(1))?
        .pred_opt()?;
    let ends = ["by the end", "before the end", "until the end"];
    let day = match part {
        part if ends.iter().any(|end| part.starts_with(end)) => last,
        part if part.contains("end of") || part.starts_with("late") || part.contains("fin") => {
            first.with_day(20)?
        }
        part if part.contains("mid") || part.contains("medi") => first.with_day(10)?,
        // From its first day on: the day before is the last that is surely in time.
        _ => first.pred_opt()?,
    };
    (day >= sent && day.signed_duration_since(sent).num_days() < 120)
        .then(|| (found.whole(), day, true))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(words: &str) -> Option<(String, bool)> {
        let sent = NaiveDate::from_ymd_opt(2026, 1, 5)?;
        let low = words.to_owned();
        let span = 0..low.len();
        let all = [
            week_from(&low, &span, sent),
            weekday(&low, &span, sent),
            week(&low, &span, sent),
            part_of_month(&low, &span, sent),
        ];
        let (_, day, loose) = all.into_iter().flatten().next()?;
        Some((day.to_string(), loose))
    }

    #[test]
    fn loose_words_are_taken_at_the_earliest_day_they_can_mean() {
        let table = [
            ("file it by friday", "2026-01-09", true),
            ("file it by monday", "2026-01-12", true),
            ("no later than a week from thursday", "2026-01-15", true),
            ("two weeks from friday", "2026-01-23", true),
            ("by the end of this week", "2026-01-09", true),
            ("in a couple of days", "2026-01-07", true),
            ("the middle of next week", "2026-01-11", true),
            ("tell us by mid-january or", "2026-01-10", true),
            ("by the end of january, or", "2026-01-31", true),
            ("toward the end of january unless", "2026-01-20", true),
            ("in early february, or", "2026-01-31", true),
            ("we answer in february unless", "2026-01-31", true),
        ];
        for (words, day, loose) in table {
            assert_eq!(read(words), Some((day.to_owned(), loose)), "{words}");
        }
        assert_eq!(read("created in march 2024 and"), None);
        assert_eq!(read("you may file a motion"), None);
    }
}
