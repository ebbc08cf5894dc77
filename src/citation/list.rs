//! One section, or several in a row: `§§ 2703, 2705(b) and 2709`.
//!
//! Takes a reading and the place after a code's name (or of a section word);
//! gives each section with its place. Stops before a number that may be
//! something else: a date, a count, the title of the next citation.

use crate::citation::label::DEEPEST;
use crate::citation::label::level;
use crate::citation::number::Shape;
use crate::citation::reading::Reading;
use crate::citation::sign::Sign;

/// One section of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    pub start: usize,
    pub end: usize,
    pub section: String,
    pub subsections: Vec<String>,
    /// The end of a range, or `et seq.`.
    pub through: Option<String>,
    pub damaged: bool,
}

/// The longest list that is read as one; the sections after it stand alone.
const MOST_ITEMS: usize = 64;

const JOINS: &[&str] = &["and", "or", "y", "o", "e", "u"];
const RANGES: &[&str] = &["through", "thru", "to", "a", "al", "hasta"];

/// Words that may follow a section in a list without a plural sign.
const FOLLOWING: &[&str] = &[
    "and",
    "or",
    "of",
    "to",
    "in",
    "as",
    "for",
    "with",
    "by",
    "is",
    "are",
    "was",
    "were",
    "do",
    "does",
    "did",
    "may",
    "must",
    "shall",
    "can",
    "cannot",
    "will",
    "would",
    "apply",
    "applies",
    "require",
    "requires",
    "provide",
    "provides",
    "allow",
    "allows",
    "permit",
    "permits",
    "govern",
    "governs",
    "authorize",
    "authorizes",
    "give",
    "gives",
    "set",
    "sets",
    "that",
    "which",
    "on",
    "at",
    "if",
    "when",
    "but",
    "because",
    "under",
    "see",
    "from",
    "both",
    "only",
    "also",
    "have",
    "has",
    "had",
    "not",
    "y",
    "o",
    "e",
    "de",
    "del",
    "para",
    "que",
    "no",
    "son",
    "dan",
];

/// Words after a number that make it a count, not a section.
const COUNTED: &[&str] = &[
    "day",
    "days",
    "hour",
    "hours",
    "month",
    "months",
    "year",
    "years",
    "week",
    "weeks",
    "page",
    "pages",
    "people",
    "persons",
    "users",
    "accounts",
    "percent",
    "dollars",
    "copies",
    "minutes",
    "business",
    "calendar",
    "stat",
    "dias",
    "horas",
    "meses",
    "paginas",
    "cuentas",
    "million",
    "thousand",
    "cases",
    "records",
    "subscribers",
    "miles",
    "feet",
    "blocks",
    "km",
    "points",
    "games",
    "files",
    "am",
    "pm",
    "fed",
    "cong",
];

impl Reading {
    /// The sections from here on, and where the last ends.
    ///
    /// `another` tells whether a citation of its own begins at a place.
    pub fn list(
        &self,
        place: usize,
        sign: Sign,
        shape: Shape<'_>,
        another: &dyn Fn(usize) -> bool,
    ) -> Option<Vec<Item>> {
        let first = self.item(place, shape)?;
        let mut items = vec![first];
        while items.len() < MOST_ITEMS
            && let Some(next) = self.next_item(&items, sign, shape, another)
        {
            items.push(next);
        }
        Some(items)
    }

    fn item(&self, place: usize, shape: Shape<'_>) -> Option<Item> {
        let number = self.number(place, shape)?;
        let (subsections, mut end, misread) = self.subsections(number.end);
        let mut through = None;
        if let Some((last, after)) = self.range(end, &number.value, shape) {
            through = Some(last);
            end = after;
        } else if let Some(after) = self.et_seq(end) {
            through = Some("et seq.".to_owned());
            end = after;
        }
        let damaged = number.damaged || misread;
        Some(Item {
            start: place,
            end,
            section: number.value,
            subsections,
            through,
            damaged,
        })
    }

    /// `–3422`, `through 3422`, `-33`, `–(c)`.
    fn range(&self, place: usize, from: &str, shape: Shape<'_>) -> Option<(String, usize)> {
        let here = self.space(place);
        let (after, dash) = match self.at(here) {
            '–' => (self.space(here + 1), true),
            '-' => (
                self.space(here + 1 + usize::from(self.at(here + 1) == '-')),
                true,
            ),
            _ if here > place => (self.word_of(here, RANGES)?, false),
            _ => return None,
        };
        let after = if self.at(after) == '§' {
            self.space(after + 1)
        } else {
            after
        };
        if dash && self.at(after) == '(' {
            let (labels, end, _) = self.group(after, &[])?;
            return Some((format!("({})", labels.join(")(")), end));
        }
        let number = self.number(after, shape)?;
        let start: u64 = leading(from)?;
        let stop: u64 = leading(&number.value)?;
        // "3729–33" leaves out the digits that stay the same.
        let short = number.value.len() < from.len() && {
            let tail = &from[from.len() - number.value.len()..];
            dash && leading(tail).is_some_and(|tail| tail < stop)
        };
        let rises = stop > start
            || (stop == start && number.value.len() >= from.len() && number.value != from);
        let regulation = shape == Shape::Regulation
            && number.value.contains('.')
            && number.value.as_str() > from;
        if !(rises || short || regulation) || (!dash && self.counted(number.end)) {
            return None;
        }
        if !dash && number.value.len() < from.len() {
            return None;
        }
        let (subsections, end, _) = self.subsections(number.end);
        let tail: String = subsections
            .iter()
            .map(|label| format!("({label})"))
            .collect();
        Some((format!("{}{tail}", number.value), end))
    }

