//! The time that the company gives the reader: a count, a date, or both.
//!
//! Every length of time and every date of the notice's own message is weighed
//! by what its sentence is about: the reader going to court, the company
//! handing over, the agency's own date, deletion of data, silence, and so on.
//! What weighs enough is a clock. Clocks told twice are joined.

use crate::document::flow::Span;
use crate::notice::finding::Finding;
use crate::notice::vocabulary::Trigger;
use crate::notice::window::Window;
use crate::recognize::clock;
use crate::recognize::clocks::CLEAR;
use crate::recognize::clocks::Told;
use crate::recognize::clocks::Windows;
use crate::recognize::clocks::join;
use crate::recognize::cue;
use crate::recognize::date::DateMention;
use crate::recognize::date::Day;
use crate::recognize::duration::Duration;
use crate::recognize::duty;
use crate::recognize::pattern::pattern;
use crate::recognize::piece::Piece;
use crate::recognize::reminder;
use crate::recognize::trigger;
use chrono::Datelike;
use chrono::NaiveDate;

pattern!(
    WITHIN,
    r"(?:\b(?:within|in|after|for|have|has|had|got|leave (?:customers?|you|users?|members?)|get|gives? you|allow(?:s|ed)?(?: you)?|next|following|until|at least|than|period of|window of|a period|wait|waits|hold|on|takes?|of|minimum of|let|lets|letting|expir\w+ of|end of|once|by|additional|further|full|up to|counting|dentro de|en|tras|durante|plazo de|transcurrid\w+|pasad[oa]s?|tiene|tienes|cuenta con|dispone\w*|por|es de|sea de|sera de|esperar\w*|despues de|al menos|como minimo|antes de)[\s:,]+(?:(?:the|a|an|you|these|those|los|las|un|unos|el|only|just|another|another|period|of|next|first|proximos|siguientes|plazo|de|exactly|about|roughly|least|que|pasen|pase|sean|una vez)\s+){0,4}|\b(?:within|in|after)\s+)$"
);
pattern!(
    AFTER_WINDOW,
    r"^[\s-]*(?:window|period|deadline|notice|time limit|limit|(?:to )?(?:go by|pass|elapse|run)\b|have (?:passed|elapsed)|to (?:object|respond|file|act|challenge|seek|go|do so|decide|take|bring|obtain|move|oppose|contest|provide|send|show|tell|let|get)|from|of|after|following|since|before|counting|counted|starting|beginning|running|measured|hence|plazo|a partir|desde|contados|siguientes|para|antes)\b"
);
pattern!(
    LATER_OF,
    r"whichever (?:(?:of (?:the|these|those)(?: two)?|date|day|one) )?(?:is|comes|falls|happens|occurs|proves) (?:the )?later|the later of|later of (?:the )?(?:two|these)|which ?ever is later|if (?:that|it) (?:is|comes|falls) later|lo que (?:ocurra|suceda|sea) (?:mas tarde|despues|posterior)|la (?:fecha )?(?:que sea )?(?:mas tarde|posterior)|el (?:que sea )?posterior"
);
pattern!(
    AT_LEAST,
    r"\b(?:at least|no (?:fewer|less) than|not (?:fewer|less) than|a minimum of|no sooner than|not sooner than|not earlier than|no earlier than|al menos|por lo menos|como minimo|un minimo de)\s+(?:a full |a |an |un |una )?$"
);
pattern!(
    BETWEEN_US,
    r"\b(?:between (?:telling|notifying|informing|this|our|the)|go by|pass|elapse)\b[^.]{0,60}\b(?:giving|disclos\w+|releas\w+|hand\w+|produc\w+|provid\w+|before)"
);
pattern!(
    BEFORE_WE,
    r"^[^.]{0,60}?\b(?:before|prior to|in advance of|ahead of|antes de|until)\b[^.]{0,30}?\b(?:we|any|disclos|releas|produc|hand|giv|provid|entreg|divulg|que|anything|respond|answer|turn|it|google|meta)"
);
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
    r"\b(?:on or about|about|on|for|(?:in |during )?the week (?:of|beginning|starting)|el|on the morning of|the morning of|come)\s+(?:the\s+|dia\s+)?$"
);
pattern!(
    UNTIL,
    r"\b(?:until|till|through|hasta)\s+(?:[^;]{0,48}?\b(?:on|of|del|el)\s+)?(?:the\s+|el\s+|dia\s+|el dia\s+|end of\s+)*$"
);
pattern!(
    BY,
    r"\b(?:by|on or before|no later than|not later than|latest by|at the latest|deadline(?: is| of| falls on| for [^.:]{0,40})?:?|(?:ends?|expires?|closes?|runs? out|is over|lapses?|terminates?)(?: at [^;]{0,60}?)? on|due(?: on| by)?:?|last day(?: is| to [^.:]{0,40})?:?|ends? on|expires? on|closes? on|runs? (?:out )?on|runs? (?:to|until|through)|a mas tardar|mas tardar|hasta|para|antes|vence|termina|finaliza|concluye|before the end of|up to(?: and including)?|up until)\s*(?:[^;]{0,45}?\b(?:on|of|del|el|dia)\s+)?(?:the\s+|el\s+|dia\s+|el dia\s+|is\s+|be\s+|:\s*)*$"
);
pattern!(
    PAST_EVENT,
    r"(?:\bdated|\bissued|\bserved|\breceived|\bcame|\breached|\barrived|\bsigned|\bmailed|\bsent|\bwrote|\bwritten|\basked|\bmoved|\brevised|\bupdated|\bregistered|\bcreated|\bposted|\bpublished|\bfechad[oa]|\bemitid[oa]|\brecibid[oa]|\bnotificad[oa]|\bof|\bfrom)\s+(?:it\s+|us\s+|to us\s+|you\s+|on us\s+|upon us\s+)?(?:on\s+|el\s+|the\s+|dia\s+)*$"
);
pattern!(
    LABEL,
    r"\b(?:date of (?:production|release)|release (?:date|scheduled)|deadline|respond by|object by|objection|act by|last day|time to|you have|we (?:will|may|intend)|disclosure date|date of disclosure|production date|disclosure on|plazo|fecha limite|how long|window|waiting period|hold (?:period|until|expires)|time allowed|response (?:date|time|period)|your (?:deadline|time))"
);
pattern!(
    AGENCY_LABEL,
    r"\b(?:return|agency|production required|compliance|due to|appear|custodian|date and time|date fixed)"
);

