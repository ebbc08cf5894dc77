//! Citations that begin with a section: `section 2703(d) of title 18`, `§ 1509(d)`.
//!
//! Takes the walk and a place; adds the citations that begin there. A section
//! that belongs to a contract, or to a law that is not known, is none.

use crate::citation::acts;
use crate::citation::body::Body;
use crate::citation::body::Origin;
use crate::citation::cited;
use crate::citation::code::Code;
use crate::citation::list::Item;
use crate::citation::number::Shape;
use crate::citation::scan::Scan;
use crate::citation::sign::Sign;
use crate::citation::states;
use crate::citation::states::Form;

const ELSEWHERE: &[&str] = &[
    "below", "above", "hereof", "herein", "infra", "supra", "hereto",
];

/// Words before a section that make it another law's: `Haw. Rev. Stat. § 1509`.
const OTHERS: &[&str] = &[
    "stat",
    "ann",
    "code",
    "codes",
    "laws",
    "law",
    "regs",
    "rev",
    "act",
    "statutes",
    "contract",
    "agreement",
    "lease",
    "bylaws",
    "ordinance",
    "ucc",
    "torts",
    "evidence",
    "proc",
    "prac",
    "const",
];

/// The links that make what follows the owner of the section.
const OWNERS: &[&str] = &["of", "del", "de"];

/// What follows a section: `of title 18`.
pub(super) enum Tail {
    Of(Body, usize, bool),
    /// It belongs to something that is no statute.
    Other,
    None,
}

