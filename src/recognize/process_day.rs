//! The days of the process: when it was issued, and the day that it commands.
//!
//! Read on the process itself by the labels of its boxes, and in the notice's
//! telling of it by the words before each date. A day is the one or the other.

use crate::notice::Doubt;
use crate::notice::Why;
use crate::notice::finding::Finding;
use crate::recognize::cue;
use crate::recognize::date::DateMention;
use crate::recognize::date::Day;
use crate::recognize::duty;
use crate::recognize::form;
use crate::recognize::pattern::pattern;
use crate::recognize::piece::Piece;
use crate::recognize::telling;
use chrono::Datelike;
use chrono::NaiveDate;

pattern!(
    IT_BEARS,
    r"\b(?:was|were) made out(?: on)?\s*$|\b(?:esta|fue|viene) firmad[oa](?: el)?\s*$|\bdated it\s*$|\bthe date on (?:the|this) (?:paper|subpoena|summons|demand|order) is\s*$|\b(?:paper|subpoena|summons|demand) itself (?:says|reads|bears|is dated)[^.;]{0,12}$|\b(?:signature|signed|executed|is dated|are dated|it was issued|bears the date|and the date|has the date|its date|whose date is)[^.;]{0,12}$|\b(?:subpoena|summons|demand|order|warrant)\s+[\w-]*\d[\w-]*\s+\($|\b(?:it's|esta) (?:dated|fechad[oa](?: el)?)\s*$|\bdate on it\s*$|\b(?:was|is) written out(?: on)?\s*$|\bit (?:came dated|bears|carries|is dated|was issued|was signed|dates from)(?: the date)?[^.;]{0,24}$"
);
pattern!(
    COMPANY_GOT,
    r"\b(?:received|served|reached|came|arrived|delivered|got|landed|presented|notific\w+|recib\w+|lleg\w+)\b[^.;]{0,30}$"
);
pattern!(
    AGENT_MOVED,
    r"\b(?:moved?|extend(?:ed)?|postponed?|push(?:ed)?|changed?|enlarged|rescheduled|adjourned|continued|put off|shifted|reset|aplaz\w+|prorrog\w+|extendi\w+)\b[^.;]{0,70}\b(?:to|until|till|a|hasta|al)\s+(?:the\s+|el\s+)?$"
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
    r"\bplease (?:reply|respond|answer|send|mail|e-?mail|file|upload|submit|fax|bring|forward|let|tell|get|give|show)\b|\b(?:unless|you (?:have|must|may|need|file|send|want|should)|we (?:will|plan|intend|expect|mean|may)|a menos que|salvo que)\b"
);

/// The weight of a day that is told as the company's duty, and in no plainer words.
const OWED: i32 = 5;

/// A date with the weight it has for a part.
type Weighed<'a> = (i32, &'a DateMention, usize);

/// Where the labels that lead to a process's days stand on a piece.
struct Labels {
    issued: form::Places,
    returns: form::Places,
    bare: form::Places,
}

impl Labels {
    fn of(piece: &Piece) -> Labels {
        Labels {
            issued: form::Places::of(piece, &form::PROCESS_DATE),
            returns: form::Places::of(piece, &form::RETURN_DATE),
            bare: form::Places::of(piece, &form::BARE_DATE),
        }
    }
}

/// The day the process was issued, and the day it commands, over all papers.
pub struct ProcessDays {
    pub issued: Option<Finding<NaiveDate>>,
    pub returns: Option<Finding<NaiveDate>>,
}

