//! The walk over a text: at each word, every way a citation can begin.
//!
//! Takes a text; gives its citations in order, none overlapping. Knows the
//! order of the parts (`title, code, section`; `section of title`; `act,
//! section`); what the parts look like is told by the other files.

use crate::citation::Citation;
use crate::citation::acts;
use crate::citation::code::Code;
use crate::citation::list::Item;
use crate::citation::list::Sign;
use crate::citation::number::Shape;
use crate::citation::reading::Reading;
use crate::citation::rules;
use crate::citation::states;
use crate::citation::states::Form;
use crate::citation::states::StateCode;

const LINKS: &[&str] = &["of", "in", "under", "del", "de", "en", "bajo"];
const ARTICLES: &[&str] = &["the", "la", "las", "el", "los", "said"];
const ADJECTIVES: &[&str] = &["federal", "former"];
const ELSEWHERE: &[&str] = &[
    "below", "above", "hereof", "herein", "infra", "supra", "hereto", "de", "del", "of", "to",
];

/// Every citation of a text, in order.
pub fn citations(text: &str) -> Vec<Citation> {
    if !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return Vec::new();
    }
    let reading = Reading::of(text);
    let mut scan = Scan {
        text,
        reading: &reading,
        found: Vec::new(),
        cited_as: Vec::new(),
        acts: Vec::new(),
    };
    let mut place = 0;
    while place < reading.len() {
        place = scan
            .at(place)
            .filter(|end| *end > place)
            .unwrap_or(place + 1);
    }
    scan.found
}

struct Scan<'a> {
    text: &'a str,
    reading: &'a Reading,
    found: Vec<Citation>,
    /// The section of each citation under the number that the text gave it.
    cited_as: Vec<String>,
    /// Acts named so far, for "the Act".
    acts: Vec<usize>,
}

/// What a run of sections belongs to.
#[derive(Clone, Copy)]
enum Body {
    /// A federal code: title, `App.` and its number.
    Federal {
        title: u32,
        code: Code,
        appendix: Option<Option<u32>>,
    },
    Act(usize),
    State {
        entry: usize,
        title: Option<u32>,
    },
    Rules(usize),
}

/// What follows a section: `of title 18`.
enum Tail {
    Of(Body, usize, bool),
    /// It belongs to something that is no statute.
    Other,
    None,
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

