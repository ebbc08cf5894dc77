//! The event that a window runs from, in the words beside its count.

use crate::document::flow::Span;
use crate::notice::vocabulary::Trigger;
use crate::recognize::day;
use crate::recognize::pattern::Pattern;
use crate::recognize::pattern::pattern;
use crate::recognize::piece::Piece;
use crate::recognize::reminder;
use crate::recognize::telling;
use chrono::NaiveDate;

/// What the words say starts the window.
#[derive(Clone, Debug, PartialEq)]
pub struct Start {
    pub trigger: Trigger,
    /// The day of the event, where the words give it.
    pub date: Option<NaiveDate>,
    /// Service on the company, not on the reader.
    pub on_provider: bool,
    /// The words.
    pub span: Option<Span>,
}

/// Words that a letter uses for itself.
const ITSELF: &str = r"(?:e-?mail|letter|notice|message|notification|mail|correspondence|communication|note|memo\w*|post|posting|reply|ticket|alert|warning|correo(?: electronico)?|carta|aviso|mensaje|notificacion|comunicacion|comunicado|nota|misiva|escrito)";
const RUNS: &str = r"(?:from|of|after|following|since|counted from|counting from|starting|beginning|running from|runs from|as of|measured from|on which|upon|once|past|reckoned from|calculated from|computed from|elapsed since|a partir del?|desde|del?|contad\w+ (?:desde|a partir de)|despues de|siguientes? a|tras)";

/// Days. A day without its year that lies further back may as well be one ahead.
const HALF_A_YEAR: i64 = 183;

/// The agency's paper, with up to three words before its name.
const A_PROCESS: &str =
    r"(?:\w+ ){0,3}?(?:subpoena|summons|order|demand|warrant|process|citation|instrument)";

