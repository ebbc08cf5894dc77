//! Many names, found quickly: the entries of a table whose name begins with a letter.
//!
//! Takes names with the number of their entry; gives the longest name that
//! stands at a place. Knows nothing of what an entry is.

use crate::citation::reading::Name;
use crate::citation::reading::Reading;
use std::collections::HashMap;

/// Names by their first letter.
#[derive(Default)]
pub struct Names {
    by_letter: HashMap<char, Vec<(Name, usize)>>,
}

/// A name that stands in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Found {
    /// The number of the entry.
    pub entry: usize,
    pub end: usize,
    pub damaged: bool,
    /// The name is an abbreviation in capitals.
    pub capitals: bool,
}

impl Names {
    /// Adds a name of an entry. Names in mixed case match in any case; names in capitals only in capitals.
    pub fn add(&mut self, name: &str, entry: usize) {
        if let Some(first) = name.chars().next() {
            let first = class(first.to_ascii_lowercase());
            self.by_letter
                .entry(first)
                .or_default()
                .push((Name::of(name), entry));
        }
    }

    /// The longest name that begins here.
    pub fn at(&self, reading: &Reading, place: usize) -> Option<Found> {
        let named = self.by_letter.get(&class(reading.at(place)))?;
        let mut best: Option<Found> = None;
        for (name, entry) in named {
            let Some((end, damaged)) = reading.named(place, name) else {
                continue;
            };
            if best.is_none_or(|best| end > best.end) {
                best = Some(Found {
                    entry: *entry,
                    end,
                    damaged,
                    capitals: name.exact,
                });
            }
        }
        best
    }
}

/// One letter for all that a scanner takes for it.
fn class(letter: char) -> char {
    match letter {
        'l' | '1' | '|' | '!' => 'i',
        '0' => 'o',
        '5' | '$' => 's',
        _ => letter,
    }
}
