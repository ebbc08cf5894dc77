//! Words to lines in the order in which people read them.
//!
//! Takes the words of one page in any order; gives lines with their block (one
//! paragraph, one cell) and row (side by side on one baseline). Columns of
//! prose are read one after the other, a sidebar before its prose, tables and forms row by row. Never
//! drops a word but the line numbers in the margin of court papers, and never
//! changes one but to join letters that were set apart.

mod cells;
mod columns;
mod margin;
mod rows;
mod sidebar;
mod spaced;

use crate::document::order::rows::Row;
use crate::document::word::Line;
use crate::document::word::Word;

/// The lines of a page in reading order.
pub fn lines(words: Vec<Word>, width: f32) -> Vec<Line> {
    let sound = |word: &Word| {
        let area = &word.area;
        [area.x0, area.y0, area.x1, area.y1]
            .iter()
            .all(|v| v.is_finite())
            && !word.text.is_empty()
    };
    let (upright, turned): (Vec<Word>, Vec<Word>) =
        words.into_iter().filter(sound).partition(|w| !sideways(w));
    let upright = margin::without_line_numbers(upright, width);
    let rows: Vec<Row> = rows::rows(upright).into_iter().map(spaced::join).collect();
    let mut setter = cells::Setter::default();
    for part in columns::parts(rows) {
        setter.flow(part);
    }
    let mut lines = setter.finish();
    lines.extend(sideways_lines(turned, &lines));
    lines
}

/// A word set at a right angle: much higher than wide. "it," and "11." are so by nature.
fn sideways(word: &Word) -> bool {
    word.text.chars().count() >= 3
        && word.area.height() > 1.5 * word.area.width()
        && word.text.chars().map(width).sum::<f32>() > LONG
}

/// A word shorter than this, in ems, is not much higher than wide even at a right angle.
const LONG: f32 = 1.25;

