//! The days of the papers: the notice's own, the process's, the return date, receipt.
//!
//! A paper holds many dates. Each is weighed for each part it could play by
//! its label, its place and the words before it.

use crate::notice::Doubt;
use crate::notice::Raised;
use crate::notice::Why;
use crate::notice::finding::Finding;
use crate::notice::vocabulary::FlagId;
use crate::recognize::cue;
use crate::recognize::date::DateMention;
use crate::recognize::date::Day;
use crate::recognize::form;
use crate::recognize::pattern::pattern;
use crate::recognize::piece::Piece;
use chrono::NaiveDate;

pattern!(
    HEADER,
    r"^[>*\s]*(?:date|sent|fecha|enviado(?: el)?|sent on|on)\s*:?\s*$"
);
pattern!(PRINT_LINE, r"^\s*\d{1,2}/\d{1,2}/\d{2,4},? \d{1,2}:\d{2}");
pattern!(
    COURT_LINE,
    r"\b(?:document \d|filed \d|page \d+ of|pageid|case \d:|entered on|docket)\b"
);
pattern!(
    FOOTER,
    r"\b(?:copyright|\(c\)|all rights|revised|updated|effective|version|last (?:modified|changed)|rev\.|form \w|(?:privacy |acceptable use )policy|terms of|omb|expires|since|established|founded|printed|scanned|faxed|fax)\b|\?\s*(?:19|20)\d\d"
);
pattern!(
    DATED_HERE,
    r"\b(?:this (?:notice|letter|message|e-?mail) (?:is|was) (?:dated|sent|written|issued|mailed|given)|date of (?:this )?(?:notice|letter|message)|notice date|^\W*dated(?: at [^.;]{0,30})?:?|date this notice is given|fecha(?: de(?:l| este)? aviso)?|given)\b[^.;]{0,30}$"
);
pattern!(
    PROCESS_DATED,
    r"\b",
    cue::PROCESS_NOUN,
    r"\b[^.;]{0,120}?\b(?:dated|issued|signed|entered|bears(?: the date)?|bearing(?: the date)?|carries the date|of|made|date(?: of)?|from|fechad[oa](?: el)?|emitid[oa](?: el)?|expedid[oa](?: el)?|dictad[oa](?: el)?|del?|con fecha(?: de)?|is dated|was issued|dates from|handed down|drawn up|executed|its date|firmad[oa](?: el)?)\s+(?:on\s+|the\s+|as\s+|el\s+|dia\s+|at\s+|in\s+)*$|\b(?:dated|issued|signed|its date|(?:lleva|de|con|la) fecha(?: del?)?|(?:issued|signed|dated) to (?:us|\w+)|(?:issued|signed) (?:under|pursuant to|by|at|in|from)[^;]{0,70}|fechad[oa]|firmad[oa]|emitid[oa]|expedid[oa]|con fecha(?: de)?)\s+(?:on\s+|el\s+|as of\s+|of\s+)*$|\border entered:?\s*$"
);
pattern!(
    IT_BEARS,
    r"\b(?:signature|signed|executed|is dated|are dated|it was issued|bears the date|and the date|its date|whose date is)[^.;]{0,12}$|\b(?:subpoena|summons|demand|order|warrant)\s+[\w-]*\d[\w-]*\s+\($|\bit (?:bears|carries|is dated|was issued|was signed|dates from)(?: the date)?[^.;]{0,24}$"
);
pattern!(
    COMPANY_GOT,
    r"\b(?:received|served|reached|came|arrived|delivered|got|landed|presented|notific\w+|recib\w+|lleg\w+)\b[^.;]{0,30}$"
);
pattern!(
    AGENT_MOVED,
    r"\b(?:moved|extended|postponed|pushed|changed|enlarged|rescheduled|adjourned|continued|put off|shifted|reset|aplaz\w+|prorrog\w+|extendi\w+)\b[^.;]{0,70}\b(?:to|until|till|a|hasta|al)\s+(?:the\s+|el\s+)?$"
);
pattern!(FROM_OLD, r"\bfrom\s+(?:the\s+)?$");
pattern!(
    RETURN_NEAR,
    r"\b(?:returnable(?: on| by| before)?|return date[^.;]{0,40}?(?: is| of| was|:)(?: on)?|return date|(?:answer|answered|response|reply|production|produce[ds]?|respond|comply|compliance|appear|appearance|bring|in hand|complied|contestacion|fij[oa]|expects|wants|until|(?:records|information|data|materials?|documents) (?:is|are) due|due|deliver|turn over|provide|back|hand (?:it|them|over)|entrega|information|records|fixes|sets|specif\w+|demands?|calls for|wants|expects|asks?|asked|requires?|command\w*|directs?|vence|entregar|respuesta|responder|comparec\w+|para el|antes del|a mas tardar el)[^.;]{0,110}?(?:by|on|before|for|is|of|until|than|at|el|del|para|date|fixes|sets|to be|no later than|given us until|us until)?)\s+(?:the\s+|close of business\s+|5:00 p\.m\. on\s+|el\s+|dia\s+)*$"
);
pattern!(
    RETURN_AFTER,
    r"^[^.;]{0,40}\b(?:as the (?:day|date)|for (?:our|the|its|an|a) (?:reply|answer|response|production|return)|as (?:the|our|its) (?:date|day|deadline|return)|is (?:the|its) (?:return|due|day|date))"
);
pattern!(
    NOT_RETURN,
    r"\b(?:unless|you (?:have|must|may|need|file|send|want|should)|we (?:will|plan|intend|expect|mean|may)|a menos que|salvo que)\b"
);
pattern!(RECEIVED_STAMP, r"^\W*(?:received|recibido|rec'd|rcvd)\W");

