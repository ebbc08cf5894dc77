//! What the provider wants to see before it holds the data back, and where it wants it.

use crate::document::flow::Span;
use crate::notice::Challenge;
use crate::notice::finding::Finding;
use crate::notice::vocabulary::ChallengeDocument;
use crate::recognize::pattern::Pattern;
use crate::recognize::pattern::pattern;
use crate::recognize::piece::Piece;
use std::sync::LazyLock;

/// The papers that a company may ask for, the most telling words first.
const WANTED: &[(ChallengeDocument, i32, &str)] = &[
    (
        ChallengeDocument::FileStampedMotion,
        9,
        r"\b(?:file|court|clerk)[- ]?(?:stamped|marked|endorsed|file-?stamped)|\b(?:endorsed|stamped|marked|accepted) (?:as |for )?(?:filed|filing)|\bfil(?:e|ed|ing)[- ](?:mark|stamp)|clerk(?:'s)? (?:filing |filed |court )?(?:stamp|mark)|(?:court|docket|clerk)(?:'s)? (?:filing )?(?:stamp|mark|seal) on it|stamped (?:first page|by the (?:court )?clerk|as filed)|papers as stamped|as stamped by|bearing the (?:stamp|court's stamp|clerk's)|stamp of the (?:clerk|court)|with the stamp|carry the clerk|version that the (?:court )?clerk has stamped|con el sello|\bstamped (?:copy|motion|paper|by the (?:court|clerk)|with)|(?:court|clerk)'s (?:filing )?(?:stamp|mark)|(?:stamp|mark|seal) of the (?:court|clerk)|\b(?:a|the|your) filed motion\b|\bconformed cop|(?:filed|endorsed) (?:and stamped )?copy of (?:your|the|a|that|any) (?:\w+ ){0,2}(?:motion|petition)|copy of (?:your|the|a|that|any) (?:\w+ ){0,3}(?:motion|petition)[^.;]{0,60}(?:stamp|filed|clerk|docket|bearing)|stamp(?:ed)? (?:of|from|by) (?:the )?(?:court|clerk)|bearing the (?:court|clerk)'s (?:filing )?stamp|sell(?:ada|o) (?:por|del) (?:el )?(?:tribunal|juzgado|la corte)|copia[^.;]{0,40}(?:sellad[ao]|con el sello)|motion (?:to quash )?(?:that (?:has been|was|is|you have) |already |as )?(?:actually )?filed (?:with|in) (?:a|the|some)\b|mocion[^.;]{0,40}presentada",
    ),
    (
        ChallengeDocument::IntentToChallenge,
        8,
        r"\b(?:(?:tell|let|inform|notify|write|email|advise|show|assure|telling|letting|word|reply|reply(?:ing)?|say(?:ing)?|hear)[^.;]{0,60}\b(?:that )?(?:you|they|a lawyer)[^.;]{0,20}\b(?:intends?|plans?|means?|wish(?:es)?|want|would like|propose|are going|will|object|expect|'re going|'ll) (?:to )?(?:challeng\w*|contest\w*|oppos\w*|object\w*|fight\w*|move|seek|go to court|fil\w+|take)|intent(?:ion)? to (?:challenge|contest|oppose|object|move|file|seek)|intends? to (?:challenge|contest|oppose|object)|(?:that you |you )(?:intend|mean|plan) to|simply (?:reply|tell|say)|plain reply is enough|(?:just )?say so\b|intencion de (?:impugnar|oponer\w*|recurrir)|(?:avis|inform|digan?|comuni)\w*[^.;]{0,40}(?:va a|piensa|desea|tiene) (?:impugnar|oponerse|recurrir|intencion))",
    ),
    (
        ChallengeDocument::NoticeOfFiling,
        7,
        r"\b(?:(?:notif(?:y|ied|ies|ying)|word|told|tell|inform(?:s|ed|ing)?|advis\w*|hear(?:d)?|learn|let us know|confirm\w*|write to (?:us|say)|email us)\b[^.;]{0,130}\b(?:has been filed|have been filed|is (?:on file|pending)|was filed|were filed|been filed|you have (?:asked|gone|applied|moved|taken)|you (?:have |'ve )?filed|you file|a filing|of the filing|case number|docket number|has been (?:brought|commenced|lodged|made))|notice (?:of|that)[^.;]{0,30}\b(?:filing|filed)|name of the court and|case number (?:and|of)|(?:case|docket) number and (?:the )?court|(?:numero del? caso|nombre del tribunal)|(?:presenta|presente|presentado)[^.;]{0,90}(?:avis[ea]\w*|informe\w*|comuniqu\w+)|(?:avis[ea]\w*|informe\w*|informa\w*|notifi\w+|dinos|diganos)[^.;]{0,60}(?:ha presentado|has presentado|se ha presentado|presentaste|presento))",
    ),
    (
        ChallengeDocument::FiledObjection,
        6,
        r"\b(?:documentation (?:that|of|showing)|proof (?:of (?:the )?fil\w+|that (?:you|a|an|it))|evidence (?:of (?:the )?fil\w+|that (?:you|a|an))|copy of (?:what|whatever|the (?:filing|papers?|paper|documents?|objection|complaint|petition|challenge|motion)|any(?:thing)?|your (?:filing|papers?|objection|challenge|petition|motion|complaint|court)|that filing|those papers)|court[- ]filed|filed (?:an? )?(?:objection|challenge|opposition|something|papers)|(?:objection|challenge|opposition) (?:filed|on file|lodged|is on file|that (?:is|has been) (?:on file|filed))|papers (?:show\w*|filed|that (?:show|prove))|(?:send|sent|give|show|forward|email|mail|furnish|provide|provided)[^.;]{0,40}\b(?:what (?:you |was )?(?:have )?filed|a copy|copies|the filing|proof)|filed in (?:a |the )?court|(?:papers|documents?)[^.;]{0,40}(?:objection|challenge|motion|petition)[^.;]{0,20}(?:has|have|was) been (?:filed|lodged)|copies of (?:the |your )?(?:papers|documents|filing)|proof that a case|mand\w+ lo que present\w+|evidence of (?:it|a (?:court )?filing)|copy of any papers|of which the \w+ has sent us a copy|paperwork showing|proves? (?:that )?a filing|something that proves|copy of (?:your |the )?(?:application|petition|paper|papers|filing|pleading|proceeding)[^.;]{0,20}(?:as )?(?:filed|lodged)|as (?:filed|lodged)|showing (?:so|that)|court (?:filing|case) (?:in opposition|against)|some paper of yours is on file|on file in a court|document as lodged|copy of lo radicado|copia de lo radicado|filed objection|petition is on file|lodged with|(?:complaint|motion|petition) [^.;]{0,40}and we have a copy|constancia (?:de|que)|prueba de (?:la )?presentacion|paper from which we can see|(?:pdf|paper|document|anything|something|screenshot|receipt)[^.;]{0,30}show(?:ing|s)?[^.;]{0,30}\bfiled|from which we can see that|copia de (?:un|el|su|tu) (?:escrito|documento|recurso) presentad|copia de (?:lo|la) (?:presentad[oa]|oposicion|peticion|mocion|objecion|demanda)|comprobante|acredit\w+)",
    ),
    (
        ChallengeDocument::CourtOrder,
        5,
        r"\b(?:order (?:of|from|by|issued by|signed by) (?:a |the |any )?(?:\w+ ){0,2}(?:court|judge|competent)|handed an order|court order (?:that|which|stay\w*|block\w*|stop\w*|halt\w*|quash\w*|prohibit\w*|direct\w*|to the contrary|saying|telling|relieving|excusing|instruct\w*|modif\w*|limit\w*|forbid\w*|suspend\w*)|(?:have|receive[sd]?|see|served with|get|given|show us|obtain\w*|bring|without|unless|until) (?:such )?(?:an? |the )?(?:signed |valid |certified )?(?:copy of (?:an? )?)?(?:court |judge's |judicial |protective |restraining |stay )?order\b|order (?:staying|quashing|blocking|that stays|that stops|prohibiting|halting|forbidding|to stop|suspending|directing us|telling us|relieving|excusing)|court has (?:told|ordered|directed|said)|show (?:me|us) (?:a|an|the|that a) (?:court|judge|order)|(?:a|the) (?:court|judge) (?:has )?(?:orders?|ordered|directs?|directed|tells|told|says|stops?) (?:me|us|them|otherwise|not|that)|been shown the order|orders? (?:me|us) not to|orden judicial que|protective order|restraining order|injunction|a judge (?:tells|orders|says|stops|has told|has ordered|directs)|court (?:tells|orders|directs|stops|has told|has ordered) us|orden (?:judicial|de un (?:tribunal|juez)|del tribunal) que)",
    ),
    (
        ChallengeDocument::WrittenObjection,
        4,
        r"\b(?:written objection|object(?:ion|ions|ing)? (?:in writing|by (?:a )?(?:signed )?letter)|objection (?:by|in an?|to this) (?:reply|e-?mail|letter)|(?:send|give|email|reply with|submit|provide|write) (?:us )?(?:with )?(?:your|an|any) (?:\w+ )?objections?|objecion (?:por )?escrit[oa]|oposicion por escrito|sworn statement|letter (?:of|from) (?:objection|a lawyer|counsel|your (?:lawyer|attorney)))",
    ),
];

