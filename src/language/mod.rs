//! Every sentence a person reads, in each language, from one table per language.
//!
//! Takes a [`Phrase`]: a key and its blanks. Gives the sentence. Knows nothing
//! of deadlines or notices; whoever has something to say makes the phrase.

pub mod phrase;
pub mod texts;

use crate::language::phrase::Blank;
use crate::language::phrase::Phrase;
use crate::language::phrase::Sayable;
use chrono::Datelike;
use chrono::NaiveDate;
use std::collections::BTreeMap;
use std::sync::OnceLock;

/// Code and tables of each language, the sheet's and the desk's; the first language is the one
/// that others fall back to.
const LANGUAGES: &[(&str, [&str; 2])] = &[
    (
        "en",
        [include_str!("en.toml"), include_str!("desk/en.toml")],
    ),
    (
        "es",
        [include_str!("es.toml"), include_str!("desk/es.toml")],
    ),
];

type Table = BTreeMap<String, BTreeMap<String, String>>;

/// One language's sentences.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Language {
    code: &'static str,
    table: Table,
}

impl Language {
    /// Every language there is.
    pub fn all() -> &'static [Language] {
        static ALL: OnceLock<Vec<Language>> = OnceLock::new();
        ALL.get_or_init(|| {
            let read = |(code, texts): &(&'static str, [&str; 2])| {
                let mut table = Table::new();
                for text in texts {
                    let part: Table = toml::from_str(text)
                        .unwrap_or_else(|fault| panic!("language table {code}: {fault}"));
                    for (section, sentences) in part {
                        table.entry(section).or_default().extend(sentences);
                    }
                }
                Language { code, table }
            };
            LANGUAGES.iter().map(read).collect()
        })
    }

    /// English, which every key is in.
    pub fn english() -> &'static Language {
        &Language::all()[0]
    }

    /// The language with this code, such as `es`.
    pub fn of(code: &str) -> Option<&'static Language> {
        Language::all()
            .iter()
            .find(|language| language.code == code)
    }

    pub fn code(&self) -> &'static str {
        self.code
    }

    /// The table: section, key, sentence with `{blanks}`.
    pub fn table(&self) -> &BTreeMap<String, BTreeMap<String, String>> {
        &self.table
    }

    /// Whether there is a sentence with this key, such as `steps.safe_day`.
    pub fn has(&self, key: &str) -> bool {
        self.pattern(key).is_some()
    }

    /// The sentence with this key, its blanks filled with ready words.
    pub fn phrase(&self, key: &str, blanks: &[(&str, &str)]) -> String {
        fill(
            self.pattern_or_english(key),
            blanks
                .iter()
                .map(|(name, words)| (*name, (*words).to_owned())),
        )
    }

    /// Says anything that can be said.
    pub fn say(&self, what: &impl Sayable) -> String {
        self.write(&what.phrase())
    }

    /// Writes a phrase.
    pub fn write(&self, phrase: &Phrase) -> String {
        let key = match &phrase.or_else {
            Some(other) if !Language::english().has(&phrase.key) => other,
            _ => &phrase.key,
        };
        fill(
            self.pattern_or_english(key),
            phrase
                .blanks
                .iter()
                .map(|(name, blank)| (*name, self.blank(blank))),
        )
    }

    /// A day with its weekday, as people write it.
    pub fn day(&self, day: NaiveDate) -> String {
        let weekday = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
            [day.weekday().num_days_from_monday() as usize];
        let month = format!("months.m{:02}", day.month());
        self.phrase(
            "days.full",
            &[
                ("weekday", &self.phrase(&format!("weekdays.{weekday}"), &[])),
                ("month", &self.phrase(&month, &[])),
                ("day", &day.day().to_string()),
                ("year", &day.year().to_string()),
            ],
        )
    }

    fn blank(&self, blank: &Blank) -> String {
        match blank {
            Blank::Text(text) => text.clone(),
            Blank::Number(number) => number.to_string(),
            Blank::Day(day) => self.day(*day),
            Blank::Phrase(phrase) => self.write(phrase),
        }
    }

    fn pattern(&self, key: &str) -> Option<&str> {
        let (section, name) = key.split_once('.')?;
        self.table.get(section)?.get(name).map(String::as_str)
    }

    fn pattern_or_english<'a>(&'a self, key: &'a str) -> &'a str {
        self.pattern(key)
            .or_else(|| Language::english().pattern(key))
            .unwrap_or(key)
    }
}

/// The names of the blanks of a pattern, in order of appearance.
pub fn blanks(pattern: &str) -> Vec<&str> {
    pattern
        .split('{')
        .skip(1)
        .filter_map(|rest| rest.split_once('}'))
        .map(|(name, _)| name)
        .collect()
}

/// Fills each blank once; what is filled in is not looked at again.
fn fill<'a>(pattern: &str, values: impl Iterator<Item = (&'a str, String)>) -> String {
    let values: Vec<(&str, String)> = values.collect();
    let mut said = String::new();
    let mut rest = pattern;
    while let Some((before, after)) = rest.split_once('{') {
        said.push_str(before);
        let Some((name, onward)) = after.split_once('}') else {
            rest = after;
            break;
        };
        if let Some((_, words)) = values.iter().find(|(known, _)| *known == name) {
            said.push_str(words);
        }
        rest = onward;
    }
    said.push_str(rest);
    said
}
