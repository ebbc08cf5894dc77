//! Challenge grounds that the facts of a notice raise, for an attorney to weigh.
//!
//! Takes the notice and its flags; gives the grounds of `grounds.toml` whose
//! conditions hold, with the words that raise them. A ground is a prompt, never
//! a conclusion: nothing here says what a court will do.

pub mod condition;

use crate::document::evidence::Evidence;
use crate::flag::Flag;
use crate::ground::condition::Condition;
use crate::language::Language;
use crate::language::texts::Texts;
use crate::notice::Notice;
use crate::notice::vocabulary::ProcessKind;
use schemars::JsonSchema;
use serde::Deserialize;
use serde::Serialize;
use std::sync::LazyLock;

/// One ground that the facts raise.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Ground {
    pub id: String,
    pub title: String,
    /// Why the facts raise it, in plain words.
    pub why: String,
    pub citations: Vec<String>,
    pub questions: Vec<String>,
    pub evidence: Vec<Evidence>,
    /// What an attorney would have to show or meet.
    pub elements: Vec<String>,
    /// Something the other side will say.
    pub adverse: bool,
}

/// One entry of `grounds.toml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    pub id: String,
    #[serde(default)]
    pub adverse: bool,
    pub title: Texts<String>,
    pub why: Texts<String>,
    pub elements: Texts<Vec<String>>,
    pub questions: Texts<Vec<String>>,
    pub citations: Vec<Citation>,
    /// Any one of them raises the ground.
    pub when: Vec<Condition>,
    pub examples: Vec<String>,
    pub near_misses: Vec<String>,
    pub checked: toml::value::Datetime,
}

/// A statute, rule or decision, and how much of it was read.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Citation {
    pub cite: String,
    pub read: Read,
    /// Only for these papers; empty for all.
    #[serde(default)]
    pub process: Vec<ProcessKind>,
}

/// How much of a source was read before it was put in the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Read {
    /// The operative text.
    Text,
    /// The operative text in an older edition.
    OlderText,
    Syllabus,
    /// Caption, court, date and opening: no pinpoint, no quotation.
    Opening,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    ground: Vec<Entry>,
}

/// Every entry, in the order of the file.
pub static ENTRIES: LazyLock<Vec<Entry>> = LazyLock::new(|| {
    let written: Written = toml::from_str(include_str!("grounds.toml"))
        .expect("grounds.toml is compiled in, and a test reads it");
    written.ground
});

/// The grounds that the facts raise: the client's own first, then what the other side will say.
pub fn grounds(notice: &Notice, flags: &[Flag], language: &'static Language) -> Vec<Ground> {
    let mut grounds: Vec<Ground> = ENTRIES
        .iter()
        .filter_map(|entry| raised(entry, notice, flags, language))
        .collect();
    grounds.sort_by_key(|ground| ground.adverse);
    grounds
}

fn raised(
    entry: &Entry,
    notice: &Notice,
    flags: &[Flag],
    language: &'static Language,
) -> Option<Ground> {
    let mut evidence: Vec<Evidence> = Vec::new();
    let mut met = false;
    for condition in &entry.when {
        if let Some(words) = condition.met(notice, flags) {
            met = true;
            evidence.extend(
                words
                    .into_iter()
                    .filter(|it| !evidence.contains(it))
                    .collect::<Vec<_>>(),
            );
        }
    }
    let kind = notice.process_kind.as_ref().map(|kind| kind.value);
    let fits = |citation: &&Citation| {
        citation.process.is_empty() || kind.is_some_and(|kind| citation.process.contains(&kind))
    };
    met.then(|| Ground {
        id: entry.id.clone(),
        title: entry.title.of(language),
        why: entry.why.of(language),
        citations: entry
            .citations
            .iter()
            .filter(fits)
            .map(|it| written(it, language))
            .collect(),
        questions: entry.questions.of(language),
        evidence,
        elements: entry.elements.of(language),
        adverse: entry.adverse,
    })
}

/// The citation, with a word on how far it was read where that is not its whole text.
fn written(citation: &Citation, language: &'static Language) -> String {
    let key = match citation.read {
        Read::Text => return citation.cite.clone(),
        Read::OlderText => "citation.older_text",
        Read::Syllabus => "citation.syllabus",
        Read::Opening => "citation.opening",
    };
    format!("{} [{}]", citation.cite, language.phrase(key, &[]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ground::condition::facts;

    #[test]
    fn every_example_raises_its_ground_and_no_near_miss_does() {
        for entry in ENTRIES.iter() {
            assert!(
                !entry.examples.is_empty() && !entry.near_misses.is_empty(),
                "{}",
                entry.id
            );
            for (lines, expected) in [(&entry.examples, true), (&entry.near_misses, false)] {
                for line in lines {
                    let (notice, flags) = facts(line);
                    let found = raised(entry, &notice, &flags, Language::english()).is_some();
                    assert_eq!(found, expected, "{}: {line}", entry.id);
                }
            }
        }
    }

    #[test]
    fn every_ground_speaks_every_language_and_cites_something() {
        for entry in ENTRIES.iter() {
            let english = Language::english();
            for language in Language::all() {
                assert!(entry.title.exactly(language).is_some(), "{}", entry.id);
                assert!(entry.why.exactly(language).is_some(), "{}", entry.id);
                for list in [&entry.elements, &entry.questions] {
                    let count = list.exactly(language).map(Vec::len);
                    assert_eq!(count, list.exactly(english).map(Vec::len), "{}", entry.id);
                    assert!(count.is_some_and(|count| count > 0), "{}", entry.id);
                }
            }
            assert!(
                !entry.citations.is_empty() && entry.checked.date.is_some(),
                "{}",
                entry.id
            );
        }
    }

    #[test]
    fn no_text_foretells_a_court() {
        let words = include_str!("grounds.toml").to_lowercase();
        for promise in [
            "will win",
            "will quash",
            "is unlawful",
            "is illegal",
            "es ilegal",
        ] {
            assert!(!words.contains(promise), "{promise}");
        }
    }
}
