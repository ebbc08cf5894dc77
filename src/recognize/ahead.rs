//! Days that lie ahead of the notice and that no plainer words have taken.
//!
//! A notice names few days that are still to come, and nearly each is the
//! reader's, the company's or the agency's. Where the usual words for one of
//! these are missing, a day that is left over is read by whose clause it
//! stands in. Such a reading is less sure, and the sheet says so.

use crate::notice::finding::Finding;
use crate::notice::vocabulary::Trigger;
use crate::notice::window::Window;
use crate::recognize::cue;
use crate::recognize::date::DateMention;
use crate::recognize::date::Day;
use crate::recognize::pattern::pattern;
use crate::recognize::piece::Piece;
use crate::recognize::process_day;
use crate::recognize::telling;
use crate::recognize::window;
use chrono::Datelike;
use chrono::NaiveDate;

/// How far ahead, in days, a day of a demand may lie.
const FAR: i64 = 200;
/// How far ahead a day without its year may lie, as for a window's own date.
const NEAR: i64 = 60;
const SURE: f32 = 0.72;
const UNSURE: f32 = 0.5;

pattern!(
    // What the company owes to the agency, whatever the verb that says so.
    OWED,
    r"\b(?:produc\w*|production|answer\w*|respon\w+|repl(?:y|ies)|compl(?:y|iance|ying)|hand\w*|turn\w*|deliver\w*|furnish\w*|provid\w*|submit\w*|return\w*|appear\w*|records|tell|gives? us|sets?|due|deadline|wants?|asks?|asked|calls? for|entreg\w*|contest\w*|respuesta|responder|produzca\w*|informacion)\b"
);
pattern!(
    OTHERWISE,
    r"\b(?:polic(?:y|ies)|terms|version|birthday|holiday|closed|office hours|renew\w*|invoice|trial|hearing|conference|meeting|webinar|event|(?:link|code|card|offer|session|password|token|licen[cs]e|registration|omb|form|approval)\b[^.;]{0,30}expires?|copyright|delet\w*|preserv\w*|created|registered)\b"
);

/// Days that stand in the words of time to act and that no window took: each sooner than `limit`.
///
/// Where one of them is the reader's, the later window is not; so each is a window of its own, and
/// the earliest rules. None of them is ever called certain.
pub fn sooner(
    notice: &Piece,
    sent: NaiveDate,
    limit: NaiveDate,
    taken: &[NaiveDate],
) -> Vec<Finding<Window>> {
    let mut days: Vec<NaiveDate> = Vec::new();
    let found = left_over(notice, sent, taken).filter_map(|(day, mention)| {
        if day >= limit || days.contains(&day) || !may_end_the_time(notice, mention) {
            return None;
        }
        days.push(day);
        ends_on(notice, mention, day, SURE)
    });
    let mut found: Vec<Finding<Window>> = found.collect();
    found.sort_by_key(|window| window.value.explicit_date);
    found
}

/// Whether a left-over day may be the one on which the reader's time ends.
fn may_end_the_time(notice: &Piece, mention: &DateMention) -> bool {
    let low = notice.low();
    let sentence = notice.sentence(mention.span.start);
    let (next, previous) = telling::neighbours(notice, &sentence);
    let clause = telling::clause_of(notice, mention);
    let own = own_words(notice, mention);
    let label = telling::label_of(notice, mention.span.start);
    let text = &low[sentence];
    let of_time = TIME_TO_ACT.is_in(text)
        || TIME_TO_ACT.is_in(&label)
        || (IT_IS.is_in(&own)
            && (TIME_TO_ACT.is_in(&low[next]) || TIME_TO_ACT.is_in(&low[previous])));
    let about = telling::about(&clause);
    let agencys = cue::AGENCY_WANTS.is_in(&clause) && !about.reader_acts;
    // Another thing that runs until a day must never stand in for a sooner range.
    let of_demand = OF_DEMAND.is_in(text) || OF_DEMAND.is_in(&label) || about.reader_acts;
    of_time
        && of_demand
        && !telling::about(text).elsewhere
        && !agencys
        && !about.silence
        && !RETIRED.is_in(&own)
        && !telling::is_agency_label(&label)
}

