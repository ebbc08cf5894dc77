//! Papers that look like a notice of a demand and are none.
//!
//! A takedown or its counter-notice, a scam, a change of terms, a mere request
//! to preserve. A live date thrown away is as bad as a late one, so a paper is
//! set aside only for what it is, never for what it lacks.

use crate::document::flow::Span;
use crate::notice::Raised;
use crate::notice::vocabulary::FlagId;
use crate::recognize::cue;
use crate::recognize::outcome;
use crate::recognize::pattern::pattern;
use crate::recognize::piece::Piece;
use crate::recognize::scam;

pattern!(
    TAKEDOWN,
    r"\b(?:dmca|counter[- ]?noti(?:ce|fication)|takedown|copyright (?:claim|complaint|infring\w*|owner|notice|strike)|infring\w+|intellectual property|trademark (?:complaint|claim)|contranotificacion|derechos de autor)\b"
);
pattern!(
    RESTORE,
    r"\b(?:restore|reinstat\w*|put (?:it|the \w+|them) back|disabled|removed (?:the|your)|re-?enable|access to the (?:material|video|content|work)|restablec\w+|will (?:come|go) back)\b"
);
pattern!(
    POLICY,
    r"\b(?:(?:updat\w+|chang\w+|revis\w+|new version of|amend\w+) (?:to |of |in |our |the |its |these |some of our )+(?:\w+ ){0,3}(?:terms|privacy policy|policies|policy|guidelines|user agreement|terms of service)|how we (?:handle|respond to) (?:government|legal|law enforcement)|new versions of|politica de privacidad|terminos (?:y condiciones|de servicio))\b"
);
pattern!(
    PRESERVE,
    r"\b(?:preserv\w+|set (?:aside|apart) (?:a |the |your |all |such )*(?:cop(?:y|ies)|snapshot|data|records|information|material|content)|snapshot|(?:freeze|keep|kept|made|make|take|took|retain(?:ed)?) (?:a|such a) copy|conserv\w+)\b|\b2703\s?\(f\)"
);
pattern!(
    NO_DEMAND_YET,
    r"\b(?:no (?:subpoena|demand|legal process|order|summons|request for|one has (?:asked|demanded)|data|information|records?)[^.]{0,60}(?:has (?:been )?(?:arrived|come|made|issued|served|followed|received|disclosed|requested|sought|asked)|with it|so far|yet|accompan\w+|at this time|was)|(?:has not|hasn't|have not|haven't|did not|had not) (?:yet )?(?:been )?(?:served|issued|sent|made|given|obtained)[^.;]{0,40}(?:subpoena|warrant|order|demand|process)|nothing (?:for you )?to (?:contest|challenge|object|file|answer)|(?:has|have) not (?:yet )?(?:asked|required|ordered|demanded|requested)(?: us| google)? (?:to (?:disclos|produc|hand|give|provid|releas|turn)|for)|(?:hold|have|had|received|got) no (?:subpoena|summons|warrant|order|demand)|not (?:a |an )?(?:demand|subpoena|order|request)[^.]{0,40}|does not (?:ask|require|oblige|compel|call|demand|request|seek|direct)|nothing (?:is|has been|was|will be) (?:disclosed|handed|given|produced|sent|provided|released)|not (?:been )?(?:asked|required|ordered|compelled|requested) to (?:disclose|produce|hand|give|provide|turn|release)|only (?:asks|requests|directs|requires) (?:us|that we|google|meta)? ?(?:to )?(?:preserv|keep|retain)|we have not (?:been )?(?:received|asked|given|served)[^.]{0,50}|aun no|merely asks)\b"
);
pattern!(
    ABOUT_YOU,
    r"\b(?:your (?:\w+ ){0,3}(?:account|data|information|records|page|profile|site|blog|channel|mailbox|name|identity)|the account|account (?:of|named|holder)|su (?:cuenta|informacion)|tu (?:cuenta|informacion)|tus datos|sus datos|about you|concerning you|your)\b"
);
pattern!(
    OTHER_PURPOSE,
    r"\b(?:withhold\w*|geo-?block\w*|legal removal|remove (?:the|your) post|content (?:removal|restriction)|blocked in|in (?:germany|france|india|turkey|russia|brazil) )\b"
);

