//! In which language a notice is written, by its commonest words.

use crate::recognize::piece::Piece;

const EN: &[&str] = &[
    "the", "and", "of", "to", "you", "your", "that", "we", "is", "for", "this", "with", "not",
    "have", "be", "will", "are", "on",
];
const ES: &[&str] = &[
    "el", "la", "los", "las", "de", "que", "usted", "su", "tu", "para", "con", "una", "por", "del",
    "nos", "hemos", "esta", "este", "se", "y",
];

/// The languages of the message that speaks, the main one first.
pub fn languages(notice: &Piece) -> Vec<String> {
    let text = &notice.low()[notice.live.clone()];
    let (mut en, mut es) = (0usize, 0usize);
    for word in text.split(|c: char| !c.is_ascii_alphabetic()) {
        en += usize::from(EN.contains(&word));
        es += usize::from(ES.contains(&word));
    }
    let total = (en + es).max(1);
    match (en * 100 / total, es * 100 / total) {
        (_, s) if s >= 80 => vec!["es".to_owned()],
        (e, s) if s >= 35 && e >= 35 => vec![
            if s > e { "es" } else { "en" }.to_owned(),
            if s > e { "en" } else { "es" }.to_owned(),
        ],
        (e, s) if s > e => vec!["es".to_owned()],
        _ => vec!["en".to_owned()],
    }
}

/// The languages of several documents, those of the first one first.
pub fn of_all(pieces: &[&Piece]) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for language in pieces.iter().flat_map(|piece| languages(piece)) {
        if !all.contains(&language) {
            all.push(language);
        }
    }
    all
}
