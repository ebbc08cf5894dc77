//! Accounts told by their shape, whatever words stand beside them.
//!
//! Read only where no words name an account. Takes a piece and adds the names that little but an
//! account has: words joined by an underscore, places under the company's own domain or in the
//! subject, and after those an address of the network or a dotted name that is greeted. It never
//! takes the name of a file or what stands in the company's own address.

use crate::document::flow::Span;
use crate::recognize::account::Candidates;
use crate::recognize::account::in_subject;
use crate::recognize::account::weigh;
use crate::recognize::pattern::pattern;
use crate::recognize::piece::Piece;

/// The least weight of a name that only an account has.
const AN_ACCOUNT: i32 = 4;

pattern!(
    // "flatfour_fiona", "artesanias_dona_queta"
    UNDERSCORED,
    r"(?:^|[\s(\x22',:;])([a-z0-9]+(?:[._-][a-z0-9]+)*_[a-z0-9_.-]*[a-z0-9])(?:[\s,.;:)'\x22?!]|$)"
);
pattern!(
    OF_A_FILE,
    r"\.(?:pdf|docx?|html?|jpe?g|png|zip|txt|eml|tiff?)$"
);
pattern!(ADDRESS, r"@((?:[a-z0-9-]+\.)*([a-z0-9-]+\.[a-z]{2,}))\b");
pattern!(
    PLACE,
    r"(?:^|[\s(\x22',:;])((?:[a-z0-9][a-z0-9-]*\.)+[a-z]{2,}(?:/[a-z0-9_.@/-]*[a-z0-9_])?)(?:[\s,.;:)'\x22?!]|$)"
);
pattern!(
    // Places of the company, not of a user.
    OF_THE_HOUSE,
    r"^(?:www|abuse|foundation|developers?|learn|info|safe|policy|charter|help|status|support|legal|staff|mail|email|about|blog|press|account|accounts|notices?|policies|privacy|app|my|portal|secure|login|id|transparency|trust|safety|api|docs|inbox|message|messages|tickets?|requests?|community|forum|news|store|shop|m)\.|/(?:[a-z-]+/)*(?:help|legal|privacy|policy|policies|terms|support|transparency|cases?|tickets?|requests?|inbox|messages?|notices?|objections?|rights|faq|about|law|trust|safety|hc|settings|upload|file|files|security|charter|wiki|rules)[a-z0-9_-]*(?:/|$)"
);
pattern!(
    NETWORK_ADDRESS,
    r"(?:^|[\s(\x22',:;])((?:\d{1,3}\.){3}\d{1,3})(?:[\s,.;:)'\x22?!]|$)"
);
pattern!(
    DOTTED,
    r"(?:^|[\s(\x22',:;])([a-z][a-z0-9]+(?:\.[a-z0-9]+){1,3})(?:[\s,.;:)'\x22?!]|$)"
);
pattern!(
    CALLED_ACCOUNT,
    r"\b(?:accounts?|user ?names?|user|handle|profile|channel|page|member|listener|player|artist|creator|seller|rider|screen name|cuenta|usuari[oa]|perfil)[,:]?(?: is| named| called| of)?\s+[\x22'(]?$"
);
pattern!(
    GREETS,
    r"(?:^|\n)\W*(?:dear|hello|hi|hey|hola|estimad[oa]|querid[oa]|good (?:morning|day|afternoon|evening)|peace|greetings|buen[oa]s|howdy|welcome|salud)\b[^,.\n]{0,20}[, ]+$"
);
pattern!(
    OF_SOMEONE,
    r"\b(?:subscriber|customer|user|member|account|assigned|used|uses|connected|line|household|host|server|suscriptor|cliente)\b"
);
pattern!(
    NO_NAME,
    r"\.(?:com|org|net|gov|mil|edu|us|io|app|co|info|example|test|invalid|pdf|doc|docx|html?|jpg|png|zip)$|^(?:[a-z]{1,3}\.)+[a-z]{0,3}$|^(?:u\.s|p\.o|a\.m|p\.m|e\.g|i\.e)\b"
);

