//! A narrow column of facts beside a wide column of prose.
//!
//! Takes rows; gives where a sidebar stands beside running text, and on which
//! side. The two share a strip that no word crosses, but not their heights:
//! where what is narrow begins at the heights of the paragraphs beside it, it
//! labels them, and the two are a table that is read row by row.

use crate::document::order::rows::Row;
use crate::document::order::rows::typical;
use crate::document::word::Word;

/// Lines of the wide side.
const LEAST_WIDE: usize = 8;
/// Lines of the narrow side.
const LEAST_NARROW: usize = 4;
/// Lines that must begin at one place for it to be the edge of a column.
const EDGE: usize = 4;
/// Half the least width of the strip, in points.
const HALF: f32 = 2.0;
/// The narrow side takes at most this share of the width of the wide one.
const NARROW: f32 = 0.6;
/// Words of a line of running text.
const WORDS: usize = 6;
/// The share of the wide column that a full line takes.
const FULL: f32 = 0.75;
/// A gap inside a line, in ems, that is not one of running text.
const GAP: f32 = 1.5;
/// A step down, in ems, after which a line no longer belongs to the one above.
const STEP: f32 = 1.75;
/// A step down this many times the usual one begins a paragraph.
const LARGER: f32 = 1.25;
/// White over the whole width, in ems, that ends the sidebar or the prose beside it.
const FAR: f32 = 2.5;
/// Heights this near, in points, are the same.
const SAME: f32 = 2.0;

/// Where a sidebar stands.
#[derive(Clone, Copy, Debug)]
pub struct Sidebar {
    /// The strip between the columns.
    pub at: f32,
    /// The first of its rows, and the one after the last.
    pub from: usize,
    pub to: usize,
    /// Whether it is the left one of the columns.
    pub left: bool,
}

/// The tallest sidebar beside prose among the rows.
pub fn sidebar(rows: &[Row]) -> Option<Sidebar> {
    if rows.len() < LEAST_WIDE {
        return None;
    }
    let mut best: Option<Sidebar> = None;
    for at in edges(rows) {
        let mut start = 0;
        while start < rows.len() {
            let crossed = |row: &Row| !free(row, at);
            let end = rows[start..]
                .iter()
                .position(crossed)
                .map_or(rows.len(), |run| start + run);
            if let Some(found) = beside(rows, start, end, at) {
                let taller = |so_far: Sidebar| found.to - found.from > so_far.to - so_far.from;
                if best.is_none_or(taller) {
                    best = Some(found);
                }
            }
            start = end + 1;
        }
    }
    best
}

/// Just left of the places where several rows, or parts of rows, begin.
fn edges(rows: &[Row]) -> Vec<f32> {
    let mut starts: Vec<f32> = Vec::new();
    for row in rows {
        let mut reach = f32::NEG_INFINITY;
        for word in &row.words {
            if word.area.x0 - reach > 2.0 * HALF {
                starts.push(word.area.x0);
            }
            reach = reach.max(word.area.x1);
        }
    }
    starts.sort_by(f32::total_cmp);
    let mut edges = Vec::new();
    let mut index = 0;
    while index < starts.len() {
        let first = starts[index];
        let count = starts[index..]
            .iter()
            .take_while(|start| **start - first < 1.0)
            .count();
        if count >= EDGE {
            edges.push(first - HALF - 0.1);
        }
        index += count;
    }
    edges
}

/// Whether no word of the row stands in the strip.
fn free(row: &Row, at: f32) -> bool {
    row.words
        .iter()
        .all(|word| word.area.x1 <= at - HALF || word.area.x0 >= at + HALF)
}

/// The rows from `start` to `end` in which a sidebar stands beside prose.
fn beside(rows: &[Row], start: usize, end: usize, at: f32) -> Option<Sidebar> {
    let (from, to) = stretch(rows, start, end, at)?;
    let (left, right) = (
        side(&rows[from..to], at, true),
        side(&rows[from..to], at, false),
    );
    let is_left = width(&left) < width(&right);
    let (narrow, wide) = if is_left {
        (left, right)
    } else {
        (right, left)
    };
    let found = width(&narrow) <= NARROW * width(&wide)
        && running(&wide)
        && stacked(&narrow)
        && !labels(&narrow, &wide);
    found.then_some(Sidebar {
        at,
        from,
        to,
        left: is_left,
    })
}

