//! What one sentence asks the reader to show: the words for each kind of paper, and how they meet.
//!
//! Takes a sentence in plain lower case; gives the document that it asks for, where it asks for
//! one, with how telling the words are and where they stand. A clause that says what is not
//! enough, or not needed, is blanked out first. Never looks beyond the sentence.

use crate::document::flow::Span;
use crate::notice::vocabulary::ChallengeDocument;
use crate::recognize::pattern::Pattern;
use crate::recognize::pattern::pattern;

/// The names of papers with which a court is asked for something.
const SUIT: &str = r"(?:motions?|petitions?|complaints?|applications?|pleadings?|lawsuits?|suits?|(?:legal |court )?proceedings?|(?:legal |court )?actions?|appeals?|challenges?|objections?|oppositions?|filings?|court (?:papers?|documents?|case|paperwork)|legal papers|cases?|mocion(?:es)?|peticion(?:es)?|demandas?|recursos?|escritos?|impugnacion(?:es)?|objecion(?:es)?|oposicion(?:es)?|amparo)";
/// Who goes to court for the reader, and the reader.
const SOMEBODY: &str = r"(?:you|she|he|they|your side|(?:a|an|the|your|any) (?:lawyer|attorney|counsel)|lawyer|attorney|counsel|somebody|someone|anyone|customer|member|person)";
const COURT: &str =
    r"(?:courts?|courthouse|judges?|clerk|tribunal(?:es)?|juzgados?|juez|corte|secretaria)";