/// A date with the weight it has for a part.
type Weighed<'a> = (i32, &'a DateMention, usize);

/// The date that the notice bears, and the day to count from where that is earlier.
#[derive(Default)]
pub struct NoticeDay {
    pub date: Option<Finding<NaiveDate>>,
    pub sent: Option<NaiveDate>,
    pub raised: Vec<Raised>,
    pub doubts: Vec<Doubt>,
}

/// The notice's own date.
pub fn notice_date(notice: &Piece) -> NoticeDay {
    let mut weighed: Vec<(i32, &DateMention)> = notice
        .dates
        .iter()
        .filter(|d| notice.live.contains(&d.span.start))
        .map(|d| (notice_weight(notice, d), d))
        .filter(|(w, _)| *w >= 4)
        .collect();
    weighed.sort_by_key(|(weight, d)| (std::cmp::Reverse(*weight), d.span.start));
    let mut day = NoticeDay::default();
    let Some((weight, first)) = weighed.first() else {
        return day;
    };
    let Some(evidence) = notice.flow.evidence(first.span.clone()) else {
        return day;
    };
    if let Day::Yearless(..) = first.day {
        day.raised.push(Raised {
            flag: FlagId::MissingYear,
            evidence: vec![evidence.clone()],
        });
        day.doubts.push(Doubt {
            field: "notice_date",
            why: Why::YearMissing {
                printed: evidence.quote().to_owned(),
            },
        });
        return day;
    }
    let Some(date) = first.date() else { return day };
    let sure = match weight {
        w if *w >= 9 => 0.97,
        w if *w >= 6 => 0.94,
        _ => 0.75,
    };
    let mut alternatives = Vec::new();
    let mut confidence: f32 = sure;
    if let (Some(other), Some(evidence)) = (first.other(), notice.flow.evidence(first.span.clone()))
    {
        // Either reading may be meant: the count runs from the earlier.
        alternatives.push(Finding::new(other, evidence, 0.5));
        confidence = 0.5;
        day.doubts.push(Doubt {
            field: "notice_date",
            why: Why::TwoReadings {
                first: date.to_string(),
                second: other.to_string(),
            },
        });
    }
    for (other_weight, other) in weighed.iter().skip(1) {
        let (Some(value), Some(evidence)) = (
            other.date().filter(|d| *d != date),
            notice.flow.evidence(other.span.clone()),
        ) else {
            continue;
        };
        let rival = other_weight >= weight && *other_weight >= 6;
        if rival {
            confidence = confidence.min(0.6);
            day.doubts.push(Doubt {
                field: "notice_date",
                why: Why::TwoReadings {
                    first: date.to_string(),
                    second: value.to_string(),
                },
            });
        }
        if alternatives.len() < 3 {
            alternatives.push(Finding::new(value, evidence, if rival { 0.5 } else { 0.1 }));
        }
    }
    if first.weekday_differs() {
        day.raised.push(Raised {
            flag: FlagId::WeekdayMismatch,
            evidence: vec![evidence.clone()],
        });
        day.doubts.push(Doubt {
            field: "notice_date",
            why: Why::WeekdayDiffers {
                printed: evidence.quote().to_owned(),
            },
        });
        confidence = confidence.min(0.7);
    }
    day.sent = sent(notice, first, date);
    day.date = Some(Finding::new(date, evidence, confidence).with_alternatives(alternatives));
    day
}

