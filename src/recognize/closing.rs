//! Whether a message closes its matter, by all that it says and not by one sentence.
//!
//! People tell in many ways that a demand is over or that the data is gone. What they do not do in
//! such a letter is give the reader time. So a matter is closed here only where three things meet:
//! a sentence says that the demand was taken back, or that the data was handed over; another says
//! that nothing was given, that nothing is left to do, or what it was that was given; and no
//! sentence looks ahead. What only tells again what an earlier letter said looks back.

use crate::document::evidence::Evidence;
use crate::document::flow::Span;
use crate::recognize::counted;
use crate::recognize::cue;
use crate::recognize::date::DateMention;
use crate::recognize::day;
use crate::recognize::outcome;
use crate::recognize::pattern::pattern;
use crate::recognize::piece::Piece;

/// How a matter ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Closing {
    Withdrawn,
    Disclosed,
}

const OVER: &str = r"(?:with(?:drawn|drew|drawing|draws|drawal)|rescind\w*|rescission|cancel+(?:ed|s|ing|lation)|revok(?:ed|es|ing)|revocation|retract(?:ed|s|ing)|dropped|drops|pulled|t(?:ook|aken|akes) (?:[\w.-]+ ){0,6}back|quash(?:ed|es|ing)|vacat(?:ed|es|ing)|set(?:s|ting)? (?:[\w.-]+ ){0,5}aside|void(?:ed)?|lapsed|expired|abandon(?:ed|s)|releas(?:es|ed) (?:\w+ ){0,2}from (?:\w+ ){0,3}(?:duty|obligation|compliance|complying|it)|no longer (?:seeks?|wants?|needs?|requires?|asks?|pursu\w+|interested|stands?|exists?)|(?:will|would) (?:not|neither|never) (?:be )?(?:enforc\w+|renew\w*|pursu\w+)|does not (?:want|need|intend to pursue)|stood down|stands down|moot|dismiss(?:ed|es)|unenforceable|desisti\w+|desiste|retir(?:o|a|ada|ado|aron)|revoc(?:o|a|ada|ado|aron)|anul(?:o|a|ada|ado|aron)|cancel(?:o|ada|ado)|sin efecto)";