pattern!(
    // A mark of the clerk, on or near a paper.
    STAMPED,
    r"\b(?:file|court|clerk|date|time|filed)[- ]?(?:and[- ])?(?:stamped|marked|endorsed)|\bfiled-and-stamped",
    r"|\b(?:endorsed|stamped|marked|accepted)[,]? (?:\x22?filed|as filed|(?:for|upon) filing|by (?:the|a|some) (?:\w+ ){0,2}(?:court|clerk)|first page)",
    r"|\bfil(?:e|ed|ing)[- \x22]+(?:mark|stamp)|\bstamped (?:\w+ ){0,2}(?:cop\w+|motion|petition|complaint|papers?|version|application)",
    r"|\b(?:",
    COURT,
    r")(?:'s|s')? (?:own |office |date |time |received |entry |official |filing |filed |file |docket |\x22filed\x22 ){0,3}(?:stamp|mark|seal|endorsement)",
    r"|\b(?:stamp|mark|seal|endorsement) (?:of|from|by) (?:the |a |any )?(?:\w+ ){0,2}",
    COURT,
    r"|\bconformed (?:cop|motion|petition|set)|\bconfirmed copy of (?:complaint|motion|petition)",
    r"|\b(?:sell(?:o|os|ad[oa]s?))\b[^.;]{0,40}\b",
    COURT,
    r"|\b(?:con|lleve|lleva|y|tenga) (?:el |su )?sello|\bcopia sellada|\b(?:mocion|peticion|escrito)[^.;]{0,30}\bsellad[oa]",
    r"|\b(?:copy|motion|petition|papers|page|scan|photo|document|complaint|filing)\b[^.;]{0,60}\b(?:stamp(?:ed)?|filing mark|file mark|docket stamp)\b",
    r"|\bhave the clerk stamp|\b(?:with|bearing|carrying|showing|shows|bears|carries) (?:the|a|its) (?:\w+ ){0,2}stamp\b",
    r"|\b(?:clerk|court)(?:'s office)? (?:has |have |had )?(?:already )?(?:stamped|endorsed|marked)|\bstamped (?:with|by|in|at|from)\b[^.;]{0,30}\bcourt",
    r"|\bthe stamped (?:one|ones|paper)|\b(?:one|it|that) (?:that |which )?(?:has|have) been stamped",
    // A copy of what the court already has, named as filed.
    r"|\b(?:filed|endorsed) cop(?:y|ies)\b|\b(?:a|the) filed (?:motion|petition)\b|\bmotion (?:to quash )?(?:as filed|showing that it (?:was|has been) filed)|\b(?:evidence|proof) of (?:its |the )?filing (?:with|by) the clerk",
);
// "Evidence of a filing can be a conformed copy, or ...": one paper of several that will do.
pattern!(
    EXAMPLE,
    r"\b(?:can be an?|such as|for (?:example|instance)|stamped or (?:not|unstamped)|stamp or no stamp|(?:need|does|do) not (?:need to )?(?:be|bear a|carry a|have a) stamp\w*)\b"
);
pattern!(
    // A paper that shows something, or a copy of one.
    PAPER,
    r"\b(?:documentacion|constancia|comprobante|cop(?:y|ies)|scans?|photo(?:s|graphs?|copy|copies)?|pdfs?|screenshots?|printout|duplicate|facsimile|proof|evidence|documentation|paperwork|papers|confirmation|receipts?|pleadings?|(?:court|your|the|any|an?) (?:court )?filings?|court[- ]?filed|filed (?:documents?|papers?|objections?|complaint|challenge|opposition|version)|your filed (?:motion|petition)|documents? (?:show\w*|demonstrat\w*|prov\w+|that|which|by which|from|filed|as filed|as lodged|(?:that )?you)|paper (?:show\w*|from|as|by)|(?:anything|something) (?:\w+ ){0,2}?(?:show\w*|prov\w+|filed|lodged|that|from|to show)|whatever (?:\w+ ){0,6}?(?:file[ds]?|lodged?|filing)|what (?:you|was|is|has been|they|your \w+)(?: have| has|'ve)? (?:file[ds]?|filing|lodged?|submitted|the clerk)|(?:court|legal) challenge|copias?|prueba|pruebas|comprobante|constancia|acuse|documento\w*|documentacion|papeles|lo que (?:present\w+|haya\w*|radic\w+)|lo (?:presentado|radicado)|acredit\w+|demuestr\w+|prueben)\b"
);
pattern!(
    // Names of papers that are not the reader's: "a copy of the subpoena".
    OF_THE_DEMAND,
    r"\b(?:cop(?:y|ies)|copia|pdf|scan) (?:of (?:the|this|that|its|their|an?|each) |de (?:la|el|esta|este) |del )?(?:\w+ ){0,2}(?:subpoena|summons|demand|warrant|legal process|process|notice|letter|e-?mail|message|(?:court )?orders?|ruling|decision|citacion|orden|requerimiento|aviso)\b|\b(?:copy|copies) (?:is|are|was|comes) (?:attached|enclosed|with)|\b(?:of|about) (?:the|your|any|a) (?:court )?filing\b|\b\w+ filing of which\b"
);
pattern!(
    GIVE,
    r"\b(?:send\w*|sent|submit\w*|provid\w*|furnish\w*|giv(?:e|es|en|ing)|gave|show\w*|forward\w*|deliver\w*|upload\w*|e-?mail\w*|fax\w*|mail\w*|attach\w*|present\w*|suppl(?:y|ies|ied)|bring|brings|brought|hand|hands|handed|drop\w*|serv(?:e|ed|es)|share|include|enclose\w*|post|posted|transmit\w*|get|gets|got|gotten|let (?:us|me) (?:have|see)|produce|file with us|turn in|turned in|reply with|replying with|cause|leave|left|tender\w*|make available|envi\w+|mand\w+|entreg\w+|muestr\w+|mostr\w+|llegar|aport\w+|remit\w+|adjunt\w+|sub(?:a|ir|e)\w*|traig\w+|traer|trae\w*|traen|facilit\w+|proporcion\w+|presente\w*|acredit\w+)\b"
);
pattern!(
    RECEIVE,
    r"\b(?:receiv\w+|reach\w*|arriv\w+|in (?:our|my) (?:hands|possession|inbox)|in hand|with us|here (?:by|within|before)|land\w*|com(?:e|es) (?:in|to (?:us|me))|in to us|hold|have|has|had|see|sees|seen|shown|need\w*|want\w*|requir\w+|asks? for|look(?:s|ing)? for|accept\w*|counts?|suffic\w+|is enough|stop\w*|extend\w*|gets you|make us wait|would like|wait|recib\w+|necesit\w+|tenemos|obre|basta|served with|would hold|will hold|hold us|on our desk|ver)\b"
);
pattern!(
    // Something is before a court.
    BEFORE_COURT,
    r"\b",
    SUIT,
    r"\b|\b",
    COURT,
    r"\b|\b(?:filed|filing|lodged|docket|sued|radicad\w+|interpuest\w+|impugn\w+|tribunal\w*)\b"
);
pattern!(
    // That something was filed, as a fact.
    FILED,
    r"\b",
    SUIT,
    r"\b[^.;]{0,60}\b(?:(?:has|have|had|was|were|is|are|be|being|been)(?: \w+ly| already| now| also)?(?: been)? (?:filed|lodged|on file|docketed|brought|commenced|started|begun|opened|entered|made|submitted|put before|before|pending|under way|instituted|presented|moving)|pending|on file)\b",
    r"|\b",
    SOMEBODY,
    r"(?:'ve|'s| have| has| had)?(?: \w+ly| already| now| since| or your \w+| or someone)? (?:filed|lodged|moved|petitioned|sued|gone|asked (?:a|the|some)|applied|brought|commenced|started|opened|taken|challenged|contested|appealed|sought|been to)\b",
    r"|\b(?:has|have|had|'ve) (?:\w+ly |already )?(?:filed|lodged|sued|gone to court|moved to|petitioned)\b|\byou file\b|\b(?:court|judge) (?:has been|is being|was) asked\b|\b(?:filed|lodged|pending|under way|opened|begun|started) (?:\w+ ){0,4}(?:in|with|at|before) (?:a|the|some|any|which|what|\w+) (?:\w+ ){0,2}court",
    r"|\b(?:filing|commencement|institution|opening|start) of (?:a|an|the|your|any|that) ",
    SUIT,
    r"|\b(?:the|your|any|a) (?:court )?filing\b|\b(?:once|when|after|if) (?:you've|you have|it is|it has been|it's) filed\b|\byou've filed|\bgone to court|\bwhere you (?:have )?filed",
    r"|\b(?:ha|has|han|haya|hayas|hayan|ya) (?:ya )?(?:presentado|interpuesto|acudido|radicado|pedido|impugnado|presento|presentaste|interpuso)\b|\b(?:presento|presentaste|interpuso|acudio|acudiste|pidio|pediste) (?:a |al |ante |una?|la|el|los)\b|\bse (?:presento|interpuso|radico|ha presentado|ha interpuesto|haya presentado)\b|\bpresenta ante",
);
pattern!(
    SHOWS,
    r"\b(?:show(?:s|n|ing)?|demonstrat\w+|prov(?:e|es|ing)|satisf(?:y|ies)|establish\w*|muestr\w+|mostr\w+|demuestr\w+|prueb\w+|acredit\w+)\b"
);
pattern!(
    PLEADED,
    r"\b(?:motions?|petitions?|complaints?|pleadings?|lawsuits?|objections?|challenges?|fil(?:ed|ing|ings|e)|lodged|asked|proof|evidence|documentation|mocion|peticion|demanda|recurso)\b"
);
pattern!(
    // The court, and the number of the case there.
    CASE_NUMBER,
    r"\b(?:(?:docket|case|cause|index|court|civil|action) (?:number|no\.?|nr|caption)|name (?:of|and number of) (?:the |your |that )?court|court(?:'s)? name|(?:which|what) (?:court|judge)|number of (?:your|the|that) (?:case|motion|docket|action)|(?:the )?court and (?:the |its )?(?:case |docket )?number|caption and|names? the court|numero (?:de |del )?(?:caso|expediente|causa|proceso|juicio)|(?:numero|nombre) del (?:caso|tribunal|juzgado|expediente)|en que (?:tribunal|juzgado|corte)|que (?:tribunal|juzgado) )\b"
);
pattern!(
    // The company is told something.
    TOLD,
    r"\b(?:tell(?:s|ing)?|let(?:s|ting)?|inform(?:s|ed|ing)?|notif(?:y|ies|ied|ying)|advis(?:e|es|ed|ing)|alert(?:s|ed)?|assur(?:e|es)|writ(?:e|es|ing)|call(?:s|ing)?|phone|text|message|drop|email|pm|dm|ring|ping|told|reply to) (?:\w+ ){0,2}?(?:us|me|our|the (?:\w+ ){0,2}(?:desk|office|company|team|board|undersigned|registrar|district|university|bank|admin\w*)|here|back|in)\b",
    r"|\b(?:we|is|are|be|been|was|were|google|x|yahoo|apple|company|has|have|it|i|nobody has|no one has|not)(?:'ve|'re| have| has| am)? (?:(?:then|so|by then|otherwise|been|first|not) ){0,3}(?:told|informed|notified|advised|alerted|made aware)\b",
    r"|\b(?:we|i|us) (?:(?:have|do|don't|haven't|to|only|need|only|must|will need to|can|first|just|not|both) ){0,3}(?:hear|heard|learn|learned|know|get word|receive word|receive notice|find out)\b",
    r"|\b(?:word|notice|notification|report|news|message|line|note|e-?mail|reply|letter) (?:\w+ ){0,3}?(?:to us|from you|of (?:the|your|a|that|any)|that|saying|reaches|gets|to say|telling|is all)\b",
    r"|\b(?:report|state|call|quote|confirm|notify|indicate) (?:to \S+ )?(?:\w+ ){0,2}?(?:the|that|in|us|so|of|when|with|whether|if)\b|\b(?:say(?:s|ing)?) (?:so|that|in|you|where|to us)\b|\breply(?:ing)?\b|\bwrite to \S+@|\bus (?:\w+ ){0,5}know\b",
    r"|\b(?:avis|inform|notifi|comuni|indi|escri|digan?|dig|deci|cuent|advier|confirm)\w*(?:nos|noslo|me|melo)\b|\bnos (?:lo |la )?(?:avis\w+|inform\w+|notifi\w+|comuni\w+|indi\w+|dig\w+|dice\w*|escrib\w+|haga\w* saber|hace saber|confirm\w+)|\bhaga\w* saber|\b(?:mensaje|aviso|carta|nota|linea) (?:suy[oa] |tuy[oa] )?[^.;]{0,30}\b(?:que|de que)\b|\b(?:avise|informe|comunique|indique|diga)\b",
);
pattern!(
    GIVES_NUMBER,
    r"\b(?:send\w*|giv(?:e|ing)|mail\w*|submit\w*|provid\w*|furnish\w*|suppl(?:y|ied)) (?:\w+ ){0,2}?(?:us|me|our|in|the|with)\b"
);
pattern!(
    // The reader means to oppose, and need not have done it yet.
    INTENDS,
    r"\b(?:intends?|intention|intent|intending|plan|plans|planning|means?|wish\w*|want|wants|would like|'d like|would rather|desires?|propos\w+|going|decides?|decided|prepar\w+|about|aims?|think\w* (?:of|about)|considering|whether you(?:'ll| will| are)|(?:you|they|she|he)(?:'ll| will)(?: be)?|ready|minded)\b[^.;:,]{0,30}\b(?:challeng\w*|contest\w*|oppos\w*|object\w*|fight\w*|resist\w*|disput\w*|quash|mov(?:e|ing)|fil(?:e|ing)|seek\w*|(?:go|going) (?:to|before)|take (?:\w+ ){1,4}(?:court|judge)|court|judge|litigat\w*|sue|suing|appeal\w*)\b",
    r"|\b(?:she|he|they|you|lawyer|attorney) (?:is|are) (?:preparing|drafting|working on) (?:a|an|the) (?:challenge|motion|petition|objection)",
    r"|\b(?:va|vas|van|piens\w+|intencion|dese\w+|quier\w+|tiene\w* previsto|plane\w+|pretend\w+|proyect\w+|dispuest\w+)\b[^.;,]{0,25}\b(?:impugn\w+|opon\w+|oposicion|recurr\w+|pele\w+|acud\w+|objet\w+|present\w+|cuestion\w+|juez|tribunal\w*)\b",
);
pattern!(
    // A court has spoken, in writing.
    RULING,
    r"\b(?:orders?|rulings?|injunctions?|stay|restraint|relief|orden(?: judicial)?|resolucion|auto|fallo|suspension)\b"
);
pattern!(
    // A court's order by its own name, whatever stands near it.
    COURT_RULING,
    r"\b(?:(?:court|judge|judicial)(?:'s)? (?:order|ruling)|served with (?:a|an) (?:stay|order|injunction)|signed order|(?:order|ruling|injunction|stay) (?:of|from|by|issued by|signed by) (?:a|an|the|any|some) (?:\w+ ){0,3}(?:court|judge|magistrate)|protective order|restraining order|injunction|orden (?:judicial|de un (?:juez|tribunal)|del (?:juez|tribunal))|order (?:staying|quashing|blocking|halting|prohibiting|suspending|forbidding|to stop|to the contrary|that (?:stays|stops|quashes|blocks|tells|says|relieves|directs|modifies)|directing (?:us|\w+) not|telling us not|relieving|excusing))\b"
);
pattern!(
    // A court stops the company.
    COURT_STOPS,
    r"\b(?:court|judge|magistrate|tribunal|juez)\b(?:[^.;,]{0,30}\b)?(?:orders?|ordered|directs?|directed|tells?|told|says|said|stops|stopped|blocks?|blocked|enjoins?|enjoined|stays|stayed|quash(?:es|ed)|suspends?|suspended|forbids?|forbidden|halts?|halted|sets? [^.;,]{0,25}aside|set it aside|grants?|granted|instructs?|instructed|changes|modifies|calls it off|narrows|limits|rules?|ruled|orden[ea]|ordenado|suspend[ae]|suspendido|anul[ae]|prohib[ea]|diga|manda|impid[ea])\b|\bjudge to (?:stay|stop|block|halt|quash)"
);
pattern!(
    // What would have to happen.
    CONDITION,
    r"\b(?:unless|only|nothing short|nothing less|if|until|should|absent|failing|lacking|except|without|must|(?:we|i|us|you|would|will)(?:'d|'ll)? (?:need|want|require|have to have)|in case|where|please|you may|you can|what (?:we|would)|get|bring|obtain|send|show|salvo|a menos|a no ser|si|solo|unicamente|hasta|mientras|sin)\b"
);
pattern!(
    // The court's order that is itself the demand.
    ORDER_IS_DEMAND,
    r"\b(?:received|served (?:on us |us )?with|under|bound by|subject to|comply with|answer|obey|respond to|recibi\w+|recibido) (?:a|an|the|this|that|una|la) (?:\w+ ){0,2}(?:order|orden)\b|\b(?:order|orden)\b[^.;]{0,30}\b(?:asks|commands|was (?:issued|signed)|dated|for (?:your|the))\b"
);
pattern!(
    OBJECTS,
    r"\b(?:object(?:s|ion|ions|ing)?|protests?|disagree\w*|(?:do|does|are) not agree|don't agree|opposing|oppose[sd]?|opposition|your reasons|grounds|concerns|objecion(?:es)?|objet\w+|opon\w+|oposicion|no esta\w* de acuerdo)\b"
);
pattern!(
    IN_WRITING,
    r"\b(?:in writing|written|letters?|write|writes|e-?mails?|forms?|statements?|note|type[ds]?|signed|plain paper|box below|by (?:reply|return)|with (?:us|me|our|the office)|to (?:us|me|our office|the (?:registrar|board|privacy|superintendent|office|school|district|company))|(?:send|give|submit|upload|mail|make|lodge|raise|file|provide|address\w*) (?:us |me )?(?:your|an|any|the|its) (?:\w+ )?objections?|por escrito|escrib\w+|carta|formulario|ante nuestr\w+)\b"
);
pattern!(
    // An objection that a court is to have.
    IN_COURT,
    r"\b(?:in|with|before|to|ante|en) (?:a|an|the|any|some|un|una|el|la|los) (?:\w+ ){0,3}(?:court|judge|tribunal|tribunales|juez|juzgado|corte)\b|\bto court\b|\bin court\b"
);

