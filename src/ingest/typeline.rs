//! Boxes of words read by OCR, made like those of set type.
//!
//! Takes words whose boxes hug the ink: one without tall letters is low, one
//! with a comma hangs deeper, one with a speck beside it is too high. Gives
//! boxes as high as the type of their line, standing on its baseline. Never
//! changes where a word begins and ends on the line.

use crate::document::area::Area;
use crate::ingest::tesseract::Found;
use std::collections::BTreeMap;

/// Letters and marks that reach below the line.
const DEEP: &str = "gjpqyçQJ,;()[]{}§$@|/_&";
/// Letters that are as high as capitals.
const TALL: &str = "bdfhklitáéíóúñ";
/// Capitals are this high, and small letters this, where a letter with its room is 1.
const CAPITAL: f32 = 0.7;
const SMALL: f32 = 0.5;
/// A letter with its room reaches this far above its baseline, and the rest below.
const ABOVE: f32 = 0.8;
/// Lines that were laid level rise or fall no more than this.
const STEEPEST: f32 = 0.06;
/// So many words without deep letters tell how a line falls.
const TELLING: usize = 5;
/// A word whose own type is that much larger or smaller than its line's keeps it.
const OTHER_SIZE: f32 = 1.4;

/// A box for each word, in the same order and measure.
pub fn boxes(words: &[Found]) -> Vec<Area> {
    let mut lines: BTreeMap<[u32; 3], Vec<&Found>> = BTreeMap::new();
    for word in words {
        lines.entry(word.line).or_default().push(word);
    }
    let falls = lines.values().filter_map(|words| fall(words));
    let usual = middle(falls);
    let lines: BTreeMap<[u32; 3], Typeline> = lines
        .into_iter()
        .map(|(key, words)| (key, Typeline::of(&words, usual)))
        .collect();
    let area = |word: &Found| match lines.get(&word.line) {
        Some(line) => line.area(word),
        None => ink(word),
    };
    words.iter().map(area).collect()
}

/// Where the type of a line stands, and how large it is.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Typeline {
    /// The baseline at the left edge of the picture, and its fall for each dot to the right.
    base: f32,
    fall: f32,
    size: f32,
}

impl Typeline {
    /// `usual` is how much the lines of the page fall, for a line too short to tell.
    fn of(words: &[&Found], usual: f32) -> Typeline {
        let feet: Vec<(f32, f32)> = words.iter().filter_map(|w| foot(w)).collect();
        let fall = fall(words).unwrap_or(usual);
        let base = match feet.is_empty() {
            false => middle(feet.iter().map(|(x, y)| y - fall * x)),
            true => middle(words.iter().map(|w| w.top + w.height * ABOVE)),
        };
        let line = Typeline {
            base,
            fall,
            size: 0.0,
        };
        let sizes: Vec<f32> = words.iter().filter_map(|w| line.size_of(w)).collect();
        let size = match sizes.is_empty() {
            false => middle(sizes.into_iter()),
            true => middle(words.iter().map(|w| w.height)),
        };
        Typeline { size, ..line }
    }

    fn base_at(&self, word: &Found) -> f32 {
        self.base + self.fall * (word.left + word.width / 2.0)
    }

    /// The size of a word's type, by how high it stands over the line.
    fn size_of(&self, word: &Found) -> Option<f32> {
        let is_tall = |c: char| c.is_uppercase() || c.is_ascii_digit() || TALL.contains(c);
        let high = self.base_at(word) - word.top;
        let share = if word.text.chars().any(is_tall) {
            CAPITAL
        } else if word.text.chars().any(char::is_alphabetic) {
            SMALL
        } else {
            return None;
        };
        (high > 0.0).then_some(high / share)
    }

    fn area(&self, word: &Found) -> Area {
        let own = self.size_of(word).filter(|own| {
            let ratio = own / self.size.max(0.1);
            !(1.0 / OTHER_SIZE..OTHER_SIZE).contains(&ratio)
        });
        let size = own.unwrap_or(self.size);
        let base = self.base_at(word);
        Area {
            y0: base - ABOVE * size,
            y1: base + (1.0 - ABOVE) * size,
            ..ink(word)
        }
    }
}

