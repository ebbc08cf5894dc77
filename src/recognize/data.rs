//! What data the demand reaches: read where the papers say what is sought, and nowhere else.

use crate::document::flow::Span;
use crate::notice::finding::Finding;
use crate::notice::vocabulary::DataSought;
use crate::recognize::cue;
use crate::recognize::form;
use crate::recognize::pattern::Pattern;
use crate::recognize::pattern::pattern;
use crate::recognize::piece::Piece;
use std::sync::LazyLock;

const KINDS: &[(DataSought, &str)] = &[
    (
        DataSought::SubscriberInfo,
        r"\bsubscriber (?:information|names?|data|records?|details|identity|account)|\bsubscriber's|\bbasic (?:subscriber|account|user|registration)|\bnames?\b(?:,| and|;| or)+ (?:\w+ ){0,2}(?:address|e-?mail|date|contact|phone|telephone)|\b(?:your|full|real|legal|user's|holder's|account holder's|registrant's|the|owner's|customer's) names?\b|\bnames? (?:and|of (?:the )?(?:person|account|subscriber|user|holder|owner|registrant|customer|administrator)|under which)|\bidentif(?:y|ies|ying) (?:information|details|you|the (?:person|account|user|owner|holder))|\bidentity (?:of|information)|\b(?:who|whoever) (?:owns|operates|registered|runs|opened|created|holds|is behind)|\b(?:date|day|time)s? (?:and time )?(?:of|on which) (?:account )?(?:creation|registration|the account|sign-?up)|\baccount (?:creation|registration|opening|information|details|holder)|\b(?:creation|registration|sign-?up|opening|joining) (?:date|information|details|data|record|and)|\b(?:sign-?up|registration|registered|ownership) (?:details|particulars|information|data|history)|\bwho is behind|\breal name|\b(?:tu|su|el) nombre\b|\baccount (?:ownership|opening)|\bhousing address|\bname the (?:member|customer|person|user)|\busername history|\bdirectory (?:and|information)|\blength (?:and type )?of service|\bregistration (?:data|records?)|\bregistrant (?:information|details|data)|\bdatos (?:basicos|de(?:l)? (?:suscriptor|titular|abonado|usuario|registro)|identificativos)|\binformacion (?:basica )?(?:del|de) (?:suscriptor|titular|abonado|registro)|\bnombre(?: completo)? (?:y|del)|\bidentidad de|\bmailing address|\bstreet address|\bname and|\b(?:postal|home|billing|service|residential) address|\bdate of birth|\bcustomer (?:name|file|details)|\bwho (?:holds|has|had|pays|lives|uses)|\bwhich (?:member|customer|subscriber|person) (?:had|held|used|has)|\bnames?(?:,|\b.{0,12}\baddress)|\byour name\b|\bregistration information|\bdatos de identificacion|\bnombre y (?:la )?direccion|\bidentity documents?|\bwhere that person lives|\bpersonal (?:details|data|information)",
    ),
    (
        DataSought::ContactInfo,
        r"\bcontact (?:information|details|data)|\b(?:e-?mail|electronic mail) (?:address(?:es)?|and (?:phone|telephone))|\b(?:telephone|phone|mobile|cell(?:ular)?) numbers?|\b(?:sign-?up|recovery|registered|backup|alternate|verified|associated) (?:e-?mails?|phones?|telephone)|\bdatos de contacto|\bcorreos? electronicos?|\b(?:numeros? de )?telefonos?\b|\bnumbers? on file|\b(?:recovery (?:phone|e-?mail)|contact (?:address|phone|e-?mail))\b|\bcontact email|\be-?mail you (?:signed|registered|used|gave)|\b(?:sign-?up|home|cell) (?:e-?mail|phone)|\be-?mail(?: address)?(?:,| and | or )(?:\w+ ){0,2}(?:phone|telephone|street|postal|ip|sign|device|name|recovery)|(?:name|names|phone|address),? (?:and )?(?:\w+ )?e-?mail\b|\bphone and e-?mail|\bphone number|\bbilling name, e-?mail",
    ),
    (
        DataSought::IpLogs,
        r"\bip(?:v[46])?[- ](?:address\w*|logs?|records?|history|login|session|connection|data|and)|\bips?\b|\bip numbers?|\binternet protocol|\b(?:log-?in|sign-?in|log-?on|session|connection|access) (?:records?|logs?|history|times?|ips?|data|activity|events?|dates|timestamps?|addresses)|\baddresses? \(ip\)|\brecords? of (?:sessions?|log-?ins?|sign-?ins?|access)|\bdirecciones? (?:de )?ip|\bregistros? de (?:acceso|conexion|inicio)|\blogins\b|\blog files?",
    ),
    (
        DataSought::Device,
        r"\bdevices?\b|\bserial numbers?|\bimei\b|\bimsi\b|\bhardware|\buser[- ]agents?|\bmac address|\bbrowser (?:type|information|details|fingerprint)|\bequipment|\bdispositivos?\b|\badvertising id",
    ),
    (
        DataSought::Payment,
        r"\bpayments?\b|\bbilling\b|\b(?:how|manner in which|way in which|means by which) (?:\w+ ){1,4}(?:paid|pays)|\bcards? (?:on file|you|that|saved|used|held)|\bcard or other|\bpaid (?:to|out)\b|\bpayouts?\b|\bpaid for\b|\bproceeds|\bdisbursements?|\b(?:credit|debit|bank|payment) (?:card|account)|\bcard (?:number|or bank)|\bmeans and source|\bbank account|\bpurchase\w*|\btransaction (?:history|records?)|\btransactions?\b|\bpayout|\bwallet|\btransfers?\b|\bremittances?|\binvoices?|\bfinancial (?:records?|information)|\bstatements?,|\bdeposit\w*|\bloan\b|\bpagos?\b|\bfacturacion|\bforma de pago|\btransferencias?|\bgiros?\b|\bmoney (?:sent|received|transfers?)|\bdonations?|\bdonors?|\bcards? on file|\bpayment card|\bearnings|\bstatements of|\bmonthly statements|\bdeposit items|\bwire transfer|\bcanceled checks|\bhow that member pays|\benvios? de dinero|\b(?:pays|paid) the bill|\bmethod of payment|\bbackers",
    ),
    (
        DataSought::Content,
        r"\bcontents? of|\b(?:message|messages|communications?|e-?mail|email|post) contents?|\b(?:direct|private|stored|sent|text|chat) messages?\b|\bmessages?\b|\bcommunications\b|\bemails (?:sent|received|in)|\bemail (?:sent|received)|\bdrafts?\b|\bphotos?\b|\bphotographs|\bpictures|\bvideos?\b|\bvoice ?mails?|\battachments (?:sent|to messages)|\bfiles (?:stored|held)|\bdocuments stored|\bmensajes\b|\bcontenidos?\b|\bfotografias|\bposts (?:and|made)|\bunpublished",
    ),
    (
        DataSought::Location,
        r"\blocations?\b|\bgps\b|\bgeo-?location|\bcell[- ]site|\bwhereabouts|\bubicacion|\bgeolocalizacion|\bcheck-ins|\bpickup|\bdrop-?off|\bcell sites?|\btowers?\b|\btrips?\b",
    ),
    (
        DataSought::LinkedAccounts,
        r"\blinked accounts?\b|\blinked (?:to|by|through|profiles?)\b|\bfurther profile|\bother (?:\w+ )?(?:accounts?|memberships?|profiles|handles)\b|\baccounts? (?:that (?:are|share)|sharing|associated|connected|related|tied|registered (?:to|with) the same)|\b(?:associated|connected|related|additional|alternate) (?:\w+ )?accounts?|\bcuentas? (?:vinculadas?|asociadas?|relacionadas?)|\botras cuentas|\bsame (?:phone|telephone|device|recovery|cookie|payment)",
    ),
    (
        DataSought::Other,
        r"\bcontacts? list|\baddress book|\bfollowers?\b|\bfriends? lists?|\bsearch history|\bbrowsing|\bsubscribers? lists?|\bmembers?(?:hip)? (?:list|roll|records)|\bnon-content (?:transaction|records)|\btransaction records, being|\bstudent records?|\beducation records?|\bclass schedule|\benrol?lment|\bgroup members?|\bmetadata|\bcookies?\b|\bborrowing|\bcirculation|\bcalling records|\bcall (?:detail|records|logs)|\bregistro de llamadas|\blist of (?:backers|purchases|members|contacts|customers)|\btime zone|\bpublic computers|\btoll records|\bloan application",
    ),
];

