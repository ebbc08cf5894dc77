//! The days of the notice: its own date, the day to count from, the day it came.
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
use crate::recognize::process_day;
use chrono::NaiveDate;

pattern!(
    HEADER,
    r"^[>*\s]*(?:date|sent|fecha|enviado(?: el)?|sent on|on)\s*:?\s*$"
);
pattern!(PRINT_LINE, r"^\s*\d{1,2}/\d{1,2}/\d{2,4},? \d{1,2}:\d{2}");
pattern!(
    FOOTER,
    r"\b(?:copyright|\(c\)|all rights|revised|updated|effective|version|last (?:modified|changed)|rev\.|form \w|(?:privacy |acceptable use )policy|terms of|omb|expires|since|established|founded|printed|scanned|faxed|fax)\b|\?\s*(?:19|20)\d\d"
);
pattern!(
    DATED_HERE,
    r"\b(?:this (?:notice|letter|message|e-?mail) (?:is|was) (?:dated|sent|written|issued|mailed|given)|date of (?:this )?(?:notice|letter|message)|notice date|^\W*dated(?: at [^.;]{0,30})?:?|date this notice is given|fecha(?: de(?:l| este)? aviso)?|given)\b[^.;,]{0,30}$"
);
pattern!(RECEIVED_STAMP, r"^\W*(?:received|recibido|rec'd|rcvd)\W");

/// The weight of a date in the header of a mail.
const IN_A_MAIL_HEADER: i32 = 10;
/// The weight of a date that stands alone over the salutation of a letter.
const AT_THE_HEAD: i32 = 8;
/// How many days a letter may be older than the mail that carries it.
const CARRIED: i64 = 31;

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
    let head = Head {
        labelled: form::Places::of(notice, &form::NOTICE_DATE),
        returns: form::Places::of(notice, &form::RETURN_DATE),
        salutation: salutation(notice),
    };
    let mut weighed: Vec<(i32, &DateMention)> = notice
        .dates
        .iter()
        .filter(|d| notice.live.contains(&d.span.start))
        .map(|d| (notice_weight(notice, d, &head), d))
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
    // A letter that a mail carries bears a day of its own: the earlier of the two begins the count.
    let carries = *weight == IN_A_MAIL_HEADER;
    let carried = weighed.iter().skip(1);
    let carried = carried.filter(|(weight, _)| carries && *weight == AT_THE_HEAD);
    let carried = carried
        .filter_map(|(_, d)| d.date())
        .filter(|d| *d < date && date.signed_duration_since(*d).num_days() <= CARRIED)
        .min();
    if let Some(carried) = carried.filter(|d| day.sent.is_none_or(|sent| *d < sent)) {
        day.doubts.push(Doubt {
            field: "notice_date",
            why: Why::TwoReadings {
                first: date.to_string(),
                second: carried.to_string(),
            },
        });
        confidence = confidence.min(0.7);
        day.sent = Some(carried);
    }
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

/// What is looked up once for all dates of a notice.
struct Head {
    labelled: form::Places,
    returns: form::Places,
    salutation: Option<usize>,
}

