//! What kind of paper the agency sent.

use crate::document::flow::Span;
use crate::notice::finding::Finding;
use crate::notice::named::Agency;
use crate::notice::vocabulary::PaperKind;
use crate::notice::vocabulary::ProcessKind;
use crate::recognize::body;
use crate::recognize::pattern::Pattern;
use crate::recognize::pattern::pattern;
use crate::recognize::piece::Piece;
use std::sync::LazyLock;

/// A sign of a kind: the words, and how strongly they speak for it.
struct Sign {
    kind: ProcessKind,
    weight: i32,
    pattern: Pattern,
}

const SIGNS: &[(ProcessKind, i32, &str)] = &[
    (
        ProcessKind::GrandJurySubpoena,
        9,
        r"\bgrand[- ]jury\b|\bgran jurado\b|\bao ?110\b",
    ),
    (
        ProcessKind::CourtOrder2703d,
        9,
        r"\b2703\s?\(d\)|\border (?:under|pursuant to) (?:18 u\.?\s?s\.?\s?c\.? |section |\x01 ?)*2703\b",
    ),
    (
        ProcessKind::SearchWarrant,
        8,
        r"\bsearch (?:and seizure )?warrant|\borden de registro|\bao ?93\b|(?:issued|served with|signed|sent us|received|executed) (?:\w+ ){0,2}warrant\b|^\W*(?:demand\W+)?search warrant|\bwarrant to (?:search|seize)",
    ),
    (
        ProcessKind::Nsl,
        9,
        r"\bnational security letter|\bnsl\b|\b2709\b|carta de seguridad nacional",
    ),
    (
        ProcessKind::IrsSummons,
        8,
        r"\bform 2039\b|\birs summons|\binternal revenue (?:service )?summons|\bcommissioner of internal revenue\b|third-party summons|\b26 u\.?\s?s\.?\s?c\.?[^.]{0,12}76\d\d|internal revenue code (?:section |\x01 ?)?76\d\d|\bsections? 760[0-9]",
    ),
    (
        ProcessKind::ImmigrationSubpoena,
        9,
        r"\bimmigration (?:enforcement )?subpoena|\bform i-?138\b|\b1225\s?\(d\)|\b287\.4\b|citacion (?:administrativa )?(?:de inmigracion|migratoria)|subpoena de inmigracion|\bsection 235\s?\(d\)",
    ),
    (
        ProcessKind::CustomsSummons,
        9,
        r"\bcustoms (?:\w+ )?summons|\b1509\b|\btariff act\b|dhs form 3115|citacion (?:de|del servicio de|de la) aduanas|citatorio de aduanas",
    ),
    (
        ProcessKind::InspectorGeneralSubpoena,
        8,
        r"\binspector general(?:'s)?\b[^.]{0,90}\b(?:subpoena|citacion)|\b(?:subpoena|citacion)\b[^.]{0,90}\binspector general|\big subpoena|\boig subpoena|\b406\s?\(a\)\s?\(4\)|inspector general act",
    ),
    (
        ProcessKind::CivilInvestigativeDemand,
        8,
        r"\bcivil investigative demand|\bcid\b|\b57b-1\b|\b5562\b|requerimiento de investigacion civil|demanda de investigacion civil",
    ),
    (
        ProcessKind::CongressionalSubpoena,
        9,
        r"\b(?:committee|subcommittee|congressional|house|senate)\b[^.]{0,60}\bsubpoena|\bsubpoena\b[^.]{0,60}\b(?:committee|subcommittee|congress|house of representatives|senate)\b|comite[^.]{0,40}(?:camara|senado)",
    ),
    (
        ProcessKind::StateSubpoena,
        7,
        r"\b(?:attorney general of (?:the )?(?:state|commonwealth)|state attorney general|\b(?:tex|cal|n\.y|fla|ohio|wash|ill|mass|mich|minn|ariz|colo|conn|ga|ind|ky|md|mo|mont|neb|nev|or|pa|tenn|utah|va|wis|wash)\. (?:[a-z]+\.? |& ){1,4}(?:code|stat|law|ann))",
    ),
    (
        ProcessKind::CivilSubpoena,
        6,
        r"\brule 45\b|\bao ?88[ab]?\b|\bsubpoena in a civil|\bcivil (?:action|lawsuit|suit|case|subpoena)\b|\bas plaintiff\b|\bplaintiff\b|\bin the lawsuit\b|\bfed\. r\. civ\. p\. 45|\bfrcp 45|\bdoes 1\b|\blawsuit\b",
    ),
    (
        ProcessKind::AdministrativeSubpoena,
        6,
        r"\badministrative (?:subpoena|summons)|\b3486\b|\b21 u\.?\s?s\.?\s?c\.?[^.]{0,8}\b876\b|\b39 u\.?\s?s\.?\s?c\.?[^.]{0,8}\b3016\b|citacion administrativa|citatorio administrativo",
    ),
    (
        ProcessKind::AdministrativeSubpoena,
        2,
        r"\bsubpoena\b|\bcitacion\b|\bcitatorio\b",
    ),
];

static COMPILED: LazyLock<Vec<Sign>> = LazyLock::new(|| {
    let signs = SIGNS.iter();
    signs
        .map(|(kind, weight, text)| Sign {
            kind: *kind,
            weight: *weight,
            pattern: Pattern::of((*text).to_owned()),
        })
        .collect()
});