static COMPILED: LazyLock<Vec<(DataSought, Pattern)>> = LazyLock::new(|| {
    KINDS
        .iter()
        .map(|(kind, text)| (*kind, Pattern::of((*text).to_owned())))
        .collect()
});

pattern!(
    SEEKS,
    r"\b(?:asks? (?:us )?(?:for|to)|asking (?:us )?(?:for|to)|asked (?:us )?for|seeks?|seeking|sought|requests?|requesting|requested|requires?|requiring|wants?|wanted|demands?|demanding|demanded|calls? for|calling for|directs?|directing|would (?:have|oblige|require|like|compel) us|compel\w*|orders? (?:us|google|meta|production)|to (?:furnish|disclose|produce|turn over|hand over|give|release|provide|surrender|deliver)|release of|covers?|namely|to wit|reach(?:es)?|concern(?:s|ing)|limited to|specif\w+|lists?|identif\w+|the following|as follows|information given|what (?:they|it|she|he)|obtain|looks? for|looking for|would like|like to (?:have|learn|know|see)|wish(?:es)? to know|want(?:s|ed)? to know|after your|they are after|would be shared|is to (?:hand|give|produce|deliver|disclose)|hand the|wants|to identify|concretely|named|reach|supply|(?:warrant|subpoena|order|demand|summons)\b[^.;\n]{0,60} for|pretende|conocer|saber|two things|names? (?:your|the) account|pid\w*|solicit\w+|exig\w+|requier\w+|entreg\w+|abarca|comprende|consist\w+|for subscriber|produzca|exhib)\b"
);
pattern!(
    DENIED,
    r"\b(?:does not (?:ask|seek|request|include|cover|call|reach|want|extend)|do not (?:ask|seek|want)|did not (?:ask|seek|request)|not (?:asked|asking|seeking|sought|included|covered|requested|the content)|no (?:content|messages?|message content)|excluding|other than|except|non-content|nothing (?:else|about)|without (?:the )?content|not messages|never (?:asks?|asked)|no (?:pide|solicita|incluye|abarca)|but not)\b[^.;]{0,70}$"
);
pattern!(
    DENIED_AFTER,
    r"^[^.;]{0,30}\b(?:(?:is|are|was|were) not (?:sought|asked|requested|included|covered|among)|not (?:sought|asked for|requested|included))"
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
            for (kind, pattern) in COMPILED.iter() {
                if found.iter().any(|f| f.value == *kind) {
                    continue;
                }
                let place = pattern
                    .spans(low, scope.clone())
                    .into_iter()
                    .find(|s| stands(low, &scope, s, *kind));
                if let Some(evidence) = place.and_then(|s| piece.flow.evidence(s)) {
                    found.push(Finding::new(*kind, evidence, 0.9));
                }
            }
        }
    }
    found.sort_by_key(|f| f.value);
    found
}

