//! What a person must look at, and why, in a sentence.

use crate::document::page::Document;
use crate::document::page::PageSource;
use crate::document::page::Remark;
use crate::language::Language;
use crate::notice::Doubt;
use crate::notice::Why;
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Serialize;

/// One thing to look at before relying on the report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Review {
    /// The report's key, such as `notice_date` or `window.days`.
    pub field: String,
    pub reason: String,
}

/// The lines of `review`, none twice.
pub fn review<'a>(
    doubts: impl IntoIterator<Item = &'a Doubt>,
    language: &'static Language,
) -> Vec<Review> {
    let mut told: Vec<&Doubt> = Vec::new();
    let mut lines: Vec<Review> = Vec::new();
    for doubt in doubts {
        if !told.iter().any(|other| same(other, doubt)) {
            told.push(doubt);
            let reason = reason(&doubt.why, doubt.field, language);
            lines.push(Review {
                field: doubt.field.to_owned(),
                reason,
            });
        }
    }
    lines
}

/// Whether two doubts are one; of two readings either may come first.
fn same(one: &Doubt, other: &Doubt) -> bool {
    let readings = |doubt: &Doubt| match &doubt.why {
        Why::TwoReadings { first, second } if first > second => (second.clone(), first.clone()),
        Why::TwoReadings { first, second } => (first.clone(), second.clone()),
        _ => (String::new(), String::new()),
    };
    let both = readings(one) == readings(other) && readings(one).0 != readings(one).1;
    one == other || (one.field == other.field && both)
}

/// What the readers could not read: pages and the ends of long papers.
pub fn unread(document: &Document) -> Vec<Doubt> {
    let mut doubts = Vec::new();
    for paper in &document.papers {
        for page in &paper.pages {
            let failed = page
                .remarks
                .iter()
                .any(|it| matches!(it, Remark::PageFailed { .. }));
            if failed || page.source == PageSource::Unread {
                let why = Why::PageUnread {
                    file: paper.file,
                    page: page.number,
                };
                doubts.push(Doubt {
                    field: "sources",
                    why,
                });
            }
        }
        for remark in &paper.remarks {
            if let Remark::PagesLeftOut { read, of } = *remark {
                let why = Why::PagesLeftOut {
                    file: paper.file,
                    read,
                    of,
                };
                doubts.push(Doubt {
                    field: "sources",
                    why,
                });
            }
        }
    }
    doubts
}

fn reason(why: &Why, field: &str, language: &'static Language) -> String {
    let name = field_name(field, language);
    let say = |key: &str, blanks: &[(&str, &str)]| {
        let mut all = vec![("field", name.as_str())];
        all.extend_from_slice(blanks);
        capitalized(&language.phrase(&format!("review.{key}"), &all))
    };
    match why {
        Why::TwoReadings { first, second } => say(
            "two_readings",
            &[
                ("first", &in_words(first, language)),
                ("second", &in_words(second, language)),
            ],
        ),
        Why::YearMissing { printed } => say("year_missing", &[("printed", printed)]),
        Why::NumbersDiffer { words, digits } => say(
            "numbers_differ",
            &[
                ("words", &words.to_string()),
                ("digits", &digits.to_string()),
            ],
        ),
        Why::WeekdayDiffers { printed } => say("weekday_differs", &[("printed", printed)]),
        Why::NotFound => say("not_found", &[]),
        Why::PageUnread { file, page } => say(
            "page_unread",
            &[
                ("file", &(file + 1).to_string()),
                ("page", &page.to_string()),
            ],
        ),
        Why::FileUnread { file, why } => say(
            "file_unread",
            &[("file", &(file + 1).to_string()), ("why", why)],
        ),
        Why::Doubtful { quote } => say("doubtful", &[("quote", quote)]),
        Why::ReadersDiffer { quote } => say("readers_differ", &[("quote", quote)]),
        Why::PapersDiffer { first, second } => say(
            "papers_differ",
            &[
                ("first", &in_words(first, language)),
                ("second", &in_words(second, language)),
            ],
        ),
        Why::OutOfRange { printed } => {
            say("out_of_range", &[("printed", &in_words(printed, language))])
        }
        Why::DayNeeded { event } => say(
            "day_needed",
            &[("event", &language.phrase(&format!("events.{event}"), &[]))],
        ),
        Why::NotOpened { what } => say("not_opened", &[("what", what)]),
        Why::PagesLeftOut { file, read, of } => say(
            "pages_left_out",
            &[
                ("file", &(file + 1).to_string()),
                ("read", &read.to_string()),
                ("of", &of.to_string()),
            ],
        ),
    }
}

/// What a person calls a key of the report: `window.days` is "the time limit".
pub fn field_name(field: &str, language: &'static Language) -> String {
    let whole = format!("field.{}", field.replace('.', "_"));
    let said = language.phrase(&whole, &[]);
    if said != whole {
        return said;
    }
    let head = format!("field.{}", field.split(['.', '[']).next().unwrap_or(field));
    let said = language.phrase(&head, &[]);
    if said == head { field.to_owned() } else { said }
}

/// A day written as 2025-11-10 in words; anything else as it stands.
fn in_words(value: &str, language: &'static Language) -> String {
    match NaiveDate::parse_from_str(value, "%Y-%m-%d") {
        Ok(date) => language.day(date),
        Err(_) => value.to_owned(),
    }
}

/// With a capital letter at its head.
pub fn capitalized(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}
