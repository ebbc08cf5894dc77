//! What the provider wants to see before it holds the data back, and where it wants it.

use crate::document::flow::Span;
use crate::notice::Challenge;
use crate::notice::finding::Finding;
use crate::notice::vocabulary::ChallengeDocument;
use crate::notice::vocabulary::Unit;
use crate::recognize::asked;
use crate::recognize::asked::Asked;
use crate::recognize::pattern::pattern;
use crate::recognize::piece::Piece;

pattern!(ADDRESS, r"[a-z0-9._%+-]+@[a-z0-9.-]+\.[a-z]{2,}");
pattern!(
    REPLY,
    r"\b(?:repl(?:y|ying) to this (?:message|e-?mail|thread|ticket|letter|notice)|answer(?:ing)? (?:to )?this (?:message|e-?mail|ticket)|by (?:replying|return e-?mail|reply)|as a reply to this (?:message|e-?mail)|repl(?:y|ying) (?:here|to it)|respond(?:e|iendo|er|a)? a este (?:mensaje|correo))"
);
pattern!(
    FAX,
    r"\b(?:by fax (?:at|to)|fax(?:ed)? (?:it )?(?:to|at)|by (?:mail|courier|post) to the address)[^.;\n]{0,50}"
);

/// Words that ask for a paper, and do not only speak of a court.
const FIRM: i32 = 4;

/// The shortest time that a sentence names, in hours.
fn shortest(notice: &Piece, sentence: &Span) -> Option<u32> {
    let named = notice.durations.iter();
    let named = named.filter(|d| sentence.contains(&d.span.start) && !d.inexact);
    let hours = named.map(|d| match d.unit {
        Unit::Hours => d.count,
        Unit::Calendar | Unit::Business => d.count * 24,
    });
    hours.min()
}

/// What the notice asks the reader to send.
pub fn challenge(notice: &Piece) -> Option<Finding<Challenge>> {
    let low = notice.low();
    let sentences: Vec<&Span> = notice.live_sentences().collect();
    if let Some(by_statute) = by_statute(notice, &sentences) {
        return Some(by_statute);
    }
    let mut found: Vec<(Asked, usize)> = Vec::new();
    for (n, sentence) in sentences.iter().enumerate() {
        let asked = asked::asked(&low[(*sentence).clone()]);
        found.extend(asked.map(|(weight, document, at)| {
            let at = sentence.start + at.start..sentence.start + at.end;
            ((weight, document, at), n)
        }));
    }
    // The first of the most telling.
    let best = found.iter().rev().max_by_key(|((weight, ..), _)| *weight)?;
    // Of two steps, each with its time, the first is the one to take.
    let time = |n: usize| shortest(notice, sentences[n]);
    let sooner = |n: usize| {
        time(n)
            .zip(time(best.1))
            .is_some_and(|(own, its)| own < its)
    };
    let (best, at) = found
        .iter()
        .find(|((weight, ..), n)| *weight >= FIRM && sooner(*n))
        .unwrap_or(best)
        .clone();
    let (weight, document, span) = best;
    let near = sentences[at].start..sentences[(at + 3).min(sentences.len() - 1)].end;
    let send_to = [&*ADDRESS, &*FAX, &*REPLY]
        .iter()
        .find_map(|p| p.first(low, near.clone()))
        .map(|g| notice.flow.printed(g.whole()));
    let evidence = notice.flow.evidence(span)?;
    let sure = if weight >= 6 { 0.9 } else { 0.8 };
    Some(Finding::new(
        Challenge { document, send_to },
        evidence,
        sure,
    ))
}

/// What an agency's own notice to its customer tells him to file, which a statute lays down.
fn by_statute(notice: &Piece, sentences: &[&Span]) -> Option<Finding<Challenge>> {
    pattern!(
        PRIVACY_ACT,
        r"\b(?:financial privacy|12 u\.s\.c\. (?:sec\. )?34\d\d)"
    );
    pattern!(
        SWORN_MOTION,
        r"\bmotion\b[^.;]{0,60}\b(?:sworn statement|affidavit)\b"
    );
    pattern!(SUMMONS_ACT, r"\b7609\b|\bthird[- ]party summons\b");
    pattern!(
        PETITION,
        r"\b(?:petition|proceeding)\b[^.;]{0,60}\bquash\b|\bfil(?:e|ing) a petition\b"
    );
    let low = notice.low();
    let all = &low[notice.live.clone()];
    let lays_down = [
        (
            &PRIVACY_ACT,
            &SWORN_MOTION,
            ChallengeDocument::FileStampedMotion,
        ),
        (&SUMMONS_ACT, &PETITION, ChallengeDocument::Other),
    ];
    lays_down.into_iter().find_map(|(act, paper, document)| {
        let told = sentences.iter().find(|s| paper.is_in(&low[(**s).clone()]));
        let span = paper
            .first(low, told.filter(|_| act.is_in(all))?.to_owned().clone())?
            .whole();
        let evidence = notice.flow.evidence(span)?;
        let challenge = Challenge {
            document,
            send_to: None,
        };
        Some(Finding::new(challenge, evidence, 0.85))
    })
}
