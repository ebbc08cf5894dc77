//! A reminder: the message repeats an earlier notice of the same demand.
//!
//! Its time runs from the earlier notice. Where the paper gives that notice's
//! day the count runs from there; where it does not, nothing can be counted,
//! for the time may be over.

use crate::document::flow::Span;
use crate::notice::EarlierNotice;
use crate::notice::finding::Finding;
use crate::notice::vocabulary::Trigger;
use crate::notice::window::Repeats;
use crate::notice::window::Window;
use crate::recognize::clocks::Told;
use crate::recognize::date::DateMention;
use crate::recognize::date::Day;
use crate::recognize::day;
use crate::recognize::message;
use crate::recognize::pattern::pattern;
use crate::recognize::piece::Piece;
use crate::recognize::window;
use chrono::Datelike;
use chrono::NaiveDate;

const PAPER: &str = r"(?:notice|notification|e-?mail|letter|message|mail|mailing|communication|correspondence|alert|warning|heads-?up|note|ticket|aviso|carta|correo|mensaje|notificacion|comunicacion)";
const FORMER: &str = r"(?:first|original|earlier|previous|prior|initial|last|former|primer[oa]?|anterior|original|previ[oa]|inicial)";
const TOLD: &str = r"(?:wrote|notified|informed|e-?mailed|mailed|contacted|told|alerted|advised|warned|messaged|sent|let you know|reached out|gave you notice|le (?:escribimos|notificamos|informamos|avisamos|enviamos|comunicamos)|te (?:escribimos|notificamos|informamos|avisamos|enviamos))";
const SOME_TIME_AGO: &str = r"(?:ago|yesterday|last (?:week|month|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|earlier (?:this|in the) (?:week|month)|the other day|hace (?:\w+ ){1,2}|la semana pasada|ayer)";