pattern!(TAKEN_BACK, r"\b", OVER, r"\b");
pattern!(
    // Only wished, asked, refused, feared or of something else.
    NOT_SAID,
    r"\b(?:if|unless|should|whether|until|may|might|could|can|would(?: not)?|refus\w+|declin\w+|hop\w+|expect\w*|asked (?:\w+ ){0,6}(?:to|whether)|pedimos|motion to|petition to|move to|to quash|not (?:been )?|never|n't|si|salvo|hasta|another|other (?:users?|companies|customers?|providers?|cases?|accounts?)|in part|partly|parts?|portion|item|narrow\w*|first of|one of|as to|earlier (?:subpoena|summons|demand|request)|previous (?:subpoena|summons|demand|request)|similar|account was|your (?:post|objection|motion|consent)|gag|secre\w+|silence|non-?disclosure|sealed|seal)\b"
);
pattern!(
    NOTHING_GIVEN,
    r"\b(?:turned over|handed over|gave|given|released|produced|sent|provided|furnished|delivered|disclosed|supplied|made|makes|make|had) (?:\w+ ){0,3}?(?:no|neither|nothing|none)\b|\bunsent\b|\bwithheld all\b|\bnever left\b|\b(?:nothing|none)\b[^.;]{0,30}\breach\w*|\bno (?:facilit|entreg|envi|divulg|revel|dio|dimos)\w*|\b(?:nothing|no (?:[\w'-]+ ){0,4}?(?:records?|data|information|documents?|files?|information|copy|copies|name|answer|response|production|disclosure|part of it|student record|registro|dato|dat[oa]s)|none|never|not|n't|nada|ningun\w*)\b[^.;]{0,70}\b(?:produced|given|gave|disclosed|released|handed|turned|sent|provided|delivered|shared|furnished|supplied|answered|responded|left|gone|went|seen|has anything|received|get|got|produce|give|disclose|release|deliver|provide|send|transmitted|made|revealed|entreg\w+|divulg\w+|envi\w+|dimos|dado|contestado|revel\w+|recibi\w+)\b|\b(?:had|has|have)(?: not|n't) (?:yet )?(?:answered|responded|replied|produced|complied|delivered|given|sent)\b|\bno (?:habiamos|hemos|habia|ha|se) (?:entregado|contestado|enviado|dado|divulgado|revelado|entrego)\b"
);
pattern!(
    AT_AN_END,
    r"\b(?:(?:can|may) forget\b|need (?:no longer|not) concern|you need (?:present|file|send|do) nothing|(?:do not|don't|need not|needn't) (?:have to |need to )?(?:object|go to court|file)|matter as (?:finished|closed|over)|marked (?:[\w./-]+ ){1,4}as closed|nothing remains|void and|close the matter|no longer in force|no longer exists|extinguid\w+|no es necesario)\b|\b(?:(?:matter|file|case|ticket|request|chapter|it) (?:is|has been|are|was)(?: now| therefore| thus| being)? (?:closed|over|at an end|done|ended|finished|settled|archived|concluded)|(?:clos(?:ed|ing)|archived|shut) (?:our|the|this|your) (?:file|matter|case|ticket|request|record)|(?:deadline|date|time|period|days|window|dates|instructions)\b[^.;]{0,60}\b(?:no longer|does not|do not|don't|doesn't|not) (?:matters?|appl(?:y|ies)|runs?|counts?|means?|exists?|hold|relevant)|(?:forget|disregard|ignore)\b[^.;]{0,40}\b(?:date|deadline|letter|notice|days|period|instructions)|nothing (?:is )?(?:pending|to object to|to stop|to contest|left)|come to nothing|that is the end|asunto (?:esta |queda )?cerrado|queda cerrado|puede[s]? olvidar\w*|last (?:letter|message|in a series))\b"
);
pattern!(
    // Who handed it over is the company, or the data was handed over.
    WE_HANDED,
    r"\b(?:we|i|our (?:\w+ ){1,3}|the (?:company|bank|university|district|library|coop|cooperative|provider|forum|foundation)|[a-z]+ (?:inc|llc|corp)\.?)(?: (?:have|has|had|then|therefore|already|since|duly|accordingly|thus)){0,3} (?:produced|disclosed|gave|given|provided|sent|delivered|turned over|handed over|surrendered|released|furnished|supplied|complied|transmitted)\b|\b(?:data|information|records?|documents?|everything|disclosure|production|response|it|they|subpoena|summons|demand|order)(?: (?:has|have|had|was|were|is|are))(?: (?:then|therefore|already|since|duly|now|fully|been|all|both)){0,3} (?:produced|disclosed|given|provided|sent|delivered|turned over|handed over|surrendered|released|furnished|supplied|complied with|satisfied|fulfilled|executed|made|transmitted)\b|\band (?:furnished|provided|produced|disclosed|released|supplied|surrendered|turned over|handed over) (?:the|your|all|those|these) (?:\w+ ){0,3}(?:records|data|information)\b|\b(?:revelamos|entregamos|contestamos|dimos|proporcionamos|remitimos|cumplimos|enviamos)\b|\b(?:cumplio|entrego|revelo|proporciono) (?:el|la|los|las|con|a)\b"
);
pattern!(
    A_PAPER,
    r"^ (?:\w+ )?(?:an?|the|its|this|that) (?:\w+ ){0,3}(?:subpoena|summons|demand|order|warrant|notice|letter|request)\b"
);
pattern!(
    NOT_YET,
    r"\b(?:yet|so far|to date|as of|until now|up to now|not (?:been )?(?:responded|produced|disclosed|given|sent|released|complied|answered)|nothing (?:has|was|have)|(?:no|none of the) (?:records|data|information|documents)[^.;]{0,12} (?:has|have|was|were) been|todavia|aun no)\b"
);
pattern!(
    TO_WHOM,
    r"\b(?:agency|government|department|bureau|service|office|police|sheriff|prosecutor|attorney|agents?|investigators?|inspector|commission|committee|guard|marshals?|authorit\w+|court|grand jury|ice|hsi|cbp|dhs|fbi|dea|irs|sec|ftc|atf|doj|uscis|ero|oig|subpoena|summons|demand|order|warrant|request|fiscal\w*|agencia|policia|gobierno|citacion|requerimiento|orden|solicitud)\b"
);
pattern!(
    NOT_HANDED,
    r"\b(?:if|unless|should|whether|until|before|may|might|could|would|will|shall|'ll|must|to be|not|never|n't|no|nothing|none|nor|without|si|salvo|hasta|antes|(?:to|with|by|from) (?:you|us)|us a|us with|gave us|sent us|told|another|other (?:users?|companies|customers?|providers?|cases?|accounts?)|part|partly|first (?:part|batch)|some of|notice|motion|objection|copy|copies|copia|days|you (?:have |had )?(?:gave|sent|provided|filed))\b"
);
pattern!(
    ALL_OF_IT,
    r"\b(?:everything|all (?:that|of (?:it|what|the)|the (?:data|records|information))|the whole|entire(?:ty)?|in full|complete(?:ly|d)?|nothing (?:else|more|further|beyond)|no more|not more|neither more|ni mas ni menos|only (?:that|those|these|what)|totalidad|todo lo|quedo cumplid\w+|what (?:it|they|the (?:order|subpoena|summons|demand|request)) (?:asked|named|listed|demanded|required|covered|described|called)|what (?:was|we|they were|it was) (?:gave|given|sent|produced|disclosed|released|provided|delivered)|(?:items?|records|data) (?:given|sent|produced|disclosed|released|provided) (?:were|was|are|is)|consisted of|every record|exactly|that le dimos|lo que (?:se |les? )?(?:entreg\w+|dimos|revel\w+))\b"
);
pattern!(
    // The company's act, still to come.
    TO_COME,
    r"\b(?:will|shall|'ll|going to|intends? to|plans? to|expects? to|aims? to|must|have to|has to|(?:is|are|am) (?:required|obliged|due|bound|set) to|may|(?:is|are) (?:due|scheduled|set))\b[^.;]{0,50}\b(?:disclos\w+|produc\w+|respond\w*|answer\w*|comply|releas\w+|hand(?:ed)?|turn(?:ed)? over|furnish\w*|surrender\w*|suppl\w+|deliver\w*|transmit\w*|provid\w+|give|given|send|sent|mail\w*|forward\w*|upload\w*|e-?mail\w*|submit\w*|show|share\w*|go(?:es)? out|follow\w*)\b|\b(?:entregar|responder|divulgar|proporcionar|cumplir|contestar|revelar|enviar)(?:emos|a|an)\b|\b(?:rest|remainder|others?|part \d|second part|parte \d|resto)\b[^.;]{0,30}\b(?:follows?|goes|go|waits?|is held|stays|remains|sigue|espera)\b|\bwe (?:disclose|produce|respond|comply|release|answer|hand over|send) (?:on|by|after|unless|in|it|them|the)\b"
);
pattern!(
    // What is still to come is a copy, an answer to a letter, a new notice.
    FOR_YOU,
    r"\b(?:wants? to see|would like|you|notices?|notificacion|aviso|copy|copies|copia|te|le|questions?|requests? (?:for|about)|letters?|again|si |if (?:another|a new|the agency|any)|as (?:for|with) every|transparency|report)\b"
);
pattern!(
    READER_STILL,
    r"\b(?:(?:if|unless) (?:we|i|nothing|no)\b|you (?:still |now |may |can |must |should |also )*(?:have|must|need to|should|may|can|file|send|apply|object)|please|unless|if you (?:want|wish|would|intend|object|think|plan|mean)|to (?:stop|prevent|oppose|contest|object|halt)|si (?:quieres?|desea|usted)|mandanos|envienos|puede[s]?|debe[s]?|todavia)\b"
);
pattern!(
    OF_THE_COURT,
    r"\b(?:motion|quash|object\w*|challeng\w*|contest\w*|court|judge|stamped|petition\w*|oppos\w*|filing|file (?:a|an|it|your|in|with)|juez|tribunal|mocion|oponer\w*|impedir\w*|abogad\w+)\b"
);
pattern!(
    LOOKS_BACK,
    r"\b(?:told|wrote|written|said|informed|notified|warned|advised|announced|gave|given|had|would|were (?:to|going)|was (?:to|due|going)|planned|intended|resolved|expected|agreed|promised|stated|mentioned|allowing|allowed|might|ruled|ordered|directed|held back|(?:was|were) pending|concedi\w+|asked|our (?:first |earlier |original |last )?(?:letter|notice|message|e-?mail|note|mailing)|earlier|previous\w*|first notice|original\w*|at the time|back then|you had|passed on|escribi(?:mos|o)?|avisamos|aviso que|dij(?:o|imos)|notific(?:o|amos)|inform(?:o|amos)|tenia\w*|dimos|disponia\w*|habia\w*|esperamos|anunci\w+|enviamos)\b"
);
pattern!(
    LOOKS_AHEAD,
    r"\b(?:you (?:still |now )?have|you must|please|still|now have|today|from now|new date|debe[s]?|tiene[s]?|puedes?)\b"
);
pattern!(
    HYPOTHETIC,
    r"\b(?:(?:if|should|were) (?:another|a (?:new|fresh|further|second|different)|any (?:new|further|other|future|agency|one)|the (?:agency|department|bureau|government|commission|service|office) (?:comes?|sends?|serves?|issues?|tries|asks?|ever)|(?:it|they|he|she|somebody|someone|anyone|one|ice|hsi|dhs|cbp|fbi|irs) (?:comes?|sends?|serves?|tries|asks?|is (?:re)?issued|arrives?|ever|does|do))|in case (?:of )?(?:another|a new)|any (?:new|further|future) (?:demand|subpoena|summons|request|order|process)|si (?:llega\w*|recib\w+|otra|la agencia)|otra vez)\b"
);
pattern!(
    NEW_DEMAND,
    r"\b(?:new|second|another|fresh|replacement|corrected|amended|superseding|different|broader|narrower|separate) (?:\w+ ){0,2}?(?:subpoena|summons|order|warrant|demand|process|request)\b|\b(?:nuev[oa]|otr[oa]|segund[oa]) (?:\w+ )?(?:citacion|requerimiento|orden|solicitud)\b|\b(?:citacion|requerimiento|orden|solicitud) (?:nuev[oa]|distint[oa])\b"
);
pattern!(
    COMES_AGAIN,
    r"\b(?:will|is going to|intends? to|plans? to|(?:says?|said) (?:that )?(?:it|they) (?:will|would)|said it would|promises? to)\b[^.;]{0,30}\b(?:send|serve|issue|seek|get|obtain|ask)\b[^.;]{0,20}\b(?:an?|another|the) (?:\w+ )?(?:summons|subpoena|order|warrant)\b"
);
pattern!(
    NAME_OF_A_PLACE,
    r"\bnew (?:york|jersey|mexico|hampshire|orleans|haven|brunswick|bedford|castle|london)\b"
);
pattern!(
    // Copies to be had, complaints to be made: time that stops nothing.
    OF_OUR_PAPERS,
    r"\b(?:cop(?:y|ies) of (?:the|this|that|our|its)|(?:would like|want|wish) (?:a |the )?cop(?:y|ies)|complain\w*|data protection|privacy (?:request|officer|policy)|grievance|inspect\w*|released pages|receipt|copia)\b"
);
pattern!(
    PART_WAITS,
    r"\b(?:the rest|remainder|remaining|still hold|holding back|not yet|waits?|waiting|is held|pending|el resto|lo demas|falta|part(?:e)? (?:two|2|b|dos)|second part|outstanding|under review|appealed|appealing)\b"
);

