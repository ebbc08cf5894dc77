//! Whether the demand was withdrawn.
//!
//! Tells the demand that is over from one that lives on: an earlier one that was
//! replaced, a part that was dropped, a gag that was lifted.

use crate::document::flow::Span;
use crate::notice::Raised;
use crate::notice::finding::Finding;
use crate::notice::vocabulary::FlagId;
use crate::recognize::cue;
use crate::recognize::date::DateMention;
use crate::recognize::day;
use crate::recognize::outcome;
use crate::recognize::outcome::Outcome;
use crate::recognize::pattern::pattern;
use crate::recognize::piece::Piece;
use crate::recognize::telling;

/// Papers that an agency can take back.
const PAPER: &str = r"(?:subpoenas?|summons(?:es)?|court order|orders?|warrant|demands?|legal process|process|national security letter|request|citacion|citatorio|requerimiento|orden|solicitud)";
const TAKEN_BACK: &str = r"(?:withdrawn|withdrew|withdrawing|rescinded|rescinding|revoked|recalled|cancel+ed|cancel+ing|taken back|took back|vacated|quashed|dropped|dropping|pulled|abandoned|abandoning|voided|nullified|retirad[oa]|retirado|retira|retiro|revocad[oa]|revoco|anulo|cancelo|sin efecto|cancelad[oa]|anulad[oa])";

pattern!(
    WITHDRAWN,
    // The paper was taken back; they took the paper back; it was taken back.
    r"\b",
    PAPER,
    r"\b[^.;]{0,90}?\b(?:has|have|had|was|were|is|are|been|being|ha sido|fue|quedo|ha quedado|queda)\s+(?:\w+ly\s+|now\s+|hereby\s+|since\s+|been\s+|also\s+|already\s+|being\s+){0,3}",
    TAKEN_BACK,
    r"\b|\b",
    TAKEN_BACK,
    r"\s+(?:(?:the|that|this|its|their|his|her|la|el|su|dicha|both|our)\s+)(?:\w+\s+){0,3}?",
    PAPER,
    r"\b|\b(?:has|have|had|ha)\s+(?:\w+ly\s+|now\s+|since\s+|also\s+|already\s+){0,2}",
    TAKEN_BACK,
    r"\s+(?:\w+\s+){0,2}?",
    PAPER,
    r"\b|\b(?:it|they|that|this)\s+(?:has|have|had|was|were|is)\s+(?:\w+ly\s+|now\s+|hereby\s+|since\s+|been\s+|also\s+|already\s+|being\s+){0,3}",
    TAKEN_BACK,
    r"\b|\b(?:no longer (?:wants|seeks|needs|requires|asks|intends to pursue)|is not pursuing|will not (?:be )?(?:enforc\w+|pursu\w+) (?:it|the))\b|\b(?:took|taken|taking|pulled) (?:it|the \w+|that \w+) back\b|\bha(?:n)? (?:retirado|dejado sin efecto|revocado|anulado)\b",
);
pattern!(
    CONDITION,
    r"\b(?:if|once|as soon as|no court|no judge|nobody|nor|unless|until|in case|should (?:the|it|they)|were to|may|might|could|would|can be|when(?:ever)?|whether|asked .{0,30} to withdraw|request that|hope|expect|si|salvo que|hasta que|en caso)\b[^.;]{0,110}$"
);
pattern!(
    NOT_THE_DEMAND,
    r"\b(?:motion|objection|consent|your (?:request|complaint|post|objection)|you (?:may|can|could)|mocion|peticion|recurso|dejar|deje|dejara|counter|account was|funds?|money|cash)\b[^.;]{0,30}$"
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
    r"\b(?:if (?:another|a new|any|the agency|it|they|anything|something|we (?:receive|get))|should (?:another|a new|it|they|the agency|anything|something|we receive)|in case (?:of )?(?:another|a new)|any (?:new|further|future|other)|si (?:llega|recibimos)|may (?:issue|serve|send) (?:a |another )?)\b"
);