pattern!(
    // What is not enough, or need not be.
    NOT_ENOUGH,
    r"\b(?:(?:is|are|was|will|would|do|does|did|can|could|cannot|shall|that's)(?:n't| not|not)(?: \w+ly| on its own| by itself| itself)?(?: be)?(?: \w+ly)? (?:enough|sufficient|do|suffice|accept\w*|considered|treated|counted|count|needed|required|necessary|stop us|help|change|suspend|delay|make a difference|make any|hold us|replace|what we need)|won't (?:do|be enough|count|suffice|help|stop|be accepted)|not enough|insufficient|(?:need|needs) not|needn't|(?:don't|do not|doesn't|does not|didn't|won't) (?:need|have to|want|require|ask)|no (?:need|\w+ (?:is|are) (?:needed|required|necessary|expected))|nothing (?:need|has to|must)|merely|mere|not just|not a draft|not a promise|rather than|instead of|no basta|no es (?:suficiente|necesari[oa]|bastante)|no sirve|no alcanza|no hace falta|no necesit\w+|no tiene que|no se requiere|sin necesidad)\b"
);
pattern!(
    PREDICATE,
    r"^\W*(?:is|are|will|would|won't|do|does|not enough|not sufficient|insufficient|no (?:basta|es|sirve))\b"
);
pattern!(CLAUSE_END, r"[,;:()]|\b(?:but|pero|sino)\b| - ");
// "You are advised to see a lawyer": the reader is told, not the company.
pattern!(
    READER_TOLD,
    r"\byou (?:are|were|have been|should be)(?: hereby| being)? (?:advised|informed|notified|told|alerted)\b|\b(?:send|give|mail|email|show|provide|tell|notify|inform|let|write to) (?:you|customers|users|members)\b|\bletting you know\b|\b(?:prohibited|permitted|allowed|required|forbidden) by (?:law|statute)[^.;,]{0,30}|\bwe (?:write|are writing|notify|inform|tell|told|sent|wrote)\b[^.;,]{0,20}\byou\b"
);

