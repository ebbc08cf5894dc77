//! Whether an agency's paper belongs to the notice that it came with.
//!
//! A packet may hold a paper of another matter. One that bears another number
//! and is about another account or another agency is kept apart: none of its
//! facts are merged. Where only one fact differs the papers stay together, and
//! the reader is told.

use crate::notice::Doubt;
use crate::notice::Raised;
use crate::notice::Why;
use crate::notice::vocabulary::FlagId;
use crate::notice::vocabulary::ReferenceKind;
use crate::recognize::account;
use crate::recognize::agency;
use crate::recognize::piece::Piece;
use crate::recognize::reference;

/// A fact that the two papers tell differently.
struct Difference {
    field: &'static str,
    told: String,
    shown: String,
    evidence: Vec<crate::document::evidence::Evidence>,
}

/// What came of holding a process against its notice.
pub struct Agreement {
    /// The process is of another matter.
    pub foreign: bool,
    pub raised: Vec<Raised>,
    pub doubts: Vec<Doubt>,
}

/// Holds a process against the notice.
pub fn of(notice: &Piece, process: &Piece) -> Agreement {
    let number = numbers(notice, process);
    let others = [agencies(notice, process), accounts(notice, process)];
    let foreign = number.is_some() && others.iter().any(Option::is_some);
    let differences: Vec<Difference> = number
        .into_iter()
        .chain(others.into_iter().flatten())
        .collect();
    let mut agreement = Agreement {
        foreign,
        raised: Vec::new(),
        doubts: Vec::new(),
    };
    if differences.is_empty() {
        return agreement;
    }
    let evidence = differences
        .iter()
        .flat_map(|d| d.evidence.clone())
        .collect();
    agreement.raised.push(Raised {
        flag: FlagId::PapersDisagree,
        evidence,
    });
    agreement
        .doubts
        .extend(differences.into_iter().map(|d| Doubt {
            field: d.field,
            why: Why::PapersDiffer {
                first: d.told,
                second: d.shown,
            },
        }));
    agreement
}

/// The number of the process, where both papers give one and they are not the same.
fn numbers(notice: &Piece, process: &Piece) -> Option<Difference> {
    let of = |piece: &Piece| {
        let found = reference::references(&[piece], None).into_iter();
        found
            .filter(|r| r.value.kind == ReferenceKind::Process && r.confidence >= 0.9)
            .collect::<Vec<_>>()
    };
    let (told, shown) = (of(notice), of(process));
    let plain = |text: &str| {
        let kept = text.chars().filter(char::is_ascii_alphanumeric);
        kept.collect::<String>().to_ascii_lowercase()
    };
    let anywhere = plain(process.low());
    let same = told
        .iter()
        .any(|one| anywhere.contains(&plain(&one.value.value)));
    let (one, other) = (told.first()?, shown.first()?);
    let printed = plain(notice.low());
    let same = same
        || shown
            .iter()
            .any(|s| printed.contains(&plain(&s.value.value)));
    (!same).then(|| Difference {
        field: "references",
        told: one.value.value.clone(),
        shown: other.value.value.clone(),
        evidence: vec![one.evidence.clone(), other.evidence.clone()],
    })
}

/// The agency, where neither body is a part of the other.
fn agencies(notice: &Piece, process: &Piece) -> Option<Difference> {
    let one = agency::agency(&[notice], None).filter(|a| a.confidence >= 0.9)?;
    let other = agency::agency(&[process], None).filter(|a| a.confidence >= 0.9)?;
    let (a, b) = (&one.value.id, &other.value.id);
    let above = |id: &str| agency::parents(id);
    let shared = above(a).iter().any(|p| p == b || above(b).contains(p)) || above(b).contains(a);
    (a != b && !shared).then(|| Difference {
        field: "agency",
        told: one.value.name.clone(),
        shown: other.value.name.clone(),
        evidence: vec![one.evidence.clone(), other.evidence.clone()],
    })
}

/// The accounts, where the process names some and none of the notice's is on it.
fn accounts(notice: &Piece, process: &Piece) -> Option<Difference> {
    let told = account::accounts(&[notice]);
    let shown = account::accounts(&[process]);
    let (one, other) = (told.first()?, shown.first()?);
    let plain = |text: &str| {
        let name = text.trim_start_matches(['@', '/']).trim_start_matches("u/");
        name.to_ascii_lowercase()
    };
    let on = |piece: &Piece, name: &str| piece.low().contains(&plain(name));
    let shared =
        told.iter().any(|a| on(process, &a.value)) || shown.iter().any(|a| on(notice, &a.value));
    (!shared).then(|| Difference {
        field: "accounts",
        told: one.value.clone(),
        shown: other.value.clone(),
        evidence: vec![one.evidence.clone(), other.evidence.clone()],
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::flow::Flow;
    use crate::notice::Part;
    use crate::notice::vocabulary::PaperKind;
    use crate::recognize::date::Order;

    fn piece(kind: PaperKind, text: &str) -> Piece {
        let part = Part {
            kind,
            file: 0,
            first_page: 1,
            last_page: 1,
        };
        Piece::new(part, Flow::of_text(text), Order::MonthFirst)
    }

    /// Whether the papers are said to differ, and whether the process is of another matter.
    fn held(number: &str, agency: &str, account: &str) -> (bool, bool) {
        let notice = piece(
            PaperKind::ProviderNotice,
            "We received summons no. HB-2027-0099 from U.S. Customs and Border Protection for records about your account @pondwatcher.",
        );
        let process = piece(
            PaperKind::Process,
            &format!(
                "{agency}\nSUMMONS\nSummons No. {number}\nYou are hereby commanded to produce records.\nAccount: {account}\nIssued by {agency}"
            ),
        );
        let agreement = of(&notice, &process);
        (!agreement.raised.is_empty(), agreement.foreign)
    }

    #[test]
    fn a_paper_of_another_matter_is_kept_apart() {
        const CBP: &str = "U.S. Customs and Border Protection";
        const DHS: &str = "Department of Homeland Security";
        const SEC: &str = "Securities and Exchange Commission";
        for (number, agency, account, expected) in [
            ("HB-2027-0099", CBP, "@pondwatcher", (false, false)),
            ("HB-2027-0099", DHS, "pondwatcher", (false, false)),
            ("HB-2027-0098", CBP, "@pondwatcher", (true, false)),
            ("ZZ-2027-4400", CBP, "@someone_else", (true, true)),
            ("ZZ-2027-4400", SEC, "@pondwatcher", (true, true)),
        ] {
            assert_eq!(
                held(number, agency, account),
                expected,
                "{number} {agency} {account}"
            );
        }
    }
}
