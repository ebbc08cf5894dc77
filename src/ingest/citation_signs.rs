//! Signs in citations that OCR mistakes, put back where nothing else can stand.
//!
//! Takes the words of a page in the order in which they were found; changes
//! the name of a code between two numbers, and the section sign between that
//! name and a number. Touches no number and no other word.

use crate::ingest::tesseract::Found;

/// The most confidence in a sign that was put back.
const MENDED: f32 = 75.0;
/// What one section sign is taken for, and two.
const LIKE_ONE: [&str; 5] = ["§", "$", "8", "S", "&"];
const LIKE_TWO: [&str; 4] = ["§§", "$$", "88", "§$"];
/// The letters of the codes' names, and what they are taken for.
const CODES: [(&str, &str); 4] = [
    ("USC", "U.S.C."),
    ("CFR", "C.F.R."),
    ("CER", "C.F.R."),
    ("CFB", "C.F.R."),
];

/// Puts the signs back.
pub fn mend(words: &mut [Found]) {
    for index in 1..words.len().saturating_sub(1) {
        let number = |word: &Found| word.text.starts_with(|c: char| c.is_ascii_digit());
        let title = words[index - 1].text.chars().all(|c| c.is_ascii_digit());
        let next = words[index + 1].text.as_str();
        let sign_follows = LIKE_ONE.contains(&next) || LIKE_TWO.contains(&next);
        if title
            && (sign_follows || number(&words[index + 1]))
            && let Some(name) = code(&words[index].text)
        {
            put(&mut words[index], name);
        }
        let after_code = CODES.iter().any(|(_, name)| words[index - 1].text == *name);
        if after_code && number(&words[index + 1]) {
            let text = words[index].text.as_str();
            if LIKE_ONE.contains(&text) {
                put(&mut words[index], "§");
            } else if LIKE_TWO.contains(&text) {
                put(&mut words[index], "§§");
            }
        }
    }
}

fn put(word: &mut Found, text: &str) {
    if word.text != text {
        word.text = text.to_owned();
        word.confidence = word.confidence.min(MENDED);
    }
}

/// The code whose name this is, written with points between the letters or like points.
fn code(text: &str) -> Option<&'static str> {
    let letters: String = text.chars().filter(|c| c.is_alphabetic()).collect();
    let points = text.chars().filter(|c| matches!(c, '.' | ',')).count();
    let only = text.chars().count() == letters.chars().count() + points;
    let named = CODES.iter().find(|(mistaken, _)| *mistaken == letters);
    named.filter(|_| only && points >= 2).map(|(_, name)| *name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mended(text: &str) -> (String, Vec<f32>) {
        let found = |text: &str| Found {
            text: text.to_owned(),
            left: 0.0,
            top: 0.0,
            width: 10.0,
            height: 10.0,
            confidence: 95.0,
            line: [1, 1, 1],
        };
        let mut words: Vec<Found> = text.split(' ').map(found).collect();
        mend(&mut words);
        let sure = words.iter().map(|word| word.confidence).collect();
        let words: Vec<String> = words.into_iter().map(|word| word.text).collect();
        (words.join(" "), sure)
    }

    #[test]
    fn section_signs_and_names_of_codes_are_put_back() {
        let (text, sure) = mended("19 U.S.C. $ 1509 of");
        assert_eq!(text, "19 U.S.C. § 1509 of");
        assert_eq!(sure, [95.0, 95.0, MENDED, 95.0, 95.0]);
        assert_eq!(mended("8 C.E.R. 8 287.4").0, "8 C.F.R. § 287.4");
        assert_eq!(mended("21 U.S.C, § 876, in").0, "21 U.S.C. § 876, in");
        assert_eq!(mended("21 U.S.C. $$ 876 and").0, "21 U.S.C. §§ 876 and");
    }

    #[test]
    fn other_words_and_numbers_stay() {
        for kept in [
            "pay $ 40 now",
            "under U.S.C. $ in",
            "18 U.S.C. 3486 (a)",
            "in 8 days",
            "the C.E.R. 8 report",
            "USC 8 teams",
        ] {
            let (text, sure) = mended(kept);
            assert_eq!(text, kept);
            assert!(sure.iter().all(|sure| *sure == 95.0));
        }
    }
}