/// The rows that have words on both sides, and those that go on with either column.
fn stretch(rows: &[Row], start: usize, end: usize, at: f32) -> Option<(usize, usize)> {
    let has = |index: &usize, left: bool| {
        let words = &rows[*index].words;
        words.iter().any(|word| (word.area.x1 <= at) == left)
    };
    let first = |left: bool| (start..end).find(|index| has(index, left));
    let last = |left: bool| (start..end).rev().find(|index| has(index, left));
    let mut from = first(true)?.max(first(false)?);
    let mut to = last(true)?.min(last(false)?);
    if to <= from {
        return None;
    }
    let white = |above: usize, below: usize| {
        let size = rows[above].size.min(rows[below].size);
        rows[below].area().y0 - rows[above].area().y1 > FAR * size
    };
    while from > start && !white(from - 1, from) {
        from -= 1;
    }
    while to + 1 < end && !white(to, to + 1) {
        to += 1;
    }
    Some((from, to + 1))
}

/// The lines on one side of the strip.
fn side(rows: &[Row], at: f32, left: bool) -> Vec<Row> {
    let words = |row: &Row| -> Vec<Word> {
        let words = row.words.iter();
        words
            .filter(|word| (word.area.x1 <= at) == left)
            .cloned()
            .collect()
    };
    rows.iter()
        .map(words)
        .filter(|words| !words.is_empty())
        .map(Row::of)
        .collect()
}

/// From the leftmost start to the rightmost end of its lines.
fn width(lines: &[Row]) -> f32 {
    let around = lines.iter().map(Row::area).reduce(|a, b| a.around(b));
    around.map_or(0.0, |area| area.width())
}

/// Whether its words follow one another without a wide gap.
fn unbroken(line: &Row) -> bool {
    line.words
        .windows(2)
        .all(|pair| pair[1].area.x0 - pair[0].area.x1 <= GAP * line.size)
}

/// Lines of many words from one edge to near the other.
fn running(lines: &[Row]) -> bool {
    let wide = width(lines);
    let edge = typical(lines.iter().map(|line| line.area().x0));
    let count = |is: &dyn Fn(&Row) -> bool| lines.iter().filter(|line| is(line)).count();
    let flush = count(&|line| (line.area().x0 - edge).abs() < line.size);
    let long = count(&|line| line.words.len() >= WORDS);
    let full = count(&|line| line.area().width() >= FULL * wide);
    lines.len() >= LEAST_WIDE
        && flush * 10 >= lines.len() * 7
        && long * 10 >= lines.len() * 6
        && full * 10 >= lines.len() * 4
        && count(&unbroken) * 10 >= lines.len() * 9
}

/// Short lines, most of them right above or under another: a label over its value.
fn stacked(lines: &[Row]) -> bool {
    let near = |a: &Row, b: &Row| b.base - a.base <= STEP * a.size.max(b.size);
    let held = (0..lines.len())
        .filter(|&index| {
            let above = index > 0 && near(&lines[index - 1], &lines[index]);
            above || index + 1 < lines.len() && near(&lines[index], &lines[index + 1])
        })
        .count();
    let words: usize = lines.iter().map(|line| line.words.len()).sum();
    lines.len() >= LEAST_NARROW
        && words < WORDS * lines.len()
        && held * 10 >= lines.len() * 6
        && lines.iter().all(unbroken)
}

/// Whether what is narrow stands level with the paragraphs beside it, by its first lines or
/// by its middle: the labels of a table.
fn labels(narrow: &[Row], wide: &[Row]) -> bool {
    let (labels, paragraphs) = (groups(narrow), groups(wide));
    let level = |a: &(f32, f32)| {
        paragraphs
            .iter()
            .any(|b| (a.0 - b.0).abs() < SAME || (a.0 + a.1 - b.0 - b.1).abs() < SAME)
    };
    let count = labels.iter().filter(|label| level(label)).count();
    count * 2 >= labels.len()
}

