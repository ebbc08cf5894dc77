//! What became of the demand and of the data, and the words that leave either of them open.
//!
//! A live date that is dropped is as bad as a late one: both answers are given
//! only where the words leave no doubt, and parts and earlier demands are told
//! from the whole and the present one.

use crate::document::evidence::Evidence;
use crate::document::flow::Span;
use crate::notice::Raised;
use crate::notice::finding::Finding;
use crate::notice::vocabulary::FlagId;
use crate::recognize::closing;
use crate::recognize::closing::Closing;
use crate::recognize::cue;
use crate::recognize::date::DateMention;
use crate::recognize::day;
use crate::recognize::disclosed;
use crate::recognize::pattern::pattern;
use crate::recognize::piece::Piece;
use crate::recognize::process_day;
use crate::recognize::withdrawn;

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
    withdrawn::withdrawal(notice, &mut outcome);
    disclosed::disclosure(notice, &mut outcome);
    by_all_that_is_said(notice, &mut outcome);
    outcome
}

/// Where no sentence by itself closes the matter, all of them together may; where one does, they
/// bear it out.
fn by_all_that_is_said(notice: &Piece, outcome: &mut Outcome) {
    const SURE: f32 = 0.8;
    // What a closer reading left open stays open.
    let open = [FlagId::SecondDemand, FlagId::PartlyDisclosed];
    if outcome.raised.iter().any(|it| open.contains(&it.flag)) {
        return;
    }
    let Some((closing, evidence)) = closing::closing(notice) else {
        return;
    };
    let closed = |found: &Option<Finding<bool>>| found.as_ref().is_some_and(|it| it.value);
    if !closed(&outcome.withdrawn) && !closed(&outcome.disclosed) {
        let found = Some(Finding::new(true, evidence, SURE));
        match closing {
            Closing::Withdrawn => outcome.withdrawn = found,
            Closing::Disclosed => outcome.disclosed = found,
        }
    }
    // No time is given any more: what stands of it was told before.
    outcome.retold.extend(notice.live_sentences().cloned());
}

pattern!(
    NEGATED,
    r"n't\b|\b(?:not|never|nothing|no (?:data|information|records?|material|documents?|part|response|answer)|neither|nor|none|without (?:having )?|nada|ningun[oa]?|no (?:hemos|ha|se|le|les))\b"
);
pattern!(
    // The words straight before deny: "no", "not a single".
    DENIED_BEFORE,
    r"\b(?:no|none of (?:the|your|this|that|it|them)|not (?:one|any|a) [a-z ]{0,14})\s*$"
);
pattern!(
    SHOULD_USUALLY,
    r"\b(?:as a rule|under (?:normal|ordinary|usual) (?:conditions|circumstances)|on another occasion|en otra ocasion|usually|(?:our|the) custom\b|in the ordinary course|we (?:aim|try) to|normally|ordinarily|generally|our (?:usual |normal |general |ordinary )?(?:practice|policy)(?: is)?|in most cases|por lo general|normalmente|habitualmente|in other matters|for other)\b"
);

/// Whether the words deny.
pub fn denies(text: &str) -> bool {
    NEGATED.is_in(text)
}

/// Whether the words end with one that denies what follows.
pub fn denied_before(text: &str) -> bool {
    DENIED_BEFORE.is_in(text)
}

/// Whether the words tell of a habit, and not of this demand.
pub fn usually(text: &str) -> bool {
    SHOULD_USUALLY.is_in(text)
}

/// Words that leave something of the demand open: with them nothing is called closed.
///
/// A live matter that is dropped cannot be mended; a closed one that is shown as open only costs
/// a look.
pub fn vetoed(notice: &Piece, closing: &Span, outcome: &Outcome) -> Option<Evidence> {
    // Said plainly, "there is nothing left for you to do" outweighs words in other sentences.
    let over = nothing_left(notice);
    left_open(notice, closing, &outcome.bygone, over)
        .or_else(|| time_ahead(notice, closing, outcome, over))
}