/// The calendar day to count from: for a `Date:` line in UTC or a zone east of New York, the day at UTC-10.
fn sent(notice: &Piece, mention: &DateMention, date: NaiveDate) -> Option<NaiveDate> {
    pattern!(
        OFFSET,
        r"\b(\d{1,2}):(\d{2})(?::\d{2})?\s*([ap]\.?m\.?)?\s*\(?(?:(?:at\s+)?(?:utc|gmt|z\b|[+-]\d{4}|[+-]\d{2}:\d{2}|(?:utc|gmt)\s?[+-]\d{1,2}(?::?\d{2})?|cest|cet|bst|eet|eest|wet|west|msk|ist|jst|aest|aedt|sgt|hkt|nzst|nzdt))"
    );
    let low = notice.low();
    let line_end = low[mention.span.end..]
        .find('\n')
        .map_or(low.len(), |n| mention.span.end + n);
    let after = mention.span.end..line_end.min(mention.span.end + 60);
    let found = OFFSET.first(low, after.clone())?;
    let row = &low[found.whole()];
    let hour: i64 = found.text(1, low)?.parse().ok()?;
    let minute: i64 = found.text(2, low)?.parse().ok()?;
    let hour = match found.text(3, low).map(|h| h.starts_with('p')) {
        Some(true) if hour < 12 => hour + 12,
        Some(false) if hour == 12 => 0,
        _ => hour,
    };
    let offset = offset_minutes(row)?;
    // New York stands at UTC-5 or -4; only what lies east of it can have begun a day too soon.
    if offset <= -240 {
        return None;
    }
    let utc = hour * 60 + minute - offset;
    let pacific = utc - 600;
    let days = pacific.div_euclid(24 * 60);
    if days < 0 {
        date.checked_sub_signed(chrono::Duration::days(-days))
    } else {
        None
    }
}

/// Minutes east of Greenwich that the end of a time of day names.
fn offset_minutes(row: &str) -> Option<i64> {
    pattern!(SIGNED, r"([+-])(\d{1,2}):?(\d{2})?\s*$");
    if let Some(found) = SIGNED.first(row, 0..row.len()) {
        let hours: i64 = found.text(2, row)?.parse().ok()?;
        let minutes: i64 = found.text(3, row).and_then(|m| m.parse().ok()).unwrap_or(0);
        let total = hours * 60 + minutes;
        return Some(if found.text(1, row) == Some("-") {
            -total
        } else {
            total
        });
    }
    const NAMED: &[(&str, i64)] = &[
        ("cest", 120),
        ("cet", 60),
        ("bst", 60),
        ("eest", 180),
        ("eet", 120),
        ("west", 60),
        ("wet", 0),
        ("msk", 180),
        ("ist", 330),
        ("jst", 540),
        ("aedt", 660),
        ("aest", 600),
        ("sgt", 480),
        ("hkt", 480),
        ("nzdt", 780),
        ("nzst", 720),
        ("utc", 0),
        ("gmt", 0),
        ("z", 0),
    ];
    NAMED
        .iter()
        .find(|(name, _)| row.ends_with(name))
        .map(|(_, minutes)| *minutes)
}

