//! Words to lines in the order in which people read them.
//!
//! Takes the words of one page in any order; gives lines with their block (one
//! paragraph, one cell) and row (side by side on one baseline). Columns of
//! prose are read one after the other, tables and forms row by row. Never
//! drops a word but the line numbers in the margin of court papers, and never
//! changes one but to join letters that were set apart.

mod cells;
mod columns;
mod margin;
mod rows;
mod spaced;

use crate::document::order::columns::Part;
use crate::document::order::rows::Row;
use crate::document::word::Line;
use crate::document::word::Word;

/// The lines of a page in reading order.
pub fn lines(words: Vec<Word>, width: f32, height: f32) -> Vec<Line> {
    let sound = |word: &Word| {
        let area = &word.area;
        [area.x0, area.y0, area.x1, area.y1]
            .iter()
            .all(|v| v.is_finite())
            && !word.text.is_empty()
    };
    let (upright, turned): (Vec<Word>, Vec<Word>) =
        words.into_iter().filter(sound).partition(|w| !sideways(w));
    let upright = margin::without_line_numbers(upright, width, height);
    let rows: Vec<Row> = rows::rows(upright).into_iter().map(spaced::join).collect();
    let mut setter = cells::Setter::default();
    for part in columns::parts(rows) {
        match part {
            Part::Flow(rows) => setter.flow(rows),
        }
    }
    let mut lines = setter.finish();
    lines.extend(sideways_lines(turned, &lines));
    lines
}

/// A word set at a right angle: much higher than wide.
fn sideways(word: &Word) -> bool {
    word.text.chars().count() >= 3 && word.area.height() > 1.5 * word.area.width()
}

/// Words at a right angle come last, each run of them a line of its own.
fn sideways_lines(mut words: Vec<Word>, before: &[Line]) -> Vec<Line> {
    let mut block = before.iter().map(|line| line.block + 1).max().unwrap_or(0);
    let mut row = before.iter().map(|line| line.row + 1).max().unwrap_or(0);
    words.sort_by(|a, b| a.area.x0.total_cmp(&b.area.x0));
    let mut groups: Vec<Vec<Word>> = Vec::new();
    for word in words {
        match groups.last_mut() {
            Some(group) if group[0].area.shared_width(&word.area) > 0.5 * word.area.width() => {
                group.push(word)
            }
            _ => groups.push(vec![word]),
        }
    }
    let mut lines = Vec::new();
    for mut group in groups {
        // Most text at a right angle is read upwards.
        group.sort_by(|a, b| b.area.y1.total_cmp(&a.area.y1));
        lines.push(Line {
            words: group,
            block,
            row,
        });
        block += 1;
        row += 1;
    }
    lines
}