/// A document that a sentence asks for: how telling its words are, which, and where they stand.
pub type Asked = (i32, ChallengeDocument, Span);

/// The most telling document of those that the sentence asks for.
pub fn asked(sentence: &str) -> Option<Asked> {
    let words = Words::of(sentence);
    let stamped = || words.any(&STAMPED);
    let shown = || words.shown();
    let told = || words.told();
    let intends = || words.intends();
    let ruling = || words.ruling();
    let written = || words.written();
    let forbidden = || words.forbidden();
    let of = |weight, document| move |at| (weight, document, at);
    let example = words.has(&EXAMPLE);
    stamped()
        .filter(|_| !example)
        .map(of(9, ChallengeDocument::FileStampedMotion))
        .or_else(|| shown().map(of(8, ChallengeDocument::FiledObjection)))
        .or_else(|| told().map(of(7, ChallengeDocument::NoticeOfFiling)))
        .or_else(|| intends().map(of(6, ChallengeDocument::IntentToChallenge)))
        .or_else(|| ruling().map(of(5, ChallengeDocument::CourtOrder)))
        .or_else(|| written().map(of(4, ChallengeDocument::WrittenObjection)))
        .or_else(|| forbidden().map(of(3, ChallengeDocument::CourtOrder)))
}

/// A sentence with the clauses left blank that say what is not enough.
struct Words {
    text: String,
}

