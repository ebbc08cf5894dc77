//! Whether the demand was withdrawn, and whether the data is already gone.
//!
//! A live date that is dropped is as bad as a late one: both answers are given
//! only where the words leave no doubt, and parts and earlier demands are told
//! from the whole and the present one.

use crate::document::evidence::Evidence;
use crate::document::flow::Span;
use crate::notice::Raised;
use crate::notice::finding::Finding;
use crate::notice::vocabulary::FlagId;
use crate::recognize::cue;
use crate::recognize::pattern::pattern;
use crate::recognize::piece::Piece;

/// Papers that an agency can take back.
const PAPER: &str = r"(?:subpoenas?|summons(?:es)?|court order|orders?|warrant|demands?|legal process|process|national security letter|request|citacion|citatorio|requerimiento|orden|solicitud)";
const TAKEN_BACK: &str = r"(?:withdrawn|withdrew|withdrawing|rescinded|rescinding|revoked|recalled|cancel+ed|cancel+ing|taken back|took back|vacated|quashed|dropped|dropping|pulled|abandoned|abandoning|voided|nullified|retirad[oa]|retirado|retira|retiro|revocad[oa]|sin efecto|cancelad[oa]|anulad[oa])";

pattern!(
    WITHDRAWN,
    // The paper was taken back; they took the paper back; it was taken back.
    r"\b",
    PAPER,
    r"\b[^.;]{0,90}?\b(?:has|have|had|was|were|is|are|been|being|ha sido|fue|quedo|ha quedado|queda)\s+(?:\w+ly\s+|now\s+|since\s+|been\s+|also\s+|already\s+|being\s+){0,3}",
    TAKEN_BACK,
    r"\b|\b",
    TAKEN_BACK,
    r"\s+(?:(?:the|that|this|its|their|his|her|la|el|su|dicha|both|our)\s+)(?:\w+\s+){0,3}?",
    PAPER,
    r"\b|\b(?:has|have|had|ha)\s+(?:\w+ly\s+|now\s+|since\s+|also\s+|already\s+){0,2}",
    TAKEN_BACK,
    r"\s+(?:\w+\s+){0,2}?",
    PAPER,
    r"\b|\b(?:it|they|that|this)\s+(?:has|have|had|was|were|is)\s+(?:\w+ly\s+|now\s+|since\s+|been\s+|also\s+|already\s+|being\s+){0,3}",
    TAKEN_BACK,
    r"\b|\b(?:no longer (?:wants|seeks|needs|requires|asks|intends to pursue)|is not pursuing|will not (?:be )?(?:enforc\w+|pursu\w+) (?:it|the))\b|\b(?:took|taken|taking|pulled) (?:it|the \w+|that \w+) back\b|\bha(?:n)? (?:retirado|dejado sin efecto|revocado|anulado)\b",
);
pattern!(
    CONDITION,
    r"\b(?:if|unless|until|in case|should (?:the|it|they)|were to|may|might|could|would|can be|when(?:ever)?|whether|asked .{0,30} to withdraw|request that|hope|expect|si|salvo que|hasta que|en caso)\b[^.;]{0,110}$"
);
pattern!(
    NOT_THE_DEMAND,
    r"\b(?:motion|objection|consent|your (?:request|complaint|post|objection)|you (?:may|can|could)|counter|account was|funds?|money|cash)\b[^.;]{0,30}$"
);
pattern!(
    NEW_DEMAND,
    r"\b(?:new|another|different|second|fresh|replacement|corrected|amended|served again|later|further|separate|substitute|successor|now (?:have|has|been|hold)|in its place|in place of|replaced|supersed\w+|instead|reissued|since then|taken its place|place of it|fresh notice|nuev[oa]|otr[oa]|segund[oa]|distint[oa])\b"
);
pattern!(
    DEMAND_NOUN,
    r"\b(?:subpoena|summons|order|warrant|demand|process|letter|request|citacion|citatorio|requerimiento|orden|one|paper|replacement)\b"
);
pattern!(
    HYPOTHETIC,
    r"\b(?:if (?:another|a new|any|the agency|we (?:receive|get))|should (?:another|a new|we receive)|in case (?:of )?(?:another|a new)|any (?:new|further|future|other)|si (?:llega|recibimos)|may (?:issue|serve|send) (?:a |another )?)\b"
);

