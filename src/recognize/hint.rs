//! Times that no recognizer understood, in a notice that seems to give none.
//!
//! Where no window was read, the usual range stands in its place. If the
//! message then speaks of a sooner day or of a shorter time, whoever's it is,
//! the range may be too late: so the soonest of them is taken, and is never
//! called certain. Times of other things (records, replies, opening hours) are
//! left aside.

use crate::document::flow::Span;
use crate::notice::finding::Finding;
use crate::notice::vocabulary::Trigger;
use crate::notice::vocabulary::Unit;
use crate::notice::window::Window;
use crate::recognize::cue;
use crate::recognize::date;
use crate::recognize::date::DateMention;
use crate::recognize::number;
use crate::recognize::outcome;
use crate::recognize::pattern::pattern;
use crate::recognize::piece::Piece;
use crate::recognize::reminder;
use crate::recognize::telling;
use chrono::Datelike;
use chrono::Days;
use chrono::NaiveDate;
use chrono::Weekday;

/// How sure such a reading is.
const UNSURE: f32 = 0.45;

/// Days before the notice beyond which a day starts no count of it.
const LONG_AGO: i64 = 60;

/// A time that may be the reader's.
struct Hint {
    place: Span,
    /// The last day in time, by its most careful reading.
    last: NaiveDate,
    window: Window,
}

const NUMBER: &str = r"(?:\d{1,2}|";

pattern!(
    // "Days to respond: 3", "Notice period (days): 3".
    LABELED,
    r"\b((?:business |working |court )?days|hours)\b[^.;:\n\d]{0,30}[:\t]\s*(\d{1,3})\b"
);
pattern!(
    // "6d", "4 bd", "1 wk".
    SHORT_UNIT,
    r"\b(\d{1,2})\s?(d|bd|wks?|w)\b"
);
pattern!(
    // "4 business (working) days", "four school days".
    ANY_DAYS,
    r"\b(",
    NUMBER,
    number::IN_WORDS,
    r")) (?:[a-z]+ |\([a-z]+\) ){1,2}days\b"
);
pattern!(
    // "Day 3: disclosure", "after day 3".
    NUMBERED_DAY,
    r"\bday (",
    NUMBER,
    number::IN_WORDS,
    r"))\b"
);
pattern!(
    // "In ordinary cases 14 days; in yours, three", "You get six": the unit is told before.
    BARE_NUMBER,
    r"(?:[,;:]|\b(?:and|get|have|case|yours?|here|is|are|was|were|granted|given|within|in|but|just|only|remain|left))\s+(",
    NUMBER,
    number::IN_WORDS,
    r"))(?:,? (?:remain|are left|more|left)\b|\s*(?:[.,;:]|$))"
);
pattern!(
    AT_ONCE,
    r"\b(?:today|tonight|overnight|this (?:very )?(?:morning|afternoon|evening)|e\.?o\.?d\.?|(?:end|close) of (?:the )?day|right away|at once|forthwith|without delay|immediately|now|within the (?:hour|day)|(?:a )?few hours|within hours|(?:a )?single day|hoy(?: mismo)?|esta (?:tarde|noche)|de inmediato|inmediatamente|ahora mismo|sin demora|enseguida)\b"
);
pattern!(
    TOMORROW,
    r"\b(?:tomorrow|a couple of days|un par de dias|(?:para|pasad[oa]|desde) manana|manana)\b"
);
pattern!(
    WEEKDAY,
    r"\b(monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tues?|wed|thurs?|fri|lunes|martes|miercoles|jueves|viernes|sabado|domingo)\b"
);
pattern!(
    THIS_WEEK,
    r"\b(?:week-?end|(?:this|the|working) week|week's end|end of (?:the |this )?week|next week|week is out|esta semana|fin de semana|(?:la )?proxima semana)\b"
);
pattern!(
    // "1/7", "the 7th", "by the ninth", "20260107", "07JAN2026", "1.7.26", "01 07 2026".
    SHORT_DATE,
    r"\b(0?[1-9]|1[0-2])/(0?[1-9]|[12]\d|3[01])\b"
);
pattern!(
    NUMBERED,
    r"\b(?:(?:the |el (?:dia )?)?(\d{1,2})(?:st|nd|rd|th)|(?:the|el(?: dia)?) (",
    number::ORDINAL_IN_WORDS,
    r"|siete|ocho|nueve|diez|\d{1,2}))\b"
);
pattern!(
    COMPACT,
    r"\b(20\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?:t\d{2,6}z?)?\b"
);
pattern!(
    RUN_TOGETHER,
    r"\b(\d{1,2})(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}(20\d\d)\b"
);
pattern!(SPACED, r"\b(\d{1,2})[ .](\d{1,2})[ .](20\d\d|\d\d)\b");

