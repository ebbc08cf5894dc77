//! Section numbers and what stands in parentheses after them.
//!
//! Takes a reading and a place; gives the number in clean digits, where it
//! ends, and whether it was read through damage. Never guesses a digit that
//! could as well be another.

use crate::citation::reading::Reading;

/// How the numbers of a code are built.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape<'a> {
    /// `1509`, `57b-1`, `2000aa`; the title decides about doubtful letters.
    Code(u32),
    /// `287.4`, `240.10b-5`; without a period it is a part.
    Regulation,
    /// `45`, `5.1`.
    Rule,
    /// Runs of letters and digits joined by any of these marks: `19.2-10.2`.
    Joined(&'a str),
}

/// A number that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Number {
    pub value: String,
    pub end: usize,
    pub damaged: bool,
}

/// Titles of the Code in which sections run to five digits or six.
const FIVE_DIGITS: &[u32] = &[5, 10, 34, 36, 40, 41, 42, 46, 49, 51, 52, 54];

/// No section of the title has a higher number. Round figures above the last section of each.
fn highest(title: u32) -> u32 {
    match title {
        0 => u32::MAX,
        3 | 4 | 9 | 13 | 35 => 999,
        8 | 17 | 47 => 1999,
        21 => 2999,
        title if FIVE_DIGITS.contains(&title) => u32::MAX,
        _ => 9999,
    }
}

impl Reading {
    /// The number of a title, one or two digits.
    pub fn title(&self, place: usize) -> Option<Number> {
        let mut number = self.opening(place, 3)?;
        // "2I U.S.C.": no code has a letter in its titles.
        if number.value.len() == 1
            && let Some(digit) =
                digit_like(self.raw(number.end)).filter(|digit| matches!(digit, '0' | '1'))
            && !self.raw(number.end + 1).is_alphanumeric()
        {
            number.value.push(digit);
            number.end += 1;
            number.damaged = true;
        }
        let title: u32 = number.value.parse().ok()?;
        ((1..=54).contains(&title) && number.value.len() <= 2).then_some(number)
    }

    /// Digits, some of them perhaps printed as letters that look like them.
    pub fn digits(&self, place: usize, most: usize) -> Option<Number> {
        let mut value = String::new();
        let mut damaged = false;
        let mut here = place;
        let mut real = false;
        while value.len() <= most {
            let raw = self.raw(here);
            if raw.is_ascii_digit() {
                value.push(raw);
                real = true;
            } else {
                let Some(digit) = digit_like(raw) else { break };
                let inside = !value.is_empty();
                // A doubtful letter counts where a digit follows it: "l509", "15O9".
                if !self.digit_follows(here + 1, inside) || (!inside && !matches!(digit, '1')) {
                    break;
                }
                if matches!(raw, 'S' | 'B' | 'Z')
                    && !(inside && self.raw(here + 1).is_ascii_digit())
                {
                    break;
                }
                value.push(digit);
                damaged = true;
            }
            here += 1;
        }
        (real && value.len() <= most).then_some(Number {
            value,
            end: here,
            damaged,
        })
    }

    /// Digits that begin a number: the first is no zero.
    fn opening(&self, place: usize, most: usize) -> Option<Number> {
        self.digits(place, most)
            .filter(|number| !number.value.starts_with('0') || number.value == "0")
    }

    fn digit_follows(&self, place: usize, again: bool) -> bool {
        let raw = self.raw(place);
        raw.is_ascii_digit()
            || (again || digit_like(raw).is_some()) && digit_like(raw).is_some() && {
                self.raw(place + 1).is_ascii_digit()
            }
    }

    /// A section number of that shape.
    pub fn number(&self, place: usize, shape: Shape<'_>) -> Option<Number> {
        match shape {
            Shape::Code(title) => self.code_number(place, title),
            Shape::Regulation => self.regulation_number(place),
            Shape::Rule => self.rule_number(place),
            Shape::Joined(marks) => self.joined_number(place, marks),
        }
    }

    fn code_number(&self, place: usize, title: u32) -> Option<Number> {
        let most = if matches!(title, 0 | 54) { 6 } else { 5 };
        let mut number = self.opening(place, most)?;
        // A section sign read as a digit and run together with the number.
        let section: u32 = number.value.parse().ok()?;
        if number.value.len() >= 4
            && number.value.starts_with(['5', '8'])
            && section > highest(title)
        {
            number.value.remove(0);
            number.damaged = true;
        }
        let raw = self.raw(number.end);
        // The suffixes of sections are lower case, but for the tax code: "150I" is 1501.
        let last = match raw {
            'I' | '|' | 'O' if title != 26 => digit_like(raw),
            'l' if matches!(title, 8 | 18 | 19) && number.value.len() >= 3 => Some('1'),
            _ => None,
        };
        if let Some(last) = last
            && !self.raw(number.end + 1).is_alphanumeric()
            && number.value.len() <= 4
        {
            number.value.push(last);
            number.end += 1;
            number.damaged = true;
        }
        self.suffix(&mut number)?;
        loop {
            let lettered = number.value.ends_with(|c: char| c.is_ascii_alphabetic());
            if self.raw(number.end) != '-' {
                break;
            }
            let Some(next) = self
                .digits(number.end + 1, 3)
                .or_else(|| self.one_alone(number.end + 1))
            else {
                break;
            };
            // Digits alone and a hyphen are a range, unless one digit follows: "2151-1".
            let plain = number.value.bytes().all(|byte| byte.is_ascii_digit());
            let numbered = plain && next.value.len() == 1 && number.value.len() > 1;
            if !(lettered || numbered) {
                break;
            }
            let mut longer = Number {
                value: format!("{}-{}", number.value, next.value),
                end: next.end,
                damaged: number.damaged || next.damaged,
            };
            if self.suffix(&mut longer).is_none() {
                break;
            }
            number = longer;
        }
        Some(number)
    }

