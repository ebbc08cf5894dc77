//! Texts that stand in a data file in every language, side by side.

use crate::language::Language;
use serde::Deserialize;
use std::collections::BTreeMap;

/// One text, or one list of them, by the code of the language.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(transparent)]
pub struct Texts<T>(BTreeMap<String, T>);

impl<T: Default> Texts<T> {
    /// In this language, or in English where it has none.
    pub fn of(&self, language: &Language) -> T
    where
        T: Clone,
    {
        let english = || self.0.get(Language::english().code());
        self.0
            .get(language.code())
            .or_else(english)
            .cloned()
            .unwrap_or_default()
    }

    /// In this language alone.
    pub fn exactly(&self, language: &Language) -> Option<&T> {
        self.0.get(language.code())
    }
}
