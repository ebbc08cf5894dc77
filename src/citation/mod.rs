//! Citations to statutes, regulations and rules in running text.
//!
//! Takes text; gives each citation as it stands, its normal form, and its
//! place in the text. One citation for each section of a list; a range is its
//! first section. Reads through what a scanner does to a page, and says so.
//! Never makes a citation of words that cite nothing, and never reads files.

pub mod acts;
pub mod code;
pub mod list;
pub mod names;
pub mod number;
pub mod reading;
pub mod rules;
pub mod scan;
pub mod states;

use serde::Serialize;

/// One section of a statute, regulation or rule that the text cites.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Citation {
    /// The words as they stand in the text.
    pub text: String,
    /// `19 U.S.C. § 1509(d)`.
    pub normal: String,
    /// The number of the title, where the code has numbered titles.
    pub title: Option<String>,
    /// `U.S.C.`, `C.F.R.`, `Fed. R. Civ. P.`, `Cal. Gov. Code`.
    pub code: String,
    pub section: String,
    /// What stands in parentheses, outermost first.
    pub subsections: Vec<String>,
    /// First byte in the text.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
    /// Letters had to be read through damage.
    pub damaged: bool,
    /// Where a range ends: `3422`, `et seq.`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub through: Option<String>,
    /// The act whose own section was named, where the text does not name the code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub act: Option<String>,
    /// The text names the section alone; its code was cited before.
    pub short: bool,
}

/// Every citation of a text, in order.
pub fn citations(text: &str) -> Vec<Citation> {
    scan::citations(text)
}

/// The citation that a normal form (or any full citation) spells out, alone.
pub fn parse(normal: &str) -> Option<Citation> {
    let mut found = citations(normal);
    (found.len() == 1).then(|| found.remove(0))
}

/// True where two citations name the same section and subsection.
pub fn same(first: &str, second: &str) -> bool {
    match (parse(first), parse(second)) {
        (Some(first), Some(second)) => first.under(&second) && second.under(&first),
        _ => first == second,
    }
}

impl Citation {
    /// True where this is the other or a part of it: § 1225(d)(4)(A) is under § 1225(d).
    pub fn under(&self, other: &Citation) -> bool {
        self.place() == other.place() && self.subsections.starts_with(&other.subsections)
    }

    /// Code, title and section, with a section that was moved at its new place.
    fn place(&self) -> (String, Option<String>, String) {
        acts::moved(&self.code, self.title.as_deref(), &self.section)
            .unwrap_or_else(|| (self.code.clone(), self.title.clone(), self.section.clone()))
    }
}