/// About how wide a letter is, in ems.
fn width(letter: char) -> f32 {
    match letter {
        'i' | 'j' | 'l' | 'I' | 't' | 'f' | 'r' | '1' => 0.3,
        c if c.is_ascii_punctuation() => 0.3,
        _ => 0.5,
    }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::area::Area;
    use crate::document::word::Origin;
    use proptest::prelude::*;

    /// Lines of text as they would be set: `(x, y of the top, size, text)`, half an em a letter.
    fn set(lines: &[(f32, f32, f32, &str)]) -> Vec<Word> {
        let mut words = Vec::new();
        for (x, y, size, text) in lines {
            let mut at = *x;
            for piece in text.split(' ') {
                let wide = piece.chars().count() as f32 * size * 0.5;
                if !piece.is_empty() {
                    let area = Area {
                        x0: at,
                        y0: *y,
                        x1: at + wide,
                        y1: y + size,
                    };
                    words.push(Word {
                        text: piece.to_owned(),
                        area,
                        origin: Origin::Text,
                        trust: 1.0,
                    });
                }
                at += wide + size * 0.3;
            }
        }
        words
    }

    fn read(words: Vec<Word>) -> Vec<(u32, u32, String)> {
        lines(words, 612.0)
            .into_iter()
            .map(|l| (l.block, l.row, l.text()))
            .collect()
    }

    fn texts(words: Vec<Word>) -> Vec<String> {
        read(words).into_iter().map(|(_, _, text)| text).collect()
    }

    #[test]
    fn a_short_word_of_narrow_letters_stays_in_its_sentence() {
        let words = set(&[(50.0, 100.0, 10.0, "do something about it, please")]);
        let narrow = |word: Word| {
            let slim = word.text == "it,";
            let x1 = if slim {
                word.area.x0 + 6.3
            } else {
                word.area.x1
            };
            let area = Area { x1, ..word.area };
            Word { area, ..word }
        };
        let words: Vec<Word> = words.into_iter().map(narrow).collect();
        let found: Vec<String> = lines(words, 612.0).iter().map(|l| l.text()).collect();
        assert_eq!(found, ["do something about it, please"]);
    }

    #[test]
    fn a_wide_gap_below_begins_a_block() {
        let words = set(&[
            (72.0, 100.0, 10.0, "You may ask a court"),
            (72.0, 113.0, 10.0, "to quash the summons."),
            (72.0, 126.0, 10.0, "Do so in time."),
            (72.0, 150.0, 10.0, "Yours, the provider"),
        ]);
        let blocks: Vec<u32> = read(words).into_iter().map(|(block, _, _)| block).collect();
        assert_eq!(blocks, [0, 0, 0, 1]);
    }

    #[test]
    fn double_spaced_text_is_one_block() {
        let words = set(&[
            (72.0, 100.0, 12.0, "Yahoo will respond to the"),
            (72.0, 124.0, 12.0, "summons fifteen days from the"),
            (72.0, 148.0, 12.0, "date of this notice unless"),
            (72.0, 172.0, 12.0, "it is told of a motion."),
            (72.0, 220.0, 12.0, "To tell us, answer."),
        ]);
        let blocks: Vec<u32> = read(words).into_iter().map(|(block, _, _)| block).collect();
        assert_eq!(blocks, [0, 0, 0, 0, 1]);
    }

    #[test]
    fn a_table_is_read_row_by_row_and_a_wrapped_cell_stays_whole() {
        let words = set(&[
            (72.0, 100.0, 10.0, "Authority"),
            (
                200.0,
                100.0,
                10.0,
                "Section 20 of the Federal Trade Commission Act,",
            ),
            (200.0, 112.0, 10.0, "15 U.S.C."),
            (72.0, 130.0, 10.0, "Return date"),
            (200.0, 130.0, 10.0, "June 10, 2026"),
        ]);
        let found = read(words);
        let expected = [
            (0, 0, "Authority"),
            (1, 0, "Section 20 of the Federal Trade Commission Act,"),
            (1, 1, "15 U.S.C."),
            (2, 2, "Return date"),
            (3, 2, "June 10, 2026"),
        ];
        let expected: Vec<_> = expected
            .into_iter()
            .map(|(b, r, t)| (b, r, t.to_owned()))
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn tight_labels_and_values_do_not_run_together() {
        let words = set(&[
            (72.0, 100.0, 10.0, "Court:"),
            (160.0, 100.0, 10.0, "District of Maryland"),
            (72.0, 112.0, 10.0, "Docket:"),
            (160.0, 112.0, 10.0, "1:31-cv-00123"),
            (72.0, 124.0, 10.0, "Entered:"),
            (160.0, 124.0, 10.0, "June 10, 2026"),
        ]);
        let found = read(words);
        assert_eq!(
            found.iter().map(|l| l.0).collect::<Vec<_>>(),
            [0, 1, 2, 3, 4, 5]
        );
        assert_eq!(found[3].2, "1:31-cv-00123");
    }

    #[test]
    fn columns_of_prose_are_read_one_after_the_other() {
        let mut set_lines = vec![(
            72.0,
            60.0,
            10.0,
            "A heading over both of the columns of this page of text",
        )];
        for row in 0..8 {
            let y = 100.0 + 12.0 * row as f32;
            set_lines.push((72.0, y, 10.0, "left column line with words enough"));
            set_lines.push((320.0, y, 10.0, "right column line with words enough"));
        }
        let found = texts(set(&set_lines));
        assert!(found[0].starts_with("A heading"));
        assert!(
            found[1..9].iter().all(|line| line.starts_with("left")),
            "{found:?}"
        );
        assert!(
            found[9..].iter().all(|line| line.starts_with("right")),
            "{found:?}"
        );
    }

    #[test]
    fn letters_set_apart_are_joined() {
        let words = set(&[(72.0, 100.0, 12.0, "S U M M O N S    T O    A P P E A R")]);
        assert_eq!(texts(words), ["SUMMONS TO APPEAR"]);
        let words = set(&[(72.0, 100.0, 12.0, "S N A P    I N C.")]);
        assert_eq!(texts(words), ["SNAP INC."]);
    }

    #[test]
    fn a_raised_ordinal_stays_with_its_line() {
        let mut words = set(&[
            (72.0, 100.0, 12.0, "by the 14 of June"),
            (72.0, 116.0, 12.0, "or later"),
        ]);
        let after = words[2].area;
        let area = Area {
            x0: after.x1 + 0.5,
            y0: after.y0 - 1.0,
            x1: after.x1 + 8.0,
            y1: after.y0 + 6.0,
        };
        words[3].area.x0 += 12.0;
        words[3].area.x1 += 12.0;
        words[4].area.x0 += 12.0;
        words[4].area.x1 += 12.0;
        words.push(Word {
            text: "th".to_owned(),
            area,
            origin: Origin::Text,
            trust: 1.0,
        });
        assert_eq!(texts(words), ["by the 14 th of June", "or later"]);
    }

    #[test]
    fn line_numbers_in_the_margin_are_dropped() {
        let numbers: Vec<String> = (1..=28).map(|n| n.to_string()).collect();
        let mut set_lines: Vec<(f32, f32, f32, &str)> = Vec::new();
        for (index, number) in numbers.iter().enumerate() {
            set_lines.push((40.0, 72.0 + 24.0 * index as f32, 12.0, number));
        }
        set_lines.push((90.0, 73.0, 12.0, "On 14 June 2026 counsel declared:"));
        assert_eq!(
            texts(set(&set_lines)),
            ["On 14 June 2026 counsel declared:"]
        );
    }

    #[test]
    fn a_numbered_list_keeps_its_numbers() {
        let set_lines: Vec<(f32, f32, f32, &str)> = (0..3)
            .map(|row| {
                (
                    72.0,
                    100.0 + 14.0 * row as f32,
                    10.0,
                    ["1. Name", "2. Address", "3. Payment"][row],
                )
            })
            .collect();
        assert_eq!(
            texts(set(&set_lines)),
            ["1. Name", "2. Address", "3. Payment"]
        );
    }

    proptest! {
        /// Whatever stands where: no word is lost, none comes twice, rows and blocks hold together.
        #[test]
        fn no_word_is_lost(places in prop::collection::vec((0.0f32..600.0, 0.0f32..780.0, 1.0f32..90.0, 4.0f32..24.0), 0..60)) {
            let word = |(index, (x, y, wide, high)): (usize, &(f32, f32, f32, f32))| Word {
                text: format!("word{index}"),
                area: Area { x0: *x, y0: *y, x1: x + wide, y1: y + high },
                origin: Origin::Text,
                trust: 1.0,
            };
            let words: Vec<Word> = places.iter().enumerate().map(word).collect();
            let lines = lines(words, 612.0);
            let mut found: Vec<&str> = lines.iter().flat_map(|l| &l.words).map(|w| w.text.as_str()).collect();
            prop_assert_eq!(found.len(), places.len());
            found.sort_unstable();
            found.dedup();
            prop_assert_eq!(found.len(), places.len());
            prop_assert!(lines.iter().all(|line| !line.words.is_empty()));
        }
    }
}
