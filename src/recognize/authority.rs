//! Under which law the demand issues.
//!
//! Every citation of the papers is found; those that only describe data,
//! silence, penalties or somebody's right to challenge are left out.

use crate::citation;
use crate::citation::Citation;
use crate::document::flow::SECTION_SIGN;
use crate::document::flow::Span;
use crate::notice::finding::Finding;
use crate::recognize::form;
use crate::recognize::pattern::pattern;
use crate::recognize::piece::Piece;

/// Law that describes data, delay, silence, penalties or remedies, and gives no agency its demand.
/// LAW: reference on the law, parts A.3 to A.6.
const NO_POWER: &[&str] = &[
    "18 U.S.C. § 2702",
    "18 U.S.C. § 2703(a)",
    "18 U.S.C. § 2703(b)",
    "18 U.S.C. § 2703(c)",
    "18 U.S.C. § 2703(e)",
    "18 U.S.C. § 2703(f)",
    "18 U.S.C. § 2703(g)",
    "18 U.S.C. § 2704",
    "18 U.S.C. § 2705",
    "18 U.S.C. § 2510",
    "18 U.S.C. § 2511",
    "18 U.S.C. § 2711",
    "18 U.S.C. § 2701",
    "18 U.S.C. § 2709(c)",
    "18 U.S.C. § 3511",
    "18 U.S.C. § 1001",
    "18 U.S.C. § 1505",
    "18 U.S.C. § 1509",
    "18 U.S.C. § 1510",
    "18 U.S.C. § 1519",
    "18 U.S.C. § 401",
    "18 U.S.C. § 2710",
    "18 U.S.C. § 1512",
    "18 U.S.C. § 371",
    "8 U.S.C. § 1225(d)(4)(B)",
    "19 U.S.C. § 1508",
    "19 U.S.C. § 1510",
    "19 U.S.C. § 1509(b)",
    "19 U.S.C. § 1509(d)",
    "5 U.S.C. § 552",
    "5 U.S.C. § 552a",
    "5 U.S.C. § 555",
    "5 U.S.C. § 702",
    "5 U.S.C. § 703",
    "44 U.S.C.",
    "28 U.S.C. § 1746",
    "28 U.S.C. § 1331",
    "12 U.S.C. § 3401",
    "12 U.S.C. § 3407",
    "12 U.S.C. § 3410",
    "12 U.S.C. § 3409",
    "12 U.S.C. § 3413",
    "12 U.S.C. § 3417",
    "26 U.S.C. § 7604",
    "26 U.S.C. § 7210",
    "26 U.S.C. § 7605",
    "26 U.S.C. § 7610",
    "17 U.S.C.",
    "42 U.S.C. § 1983",
    "47 U.S.C. § 230",
    "47 U.S.C. § 551(h)",
    "20 U.S.C. § 1232g",
    "34 C.F.R.",
    "15 U.S.C. § 57b-1(f)",
    "12 U.S.C. § 5562(f)",
    "16 C.F.R.",
    "Fed. R. Civ. P. 6",
    "Fed. R. Civ. P. 26",
    "Fed. R. Civ. P. 65",
    "Fed. R. Civ. P. 10",
    "Fed. R. Crim. P. 6",
    "Fed. R. Crim. P. 45",
    "Fed. R. Evid.",
    "Fed. R. App. P.",
    "31 U.S.C. § 3733(j)",
    "21 U.S.C. § 877",
];

pattern!(
    POWER_BEFORE,
    r"\b(?:under|pursuant to|by (?:virtue|authority) of|authori[sz]ed (?:by|under)|authority(?: of| in| granted by| conferred by| cited| given)?:?|issued (?:by|on|in accordance with)|rest\w* (?:on|upon)|bas(?:ed|is) (?:on|of)|cit(?:es|ing|ed)|quotes|invok\w+|relies on|relying on|refers to|in accordance with|conforme a|en virtud de|al amparo de|basad[oa] en|segun|autoridad:?|with|statute:?|law:?|powers? (?:of|in|given|conferred))\b[^.;]{0,60}$"
);
pattern!(
    NO_POWER_WORDS,
    r"\b(?:as defined|defined in|within the meaning|described in|punish\w*|penalt\w*|contempt|offen[sc]e|crim(?:e|inal) (?:under|of)|violat\w+|may be fined|obstruct\w*|challenge|motion (?:under|pursuant)|your rights?|to quash|privilege|protected by|(?:categories|classes|kinds|types|data|records|information|items) (?:of |listed |described |set out |named |enumerated |permitted )*(?:in|by|under|at)|limited to|only (?:the )?(?:data|information|records)|delay\w*|non-?disclosure|not to (?:disclose|tell)|silence|gag|preserv\w+|paperwork|privacy act|retained|tells us what|describes|lists (?:the|what)|investigation (?:of|into) (?:possible )?violations?)\b[^.;]{0,70}$"
);

