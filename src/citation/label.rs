//! What stands in parentheses after a section: `(d)(4)(A)`.
//!
//! Takes a reading and a place; gives the labels, outermost first. Leaves the
//! `(1)` and `(a)` that begin a list of the sentence alone.

use crate::citation::number::digit_like;
use crate::citation::reading::Reading;

/// Subsections nest no deeper.
pub const DEEPEST: usize = 10;

impl Reading {
    /// What stands in parentheses from here: `(d)(4)(A)`.
    pub fn subsections(&self, place: usize) -> (Vec<String>, usize, bool) {
        let mut found: Vec<String> = Vec::new();
        let mut damaged = false;
        let mut end = place;
        while found.len() < DEEPEST {
            let from = self.space(end);
            let Some((labels, next, misread)) = self.group(from, &found) else {
                break;
            };
            let spaced = from != end;
            if spaced && self.opens_enumeration(&labels, next, found.is_empty()) {
                break;
            }
            found.extend(labels);
            damaged |= misread;
            end = next;
        }
        (found, end, damaged)
    }

    /// One pair of parentheses, or two that a scanner ran together: `(4XA)`.
    pub fn group(&self, place: usize, above: &[String]) -> Option<(Vec<String>, usize, bool)> {
        let open = self.raw(place);
        if !matches!(open, '(' | '{' | '[') {
            return None;
        }
        let mut here = self.space(place + 1);
        let mut label = String::new();
        while self.raw(here).is_ascii_alphanumeric() && label.len() < 7 {
            label.push(self.raw(here));
            here += 1;
        }
        let close = self.space(here);
        let shut = self.raw(close);
        if label.is_empty() || !matches!(shut, ')' | '}' | ']') {
            return None;
        }
        if open == '[' && shut == ']' {
            // Brackets are an editor's, or a footnote.
            return None;
        }
        let mut damaged = open != '(' || shut != ')';
        let labels = match label.split_once('X') {
            Some((first, last))
                if !first.is_empty() && !last.is_empty() && is_label(first) && is_label(last) =>
            {
                damaged = true;
                vec![first.to_owned(), last.to_owned()]
            }
            _ => vec![label],
        };
        let mut read = Vec::new();
        for label in labels {
            // Only directly below the first letter: deeper down `(I)` is a roman one.
            let first = match (above, read.as_slice()) {
                ([first], []) => Some(first),
                ([], [first]) => Some(first),
                _ => None,
            };
            let (label, misread) = label_like(label, first.map(String::as_str));
            if !is_label(&label) {
                return None;
            }
            damaged |= misread;
            read.push(label);
        }
        Some((read, close + 1, damaged))
    }

    /// A lone `(1)` or `(a)` set off by a space that begins a list of the sentence, not a subsection.
    pub fn opens_enumeration(&self, labels: &[String], end: usize, first: bool) -> bool {
        let [label] = labels else { return false };
        if self.raw(end) == '(' || self.group(self.space(end), labels).is_some() {
            return false;
        }
        let goes_on = self.at(end) == ' ' && self.at(end + 1).is_alphabetic();
        if !goes_on {
            return false;
        }
        let digits = label.bytes().all(|byte| byte.is_ascii_digit());
        if digits && first {
            return true;
        }
        let next = match label.as_bytes() {
            _ if digits => format!("({})", label.parse::<u32>().map_or(0, |label| label + 1)),
            [b'i'] => "(ii)".to_owned(),
            [letter] => format!("({})", char::from(letter + 1)),
            _ => return false,
        };
        let ahead: String = (end..(end + 240).min(self.end()))
            .map(|place| self.raw(place))
            .collect();
        ahead.contains(&next)
    }
}

/// What kind of label a subsection bears: letter, digit, capital, small roman.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    Letter,
    Digit,
    Capital,
    Roman,
}

/// The level that a label most likely belongs to.
pub fn level(label: &str) -> Level {
    if label.bytes().all(|byte| byte.is_ascii_digit()) {
        Level::Digit
    } else if label.bytes().all(|byte| byte.is_ascii_uppercase()) {
        Level::Capital
    } else if label.len() > 1 && label.bytes().all(|byte| b"ivxl".contains(&byte)) {
        Level::Roman
    } else {
        Level::Letter
    }
}

fn is_label(label: &str) -> bool {
    let bytes = label.as_bytes();
    let digits = bytes.iter().all(u8::is_ascii_digit);
    if digits {
        return bytes.len() <= 3 && bytes[0] != b'0';
    }
    if bytes.len() == 1 {
        return bytes[0].is_ascii_alphabetic();
    }
    let same = bytes.iter().all(|byte| *byte == bytes[0]) && bytes[0].is_ascii_alphabetic();
    let roman = bytes.iter().all(|byte| b"ivxl".contains(byte))
        || bytes.iter().all(|byte| b"IVXL".contains(byte));
    let dashed = bytes.len() == 2 && bytes[0].is_ascii_alphabetic() && bytes[1].is_ascii_digit();
    (same && bytes.len() <= 3) || roman || dashed
}

/// Reads `(l)` as `(1)` where a digit must stand: after a subsection with a small letter.
fn label_like(label: String, above: Option<&str>) -> (String, bool) {
    let after_letter = above.is_some_and(|above| level(above) == Level::Letter && above.len() == 1);
    if after_letter
        && label.len() <= 2
        && label
            .chars()
            .all(|c| c.is_ascii_digit() || matches!(c, 'l' | 'I' | 'O' | '|'))
    {
        let digits: String = label.chars().map(|c| digit_like(c).unwrap_or(c)).collect();
        let damaged = digits != label;
        return (digits, damaged);
    }
    (label, false)
}
