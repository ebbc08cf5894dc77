//! Rows to lines: paragraphs, cells, and what continues what.
//!
//! Takes rows that stand under one another; gives lines with the block and row each belongs
//! to, so that the cells of a table are not run together as a sentence.

use crate::document::area::Area;
use crate::document::order::rows::Row;
use crate::document::word::Line;
use crate::document::word::Word;

/// A gap wider than this many ems parts a row into cells.
const WIDE: f32 = 1.5;
/// A gap of this many ems parts a row where a neighbor has a cell beginning.
const NARROW: f32 = 0.45;
/// A step down this many times the usual one starts a new block.
const LARGER: f32 = 1.3;
/// A step down of more than this many ems starts a new block, where no usual one is known.
const STEP: f32 = 1.75;
/// Text this many times larger or smaller is of another block.
const SIZE: f32 = 1.15;

/// Sets lines and counts blocks and rows.
#[derive(Debug, Default)]
pub struct Setter {
    lines: Vec<Line>,
    block: u32,
    row: u32,
}

/// A line that a later one may continue.
#[derive(Clone, Debug)]
struct Cell {
    area: Area,
    base: f32,
    size: f32,
    block: u32,
    /// Index of its last line.
    last: usize,
    /// It stands in a row with others.
    beside: bool,
}

impl Setter {
    /// Sets rows one under the other.
    pub fn flow(&mut self, rows: Vec<Row>) {
        let rows: Vec<Vec<Row>> = rows
            .into_iter()
            .map(|row| markers(row.split(WIDE)))
            .collect();
        let rows = aligned(rows);
        let usual = usual_step(&rows);
        // Cells with nothing set beneath them yet.
        let mut open: Vec<Cell> = Vec::new();
        for parts in rows {
            let row = self.row;
            self.row += 1;
            let beside = parts.len() > 1;
            let under: Vec<Option<usize>> =
                parts.iter().map(|part| under(&open, part, usual)).collect();
            let goes_on = going_on(&open, &parts, &under);
            let mut set: Vec<Cell> = Vec::new();
            for ((part, under), goes_on) in parts.into_iter().zip(under).zip(goes_on) {
                let area = part.area();
                let (base, size) = (part.base, part.size);
                let above = under.filter(|_| goes_on).map(|index| open[index].clone());
                let block = above.as_ref().map_or_else(
                    || {
                        self.block += 1;
                        self.block
                    },
                    |cell| cell.block,
                );
                let line = Line {
                    words: part.words,
                    block,
                    row,
                };
                let last = above
                    .as_ref()
                    .map_or(self.lines.len(), |cell| cell.last + 1);
                // A cell's next line stands right after its last, before the cells beside it.
                self.lines.insert(last, line);
                for cell in open
                    .iter_mut()
                    .chain(set.iter_mut())
                    .filter(|cell| cell.last >= last)
                {
                    cell.last += 1;
                }
                let beside = beside || above.is_some_and(|cell| cell.beside);
                set.push(Cell {
                    area,
                    base,
                    size,
                    block,
                    last,
                    beside,
                });
            }
            let covered = |cell: &Cell| {
                set.iter().any(|new| {
                    new.block == cell.block || new.area.shared_width(&cell.area) > -0.5 * new.size
                })
            };
            open.retain(|cell| !covered(cell));
            open.extend(set);
        }
    }

    /// The lines set so far, blocks counted from 0 in the order in which they come.
    pub fn finish(self) -> Vec<Line> {
        let mut lines = self.lines;
        let mut seen: Vec<u32> = Vec::new();
        for line in &mut lines {
            let index = seen
                .iter()
                .position(|block| *block == line.block)
                .unwrap_or_else(|| {
                    seen.push(line.block);
                    seen.len() - 1
                });
            line.block = index as u32;
        }
        lines
    }
}

/// List marks stay with their text, however wide the gap.
fn markers(parts: Vec<Row>) -> Vec<Row> {
    let mut out: Vec<Row> = Vec::new();
    for part in parts {
        match out.last_mut() {
            Some(last) if last.words.len() == 1 && is_marker(&last.words[0].text) => {
                let gap = part.area().x0 - last.area().x1;
                if gap < 4.0 * part.size {
                    let words = std::mem::take(&mut last.words)
                        .into_iter()
                        .chain(part.words)
                        .collect();
                    *last = Row::of(words);
                } else {
                    out.push(part);
                }
            }
            _ => out.push(part),
        }
    }
    out
}

fn is_marker(text: &str) -> bool {
    let bullet = [
        "•", "◦", "▪", "‣", "-", "–", "—", "*", "o", "·", "■", "□", "☐", "☒", "☑",
    ];
    if bullet.contains(&text) {
        return true;
    }
    let inner = text.trim_start_matches('(').trim_end_matches(['.', ')']);
    inner.len() < text.len()
        && (1..=3).contains(&inner.len())
        && (inner.chars().all(|c| c.is_ascii_digit())
            || inner.chars().count() == 1 && inner.chars().all(char::is_alphabetic)
            || inner.chars().all(|c| "ivxIVX".contains(c)))
}

