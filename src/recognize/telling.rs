//! What a piece of a notice tells of: who acts in it, and the label beside it.

use crate::document::flow::Span;
use crate::recognize::cue;
use crate::recognize::date::DateMention;
use crate::recognize::pattern::pattern;
use crate::recognize::piece::Piece;
use crate::recognize::sentence;

pattern!(
    READER_FIRST,
    r"\b(?:if you|unless you|you (?:must|have|may|need|should|can|object|wish|want|would)|send us|reach(?:es)? us|give us|show us|tell us|let us|unless (?:you|we|it|a (?:court|copy|file|stamped|motion)|an order|your)|in our hands|salvo que|a menos que|si (?:desea|quiere|usted|tu)|debe|tienes?)\b"
);

pattern!(
    LABEL,
    r"\b(?:date of (?:production|release)|release (?:date|scheduled)|deadline|respond by|object by|objection|act by|last day|time to|you have|we (?:will|may|intend)|disclosure date|date of disclosure|production date|disclosure on|plazo|fecha limite|how long|window|clock|waiting period|hold (?:period|until|expires)|time allowed|response (?:date|time|period)|your (?:deadline|time)|we (?:then )?(?:respond|answer|reply|comply|produce|disclose)(?: only)? (?:after|on|from))"
);

pattern!(
    AGENCY_LABEL,
    r"\b(?:return|agency|production required|compliance|due to|appear|custodian|date and time|date fixed)"
);

/// What a piece of text is about, as far as clocks go.
pub struct About {
    pub waits: bool,
    pub hands_over: bool,
    pub reader_acts: bool,
    pub elsewhere: bool,
    pub company_time: bool,
    pub silence: bool,
}

pub fn about(text: &str) -> About {
    About {
        waits: cue::COMPANY_WAITS.is_in(text),
        hands_over: cue::COMPANY_WILL.is_in(text),
        reader_acts: cue::READER_ACTS.is_in(text),
        elsewhere: cue::ELSEWHERE.is_in(text)
            || (cue::ANSWERS_LETTERS.is_in(text) && !cue::OF_COURT.is_in(text)),
        company_time: cue::TIME_FOR_COMPANY.is_in(text),
        silence: cue::SILENCE_TIME.is_in(text),
    }
}

/// The sentence, with the one before it where it is a mere line that the other leads to.
pub fn context(notice: &Piece, sentence: &Span) -> String {
    let low = notice.low();
    let text = &low[sentence.clone()];
    let (_, behind) = neighbours(notice, sentence);
    let lead = low[behind.clone()].trim_end();
    let bare =
        text.split_whitespace().count() <= 14 && (lead.ends_with(':') || lead.ends_with('-'));
    if bare {
        format!("{lead} {text}")
    } else {
        text.to_owned()
    }
}

/// The sentences before and after.
pub fn neighbours(notice: &Piece, sentence: &Span) -> (Span, Span) {
    let at = sentence::sentence_at(&notice.sentences, sentence.start);
    let none = sentence.end..sentence.end;
    let next = at
        .and_then(|n| notice.sentences.get(n + 1))
        .cloned()
        .unwrap_or(none.clone());
    let previous = at
        .and_then(|n| n.checked_sub(1))
        .and_then(|n| notice.sentences.get(n))
        .cloned()
        .unwrap_or(none);
    (next, previous)
}

/// 2 where the sentence itself tells the reader to act, 1 where it only speaks of a challenge.
pub fn reader_strength(text: &str, acts: bool) -> i32 {
    match (acts, READER_FIRST.is_in(text)) {
        (true, true) => 2,
        (true, false) => 1,
        _ => 0,
    }
}

/// The label that stands beside or over a cell, when the words at `at` are a cell of a form.
pub fn label_of(notice: &Piece, at: usize) -> String {
    let low = notice.low();
    let row_start = low[..at].rfind('\n').map_or(0, |n| n + 1);
    let row = &low[row_start..at];
    if let Some(tab) = row.rfind('\t') {
        // "Customer objection / period": a label of two lines.
        return with_its_first_line(low, row_start, &row[..tab]);
    }
    let sentence = notice.sentence(at);
    let own = &low[sentence.start.max(row_start)..at];
    // The colon of an hour ends no label.
    let of_an_hour = |n: &usize| own[n + 1..].starts_with(|c: char| c.is_ascii_digit());
    if let Some(colon) = own.find(':').filter(|n| *n < 60 && !of_an_hour(n)) {
        return own[..colon].to_owned();
    }
    // A value under its label: a short line of its own with a short line before it.
    let line_end = low[at..].find('\n').map_or(low.len(), |n| at + n);
    let line = &low[row_start..line_end];
    if line.split_whitespace().count() <= 14 && row_start > 0 {
        let above_start = low[..row_start - 1].rfind('\n').map_or(0, |n| n + 1);
        let above = &low[above_start..row_start - 1];
        if above.split_whitespace().count() <= 7 && !above.ends_with('.') {
            return with_its_first_line(low, above_start, above);
        }
    }
    String::new()
}

