//! Days that the agency set for the company: told as a duty, not as a plan.
//!
//! "We must answer by May 3" is the agency's day; "we will answer on May 3" is
//! the company's. The first is a return date, the second ends the reader's
//! time. A sentence in which the reader acts tells the reader's time.

use crate::document::flow::Span;
use crate::recognize::cue;
use crate::recognize::date::DateMention;
use crate::recognize::pattern::pattern;
use crate::recognize::piece::Piece;

pattern!(
    // Somebody is bound, or somebody wants.
    BOUND,
    r"(?:\b(?:we|i) (?:have|had|were given|are given|have been given) (?:only )?until\b|\b(?:must|should|has to|have to|had to|got to|debe|deben|debemos|hemos de|tenemos que)\b|(?:\b(?:is|are|am|was|were|been|be)|'m|'re)\s+(?:\w+ly\s+|now\s+|also\s+)?(?:required|obliged|obligated|directed|ordered|commanded|instructed|asked|told|compelled|due|supposed|bound|expected|wanted|called for|to)\b|\b(?:directs?|directed|orders?|ordered|requires?|commands?|commanded|obliges?|instructs?|instructed|tells?|told|asks?|asked|wants?|wanted|would like|they'd like|(?:authority|agency|bureau|department|government|they|it|office) waits?(?: for)?|awaits?|expects?|expected|needs?|demands?|demanded|calls? for|says? to|gives?|gave|has given|sets?|fixes|fixed|lets? us|allows?|allowed|quiere\w*|espera\w*|exige\w*|ordena\w*|pide\w*|requiere\w*|solicita\w*|fija\w*)\b|\bfalls? due\b|\b(?:is|are|was|were|comes?|becomes?) due\b|\bdue\s*$|\breturnable\b|\b(?:agency|bureau|department|office|commission|service|their|its|ice|hsi|cbp|fbi|dea|irs|sec|ftc)(?:'s)? (?:own )?(?:deadline|date|due date|return date)\b|\bdeadline (?:given|set|fixed) (?:to|for) us\b)"
);
pattern!(
    ANSWERS,
    r"\b(?:respon\w*|answer\w*|repl(?:y|ies)|produc\w*|deliver\w*|appear\w*|compl(?:y|ied|iance)\w*|hand\w*|turn\w*|furnish\w*|provid\w*|submit\w*|mail|mailed|send|sent|bring|return\w*|it|them|records?|information|data|documents?|due|show up|present\w*|comparec\w*|e-?mails?|ips?|names?|transfers?|until|deadline|date|entreg\w*|recib\w*|contest\w*|respuesta|informacion|datos)\b"
);
pattern!(
    LEADS,
    r"(?:\b(?:by|on|before|until|till|for|than|is|of|at|due|el|para el|antes del?|del)|:|\.\.)\s*(?:the\s+|dia\s+|close of business\s+|on\s+)*$"
);
pattern!(
    READER_BOUND,
    r"\bplease (?:reply|respond|answer|send|mail|e-?mail|file|upload|submit|fax|bring|forward|let|tell|get|give|show)\b|\b(?:you|usted|ustedes|tu)\b\s+(?:\w+ly\s+|also\s+)?(?:must|have|may|can|need|should|are|will|want|wish|debe|tiene|puede|debes|tienes)|\b(?:unless|if you|your (?:deadline|time|objection|motion|response|answer|lawyer))\b"
);

/// Whether the words around a date say that the agency, or its paper, looks for the answer then:
/// "they want it by D", "the Inspector General hopes for our answer on D", "the answer should be
/// there on D", "on D, the day on which the subpoena calls for them".
pub fn expected(before: &str, after: &str) -> bool {
    pattern!(
        LOOKS_FOR,
        r"\b(?:they|it|he|she|agency|department|bureau|service|office|commission|committee|police|sheriff|general|investigators?|inspectors?|prosecutors?|authority|marshals?|staff|government|fbi|hsi|ice|cbp|dea|irs|sec|ftc|atf|paper|subpoena|summons|demand|order|agencia|oficina|requerimiento|citacion|migracion)\b[^.;]{0,70}\b(?:wants?|wanted|expects?|would like|hopes? (?:for|to have)|looks? for|awaits?|waits?|is waiting|asks? to have|asked \w+ to (?:be done|finish|answer|reply|respond|comply|have)|seeks?|agreed that we (?:may|will|can)|says? to|calls? for|obliges?|requires?|lo espera|espera\w*|quier\w+|obliga|pide|exige|puso|fijo)\b[^.;]{0,110}?\b(?:by|on|for|before|el|al|para el|antes del|a mas tardar(?: el)?)\s+(?:\w+day,? )?$"
    );
    pattern!(
        BOUND_BY,
        r"\b(?:we|i)(?: are|'re|'m| am| have been| were) (?:supposed|due|bound|told|asked|meant|obliged|required|to)\b[^.;]{0,60}\b(?:by|on|before)\s+(?:\w+day,? )?$|\b(?:answer|reply|response|records?|data|information) (?:should|has to|have to|must|is to|are to) be (?:there|in|with them|in their hands)\b[^.;]{0,12}\b(?:by|on|before)\s+(?:\w+day,? )?$|\b(?:return|due) (?:day|date) (?:printed|given|shown|set|named)?[^.;]{0,20}\bis\s+(?:\w+day,? )?$|\b(?:its|their) (?:new |own )?(?:due|return) (?:date|day) is\s+(?:now )?(?:\w+day,? )?$|\bin time for the (?:date|day) on the (?:subpoena|summons|order|demand),?\s+$|\bso (?:that )?(?:it|they) (?:gets?|arrives?|is|are) there (?:by|on)\s+(?:\w+day,? )?$|\bquieren? que\b[^.;]{0,30}\b(?:el|al)\s+$|\b(?:requerimiento|citacion|orden)\b[^.;]{0,30}\bobliga\b[^.;]{0,30}\bel\s+$"
    );
    pattern!(
        CALLS_FOR,
        r"^,? (?:which is )?(?:the|its|their) (?:day|date) (?:on which|that|by which|when|on) (?:the )?(?:subpoena|summons|order|demand|agency|it)\b"
    );
    pattern!(
        OF_THE_READER,
        r"\bplease (?:reply|respond|answer|send|mail|e-?mail|file|upload|submit|fax|bring|forward|let|tell|get|give|show)\b|\b(?:you|your|unless|if|usted|su plazo|salvo|wait|hold|hearing|comment|press|silen\w+)\b"
    );
    let words = before.rsplit(['.', ';']).next().unwrap_or(before);
    let leads = LOOKS_FOR.is_in(words) || BOUND_BY.is_in(words);
    CALLS_FOR.is_in(after) || leads && !OF_THE_READER.is_in(words)
}

