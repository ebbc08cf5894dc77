//! The kinds of data that can be demanded, and the words that name each.
//!
//! Takes a stretch that says what is sought; tells whether a word in it names data that is
//! sought, and not what is left out, what leads to the data, or the account itself.

use crate::document::flow::Span;
use crate::notice::vocabulary::DataSought;
use crate::recognize::pattern::Pattern;
use crate::recognize::pattern::pattern;
use std::sync::LazyLock;

const KINDS: &[(DataSought, &str)] = &[
    (
        DataSought::SubscriberInfo,
        r"\b(?:display|user) ?names?(?:,| and\b| or\b)|\bidentify you\b|\byour address\b|\b(?:seller|customer|owner|member|subscriber) identity\b|\b(?:birth ?dates?|date of birth)\b|\bsubscriber and ip\b|\b(?:profile|registration|sign-?up) information\b|\baccount(?:-| )?(?:registration|opening)|\bsignature card|\b(?:registered|customer'?s?|cardholder's|rider's|member's|patron's|owner's|seller's|student's|tenant's|publisher's|guest's|passenger's|donor's|buyer's|registrant's|operator's|host's|driver's|player's|user's) (?:registered |legal |full |real |home |postal |first |last )?names?\b|\b(?:the )?(?:day|date|moment|time|month|year) (?:on which |when |that |in which )?(?:the |your |this |it |you |he |she |they )(?:\w+ ){0,2}(?:was |were |had been )?(?:opened|made|created|joined|registered|set up|started|activated|signed up|enrolled)\b|\bwhen (?:it|the (?:account|profile|page|line|blog|mailbox|channel)) was (?:opened|made|created|registered|set up|activated)|\b(?:delivery|shipping|service|permanent|local|residence|residential|home|street|postal|mailing|billing) address(?:es)?|\bsign-?up particulars|\bmember profile|\bname the member|\bdates? of (?:registration|enrol?lment|birth)|\bdomicilio|\bfecha de (?:alta|registro|creacion|inscripcion|nacimiento)|\bdireccion de (?:la |su |tu )?casa|\bnombres?(?:,| completo| legal| real| y )|\btitular(?:es)?\b|\b(?:who|quien) (?:owns|opened|runs|registered|set up|abrio|es (?:el )?titular)|\bwho (?:\w+ )?(?:is|was) behind|\bsubscriber (?:information|names?|data|records?|details|identity|account)|\bsubscriber's|\bbasic (?:subscriber|account|user|registration)|\bnames?\b(?:,| and|;| or)+ (?:\w+ ){0,2}(?:address|e-?mail|date|contact|phone|telephone)|\b(?:your|full|real|legal|user's|holder's|account holder's|registrant's|the|owner's|customer's) names?\b|\bnames? (?:and|of (?:the )?(?:person|account|subscriber|user|holder|owner|registrant|customer|administrator)|under which)|\bidentif(?:y|ies|ying) (?:information|details|you|the (?:person|account|user|owner|holder))|\bidentity (?:of|information)|\b(?:who|whoever) (?:owns|operates|registered|runs|opened|created|holds|is behind)|\b(?:date|day|time)s? (?:and time )?(?:of|on which) (?:account )?(?:creation|registration|the account|sign-?up)|\baccount (?:creation|registration|opening|information|details|holder)|\b(?:creation|registration|sign-?up|opening|joining) (?:date|information|details|data|record|and)|\b(?:sign-?up|registration|registered|ownership) (?:details|particulars|information|data|history)|\bwho is behind|\breal name|\b(?:tu|su|el) nombre\b|\baccount (?:ownership|opening)|\bhousing address|\bname the (?:member|customer|person|user)|\busername history|\bdirectory (?:and|information)|\blength (?:and type )?of service|\bregistration (?:data|records?)|\bregistrant (?:information|details|data)|\bdatos (?:basicos|de(?:l)? (?:suscriptor|titular|abonado|usuario|registro)|identificativos)|\binformacion (?:basica )?(?:del|de) (?:suscriptor|titular|abonado|registro)|\bnombre(?: completo)? (?:y|del)|\bidentidad de|\bmailing address|\bstreet address|\bnames? and (?:\w+ ){0,2}(?:address|birth|date|account|e-?mail|phone|telephone|number)|\b(?:postal|home|billing|service|residential) address|\bdate of birth|\bcustomer (?:name|file|details)|\bwho (?:holds|has|had|pays|lives|uses)|\bwhich (?:member|customer|subscriber|person) (?:had|held|used|has)|\bnames?(?:,|\b.{0,12}\baddress)|\byour name\b|\bregistration information|\bdatos de identificacion|\bnombre y (?:la )?direccion|\bidentity documents?|\bwhere that person lives|\bpersonal (?:details|data|information)",
    ),
    (
        DataSought::ContactInfo,
        r"\be-?mail (?:you|that you|she|he|they) \w+|\brecovery address|\b(?:postal|street|home|mailing) address, (?:and )?telephone\b|\btelephone and (?:payment|e-?mail)|\be-?mails? of the (?:client|customer|user|member|account)|\bcorreo (?:y el|y los|con (?:el )?que)\b|\bphone(?: number)?,? (?:and|or|y) (?:\w+ ){0,2}e-?mail|\be-?mail,? (?:and|or) (?:\w+ ){0,2}phone|\bcontact (?:information|details|data)|\b(?:e-?mail|electronic mail) (?:address(?:es)?|and (?:phone|telephone))|\b(?:telephone|phone|mobile|cell(?:ular)?) numbers?|\b(?:sign-?up|recovery|registered|backup|alternate|verified|associated) (?:e-?mails?|phones?|telephone)|\bdatos de contacto|\bcorreos? electronicos?|\b(?:numeros? de )?telefonos?\b|\b(?:phone|telephone|mobile|contact|cell|any|the|all|your) numbers? on file|\b(?:recovery (?:phone|e-?mail)|contact (?:address|phone|e-?mail))\b|\bcontact email|\be-?mail you (?:signed|registered|used|gave)|\b(?:sign-?up|home|cell) (?:e-?mail|phone)|\be-?mail(?: address)?(?:,| and | or )(?:\w+ ){0,2}(?:phone|telephone|street|postal|ip|sign|device|name|recovery)|(?:name|names|phone|address),? (?:and )?(?:\w+ )?e-?mail\b|\bphone and e-?mail|\bphone number|\bbilling name, e-?mail",
    ),
    (
        DataSought::IpLogs,
        r"\bip (?:log|connection|access)\w*|\b(?:internet|network) addresses\b|\baddresses (?:\w+ ){0,4}(?:sessions?|log-?ins?|connections?|visits) (?:came|come) from|\bcame from, |\bfrom where \(ips?\)|\btimes? (?:and \w+ )?of (?:connection|connecting|log-?in)|\bmoments of connecting|\bconnection times|\bip(?:v[46])?[- ](?:address\w*|logs?|records?|history|login|session|connection|data|and)|\bips?\b|\bip numbers?|\binternet protocol|\b(?:log-?in|sign-?in|log-?on|session|connection|access) (?:records?|logs?|history|times?|ips?|data|activity|events?|dates|timestamps?|addresses)|\baddresses? \(ip\)|\brecords? of (?:sessions?|log-?ins?|sign-?ins?|access)|\bdirecciones? (?:de )?ip|\bregistros? de (?:acceso|conexion|inicio)|\blogins\b|\blog files?",
    ),
    (
        DataSought::Device,
        r"\bhandsets?\b|\baparatos?\b|\b(?:make,? (?:and )?model|model and (?:make|identif\w+)|camera model|phone model)\b|\bmodels? of (?:the |your |each |every |any |a )?(?:\w+ )?(?:phones?|handset|computer|watch|telephones?|tablet)|\b(?:kind|type|sort) of (?:phone|computer|device|handset|machine)|\bits model\b|\bfirmware\b|\bmodelos? (?:de |del )|\bidentifiers of|\b(?:computers?|phones?) (?:\w+ ){0,2}(?:used|signs? in|you sign|sign in)|\bdevices?\b|\bserial numbers?|\bimei\b|\bimsi\b|\bhardware|\buser[- ]agents?|\bmac address|\bbrowser (?:type|information|details|fingerprint)|\bequipment|\bdispositivos?\b|\badvertising id",
    ),
    (
        DataSought::Payment,
        r"\b(?:manner|form|means|way|method) of paying|\b(?:way|manner) in which (?:\w+ ){1,4}(?:pay|pays|paid)\b|\bpays? (?:your|the|his|her|their|for the) (?:bill|plan|account|subscription|line)|\b(?:card|account) (?:with|from|into|to|by|on) which\b|\bwhich [^.;]{0,30}\b(?:is|are|was|were) paid\b|\btarjetas?(?: de credito| de debito)? con (?:la )?que|\bdatos de (?:la|su) tarjeta|\bcancell?ed checks|\bmeans by which [^.;]{0,30}paid|\bhow (?:\w+ ){1,5}(?:is|was|are|were|has been|have been|been) paid\b|\bmontos?\b|\bcantidades enviadas|\bpayment card|\b(?:telephone|phone) and payment|\b(?:means|method|way|manner) (?:by|in) which [^.;]{0,40}\b(?:paid|pays?)\b|\bhow (?:they|the \w+) were settled|\bpayments?\b|\bbilling\b|\b(?:how|manner in which|way in which|means by which) (?:\w+ ){1,4}(?:paid|pays)|\bcards? (?:on file|you|that|saved|used|held)|\bcard or other|\bpaid (?:to|out)\b|\bpayouts?\b|\bpay(?:s|ing)? out\b|\bpaid for\b|\bproceeds|\bdisbursements?|\b(?:credit|debit|bank|payment) (?:card|account)|\bcard (?:number|or bank)|\bmeans and source|\bbank account|\bpurchase\w*|\btransaction (?:history|records?)|\btransactions?\b|\bpayout|\bwallet|\btransfers?\b|\bremittances?|\binvoices?|\bfinancial (?:records?|information)|\bstatements?,|\bdeposit\w*|\bloan\b|\bpagos?\b|\bfacturacion|\bforma de pago|\btransferencias?|\bgiros?\b|\bmoney (?:sent|received|transfers?)|\bdonations?|\bdonors?|\bcards? on file|\bpayment card|\bearnings|\bstatements of|\bmonthly statements|\bdeposit items|\bwire transfer|\bcanceled checks|\bhow that member pays|\benvios? de dinero|\b(?:pays|paid) the bill|\bmethod of payment|\bbackers",
    ),
    (
        DataSought::Content,
        r"\bcontents? of|\b(?:message|messages|communications?|e-?mail|email|post) contents?|\b(?:direct|private|stored|sent|text|chat) messages\b|\bchats\b|\bmemories\b|\b(?:your|the|any|all|his|her|their|stored|deleted|saved|chat|of) (?:\w+ )?messages\b|\bmessages? (?:sent|you|in|that|between|with|stored|and)|\btext of|\b(?:emails|mail) in the mailbox|\bvideo clips|\bdocuments that you keep|\brecordings\b|\b(?:contents? of|stored|wire|electronic|private|written) communications\b|\bemails (?:sent|received|in)|\bemail (?:sent|received)|\bdrafts?\b|\bphotos?\b|\bphotographs|\bpictures|\bvideos?\b|\bvoice ?mails?|\battachments (?:sent|to messages)|\bfiles (?:stored|held)|\bdocuments stored|\bmensajes\b|\bcontenidos?\b|\bfotografias|\bposts (?:and|made)|\bunpublished",
    ),
    (
        DataSought::Location,
        r"\bcell[- ]?sites?\b|\bwhere (?:\w+ ){1,4}(?:was|were|has been|had been|went|is) (?:parked|used|worn|driven|taken|kept|ridden)|\bstart and end points|\b(?:starts?|beginning) and (?:ends?|finish)\b|\bplaces? (?:in|at|from|for|where|to|that) (?:which|the|your|it|you|a)\b|\bhistory of places|\bstations? (?:at|where|in)|\brides? (?:records?|taken|history)|\broutes?\b|\bgates? (?:used|at)|\bpoints? of (?:entry|pick)|\bviajes\b|\brecorridos\b|\blugares\b|\blocations?\b|\bgps\b|\bgeo-?location|\bcell[- ]site|\bwhereabouts|\bubicacion|\bgeolocalizacion|\bcheck-ins|\bpickup|\bdrop-?off|\bcell sites?|\btowers?\b|\btrips?\b",
    ),
    (
        DataSought::LinkedAccounts,
        r"\bother (?:\w+ ){0,2}(?:accounts?|profiles?|handles)\b|\blinked accounts?\b|\blinked (?:by|through|profiles?)\b|\baccounts? linked (?:to|by|through|with)\b|\bfurther profile|\bother (?:\w+ )?(?:accounts?|memberships?|profiles|handles)\b|\baccounts? (?:that (?:are (?:linked|connected|tied)|share)|sharing|connected|related|tied|registered (?:to|with) the same)|\b(?:associated|connected|related|additional|alternate) (?:google |user |social )?accounts?\b|\bcuentas? (?:vinculadas?|asociadas?|relacionadas?)|\botras cuentas|\bsame (?:phone|telephone|device|recovery|cookie|payment)",
    ),
    (
        DataSought::Other,
        r"\b(?:lists?|logs?|details?|records?|register|history) of (?:all |the |any )?(?:\w+ )?(?:calls?|meetings?|channels?|messages?|texts?|orders?|groups?|servers?|books?|loans?|members|friends|followers|contacts|searches|visits|flights|attendance|classes|prescriptions|items)\b|\b(?:calls?|messages?) (?:logs?|details?|made|to and from)\b|\bcalls to and from|\bnames of the (?:channels|groups|servers|rooms)|\bdates and recipients|\brecipients of|\b(?:who|whom) (?:\w+ ){0,2}(?:wrote|called|messaged|texted) (?:to )?whom|\btransactional records|\bflights?\b|\bwhat was (?:ordered|bought|sold)|\bwhat (?:you|the customer) (?:ordered|bought)|\b(?:attendance|asistencia|course of study|days (?:on which )?you (?:came|attended)|class(?:es)? (?:attended|taken))\b|\bopenings of|\bprescriptions?\b|\bbooks? (?:borrowed|read|checked|loaned|taken|he|she|you)\b|\bcon (?:que|quien\w*) (?:otros )?(?:numeros )?habl\w+|\bshipping records|\bregistro de asistencia|\bllamadas\b|\bhours worked|\bpay ?stubs|\btransaction records of|\bgrupos\b|\bcontactos\b|\bcontacts? list|\baddress book|\bfollowers?\b|\bfriends? lists?|\bsearch history|\bbrowsing|\bsubscribers? lists?|\bmembers?(?:hip)? (?:list|roll|records)|\bnon-content (?:transaction|records)|\btransaction records, being|\bstudent records?|\beducation records?|\bclass schedule|\benrol?lment|\bgroup members?|\bmetadata|\bcookies?\b|\bborrowing|\bcirculation|\bcalling records|\bcall (?:detail|records|logs)|\bregistro de llamadas|\blist of (?:backers|purchases|members|contacts|customers)|\btime zone|\bpublic computers|\btoll records|\bloan application",
    ),
];

