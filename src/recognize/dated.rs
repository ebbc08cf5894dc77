//! A date as a clock: "by May 3", "on May 3 we will".

use crate::document::flow::Span;
use crate::notice::vocabulary::Trigger;
use crate::notice::window::Window;
use crate::recognize::clock;
use crate::recognize::clocks::Told;
use crate::recognize::cue;
use crate::recognize::date::DateMention;
use crate::recognize::date::Day;
use crate::recognize::duty;
use crate::recognize::pattern::pattern;
use crate::recognize::piece::Piece;
use crate::recognize::telling;

pattern!(
    STRICT_BEFORE,
    r"(?:\b(?:before|prior to|ahead of|in advance of|earlier than|antes del?|antes de las?|previo a|anterior al?)\s+(?:[^;]{0,40}?\b(?:on|of|del|el)\s+)?(?:the\s+|el\s+|dia\s+|el dia\s+|close of business (?:on\s+)?)*)$"
);

pattern!(
    NOT_STRICT,
    r"\b(?:on or|or on|no later than|not later than|at or|el o)\s+(?:before|prior to|antes)?"
);

pattern!(
    NO_EARLIER,
    r"\b(?:on or after|on and after|not before|no earlier than|not earlier than|not sooner than|no sooner than|as of|from|as from|starting(?: on)?|beginning(?: on)?|effective|commencing(?: on)?|a partir del?|desde el|el dia)\s+(?:the\s+|el\s+|dia\s+)?$"
);

pattern!(
    ON_DAY,
    r"\b(?:on or about|about|on|for|around|approximately|roughly|close to|some ?time after|(?:in |during )?the week (?:of|beginning|starting)|el|on the morning of|the morning of|come)\s+(?:the\s+|dia\s+)?$"
);

pattern!(
    UNTIL,
    r"\b(?:until|till|through|hasta)\s+(?:(?:noon|midnight|midday|close of business|\d{1,2}(?:[:.]\d{2})?\s*(?:[ap]\.?\s?m\.?)?)(?:\s*\(?(?:[pecm][sd]?t|utc|gmt|cest|cet|(?:pacific|eastern|central|mountain|local|our)(?: standard| daylight)?(?: time)?)\)?)?\s*(?:,|on|of)?\s*)?(?:[^;]{0,48}?\b(?:on|of|del|el)\s+)?(?:the\s+|el\s+|dia\s+|el dia\s+|end of\s+)*(?:(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day )?(?:of )?(?:this|next|the following) week,?\s+)?$"
);

pattern!(
    BY,
    r"\b(?:by|on or before|no later than|not later than|latest by|at the latest|deadline(?: is| of| falls on| for [^.:]{0,40})?:?|(?:ends?|expires?|closes?|runs? out|is over|lapses?|terminates?)(?: at [^;]{0,60}?)? on|due(?: on| by)?:?|last (?:day|date|moment)(?: is| (?:to|on which|that|for|when|you|we) [^.:]{0,70})?:?|(?:extended|prolonged|lengthened|moved|pushed back|postponed|ampliado|prorrogado) (?:to|until|hasta)|ends? on|expires? on|closes? on|(?:is|be|are) closed on|runs? (?:out )?on|runs? (?:to|until|through)|a mas tardar|mas tardar|hasta|para|antes|vence|termina|finaliza|concluye|before the end of|up to(?: and including)?|up until|(?:date|day|deadline|time|it|cut-?off)(?: (?:to|for) [^.;:]{0,50}?)? (?:is|will be|becomes|has become|remains|stays) (?:now|still)|(?:deadline|cut-?off|date)(?: (?:to|for) [^.;:]{0,50}?)? (?:remains|stays))\s*(?:(?:noon|midnight|midday|close of business|\d{1,2}(?:[:.]\d{2})?\s*(?:[ap]\.?\s?m\.?)?)(?:\s*\(?(?:[pecm][sd]?t|utc|gmt|cest|cet|(?:pacific|eastern|central|mountain|local|our)(?: standard| daylight)?(?: time)?)\)?)?\s*(?:,|on|of)?\s*)?(?:[^;]{0,45}?\b(?:on|of|del|el|dia)\s+)?(?:the\s+|el\s+|dia\s+|el dia\s+|is\s+|be\s+|:\s*)*(?:(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day )?(?:of )?(?:this|next|the following) week,?\s+)?$"
);