fn notice_weight(notice: &Piece, mention: &DateMention, head: &Head) -> i32 {
    let low = notice.low();
    let at = mention.span.start;
    let row_start = low[..at].rfind('\n').map_or(0, |n| n + 1);
    let row_end = low[at..].find('\n').map_or(low.len(), |n| at + n);
    let row = &low[row_start..row_end];
    let before_in_row = &low[row_start..at];
    if process_day::in_range(notice, mention)
        || PRINT_LINE.is_in(row)
        || cue::COURT_LINE.is_in(row)
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
        return IN_A_MAIL_HEADER;
    }
    if in_header && row.contains('@') {
        return 9;
    }
    let in_form = head.labelled.holding(at).is_some();
    // "When" stands over the day of a message as well as over that of a hearing.
    let of_return = head.returns.holding(at);
    let of_return = of_return.filter(|label| !low[label.clone()].starts_with("when"));
    if !in_form && of_return.is_some() {
        return 0;
    }
    // "Demanding agency ... Dated": under words about the demand a bare "Dated" is the demand's.
    let label = head.labelled.holding(at);
    let dates_the_demand = label.is_some_and(|label| {
        low[label.clone()].trim() == "dated"
            && cue::speaks_of_demand(&low[notice.live.start.min(label.start)..label.start])
    });
    pattern!(
        OF_THE_SHEET,
        r"\b(?:sheet|form|memo|post|bulletin|prepared|written|opened|page|mailing|statement)\b"
    );
    let label = head.labelled.holding(at);
    let of_the_sheet = label.is_some_and(|label| OF_THE_SHEET.is_in(&low[label]));
    let words_in_row = row.split_whitespace().count();
    // The same day in two languages, side by side, is one date.
    let date_words: usize = notice
        .dates_in(&(row_start..row_end))
        .map(|d| low[d.span.clone()].split_whitespace().count())
        .sum();
    // A stamp: the day on which the reader got the paper.
    pattern!(STAMP, r"^\W*(?:received|recibido|recd)\W*$");
    let over = &low[low[..row_start.saturating_sub(1)]
        .rfind('\n')
        .map_or(0, |n| n + 1)..row_start];
    if STAMP.is_in(over.trim_end()) {
        return 0;
    }
    let line_of = |at: usize| {
        notice
            .flow
            .lines()
            .partition_point(|line| line.span.end <= at)
    };
    let line = line_of(at);
    let depth = line.saturating_sub(line_of(notice.live.start));
    let lines = notice.flow.lines().len().max(1);
    let above = head.salutation.is_none_or(|s| at < s);
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
    pattern!(TIME_AFTER, r"^[^\w\n]{0,5}(?:at\s+)?\d{1,2}:\d{2}");
    let stamped = TIME_AFTER.is_in(&low[mention.span.end..])
        && words_in_row <= 14
        && above
        && !NO_SENDER.is_in(before_in_row);
    // "From: the_keeper (owner) To: a_user May 11, 2026, 9:48 pm"
    pattern!(
        FROM_TO,
        r"^\W*(?:from|de)\b[^\n]{1,60}\b(?:to|para)\b[^\n]{1,60}$"
    );
    let headed = TIME_AFTER.is_in(&low[mention.span.end..])
        && FROM_TO.is_in(before_in_row)
        && words_in_row <= 18;
    let alone_with_hour = TIME_AFTER.is_in(&low[mention.span.end..])
        && words_in_row <= date_words + 2
        && before_in_row.trim().is_empty();
    // "Ansgar (Legal)   October 21, 2026" over a post, and the demand in the post.
    pattern!(
        SERVED,
        r"\b(?:subpoena\w*|summons\w*|warrant|court order|investigative demand|national security letter|citacion|citatorio|requerimiento)\b"
    );
    pattern!(
        NAMED_POSTER,
        r"^\W*[a-z.'-]+(?: [a-z.'()-]+){0,4}\W*\t\s*(?:\w+day,? )?$"
    );
    let ends_row = low[mention.span.end..row_end.max(mention.span.end)]
        .trim()
        .is_empty();
    let posted = NAMED_POSTER.is_in(before_in_row)
        && ends_row
        && !OTHERS.is_in(before_in_row)
        && !NO_SENDER.is_in(before_in_row)
        && notice.is_live(at);
    let next_line = notice.flow.lines().get(line + 1);
    if posted && !in_form && next_line.is_some_and(|l| l.span.len() > 40) {
        let next = notice.dates.iter().find(|d| {
            let row = low[..d.span.start].rfind('\n').map_or(0, |n| n + 1);
            d.span.start > at && NAMED_POSTER.is_in(&low[row..d.span.start])
        });
        let post = row_end..next.map_or(low.len(), |d| d.span.start).max(row_end);
        return if SERVED.is_in(&low[post]) { 6 } else { 0 };
    }
    // The other column may hold the same day in another language.
    let only_dates = notice
        .dates_in(&(row_start..at))
        .map(|d| d.span.len())
        .sum::<usize>();
    let beside_date = only_dates > 0 && before_in_row.trim().len() <= only_dates + 4;
    // A letterhead: the company or its motto on the left, the day on the right.
    pattern!(
        LABEL_LIKE,
        r"[:0-9#]|\b(?:date|day|re|ref|subject|to|from|due|by|number|no|fecha|asunto)\b"
    );
    let left = before_in_row.trim_end_matches(|c: char| !c.is_ascii_alphanumeric());
    let letterhead = above
        && depth <= 5
        && (left.split_whitespace().count() >= 2 || depth <= 1 && !left.is_empty())
        && !LABEL_LIKE.is_in(left)
        && !OTHERS.is_in(left);
    let labelled_cell = before_in_row.contains('\t') && !stamped && !beside_date && !letterhead;
    let opened = ["created", "opened"].contains(&label_cell);
    if labelled_cell && !in_form && !labelled && !opened {
        return 0;
    }
    // What stands left of a form's value speaks of it only where it is its label.
    let label_here = head
        .labelled
        .holding(at)
        .is_none_or(|label| (row_start..row_end).contains(&label.start));
    if label_here
        && OTHERS.is_in(before_in_row)
        && !row.starts_with("date this notice")
        && !DATED_HERE.is_in(before)
    {
        return 0;
    }
    pattern!(
        WRITTEN_THEN,
        r"^[\s\t]*(?:this|our) (?:notice|letter|message) (?:is|was) (?:written|sent|dated|mailed|issued|given)"
    );
    pattern!(
        POSTED_ON,
        r"^\W*(?:posted|sent|written|published)(?: (?:by|to) [^\n\t]{0,50})?(?: on)?:?\s+(?:the\s+)?(?:\w+day,? )?$|\b(?:from|by|de) \S+(?: \S+){0,3} (?:sent|posted|wrote|enviado)(?: on| el)?\s+$"
    );
    let told_after = WRITTEN_THEN.is_in(&low[mention.span.end..row_end.max(mention.span.end)]);
    match () {
        _ if told_after => 9,
        _ if headed => 8,
        _ if POSTED_ON.is_in(before_in_row) && notice.is_live(at) => 8,
        _ if stamped && !OTHERS.is_in(before_in_row) => 8,
        _ if letterhead && ends_row && before_in_row.contains('\t') && !in_form => 7,
        // A bare "Dated" in a table may speak of the agency's paper; a date at the head of the letter goes before it.
        _ if in_form && dates_the_demand => 0,
        // When a sheet was prepared or printed tells less than the day at the head of the letter.
        _ if in_form && of_the_sheet => 7,
        _ if in_form && label_cell == "dated" && before_in_row.contains('\t') => 7,
        _ if in_form && notice.is_live(at) && !(label_here && OTHERS.is_in(before_in_row)) => 9,
        _ if alone && above && depth <= lines / 2 + 6 => AT_THE_HEAD,
        _ if DATED_HERE.is_in(before) && !cue::speaks_of_demand(before) => 7,
        _ if above
            && depth <= 8
            && words_in_row <= date_words + 14
            && !before.contains(" on ")
            && !cue::PROCESS_DATED.is_in(before)
            && !cue::AGENCY_WANTS.is_in(row) =>
        {
            6
        }
        // A message of a chat or a portal bears its day and hour on a line of its own.
        _ if alone_with_hour && notice.is_live(at) => 5,
        _ if opened && before_in_row.contains('\t') && notice.is_live(at) => 5,
        _ if alone && line + 8 >= lines => 4,
        // At the side of a letter the day may stand between its paragraphs.
        _ if alone && notice.is_live(at) && in_upper_part(notice, at) => 4,
        _ => 0,
    }
}

/// Whether a place lies in the upper part of the first page of its paper.
fn in_upper_part(notice: &Piece, at: usize) -> bool {
    /// Points from the top: two fifths of a letter page.
    const UPPER: f32 = 317.0;
    let first = notice.flow.lines().first().map(|line| line.page);
    notice
        .flow
        .line_at(at)
        .is_some_and(|line| Some(line.page) == first && line.area.y0 > 0.0 && line.area.y0 < UPPER)
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
        // The word of a stamp may stand on a line of its own over the date.
        pattern!(WORD_ALONE, r"^\W*(?:received|recibido|rec'd|rcvd)\W*$");
        let over = || {
            let lines = notice.flow.lines();
            let at = lines
                .iter()
                .position(|l| l.span.contains(&mention.span.start))?;
            let alone = lines[at].span.len() <= mention.span.len() + 12;
            form::over(notice, at).filter(|above| alone && WORD_ALONE.is_in(&low[above.clone()]))
        };
        let stamp = short
            && (RECEIVED_STAMP.is_in(row) || over().is_some())
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