pub fn process_days(
    pieces: &[&Piece],
    sent: Option<NaiveDate>,
    doubts: &mut Vec<Doubt>,
) -> ProcessDays {
    let mut issued: Vec<Weighed> = Vec::new();
    let mut returns: Vec<Weighed> = Vec::new();
    for (n, piece) in pieces.iter().enumerate() {
        let labels = Labels::of(piece);
        for mention in &piece.dates {
            let (i, r) = if piece.is_process() {
                process_weights(piece, mention, &labels)
            } else {
                told_weights(piece, mention, &labels)
            };
            if i > 0 {
                issued.push((i, mention, n));
            }
            // A duty that lies before the notice tells of something else.
            let gone = r == OWED && mention.date().zip(sent).is_some_and(|(d, s)| d < s);
            if r > 0 && !gone {
                returns.push((r, mention, n));
            }
        }
    }
    let yearless = yearless_return(pieces, &returns, sent);
    let found = best(pieces, returns);
    let returns = match (found, yearless) {
        (None, Some(day)) => {
            doubts.push(Doubt {
                field: "return_date",
                why: Why::YearMissing {
                    printed: day.evidence.quote().to_owned(),
                },
            });
            Some(day)
        }
        (found, _) => found,
    };
    ProcessDays {
        issued: best(pieces, issued),
        returns,
    }
}

