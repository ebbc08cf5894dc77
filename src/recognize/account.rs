//! Whose records: the handles, addresses, pages and numbers that the papers name.

use crate::document::flow::Span;
use crate::notice::finding::Finding;
use crate::recognize::account_name;
use crate::recognize::account_number;
use crate::recognize::account_shape;
use crate::recognize::pattern::pattern;
use crate::recognize::piece::Piece;

pattern!(
    NOT_SUBJECT,
    r"\b(?:contact|write|reply|email us|send|reach|questions|call|from|to|cc|sender|by|telephone|at|mail|notices?|reports?|support|help|press|visit|see|our (?:address|site)|via|lawyer|attorney|directory|find|agent|officer|clerk)\b[^.;]{0,50}$"
);
pattern!(
    HEADER_ROW,
    r"^[>*\s]*(?:from|de|to|para|cc|bcc|reply-to|sent|date|subject|asunto|fecha|enviado|attachments?|adjuntos?)\s*:"
);
pattern!(SUBJECT_ROW, r"^[>*\s]*(?:subject|asunto|re)\s*:");

/// From this weight on a name stands by itself.
const STRONG: i32 = 4;

/// One account as found: its words and how much they count.
pub struct Candidate {
    key: String,
    value: String,
    span: Span,
    piece: usize,
    weight: i32,
}

/// The accounts of one piece, as they are found.
pub struct Candidates<'a> {
    pub piece: &'a Piece,
    n: usize,
    found: &'a mut Vec<Candidate>,
}

impl Candidates<'_> {
    /// Adds the account that stands at the span.
    pub fn add(&mut self, span: Span, weight: i32) {
        let value = clean(&self.piece.text()[span.clone()]);
        let key = key(&value);
        // As printed, accents and all, where the words are the same ones.
        let printed = clean(&self.piece.flow.printed(span.clone()));
        let same = printed.chars().count() == value.len() && !printed.is_ascii();
        let value = if same { printed } else { value };
        // The first half of an address is no name.
        let half = self.piece.low()[span.end..].starts_with('@');
        if key.len() >= 2 && weight > 0 && !half {
            self.found.push(Candidate {
                key,
                value,
                span,
                piece: self.n,
                weight,
            });
        }
    }
}

/// The accounts that the demand is about.
pub fn accounts(pieces: &[&Piece]) -> Vec<Finding<String>> {
    let mut found: Vec<Candidate> = Vec::new();
    for (n, piece) in pieces.iter().enumerate() {
        let mut candidates = Candidates {
            piece,
            n,
            found: &mut found,
        };
        account_name::collect(&mut candidates);
        account_number::collect(&mut candidates);
    }
    for by_shape in [account_shape::collect, account_shape::last_resort] {
        if found.iter().any(|candidate| candidate.weight >= STRONG) {
            break;
        }
        for (n, piece) in pieces.iter().enumerate() {
            by_shape(&mut Candidates {
                piece,
                n,
                found: &mut found,
            });
        }
    }
    let mut kept: Vec<Candidate> = Vec::new();
    for candidate in found {
        match kept.iter_mut().find(|k| k.key == candidate.key) {
            Some(known) => {
                let better = candidate.value.len() > known.value.len()
                    || candidate.weight > known.weight + 2;
                known.weight = known.weight.max(candidate.weight) + 1;
                if better
                    && (candidate.value.starts_with(['@', 'u', '/'])
                        || !known.value.starts_with(['@', 'u']))
                {
                    let weight = known.weight;
                    *known = Candidate {
                        weight,
                        ..candidate
                    };
                }
            }
            None => kept.push(candidate),
        }
    }
    let best = kept.iter().map(|c| c.weight).max().unwrap_or(0);
    // A name inside another ("tern" in "@tern-and-tide") or one that only a header knows gives way.
    let strong =
        |c: &Candidate| c.weight >= STRONG || (best < STRONG && c.weight == best && c.weight >= 1);
    let names: Vec<(String, i32)> = kept
        .iter()
        .filter(|c| strong(c))
        .map(|c| (c.key.clone(), c.weight))
        .collect();
    kept.retain(|c| {
        strong(c)
            && !names.iter().any(|(other, weight)| {
                // A user's name that is told apart from his mail address is the account.
                let address = other.starts_with(&format!("{}@", c.key));
                let told_apart = address && c.weight > *weight;
                other.len() > c.key.len() && part_of(&c.key, other) && !told_apart
                    || c.key.starts_with(&format!("{other}@")) && *weight > c.weight
            })
    });
    kept.into_iter()
        .filter_map(|c| {
            let evidence = pieces[c.piece].flow.evidence(c.span.clone())?;
            Some(Finding::new(
                c.value,
                evidence,
                if c.weight >= 5 { 0.93 } else { 0.75 },
            ))
        })
        .collect()
}