/// The law that the demand invokes, each once, the most exact form of each.
pub fn authorities(pieces: &[&Piece]) -> Vec<Finding<String>> {
    let mut found: Vec<(Citation, Finding<String>)> = Vec::new();
    for piece in pieces {
        for (citation, span) in citations(piece) {
            if !invoked(piece, &citation, &span) {
                continue;
            }
            let Some(evidence) = piece.flow.evidence(span.clone()) else {
                continue;
            };
            let sure = if citation.damaged { 0.7 } else { 0.93 };
            let finding = Finding::new(citation.normal.clone(), evidence, sure);
            let known = found
                .iter_mut()
                .find(|(k, _)| k.under(&citation) || citation.under(k));
            match known {
                // A rule of court is named whole where the paper names it whole.
                Some(slot) if citation.code.starts_with("Fed. R.") => {
                    if citation.normal.len() < slot.0.normal.len() {
                        *slot = (citation, finding);
                    }
                }
                Some(slot) if citation.normal.len() > slot.0.normal.len() => {
                    *slot = (citation, finding)
                }
                Some(_) => {}
                None => found.push((citation, finding)),
            }
        }
    }
    found.into_iter().map(|(_, finding)| finding).collect()
}

/// Every citation of a piece, with its place in the flow.
pub fn citations(piece: &Piece) -> Vec<(Citation, Span)> {
    let text = piece.text();
    if !text.contains(SECTION_SIGN) {
        let found = citation::citations(text);
        return found
            .into_iter()
            .map(|c| (c.start..c.end, c))
            .map(|(s, c)| (c, s))
            .collect();
    }
    // The flow holds one byte for the section sign, the sign itself takes two.
    let mut shown = String::with_capacity(text.len() + 16);
    let mut back = Vec::with_capacity(text.len() + 16);
    for (at, c) in text.char_indices() {
        let c = if c == SECTION_SIGN { '§' } else { c };
        shown.push(c);
        back.resize(shown.len(), at);
    }
    back.push(text.len());
    let place = |at: usize| back.get(at).copied().unwrap_or(text.len());
    citation::citations(&shown)
        .into_iter()
        .map(|c| (place(c.start)..place(c.end.saturating_sub(1)) + 1, c))
        .map(|(s, c)| (c, s))
        .collect()
}

fn invoked(piece: &Piece, citation: &Citation, span: &Span) -> bool {
    let low = piece.low();
    let sentence = piece.sentence(span.start);
    let before = &low[sentence.start..span.start];
    if !piece.is_process() && piece.bygone.iter().any(|b| b.contains(&span.start)) {
        return false;
    }
    let no_power = NO_POWER.iter().any(|law| {
        citation.normal == *law
            || citation.normal.starts_with(&format!("{law}("))
            || (law.ends_with('.') && citation.normal.starts_with(law))
    });
    let labelled = form::values(piece, &form::AUTHORITY)
        .iter()
        .any(|v| v.start <= span.start && span.start < v.end);
    if labelled {
        return !no_power;
    }
    if no_power {
        return false;
    }
    let near = &before[before.len().saturating_sub(110)..];
    // The nearer of the two kinds of words decides.
    let power = POWER_BEFORE
        .spans(near, 0..near.len())
        .last()
        .map(|s| s.start);
    let other = NO_POWER_WORDS
        .spans(near, 0..near.len())
        .last()
        .map(|s| s.start);
    match (power, other) {
        (Some(power), Some(other)) => {
            power >= other
                || near[other..].contains("pursuant")
                || near[other..].contains("issued under")
        }
        (_, Some(_)) => false,
        _ => true,
    }
}