pattern!(
    // The day itself is still in time.
    UP_TO,
    r"\b(?:by|until|till|til|through|thru|(?:held|hold|window:?[^.;]{0,12}) to|due|deadline|cut-?off|last (?:day|call|date)|no later than|latest|wait\w*|hold|held|closes?|ends?|need|(?:monday|tuesday|mon|tue) to|hasta|a mas tardar|vence|expira)\b"
);
pattern!(
    OF_SOMETHING_ELSE,
    r"\b(?:open|closed|class(?:es)?|lessons?|see you|(?:office|opening|business|visiting|library|store|bank|support|service) hours|hours (?:are|vary|of)|holiday|meeting|weekdays?|webinar|call us|phone|staff|delivered|sale|season|points?|renew\w*|invoice|survey|application|financial aid|appeal|(?:data|phone|family|prepaid|payment|monthly|annual|unlimited|rate|dental|health) plans?|plan (?:renews|fee|price)|workshop|birthday|conference|hearing|registered|created|joined|posted|signed up|log-?ins?|sessions?|between (?:the hours|\d|mon|tue|wed|thu|fri|sat|sun|nine|eight|seven|ten)|polic(?:y|ies) (?:was|is|of|dated|effective|updated)|copyright|terms|version|lunes a|horario|abierto|abrimos)\b"
);
pattern!(
    // What the reader is told to do for help, up to a colon or semicolon.
    FOR_HELP,
    r"\b(?:contact|lawyer|attorney|abogad[oa])\b"
);
pattern!(
    HAPPENED,
    r"\b(?:received|got|served|came|arrived|wrote|writing|sent you|told|notified|dated|issued|signed|learned|happened|recibimos|recibio|escribimos|escribio)\b"
);
pattern!(
    ACTS_NOW,
    r"\b(?:comply\w*|respond\w*|answer\w*|produc\w*|disclos\w*|releas\w*|hand\w*|goes? out|go out|going out|sent|send|you have|you've|you get|your last|last day|your (?:time|deadline|filing|papers)|object\w*|wait|hold|held|quash|entreg\w*|cumpli\w*|respond\w*|divulg\w*|tiene|plazo)\b"
);

pattern!(
    YOU_HAVE,
    r"\b(?:you|usted) (?:have|get|had better)\b|\byou've\b|\byour last\b|\blast (?:day|chance|call)\b|\btienes?\b|\bultimo dia\b|\bvence\b"
);

/// The soonest time that the message speaks of, if it ends before `limit`.
pub fn unexplained(notice: &Piece, sent: NaiveDate, limit: NaiveDate) -> Option<Finding<Window>> {
    let hints = notice
        .live_sentences()
        .flat_map(|sentence| hints(notice, sentence, sent));
    let soonest = hints
        .filter(|hint| hint.last < limit)
        .min_by_key(|hint| hint.last)?;
    let evidence = notice.flow.evidence(soonest.place)?;
    Some(Finding::new(soonest.window, evidence, UNSURE))
}