/// Whether a place says that the data is sought, not that it is not.
fn stands(low: &str, scope: &Span, place: &Span, kind: DataSought) -> bool {
    let start = low[scope.start..place.start]
        .rfind(['\n', ';'])
        .map_or(scope.start, |n| scope.start + n + 1);
    let before = &low[start..place.start];
    let after = &low[place.end..scope.end];
    let denied =
        DENIED.is_in(before) || DENIED_AFTER.is_in(after) || low[..place.start].ends_with("non-");
    // "linked by telephone number": the number is the link, not what is sought.
    pattern!(
        BY_MEANS,
        r"\b(?:by|through|via|linked (?:by|to)|same|using|with the same)\s+(?:the same\s+|an?\s+)?(?:telephone|phone|recovery|e-?mail)?\s*(?:number|address|or)?\s*$"
    );
    let means = matches!(
        kind,
        DataSought::ContactInfo | DataSought::Payment | DataSought::Device
    ) && BY_MEANS.is_in(before);
    let address_of_message =
        kind == DataSought::Content && low[place.end..].starts_with(" was sent");
    let line_end = low[place.end..scope.end.max(place.end)]
        .find(['\n', ';'])
        .map_or(scope.end, |n| place.end + n);
    pattern!(
        NOT_CONTENT,
        r"\bnon-content|does not ask for|do not ask for|not (?:ask\w*|seek\w*) (?:for )?(?:the )?(?:content|messages?)|no (?:contents?|messages?)\b|not something we"
    );
    let no_content = kind == DataSought::Content
        && (NOT_CONTENT.is_in(&low[start..line_end.max(start)])
            || NOT_CONTENT.is_in(&low[place.start.saturating_sub(60)..place.start]));
    pattern!(
        ASSIGNED,
        r"\b(?:was assigned|because|using|assigned the|at which)\b[^.;]{0,30}$"
    );
    pattern!(
        NEGATION,
        r"\b(?:n't|not|no|never|nor|without|ni|doesn't|didn't|hasn't|don't)\b[^.;]{0,70}$"
    );
    pattern!(
        NEGATED_AFTER,
        r"^[^.;]{0,50}\b(?:is not|are not|isn't|aren't|was not|were not|without (?:the )?content|not what|we don't have)\b"
    );
    let soft = matches!(kind, DataSought::Content | DataSought::Other);
    let sentence_start = low[scope.start..place.start]
        .rfind(". ")
        .map_or(start, |n| (scope.start + n).max(start));
    let denied = denied
        || (soft && NEGATION.is_in(&low[sentence_start..place.start]))
        || (soft && NEGATED_AFTER.is_in(after));
    // The address that leads to the customer is not what is sought.
    pattern!(
        LEADS,
        r"\b(?:associated with|assigned|identify the (?:customer|subscriber|member|person)|to whom|customer (?:of|at|behind)|subscriber (?:of|at|assigned))\b[^.;]{0,60}$"
    );
    let denied = denied || (kind == DataSought::IpLogs && LEADS.is_in(&low[start..place.start]));
    let denied = denied || no_content || (kind == DataSought::IpLogs && ASSIGNED.is_in(before));
    !denied && !means && !address_of_message
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
        let speaks =
            piece.is_live(sentence.start) || piece.is_process() || cue::speaks_of_demand(text);
        // A sentence that names two kinds of data tells what is sought, whatever its verb.
        let listed = piece.is_live(sentence.start)
            && COMPILED
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
        let from = SEEKS
            .first(low, (**sentence).clone())
            .map_or(sentence.start, |g| g.whole().start);
        pattern!(
            PROSECUTOR,
            r"who requests? this subpoena|of the (?:united states attorney|attorney)[^.;]{0,40}(?:request|issu)"
        );
        if PROSECUTOR.is_in(text) {
            continue;
        }
        let asks_reader = OUR_WORDS
            .is_in(&low[from.saturating_sub(40).max(sentence.start)..sentence.end])
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