/// What a demand is for, as the subject or object of handing over.
const DATA: &str = r"(?:(?:basic |account |user |subscriber |requested |responsive |personal |your )*(?:information|data|records?|material|documents?|details|subscriber information|logs?|identity|response|name|everything|contents?|profile|part [a-z0-9]+|first (?:part|batch|half)|datos|informacion|registros))";
const HANDED: &str = r"(?:produced|disclosed|released|surrendered|transmitted|handed over|turned over|turned in|provided|furnished|supplied|delivered|shared|sent|given|passed on|made available|entregad\w+|divulgad\w+|revelad\w+|proporcionad\w+|remitid\w+|facilitad\w+|enviad\w+)";
const ADVERB: &str = r"(?:\w+ly |already |since |now |therefore |accordingly |also |previously |then |duly |thus |had to |was obliged to |were obliged to |was required to |were required to )*";

pattern!(
    GONE,
    // "has received and responded to", "we have complied", "Apple complied with"
    r"\breceived and (?:responded|complied|answered)\b",
    r"|\b(?:we|i|our (?:team|office|staff)|google|youtube|meta|facebook|instagram|threads|whatsapp|apple|x|x corp|twitter|tiktok(?: inc\.?)?|yahoo|microsoft|snap|snapchat|discord|reddit|github|comcast|linkedin|tumblr|automattic|wordpress\.com|dropbox|pinterest|substack|proton|cloudflare|verizon|coinbase|paypal|western union|wikimedia|bluesky|the (?:company|provider|bank|university|host|platform|foundation|cooperative)|[a-z]+ (?:inc|llc|corp|ltd)\.?),? (?:has |have |had )?",
    ADVERB,
    r"(?:responded|complied|obeyed|answered|produced|disclosed|released|surrendered|transmitted|gave|given|sent|provided|furnished|supplied|delivered|shared|(?:handed|turned) (?:\w+ ){0,6}?(?:over|in)|passed (?:\w+ ){0,4}?(?:on|to)|made (?:\w+ ){0,4}?available)\b",
    r"|\b(?:was|were|has been|have been|had been) (?:\w+ly )?",
    HANDED,
    r" to (?:the )?(?:agency|government|united states|u\.s\.|secret|federal|department|bureau|inspector|commission|committee|office|attorney|sheriff|police|internal|drug|homeland|customs|immigration|ice|hsi|cbp|fbi|dea|irs|sec|ftc|atf)\b",
    r"|\b(?:was|were|had been|has been|have been) (?:\w+ly )?(?:obliged|required|compelled|forced) to (?:disclose|produce|hand|turn|release|provide|give|comply) ",
    // "On April 3 Linden Maps produced the account records of your profile to ..."
    r"|\b(?:produced|disclosed|released|surrendered|turned over|handed over) (?:the|your|all|these|those) (?:\w+ ){0,3}(?:records|data|information|details)\b",
    // "your data has been disclosed", "Basic subscriber information was given"
    r"|\b",
    DATA,
    r"(?: (?:described|listed|requested|sought|above|below|covered|named|demanded)){0,2}(?: \([^)]{0,60}\))? (?:has|have|had|was|were) ",
    ADVERB,
    r"(?:been )?",
    ADVERB,
    HANDED,
    r"|\b(?:agency|government|bureau|department|ice|hsi|cbp|dea|fbi|irs|sec) (?:now|already) (?:has|have|holds?) (?:the|your|that|these|this)\b",
    r"|\b(?:left us|went out) (?:earlier|today|yesterday|on|this|last|without|in)\b",
    r"|\b(?:gives|gave|sent|sends|handed|hands|provided|furnished) the (?:agency|government|bureau|department) \b|\bthe (?:disclosure|production|response) (?:was made|took place|has been made|occurred|is complete)",
    r"|\b(?:(?:ya |le |les |se )*(?:hemos|ha|han) (?:ya )?(?:entregado|divulgado|respondido|proporcionado|revelado|cumplido|remitido|facilitado|contestado|dado respuesta)|(?:entregamos|divulgamos|respondimos|proporcionamos|cumplimos|remitimos|facilitamos|contestamos|dimos respuesta)|(?:ya )?(?:entrego|divulgo|proporciono|revelo|facilito|remitio) (?:la|los|las|el|dicha|toda|esa|esos|su|sus|tus|tu)|(?:fue|fueron|se) (?:entregad\w+|divulgad\w+|proporcionad\w+|entrego|entregaron|proporciono|divulgo|remitio))\b",
);
pattern!(
    TO_WHOM,
    r"\b(?:subpoena|summons|order|process|demand|warrant|request|agency|government|authorit\w+|bureau|department|inspector|investigators?|agents?|police|ice|fbi|dhs|hsi|cbp|dea|atf|irs|sec|information|data|records?|material|subscriber|identity|logs?|datos|informacion|registros|citacion|requerimiento|orden|autoridad\w*|everything)\b"
);
pattern!(
    NEGATED,
    r"\b(?:not|never|nothing|no (?:data|information|records?|material|documents?|part|response|answer)|n't|neither|nor|none|without (?:having )?|nada|ningun[oa]?|no (?:hemos|ha|se|le|les))\b"
);
pattern!(
    // The words straight before deny: "no", "not a single".
    DENIED_BEFORE,
    r"\b(?:no|none of (?:the|your|this|that|it|them)|not (?:one|any|a) [a-z ]{0,14})\s*$"
);
pattern!(
    ABOUT_READER,
    r"\b(?:gave|given|sent|handed|passed|provided|shared|forwarded) (?:it|this|that|them|the \w+)? ?(?:\w+ ){0,2}(?:to us|on to us|us)\b|\b(?:provided|given|sent|gave|send|sends|provide|shared|delivered|furnished) (?:you|to you|us|with|the agency (?:with )?(?:a )?notice|notice|a copy of (?:the|this|that|your)|copies|by|this (?:notice|message|letter|email)|on (?:your|the (?:account|form|profile|page|site))|to the (?:address|email))\b|\b(?:have|has|had|if|once|after|unless|when) you (?:have |has )?\w+|\byou (?:have |had )?(?:filed|sent|provided|given|told)|(?:subpoena|summons|demand|order|notice|message|letter|email|warrant|process|paper|request|copy) (?:\w+ )?(?:was|were|has been|had been|have been|is being) (?:\w+ )?(?:sent|given|delivered|provided|handed|answered|transmitted)|(?:given|gave|sent|handed|served|delivered|presented) (?:us|to us|on us|upon us)|(?:has|was|have|were|been) (?:been )?(?:given|sent|handed|provided|delivered) (?:a|an|the|with|to us)\b|time (?:you )?(?:have|has) (?:been )?given|date (?:was )?given|(?:le|te|les) (?:hemos )?(?:enviamos|enviado|entregamos)"
);
pattern!(
    NOT_YET,
    r"\b(?:before|until|unless|if|once|when|after|will have|would have|to have|may have|should|should we|had we|as soon as|where|in (?:the )?cases? (?:in which|where)|antes de|hasta que|si|cuando|una vez)\b[^.;]{0,50}$"
);
pattern!(
    PART,
    r"\b(?:part [a-z0-9]+\b|in part|partly|partial\w*|some of|a portion|portion of|first (?:part|batch|set|half|portion|instal\w+|group)|the rest|remainder|remaining|rest (?:of|follows|will)|balance|the other (?:half|part|items?)|so far|second (?:part|batch|set|half)|have not (?:yet )?(?:produced|given|disclosed|provided|sent) the|still (?:hold|have|holding)|except|but not|other than|not yet (?:the|been)|el resto|una parte|parte de|parcial\w*|lo demas|only (?:the|part)[^.]{0,60}(?:rest|remain|other|will follow))\b"
);
pattern!(
    WILL_FOLLOW,
    r"\b(?:will|shall|intend|plan|follows?|is (?:due|scheduled|set)|unless|until|by|on or (?:before|after)|before|entregaremos|el resto)\b"
);
pattern!(
    SHOULD_USUALLY,
    r"\b(?:as a rule|usually|normally|ordinarily|generally|our (?:usual |normal |general |ordinary )?(?:practice|policy)(?: is)?|in most cases|por lo general|normalmente|habitualmente|in other matters|for other)\b"
);

