//! What a text has cited so far: for short forms, "the Act" and codes without their state.
//!
//! Takes citations as they are found; gives the latest that fits. Never gives
//! one that the text did not cite before.

use crate::citation::Citation;
use crate::citation::body::Origin;
use crate::citation::code::Code;
use crate::citation::list::Item;
use std::collections::BTreeSet;
use std::collections::HashMap;
use std::collections::HashSet;

/// The citations found, and what can be recalled of them.
#[derive(Default)]
pub struct Cited {
    pub found: Vec<Citation>,
    /// The latest of each section, by its number in the Code and by the number that the text gave it.
    latest: HashMap<String, Origin>,
    /// The latest body of each rule.
    rules: HashMap<String, String>,
    codes: HashSet<String>,
    acts: BTreeSet<usize>,
}

impl Cited {
    /// Adds a citation; `own` is the number that the text gave its section.
    pub fn add(&mut self, citation: Citation, own: &str) {
        if citation.code.starts_with("Fed. R.") {
            self.rules
                .insert(citation.section.clone(), citation.code.clone());
            self.codes
                .insert(format!("{} {}", citation.code, citation.section));
        } else {
            let origin = Origin {
                title: citation.title.clone(),
                code: citation.code.clone(),
                section: citation.section.clone(),
                act: citation.act.clone(),
            };
            self.latest.insert(own.to_owned(), origin.clone());
            self.latest.insert(citation.section.clone(), origin);
            self.codes.insert(citation.code.clone());
        }
        self.found.push(citation);
    }

    /// Remembers an act that was named.
    pub fn name_act(&mut self, entry: usize) {
        self.acts.insert(entry);
    }

    /// The act, where only one was named.
    pub fn the_act(&self) -> Option<usize> {
        self.acts.first().copied().filter(|_| self.acts.len() == 1)
    }

    /// True where a section of that code was cited.
    pub fn has_code(&self, normal: &str) -> bool {
        self.codes.contains(normal)
    }

    /// The latest citation of a section of that number.
    pub fn section(&self, number: &str) -> Option<Origin> {
        // A number of one or two digits tells too little.
        let telling = number.bytes().filter(u8::is_ascii_digit).count() >= 3;
        self.latest.get(number).filter(|_| telling).cloned()
    }

    /// The body of a rule of that number: the one that the text says, else the latest.
    pub fn rule(&self, number: &str, body: Option<&str>) -> Option<&str> {
        match body {
            Some(body) => self
                .codes
                .get(&format!("{body} {number}"))
                .map(|cited| &cited[..body.len()]),
            None => self.rules.get(number).map(String::as_str),
        }
    }
}

/// Sections that are known by their number alone.
pub fn known(item: &Item) -> Option<Origin> {
    let order =
        item.section == "2703" && item.subsections.first().is_some_and(|label| label == "d");
    order.then(|| Origin {
        title: Some("18".to_owned()),
        code: Code::Statutes.name().to_owned(),
        section: item.section.clone(),
        act: None,
    })
}