fn notice_weight(notice: &Piece, mention: &DateMention) -> i32 {
    let low = notice.low();
    let at = mention.span.start;
    let row_start = low[..at].rfind('\n').map_or(0, |n| n + 1);
    let row_end = low[at..].find('\n').map_or(low.len(), |n| at + n);
    let row = &low[row_start..row_end];
    let before_in_row = &low[row_start..at];
    if in_range(notice, mention)
        || PRINT_LINE.is_in(row)
        || COURT_LINE.is_in(row)
        || FOOTER.is_in(row) && row.split_whitespace().count() < 30
    {
        return 0;
    }
    let message = notice
        .messages
        .iter()
        .find(|m| m.span.start <= notice.live.start && notice.live.start < m.span.end);
    let in_header = message.is_some_and(|m| m.header.contains(&at));
    let cell_before = before_in_row
        .rsplit('\t')
        .next()
        .unwrap_or(before_in_row)
        .trim();
    let label_cell = before_in_row
        .trim_end_matches('\t')
        .rsplit('\t')
        .next()
        .unwrap_or("")
        .trim();
    let labelled =
        HEADER.is_in(cell_before) || (cell_before.is_empty() && HEADER.is_in(label_cell));
    if in_header && labelled {
        return 10;
    }
    if in_header && row.contains('@') {
        return 9;
    }
    let form_values = form::values(notice, &form::NOTICE_DATE);
    let in_form = form_values
        .iter()
        .any(|v| v.start <= at && at < v.end.max(v.start + 1));
    let words_in_row = row.split_whitespace().count();
    let date_words = low[mention.span.clone()].split_whitespace().count();
    let first_line = notice
        .flow
        .lines()
        .iter()
        .position(|l| l.span.start >= notice.live.start)
        .unwrap_or(0);
    let line = notice
        .flow
        .lines()
        .iter()
        .position(|l| l.span.start <= at && at < l.span.end)
        .unwrap_or(0);
    let depth = line.saturating_sub(first_line);
    let lines = notice.flow.lines().len().max(1);
    let salutation = salutation(notice);
    let above = salutation.is_none_or(|s| at < s);
    let alone = words_in_row <= date_words + 2;
    let sentence = notice.sentence(at);
    let before = &low[sentence.start..at];
    // The other party's date in a form of the notice: "date of the summons".
    pattern!(
        OTHERS,
        r"\b(?:subpoena|summons|order|return|due|deadline|response|disclos\w*|examination|served|service|received|birth|fixed|respond|production|entered|issued?|until|expires|period|since|citacion)\b|\bfrom\s*$"
    );
    pattern!(
        NO_SENDER,
        r":|\b(?:assigned|created|opened|registered|posted|address|log|session|since|period|until|by|before)\b"
    );
    pattern!(TIME_AFTER, r"^,?\s*(?:at\s+)?\d{1,2}:\d{2}");
    let stamped = TIME_AFTER.is_in(&low[mention.span.end..])
        && words_in_row <= 14
        && above
        && !NO_SENDER.is_in(before_in_row);
    let labelled_cell = before_in_row.contains('\t') && !stamped;
    if labelled_cell && !in_form && !labelled {
        return 0;
    }
    if OTHERS.is_in(before_in_row)
        && !row.starts_with("date this notice")
        && !DATED_HERE.is_in(before)
    {
        return 0;
    }
    pattern!(
        WRITTEN_THEN,
        r"^[\s\t]*(?:this|our) (?:notice|letter|message) (?:is|was) (?:written|sent|dated|mailed|issued|given)"
    );
    let told_after = WRITTEN_THEN.is_in(&low[mention.span.end..row_end.max(mention.span.end)]);
    match () {
        _ if told_after => 9,
        _ if stamped && !OTHERS.is_in(before_in_row) => 8,
        _ if in_form && notice.is_live(at) && !OTHERS.is_in(before_in_row) => 9,
        _ if alone && above && depth <= lines / 2 + 6 => 8,
        _ if DATED_HERE.is_in(before) && !cue::speaks_of_demand(before) => 7,
        _ if above
            && depth <= 8
            && words_in_row <= date_words + 14
            && !before.contains(" on ")
            && !PROCESS_DATED.is_in(before)
            && !cue::AGENCY_WANTS.is_in(row) =>
        {
            6
        }
        _ if alone && line + 8 >= lines => 4,
        _ => 0,
    }
}