pattern!(
    AUTHORITY,
    r"\b(?:agency|agencia|government|gobierno|authorit\w+|autoridades|police|policia|sheriff\w*|prosecutor\w*|fiscal\w*|department|departamento|bureau|inspector general|attorney general|treasury|homeland|grand jury|gran jurado|law enforcement|dps|ice|hsi|cbp|fbi|dhs|dea|irs|sec|ftc|atf|doj|uscis|commission|investigators?)\b"
);

/// Whether data goes to an authority unless a judge is asked: "Hexfield will disclose the billing
/// data on February 5", beside words of a judge and of the FBI.
fn data_goes_to_authority(notice: &Piece) -> bool {
    pattern!(
        BEFORE_A_JUDGE,
        r"\b(?:judge|court|juez|tribunal|motion|mocion)\b"
    );
    pattern!(
        HANDS_DATA,
        r"\b(?:will|shall|'ll|would|must|intends? to|plans? to)\s+(?:\w+ )?(?:disclose|produce|release|hand over|turn over|surrender|furnish|provide|give)\b[^.;]{0,40}\b(?:data|information|records|identity)\b|\b(?:entregar|divulgar|revelar|proporcionar)(?:emos|a|an)\b[^.;]{0,40}\b(?:datos|informacion|registros|parte)\b"
    );
    let low = notice.low();
    let text = &low[notice.live.clone()];
    AUTHORITY.is_in(text)
        && BEFORE_A_JUDGE.is_in(text)
        && notice
            .live_sentences()
            .any(|s| HANDS_DATA.is_in(&low[s.clone()]) && notice.dates_in(s).next().is_some())
}

/// Whether a sentence says, in any words, that an authority wants the reader's data: "the State
/// Department has subpoenaed your visa mail", "authorities requested your data".
fn wants_yours(notice: &Piece) -> bool {
    pattern!(
        WANTS,
        r"\b(?:ask(?:s|ed|ing)? (?:\w+ )?for|seek(?:s|ing)?|sought|demand(?:s|ed|ing)?|request(?:s|ed|ing)?|requir(?:e|es|ed|ing)|wants?|wanted|subpoenaed|summoned|directed|told|orders?|ordered|served|compel\w*|pid(?:e|en|io|ieron)|exig\w+|solicit\w+|requir\w+)\b[^.;]{0,90}\b(?:your|yours|you|su|sus|tu|tus)\b"
    );
    pattern!(
        YOUR_DATA,
        r"\b(?:your|su|sus|tu|tus) (?:[\w-]+ ){0,3}(?:records?|data|datos|info|information|informacion|history|names?|nombre|address(?:es)?|direccion|number|numero|mail|e-?mail|files?|video|details|identity|account|cuenta|logs?|location|registros|messages|photos?)\b|\byours\b"
    );
    pattern!(
        OTHER_WISH,
        r"\b(?:preserv\w*|withhold\w*|remov\w*|block\w*|delet\w*|disabl\w*|restrict\w*|take down|may|might|could|can|if|when|whenever|sometimes|would|never|not|no|conserv\w*|survey|verify|update|password|permission|consent|vote|support|petition|donat\w*|complaint|infring\w*)\b"
    );
    let low = notice.low();
    notice.live_sentences().any(|sentence| {
        let text = &low[sentence.clone()];
        AUTHORITY.is_in(text)
            && WANTS.is_in(text)
            && YOUR_DATA.is_in(text)
            && !OTHER_WISH.is_in(text)
    })
}