impl Words {
    fn of(sentence: &str) -> Words {
        let mut text = sentence.to_owned();
        let ends = CLAUSE_END.spans(sentence, 0..sentence.len());
        let mut clauses: Vec<Span> = Vec::new();
        let mut from = 0;
        for end in ends {
            clauses.push(from..end.start);
            from = end.end;
        }
        clauses.push(from..sentence.len());
        let mut blanks: Vec<Span> = READER_TOLD.spans(sentence, 0..sentence.len());
        for (n, clause) in clauses.iter().enumerate() {
            let own = &sentence[clause.clone()];
            if !NOT_ENOUGH.is_in(own) {
                continue;
            }
            // "A letter is, on its own, not enough": the predicate stands alone, its subject before it.
            let alone = own.split_whitespace().count() <= 4 && PREDICATE.is_in(own);
            let first = if alone { n.saturating_sub(2) } else { n };
            blanks.push(clauses[first].start..clause.end);
        }
        for blank in blanks {
            text.replace_range(blank.clone(), &" ".repeat(blank.len()));
        }
        Words { text }
    }

    fn all(&self, pattern: &Pattern) -> Vec<Span> {
        pattern.spans(&self.text, 0..self.text.len())
    }

    fn any(&self, pattern: &Pattern) -> Option<Span> {
        self.all(pattern).into_iter().next()
    }