pattern!(
    PAST_EVENT,
    r"(?:\bwithdrew(?: it)?|\b(?:we|i) e-?mailed|\bdated|\bissued|\bserved|\breceived|\bcame|\breached|\barrived|\bsigned|\bmailed|\bsent|\bwrote|\bwritten|\basked|\bmoved|\brevised|\bupdated|\bregistered|\bcreated|\bposted|\bpublished|\bfechad[oa]|\bemitid[oa]|\brecibid[oa]|\bnotificad[oa]|\bof|\bfrom)\s+(?:it\s+|us\s+|to us\s+|you\s+|on us\s+|upon us\s+)?(?:on\s+|el\s+|the\s+|dia\s+)*$"
);

pattern!(
    HAPPENED,
    r"\b(?:happened|took place|occurred|was (?:served|mailed|sent|received|issued|dated)|were (?:served|mailed)|ocurrio|es decir,? desde)\b[^.;]{0,25}$"
);

pattern!(
    OURS_OR_YOURS,
    r"\b(?:we|us|our|you|your|i|me|it|nos|usted|su|tu|(?:this|that|the) (?:period|window|time|hold|term|deadline|pause)|(?:este|ese|el) plazo)\b"
);

pattern!(
    UNLESS_YOU,
    r"\b(?:unless|salvo que|a menos que|if you|you (?:must|have until|may|can|need|should|will need)|you want|you wish|deseas?|si usted|si tu|debes?|debe)\b"
);

pattern!(
    YOU_HAVE_UNTIL,
    r"\byou\b[^.;]{0,40}\b(?:until|till)|tiene[s]? (?:de plazo )?hasta"
);

