//! Writes intake sheets, each format from the same blocks.
//!
//! Takes sheets and how they are to look; gives bytes. Never opens a file and
//! never asks the terminal: the edge says how wide it is and whether it shows
//! color.

pub mod docx;
pub mod html;
pub mod ics;
pub mod json;
pub mod markdown;
pub mod packet;
#[cfg(feature = "pdf")]
pub mod pdf;
pub mod text;

use crate::sheet::IntakeSheet;

/// One way of writing the sheets of a matter.
pub struct Format {
    /// What the person types after `--format`.
    pub name: &'static str,
    pub extension: &'static str,
    pub media_type: &'static str,
    pub write: fn(&[IntakeSheet], &Manner) -> Result<Vec<u8>, Error>,
}

/// Every format there is, in the order that menus list them.
pub const FORMATS: &[Format] = &[
    text::FORMAT,
    json::FORMAT,
    html::FORMAT,
    markdown::FORMAT,
    docx::sheet::FORMAT,
    #[cfg(feature = "pdf")]
    pdf::sheet::FORMAT,
    ics::FORMAT,
];

/// How text is to look. Formats that are not for a terminal pass it over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Manner {
    /// Columns to fill.
    pub width: usize,
    /// Whether color codes may be written.
    pub color: bool,
}

impl Default for Manner {
    fn default() -> Manner {
        Manner {
            width: 80,
            color: false,
        }
    }
}

/// Why a format could not be written.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error("the report could not be written as JSON: {0}")]
    Json(#[from] serde_json::Error),
    #[error("the sheet could not be written as HTML: {0}")]
    Html(#[from] askama::Error),
    #[error("the Word file could not be put together: {0}")]
    Docx(String),
    #[error("the PDF could not be typeset: {0}")]
    Pdf(String),
}

/// The format of that name.
pub fn format(name: &str) -> Option<&'static Format> {
    FORMATS.iter().find(|format| format.name == name)
}