/// Adds the names that little but an account has.
pub fn collect(found: &mut Candidates) {
    let piece = found.piece;
    let low = piece.low();
    for groups in UNDERSCORED.groups(low, 0..low.len()) {
        let Some(span) = groups.get(1).filter(|s| may_name(piece, s)) else {
            continue;
        };
        if OF_A_FILE.is_in(&low[span.clone()]) {
            continue;
        }
        let weight = if in_subject(piece, &span) {
            AN_ACCOUNT
        } else {
            weigh(piece, &span) + 3
        };
        found.add(span, weight);
    }
    let houses = houses(piece);
    for groups in PLACE.groups(low, 0..low.len()) {
        let Some(span) = groups.get(1).filter(|s| may_name(piece, s)) else {
            continue;
        };
        let place = &low[span.clone()];
        let under = |house: &String| {
            let host = place.split('/').next().unwrap_or(place);
            host.ends_with(&format!(".{house}")) || (host == house && place.contains('/'))
        };
        let named = houses.iter().any(under) || in_subject(piece, &span) && is_a_place(place);
        if named && !OF_THE_HOUSE.is_in(place) {
            let weight = weigh(piece, &span) + 3;
            found.add(span, weight.max(AN_ACCOUNT));
        }
    }
}

/// Whether a word with stops is a place of the network and no file or abbreviation.
fn is_a_place(word: &str) -> bool {
    !OF_A_FILE.is_in(word) && word.split('.').all(|part| part.len() > 1)
}

/// Adds what may be the account where nothing else names it.
pub fn last_resort(found: &mut Candidates) {
    let piece = found.piece;
    let low = piece.low();
    for groups in NETWORK_ADDRESS.groups(low, 0..low.len()) {
        let Some(span) = groups.get(1).filter(|s| may_name(piece, s)) else {
            continue;
        };
        let (next, sentence) = (span.end + 60, piece.sentence(span.start));
        let row = low[..span.start]
            .trim_end()
            .rfind('\n')
            .map_or(0, |n| n + 1);
        let near = &low[sentence.start.min(row)..next.min(low.len()).min(sentence.end)];
        if OF_SOMEONE.is_in(near) {
            found.add(span, AN_ACCOUNT);
        }
    }
    for groups in DOTTED.groups(low, 0..low.len()) {
        let Some(span) = groups.get(1).filter(|s| may_name(piece, s)) else {
            continue;
        };
        let lead = &low[..span.start];
        let lead = &lead[lead.len().saturating_sub(48)..];
        let called = CALLED_ACCOUNT.is_in(lead) || GREETS.is_in(lead);
        if called && !NO_NAME.is_in(&low[span.clone()]) {
            found.add(span, AN_ACCOUNT);
        }
    }
}

/// Whether a place is where accounts are told: the live message or the demand itself.
fn may_name(piece: &Piece, span: &Span) -> bool {
    piece.is_process() || piece.is_live(span.start)
}

/// The domains from which the company writes, as its addresses show them.
fn houses(piece: &Piece) -> Vec<String> {
    pattern!(
        WRITES,
        r"\b(?:legal|notices?|support|privacy|help|trust|safety|records|compliance|abuse|law|no-?reply|appeals|custodian|process|subpoenas?|desk|contact|info|team|hello)[a-z0-9_.-]*@|^\W*(?:from|de)\b"
    );
    let low = piece.low();
    ADDRESS
        .groups(low, 0..low.len())
        .into_iter()
        .filter_map(|groups| {
            let at = groups.whole().start;
            let row = low[..at].rfind('\n').map_or(0, |n| n + 1);
            let lead = &low[row.max(at.saturating_sub(30))..at + 1];
            let headed = &low[row..at + 1];
            let ours = WRITES.is_in(lead) || WRITES.is_in(headed);
            groups.text(2, low).filter(|_| ours).map(str::to_owned)
        })
        .collect()
}
