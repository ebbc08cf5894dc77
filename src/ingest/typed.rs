//! Plain text as pages: pasted words, a text file, the body of an email.
//!
//! Takes text; gives pages of words with places, as if it had been typed on
//! letter paper: such a paper has no places of its own, and what is read from
//! it must be shown somewhere.

use crate::document::area::Area;
use crate::document::page::Page;
use crate::document::page::PageSource;
use crate::document::page::Paper;
use crate::document::page::Remark;
use crate::document::word::Line;
use crate::document::word::Origin;
use crate::document::word::Word;
use crate::ingest::reading::Reading;
use sha2::Digest;
use sha2::Sha256;

const WIDTH: f32 = 612.0;
const HEIGHT: f32 = 792.0;
const MARGIN: f32 = 48.0;
/// Letters of a line, and how wide and high each is.
const LETTERS: usize = 103;
const ACROSS: f32 = 5.0;
const SIZE: f32 = 9.0;
const DOWN: f32 = 12.0;
const ROWS: usize = 58;

/// A line of text with the place it was taken from.
pub struct Typed {
    pub text: String,
    pub origin: Origin,
}

/// Pages of text that are read; a person who pastes more brings another file.
const PAGES: usize = 40;

/// The reading of typed lines; what is beyond the limit is told.
pub fn reading(lines: Vec<Typed>) -> Reading {
    let broken: Vec<Typed> = lines.into_iter().flat_map(broken).collect();
    let of = broken.len().div_ceil(ROWS);
    let pages = pages(broken);
    let mut remarks = Vec::new();
    if pages.len() < of {
        remarks.push(Remark::PagesLeftOut {
            read: pages.len() as u32,
            of: of as u32,
        });
    }
    Reading {
        pages,
        remarks,
        enclosed: Vec::new(),
    }
}

/// The reading of a text.
pub fn reading_of(text: &str) -> Reading {
    let typed = text.lines().map(|line| Typed {
        text: line.to_owned(),
        origin: Origin::Text,
    });
    reading(typed.collect())
}

/// The pages of a text.
pub fn pages_of(text: &str) -> Vec<Page> {
    let typed = text.lines().map(|line| Typed {
        text: line.to_owned(),
        origin: Origin::Text,
    });
    pages(typed.collect())
}

/// A text as a paper of its own, for those who have the words and no file.
pub fn read_text(text: &str) -> Paper {
    let sha256 = Sha256::digest(text.as_bytes());
    Paper {
        file: 0,
        sha256: sha256.iter().map(|byte| format!("{byte:02x}")).collect(),
        pages: pages_of(text),
        remarks: Vec::new(),
    }
}

/// The pages of lines, longer ones broken between words.
pub fn pages(lines: Vec<Typed>) -> Vec<Page> {
    let broken: Vec<Typed> = lines.into_iter().flat_map(broken).collect();
    let most = PAGES * ROWS;
    let shown = &broken[..broken.len().min(most)];
    shown
        .chunks(ROWS)
        .zip(1..)
        .map(|(rows, number)| page(rows, number))
        .collect()
}

/// Whether a page was set out here: it has no picture but its words. Nothing else sets each word
/// on this grid.
pub fn is_typed(page: &Page) -> bool {
    let on_grid = |word: &Word| {
        let letters = (word.area.x0 - MARGIN) / ACROSS;
        let row = (word.area.y0 - MARGIN) / DOWN;
        let whole = |it: f32| (it - it.round()).abs() < 0.01;
        whole(letters) && whole(row) && (word.area.height() - SIZE).abs() < 0.01
    };
    let mut words = page.lines.iter().flat_map(|line| &line.words);
    page.width == WIDTH && page.height == HEIGHT && words.all(on_grid)
}

fn page(rows: &[Typed], number: u32) -> Page {
    let mut lines: Vec<Line> = Vec::new();
    let mut block = 0;
    let mut paragraph = false;
    for (n, row) in rows.iter().enumerate() {
        let cells = cells(words(row, MARGIN + n as f32 * DOWN));
        // An empty line ends a paragraph; a line of several cells is a row of a table.
        if cells.len() != 1 || !paragraph {
            block += 1;
        }
        paragraph = cells.len() == 1;
        for words in cells {
            lines.push(Line {
                words,
                block,
                row: n as u32,
            });
            if !paragraph {
                block += 1;
            }
        }
    }
    let source = if lines.is_empty() {
        PageSource::Blank
    } else {
        PageSource::Native
    };
    Page {
        number,
        width: WIDTH,
        height: HEIGHT,
        source,
        lines,
        remarks: Vec::new(),
    }
}