/// Words beside the closing ones that leave something open; where the matter is said to be `over`,
/// only those in the closing sentence itself.
pub fn left_open(notice: &Piece, closing: &Span, bygone: &[Span], over: bool) -> Option<Evidence> {
    pattern!(
        OPEN_STILL,
        r"\b(?:except(?: for| that)?|similar cases|since (?:received|been (?:served|given|sent))|sent in error|shared the request|much of\b|without prejudice|reissue|by your (?:employer|bank|carrier|school|landlord)|the other (?:moderator|owner|account|user|member|admin\w*)|second (?:page|account|profile)|(?:subpoenas|summonses|demands) (?:before|like)|like this were|then asked (?:for|us)|sigue (?:vigente|en pie)|falta\b|mayor parte|(?:su|tu) (?:herman\w+|espos\w+|padre|madre|hij\w+|soci\w+)|a usted una copia|order quashing|covers the order|await your|(?:data|information|records) before\b|other than|apart from|most of\b|all but\b|excluding|outstanding|\bitems? \d|one of (?:the|your|these|those) (?:\w+ )?(?:subpoenas|summonses|demands|orders|accounts)|temporarily|for now\b|everything else|save (?:for|your)|responsive to (?:request|item)|(?:nearly|almost) all|minus your|in the past|law firm|to our (?:\w+ )?(?:lawyers?|attorneys?|counsel)|data breach|rumou?rs?|(?:is|are|was|were) (?:false|wrong|untrue)|it would be wrong|had we\b|another (?:was )?served|revived|will consider|reversed|to reissue|parcialmente|una parte|abogados|en el pasado|to the extent|follow-?up demand|(?:co-?worker|friend|colleague|neighbor|roommate)'s|special master|an estimate|existence of the (?:request|subpoena|demand)|(?:lawyer|attorney|friend) says|no record of|narrower|rescinded its withdrawal|(?:data|records|information|export|documents) to you (?:as|on)|(?:gave|given|sent|provided|handed)[^.;]{0,20} (?:your|our) (?:lawyer|attorney)|to the court\b|request for an extension|verbally|then (?:got|obtained|served)|has (?:since )?served a|as (?:to|regards) your|account only|in the [a-z]+ county case|changed its mind|re-?served|anew|has (?:since )?asked us|re-?issued|only (?:in so far|insofar|as to|from your|for)|in so far as|in part\b|some of (?:the|your|it)|the rest\b|remain(?:s|ing)?\b|what is left|(?:is|are) next\b|will follow|more (?:will|is to)|pending|asks? for more|as far as (?:it|they|the \w+) (?:asks?|concerns?|relates?|covers?|seeks?)|as to account|one of (?:your|the) (?:two|three|\w+) accounts|old account only|reissued|reinstated|sent a corrected|corrected copy|has taken its place|took its place|came after it|still live|still (?:holds?|appl(?:y|ies)|runs?)|(?:still|our deadline|it) stands|was not\.|appealed|by mistake|not had that in writing|until that is confirmed|we hear\b|the second\b|served us with another|another for the same|concerns the|salvo\b|el resto|lo demas|otra\b|siguen? retenid)"
    );
    pattern!(
        NOT_SO,
        r"\b(?:no|not|nothing|none|never|any|if|should|would|unless we|ninguna?|nada|si)\b[^.;]{0,40}$"
    );
    pattern!(
        OF_THE_SERVICE,
        r"\b(?:account|service|features?|page|channel|password|balance|purchases?|membership)s? remains?\b|\bremains? (?:at|available|confidential|yours|private|open to you)\b|\bremaining questions\b|\bcop(?:y|ies) of (?:the|its) (?:subpoena|summons|order|warrant|papers?)\b"
    );
    let low = notice.low();
    let near = notice.live_sentences().filter(|s| {
        !bygone.contains(s)
            && !usually(&low[(*s).clone()])
            && (*s == closing
                || !over
                    && (cue::speaks_of_demand(&low[(*s).clone()]) || follows(notice, closing, s)))
    });
    near.into_iter().find_map(|s| {
        let place = OPEN_STILL.spans(low, s.clone()).into_iter().find(|place| {
            !NOT_SO.is_in(&low[s.start..place.start]) && !OF_THE_SERVICE.is_in(&low[s.clone()])
        })?;
        notice.flow.evidence(place)
    })
}