/// Why a paper is no notice, with the words; `None` where it may be one.
pub fn look_alike(notice: &Piece) -> Option<Vec<Raised>> {
    let low = notice.low();
    let live = notice.live.clone();
    let text = &low[live.clone()];
    let evidence = |pattern: &crate::recognize::pattern::Pattern| {
        pattern
            .first(low, live.clone())
            .and_then(|g| notice.flow.evidence(notice.sentence(g.whole().start)))
    };
    let raise = |flags: &[FlagId], pattern: &crate::recognize::pattern::Pattern| {
        let words: Vec<_> = evidence(pattern).into_iter().collect();
        Some(
            flags
                .iter()
                .map(|flag| Raised {
                    flag: *flag,
                    evidence: words.clone(),
                })
                .collect::<Vec<_>>(),
        )
    };
    if let Some(raised) = scam::scam(notice) {
        return Some(raised);
    }
    if let Some(raised) = for_the_reader(notice) {
        return Some(raised);
    }
    if tells_of_a_breach(notice) {
        return raise(&[FlagId::NotANotice], &BREACH);
    }
    if announces(notice) && !told_of_paper(notice) && !threatens(notice) {
        return raise(&[FlagId::NotANotice], &NEWSLETTER);
    }
    if to_everybody(notice) && !told_of_paper(notice) && !wants_yours(notice) {
        return raise(&[FlagId::NotANotice], &REQUESTS_IN_GENERAL);
    }
    // Whoever says what became of a demand has had one.
    let is_over = || {
        let known = outcome::outcome(notice);
        let told = [known.withdrawn, known.disclosed];
        told.iter().flatten().any(|found| found.value)
    };
    let wanted = || wants_yours(notice) || data_goes_to_authority(notice) || is_over();
    if !cue::speaks_of_demand(low)
        && !hands_to_agency(notice)
        && !cites_for_agency(notice)
        && !wanted()
    {
        return Some(vec![Raised {
            flag: FlagId::NotANotice,
            evidence: notice
                .sentences
                .first()
                .and_then(|s| notice.flow.evidence(s.clone()))
                .into_iter()
                .collect(),
        }]);
    }
    // What a bank must tell its customers each year of how it shares what it knows.
    pattern!(
        SHARING,
        r"\b(?:limit (?:our|this|all|the|its) sharing|joint marketing|affiliates? to market|everyday business purposes|reasons we can share|nonaffiliates?|privacy (?:statement|notice)[^.;]{0,20}once a year)\b"
    );
    if SHARING.spans(text, 0..text.len()).len() >= 3 {
        return raise(&[FlagId::NotANotice], &SHARING);
    }
    // Whoever says that a paper was served which asks for the reader's data has sent a notice.
    if demand_sentence(notice) {
        return None;
    }
    let takedown = TAKEDOWN.spans(text, 0..text.len()).len();
    let nobody_official = !AUTHORITY.is_in(text);
    if takedown >= 2 && (RESTORE.is_in(text) || nobody_official) && !told_of_paper(notice) {
        return raise(&[FlagId::NotANotice], &TAKEDOWN);
    }
    if says_there_is_none(notice) && !told_of_paper(notice) && !wants_yours(notice) {
        return raise(&[FlagId::NotANotice], &NONE_CAME);
    }
    if PRESERVE.is_in(text)
        && NO_DEMAND_YET.is_in(text)
        && !names_a_demand(notice)
        && !gives_time(notice)
        && notice.dates.len() < 12
    {
        return raise(&[FlagId::PreservationOnly, FlagId::NotANotice], &PRESERVE);
    }
    if announces_policy(notice) && !told_of_paper(notice) {
        return raise(&[FlagId::NotANotice], &POLICY);
    }
    let marks = marks_of_demand(notice);
    // Whoever writes that an agency wants the reader's data is never set aside for what the letter lacks.
    pattern!(
        SERVED_PAPER,
        r"\b(?:subpoenas?|summons|warrant|grand jury|citacion|citatorio)\b|\b(?:prosecutor|agency|government|department|police|bureau|attorney)\b[^.;]{0,30}\bdemand(?:s|ed)\b"
    );
    pattern!(
        YOURS,
        r"\b(?:your (?:\w+ ){0,3}(?:account|data|information|records|page|profile|site|name|identity|posts?)|su cuenta|tu cuenta)\b"
    );
    pattern!(
        NO_PAPER,
        r"\b(?:isn't|is not|not|no|unrelated|never)\b[^.;]{0,24}\b(?:subpoena|summons|warrant)\b"
    );
    let timed = crate::recognize::window::windows(notice)
        .first
        .is_some_and(|w| w.confidence >= 0.85);
    let may_be_one = timed && !NO_PAPER.is_in(text) && SERVED_PAPER.is_in(text)
        || marks >= 1 && !NO_PAPER.is_in(text) && SERVED_PAPER.is_in(text) && YOURS.is_in(text);
    if marks <= 1 && !threatens(notice) && !may_be_one && !wanted() {
        let evidence: Vec<_> = notice
            .sentences
            .first()
            .and_then(|s| notice.flow.evidence(s.clone()))
            .into_iter()
            .collect();
        return Some(vec![Raised {
            flag: FlagId::NotANotice,
            evidence,
        }]);
    }
    if OTHER_PURPOSE.is_in(text) && marks == 0 {
        return raise(&[FlagId::NotANotice], &OTHER_PURPOSE);
    }
    None
}

