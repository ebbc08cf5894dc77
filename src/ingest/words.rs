//! Glyphs to words.
//!
//! A new word begins at white space, at a gap along the baseline, at a step
//! back, at a shift across it, and where the direction of reading changes.
//! Takes glyphs in the order they were drawn; gives words in that same order.

use crate::document::area::Area;
use crate::document::word::Word;
use crate::ingest::glyph::Glyph;
use crate::ingest::glyph::Sight;

/// A gap of more than this share of the em parts two words.
const GAP: f32 = 0.18;
/// A step back of more than this share starts anew.
const STEP_BACK: f32 = 0.6;
/// A shift across the baseline of more than this share starts anew.
const SHIFT: f32 = 0.35;

const SOFT_HYPHEN: &str = "\u{ad}";

/// Trust in a word on which both readers agree.
pub const BOTH: f32 = 1.0;
/// Trust in a word that one reader alone has.
pub const ONE: f32 = 0.85;
/// Trust in a word whose letters had been shifted.
pub const MENDED: f32 = 0.8;
/// Trust in a word with letters that nobody could decode.
pub const UNKNOWN: f32 = 0.3;

/// A word with what is known of its glyphs.
#[derive(Clone, Debug)]
pub struct Run {
    pub word: Word,
    pub sight: Sight,
    pub mended: bool,
    /// Unit vector of reading on the displayed page.
    pub along: (f32, f32),
}

/// The words that the glyphs make.
pub fn words<'a>(glyphs: impl IntoIterator<Item = &'a Glyph>) -> Vec<Run> {
    let mut runs = Vec::new();
    let mut open: Vec<&Glyph> = Vec::new();
    let mut blank: Option<&Glyph> = None;
    for glyph in glyphs {
        if glyph.text.is_empty() {
            continue;
        }
        if glyph.blank() {
            blank = blank.or(Some(glyph));
            continue;
        }
        // A soft hyphen inside a line has no width, whatever its font says.
        if glyph.text == SOFT_HYPHEN {
            if !open.is_empty() {
                open.push(glyph);
            }
            continue;
        }
        let blank = blank.take();
        if let Some(last) = open.iter().rev().find(|glyph| glyph.text != SOFT_HYPHEN)
            && (blank.is_some_and(|blank| !taken_back(last, blank, glyph)) || parts(last, glyph))
        {
            close(&mut open, &mut runs);
        }
        open.push(glyph);
    }
    close(&mut open, &mut runs);
    runs
}

/// Whether a space was stepped back over: some printers set a soft hyphen as a space of
/// no width, and the word goes on where it would have gone on without.
fn taken_back(last: &Glyph, blank: &Glyph, next: &Glyph) -> bool {
    let end = last.end();
    let gap = (next.at.0 - end.0).hypot(next.at.1 - end.1);
    let wide = blank.advance.0.hypot(blank.advance.1);
    wide > 0.1 * last.em() && gap < 0.04 * last.em()
}

/// Whether a new word begins between two glyphs.
fn parts(last: &Glyph, next: &Glyph) -> bool {
    if last.origin != next.origin || last.sight != next.sight {
        return true;
    }
    let (ax, ay) = last.along();
    let (bx, by) = next.along();
    if ax * bx + ay * by < 0.97 {
        return true;
    }
    let end = last.end();
    let (vx, vy) = (next.at.0 - end.0, next.at.1 - end.1);
    let along = vx * ax + vy * ay;
    let across = (vx * ay - vy * ax).abs();
    let em = last.em().max(next.em());
    along > GAP * em || along < -STEP_BACK * em || across > SHIFT * em
}