/// How the message closes its matter, with the words that say so.
pub fn closing(notice: &Piece) -> Option<(Closing, Evidence)> {
    let low = notice.low();
    let sentences: Vec<&Span> = notice.live_sentences().collect();
    let text = |s: &Span| &low[s.clone()];
    if counted::partly_run(notice).is_some() || sentences.iter().any(|s| lives(notice, s)) {
        return None;
    }
    // The paper itself is taken back: named in the sentence, and nothing else beside it.
    pattern!(
        NAMED_PAPER,
        r"\b(?:subpoena|summons|demand|legal process|warrant|court order|order|request|citacion|requerimiento|solicitud)\b"
    );
    pattern!(
        OF_ANOTHER_THING,
        r"\b(?:accounts?|phone|line|subscription|membership|stay|extension|objections?|petition|motion|appeal|link|first|earlier|similar|original|january|february|march|april|may|june|july|august|september|october|november|december|part|portion|item|two|three|one of|other|gag|seal|silence|plan|card|payment|order (?:of|for) (?:silence|secrecy))\b[^.;]{0,50}$"
    );
    let taken = sentences.iter().find_map(|s| {
        let place = TAKEN_BACK.first(low, (*s).clone())?.whole();
        let lead = &low[s.start..place.start];
        let clause = &lead[lead.rfind([';', ':']).map_or(0, |n| n + 1)..];
        let after = &low[place.end..s.end];
        let near = &after[..after.len().min(40)];
        (NAMED_PAPER.is_in(text(s))
            && !NOT_SAID.is_in(clause)
            && !NOT_SAID.is_in(near)
            && !OF_ANOTHER_THING.is_in(clause)
            && !NOT_SAID_AFTER.is_in(after))
        .then_some(place)
    });
    let plain = outcome::nothing_left(notice)
        || sentences
            .iter()
            .any(|s| AT_AN_END.is_in(text(s)) && !HYPOTHETIC.is_in(text(s)));
    if let Some(place) = taken {
        let sentence = notice.sentence(place.start);
        let open = outcome::left_open(notice, &sentence, &[], plain).is_some();
        // "We have not sent anything yet" is what live letters say; "nothing was produced, and
        // nothing will be" is not.
        let kept = sentences
            .iter()
            .any(|s| NOTHING_GIVEN.is_in(text(s)) && !NOT_YET.is_in(text(s)));
        let told = ((plain || kept) && !open)
            .then(|| notice.flow.evidence(place))
            .flatten()?;
        return (!timed(notice)).then_some((Closing::Withdrawn, told));
    }
    let own = day::notice_date(notice).date.map(|found| found.value);
    let gone = |d: &DateMention| d.date().zip(own).is_some_and(|(day, own)| day <= own);
    let all = sentences.iter().any(|s| ALL_OF_IT.is_in(text(s)));
    // A live letter says that nothing was given yet; one about what was given does not.
    if sentences
        .iter()
        .any(|s| NOTHING_GIVEN.is_in(text(s)) && NOT_YET.is_in(text(s)))
    {
        return None;
    }
    let handed = sentences.iter().enumerate().find_map(|(n, s)| {
        let place = WE_HANDED.first(low, (*s).clone())?.whole();
        let lead = &low[s.start..place.start];
        let clause = &lead[lead.rfind([';', ':', ',']).map_or(0, |n| n + 1)..];
        let after = &low[place.end..s.end.min(place.end + 30)];
        let dated = notice.dates_in(s).any(gone);
        let to_whom = TO_WHOM.is_in(text(s)) || n > 0 && TO_WHOM.is_in(text(sentences[n - 1]));
        (to_whom
            && !NOT_HANDED.is_in(clause)
            && !outcome::denies(clause)
            && !NOT_HANDED.is_in(after)
            && !A_PAPER.is_in(after)
            && (dated || plain))
            .then_some(place)
    })?;
    (all || plain)
        .then_some(())
        .filter(|()| {
            let sentence = notice.sentence(handed.start);
            outcome::left_open(notice, &sentence, &[], plain).is_none() && !timed(notice)
        })
        .and_then(|()| notice.flow.evidence(handed))
        .map(|told| (Closing::Disclosed, told))
}

