//! Who holds the data: the company that writes.
//!
//! The sending address counts most, then who says that it was served, the
//! letterhead and the signature. A company that is not in the table is named
//! as it names itself.

use crate::document::flow::Span;
use crate::notice::finding::Finding;
use crate::notice::named::Provider;
use crate::recognize::agency::occurrences;
use crate::recognize::company;
use crate::recognize::pattern::pattern;
use crate::recognize::piece::Piece;
use serde::Deserialize;
use std::sync::LazyLock;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    provider: Vec<Entry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    id: String,
    name: String,
    names: Vec<String>,
    domains: Vec<String>,
}

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    toml::from_str(include_str!("providers.toml")).expect("providers.toml is checked by its test")
});

pattern!(
    SERVED_AFTER,
    r"^(?:,? (?:inc|llc|ltd|corp|pbc|ag|llp|foundation|platforms|corporation|social)\b\.?,?)*\s*(?:'s)?\s*(?:\([^)]{1,40}\)\s*)?(?:has|have|was|were|had|is|received|got|will|may|intends|must|can|shall|podra|ha|recibio|fue|legal|tendra|does|cannot)\b"
);
pattern!(
    SERVED_BEFORE,
    r"(?:\bserved (?:on|upon)|\bserved|\bsent to|\bsent|\breceived by|\bat|\bto|\bdirected to|\bhere at|\bnotificado a|\ba|\bordered|\bfrom|\byour|\btu cuenta de|\bsu cuenta de|\bcuenta de)\s+$"
);
pattern!(ADDRESS, r"[a-z0-9._%+-]+@([a-z0-9.-]+\.[a-z]{2,})");
/// The company that holds the data.
pub fn provider(pieces: &[&Piece]) -> Option<Finding<Provider>> {
    let mut ranked: Vec<Standing> = TABLE
        .provider
        .iter()
        .filter_map(|entry| standing(pieces, entry))
        .collect();
    ranked.sort_by_key(|s| std::cmp::Reverse((s.best >= 4, s.total)));
    let Some(first) = ranked.first() else {
        return company::named_by_itself(pieces);
    };
    if first.best < 4 {
        let unlisted = company::named_by_itself(pieces);
        if unlisted.is_some() || first.total < 5 {
            return unlisted;
        }
    }
    let sure = match first.best {
        8.. => 0.98,
        5..8 => 0.95,
        _ => 0.88,
    };
    let finding = |s: &Standing, sure: f32| {
        let value = Provider {
            id: s.entry.id.clone(),
            name: s.entry.name.clone(),
        };
        let evidence = pieces[s.piece].flow.evidence(s.span.clone())?;
        Some(Finding::new(value, evidence, sure))
    };
    let rivals = ranked.iter().skip(1).filter(|s| s.best >= 5).take(2);
    let alternatives = rivals.filter_map(|s| finding(s, 0.1)).collect();
    Some(finding(first, sure)?.with_alternatives(alternatives))
}

/// How strongly the papers name one company, and where they name it best.
struct Standing {
    entry: &'static Entry,
    total: i32,
    best: i32,
    span: Span,
    piece: usize,
}

fn standing(pieces: &[&Piece], entry: &'static Entry) -> Option<Standing> {
    let all = pieces.iter().enumerate();
    let named: Vec<(i32, Span, usize)> = all
        .flat_map(|(n, piece)| {
            places(piece, entry)
                .into_iter()
                .map(move |(w, s)| (w, s, n))
        })
        .collect();
    let total = named.iter().map(|(weight, ..)| weight).sum();
    let (best, span, piece) = named
        .into_iter()
        .min_by_key(|(weight, ..)| std::cmp::Reverse(*weight))?;
    Some(Standing {
        entry,
        total,
        best,
        span,
        piece,
    })
}

/// Where a piece names the company, and how much each place counts.
fn places(piece: &Piece, entry: &Entry) -> Vec<(i32, Span)> {
    let low = piece.low();
    let mut found = Vec::new();
    let sender = piece
        .messages
        .iter()
        .find(|m| m.span.start <= piece.live.start && piece.live.start < m.span.end)
        .and_then(|m| m.sender.clone());
    if piece.is_notice()
        && let Some(line) = &sender
    {
        for groups in ADDRESS.groups(low, line.clone()) {
            let domain = groups.text(1, low).unwrap_or("");
            if entry
                .domains
                .iter()
                .any(|d| domain == d || domain.ends_with(&format!(".{d}")))
            {
                found.push((9, groups.whole()));
            }
        }
    }
    for name in &entry.names {
        for span in occurrences(low, name) {
            found.push((weigh(piece, &span), span));
        }
    }
    found
}

fn weigh(piece: &Piece, span: &Span) -> i32 {
    let low = piece.low();
    let row_start = low[..span.start].rfind('\n').map_or(0, |n| n + 1);
    let row_end = low[span.end..]
        .find('\n')
        .map_or(low.len(), |n| span.end + n);
    let row = &low[row_start..row_end];
    let before = &low[row_start..span.start];
    let in_address = low[..span.start].ends_with(['@', '.', '/'])
        || low[span.end..].starts_with(['@', '.'])
            && low[span.end + 1..].starts_with(|c: char| c.is_ascii_alphanumeric());
    if in_address || row.contains("http") {
        return 0;
    }
    if piece.is_process() {
        let addressed = row.trim_start().starts_with("to")
            || before.trim().is_empty()
                && low[span.end..(span.end + 80).min(low.len())].contains("custodian");
        return if addressed { 4 } else { 1 };
    }
    let live = piece.is_live(span.start);
    let head = row.split_whitespace().count() <= 9 && span.start < piece.live.start + 260;
    let last =
        piece.live.end.saturating_sub(span.start) < 260 && row.split_whitespace().count() <= 7;
    match () {
        _ if SERVED_AFTER.is_in(&low[span.end..(span.end + 40).min(low.len())]) && live => 6,
        _ if live && head && before.trim().is_empty() => 5,
        _ if live && last => 5,
        _ if SERVED_BEFORE.is_in(before) && live => 3,
        _ if live => 1,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_and_names_are_unique_and_in_lower_case() {
        let mut seen = std::collections::BTreeSet::new();
        for entry in &TABLE.provider {
            // Companies without a name of their own in the report's list share "other".
            let own = entry.id != "other";
            assert!(!own || seen.insert(&entry.id), "{} stands twice", entry.id);
            assert!(!entry.name.is_empty());
            for name in entry.names.iter().chain(&entry.domains) {
                assert!(seen.insert(name) || own, "{name} stands twice");
                assert_eq!(name, &name.to_ascii_lowercase());
            }
        }
    }
}