/// The windows that the notice gives.
pub fn windows(notice: &Piece) -> Windows {
    let mut told: Vec<Told> = Vec::new();
    for duration in notice
        .durations
        .iter()
        .filter(|d| notice.is_live(d.span.start))
    {
        told.extend(count(notice, duration));
    }
    for mention in notice.dates.iter().filter(|d| notice.is_live(d.span.start)) {
        told.extend(day(notice, mention));
    }
    reminder::count_from_the_first(notice, &mut told);
    told.sort_by_key(|t| t.span.start);
    let (clear, rest): (Vec<Told>, Vec<Told>) = told.into_iter().partition(|t| t.weight >= CLEAR);
    let mut clear = clear;
    // The same count told elsewhere in fuller words lends its event.
    for told in clear
        .iter_mut()
        .filter(|t| t.window.trigger == Trigger::Unstated && !t.window.wording.minimum_gap)
    {
        let fuller = rest.iter().find(|r| {
            r.window.days.is_some()
                && r.window.days == told.window.days
                && r.window.unit == told.window.unit
                && r.window.trigger != Trigger::Unstated
        });
        if let Some(fuller) = fuller {
            told.window.trigger = fuller.window.trigger;
            told.window.trigger_date = fuller.window.trigger_date;
            told.window.wording.service_on_provider = fuller.window.wording.service_on_provider;
            told.window.wording.repeats = fuller.window.wording.repeats;
        }
    }
    let doubtful = if clear.is_empty() {
        doubtful(notice, rest)
    } else {
        Vec::new()
    };
    join(notice, if clear.is_empty() { doubtful } else { clear })
}

