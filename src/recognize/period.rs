//! The span of records that is demanded: "January 1, 2026 through July 31, 2026".

use crate::document::flow::Span;
use crate::notice::Period;
use crate::notice::finding::Finding;
use crate::recognize::date::DateMention;
use crate::recognize::pattern::pattern;
use crate::recognize::piece::Piece;
use chrono::Datelike;
use chrono::NaiveDate;

pattern!(
    BETWEEN,
    r"^\s*,?\s*(?:\([^)]{1,20}\)\s*)?(?:to|through|thru|until|till|and|-|up to|up through|through and including|al?|hasta(?: el)?|y(?: el)?|to and including)(?:\s+el)?\s*$"
);
pattern!(
    OPENS,
    r"(?:\b(?:from|between|period|since|for|covering|covers?|dated|dates?|range|of|through|during|del?|desde|entre|periodo|span\w*|starting)\b|[:(-])[^.;]{0,30}$"
);
pattern!(
    SINCE,
    r"\b(?:since|from|after|on or after|beginning|starting|desde|a partir de)\s+(?:the\s+|el\s+)?$"
);
pattern!(
    TO_NOW,
    r"^\s*,?\s*(?:to|through|until|-|up to|hasta)\s+(?:the\s+)?(?:present|today|date|now|la fecha|hoy|the date of (?:this|production|the))"
);
pattern!(
    RECORDS_ABOUT,
    r"\b(?:records?|information|logs?|data|subscriber|ip|statements?|payments?|period|covers?|covering|address\w*|accounts?|asks? for|seeks?|registros|datos|informacion|periodo|documents?|transactions?|for)\b"
);
pattern!(
    NOT_RECORDS,
    r"\b(?:preserv\w*|pay period|leave|office hours|closed|vacation|extended|gag|not (?:to )?(?:tell|disclose)|silence|non-?disclosure)\b"
);
pattern!(
    MONTHS,
    r"\b(january|february|march|april|may|june|july|august|september|october|november|december|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)(?:\s+(?:de\s+|del\s+)?((?:19|20)\d\d))?\s+(?:to|through|until|and|-|a|hasta)\s+(january|february|march|april|may|june|july|august|september|october|november|december|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre),?\s+(?:de\s+|del\s+)?((?:19|20)\d\d)\b"
);

/// The span of records, where the papers give one.
pub fn records_period(pieces: &[&Piece]) -> Option<Finding<Period>> {
    let ordered = pieces
        .iter()
        .filter(|p| p.is_process())
        .chain(pieces.iter().filter(|p| !p.is_process()));
    let mut open = None;
    for piece in ordered {
        if let Some(finding) = closed_period(piece) {
            return Some(finding);
        }
        open = open.or_else(|| open_period(piece));
    }
    open
}

fn speaks(piece: &Piece, at: usize) -> bool {
    piece.is_process() || piece.is_live(at) || !piece.live.contains(&at)
}

fn closed_period(piece: &Piece) -> Option<Finding<Period>> {
    let low = piece.low();
    for pair in piece.dates.windows(2) {
        let [first, second] = pair else { continue };
        let between = &low[first.span.end..second.span.start.max(first.span.end)];
        if !speaks(piece, first.span.start)
            || !BETWEEN.is_in(between)
            || !about_records(piece, &first.span)
        {
            continue;
        }
        let to = second.date()?;
        let from = first.date().or_else(|| year_of(first, to));
        let Some(from) = from.filter(|from| *from <= to) else {
            continue;
        };
        let evidence = piece.flow.evidence(first.span.start..second.span.end)?;
        return Some(Finding::new(
            Period {
                from: Some(from),
                to: Some(to),
            },
            evidence,
            0.93,
        ));
    }
    for groups in MONTHS.groups(low, 0..low.len()) {
        if !speaks(piece, groups.whole().start) || !about_records(piece, &groups.whole()) {
            continue;
        }
        let end_year: i32 = groups.text(4, low)?.parse().ok()?;
        let start_year = groups
            .text(2, low)
            .and_then(|y| y.parse().ok())
            .unwrap_or(end_year);
        let from = NaiveDate::from_ymd_opt(start_year, month(groups.text(1, low)?)?, 1)?;
        let to = last_of_month(end_year, month(groups.text(3, low)?)?)?;
        let evidence = piece.flow.evidence(groups.whole())?;
        return (from <= to).then(|| {
            Finding::new(
                Period {
                    from: Some(from),
                    to: Some(to),
                },
                evidence,
                0.88,
            )
        });
    }
    None
}

/// A period with one end: "since January 1, 2026", "June 1, 2025 to the present".
fn open_period(piece: &Piece) -> Option<Finding<Period>> {
    let low = piece.low();
    piece.dates.iter().find_map(|mention| {
        let sentence = piece.sentence(mention.span.start);
        let before = &low[sentence.start..mention.span.start];
        let after = &low[mention.span.end..sentence.end.max(mention.span.end)];
        let opens = TO_NOW.is_in(after) || SINCE.is_in(before);
        let fits =
            opens && speaks(piece, mention.span.start) && about_records(piece, &mention.span);
        pattern!(
            DATA,
            r"\b(?:records?|logs?|ip|address\w*|subscriber|payments?|registros|datos|statements?)\b"
        );
        let data = DATA.is_in(before);
        if !fits || !data {
            return None;
        }
        let evidence = piece.flow.evidence(mention.span.clone())?;
        Some(Finding::new(
            Period {
                from: Some(mention.date()?),
                to: None,
            },
            evidence,
            0.75,
        ))
    })
}

fn about_records(piece: &Piece, span: &Span) -> bool {
    let low = piece.low();
    let sentence = piece.sentence(span.start);
    let text = &low[sentence.clone()];
    let row_start = low[..span.start].rfind('\n').map_or(0, |n| n + 1);
    let around = &low[row_start.min(sentence.start)..sentence.end];
    let before = &low[sentence.start.min(row_start)..span.start];
    let above = &low[row_start.saturating_sub(160)..row_start];
    (RECORDS_ABOUT.is_in(around) || RECORDS_ABOUT.is_in(above) || OPENS.is_in(before))
        && !NOT_RECORDS.is_in(text)
}

/// The year of a first date that leaves it to the second: "January 1 through July 31, 2026".
fn year_of(mention: &DateMention, to: NaiveDate) -> Option<NaiveDate> {
    match mention.day {
        crate::recognize::date::Day::Yearless(month, day) => {
            NaiveDate::from_ymd_opt(to.year(), month, day)
        }
        _ => None,
    }
}

fn month(name: &str) -> Option<u32> {
    const NAMES: [[&str; 2]; 12] = [
        ["jan", "ene"],
        ["feb", "feb"],
        ["mar", "mar"],
        ["apr", "abr"],
        ["may", "may"],
        ["jun", "jun"],
        ["jul", "jul"],
        ["aug", "ago"],
        ["sep", "sep"],
        ["oct", "oct"],
        ["nov", "nov"],
        ["dec", "dic"],
    ];
    NAMES
        .iter()
        .position(|pair| pair.iter().any(|stem| name.starts_with(stem)))
        .map(|n| n as u32 + 1)
}

fn last_of_month(year: i32, month: u32) -> Option<NaiveDate> {
    let (year, month) = if month == 12 {
        (year + 1, 1)
    } else {
        (year, month + 1)
    };
    NaiveDate::from_ymd_opt(year, month, 1)?.pred_opt()
}
