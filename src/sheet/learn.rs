//! What is still to be learned, ordered by what the answer would change.
//!
//! Takes the report; gives what it leaves open, each with what hangs on it and who can tell.
//! The order and the words are in `learn.toml`.

use crate::deadline::govern::Status;
use crate::language::Language;
use crate::language::texts::Texts;
use crate::report::Report;
use crate::report::review::capitalized;
use crate::report::review::field_name;
use serde::Deserialize;
use std::sync::LazyLock;

/// One thing to find out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Open {
    /// The report's key.
    pub field: &'static str,
    pub what: String,
    pub changes: String,
    /// Who can tell.
    pub who: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    entry: Vec<Entry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    field: String,
    /// Whether it is open while the papers do not say it, and not only when a reading is in doubt.
    #[serde(default)]
    open: bool,
    changes: Texts<String>,
}

static ENTRIES: LazyLock<Vec<Entry>> = LazyLock::new(|| {
    let written: Written = toml::from_str(include_str!("learn.toml"))
        .expect("learn.toml is compiled in, and a test reads it");
    written.entry
});

/// What is open, the weightiest first; nothing where there is nothing to act on.
pub fn open(report: &Report, language: &'static Language) -> Vec<Open> {
    if report.file_by.status == Status::NotANotice {
        return Vec::new();
    }
    let live = report.file_by.status != Status::Closed;
    let doubted = |field: &str| report.review.iter().any(|it| root(&it.field) == field);
    let wanted = ENTRIES
        .iter()
        .filter(|it| doubted(&it.field) || (live && it.open && !said(report, &it.field)));
    let open = |entry: &'static Entry| Open {
        field: &entry.field,
        what: capitalized(&field_name(&entry.field, language)),
        changes: entry.changes.of(language),
        who: giver(&entry.field, language),
    };
    wanted.map(open).collect()
}

/// The key without what follows it: `window` of `window.days`.
fn root(field: &str) -> &str {
    field.split(['.', '[']).next().unwrap_or(field)
}

/// Who can give an answer about a field of the report.
pub(in crate::sheet) fn giver(field: &str, language: &'static Language) -> String {
    let key = match root(field) {
        "received_date" | "accounts" => "client",
        "notice_date" | "sources" | "documents" => "client_paper",
        "process_date" | "return_date" | "agency" | "authorities" | "issuing_office"
        | "issuing_officer" | "process_kind" | "data_sought" | "records_period" => "demand",
        "window" | "other_windows" | "challenge" | "provider" | "disclosed" | "withdrawn" => {
            "provider"
        }
        _ => "attorney",
    };
    language.phrase(&format!("giver.{key}"), &[])
}

fn said(report: &Report, field: &str) -> bool {
    match field {
        "disclosed" => report.disclosed.is_some(),
        "notice_date" => report.notice_date.is_some(),
        "window" => report.window.is_some(),
        "return_date" => report.return_date.is_some(),
        "process_kind" => report.process_kind.is_some(),
        "authorities" => !report.authorities.is_empty(),
        "provider" => report.provider.is_some(),
        "challenge" => report.challenge.is_some(),
        "agency" => report.agency.is_some(),
        "accounts" => !report.accounts.is_empty(),
        "data_sought" => !report.data_sought.is_empty(),
        "process_date" => report.process_date.is_some(),
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_entry_speaks_every_language_and_names_a_field() {
        for entry in ENTRIES.iter() {
            for language in Language::all() {
                assert!(entry.changes.exactly(language).is_some(), "{}", entry.field);
                assert!(
                    language.has(&format!("field.{}", entry.field)),
                    "{}",
                    entry.field
                );
            }
        }
        let fields: Vec<&str> = ENTRIES.iter().map(|it| it.field.as_str()).collect();
        let mut once = fields.clone();
        once.sort_unstable();
        once.dedup();
        assert_eq!(once.len(), fields.len());
    }
}
