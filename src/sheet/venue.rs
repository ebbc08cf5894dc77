//! Where a challenge could be filed and who must be served: candidates with their reasons.
//!
//! Takes the report; gives the entries of `venue.toml` that its facts bring, each with the law it
//! rests on and how far that was read. A candidate is a place to look at: nothing here says
//! that a court has power over a case.

use crate::deadline::govern::Status;
use crate::language::Language;
use crate::language::texts::Texts;
use crate::notice::vocabulary::ProcessKind;
use crate::report::Report;
use serde::Deserialize;
use std::sync::LazyLock;

/// Candidates in the order of the file: first what a law names, then what an attorney must adopt.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Venue {
    pub courts: Vec<Candidate>,
    pub to_serve: Vec<Candidate>,
}

/// A court, or somebody to serve.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// With what the papers tell of it: "Where the provider has its seat (Harborline)".
    pub title: String,
    pub why: String,
    /// The law with a word on how far it was read, or that an attorney must adopt it.
    pub rests_on: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum List {
    Court,
    Serve,
}

/// A fact of the papers that goes with an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Blank {
    Provider,
    Office,
    Agency,
}

/// How much of the source was read before the entry was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Read {
    Text,
    OlderText,
    Opening,
    Analysis,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    entry: Vec<Entry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(
    dead_code,
    reason = "some fields are there for the lawyer who reviews the file"
)]
struct Entry {
    id: String,
    list: List,
    #[serde(default)]
    process: Vec<ProcessKind>,
    #[serde(default)]
    authorities: Vec<String>,
    #[serde(default)]
    unknown: bool,
    blank: Option<Blank>,
    title: Texts<String>,
    why: Texts<String>,
    cite: Option<String>,
    source: Option<String>,
    quote: Option<String>,
    read: Read,
    checked: toml::value::Datetime,
    examples: Vec<String>,
    #[serde(default)]
    near_misses: Vec<String>,
}

static ENTRIES: LazyLock<Vec<Entry>> = LazyLock::new(|| {
    let written: Written = toml::from_str(include_str!("venue.toml"))
        .expect("venue.toml is compiled in, and a test reads it");
    written.entry
});

/// The candidates that the facts bring; none for a paper that is no notice.
pub fn venue(report: &Report, language: &'static Language) -> Venue {
    if report.file_by.status == Status::NotANotice {
        return Venue::default();
    }
    let kind = report.process_kind.as_ref().map(|it| it.value);
    let laws: Vec<&str> = report
        .authorities
        .iter()
        .map(|it| it.value.as_str())
        .collect();
    let of = |list: List| {
        let entries = ENTRIES.iter().filter(|it| it.list == list);
        let fitting = entries.filter(|it| it.fits(kind, &laws));
        fitting.map(|it| it.told(report, language)).collect()
    };
    Venue {
        courts: of(List::Court),
        to_serve: of(List::Serve),
    }
}

impl Entry {
    fn fits(&self, kind: Option<ProcessKind>, laws: &[&str]) -> bool {
        let always = self.process.is_empty() && self.authorities.is_empty();
        let by_kind = kind.map_or(self.unknown, |kind| self.process.contains(&kind));
        let named = |law: &&str| self.authorities.iter().any(|it| covers(it, law));
        always || by_kind || laws.iter().any(named)
    }

    fn told(&self, report: &Report, language: &'static Language) -> Candidate {
        let fact = match self.blank {
            Some(Blank::Provider) => report.provider.as_ref().map(|it| &it.value.name),
            Some(Blank::Office) => report.issuing_office.as_ref().map(|it| &it.value),
            Some(Blank::Agency) => report.agency.as_ref().map(|it| &it.value.name),
            None => None,
        };
        let title = self.title.of(language);
        Candidate {
            title: match fact {
                Some(fact) => format!("{title} ({fact})"),
                None => title,
            },
            why: self.why.of(language),
            rests_on: self.rests_on(language),
        }
    }

    fn rests_on(&self, language: &'static Language) -> String {
        let key = match self.read {
            Read::Text => None,
            Read::OlderText => Some("citation.older_text"),
            Read::Opening => Some("citation.opening"),
            Read::Analysis => return language.phrase("venue.to_adopt", &[]),
        };
        let cite = self.cite.clone().unwrap_or_default();
        match key {
            Some(key) => format!("{cite} [{}]", language.phrase(key, &[])),
            None => cite,
        }
    }
}

/// Whether the law is the section or a part of it: `§ 1509` covers `§ 1509(a)` and not `§ 15091`.
fn covers(section: &str, law: &str) -> bool {
    law.strip_prefix(section)
        .is_some_and(|rest| !rest.starts_with(|it: char| it.is_alphanumeric() || it == '-'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn brings(entry: &Entry, fact: &str) -> bool {
        match fact.split_once('=') {
            None => entry.fits(None, &[]),
            Some(("process", id)) => {
                let kind = ProcessKind::from_id(id).expect("a kind of the vocabulary");
                entry.fits(Some(kind), &[])
            }
            Some(("authority", law)) => entry.fits(None, &[law]),
            Some((other, _)) => panic!("no such fact: {other}"),
        }
    }

    #[test]
    fn every_example_brings_its_entry_and_no_near_miss_does() {
        for entry in ENTRIES.iter() {
            assert!(!entry.examples.is_empty(), "{}", entry.id);
            let bound = !entry.process.is_empty() || !entry.authorities.is_empty();
            assert_eq!(bound, !entry.near_misses.is_empty(), "{}", entry.id);
            for fact in &entry.examples {
                assert!(brings(entry, fact), "{}: {fact}", entry.id);
            }
            for fact in &entry.near_misses {
                assert!(!brings(entry, fact), "{}: {fact}", entry.id);
            }
        }
    }

    #[test]
    fn every_entry_speaks_every_language_and_rests_on_something() {
        for entry in ENTRIES.iter() {
            for language in Language::all() {
                for text in [&entry.title, &entry.why] {
                    assert!(text.exactly(language).is_some(), "{}", entry.id);
                }
            }
            let law = entry.cite.is_some() && entry.source.is_some();
            assert_eq!(law, entry.read != Read::Analysis, "{}", entry.id);
            assert!(entry.checked.date.is_some(), "{}", entry.id);
        }
    }

    #[test]
    fn what_an_attorney_must_adopt_stands_last_among_the_courts() {
        let courts = ENTRIES.iter().filter(|it| it.list == List::Court);
        let analysis: Vec<bool> = courts.map(|it| it.read == Read::Analysis).collect();
        assert!(analysis.is_sorted());
    }
}
