//! Acts that are cited by sections of their own, and where the Code has them.
//!
//! Takes the table `acts.toml`; gives the section of the Code that a section
//! of an act is. A section that the table does not hold is not guessed.

use crate::citation::names::Found;
use crate::citation::names::Names;
use crate::citation::reading::Reading;
use serde::Deserialize;
use std::collections::HashMap;
use std::sync::LazyLock;

/// The table as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Written {
    act: Vec<Act>,
    moved: Vec<Moved>,
}

/// One act.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Act {
    pub names: Vec<String>,
    pub title: u32,
    /// The year that the text may give after the name.
    pub year: Option<u32>,
    /// The number alone may follow the abbreviation.
    #[serde(default)]
    pub bare: bool,
    /// The code of a section that the table does not know.
    pub unmapped: Option<String>,
    /// Where the classification is written down.
    pub source: String,
    #[serde(default)]
    same: Vec<Run>,
    #[serde(default)]
    shift: Vec<Run>,
    #[serde(default)]
    sections: HashMap<String, String>,
    /// Text, and the normal forms to be read in it.
    pub examples: Vec<(String, String)>,
    /// Text without a citation.
    pub near: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Run {
    from: u32,
    to: u32,
    #[serde(default)]
    by: u32,
}

/// Sections that stand elsewhere now.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Moved {
    code: String,
    title: u32,
    to: Place,
    /// The act that moved them.
    #[serde(rename = "source")]
    _source: String,
    sections: HashMap<String, String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Place {
    code: String,
    title: u32,
}

struct Table {
    acts: Vec<Act>,
    moved: Vec<Moved>,
    names: Names,
}

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    // The table is part of the program; a test reads it whole.
    let written: Written = toml::from_str(include_str!("acts.toml")).unwrap_or(Written {
        act: Vec::new(),
        moved: Vec::new(),
    });
    let mut names = Names::default();
    for (entry, act) in written.act.iter().enumerate() {
        for name in &act.names {
            names.add(name, entry);
        }
    }
    Table {
        acts: written.act,
        moved: written.moved,
        names,
    }
});

/// The act named here.
pub fn named(reading: &Reading, place: usize) -> Option<Found> {
    TABLE.names.at(reading, place)
}

/// An act of the table.
pub fn act(entry: usize) -> &'static Act {
    &TABLE.acts[entry]
}

/// Every act of the table.
pub fn all() -> &'static [Act] {
    &TABLE.acts
}

impl Act {
    /// The section of the Code that a section of this act is.
    pub fn in_code(&self, section: &str) -> Option<String> {
        if let Some(found) = self
            .sections
            .iter()
            .find(|(own, _)| own.eq_ignore_ascii_case(section))
            .map(|(_, code)| code.clone())
        {
            return Some(found);
        }
        let digits: String = section.chars().take_while(char::is_ascii_digit).collect();
        let number: u32 = digits.parse().ok()?;
        let suffix = &section[digits.len()..];
        let within = |run: &&Run| (run.from..=run.to).contains(&number);
        if self.same.iter().any(|run| within(&run)) {
            return Some(section.to_owned());
        }
        let run = self.shift.iter().find(within)?;
        Some(format!("{}{}", number + run.by, suffix.to_lowercase()))
    }
}

/// Where a section stands now, if it was moved.
pub fn moved(
    code: &str,
    title: Option<&str>,
    section: &str,
) -> Option<(String, Option<String>, String)> {
    if !code.contains("App.") {
        return None;
    }
    let moved = TABLE
        .moved
        .iter()
        .find(|moved| moved.code == code && title == Some(&moved.title.to_string()))?;
    let section = moved.sections.get(section)?;
    Some((
        moved.to.code.clone(),
        Some(moved.to.title.to_string()),
        section.clone(),
    ))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::citation::citations;

    #[test]
    fn the_table_is_read_whole() {
        let written: Written = toml::from_str(include_str!("acts.toml")).unwrap();
        assert_eq!(written.act.len(), all().len());
        assert!(
            all()
                .iter()
                .all(|act| !act.source.is_empty() && !act.names.is_empty())
        );
    }

    #[test]
    fn every_example_is_read_and_no_near_miss() {
        let mut wrong = Vec::new();
        for act in all() {
            for (text, normal) in &act.examples {
                let found: Vec<String> = citations(text)
                    .into_iter()
                    .map(|citation| citation.normal)
                    .collect();
                if found.join("; ") != *normal {
                    wrong.push(format!("{text}: {found:?}, not {normal}"));
                }
            }
            for text in &act.near {
                let found: Vec<String> = citations(text)
                    .into_iter()
                    .map(|citation| citation.normal)
                    .collect();
                if !found.is_empty() {
                    wrong.push(format!("{text}: {found:?}, not nothing"));
                }
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }
}