pattern!(
    // The message calls itself a reminder.
    CALLS_ITSELF,
    r"\b(?:this is|here is|consider this|sending|just) (?:\w+ ){0,4}?(?:reminder|nudge|follow-?up)\b(?: that we (?:do not|don't|cannot|can't|are not))?|^\W*(?:\w+ )?(?:reminder|nudge|follow-?up|recordatorio)\b|(?:subject|re|asunto)\s*:[^\n]{0,60}\b(?:reminder|follow-?up|second notice|final notice|nudge|recordatorio|segundo aviso|ultimo aviso)\b|\b(?:second|third|2nd|3rd|final|last|repeat(?:ed)?|another|follow-?up) (?:notice|notification|reminder|letter|e-?mail|message|warning|attempt to reach)\b|\b(?:le|te|les) recordamos\b|\beste (?:\w+ ){0,3}recordatorio\b|\b(?:segund[oa]|tercer[oa]?|ultim[oa]) (?:aviso|carta|correo|mensaje|notificacion|recordatorio)\b|\bnotice (?:2|two|3|three) of\b|\b(?:are|am|'re|'m) writing (?:to you )?again\b|\bnot (?:yet )?(?:heard from you|replied to)\b|\bas (?:you know|explained before|before)\b|\bvolvemos a escribirle\b|\b(?:remind you|reminding you|following up|circling back|checking back)\b"
);
pattern!(
    // It speaks of an earlier notice.
    SPEAKS_OF,
    r"\b(?:our|my|nuestr[oa]) ",
    FORMER,
    r" (?:\w+ )?",
    PAPER,
    r"\b|\b(?:the|that|el|la|ese|esa|aquel|aquella) (?:first|earlier|previous|prior|initial|primer[oa]?|anterior|previ[oa]|inicial) (?:\w+ )?",
    PAPER,
    r"\b|\bnuestr[oa] ",
    PAPER,
    r" (?:anterior|previ[oa])\b|\bwe (?:have )?(?:first|last|already|previously|earlier|originally) ",
    TOLD,
    r"\b|\b(?:as|when) we (?:first )?(?:wrote|notified|informed|e-?mailed|told|alerted|advised|warned|messaged) (?:to )?you\b|\b",
    SOME_TIME_AGO,
    r",? (?:i|we|our \w+) (?:\w+ly )?",
    TOLD,
    r"\b|\b(?:i|we|our \w+) (?:\w+ly )?",
    TOLD,
    r" (?:to )?you\b[^.;]{0,50}\b",
    SOME_TIME_AGO,
    r"\b"
);
pattern!(
    // So does a day in the past on which something was told.
    TOLD_YOU,
    r"(?:\b(?:our|my)|\w's) ",
    PAPER,
    r"(?: to you)?,? (?:is |was )?(?:of|dated|from|sent(?: to you)?(?: on)?) |\bnuestr[oa] ",
    PAPER,
    r" (?:del?|de fecha|con fecha|enviad[oa] el) |\b(?:i|we|our \w+|us) (?:\w+ly )?",
    TOLD,
    r" (?:to )?(?:you|your|a|an|our|the)\b|\b(?:notice|notification|e-?mail|letter|message|one) (?:which |that )?(?:we|i|our \w+) (?:sent|wrote|mailed|e-?mailed)\b|\bas (?:we|i) (?:said|stated|explained|told you|wrote)\b|\bas (?:stated|explained|set out|said) in (?:our|the|my)\b|\b(?:notified|informed|e-?mailed|alerted) you\b|\bthis (?:message|letter|e-?mail|notice) follows\b|\bcopy of this (?:notice|letter|message) went\b|\bcomo le dijimos\b|\b(?:our|my|company's) (?:\w+ \d{1,2},? (?:20\d\d )?|\d{1,2} \w+ (?:20\d\d )?)(?:notice|notification|e-?mail|letter|message)\b|\b(?:le|te|les) (?:escribimos|notificamos|informamos|avisamos|enviamos|comunicamos)\b|\byou (?:received|were (?:sent|notified|informed|told)|got|should have received)\b"
);
pattern!(
    // What is told there is something else: terms, a policy, what the agency was told.
    OF_ANOTHER_THING,
    r"\b(?:terms of|privacy policy|user agreement|polic(?:y|ies) (?:change|update)|(?:notified|informed|told|advised) you (?:that|of) (?:we (?:would|will) (?:notify|keep)))"
);
pattern!(
    // The count itself runs from the earlier notice.
    FROM_EARLIER,
    r"\b(?:from|of|after|since|following|desde|tras|despues de|del?|a partir del?|contados desde)\b[^.;]{0,50}?\b(?:(?:our|the|that|my|this|la|el|nuestr[oa]|ese|esa|aquel(?:la)?) (?:\w+ )?",
    FORMER,
    r" (?:\w+ )?",
    PAPER,
    r"|(?:that|those|ese|esa|aquel(?:la)?) (?:\w+ )?",
    PAPER,
    r"|(?:we|it was) (?:first|originally|initially) (?:",
    TOLD,
    r"|sent)|first (?:wrote|notified|informed|contacted|told|e-?mailed)|the first one|(?:our|nuestr[oa]) ",
    PAPER,
    r" (?:of|dated|from|del?|de fecha)\b)"
);
pattern!(
    FORMER_ONE,
    r"\b(?:that|those|first|original|earlier|previous|prior|initial) (?:\w+ )?",
    PAPER,
    r"\b"
);
pattern!(
    // What is left of it runs from now.
    TIME_LEFT,
    r"\b(?:left|remain\w*|more|further|additional|extra|still|from (?:today|now|tomorrow)|remaining|restan\w*|quedan?|faltan?|mas|adicionales|todavia|a partir de hoy|desde hoy)\b"
);
pattern!(
    // The time begins again.
    ANEW,
    r"\b(?:new|fresh|extended|another|extra|again|restarts?|nuev[oa]s?|otr[oa]s)\b"
);
pattern!(
    THIS_ONE,
    r"\b(?:this|today's|the present|est[ea]|la presente|el presente) (?:\w+ ){0,2}(?:",
    PAPER,
    r"|reminder|recordatorio)\b|\btoday\b|\bhoy\b"
);

