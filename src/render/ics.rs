//! The days to act by as a calendar file (RFC 5545): all-day events with alarms.
//!
//! No event says whose matter it is: titles hold the day's meaning alone, and
//! the identity of an event is a fingerprint of the papers, so that a second
//! import moves the days instead of doubling them.

use crate::language::Language;
use crate::render::Error;
use crate::render::Format;
use crate::render::Manner;
use crate::sheet::IntakeSheet;
use chrono::Days;
use chrono::NaiveDate;
use sha2::Digest;
use sha2::Sha256;

pub const FORMAT: Format = Format {
    name: "ics",
    extension: "ics",
    media_type: "text/calendar; charset=utf-8",
    write,
};

/// The longest line, in bytes, without its end.
const LINE: usize = 75;

fn write(sheets: &[IntakeSheet], _: &Manner) -> Result<Vec<u8>, Error> {
    let events = sheets.iter().enumerate();
    Ok(file(events.flat_map(|(n, sheet)| events_of(sheet, n))))
}

/// A calendar file of ready lines.
pub fn file(events: impl Iterator<Item = String>) -> Vec<u8> {
    let mut lines = vec![
        "BEGIN:VCALENDAR".to_owned(),
        "VERSION:2.0".to_owned(),
        "PRODID:-//quash//dates to act by//EN".to_owned(),
        "CALSCALE:GREGORIAN".to_owned(),
        "METHOD:PUBLISH".to_owned(),
    ];
    lines.extend(events);
    lines.push("END:VCALENDAR".to_owned());
    let text: String = lines.iter().map(|line| folded(line)).collect();
    text.into_bytes()
}

/// The safe, the stated and the latest day, each once.
fn events_of(sheet: &IntakeSheet, n: usize) -> Vec<String> {
    let report = &sheet.report;
    let ruling = report
        .deadlines
        .iter()
        .find(|it| Some(&it.id) == report.file_by.deadline.as_ref());
    let Some(safe) = report.file_by.date else {
        return Vec::new();
    };
    let stated = ruling.map(|it| it.stated_date).filter(|day| *day != safe);
    let latest = report.file_by.latest;
    let latest = latest.filter(|day| *day != safe && Some(*day) != stated);
    let days = [("safe", Some(safe)), ("stated", stated), ("latest", latest)];
    let identity = identity(sheet, n);
    let days = days.into_iter();
    let language = sheet.language;
    let event = |(kind, day): (&str, Option<NaiveDate>)| {
        let title = language.phrase(&format!("ics.{kind}"), &[]);
        let identity = format!("{kind}-{identity}");
        Some(event(&identity, &title, day?, report.as_of, language))
    };
    days.filter_map(event).flatten().collect()
}

/// The lines of one all-day event with its alarms.
pub fn event(
    identity: &str,
    title: &str,
    day: NaiveDate,
    as_of: NaiveDate,
    language: &'static Language,
) -> Vec<String> {
    let note = language.phrase("ics.note", &[]);
    let next = day.checked_add_days(Days::new(1)).unwrap_or(day);
    let mut lines = vec![
        "BEGIN:VEVENT".to_owned(),
        format!("UID:{identity}@quash.invalid"),
        format!("DTSTAMP:{}T000000Z", as_of.format("%Y%m%d")),
        format!("DTSTART;VALUE=DATE:{}", day.format("%Y%m%d")),
        format!("DTEND;VALUE=DATE:{}", next.format("%Y%m%d")),
        format!("SUMMARY:{}", escaped(title)),
        format!("DESCRIPTION:{}", escaped(&note)),
        "CLASS:PRIVATE".to_owned(),
        "TRANSP:TRANSPARENT".to_owned(),
    ];
    // Three days before, the day before, and at nine on the day.
    for before in ["-P3D", "-P1D", "PT9H"] {
        lines.extend([
            "BEGIN:VALARM".to_owned(),
            "ACTION:DISPLAY".to_owned(),
            format!("TRIGGER:{before}"),
            format!("DESCRIPTION:{}", escaped(title)),
            "END:VALARM".to_owned(),
        ]);
    }
    lines.push("END:VEVENT".to_owned());
    lines
}

/// The same papers give the same identity; it tells nothing of them.
fn identity(sheet: &IntakeSheet, n: usize) -> String {
    let mut sources: Vec<&str> = sheet
        .report
        .sources
        .iter()
        .map(|source| source.sha256.as_str())
        .collect();
    sources.sort_unstable();
    let mut hash = Sha256::new();
    for source in sources {
        hash.update(source.as_bytes());
    }
    hash.update(n.to_string().as_bytes());
    let digest = hash.finalize();
    let hex = digest.iter().take(12);
    hex.map(|byte| format!("{byte:02x}")).collect()
}

fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\")
        .replace(';', "\\;")
        .replace(',', "\\,")
        .replace('\n', "\\n")
}

/// A line with its end, broken where it is too long and never inside a letter.
fn folded(line: &str) -> String {
    let mut text = String::with_capacity(line.len() + 2);
    let mut held = 0;
    for letter in line.chars() {
        if held + letter.len_utf8() > LINE {
            text.push_str("\r\n ");
            held = 1;
        }
        text.push(letter);
        held += letter.len_utf8();
    }
    text.push_str("\r\n");
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_lines_are_folded_between_letters() {
        let line = format!("SUMMARY:{}", "é".repeat(60));
        let text = folded(&line);
        assert!(text.split("\r\n").all(|part| part.len() <= LINE));
        assert_eq!(text.replace("\r\n ", "").trim_end(), line);
    }
}
