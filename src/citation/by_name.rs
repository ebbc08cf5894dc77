//! Citations that begin with a name: an act, a code of a state, a body of rules.
//!
//! Takes the walk and a place; adds the citations that begin there. A name
//! without a section is no citation, but is remembered for "the Act".

use crate::citation::acts;
use crate::citation::body::Body;
use crate::citation::number::Shape;
use crate::citation::rules;
use crate::citation::scan::Scan;
use crate::citation::sign::Sign;
use crate::citation::states;
use crate::citation::states::Form;

impl Scan<'_> {
    /// `INA § 235(d)`, `Tariff Act of 1930, section 509`.
    pub(super) fn act_named(&mut self, place: usize) -> Option<usize> {
        let reading = self.reading;
        let found = acts::named(reading, place)?;
        let end = self.year(found.entry, found.end)?;
        self.cited.name_act(found.entry);
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
        if sign == Sign::Bare {
            // "INA 287": only a number that the act has.
            let number = reading.number(from, Shape::Code(26)).filter(|_| bare)?;
            act.in_code(&number.value)?;
        }
        let body = Body::Act(found.entry);
        self.sections_after(place, from, sign, body, found.damaged || misread)
    }

    /// `Cal. Gov. Code § 6700`.
    pub(super) fn state_named(&mut self, place: usize) -> Option<usize> {
        let reading = self.reading;
        let found = states::named(reading, place).or_else(|| {
            states::named_short(reading, place)
                .filter(|found| self.cited.has_code(&states::code(found.entry).normal))
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
                // "NRS 179.530" is Nevada's code, "NRS 12" may be a road.
                if sign == Sign::Bare && found.capitals && code.form == Form::Section {
                    let number = reading.number(from, body.shape())?;
                    if number.value.chars().all(char::is_alphanumeric) {
                        return None;
                    }
                }
                self.sections_after(place, from, sign, body, found.damaged || misread)
            }
        }
    }

    /// `c. 4, § 7`.
    pub(super) fn chapter(&mut self, place: usize, end: usize, entry: usize) -> Option<usize> {
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
            Body::State { entry, title: None }.shape(),
            &|place| self.another(place),
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
    pub(super) fn state_titled(&mut self, place: usize) -> Option<usize> {
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

    /// `Fed. R. Civ. P. 45`.
    pub(super) fn rules_named(&mut self, place: usize) -> Option<usize> {
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
    pub(super) fn rule_first(&mut self, place: usize) -> Option<usize> {
        let reading = self.reading;
        let from = reading.word_of(place, &["rule", "rules", "regla", "reglas"])?;
        let items = reading.list(from, Sign::Many, Shape::Rule, &|place| self.another(place))?;
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
        let local = [
            "local ", "circuit ", "l. ", "l.", "court ", "court, ", "p. ", "p., ", "proc. ",
            "proc., ",
        ]
        .iter()
        .any(|word| reading.shortly_before(place, word, word.len()));
        if linked || local {
            return None;
        }
        let body = self.rules_before(place);
        let mut cited = None;
        for item in items {
            let Some(entry) = self.cited.rule(&item.section, body).and_then(rules::entry) else {
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

    /// The body that a word before says: `Criminal Rule 45`.
    pub(super) fn rules_before(&self, place: usize) -> Option<&'static str> {
        let words = [
            ("criminal ", "Fed. R. Crim. P."),
            ("crim. ", "Fed. R. Crim. P."),
            ("civil ", "Fed. R. Civ. P."),
            ("civ. ", "Fed. R. Civ. P."),
            ("appellate ", "Fed. R. App. P."),
            ("app. ", "Fed. R. App. P."),
            ("evidence ", "Fed. R. Evid."),
            ("bankruptcy ", "Fed. R. Bankr. P."),
        ];
        words
            .iter()
            .find(|(word, _)| self.reading.shortly_before(place, word, word.len()))
            .map(|(_, code)| *code)
    }
}