pattern!(
    RECEIPT,
    r"\b(?:receipt|recepcion|recibo)\b(?: of| by you| de|,|\.|;|$|\s)|\byou(?:r)? (?:first |actually |have |had |are |were )*(?:receiv\w+|receipt|got|get|gets|read)\b|\b(?:this|the) (?:second |third |new |present |last |further )?",
    ITSELF,
    r" (?:first )?(?:reaches|reached|arrives|arrived|gets to|comes to|is delivered to|was delivered to|is received|was received) ?(?:you)?|\b(?:it|this) (?:reaches|reached|arrives|gets to|is delivered|was delivered|is received|was received)|\breceiving (?:this|our|my|the) ",
    ITSELF,
    r"\b|deliver(?:y|ed) (?:of this|to you|of the)|\b(?:reciba|recibas|recibe|recibido|recibio|recibiste|reciban|llegue|haya recibido)\b|day (?:that )?you (?:receive|received|get|got)|date (?:that )?you (?:receive|received|get|got)"
);
pattern!(
    MAILED,
    r"\b(?:mailed|mailing|mail date|postmark\w*|posted to you|date of posting|put in the (?:mail|post)|dropped in the mail|plac\w+ in the mail|put (?:it |this )?in the mail|being put in the mail|sent by post|franque\w+|fecha de envio postal|matasellos|deposit\w* in the mail|deposit\w* en (?:el )?correo|echad[oa] al correo|enviad[oa] por correo|envio por correo postal|went into the mail|left our mail)"
);
pattern!(
    SERVED,
    r"\b(?:service|served|serving|notificad[oa]|emplazamiento)\b"
);
pattern!(
    ON_COMPANY,
    r"\b(?:on|upon|to) (?:us|our|the company|google|meta|facebook|yahoo|x corp|microsoft|apple|snap|discord|reddit|github|our (?:registered )?agent)\b|\bwe (?:were|have been|had been|got) (?:served|given)|served (?:us|on us)|(?:were|was) served with|a nosotros|\bour being served|service (?:on|upon) (?:us|our|the (?:company|provider|custodian|registered)|google|meta|x corp|yahoo|microsoft|apple|snap|discord|reddit|github)|when the (?:subpoena|summons|order|demand) (?:was|were) served|(?:subpoena|summons|order|demand)(?:'s)? (?:was )?(?:service|served)|service of the (?:subpoena|summons|order|demand|process)|date of service of the"
);
pattern!(
    PROCESS_DATE,
    r"\b(?:date|day) (?:of|on|that|which)[^.;]{0,20}?\b(?:the|that|its|this|their|said|such) ",
    A_PROCESS,
    r"(?:'s)?|\b(?:subpoena|summons|order|demand|warrant)'s (?:own )?date|(?:from|of|after|since) (?:the date )?(?:it|(?:the|that|their) ",
    A_PROCESS,
    r"),? (?:which )?(?:was |is )?(?:dated|issued|signed|bears|carries)|(?:of|from|after|following|since) (?:the |its )?issuance|date (?:printed |shown |typed |stamped )?(?:on|at the (?:top|head|foot) of) (?:the|that|their) ",
    A_PROCESS,
    r"|(?:date|day|entry) (?:given |shown |printed |entered |that stands )?(?:in|at|on) (?:box|item|line|field|row|block|space) \w+ (?:of|on) (?:the|that|their|its) ",
    A_PROCESS,
    r"|fecha de(?: la)? (?:citacion|citatorio|orden|requerimiento)|issue date|date of issue|emision de la"
);
pattern!(
    // The company had the paper: the same as service on it.
    COMPANY_RECEIPT,
    r"\b(?:we|us) (?:first |actually )?(?:received|got|receive|were given) (?:it|the|that|this|them|their|a|an)?\b|\bour (?:own )?receipt\b|\breceiving (?:it|them|the (?:\w+ ){0,2}(?:subpoena|summons|order|demand|warrant|request))\b|\breceipt of the (?:\w+ ){0,2}(?:subpoena|summons|order|demand|warrant)\b|\bits (?:arrival|receipt|service)\b|\b(?:subpoena|summons|order|demand|warrant)(?:'s)? (?:arrival|arrived|reached us|came)\b"
);
pattern!(
    THIS_NOTICE,
    r"\b(?:this|today's|our|the present|the director's|the board's|my) (?:\w+ )?",
    ITSELF,
    r"\b|\b(?:letter|notice|message|e-?mail)(?:'s)? date\b|\b(?:date|day|time|moment|hour) (?:of (?:this|the|our) (?:\w+ )?",
    ITSELF,
    r"|above|hereof|at the (?:head|top)|shown (?:above|at)|on (?:this|the) ",
    ITSELF,
    r"|(?:that |on which |when |at which )?(?:this|we|it|the) (?:\w+ )?(?:",
    ITSELF,
    r" )?(?:is |was |were |has been )?(?:sent|written|dated|wrote|write|issued|send|went)|of (?:sending|writing|dispatch|transmission))|\b(?:from|after|starting|beginning|as of) (?:today(?:'s date)?|now|the above date|the date above|its date)|\b(?:today|hereof)\b|(?:est[ea]|la presente|presente|nuestr[oa]|del?|de la) ",
    ITSELF,
    r"\b|\b(?:de|desde|a partir de) hoy|fecha (?:de(?: la)? (?:presente|envio|arriba)|que (?:encabeza|figura))|(?:was|is|were) sent\b|the date (?:of|at|on) (?:the )?(?:head|top|this)|sent (?:you )?this|on the date (?:shown|given|printed)|dispatch|its (?:date|sending)|se envio|fue enviado|notification"
);
pattern!(AFTER_WORDS, RUNS, r"\b|\b(?:from|after|of|when)\b");

/// Whether the words straight after a count name an event at all.
pub fn near(after: &str) -> Option<Trigger> {
    let after = &after[..after.len().min(130)];
    first_of(after).map(|(trigger, _)| trigger)
}

