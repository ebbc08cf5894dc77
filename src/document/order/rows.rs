//! Words that stand on one baseline.
//!
//! Takes words with their places; gives rows from left to right, split where a gap is wider
//! than any space.

use crate::document::area::Area;
use crate::document::word::Word;

/// Baselines this share of the size apart may be of one row where nothing overlaps.
const SIDE_BY_SIDE: f32 = 0.45;

/// Words on one baseline, from left to right.
#[derive(Clone, Debug)]
pub struct Row {
    pub words: Vec<Word>,
    /// Height of the baseline on the page.
    pub base: f32,
    /// Size of its text: the height of most of its words.
    pub size: f32,
}

impl Row {
    /// A row of these words.
    pub fn of(mut words: Vec<Word>) -> Row {
        words.sort_by(|a, b| a.area.x0.total_cmp(&b.area.x0));
        let size = typical(words.iter().map(|word| word.area.height()));
        let close = |word: &&Word| (word.area.height() - size).abs() <= 0.1 * size;
        let base = typical(words.iter().filter(close).map(|word| baseline(&word.area)));
        Row { words, base, size }
    }

    /// The area around its words.
    pub fn area(&self) -> Area {
        let around = self.words.iter().map(|word| word.area).reduce(Area::around);
        around.unwrap_or(Area {
            x0: 0.0,
            y0: self.base,
            x1: 0.0,
            y1: self.base,
        })
    }

    /// Its parts where the gap between words is wider than so many times its size.
    pub fn split(self, wide: f32) -> Vec<Row> {
        let limit = wide * self.size;
        let mut parts: Vec<Vec<Word>> = Vec::new();
        let mut reach = f32::NEG_INFINITY;
        for word in self.words {
            let gap = word.area.x0 - reach;
            reach = reach.max(word.area.x1);
            match parts.last_mut() {
                Some(part) if gap <= limit => part.push(word),
                _ => parts.push(vec![word]),
            }
        }
        parts.into_iter().map(Row::of).collect()
    }
}

/// Where letters stand, a fifth of the em above the foot of their area.
pub fn baseline(area: &Area) -> f32 {
    area.y1 - 0.2 * area.height()
}

/// The middle one of some numbers; zero when there are none.
pub fn typical(numbers: impl Iterator<Item = f32>) -> f32 {
    let mut numbers: Vec<f32> = numbers.collect();
    numbers.sort_by(f32::total_cmp);
    numbers.get(numbers.len() / 2).copied().unwrap_or(0.0)
}

/// The words in rows, from the top down.
pub fn rows(mut words: Vec<Word>) -> Vec<Row> {
    // Large words first, so that raised and lowered ones find the row they belong to.
    words.sort_by(|a, b| {
        baseline(&a.area)
            .total_cmp(&baseline(&b.area))
            .then(a.area.x0.total_cmp(&b.area.x0))
    });
    let mut groups: Vec<Vec<Word>> = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    for word in words {
        let base = baseline(&word.area);
        open.retain(|&index| {
            base - baseline(&groups[index][0].area) < 2.0 * word.area.height().max(12.0)
        });
        let apart = |index: &usize| (base - baseline(&groups[*index][0].area)).abs();
        let nearest = open
            .iter()
            .copied()
            .min_by(|a, b| apart(a).total_cmp(&apart(b)));
        match nearest {
            Some(index)
                if apart(&index)
                    <= 0.25
                        * word
                            .area
                            .height()
                            .min(groups[index][0].area.height())
                            .max(1.0) =>
            {
                groups[index].push(word);
            }
            _ => {
                open.push(groups.len());
                groups.push(vec![word]);
            }
        }
    }
    let mut rows: Vec<Row> = groups.into_iter().map(Row::of).collect();
    settle_raised(&mut rows);
    rows.sort_by(|a, b| a.base.total_cmp(&b.base));
    beside(rows)
}

/// Joins rows that stand side by side at nearly one height: a label and a value in
/// another size or set by another hand.
fn beside(rows: Vec<Row>) -> Vec<Row> {
    let mut out: Vec<Row> = Vec::new();
    for row in rows {
        let host = out.iter().rposition(|above| {
            let (a, b) = (above.area(), row.area());
            row.base - above.base <= SIDE_BY_SIDE * above.size.min(row.size)
                && above
                    .words
                    .iter()
                    .all(|w| row.words.iter().all(|v| w.area.shared_width(&v.area) < 0.0))
                && a.shared_height(&b) > 0.5 * above.size.min(row.size)
        });
        match host {
            Some(index) if index + 2 >= out.len() => {
                let words = std::mem::take(&mut out[index].words)
                    .into_iter()
                    .chain(row.words)
                    .collect();
                out[index] = Row::of(words);
            }
            _ => out.push(row),
        }
    }
    out.sort_by(|a, b| a.base.total_cmp(&b.base));
    out
}

/// Moves raised and lowered words to the row of the larger word beside which they stand.
fn settle_raised(rows: &mut Vec<Row>) {
    let count = rows.len();
    let mut moves: Vec<(usize, usize, usize)> = Vec::new();
    for (from, row) in rows.iter().enumerate() {
        for (index, word) in row.words.iter().enumerate() {
            let host = (from.saturating_sub(3)..count.min(from + 4))
                .filter(|&to| to != from)
                .find(|&to| {
                    rows[to].words.iter().any(|large| {
                        let gap = word.area.x0 - large.area.x1;
                        let high = word.area.height();
                        large.area.height() > 1.15 * high
                            && large.area.shared_height(&word.area) > 0.5 * high
                            && gap > -0.3 * high
                            && gap < 0.7 * high
                    })
                });
            if let Some(to) = host {
                moves.push((from, index, to));
            }
        }
    }
    for (from, index, to) in moves.into_iter().rev() {
        let word = rows[from].words.remove(index);
        rows[to].words.push(word);
    }
    rows.retain(|row| !row.words.is_empty());
    for row in rows.iter_mut() {
        let words = std::mem::take(&mut row.words);
        *row = Row::of(words);
    }
}
