//! Rows to lines: paragraphs, cells, and what continues what.

use crate::document::area::Area;
use crate::document::order::rows::Row;
use crate::document::word::Line;

/// A gap wider than this many ems parts a row into cells.
const WIDE: f32 = 1.5;
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
        let usual = usual_step(&rows);
        let mut above: Vec<Cell> = Vec::new();
        for parts in rows {
            let row = self.row;
            self.row += 1;
            let mut cells: Vec<Cell> = Vec::new();
            let count = parts.len();
            let alone = count == 1;
            for part in parts {
                let area = part.area();
                let under = above
                    .iter()
                    .position(|cell| continues(cell, &part, &area, usual, alone, above.len()));
                let (block, at) = match under {
                    Some(index) if alone || above.len() > count => {
                        (above[index].block, Some(above[index].last))
                    }
                    _ => {
                        self.block += 1;
                        (self.block, None)
                    }
                };
                let (base, size) = (part.base, part.size);
                let line = Line {
                    words: part.words,
                    block,
                    row,
                };
                let index = match at {
                    // A cell's next line stands right after its last, before the cells beside it.
                    Some(last) if last + 1 < self.lines.len() => {
                        self.lines.insert(last + 1, line);
                        for cell in cells
                            .iter_mut()
                            .chain(above.iter_mut())
                            .filter(|cell| cell.last > last)
                        {
                            cell.last += 1;
                        }
                        last + 1
                    }
                    _ => {
                        self.lines.push(line);
                        self.lines.len() - 1
                    }
                };
                cells.push(Cell {
                    area,
                    base,
                    size,
                    block,
                    last: index,
                    beside: count > 1,
                });
            }
            // Cells that this row left untouched may go on below it.
            let touched: Vec<u32> = cells.iter().map(|cell| cell.block).collect();
            let waits = |cell: &&Cell| cell.beside && alone && !touched.contains(&cell.block);
            let waiting: Vec<Cell> = if touched
                .iter()
                .any(|b| above.iter().any(|cell| cell.block == *b))
            {
                above.iter().filter(waits).cloned().collect()
            } else {
                Vec::new()
            };
            for cell in &mut cells {
                cell.beside |= above
                    .iter()
                    .any(|old| old.block == cell.block && old.beside);
            }
            cells.extend(waiting);
            above = cells;
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
    if steps.len() < 3 {
        return None;
    }
    steps.get(steps.len() * 3 / 10).copied()
}

/// Whether a row's part goes on with the cell above it.
fn continues(
    cell: &Cell,
    part: &Row,
    area: &Area,
    usual: Option<f32>,
    alone: bool,
    cells_above: usize,
) -> bool {
    let larger = cell.size.max(part.size) / cell.size.min(part.size).max(0.1);
    if larger > SIZE {
        return false;
    }
    let step = (part.base - cell.base) / cell.size.max(0.1);
    let most = usual.map_or(STEP, |usual| (usual * LARGER).min(usual + 1.0));
    if step > most {
        return false;
    }
    if cells_above > 1 || cell.beside {
        // In a table only what stands right under the cell goes on with it.
        let under = (area.x0 - cell.area.x0).abs() < 1.0 * part.size;
        let next = step <= usual.map_or(STEP, |usual| usual.min(STEP) * 1.15);
        return under && next && (alone || area.shared_width(&cell.area) > 0.0);
    }
    true
}
