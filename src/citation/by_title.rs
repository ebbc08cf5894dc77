//! Citations that begin with a title: `19 U.S.C. § 1509`, `title 19, section 1509`.
//!
//! Takes the walk and a place; adds the citations that begin there. Never
//! takes a reporter, a score or a law of a state for a title of the Code.

use crate::citation::body::Body;
use crate::citation::code::Code;
use crate::citation::number::Shape;
use crate::citation::scan::Scan;
use crate::citation::sign::Sign;
use crate::citation::states;

impl Scan<'_> {
    /// `19 U.S.C. § 1509`.
    pub(super) fn title_first(&mut self, place: usize, starts: bool) -> Option<usize> {
        let reading = self.reading;
        let before = reading.before(place);
        if before.is_ascii_digit() || before == '$' || (!starts && !before.is_alphabetic()) {
            return None;
        }
        if matches!(before, '.' | ',' | '-' | '/' | ':')
            && place >= 2
            && reading.at(place - 2).is_ascii_digit()
        {
            return None;
        }
        if let Some(end) = starts.then(|| self.known(place)).flatten() {
            return Some(end);
        }
        if let Some(end) = starts.then(|| self.state_titled(place)).flatten() {
            return Some(end);
        }
        let number = reading.title(place)?;
        let title: u32 = number.value.parse().ok()?;
        let here = reading.comma(number.end);
        let named = reading.code(here)?;
        let ranked =
            reading.shortly_before(place, "no. ", 4) || reading.shortly_before(place, "#", 2);
        let dotted =
            (here..named.end).any(|place| reading.at(place) == '.') || named.end - here > 4;
        if ranked && !dotted {
            return None;
        }
        let (appendix, here) = self.appendix(named.end);
        let (sign, from, misread) = reading.sign(here, true);
        if sign == Sign::Bare && !dotted && self.is_score(from) {
            return None;
        }
        let body = Body::Federal {
            title,
            code: named.code,
            appendix,
        };
        let damaged = number.damaged || named.damaged || misread;
        self.sections_after(place, from, sign, body, damaged)
    }

    /// `24, UCLA 17`: a team and its points.
    pub(super) fn is_score(&self, place: usize) -> bool {
        let reading = self.reading;
        let Some(points) = reading.digits(place, 2) else {
            return false;
        };
        if reading.at(points.end) != ',' {
            return false;
        }
        let team = reading.space(points.end + 1);
        let end = team + reading.letters(team).chars().count();
        reading.raw(team).is_uppercase() && reading.digits(reading.space(end), 2).is_some()
    }

    /// `App. 3,` after a code's name.
    pub(super) fn appendix(&self, place: usize) -> (Option<Option<u32>>, usize) {
        let reading = self.reading;
        let here = reading.comma(place);
        let Some(end) = reading
            .word(here, "app")
            .or_else(|| reading.word(here, "appendix"))
        else {
            return (None, place);
        };
        let end = if reading.at(end) == '.' { end + 1 } else { end };
        let number = reading.space(end);
        if let Some(read) = reading.digits(number, 2) {
            let after = reading.comma(read.end);
            let (sign, ..) = reading.sign(after, true);
            // "App. 3, 6(a)(4)": the number that has subsections is the section.
            let section = reading.at(read.end) == ','
                && reading
                    .digits(after, 4)
                    .is_some_and(|number| reading.group(number.end, &[]).is_some());
            if sign != Sign::Bare || section {
                return (Some(read.value.parse().ok()), after);
            }
        }
        (Some(None), end)
    }

    /// `title 19, United States Code, section 1509`.
    pub(super) fn title_word(&mut self, place: usize) -> Option<usize> {
        let reading = self.reading;
        let (title, here, misread) = self.title_named(place)?;
        let (linked, after) = self.link(here);
        if let Some(named) = reading.code(after) {
            let mut end = self.parenthesis(named.end);
            if let Some(next) = reading.word_of(reading.comma(end), &["at", "en"]) {
                end = next;
            }
            let (appendix, end) = self.appendix(end);
            let (sign, from, odd) = reading.sign(self.article(end), true);
            let body = Body::Federal {
                title,
                code: named.code,
                appendix,
            };
            return self.sections_after(place, from, sign, body, misread || named.damaged || odd);
        }
        if linked {
            return None;
        }
        // No code is named: the Code is meant, unless another one is.
        if reading.shortly_before(place, "code", 24)
            && !reading.shortly_before(place, "states code", 30)
            && !reading.shortly_before(place, "u.s. code", 30)
        {
            return None;
        }
        let (sign, from, odd) = reading.sign(reading.comma(here), false);
        if !matches!(sign, Sign::One | Sign::Many) {
            return None;
        }
        let items = reading.list(from, sign, Shape::Code(title), &|place| self.another(place))?;
        let end = items.last()?.end;
        let (linked, after) = self.link(end);
        let (code, tail, odd) = match reading.code(after) {
            Some(named) => (named.code, named.end, odd || named.damaged),
            None if linked || states::named(reading, after).is_some() => return None,
            None => (Code::Statutes, 0, odd),
        };
        let body = Body::Federal {
            title,
            code,
            appendix: None,
        };
        self.cite(place, tail, &items, body, misread || odd, false)
    }

    /// `title 19`, and where it ends.
    pub(super) fn title_named(&self, place: usize) -> Option<(u32, usize, bool)> {
        let reading = self.reading;
        let (end, misread) = ["title", "titulo", "tit."]
            .iter()
            .find_map(|word| reading.name(place, word))
            .or_else(|| {
                reading
                    .name(place, "title ")
                    .filter(|(end, _)| reading.at(*end).is_ascii_digit())
            })?;
        let number = reading.title(reading.space(end))?;
        if reading.raw(number.end).is_alphanumeric() {
            return None;
        }
        Some((
            number.value.parse().ok()?,
            number.end,
            misread || number.damaged,
        ))
    }
}