/// What became of the demand and of the data.
#[derive(Default)]
pub struct Outcome {
    pub withdrawn: Option<Finding<bool>>,
    pub disclosed: Option<Finding<bool>>,
    pub raised: Vec<Raised>,
    /// Sentences about an earlier demand that is over.
    pub bygone: Vec<Span>,
    /// Sentences that tell again what an earlier message said of a demand that is over.
    pub retold: Vec<Span>,
}

/// Reads the live message for withdrawal and disclosure.
pub fn outcome(notice: &Piece) -> Outcome {
    let mut outcome = Outcome::default();
    withdrawal(notice, &mut outcome);
    disclosure(notice, &mut outcome);
    outcome
}

pattern!(
    NEGATED_WORD,
    r"\b(?:not (?:been|yet)|never|n't been|may be|might be|could be|can be|to be|whether|until|if|unless)\b"
);

fn withdrawal(notice: &Piece, outcome: &mut Outcome) {
    let low = notice.low();
    let sentences: Vec<&Span> = notice.live_sentences().collect();
    let said = sentences.iter().enumerate().find_map(|(n, sentence)| {
        let text = &low[(*sentence).clone()];
        let at = WITHDRAWN.first(low, (*sentence).clone())?.whole();
        let before = &low[sentence.start..at.start];
        let earlier: String = sentences[n.saturating_sub(2)..=n]
            .iter()
            .map(|s| &low[(*s).clone()])
            .collect();
        let about_demand = DEMAND_NOUN.is_in(text) || DEMAND_NOUN.is_in(&earlier);
        let matched = &low[at.clone()];
        let account = matched.contains("account") && !matched.contains("your account");
        let about_demand = about_demand && !account;
        // A gag that was lifted is not the demand, and a part is not the whole.
        pattern!(
            GAG,
            r"\b(?:barred|prohibit\w*|forb\w+|gag|secret\w*|secreto|silencio|confidencial\w*|keep (?:it|this) (?:secret|quiet)|delay(?:ed)? notice|delay notif\w*|non-?disclosure|secrecy|silence|confidential\w*|able to tell|from (?:telling|notifying|informing) you|(?:could|can|may|free|permitted|allowed) (?:not |now )?(?:to )?(?:tell|notify|inform) you)\b"
        );
        pattern!(
            SOME,
            r"\b(?:in part|partly|but still|still (?:seeks|wants|requires|asks)|insofar|to the extent|as to|narrowed|limited|the parts?|part of|portion|(?:request|demand) for (?:the )?(?:\w+ )?(?:contents?|messages|logs))\b"
        );
        let previous = n
            .checked_sub(1)
            .map_or("", |n| &low[sentences[n].clone()]);
        // Somebody else's demand, one like it, or an earlier year's.
        pattern!(
            OTHER_DEMAND,
            r"\b(?:a|an|another|other|similar|same|some of (?:these|those|the|such)|some|many|most|such|any|una?|otr[oa]s?|algun[oa]s?)(?: \w+){0,2} (?:subpoenas?|summons(?:es)?|orders?|warrants?|demands?|citacion(?:es)?|orden(?:es)?)\b|\btheirs\b|\b(?:similar|parecid[oa]s?)\b|\bin (?:a|another|one) case\b|\blast year\b|\bel ano pasado\b"
        );
        pattern!(NOT_SAID, r"\b(?:nothing|no|not|never|doesn't|don't)\b[^.;]{0,40}\b(?:means?|says?|suggests?|implies)\b");
        let doubtful = GAG.is_in(text)
            || OTHER_DEMAND.is_in(text)
            || NOT_SAID.is_in(text)
            || SOME.is_in(text)
            || (GAG.is_in(previous) && !text.contains("subpoena") && !text.contains("summons"))
            || CONDITION.is_in(before)
            || NOT_THE_DEMAND.is_in(before)
            || NEGATED.is_in(&before[before.len().saturating_sub(20)..])
            || DENIED_BEFORE.is_in(before)
            || CONDITION.is_in(matched)
            || NEGATED_WORD.is_in(matched);
        (about_demand && !doubtful).then_some((n, at))
    });
    let Some((n, at)) = said else { return };
    let sentence = sentences[n].clone();
    let Some(evidence) = notice
        .flow
        .evidence(sentence.start.max(at.start.saturating_sub(60))..at.end)
    else {
        return;
    };
    // Is there a demand that lives on? It is spoken of as new, or the notice still gives time to act.
    let around = |s: &&Span| {
        let text = &low[(*s).clone()];
        NEW_DEMAND.is_in(text)
            && DEMAND_NOUN.is_in(text)
            && !HYPOTHETIC.is_in(text)
            && !CONDITION.is_in(&low[s.start..s.start])
    };
    pattern!(
        OVER,
        r"\b(?:no longer|need not|don't need|do not need|not need|stand down|forget|tear up|disregard|ignore|throw away|no need|no (?:further )?action|no me(?:nos|ntras)|ya no)\b"
    );
    let still = |s: &&Span| {
        let text = &low[(*s).clone()];
        cue::READER_ACTS.is_in(text)
            && (cue::COMPANY_WILL.is_in(text) || cue::COMPANY_WAITS.is_in(text))
            && !HYPOTHETIC.is_in(text)
            && !SHOULD_USUALLY.is_in(text)
            && !NEGATED.is_in(text)
            && !OVER.is_in(text)
    };
    let new = sentences
        .iter()
        .copied()
        .find(|s| around(s) && s.start != sentence.start)
        .or_else(|| around(&sentences[n]).then(|| sentences[n]));
    let timed = |s: &&Span| {
        let text = &low[(*s).clone()];
        let time = notice.durations.iter().any(|d| s.contains(&d.span.start))
            || notice.dates_in(s).next().is_some();
        let acts = cue::READER_ACTS.is_in(text)
            || cue::COMPANY_WILL.is_in(text)
            || cue::COMPANY_WAITS.is_in(text)
            || text.contains("from the date of");
        time && acts
            && !HYPOTHETIC.is_in(text)
            && !SHOULD_USUALLY.is_in(text)
            && !NEGATED.is_in(text)
            && !OVER.is_in(text)
            && !cue::ELSEWHERE.is_in(text)
    };
    // Words that only a live demand has: its copy is enclosed, a lawyer is to be seen.
    pattern!(
        ALIVE,
        r"\b(?:still stands|remains? in (?:force|effect)|(?:attached|enclosed) (?:is )?(?:the |a |its )?(?:subpoena|summons|demand|order|copy)|(?:see|consult|contact|talk to|talk with|speak to|speak with|hire|find|ask) (?:a |an |the attached .{0,30}|your )(?:lawyer|attorney|abogad[oa])|if you object|which is attached|consulte (?:a|con)|hable con)\b"
    );
    let alive = |s: &&Span| {
        let text = &low[(*s).clone()];
        ALIVE.is_in(text) && !OVER.is_in(text) && !HYPOTHETIC.is_in(text)
    };
    let lives = sentences.iter().copied().any(|s| alive(&s))
        || sentences.iter().skip(n + 1).copied().any(|s| timed(&s))
        || sentences.iter().skip(n + 1).copied().any(|s| still(&s))
        || (new.is_some() && sentences.iter().copied().any(|s| still(&s)));
    if lives {
        let mut words = vec![evidence];
        words.extend(new.and_then(|s| notice.flow.evidence(s.clone())));
        outcome.raised.push(Raised {
            flag: FlagId::SecondDemand,
            evidence: words,
        });
        outcome.bygone = bygone(notice, &sentences, n);
        return;
    }
    if let Some(words) = vetoed(notice, sentences[n], outcome) {
        outcome.raised.push(Raised {
            flag: FlagId::SecondDemand,
            evidence: vec![evidence, words],
        });
        return;
    }
    // "We said that we would answer on D": what was said of the demand that is over is over too.
    pattern!(
        RETOLD,
        r"\b(?:we|i) (?:said|told you|wrote|explained|announced|informed you|let you know|had said|had told)\b|\b(?:you(?:'ll| will| may| might)? (?:remember|recall))\b|\b(?:le|te) (?:dijimos|informamos|avisamos)\b"
    );
    let earlier = sentences[..n].iter();
    outcome.retold = earlier
        .filter(|s| RETOLD.is_in(&low[(**s).clone()]))
        .map(|s| (*s).clone())
        .collect();
    outcome.withdrawn = Some(Finding::new(true, evidence, 0.93));
}