    /// `19 U.S.C. § 1509`.
    fn title_first(&mut self, place: usize, starts: bool) -> Option<usize> {
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
    fn is_score(&self, place: usize) -> bool {
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
    fn appendix(&self, place: usize) -> (Option<Option<u32>>, usize) {
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
            if sign != Sign::Bare {
                return (Some(read.value.parse().ok()), after);
            }
        }
        (Some(None), end)
    }

    /// The sections that follow a body, and their citations.
    fn sections_after(
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
        let items = reading.list(from, sign, shape(body), &|place| self.is_code(place))?;
        self.cite(start, 0, &items, body, damaged, false)
    }

    /// True where a title and a code stand: the next citation.
    fn is_code(&self, place: usize) -> bool {
        self.reading.digits(place, 4).is_some_and(|number| {
            let here = self.reading.comma(number.end);
            self.reading.code(here).is_some()
                || states::named(self.reading, here).is_some()
                || self.reading.name(here, "u.s.").is_some()
                || self.reading.name(here, "fed.").is_some()
                || self.reading.name(here, "stat.").is_some()
        })
    }

    /// `title 19, United States Code, section 1509`.
    fn title_word(&mut self, place: usize) -> Option<usize> {
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
        {
            return None;
        }
        let (sign, from, odd) = reading.sign(reading.comma(here), false);
        if !matches!(sign, Sign::One | Sign::Many) {
            return None;
        }
        let items = reading.list(from, sign, Shape::Code(title), &|place| self.is_code(place))?;
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
    fn title_named(&self, place: usize) -> Option<(u32, usize, bool)> {
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

    /// Past a comma and `of the`; whether there was such a word.
    fn link(&self, place: usize) -> (bool, usize) {
        let here = self.reading.comma(place);
        match self.reading.word_of(here, LINKS) {
            Some(after) => (true, self.adjective(self.article(after))),
            None => (false, self.adjective(self.article(here))),
        }
    }

    fn article(&self, place: usize) -> usize {
        self.reading.word_of(place, ARTICLES).unwrap_or(place)
    }

    fn adjective(&self, place: usize) -> usize {
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
    fn parenthesis(&self, place: usize) -> usize {
        let reading = self.reading;
        let here = reading.space(place);
        if reading.at(here) != '(' || reading.group(here, &[]).is_some() {
            return place;
        }
        (here..here + 40)
            .find(|place| reading.at(*place) == ')')
            .map_or(place, |close| close + 1)
    }

    /// `section 2703(d) of title 18`, `§ 1509(d)`.
    fn section_first(&mut self, place: usize) -> Option<usize> {
        let reading = self.reading;
        let (sign, from, misread) = reading.sign(place, false);
        if sign == Sign::Bare {
            return None;
        }
        let is_code = |place: usize| self.is_code(place);
        let mut seen: Vec<Vec<Item>> = Vec::new();
        for shape in [Shape::Code(0), Shape::Regulation, Shape::Joined(".-:/")] {
            let Some(items) = reading.list(from, sign, shape, &is_code) else {
                continue;
            };
            let Some(last) = items.last() else { continue };
            match self.tail(last.end) {
                Tail::Of(body, end, odd) => {
                    // Read again as that code numbers its sections.
                    let again = reading.list(from, sign, self::shape(body), &is_code);
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
        if sign == Sign::Part || reading.shortly_before(place, "pub. l.", 24) {
            return None;
        }
        seen.iter()
            .rev()
            .find_map(|items| self.short(place, items, misread))
    }

    fn tail(&self, place: usize) -> Tail {
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
            && self.cited_code(found.entry)
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
        if !linked {
            return Tail::None;
        }
        if let Some(end) = reading
            .word(here, "act")
            .or_else(|| reading.word(here, "ley"))
            && reading.raw(here).is_uppercase()
        {
            let mut acts = self.acts.clone();
            acts.sort_unstable();
            acts.dedup();
            return match acts.as_slice() {
                [act] => Tail::Of(Body::Act(*act), end, false),
                _ => Tail::Other,
            };
        }
        if reading.word_of(here, &["statute", "code"]).is_some() {
            Tail::None
        } else {
            Tail::Other
        }
    }

    /// True where some other code or law is named: `, California Code of Regulations`.
    fn other_code(&self, place: usize) -> bool {
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
    fn year(&self, entry: usize, place: usize) -> Option<usize> {
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

    /// `INA § 235(d)`, `Tariff Act of 1930, section 509`.
    fn act_named(&mut self, place: usize) -> Option<usize> {
        let reading = self.reading;
        let found = acts::named(reading, place)?;
        let end = self.year(found.entry, found.end)?;
        self.acts.push(found.entry);
        let after = self.parenthesis(end);
        let mut here = reading.comma(after);
        if let Some(next) = reading
            .word_of(here, &["at", "as"])
            .filter(|_| reading.name(here, "as amended").is_none())
        {
            here = next;
        }
        if let Some((next, _)) = reading.name(here, "as amended") {
            here = reading.comma(next);
        }
        let (sign, from, misread) = reading.sign(here, false);
        let act = acts::act(found.entry);
        let bare = act.bare && found.capitals && here == reading.space(found.end);
        if sign == Sign::Bare && !bare {
            return None;
        }
        let body = Body::Act(found.entry);
        self.sections_after(place, from, sign, body, found.damaged || misread)
    }

    /// `Cal. Gov. Code § 6700`.
    fn state_named(&mut self, place: usize) -> Option<usize> {
        let reading = self.reading;
        let found = states::named(reading, place).or_else(|| {
            states::named_short(reading, place).filter(|found| self.cited_code(found.entry))
        })?;
        let code = states::code(found.entry);
        let body = Body::State {
            entry: found.entry,
            title: None,
        };
        match code.form {
            Form::Titled => None,
            Form::Chapter => self.chapter(place, found.end, found.entry),
            _ => {
                let (sign, from, misread) = reading.sign(self.parenthesis(found.end), true);
                if sign == Sign::Part || (sign == Sign::Bare && !code.bare) {
                    return None;
                }
                self.sections_after(place, from, sign, body, found.damaged || misread)
            }
        }
    }

    /// `c. 4, § 7`.
    fn chapter(&mut self, place: usize, end: usize, entry: usize) -> Option<usize> {
        let reading = self.reading;
        let here = reading.comma(end);
        let here = ["chapter", "ch.", "c."]
            .iter()
            .find_map(|word| reading.name(here, word))
            .map(|(end, _)| end)?;
        let chapter = reading.number(reading.space(here), Shape::Joined(""))?;
        let (sign, from, misread) = reading.sign(chapter.end, true);
        if !matches!(sign, Sign::One | Sign::Many) {
            return None;
        }
        let mut items = reading.list(
            from,
            sign,
            shape(Body::State { entry, title: None }),
            &|place| self.is_code(place),
        )?;
        for item in &mut items {
            item.section = format!("c. {}, § {}", chapter.value, item.section);
        }
        self.cite(
            place,
            0,
            &items,
            Body::State { entry, title: None },
            chapter.damaged || misread,
            false,
        )
    }

    /// `18 Pa. C.S. § 5743`.
    fn state_titled(&mut self, place: usize) -> Option<usize> {
        let reading = self.reading;
        let number = reading.digits(place, 3)?;
        let found = states::named(reading, reading.space(number.end))?;
        if states::code(found.entry).form != Form::Titled {
            return None;
        }
        let (sign, from, misread) = reading.sign(found.end, true);
        let body = Body::State {
            entry: found.entry,
            title: number.value.parse().ok(),
        };
        self.sections_after(
            place,
            from,
            sign,
            body,
            number.damaged || found.damaged || misread,
        )
    }

    fn cited_code(&self, entry: usize) -> bool {
        self.found
            .iter()
            .any(|citation| citation.code == states::code(entry).normal)
    }

    /// `Fed. R. Civ. P. 45`.
    fn rules_named(&mut self, place: usize) -> Option<usize> {
        let reading = self.reading;
        let found = rules::named(reading, place)?;
        let here = reading.comma(self.parenthesis(found.end));
        let ruled = reading.word_of(here, &["rule", "rules", "regla", "reglas", "no"]);
        if ruled.is_none() && here != reading.space(found.end) {
            return None;
        }
        let (_, from, _) = reading.sign(ruled.unwrap_or(here), false);
        self.sections_after(
            place,
            from,
            Sign::Many,
            Body::Rules(found.entry),
            found.damaged,
        )
    }

    /// `Rule 17(c) of the Federal Rules of Criminal Procedure`, `Rule 17`.
    fn rule_first(&mut self, place: usize) -> Option<usize> {
        let reading = self.reading;
        let from = reading.word_of(place, &["rule", "rules", "regla", "reglas"])?;
        let items = reading.list(from, Sign::Many, Shape::Rule, &|place| self.is_code(place))?;
        let end = items.last()?.end;
        let (linked, here) = self.link(end);
        if let Some(found) = rules::named(reading, here) {
            // "Rule 4, Fed. R. Civ. P. 45" names its own rule after.
            if linked || reading.digits(reading.space(found.end), 4).is_none() {
                return self.cite(
                    place,
                    found.end,
                    &items,
                    Body::Rules(found.entry),
                    found.damaged,
                    false,
                );
            }
            return None;
        }
        let local = ["local ", "circuit ", "civil ", "l.", "court "]
            .iter()
            .any(|word| reading.shortly_before(place, word, word.len()));
        if linked || local {
            return None;
        }
        let mut cited = None;
        for item in items {
            let Some(entry) = self.rules_cited(&item.section) else {
                break;
            };
            let start = if cited.is_none() { place } else { item.start };
            cited = self.cite(
                start,
                0,
                std::slice::from_ref(&item),
                Body::Rules(entry),
                false,
                true,
            );
        }
        cited
    }

    fn rules_cited(&self, section: &str) -> Option<usize> {
        let cited =
            self.found.iter().rev().find(|citation| {
                citation.code.starts_with("Fed. R.") && citation.section == section
            })?;
        rules::entry(&cited.code)
    }

    /// A section without its code: the latest that was cited in full.
    fn short(&mut self, place: usize, items: &[Item], damaged: bool) -> Option<usize> {
        let reading = self.reading;
        let mut end = None;
        for item in items {
            let elsewhere = reading
                .word_of(reading.space(item.end), ELSEWHERE)
                .is_some();
            let Some(origin) = self.cited(item).filter(|_| !elsewhere) else {
                break;
            };
            let start = if end.is_none() { place } else { item.start };
            end = self.push(start, item.end, item, origin, damaged || item.damaged, true);
        }
        end
    }

    /// Where the section of an item was cited before.
    fn cited(&self, item: &Item) -> Option<Origin> {
        let telling = item.section.bytes().filter(u8::is_ascii_digit).count() >= 3;
        if telling
            && let Some(nth) = (0..self.found.len()).rev().find(|nth| {
                !self.found[*nth].code.starts_with("Fed. R.")
                    && (self.cited_as[*nth] == item.section
                        || self.found[*nth].section == item.section)
            })
        {
            let cited = &self.found[nth];
            return Some(Origin {
                title: cited.title.clone(),
                code: cited.code.clone(),
                section: cited.section.clone(),
                act: cited.act.clone(),
            });
        }
        known(item)
    }

    /// `2703(d) order`: known without its title.
    fn known(&mut self, place: usize) -> Option<usize> {
        let reading = self.reading;
        if reading.at(place) != '2' {
            return None;
        }
        let items = reading.list(place, Sign::Bare, Shape::Code(0), &|_| true)?;
        let [item] = items.as_slice() else {
            return None;
        };
        let origin = known(item)?;
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

    /// Citations for each of `items`; the last reaches to `tail` where words follow it.
    fn cite(
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
            let Some(origin) = self.origin(body, item) else {
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
            self.acts.push(entry);
        }
        cited
    }

    /// The code and section that an item of a body is.
    fn origin(&self, body: Body, item: &Item) -> Option<Origin> {
        let section = item.section.clone();
        match body {
            Body::Federal {
                title,
                code,
                appendix,
            } => {
                let code = match appendix {
                    Some(Some(number)) => format!("{} App. {number}", code.name()),
                    Some(None) => format!("{} App.", code.name()),
                    None => code.name().to_owned(),
                };
                Some(Origin {
                    title: Some(title.to_string()),
                    code,
                    section,
                    act: None,
                })
            }
            Body::Act(entry) => {
                let act = acts::act(entry);
                let name = act.names.first().cloned();
                let title = Some(act.title.to_string());
                if let Some(section) = act.in_code(&section) {
                    return Some(Origin {
                        title,
                        code: Code::Statutes.name().to_owned(),
                        section,
                        act: name,
                    });
                }
                if let Some(code) = &act.unmapped {
                    return Some(Origin {
                        title: None,
                        code: code.clone(),
                        section,
                        act: name,
                    });
                }
                // The Code's own number, where it was cited in full before.
                let cited = self
                    .found
                    .iter()
                    .any(|cited| cited.title == title && cited.section == section);
                cited.then(|| Origin {
                    title,
                    code: Code::Statutes.name().to_owned(),
                    section,
                    act: name,
                })
            }
            Body::State { entry, title } => Some(Origin {
                title: title.map(|title| title.to_string()),
                code: states::code(entry).normal.clone(),
                section,
                act: None,
            }),
            Body::Rules(entry) => Some(Origin {
                title: None,
                code: rules::normal(entry).to_owned(),
                section,
                act: None,
            }),
        }
    }

    fn push(
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
        self.cited_as.push(item.section.clone());
        self.found.push(Citation {
            text: self.text.get(from..to)?.to_owned(),
            normal: normal(&origin, &subsections),
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
        });
        Some(end)
    }
}

/// Code, title and section of a citation.
struct Origin {
    title: Option<String>,
    code: String,
    section: String,
    act: Option<String>,
}

/// Sections that are known by their number alone.
fn known(item: &Item) -> Option<Origin> {
    let order =
        item.section == "2703" && item.subsections.first().is_some_and(|label| label == "d");
    order.then(|| Origin {
        title: Some("18".to_owned()),
        code: Code::Statutes.name().to_owned(),
        section: item.section.clone(),
        act: None,
    })
}

fn shape(body: Body) -> Shape<'static> {
    match body {
        Body::Federal {
            title,
            code: Code::Statutes,
            ..
        } => Shape::Code(title),
        Body::Federal {
            code: Code::Regulations,
            ..
        } => Shape::Regulation,
        // Sections of acts have suffixes in capitals, like those of the tax code.
        Body::Act(_) => Shape::Code(26),
        Body::State { entry, .. } => Shape::Joined(&states::code(entry).marks),
        Body::Rules(_) => Shape::Rule,
    }
}

/// The normal form.
fn normal(origin: &Origin, subsections: &[String]) -> String {
    let labels: String = subsections
        .iter()
        .map(|label| format!("({label})"))
        .collect();
    let section = format!("{}{labels}", origin.section);
    let code = &origin.code;
    let named = match &origin.title {
        Some(title) => format!("{title} {code}"),
        None => code.clone(),
    };
    if code.starts_with("Fed. R.") {
        return format!("{code} {section}");
    }
    if code == Code::Regulations.name() && !origin.section.contains('.') {
        return format!("{named} Part {section}");
    }
    match states::by_normal(code).map(|state: &StateCode| state.form) {
        Some(Form::Plain | Form::Chapter) => format!("{named} {section}"),
        Some(Form::Article) => format!("{named} art. {section}"),
        Some(Form::Titled) if code == "ILCS" => format!("{named} {section}"),
        _ => format!("{named} § {section}"),
    }
}
