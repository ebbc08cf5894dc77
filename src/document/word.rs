//! A word and a line of words, as they stand on the page.

use crate::document::area::Area;
use schemars::JsonSchema;
use serde::Deserialize;
use serde::Serialize;

/// Where a value's words came from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// The page's own text layer.
    #[default]
    Text,
    /// Optical character recognition of a picture.
    Ocr,
    /// A header of an email file.
    EmailHeader,
    /// A filled field of a form.
    FormField,
    /// Typed or corrected by a person.
    User,
}

/// One word: text between white space, with its place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Word {
    /// The word as printed (ligatures and soft hyphens kept; never empty).
    pub text: String,
    /// Its place.
    pub area: Area,
    /// How it was read.
    #[serde(default)]
    pub origin: Origin,
    /// 0 to 1: 1 where both readers agree, less where one alone read it, the engine's own figure for OCR.
    pub trust: f32,
}

/// A run of words on one baseline without a wide gap between them.
///
/// A table row or a label with its value beyond a gap is several lines with the
/// same `row`. Lines stand in the order in which people read them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Line {
    pub words: Vec<Word>,
    /// Lines of one paragraph or one table cell share a block number (unique on the page).
    pub block: u32,
    /// Lines side by side on one baseline share a row number (unique on the page).
    pub row: u32,
}

impl Line {
    /// The area around all its words; `None` for a line without words.
    pub fn area(&self) -> Option<Area> {
        self.words.iter().map(|word| word.area).reduce(Area::around)
    }

    /// Its words with single spaces between them.
    pub fn text(&self) -> String {
        self.words
            .iter()
            .map(|word| word.text.as_str())
            .collect::<Vec<_>>()
            .join(" ")
    }
}
