//! Two readings of one page laid over each other, glyph by glyph.
//!
//! Takes both readers' glyphs; gives the words of the page, those that cannot
//! be seen apart, and how far the readers agree. The better reader leads; words
//! that only the other found are kept, at less trust.

use crate::document::area::Area;
use crate::document::word::Word;
use crate::ingest::glyph::Glyph;
use crate::ingest::glyph::Sight;
use crate::ingest::words::Run;
use crate::ingest::words::words;
use std::collections::HashMap;
use unicode_normalization::UnicodeNormalization;

/// Glyphs further apart than this share of the em are not the same.
const SAME_PLACE: f32 = 0.35;
/// Size of the cells by which glyphs are looked up, in points.
const CELL: f32 = 8.0;

/// One page as both readers have it.
#[derive(Clone, Debug, Default)]
pub struct Merged {
    pub seen: Vec<Run>,
    pub hidden: Vec<Run>,
    /// The share of words that both readers have; `None` where only one read the page.
    pub agreement: Option<f32>,
}

/// The words of the page.
pub fn merge(mut first: Vec<Glyph>, mut second: Vec<Glyph>, both: bool) -> Merged {
    let pairs = compare(&mut first, &mut second);
    let (lead, other, partners) = if first_leads(&first, &second) {
        (first, second, pairs)
    } else {
        let mut back: Vec<Option<usize>> = vec![None; second.len()];
        for (a, b) in pairs.iter().enumerate() {
            if let Some(b) = b {
                back[*b] = Some(a);
            }
        }
        (second, first, back)
    };
    let mut lead = lead;
    let mut met = vec![false; other.len()];
    for (glyph, partner) in lead.iter_mut().zip(&partners) {
        let Some(partner) = partner.and_then(|index| other.get(index)) else {
            continue;
        };
        if glyph.unknown() && !partner.unknown() {
            glyph.text.clone_from(&partner.text);
            glyph.mended = partner.mended;
            glyph.agreed = false;
        }
        if glyph.sight == Sight::Seen {
            glyph.sight = partner.sight;
        }
    }
    for partner in partners.iter().flatten() {
        met[*partner] = true;
    }
    let rest: Vec<&Glyph> = other
        .iter()
        .zip(&met)
        .filter(|(_, met)| !**met)
        .map(|(glyph, _)| glyph)
        .collect();
    let (seen, hidden): (Vec<&Glyph>, Vec<&Glyph>) =
        lead.iter().partition(|glyph| glyph.sight == Sight::Seen);
    let mut seen = once(words(seen));
    let hidden = once(words(hidden));
    // Outlined letters are painted twice, and may be white the one time: they are seen.
    let hidden: Vec<Run> = hidden
        .into_iter()
        .filter(|run| !seen.iter().any(|other| twin(run, other)))
        .collect();
    let agreed = seen.iter().filter(|run| run.word.trust >= 1.0).count();
    // What was put back or could not be read at all says nothing of agreement.
    let known = seen
        .iter()
        .filter(|run| !run.mended && !run.word.text.contains(char::REPLACEMENT_CHARACTER))
        .count();
    let extra = words(
        rest.iter()
            .copied()
            .filter(|glyph| glyph.sight == Sight::Seen),
    );
    let extra: Vec<Run> = once(extra)
        .into_iter()
        .filter(|run| worth(run) && free(run, &seen, &hidden))
        .collect();
    // What one reader alone knows to be switched off or invisible is told all the same.
    let unseen = words(
        rest.iter()
            .copied()
            .filter(|glyph| glyph.sight != Sight::Seen),
    );
    let unseen: Vec<Run> = once(unseen)
        .into_iter()
        .filter(|run| free(run, &seen, &hidden))
        .collect();
    let all = known + extra.len();
    seen.extend(extra);
    let mut hidden = hidden;
    hidden.extend(unseen);
    let agreement = (both && all > 0).then(|| agreed as f32 / all as f32);
    Merged {
        seen,
        hidden,
        agreement,
    }
}

/// Finds each first glyph's partner and notes where the two agree.
fn compare(first: &mut [Glyph], second: &mut [Glyph]) -> Vec<Option<usize>> {
    let cell = |x: f32, y: f32| ((x / CELL).floor() as i32, (y / CELL).floor() as i32);
    let mut grid: HashMap<(i32, i32), Vec<u32>> = HashMap::new();
    for (index, glyph) in second.iter().enumerate() {
        grid.entry(cell(glyph.at.0, glyph.at.1))
            .or_default()
            .push(index as u32);
    }
    let mut pairs = Vec::with_capacity(first.len());
    for glyph in first.iter_mut() {
        let (cx, cy) = cell(glyph.at.0, glyph.at.1);
        let own = plain(&glyph.text);
        let mut best: Option<(usize, f32)> = None;
        for near in (-1..=1).flat_map(|dx| (-1..=1).map(move |dy| (cx + dx, cy + dy))) {
            // A cell crowded beyond reason is a trick: the first few tell enough.
            for &index in grid.get(&near).into_iter().flatten().take(200) {
                let other = &second[index as usize];
                let mut apart = (other.at.0 - glyph.at.0).hypot(other.at.1 - glyph.at.1);
                if plain(&other.text) != own {
                    apart += 0.1 * glyph.em();
                }
                if apart <= SAME_PLACE * glyph.em() && best.is_none_or(|(_, least)| apart < least) {
                    best = Some((index as usize, apart));
                }
            }
        }
        if let Some((index, _)) = best {
            let other = &mut second[index];
            if glyph.origin != other.origin {
                // The first reader knows which annotation a glyph comes from.
                other.origin = glyph.origin;
            }
            if own == plain(&other.text) && !glyph.unknown() {
                glyph.agreed = true;
                other.agreed = true;
            }
        }
        pairs.push(best.map(|(index, _)| index));
    }
    pairs
}