static COMPILED: LazyLock<Vec<(ChallengeDocument, i32, Pattern)>> = LazyLock::new(|| {
    WANTED
        .iter()
        .map(|(document, weight, text)| (*document, *weight, Pattern::of((*text).to_owned())))
        .collect()
});

pattern!(
    DENIED,
    r"\b(?:not enough|is not sufficient|will not do|does not suffice|no es suficiente|no basta|we (?:do not|don't) need|need not|no need|not required|isn't enough|merely|mere)\b"
);
pattern!(
    CONDITION,
    r"\b(?:unless|if|until|upload|drop|attach|write|accept|asks? for|deliver\w*|obtain|shown|notify|hear|arriv\w*|mand\w+|entreg\w*|provided|seen|mail|hand(?:ed)?|recib\w+|tenemos|must|have|need|require|please|send|email|give|furnish|provide|show|tell|let|reach|receive|without|before|want|look for|see|hold|wait|stop|pause|envi\w+|present\w+|salvo|si|debe|muestr\w+|avis\w+|inform\w+)\b"
);
pattern!(ADDRESS, r"[a-z0-9._%+-]+@[a-z0-9.-]+\.[a-z]{2,}");
pattern!(
    REPLY,
    r"\b(?:repl(?:y|ying) to this (?:message|e-?mail|thread|ticket|letter|notice)|answer(?:ing)? (?:to )?this (?:message|e-?mail|ticket)|by (?:replying|return e-?mail|reply)|as a reply to this (?:message|e-?mail)|repl(?:y|ying) (?:here|to it)|respond(?:e|iendo|er|a)? a este (?:mensaje|correo))"
);
pattern!(
    FAX,
    r"\b(?:by fax (?:at|to)|fax(?:ed)? (?:it )?(?:to|at)|by (?:mail|courier|post) to the address)[^.;\n]{0,50}"
);

