//! Words that show who does what in a sentence: the company, the reader, the agency.
//!
//! English and Spanish together, over plain text in lower case. Each pattern
//! is one idea; the recognizers combine them.

pub use crate::recognize::pattern::Pattern;
use crate::recognize::pattern::pattern;
use std::sync::LazyLock;

macro_rules! cue {
    ($(#[$doc:meta])* $name:ident, $($text:expr),+ $(,)?) => {
        $(#[$doc])*
        pub static $name: LazyLock<Pattern> = LazyLock::new(|| Pattern::of([$($text),+].concat()));
    };
}

/// The papers that an agency or a court sends.
pub const PROCESS_NOUN: &str = r"(?:subpoenas?|summons(?:es)?|court order|order|warrant|(?:civil )?investigative demand|demand|legal process|legal request|process|request|national security letter|letter|citacion|citatorio|requerimiento|orden|solicitud)";

/// Verbs of handing records over, as a company does.
pub const HAND_OVER: &str = r"(?:disclos\w*|produc(?:e|es|ed|ing|tion)|respond\w*|repl(?:y|ies|ied)|answer\w*|compl(?:y|ies|ied|iance)|releas\w*|hand(?:s|ed|ing)? (?:\w+ ){0,6}?over|hand over|turn(?:s|ed|ing)? (?:\w+ ){0,6}?over|furnish\w*|surrender\w*|suppl(?:y|ies|ied)|deliver\w*|transmit\w*|shar(?:e|es|ed|ing)|provid(?:e|es|ed|ing)|giv(?:e|es|en|ing)|gave|send|sends|pass(?:es|ed)? (?:\w+ ){0,4}?(?:on|along|to)|forward|entreg\w*|divulg\w*|revel\w*|proporcion\w*|facilit\w*|responde\w*|cumpli\w*|remit\w*|contest\w*|dar(?:emos)?|suministr\w*|mak(?:e|es|ing) (?:its|our|the|any|a|no) (?:production|disclosure|return|answer|response|delivery)|perform\w*|obey\w*|execut\w*|carry (?:it |that |this )?out|honou?r\w*|fulfil\w*|satisf\w*|hand (?:it|them|this|that) over|let (?:\w+ ){0,3}have|make (?:it|them|the \w+) available|made available|open our (?:books|records)|mail (?:it|them|the records))";

cue! {
    /// The company will, may or must hand the records over.
    COMPANY_WILL,
    r"(?:\b(?:will|shall|may|must|intends? to|plans? to|expects? to|means? to|proposes? to|is (?:going|required|obliged|prepared|likely|set|due|bound|scheduled) to|are (?:going|required|obliged|prepared|likely|set|due|bound|scheduled) to|am going to|have to|has to|going to|'ll|would|can|could|might|aim to|ready to|be forced to|proceed to|begin|start)\s+(?:\w+ly\s+|then\s+|have to\s+|probably\s+|be\s+|also\s+|not\s+|only\s+|just\s+|need to\s+|go ahead and\s+|start\s+|begin\s+|proceed\s+|proceed to\s+|to\s+){0,3}",
    HAND_OVER,
    r")|\b(?:podra|podremos|tendremos que|entregaremos|responderemos|divulgaremos|proporcionaremos|daremos|vamos a|facilitaremos|cumpliremos|remitiremos|se entregar\w+|procederemos|entregara|responderia|atenderemos|enviaremos|contestaremos|dara respuesta)\b|\b(?:our|the) (?:response|disclosure|production|answer) (?:will|is)|\b(?:records?|data|information|it|they|everything) (?:will |shall |would )?(?:go(?:es)?|leaves?|be sent|is sent|are sent) (?:to|us|out|on)\b|\b(?:production|disclosure|release|hand-?over|delivery|response) (?:\w+ ){0,4}?(?:takes? place|happens?|occurs?|goes out|follows|is (?:now )?(?:scheduled|planned|set)|has been (?:scheduled|planned|set))\b|\b(?:we|i) (?:then )?(?:send|give|hand|release|produce|disclose|deliver|mail) (?:it|them|those|the|your|what)\b[^.;#]{0,40} (?:on|by|after) (?:\w+day,? )?#|\b(?:on|at|by|after)\b[^.;]{0,40}[\d#],?\s+(?:we|i) (?:then |will )?(?:send|give|hand|release|produce|disclose|turn|answer|respond|comply|deliver|mail)\b|\bagreed (?:with \w+ \w+ )?to (?:answer|respond|comply|produce|disclose)|\bexpect (?:the |our |a )?(?:disclosure|production|release|answer|response)\b|before (?:we|any|it|the|disclos|produc)\w*[^.]{0,40}",
    HAND_OVER,
}
cue! {
    /// The company holds back for a time.
    COMPANY_WAITS,
    r"\b(?:(?:won't|will not|'ll not|shall not|do not|don't|cannot|can't|not going to|not to|nor|never|refus\w+ to|declin\w+ to) (?:\w+ly |yet |be )?",
    HAND_OVER,
    r"|nothing (?:leaves|goes|will|is|gets|moves|happens|shall)|(?:days?|weeks?|hours?|period|time)(?: have| has| must| should)? (?:go(?:es)? by|gone by|pass(?:es|ed)?|elapsed?|expired?|run out|run their course|are up|is up|are over|is over)|stall\w*|keep (?:them|it|the agency) waiting|stay(?:s)? (?:put|with us|where)|take no (?:step|action)|abstain|forbear|sit tight|unanswered|to ourselves|(?:stay|stays|keep|kept) out of the production|keep it that way|asi seguira|stand (?:by|still|down)|do nothing|not move|(?:keep|keeps|keeping|hold|holding) (?:these|this|it|them|those|the \w+(?: \w+)?) back|no (?:contest|respond|entreg|divulg|dare|harem|hacemos|enviar|enviam|revel|mandar|mandam)\w*|hasta que pasen|no \w+ (?:is|are|will be) (?:identified|disclosed|named|released|given|produced)|keep the (?:material|records|data|information)|leave (?:customers?|you|users?|members?)|pause[sd]?|no (?:pasen|daremos|haremos)|mientras no|no (?:se )?(?:entregar|responder|divulgar)\w*|wait|waiting|waits|hold(?:ing|s)? (?:off|back|on|the|our|this|everything|your|production|it)|sit on|not (?:disclose|produce|respond|answer|release|hand|give|provide|turn|share|comply|reply|furnish)|nothing will|withhold|delay|defer|refrain|pause|stay our hand|keep sitting|grace|esperar\w*|aguardar\w*|no (?:entregaremos|divulgaremos|responderemos|daremos))",
}
cue! {
    /// The reader may go to court, object, or send something.
    READER_ACTS,
    r"\b(?:unless|salvo que|a menos que|a no ser que|excepto)\b|\bplease (?:\w+ly )?(?:reply with (?:it|them|your|the|a)|(?:send|mail|e-?mail|upload|submit|fax|bring|forward) (?:us|it|them|your|the)\b)|\b(?:motion|move to quash|quash|object(?:ion|ions|ing|s)?\b|protective order|court filing|file[- ]stamped|court[- ]stamped|stamped|conformed cop|oppos(?:e|ed|ing|ition)|challeng\w+|contest (?:it|the|this)|petition\w*|injunction|court case number|filed (?:with|in|at|before) (?:the|a|any|some) (?:\w+ )?court|copy of what|proof (?:of filing|that)|documentation that|seek (?:relief|to quash|a court|(?:the )?protection)|obtain relief|take (?:this|it|the matter) to (?:a )?(?:court|judge)|bring a challenge|go to court|restrain\w+)|\byou (?:\w+ ){0,4}?(?:file|filed|object|challenge|oppose|contest|move|have until|have (?:a period|a window|time)|must|wish|want|intend|would like|plan|can|may|should)\b|\b(?:mocion|peticion|anular|impugn\w+|oponer\w*|oposicion|objecion|objetar|recurso|copia sellada|tribunal|juzgado|presentad[oa]|radicad[oa]|acud\w+ a un|escrito con)\b|\b(?:ask|petition|persuade|get|find|want|apply to) (?:a |the |some |any )?(?:federal |competent |superior |district )?(?:court|judge)|\b(?:injunction|appeal|court (?:has|paper|papers|action|ruling|filing)|a ruling|a judge|before a (?:court|judge)|in court|to court|litigate|lodge[ds]?|set aside|vacate|modify|protective action|relief)\b|\b(?:hear from you|let us know|reach(?:es)? us|in our hands|notify us|tell us|inform us|send us|show us|bring us|get us|hand us|mail us|email us|write to us|give us|provide us|furnish us|supply us|avisarnos|nos (?:envies|envie|informes|muestre|haga|notifique)|enviarnos)",
}
cue! {
    /// Something must reach the company: what it waits for from the reader.
    REACHES_US,
    r"\b(?:must|has to|have to|needs? to|should|shall|is to|are to) (?:actually |first )?(?:be received(?: by us| here| at)?|be with us|be here|be in (?:our|my) hands|be on (?:our|my) desk|be in (?:this|the|our) (?:thread|ticket|inbox|mailbox)|reach (?:us|me)|get to us|get here|arrive|come in|be lodged with us|be delivered to us)\b|\b(?:papers?|cop(?:y|ies)|filings?|motions?|objections?|proof) (?:is |are )?due (?:to|with|at) us\b|\b(?:both|all (?:of )?(?:this|that|these)|each of these|these (?:steps|things)|both (?:steps|things)) (?:must|has to|have to|needs? to|should|is to|are to) (?:be (?:done|completed|finished|made|filed|in)|happen|reach)\b|\bwe (?:must|need to|have to|will need to|'ll need to|should|require) (?:have|receive|get|see|hold|be sent|be shown|be given) (?:a|an|the|your|it|them|that|proof|something|papers?|one)\b|\b(?:get|send|bring|mail|hand|show) us (?:a |an |the |your )?(?:copy|cop\w+|papers?|filing|motion|proof|order)\b|\b(?:debe|tiene que|ha de) (?:llegar(?:nos)?|recibirse|estar en nuestr[oa]s?)\b",
}
cue! {
    /// The agency's paper sets a day for the company's answer.
    AGENCY_WANTS,
    r"\b(?:it|they|he|she|papers?|",
    PROCESS_NOUN,
    r")(?:'s)?\b[^.;]{0,80}?\b(?:(?:asks?|requires?|commands?|directs?|calls?|demands?|orders?|obliges?|compels?|instructs?|gives?|gave|wants?|seeks?|requests?|expects?|exige|pide|solicita|ordena|requiere) (?:that )?(?:la|los|las|el|nuestra|una|compliance|a response|an answer|delivery|them|these|those|this|our|us|google|meta|x corp|for|our|the company|it|production|an?)\b|asks? to have (?:it|them|these|those|this|the \w+)|expects? (?:us|it|them) to by|returnable|return date|is due|due (?:on|by|date)|makes? (?:the|our)|fixes|sets|must be answered|is to be answered|to be answered|must be complied|specifies|names|carries)|(?:records|information|data|materials?|documents) (?:is|are) due|calls? (?:up)?on \w+|(?:agency|bureau|department|service|office|officer|agent|investigators?|government|dea|fbi|ice|cbp|hsi|irs|attorney)\b[^.;]{0,60}?\b(?:asks?|asked|wants?|wanted|wishes|requests?|requested|expects?|expected|demands?|demanded|would like|has given us|gave us|gives us|allowed us|requires?) [^.;]{0,40}?\b(?:answer|response|reply|us|production|records|by|on or before)|(?:he|she|they) (?:wants?|would like|asked for|expects?) (?:an |our |the )?(?:answer|response|reply)|(?:they|he|she|it|staff|bureau|agency|department|commission|committee|marshals?|attorney general|prosecutors?|sheriff|government|office|inspectors?|investigators?|agents?|service|police|fbi|ice|hsi|cbp|dea|irs|sec|ftc)(?:'d| would) (?:like|have)|quieren? (?:una )?respuesta|(?:has|have|had) (?:allowed|given|granted|set)(?: \w+){1,3} until|(?:has|have) (?:written|given us|set|fixed|put|asked)|(?:have|has|were|was|are|been) (?:been )?(?:asked|required|directed|ordered|commanded|told|instructed|requested) to (?:respond|answer|reply|produce|comply|provide|deliver|return)|\b(?:asks?|requires?|directs?|commands?|orders?|calls on|requests?|compels?|obliges?|instructs?) (?:[\w.&-]+ ){1,4}to (?:produce|provide|deliver|respond|answer|furnish|disclose|turn|hand|appear|return|comply|submit|supply)|gives? (?:us|\w+) until|(?:was|were|been) asked (?:by [^.;]{0,60})?to (?:respond|answer|reply|produce|comply)|\b(?:wants?|expects?|seeks|needs?|requests?) (?:our|the|a|an|its|them|it|these|those)(?: \w+)? (?:by|on|before|no later)|(?:response|answer|reply|production)(?: to (?:the )?[\w.' ]{2,40}?)? (?:is |was )?due|fij[oa] el|return day|compliance (?:date|is)|to be complied with|(?:asks?|requires?|directs?|commands?|calls on|orders?|ordered|wants?|obliges?) (?:us|google|meta|x|yahoo|microsoft|apple|snap|discord|reddit|the company)\b[^.;]{0,80}?\b(?:by|on or before|no later than|before|not later than)|return date|returnable|(?:our|the) (?:answer|response|reply|production) (?:is|was|to the agency is) (?:due|wanted|expected|demanded|requested|called for)|(?:su|la) respuesta (?:es|debe)|fecha de (?:comparecencia|entrega|cumplimiento)|exige (?:que|una respuesta)|(?:pide|solicita|requiere|exige|ordena) (?:que|a|una)[^.;]{0,60}?\b(?:antes del|para el|a mas tardar|el dia)|espera (?:nuestra|la|una) (?:contestacion|respuesta)|due (?:to|at) the agency|answer(?:ed)? to the agency|(?:allows?|allowed|lets?|permits?|leaves|grants?|granted|gives?|gave) (?:us|the company|google|meta|x corp\.?|microsoft|apple) (?:to )?(?:take |have |wait |respond )?until",
}
cue! {
    /// Sentences about something else that also counts days.
    ELSEWHERE,
    r"\b(?:promote an? |(?:credits?|points|miles) expire|(?:are|is) available for \d+ (?:days|months)|items can be returned|boost your|questions about this (?:notice|message|letter)|send (?:your |any )?questions|pledge drive|payouts? (?:are|is) (?:sent|made|paid)|of a sale|promo(?:tional)? codes?|discount ends|(?:premium|pro|plus|family) plan|shipping (?:takes|times|is)|orders? ships?|dispute (?:a|an|the|any|this) (?:charge|bill|payment|transaction)|to pay\b|payment is due|rebates?|coupons?|vouchers?|store credit|loyalty points|workshops?|webinars?|giveaway|your plan|plan runs|(?:open|closed) until|delet\w+|taken down|take (?:the|it) down|permanently remov\w+|removed for good|retain\w*|retention|download (?:your|the|all) |takes up to|(?:winter|spring|summer|autumn|fall|annual|fund-?raising) (?:appeal|drive|campaign)|eras(?:e|es|ed|ing)|borrow\w*|(?:submit|make|send) (?:a|your) request|preserv\w+|backups?|reviewed within|usually (?:reviewed|answered)|respond to (?:most )?(?:emails|messages|inquir\w+|enquir\w+|questions)|answer(?:ed)? (?:emails|mail|messages|questions|inquiries)|request a copy|copy of the (?:subpoena|order|summons) by|staffed|reopen|close by themselves|password|reset|refund|cancellation|equipment|renewals?|membership|dues|cuotas|transfers can|roll over|export links?|business days after each|unauthorized|counter[- ]?notice|counter[- ]?notification|reinstat\w+|restor(?:e|ed|ing)|link expires|expire[sd]? in|verification code|trial|billing cycle|subscription|invoice|warranty|logs? (?:are|is) kept|kept for|appeal (?:this|your|the) (?:decision|suspension|removal)|petition to (?:the \w+ to )?(?:limit|modify|quash|set aside)|only the recipient|secretary of the commission|eliminar\w*|conserv\w+|contrasena)",
}
cue! {
    /// How soon somebody answers letters; said of the records where a court or a refusal is spoken of.
    ANSWERS_LETTERS,
    r"\b(?:replies|tickets?|team|staff|desk|support|office|someone|usually|normally|typically|generally|questions|e-?mails?|messages|inquir\w+|enquir\w+|calls?)\b[^.;]{0,50}\b(?:answers?|answered|replies|replied|responds?|reply|contesta) (?:\w+ ){0,3}?(?:within|in|en)\b",
}
cue! {
    /// The sentence is about going to court over a demand.
    OF_COURT,
    r"\b(?:unless|motion|quash|judge|stamped|tribunal|juez|salvo|objection|challenge)\b",
}
cue! {
    /// What is always done, whenever a demand comes: a rule of the house and no demand.
    WHENEVER,
    r"\b(?:when|whenever|if|should|each time|every time|any time) (?:we|a company|the company|somebody|an agency) (?:ever )?(?:are|is|be|get|gets|were) (?:ever )?(?:served|handed|sent|given|presented)\b|\b(?:when|whenever|each time) we receive\b|\bit used to (?:say|be)\b",
}
cue! {
    /// The time that the agency's paper gives the company.
    TIME_FOR_COMPANY,
    r"(?:gives?|gave|allow(?:s|ed)?|grant(?:s|ed)?|affords?) (?:us|google|meta|the company|yahoo|x corp)\b|(?:we|google|meta|yahoo|x corp\.?) (?:must|shall|are (?:required|ordered|directed|commanded) to|is (?:required|ordered|directed|commanded) to|has|have) (?:answer|respond|comply|produce)?[^.;]{0,40}?\bwithin\b[^.;]{0,40}?\b(?:of|after|from) (?:service|being served|the service|the date of the (?:subpoena|summons|order))|shall,? within|nos (?:da|concede|otorga)\b",
}
cue! {
    /// Silence kept for a time.
    SILENCE_TIME,
    r"\b(?:before (?:telling|notifying|informing) you|not (?:to )?(?:notify|tell|disclose the existence|inform|reveal|speak|discuss|mention)|forb(?:ade|idden|ids|id)|prohibit\w*|barred|gag|non-?disclosure|secre(?:t|cy)|silen(?:ce|t)|delay(?:ed)? notice|keep (?:this|it|the existence|quiet))",
}
cue! {
    /// A span of records, not a time to act.
    RECORDS_TIME,
    r"\b(?:last|past|previous|preceding|ultimos?|prior) $|\b(?:for the|during the|over the|covering|covers|relevant) (?:period|time(?:$|[^ ]| [^b])|last|past)",
}

pattern!(
    ANY_DEMAND,
    r"\b(?:legal assistance|subpoena\w*|summons\w*|legal process|legal (?:request|demand)|court order|warrant|investigative demand|national security letter|grand jury|citacion|citatorio|requerimiento|orden judicial|records? demand|demand for|data request|government(?:al)? request|law enforcement|request for (?:user|account|subscriber|information)|compel\w*|requir(?:es|ed|ing) us to|(?:is|are|being) sought by|right to financial privacy|order from (?:a|the) (?:\w+ )?court|(?:exigio|exige|pidio|pide|ordeno|ordena|solicito|solicita)\b[^.;]{0,40}\b(?:datos|informacion|registros)|(?:entered|signed|issued|obtained|granted) an order|order (?:under|required|of the court|pursuant)|(?:the|this|that) order (?:was|is|gives|tells|covers|asks|directs|commands)|subpoenaed)"
);

cue! {
    /// The line that a court's filing system prints on a page.
    COURT_LINE,
    r"\b(?:nyscef|filed: |document \d|filed \d|page \d+ of|pageid|case \d:|entered on|docket)\b",
}
cue! {
    /// Words that lead to the date of the process.
    PROCESS_DATED,
    r"\b",
    PROCESS_NOUN,
    r"\b(?:[^.;]|\.\S|\b(?:no|num|nr|inc|corp|co)\. ){0,120}?\b(?:dated|issued|signed|entered|bears(?: the date)?|bearing(?: the date)?|carries the date|of|made|date(?: of)?|from|fechad[oa](?: el)?|emitid[oa](?: el)?|expedid[oa](?: el)?|dictad[oa](?: el)?|del?|con fecha(?: de)?|is dated|was issued|dates from|handed down|drawn up|executed|its date|firmad[oa](?: el)?)\s+(?:on\s+|the\s+|as\s+|el\s+|dia\s+|at\s+|in\s+)*$|\b(?:dated|issued|signed|its date|(?:lleva|de|con|la|y) fecha(?: del?)?|(?:issued|signed|dated) to (?:us|\w+)|(?:issued|signed) (?:under|pursuant to|by|at|in|from)[^;]{0,70}|fechad[oa]|firmad[oa]|emitid[oa]|expedid[oa]|con fecha(?: de)?)\s+(?:on\s+|el\s+|as of\s+|of\s+)*$|\border entered:?\s*$",
}

/// Whether the text speaks of a demand at all.
pub fn speaks_of_demand(low: &str) -> bool {
    ANY_DEMAND.is_in(low)
}
