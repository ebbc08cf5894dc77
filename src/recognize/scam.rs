//! Papers that ask for secrets or money and press their reader: scams in the dress of a notice.
//!
//! Takes a paper and gives the words that ask. A warning against just that is no scam, and a paper
//! is never called one for what it lacks.

use crate::notice::Raised;
use crate::notice::vocabulary::FlagId;
use crate::recognize::cue;
use crate::recognize::pattern::pattern;
use crate::recognize::piece::Piece;

pattern!(
    ASKS_SECRET,
    r"\b(?:password|passcode|pin code|social security number|ssn\b|seed phrase|recovery phrase|private key|gift cards?|prepaid cards?|(?:refundable|processing|clearance|handling|legal|release) (?:\w+ )?fee|remote (?:desktop|access|support|control)|any ?desk|team ?viewer|connect to your (?:computer|phone|device|screen)|crypto\w*|bitcoin|wire (?:transfer|the)|processing fee|filing fee (?:of|by)|case fee|release fee|pay (?:a|the) (?:fee|fine|\$)|bank details|card details|verify (?:your|that you|the|account)|confirm your (?:identity|account|password|wallet|login)|log ?in (?:here|below|now|at the link|through)|click (?:here|below|the (?:link|button))|tarjetas? de regalo|contrasena|verifique su)\b"
);
pattern!(
    URGES,
    r"\b(?:urgent|final (?:legal )?notice|immediately|act now|arrest|warrant for your|permanent(?:ly)? (?:delet\w+|clos\w+|suspend\w+)|last (?:chance|warning)|within (?:24|12|48|6|2) hours|suspended|frozen|seized|failure to)\b"
);
pattern!(
    WE_NEVER,
    r"\b(?:never|not|don't|do not|will not|won't|no legitimate|nunca)\b[^.]{0,50}$"
);
/// The words that ask for secrets or money, where a paper does so and presses.
pub fn scam(notice: &Piece) -> Option<Vec<Raised>> {
    if !is_scam(notice) {
        return None;
    }
    let place = ASKS_SECRET
        .first(notice.low(), notice.live.clone())
        .map(|g| notice.sentence(g.whole().start));
    let evidence: Vec<_> = place
        .and_then(|it| notice.flow.evidence(it))
        .into_iter()
        .collect();
    let raised = |flag| Raised {
        flag,
        evidence: evidence.clone(),
    };
    Some([FlagId::Scam, FlagId::NotANotice].map(raised).to_vec())
}

/// It asks for secrets or money, and presses; a warning against just that does not count.
fn is_scam(notice: &Piece) -> bool {
    let low = notice.low();
    let asks = ASKS_SECRET
        .spans(low, notice.live.clone())
        .into_iter()
        .filter(|span| {
            let sentence = notice.sentence(span.start);
            !WE_NEVER.is_in(&low[sentence.start..span.start])
        });
    let asks: Vec<String> = {
        let mut words: Vec<String> = asks.map(|s| low[s].to_owned()).collect();
        words.sort();
        words.dedup();
        words
    };
    pattern!(
        MONEY_OR_SECRET,
        r"password|passcode|social security|ssn|seed|recovery phrase|private key|gift card|crypto|bitcoin|fee|wire|card details|bank details|wallet|contrasena|tarjeta"
    );
    let grave = asks.iter().any(|w| MONEY_OR_SECRET.is_in(w));
    let urges = URGES.is_in(&low[notice.live.clone()]);
    (asks.len() >= 2 && grave)
        || (grave
            && urges
            && asks
                .iter()
                .any(|w| !w.starts_with("password") || asks.len() > 1))
            && !cue::READER_ACTS.is_in(&low[notice.live.clone()])
}