    /// `57b-l`: a letter that can only be a one.
    fn one_alone(&self, place: usize) -> Option<Number> {
        let alone =
            matches!(self.raw(place), 'l' | 'I' | '|') && !self.raw(place + 1).is_alphanumeric();
        alone.then(|| Number {
            value: "1".to_owned(),
            end: place + 1,
            damaged: true,
        })
    }

    /// Takes up to three letters that end a number: `1324a`, `2000aa`, `21F`.
    fn suffix(&self, number: &mut Number) -> Option<()> {
        let mut letters = String::new();
        let mut here = number.end;
        while self.raw(here).is_ascii_alphabetic() && letters.len() < 4 {
            letters.push(self.raw(here));
            here += 1;
        }
        if letters.is_empty() {
            return Some(());
        }
        let first = letters.chars().next()?;
        let same = letters.chars().all(|letter| letter == first);
        let ordinal = matches!(
            letters.to_ascii_lowercase().as_str(),
            "st" | "nd" | "rd" | "th"
        );
        let short = letters.len() <= 2 || (same && letters.len() == 3);
        if ordinal || !short || self.raw(here).is_alphanumeric() {
            return None;
        }
        if letters.len() == 2 && !same && !letters.bytes().all(|byte| byte.is_ascii_lowercase()) {
            return None;
        }
        number.value.push_str(&letters);
        number.end = here;
        Some(())
    }

    fn regulation_number(&self, place: usize) -> Option<Number> {
        let mut number = self.opening(place, 4)?;
        // "287 .4": the space is the scanner's.
        let stop = if self.at(number.end) == ' ' && self.at(number.end + 1) == '.' {
            number.end + 1
        } else {
            number.end
        };
        if self.at(stop) == '.'
            && let Some(next) = self
                .digits(stop + 1, 5)
                .or_else(|| self.one_alone(stop + 1))
        {
            number.value = format!("{}.{}", number.value, next.value);
            number.damaged |= next.damaged || stop != number.end;
            number.end = next.end;
            self.suffix(&mut number)?;
            while self.raw(number.end) == '-' {
                let Some(next) = self
                    .digits(number.end + 1, 3)
                    .or_else(|| self.one_alone(number.end + 1))
                else {
                    break;
                };
                if self.at(next.end) == '.' && self.raw(next.end + 1).is_ascii_digit() {
                    break;
                }
                let mut longer = Number {
                    value: format!("{}-{}", number.value, next.value),
                    end: next.end,
                    damaged: number.damaged || next.damaged,
                };
                if self.suffix(&mut longer).is_none() {
                    break;
                }
                number = longer;
            }
        }
        (!self.raw(number.end).is_alphanumeric()).then_some(number)
    }

    fn rule_number(&self, place: usize) -> Option<Number> {
        let mut number = self.opening(place, 4)?;
        if self.at(number.end) == '.' && self.raw(number.end + 1).is_ascii_digit() {
            let next = self.digits(number.end + 1, 1)?;
            number.value = format!("{}.{}", number.value, next.value);
            number.end = next.end;
        }
        (!self.raw(number.end).is_alphanumeric()).then_some(number)
    }

    fn joined_number(&self, place: usize, marks: &str) -> Option<Number> {
        let mut number = self.opening(place, 6)?;
        self.run_on(&mut number)?;
        while marks.contains(self.raw(number.end))
            && self.raw(number.end + 1).is_ascii_alphanumeric()
        {
            let mark = self.raw(number.end);
            match self.digits(number.end + 1, 6) {
                Some(next) => {
                    number.value = format!("{}{mark}{}", number.value, next.value);
                    number.damaged |= next.damaged;
                    number.end = next.end;
                }
                // "79-h": a letter of its own.
                None if !self.raw(number.end + 2).is_alphanumeric() => {
                    number.value.push(mark);
                    number.end += 1;
                }
                None => break,
            }
            self.run_on(&mut number)?;
        }
        (!self.raw(number.end).is_alphanumeric()).then_some(number)
    }

    /// Letters and digits that go on after digits: `156A`, `9A`.
    fn run_on(&self, number: &mut Number) -> Option<()> {
        let from = number.end;
        while self.raw(number.end).is_ascii_alphanumeric() {
            number.value.push(self.raw(number.end));
            number.end += 1;
        }
        let letters = &number.value[number.value.len() - (number.end - from)..];
        let ordinal = matches!(
            letters.to_ascii_lowercase().as_str(),
            "st" | "nd" | "rd" | "th"
        );
        (number.end - from <= 3 && !ordinal).then_some(())
    }
}

/// The digit that a letter looks like.
pub fn digit_like(raw: char) -> Option<char> {
    match raw {
        'l' | 'I' | '|' | '!' => Some('1'),
        'O' | 'o' => Some('0'),
        'S' => Some('5'),
        'B' => Some('8'),
        'Z' => Some('2'),
        _ => None,
    }
}