/// A day named by its weekday alone, or by "tomorrow": the first such day after the notice was sent.
pub fn named_day(notice: &Piece, sent: NaiveDate) -> Option<Finding<Window>> {
    pattern!(
        NAMED,
        r"\b(?:by|before|until|till|no later than|not later than|on)\s+(?:[^.;,]{0,30}?\b)?(today|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b"
    );
    let low = notice.low();
    notice.live_sentences().find_map(|sentence| {
        let text = &low[sentence.clone()];
        let about = about(text);
        let acts = about.reader_acts && (about.hands_over || about.waits);
        if !acts || about.elsewhere || notice.dates_in(sentence).next().is_some() {
            return None;
        }
        // Words that name no day are taken at their earliest.
        pattern!(
            LOOSE,
            r"\b(?:(?:a |the )?(couple of days)|(end of (?:this|the) week|later this week|this week)|((?:early |end of |in the week beginning |some time |sometime )?next week))\b"
        );
        let friday = 4 - i64::from(sent.weekday().num_days_from_monday());
        let (found, ahead) = match (NAMED.first(low, sentence.clone()), LOOSE.first(low, sentence.clone())) {
            (Some(found), _) => (found, None),
            (None, Some(found)) => {
                let days = match (found.get(1), found.get(2)) {
                    (Some(_), _) => 2,
                    (_, Some(_)) => friday.max(0),
                    // On the Monday it may be too late.
                    _ => 7 - i64::from(sent.weekday().num_days_from_monday()) - 1,
                };
                (found, u32::try_from(days).ok())
            }
            (None, None) => return None,
        };
        let ahead = match ahead {
            Some(days) => days,
            None => match found.text(1, low)? {
            "today" => 0,
            "tomorrow" => 1,
            name => {
                let day: chrono::Weekday = name.parse().ok()?;
                let apart = day.days_since(sent.weekday());
                if apart == 0 { 7 } else { apart }
            }
            },
        };
        let mut window = Window::unsaid();
        window.trigger = Trigger::ExplicitDate;
        window.explicit_date = sent.checked_add_days(chrono::Days::new(u64::from(ahead)));
        window.explicit_strict = Some(text.contains("before"));
        let evidence = notice.flow.evidence(found.whole())?;
        Some(Finding::new(window, evidence, 0.6))
    })
}

/// What a piece of text is about, as far as clocks go.
struct About {
    waits: bool,
    hands_over: bool,
    reader_acts: bool,
    elsewhere: bool,
    company_time: bool,
    silence: bool,
}

fn about(text: &str) -> About {
    About {
        waits: cue::COMPANY_WAITS.is_in(text),
        hands_over: cue::COMPANY_WILL.is_in(text),
        reader_acts: cue::READER_ACTS.is_in(text),
        elsewhere: cue::ELSEWHERE.is_in(text),
        company_time: cue::TIME_FOR_COMPANY.is_in(text),
        silence: cue::SILENCE_TIME.is_in(text),
    }
}