/// A date as a clock, if its sentence makes it one.
pub fn day(notice: &Piece, mention: &DateMention) -> Option<Told> {
    if crate::recognize::process_day::in_range(notice, mention) {
        return None;
    }
    let low = notice.low();
    let sentence = notice.sentence(mention.span.start);
    let text = &low[sentence.clone()];
    let before = &low[sentence.start..mention.span.start];
    let after = &low[mention.span.end.min(sentence.end)..sentence.end];
    let label = telling::label_of(notice, mention.span.start);
    let labelled = telling::is_clock_label(&label);
    let own_before = &before[telling::clause_start(before)..];
    let short_before = telling::tail(own_before, 90);
    // The clause around the date says more than the sentence when the sentence tells two things.
    let around = telling::context(notice, &sentence);
    let told_before = around.len() > text.len();
    let clause = if told_before {
        around.clone()
    } else {
        telling::clause(before, after)
    };
    let here = telling::about(&around);
    let near = telling::about(&clause);
    let (ahead, behind) = telling::neighbours(notice, &sentence);
    let before_it = STRICT_BEFORE.first(short_before, 0..short_before.len());
    // "Before 5 p.m. on May 3" ends on that day; of a morning too little is left.
    let before_an_hour = |place: Span| {
        let words = &short_before[place];
        let cutoff = clock::clock(words).cutoff;
        !words.contains("we ") && cutoff.is_some_and(|it| it.as_str() > "12:00")
    };
    // What the company does before an hour it may do on the day before.
    pattern!(
        NO_ACT,
        r"\bno (?:production|disclosure|release|answer|response|records?|data)\b"
    );
    let holds = near.waits || NO_ACT.is_in(&clause);
    let acts_before = near.hands_over && !holds;
    let strict_before = !NOT_STRICT.is_in(telling::tail(short_before, 30))
        && before_it.is_some_and(|it| !before_an_hour(it.whole()) || acts_before);
    let no_earlier = NO_EARLIER.is_in(short_before);
    let until = UNTIL.is_in(short_before);
    let by = BY.is_in(short_before) || labelled;
    let on_day = ON_DAY.is_in(short_before) && !(by || until || strict_before || no_earlier);
    pattern!(
        IN_BRACKETS,
        r"\b(?:days?|weeks?|letter|notice|e-?mail|message|date|dias|carta|aviso|correo)\b[^.;]{0,24}[(,-]\s*(?:that is,?|i\.e\.,?|namely,?|or|es decir,?|o sea,?)?\s*(?:by|until|on|el|to)?\s*$"
    );
    let same_clock = IN_BRACKETS.is_in(short_before)
        && (short_before.trim_end().ends_with('(') || short_before.contains("that is"))
        && notice
            .durations
            .iter()
            .any(|d| sentence.contains(&d.span.start) && d.span.end <= mention.span.start);
    let by = by || same_clock;
    let led = strict_before || no_earlier || by || until || on_day;
    let company = near.hands_over || near.waits;
    let reaches_us = cue::REACHES_US.is_in(&clause);
    let mut weight = 0;
    weight += if near.reader_acts || reaches_us {
        3
    } else if here.reader_acts {
        2
    } else {
        0
    };
    weight += if company {
        3
    } else if here.hands_over || here.waits {
        2
    } else {
        0
    };
    weight += if led { 2 } else { 0 };
    weight += if led && told_before { 2 } else { 0 };
    // "We shall do so until ...": what is done stands in the sentence before or after.
    if weight < 5 && led && OURS_OR_YOURS.is_in(text) {
        let beside = [
            telling::about(&low[behind.clone()]),
            telling::about(&low[ahead.clone()]),
        ];
        weight += if beside.iter().any(|b| b.reader_acts || b.waits) {
            2
        } else {
            0
        };
        weight += if beside[0].waits || beside[0].hands_over {
            1
        } else {
            0
        };
    }
    weight += if labelled { 4 } else { 0 };
    // "That hold is over at 6 p.m. on D": what is held is the company's answer.
    pattern!(
        HOLD_ENDS,
        r"\b(?:hold|pause|grace period|wait(?:ing)?(?: period| time)?|standstill)\b[^.;]{0,30}\b(?:is over|is up|ends?|runs out|expires?|lapses?|closes?|comes to an end|lasts until|is lifted)\b[^;]{0,60}$"
    );
    weight += if HOLD_ENDS.is_in(before) { 6 } else { 0 };
    // "You've got up to and including D."; "It is D. If by that date you have filed ..."
    pattern!(
        GIVEN_DAY,
        r"\b(?:you|usted|ustedes)(?:'ve| have| will have| do have)?(?: now| still)?(?: got)? (?:until|till|through|up to|hasta)\b[^.;]{0,40}$|\byour (?:own )?(?:time|deadline|window|period|date|cut-?off|last day)\b[^.;]{0,90}\b(?:extended|moved|postponed|prolonged|runs|ends|lasts|is|now)\b[^.;]{0,24}$"
    );
    pattern!(
        BY_THEN,
        r"\b(?:by|before|until|on|after) (?:then|that (?:date|day|time|hour|deadline)|the deadline)\b|\bpara entonces\b|\bantes de es[ae]\b"
    );
    pattern!(
        IT_IS,
        r"^\W*(?:it|that|this|that (?:date|day)|the (?:date|day|deadline))(?: still)? (?:is|remains|stays|falls on)\s+$"
    );
    let next = &low[ahead.clone()];
    let by_then = BY_THEN.is_in(next) && cue::READER_ACTS.is_in(next);
    weight += if GIVEN_DAY.is_in(before) { 3 } else { 0 };
    let led = led || (by_then && IT_IS.is_in(before));
    weight += if by_then && led { 5 } else { 0 };
    let agencys = wanted_by_agency(&clause, text) && !unless_reader(text);
    let agencys = agencys || duty::set_by_the_agency(notice, mention);
    let agencys = agencys && !reaches_us;
    weight -= if agencys && !(no_earlier && company) {
        6
    } else {
        0
    };
    pattern!(
        WEEK_OF,
        r"\bweek (?:of|beginning|starting)(?: on)?\s+(?:the\s+)?$"
    );
    // "Counted from January 6": the day on which a count began ends nothing.
    pattern!(
        COUNTED_FROM,
        r"\b(?:counted|counting|count|running|runs?|ran|measured|reckoned|contad\w+|corre\w*)\s+(?:from|since|desde|a partir del?)\s+(?:the\s+|el\s+)?(?:\w+day,?\s+)?$"
    );
    weight -= if COUNTED_FROM.is_in(short_before) {
        9
    } else {
        0
    };
    // "By the end of Wednesday": an hour of the day, and nothing that happened.
    pattern!(
        HOUR_OF,
        r"\b(?:end|close|noon|midday|midnight|morning|afternoon|evening|hours?|m\.?|business|day) of\s+(?:the\s+)?$"
    );
    let past = PAST_EVENT.is_in(short_before) && !no_earlier;
    weight -= if past && !WEEK_OF.is_in(short_before) && !HOUR_OF.is_in(short_before) {
        7
    } else {
        0
    };
    // "The old date was D": it holds no longer.
    pattern!(
        OLD_DATE,
        r"\b(?:old|former|original|previous|earlier|first) (?:date|day|deadline|cut-?off)(?: for you)? (?:was|had been)\s+(?:\w+day,?\s+)?$|\((?:it |this )?(?:was|formerly|previously|had been|originally|until now)\s+(?:on |the )?(?:\w+day,?\s+)?$"
    );
    weight -= if HAPPENED.is_in(short_before) || OLD_DATE.is_in(short_before) {
        7
    } else {
        0
    };
    weight -= if here.elsewhere && !(near.reader_acts && company) {
        6
    } else {
        0
    };
    weight -= if telling::is_agency_label(&label) {
        4
    } else {
        0
    };
    weight -= if (no_earlier || on_day) && !company && !labelled {
        4
    } else {
        0
    };
    weight -= if here.silence && !near.reader_acts {
        4
    } else {
        0
    };
    weight -= if !led { 4 } else { 0 };
    let mut window = Window::unsaid();
    window.trigger = Trigger::ExplicitDate;
    match mention.day {
        Day::Known(date) => window.explicit_date = Some(date),
        Day::TwoWays(first, second) => {
            window.explicit_date = Some(first.min(second));
            window.wording.other_date = Some(first.max(second));
        }
        Day::Yearless(month, day) => window.wording.yearless = Some((month, day)),
    }
    window.wording.weekday = mention.weekday;
    let span_text = clock_text(low, &sentence, &mention.span);
    // The date's own figures are no hour: "06.08.2026".
    let beside = format!(
        "{} {}",
        &low[span_text.start..mention.span.start.max(span_text.start)],
        &low[mention.span.end.min(span_text.end)..span_text.end]
    );
    let clock = clock::clock(&beside);
    // Held "until D" the data may go on D itself; held until an hour of D, or "you have until D", it may not.
    pattern!(
        INCLUSIVE,
        r"\b(?:through|inclusive|up to and including)\b[^.;]{0,40}$"
    );
    pattern!(
        AFTER_THAT,
        r"^\W*(?:after (?:that|which)|afterwards?|thereafter|from then on|despues|pasad[oa] es[ae]|if by (?:then|that))\b"
    );
    // An hour of the morning told in words, or words that leave the day itself out.
    pattern!(
        EARLY_HOUR,
        r"^[^.;]{0,60}\b(?:first thing|opening of business|open(?:s|ing)? (?:for business|hours)|before (?:lunch|breakfast|business|noon|midday|we open|office)|breakfast|0?[0-9]00 (?:hrs|hours)|zero hours|start of (?:the |that )?(?:business )?day|dawn|sunrise|in the morning|a primera hora|por la manana|al comenzar|(?:as|when) (?:our |the )?(?:day|it|office) (?:starts|begins|opens)|begins\b)"
    );
    pattern!(
        EARLY_HOUR_BEFORE,
        r"\b(?:morning of|start of(?: the day)?(?: on| of)?|opening (?:of business )?on|when we open on|first thing on|dawn of|0\d:\d\d (?:cet|cest|gmt|utc|hrs|hours)(?:,| on)?|al comenzar el|a primera hora del?|midnight at the start of)\s+(?:the\s+|el\s+|on\s+)?$"
    );
    pattern!(
        LEFT_OUT,
        r"\b(?:not including|excluding|ahead of|in advance of|precedes?|by the time (?:we|it|the|our)\b[^.;]{0,50}|(?:from|on or after|as of|once) |vispera (?:del? )?|con anterioridad al? )\s*(?:on\s+|the\s+|el\s+)*$"
    );
    pattern!(
        TOO_LATE,
        r"^[^.;]{0,50}\b(?:or later|is too late|are too late|is (?:already )?late|onwards?)\b"
    );
    // "Nothing will leave until D": on D it may.
    pattern!(
        NOTHING_UNTIL,
        r"\b(?:nothing|none|no (?:data|records?|information)|not|never|won't)\b[^.;]{0,60}\b(?:until|till|before)\s+(?:on\s+|the\s+)*$"
    );
    let left_out = NOTHING_UNTIL.is_in(own_before)
        || LEFT_OUT.is_in(own_before)
        || TOO_LATE.is_in(after)
        || EARLY_HOUR.is_in(after) && clock_after(after)
        || EARLY_HOUR_BEFORE.is_in(own_before);
    let goes_on = by_then || AFTER_THAT.is_in(&low[ahead.clone()]) || AFTER_THAT.is_in(after);
    let hold_until = until
        && !goes_on
        && !INCLUSIVE.is_in(telling::tail(short_before, 50))
        && (near.waits || near.hands_over || here.waits)
        && !near_reader_until(short_before)
        && clock.cutoff.is_none();
    let leads_to_moment = told_before && clock.cutoff.is_some();
    pattern!(
        DISCLOSED_ON,
        r"\b(?:disclosure|release|production|hand-?over) (?:date|day|scheduled|on)|date of (?:disclosure|production|release)"
    );
    // What will be done by then may be done before.
    pattern!(
        DONE_BY_THEN,
        r"\b(?:will|'ll) have (?:been )?(?:\w+ly )?(?:produced|complied|handed|given|disclosed|responded|answered|turned|released|sent|delivered|provided)\b|\b(?:agency|government|department|bureau|office)(?:'s hands| will (?:have|receive|get|hold))\b"
    );
    let done_by_then = by && !labelled && DONE_BY_THEN.is_in(text) && !near.reader_acts;
    window.explicit_strict = Some(
        strict_before
            || done_by_then
            || left_out
            || (labelled && DISCLOSED_ON.is_in(&label))
            || no_earlier
            || hold_until
            || (on_day && company && !by && !leads_to_moment && clock.cutoff.is_none()),
    );
    window.cutoff = clock.cutoff;
    window.zone = clock
        .zone
        .map(str::to_owned)
        .filter(|_| window.cutoff.is_some());
    window.wording.bare_midnight = clock.bare_midnight;
    let lead = telling::lead_start(low, &sentence, mention.span.start);
    let span = lead.min(mention.span.start)..mention.span.end;
    Some(Told {
        window,
        span,
        reader: telling::reader_strength(text, near.reader_acts || here.reader_acts),
        sentence,
        weight,
    })
}

