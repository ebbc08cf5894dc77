//! What the reader must be told: the flags of a report.
//!
//! Takes what the recognizers and the day count raised, and the notice itself
//! for what follows from its facts; gives each flag once, the gravest first,
//! with the words that raise it. `flags.toml` holds what a flag says. Never
//! moves a date.

pub mod derived;

use crate::document::evidence::Evidence;
use crate::document::page::Document;
use crate::language::Language;
use crate::language::texts::Texts;
use crate::notice::Notice;
use crate::notice::Raised;
use crate::notice::vocabulary::FlagId;
use schemars::JsonSchema;
use serde::Deserialize;
use serde::Serialize;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// Something the reader must be told, with the words that raise it.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Flag {
    pub id: FlagId,
    pub severity: Severity,
    /// One or two plain sentences: what it means and what to do.
    pub message: String,
    pub evidence: Vec<Evidence>,
    pub citations: Vec<String>,
}

/// How much a flag changes what to do next.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Read this before anything else.
    Stop,
    /// It can change the date or the next step.
    Warn,
    /// Good to know.
    Note,
}

/// One entry of `flags.toml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    pub id: FlagId,
    pub severity: Severity,
    pub message: Texts<String>,
    #[serde(default)]
    pub citations: Vec<String>,
    pub source: String,
    pub checked: toml::value::Datetime,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    flag: Vec<Entry>,
}

/// Every entry, by its id.
pub static ENTRIES: LazyLock<BTreeMap<FlagId, Entry>> = LazyLock::new(|| {
    let written: Written = toml::from_str(include_str!("flags.toml"))
        .expect("flags.toml is compiled in, and a test reads it");
    written
        .flag
        .into_iter()
        .map(|entry| (entry.id, entry))
        .collect()
});

/// The flags of one notice: the gravest first, none twice.
pub fn flags(
    notice: &Notice,
    document: &Document,
    counted: &[Raised],
    language: &'static Language,
) -> Vec<Flag> {
    let derived = derived::raised(notice, document);
    let mut all: Vec<Raised> = Vec::new();
    for raised in notice.raised.iter().chain(counted).chain(&derived) {
        match all.iter_mut().find(|known| known.flag == raised.flag) {
            None => all.push(raised.clone()),
            Some(known) => {
                let new = raised
                    .evidence
                    .iter()
                    .filter(|it| !known.evidence.contains(it));
                let new: Vec<Evidence> = new.cloned().collect();
                known.evidence.extend(new);
            }
        }
    }
    let mut flags: Vec<Flag> = all
        .into_iter()
        .filter_map(|raised| flag(raised, language))
        .collect();
    flags.sort_by_key(|flag| (flag.severity, flag.id));
    flags
}

fn flag(raised: Raised, language: &'static Language) -> Option<Flag> {
    let entry = ENTRIES.get(&raised.flag)?;
    Some(Flag {
        id: entry.id,
        severity: entry.severity,
        message: entry.message.of(language),
        evidence: raised.evidence,
        citations: entry.citations.clone(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_flag_of_the_contract_speaks_every_language() {
        for id in FlagId::ALL {
            let entry = ENTRIES
                .get(id)
                .unwrap_or_else(|| panic!("{} has no entry", id.id()));
            for language in Language::all() {
                let message = entry.message.exactly(language);
                assert!(
                    message.is_some_and(|text| text.len() > 40 && text.ends_with('.')),
                    "{} in {}",
                    id.id(),
                    language.code()
                );
            }
            assert!(
                !entry.source.is_empty() && entry.checked.date.is_some(),
                "{}",
                id.id()
            );
        }
    }

    #[test]
    fn no_entry_is_written_twice() {
        let ids = include_str!("flags.toml")
            .lines()
            .filter(|line| line.starts_with("id = "));
        assert_eq!(ids.count(), ENTRIES.len());
    }
}