fn plain(text: &str) -> String {
    if text.is_ascii() {
        return text.trim().to_owned();
    }
    text.nfkc()
        .filter(|c| *c != '\u{ad}')
        .collect::<String>()
        .trim()
        .to_owned()
}

/// Whether the first reader is the better one here: more letters, fewer unknown.
fn first_leads(first: &[Glyph], second: &[Glyph]) -> bool {
    let known =
        |glyphs: &[Glyph]| glyphs.iter().filter(|g| !g.blank() && !g.unknown()).count() as f32;
    known(first) > known(second) * 1.1 + 2.0
}

/// Words without those painted twice on the same spot.
fn once(runs: Vec<Run>) -> Vec<Run> {
    let mut kept: Vec<Run> = Vec::with_capacity(runs.len());
    let mut by_text: HashMap<String, Vec<usize>> = HashMap::new();
    for run in runs {
        let twins = by_text.entry(run.word.text.clone()).or_default();
        if twins
            .iter()
            .any(|&index| overlap(&kept[index].word.area, &run.word.area) > 0.6)
        {
            continue;
        }
        twins.push(kept.len());
        kept.push(run);
    }
    kept
}

/// Whether two words are the same at the same place.
fn twin(a: &Run, b: &Run) -> bool {
    a.word.text == b.word.text && overlap(&a.word.area, &b.word.area) > 0.6
}

/// The share of the smaller area that both have.
fn overlap(a: &Area, b: &Area) -> f32 {
    let shared = a.shared_width(b).max(0.0) * a.shared_height(b).max(0.0);
    let least = (a.width() * a.height()).min(b.width() * b.height());
    if least > 0.0 { shared / least } else { 0.0 }
}

/// Whether a word that one reader alone found says anything.
fn worth(run: &Run) -> bool {
    let text = &run.word.text;
    !text.contains(char::REPLACEMENT_CHARACTER) && text.chars().any(char::is_alphanumeric)
}

/// Whether no other word stands where this one does.
fn free(run: &Run, seen: &[Run], hidden: &[Run]) -> bool {
    let area = &run.word.area;
    !seen
        .iter()
        .chain(hidden)
        .any(|other| overlap(&other.word.area, area) > 0.3)
}

/// The words alone.
pub fn bare(runs: Vec<Run>) -> Vec<Word> {
    runs.into_iter().map(|run| run.word).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::word::Origin;

    fn line(text: &str, y: f32) -> Vec<Glyph> {
        let glyph = |(index, c): (usize, char)| Glyph {
            text: c.to_string(),
            at: (20.0 + 5.0 * index as f32, y),
            advance: (5.0, 0.0),
            up: (0.0, -10.0),
            font: None,
            origin: Origin::Text,
            sight: Sight::Seen,
            mended: false,
            agreed: false,
        };
        text.chars().enumerate().map(glyph).collect()
    }

    fn read(first: &str, second: &str) -> Vec<(String, f32)> {
        let merged = merge(line(first, 50.0), line(second, 50.1), true);
        merged
            .seen
            .into_iter()
            .map(|run| (run.word.text, run.word.trust))
            .collect()
    }

    #[test]
    fn words_that_both_have_are_trusted_fully() {
        assert_eq!(
            read("due June", "due June"),
            [("due".to_owned(), 1.0), ("June".to_owned(), 1.0)]
        );
    }

    #[test]
    fn a_word_they_read_differently_is_trusted_less() {
        assert_eq!(
            read("due July", "due June"),
            [("due".to_owned(), 1.0), ("June".to_owned(), 0.85)]
        );
    }

    #[test]
    fn unknown_letters_are_taken_from_the_other() {
        assert_eq!(
            read("due June", "due J\u{fffd}ne")[1],
            ("June".to_owned(), 0.85)
        );
    }

    #[test]
    fn a_word_that_only_the_other_found_is_kept() {
        let merged = merge(
            [line("due June", 50.0), line("14", 80.0)].concat(),
            line("due June", 50.0),
            true,
        );
        let last = &merged.seen.last().expect("words").word;
        assert_eq!((last.text.as_str(), last.trust), ("14", 0.85));
        assert_eq!(merged.agreement, Some(2.0 / 3.0));
    }

    #[test]
    fn what_only_the_other_knows_to_be_hidden_is_told() {
        let mut off = line("draft", 80.0);
        off.iter_mut()
            .for_each(|glyph| glyph.sight = Sight::SwitchedOff);
        let merged = merge(
            [line("due June", 50.0), off].concat(),
            line("due June", 50.0),
            true,
        );
        assert_eq!(merged.seen.len(), 2);
        assert_eq!(merged.hidden.len(), 1);
    }

    #[test]
    fn hidden_glyphs_hide_their_partners() {
        let mut second = line("secret", 50.0);
        second
            .iter_mut()
            .for_each(|glyph| glyph.sight = Sight::Faint);
        let merged = merge(line("secret", 50.0), second, true);
        assert!(merged.seen.is_empty());
        assert_eq!(merged.hidden.len(), 1);
    }
}
