//! The names of the two federal codes, clean or through a scanner: `U.S.C.`, `C.F.R.`.
//!
//! Takes a reading and a place; tells which code is named there and where the
//! name ends. Never takes a reporter (`467 U.S. 735`) for a code.

use crate::citation::reading::Reading;

/// A federal code of numbered titles.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Code {
    Statutes,
    Regulations,
}

impl Code {
    /// Its name in the normal form.
    pub fn name(self) -> &'static str {
        match self {
            Code::Statutes => "U.S.C.",
            Code::Regulations => "C.F.R.",
        }
    }
}

/// A code's name on the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Named {
    pub code: Code,
    pub end: usize,
    pub damaged: bool,
}

const LONG: &[(&str, Code)] = &[
    ("united states code annotated", Code::Statutes),
    ("united states code", Code::Statutes),
    ("u.s. code annotated", Code::Statutes),
    ("u.s. code", Code::Statutes),
    ("us code", Code::Statutes),
    ("federal code", Code::Statutes),
    ("code of federal regulations", Code::Regulations),
    ("codigo de los estados unidos", Code::Statutes),
    ("codigo de estados unidos", Code::Statutes),
    ("codigo de los ee. uu.", Code::Statutes),
    ("codigo de ee. uu.", Code::Statutes),
    ("codigo de los ee.uu.", Code::Statutes),
    ("codigo de ee.uu.", Code::Statutes),
    ("codigo federal de los estados unidos", Code::Statutes),
    ("codigo de los e.u.a.", Code::Statutes),
    ("codigo de reglamentos federales", Code::Regulations),
    ("codigo de regulaciones federales", Code::Regulations),
    ("codigo de normas federales", Code::Regulations),
    ("codigo federal de regulaciones", Code::Regulations),
    ("codigo federal de reglamentos", Code::Regulations),
    ("codigo de reglamentacion federal", Code::Regulations),
];

impl Reading {
    /// The code named here.
    pub fn code(&self, place: usize) -> Option<Named> {
        match self.at(place) {
            'u' | 'v' | '1' | 'l' | 'i' => {}
            'c' | 'f' | 'g' => {}
            _ => return None,
        }
        for (name, code) in LONG {
            if let Some((end, damaged)) = self.name(place, name) {
                return Some(Named {
                    code: *code,
                    end,
                    damaged,
                });
            }
        }
        self.letters_of(place, Code::Statutes)
            .or_else(|| self.letters_of(place, Code::Regulations))
    }

    /// Three letters with whatever stands between them.
    fn letters_of(&self, place: usize, code: Code) -> Option<Named> {
        let letters = match code {
            Code::Statutes => ['u', 's', 'c'],
            Code::Regulations => ['c', 'f', 'r'],
        };
        let mut damaged = false;
        let mut stops = 0;
        let mut guessed = 0;
        let mut here = place;
        for (nth, letter) in letters.into_iter().enumerate() {
            let (next, guess) = self.letter(here, letter)?;
            guessed += usize::from(guess);
            here = next;
            let last = nth == 2;
            let (next, stop, odd) = self.stop(here, last);
            // After the last letter only a stop belongs to the name.
            if !last || stop {
                here = next;
                damaged |= odd;
            }
            stops += usize::from(stop);
            // "U.S.C, § 1509": the last stop was read as a comma.
            damaged |= last && stops == 2 && self.at(next) == ',';
        }
        // A letter that was guessed needs the stops or a section sign to vouch for it.
        let vouched = stops >= 2 || (guessed == 1 && self.at(self.space(here)) == '§');
        if guessed > 0 && !vouched {
            return None;
        }
        // "USC" is a code only where it is set as one.
        if stops == 0 && self.raw(place).is_lowercase() != self.raw(here - 1).is_lowercase() {
            return None;
        }
        damaged |= guessed > 0;
        if code == Code::Statutes {
            here = self.edition(here);
        }
        if self.at(here).is_alphabetic() && stops < 2 && !self.glued_sign(here) {
            return None;
        }
        Some(Named {
            code,
            end: here,
            damaged,
        })
    }

    /// `U.S.C.A.` and `U.S.C.S.` are the same code.
    fn edition(&self, place: usize) -> usize {
        let here = if self.before(place) == '.' {
            self.space(place)
        } else {
            place
        };
        let annotated = matches!(self.at(here), 'a' | 's');
        if annotated && self.at(here + 1) == '.' && self.before(place) == '.' {
            return here + 2;
        }
        if annotated
            && here == place
            && self.raw(here).is_uppercase()
            && matches!(self.at(here + 1), ' ' | '§')
        {
            return here + 1;
        }
        place
    }

    /// `USCS1509`, `USCSec.`: a section sign or word run together with the code.
    fn glued_sign(&self, place: usize) -> bool {
        self.letters(place).starts_with("sec")
            || (self.at(place) == 's' && self.at(place + 1).is_ascii_digit())
    }

    fn letter(&self, place: usize, letter: char) -> Option<(usize, bool)> {
        let seen = self.at(place);
        if seen == letter {
            return Some((place + 1, false));
        }
        let alike: &[&str] = match letter {
            'u' => &["v", "ll", "11", "li", "l1", "1l", "ij", "lj"],
            's' => &["5", "$", "8"],
            'c' => &["0", "o", "g", "e", "€", "¢"],
            'f' => &["p", "e"],
            'r' => &["b", "k", "p"],
            _ => &[],
        };
        alike
            .iter()
            .find(|form| {
                form.chars()
                    .enumerate()
                    .all(|(nth, seen)| self.at(place + nth) == seen)
            })
            .map(|form| (place + form.chars().count(), true))
    }

    /// A stop between letters: whether there was one, and whether it is an odd one.
    fn stop(&self, place: usize, last: bool) -> (usize, bool, bool) {
        let mut here = self.space(place);
        let (stop, odd) = match self.at(here) {
            '.' => (true, false),
            '·' | '•' => (true, true),
            ',' | ';' | ':' | '\'' | '_' if !last => (true, true),
            // After the last letter a comma may be the sentence's own.
            _ => (false, false),
        };
        if stop {
            here += 1;
        }
        if !last {
            here = self.space(here);
        }
        (here, stop, odd)
    }
}
