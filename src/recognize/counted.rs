//! A length of time as a clock: "within ten days of this letter".

use crate::document::flow::Span;
use crate::notice::EarlierNotice;
use crate::notice::vocabulary::Trigger;
use crate::notice::vocabulary::Unit;
use crate::notice::window::Repeats;
use crate::notice::window::Window;
use crate::recognize::clocks::CLEAR;
use crate::recognize::clocks::Told;
use crate::recognize::cue;
use crate::recognize::day;
use crate::recognize::duration::Duration;
use crate::recognize::pattern::pattern;
use crate::recognize::piece::Piece;
use crate::recognize::reminder;
use crate::recognize::telling;
use crate::recognize::trigger;
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
    r"whichever (?:(?:of (?:the|these|those)(?: two)?|date|day|one) )?(?:is|comes|falls|happens|occurs|proves) (?:the )?later|the later of|later of (?:the )?(?:two|these)|which ?ever is later|if (?:that|it) (?:is|comes|falls) later|whichever (?:gives|allows|leaves) you (?:the )?(?:more|longer|most|longest)(?: time)?|lo que (?:ocurra|suceda|sea) (?:mas tarde|despues|posterior)|la (?:fecha )?(?:que sea )?(?:mas tarde|posterior)|el (?:que sea )?posterior"
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
    OVER,
    r"\b(?:we spoke of|spoken of|no longer (?:matters?|appl(?:y|ies)|runs?)|tampoco corre|ya no corre|in other cases|where circumstances permit|in our (?:last|earlier|previous)|le contamos|tenia \w+ dias|has no purpose|do(?:es)? not matter)\b"
);

pattern!(
    YOU_HAVE,
    r"\b(?:you|usted|ustedes) (?:now |will |shall |still |therefore |thus |then )*(?:have|get|are given|are allowed|will have|are granted|had better|tiene[ns]?|dispone[ns]?|cuenta[ns]?)\b[^.;]{0,24}$|\b(?:tienes|dispones|cuentas|tiene|dispone)\b[^.;]{0,24}$|\b(?:give|gives|giving|allow|allows|grant|grants|afford|affords) (?:you|the (?:member|user|customer|subscriber|holder|reader|person|patron|author)|him|her|them|users|customers|subscribers|members)\b[^.;]{0,16}$|there is (?:a |an )?(?:period|window|time)\b[^.;]{0,16}$|\b(?:in your case|here|this time|for you|in this case|en su caso|en este caso),? (?:the|your|it|that|el|su) (?:time |period |window |limit |wait |plazo )?(?:is|es|will be|sera)(?: only| just)?\s*$|\b(?:days|weeks|hours)\b[^.;]{0,50}\b(?:cut|shortened|reduced|lowered|now|i\.e\.,?|wait|but)(?: to)?(?: only| just)?\s*$|\b(?:we|i) can only (?:wait|hold|give you|allow)\s*$|\b(?:allows?|elected to allow|decided to allow)\b[^.;]{0,12}$"
);

pattern!(
    HABIT,
    r"\b(?:as a rule|usually|normally|ordinarily|generally|typically|our (?:usual|normal|general|ordinary|standard) (?:practice|policy)|our (?:practice|policy|custom) is\b|\bother (?:providers|companies|platforms|banks|carriers)\b|in most cases|most (?:people|users)|por lo general|normalmente|habitualmente|in other matters|would (?:normally|usually|ordinarily)|earlier (?:notice|message))\b|\b(?:users|customers|members|subscribers|account holders|people) (?:get|have|receive|are given)\b[^.;]{0,40}\bunless the (?:demand|subpoena|order|summons|agency|law)\b|\bthe (?:usual|normal|ordinary|standard) \w+ days\b"
);

pattern!(
    PARTLY_RUN,
    r"\bof (?:which|those|these|them)\b[^.;]{0,40}\b(?:left|run|passed|elapsed|over|gone|remain\w*)|\bof your \w+ days are (?:over|gone|left)|\bdays? less \w+\s*[.;]|\bquedan\b[^.;]{0,30}\bde los\b|\bof (?:the |your |those )?\w+ days,? \w+ (?:have|has|are|were) (?:already |now )?(?:elapsed|run|passed|gone|over|used up|left)|\b\w+ (?:days )?of (?:the|your|those) \w+[- ]days?(?: \w+)? (?:have|has|are) (?:already |now |been )*(?:run|used up|elapsed|passed|gone|over)|\byou(?: have|'ve) (?:already )?(?:used|spent) \w+ of (?:the|your|those)\b|\bwaited \w+ days already|\b(?:hold|period|clock|window|time|wait|count) (?:started|began|opened) (?:\w+ ){1,2}(?:days?|weeks?) ago"
);
pattern!(
    // "Cut by five days", "five days shorter": of a time that is told elsewhere.
    CHANGED_BY,
    r"\b(?:cut|shortened|reduced|extended|lengthened|prolonged|moved|brought forward|pushed back|acortad[oa]|reducid[oa]|ampliad[oa]|prorrogad[oa])\b[^.;]{0,20}\b(?:by|en)\s+(?:a |an |another )?$"
);