/// The event for the count at `count`: after it, before it in its sentence, or in the sentence that follows.
pub fn of(notice: &Piece, count: &Span, sentence: &Span, ahead: &Span) -> Start {
    let low = notice.low();
    // "By receiving it we mean the arrival of this letter."
    pattern!(
        WE_MEAN,
        r"\bmeans?\b[^.;]{0,30}\b(?:arrival|receipt|delivery) (?:\w+ ){0,3}?(?:of|by you of) (?:this|our|the) (?:letter|notice|message|e-?mail)\b"
    );
    if WE_MEAN.is_in(&low[ahead.clone()]) {
        return Start {
            trigger: Trigger::Receipt,
            date: None,
            on_provider: false,
            span: None,
        };
    }
    let after = count.end..sentence.end.min(count.end + 160).max(count.end);
    if let Some(start) = begun(notice, count) {
        return named_beside(notice, start, &after);
    }
    if let Some(start) = runs_from(notice, after) {
        return start;
    }
    let before = sentence.start.max(count.start.saturating_sub(130))..count.start;
    pattern!(
        COUNTED_BEFORE,
        r"\b(?:counting|counted|starting|beginning|running|measured|upon|after|on|from|once|de la fecha|a partir|desde|tras|al|following|when)\b[^.;]{0,90}$"
    );
    if let Some(groups) = COUNTED_BEFORE.first(low, before.clone()) {
        let found = first_of(&low[groups.whole()]);
        if let Some((trigger, span)) = found
            .filter(|(trigger, _)| *trigger != Trigger::NoticeDate || counted_words(&low[before]))
        {
            let span = groups.whole().start + span.start..groups.whole().start + span.end;
            return with_day(notice, trigger, span, sentence.clone());
        }
    }
    pattern!(
        CLOCK_SENTENCE,
        r"\b(?:clock|period|time|window|count|days?|weeks?|hours?|deadline|term|plazo|it|this|they|that)\b[^.;]{0,40}?\b(?:runs?|ran|starts?|started|begins?|began|counts?|counted|is measured|are measured|are counted|is counted|we count|commences?|corre|empieza|comienza|se cuenta|cuenta)\b"
    );
    // "They are not counted from this letter. They are counted from the day of the summons."
    pattern!(
        NOT_FROM,
        r"\b(?:not|never|no)\b[^.;]{0,24}\b(?:counted|count|run|start|begin|measured|from|corre\w*|cuenta\w*)\b"
    );
    let ahead = if NOT_FROM.is_in(&low[ahead.clone()]) {
        &telling::neighbours(notice, ahead).0
    } else {
        ahead
    };
    if CLOCK_SENTENCE.is_in(&low[ahead.clone()])
        && let Some((trigger, span)) = first_of(&low[ahead.clone()])
    {
        let span = ahead.start + span.start..ahead.start + span.end;
        let mut start = with_day(notice, trigger, span, ahead.clone());
        start.span = None;
        return start;
    }
    Start {
        trigger: Trigger::Unstated,
        date: None,
        on_provider: false,
        span: None,
    }
}

/// A day of which the words say what happened on it: "twenty days from June 2, the date of the
/// subpoena", "20 days after the demand was served on us, counted from January 6".
fn named_beside(notice: &Piece, mut start: Start, after: &Span) -> Start {
    // What follows another condition is no event of this count.
    pattern!(ANOTHER_CLAUSE, r"\b(?:unless|if|until|salvo|si)\b|[;:]");
    let words = &notice.low()[after.clone()];
    let words = &words[..words.len().min(100)];
    let ends = ANOTHER_CLAUSE.first(words, 0..words.len());
    let words = &words[..ends.map_or(words.len(), |place| place.whole().start)];
    let event = first_of(words).map(|(trigger, _)| trigger);
    let told = event.filter(|_| start.trigger == Trigger::NoticeDate && start.date.is_some());
    if let Some(trigger @ (Trigger::ProcessDate | Trigger::Service | Trigger::Mailing)) = told {
        start.trigger = trigger;
        start.on_provider = trigger == Trigger::Service;
    }
    start
}

fn counted_words(before: &str) -> bool {
    pattern!(
        COUNTED,
        r"\b(?:counting|counted|starting|beginning|running|measured|from|after|following|a partir|desde|tras|contando)\b"
    );
    COUNTED.is_in(before)
}