/// Where the letter greets its reader.
fn salutation(notice: &Piece) -> Option<usize> {
    pattern!(
        GREETS,
        r"(?:^|\n)\s*(?:dear\b|hello\b|hi\b|hey\b|hola\b|estimad|howdy\b|to (?:the|whom|our)\b|greetings\b|good (?:morning|day|afternoon)|a quien|apreciad|saludos)"
    );
    let low = notice.low();
    GREETS
        .first(low, notice.live.clone())
        .map(|g| g.whole().start)
}

/// The day the process was issued, and the day it commands, over all papers.
pub struct ProcessDays {
    pub issued: Option<Finding<NaiveDate>>,
    pub returns: Option<Finding<NaiveDate>>,
}

pub fn process_days(pieces: &[&Piece]) -> ProcessDays {
    let mut issued: Vec<Weighed> = Vec::new();
    let mut returns: Vec<Weighed> = Vec::new();
    for (n, piece) in pieces.iter().enumerate() {
        for mention in &piece.dates {
            let (i, r) = if piece.is_process() {
                process_weights(piece, mention)
            } else {
                told_weights(piece, mention)
            };
            if i > 0 {
                issued.push((i, mention, n));
            }
            if r > 0 {
                returns.push((r, mention, n));
            }
        }
    }
    ProcessDays {
        issued: best(pieces, issued),
        returns: best(pieces, returns),
    }
}

fn best(pieces: &[&Piece], mut weighed: Vec<Weighed>) -> Option<Finding<NaiveDate>> {
    weighed.retain(|(_, mention, _)| mention.date().is_some());
    weighed
        .sort_by_key(|(weight, mention, n)| (std::cmp::Reverse(*weight), *n, mention.span.start));
    let (weight, mention, n) = weighed.first()?;
    let date = mention.date()?;
    let evidence = pieces[*n].flow.evidence(mention.span.clone())?;
    let sure = if *weight >= 7 {
        0.95
    } else if *weight >= 5 {
        0.92
    } else {
        0.75
    };
    let mut alternatives: Vec<Finding<NaiveDate>> = Vec::new();
    if let (Some(other), Some(evidence)) = (
        mention.other(),
        pieces[*n].flow.evidence(mention.span.clone()),
    ) {
        // Read either way, both count: the earlier is the safe one.
        alternatives.push(Finding::new(other, evidence, 0.5));
    }
    for (other_weight, other, m) in weighed.iter().skip(1) {
        let Some(value) = other
            .date()
            .filter(|d| *d != date && !alternatives.iter().any(|a| a.value == *d))
        else {
            continue;
        };
        if let Some(evidence) = pieces[*m]
            .flow
            .evidence(other.span.clone())
            .filter(|_| alternatives.len() < 3)
        {
            alternatives.push(Finding::new(
                value,
                evidence,
                if *other_weight + 1 >= *weight {
                    0.4
                } else {
                    0.1
                },
            ));
        }
    }
    Some(Finding::new(date, evidence, sure).with_alternatives(alternatives))
}