/// Whether a date of the notice's own telling is a day that the agency set, and none of the reader's.
pub fn set_by_the_agency(notice: &Piece, mention: &DateMention) -> bool {
    is_owed(notice, mention, false)
}

/// Whether it is such a day, though the same words may also tell the reader's time:
/// "we must answer by D and will, unless you file first".
pub fn owed(notice: &Piece, mention: &DateMention) -> bool {
    is_owed(notice, mention, true)
}

fn is_owed(notice: &Piece, mention: &DateMention, shared: bool) -> bool {
    let low = notice.low();
    let at = mention.span.start;
    let sentence = notice.sentence(at);
    let row = low[..at].rfind('\n').map_or(0, |n| n + 1);
    let label = &low[row..at];
    let tabled = label.trim_end_matches(' ').ends_with('\t');
    let from = clause_start(low, &sentence, at).min(if tabled { row } else { at });
    let before = &low[from..at];
    // What the company holds back, plans or has done is no duty.
    pattern!(
        PLANS,
        r"\b(?:we|i|it|which)\s*(?:will|shall|'ll|intend|plan|mean|propose|expect to|may)\b|\b(?:entregar|responder|divulgar|contestar|dar)(?:emos|a)\b"
    );
    pattern!(
        HAPPENED,
        r"\b(?:provided|produced|disclosed|assigned|posted|created|registered|logged|used|signed|issued|dated|received|served|arrived|reached|came|delivered|mailed|sent|wrote|notified|told)\b(?:[^.;]|\.\S){0,45}$"
    );
    // "The transfers must be delivered in Newark on D": it is still to happen.
    pattern!(
        TO_HAPPEN,
        r"\b(?:must|should|shall|to|have to|has to|deben|debe) be (?:\w+ly )?(?:provided|produced|disclosed|delivered|mailed|sent|received|handed|turned)\b[^;]{0,60}$"
    );
    let happened = HAPPENED.is_in(before) && !TO_HAPPEN.is_in(before);
    let planned = cue::COMPANY_WAITS.is_in(before) || PLANS.is_in(before) || happened;
    if planned
        || !notice.is_live(at)
        || READER_BOUND.is_in(before)
        || (!shared && acts(notice, &(from..sentence.end)))
    {
        return false;
    }
    // "A copy of your filing has to be with us by D" binds the reader, whoever is named.
    pattern!(
        READERS_PAPER,
        r"\b(?:(?:copy|proof|evidence|word|notice) of|your (?:\w+ )?(?:filing|motion|petition|objection|papers?|proof)|what (?:you|has been) (?:have )?filed|stamped)\b"
    );
    pattern!(
        WE_ARE_BOUND,
        r"\b(?:we|i|us) (?:must|have to|are|were|has to|had)\b"
    );
    let theirs = READERS_PAPER.is_in(before) || cue::REACHES_US.is_in(before);
    if theirs && !WE_ARE_BOUND.is_in(before) {
        return false;
    }
    let leads = tabled || LEADS.is_in(before);
    leads && BOUND.is_in(before) && ANSWERS.is_in(before) && speaks_near(notice, &sentence)
}

/// Where the clause of a date begins: after a semicolon, or after a comma that leads to another subject.
fn clause_start(low: &str, sentence: &Span, at: usize) -> usize {
    pattern!(
        NEW_SUBJECT,
        r"; |, (?:and|but|so|y|pero) (?:we|it|they|the|i|you|nos|la|el)\b"
    );
    NEW_SUBJECT
        .spans(low, sentence.start..at)
        .last()
        .map_or(sentence.start, |s| s.start + 1)
}

/// Whether the reader goes to court or writes in the words.
fn acts(notice: &Piece, span: &Span) -> bool {
    let low = notice.low();
    cue::READER_ACTS
        .spans(low, span.clone())
        .iter()
        .any(|place| {
            // "A court ... ordered" and "the court's order" are the agency's side.
            let words = &low[place.clone()];
            !words.starts_with("court has") && !words.starts_with("court order")
        })
}

/// Whether a demand is spoken of in the sentence, or in the four before it.
fn speaks_near(notice: &Piece, sentence: &Span) -> bool {
    let low = notice.low();
    let at = notice.sentence_index(sentence.start);
    notice.sentences[at.saturating_sub(4)..=at]
        .iter()
        .any(|s| cue::speaks_of_demand(&low[s.clone()]))
}