/// The kinds with their words, in the order of the contract.
pub static KNOWN: LazyLock<Vec<(DataSought, Pattern)>> = LazyLock::new(|| {
    KINDS
        .iter()
        .map(|(kind, text)| (*kind, Pattern::of((*text).to_owned())))
        .collect()
});

pattern!(
    DENIED,
    r"\b(?:(?:do|does|did|would|will|may|can)(?:n't| not) (?:\w+ ){0,2}?(?:ask|seek|request|include|cover|call|reach|want|extend|demand|need|require|mention|touch|concern|get|give|hand|provide|produce|send|have|hold|keep|store|allow|entitle)\w*|not (?:asked|asking|seeking|seek|sought|included|covered|requested|the content|part of|interested|after)|no (?:contents?|messages?|message content|interest in)|exclud\w+|other than|except|apart from|nothing (?:else|about|of)|without (?:the )?(?:content|a word)|not messages|never (?:asks?|asked)|no (?:pide|solicita|incluye|abarca|quiere|se extiende|alcanza)|but not|and not|rather than|salvo|excepto)\b[^.;]{0,70}$"
);
pattern!(
    DENIED_AFTER,
    r"^[^.;]{0,60}\b(?:(?:is|are|was|were|be|has|have)(?:n't| not)(?: been)? (?:\w+ly )?(?:sought|asked|requested|included|covered|among|part of|called for|in it|wanted|in the|within|demanded|needed|listed|touched|reached|at issue|to be)|not (?:sought|asked for|requested|included|part of)|(?:is|are|lies?|fall|stay|remain) (?:outside|excluded|left out|beyond|exempt)|(?:have|has) not\W*$|no (?:se piden|estan incluid\w+|forman parte|se solicitan|se pide|entran))\b"
);
/// Whether a place says that the data is sought, not that it is not.
pub fn stands(low: &str, scope: &Span, place: &Span, kind: DataSought) -> bool {
    // What is said before the verb of asking belongs to it: "it doesn't want drafts".
    const BACK: usize = 40;
    let back = scope.start.saturating_sub(BACK);
    let opening = low[back..scope.start]
        .rfind(['\n', ';', '.', ':', ','])
        .map_or(back, |n| back + n + 1);
    let start = low[scope.start..place.start]
        .rfind(['\n', ';'])
        .map_or(opening, |n| scope.start + n + 1);
    let before = &low[start..place.start];
    let after = &low[place.end..scope.end];
    let denied =
        DENIED.is_in(before) || DENIED_AFTER.is_in(after) || low[..place.start].ends_with("non-");
    // "linked by telephone number": the number is the link, not what is sought.
    pattern!(
        BY_MEANS,
        r"\b(?:by|through|via|linked (?:by|to)|same|using|with the same|shar(?:e|es|ing) (?:your|the|a|this|that)|linked (?:by|through|via) [^.;,]{0,40}(?:or|and))\s+(?:the same\s+|an?\s+)?(?:telephone|phone|recovery|e-?mail)?\s*(?:number|address|or)?\s*$"
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
        r"^[^.;]{0,50}\b(?:is not|are not|isn't|aren't|was not|were not|we don't have)\b"
    );
    pattern!(
        ENVELOPE_ONLY,
        r"^[^.;]{0,90}\b(?:without (?:the )?contents?|not what|but no recordings)\b"
    );
    let soft = matches!(kind, DataSought::Content | DataSought::Other);
    let sentence_start = low[scope.start..place.start]
        .rfind(". ")
        .map_or(start, |n| (scope.start + n).max(start));
    let denied = denied
        || (soft && NEGATION.is_in(&low[sentence_start..place.start]))
        || (soft && NEGATED_AFTER.is_in(after))
        || (kind == DataSought::Content && ENVELOPE_ONLY.is_in(after));
    // The address that leads to the customer is not what is sought.
    pattern!(
        LEADS,
        r"\b(?:associated with|assigned|identify the (?:customer|subscriber|member|person)|to whom|customer (?:of|at|behind)|subscriber (?:of|at|assigned))\b[^.;]{0,60}$"
    );
    let denied = denied || (kind == DataSought::IpLogs && LEADS.is_in(&low[start..place.start]));
    let denied = denied || no_content || (kind == DataSought::IpLogs && ASSIGNED.is_in(before));
    // The printed words of a summons name "books, papers, statements, declarations".
    let of_the_form = low[place.start..].starts_with("statements, declarations");
    !denied
        && !of_the_form
        && !means
        && !address_of_message
        && !names_account(low, scope, place, kind)
}