/// Words by which part of a time has run, or by which it was changed: its end cannot be counted
/// unless it is told.
pub fn partly_run(notice: &Piece) -> Option<EarlierNotice> {
    let low = notice.low();
    let mut sentences = notice.live_sentences();
    let run = || sentences.find_map(|it| Some(PARTLY_RUN.first(low, it.clone())?.whole()));
    let place = changed_in(notice, &notice.live).or_else(run)?;
    Some(EarlierNotice {
        day: None,
        evidence: notice.flow.evidence(place)?,
    })
}

/// A change said above the message that gives the time: that time stands no longer.
pub fn changed_above(notice: &Piece) -> Option<EarlierNotice> {
    Some(EarlierNotice {
        day: None,
        evidence: notice
            .flow
            .evidence(changed_in(notice, &(0..notice.live.start))?)?,
    })
}

fn changed_in(notice: &Piece, span: &Span) -> Option<Span> {
    let low = notice.low();
    notice.durations.iter().find_map(|duration| {
        let sentence = notice.sentence(duration.span.start);
        let lead = &low[sentence.start.min(duration.span.start)..duration.span.start];
        let here = span.contains(&duration.span.start) && CHANGED_BY.is_in(lead);
        here.then(|| duration.span.clone())
    })
}

pattern!(PAST_COUNT, r"\b(?:ago|earlier|later we|hace)\b");

pattern!(
    PAST_BEFORE,
    r"\b(?:waited|gave you|offered you|had given|had|was|were|hace|took|last|past)\s+(?:\w+\s+){0,2}$"
);

/// "Of those ten days, four are left. Write before the four days are used up": what is left of a
/// time that is told beside it, and no time of its own.
fn is_the_rest(notice: &Piece, duration: &Duration, before: &str) -> bool {
    pattern!(THE, r"\b(?:the|those|these|los|las|esos|esas)\s+$");
    let low = notice.low();
    // "Four are left": the number itself is said there.
    let number = low[duration.span.clone()].split_whitespace().next();
    let number = number.unwrap_or("");
    let told = || {
        notice.live_sentences().any(|sentence| {
            let longer = notice
                .durations
                .iter()
                .filter(|d| sentence.contains(&d.span.start));
            let says = |text: &str| text.split_whitespace().any(|word| word == number);
            PARTLY_RUN.is_in(&low[sentence.clone()])
                && says(&low[sentence.clone()])
                && longer
                    .into_iter()
                    .any(|d| d.unit == duration.unit && d.count > duration.count)
        })
    };
    THE.is_in(before) && told()
}

