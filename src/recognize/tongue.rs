//! In which language a notice is written, by its commonest words.

use crate::recognize::piece::Piece;

/// A language and words that are common in it and rare in the others, without accents.
type Tongue = (&'static str, &'static [&'static str]);

const TONGUES: &[Tongue] = &[
    (
        "en",
        &[
            "the", "and", "of", "to", "you", "your", "that", "we", "is", "for", "this", "with",
            "not", "have", "be", "will", "are", "on",
        ],
    ),
    (
        "es",
        &[
            "el", "la", "los", "las", "de", "que", "usted", "su", "tu", "para", "con", "una",
            "por", "del", "nos", "hemos", "esta", "este", "se", "y",
        ],
    ),
    (
        "fr",
        &[
            "le", "la", "les", "de", "des", "nous", "vous", "votre", "dans", "et", "une", "est",
            "pas", "que", "qui", "sur", "aux", "du", "pour", "ce",
        ],
    ),
    (
        "de",
        &[
            "der", "die", "das", "und", "sie", "wir", "nicht", "ist", "mit", "den", "von", "ihr",
            "ihre", "auf", "ein", "eine", "zu", "wenn", "bis", "oder",
        ],
    ),
    (
        "pt",
        &[
            "o", "os", "as", "de", "que", "nao", "uma", "voce", "sua", "seu", "dos", "das", "ao",
            "em", "com", "para", "da", "do", "e", "por",
        ],
    ),
];

/// The least share, in hundredths, of a language that stands beside another.
const BESIDE: usize = 25;
/// The least words of it.
const ENOUGH: usize = 8;

/// The languages of the message that speaks, the main one first.
pub fn languages(notice: &Piece) -> Vec<String> {
    let text = &notice.low()[notice.live.clone()];
    let mut counts: Vec<(&str, usize)> = TONGUES
        .iter()
        .map(|(id, words)| {
            let spoken = text.split(|c: char| !c.is_ascii_alphabetic());
            (*id, spoken.filter(|word| words.contains(word)).count())
        })
        .collect();
    counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    // Neighbours share many words: of Spanish, French and Portuguese only the fullest counts.
    const ROMANCE: [&str; 3] = ["es", "fr", "pt"];
    let mut seen = false;
    counts.retain(|(id, _)| !ROMANCE.contains(id) || !std::mem::replace(&mut seen, true));
    let total: usize = counts.iter().map(|(_, count)| count).sum();
    let beside = |count: usize| count >= ENOUGH && count * 100 >= total * BESIDE;
    let mut spoken: Vec<String> = counts
        .iter()
        .enumerate()
        .filter(|(n, (_, count))| beside(*count) || (*n == 0 && *count > 0))
        .map(|(_, (id, _))| (*id).to_owned())
        .collect();
    if spoken.is_empty() {
        spoken.push("en".to_owned());
    }
    spoken
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
