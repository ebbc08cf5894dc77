//! What became of the demand and of the data, and the words that leave either of them open.
//!
//! A live date that is dropped is as bad as a late one: both answers are given
//! only where the words leave no doubt, and parts and earlier demands are told
//! from the whole and the present one.

use crate::document::evidence::Evidence;
use crate::document::flow::Span;
use crate::notice::Raised;
use crate::notice::finding::Finding;
use crate::recognize::cue;
use crate::recognize::disclosed;
use crate::recognize::pattern::pattern;
use crate::recognize::piece::Piece;
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
    outcome
}

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
    SHOULD_USUALLY,
    r"\b(?:as a rule|usually|(?:our|the) custom\b|in the ordinary course|we (?:aim|try) to|normally|ordinarily|generally|our (?:usual |normal |general |ordinary )?(?:practice|policy)(?: is)?|in most cases|por lo general|normalmente|habitualmente|in other matters|for other)\b"
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