pattern!(
    NEWSLETTER,
    r"\b(?:transparency report|(?:our|this|the \w+) (?:newsletter|digest)|newsletter (?:no|of)\b|(?:newsletter|bulletin|boletin)[^.]{0,60}\bissue (?:no\.? ?)?[0-9]+|unsubscribe|twice a year we publish|informe de transparencia|boletin)\b"
);

pattern!(
    REQUESTS_IN_GENERAL,
    r"\b(?:government (?:data )?requests?|legal requests?|subpoenas?|requests? for (?:user|customer) data|solicitudes)\b"
);

pattern!(
    BREACH,
    r"\b(?:data (?:security )?(?:breach|incident|event)|security (?:breach|incident)|unauthorized (?:person|party|access|actor|individual|third party)|credit (?:monitoring|freeze|bureaus?|reporting)|identity (?:theft|protection|monitoring)|monitoreo de credito|incidente de (?:datos|seguridad)|acceso no autorizado)\b"
);

/// A letter about a theft of data: it speaks of agencies and of the reader's data, and no paper was served.
fn tells_of_a_breach(notice: &Piece) -> bool {
    pattern!(
        PAPER,
        r"\b(?:subpoena\w*|summons\w*|warrant|court order|investigative demand|legal process|grand jury|citacion|citatorio|requerimiento)\b"
    );
    let low = notice.low();
    let mut signs: Vec<&str> = BREACH
        .spans(low, notice.live.clone())
        .into_iter()
        .map(|s| &low[s])
        .collect();
    signs.sort_unstable();
    signs.dedup();
    signs.len() >= 2 && !PAPER.is_in(&low[notice.live.clone()])
}

pattern!(
    JURY_SERVICE,
    r"\b(?:jury (?:service|duty|commissioner|portal|questionnaire)|(?:petit|trial|prospective|excused?) jurors?|juror (?:id|no|number|badge|questionnaire|qualification)|servicio de jurado|deber de jurado)\b"
);

/// A court calls the reader to sit on a jury: a summons, but for nobody's data.
pub fn for_the_reader(paper: &Piece) -> Option<Vec<Raised>> {
    let places = JURY_SERVICE.spans(paper.low(), paper.live.clone());
    if places.len() < 2 || demand_sentence(paper) || threatens(paper) {
        return None;
    }
    let words = paper.flow.evidence(paper.sentence(places[0].start));
    Some(vec![Raised {
        flag: FlagId::NotANotice,
        evidence: words.into_iter().collect(),
    }])
}

/// A newsletter or a report on requests in general: named so at its head.
fn announces(notice: &Piece) -> bool {
    let head = notice.live.start
        ..notice
            .live
            .end
            .min(notice.live.start + notice.live.len() / 3);
    let low = notice.low();
    pattern!(
        YOUR_OWN,
        r"\b(?:your (?:\w+ ){0,2}(?:account|data|information|page|profile|records)|su cuenta|tu cuenta)\b"
    );
    let of_reader = notice.live_sentences().any(|s| {
        let text = &low[s.clone()];
        !is_a_sample(low, s)
            && YOUR_OWN.is_in(text)
            && cue::speaks_of_demand(text)
            && !cue::WHENEVER.is_in(text)
    });
    NEWSLETTER.first(low, head).is_some() && !of_reader
}