    fn has(&self, pattern: &Pattern) -> bool {
        pattern.is_in(&self.text)
    }

    /// The nearest pair of words of two kinds, the first before the second, within a distance.
    fn pair(&self, first: &[Span], second: &[Span], within: usize) -> Option<Span> {
        let pairs = first
            .iter()
            .flat_map(|a| second.iter().map(move |b| (a, b)));
        pairs
            .filter(|(a, b)| a.start <= b.start && a.start < b.end)
            .filter(|(a, b)| b.start.saturating_sub(a.end) <= within)
            .min_by_key(|(a, b)| b.start.saturating_sub(a.end))
            .map(|(a, b)| a.start..b.end.max(a.end))
    }

    /// Papers that show that something was filed, given to the company.
    fn shown(&self) -> Option<Span> {
        let not_ours = self.all(&OF_THE_DEMAND);
        let own = |paper: &Span| {
            !not_ours
                .iter()
                .any(|other| other.start <= paper.start && paper.end <= other.end)
        };
        let papers: Vec<Span> = self.all(&PAPER).into_iter().filter(own).collect();
        let courts = self.all(&BEFORE_COURT);
        let claim = self.pair(&self.all(&SHOWS), &self.all(&FILED), 60);
        if claim.is_some() && !self.has(&CASE_NUMBER) {
            return claim;
        }
        // A copy of a court's order is no paper of the reader's.
        let of_ruling = self.has(&COURT_RULING) && !self.has(&PLEADED);
        if papers.is_empty() || courts.is_empty() || of_ruling {
            return None;
        }
        let gives = self.all(&GIVE);
        let gets = self.all(&RECEIVE);
        let asked = |paper: &&Span| {
            let paper = std::slice::from_ref(*paper);
            self.pair(&gives, paper, 45).is_some()
                || self.pair(&gets, paper, 60).is_some()
                || self.pair(paper, &gets, 90).is_some()
                || self.pair(paper, &gives, 60).is_some()
        };
        papers.iter().find(asked).cloned()
    }