/// The words of the date's own clause that lead to it.
fn own_words(notice: &Piece, mention: &DateMention) -> String {
    let sentence = notice.sentence(mention.span.start);
    let before = &notice.low()[sentence.start.min(mention.span.start)..mention.span.start];
    before[telling::clause_start(before)..].to_owned()
}

pattern!(
    TIME_TO_ACT,
    r"\b(?:deadline|cut-?off|until|till|motion|quash|court|judge|object\w*|your (?:time|date|window|day|response)|time to (?:file|act|object|respond)|file by|act by|respond-?by|due date|last day|you have|hold|held|holding|plazo|mocion|hasta|fecha (?:limite|tope)|leaves? (?:us|our)|go(?:es)? out|produc\w+|comply|complying|compliance|respond|hand(?:ed)? over|release[ds]?|disclos\w+|gets? the (?:data|records)|will have the)\b"
);
pattern!(
    OF_DEMAND,
    r"\b(?:motions?|quash\w*|challeng\w*|object\w*|fil(?:e|ed|ing)|stamped|deadline|cut-?off|act|subpoena|summons|demand|process|compl(?:y|ying|iance)|respond\w*|response|answer\w*|produc\w*|disclos\w*|hand\w*|releas\w*|records|data|information|held|hold(?:ing)?|agency|mocion|plazo|fecha (?:limite|tope)|datos|citacion)\b"
);
pattern!(IT_IS, r"^\W*(?:it|that|the date) (?:is|was)\b");
pattern!(
    // A day that holds no longer, or that never did.
    RETIRED,
    r"\b(?:disregard|forget|ignore|scrap|was|were|had been|old|original(?:ly)?|former|previous(?:ly)?|earlier|instead of|in place of|in lieu of|rather than|not|no longer|said|asked|posted|sent|dated|received|served|issued|signed|created)\s+(?:\w+\s+){0,4}$|\b(?:mov(?:e[ds]?|ing)|extend\w*|postpon\w+|chang\w+|shift\w*|push\w*|brought forward|adelant\w+|aplaz\w+|prorrog\w+)\b[^.;]{0,40}\b(?:from|del?)\s+(?:the\s+|el\s+)?$"
);
pattern!(
    OLD,
    r"\b(?:old|former|original|previous) (?:date|day|deadline|cut-?off)(?: for you)? (?:was|had been)\s+$"
);
pattern!(
    // The day itself is still in time.
    INCLUSIVE,
    r"\b(?:by|until|till|through|on or before|no later than|not later than|up to(?: and including)?|last day\b[^.;]{0,40}|is|and|any time after|until after|earlier of|hasta|a mas tardar|:)\s*(?:\w+day,?\s+)?(?:the\s+|el\s+)?$"
);

/// A time to act in that only a left-over day gives: the earliest of them.
pub fn window(notice: &Piece, sent: NaiveDate, taken: &[NaiveDate]) -> Option<Finding<Window>> {
    sooner(notice, sent, NaiveDate::MAX, taken)
        .into_iter()
        .next()
}

/// Any day ahead that lies sooner than `limit`, whoever's it is: taken where the notice is thought
/// to name no time at all, so that the usual range never stands over a day that was not understood.
pub fn unread(
    notice: &Piece,
    sent: NaiveDate,
    limit: NaiveDate,
    own: Option<NaiveDate>,
) -> Option<Finding<Window>> {
    let mentions = notice.dates.iter();
    let ahead = mentions.filter_map(|mention| Some((resolved(mention, sent)?, mention)));
    let (day, mention) = ahead
        .filter(|(day, mention)| {
            *day < limit
                && Some(*day) != own
                && notice.is_live(mention.span.start)
                && !window::taken_back(notice, mention.span.start)
                && !OLD.is_in(&own_words(notice, mention))
                && !OTHERWISE.is_in(&telling::clause_of(notice, mention))
                && !telling::about(&notice.low()[notice.sentence(mention.span.start)]).silence
        })
        .min_by_key(|(day, _)| *day)?;
    ends_on(notice, mention, day, UNSURE)
}