/// The event in the words after a count, when a word of running leads to it.
fn runs_from(notice: &Piece, after: Span) -> Option<Start> {
    let low = notice.low();
    let text = &low[after.clone()];
    let lead = AFTER_WORDS.first(text, 0..text.len())?;
    // "within 7 days we have from you" or "7 days. After that": the running word must stand close.
    if lead.whole().start > 45 {
        return None;
    }
    if let Some(start) = that_day(notice, &after, &lead.whole()) {
        return Some(start);
    }
    pattern!(ITS_DATE, r"^\W*\w+ its (?:own )?date\b");
    pattern!(ITS_PAPER, r"\b(?:subpoena|summons|order|demand|warrant)\b");
    let sentence = notice.sentence(after.start);
    if let Some(place) = ITS_DATE.first(text, lead.whole().start..text.len())
        && ITS_PAPER.is_in(&low[sentence.start..after.start])
    {
        let at = after.start + place.whole().start..after.start + place.whole().end;
        return Some(with_day(notice, Trigger::ProcessDate, at, after));
    }
    let scope = &text[lead.whole().start..text.len().min(lead.whole().start + 110)];
    let scope = &scope[..scope
        .find(", unless")
        .or_else(|| scope.find(" unless"))
        .or_else(|| scope.find(", salvo"))
        .unwrap_or(scope.len())];
    if let Some((trigger, span)) = first_of(scope) {
        let base = after.start + lead.whole().start;
        return Some(with_day(
            notice,
            trigger,
            base + span.start..base + span.end,
            after,
        ));
    }
    // "ten days from June 3, 2026": the day stands for the event.
    let base = after.start + lead.whole().start;
    let date = notice.dates_in(&(base..base + scope.len())).next()?;
    (date.span.start < base + 30).then(|| Start {
        trigger: Trigger::NoticeDate,
        date: date.date(),
        on_provider: false,
        span: Some(base..date.span.end),
    })
}

/// A day from which the count runs by its own words, before or after it.
pub fn begun(notice: &Piece, count: &Span) -> Option<Start> {
    began_on(notice, count)
        .or_else(|| given_then(notice, count))
        .or_else(|| day_named(notice, count))
}

/// "14 days after December 24": the day stands straight after the count.
fn day_named(notice: &Piece, count: &Span) -> Option<Start> {
    pattern!(
        STRAIGHT,
        r"^\W*(?:from|after|since|following|counted from|counting from|beginning|starting|desde|despues del?|a partir del?|contados desde)(?: on)?\s+(?:the\s+|el\s+)?(?:then\b)?"
    );
    let low = notice.low();
    let sentence = notice.sentence(count.start);
    let lead = STRAIGHT
        .first(low, count.end..sentence.end.max(count.end))?
        .whole();
    let (date, end) = if low[lead.clone()].ends_with("then") {
        let (_, previous) = telling::neighbours(notice, &sentence);
        let before = previous.start.min(sentence.start)..count.start;
        (first_day(notice, &before)?, lead.end)
    } else {
        let mention = notice.dates_in(&(lead.end..lead.end + 1)).next()?;
        (reminder::resolved(notice, mention)?, mention.span.end)
    };
    Some(Start {
        trigger: Trigger::NoticeDate,
        date: Some(date),
        on_provider: false,
        span: Some(count.end..end),
    })
}

/// A day on which the time began: "the 10 days began on May 3", "the ten days that we gave you
/// on May 3", "Clock: 10 days. Started: May 3".
fn began_on(notice: &Piece, count: &Span) -> Option<Start> {
    pattern!(
        BEGAN,
        r"\b(?:began|begins?|begun|started|starts?|commenced|commences|running|counted|opened|empezo|empezaron|comenzo|comenzaron|inicio)\b(?: to run| running)?\W{0,2}\s*(?:on|from|since|as of|el|desde)?\s*(?:the\s+)?$"
    );
    pattern!(
        GAVE_ON,
        r"\b(?:gave|given|granted|allowed|gives|dio|dimos|concedio|concedimos)\b[^.;]{0,30}\bon\s+(?:the\s+)?$"
    );
    pattern!(
        OF_TIME,
        r"\b(?:clock|time|days?|weeks?|period|window|count|deadline|plazo|dias)\b"
    );
    let low = notice.low();
    let sentence = notice.sentence(count.start);
    let (next, previous) = telling::neighbours(notice, &sentence);
    let scope = previous.start.min(sentence.start)..next.end.max(sentence.end);
    // "From December 29 you have ten days": the day leads the sentence of the count.
    pattern!(
        FROM_AT_HEAD,
        r"^\W*(?:from|since|as of|as from|starting|beginning|counting from|desde|a partir del?)\s+(?:on\s+)?(?:the\s+|el\s+)?(?:\w+day,?\s+)?$"
    );
    let sent = day::notice_date(notice).date.map(|found| found.value);
    // The last such day before the notice, if not so long ago that one ahead may be meant.
    let gone = |mention| {
        let day = reminder::resolved(notice, mention)?;
        let near = sent.is_none_or(|sent| sent.signed_duration_since(day).num_days() < HALF_A_YEAR);
        near.then_some(day)
    };
    let found = notice.dates_in(&scope).find(|mention| {
        let own = notice.sentence(mention.span.start);
        let lead = own.start.min(mention.span.start)..mention.span.start;
        let words = &low[lead.clone()];
        let here = own == sentence;
        // A day still ahead may be that of something else: "From January 12 we produce, unless within 7 days".
        let gone_by = || {
            let day = mention.date().or_else(|| gone(mention));
            day.zip(sent).is_some_and(|(day, sent)| day <= sent)
        };
        let leads =
            here && mention.span.end <= count.start && FROM_AT_HEAD.is_in(words) && gone_by();
        let gave = here && (GAVE_ON.is_in(words) || leads);
        gave || (BEGAN.is_in(words) && (here || OF_TIME.is_in(words) || words.len() < 12))
    })?;
    let from = count.end.min(found.span.start);
    Some(Start {
        trigger: Trigger::NoticeDate,
        date: found.date().or_else(|| gone(found)),
        on_provider: false,
        span: (from >= sentence.start && found.span.end <= sentence.end)
            .then_some(from..found.span.end),
    })
}