/// The notice that the live message repeats, with its day where the paper gives it.
pub fn earlier_notice(notice: &Piece) -> Option<EarlierNotice> {
    if !notice.bygone.is_empty() {
        // The earlier notice told of another demand, one that is over.
        return None;
    }
    let own = day::notice_date(notice).date.map(|finding| finding.value);
    let before_own = |day: &NaiveDate| own.is_none_or(|own| *day < own);
    let told = days_told(notice);
    let told = told.into_iter().filter(|(_, day)| before_own(day));
    let tabled = day_tabled(notice);
    let quoted = day_quoted(notice);
    let dated: Vec<(Span, NaiveDate)> = told.chain(tabled).chain(quoted).collect();
    let first = dated
        .into_iter()
        .filter(|(_, day)| before_own(day))
        .min_by_key(|(_, day)| *day);
    let (place, day) = match first {
        Some((place, day)) => (place, Some(day)),
        None => (speaks_of(notice).or_else(|| calls_itself(notice))?, None),
    };
    Some(EarlierNotice {
        day,
        evidence: notice.flow.evidence(place)?,
    })
}

/// Lets the counts of a reminder run from the notice that it repeats.
pub fn count_from_the_first(notice: &Piece, told: &mut [Told]) {
    let mut found = None;
    for clock in told.iter_mut().filter(|t| t.window.days.is_some()) {
        let text = &notice.low()[clock.sentence.clone()];
        let named = FROM_EARLIER.is_in(text);
        let own = [Trigger::NoticeDate, Trigger::Unstated].contains(&clock.window.trigger);
        let received = clock.window.trigger == Trigger::Receipt;
        if !(own || (received && named)) || clock.window.wording.minimum_gap {
            continue;
        }
        let after = &notice.low()[clock.span.start..clock.sentence.end];
        if !named && TIME_LEFT.is_in(&after[..after.len().min(90)]) {
            continue;
        }
        let earlier = found.get_or_insert_with(|| earlier_notice(notice));
        // "From the date of that message", and none is told of: its day is not on the paper.
        let pointed = FORMER_ONE.is_in(text) && named;
        let Some(day) = earlier
            .as_ref()
            .map(|earlier| earlier.day)
            .or(pointed.then_some(None))
        else {
            continue;
        };
        let this_one = clock.window.trigger == Trigger::NoticeDate && THIS_ONE.is_in(text);
        match (named, day) {
            (true, _) => {
                clock.window.trigger = if received {
                    Trigger::Receipt
                } else {
                    Trigger::NoticeDate
                };
                clock.window.trigger_date = day;
                clock.window.wording.repeats = Some(Repeats::Named);
            }
            // "Second notice: ten days from the date of this letter" says itself where it starts.
            (false, None) if this_one => {}
            (false, Some(_))
                if this_one && (ANEW.is_in(text) || calls_itself(notice).is_none()) => {}
            (false, _) => {
                clock.window.trigger = Trigger::NoticeDate;
                clock.window.trigger_date = day;
                clock.window.wording.repeats = Some(Repeats::Perhaps);
            }
        }
    }
}

/// Whether the sentence counts from the earlier notice: "counted from that first message".
pub fn from_the_first(text: &str) -> bool {
    FROM_EARLIER.is_in(text)
}

fn calls_itself(notice: &Piece) -> Option<Span> {
    let low = notice.low();
    let lines = notice.flow.lines().iter().map(|line| line.span.clone());
    let lines = lines.filter(|line| notice.is_live(line.start));
    notice
        .live_sentences()
        .cloned()
        .chain(lines)
        .find_map(|span| {
            let place = CALLS_ITSELF.first(low, span)?.whole();
            // "This is a reminder that we do not give legal advice."
            let other = ["do not", "don't", "cannot", "can't", "are not"];
            (!other.iter().any(|end| low[place.clone()].ends_with(end))).then_some(place)
        })
}

