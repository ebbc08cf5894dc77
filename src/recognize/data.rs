//! What data the demand reaches: read where the papers say what is sought, and nowhere else.

use crate::document::flow::Span;
use crate::notice::finding::Finding;
use crate::notice::vocabulary::DataSought;
use crate::recognize::category;
use crate::recognize::cue;
use crate::recognize::form;
use crate::recognize::pattern::pattern;
use crate::recognize::piece::Piece;

pattern!(
    SEEKS,
    r"\b(?:asks?(?: \w+){0,2}? (?:for|to|who|what|which|where|how|when)|called for|covered by (?:it|the)|after (?:your|the|her|his|their|my|its)|(?:records|they|these) (?:are|were|would be)|would consist|now has|asking (?:us )?(?:for|to)|asked (?:us )?for|seeks?|seeking|sought|requests?|requesting|requested|requires?|requiring|wants?|wanted|demands?|demanding|demanded|calls? for|calling for|directs?|directing|would (?:have|oblige|require|like|compel) us|compel\w*|orders? (?:us|google|meta|production)|to (?:furnish|disclose|produce|turn over|hand over|give|release|provide|surrender|deliver)|release of|covers?|namely|to wit|reach(?:es)?|concern(?:s|ing)|limited to|specif\w+|lists?|identif\w+|the following|as follows|information given|what (?:they|it|she|he)|obtain|looks? for|looking for|would like|like to (?:have|learn|know|see)|wish(?:es)? (?:from us|to know)|want(?:s|ed)? to know|after your|they are after|would be shared|is to (?:hand|give|produce|deliver|disclose)|hand the|wants|to identify|concretely|named|reach|supply|(?:warrant|subpoena|order|demand|summons)\b[^.;\n]{0,60} for|pretende|conocer|saber|two things|names? (?:your|the) account|pid\w*|solicit\w+|exig\w+|requier\w+|entreg\w+|abarca|comprende|consist\w+|for subscriber|produzca|exhib)\b"
);
pattern!(
    OUR_WORDS,
    r"\b(?:you (?:can|may|should|must|will)|if you|please|we never|send us|your (?:motion|lawyer|attorney|reply|message)|(?:reply|respond|write|answer) to|repl(?:y|ies)|contact us|password|questions|this (?:message|e-?mail|notice|letter) (?:is|was|concerns|tells|follows)|the subject line|copy of|attached|enclosed)\b"
);
pattern!(
    LIST_ITEM,
    r"^\s*(?:[-*?]|o\s|\(?(?:\d{1,2}|[a-h]|[ivx]{1,4})[.)])\s*"
);

/// The kinds of data that the papers say are sought, in the order of the contract.
pub fn sought(pieces: &[&Piece]) -> Vec<Finding<DataSought>> {
    let mut found: Vec<Finding<DataSought>> = Vec::new();
    for piece in pieces {
        for scope in scopes(piece) {
            let low = piece.low();
            for (kind, pattern) in category::KNOWN.iter() {
                if found.iter().any(|f| f.value == *kind) {
                    continue;
                }
                let place = pattern
                    .spans(low, scope.clone())
                    .into_iter()
                    .find(|s| category::stands(low, &scope, s, *kind));
                if let Some(evidence) = place.and_then(|s| piece.flow.evidence(s)) {
                    found.push(Finding::new(*kind, evidence, 0.9));
                }
            }
        }
    }
    found.sort_by_key(|f| f.value);
    found
}

