//! The walk over a text: at each word, every way a citation can begin.
//!
//! Takes a text; gives its citations in order, none overlapping. Knows the
//! order of the parts (`title, code, section`; `section of title`; `act,
//! section`); what the parts look like is told by the other files.

use crate::citation::Citation;
use crate::citation::acts;
use crate::citation::body::Body;
use crate::citation::body::Origin;
use crate::citation::cited::Cited;
use crate::citation::code::Code;
use crate::citation::list::Item;
use crate::citation::reading::Reading;
use crate::citation::rules;
use crate::citation::sign::Sign;

const LINKS: &[&str] = &["of", "del", "de", "in", "under", "en", "bajo"];

const ARTICLES: &[&str] = &["the", "la", "las", "el", "los", "said"];
const ADJECTIVES: &[&str] = &["federal", "former"];

/// Every citation of a text, in order.
pub fn citations(text: &str) -> Vec<Citation> {
    if !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return Vec::new();
    }
    let reading = Reading::of(text);
    let mut scan = Scan {
        text,
        reading: &reading,
        cited: Cited::default(),
        settled: 0,
    };
    let mut place = 0;
    while place < reading.end() {
        place = scan
            .at(place)
            .filter(|end| *end > place)
            .unwrap_or(place + 1);
    }
    scan.cited.found
}

/// The walk.
pub struct Scan<'a> {
    text: &'a str,
    pub(super) reading: &'a Reading,
    pub(super) cited: Cited,
    /// Sections up to here are known to have no words after their list that own them.
    pub(super) settled: usize,
}

impl Scan<'_> {
    fn at(&mut self, place: usize) -> Option<usize> {
        let first = self.reading.at(place);
        let starts = self.reading.word_starts(place);
        match first {
            '§' => self.section_first(place),
            _ if first.is_ascii_digit() || matches!(first, '|' | '!') => {
                self.title_first(place, starts)
            }
            _ if !starts => None,
            'i' | 'l' => self
                .title_first(place, starts)
                .or_else(|| self.worded(place, first)),
            _ if first.is_alphabetic() => self.worded(place, first),
            _ => None,
        }
    }

    fn worded(&mut self, place: usize, first: char) -> Option<usize> {
        let told = match first {
            't' => self.title_word(place),
            's' | 'a' | 'p' | '5' => self.section_first(place),
            'r' => self.rule_first(place),
            _ => None,
        };
        told.or_else(|| self.rules_named(place))
            .or_else(|| self.act_named(place))
            .or_else(|| self.state_named(place))
    }

    /// The sections that follow a body, and their citations.
    pub(super) fn sections_after(
        &mut self,
        start: usize,
        from: usize,
        sign: Sign,
        body: Body,
        damaged: bool,
    ) -> Option<usize> {
        let reading = self.reading;
        if sign == Sign::Part
            && !matches!(
                body,
                Body::Federal {
                    code: Code::Regulations,
                    ..
                }
            )
        {
            return None;
        }
        let items = reading.list(from, sign, body.shape(), &|place| self.another(place))?;
        let first = items.first()?;
        if sign == Sign::Bare && first.subsections.is_empty() && reading.counted(first.end) {
            return None;
        }
        self.cite(start, 0, &items, body, damaged, false)
    }

    /// Past a comma and `of the`; whether there was such a word.
    pub(super) fn link(&self, place: usize) -> (bool, usize) {
        let here = self.reading.comma(place);
        match self.reading.word_of(here, LINKS) {
            Some(after) => (true, self.adjective(self.article(after))),
            None => (false, self.adjective(self.article(here))),
        }
    }

    pub(super) fn article(&self, place: usize) -> usize {
        self.reading.word_of(place, ARTICLES).unwrap_or(place)
    }

    pub(super) fn adjective(&self, place: usize) -> usize {
        match self.reading.word_of(place, ADJECTIVES) {
            // "Federal Rules" and "Federal Trade Commission Act" are names.
            Some(after)
                if acts::named(self.reading, place).is_none()
                    && rules::named(self.reading, place).is_none() =>
            {
                after
            }
            _ => place,
        }
    }

    /// Past a short parenthesis such as `("INA")`.
    pub(super) fn parenthesis(&self, place: usize) -> usize {
        let reading = self.reading;
        let here = reading.space(place);
        if reading.at(here) != '(' || reading.group(here, &[]).is_some() {
            return place;
        }
        (here..here + 40)
            .find(|place| reading.at(*place) == ')')
            .map_or(place, |close| close + 1)
    }

    /// Citations for each of `items`; the last reaches to `tail` where words follow it.
    pub(super) fn cite(
        &mut self,
        start: usize,
        tail: usize,
        items: &[Item],
        body: Body,
        damaged: bool,
        short: bool,
    ) -> Option<usize> {
        let mut cited = None;
        for (nth, item) in items.iter().enumerate() {
            let Some(origin) = body.origin(&item.section, &self.cited) else {
                continue;
            };
            let start = if nth == 0 { start } else { item.start };
            let end = if nth + 1 == items.len() {
                item.end.max(tail)
            } else {
                item.end
            };
            cited = self
                .push(start, end, item, origin, damaged || item.damaged, short)
                .or(cited);
        }
        if cited.is_some()
            && let Body::Act(entry) = body
        {
            self.cited.name_act(entry);
        }
        cited
    }

    /// One citation; gives the place after it.
    pub(super) fn push(
        &mut self,
        start: usize,
        end: usize,
        item: &Item,
        origin: Origin,
        damaged: bool,
        short: bool,
    ) -> Option<usize> {
        let (from, to) = self.reading.bytes(start, end);
        let subsections = item.subsections.clone();
        let citation = Citation {
            text: self.text.get(from..to)?.to_owned(),
            normal: origin.normal(&subsections),
            title: origin.title,
            code: origin.code,
            section: origin.section,
            subsections,
            start: from,
            end: to,
            damaged,
            through: item.through.clone(),
            act: origin.act,
            short,
        };
        self.cited.add(citation, &item.section);
        Some(end)
    }
}