fn hints(notice: &Piece, sentence: &Span, sent: NaiveDate) -> Vec<Hint> {
    let low = notice.low();
    let text = &low[sentence.clone()];
    let about = telling::about(text);
    pattern!(
        OF_THE_HOLD,
        r"\b(?:hold|holds|held|objections?|your time|deadline for (?:you|papers|motions))\b"
    );
    if about.elsewhere && !OF_THE_HOLD.is_in(text)
        || about.silence
        || OF_SOMETHING_ELSE.is_in(text)
        || cue::ANSWERS_LETTERS.is_in(text)
        || cue::WHENEVER.is_in(text)
    {
        return Vec::new();
    }
    let mut found = counts(notice, sentence, sent);
    found.extend(days(notice, sentence, sent));
    found.retain(|hint| {
        let (lead, rest) = low[sentence.clone()].split_at(hint.place.start - sentence.start);
        let start = lead.rfind([':', ';']).map_or(0, |n| n + 1);
        let end = rest.find([':', ';']).unwrap_or(rest.len());
        !FOR_HELP.is_in(&lead[start..]) && !FOR_HELP.is_in(&rest[..end])
    });
    found
}

/// Lengths of time, by any form.
fn counts(notice: &Piece, sentence: &Span, sent: NaiveDate) -> Vec<Hint> {
    let low = notice.low();
    let mut found = Vec::new();
    let mut add = |place: Span, count: u32, unit: Unit| {
        let before = &low[sentence.start.min(place.start)..place.start];
        let after = &low[place.end..sentence.end.max(place.end)];
        // "Nine thousand books a week": how often, and not how long.
        pattern!(OFTEN, r"\b(?:\w+s|once|twice|much|often)\s+$");
        if low[place.clone()].starts_with("a ") && OFTEN.is_in(before) {
            return;
        }
        pattern!(
            AGO,
            r"^\W*(?:\w+ )?(?:ago|old|earlier|of notice we asked)\b"
        );
        if cue::RECORDS_TIME.is_in(before) || AGO.is_in(after) {
            return;
        }
        let begun = begun(notice, sentence, sent);
        let Some(last) = last_of(begun.unwrap_or(sent), count, unit) else {
            return;
        };
        let mut window = Window::unsaid();
        window.days = Some(count);
        window.unit = Some(unit);
        if begun.is_some() {
            window.trigger = Trigger::NoticeDate;
            window.trigger_date = begun;
        }
        found.push(Hint {
            place,
            last: last.max(sent),
            window,
        });
    };
    let told = notice
        .durations
        .iter()
        .filter(|d| sentence.contains(&d.span.start));
    for duration in told.clone().filter(|d| !d.inexact) {
        add(duration.span.clone(), duration.count, duration.unit);
    }
    let of_days = |words: &str| match words {
        "hours" => (1, Unit::Hours),
        "bd" => (1, Unit::Business),
        "d" | "days" => (1, Unit::Calendar),
        words if words.starts_with('w') && !words.starts_with("wo") => (7, Unit::Calendar),
        _ => (1, Unit::Business),
    };
    for (pattern, number, unit) in [(&*LABELED, 2, 1), (&*SHORT_UNIT, 1, 2)] {
        for groups in pattern.groups(low, sentence.clone()) {
            let count = groups.text(number, low).and_then(number::value);
            let (times, unit) = of_days(groups.text(unit, low).unwrap_or("days"));
            if let Some(count) = count {
                add(groups.whole(), count * times, unit);
            }
        }
    }
    for groups in ANY_DAYS.groups(low, sentence.clone()) {
        let known =
            |d: &crate::recognize::duration::Duration| groups.whole().contains(&d.span.start);
        let count = groups.text(1, low).and_then(number::value);
        if let Some(count) = count.filter(|_| !notice.durations.iter().any(known)) {
            add(groups.whole(), count, Unit::Calendar);
        }
    }
    for groups in NUMBERED_DAY.groups(low, sentence.clone()) {
        if let Some(count) = groups.text(1, low).and_then(number::value) {
            add(groups.whole(), count, Unit::Calendar);
        }
    }
    // A bare number takes the unit of the time told last, here or in the sentence before.
    let (_, behind) = telling::neighbours(notice, sentence);
    for groups in BARE_NUMBER.groups(low, sentence.clone()) {
        let (Some(place), Some(count)) =
            (groups.get(1), groups.text(1, low).and_then(number::value))
        else {
            continue;
        };
        let mut earlier = notice.durations.iter().rev();
        let last = earlier.find(|d| {
            d.span.end <= place.start && d.span.start >= behind.start.min(sentence.start)
        });
        if let Some(last) = last.filter(|d| !d.inexact) {
            let times = if last.count % 7 == 0 && low[last.span.clone()].contains("week") {
                7
            } else {
                1
            };
            add(place, count * times, last.unit);
        }
    }
    found
}