/// The stretches of a piece that say what is sought.
fn scopes(piece: &Piece) -> Vec<Span> {
    let low = piece.low();
    let mut scopes = Vec::new();
    for span in form::values(piece, &form::RECORDS) {
        scopes.push(block_from(piece, span));
    }
    if piece.is_process() {
        scopes.extend(record_sections(piece));
    }
    let sentences: Vec<&Span> = piece
        .sentences
        .iter()
        .filter(|s| piece.is_process() || piece.is_live(s.start) || !piece.live.contains(&s.start))
        .collect();
    for (n, sentence) in sentences.iter().enumerate() {
        let text = &low[(**sentence).clone()];
        // Of the demand that the sentence before names: "It asks us for the email address".
        pattern!(IT_ASKS, r"^\W*(?:it|this|that|they|she|he)\b");
        let named_before = || {
            let before = n.checked_sub(1).map(|n| &low[sentences[n].clone()]);
            IT_ASKS.is_in(text) && before.is_some_and(cue::speaks_of_demand)
        };
        let speaks = piece.is_live(sentence.start)
            || piece.is_process()
            || cue::speaks_of_demand(text)
            || named_before();
        // A sentence that names two kinds of data tells what is sought, whatever its verb.
        let listed = piece.is_live(sentence.start)
            && category::KNOWN
                .iter()
                .filter(|(kind, p)| {
                    !matches!(
                        kind,
                        DataSought::Content | DataSought::Other | DataSought::Location
                    ) && p.is_in(text)
                })
                .count()
                >= 2;
        if listed
            && !text.contains("this subpoena, are")
            && (!OUR_WORDS.is_in(text) || cue::COMPANY_WILL.is_in(text))
            && !piece.bygone.iter().any(|b| b.contains(&sentence.start))
        {
            scopes.push((**sentence).clone());
            continue;
        }
        if !speaks || !SEEKS.is_in(text) || piece.bygone.iter().any(|b| b.contains(&sentence.start))
        {
            continue;
        }
        // "Your name and address have been requested": what is sought stands before the verb.
        pattern!(
            PASSIVE,
            r"\b(?:is|are|was|were|been|being) (?:\w+ly )?(?:sought|asked for|requested|demanded|wanted|required|called for|subpoenaed|covered)\b|^\W*(?:wanted|sought|requested|called for|asked for|covered)(?: by (?:it|them|the \w+))? (?:is|are)\b"
        );
        let from = SEEKS
            .first(low, (**sentence).clone())
            .filter(|_| !PASSIVE.is_in(text))
            .map_or(sentence.start, |g| g.whole().start);
        pattern!(
            PROSECUTOR,
            r"who requests? this subpoena|of the (?:united states attorney|attorney)[^.;]{0,40}(?:request|issu)"
        );
        if PROSECUTOR.is_in(text) {
            continue;
        }
        let turned = READER.first(low, from..sentence.end);
        let told = turned.map_or(sentence.end, |g| g.whole().start);
        let asks_reader = OUR_WORDS.is_in(&low[from.saturating_sub(40).max(sentence.start)..told])
            && !cue::speaks_of_demand(text);
        if asks_reader {
            continue;
        }
        let mut end = sentence.end;
        // A list that the sentence opens belongs to it; where somebody speaks again it is over.
        pattern!(
            SPEAKS,
            r"^\W*(?:we|if|you|here|here's|once|our|this|it|please|nothing|they|there|nos|si)\b"
        );
        for next in sentences.iter().skip(n + 1).take(14) {
            let line = &low[(**next).clone()];
            if LIST_ITEM.is_in(line)
                || (text.ends_with(':')
                    && line.split_whitespace().count() <= 22
                    && next.start <= end + 3
                    && !SPEAKS.is_in(line)
                    && !OUR_WORDS.is_in(line))
            {
                end = next.end;
            } else {
                break;
            }
        }
        let reader = READER
            .first(low, from..end)
            .map_or(end, |g| g.whole().start);
        scopes.push(from..reader.max(from));
    }
    scopes
}

pattern!(
    READER,
    r"\b(?:unless|if you|within (?:\w+ ){0,4}(?:days|hours)|salvo que)\b"
);

/// From a value to the end of its list: lines that follow in the same column until a new label.
fn block_from(piece: &Piece, span: Span) -> Span {
    let low = piece.low();
    let lines = piece.flow.lines();
    let Some(at) = lines
        .iter()
        .position(|l| l.span.start <= span.start && span.start < l.span.end)
    else {
        return span;
    };
    let mut end = span.end;
    let first = &lines[at];
    for line in lines.iter().skip(at + 1).take(12) {
        let close = line.page == first.page
            && line.area.x0 >= first.area.x0 - 12.0
            && (line.block == first.block || LIST_ITEM.is_in(&low[line.span.clone()]));
        if !close {
            break;
        }
        end = line.span.end;
    }
    span.start..end
}

/// Sections of a process that list records: from their heading to the next numbered block or signature.
fn record_sections(piece: &Piece) -> Vec<Span> {
    pattern!(
        SECTION_END,
        r"^\s*(?:\d{1,2}\.?\s+)?(?:\([a-h]\)\s+)?(?:name and title|authorized official|issued (?:by|under)|date (?:of )?issue|signature|certificate|custodian|commissioner|it is further|failure|signed|before|by\b|petition|authority|form |a petition|if you|you may|return|proof of service|given under)"
    );
    pattern!(
        SECTION_START,
        r"^\s*(?:\d{1,2}\.?\s+)?(?:\([a-h]\)\s+)?(?:(?:the )?(?:following )?(?:records?|documents?|information|items?|materials?|data)\b[^\n]{0,70}|specifications?\b.*|attachment [a-z0-9]\b.*|schedule [a-z0-9]\b.*|what must be produced.*|things to be produced.*|(?:you|it) (?:must|shall|are to|is to) produce\b.*|for (?:the )?(?:account|user|channel|site|page|accounts)\b[^\n]*:)\s*$|^\s*for (?:the )?[^\n]{3,90}:\s*$|\b(?:produce|disclose|furnish|bring)\b[^\n]{0,60}:\s*$"
    );
    let low = piece.low();
    let mut found = Vec::new();
    let lines = piece.flow.lines();
    let mut at = 0;
    while at < lines.len() {
        if SECTION_START.is_in(&low[lines[at].span.clone()]) {
            let mut last = at;
            while last + 1 < lines.len()
                && last < at + 16
                && !SECTION_END.is_in(&low[lines[last + 1].span.clone()])
            {
                last += 1;
            }
            if last > at {
                found.push(lines[at + 1].span.start..lines[last].span.end);
            }
            at = last;
        }
        at += 1;
    }
    found
}