fn close(open: &mut Vec<&Glyph>, runs: &mut Vec<Run>) {
    let glyphs = std::mem::take(open);
    let Some(first) = glyphs.first() else { return };
    let text = sane(
        &glyphs
            .iter()
            .map(|glyph| glyph.text.as_str())
            .collect::<String>(),
    );
    if text.is_empty() {
        return;
    }
    let drawn = glyphs.iter().filter(|glyph| glyph.text != SOFT_HYPHEN);
    let Some(area) = drawn.map(|glyph| glyph.area()).reduce(Area::around) else {
        return;
    };
    let mended = glyphs.iter().any(|glyph| glyph.mended);
    let trust = if text.contains(char::REPLACEMENT_CHARACTER) {
        UNKNOWN
    } else if mended {
        MENDED
    } else if glyphs.iter().all(|glyph| glyph.agreed) {
        BOTH
    } else {
        ONE
    };
    let word = Word {
        text,
        area,
        origin: first.origin,
        trust,
    };
    runs.push(Run {
        word,
        sight: first.sight,
        mended,
        along: first.along(),
    });
}

/// The text without what has no shape: controls, joiners, soft hyphens but at the end.
pub fn sane(text: &str) -> String {
    let shapeless = |c: char| {
        c.is_control()
            || c.is_whitespace()
            || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
    };
    let mut kept: String = text.chars().filter(|&c| !shapeless(c)).collect();
    let hyphen_last = ["\u{ad}", "\u{ad}-", "\u{ad}\u{2010}"]
        .iter()
        .any(|end| kept.ends_with(end));
    if hyphen_last {
        // A soft hyphen that was drawn stays soft: the word goes on in the next line.
        kept.truncate(kept.rfind('\u{ad}').unwrap_or(kept.len()));
        kept.push('\u{ad}');
    }
    if kept.contains('\u{ad}') {
        kept.retain(|c| c != '\u{ad}');
        if hyphen_last && !kept.is_empty() {
            kept.push('\u{ad}');
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::word::Origin;

    fn glyph(text: &str, x: f32, wide: f32) -> Glyph {
        Glyph {
            text: text.to_owned(),
            at: (x, 100.0),
            advance: (wide, 0.0),
            up: (0.0, -10.0),
            font: None,
            origin: Origin::Text,
            sight: Sight::Seen,
            mended: false,
            agreed: true,
        }
    }

    fn texts(glyphs: &[Glyph]) -> Vec<String> {
        words(glyphs).into_iter().map(|run| run.word.text).collect()
    }

    #[test]
    fn a_gap_of_a_fifth_of_an_em_parts_words() {
        assert_eq!(texts(&[glyph("a", 0.0, 5.0), glyph("b", 6.7, 5.0)]), ["ab"]);
        assert_eq!(
            texts(&[glyph("a", 0.0, 5.0), glyph("b", 6.9, 5.0)]),
            ["a", "b"]
        );
    }

    #[test]
    fn white_space_parts_words_even_without_a_gap() {
        assert_eq!(
            texts(&[
                glyph("a", 0.0, 5.0),
                glyph("\u{a0}", 5.0, 0.0),
                glyph("b", 5.0, 5.0)
            ]),
            ["a", "b"]
        );
    }

    #[test]
    fn a_space_that_was_stepped_back_over_parts_nothing() {
        assert_eq!(
            texts(&[
                glyph("a", 0.0, 5.0),
                glyph(" ", 5.0, 2.5),
                glyph("b", 5.0, 5.0)
            ]),
            ["ab"]
        );
        assert_eq!(
            texts(&[
                glyph("a", 0.0, 5.0),
                glyph(" ", 5.0, 2.5),
                glyph("b", 7.5, 5.0)
            ]),
            ["a", "b"]
        );
    }

    #[test]
    fn a_soft_hyphen_stays_only_at_the_end() {
        assert_eq!(sane("exam\u{ad}ine"), "examine");
        assert_eq!(sane("exam\u{ad}"), "exam\u{ad}");
        assert_eq!(sane("ex\u{ad}am\u{ad}\u{2010}"), "exam\u{ad}");
    }

    #[test]
    fn a_raised_ordinal_stays_with_its_number() {
        let mut raised = glyph("th", 10.0, 5.0);
        raised.at.1 = 96.7;
        raised.up = (0.0, -6.0);
        assert_eq!(texts(&[glyph("14", 0.0, 10.0), raised]), ["14th"]);
    }
}