pattern!(
    NOT_SAID_AFTER,
    r"^[^.;]{0,30}\b(?:in part|as to|insofar|except|only (?:the|for|as)|replaced|and (?:then )?(?:re-?served|re-?issued|served|issued)|by mistake|por error|was denied|unless)\b"
);

/// Whether a time or a day ahead stands in the message that an earlier letter is not said to have given.
fn timed(notice: &Piece) -> bool {
    pattern!(
        TOLD_YOU,
        r"\b(?:we|i|us|our (?:\w+ ){0,3}(?:letter|notice|message|e-?mail|note|mailing)s?|it|which|that (?:letter|notice|message))\b[^.;]{0,40}\b(?:told|wrote|written|said|stated|informed|notified|advised|gave|given|allow(?:ed|ing)|asked|promised|explained|mentioned)\b|\b(?:wrote|e-?mailed|informed|notified|described)\b[^.;]{0,30}\byou\b|\bwrote (?:on|to)\b|\b(?:notice|letter) (?:allowed|gave)\b|\byou (?:got|received) an? (?:e-?mail|letter|notice)\b|\bgiven in that (?:notice|letter)\b|\byou (?:had|were given|were to)\b|\b(?:le|te) (?:escribimos|avisamos|dijimos|notificamos|informamos|dimos|concedi\w+)\b|\b(?:disponia|tenia)s?\b"
    );
    pattern!(
        NOT_TOLD,
        r"\b(?:will|shall|must|now|still|we were (?:told|directed|ordered|asked)|told (?:us|the|[a-z]{2,4})\b (?:to|that)|gave us|asked us|ordered us|planned)\b"
    );
    let low = notice.low();
    let own = day::notice_date(notice).date.map(|found| found.value);
    // A day without its year, beside what happened, has gone by.
    pattern!(
        HAPPENED,
        r"\b(?:withdr(?:ew|awn)|withdraws|entered|served|serves|sent|received|got|wrote|signed|letter of|dated|objected|reached|asked|called|llamo|comunicacion del|filed before|on which|released)\b"
    );
    pattern!(
        LEADS_ON,
        r"\b(?:by|until|till|due|deadline|closes?|ends?|will|shall|then|go|goes|expect|hasta|antes)\b"
    );
    notice.live_sentences().any(|s| {
        let text = &low[s.clone()];
        let timed = notice.durations.iter().any(|d| s.contains(&d.span.start))
            || notice.dates_in(s).any(|d| match (d.date(), own) {
                (Some(day), Some(own)) => day > own,
                _ => !HAPPENED.is_in(text) || LEADS_ON.is_in(text),
            });
        let looks_back = TOLD_YOU.is_in(text) && !NOT_TOLD.is_in(text);
        // Of the demand, or a bare label with its day.
        pattern!(
            OF_THE_DEMAND,
            r"\b(?:records?|data|information|messages|answer\w*|produc\w*|disclos\w*|motions?|object\w*|respon[ds]\w*|compl(?:y|ied|iance)|deadlines?|hold|held|filed?|filing|courts?|judges?|subpoena|summons|expects?|agency|releas\w*|hand\w*|appeal|until|you have|datos|plazo|mocion|juez|tribunal|citacion)\b"
        );
        pattern!(
            KEPT_ON,
            r"\b(?:keeps?|kept|stored?|archived?|retain\w*|erased?|overwritten|deleted?|shred\w*|guard\w+|conserv\w+)\b"
        );
        const BARE: usize = 7;
        let bare = text.split_whitespace().count() <= BARE;
        let acts = TO_COME.is_in(text) || OF_THE_COURT.is_in(text) && READER_STILL.is_in(text);
        let aside = AT_AN_END.is_in(text) || OF_OUR_PAPERS.is_in(text) || KEPT_ON.is_in(text);
        timed
            && (bare || OF_THE_DEMAND.is_in(text))
            && !looks_back
            && (acts || !aside)
            && !cue::ELSEWHERE.is_in(text)
            && !cue::ANSWERS_LETTERS.is_in(text)
    })
}