    fn et_seq(&self, place: usize) -> Option<usize> {
        let here = self.comma(place);
        if here == place {
            return None;
        }
        if let Some(end) = self.word(here, "et") {
            let end = if self.at(end) == '.' { end + 1 } else { end };
            let seq = self
                .word_of(self.space(end), &["seq", "sequitur", "sequentes"])
                .map(|_| self.space(end))?;
            let end = (seq..).find(|place| !self.at(*place).is_alphabetic())?;
            return Some(if self.at(end) == '.' { end + 1 } else { end });
        }
        for words in ["y siguientes", "y ss."] {
            if let Some((end, _)) = self.name(here, words) {
                return Some(end);
            }
        }
        None
    }

    fn next_item(
        &self,
        items: &[Item],
        sign: Sign,
        shape: Shape<'_>,
        another: &dyn Fn(usize) -> bool,
    ) -> Option<Item> {
        let last = items.last()?;
        let mut here = self.space(last.end);
        let mut joined = false;
        if matches!(self.at(here), ',' | ';') {
            here = self.space(here + 1);
            joined = true;
        }
        if self.at(here) == '&' {
            here = self.space(here + 1);
            joined = true;
        } else if let Some(after) = self
            .word_of(here, JOINS)
            .or_else(|| self.word_of(here, &["with"]).filter(|_| sign == Sign::Many))
        {
            here = after;
            joined = true;
            if self.at(here) == '/' {
                here = self.word_of(here + 1, JOINS)?;
            }
        }
        if !joined {
            return None;
        }
        if self.at(here) == '(' {
            return self.same_section(last, here);
        }
        let mut signed = false;
        if another(here) {
            return None;
        }
        let from = here;
        if self.at(here) == '§' {
            here = self.space(here + 1);
            signed = true;
        }
        let mut item = self.item(here, shape)?;
        let number_end = here + item.section.chars().count();
        let after = self.at(item.end);
        if matches!(after, '%' | '/' | ':' | '$') || self.counted(item.end) {
            return None;
        }
        if item.subsections.is_empty()
            && after == '.'
            && self.raw(item.end + 1).is_ascii_digit()
            && !matches!(shape, Shape::Regulation)
        {
            return None;
        }
        if after == ','
            && self.raw(item.end + 1).is_ascii_digit()
            && number_end == item.end
            && sign != Sign::Many
        {
            return None;
        }
        let digits = |value: &str| value.bytes().take_while(u8::is_ascii_digit).count();
        let year =
            |value: &str| leading(value).is_some_and(|number| (1900..2100).contains(&number));
        let lettered = item.section.bytes().any(|byte| byte.is_ascii_alphabetic());
        let likely = match shape {
            Shape::Regulation if sign != Sign::Part => item.section.contains('.'),
            Shape::Joined(_) => {
                let mark = |value: &str| value.chars().find(|letter| !letter.is_alphanumeric());
                mark(&item.section) == mark(&last.section)
            }
            _ => true,
        };
        let alike = digits(&item.section) == digits(&last.section) && digits(&item.section) >= 3;
        let plain_year = year(&item.section)
            && (!year(&last.section) || leading(&item.section).is_some_and(|number| number > 2000))
            && item.subsections.is_empty()
            && !lettered;
        let fits = match sign {
            Sign::Many | Sign::Part => !plain_year || signed || alike && last.section.len() != 4,
            _ => {
                signed
                    || !item.subsections.is_empty()
                    || lettered
                    || (alike && !plain_year && self.ends_well(item.end))
            }
        };
        item.start = from;
        (likely && (fits || (sign == Sign::Many && !plain_year))).then_some(item)
    }

    /// `(d)` in `2703(c)(2) and (d)`.
    fn same_section(&self, last: &Item, place: usize) -> Option<Item> {
        if last.subsections.is_empty() || self.at(place + 1) == ' ' {
            return None;
        }
        let (labels, mut end, damaged) = self.group(place, &[])?;
        let first = labels.first()?;
        if self.opens_enumeration(&labels, end, false) {
            return None;
        }
        let alike = last
            .subsections
            .iter()
            .rposition(|label| level(label) == level(first))?;
        let mut subsections = last.subsections[..alike].to_vec();
        subsections.extend(labels);
        while subsections.len() < DEEPEST
            && let Some((more, next, _)) = self.group(end, &subsections)
        {
            subsections.extend(more);
            end = next;
        }
        Some(Item {
            start: place,
            end,
            section: last.section.clone(),
            subsections,
            through: None,
            damaged,
        })
    }

    /// True where what follows a number leaves no doubt that it is a section:
    /// not `1509, 1600 Pennsylvania Avenue`, not `1509 and 1225 files`.
    fn ends_well(&self, end: usize) -> bool {
        let next = self.space(end);
        if next == end || !self.at(next).is_alphabetic() {
            return true;
        }
        self.raw(next).is_lowercase() && FOLLOWING.contains(&self.letters(next).as_str())
    }

    /// True where the number that ends here counts something.
    pub fn counted(&self, end: usize) -> bool {
        let word = self.letters(self.space(end));
        let word = if self.at(end) == '-' {
            self.letters(end + 1)
        } else {
            word
        };
        COUNTED.contains(&word.as_str())
    }
}

/// The number that a section begins with.
fn leading(section: &str) -> Option<u64> {
    let digits: String = section.chars().take_while(char::is_ascii_digit).collect();
    digits.parse().ok()
}
