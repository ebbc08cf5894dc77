//! The notices of a matter, each with the papers that belong to it.
//!
//! One input may hold the notices of two companies, or two notices of one
//! company about different demands. Each becomes a report of its own. A notice
//! that is only quoted or forwarded inside another is no second notice, and
//! what only might be one stays with the first.

use crate::notice::vocabulary::PaperKind;
use crate::recognize::account;
use crate::recognize::day;
use crate::recognize::look_alike;
use crate::recognize::piece::Piece;
use crate::recognize::provider;
use crate::recognize::reference;
use crate::recognize::statutory;
use crate::recognize::window;
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// How many marks of a demand a paper bears that is a notice by itself.
const PLAIN: usize = 3;

/// Parts the pieces by the notice that they came with; one group where there is one notice.
pub fn by_notice(pieces: Vec<Piece>) -> Vec<Vec<Piece>> {
    let candidates: Vec<usize> = (0..pieces.len())
        .filter(|n| pieces[*n].part.kind == PaperKind::ProviderNotice)
        .collect();
    if candidates.len() < 2 {
        return vec![pieces];
    }
    let mut own: Vec<(usize, Own)> = Vec::new();
    for n in candidates {
        let Some(next) = Own::of(&pieces[n]) else {
            continue;
        };
        if own.iter().all(|(_, known)| known.is_another(&next)) {
            own.push((n, next));
        }
    }
    if own.len() < 2 {
        return vec![pieces];
    }
    let mut groups: Vec<Vec<Piece>> = own.iter().map(|_| Vec::new()).collect();
    for (n, piece) in pieces.into_iter().enumerate() {
        groups[belongs(n, &piece, &own)].push(piece);
    }
    groups
}

/// What makes a notice one of its own.
struct Own {
    file: usize,
    provider: Option<String>,
    date: Option<NaiveDate>,
    has_window: bool,
    numbers: BTreeSet<String>,
    accounts: BTreeSet<String>,
}

impl Own {
    /// Of a paper that is a notice beyond doubt: plainly about a demand.
    fn of(piece: &Piece) -> Option<Own> {
        // An agency's notice under a statute comes with the bank's letter about the same demand.
        let by_statute = !statutory::statutory(&[piece]).is_empty();
        if by_statute || look_alike::marks_of_demand(piece) < PLAIN {
            return None;
        }
        let provider = provider::provider(&[piece]).filter(|p| p.confidence >= 0.85);
        Some(Own {
            file: piece.part.file,
            // A company that no table holds goes by its name.
            provider: provider.map(|p| match p.value.id.as_str() {
                "other" => p.value.name.to_lowercase(),
                _ => p.value.id,
            }),
            date: day::notice_date(piece).date.map(|day| day.value),
            has_window: window::windows(piece).first.is_some(),
            numbers: numbers(piece),
            accounts: accounts(piece),
        })
    }

    /// Whether the two are notices of two companies, or two of one company.
    fn is_another(&self, next: &Own) -> bool {
        let apart = |one: &BTreeSet<String>, other: &BTreeSet<String>| {
            !one.is_empty() && !other.is_empty() && one.is_disjoint(other)
        };
        let shares = !self.numbers.is_disjoint(&next.numbers);
        match (&self.provider, &next.provider) {
            (Some(one), Some(other)) if one != other => !shares,
            _ if shares => false,
            _ if apart(&self.numbers, &next.numbers) && apart(&self.accounts, &next.accounts) => {
                true
            }
            _ => self.date != next.date && self.has_window && next.has_window,
        }
    }
}

fn numbers(piece: &Piece) -> BTreeSet<String> {
    let found = reference::references(&[piece], None).into_iter();
    found.map(|r| r.value.value.to_lowercase()).collect()
}

fn accounts(piece: &Piece) -> BTreeSet<String> {
    let found = account::accounts(&[piece]).into_iter();
    found.map(|a| a.value.to_lowercase()).collect()
}

/// The notice that a paper came with: the one that shares its numbers or accounts, else the one before it.
fn belongs(n: usize, piece: &Piece, own: &[(usize, Own)]) -> usize {
    if let Some(itself) = own.iter().position(|(at, _)| *at == n) {
        return itself;
    }
    let before = own
        .iter()
        .rposition(|(at, notice)| *at < n && notice.file == piece.part.file);
    let shared = || {
        let (numbers, accounts) = (numbers(piece), accounts(piece));
        let shares = |(_, notice): &(usize, Own)| {
            notice.numbers.intersection(&numbers).count() * 2
                + notice.accounts.intersection(&accounts).count()
        };
        let best = own
            .iter()
            .enumerate()
            .max_by_key(|(_, notice)| shares(notice));
        best.filter(|(_, notice)| shares(notice) > 0)
            .map(|(at, _)| at)
    };
    let last = || own.iter().rposition(|(at, _)| *at < n);
    shared().or(before).or_else(last).unwrap_or(0)
}