fn speaks_of(notice: &Piece) -> Option<Span> {
    let low = notice.low();
    notice.live_sentences().find_map(|sentence| {
        let text = &low[sentence.clone()];
        if OF_ANOTHER_THING.is_in(text) {
            return None;
        }
        SPEAKS_OF.first(low, sentence.clone()).map(|g| g.whole())
    })
}

/// The days that sentences give to the earlier notice: "our email of May 4", "on May 4 we wrote to you".
fn days_told(notice: &Piece) -> Vec<(Span, NaiveDate)> {
    let low = notice.low();
    let told = |sentence: &Span| {
        if OF_ANOTHER_THING.is_in(&low[sentence.clone()]) {
            return None;
        }
        let patterns = [&SPEAKS_OF, &TOLD_YOU];
        patterns.into_iter().find_map(|pattern| {
            let place = pattern.first(low, sentence.clone())?.whole();
            let mention = day_beside(notice, sentence, &place)?;
            Some((place, resolved(notice, mention)?))
        })
    };
    notice.live_sentences().filter_map(told).collect()
}

/// The day after the words that tell of the earlier notice, or the one that leads to them.
fn day_beside<'a>(notice: &'a Piece, sentence: &Span, place: &Span) -> Option<&'a DateMention> {
    pattern!(
        ON_DAY,
        r"\b(?:on|el|of|back on|dated)\s+(?:\w+,?\s+)?(?:the\s+)?$"
    );
    let low = notice.low();
    let after = place.start..sentence.end.min(place.end + 40);
    let before = sentence.start.max(place.start.saturating_sub(40))..place.start;
    let leads = |d: &&DateMention| {
        d.span.start == sentence.start || ON_DAY.is_in(&low[sentence.start..d.span.start])
    };
    // "Our May 3, 2027 notice": the day stands between.
    pattern!(OURS_OF, r"\b(?:our|my|'s)\s+$");
    let ours = |d: &&DateMention| OURS_OF.is_in(&low[sentence.start..d.span.start]);
    let leading = notice.dates_in(&before).filter(leads).last();
    let between = || notice.dates_in(sentence).find(ours);
    notice.dates_in(&after).next().or(leading).or_else(between)
}

/// The day in a row of a table: "First notified | May 4, 2027".
fn day_tabled(notice: &Piece) -> Option<(Span, NaiveDate)> {
    pattern!(
        LABEL,
        r"\b(?:first|original|earlier|previous|prior|initial)(?:ly)? (?:notice|notified|notification|e-?mail|letter|message|contact\w*|sent|told)\b|\b(?:primer|anterior) (?:aviso|correo|mensaje)"
    );
    let low = notice.low();
    notice.dates.iter().find_map(|mention| {
        let row = low[..mention.span.start].rfind('\n').map_or(0, |n| n + 1);
        let label = &low[row..mention.span.start];
        let told = LABEL.is_in(label) && label.len() < 70 && notice.is_live(mention.span.start);
        let day = told.then(|| resolved(notice, mention)).flatten()?;
        Some((mention.span.clone(), day))
    })
}

/// The day of the oldest mail quoted below in which a company told of the demand.
fn day_quoted(notice: &Piece) -> Option<(Span, NaiveDate)> {
    let low = notice.low();
    let older = notice
        .messages
        .iter()
        .filter(|m| m.span.start >= notice.live.end && message::tells_of_a_demand(low, m));
    older
        .filter_map(|m| {
            let head = m.span.start..m.header.end.max(m.span.start + 120).min(m.span.end);
            let mention = notice.dates_in(&head).next()?;
            Some((mention.span.clone(), mention.date()?))
        })
        .min_by_key(|(_, day)| *day)
}