/// "Customer objection / period": a label of two lines, its second one beginning at `start`.
fn with_its_first_line(low: &str, start: usize, label: &str) -> String {
    let above = low[..start.saturating_sub(1)].rsplit('\n').next();
    let above = above.unwrap_or("");
    let wraps = label.split_whitespace().count() <= 2
        && (1..=4).contains(&above.split_whitespace().count())
        && !above.contains(['\t', '.', ':', ',']);
    match wraps {
        true => format!("{above} {label}"),
        false => label.to_owned(),
    }
}

/// The line in which a place stands.
pub fn row(low: &str, at: usize) -> &str {
    let start = low[..at].rfind('\n').map_or(0, |n| n + 1);
    let end = low[at..].find('\n').map_or(low.len(), |n| at + n);
    &low[start..end]
}

/// Where the words that lead to the clock begin: "within", "no later than", "at least".
pub fn lead_start(low: &str, sentence: &Span, at: usize) -> usize {
    pattern!(
        LEAD,
        r"(?:\b(?:within|by|before|no later than|not later than|on or before|on or after|at least|until|after|in|for|on|prior to|dentro de|a mas tardar|antes del?|hasta|a partir del?|no sooner than|not before)\s+(?:the\s+|a period of\s+|el\s+|dia\s+|un plazo de\s+|[0-9:.apm]{1,7}\s*(?:[ap]\.?m\.?)?\s*|(?:pacific|eastern|central|mountain)\s+(?:standard\s+|daylight\s+)?(?:time\s+)?|(?:et|pt|ct|mt|est|pst|edt|pdt|utc)\s+|close of business\s+|on\s+|noon\s+|\(?\w+ time\)?\s+)*)$"
    );
    let from = sentence.start.max(at.saturating_sub(80));
    LEAD.first(low, from..at).map_or(at, |g| g.whole().start)
}

/// The last `n` bytes.
pub fn tail(text: &str, n: usize) -> &str {
    &text[text.len().saturating_sub(n)..]
}

/// The first `n` bytes.
pub fn head(text: &str, n: usize) -> &str {
    &text[..n.min(text.len())]
}

/// Whether the label is that of a time which the company gives.
pub fn is_clock_label(label: &str) -> bool {
    LABEL.is_in(label) && !AGENCY_LABEL.is_in(label)
}

/// Whether the label is that of a day which the agency set.
pub fn is_agency_label(label: &str) -> bool {
    AGENCY_LABEL.is_in(label)
}

/// Whether the words turn to the reader: "if you", "send us".
pub fn turns_to_reader(text: &str) -> bool {
    READER_FIRST.is_in(text)
}

// "The agency asked for them by D, so we will send them on D."
pattern!(
    NEW_SUBJECT,
    r"[;:] |, (?:(?:and|but|so|then|yet|while|whereas|y|pero|asi que)(?: that)? )?(?:you|we|i|it|they|the|our|your|usted|nos|la|el)\b"
);

/// The clause in which a date stands.
pub fn clause_of(notice: &Piece, mention: &DateMention) -> String {
    let low = notice.low();
    let sentence = notice.sentence(mention.span.start);
    let before = &low[sentence.start.min(mention.span.start)..mention.span.start];
    let after = &low[mention.span.end.min(sentence.end)..sentence.end];
    clause(before, after)
}

/// Where the clause begins that ends with the text.
pub fn clause_start(before: &str) -> usize {
    NEW_SUBJECT
        .spans(before, 0..before.len())
        .last()
        .map_or(0, |place| place.start + 1)
}

/// The clause around a date: what is told of another subject in the same sentence is left off.
pub fn clause(before: &str, after: &str) -> String {
    let before = &before[clause_start(before)..];
    // "On D, we will ..." goes on; "D for our answer, you have until ..." does not.
    let complete = cue::AGENCY_WANTS.is_in(before) || cue::speaks_of_demand(before);
    let next = NEW_SUBJECT
        .first(after, 0..after.len())
        .map(|place| place.whole().start)
        .filter(|_| complete);
    let end = next.or_else(|| after.find(';')).unwrap_or(after.len());
    format!("{before}# {}", &after[..end])
}