/// A return date printed without its year: the first such day after the notice was sent, when that is near.
fn yearless_return(
    pieces: &[&Piece],
    weighed: &[Weighed],
    sent: Option<NaiveDate>,
) -> Option<Finding<NaiveDate>> {
    /// Days after the notice beyond which the year is not supplied; as for a window's own date.
    const NEAR: i64 = 60;
    let sent = sent?;
    let (_, mention, n) = weighed
        .iter()
        .filter(|(weight, mention, _)| *weight >= 6 && matches!(mention.day, Day::Yearless(..)))
        .max_by_key(|(weight, ..)| *weight)?;
    let Day::Yearless(month, day) = mention.day else {
        return None;
    };
    let years = [sent.year(), sent.year() + 1];
    let date = years
        .into_iter()
        .filter_map(|year| NaiveDate::from_ymd_opt(year, month, day))
        .find(|date| *date >= sent)?;
    let near = (date - sent).num_days() <= NEAR;
    let evidence = pieces[*n].flow.evidence(mention.span.clone())?;
    near.then(|| Finding::new(date, evidence, 0.6))
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
fn process_weights(piece: &Piece, mention: &DateMention, labels: &Labels) -> (i32, i32) {
    let low = piece.low();
    let at = mention.span.start;
    let row_start = low[..at].rfind('\n').map_or(0, |n| n + 1);
    let before = &low[row_start..at];
    let sentence = piece.sentence(at);
    let text = &low[sentence.clone()];
    if in_range(piece, mention)
        || cue::COURT_LINE.is_in(&low[row_start..at + 20.min(low.len() - at)])
    {
        return (0, 0);
    }
    if in_proof_of_service(piece, at) && labels.issued.holding(at).is_none() {
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
    if labels.issued.holding(at).is_some() {
        issued = issued.max(8);
    }
    if labels.returns.holding(at).is_some() {
        returns = returns.max(8);
    }
    pattern!(
        THIS_DAY,
        r"\b(?:this|issued (?:on |under [^.;]{0,60})?|given under my hand(?: this)?|dated(?: this)?|signed(?: on| this)?|witness[^.;]{0,40}|so ordered[^.;]{0,40}|(?:has |have )?(?:issued|signed) this (?:subpoena|summons|order|demand|warrant)[^.;]{0,30},|(?:has )?set (?:(?:his|her|their) )?hand(?: this day)?(?: at [^.;]{0,40})?,?|day of issue)\s*(?:the\s+|day\s+|on\s+)*$"
    );
    pattern!(
        APPEAR,
        r"\b(?:appear|produce|on the|at the (?:place|time)|place and time|before|by|no later than|not later than|on or before|deliver\w*|return\w*|attend|due|comply)\b[^.;]{0,90}$"
    );
    if THIS_DAY.is_in(before)
        || cue::PROCESS_DATED.is_in(&low[sentence.start..at]) && !text.contains("account")
    {
        issued = issued.max(7);
    }
    pattern!(
        COMMAND,
        r"\b(?:command\w*|required to|directed to|summoned|ordered|must|shall|produc\w*|appear|return\w*|due|no later than|not later than|on or before|comply|furnish|deliver\w*|place and time)\b"
    );
    if APPEAR.is_in(&low[sentence.start..at]) && COMMAND.is_in(text) && issued < 7 {
        returns = returns.max(6);
    }
    // A day with an hour beside it is the day to appear or produce.
    pattern!(
        HOUR_BESIDE,
        r"^,?\s*(?:at\s+)?\d{1,2}(?::\d{2})?\s*(?:[ap]\.?\s?m\b|o'clock|noon|hours)"
    );
    let hour_beside = HOUR_BESIDE.is_in(&low[mention.span.end..]);
    // A box that says only "Date": beside the officer it is the day to appear, beside a signature the day of issue.
    let another_returns = || {
        let mut others = piece.dates.iter().filter(|d| d.span != mention.span);
        others.any(|d| {
            labels.returns.holding(d.span.start).is_some()
                && !in_proof_of_service(piece, d.span.start)
        })
    };
    if labels.bare.holding(at).is_some() && issued == 0 && returns == 0 && another_returns() {
        issued = issued.max(7);
    } else if labels.bare.holding(at).is_some() && issued == 0 && returns == 0 && !hour_beside {
        let around_start = row_start.saturating_sub(260);
        let above = &low[around_start..row_start];
        pattern!(
            OFFICER,
            r"\b(?:appear|officer before|official before|telephone|place|time|produce|before whom|address)\b"
        );
        pattern!(
            SIGNER,
            r"\b(?:authorized by|in charge|authorized official|printed name|signature|issued by|title|signed|issuing|commissioner|judge|clerk|senior counsel)\b|/s/"
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
        pattern!(HOUR, r"\b\d{1,2}(?::\d\d)? ?[ap]\.?m\b|\b[ap]\.m|\btime\b");
        let time_beside = HOUR.is_in(near);
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
    if issued == 0 && hour_beside {
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

/// Whether a place stands under the heading by which the server swears to the service.
fn in_proof_of_service(piece: &Piece, at: usize) -> bool {
    pattern!(
        PROOF,
        r"^\W*(?:(?:proof|return|certificate|affidavit|declaration|acknowledg\w+|record) of (?:personal )?(?:service|receipt|delivery)|served by)\W*$"
    );
    // Whatever commands the company again ends the proof.
    pattern!(
        COMMANDS,
        r"\b(?:you are|we command)\b|^\W*(?:to|return date|date and time of|date of (?:production|return|appearance)|produce|place|date issued|issued)\b"
    );
    let low = piece.low();
    let page = piece.flow.page_at(at);
    let mut inside = false;
    for line in piece.flow.lines() {
        if line.span.start >= at || Some(line.page) != page {
            continue;
        }
        let text = &low[line.span.clone()];
        inside = PROOF.is_in(text) || inside && !COMMANDS.is_in(text);
    }
    let row = low[..at].rfind('\n').map_or(0, |n| n + 1);
    inside && !COMMANDS.is_in(&low[row..at])
}

/// Whether the label of the cell at `at` holds the word.
fn form_label_is(piece: &Piece, at: usize, word: &str) -> bool {
    let lines = piece.flow.lines();
    let n = lines.partition_point(|l| l.span.end <= at);
    if lines.get(n).is_none_or(|l| l.span.start > at) {
        return false;
    }
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
fn told_weights(piece: &Piece, mention: &DateMention, labels: &Labels) -> (i32, i32) {
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
    let row_start = low[..at].rfind('\n').map_or(0, |n| n + 1);
    let label = &low[row_start..at];
    if in_range(piece, mention) {
        return (0, 0);
    }
    let mut issued = 0;
    let mut returns = 0;
    let near_before = &before[before.len().saturating_sub(150)..];
    let index = piece.sentence_index(sentence.start);
    let previous = index
        .checked_sub(1)
        .map_or("", |n| &low[piece.sentences[n].clone()]);
    pattern!(
        REFERS,
        r"^\W*(?:it|its|it's|es la|es el|lleva|esta|this|that|they|the paper|the (?:subpoena|summons|demand|order))\b|\bit (?:is|was|bears|has|carries)\b"
    );
    let of_demand =
        cue::speaks_of_demand(text) || (REFERS.is_in(text) && cue::speaks_of_demand(previous));
    // "On June 21 an official signed a summons", "October 21, 2026: the summons is signed."
    pattern!(
        SIGNED_THEN,
        r"^[^.;\n]{0,180}?\b(?:signed|issued|executed|drew up|approved|entered|ordered|granted|made)\b[^;\n]{0,70}\b(?:subpoena|summons|order|demand|warrant|letter)\b|^\t?[^.;\n]{0,30}\b(?:subpoena|summons|order|demand|warrant|paper)\b[^.;\n]{0,12}\b(?:is|was) (?:signed|issued|dated)"
    );
    pattern!(ON_THEN, r"(?:^|\bon|\bel)\s*$");
    let after_it = &low[mention.span.end..(mention.span.end + 260).min(low.len())];
    // "On January 26 we told you that a subpoena had been issued"; "on D, unless a court has issued an order".
    pattern!(
        TOLD_FIRST,
        r"\b(?:unless|until|if|once|informed|told|wrote|notified|let you know|advised)\b"
    );
    let signed_then = SIGNED_THEN
        .first(after_it, 0..after_it.len())
        .is_some_and(|place| ON_THEN.is_in(before) && !TOLD_FIRST.is_in(&after_it[place.whole()]));
    // "In our message of July 9" dates the message.
    pattern!(
        OF_A_MESSAGE,
        r"\b(?:our|my|your|this|last|first|earlier|previous) (?:\w+ )?(?:message|letter|notice|e-?mail|mail|note|call|reply)s? (?:of|dated|from|on)\s+(?:\w+day,? )?$"
    );
    let dated = cue::PROCESS_DATED.is_in(near_before)
        && !OF_A_MESSAGE.is_in(near_before)
        && (of_demand || IT_BEARS.is_in(near_before))
        && !COMPANY_GOT.is_in(&before[before.len().saturating_sub(30)..]);
    // "A judge signed the order on August 30"; a row "Subpoena | Dated March 27".
    pattern!(
        SIGNED_IT,
        r"\b(?:signed|issued|entered|granted|approved|executed)\s+(?:\w+\s+){0,3}?(?:order|subpoena|summons|warrant|demand)\b[^.;]{0,24}\bon\s+(?:the\s+)?$|\b(?:subpoenaed|summoned)\s+(?:[\w.&'-]+\s+){1,5}on\s+(?:the\s+)?$|\b(?:issued|signed|drew up|executed|made out)\s+(?:it|this|that|one)\s+on\s+(?:the\s+)?$|\b(?:sent|gave|handed|directed|addressed|issued)\s+(?:[\w.&'-]+\s+){1,4}(?:an?|the|its)\s+(?:\w+\s+){0,3}?(?:subpoena|summons|warrant|demand)\s+on\s+(?:the\s+)?$|\b(?:order|subpoena|summons|warrant|demand)\s+(?:was|is)\s+(?:obtained|sought|issued|signed|procured|drawn up|made out)\s+(?:by|to)\s+[^.;]{0,70}\bon\s+(?:the\s+)?$|\bobtained (?:it|this|that|one) from [^.;]{0,40}\bon\s+$|\bsigned this (?:subpoena|summons|order|demand|warrant) on\s+$"
    );
    pattern!(
        ROW_DATED,
        r"\b(?:subpoena|summons|order|demand|warrant|paper|instrument|document|process)\b[^\n]{0,60}\b(?:dated|issued|signed|of)\s+$|^\W*dated\s+$"
    );
    let row_dated = label.contains('\t') && ROW_DATED.is_in(label);
    if signed_then || dated || row_dated || SIGNED_IT.is_in(near_before) {
        issued = 6;
    } else if IT_BEARS.is_in(near_before) {
        issued = 5;
    }
    pattern!(
        PROCESS_LABEL,
        r"\b(?:subpoena|summons|order|demand|process|warrant|document|instrument|firmad[oa]|paper|issued?|signed|executed|citacion|requerimiento)\b"
    );
    let own = labels.issued.holding(at);
    if own.is_some_and(|own| PROCESS_LABEL.is_in(label) || PROCESS_LABEL.is_in(&low[own])) {
        issued = issued.max(6);
    }
    // "Requested by: the agency. Dated: May 3": below the first words about the demand it is the paper's.
    pattern!(BARE_DATED, r"^\W*(?:dated|date of it|its date)\W*$");
    let told_above =
        || cue::speaks_of_demand(&low[piece.live.start.min(row_start)..row_start]) && live;
    if issued == 0 && BARE_DATED.is_in(label) && told_above() {
        issued = 5;
    }
    pattern!(
        RETURNABLE,
        r"\b(?:returnable|made returnable|return day (?:is|of)|return date (?:is|of|was|falls on|on the \w+ is))\s*(?:on |by |before |at [^.;]{0,40} on )?(?:the )?$"
    );
    let wanted = cue::AGENCY_WANTS.is_in(text) || RETURN_AFTER.is_in(after);
    let reader =
        NOT_RETURN.is_in(before) || (NOT_RETURN.is_in(text) && cue::READER_ACTS.is_in(text));
    // "Your own time is extended to D": the reader's, not the agency's.
    pattern!(
        YOURS,
        r"\b(?:you (?:now |still |will )*have|your (?:own )?(?:time|deadline|window|day|date)|su plazo|tu plazo)\b"
    );
    let moved = &before[telling::clause_start(before)..];
    if AGENT_MOVED.is_in(before) && !YOURS.is_in(moved) {
        returns = 9;
    } else if issued == 0 && !reader {
        let set = wanted && (RETURN_NEAR.is_in(near_before) || RETURN_AFTER.is_in(after));
        // "The Service has set March 1 for compliance", "the subpoena names February 12".
        pattern!(
            SETS_DAY,
            r"\b(?:agency|service|bureau|department|commission|office|board|administration|division|subpoena|summons|order|demand|warrant|agents?|officer|it|they)\b[^.;]{0,30}\b(?:sets?|has set|fix(?:es|ed)|names?|named|chose|chosen|specif(?:y|ies|ied)|says?|said|reads?|states?|shows?|puts?|picked|gives|gave)\s+(?:us\s+|\w+day,?\s+)?$"
        );
        pattern!(
            FOR_ANSWER,
            r"^\s*(?:[.;]|, but\b|as (?:the|its|our)|for (?:the |our |its |an? )?(?:compliance|production|answer|response|reply|return|delivery|records|data)\b)"
        );
        let named = SETS_DAY.is_in(near_before) && FOR_ANSWER.is_in(after);
        if set || named || RETURNABLE.is_in(near_before) || duty::expected(near_before, after) {
            returns = 6;
        }
    }
    // "We must answer by D and will, unless you file first": the agency's day and the reader's.
    if issued == 0 && returns == 0 && duty::owed(piece, mention) {
        returns = OWED;
    }
    if FROM_OLD.is_in(near_before) && AGENT_MOVED.is_in(&format!("{}to ", &low[sentence.start..at]))
    {
        returns = 0;
    }
    pattern!(
        RETURN_LABEL,
        r"\b(?:return\w*|available|examined|due|produc\w*|appear\w*|examination|compl\w+|respon\w+|answer\w*|agency|they|requester|wants?|expects?|commanded|comparec\w*|entrega)\b"
    );
    let named = |words: &str| {
        RETURN_LABEL.is_in(words)
            && !words.contains("of service")
            && !words.contains("your")
            && !words.contains("objec")
    };
    if labels
        .returns
        .holding(at)
        .is_some_and(|own| named(&low[own.clone()]) || named(label) && own.end <= at)
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
    // "Moved its date from D to E": two days, not a span.
    pattern!(
        MOVED_FROM,
        r"\b(?:mov\w+|extend\w*|postpon\w+|push\w*|chang\w+|shift\w*|put off|aplaz\w+|prorrog\w+)\b[^.;]{0,60}\b(?:from|del?)\s+(?:the\s+|el\s+)?$"
    );
    let low = piece.low();
    let at = piece
        .dates
        .partition_point(|d| d.span.start < mention.span.start);
    let joined = |a: &DateMention, b: &DateMention| {
        a.span.end <= b.span.start
            && JOIN.is_in(&low[a.span.end..b.span.start])
            && !MOVED_FROM
                .is_in(&low[piece.sentence(a.span.start).start.min(a.span.start)..a.span.start])
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