/// A length of time as a clock, if its sentence makes it one.
fn count(notice: &Piece, duration: &Duration) -> Option<Told> {
    let low = notice.low();
    let sentence = notice.sentence(duration.span.start);
    let text = &low[sentence.clone()];
    let before = &low[sentence.start..duration.span.start];
    let after = &low[duration.span.end.min(sentence.end)..sentence.end];
    let (ahead, behind) = neighbours(notice, &sentence);
    let here = about(&context(notice, &sentence));
    let label = label_of(notice, duration.span.start);
    let labelled = LABEL.is_in(&label) && !AGENCY_LABEL.is_in(&label);
    let led = WITHIN.is_in(before) || AFTER_WINDOW.is_in(after) || labelled;
    let given = YOU_HAVE.is_in(before);
    let mut weight = 0;
    weight += if here.reader_acts || given { 3 } else { 0 };
    weight += if given { 3 } else { 0 };
    weight += if here.hands_over || here.waits { 3 } else { 0 };
    weight += if led { 2 } else { 0 };
    weight += if labelled { 3 } else { 0 };
    let event = trigger::near(after);
    let told = here.reader_acts || given || here.hands_over || here.waits || labelled;
    // "N days from the date of this letter" is hardly ever said of anything else.
    weight += if event.is_some() { 3 } else { 0 };
    let gap = AT_LEAST.is_in(before) && (BEFORE_WE.is_in(after) || BETWEEN_US.is_in(after));
    weight += if gap { 3 } else { 0 };
    weight -= if HABIT.is_in(text) && !READER_FIRST.is_in(text) {
        6
    } else {
        0
    };
    let near = about(&low[behind.clone()]);
    let next = about(&low[ahead.clone()]);
    if !here.reader_acts && !here.hands_over && !here.waits {
        weight += if near.reader_acts || next.reader_acts {
            2
        } else {
            0
        };
        weight += if near.hands_over || next.hands_over || near.waits || next.waits {
            1
        } else {
            0
        };
        weight += if trigger::near(after).is_some() { 2 } else { 0 };
    }
    let whole = here.reader_acts && (here.hands_over || here.waits) && event.is_some();
    weight -= if here.elsewhere && !whole { 6 } else { 0 };
    weight -= if here.company_time && !here.reader_acts {
        5
    } else {
        0
    };
    weight -= if here.silence && !here.reader_acts {
        5
    } else {
        0
    };
    weight -= if cue::RECORDS_TIME.is_in(before) {
        6
    } else {
        0
    };
    weight -= if duration.inexact && !here.reader_acts {
        4
    } else {
        0
    };
    weight -= if past(before, after) { 6 } else { 0 };
    weight -= if OVER.is_in(text) { 7 } else { 0 };
    // What only stands beside talk of courts and records is no clock of theirs.
    if !told && event.is_none() && !gap {
        weight = weight.min(CLEAR - 1);
    }
    let mut window = Window::unsaid();
    window.days = Some(duration.count);
    window.unit = Some(duration.unit);
    window.wording.number_conflict = duration.conflict;
    window.wording.minimum_gap = AT_LEAST.is_in(before)
        && (BEFORE_WE.is_in(after) || BETWEEN_US.is_in(after) || cue::COMPANY_WAITS.is_in(text));
    window.later_of = LATER_OF.is_in(text).then_some(true);
    let found = trigger::of(notice, &duration.span, &sentence, &ahead);
    let mut span = duration.span.clone();
    if window.wording.minimum_gap {
        window.trigger = Trigger::Unstated;
    } else {
        window.trigger = found.trigger;
        window.trigger_date = found.date;
        window.wording.service_on_provider = found.on_provider;
        if let Some(words) = &found.span {
            span = span.start.min(words.start)..span.end.max(words.end);
        }
    }
    let lead = lead_start(low, &sentence, duration.span.start);
    span.start = span.start.min(lead);
    Some(Told {
        window,
        span,
        reader: reader_strength(text, here.reader_acts || given),
        sentence,
        weight,
    })
}