/// "Within 10 days of that day", "from its date": the day stands in the words before.
fn that_day(notice: &Piece, after: &Span, lead: &Span) -> Option<Start> {
    pattern!(
        POINTS_BACK,
        r"^\W*\w+(?: \w+)?\s+(?:(?:that|those|the same|such) (?:day|date|time)|then)\b|^\W*(?:after|from|following|since) that\s*(?:[.,;:)]|$|(?:and|we|unless|to)\b)"
    );
    let low = notice.low();
    let text = &low[after.clone()];
    let place = POINTS_BACK.first(text, lead.start..text.len())?.whole();
    let sentence = notice.sentence(after.start);
    let (_, previous) = telling::neighbours(notice, &sentence);
    let from = previous.start.min(sentence.start);
    Some(Start {
        trigger: Trigger::NoticeDate,
        date: Some(first_day(notice, &(from..after.start))?),
        on_provider: false,
        span: Some(after.start + place.start..after.start + place.end),
    })
}

/// The first day that the words tell; without a year, the last such day before the notice's own.
fn first_day(notice: &Piece, span: &Span) -> Option<NaiveDate> {
    let days = notice.dates_in(span);
    days.filter_map(|mention| reminder::resolved(notice, mention))
        .min()
}

/// "The ten days that we gave you then", "you were given 14 days from then": the day stands before.
fn given_then(notice: &Piece, count: &Span) -> Option<Start> {
    pattern!(
        THEN,
        r"^[^.;]{0,40}\b(?:gave|given|granted|allowed|offered|dimos|dieron|concedimos)\b[^.;]{0,20}\b(?:then|at that time|that day|on that (?:day|date)|entonces)\b"
    );
    let low = notice.low();
    let sentence = notice.sentence(count.start);
    let place = THEN
        .first(low, count.end..sentence.end.max(count.end))?
        .whole();
    let (_, previous) = telling::neighbours(notice, &sentence);
    let from = previous.start.min(sentence.start);
    Some(Start {
        trigger: Trigger::NoticeDate,
        date: Some(first_day(notice, &(from..count.start))?),
        on_provider: false,
        span: Some(count.end..place.end),
    })
}