/// A length of time as a clock, if its sentence makes it one.
pub fn count(notice: &Piece, duration: &Duration) -> Option<Told> {
    let low = notice.low();
    let sentence = notice.sentence(duration.span.start);
    let text = &low[sentence.clone()];
    let before = &low[sentence.start..duration.span.start];
    let after = &low[duration.span.end.min(sentence.end)..sentence.end];
    // "A week from Thursday" is a day, and no count.
    pattern!(
        TO_A_WEEKDAY,
        r"^ (?:from|after) (?:(?:this|next|coming) )?(?:mon|tues|wednes|thurs|fri|satur|sun)day\b"
    );
    if CHANGED_BY.is_in(before) || TO_A_WEEKDAY.is_in(after) && duration.count.is_multiple_of(7) {
        return None;
    }
    if is_the_rest(notice, duration, before) {
        return None;
    }
    // "An hour of it": nobody is given one hour, unless it is said so.
    let single_hour = duration.count == 1 && duration.unit == Unit::Hours;
    if single_hour && !WITHIN.is_in(before) {
        return None;
    }
    let (ahead, behind) = telling::neighbours(notice, &sentence);
    let here = telling::about(&telling::context(notice, &sentence));
    let label = telling::label_of(notice, duration.span.start);
    let labelled = telling::is_clock_label(&label);
    let led = WITHIN.is_in(before) || AFTER_WINDOW.is_in(after) || labelled;
    let given = YOU_HAVE.is_in(before);
    let mut weight = 0;
    weight += if here.reader_acts || given { 3 } else { 0 };
    weight += if given { 3 } else { 0 };
    weight += if here.hands_over || here.waits { 3 } else { 0 };
    weight += if led { 2 } else { 0 };
    weight += if labelled { 3 } else { 0 };
    let event = trigger::near(after);
    let began = trigger::begun(notice, &duration.span).is_some();
    // "N days from the date of this letter" is hardly ever said of anything else.
    let from_first = reminder::from_the_first(text);
    // "Fourteen days run from the date of that first notice."
    pattern!(
        RUNS_OF_ITSELF,
        r"^\W*(?:days?\W+)?(?:run|runs|ran|count|are counted|is counted|began|begin|begins|start|starts|started)\b"
    );
    let of_itself = RUNS_OF_ITSELF.is_in(after) && (event.is_some() || from_first);
    let told = here.reader_acts || given || here.hands_over || here.waits || labelled || of_itself;
    weight += if of_itself { 3 } else { 0 };
    let runs = event.is_some() || began || from_first;
    weight += if runs { 3 } else { 0 };
    let gap = AT_LEAST.is_in(before) && (BEFORE_WE.is_in(after) || BETWEEN_US.is_in(after));
    weight += if gap { 3 } else { 0 };
    weight -= if HABIT.is_in(text) && !telling::turns_to_reader(text) {
        6
    } else {
        0
    };
    let near = telling::about(&low[behind.clone()]);
    let next = telling::about(&low[ahead.clone()]);
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
    // The next row of a table is about something else.
    let elsewhere = if labelled {
        telling::about(telling::row(low, duration.span.start)).elsewhere
    } else {
        here.elsewhere
    };
    weight -= if elsewhere && !whole { 6 } else { 0 };
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
    // "If you would like a copy, allow up to ten business days": how long the company takes.
    pattern!(
        PLEASE_ALLOW,
        r"\b(?:copy|copies|reply|answer|response)\b[^;]{0,120}\b(?:please )?allow (?:us )?(?:up to |about |at least |as many as )?$"
    );
    weight -= if PLEASE_ALLOW.is_in(before) { 8 } else { 0 };
    // Nobody is given half a year: so long a time is that of records or of a gag.
    let long = duration.count > LONG && duration.unit == Unit::Calendar && !given;
    weight -= if long { 6 } else { 0 };
    weight -= if cue::RECORDS_TIME.is_in(before) {
        6
    } else {
        0
    };
    weight -= if duration.inexact && !here.reader_acts && event.is_none() {
        4
    } else {
        0
    };
    let told_then = past(before, after) && !began && !from_first;
    weight -= if told_then { 6 } else { 0 };
    // "We allow ten days. In this instance that was not done."
    pattern!(
        NOT_DONE,
        r"\b(?:(?:that|this|it|notice) (?:was|is|has|did|could) (?:not|never) (?:been |be )?(?:done|happen\w*|sent|given|possible|followed|observed)|(?:did|could) not (?:do|follow|observe) (?:so|that|it|this)|failed to do (?:so|that)|(?:were|was|are) (?:not|un)(?: ?able| in a position) to (?:offer|give|do|grant|extend|follow)(?: you)? (?:that|this|so|it))\b"
    );
    let undone = NOT_DONE.is_in(&low[ahead.clone()]);
    weight -= if OVER.is_in(text) || cue::WHENEVER.is_in(text) || undone {
        7
    } else {
        0
    };
    // What only stands beside talk of courts and records is no clock of theirs.
    if !told && event.is_none() && !began && !gap {
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
    if found.trigger == Trigger::NoticeDate && duration.inexact {
        window.days = months(notice, duration, found.date).or(window.days);
    }
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
    // "14 days, of which only two are left": what is left of it is not counted here.
    if PARTLY_RUN.is_in(text) {
        window.trigger = Trigger::NoticeDate;
        window.trigger_date = None;
        window.wording.repeats = Some(Repeats::Named);
    }
    let lead = telling::lead_start(low, &sentence, duration.span.start);
    span.start = span.start.min(lead);
    Some(Told {
        window,
        span,
        reader: telling::reader_strength(text, here.reader_acts || given),
        sentence,
        weight,
    })
}

/// The days of some months from a day that is known; `None` for years and where no day is.
fn months(notice: &Piece, duration: &Duration, from: Option<NaiveDate>) -> Option<u32> {
    pattern!(MONTHS, r"\b(?:months?|mes|meses)\b");
    /// Days of the shortest month, in which months are counted first.
    const SHORTEST: u32 = 28;
    let told = MONTHS.is_in(&notice.low()[duration.span.clone()]);
    let whole = told && duration.count.is_multiple_of(SHORTEST);
    let from = from.or_else(|| day::notice_date(notice).date.map(|found| found.value))?;
    let to = from.checked_add_months(chrono::Months::new(duration.count / SHORTEST))?;
    u32::try_from(to.signed_duration_since(from).num_days())
        .ok()
        .filter(|_| whole)
}

/// Days beyond which a time is hardly ever the reader's.
const LONG: u32 = 150;

/// Time that is over: "ten days ago", "we waited ten days".
fn past(before: &str, after: &str) -> bool {
    PAST_COUNT.is_in(telling::head(after, 12)) || PAST_BEFORE.is_in(telling::tail(before, 40))
}
