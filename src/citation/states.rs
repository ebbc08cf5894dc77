//! The codes of the states: how they are named and how they number.
//!
//! Takes the table `states.toml`; tells which code is named at a place. A code
//! named without its state counts only after the state's was cited.

use crate::citation::names::Found;
use crate::citation::names::Names;
use crate::citation::reading::Reading;
use serde::Deserialize;
use std::sync::LazyLock;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    /// Where the forms of citation are written down.
    #[serde(rename = "source")]
    _source: String,
    code: Vec<StateCode>,
}

/// How a code is cited.
#[derive(Clone, Copy, Debug, Default, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
pub enum Form {
    /// `Cal. Gov. Code § 6700`.
    #[default]
    Section,
    /// `N.Y. C.P.L.R. 2304`.
    Plain,
    /// `Tex. Code Crim. Proc. art. 18.02`.
    Article,
    /// `Mass. G.L. c. 4, § 7`.
    Chapter,
    /// `18 Pa. C.S. § 5743`.
    Titled,
}

/// One code of a state.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StateCode {
    pub normal: String,
    names: Vec<String>,
    /// Names without the state, good after the full name.
    #[serde(default)]
    short: Vec<String>,
    #[serde(default)]
    pub form: Form,
    /// What joins the parts of a number.
    pub marks: String,
    #[serde(default)]
    pub bare: bool,
    /// Text and its normal form.
    pub example: (String, String),
}

struct Table {
    codes: Vec<StateCode>,
    names: Names,
    short: Names,
}

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    // The table is part of the program; a test reads it whole.
    let codes = toml::from_str::<Written>(include_str!("states.toml"))
        .map(|written| written.code)
        .unwrap_or_default();
    let (mut names, mut short) = (Names::default(), Names::default());
    for (entry, code) in codes.iter().enumerate() {
        for name in &code.names {
            names.add(name, entry);
        }
        for name in &code.short {
            short.add(name, entry);
        }
    }
    Table {
        codes,
        names,
        short,
    }
});

/// The code named here in full.
pub fn named(reading: &Reading, place: usize) -> Option<Found> {
    TABLE.names.at(reading, place)
}

/// The code named here without its state.
pub fn named_short(reading: &Reading, place: usize) -> Option<Found> {
    TABLE.short.at(reading, place)
}

/// A code of the table.
pub fn code(entry: usize) -> &'static StateCode {
    &TABLE.codes[entry]
}

/// The code of that name in the normal form.
pub fn by_normal(normal: &str) -> Option<&'static StateCode> {
    TABLE.codes.iter().find(|code| code.normal == normal)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::citation::citations;

    #[test]
    fn every_code_reads_its_example_and_its_own_normal_form() {
        let written: Written = toml::from_str(include_str!("states.toml")).unwrap();
        assert_eq!(written.code.len(), TABLE.codes.len());
        let mut wrong = Vec::new();
        for code in &TABLE.codes {
            let (text, normal) = &code.example;
            for text in [text, normal] {
                let found: Vec<String> = citations(text)
                    .into_iter()
                    .map(|citation| citation.normal)
                    .collect();
                if found != [normal.clone()] {
                    wrong.push(format!("{text}: {found:?}, not {normal}"));
                }
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }
}