/// What a date weighs as the day of issue and as the return date, on the process itself.
fn process_weights(piece: &Piece, mention: &DateMention) -> (i32, i32) {
    let low = piece.low();
    let at = mention.span.start;
    let holds = |label: &form::Label| {
        form::values(piece, label)
            .iter()
            .any(|v| v.start <= at && at < v.end)
    };
    let row_start = low[..at].rfind('\n').map_or(0, |n| n + 1);
    let before = &low[row_start..at];
    let sentence = piece.sentence(at);
    let text = &low[sentence.clone()];
    if in_range(piece, mention) || COURT_LINE.is_in(&low[row_start..at + 20.min(low.len() - at)]) {
        return (0, 0);
    }
    pattern!(
        SERVICE_LABEL,
        r"\b(?:date of service|served on|certificate of service|date served|proof of service|rev\.?|\(\d+/\d+\)|omb|expires)\b[^\n]{0,40}$"
    );
    if SERVICE_LABEL.is_in(&low[at.saturating_sub(60)..at]) {
        return (0, 0);
    }
    let served = piece
        .flow
        .line_at(at)
        .is_some_and(|_| form_label_is(piece, at, "service") || form_label_is(piece, at, "served"));
    if served {
        return (0, 0);
    }
    let mut issued = 0;
    let mut returns = 0;
    if holds(&form::PROCESS_DATE) {
        issued = issued.max(8);
    }
    if holds(&form::RETURN_DATE) {
        returns = returns.max(8);
    }
    pattern!(
        THIS_DAY,
        r"\b(?:this|issued (?:on |under [^.;]{0,60})?|given under my hand(?: this)?|dated(?: this)?|signed(?: on| this)?|witness[^.;]{0,40}|so ordered[^.;]{0,40}|set (?:his|her|their) hand(?: at [^.;]{0,40})?,?|day of issue)\s*(?:the\s+|day\s+|on\s+)*$"
    );
    pattern!(
        APPEAR,
        r"\b(?:appear|produce|on the|at the (?:place|time)|place and time|before|by|no later than|on or before|deliver\w*|return\w*|attend|due|comply)\b[^.;]{0,90}$"
    );
    if THIS_DAY.is_in(before)
        || PROCESS_DATED.is_in(&low[sentence.start..at]) && !text.contains("account")
    {
        issued = issued.max(7);
    }
    pattern!(
        COMMAND,
        r"\b(?:command\w*|required to|directed to|summoned|ordered|must|shall|produc\w*|appear|return\w*|due|no later than|on or before|comply|deliver\w*|place and time)\b"
    );
    if APPEAR.is_in(&low[sentence.start..at]) && COMMAND.is_in(text) && issued < 7 {
        returns = returns.max(6);
    }
    // A box that says only "Date": beside the officer it is the day to appear, beside a signature the day of issue.
    if holds(&form::BARE_DATE) && issued == 0 && returns == 0 {
        let around_start = row_start.saturating_sub(260);
        let above = &low[around_start..row_start];
        pattern!(
            OFFICER,
            r"\b(?:appear|officer before|official before|telephone|place|time|produce|before whom|address)\b"
        );
        pattern!(
            SIGNER,
            r"\b(?:authorized by|in charge|authorized official|printed name|signature|issued by|title|signed|issuing|commissioner|judge|clerk)\b"
        );
        let near_end = (at + 160).min(low.len());
        let near = &low[row_start..near_end];
        let officer = OFFICER
            .spans(above, 0..above.len())
            .last()
            .map_or(0, |s| s.start + 1);
        let signer = SIGNER
            .spans(above, 0..above.len())
            .last()
            .map_or(0, |s| s.start + 1);
        let signed = SIGNER.is_in(near);
        let time_beside = near.contains("a.m")
            || near.contains("p.m")
            || near.contains(" am")
            || near.contains(" pm")
            || near.contains("time");
        // "Date: July 5, 2028" on a line of its own, with no hour, dates the paper.
        let dated_line = before.trim_end().ends_with("date:");
        if dated_line && !near.contains(":00") && !near.contains(":30") {
            issued = issued.max(7);
        } else if !signed && (time_beside || officer > signer) {
            returns = returns.max(7);
        } else {
            issued = issued.max(7);
        }
    }
    // A day with an hour beside it is the day to appear or produce.
    pattern!(
        HOUR_BESIDE,
        r"^,?\s*(?:at\s+)?\d{1,2}(?::\d{2})?\s*(?:[ap]\.?\s?m\b|o'clock|noon|hours)"
    );
    if issued == 0 && HOUR_BESIDE.is_in(&low[mention.span.end..]) {
        returns = returns.max(7);
    }
    // A demand in the form of a letter bears its date at its head.
    pattern!(
        LETTER,
        r"\b(?:dear (?:custodian|sir|madam|counsel|records)|custodian of records|attn|attention|via (?:e-?mail|fax|portal)|re:)"
    );
    let own_line = low[row_start..]
        .lines()
        .next()
        .unwrap_or("")
        .split_whitespace()
        .count()
        <= low[mention.span.clone()].split_whitespace().count() + 1;
    if issued == 0
        && returns == 0
        && own_line
        && LETTER.is_in(&low[mention.span.end..(mention.span.end + 320).min(low.len())])
    {
        issued = 6;
    }
    // A date of its own near the signature at the end of a court's paper.
    let row_end = low[at..].find('\n').map_or(low.len(), |n| at + n);
    let alone = low[row_start..row_end].split_whitespace().count()
        <= low[mention.span.clone()].split_whitespace().count() + 3;
    if issued == 0 && returns == 0 && alone && at * 5 > low.len() {
        issued = 4;
    }
    // A day is the one or the other: the part for which its words speak louder.
    if returns >= issued {
        (0, returns)
    } else {
        (issued, 0)
    }
}

