//! Whether the provider was asked or ordered to keep silent.

use crate::notice::Nondisclosure;
use crate::notice::Raised;
use crate::notice::finding::Finding;
use crate::notice::vocabulary::FlagId;
use crate::notice::vocabulary::Silence;
use crate::recognize::pattern::pattern;
use crate::recognize::piece::Piece;

pattern!(
    SILENT,
    r"\b(?:not (?:to |be )?(?:disclos\w*|tell\w*|notif\w*|inform\w*|reveal\w*|mention\w*|speak\w*|make (?:the )?(?:existence|known|this)|discuss\w*|alert\w*|advise)|keep (?:(?:the existence|this|it|the (?:summons|subpoena|order|request|demand|matter))(?: \w+){0,4} (?:silent|secret|quiet|confidential|private|from you|to (?:itself|ourselves|yourself|themselves))|silent|quiet|secret|confidential)|say nothing|stay silent|remain silent|treat (?:this|the) \w+ as confidential|refrain from (?:reveal|disclos|tell|inform|notif|discuss|mention)\w*|(?:kept|keeps?|prevented|barred|stopped) us from (?:telling|letting|informing|notifying|writing|speaking)|(?:could|were|was) (?:not|un)(?:able| permitted| allowed)? ?(?:to )?(?:tell|inform|notify) you|maintain (?:the )?(?:secrecy|confidentiality|silence)|(?:non-?disclosure|gag|secrecy|confidentiality) (?:order|provision|requirement|request|period|obligation|clause|term|direction)|forb(?:ade|ids|idden|id|idding)|prohibit\w* (?:us|from|\w+ from)|barred (?:us|from)|under seal|sealed|delayed[- ]notice|silence|secrecy|speak of it|(?:barred|forbade|forbidden|prohibited|kept|prevented|stopped) (?:\w+ ){1,3}from (?:telling|letting|informing|notifying|writing|speaking)|no avisar\w*|nos lo (?:prohibia|impedia|prohibio)|(?:prohibia|impedia|prohibio) (?:avisar|informar|notificar)|no (?:revel\w+|divulg\w+|inform\w+|notific\w+|comunic\w+) (?:la existencia|esta|a (?:su|la persona|usted|nadie))|prohib\w+ (?:notificar|avisar|informar|revelar)|confidencialidad|guardar silencio|orden de silencio|gagged|\bgag\b|(?:court|judge|order)[^.;]{0,40}(?:did|does|would) not (?:allow|permit|let) us)",
);
pattern!(
    COURT,
    r"\b(?:court|judge|magistrate|ordered (?:us|google|meta|apple|x|that|it)|order(?:s)? (?:us|google|meta|that|forb|prohib|also)|the order|gag order|non-?disclosure order|court-ordered|2705\s?\(b\)|under seal|sealed|it is (?:further |hereby |therefore )*ordered|tribunal|juez|jueza|orden judicial|orden de silencio)\b"
);
pattern!(
    STATUTE,
    r"\b(?:by (?:statute|law)|statute (?:forb|prohib|bars)|statutory|federal law (?:forb|prohib|bar)|the law (?:forb|prohib|bar)|2709\s?\(c\)|certif(?:ied|ication)|3414\s?\(|national security letter|por ley|la ley prohib)"
);
pattern!(
    ASKED,
    r"\b(?:request\w*|ask\w*|wish\w*|would like|wants?|wanted|urge\w*|please|prefer\w*|invite\w*|encourage\w*|suggest\w*|pid\w+|solicit\w+|r(?:o|ue)g\w+|desea)\b"
);
pattern!(
    NO_ORDER,
    r"\b(?:(?:no|neither) (?:court|judge) (?:has |had )?(?:order\w*|forb\w*|prohib\w*)|although no court|without (?:a |any )?court order|not (?:a |by a )?court order|no (?:court )?order (?:requir|forb|prohib|of|was|has|came|accompan)|is not an order|ningun tribunal|sin orden judicial)"
);
pattern!(
    ENDED,
    r"\b(?:expired|(?:until|till) (?:last (?:\w+ )?(?:week|month|year|night|january|february|march|april|may|june|july|august|september|october|november|december)|recently|now|yesterday|(?:earlier )?this (?:week|month|year))\b[^.;]{0,30}\b(?:forb\w+|barr\w+|prohib\w+|not (?:allowed|permitted|free|able))|has ended|have ended|ended|lifted|run out|ran out|no longer (?:applies|stands|holds|in force|in effect|applies|binds|forbid|prohibit)|now (?:permitted|allowed|free|able)|lapsed|unsealed|dissolved|vacated|was not renewed|has not been renewed|are free to|over now|terminated|permits? us|that (?:year|time|period|term|order) (?:is|has) (?:over|ended|passed|run|expired)|vencio|expiro|caduc\w+|termino|fue levantad\w+|ya (?:podemos|no rige|no esta))\b"
);
pattern!(
    NONE_ASKED,
    r"\b(?:says nothing about|nothing (?:about|to say about|in it about)|does not (?:ask|tell|require|forbid|prohibit)|no (?:request|gag|instruction)|(?:no|neither) (?:court|judge) (?:has |had )?(?:forb|prohib|barred|told)\w*|(?:does|did) not (?:forbid|prohibit|bar) us|not (?:asked|told|ordered) to|issued this \w+ under seal)\b"
);
pattern!(
    // "Nobody has ordered us to keep quiet."
    FREE_TO_TELL,
    r"\b(?:nobody|no one|nothing|none of (?:it|this|them))\b[^.;]{0,70}\b(?:order\w*|forb\w+|prohib\w+|barred|bars|keeps?|kept|prevent\w*|stop\w*|gag\w*|told|requir\w+)\b"
);
pattern!(
    // What an order would stop is the handing over.
    OF_HANDING_OVER,
    r"\babsent (?:an? )?(?:\w+ )?order\b|\border (?:that|which) (?:forbids?|delays?|stops?|bars?|prohibits?|blocks?)(?: or \w+)? (?:it|this|that|our|the (?:release|production|disclosure|answer))\b|\b(?:forbid|prohibit|bar|stop|block|narrow)\w*(?: or \w+)? (?:the |our |us from |any )?(?:production|disclosure|release|disclosing|producing|releasing)\b"
);
pattern!(
    OUR_OWN,
    r"\b(?:unless (?:the law|a court|we are|prohibited|barred|forbidden|it is|legally)|where (?:the law|we are)|if (?:a court|we are|the law)|(?:except|save) (?:where|when)|when we are|our policy|we (?:try|tell|notify)|as the law allows|a menos que|salvo que (?:la ley|un)|confidentiality notice|this (?:email|message) is confidential|privileged|may be confidential|intended recipient|grand jury secrecy|(?:your|user|customer|member|reader|patron|client)'?s? (?:confidentiality|secrecy)|policy on \w+ confidentiality|confidentiality of (?:patrons?|users?|members?|customers?|readers?))\b"
);