/// The sentences about the demand that is over: the one that says so and those before it in its paragraph.
fn bygone(notice: &Piece, sentences: &[&Span], n: usize) -> Vec<Span> {
    let low = notice.low();
    let mut first = n;
    let names_demand = |s: &Span| DEMAND_NOUN.is_in(&low[s.clone()]);
    // "On March 9 we wrote to you about a summons. That summons has been withdrawn."
    pattern!(
        EARLIER,
        r"\b(?:wrote|earlier|previous\w*|last (?:week|month|year)|told you|informed you|prior|first|original|ago|anterior|primer[oa])\b"
    );
    while first > 0
        && names_demand(sentences[first - 1])
        && EARLIER.is_in(&low[sentences[first - 1].clone()])
        && n - first < 3
    {
        first -= 1;
    }
    let own = &low[sentences[n].clone()];
    // One sentence that tells of both demands is kept: "the summons was withdrawn and replaced by a subpoena dated ...".
    let both = NEW_DEMAND.is_in(own) && DEMAND_NOUN.spans(own, 0..own.len()).len() > 1;
    let last = if both { n } else { n + 1 };
    sentences[first..last]
        .iter()
        .map(|s| (*s).clone())
        .collect()
}

fn disclosure(notice: &Piece, outcome: &mut Outcome) {
    let low = notice.low();
    let mut gone: Option<(Span, Span)> = None;
    let mut kept: Option<Span> = None;
    let sentences: Vec<Span> = notice
        .live_sentences()
        .filter(|s| !outcome.bygone.contains(s))
        .cloned()
        .collect();
    let mut previous = "";
    for sentence in &sentences {
        for found in GONE.groups(low, sentence.clone()) {
            let at = found.whole();
            let before = &low[sentence.start..at.start];
            let after = &low[at.end..sentence.end];
            let text = &low[sentence.clone()];
            let near = &low[at.start.saturating_sub(0)..(at.end + 60).min(sentence.end)];
            pattern!(
                NO_DISCLOSURE,
                r"^[^.;]{0,45}\b(?:objections?|objecting|asking|requesting|extension|more time|below|above|in this (?:notice|letter|message)|report|with a letter|with (?:a|our) (?:request|question)|with the requirement|(?:a |our )?confirmation|acknowledg\w*)\b|^\s*(?:\w+ )?that (?:we|the|it|this)\b"
            );
            // What was given in another matter, or of somebody else.
            pattern!(
                OTHER_MATTER,
                r"\b(?:another|other|different|earlier|previous|prior|similar|distint[oa]s?|otr[oa]s?|anterior(?:es)?) (?:user|person|customer|account|matter|case|subpoena|summons|demand|order|records|data|request|datos|citacion|orden)\b|\blast year\b|\bel ano pasado\b|\bin march for\b"
            );
            pattern!(
                ANOTHER_NOW,
                r"\b(?:now there is|second one|this one|a new one|the new)\b"
            );
            let next = sentences
                .iter()
                .position(|s| s == sentence)
                .and_then(|n| sentences.get(n + 1))
                .map_or("", |s| &low[s.clone()]);
            if NO_DISCLOSURE.is_in(after) || OTHER_MATTER.is_in(text) || ANOTHER_NOW.is_in(next) {
                continue;
            }
            // "On January 5 we complied with it": the paper is named in the sentence before.
            let named = TO_WHOM.is_in(text) || TO_WHOM.is_in(previous);
            previous = text;
            if NOT_YET.is_in(before) || !named {
                continue;
            }
            if ABOUT_READER.is_in(near)
                || ABOUT_READER.is_in(
                    &low[at.start.saturating_sub(45).max(sentence.start)
                        ..(at.end + 25).min(sentence.end)],
                )
            {
                continue;
            }
            let clause = &before[before.rfind([';', ',']).map_or(0, |n| n + 1)..];
            let denied = NEGATED.is_in(clause)
                || DENIED_BEFORE.is_in(clause)
                || NEGATED.is_in(&low[at.clone()])
                || NEGATED.is_in(&after[..after.len().min(24)]);
            pattern!(ONLY_ANSWER, r"\b(?:respond\w*|answer\w*|compl\w+|repl\w+)$");
            if denied {
                if !ONLY_ANSWER.is_in(&low[at.clone()]) {
                    kept.get_or_insert(sentence.clone());
                }
            } else if gone.is_none() {
                gone = Some((sentence.clone(), at));
            }
        }
        pattern!(
            NOTHING,
            r"\b(?:(?:we|i|google|meta|x|apple) (?:have |has |had |did |do )?(?:not |n't )(?:yet )?(?:given|sent|send|give|produced?|disclosed?|provided?|released?|handed?|turned?|shared?|furnished)|nothing (?:has been|was|had been|went|has gone) |no (?:data|information|records?) (?:has|have|was|were) (?:yet )?(?:been )?(?:given|sent|produced|disclosed|provided|released|handed|turned|shared)|(?:sent|gave|told|given|handed|shown) (?:them|the agency|it|him|her|ice|hsi|cbp|the \w+) nothing|produced nothing|gave nothing|turned over nothing|disclosed nothing|provided nothing|handed over nothing|sent nothing|none of (?:the|your|this|that) (?:data|information|records?|material) (?:has|have|had|was|were)|not a (?:byte|word|thing|record|single \w+)|no (?:data|information|records?)[^.;]{0,30}(?:has|have|had|was|were) (?:\w+ )?(?:gone|left|disclosed|produced|given|shared|released|turned|handed)|no hemos (?:entregado|divulgado|respondido)|no se ha (?:entregado|divulgado))"
        );
        let advice = low[sentence.clone()].contains("advice");
        if NOTHING.is_in(&low[sentence.clone()]) && !advice && kept.is_none() {
            kept = Some(sentence.clone());
        }
    }
    let Some((sentence, at)) = gone else {
        if let Some(sentence) = kept {
            outcome.disclosed = notice
                .flow
                .evidence(sentence)
                .map(|e| Finding::new(false, e, 0.85));
        }
        return;
    };
    let evidence = notice
        .flow
        .evidence(at.start.max(sentence.start)..sentence.end.min(at.end + 60));
    let Some(evidence) = evidence else { return };
    // "Yours have not been sent" beside "we gave the agency": a contradiction closes nothing.
    pattern!(
        KEPT_BACK,
        r"\b(?:contenidos?|mensajes?|archivos?|fotos?|contents?|messages?|videos?|photos?|posts?|passwords?|mail|drafts?|other|else|more|further|beyond|only)\b"
    );
    let denied = kept.filter(|kept| *kept != sentence && !KEPT_BACK.is_in(&low[kept.clone()]));
    if let Some(denied) = denied {
        let mut words = vec![evidence];
        words.extend(notice.flow.evidence(denied));
        outcome.raised.push(Raised {
            flag: FlagId::PartlyDisclosed,
            evidence: words,
        });
        return;
    }
    let rest = sentences.iter().find(|s| {
        let text = &low[(*s).clone()];
        PART.is_in(text)
            && (WILL_FOLLOW.is_in(text)
                || cue::COMPANY_WILL.is_in(text)
                || cue::COMPANY_WAITS.is_in(text))
    });
    // Time to act is still given, and not as a habit or a thing that was not done.
    let last_told = notice.dates_in(&sentence).filter_map(|d| d.date()).max();
    let open = sentences.iter().find(|s| {
        let text = &low[(*s).clone()];
        // Days that lie before the handing over give no time any more.
        let days: Vec<_> = notice.dates_in(s).map(|d| d.date()).collect();
        let over = |day: &Option<_>| day.zip(last_told).is_some_and(|(day, told)| day <= told);
        let told_before = !days.is_empty() && days.iter().all(over);
        s.start != sentence.start
            && !told_before
            && cue::READER_ACTS.is_in(text)
            && cue::COMPANY_WILL.is_in(text)
            && !SHOULD_USUALLY.is_in(text)
            && (notice.durations.iter().any(|d| s.contains(&d.span.start))
                || notice.dates_in(s).next().is_some())
    });
    match (rest, open) {
        (Some(rest), _) | (None, Some(rest)) => {
            let mut words = vec![evidence];
            words.extend(notice.flow.evidence(rest.clone()));
            outcome.raised.push(Raised {
                flag: FlagId::PartlyDisclosed,
                evidence: words,
            });
        }
        (None, None) => match vetoed(notice, &sentence, outcome) {
            Some(words) => outcome.raised.push(Raised {
                flag: FlagId::PartlyDisclosed,
                evidence: vec![evidence, words],
            }),
            None => outcome.disclosed = Some(Finding::new(true, evidence, 0.93)),
        },
    }
}