/// Whether the message says, on no condition, that the reader has nothing to do any more.
pub fn nothing_left(notice: &Piece) -> bool {
    pattern!(
        NOTHING_LEFT,
        r"\b(?:(?:there is )?no need (?:for you )?to (?:do|file|send|take|act|respond|reply|go)|nothing (?:that |which |more |further |else |left )*(?:for you to do|(?:that )?you (?:need|have|must|are required)|is (?:needed|required|asked) (?:of|from) you)|nothing (?:more |further )?(?:is )?(?:needed|required|asked) (?:of|from) you|no (?:further |more )?(?:action|step|response|reply|answer)s? (?:is|are) (?:needed|required|wanted|necessary|called for)|no (?:further )?(?:action|step)s? (?:for you|on your (?:side|part))|you (?:do not|don't|need not|no longer need to|no longer have to) (?:need (?:to )?|have to )?(?:do anything|do nothing|take any|take (?:further )?(?:steps|action)|send (?:us )?anything|file (?:or send )?anything|act|respond|reply)|you need (?:do|take) (?:nothing|no)|no (?:tiene|tienes|necesita|necesitas|hace falta) (?:que )?(?:hacer|tomar)|no (?:se )?requiere (?:ninguna )?accion)\b"
    );
    pattern!(
        ON_CONDITION,
        r"\b(?:if|unless|until|yet|for now|at this time|however|right now|today|this week|but|(?:about|for) (?:this|that) part|si|salvo|todavia|por ahora)\b"
    );
    let low = notice.low();
    let mut sentences = notice.live_sentences().peekable();
    while let Some(sentence) = sentences.next() {
        let next = sentences.peek().map_or("", |s| &low[(*s).clone()]);
        let text = &low[sentence.clone()];
        // "You don't have to do anything. If, however, you object ..."
        pattern!(
            TURNS,
            r"^\W*(?:but|however|only if|pero)\b|^\W*(?:if|unless|should|si)\b[^.;]{0,30}\b(?:however|object|want|wish|think|disagree|believe|would like|intend|quieres?|desea|quiere)\b"
        );
        if NOTHING_LEFT.is_in(text) && !ON_CONDITION.is_in(text) && !TURNS.is_in(next) {
            return true;
        }
    }
    false
}

/// A day after the notice's own, or a length of time, that may still be the reader's: "your window
/// ends January 7". What is over gives no time any more.
fn time_ahead(notice: &Piece, closing: &Span, outcome: &Outcome, over: bool) -> Option<Evidence> {
    pattern!(
        OF_TIME,
        r"\b(?:window|deadlines?|hold|holds|period|plazo|time|ends?|expires?|closes?|cut-?off|last (?:day|date)|until|till|by|before|due|no later|objections?|motions?|file|object|respond|answer|expect|records|data|messages?|comply|produce|disclose|release|clock|hasta|antes|vence|termina)\b"
    );
    pattern!(
        COUNTED,
        r"\b(?:you (?:have|still have|get)|tiene|hold|window|period|plazo|deadline|objections?|clock|left|remain\w*)\b"
    );
    pattern!(
        GONE_BY,
        r"\((?:it )?(?:was|formerly|had been)\b|\b(?:in other cases|otherwise|tampoco|ya no corre|tenia|tenias|habria|en otros casos|had (?:been )?(?:until|given|\w+ days)|had to|would have|told you|informed you|wrote|(?:message|letter|notice|e-?mail|note) said|(?:we|i) (?:had )?(?:said|announced|explained|planned|intended|expected|meant) (?:then |at the time |there )?(?:that )?(?:to |we would |we'd )|earlier|our (?:letter|message|notice|e-?mail) of|previous\w*|copy|copies|question\w*|contact|call us|meeting|effective|terms|policy|office|closed on|maintenance|season|your bill|sales? ends?|prime day|(?:be|are) returned within|appeal (?:this|your))\b"
    );
    let low = notice.low();
    let own = day::notice_date(notice).date.map(|found| found.value);
    notice.live_sentences().find_map(|s| {
        let text = &low[s.clone()];
        if s == closing
            || outcome.bygone.contains(s)
            || usually(text)
            || cue::ELSEWHERE.is_in(text)
            || cue::SILENCE_TIME.is_in(text)
            || cue::ANSWERS_LETTERS.is_in(text)
            || GONE_BY.is_in(text)
            || over && !cue::READER_ACTS.is_in(text) && !cue::COMPANY_WILL.is_in(text)
        {
            return None;
        }
        // In a bare label, "Messages: January 9", a day without its year lies ahead.
        const BARE: usize = 7;
        let bare = text.split_whitespace().count() <= BARE;
        let ahead = |d: &&DateMention| match (d.date(), own) {
            (Some(day), Some(own)) => day > own,
            (None, _) => bare,
            _ => false,
        };
        let in_range = |d: &DateMention| process_day::in_range(notice, d);
        let dated = || {
            let mut days = notice.dates_in(s);
            days.find(|d| ahead(d) && !in_range(d))
        };
        let counted = || {
            let mut all = notice.durations.iter();
            all.find(|d| s.contains(&d.span.start) && !d.inexact)
        };
        let place = match (OF_TIME.is_in(text), COUNTED.is_in(text)) {
            (true, counts) => dated()
                .map(|d| d.span.clone())
                .or_else(|| counted().filter(|_| counts).map(|d| d.span.clone())),
            (false, true) => counted().map(|d| d.span.clone()),
            (false, false) => None,
        };
        notice.flow.evidence(place?)
    })
}

/// Whether a sentence stands within two of the one that closes.
fn follows(notice: &Piece, closing: &Span, other: &Span) -> bool {
    let at = notice.sentence_index(closing.start);
    notice.sentence_index(other.start).abs_diff(at) <= 2
}