/// Whether a sentence names a paper that was served, on no condition and without denying it.
fn names_a_demand(notice: &Piece) -> bool {
    pattern!(
        A_PAPER,
        r"\b(?:an?|the|its|this|their|that) (?:[\w-]+ ){0,3}(?:subpoena|summons|warrant|civil investigative demand)\b"
    );
    pattern!(
        ON_CONDITION,
        r"\b(?:no|not|never|nor|without|if|should|ever|may|might|would|unless|until|when|where|whether)\b"
    );
    let low = notice.low();
    notice.live_sentences().any(|sentence| {
        let text = &low[sentence.clone()];
        A_PAPER.is_in(text) && !ON_CONDITION.is_in(text) && !NO_DEMAND_YET.is_in(text)
    })
}

pattern!(
    NONE_CAME,
    r"\b(?:there is|there was|there are|there has been) no (?:subpoena|summons|legal demand|demand for (?:your )?data)\b|\b(?:have|has) (?:not|never) received (?:an?|any) (?:\w+ )?(?:subpoena|summons|warrant|demand|request)[^.;]{0,60}\b(?:concerns?|about|names?|for|of) (?:you|your)\b|\b(?:did|does|has|have) not (?:ask|asked) (?:us )?(?:who you are|for anything about (?:you|your))\b"
);

/// Whether a sentence speaks of a demand that came, on no condition and without denying it.
fn a_demand_came(notice: &Piece) -> bool {
    pattern!(
        CAME,
        r"\b(?:subpoenas?|summons|warrant|investigative demand|legal request|citacion|citatorio|requerimiento)\b|\bdemand(?:s|ed|ing)?\b|\bsubpoenaed\b|\b(?:agency|bureau|department|government|police|ice|hsi|cbp|fbi|dea|irs|sec|ftc|dhs)\b[^.;]{0,40}\b(?:asks?|asked|requested|wants?|wanted)\b"
    );
    pattern!(
        NOT_SO,
        r"\b(?:no|not|never|nor|if|should|ever|would|may|might|such as|an agency|any)\b"
    );
    let low = notice.low();
    notice.live_sentences().any(|sentence| {
        let text = &low[sentence.clone()];
        let data_asked = CAME.is_in(text) && AUTHORITY.is_in(text) || SERVED_NOUN.is_in(text);
        data_asked
            && (SUBPOENAED.is_in(text) || !NOT_SO.is_in(text))
            && !TAKEDOWN.is_in(text)
            && !of_drawings(text)
    })
}

pattern!(
    SERVED_NOUN,
    r"\b(?:subpoenas?|subpoenaed|summons|warrant|investigative demand|citacion|citatorio|requerimiento)\b"
);

pattern!(
    SUBPOENAED,
    r"\b(?:subpoenaed|summoned) (?:the|your|our)\b|\bwe will (?:comply|disclose|produce|answer|respond) on\b"
);

/// Whether a request is for something to be removed, and not for data.
fn of_drawings(text: &str) -> bool {
    pattern!(
        REMOVAL,
        r"\b(?:take[ns]? (?:it |them )?down|taken down|removed?|removal|redrawn|trademark|copyright)\b"
    );
    REMOVAL.is_in(text)
}

/// Whether it says that nobody demanded the reader's data, and speaks of no demand that came.
fn says_there_is_none(notice: &Piece) -> bool {
    pattern!(
        CONTRARY,
        r"\b(?:until|before|other|further|second|new|otra|if)\b[^.;]{0,40}$"
    );
    let low = notice.low();
    let denied = notice.live_sentences().any(|sentence| {
        NONE_CAME
            .spans(low, sentence.clone())
            .into_iter()
            .any(|place| !CONTRARY.is_in(&low[sentence.start..place.start]))
    });
    denied && !a_demand_came(notice)
}