/// Whether the words only say which account is meant, or belong to another word.
fn names_account(low: &str, scope: &Span, place: &Span, kind: DataSought) -> bool {
    // "telephone number (503) 555-0174", "the email address kestrel@example.net": the account itself.
    pattern!(
        ITS_VALUE,
        r"^s?,? (?:is |of |no\.? )?(?:\+?\(?\d{3}\)?[ .-]|\S+@\S+\.\w)"
    );
    // "billing address" is where somebody lives, not how he pays.
    pattern!(WHERE, r"^ (?:address|name|e-?mail|zip|cycle)");
    pattern!(
        MODEL_OF,
        r"\b(?:modelos? (?:de|del)|model of|make of)(?: \w+){0,2} $"
    );
    pattern!(
        OTHER_NAME,
        r"\b(?:user|screen|display|forum|domain|host|file|group|channel|nick) ?$"
    );
    pattern!(
        ENVELOPE,
        r"\b(?:dates?|times?|addressees?|recipients?|senders?|numbers?|logs?|lists?|details?|records?|durations?|headers?)\b[^.;]{0,40}\b(?:of|and|for) (?:each |the |any |all |your |direct |text |private )*$"
    );
    let before = &low[scope.start..place.start];
    let after = &low[place.end..low.len().min(place.end + 60)];
    let own = &low[place.clone()];
    match kind {
        DataSought::ContactInfo => ITS_VALUE.is_in(after) || MODEL_OF.is_in(before),
        DataSought::Payment => own == "billing" && WHERE.is_in(after),
        DataSought::SubscriberInfo => own.starts_with("name") && OTHER_NAME.is_in(before),
        DataSought::Content => ENVELOPE.is_in(before),
        _ => false,
    }
}