fn ink(word: &Found) -> Area {
    Area {
        x0: word.left,
        y0: word.top,
        x1: word.left + word.width,
        y1: word.top + word.height,
    }
}

/// The middle of a word's foot, where it has nothing that reaches below the line.
fn foot(word: &Found) -> Option<(f32, f32)> {
    let stands = word.text.chars().any(char::is_alphanumeric)
        && !word.text.chars().any(|c| DEEP.contains(c));
    stands.then(|| (word.left + word.width / 2.0, word.top + word.height))
}

/// How much a line falls to the right, by the middle one of the slopes between its words.
/// A few words tell nothing: a speck under one of them is enough to mislead.
fn fall(words: &[&Found]) -> Option<f32> {
    let feet: Vec<(f32, f32)> = words.iter().filter_map(|word| foot(word)).collect();
    if feet.len() < TELLING {
        return None;
    }
    let across = feet.last()?.0 - feet.first()?.0;
    let mut slopes = Vec::new();
    for (index, a) in feet.iter().enumerate() {
        for b in &feet[index + 1..] {
            // Words near each other tell little of the slope between them.
            if (b.0 - a.0).abs() > (across.abs() / 3.0).max(1.0) {
                slopes.push((b.1 - a.1) / (b.0 - a.0));
            }
        }
    }
    (!slopes.is_empty()).then(|| middle(slopes.into_iter()).clamp(-STEEPEST, STEEPEST))
}

fn middle(numbers: impl Iterator<Item = f32>) -> f32 {
    let mut numbers: Vec<f32> = numbers.collect();
    numbers.sort_by(f32::total_cmp);
    // Of an even count the lower one: dirt makes words higher, never lower.
    numbers
        .get(numbers.len().saturating_sub(1) / 2)
        .copied()
        .unwrap_or(0.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn word(text: &str, left: f32, top: f32, height: f32) -> Found {
        Found {
            text: text.to_owned(),
            left,
            top,
            width: 60.0,
            height,
            confidence: 90.0,
            line: [1, 1, 1],
        }
    }

    #[test]
    fn words_of_a_line_get_boxes_of_one_height() {
        // Letters with their room are 40 dots high and stand on 128.
        let line = [
            word("Notice", 100.0, 100.0, 28.0),
            word("on", 200.0, 108.0, 20.0),
            word("page,", 300.0, 108.0, 28.0),
            word("12", 400.0, 100.0, 28.0),
        ];
        for area in boxes(&line) {
            assert_eq!((area.y0, area.y1), (96.0, 136.0));
        }
        assert_eq!(boxes(&line)[1].x0, 200.0);
    }

    #[test]
    fn a_speck_over_a_word_does_not_raise_it_but_a_large_word_stays_large() {
        let line = [
            word("The", 100.0, 100.0, 28.0),
            word("10", 200.0, 93.0, 35.0),
            word("days", 300.0, 100.0, 36.0),
            word("LARGE", 400.0, 72.0, 56.0),
        ];
        let areas = boxes(&line);
        assert_eq!((areas[1].y0, areas[1].y1), (96.0, 136.0));
        assert_eq!((areas[3].y0, areas[3].y1), (64.0, 144.0));
    }

    #[test]
    fn a_speck_under_a_word_does_not_tilt_a_short_line() {
        let line = [
            word("HOMELAND", 100.0, 100.0, 36.0),
            word("SECURITY", 200.0, 100.0, 28.0),
            word("OFFICE", 300.0, 100.0, 28.0),
        ];
        let areas = boxes(&line);
        assert!(areas.iter().all(|a| a.y1 == areas[0].y1), "{areas:?}");
    }

    #[test]
    fn a_line_that_falls_is_followed() {
        let line: Vec<Found> = (0..6)
            .map(|n| word("Tin", 100.0 * n as f32, 100.0 + 2.0 * n as f32, 28.0))
            .collect();
        let areas = boxes(&line);
        assert!((areas[5].y1 - areas[0].y1 - 10.0).abs() < 0.1);
    }
}
