//! What to ask the client: first what the papers do not say, then the rest in groups.

use crate::language::Language;
use crate::language::texts::Texts;
use crate::report::Report;
use serde::Deserialize;
use std::sync::LazyLock;

/// Questions under one heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    pub title: String,
    pub ask: Vec<Ask>,
    /// What to say to the client or keep in mind, not to ask.
    pub tell: Vec<String>,
}

/// One question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ask {
    /// The name by which an answer is kept.
    pub id: &'static str,
    /// It asks for a value of the report: its answer counts, and is given there.
    pub is_value: bool,
    pub text: String,
    /// What the client said, where a desk kept it.
    pub answer: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    group: Vec<WrittenGroup>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenGroup {
    title: Texts<String>,
    items: Vec<Item>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Item {
    /// The key of the report whose answer makes the question needless.
    unless: Option<String>,
    /// The name of any other question.
    id: Option<String>,
    #[serde(default)]
    tell: bool,
    text: Texts<String>,
}

static WRITTEN: LazyLock<Vec<WrittenGroup>> = LazyLock::new(|| {
    let written: Written = toml::from_str(include_str!("questions.toml"))
        .expect("questions.toml is compiled in, and a test reads it");
    written.group
});

/// The questions for this report; the first group holds what is missing.
pub fn questions(report: &Report, language: &'static Language) -> Vec<Group> {
    let missing = WRITTEN
        .iter()
        .flat_map(|group| &group.items)
        .filter(|item| {
            item.unless
                .as_deref()
                .is_some_and(|key| !known(report, key))
        });
    let first = Group {
        title: language.phrase("sheet.ask_first", &[]),
        ask: missing.map(|item| asked(item, language)).collect(),
        tell: Vec::new(),
    };
    let rest = WRITTEN.iter().map(|group| {
        let plain = || group.items.iter().filter(|item| item.unless.is_none());
        let ask = |item| asked(item, language);
        let tell = |item: &Item| item.text.of(language);
        Group {
            title: group.title.of(language),
            ask: plain().filter(|item| !item.tell).map(ask).collect(),
            tell: plain().filter(|item| item.tell).map(tell).collect(),
        }
    });
    let all = std::iter::once(first).chain(rest);
    all.filter(|group| !group.ask.is_empty() || !group.tell.is_empty())
        .collect()
}

fn asked(item: &'static Item, language: &'static Language) -> Ask {
    Ask {
        id: item.id.as_deref().or(item.unless.as_deref()).unwrap_or(""),
        is_value: item.unless.is_some(),
        text: item.text.of(language),
        answer: None,
    }
}

/// Whether there is a question of this name that a desk keeps answers to.
pub fn is_kept(id: &str) -> bool {
    let mut items = WRITTEN.iter().flat_map(|group| &group.items);
    items.any(|item| item.id.as_deref() == Some(id))
}

fn known(report: &Report, key: &str) -> bool {
    match key {
        "notice_date" => report.notice_date.is_some(),
        "received_date" => report.received_date.is_some(),
        "window" => report.window.is_some(),
        "return_date" => report.return_date.is_some(),
        "challenge" => report.challenge.is_some(),
        "disclosed" => report.disclosed.is_some(),
        "agency" => report.agency.is_some(),
        "accounts" => !report.accounts.is_empty(),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_question_has_a_name_of_its_own() {
        let items = || WRITTEN.iter().flat_map(|group| &group.items);
        let names: Vec<&str> = items().filter_map(|item| item.id.as_deref()).collect();
        for item in items() {
            let named = item.id.is_some() || item.unless.is_some();
            assert_ne!(named, item.tell, "{:?}", item.text);
        }
        for (n, name) in names.iter().enumerate() {
            assert!(!names[..n].contains(name), "{name}");
            assert!(is_kept(name));
        }
        assert!(!is_kept("notice_date"));
    }

    #[test]
    fn every_question_speaks_every_language() {
        for group in WRITTEN.iter() {
            for language in Language::all() {
                assert!(group.title.exactly(language).is_some());
                for item in &group.items {
                    assert!(item.text.exactly(language).is_some(), "{:?}", item.text);
                }
            }
        }
    }
}