/// A date as a clock, if its sentence makes it one.
fn day(notice: &Piece, mention: &DateMention) -> Option<Told> {
    if crate::recognize::process_day::in_range(notice, mention) {
        return None;
    }
    let low = notice.low();
    let sentence = notice.sentence(mention.span.start);
    let text = &low[sentence.clone()];
    let before = &low[sentence.start..mention.span.start];
    let after = &low[mention.span.end.min(sentence.end)..sentence.end];
    let label = label_of(notice, mention.span.start);
    let labelled = LABEL.is_in(&label) && !AGENCY_LABEL.is_in(&label);
    let short_before = tail(before, 90);
    // The clause around the date says more than the sentence when the sentence tells two things.
    let around = context(notice, &sentence);
    let told_before = around.len() > text.len();
    let clause = if told_before {
        around.clone()
    } else {
        clause(before, after)
    };
    let here = about(&around);
    let near = about(&clause);
    let (ahead, behind) = neighbours(notice, &sentence);
    let strict_before =
        STRICT_BEFORE.is_in(short_before) && !NOT_STRICT.is_in(tail(short_before, 30));
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
    let mut weight = 0;
    weight += if near.reader_acts {
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
        let beside = [about(&low[behind.clone()]), about(&low[ahead.clone()])];
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
    // "You've got up to and including D."; "It is D. If by that date you have filed ..."
    pattern!(
        GIVEN_DAY,
        r"\b(?:you|usted|ustedes)(?:'ve| have| will have| do have)?(?: now| still)?(?: got)? (?:until|till|through|up to|hasta)\b[^.;]{0,40}$"
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
    weight -= if agencys && !(no_earlier && company) {
        6
    } else {
        0
    };
    pattern!(
        WEEK_OF,
        r"\bweek (?:of|beginning|starting)(?: on)?\s+(?:the\s+)?$"
    );
    weight -= if PAST_EVENT.is_in(short_before) && !no_earlier && !WEEK_OF.is_in(short_before) {
        7
    } else {
        0
    };
    weight -= if HAPPENED.is_in(short_before) { 7 } else { 0 };
    weight -= if here.elsewhere && !(near.reader_acts && company) {
        6
    } else {
        0
    };
    weight -= if AGENCY_LABEL.is_in(&label) { 4 } else { 0 };
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
    let goes_on = AFTER_THAT.is_in(&low[ahead.clone()]) || AFTER_THAT.is_in(after);
    let hold_until = until
        && !goes_on
        && !INCLUSIVE.is_in(tail(short_before, 50))
        && (near.waits || near.hands_over || here.waits)
        && !near_reader_until(short_before)
        && clock.cutoff.is_none();
    let leads_to_moment = told_before && clock.cutoff.is_some();
    pattern!(
        DISCLOSED_ON,
        r"\b(?:disclosure|release|production|hand-?over) (?:date|day|scheduled|on)|date of (?:disclosure|production|release)"
    );
    window.explicit_strict = Some(
        strict_before
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
    let lead = lead_start(low, &sentence, mention.span.start);
    let span = lead.min(mention.span.start)..mention.span.end;
    Some(Told {
        window,
        span,
        reader: reader_strength(text, near.reader_acts || here.reader_acts),
        sentence,
        weight,
    })
}

/// A short clock whose sentence leaves doubt: taken all the same, because the other reading is a later day.
fn doubtful(notice: &Piece, told: Vec<Told>) -> Vec<Told> {
    let low = notice.low();
    let short = |t: &Told| match (t.window.days, t.window.unit) {
        (Some(days), Some(crate::notice::vocabulary::Unit::Hours)) => days <= 240,
        (Some(days), Some(crate::notice::vocabulary::Unit::Business)) => days <= 6,
        (Some(days), _) => days <= 9,
        _ => false,
    };
    let acts = |t: &Told| {
        let about = about(&low[t.sentence.clone()]);
        about.reader_acts || about.hands_over || about.waits
    };
    told.into_iter()
        .filter(|t| t.weight >= 2 && short(t) && acts(t))
        .collect()
}

pattern!(
    OVER,
    r"\b(?:we spoke of|spoken of|no longer (?:matters?|appl(?:y|ies)|runs?)|tampoco corre|ya no corre|in other cases|where circumstances permit|in our (?:last|earlier|previous)|le contamos|tenia \w+ dias|has no purpose|do(?:es)? not matter)\b"
);
pattern!(
    YOU_HAVE,
    r"\b(?:you|usted|ustedes) (?:now |will |shall |still |therefore |thus |then )*(?:have|get|are given|are allowed|will have|are granted|had better|tiene[ns]?|dispone[ns]?|cuenta[ns]?)\b[^.;]{0,24}$|\b(?:tienes|dispones|cuentas|tiene|dispone)\b[^.;]{0,24}$|\b(?:give|gives|giving|allow|allows|grant|grants|afford|affords) (?:you|the (?:member|user|customer|subscriber|holder|reader|person|patron|author)|him|her|them|users|customers|subscribers|members)\b[^.;]{0,16}$|there is (?:a |an )?(?:period|window|time)\b[^.;]{0,16}$|\b(?:allows?|elected to allow|decided to allow)\b[^.;]{0,12}$"
);
pattern!(
    HABIT,
    r"\b(?:as a rule|usually|normally|ordinarily|generally|typically|our (?:usual|normal|general|ordinary|standard) (?:practice|policy)|in most cases|most (?:people|users)|por lo general|normalmente|habitualmente|in other matters|would (?:normally|usually|ordinarily)|earlier (?:notice|message))\b"
);
pattern!(
    READER_FIRST,
    r"\b(?:if you|unless you|you (?:must|have|may|need|should|can|object|wish|want|would)|send us|reach(?:es)? us|give us|show us|tell us|let us|unless (?:you|we|it|a (?:court|copy|file|stamped|motion)|an order|your)|in our hands|salvo que|a menos que|si (?:desea|quiere|usted|tu)|debe|tienes?)\b"
);

/// 2 where the sentence itself tells the reader to act, 1 where it only speaks of a challenge.
fn reader_strength(text: &str, acts: bool) -> i32 {
    match (acts, READER_FIRST.is_in(text)) {
        (true, true) => 2,
        (true, false) => 1,
        _ => 0,
    }
}

/// The sentences before and after.
fn neighbours(notice: &Piece, sentence: &Span) -> (Span, Span) {
    let at = notice.sentences.iter().position(|s| s == sentence);
    let none = sentence.end..sentence.end;
    let next = at
        .and_then(|n| notice.sentences.get(n + 1))
        .cloned()
        .unwrap_or(none.clone());
    let previous = at
        .and_then(|n| n.checked_sub(1))
        .and_then(|n| notice.sentences.get(n))
        .cloned()
        .unwrap_or(none);
    (next, previous)
}

pattern!(PAST_COUNT, r"\b(?:ago|earlier|later we|hace)\b");
pattern!(
    PAST_BEFORE,
    r"\b(?:waited|gave you|had given|had|was|were|hace|took|last|past)\s+(?:\w+\s+){0,2}$"
);

pattern!(
    HAPPENED,
    r"\b(?:happened|took place|occurred|was (?:served|mailed|sent|received|issued|dated)|were (?:served|mailed)|ocurrio|es decir,? desde)\b[^.;]{0,25}$"
);
pattern!(
    OURS_OR_YOURS,
    r"\b(?:we|us|our|you|your|i|me|it|nos|usted|su|tu|(?:this|that|the) (?:period|window|time|hold|term|deadline|pause)|(?:este|ese|el) plazo)\b"
);

/// The sentence, with the one before it where it is a mere line that the other leads to.
fn context(notice: &Piece, sentence: &Span) -> String {
    let low = notice.low();
    let text = &low[sentence.clone()];
    let (_, behind) = neighbours(notice, sentence);
    let lead = low[behind.clone()].trim_end();
    let bare =
        text.split_whitespace().count() <= 14 && (lead.ends_with(':') || lead.ends_with('-'));
    if bare {
        format!("{lead} {text}")
    } else {
        text.to_owned()
    }
}

/// Time that is over: "ten days ago", "we waited ten days".
fn past(before: &str, after: &str) -> bool {
    PAST_COUNT.is_in(head(after, 12)) || PAST_BEFORE.is_in(tail(before, 40))
}

fn wanted_by_agency(clause: &str, sentence: &str) -> bool {
    cue::AGENCY_WANTS.is_in(clause)
        || (cue::AGENCY_WANTS.is_in(sentence) && !cue::READER_ACTS.is_in(clause))
}

pattern!(
    UNLESS_YOU,
    r"\b(?:unless|salvo que|a menos que|if you|you (?:must|have until|may|can|need|should|will need)|you want|you wish|deseas?|si usted|si tu|debes?|debe)\b"
);

fn unless_reader(text: &str) -> bool {
    UNLESS_YOU.is_in(text) && cue::READER_ACTS.is_in(text)
}

pattern!(
    YOU_HAVE_UNTIL,
    r"\byou\b[^.;]{0,40}\b(?:until|till)|tiene[s]? (?:de plazo )?hasta"
);

fn near_reader_until(before: &str) -> bool {
    YOU_HAVE_UNTIL.is_in(before)
}

/// The clause around a point: from the last comma-free break to the next.
fn clause(before: &str, after: &str) -> String {
    let start = before
        .rfind("; ")
        .or_else(|| before.rfind(": "))
        .map_or(0, |n| n + 1);
    let end = after.find([';']).unwrap_or(after.len());
    format!("{}# {}", &before[start..], &after[..end])
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

/// Where the words that lead to the clock begin: "within", "no later than", "at least".
fn lead_start(low: &str, sentence: &Span, at: usize) -> usize {
    pattern!(
        LEAD,
        r"(?:\b(?:within|by|before|no later than|not later than|on or before|on or after|at least|until|after|in|for|on|prior to|dentro de|a mas tardar|antes del?|hasta|a partir del?|no sooner than|not before)\s+(?:the\s+|a period of\s+|el\s+|dia\s+|un plazo de\s+|[0-9:.apm]{1,7}\s*(?:[ap]\.?m\.?)?\s*|(?:pacific|eastern|central|mountain)\s+(?:standard\s+|daylight\s+)?(?:time\s+)?|(?:et|pt|ct|mt|est|pst|edt|pdt|utc)\s+|close of business\s+|on\s+|noon\s+|\(?\w+ time\)?\s+)*)$"
    );
    let from = sentence.start.max(at.saturating_sub(80));
    LEAD.first(low, from..at).map_or(at, |g| g.whole().start)
}

/// The label that stands beside or over a cell, when the words at `at` are a cell of a form.
fn label_of(notice: &Piece, at: usize) -> String {
    let low = notice.low();
    let row_start = low[..at].rfind('\n').map_or(0, |n| n + 1);
    let row = &low[row_start..at];
    if let Some(tab) = row.rfind('\t') {
        return row[..tab].to_owned();
    }
    let sentence = notice.sentence(at);
    let own = &low[sentence.start.max(row_start)..at];
    if let Some(colon) = own.find(':').filter(|n| *n < 60) {
        return own[..colon].to_owned();
    }
    // A value under its label: a short line of its own with a short line before it.
    let line_end = low[at..].find('\n').map_or(low.len(), |n| at + n);
    let line = &low[row_start..line_end];
    if line.split_whitespace().count() <= 14 && row_start > 0 {
        let above_start = low[..row_start - 1].rfind('\n').map_or(0, |n| n + 1);
        let above = &low[above_start..row_start - 1];
        if above.split_whitespace().count() <= 7 && !above.ends_with('.') {
            return above.to_owned();
        }
    }
    String::new()
}

/// The last `n` bytes.
fn tail(text: &str, n: usize) -> &str {
    &text[text.len().saturating_sub(n)..]
}

/// The first `n` bytes.
fn head(text: &str, n: usize) -> &str {
    &text[..n.min(text.len())]
}