/// The first and the last baseline of each run of lines set close.
fn groups(lines: &[Row]) -> Vec<(f32, f32)> {
    let step = |pair: &[Row]| pair[1].base - pair[0].base;
    let mut steps: Vec<f32> = lines.windows(2).map(step).collect();
    steps.sort_by(f32::total_cmp);
    let usual = steps.get(steps.len() * 3 / 10).copied().unwrap_or(0.0);
    let mut groups: Vec<(f32, f32)> = Vec::new();
    for line in lines {
        match groups.last_mut() {
            Some(group) if line.base - group.1 <= LARGER * usual => group.1 = line.base,
            _ => groups.push((line.base, line.base)),
        }
    }
    groups
}

#[cfg(test)]
mod tests {
    use crate::document::area::Area;
    use crate::document::order::lines;
    use crate::document::word::Origin;
    use crate::document::word::Word;

    const PROSE: &str = "prose of a wide column that runs on to near its edge";

    /// A line of words of ten points, half an em a letter.
    fn line(x: f32, y: f32, text: &str) -> Vec<Word> {
        let mut at = x;
        let set = |piece: &str| {
            let x0 = at;
            let x1 = x0 + 5.0 * piece.chars().count() as f32;
            at = x1 + 3.0;
            Word {
                text: piece.to_owned(),
                area: Area {
                    x0,
                    y0: y,
                    x1,
                    y1: y + 10.0,
                },
                origin: Origin::Text,
                trust: 1.0,
            }
        };
        text.split(' ').map(set).collect()
    }

    /// Four paragraphs of three lines.
    fn prose(x: f32) -> Vec<Word> {
        (0..12)
            .flat_map(|n| line(x, 104.0 + 14.0 * n as f32 + 9.0 * (n / 3) as f32, PROSE))
            .collect()
    }

    /// Labels over values, `step` apart.
    fn facts(x: f32, y: f32, step: f32) -> Vec<Word> {
        let facts = ["Date", "June 10, 2026", "File", "EB-12077", "From", "FBI"];
        facts
            .iter()
            .enumerate()
            .flat_map(|(n, fact)| {
                let down = (n / 2) as f32 * step + (n % 2) as f32 * 11.0;
                line(x, y + down, fact)
            })
            .collect()
    }

    fn texts(words: Vec<Word>) -> Vec<String> {
        lines(words, 612.0).iter().map(|line| line.text()).collect()
    }

    fn together(texts: &[String]) -> bool {
        let changes = texts
            .windows(2)
            .filter(|pair| (pair[0] == PROSE) != (pair[1] == PROSE));
        changes.count() == 1
    }

    #[test]
    fn a_sidebar_on_either_side_is_read_before_its_prose() {
        let left = texts([facts(40.0, 100.0, 29.0), prose(180.0)].concat());
        let right = texts([prose(40.0), facts(440.0, 100.0, 29.0)].concat());
        for found in [left, right] {
            assert_eq!(found[..3], ["Date", "June 10, 2026", "File"]);
            assert!(together(&found), "{found:?}");
        }
    }

    #[test]
    fn prose_goes_on_below_a_sidebar() {
        let below =
            "and this line of the prose goes on beneath it over the whole width of the page";
        let mut words = [prose(40.0), facts(440.0, 100.0, 29.0)].concat();
        words.extend(line(40.0, 299.0, below));
        let found = lines(words, 612.0);
        let (last, before) = (&found[found.len() - 1], &found[found.len() - 2]);
        assert_eq!(last.text(), below);
        assert_eq!(last.block, before.block);
    }

    #[test]
    fn labels_level_with_their_paragraphs_stay_with_them() {
        let found = texts([facts(40.0, 104.0, 51.0), prose(180.0)].concat());
        assert!(!together(&found), "{found:?}");
        assert_eq!(found[0], "Date");
        let file = found.iter().position(|text| text == "File").unwrap_or(0);
        assert_eq!(found[file - 1], PROSE);
    }

    #[test]
    fn a_few_lines_beside_an_address_are_no_sidebar() {
        let few: Vec<Word> = (0..5)
            .flat_map(|n| line(180.0, 104.0 + 14.0 * n as f32, PROSE))
            .collect();
        let found = texts([facts(40.0, 100.0, 29.0), few].concat());
        assert!(!together(&found), "{found:?}");
    }
}