/// The silence that was asked or ordered, with the flag when it has ended.
pub fn nondisclosure(
    pieces: &[&Piece],
    raised: &mut Vec<Raised>,
) -> Option<Finding<Nondisclosure>> {
    let mut best: Option<(i32, Finding<Nondisclosure>)> = None;
    let mut ended = None;
    for piece in pieces {
        let low = piece.low();
        for sentence in piece
            .sentences
            .iter()
            .filter(|s| piece.is_process() || piece.is_live(s.start))
        {
            let text = &low[sentence.clone()];
            let Some(found) = SILENT.first(low, sentence.clone()) else {
                continue;
            };
            if OUR_OWN.is_in(text) && !ENDED.is_in(text)
                || NONE_ASKED.is_in(text)
                || FREE_TO_TELL.is_in(text) && !ASKED.is_in(text)
                || OF_HANDING_OVER.is_in(text) && !ENDED.is_in(text)
            {
                continue;
            }
            let no_order = NO_ORDER.is_in(text);
            let at = piece.sentence_index(sentence.start);
            let next = piece.sentences.get(at + 1).map_or("", |s| &low[s.clone()]);
            let no_order = no_order || NO_ORDER.is_in(next);
            let before = &low[sentence.start..found.whole().start];
            let asked = ASKED.is_in(before)
                || ASKED.is_in(&low[found.whole().end..sentence.end.min(found.whole().end + 20)]);
            let kind = match () {
                _ if no_order => Silence::Request,
                _ if STATUTE.is_in(text) && !COURT.is_in(text) => Silence::Statutory,
                _ if COURT.is_in(text) && (!asked || before.contains("order")) => {
                    Silence::CourtOrder
                }
                _ if asked => Silence::Request,
                _ if STATUTE.is_in(text) => Silence::Statutory,
                _ => {
                    // "Until last month the order also forbade us to speak of it."
                    let previous = at
                        .checked_sub(1)
                        .map_or("", |n| &low[piece.sentences[n].clone()]);
                    match () {
                        _ if COURT.is_in(previous) || COURT.is_in(next) => Silence::CourtOrder,
                        _ if STATUTE.is_in(previous) || STATUTE.is_in(next) => Silence::Statutory,
                        _ if piece.is_process() => Silence::Request,
                        _ => continue,
                    }
                }
            };
            // The end of the silence is often told a sentence or three later: "It expired on ...".
            let mut later = piece.sentences.iter().skip(at).take(6);
            let over = later.find(|s| piece.is_notice() && ENDED.is_in(&low[(*s).clone()]));
            if let Some(over) = over.filter(|_| kind != Silence::Request) {
                ended = ended.or_else(|| piece.flow.evidence(over.clone()));
            }
            let Some(evidence) = piece
                .flow
                .evidence(found.whole().start.max(sentence.start)..sentence.end)
            else {
                continue;
            };
            let rank = match kind {
                Silence::CourtOrder => 3,
                Silence::Statutory => 2,
                Silence::Request => 1,
            };
            if best.as_ref().is_none_or(|(known, _)| rank > *known) {
                best = Some((rank, Finding::new(Nondisclosure { kind }, evidence, 0.88)));
            }
        }
    }
    let (_, finding) = best?;
    if finding.value.kind != Silence::Request
        && let Some(evidence) = ended
    {
        raised.push(Raised {
            flag: FlagId::GagExpired,
            evidence: vec![evidence],
        });
    }
    Some(finding)
}
