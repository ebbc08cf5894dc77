//! Line numbers in the left margin of court papers.

use crate::document::word::Word;

/// Court papers number 24 to 28 lines; fewer than this are not a margin of numbers.
const LEAST: usize = 10;
const MOST: u32 = 32;
/// Numbers near the margin that are looked at.
const CANDIDATES: usize = 500;

/// The words without a column of line numbers at the left margin.
pub fn without_line_numbers(words: Vec<Word>, width: f32) -> Vec<Word> {
    let number = |word: &Word| {
        word.text
            .parse::<u32>()
            .ok()
            .filter(|n| (1..=MOST).contains(n))
    };
    let mut numbers: Vec<(usize, u32)> = words
        .iter()
        .enumerate()
        .filter(|(_, word)| word.area.x1 < 0.2 * width)
        .filter_map(|(index, word)| Some((index, number(word)?)))
        .collect();
    if numbers.len() < LEAST {
        return words;
    }
    numbers.sort_by(|a, b| words[a.0].area.y0.total_cmp(&words[b.0].area.y0));
    // The longest run counting up by one, all its numbers set under the first.
    numbers.truncate(CANDIDATES);
    let mut best: Vec<usize> = Vec::new();
    for start in 0..numbers.len() {
        let first = words[numbers[start].0].area;
        let mut run: Vec<usize> = Vec::new();
        let mut next = numbers[start].1;
        for (index, number) in &numbers[start..] {
            let here = words[*index].area;
            let under = (first.x1 - here.x1).abs().min((first.x0 - here.x0).abs()) < 3.0;
            if under && *number == next {
                run.push(*index);
                next += 1;
            }
        }
        if run.len() > best.len() {
            best = run;
        }
    }
    let Some(edge) = best
        .iter()
        .map(|&index| words[index].area.x1)
        .reduce(f32::max)
    else {
        return words;
    };
    // Text of the page stands to the right of them all, but for what is at its edges.
    let inside = |word: &Word| word.area.x0 < edge;
    let astray = words
        .iter()
        .enumerate()
        .filter(|(index, word)| inside(word) && !best.contains(index))
        .count();
    if best.len() < LEAST || astray > best.len() {
        return words;
    }
    words
        .into_iter()
        .enumerate()
        .filter(|(index, _)| !best.contains(index))
        .map(|(_, word)| word)
        .collect()
}