/// Whether the label of the cell at `at` holds the word.
fn form_label_is(piece: &Piece, at: usize, word: &str) -> bool {
    let lines = piece.flow.lines();
    let Some(n) = lines
        .iter()
        .position(|l| l.span.start <= at && at < l.span.end)
    else {
        return false;
    };
    let low = piece.low();
    let line = &lines[n];
    let left = lines
        .iter()
        .filter(|l| l.page == line.page && l.row == line.row && l.area.x1 <= line.area.x0 + 1.0)
        .max_by(|a, b| a.area.x1.total_cmp(&b.area.x1));
    let over = form::over(piece, n);
    left.is_some_and(|l| low[l.span.clone()].contains(word))
        || over.is_some_and(|s| low[s.clone()].contains(word) && s.len() < 60)
}

/// What a date weighs in the notice's own telling of the process.
fn told_weights(piece: &Piece, mention: &DateMention) -> (i32, i32) {
    let low = piece.low();
    let at = mention.span.start;
    let live = piece.is_live(at);
    if piece.live.contains(&at) && !live {
        return (0, 0);
    }
    let sentence = piece.sentence(at);
    let before = &low[sentence.start..at];
    let after = &low[mention.span.end..sentence.end.max(mention.span.end)];
    let text = &low[sentence.clone()];
    let holds = |label: &form::Label| {
        form::values(piece, label)
            .iter()
            .any(|v| v.start <= at && at < v.end)
    };
    let row_start = low[..at].rfind('\n').map_or(0, |n| n + 1);
    let label = &low[row_start..at];
    if in_range(piece, mention) {
        return (0, 0);
    }
    let mut issued = 0;
    let mut returns = 0;
    let near_before = &before[before.len().saturating_sub(150)..];
    let index = piece
        .sentences
        .iter()
        .position(|s| *s == sentence)
        .unwrap_or(0);
    let previous = index
        .checked_sub(1)
        .map_or("", |n| &low[piece.sentences[n].clone()]);
    pattern!(
        REFERS,
        r"^\W*(?:it|its|this|that|they|the paper|the (?:subpoena|summons|demand|order))\b|\bit (?:is|was|bears|has|carries)\b"
    );
    let of_demand =
        cue::speaks_of_demand(text) || (REFERS.is_in(text) && cue::speaks_of_demand(previous));
    // "On June 21 an official signed a summons", "October 21, 2026: the summons is signed."
    pattern!(
        SIGNED_THEN,
        r"^[^.;\n]{0,90}?\b(?:signed|issued|executed|drew up|approved|entered|ordered|granted|made)\b[^.;\n]{0,24}\b(?:subpoena|summons|order|demand|warrant|letter)\b|^\t?[^.;\n]{0,30}\b(?:subpoena|summons|order|demand|warrant|paper)\b[^.;\n]{0,12}\b(?:is|was) (?:signed|issued|dated)"
    );
    pattern!(ON_THEN, r"(?:^|\bon|\bel)\s*$");
    let after_it = &low[mention.span.end..(mention.span.end + 160).min(low.len())];
    let signed_then = SIGNED_THEN.is_in(after_it) && ON_THEN.is_in(before);
    let dated = PROCESS_DATED.is_in(near_before)
        && (of_demand || IT_BEARS.is_in(near_before))
        && !COMPANY_GOT.is_in(&before[before.len().saturating_sub(30)..]);
    if signed_then || dated {
        issued = 6;
    } else if IT_BEARS.is_in(near_before) {
        issued = 5;
    }
    pattern!(
        PROCESS_LABEL,
        r"\b(?:subpoena|summons|order|demand|process|warrant|issued?|signed|executed|citacion|requerimiento)\b"
    );
    if holds(&form::PROCESS_DATE) && PROCESS_LABEL.is_in(label) {
        issued = issued.max(6);
    }
    pattern!(
        RETURNABLE,
        r"\b(?:returnable|made returnable|return day (?:is|of)|return date (?:is|of|was|falls on|on the \w+ is))\s*(?:on |by |before |at [^.;]{0,40} on )?(?:the )?$"
    );
    let wanted = cue::AGENCY_WANTS.is_in(text) || RETURN_AFTER.is_in(after);
    let reader =
        NOT_RETURN.is_in(before) || (NOT_RETURN.is_in(text) && cue::READER_ACTS.is_in(text));
    if AGENT_MOVED.is_in(before) {
        returns = 9;
    } else if issued == 0 && !reader {
        let set = wanted && (RETURN_NEAR.is_in(near_before) || RETURN_AFTER.is_in(after));
        if set || RETURNABLE.is_in(near_before) {
            returns = 6;
        }
    }
    if FROM_OLD.is_in(near_before) && AGENT_MOVED.is_in(&format!("{}to ", &low[sentence.start..at]))
    {
        returns = 0;
    }
    pattern!(
        RETURN_LABEL,
        r"\b(?:return|due|produce|production|appear|examination|compliance|comply|response|answer|comparec|entrega)\b"
    );
    if holds(&form::RETURN_DATE)
        && RETURN_LABEL.is_in(label)
        && !label.contains("your")
        && !label.contains("objec")
    {
        returns = returns.max(7);
    }
    pattern!(
        PRESERVE,
        r"\b(?:preserv\w*|silent|nothing until|gag|keep quiet|not tell)\b"
    );
    if PRESERVE.is_in(text) {
        returns = returns.min(0);
    }
    if !live && !piece.live.contains(&at) {
        // Older mail below: it counts, but less.
        (issued.min(3), returns.min(3))
    } else {
        (issued, returns)
    }
}