/// Whether the words straight after a date still tell of its hour and not of something else.
fn clock_after(after: &str) -> bool {
    pattern!(
        ANOTHER,
        r"^[^.;]{0,60}?\b(?:unless|if|we|you|the agency|please)\b"
    );
    !ANOTHER.is_in(telling::head(after, 25))
}

fn wanted_by_agency(clause: &str, sentence: &str) -> bool {
    pattern!(
        PLANS,
        r"\b(?:we|i) (?:will|shall|'ll|intend|plan|mean|propose|are going)\b"
    );
    cue::AGENCY_WANTS.is_in(clause)
        || (cue::AGENCY_WANTS.is_in(sentence)
            && !cue::READER_ACTS.is_in(clause)
            && !PLANS.is_in(clause))
}

fn unless_reader(text: &str) -> bool {
    UNLESS_YOU.is_in(text) && cue::READER_ACTS.is_in(text)
}

fn near_reader_until(before: &str) -> bool {
    YOU_HAVE_UNTIL.is_in(before)
}

/// Where the hour and zone of a date may stand: around it, within its sentence.
fn clock_text(low: &str, sentence: &Span, mention: &Span) -> Span {
    let start = sentence.start.max(mention.start.saturating_sub(70));
    let end = sentence.end.min(mention.end + 60);
    let start = low[start..mention.start]
        .rfind([';', ','])
        .map_or(start, |n| {
            if mention.start - start - n < 30 {
                start
            } else {
                start + n
            }
        });
    start..end.max(start)
}
