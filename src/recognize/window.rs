//! The time that the company gives the reader: a count, a date, or both.
//!
//! Every length of time and every date of the notice's own message is weighed
//! by what its sentence is about: the reader going to court, the company
//! handing over, the agency's own date, deletion of data, silence, and so on.
//! What weighs enough is a clock. Clocks told twice are joined.

use crate::notice::vocabulary::Trigger;
use crate::notice::vocabulary::Unit;
use crate::recognize::clocks::CLEAR;
use crate::recognize::clocks::Told;
use crate::recognize::clocks::Windows;
use crate::recognize::clocks::join;
use crate::recognize::counted;
use crate::recognize::dated;
use crate::recognize::pattern::pattern;
use crate::recognize::piece::Piece;
use crate::recognize::reminder;
use crate::recognize::telling;

/// The windows that the notice gives.
pub fn windows(notice: &Piece) -> Windows {
    let mut told: Vec<Told> = Vec::new();
    let stands = |at: usize| notice.is_live(at) && !taken_back(notice, at);
    let live = notice.durations.iter();
    for duration in live.filter(|d| stands(d.span.start)) {
        told.extend(counted::count(notice, duration));
    }
    for mention in notice.dates.iter().filter(|d| stands(d.span.start)) {
        told.extend(dated::day(notice, mention));
    }
    reminder::count_from_the_first(notice, &mut told);
    told.sort_by_key(|t| t.span.start);
    let (clear, rest): (Vec<Told>, Vec<Told>) = told.into_iter().partition(|t| t.weight >= CLEAR);
    let mut clear = clear;
    // Time that is given for something else must not stand where the usual range would.
    if clear
        .iter()
        .all(|t| is_long(t) && of_something_else(notice, t))
    {
        clear.clear();
    }
    let again: Vec<bool> = clear
        .iter()
        .map(|t| clear.iter().any(|other| points_back(notice, t, other)))
        .collect();
    let mut again = again.into_iter();
    clear.retain(|_| !again.next().unwrap_or(false));
    // The same count told elsewhere in fuller words lends its event.
    for told in clear
        .iter_mut()
        .filter(|t| t.window.trigger == Trigger::Unstated && !t.window.wording.minimum_gap)
    {
        let fuller = rest.iter().find(|r| {
            r.window.days.is_some()
                && r.window.days == told.window.days
                && r.window.unit == told.window.unit
                && r.window.trigger != Trigger::Unstated
        });
        if let Some(fuller) = fuller {
            told.window.trigger = fuller.window.trigger;
            told.window.trigger_date = fuller.window.trigger_date;
            told.window.wording.service_on_provider = fuller.window.wording.service_on_provider;
            told.window.wording.repeats = fuller.window.wording.repeats;
        }
    }
    let doubtful = if clear.is_empty() {
        doubtful(rest)
    } else {
        Vec::new()
    };
    join(notice, if clear.is_empty() { doubtful } else { clear })
}

/// Whether a time is longer than the shortest of the usual range.
fn is_long(told: &Told) -> bool {
    /// Days.
    const LONG: u32 = 11;
    let hours = told.window.unit == Some(Unit::Hours);
    told.window.days.is_none_or(|days| days >= LONG) && !hours
}

/// "Ten working days from this letter ... within those ten days": the same time, named again.
fn points_back(notice: &Piece, told: &Told, other: &Told) -> bool {
    pattern!(
        THOSE,
        r"\b(?:those|these|estos|esos|dichos) (?:same )?[\w-]+ (?:days|dias)\b"
    );
    let low = notice.low();
    let lead = told.sentence.start.max(told.span.start.saturating_sub(12));
    // Another count of the same number may be what is meant.
    let another = notice.durations.iter().any(|d| {
        d.span.end < told.span.start.max(lead)
            && d.unit == Unit::Calendar
            && Some(d.count) == told.window.days
    });
    !another
        && THOSE.is_in(&low[lead.min(told.span.start)..told.span.end])
        && other.span.end <= told.span.start
        && told.window.days.is_some()
        && other.window.days == told.window.days
        && told.window.unit == Some(Unit::Calendar)
        && other.window.unit == Some(Unit::Business)
}