/// A message to everybody that says what would be done if a demand ever came, or that nothing in
/// it is about the reader.
fn to_everybody(notice: &Piece) -> bool {
    pattern!(
        EVERYBODY,
        r"\b(?:sent to|goes to|for|to) (?:all|every|everyone|everybody)\b|\ball (?:[\d,]+ )?(?:of our |our )?(?:customers|members|readers|users|subscribers|patrons|account holders) (?:get|receive|are getting)\b|\bat[^.;]{0,12}todos (?:nuestros|los)\b"
    );
    pattern!(
        WOULD,
        r"\b(?:if|should|what we (?:would )?do (?:if|when))\b[^.;]{0,60}\b(?:ever|were to)\b|\bin the past (?:year|quarter|six months)\b|\bhad no such (?:request|demand)\b|\bif we ever\b"
    );
    let low = notice.low();
    let text = &low[notice.live.clone()];
    // "Nothing in it is about your own mailbox."
    pattern!(
        NOT_OF_YOU,
        r"\bnothing (?:in (?:it|this|here)\b[^.;]{0,20}|here )is about (?:you|your)\b"
    );
    NOT_OF_YOU.is_in(text) || EVERYBODY.is_in(text) && WOULD.is_in(text) && !a_demand_came(notice)
}

/// Whether a sentence is quoted, as a newsletter quotes what such a letter says.
fn is_a_sample(low: &str, sentence: &Span) -> bool {
    let before = low[..sentence.start].matches('"').count();
    before % 2 == 1 || low[sentence.clone()].trim_start().starts_with('"')
}

/// Whether it names an agency and the law that it invokes.
fn cites_for_agency(notice: &Piece) -> bool {
    let agency = crate::recognize::agency::agency(&[notice], None);
    pattern!(
        ORDERED_US,
        r"\bordered (?:us|the company|\w+)\b|\border under\b|\bcompels? us\b"
    );
    ORDERED_US.is_in(notice.low())
        && agency.is_some_and(|agency| agency.confidence >= 0.85)
        && !crate::recognize::authority::citations(notice).is_empty()
}

/// Whether data is to go to an agency, by whatever paper.
fn hands_to_agency(notice: &Piece) -> bool {
    pattern!(
        TO_AGENCY,
        r"\b(?:agency|government|authorit\w+|bureau|department|federal|police|sheriff|officials?|investigators?|papers?)\b"
    );
    let low = notice.low();
    notice.live_sentences().any(|s| {
        let text = &low[s.clone()];
        cue::COMPANY_WILL.is_in(text) && TO_AGENCY.is_in(text)
    })
}

/// Whether the company says that it will hand something over, or hold it back.
fn threatens(notice: &Piece) -> bool {
    pattern!(
        WHAT,
        r"\b(?:information|data|records?|respond|comply|answer|request|demand|process|subpoena|summons|order|them|papers?|datos|informacion|registros)\b"
    );
    pattern!(WE, r"\b(?:we|i|us|our|nos|nuestr[oa])\b");
    let low = notice.low();
    notice.live_sentences().any(|s| {
        let text = &low[s.clone()];
        !is_a_sample(low, s)
            && (cue::COMPANY_WILL.is_in(text) || cue::COMPANY_WAITS.is_in(text))
            && WHAT.is_in(text)
            && WE.is_in(text)
            && cue::READER_ACTS.is_in(text)
            && !NO_DEMAND_YET.is_in(text)
            && !cue::WHENEVER.is_in(text)
    })
}

/// How many marks of a demand for data the message bears, of those below.
pub fn marks_of_demand(notice: &Piece) -> usize {
    pattern!(
        PERSONAL,
        r"\b(?:your (?:\w+ ){0,3}(?:account|data|information|records|page|profile|site|blog|channel|mailbox|name|identity|details|username|device|line|number)|su cuenta|tu cuenta|tus datos|sus datos|about you|asks us for|who you are|the (?:account|mailbox|profile|page|site|customer|user|member|subscriber)\b)"
    );
    pattern!(TAKES_UP, r"\b(?:we|us|our|i|me|my|nos|hemos|nosotros)\b");
    let low = notice.low();
    let text = &low[notice.live.clone()];
    let cites = !crate::recognize::authority::citations(notice).is_empty();
    let agency =
        crate::recognize::agency::agency(&[notice], None).is_some_and(|a| a.confidence >= 0.85);
    let wants = crate::recognize::challenge::challenge(notice).is_some();
    let time = crate::recognize::window::windows(notice)
        .first
        .is_some_and(|w| w.confidence >= 0.75);
    [
        wants,
        time,
        demand_sentence(notice),
        told_of_paper(notice),
        PERSONAL.is_in(text) && TAKES_UP.is_in(text),
        cites,
        agency,
    ]
    .into_iter()
    .filter(|mark| *mark)
    .count()
}