/// The last day in time of a count that begins on a day: the day before it is full.
fn last_of(from: NaiveDate, count: u32, unit: Unit) -> Option<NaiveDate> {
    let mut day = from;
    match unit {
        Unit::Calendar => day = day.checked_add_days(Days::new(u64::from(count)))?,
        Unit::Hours => day = day.checked_add_days(Days::new(u64::from(count / 24)))?,
        Unit::Business => {
            let mut left = count;
            while left > 0 {
                day = day.succ_opt()?;
                left -= u32::from(!matches!(day.weekday(), Weekday::Sat | Weekday::Sun));
            }
        }
    }
    day.pred_opt()
}

/// A day gone by on which the count of a sentence may have begun: in it, or in the one before.
fn begun(notice: &Piece, sentence: &Span, sent: NaiveDate) -> Option<NaiveDate> {
    let (_, behind) = telling::neighbours(notice, sentence);
    let span = behind.start.min(sentence.start)..sentence.end;
    let days = notice.dates_in(&span);
    let days = days.filter_map(|mention: &DateMention| reminder::resolved(notice, mention));
    days.filter(|day| {
        let gone = sent.signed_duration_since(*day).num_days();
        gone > 0 && gone <= LONG_AGO
    })
    .min()
}

/// Days told without their date, or in a form that is read as a date nowhere else.
fn days(notice: &Piece, sentence: &Span, sent: NaiveDate) -> Vec<Hint> {
    let low = notice.low();
    let text = &low[sentence.clone()];
    let about = telling::about(text);
    let mut found = Vec::new();
    let mut add = |place: Span, day: Option<NaiveDate>| {
        let Some(day) = day.filter(|day| *day >= sent) else {
            return;
        };
        let dated = notice.dates.iter().any(|d| {
            d.span.contains(&place.start)
                || place.contains(&d.span.start)
                || (place.end <= d.span.start && d.span.start - place.end < 8)
        });
        // What is done on a day comes too soon for the day itself.
        let lead = &low[sentence.start.min(place.start)..place.start];
        let lead = &lead[lead.len().saturating_sub(40)..];
        let within = UP_TO.is_in(lead) || UP_TO.is_in(&low[place.clone()]) || day == sent;
        let last = if within { Some(day) } else { day.pred_opt() };
        let Some(last) = last.filter(|_| !dated) else {
            return;
        };
        let mut window = Window::unsaid();
        window.trigger = Trigger::ExplicitDate;
        window.explicit_date = Some(last.max(sent));
        window.explicit_strict = Some(false);
        window.wording.loose = true;
        found.push(Hint {
            place,
            last: last.max(sent),
            window,
        });
    };
    let ahead = |days: u64| sent.checked_add_days(Days::new(days));
    // "Not disclosed as of today", "let us know without delay": said of what is so, and of the reader.
    pattern!(
        OF_THE_COMPANY,
        r"\b(?:we|our|records|data|information|you have|you've|your last|last day|tenemos|nuestr[oa]|tiene|ultimo|plazo|cumplir\w*|entregar\w*|responder\w*)\b"
    );
    pattern!(AS_OF, r"\b(?:as of|until|up to|to|hasta)\s+$");
    let of_the_company = OF_THE_COMPANY.is_in(text)
        && (!about.reader_acts || YOU_HAVE.is_in(text))
        && !outcome::denies(&text.replace("without delay", "at once"));
    if ACTS_NOW.is_in(text) && !HAPPENED.is_in(text) && of_the_company {
        for place in AT_ONCE.spans(low, sentence.clone()) {
            let lead = &low[sentence.start..place.start];
            if !AS_OF.is_in(lead) || YOU_HAVE.is_in(lead) {
                add(place, Some(sent));
            }
        }
    }
    if HAPPENED.is_in(text) && !ACTS_NOW.is_in(text) {
        return found;
    }
    for place in TOMORROW.spans(low, sentence.clone()) {
        add(place, ahead(1));
    }
    for groups in WEEKDAY.groups(low, sentence.clone()) {
        let weekday = groups.text(1, low).and_then(date::weekday);
        let apart = weekday.map(|it| match it.days_since(sent.weekday()) {
            0 => 7,
            apart => u64::from(apart),
        });
        add(groups.whole(), apart.and_then(ahead));
    }
    for place in THIS_WEEK.spans(low, sentence.clone()) {
        let since = u64::from(sent.weekday().num_days_from_monday());
        add(place, ahead(4_u64.saturating_sub(since)));
    }
    let year = sent.year();
    let soon = |month: u32, day: u32| {
        let years = [year, year + 1].into_iter();
        let mut days = years.filter_map(|year| NaiveDate::from_ymd_opt(year, month, day));
        days.find(|day| *day >= sent)
    };
    let part = |groups: &crate::recognize::pattern::Groups, n: usize| {
        groups
            .text(n, low)
            .and_then(|text| text.parse::<u32>().ok())
    };
    for groups in SHORT_DATE.groups(low, sentence.clone()) {
        let end = groups.whole().end;
        if low[end..].starts_with(['/', '-'])
            && low[end + 1..].starts_with(|c: char| c.is_ascii_digit())
        {
            continue;
        }
        let day = part(&groups, 1).zip(part(&groups, 2));
        add(
            groups.whole(),
            day.and_then(|(month, day)| soon(month, day)),
        );
    }
    for groups in NUMBERED.groups(low, sentence.clone()) {
        pattern!(
            OF_A_THING,
            r"^\W*(?:day|amendment|circuit|floor|street|st|avenue|ave|district|page|time|party|person|century|grade|month|week|item|paragraph|section|congress|st\.|dia|notice|letter|email|message|of (?:january|february|march|april|may|june|july|august|september|october|november|december)|de )"
        );
        if OF_A_THING.is_in(&low[groups.whole().end..]) {
            continue;
        }
        let number = part(&groups, 1).or_else(|| {
            let words = groups.text(2, low)?;
            number::ordinal(words).or_else(|| number::value(words))
        });
        let next = sent.checked_add_months(chrono::Months::new(1));
        let days = number.map(|number| {
            [
                sent.with_day(number),
                next.and_then(|it| it.with_day(number)),
            ]
        });
        let day = days.and_then(|days| days.into_iter().flatten().find(|day| *day >= sent));
        add(groups.whole(), day);
    }
    for groups in COMPACT.groups(low, sentence.clone()) {
        let [year, month, day] = [1, 2, 3].map(|n| part(&groups, n).unwrap_or(0));
        add(
            groups.whole(),
            NaiveDate::from_ymd_opt(year as i32, month, day),
        );
    }
    for groups in RUN_TOGETHER.groups(low, sentence.clone()) {
        let month = groups
            .text(2, low)
            .and_then(|it| it.parse::<chrono::Month>().ok());
        let day = part(&groups, 1).zip(part(&groups, 3));
        let day = day.zip(month).and_then(|((day, year), month)| {
            NaiveDate::from_ymd_opt(year as i32, month.number_from_month(), day)
        });
        add(groups.whole(), day);
    }
    for groups in SPACED.groups(low, sentence.clone()) {
        let [month, day, year] = [1, 2, 3].map(|n| part(&groups, n).unwrap_or(0));
        let year = if year < 100 { year + 2000 } else { year };
        add(
            groups.whole(),
            NaiveDate::from_ymd_opt(year as i32, month, day),
        );
    }
    found
}