    /// Word that something was filed, or where and under which number.
    fn told(&self) -> Option<Span> {
        let tells = self.all(&TOLD);
        let facts = [self.all(&FILED), self.all(&CASE_NUMBER)].concat();
        let numbered = self.pair(&self.all(&GIVES_NUMBER), &self.all(&CASE_NUMBER), 80);
        let fact = self.pair(&tells, &facts, 140).or(numbered);
        // "Tell us that you intend to challenge it; we wait while the challenge is pending."
        let means = self.pair(&tells, &self.all(&INTENDS), 90);
        if let (Some(fact), Some(means)) = (&fact, &means)
            && means.len() < fact.len()
        {
            return None;
        }
        fact.or_else(|| self.pair(&facts, &tells, 110))
    }

    /// Word that the reader means to oppose.
    fn intends(&self) -> Option<Span> {
        let tells = self.all(&TOLD);
        let means = self.all(&INTENDS);
        self.pair(&tells, &means, 90)
            .or_else(|| self.pair(&means, &tells, 120))
    }

    /// An order, handed to the company.
    fn ruling(&self) -> Option<Span> {
        let demand = self.any(&ORDER_IS_DEMAND);
        let demand = demand.is_some_and(|at| !CONDITION.is_in(&self.text[..at.start]));
        if demand || !self.has(&CONDITION) {
            return None;
        }
        let named = self.all(&COURT_RULING);
        let by_court = self.has(&COURT_STOPS) || !named.is_empty();
        let orders = if by_court {
            self.all(&RULING)
        } else {
            Vec::new()
        };
        let moved = [self.all(&GIVE), self.all(&RECEIVE)].concat();
        self.pair(&moved, &orders, 60)
            .or_else(|| self.pair(&orders, &moved, 110))
            .or_else(|| named.into_iter().next())
    }

    /// An objection that the company itself is to have.
    fn written(&self) -> Option<Span> {
        if self.has(&IN_COURT) {
            return None;
        }
        let objects = self.all(&OBJECTS);
        let writing = self.all(&IN_WRITING);
        self.pair(&objects, &writing, 90)
            .or_else(|| self.pair(&writing, &objects, 90))
    }

    /// A court that would have to speak first.
    fn forbidden(&self) -> Option<Span> {
        let stops = self.any(&COURT_STOPS)?;
        self.has(&CONDITION).then_some(stops)
    }
}