/// Whether a time is told in words that have nothing to do with a demand: "you have 30 days to
/// change your mind".
fn of_something_else(notice: &Piece, told: &Told) -> bool {
    pattern!(
        OF_THE_DEMAND,
        r"\b(?:motions?|quash\w*|object\w*|challeng\w*|oppos\w*|contest\w*|courts?|judges?|stamped|filings?|disclos\w*|produc\w*|respon[ds]\w*|compl(?:y|ies|ied|iance|ying)|releas\w*|hand\w*|turn\w*|surrender\w*|furnish\w*|suppl\w*|deliver\w*|suit|lawyers?|attorneys?|counsel|petition\w*|hold\w*|held|wait\w*|window|deadline|period|quash|act|papers?|proof|answer\w*|subpoena\w*|summons|demands?|process|mocion\w*|tribunal\w*|juez|oponer\w*|oposicion|plazo|entreg\w*|divulg\w*|citacion|requerimiento|esper\w*|abogad\w*|cumpl\w*|records?|data|information|send|forward|give|provid\w*|agency|government)\b"
    );
    let low = notice.low();
    let (next, previous) = telling::neighbours(notice, &told.sentence);
    let label = telling::label_of(notice, told.span.start);
    pattern!(
        TELLS_OF_IT,
        r"\b(?:motions?|quash\w*|object\w*|challeng\w*|oppos\w*|contest\w*|courts?|judges?|disclos\w*|produc\w*|respond\w*|comply|releas\w*|turn (?:it|them|over)|hand (?:it|them|over)|petition\w*|mocion\w*|tribunal\w*|juez|oponer\w*|entreg\w*|divulg\w*)\b"
    );
    // A count that says what it runs from is one of a notice.
    let runs = told.window.days.is_some() && told.window.trigger != Trigger::Unstated;
    !runs
        && !OF_THE_DEMAND.is_in(&low[told.sentence.clone()])
        && !TELLS_OF_IT.is_in(&low[next])
        && !TELLS_OF_IT.is_in(&low[previous])
        && !telling::is_clock_label(&label)
}

/// Whether the next sentence takes back what an earlier message said here: "We wrote that you could
/// send papers until April 9. That is no longer so."
pub fn taken_back(notice: &Piece, at: usize) -> bool {
    pattern!(
        BACK,
        r"^\W*(?:(?:that|this|which|it) (?:is|was) no longer (?:so|true|the case|right|correct|valid)|we (?:have to|must|had to) take (?:that|it) back|(?:that|this|it) (?:no longer|does not|doesn't) (?:stands?|holds?|appl(?:y|ies))|(?:please )?(?:disregard|ignore|forget|discard) (?:that|it)|(?:that|this|it|which) was (?:a mistake|an error|wrong|mistaken|incorrect)(?: on our (?:side|part))?\W*(?:[.,;]|$)|(?:eso|esto) ya no (?:es|vale)|ya no es asi)\b"
    );
    pattern!(
        THEN,
        r"\b(?:could|had|wrote|told|said|was|were|gave|earlier|previous|first|last|podia|dijimos|escribimos|e-?mailed)\b"
    );
    let low = notice.low();
    let sentence = notice.sentence(at);
    let (next, _) = telling::neighbours(notice, &sentence);
    // "... gave June 3 in the box, which was a mistake."
    pattern!(
        BY_MISTAKE,
        r"\b(?:that|this|it|which) was (?:a mistake|an error|wrong|mistaken|incorrect)\b"
    );
    let rest = &low[at..sentence.end.max(at)];
    THEN.is_in(&low[sentence]) && (BACK.is_in(&low[next]) || BY_MISTAKE.is_in(rest))
}

/// A short clock whose sentence leaves doubt: taken all the same, because the other reading is a later day.
fn doubtful(told: Vec<Told>) -> Vec<Told> {
    let short = |t: &Told| match (t.window.days, t.window.unit) {
        (Some(days), Some(Unit::Hours)) => days <= 240,
        (Some(days), Some(Unit::Business)) => days <= 6,
        (Some(days), _) => days <= 9,
        _ => false,
    };
    told.into_iter()
        .filter(|t| t.weight >= 0 && short(t))
        .collect()
}
