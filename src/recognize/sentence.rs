//! Sentences of a flow: runs that end at a full stop, a block or a cell.

use crate::document::flow::Flow;
use crate::document::flow::Span;

/// Words that end in a full stop without ending a sentence. Lower case, without the stop.
const ABBREVIATIONS: &[&str] = &[
    "u.s", "u.s.c", "c.f.r", "no", "nos", "inc", "llc", "ltd", "corp", "co", "dr", "mr", "mrs",
    "ms", "st", "sec", "secs", "fed", "r", "civ", "crim", "app", "p", "proc", "tex", "bus", "com",
    "cal", "n.y", "d.c", "v", "vs", "art", "a.m", "p.m", "jan", "feb", "mar", "apr", "jun", "jul",
    "aug", "sept", "sep", "oct", "nov", "dec", "mon", "tue", "wed", "thu", "fri", "e.g", "i.e",
    "etc", "ref", "ste", "ave", "rev", "stat", "gen", "gov", "pub", "l", "approx", "esq", "jr",
    "sr", "u", "s", "c", "f", "num", "nro", "ee", "uu", "sr", "sra", "dept", "div", "tel", "ext",
    "misc", "ind", "id", "attn", "a", "d", "e", "w", "n", "m",
];

/// Words of a law's name that follow a short form of its state or title.
const LAW_WORDS: &[&str] = &[
    "law", "laws", "code", "stat", "rev", "gen", "penal", "exec", "bus", "civ", "crim", "comp",
    "cons", "ann", "admin", "proc", "health", "educ", "ins", "tit", "ch",
];

/// The sentences of the span, in order, without surrounding white space.
pub fn sentences(flow: &Flow, span: Span) -> Vec<Span> {
    let text = flow.text().as_bytes();
    let mut found = Vec::new();
    let mut start = span.start;
    let mut at = span.start;
    while at < span.end {
        let ends = match text[at] {
            b'\n' | b'\t' => true,
            b'.' | b'!' | b'?' => stop(flow.low(), at, span.end),
            _ => false,
        };
        at += 1;
        if ends {
            push(&mut found, flow, start..at);
            start = at;
        }
    }
    push(&mut found, flow, start..span.end);
    found
}

/// The sentence that holds the byte.
pub fn sentence_at(sentences: &[Span], at: usize) -> Option<usize> {
    let index = sentences.partition_point(|s| s.end <= at);
    sentences
        .get(index)
        .filter(|s| s.start <= at)
        .map(|_| index)
}

/// Whether the mark at `at` ends a sentence.
fn stop(low: &str, at: usize, end: usize) -> bool {
    let bytes = low.as_bytes();
    let mut next = at + 1;
    while next < end && matches!(bytes[next], b'"' | b'\'' | b')' | b'.' | b'!' | b'?') {
        next += 1;
    }
    if next < end && !bytes[next].is_ascii_whitespace() {
        return false;
    }
    if bytes[at] != b'.' {
        return true;
    }
    let word_start = low[..at]
        .rfind(|c: char| c.is_whitespace() || c == '(' || c == '"')
        .map_or(0, |n| n + 1);
    let word = &low[word_start..at];
    // "N.Y. Exec. Law", "Va. Code": a law's name goes on.
    let next_word = low[next..end].split_whitespace().next().unwrap_or("");
    let names_a_law =
        word.len() <= 6 && LAW_WORDS.contains(&next_word.trim_end_matches(['.', ',']));
    // "2." at the head of a line numbers it and ends nothing.
    let numbering = word.len() <= 2
        && word.bytes().all(|b| b.is_ascii_digit())
        && (word_start == 0 || bytes[word_start - 1] != b' ');
    !ABBREVIATIONS.contains(&word) && !numbering && !names_a_law
}

fn push(found: &mut Vec<Span>, flow: &Flow, span: Span) {
    let part = &flow.text()[span.clone()];
    let start = span.start + (part.len() - part.trim_start().len());
    let end = span.end - (part.len() - part.trim_end().len());
    if start < end {
        found.push(start..end);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn abbreviations_end_no_sentence() {
        let flow =
            Flow::of_text("Under 19 U.S.C. 1509 we act. By 5 p.m. on Monday you write. Done");
        let all: Vec<&str> = sentences(&flow, 0..flow.text().len())
            .into_iter()
            .map(|s| &flow.text()[s])
            .collect();
        assert_eq!(
            all,
            [
                "Under 19 U.S.C. 1509 we act.",
                "By 5 p.m. on Monday you write.",
                "Done"
            ]
        );
    }
}