pattern!(
    NEGATED_WORD,
    r"n't (?:been|yet)?|\b(?:not (?:been|yet)|never|may be|might be|could be|can be|to be|whether|until|if|unless)\b"
);

/// "Has withdrawn the summons": the paper is pointed at within the words themselves.
fn points_at_it(words: &str) -> bool {
    pattern!(
        POINTS,
        r"\b(?:the|that|this|its|their) (?:\w+ ){0,2}",
        PAPER,
        r"$"
    );
    POINTS.is_in(words)
}

/// Reads whether the demand was taken back.
pub fn withdrawal(notice: &Piece, known: &mut Outcome) {
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
            r"\b(?:a|an|another|other|similar|same|some of (?:these|those|the|such)|some|many|most|such|any|una?|otr[oa]s?|algun[oa]s?)(?: \w+){0,2} (?:subpoenas?|summons(?:es)?|orders?|warrants?|demands?|citacion(?:es)?|orden(?:es)?)\b|\btheirs\b|\b(?:similar|parecid[oa]s?)\b|\b(?:courts|judges|agencies|tribunales) (?:have|often|sometimes|han)\b|\bof this (?:kind|sort|type)\b|\b(?:some|many|other|such|past) cases\b|\ben (?:otros|algunos) casos\b|\bin (?:a|another|one) case\b|\blast year\b|\bel ano pasado\b"
        );
        pattern!(NOT_SAID, r"\b(?:nothing|no|not|never|doesn't|don't)\b[^.;]{0,40}\b(?:means?|says?|suggests?|implies)\b");
        // "We can now tell you that the agency has withdrawn it" speaks of no gag.
        pattern!(
            CAN_TELL,
            r"\b(?:can|may|able to|pleased to|free to) (?:now )?(?:tell|notify|inform|report to) you that\b"
        );
        let told = CAN_TELL
            .first(text, 0..text.len())
            .map_or(text, |place| &text[place.whole().end..]);
        // "The summons was withdrawn" is this one, though the sentence began with "a summons".
        pattern!(DEFINITE, r"\b(?:the|that|this|its|their|said|la|el|dicha|esa|ese)\s+$");
        let definite = DEFINITE.is_in(before)
            || points_at_it(&low[at.clone()]);
        // "The court vacates the order that quashed the subpoena."
        pattern!(
            OF_AN_ORDER,
            r"\b(?:order|ruling|decision|judgment) (?:that|which) (?:had |has )?$"
        );
        let doubtful = GAG.is_in(told)
            || OF_AN_ORDER.is_in(before)
            || OTHER_DEMAND.is_in(&low[at.start..sentence.end])
            || (OTHER_DEMAND.is_in(text) && !definite)
            || NOT_SAID.is_in(text)
            || SOME.is_in(text)
            || (GAG.is_in(previous) && !text.contains("subpoena") && !text.contains("summons"))
            || CONDITION.is_in(before)
            || NOT_THE_DEMAND.is_in(before)
            || outcome::denies(&before[before.len().saturating_sub(20)..])
            || outcome::denied_before(before)
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
        r"\b(?:put\b[^.;]{0,30}\b(?:out of|aside|behind)|no longer|need not|don't need|do not need|not need|stand down|forget|tear up|disregard|ignore|throw away|no need|no (?:further )?action|no me(?:nos|ntras)|ya no)\b"
    );
    // "We said that we would answer on D": what was said of the demand that is over is over too.
    pattern!(
        RETOLD,
        r"\b(?:we|i) (?:said|told you|wrote|explained|announced|informed you|let you know|had said|had told)\b|\byou (?:wrote|said|told (?:us|me)|mentioned)\b|\b(?:you(?:'ll| will| may| might)? (?:remember|recall))\b|\byou will have (?:had|seen|received|read) our\b|\b(?:letter|message|notice|e-?mail|note)\b[^.;]{0,30}\b(?:told you|informed you|let you know|said)\b|\b(?:le|te) (?:dijimos|informamos|avisamos)\b"
    );
    pattern!(
        BACK_THEN,
        r"\b(?:had|would|could|were|was|who'd|you'd|tenia|podia|habia)\b"
    );
    // ... and the next sentence must say that it is so no longer.
    pattern!(
        NO_MORE,
        r"\b(?:(?:that|this|it) (?:is|does|has) (?:no longer|not)\b|(?:that|this|it) no longer\b|(?:eso|esto) ya no\b|ya no hace falta|let (?:her|him|them) know so)\b"
    );
    let retold = |s: &Span| {
        let text = &low[s.clone()];
        let (next, _) = telling::neighbours(notice, s);
        RETOLD.is_in(text) && BACK_THEN.is_in(text) && NO_MORE.is_in(&low[next])
    };
    let still = |s: &&Span| {
        let text = &low[(*s).clone()];
        cue::READER_ACTS.is_in(text)
            && (cue::COMPANY_WILL.is_in(text) || cue::COMPANY_WAITS.is_in(text))
            && !HYPOTHETIC.is_in(text)
            && !outcome::usually(text)
            && !outcome::denies(text)
            && !OVER.is_in(text)
            && !retold(s)
    };
    let new = sentences
        .iter()
        .copied()
        .find(|s| around(s) && s.start != sentence.start)
        .or_else(|| around(&sentences[n]).then(|| sentences[n]));
    // A day that lies before the message itself gives no time.
    let own = day::notice_date(notice).date.map(|found| found.value);
    let ahead = |d: &DateMention| d.date().zip(own).is_none_or(|(day, own)| day > own);
    let timed = |s: &&Span| {
        let text = &low[(*s).clone()];
        let time = notice.durations.iter().any(|d| s.contains(&d.span.start))
            || notice.dates_in(s).any(ahead);
        let acts = cue::READER_ACTS.is_in(text)
            || cue::COMPANY_WILL.is_in(text)
            || cue::COMPANY_WAITS.is_in(text)
            || text.contains("from the date of");
        time && acts
            && !HYPOTHETIC.is_in(text)
            && !outcome::usually(text)
            && !outcome::denies(text)
            && !OVER.is_in(text)
            && !retold(s)
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
    // "There is nothing that you need to do": said plainly, it outweighs talk of courts and lawyers.
    let over = outcome::nothing_left(notice);
    // "HSI had served a summons as well."
    pattern!(
        AS_WELL,
        r"\b(?:subpoena|summons|order|warrant|demand) (?:as well|too)\b"
    );
    let one_more = sentences.iter().any(|s| AS_WELL.is_in(&low[(**s).clone()]));
    let lives = one_more
        || (!over && sentences.iter().copied().any(|s| alive(&s)))
        || sentences.iter().skip(n + 1).copied().any(|s| timed(&s))
        || (!over && sentences.iter().skip(n + 1).copied().any(|s| still(&s)))
        || (new.is_some() && sentences.iter().copied().any(|s| still(&s)));
    if lives {
        let mut words = vec![evidence];
        words.extend(new.and_then(|s| notice.flow.evidence(s.clone())));
        known.raised.push(Raised {
            flag: FlagId::SecondDemand,
            evidence: words,
        });
        known.bygone = bygone(notice, &sentences, n);
        return;
    }
    if let Some(words) = outcome::vetoed(notice, sentences[n], known) {
        known.raised.push(Raised {
            flag: FlagId::SecondDemand,
            evidence: vec![evidence, words],
        });
        return;
    }
    let again = sentences.iter().enumerate();
    known.retold = again
        .filter(|(at, s)| {
            let text = &low[(**s).clone()];
            retold(s) || *at < n && RETOLD.is_in(text)
        })
        .map(|(_, s)| s)
        .map(|s| (*s).clone())
        .collect();
    known.withdrawn = Some(Finding::new(true, evidence, 0.93));
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
