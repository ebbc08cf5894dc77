//! What stands before a section number: `§`, `section`, `sección`, `Parts`.
//!
//! Takes a reading and a place; tells how many sections are announced. A letter
//! or digit counts as a section sign only after the name of a code.

use crate::citation::reading::Reading;

/// What stands before the number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// Nothing: `19 U.S.C. 1509`.
    Bare,
    /// `§`, `section`.
    One,
    /// `§§`, `sections`.
    Many,
    /// `part`, `pt.`: of regulations.
    Part,
}

const ONE: &[&str] = &[
    "section", "sec", "sect", "seccion", "secc", "articulo", "article", "art",
];
const MANY: &[&str] = &[
    "sections",
    "secs",
    "sects",
    "secciones",
    "articulos",
    "articles",
    "arts",
];
const PART: &[&str] = &["part", "parts", "pt", "pts", "parte", "partes"];

impl Reading {
    /// The section sign or word here, and the place after it and its space.
    ///
    /// `after_code`: a code's name stands before, so that signs a scanner
    /// misreads (`S`, `$`, `g`, `5`, `8`) count too.
    pub fn sign(&self, place: usize, after_code: bool) -> (Sign, usize, bool) {
        let here = if after_code { self.comma(place) } else { place };
        if self.at(here) == '§' {
            let mut end = here + 1;
            let mut signs = 1;
            while self.at(self.space(end)) == '§' {
                end = self.space(end) + 1;
                signs += 1;
            }
            return (
                if signs > 1 { Sign::Many } else { Sign::One },
                self.space(end),
                false,
            );
        }
        for (words, sign) in [(MANY, Sign::Many), (ONE, Sign::One), (PART, Sign::Part)] {
            for word in words {
                let long = word.len() >= 6;
                let end = self.word(here, word).map(|end| (end, false));
                if let Some((end, misread)) =
                    end.or_else(|| long.then(|| self.name(here, word)).flatten())
                {
                    let end = if self.at(end) == '.' { end + 1 } else { end };
                    return (sign, self.space(end), misread);
                }
            }
        }
        if after_code {
            for (sign, marks) in [(Sign::Many, 2), (Sign::One, 1)] {
                let same = (0..marks).all(|more| self.raw(here + more) == self.raw(here));
                if !same {
                    continue;
                }
                let after = self.space(here + marks);
                let spaced = after > here + marks;
                let number = self.raw(after).is_ascii_digit() || self.digits(after, 5).is_some();
                let fits = match self.raw(here) {
                    'S' | 's' | '$' | 'g' | '&' | '%' | '?' => number,
                    '5' | '8' => {
                        spaced
                            && self
                                .digits(after, 5)
                                .is_some_and(|number| number.value.len() > 2)
                    }
                    _ => false,
                };
                if fits {
                    return (sign, after, true);
                }
            }
        }
        (Sign::Bare, here, false)
    }
}
