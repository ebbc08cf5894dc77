//! Citations to statutes, regulations and rules in running text.
//!
//! Takes text; gives each citation as it stands, its normal form, and its
//! place in the text. One citation for each section of a list; a range is its
//! first section. Reads through what a scanner does to a page, and says so.
//! Never makes a citation of words that cite nothing, and never reads files.

pub mod acts;
pub mod body;
pub mod by_name;
pub mod by_section;
pub mod by_title;
pub mod cited;
pub mod code;
pub mod label;
pub mod list;
pub mod names;
pub mod number;
pub mod reading;
pub mod rules;
pub mod scan;
pub mod sign;
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

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn one(text: &str) -> Citation {
        parse(text).unwrap()
    }

    #[test]
    fn a_citation_is_under_the_section_that_holds_it() {
        let whole = one("8 U.S.C. § 1225(d)");
        assert!(one("8 U.S.C. § 1225(d)(4)(A)").under(&whole));
        assert!(whole.under(&whole));
        assert!(!whole.under(&one("8 U.S.C. § 1225(d)(4)(A)")));
        assert!(!one("8 U.S.C. § 1225(b)").under(&whole));
        assert!(!one("8 C.F.R. § 1225.1").under(&whole));
        assert!(!one("18 U.S.C. § 1225(d)").under(&whole));
    }

    #[test]
    fn two_ways_to_cite_one_section_are_the_same() {
        assert!(same(
            "19 U.S.C. § 1509",
            "section 509 of the Tariff Act of 1930"
        ));
        assert!(same("INA § 235(d)(4)", "8 USC 1225(d)(4)"));
        assert!(same("5 U.S.C. App. 3 § 6(a)(4)", "5 U.S.C. § 406(a)(4)"));
        assert!(!same("19 U.S.C. § 1509", "19 U.S.C. § 1509(a)"));
        assert!(!same("Fed. R. Civ. P. 45", "Fed. R. Crim. P. 45"));
        assert!(!same("18 U.S.C. § 2703", "no citation"));
    }

    #[test]
    fn a_citation_tells_its_parts() {
        let citation = one("Section 235(d)(4)(A) of the Immigration and Nationality Act");
        assert_eq!(citation.title.as_deref(), Some("8"));
        assert_eq!(citation.code, "U.S.C.");
        assert_eq!(citation.section, "1225");
        assert_eq!(citation.subsections, ["d", "4", "A"]);
        assert_eq!(
            citation.act.as_deref(),
            Some("Immigration and Nationality Act")
        );
        assert!(!citation.damaged);
        let range = one("12 U.S.C. §§ 3401–3422");
        assert_eq!(
            (range.section.as_str(), range.through.as_deref()),
            ("3401", Some("3422"))
        );
        let rest = one("12 U.S.C. § 3401 et seq.");
        assert_eq!(
            (rest.text.as_str(), rest.through.as_deref()),
            ("12 U.S.C. § 3401 et seq.", Some("et seq."))
        );
    }

    #[test]
    fn a_section_that_no_table_knows_stays_with_its_act() {
        let citation = one("INA § 999(b)");
        assert_eq!(
            (citation.code.as_str(), citation.normal.as_str()),
            ("INA", "INA § 999(b)")
        );
        assert_eq!(citation.title, None);
    }

    #[test]
    fn a_short_form_says_that_it_is_one() {
        let found = citations("19 U.S.C. § 1509 and later section 1509(d).");
        assert_eq!(
            found
                .iter()
                .map(|citation| citation.short)
                .collect::<Vec<_>>(),
            [false, true]
        );
    }

    #[test]
    fn the_json_has_the_promised_keys_in_order() {
        let json = serde_json::to_string(&one("I9 USC 1509(d)")).unwrap();
        let expected = r#"{"text":"I9 USC 1509(d)","normal":"19 U.S.C. § 1509(d)","title":"19","code":"U.S.C.","section":"1509","subsections":["d"],"start":0,"end":14,"damaged":true,"short":false}"#;
        assert_eq!(json, expected);
    }
}