/// The usual step from line to line of running text.
fn usual_step(rows: &[Vec<Row>]) -> Option<f32> {
    let mut steps: Vec<f32> = rows
        .windows(2)
        .filter_map(|pair| match (pair[0].as_slice(), pair[1].as_slice()) {
            ([a], [b]) if a.size / b.size < SIZE && b.size / a.size < SIZE => {
                let step = (b.base - a.base) / a.size;
                (step < 3.0 && a.words.len() > 3).then_some(step)
            }
            _ => None,
        })
        .collect();
    steps.sort_by(f32::total_cmp);
    // Two steps tell something only when they are the same.
    let alike = steps.len() == 2 && steps[1] - steps[0] < 0.05;
    if steps.len() < 3 && !alike {
        return None;
    }
    steps.get(steps.len() * 3 / 10).copied()
}

/// Parts a row where its neighbors have a cell beginning, though the gap is not wide.
fn aligned(rows: Vec<Vec<Row>>) -> Vec<Vec<Row>> {
    let starts: Vec<Vec<f32>> = rows
        .iter()
        .map(|parts| parts.iter().skip(1).map(|part| part.area().x0).collect())
        .collect();
    let firsts: Vec<f32> = rows
        .iter()
        .map(|parts| parts.first().map_or(0.0, |part| part.area().x0))
        .collect();
    rows.into_iter()
        .enumerate()
        .map(|(index, parts)| {
            let near = index.saturating_sub(2)..starts.len().min(index + 3);
            // Rows of one table begin at one edge.
            let flush = |near: &usize| (firsts[*near] - firsts[index]).abs() < 1.0;
            let stops: Vec<f32> = near
                .filter(flush)
                .flat_map(|near| starts[near].iter().copied())
                .collect();
            let split = |part: Row| -> Vec<Row> {
                let mut out: Vec<Vec<Word>> = Vec::new();
                let mut reach = f32::INFINITY;
                for word in part.words {
                    let at_stop = stops
                        .iter()
                        .filter(|stop| (**stop - word.area.x0).abs() < 0.7)
                        .count()
                        >= 2;
                    if out.is_empty() || (at_stop && word.area.x0 - reach > NARROW * part.size) {
                        out.push(Vec::new());
                    }
                    reach = word.area.x1;
                    if let Some(last) = out.last_mut() {
                        last.push(word);
                    }
                }
                out.into_iter().map(Row::of).collect()
            };
            parts.into_iter().flat_map(split).collect()
        })
        .collect()
}

/// The open cell that a row's part may go on with.
fn under(open: &[Cell], part: &Row, usual: Option<f32>) -> Option<usize> {
    let area = part.area();
    let above = |cell: &&(usize, &Cell)| cell.1.area.shared_width(&area) > 0.0;
    let cells: Vec<(usize, &Cell)> = open.iter().enumerate().collect();
    let (index, cell) = cells
        .iter()
        .filter(above)
        .max_by(|a, b| a.1.base.total_cmp(&b.1.base))
        .copied()?;
    let larger = cell.size.max(part.size) / cell.size.min(part.size).max(0.1);
    if larger > SIZE {
        return None;
    }
    let step = (part.base - cell.base) / cell.size.max(0.1);
    let most = usual.map_or(STEP, |usual| (usual * LARGER).min(usual + 1.0));
    if step > most {
        return None;
    }
    if cell.beside {
        // In a table only what stands right under the start of a cell goes on with it.
        let flush = (area.x0 - cell.area.x0).abs() < part.size;
        let next = step <= usual.map_or(STEP, |usual| usual.min(STEP) * 1.15).max(1.3);
        return (flush && next).then_some(index);
    }
    Some(index)
}

/// Which parts of a row go on with the cells above them. Where the first does not, or
/// where a whole row of cells stands under a whole row, a new row of the table begins.
fn going_on(open: &[Cell], parts: &[Row], under: &[Option<usize>]) -> Vec<bool> {
    if parts.len() == 1 {
        return vec![under[0].is_some()];
    }
    let all = under.iter().all(Option::is_some);
    let whole = under.iter().flatten().all(|&index| {
        let base = open[index].base;
        let beside = open
            .iter()
            .filter(|cell| (cell.base - base).abs() < 0.5 * cell.size)
            .count();
        beside <= parts.len()
    });
    if all && whole {
        return vec![false; parts.len()];
    }
    let mut so_far = true;
    under
        .iter()
        .map(|under| {
            so_far &= under.is_some();
            so_far
        })
        .collect()
}