/// The kind that the papers show, and how sure that is.
pub fn kind(pieces: &[&Piece]) -> Option<Finding<ProcessKind>> {
    let mut found: Vec<(ProcessKind, i32, usize, Span)> = Vec::new();
    for (n, piece) in pieces.iter().enumerate() {
        let low = piece.low();
        let scope = if piece.is_process() {
            0..low.len()
        } else {
            piece.live.clone()
        };
        for sign in COMPILED.iter() {
            let places = sign.pattern.spans(low, scope.clone());
            let place = places
                .into_iter()
                .find(|s| piece.is_process() || (piece.is_live(s.start) && !is_aside(piece, s)));
            if let Some(span) = place {
                let top = if piece.is_process() && span.start < 600 {
                    2
                } else {
                    0
                };
                found.push((
                    sign.kind,
                    sign.weight + top + i32::from(piece.is_process()),
                    n,
                    span,
                ));
            }
        }
        // Older mail below may be the only place that names the paper.
        if !piece.is_process() && piece.part.kind != PaperKind::Cover {
            for sign in COMPILED.iter().filter(|s| s.weight >= 6) {
                let places = sign.pattern.spans(low, 0..low.len());
                if let Some(span) = places.into_iter().find(|s| !piece.live.contains(&s.start)) {
                    found.push((sign.kind, sign.weight - 4, n, span));
                }
            }
        }
    }
    found.sort_by_key(|(_, weight, n, span)| (std::cmp::Reverse(*weight), *n, span.start));
    let (kind, weight, n, span) = found.first()?.clone();
    // A state's own investigative demand is the state's paper.
    let state = found.iter().any(|(k, ..)| *k == ProcessKind::StateSubpoena);
    let kind = if kind == ProcessKind::CivilInvestigativeDemand && state {
        ProcessKind::StateSubpoena
    } else {
        kind
    };
    let evidence = pieces[n].flow.evidence(whole_name(pieces[n], span))?;
    let rivals: Vec<Finding<ProcessKind>> = found
        .iter()
        .filter(|(k, w, ..)| *k != kind && *w >= 6)
        .take(2)
        .filter_map(|(k, _, n, span)| {
            Some(Finding::new(
                *k,
                pieces[*n].flow.evidence(span.clone())?,
                0.15,
            ))
        })
        .collect();
    let sure = if weight >= 8 {
        0.95
    } else if weight >= 6 {
        0.9
    } else {
        0.65
    };
    Some(Finding::new(kind, evidence, sure).with_alternatives(rivals))
}

/// What the kind becomes once the agency is known: a plain subpoena of a state's officer is the state's.
pub fn refined(
    kind: Option<Finding<ProcessKind>>,
    agency: Option<&Agency>,
) -> Option<Finding<ProcessKind>> {
    let mut finding = kind?;
    let plain = matches!(
        finding.value,
        ProcessKind::AdministrativeSubpoena | ProcessKind::CivilInvestigativeDemand
    );
    let Some(agency) = agency else {
        return (finding.confidence >= 0.7).then_some(finding);
    };
    let id = agency.id.as_str();
    let of_a_state = id.ends_with("_ag")
        || matches!(id, "district_attorney" | "sheriff" | "police")
        || id == "other" && body::is_of_a_state(&agency.name);
    if plain && of_a_state {
        finding.value = ProcessKind::StateSubpoena;
    } else if finding.value == ProcessKind::AdministrativeSubpoena && id.ends_with("_oig") {
        finding.value = ProcessKind::InspectorGeneralSubpoena;
    } else if finding.value == ProcessKind::AdministrativeSubpoena && id == "congress" {
        finding.value = ProcessKind::CongressionalSubpoena;
    } else if finding.value == ProcessKind::AdministrativeSubpoena
        && finding.confidence < 0.7
        && id == "usao"
    {
        finding.value = ProcessKind::GrandJurySubpoena;
        finding.confidence = 0.5;
    } else if finding.confidence < 0.7 {
        finding.confidence = 0.88;
    }
    Some(finding)
}

/// Words that explain, deny or compare: "this is not a warrant", "unlike a grand jury subpoena".
fn is_aside(piece: &Piece, span: &Span) -> bool {
    pattern!(
        ASIDE,
        r"\b(?:not (?:a|an|from a)|unlike|no (?:judge|court|grand jury|warrant)|without a|rather than|instead of|is different from|such as|for example|would need|requires? a|need a|arrest)\s+(?:\w+\s+){0,3}$"
    );
    let low = piece.low();
    let sentence = piece.sentence(span.start);
    let from = sentence.start.max(span.start.saturating_sub(60));
    ASIDE.is_in(&low[from..span.start])
}

/// The name around a sign, so that the quote reads as a name.
fn whole_name(piece: &Piece, span: Span) -> Span {
    pattern!(
        TAIL,
        r"^(?:'s)?\s+(?:enforcement\s+)?(?:subpoena|summons|order|warrant|demand)\b"
    );
    let low = piece.low();
    let end = TAIL
        .first(low, span.end..low.len().min(span.end + 40))
        .map_or(span.end, |g| g.whole().end);
    span.start..end
}