/// One end of a span of dates, which is a period of records.
pub fn in_range(piece: &Piece, mention: &DateMention) -> bool {
    pattern!(
        JOIN,
        r"^\s*,?\s*(?:to|through|thru|and|-|until|al?|hasta(?: el)?)\s*(?:el\s+)?$"
    );
    let low = piece.low();
    let at = piece
        .dates
        .iter()
        .position(|d| d.span == mention.span)
        .unwrap_or(0);
    let joined = |a: &DateMention, b: &DateMention| {
        a.span.end <= b.span.start && JOIN.is_in(&low[a.span.end..b.span.start])
    };
    let next = piece
        .dates
        .get(at + 1)
        .is_some_and(|next| joined(mention, next));
    let previous = at
        .checked_sub(1)
        .and_then(|n| piece.dates.get(n))
        .is_some_and(|previous| joined(previous, mention));
    next || previous
}

/// The day the notice came, where a stamp on the paper shows it.
pub fn received(notice: &Piece) -> Option<Finding<NaiveDate>> {
    let low = notice.low();
    notice.dates.iter().find_map(|mention| {
        let row_start = low[..mention.span.start].rfind('\n').map_or(0, |n| n + 1);
        let row_end = low[mention.span.end..]
            .find('\n')
            .map_or(low.len(), |n| mention.span.end + n);
        let row = &low[row_start..row_end];
        let short = row.split_whitespace().count() <= 8;
        let stamp = short
            && RECEIVED_STAMP.is_in(row)
            && !row.contains("by us")
            && !row.contains("process")
            && !row.contains("subpoena")
            && !row.contains("summons");
        if !stamp {
            return None;
        }
        Some(Finding::new(
            mention.date()?,
            notice.flow.evidence(mention.span.clone())?,
            0.85,
        ))
    })
}