/// Words that leave something of the demand open: with them nothing is called closed.
///
/// A live matter that is dropped cannot be mended; a closed one that is shown as open only costs
/// a look.
fn vetoed(notice: &Piece, closing: &Span, outcome: &Outcome) -> Option<Evidence> {
    pattern!(
        OPEN_STILL,
        r"\b(?:except(?: for| that)?|other than|apart from|only (?:in so far|insofar|as to|from your|for)|in so far as|in part\b|some of (?:the|your|it)|the rest\b|remain(?:s|ing)?\b|what is left|(?:is|are) next\b|will follow|more (?:will|is to)|pending|asks? for more|as far as|as to account|one of (?:your|the) (?:two|three|\w+) accounts|old account only|reissued|reinstated|sent a corrected|corrected copy|has taken its place|took its place|came after it|still live|(?:still|our deadline|it) stands|was not\.|appealed|by mistake|not had that in writing|until that is confirmed|we hear\b|the second\b|served us with another|another for the same|concerns the|salvo\b|el resto|lo demas|otra\b|siguen? retenid)"
    );
    pattern!(
        NOT_SO,
        r"\b(?:no|not|nothing|none|never|any|if|should|would|unless we|ninguna?|nada|si)\b[^.;]{0,40}$"
    );
    pattern!(
        OF_THE_SERVICE,
        r"\b(?:account|service|features?|page|channel|password|balance|purchases?|membership)s? remains?\b|\bremains? (?:at|available|confidential|yours|private|open to you)\b|\bremaining questions\b"
    );
    let low = notice.low();
    let near = notice.live_sentences().filter(|s| {
        !outcome.bygone.contains(s)
            && (*s == closing
                || cue::speaks_of_demand(&low[(*s).clone()])
                || follows(notice, closing, s))
    });
    near.into_iter().find_map(|s| {
        let place = OPEN_STILL.spans(low, s.clone()).into_iter().find(|place| {
            !NOT_SO.is_in(&low[s.start..place.start]) && !OF_THE_SERVICE.is_in(&low[s.clone()])
        })?;
        notice.flow.evidence(place)
    })
}

/// Whether a sentence stands within two of the one that closes.
fn follows(notice: &Piece, closing: &Span, other: &Span) -> bool {
    let at = notice.sentence_index(closing.start);
    notice.sentence_index(other.start).abs_diff(at) <= 2
}