/// What the company itself wrote above the message that speaks now, as a piece of its own: "we now
/// respond on May 10" over its notice of May 2.
pub fn covering_words(notice: &Piece) -> Option<Piece> {
    pattern!(ADDRESS, r"[\w.+-]+@[\w.-]+\.\w+");
    let low = notice.low();
    let first = notice.messages.first()?;
    let address = ADDRESS.first(low, first.sender.clone()?)?.text(0, low)?;
    let head = notice.live.start..notice.live.end.min(notice.live.start + 200);
    let same = notice.live.start > 0 && low[head].contains(address);
    same.then(|| {
        let mut above = notice.clone();
        above.live = first.header.end..notice.live.start;
        above.bygone.clear();
        above
    })
}

/// The time that the company gave in the oldest mail quoted below, counted from that mail's day:
/// the message above it says nothing of time.
pub fn window_quoted(notice: &Piece) -> Option<Finding<Window>> {
    let (_, first) = day_quoted(notice)?;
    let mut older = notice.clone();
    let quoted =
        notice.messages.iter().rev().find(|m| {
            m.span.start >= notice.live.end && message::tells_of_a_demand(notice.low(), m)
        })?;
    // The line that leads to it bears no quote mark.
    let lines = notice.flow.lines().iter();
    let mut marked = lines.filter(|line| line.quoted && quoted.span.contains(&line.span.start));
    let begins = marked.next().map_or(quoted.span.start, |it| it.span.start);
    older.live = begins..quoted.span.end;
    older.bygone.clear();
    let mut window = window::windows(&older).first?;
    let own = matches!(
        window.value.trigger,
        Trigger::NoticeDate | Trigger::Unstated
    );
    if window.value.days.is_some() && own {
        window.value.trigger = Trigger::NoticeDate;
        window.value.trigger_date = window.value.trigger_date.or(Some(first));
        window.value.wording.repeats = Some(Repeats::Named);
    }
    window.confidence = window.confidence.min(0.75);
    Some(window)
}

