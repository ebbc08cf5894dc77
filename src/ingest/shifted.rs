//! Text whose letters were all moved by a constant, put back.
//!
//! Some papers carry fonts whose glyph numbers were written where characters
//! belong: "Summons" reads "6XPPRQV", every letter 29 short, spaces and digits
//! turned to controls. Takes the glyphs of one font; decides by how much the
//! text looks like English or Spanish before and after. Never guesses on less
//! than a few words.

use crate::ingest::glyph::Glyph;
use std::collections::BTreeMap;

/// How many letters of a font are needed before a shift is believed.
const ENOUGH: usize = 12;
/// Text that scores this much is taken as it stands.
const PLAIN: f32 = 0.45;
/// The shift between a glyph's number and its character in fonts ordered as Apple's were.
const USUAL: i32 = 29;
/// How many glyphs of a font are looked at.
const SAMPLE: usize = 500;

/// Share of each letter in English and Spanish text, a to z, in hundredths of a percent.
const ENGLISH: [u16; 26] = [
    817, 149, 278, 425, 1270, 223, 202, 609, 697, 15, 77, 403, 241, 675, 751, 193, 10, 599, 633,
    906, 276, 98, 236, 15, 197, 7,
];
const SPANISH: [u16; 26] = [
    1253, 142, 468, 586, 1368, 69, 101, 70, 625, 44, 2, 497, 315, 671, 868, 251, 88, 687, 798, 463,
    393, 90, 1, 22, 90, 52,
];

/// Words that any paper of this kind has.
const COMMON: [&str; 40] = [
    "the", "of", "and", "to", "in", "for", "you", "your", "is", "that", "on", "or", "by", "this",
    "be", "not", "with", "as", "at", "are", "any", "has", "from", "date", "summons", "subpoena",
    "notice", "account", "de", "la", "que", "el", "en", "los", "del", "su", "una", "por", "para",
    "con",
];

/// Upper half of the Mac character set, which glyph numbers from 98 follow.
const MAC: &str =
    "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u{a0}ÀÃÕŒœ–—“”‘’÷";

/// What becomes of the text of a font.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It reads as it stands.
    Sound,
    /// Every character is this much short.
    Shifted(i32),
    /// Nothing a person would read comes of it.
    Unreadable,
}

/// Puts shifted fonts back, and makes unreadable those `by_code` that come to nothing.
pub fn mend(glyphs: &mut [Glyph], by_code: &[bool]) {
    let mut fonts: BTreeMap<u16, Vec<usize>> = BTreeMap::new();
    for (index, glyph) in glyphs.iter().enumerate() {
        if let Some(font) = glyph.font {
            fonts.entry(font).or_default().push(index);
        }
    }
    let letters = |indexes: &[usize]| sample(glyphs, indexes);
    let samples: Vec<(u16, String)> = fonts
        .iter()
        .map(|(font, indexes)| (*font, letters(indexes)))
        .collect();
    // A font with too little text of its own goes with the others of its kind.
    let mut usual = None;
    let mut verdicts: BTreeMap<u16, Verdict> = BTreeMap::new();
    for (font, sample) in &samples {
        let coded = by_code.get(usize::from(*font)).copied().unwrap_or(false);
        let verdict = judge(sample, coded);
        if let Verdict::Shifted(shift) = verdict {
            usual = Some(shift);
        }
        verdicts.insert(*font, verdict);
    }
    for (font, sample) in &samples {
        let coded = by_code.get(usize::from(*font)).copied().unwrap_or(false);
        if coded
            && let (Some(Verdict::Unreadable), Some(shift)) = (verdicts.get(font), usual)
            && sample.chars().all(|c| put_back(c, shift).is_some())
        {
            verdicts.insert(*font, Verdict::Shifted(shift));
        }
    }
    for (font, indexes) in &fonts {
        match verdicts.get(font) {
            Some(Verdict::Shifted(shift)) => {
                for &index in indexes {
                    let glyph = &mut glyphs[index];
                    glyph.text = glyph
                        .text
                        .chars()
                        .map(|c| put_back(c, *shift).unwrap_or(char::REPLACEMENT_CHARACTER))
                        .collect();
                    glyph.mended = true;
                }
            }
            Some(Verdict::Unreadable) => {
                for &index in indexes {
                    glyphs[index].text = char::REPLACEMENT_CHARACTER.to_string();
                }
            }
            _ => {}
        }
    }
}

fn sample(glyphs: &[Glyph], indexes: &[usize]) -> String {
    let mut text = String::new();
    let mut last: Option<&Glyph> = None;
    for &index in indexes.iter().take(SAMPLE) {
        let glyph = &glyphs[index];
        if let Some(last) = last {
            let end = last.end();
            let apart = (glyph.at.0 - end.0).hypot(glyph.at.1 - end.1);
            if apart > last.em() * 0.18 {
                text.push('\n');
            }
        }
        text.push_str(&glyph.text);
        last = Some(glyph);
    }
    text
}