/// A domain inside an email address or a fediverse handle is no account of its own.
fn part_of(part: &str, whole: &str) -> bool {
    whole.ends_with(&format!("@{part}"))
        || whole.ends_with(&format!("/{part}"))
        || whole.starts_with(&format!("{part}@"))
        || whole.ends_with(&format!(".{part}"))
        || whole.starts_with(&format!("{part}."))
        || whole.starts_with(&format!("{part}/"))
        || whole.starts_with(&format!("{part} "))
        || whole.starts_with(&format!("{part}#"))
}

/// The row of the text around a place.
fn row<'a>(piece: &'a Piece, span: &Span) -> &'a str {
    let low = piece.low();
    let start = low[..span.start].rfind('\n').map_or(0, |n| n + 1);
    let end = low[span.end..]
        .find('\n')
        .map_or(low.len(), |n| span.end + n);
    &low[start..end]
}

/// Whether the place stands in the subject of a message.
pub fn in_subject(piece: &Piece, span: &Span) -> bool {
    pattern!(LABEL, r"^[>*\s]*(?:subject|asunto|re)(?:\s*:|\t|\s{2,})");
    LABEL.is_in(row(piece, span))
}

/// Whether a row holds the place and no more than a word or two beside it.
pub fn stands_alone(piece: &Piece, span: &Span) -> bool {
    row(piece, span).split_whitespace().count() <= 2
}

/// How much a place counts for being about the account that is sought.
pub fn weigh(piece: &Piece, span: &Span) -> i32 {
    let low = piece.low();
    let row = row(piece, span);
    let sentence = piece.sentence(span.start);
    let text = &low[sentence.clone()];
    let before = &low[sentence.start.max(span.start.saturating_sub(70))..span.start];
    pattern!(
        ACCOUNT_NEAR,
        r"\b(?:accounts?|user ?names?|user|handle|profile|channel|page|subscriber|site|blog|mailbox|cuenta|usuario|perfil|identifier|address assigned|registered|named?|group|publication|newsletter|records? (?:of|for|about|relating)|concern\w*|about|relat\w+|belong\w*|associated|dear|hello|hi|hey|hola|howdy|for|para|aviso para|to the account)\b"
    );
    if piece.part.kind == crate::notice::vocabulary::PaperKind::Cover {
        return 0;
    }
    if SUBJECT_ROW.is_in(row) {
        return if ACCOUNT_NEAR.is_in(before) { 3 } else { 0 };
    }
    if HEADER_ROW.is_in(row) || row.contains('<') && row.contains('>') && row.contains('@') {
        return -1;
    }
    let mut weight = 0;
    weight += if piece.is_process() || piece.is_live(span.start) {
        2
    } else {
        0
    };
    weight += if ACCOUNT_NEAR.is_in(before) {
        2
    } else if ACCOUNT_NEAR.is_in(text) {
        1
    } else {
        0
    };
    weight -= if NOT_SUBJECT.is_in(before)
        && !ACCOUNT_NEAR.is_in(&before[before.len().saturating_sub(25)..])
    {
        3
    } else {
        0
    };
    // The reader's own address at the head of web mail.
    let lone = row.split_whitespace().count() <= 3 && span.start < 200 && !ACCOUNT_NEAR.is_in(row);
    weight -= if lone && !piece.is_process() { 3 } else { 0 };
    weight -= if piece.bygone.iter().any(|b| b.contains(&span.start)) {
        1
    } else {
        0
    };
    weight -= if row.contains("http") { 4 } else { 0 };
    weight
}

/// A name without what hangs at its ends.
fn clean(name: &str) -> String {
    let name = name
        .trim()
        .trim_end_matches(['.', ',', ';', ':', '"', '\'', '?', '!']);
    let name = if name.contains('(') {
        name
    } else {
        name.trim_end_matches(')')
    };
    let name = if name.contains(')') {
        name
    } else {
        name.trim_start_matches('(')
    };
    name.trim_start_matches(['"', '\'']).to_owned()
}

/// What makes two spellings one account.
fn key(name: &str) -> String {
    let low = name.to_ascii_lowercase();
    low.trim_start_matches("id ")
        .trim_start_matches('/')
        .trim_start_matches("u/")
        .trim_start_matches('@')
        .trim_start_matches("www.")
        .to_owned()
}