/// A day without a year is the last such day before the reminder's own.
pub fn resolved(notice: &Piece, mention: &DateMention) -> Option<NaiveDate> {
    let own = || {
        let live = notice.dates_in(&notice.live);
        live.filter_map(DateMention::date).next()
    };
    match mention.day {
        Day::Known(day) => Some(day),
        Day::TwoWays(one, other) => Some(one.min(other)),
        Day::Yearless(month, day) => {
            let own = own()?;
            let this_year = NaiveDate::from_ymd_opt(own.year(), month, day)?;
            if this_year <= own {
                Some(this_year)
            } else {
                NaiveDate::from_ymd_opt(own.year() - 1, month, day)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::flow::Flow;
    use crate::notice::Part;
    use crate::notice::vocabulary::PaperKind;
    use crate::recognize::date::Order;

    const DEMAND: &str = "We received an administrative subpoena from the Department of Homeland Security about your account.";

    /// How the count of a message of May 12, 2027 runs: with the day of the first notice, without it, or from itself.
    #[derive(Debug, PartialEq)]
    enum Runs {
        FromMay4,
        FromAnUnknownDay,
        FromItself,
    }
    use Runs::*;

    fn runs(subject: &str, body: &str) -> Runs {
        let text = format!(
            "From: legal@host.example\nDate: May 12, 2027\nSubject: {subject}\n\nHello,\n\n{body}\n"
        );
        let part = Part {
            kind: PaperKind::ProviderNotice,
            file: 0,
            first_page: 1,
            last_page: 1,
        };
        let piece = Piece::new(part, Flow::of_text(&text), Order::MonthFirst);
        let found = window::windows(&piece).first.expect("a window");
        match (found.value.wording.repeats, found.value.trigger_date) {
            (None, _) => FromItself,
            (Some(_), None) => FromAnUnknownDay,
            (Some(_), day) => {
                assert_eq!(day, NaiveDate::from_ymd_opt(2027, 5, 4), "{body}");
                FromMay4
            }
        }
    }

    fn unless(count: &str) -> String {
        format!(
            "Unless you send us a copy of a motion to quash filed in court {count}, we will produce the records."
        )
    }

    #[test]
    fn a_reminder_counts_from_the_notice_that_it_repeats() {
        let ten = unless("within 10 days");
        let cases: Vec<(Runs, &str, String)> = vec![
            (
                FromMay4,
                "Yours",
                format!("This is a reminder of our notice of May 4, 2027. {DEMAND} {ten}"),
            ),
            (
                FromMay4,
                "Yours",
                format!(
                    "We first wrote to you on May 4, 2027. {DEMAND} {}",
                    unless("within 10 days of our first email")
                ),
            ),
            (
                FromMay4,
                "A nudge",
                format!(
                    "Just a quick nudge about the note we sent you on 4 May 2027. {DEMAND} {ten}"
                ),
            ),
            (
                FromMay4,
                "Yours",
                format!(
                    "On May 4 we emailed you about this. {DEMAND} {}",
                    unless("within 10 days from the date of that email")
                ),
            ),
            (
                FromMay4,
                "Follow-up",
                format!(
                    "Following up on our message of Tuesday, May 4: {DEMAND} {}",
                    unless("within ten days after that message")
                ),
            ),
            (
                FromMay4,
                "Yours",
                format!(
                    "You were notified on May 4, 2027. {DEMAND} {}",
                    unless("within ten days after you were notified")
                ),
            ),
            (
                FromMay4,
                "Yours",
                format!(
                    "{ten}\n\nOn May 4, 2027, Host Legal wrote:\n> {DEMAND}\n> You have 10 days.\n"
                ),
            ),
            (
                FromMay4,
                "Recordatorio",
                format!(
                    "Le escribimos el 4 de mayo de 2027. {DEMAND} Si no nos envía copia de una moción presentada ante el tribunal dentro de 10 días, entregaremos los datos."
                ),
            ),
            (
                FromAnUnknownDay,
                "Yours",
                format!(
                    "This is a final reminder. {DEMAND} {}",
                    unless("within 10 days of our original notice")
                ),
            ),
            (
                FromAnUnknownDay,
                "Reminder: legal request",
                format!("{DEMAND} {ten}"),
            ),
            (
                FromAnUnknownDay,
                "Yours",
                format!(
                    "As we told you last week, {DEMAND} {}",
                    unless("within 10 days of that message")
                ),
            ),
            (
                FromAnUnknownDay,
                "Yours",
                format!(
                    "A week ago we let you know about a demand. {DEMAND} {}",
                    unless("within 10 days after we let you know")
                ),
            ),
            (
                FromAnUnknownDay,
                "Yours",
                format!(
                    "{DEMAND} {}",
                    unless("within 10 days of receiving our first letter")
                ),
            ),
            (
                FromItself,
                "Yours",
                format!(
                    "{DEMAND} {} As a reminder, we cannot give legal advice.",
                    unless("within 10 days of this email")
                ),
            ),
            (
                FromItself,
                "Yours",
                format!("{DEMAND} {ten} We notified you at the address on file."),
            ),
            (
                FromItself,
                "Yours",
                format!(
                    "This is a reminder. {DEMAND} You have 3 days left to send us a copy of a motion to quash."
                ),
            ),
            (
                FromItself,
                "Yours",
                format!(
                    "We first told you of it on May 4, 2027. {DEMAND} You now have a new period of 10 days from the date of this email to send us a motion to quash; after that we will produce the records."
                ),
            ),
            (
                FromItself,
                "Second notice",
                format!(
                    "{DEMAND} You have 10 days from the date of this letter to send us a motion to quash; after that we will produce the records."
                ),
            ),
        ];
        for (expected, subject, body) in cases {
            assert_eq!(runs(subject, &body), expected, "{subject}: {body}");
        }
    }
}
