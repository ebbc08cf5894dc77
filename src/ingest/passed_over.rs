//! Writing that OCR passed over: lines beside a fold, a stain or a dropped row of a fax.
//!
//! Takes a picture and the words found in it; gives the picture without those words where
//! writing seems to be left in it, so that it can be looked at again. Never reads itself.

use crate::ingest::picture::Picture;
use crate::ingest::picture::WHITE;
use crate::ingest::tesseract::Found;

/// Writing is darker than this.
const INK: u8 = 128;
/// The share of a square as high as a word that letters fill, at least and at most.
const LEAST: f32 = 0.06;
const MOST: f32 = 0.6;
/// So many squares in a row with letters in them are a few words.
const SQUARES: usize = 5;
/// Words are taken out with so much around them, as a share of their height.
const AROUND: f32 = 0.2;
/// Words of the second look below this confidence are stains and specks.
const SURE: f32 = 70.0;
/// Blocks of the second look are numbered from here, apart from those of the first.
const BLOCKS: u32 = 100_000;

/// The picture without these words, if there is more writing in it.
pub fn writing(picture: &Picture, words: &[Found]) -> Option<Picture> {
    let high = usual_height(words)?;
    let mut rest = picture.clone();
    for word in words {
        paint_over(&mut rest, word, high);
    }
    has_writing(&rest, high as usize).then_some(rest)
}

/// Puts the words of a second look beside those of the first.
pub fn join(words: &mut Vec<Found>, more: Vec<Found>) {
    let letters = |word: &Found| word.text.chars().any(char::is_alphanumeric);
    let sure = |word: &Found| word.confidence >= SURE && letters(word);
    words.extend(more.into_iter().filter(sure).map(|mut word| {
        word.line[0] += BLOCKS;
        word
    }));
}

/// How high most words are, in dots.
fn usual_height(words: &[Found]) -> Option<f32> {
    let mut heights: Vec<f32> = words
        .iter()
        .filter(|word| word.text.chars().filter(|c| c.is_alphanumeric()).count() >= 3)
        .map(|word| word.height)
        .collect();
    if heights.is_empty() {
        return None;
    }
    let middle = heights.len() / 2;
    let (_, usual, _) = heights.select_nth_unstable_by(middle, f32::total_cmp);
    (*usual >= 4.0).then_some(*usual)
}

fn paint_over(picture: &mut Picture, word: &Found, high: f32) {
    let room = AROUND * high;
    let (width, height) = (picture.frame.width, picture.frame.height);
    let within = |at: f32, most: usize| (at.max(0.0) as usize).min(most);
    let left = within(word.left - room, width);
    let right = within(word.left + word.width + room, width);
    let top = within(word.top - room, height);
    let bottom = within(word.top + word.height + room, height);
    for row in picture.grey.chunks_exact_mut(width).take(bottom).skip(top) {
        row[left..right.max(left)].fill(WHITE);
    }
}

/// Whether squares with letters stand in a row somewhere.
fn has_writing(picture: &Picture, side: usize) -> bool {
    let (width, height) = (picture.frame.width, picture.frame.height);
    let across = width / side;
    let all = (side * side) as f32;
    // Half a square on, so that no line falls between two rows of squares.
    (0..height.saturating_sub(side))
        .step_by((side / 2).max(1))
        .any(|top| {
            let mut inked = vec![0u32; across];
            let rows = picture.grey[top * width..].chunks_exact(width).take(side);
            for row in rows {
                for (square, sum) in row.chunks_exact(side).zip(&mut inked) {
                    *sum += square.iter().filter(|dot| **dot < INK).count() as u32;
                }
            }
            let letters = |ink: &u32| (LEAST..MOST).contains(&(*ink as f32 / all));
            inked
                .windows(SQUARES)
                .any(|squares| squares.iter().all(letters))
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ingest::picture::Frame;

    const SIDE: usize = 20;

    /// A white page with strokes like those of letters in these rows.
    fn page(lines: &[usize]) -> Picture {
        let (width, height) = (600usize, 400usize);
        let mut grey = vec![WHITE; width * height];
        for top in lines {
            for y in *top..top + SIDE {
                for x in (50..450).filter(|x| x % 9 < 2) {
                    grey[y * width + x] = 20;
                }
            }
        }
        Picture::new(Frame::of_page(width, height, 150.0), grey).expect("a picture")
    }

    fn word(left: f32, top: f32, text: &str) -> Found {
        Found {
            text: text.to_owned(),
            left,
            top,
            width: 400.0,
            height: SIDE as f32,
            confidence: 95.0,
            line: [1, 1, 1],
        }
    }

    #[test]
    fn a_line_that_was_passed_over_is_left_and_others_are_not() {
        let read = [word(50.0, 100.0, "twenty-one")];
        let rest = writing(&page(&[100, 160]), &read).expect("a line is left");
        let dark = |top: usize| {
            rest.grey[top * 600..(top + SIDE) * 600]
                .iter()
                .any(|d| *d < INK)
        };
        assert!(!dark(100) && dark(160));
        assert!(writing(&page(&[100]), &read).is_none());
        assert!(writing(&page(&[100]), &[]).is_none());
    }

    #[test]
    fn a_rule_or_a_speck_is_no_writing() {
        let mut with_rule = page(&[]);
        with_rule.grey[200 * 600..201 * 600].fill(0);
        for y in 250..256 {
            with_rule.grey[y * 600 + 100..y * 600 + 106].fill(0);
        }
        assert!(writing(&with_rule, &[word(50.0, 100.0, "ten")]).is_none());
    }

    #[test]
    fn unsure_words_of_the_second_look_are_left_out() {
        let mut words = vec![word(50.0, 100.0, "ten")];
        let unsure = Found {
            confidence: 30.0,
            ..word(50.0, 160.0, "iil")
        };
        join(&mut words, vec![word(50.0, 160.0, "days"), unsure]);
        assert_eq!(words.len(), 2);
        assert_ne!(words[0].line, words[1].line);
    }
}
