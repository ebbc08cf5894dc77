//! Something to be said, not yet in any language.

use chrono::NaiveDate;

/// A sentence by its key, with what goes into its blanks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phrase {
    /// Section and name, such as `steps.safe_day`.
    pub key: String,
    pub blanks: Vec<(&'static str, Blank)>,
    /// The key to use where the first one is not in the tables.
    pub or_else: Option<String>,
}

/// What fills a blank.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Blank {
    /// Words that are the same in every language: a name, a citation, a quote.
    Text(String),
    Number(i64),
    Day(NaiveDate),
    Phrase(Box<Phrase>),
}

/// Anything that can be put into a sentence.
pub trait Sayable {
    /// The phrase for it.
    fn phrase(&self) -> Phrase;
}

impl Phrase {
    pub fn new(key: impl Into<String>) -> Phrase {
        Phrase {
            key: key.into(),
            blanks: Vec::new(),
            or_else: None,
        }
    }

    /// With a blank filled.
    pub fn with(mut self, name: &'static str, blank: impl Into<Blank>) -> Phrase {
        self.blanks.push((name, blank.into()));
        self
    }

    /// With a second key for tables that lack the first.
    pub fn or_else(mut self, key: impl Into<String>) -> Phrase {
        self.or_else = Some(key.into());
        self
    }

    /// One of two keys, by number: `counts.day_one` or `counts.day_many`, with the blank `number`.
    pub fn counted(key: &str, number: i64) -> Phrase {
        let form = if number == 1 { "one" } else { "many" };
        Phrase::new(format!("{key}_{form}")).with("number", number)
    }
}

impl Sayable for Phrase {
    fn phrase(&self) -> Phrase {
        self.clone()
    }
}

impl From<NaiveDate> for Blank {
    fn from(day: NaiveDate) -> Blank {
        Blank::Day(day)
    }
}

impl From<&str> for Blank {
    fn from(text: &str) -> Blank {
        Blank::Text(text.to_owned())
    }
}

impl From<&String> for Blank {
    fn from(text: &String) -> Blank {
        Blank::Text(text.clone())
    }
}

impl From<i64> for Blank {
    fn from(number: i64) -> Blank {
        Blank::Number(number)
    }
}

impl From<u32> for Blank {
    fn from(number: u32) -> Blank {
        Blank::Number(i64::from(number))
    }
}

impl From<Phrase> for Blank {
    fn from(phrase: Phrase) -> Blank {
        Blank::Phrase(Box::new(phrase))
    }
}
