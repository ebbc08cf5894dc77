//! "S U M M O N S" is one word: letters set apart are joined.

use crate::document::order::rows::Row;
use crate::document::order::rows::typical;
use crate::document::word::Word;

/// Fewer letters in a row than this are left as they are.
const LEAST: usize = 4;
/// Letters further apart than this, in ems, are not of one word.
const WIDE: f32 = 1.2;
/// A gap this many times the usual one parts two words.
const LARGER: f32 = 1.6;

/// One letter, or one with the point that follows it.
fn single(word: &Word) -> bool {
    let mut letters = word.text.chars();
    match (letters.next(), letters.next(), letters.next()) {
        (Some(_), None, None) => true,
        (Some(letter), Some(point), None) => letter.is_alphabetic() && ".,:;".contains(point),
        _ => false,
    }
}

/// The row with its spaced letters joined to words.
pub fn join(row: Row) -> Row {
    if row.words.iter().filter(|word| single(word)).count() < LEAST {
        return row;
    }
    let mut out: Vec<Word> = Vec::new();
    let mut run: Vec<Word> = Vec::new();
    for word in row.words {
        let near = run
            .last()
            .is_none_or(|last| word.area.x0 - last.area.x1 <= 3.0 * word.area.height());
        if !single(&word) || !near {
            close(&mut run, &mut out);
        }
        if single(&word) {
            run.push(word);
        } else {
            out.push(word);
        }
    }
    close(&mut run, &mut out);
    Row::of(out)
}

/// The width that tells gaps inside words from those between them: in the middle of the
/// widest jump among the gaps, if there is one to speak of.
fn between(gaps: &[f32], usual: f32) -> f32 {
    let mut sorted: Vec<f32> = gaps.to_vec();
    sorted.sort_by(f32::total_cmp);
    let jump = sorted
        .windows(2)
        .filter(|pair| pair[1] > LARGER * pair[0].max(0.3 * usual))
        .max_by(|a, b| (a[1] - a[0]).total_cmp(&(b[1] - b[0])));
    jump.map_or(f32::INFINITY, |pair| (pair[0] + pair[1]) / 2.0)
}

fn close(run: &mut Vec<Word>, out: &mut Vec<Word>) {
    let letters = std::mem::take(run);
    let alphabetic = letters
        .iter()
        .filter(|w| w.text.starts_with(char::is_alphabetic))
        .count();
    let gaps: Vec<f32> = letters
        .windows(2)
        .map(|pair| pair[1].area.x0 - pair[0].area.x1)
        .collect();
    let usual = typical(gaps.iter().copied());
    let size = typical(letters.iter().map(|w| w.area.height()));
    let spaced = letters.len() >= LEAST
        && alphabetic * 2 > letters.len()
        && usual <= WIDE * size
        && usual > 0.0;
    if !spaced {
        out.extend(letters);
        return;
    }
    let limit = between(&gaps, usual);
    let mut gaps = std::iter::once(f32::INFINITY).chain(gaps);
    for letter in letters {
        let gap = gaps.next().unwrap_or(f32::INFINITY);
        match out.last_mut() {
            Some(word) if gap <= limit => {
                word.text.push_str(&letter.text);
                word.area = word.area.around(letter.area);
                word.trust = word.trust.min(letter.trust);
            }
            _ => out.push(letter),
        }
    }
}