/// Whether the message is about the company's own rules: they change, and that is what it is for.
fn announces_policy(notice: &Piece) -> bool {
    let low = notice.low();
    let lines = notice.flow.lines().len().max(1);
    let head = |s: &crate::document::flow::Span| {
        notice
            .flow
            .lines()
            .iter()
            .position(|l| l.span.start >= s.start)
            .is_some_and(|n| n * 2 <= lines + 2)
    };
    POLICY.spans(low, notice.live.clone()).iter().any(head)
}

fn demand_sentence(notice: &Piece) -> bool {
    pattern!(
        SERVED_WITH,
        r"\b(?:subpoena\w*|summons\w*|legal process|court order|search warrant|investigative demand|national security letter|citacion|requerimiento)\b"
    );
    pattern!(
        CAME,
        r"\b(?:received|served|sent|got|given|arrived|reached|issued|compel\w*|requir\w*|demand\w*|asks?|asking|seek\w*|orders?|ordered|request\w*|directs?|calls? for|names|recib\w+|notific\w+|pide|exige|ordena)\b"
    );
    let low = notice.low();
    let sentences: Vec<&crate::document::flow::Span> = notice.live_sentences().collect();
    sentences.iter().enumerate().any(|(n, s)| {
        let text = &low[(*s).clone()];
        // "... was served with legal process. It would have us release what we hold of your account."
        let next = sentences.get(n + 1).map_or("", |s| &low[(*s).clone()]);
        SERVED_WITH.is_in(text)
            && CAME.is_in(text)
            && (ABOUT_YOU.is_in(text) || ABOUT_YOU.is_in(next))
            && !NO_DEMAND_YET.is_in(text)
            && !text.contains("dmca")
            && !text.contains("512(h)")
            && !text.contains("we may ")
            && !text.contains(" if we ")
            && !cue::WHENEVER.is_in(text)
            && !text.contains("whenever")
            && !DENIES.is_in(text)
    })
}

/// Whether a sentence tells the number or the date of the paper that was served.
fn told_of_paper(notice: &Piece) -> bool {
    pattern!(
        NUMBERED,
        r"\b(?:subpoena|summons|demand|order|warrant|letter|process|citacion|requerimiento)\b[^.;]{0,140}\b(?:number(?:ed)?|no\.|dated|issued|signed|executed|fechad|numero|expedid|emitid|firmad)|\b(?:subpoena|summons|demand|warrant|citacion)\s+(?:no\.?\s*)?[a-z]*[a-z0-9-]*\d[\w-]{2,}"
    );
    let low = notice.low();
    notice.live_sentences().any(|s| {
        let text = &low[s.clone()];
        NUMBERED.is_in(text)
            && !is_a_sample(low, s)
            && !DENIES.is_in(text)
            && !NO_DEMAND_YET.is_in(text)
            && !cue::WHENEVER.is_in(text)
    })
}

pattern!(
    DENIES,
    r"\b(?:isn't|is not|not|un)related to|without (?:legal process|a subpoena|a warrant)|does not (?:mean|concern)|alleg\w+"
);

/// Whether it gives the reader time before data goes out.
fn gives_time(notice: &Piece) -> bool {
    pattern!(
        DATA_OUT,
        r"\b(?:disclos\w*|produc\w*|hand(?:ing)? over|turn(?:ing)? over|releas\w*|provid\w* (?:the|your) (?:information|data|records)|respond to the|comply|entreg\w+|divulg\w+)\b"
    );
    let low = notice.low();
    notice.live_sentences().any(|s| {
        let text = &low[s.clone()];
        cue::READER_ACTS.is_in(text)
            && DATA_OUT.is_in(text)
            && (notice.durations.iter().any(|d| s.contains(&d.span.start))
                || notice.dates_in(s).next().is_some())
            && !TAKEDOWN.is_in(text)
    })
}
