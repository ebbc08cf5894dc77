//! Columns of prose, told from tables and forms.
//!
//! A gutter is a strip that no word crosses over many rows. Prose fills both
//! its sides with lines of many words that nearly reach the strip; a table has
//! short cells, or cells that begin at the same heights on both sides.

use crate::document::order::rows::Row;
use crate::document::order::rows::typical;
use crate::document::order::sidebar::Sidebar;
use crate::document::order::sidebar::sidebar;
use crate::document::word::Word;

/// Rows that both columns must have.
const LEAST: usize = 5;
/// A gutter is at least this many ems wide.
const GUTTER: f32 = 0.7;
/// Words of a line of prose, on average.
const WORDS: f32 = 3.0;
/// The share of its column that a full line takes.
const FULL: f32 = 0.7;
/// White over the whole width, in ems, that parts a band from what is above it.
const WHITE: f32 = 0.8;
/// A strip this wide, in ems, ends a column.
const FAR: f32 = 2.5;
/// Columns inside columns.
const DEPTH: usize = 4;

/// The parts of the page in reading order.
pub fn parts(rows: Vec<Row>) -> Vec<Vec<Row>> {
    let mut parts = Vec::new();
    divide(rows, DEPTH, &mut parts);
    parts
}

fn divide(rows: Vec<Row>, depth: usize, parts: &mut Vec<Vec<Row>>) {
    let found = if depth > 0 { gutter(&rows) } else { None };
    let Some(Gutter { at, from, to }) = found else {
        beside_a_sidebar(rows, depth, parts);
        return;
    };
    let mut above = rows;
    let mut band = above.split_off(from);
    let below = band.split_off(to - from);
    divide(above, depth - 1, parts);
    let (left, right) = cut(band, at);
    divide(left, depth - 1, parts);
    divide(right, depth - 1, parts);
    divide(below, depth - 1, parts);
}

/// A sidebar is read before the prose beside it, which goes on in what stands below.
fn beside_a_sidebar(rows: Vec<Row>, depth: usize, parts: &mut Vec<Vec<Row>>) {
    let found = if depth > 0 { sidebar(&rows) } else { None };
    let Some(Sidebar { at, from, to, left }) = found else {
        if !rows.is_empty() {
            parts.push(rows);
        }
        return;
    };
    let mut above = rows;
    let mut band = above.split_off(from);
    let below = band.split_off(to - from);
    let (first, second) = cut(band, at);
    let (narrow, mut wide) = if left {
        (first, second)
    } else {
        (second, first)
    };
    wide.extend(below);
    divide(above, depth - 1, parts);
    divide(narrow, depth - 1, parts);
    divide(wide, depth - 1, parts);
}

fn cut(band: Vec<Row>, at: f32) -> (Vec<Row>, Vec<Row>) {
    let (mut left, mut right) = (Vec::new(), Vec::new());
    for row in band {
        let (a, b): (Vec<Word>, Vec<Word>) =
            row.words.into_iter().partition(|word| word.area.x1 <= at);
        left.extend((!a.is_empty()).then(|| Row::of(a)));
        right.extend((!b.is_empty()).then(|| Row::of(b)));
    }
    (left, right)
}

#[derive(Clone, Copy, Debug)]
struct Gutter {
    at: f32,
    from: usize,
    to: usize,
}

/// The best gutter between two columns of prose.
fn gutter(rows: &[Row]) -> Option<Gutter> {
    if rows.len() < LEAST {
        return None;
    }
    let mut places: Vec<f32> = Vec::new();
    for row in rows {
        for pair in row.words.windows(2) {
            let gap = pair[1].area.x0 - pair[0].area.x1;
            if gap >= GUTTER * row.size {
                places.push((pair[0].area.x1 + pair[1].area.x0) / 2.0);
            }
        }
    }
    places.sort_by(f32::total_cmp);
    places.dedup_by(|a, b| (*a - *b).abs() < 2.0);
    let mut best: Option<(usize, Gutter)> = None;
    for at in places {
        let mut from = 0;
        while from < rows.len() {
            if !free(&rows[from], at) {
                from += 1;
                continue;
            }
            let mut to = from;
            while to < rows.len() && free(&rows[to], at) {
                to += 1;
            }
            if let Some(found) = prose(&rows[from..to], at) {
                let gutter = Gutter {
                    at,
                    from: from + found.0,
                    to: from + found.1,
                };
                let worth = found.1 - found.0;
                if best.is_none_or(|(so_far, _)| worth > so_far) {
                    best = Some((worth, gutter));
                }
            }
            from = to;
        }
    }
    best.map(|(_, gutter)| gutter)
}

/// Whether no word of the row stands in the strip.
fn free(row: &Row, at: f32) -> bool {
    let half = GUTTER * row.size / 2.0;
    row.words.iter().all(|word| {
        word.area.x1 <= at + 0.1 - half.min(2.0) || word.area.x0 >= at - 0.1 + half.min(2.0)
    })
}