/// What the notice asks the reader to send.
pub fn challenge(notice: &Piece) -> Option<Finding<Challenge>> {
    let low = notice.low();
    let mut best: Option<(i32, ChallengeDocument, Span, Span)> = None;
    let sentences: Vec<&Span> = notice.live_sentences().collect();
    for sentence in &sentences {
        let text = &low[(*sentence).clone()];
        let asked = CONDITION.is_in(text);
        for (document, weight, pattern) in COMPILED.iter() {
            // A stamped motion is spoken of for one reason only.
            let stamped =
                *document == ChallengeDocument::FileStampedMotion && text.contains("stamp");
            if !asked && !stamped {
                continue;
            }
            let Some(found) = pattern.first(low, (*sentence).clone()) else {
                continue;
            };
            let denied = DENIED.is_in(&low[found.whole().end..sentence.end])
                || DENIED.is_in(&low[sentence.start..found.whole().start]);
            let weight = weight - if denied { 6 } else { 0 };
            if weight > 0 && best.as_ref().is_none_or(|(known, ..)| weight > *known) {
                best = Some((weight, *document, found.whole(), (*sentence).clone()));
            }
        }
    }
    let (weight, document, span, sentence) = best?;
    let at = sentences.iter().position(|s| **s == sentence).unwrap_or(0);
    let near = sentences[at].start..sentences[(at + 3).min(sentences.len() - 1)].end;
    let send_to = [&*ADDRESS, &*FAX, &*REPLY]
        .iter()
        .find_map(|p| p.first(low, near.clone()))
        .map(|g| notice.flow.printed(g.whole()));
    let evidence = notice.flow.evidence(span)?;
    let sure = if weight >= 7 { 0.9 } else { 0.8 };
    Some(Finding::new(
        Challenge { document, send_to },
        evidence,
        sure,
    ))
}