/// The first event that the text names, and where.
fn first_of(text: &str) -> Option<(Trigger, Span)> {
    let at = |pattern: &Pattern| pattern.first(text, 0..text.len()).map(|g| g.whole());
    let candidates = [
        (Trigger::Service, at(&COMPANY_RECEIPT)),
        (Trigger::Receipt, at(&RECEIPT)),
        (Trigger::Mailing, at(&MAILED)),
        (Trigger::ProcessDate, at(&PROCESS_DATE)),
        (Trigger::Service, at(&SERVED)),
        (Trigger::NoticeDate, at(&THIS_NOTICE)),
    ];
    let mut found: Vec<(Trigger, Span)> = candidates
        .into_iter()
        .filter_map(|(t, s)| s.map(|s| (t, s)))
        .collect();
    found.sort_by_key(|(_, span)| span.start);
    let mut first = found.first()?.clone();
    // "The date on which the subpoena was served on us" is the day of service, not of the paper.
    pattern!(
        CAME_THEN,
        r"^,? (?:(?:was|were|is|had been|has been) (?:\w+ly )?(?:served|received|delivered|accepted|handed)|reached|arrived|came)\b"
    );
    if first.0 == Trigger::ProcessDate
        && let Some(came) = CAME_THEN.first(text, first.1.end..text.len())
    {
        first = (Trigger::Service, first.1.start..came.whole().end);
    }
    // "receipt of this notice", "the day on which this letter was mailed": the event outranks the paper it happens to.
    if first.0 == Trigger::NoticeDate {
        // What the company receives is no event of this letter: "of this letter we receive a copy".
        let ours = at(&COMPANY_RECEIPT);
        let event = found.iter().skip(1).find(|(trigger, span)| {
            *trigger != Trigger::ProcessDate
                && span.start < first.1.end + 32
                && ours.as_ref() != Some(span)
        });
        if let Some((trigger, span)) = event {
            return Some((*trigger, first.1.start..span.end));
        }
    }
    Some(first)
}

/// The day of an event that another sentence of the message tells: "this letter was mailed on January 6, 2028".
fn told_elsewhere(notice: &Piece, event: &Pattern, also: Option<&Pattern>) -> Option<NaiveDate> {
    let low = notice.low();
    // A table: "Served on the company", the day beside it.
    let tabled = || {
        notice.dates.iter().find_map(|day| {
            let row = low[..day.span.start].rfind('\n').map_or(0, |n| n + 1);
            let label = &low[row..day.span.start];
            let told = label.ends_with('\t') && event.is_in(label) && !label.contains("you");
            (told && notice.is_live(day.span.start))
                .then(|| day.date())
                .flatten()
        })
    };
    let sentence = notice.live_sentences().find_map(|sentence| {
        let text = &low[sentence.clone()];
        let place = event.first(low, sentence.clone())?.whole();
        pattern!(
            ITSELF_SERVED,
            r"^\W*(?:the )?service (?:took place|was (?:made|on)|occurred|was effected|happened)"
        );
        // "The company was served on August 3 with a subpoena."
        pattern!(
            WAS_SERVED,
            r"\b(?:was|were|has been|have been|had been) (?:\w+ly )?served\b[^.;]{0,50}\b(?:with|by|subpoena|summons|order|demand|warrant)\b"
        );
        // "A subpoena dated June 4 was served on PayPal on June 8."
        pattern!(
            UPON_A_COMPANY,
            r"\b(?:subpoena|summons|order|demand|warrant)\b[^;\n]{0,110}\b(?:was|were|has been|had been) (?:\w+ly )?served (?:on|upon) "
        );
        let upon_you = [
            "you were served",
            "served on you",
            "served upon you",
            "served on the customer",
            "served on the member",
            "served on the account holder",
            "served on another",
        ];
        let company = (WAS_SERVED.is_in(text) || UPON_A_COMPANY.is_in(text))
            && !upon_you.iter().any(|it| text.contains(it));
        if also.is_some_and(|also| !also.is_in(text)) && !ITSELF_SERVED.is_in(text) && !company {
            return None;
        }
        let near = place.end..sentence.end.min(place.end + 40);
        // "On Monday, May 3, 2027 we were served with a subpoena": the day leads the sentence.
        pattern!(LED_BY_DAY, r"^\W*(?:back )?(?:on|el)\s+(?:\w+day,?\s+)?$");
        let leads = || {
            let lead = sentence.start..place.start;
            let day = notice.dates_in(&lead).next()?;
            let short = place.start - day.span.end < 40;
            (short && LED_BY_DAY.is_in(&low[lead.start..day.span.start])).then_some(day)
        };
        // "... gave me a subpoena. That was Thursday, April 15, 2027."
        pattern!(THAT_WAS, r"^\W*(?:that|this|it) was (?:on )?(?:\w+day,? )?$");
        let then = || {
            let (next, _) = telling::neighbours(notice, sentence);
            let day = notice.dates_in(&next).next()?;
            THAT_WAS
                .is_in(&low[next.start..day.span.start])
                .then_some(day)
        };
        let after = notice.dates_in(&near).next();
        after.or_else(leads).or_else(then).and_then(|d| d.date())
    });
    sentence.or_else(tabled)
}

