//! Words that say that nothing was handed over yet.
//!
//! Takes one sentence in plain lower case. A thing that the agency or the reader did not give,
//! a paper that was not sent, and what would be if something were not done say nothing of it.

use crate::document::flow::Span;
use crate::recognize::pattern::pattern;

/// Handing over, done.
const HANDED: &str = r"(?:given|sent|handed|turned|produced|disclosed|released|provided|furnished|supplied|delivered|shared|transmitted|surrendered|passed|revealed|forwarded|submitted|made available|parted with|let go|gone|left|gone out|entregad\w+|divulgad\w+|proporcionad\w+|revelad\w+|facilitad\w+|remitid\w+|enviad\w+|mandad\w+|dad[oa]s?|compartid\w+|salido)";
/// Handing over, as it follows "did not" and "have yet to".
const HAND: &str = r"(?:give|send|hand|turn|produce|disclose|release|provide|furnish|supply|deliver|share|transmit|surrender|pass|reveal|forward|submit|gave|sent|handed|turned|produced|disclosed|released|provided|furnished|supplied|delivered|shared|passed)";
const DATA: &str = r"(?:data|information|records?|materials?|documents?|details|logs?|items?|files?|contents?|datos?|informacion|registros?)";
const ASKERS: &str = r"(?:agency|government|department|bureau|service|commission|committee|police|sheriff|attorney|office|ice|hsi|cbp|fbi|dea|irs|sec|ftc|atf|dhs|ero|uscis|investigators?|agents?|authorities|they|prosecutors?|agencia|autoridad)";

pattern!(
    NOT_HANDED,
    // "we have not yet given", "it was never sent", "we haven't turned anything over"
    r"\b(?:have|has|had|was|were|are|is|'ve)(?:n't| not| never| neither)(?: yet| so far| ever| been| actually| now){0,3} (?:\w+ly )?",
    HANDED,
    r"\b|\b(?:did not|didn't|never|(?:have|has) yet to)(?: yet| actually| ever){0,2} ",
    HAND,
    r"\b|\b(?:neither|never) ",
    HANDED,
    r"\b",
    // "we gave them nothing", "released no records"
    r"|\b(?:gave|sent|handed|shown|",
    HANDED,
    r") (?:\w+ ){0,5}?(?:nothing|none of (?:it|them|the|your|this|that)|nada)\b|\b(?:gave|sent|handed over|turned over|produced|disclosed|released|provided|delivered|shared) (?:\w+ ){0,3}?no ",
    DATA,
    r"\b|\b",
    // "nothing has gone out", "not one record was produced", "no disclosure has been made"
    r"(?:nothing|none|(?:no|not one|not a|not a single|not so much as a)(?: \w+){0,2}? (?:",
    DATA,
    r"|thing|byte|bit|word|scrap|page|line|piece))\b(?: \S+){0,7}? (?:has|have|had|was|were)(?: yet| so far| been| ever| \w+ly){0,3} ",
    HANDED,
    r"\b|\bnothing (?:\w+ ){0,2}?(?:went|left|leaked|has left|has gone)\b|\bnone of (?:it|them|this|that) (?:has|have|had|was|were)(?: been)?\b|\b(?:nobody|no one)(?: \w+){0,2} (?:gave|sent|handed|told|showed|has given|has sent)\b|\bno (?:disclosure|production|release|hand-?over|response) (?:\w+ ){0,4}?(?:has|was|have|had) (?:\w+ ){0,2}?(?:been made|made|taken place|occurred|happened)\b",
    // "the agency has received nothing from us"
    r"|\b",
    ASKERS,
    r" (?:has|have|had)?(?: \w+ly| so far| as yet)? ?(?:received|got|gotten|had|obtained) (?:nothing|none|no)\b|\b",
    ASKERS,
    r" (?:does|do) not (?:yet |now )?(?:have|hold) (?:any|your|a)\b",
    r"|\bno (?:(?:se|le|les|la|lo|los|las|te) ){0,2}(?:hemos|ha|han|he) (?:aun |todavia |sido )?",
    HANDED,
    r"\b|\b(?:nada|ningun\w*)(?: \w+){0,4}? (?:ha|han|fue|fueron) (?:sido )?",
    HANDED,
    r"\b|\bno (?:(?:le|les) )?(?:entreg|dimos|dio|envi|mand|proporcion|revel|divulg|facilit)\w* (?:nada|ningun\w*|(?:datos?|informacion|registros?) algun[oa]s?)\b|\bsin (?:haber )?(?:entregar|entregado|dar|dado) nada\b",
);
pattern!(
    // To us, to the reader: not what was demanded.
    OF_US,
    r"^[ ,]*(?:to |with |on |any |it |them |this |that ){0,2}(?:us|you|me|to us|to you|a reason|any reason|advice|why|a copy of (?:this|the)|usted|to serve)\b|^[^.;]{0,30}\b(?:advice|the existence|the name of the officer|deadline|extension|more time|reason)\b"
);
pattern!(
    // Who did not give: the agency, the reader, a paper.
    NOT_OURS,
    r"(?:\b(?:agency|government|bureau|department|officer|agent|court|judge|it|they|he|she|you|which|who|that|subpoena|summons|order|warrant|demand|notice|letter|copy|message|reason|motion|objection|papers?|proof|time|account|answer|response|reply|respuesta|agencia|usted|citacion)|^)(?: itself)? *$"
);
pattern!(
    SUPPOSED,
    r"\b(?:if|unless|until (?:we|you|the|they|it|an?|your)|when|whenever|in case|should|would|where|si|cuando|hasta que|salvo)\b[^.;:]{0,60}$"
);
pattern!(
    WE_WERE_GIVEN,
    r"\b(?:we|i) (?:have|had|were|was|are|'ve)(?:n't| not| never)(?: yet)?(?: been)? $|\b(?:we|i|us) (?:have|were|was|had)(?:n't| not| never) (?:yet )?been\b"
);

/// Where a sentence says that nothing was handed over.
pub fn kept(sentence: &str) -> Option<Span> {
    let places = NOT_HANDED.spans(sentence, 0..sentence.len());
    places.into_iter().find(|at| {
        let (before, after) = (&sentence[..at.start], &sentence[at.end..]);
        let own = &sentence[at.clone()];
        let subject = own.starts_with("no") || own.contains("nothing");
        (!OF_US.is_in(after) || own.ends_with("left"))
            && (subject || !NOT_OURS.is_in(before))
            && !SUPPOSED.is_in(before)
            && !WE_WERE_GIVEN.is_in(&sentence[at.start.saturating_sub(4)..at.end])
            && !own.contains(" us ")
            && !own.contains(" you ")
    })
}