impl Scan<'_> {
    /// `section 2703(d) of title 18`, `§ 1509(d)`.
    pub(super) fn section_first(&mut self, place: usize) -> Option<usize> {
        let reading = self.reading;
        let (sign, from, misread) = reading.sign(place, false);
        if sign == Sign::Bare {
            return None;
        }
        // Within a list that nothing owns, only the section itself is in question.
        let settled = place < self.settled;
        let another = |place: usize| settled || self.another(place);
        let mut seen: Vec<Vec<Item>> = Vec::new();
        for shape in [Shape::Code(0), Shape::Regulation, Shape::Joined(".-:/")] {
            let Some(items) = reading.list(from, sign, shape, &another) else {
                continue;
            };
            let Some(last) = items.last() else { continue };
            let tail = if settled {
                Tail::None
            } else {
                self.tail(last.end)
            };
            match tail {
                Tail::Of(body, end, odd) => {
                    // Read again as that code numbers its sections.
                    let again = reading.list(from, sign, body.shape(), &another);
                    if let Some(items) =
                        again.filter(|again| again.last().map(|item| item.end) == Some(last.end))
                    {
                        return self.cite(place, end, &items, body, misread || odd, false);
                    }
                }
                Tail::Other => return None,
                Tail::None => seen.push(items),
            }
        }
        let end = seen
            .iter()
            .filter_map(|items| items.last())
            .map(|last| last.end)
            .max();
        self.settled = self.settled.max(end.unwrap_or(0));
        if sign == Sign::Part || self.another_law_before(place) {
            return None;
        }
        seen.iter()
            .rev()
            .find_map(|items| self.short(place, items, misread))
    }

    pub(super) fn tail(&self, place: usize) -> Tail {
        let reading = self.reading;
        let (linked, here) = self.link(place);
        if let Some((title, end, odd)) = self.title_named(here) {
            let (again, after) = self.link(end);
            if let Some(named) = reading.code(after) {
                let body = Body::Federal {
                    title,
                    code: named.code,
                    appendix: None,
                };
                return Tail::Of(body, named.end, odd || named.damaged);
            }
            if again || states::named(reading, after).is_some() || self.other_code(after) {
                return Tail::Other;
            }
            return Tail::Of(
                Body::Federal {
                    title,
                    code: Code::Statutes,
                    appendix: None,
                },
                end,
                odd,
            );
        }
        if let Some(number) = reading.title(here)
            && let Some(named) = reading.code(reading.space(number.end))
            && let Ok(title) = number.value.parse()
        {
            let (sign, after, _) = reading.sign(named.end, true);
            if sign == Sign::Bare && reading.digits(after, 5).is_none() {
                let body = Body::Federal {
                    title,
                    code: named.code,
                    appendix: None,
                };
                return Tail::Of(body, named.end, number.damaged || named.damaged);
            }
            return if linked { Tail::Other } else { Tail::None };
        }
        if let Some(found) = acts::named(reading, here) {
            let Some(end) = self.year(found.entry, found.end) else {
                return Tail::Other;
            };
            let (sign, after, _) = reading.sign(reading.comma(end), false);
            let own = !linked && (sign != Sign::Bare || reading.digits(after, 5).is_some());
            if !own {
                return Tail::Of(Body::Act(found.entry), end, found.damaged);
            }
            return Tail::None;
        }
        if let Some(found) = states::named(reading, here)
            && !matches!(states::code(found.entry).form, Form::Titled | Form::Chapter)
        {
            let (sign, after, _) = reading.sign(found.end, true);
            if linked || (sign == Sign::Bare && reading.digits(after, 6).is_none()) {
                return Tail::Of(
                    Body::State {
                        entry: found.entry,
                        title: None,
                    },
                    found.end,
                    found.damaged,
                );
            }
            return Tail::None;
        }
        if linked
            && let Some(found) = states::named_short(reading, here)
            && self.cited.has_code(&states::code(found.entry).normal)
        {
            return Tail::Of(
                Body::State {
                    entry: found.entry,
                    title: None,
                },
                found.end,
                found.damaged,
            );
        }
        if !linked || reading.word_of(reading.comma(place), OWNERS).is_none() {
            return Tail::None;
        }
        if let Some(end) = reading
            .word(here, "act")
            .or_else(|| reading.word(here, "ley"))
            && reading.raw(here).is_uppercase()
        {
            return match self.cited.the_act() {
                Some(act) => Tail::Of(Body::Act(act), end, false),
                None => Tail::Other,
            };
        }
        if reading.word_of(here, &["statute", "code"]).is_some() {
            Tail::None
        } else {
            Tail::Other
        }
    }

    /// True where some other code or law is named: `, California Code of Regulations`.
    pub(super) fn other_code(&self, place: usize) -> bool {
        let reading = self.reading;
        reading.raw(place).is_uppercase()
            && (place..place + 40)
                .take_while(|here| !matches!(reading.at(*here), '.' | ';' | '\0'))
                .any(|here| {
                    reading.word_starts(here)
                        && ["code", "statutes", "laws", "rules", "admin"]
                            .iter()
                            .any(|word| reading.word(here, word).is_some())
                })
    }

    /// Past the year of an act: `of 1930`. Nothing where it is another year's act.
    pub(super) fn year(&self, entry: usize, place: usize) -> Option<usize> {
        let reading = self.reading;
        let here = reading.space(place);
        let Some(after) = reading.word_of(here, &["of", "de"]) else {
            return Some(place);
        };
        let Some(year) = reading
            .digits(after, 4)
            .filter(|year| year.value.len() == 4)
        else {
            return Some(place);
        };
        match acts::act(entry).year {
            Some(own) if own.to_string() != year.value => None,
            _ => Some(year.end),
        }
    }

    /// True where a citation of its own begins: `28 U.S.C.`, `§ 235 of the INA`.
    pub(super) fn another(&self, place: usize) -> bool {
        if self.reading.at(place) == '§' {
            let (_, from, _) = self.reading.sign(place, false);
            return self
                .reading
                .number(from, Shape::Joined(".-:/"))
                .is_some_and(|number| {
                    let (_, end, _) = self.reading.subsections(number.end);
                    matches!(self.tail(end), Tail::Of(..))
                });
        }
        self.reading.digits(place, 4).is_some_and(|number| {
            let here = self.reading.comma(number.end);
            self.reading.code(here).is_some()
                || states::named(self.reading, here).is_some()
                || self.reading.name(here, "u.s.").is_some()
                || self.reading.name(here, "fed.").is_some()
                || self.reading.name(here, "stat.").is_some()
        })
    }

    /// True where the words before a section name a law that is not in the tables.
    pub(super) fn another_law_before(&self, place: usize) -> bool {
        let reading = self.reading;
        if reading.shortly_before(place, "pub. l.", 24) {
            return true;
        }
        let mut end = place;
        while end > 0 && matches!(reading.at(end - 1), ' ' | '.') {
            end -= 1;
        }
        let mut from = end;
        while from > 0 && reading.at(from - 1).is_alphabetic() {
            from -= 1;
        }
        // "13 X.Y.Z. § 1509": initials that no table knows.
        let initial =
            end - from == 1 && reading.at(end) == '.' && from > 0 && reading.at(from - 1) == '.';
        initial
            || OTHERS.contains(&reading.letters(from).as_str()) && reading.raw(from).is_uppercase()
    }

    /// A section without its code: the latest that was cited in full.
    pub(super) fn short(&mut self, place: usize, items: &[Item], damaged: bool) -> Option<usize> {
        let reading = self.reading;
        let mut end = None;
        for item in items {
            let elsewhere = reading
                .word_of(reading.space(item.end), ELSEWHERE)
                .is_some();
            let Some(origin) = self.recalled(item).filter(|_| !elsewhere) else {
                break;
            };
            let start = if end.is_none() { place } else { item.start };
            end = self.push(start, item.end, item, origin, damaged || item.damaged, true);
        }
        end
    }

    /// `2703(d) order`: known without its title.
    pub(super) fn known(&mut self, place: usize) -> Option<usize> {
        let reading = self.reading;
        if reading.at(place) != '2' {
            return None;
        }
        let items = reading.list(place, Sign::Bare, Shape::Code(0), &|_| true)?;
        let [item] = items.as_slice() else {
            return None;
        };
        let origin = cited::known(item)?;
        let order = reading
            .word_of(
                reading.space(item.end),
                &["order", "orders", "application", "court"],
            )
            .is_some()
            || reading.shortly_before(place, "orden ", 6)
            || reading.shortly_before(place, "order under ", 12);
        order
            .then(|| self.push(place, item.end, item, origin, item.damaged, false))
            .flatten()
    }

    /// Where the section of an item was cited before.
    fn recalled(&self, item: &Item) -> Option<Origin> {
        self.cited
            .section(&item.section)
            .or_else(|| cited::known(item))
    }
}
