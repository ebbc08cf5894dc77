//! The date and how it stands, in words.

use crate::deadline::govern::Status;
use crate::language::Language;
use crate::report::Report;
use crate::sheet::plain::plain;

/// What stands first and largest on the sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Headline {
    pub tone: Tone,
    /// "Act by Monday, November 10, 2025".
    pub act_by: String,
    /// "4 days left, counted from Thursday, November 6, 2025".
    pub left: Option<String>,
    /// Whether the date rests on stated facts or on an assumption.
    pub standing: Option<String>,
    /// The sentence to read aloud.
    pub say: String,
}

/// How a block is to be taken; each format shows it by a word or a mark, never by color alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    Calm,
    Note,
    Warn,
    Stop,
}

impl Tone {
    /// Its word in the language tables and in style sheets.
    pub fn id(self) -> &'static str {
        match self {
            Tone::Calm => "calm",
            Tone::Note => "note",
            Tone::Warn => "warn",
            Tone::Stop => "stop",
        }
    }
}

/// Below this many days the headline warns.
const SOON: i64 = 7;

pub(in crate::sheet) fn headline(report: &Report, language: &'static Language) -> Headline {
    let file_by = &report.file_by;
    let withdrawn = report.withdrawn.as_ref().is_some_and(|it| it.value);
    let key = match file_by.status {
        Status::Open => "open",
        Status::Today => "today",
        Status::ActNow => "act_now",
        Status::Passed => "passed",
        Status::Closed if withdrawn => "withdrawn",
        Status::Closed => "disclosed",
        Status::Unknown => "unknown",
        Status::NotANotice => "not_a_notice",
    };
    let date = file_by
        .date
        .map(|date| language.day(date))
        .unwrap_or_default();
    let standing = match (file_by.date, file_by.certain) {
        (Some(_), Some(true)) => Some("headline.certain"),
        (Some(_), _) => Some("headline.assumed"),
        (None, _) => None,
    };
    Headline {
        tone: tone(report),
        act_by: language.phrase(&format!("headline.{key}"), &[("date", &date)]),
        left: left(report, language),
        standing: standing.map(|key| language.phrase(key, &[])),
        say: plain(&file_by.because),
    }
}

fn tone(report: &Report) -> Tone {
    match report.file_by.status {
        Status::Open if report.file_by.days_left.is_some_and(|left| left > SOON) => Tone::Note,
        Status::Open => Tone::Warn,
        Status::Closed => Tone::Note,
        Status::Today | Status::ActNow | Status::Passed => Tone::Stop,
        Status::Unknown | Status::NotANotice => Tone::Stop,
    }
}

fn left(report: &Report, language: &'static Language) -> Option<String> {
    let days = report.file_by.days_left?;
    let key = match days {
        0 => "headline.left_none",
        1 => "headline.left_one",
        -1 => "headline.gone_one",
        2.. => "headline.left_many",
        ..=-2 => "headline.gone_many",
    };
    let (days, today) = (days.abs().to_string(), language.day(report.as_of));
    Some(language.phrase(key, &[("days", &days), ("today", &today)]))
}