pattern!(
    REACHED_US,
    r"\b(?:we|us) (?:received|got|accepted) (?:it|the (?:\w+ ){0,2}(?:subpoena|summons|order|demand|warrant))\b|\breceived it\b|\b(?:subpoena|summons|order|demand|warrant|it) (?:arrived|reached us|came|was served|was accepted)\b|\bservice was (?:accepted|made)\b|\b(?:registered )?agent was served\b|\b(?:gave|handed|brought|left) (?:me|us)\b[^.;]{0,30}\b(?:subpoena|summons|order|demand|warrant)\b"
);

/// A trigger with the day that the words give it and on whom service was.
fn with_day(notice: &Piece, trigger: Trigger, span: Span, scope: Span) -> Start {
    let low = notice.low();
    let text = &low[scope.start..scope.end.min(span.end + 60)];
    pattern!(
        ON_READER,
        r"\b(?:on|upon|to) (?:you|the (?:customer|member|person|reader|subscriber|user))\b|(?:this|the) (?:notice|letter|notification) (?:was|is|has been) served|service of (?:this|the notice|the letter)|you (?:are|were|have been|being) served|served (?:with )?this|a usted|este aviso"
    );
    // Of service that the words do not put on the reader, the company's own is the earlier one.
    let on_provider = trigger == Trigger::Service && !ON_READER.is_in(text);
    let close = span.start..scope.end.min(span.end + 50).max(span.end);
    let told = || notice.dates_in(&close).next().and_then(|d| d.date());
    // "The demand, which we received on May 3, must be answered within ten days of receipt."
    pattern!(
        BY_THE_COMPANY,
        r"\b(?:which|that) we (?:first |have |had )*(?:received|got|accepted)\b|\bwe (?:first |have |had )*(?:received|got|accepted) (?:it|(?:an?|the|this|that) (?:\w+ ){0,3}?(?:subpoena|summons|demand|order|warrant|process))\b|\breceived by us\b|\b(?:subpoena|summons|order|demand|warrant),? (?:which was |was )?received\b|^\W*(?:date )?received\W"
    );
    pattern!(
        OF_THE_LETTER,
        r"\b(?:receipt|received|receiving|delivery) (?:of|by) (?:this|the (?:notice|letter|e-?mail|message)|our|my|you)\b|\byou|\b(?:this|the|our) (?:\w+ )?(?:letter|notice|e-?mail|message)"
    );
    let sentence = notice.sentence(span.start);
    let (_, behind) = telling::neighbours(notice, &sentence);
    let had = [behind, sentence]
        .into_iter()
        .filter(|near| trigger == Trigger::Receipt && BY_THE_COMPANY.is_in(&low[near.clone()]))
        .filter(|_| !OF_THE_LETTER.is_in(&low[span.start..scope.end.min(span.end + 30)]))
        .find_map(|near| first_day(notice, &near));
    // The first day on which the company had the paper.
    let served = told_elsewhere(notice, &SERVED, Some(&ON_COMPANY));
    let spoken = trigger == Trigger::Receipt
        && !OF_THE_LETTER.is_in(&low[span.start..scope.end.min(span.end + 30)]);
    let served = served.filter(|_| spoken);
    let had = had.into_iter().chain(served).min();
    if had.is_some() {
        return Start {
            trigger: Trigger::Service,
            date: had,
            on_provider: true,
            span: Some(span),
        };
    }
    let date = match trigger {
        Trigger::NoticeDate | Trigger::Unstated | Trigger::ExplicitDate => None,
        Trigger::Mailing => told().or_else(|| told_elsewhere(notice, &MAILED, None)),
        Trigger::Service if on_provider => told()
            .or_else(|| told_elsewhere(notice, &SERVED, Some(&ON_COMPANY)))
            .or_else(|| told_elsewhere(notice, &REACHED_US, None)),
        _ => told(),
    };
    Start {
        trigger,
        date,
        on_provider,
        span: Some(span),
    }
}