/// What is to be done with a font's text. Text taken `by_code` has no table behind it.
pub fn judge(text: &str, by_code: bool) -> Verdict {
    let count = text.chars().filter(|c| *c != '\n' && *c != ' ').count();
    let as_is = score(text);
    if as_is < PLAIN && (by_code || count >= ENOUGH) {
        let tried = [USUAL]
            .into_iter()
            .chain((-31..=31).filter(|s| *s != 0 && *s != USUAL));
        let mut best: Option<(i32, f32)> = None;
        for shift in tried {
            let shifted: Option<String> = text
                .chars()
                .map(|c| {
                    if c == '\n' {
                        Some(' ')
                    } else {
                        put_back(c, shift)
                    }
                })
                .collect();
            // A rare sign may lie outside; most may not.
            let shifted = match shifted {
                Some(all) => all,
                None => {
                    let kept: String = text
                        .chars()
                        .filter_map(|c| {
                            if c == '\n' {
                                Some(' ')
                            } else {
                                put_back(c, shift)
                            }
                        })
                        .collect();
                    if kept.chars().count() * 20 < text.chars().count() * 19 {
                        continue;
                    }
                    kept
                }
            };
            // Numbers moved by a constant can look like letters: words must come of it.
            if !by_code && common_words(&shifted) < 2 {
                continue;
            }
            let found = score(&shifted);
            if best.is_none_or(|(_, so_far)| found > so_far) {
                best = Some((shift, found));
            }
        }
        let needed = if count >= ENOUGH { 0.55 } else { f32::INFINITY };
        if let Some((shift, found)) = best
            && found >= needed
            && found > as_is + 0.25
        {
            return Verdict::Shifted(shift);
        }
    }
    if by_code && as_is < PLAIN {
        Verdict::Unreadable
    } else {
        Verdict::Sound
    }
}

fn put_back(c: char, shift: i32) -> Option<char> {
    if c == char::REPLACEMENT_CHARACTER {
        return Some(c);
    }
    let code = c as i32;
    if shift == USUAL && code >= 98 {
        return MAC.chars().nth(usize::try_from(code - 98).ok()?);
    }
    let moved = code + shift;
    (32..127)
        .contains(&moved)
        .then(|| char::from_u32(moved as u32))
        .flatten()
}

/// How much a text looks like words of English or Spanish, 0 to 1.
fn score(text: &str) -> f32 {
    let mut counts = [0u32; 26];
    let mut odd = 0u32;
    let mut all = 0u32;
    for c in text.chars().filter(|c| *c != '\n' && *c != ' ') {
        all += 1;
        match c.to_ascii_lowercase() {
            letter @ 'a'..='z' => counts[letter as usize - 'a' as usize] += 1,
            '0'..='9'
            | '.'
            | ','
            | ':'
            | ';'
            | '\''
            | '-'
            | '('
            | ')'
            | '/'
            | '’'
            | '@'
            | '_'
            | '$'
            | '"' => {}
            c if c.is_alphabetic() => {}
            _ => odd += 1,
        }
    }
    if all == 0 {
        return 0.0;
    }
    let letters: u32 = counts.iter().sum();
    let likeness = |table: &[u16; 26]| {
        let (mut dot, mut own, mut other) = (0.0f32, 0.0f32, 0.0f32);
        for (count, share) in counts.iter().zip(table) {
            let (count, share) = (*count as f32, f32::from(*share));
            dot += count * share;
            own += count * count;
            other += share * share;
        }
        if own > 0.0 {
            dot / (own.sqrt() * other.sqrt())
        } else {
            0.0
        }
    };
    let cases = mixed_case(text);
    let total = words_of(text).count();
    let known = common_words(text);
    let common = if total > 0 {
        (known as f32 / total as f32 * 4.0).min(1.0)
    } else {
        0.0
    };
    let clean = 1.0 - (odd as f32 / all as f32 * 3.0).min(1.0);
    let lettered = (letters as f32 / all as f32).min(1.0);
    let alike = likeness(&ENGLISH).max(likeness(&SPANISH)) * lettered;
    (0.6 * alike + 0.4 * common) * clean * cases
}

fn words_of(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphabetic())
        .filter(|word| !word.is_empty())
}

fn common_words(text: &str) -> usize {
    words_of(text)
        .filter(|word| COMMON.contains(&word.to_lowercase().as_str()))
        .count()
}

/// Less than one where capitals stand inside words, as in text moved by 29 or so.
fn mixed_case(text: &str) -> f32 {
    let (mut odd, mut all) = (0u32, 0u32);
    let letters: Vec<char> = text.chars().collect();
    for pair in letters.windows(2) {
        if pair[0].is_alphabetic() && pair[1].is_alphabetic() {
            all += 1;
            odd += u32::from(pair[0].is_lowercase() && pair[1].is_uppercase());
        }
    }
    if all == 0 {
        1.0
    } else {
        1.0 - (odd as f32 / all as f32 * 3.0).min(0.5)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn moved(text: &str, by: i32) -> String {
        text.chars()
            .map(|c| char::from_u32((c as i32 - by) as u32).unwrap_or(c))
            .collect()
    }

    #[test]
    fn a_shift_of_twenty_nine_is_found() {
        let text = "Summons In the matter of the tax liability for the periods shown";
        assert_eq!(judge(&moved(text, 29), true), Verdict::Shifted(29));
        assert_eq!(judge(&moved(text, 29), false), Verdict::Shifted(29));
    }

    #[test]
    fn plain_text_stays_as_it_is() {
        for text in [
            "You may begin a proceeding in a court to quash the summons.",
            "Le escribimos para informarle que hemos recibido una solicitud de datos de su cuenta",
            "ACCOUNT NUMBER 12-3456-7890 XQZJ",
            "UNITED STATES DISTRICT COURT NORTHERN DISTRICT OF CALIFORNIA",
            "heron.ledger@example.net",
            "4:26-mc-00123-XYZ 2026-07-14 10:30 192.0.2.17",
        ] {
            assert_eq!(judge(text, false), Verdict::Sound, "{text}");
        }
    }

    #[test]
    fn glyph_numbers_above_the_letters_follow_the_mac_set() {
        assert_eq!(put_back(char::from(183), 29), Some('’'));
        assert_eq!(put_back(char::from(134), 29), Some('§'));
    }
}