/// A window that ends on a left-over day.
fn ends_on(
    notice: &Piece,
    mention: &DateMention,
    day: NaiveDate,
    sure: f32,
) -> Option<Finding<Window>> {
    // "The hand-over is D": what the company does on that day comes too soon for the day itself.
    pattern!(
        HAND_OVER_IS,
        r"\b(?:hand-?over|production|disclosure|release|delivery|entrega|divulgacion)(?: date| day)? (?:is|falls|will be|es|sera)\b"
    );
    let own = own_words(notice, mention);
    let mut window = Window::unsaid();
    window.trigger = Trigger::ExplicitDate;
    window.explicit_date = Some(day);
    window.explicit_strict = Some(!INCLUSIVE.is_in(&own) || HAND_OVER_IS.is_in(&own));
    window.wording.left_over = true;
    let evidence = notice.flow.evidence(mention.span.clone())?;
    Some(Finding::new(window, evidence, sure))
}

/// The agency's day for the company, where only a left-over day gives it.
pub fn return_date(
    notice: &Piece,
    sent: NaiveDate,
    taken: &[NaiveDate],
) -> Option<Finding<NaiveDate>> {
    let low = notice.low();
    let (day, mention) = left_over(notice, sent, taken).find(|(_, mention)| {
        let clause = telling::clause_of(notice, mention);
        let sentence = notice.sentence(mention.span.start);
        let (_, previous) = telling::neighbours(notice, &sentence);
        let spoken = [&sentence, &previous]
            .iter()
            .any(|s| cue::speaks_of_demand(&low[(*s).clone()]));
        let about = telling::about(&clause);
        OWED.is_in(&clause) && spoken && !about.reader_acts && !about.waits && !about.silence
    })?;
    let evidence = notice.flow.evidence(mention.span.clone())?;
    Some(Finding::new(day, evidence, SURE))
}

/// The days ahead of the notice that are none of those already taken.
fn left_over<'a>(
    notice: &'a Piece,
    sent: NaiveDate,
    taken: &'a [NaiveDate],
) -> impl Iterator<Item = (NaiveDate, &'a DateMention)> {
    let mentions = notice.dates.iter();
    let ahead = mentions.filter_map(move |mention| Some((resolved(mention, sent)?, mention)));
    ahead.filter(|(day, mention)| {
        let sentence = notice.sentence(mention.span.start);
        let text = &notice.low()[sentence];
        notice.is_live(mention.span.start)
            && !window::taken_back(notice, mention.span.start)
            && !taken.contains(day)
            && (!process_day::in_range(notice, mention) || opens_span(notice, mention))
            && !OTHERWISE.is_in(&telling::clause_of(notice, mention))
            && !cue::WHENEVER.is_in(text)
    })
}

/// The first day of a span in which the company acts: "between D and D we will produce".
fn opens_span(notice: &Piece, mention: &DateMention) -> bool {
    pattern!(
        SPAN,
        r"\b(?:between|earlier of|sooner of|first of|entre)\s+(?:the\s+|el\s+)?$"
    );
    let about = telling::about(&telling::clause_of(notice, mention));
    SPAN.is_in(&own_words(notice, mention)) && (about.hands_over || about.reader_acts)
}

/// The day of a mention, if it lies ahead of the notice and is not too far off.
fn resolved(mention: &DateMention, sent: NaiveDate) -> Option<NaiveDate> {
    let (day, far) = match mention.day {
        Day::Known(day) => (day, FAR),
        Day::TwoWays(first, second) => {
            let ahead = [first, second].into_iter().filter(|day| *day > sent);
            (ahead.min()?, FAR)
        }
        Day::Yearless(month, day) => {
            let years = [sent.year(), sent.year() + 1].into_iter();
            let mut days = years.filter_map(|year| NaiveDate::from_ymd_opt(year, month, day));
            (days.find(|day| *day > sent)?, NEAR)
        }
    };
    let off = day.signed_duration_since(sent).num_days();
    (off > 0 && off <= far).then_some(day)
}