/// Whether a sentence gives time, tells of what is still to come, or of another demand.
fn lives(notice: &Piece, sentence: &Span) -> bool {
    let low = notice.low();
    let text = &low[sentence.clone()];
    if HYPOTHETIC.is_in(text) || outcome::usually(text) || cue::ANSWERS_LETTERS.is_in(text) {
        return false;
    }
    if text.trim_end().ends_with('?') {
        return false;
    }
    let comes_again = COMES_AGAIN.first(low, sentence.clone());
    if comes_again.is_some_and(|place| !outcome::denies(&low[place.whole()])) {
        return true;
    }
    if NEW_DEMAND.is_in(text) && !NAME_OF_A_PLACE.is_in(text) && !outcome::denies(text) {
        return true;
    }
    pattern!(NONE_OF_IT, r"\b(?:no|nothing|none|nor|neither)\b");
    if PART_WAITS.is_in(text)
        && !outcome::denies(text)
        && !NONE_OF_IT.is_in(text)
        && !LOOKS_BACK.is_in(text)
    {
        return true;
    }
    let back = LOOKS_BACK.is_in(text) && !LOOKS_AHEAD.is_in(text);
    let to_come = TO_COME
        .spans(low, sentence.clone())
        .into_iter()
        .any(|place| {
            let lead = &low[sentence.start..place.start];
            let clause = &lead[lead.rfind([',', ';', ':']).map_or(0, |n| n + 1)..];
            let near = &low[place.start..sentence.end.min(place.end + 30)];
            // "Will hand over nothing", "will make no production".
            let told = &low[place.start..sentence.end.min(place.end + 40)];
            pattern!(
                NOT_AT_ALL,
                r"\b(?:no|nothing|none|neither|nada|ningun\w*)\b"
            );
            !outcome::denies(clause)
                && !NOT_AT_ALL.is_in(told)
                && !outcome::denies(&low[place.clone()])
                && !FOR_YOU.is_in(near)
        });
    if to_come && !back {
        return true;
    }
    let own = day::notice_date(notice).date.map(|found| found.value);
    let ahead = |d: &DateMention| d.date().zip(own).is_none_or(|(day, own)| day > own);
    let timed = notice
        .durations
        .iter()
        .any(|d| sentence.contains(&d.span.start))
        || notice.dates_in(sentence).any(ahead);
    // A day ahead on which somebody does something is no looking back.
    pattern!(
        DOES_THEN,
        r"\b(?:we|i|it|they|he|she|records|data|information)(?: \w+)?(?:'ll| (?:will|shall|(?:am|are|is) going to|plan to|intend to|mean to))\b"
    );
    let does = timed
        && DOES_THEN.is_in(text)
        && !outcome::denies(text)
        && !FOR_YOU.is_in(text)
        && !cue::ELSEWHERE.is_in(text);
    if does && !back {
        return true;
    }
    timed
        && READER_STILL.is_in(text)
        && OF_THE_COURT.is_in(text)
        && !back
        && !cue::ELSEWHERE.is_in(text)
}