/// The words of a line in cells: a gap of three letters or more parts them.
fn cells(words: Vec<Word>) -> Vec<Vec<Word>> {
    let mut cells: Vec<Vec<Word>> = Vec::new();
    for word in words {
        let near = cells
            .last()
            .and_then(|cell| cell.last())
            .is_some_and(|last| word.area.x0 - last.area.x1 < 2.5 * ACROSS);
        match cells.last_mut() {
            Some(cell) if near => cell.push(word),
            _ => cells.push(vec![word]),
        }
    }
    cells
}

fn words(line: &Typed, top: f32) -> Vec<Word> {
    let mut found = Vec::new();
    let mut column = 0usize;
    let mut word = String::new();
    let mut start = 0usize;
    let mut end = |word: &mut String, start: usize, column: usize| {
        if !word.is_empty() {
            found.push(Word {
                text: std::mem::take(word),
                area: Area {
                    x0: MARGIN + start as f32 * ACROSS,
                    y0: top,
                    x1: MARGIN + column as f32 * ACROSS,
                    y1: top + SIZE,
                },
                origin: line.origin,
                trust: 1.0,
            });
        }
    };
    for letter in line.text.chars() {
        match letter {
            '\t' => {
                end(&mut word, start, column);
                // A tab always parts cells.
                column = ((column + 2) / 8 + 1) * 8;
            }
            c if c.is_whitespace() => {
                end(&mut word, start, column);
                column += 1;
            }
            c => {
                if word.is_empty() {
                    start = column;
                }
                word.push(c);
                column += 1;
            }
        }
    }
    end(&mut word, start, column);
    found
}

/// A line broken between words; a word that is longer than a line is broken within.
fn broken(line: Typed) -> Vec<Typed> {
    if line.text.chars().count() <= LETTERS {
        return vec![line];
    }
    let mut rows = Vec::new();
    let mut row = String::new();
    for word in line.text.split(' ') {
        let mut word: &str = word;
        while word.chars().count() > LETTERS {
            let cut = word
                .char_indices()
                .nth(LETTERS)
                .map_or(word.len(), |(n, _)| n);
            rows.push(std::mem::take(&mut row));
            rows.push(word[..cut].to_owned());
            word = &word[cut..];
        }
        if row.chars().count() + 1 + word.chars().count() > LETTERS && !row.trim().is_empty() {
            rows.push(std::mem::take(&mut row));
        } else if !row.is_empty() {
            row.push(' ');
        }
        row.push_str(word);
    }
    rows.push(row);
    let origin = line.origin;
    rows.into_iter()
        .filter(|row| !row.is_empty())
        .map(|text| Typed { text, origin })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(page: &Page) -> Vec<String> {
        page.lines.iter().map(Line::text).collect()
    }

    #[test]
    fn a_wide_gap_parts_cells_and_an_empty_line_ends_a_paragraph() {
        let pages = pages_of("Case      VX-1\nAgency\tICE\nwe wrote\nto you\n\nbye\n");
        let lines = &pages[0].lines;
        assert_eq!(
            said(&pages[0]),
            ["Case", "VX-1", "Agency", "ICE", "we wrote", "to you", "bye"]
        );
        assert_eq!((lines[0].row, lines[1].row, lines[2].row), (0, 0, 1));
        assert_eq!(lines[4].block, lines[5].block);
        assert_ne!(lines[5].block, lines[6].block);
    }

    #[test]
    fn each_line_stands_in_its_place() {
        let pages = pages_of("Dear user,\n\nYou have 10 days.\n");
        assert_eq!(said(&pages[0]), ["Dear user,", "You have 10 days."]);
        let first = &pages[0].lines[0].words[0];
        assert_eq!((first.area.x0, first.area.y0), (MARGIN, MARGIN));
    }

    #[test]
    fn long_lines_are_broken_and_long_texts_have_pages() {
        let line = "word ".repeat(60);
        let text = format!("{line}\n").repeat(30);
        let pages = pages_of(&text);
        assert_eq!(pages.len(), 2);
        let words: usize = pages
            .iter()
            .flat_map(|p| &p.lines)
            .map(|l| l.words.len())
            .sum();
        assert_eq!(words, 60 * 30);
        let inside = |p: &Page| {
            p.lines
                .iter()
                .flat_map(|l| &l.words)
                .all(|w| w.area.x1 <= WIDTH)
        };
        assert!(pages.iter().all(inside));
        let long = reading_of(&"x\n".repeat(100_000));
        assert_eq!((long.pages.len(), long.remarks.len()), (PAGES, 1));
    }
}