/// The band without what stands above or below it, parted by a strip of white over its
/// whole width: letterheads, dates, footers.
fn trim(band: &[Row], from: usize, to: usize, at: f32) -> Option<(usize, usize)> {
    let mut stretches: Vec<(usize, usize)> = Vec::new();
    let mut start = from;
    let mut foot = f32::NEG_INFINITY;
    for (index, row) in band.iter().enumerate().take(to).skip(from) {
        let area = row.area();
        if index > start && area.y0 - foot > WHITE * row.size {
            stretches.push((start, index));
            start = index;
        }
        foot = foot.max(area.y1);
    }
    stretches.push((start, to));
    let both = |(from, to): &(usize, usize)| {
        [true, false].iter().all(|&left| {
            let rows = band[*from..*to].iter();
            rows.filter(|row| row.words.iter().any(|word| (word.area.x1 <= at) == left))
                .count()
                >= 2
        })
    };
    let first = stretches.iter().position(both)?;
    let last = stretches.iter().rposition(both)?;
    // One column may go on where the other has ended, but not across a wide strip.
    let mut to = stretches[last].1;
    for (start, end) in &stretches[last + 1..] {
        let gap = band[*start].area().y0 - band[start - 1].area().y1;
        let one_sided = |left: bool| {
            band[*start..*end]
                .iter()
                .all(|row| row.words.iter().all(|word| (word.area.x1 <= at) == left))
        };
        if gap > FAR * band[*start].size || !(one_sided(true) || one_sided(false)) {
            break;
        }
        to = *end;
    }
    Some((stretches[first].0, to))
}

/// The rows from the first to the last that have words on both sides, when both are prose.
fn prose(band: &[Row], at: f32) -> Option<(usize, usize)> {
    let side = |row: &Row, left: bool| -> Option<(f32, f32, usize, f32)> {
        let words = row.words.iter().filter(|word| (word.area.x1 <= at) == left);
        let mut reach: Option<(f32, f32, usize, f32)> = None;
        for word in words {
            let (x0, x1, count, _) =
                reach.unwrap_or((f32::INFINITY, f32::NEG_INFINITY, 0, row.base));
            reach = Some((
                x0.min(word.area.x0),
                x1.max(word.area.x1),
                count + 1,
                row.base,
            ));
        }
        reach
    };
    let has = |index: &usize, left: bool| side(&band[*index], left).is_some();
    let first_left = (0..band.len()).find(|i| has(i, true))?;
    let first_right = (0..band.len()).find(|i| has(i, false))?;
    let last_left = (0..band.len()).rev().find(|i| has(i, true))?;
    let last_right = (0..band.len()).rev().find(|i| has(i, false))?;
    // A heading over one column alone belongs to what is above, unless close by.
    let from = first_left.min(first_right);
    let to = last_left.max(last_right) + 1;
    let from = from.max(first_left.max(first_right).saturating_sub(3));
    let (from, to) = trim(band, from, to, at)?;
    let band = &band[from..to];
    let (mut all, mut all_full) = (0, 0);
    for left in [true, false] {
        let lines: Vec<(f32, f32, usize, f32)> =
            band.iter().filter_map(|row| side(row, left)).collect();
        if lines.len() < LEAST {
            return None;
        }
        let x0 = lines.iter().map(|l| l.0).fold(f32::INFINITY, f32::min);
        let x1 = lines.iter().map(|l| l.1).fold(f32::NEG_INFINITY, f32::max);
        let full = lines
            .iter()
            .filter(|l| l.1 - l.0 >= FULL * (x1 - x0))
            .count();
        let words: usize = lines.iter().map(|l| l.2).sum();
        all += lines.len();
        all_full += full;
        if full * 10 < lines.len() * 3 || (words as f32) < WORDS * lines.len() as f32 {
            return None;
        }
    }
    if all_full * 2 < all {
        return None;
    }
    let starts = |left: bool| -> Vec<f32> {
        let bases: Vec<f32> = band
            .iter()
            .filter_map(|row| side(row, left))
            .map(|l| l.3)
            .collect();
        let steps: Vec<f32> = bases.windows(2).map(|pair| pair[1] - pair[0]).collect();
        let usual = typical(steps.iter().copied());
        let mut starts: Vec<f32> = bases.first().copied().into_iter().collect();
        starts.extend(
            bases
                .windows(2)
                .filter(|pair| pair[1] - pair[0] > 1.3 * usual)
                .map(|pair| pair[1]),
        );
        starts
    };
    let (left, right) = (starts(true), starts(false));
    let (few, many) = if left.len() <= right.len() {
        (left, right)
    } else {
        (right, left)
    };
    let aligned = few
        .iter()
        .filter(|a| many.iter().any(|b| (**a - b).abs() < 2.0))
        .count();
    if few.len() >= 2 && aligned * 10 >= few.len() * 7 && many.len() - few.len() <= few.len() {
        return None;
    }
    Some((from, to))
}
