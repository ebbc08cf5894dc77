//! Patterns over plain text, compiled when first asked.
//!
//! The text of a flow is ASCII, so patterns are too: no Unicode tables are
//! built. A paper is short and there are many patterns, so making them costs
//! more than running them. Each is made for looking forward only; the full
//! expression, with groups, is made for those whose groups are read, and only
//! once they are known to occur.

use crate::document::flow::Span;
use crate::recognize::needle::Needles;
use regex::bytes::Captures;
use regex::bytes::Regex;
use regex::bytes::RegexBuilder;
use regex_automata::Anchored;
use regex_automata::Input;
use regex_automata::hybrid::dfa;
use regex_automata::nfa::thompson;
use regex_automata::nfa::thompson::pikevm::PikeVM;
use regex_automata::util::primitives::PatternID;
use regex_automata::util::syntax;
use std::sync::Mutex;
use std::sync::OnceLock;

/// A pattern that is compiled at its first use, and not before a text holds what it needs.
pub struct Pattern {
    text: String,
    needles: Needles,
    quick: OnceLock<Quick>,
    full: OnceLock<Regex>,
}

/// The pattern made for looking forward.
struct Quick {
    forward: dfa::DFA,
    cache: Mutex<dfa::Cache>,
    /// Finds where a match begins, once its end is known.
    places: PikeVM,
    has_groups: bool,
}

impl Pattern {
    /// A pattern from its text. White space counts.
    pub fn of(text: String) -> Pattern {
        Pattern {
            needles: Needles::of(&text),
            text,
            quick: OnceLock::new(),
            full: OnceLock::new(),
        }
    }

    /// The pattern made for looking forward, if it may occur in the text.
    fn quick(&self, text: &[u8]) -> Option<&Quick> {
        if self.quick.get().is_none() && !self.needles.may_occur(&text.to_ascii_lowercase()) {
            debug_assert!(
                !self.made().occurs(text),
                "{} occurs where its needles do not",
                self.text
            );
            return None;
        }
        Some(self.made())
    }

    fn made(&self) -> &Quick {
        self.quick.get_or_init(|| Quick::of(&self.text))
    }

    fn full(&self) -> &Regex {
        self.full.get_or_init(|| full(&self.text))
    }

    /// Every match in `text[span]`, as spans of `text`. For patterns that never match nothing.
    pub fn spans(&self, text: &str, span: Span) -> Vec<Span> {
        let Some(part) = text.as_bytes().get(span.clone()) else {
            return Vec::new();
        };
        let Some(quick) = self.quick(part) else {
            return Vec::new();
        };
        let mut found = Vec::new();
        let mut at = 0;
        while let Some(place) = quick.find(part, at) {
            at = if place.is_empty() {
                place.end + 1
            } else {
                place.end
            };
            found.push(span.start + place.start..span.start + place.end);
            if at > part.len() {
                break;
            }
        }
        found
    }

    /// Every match in `text[span]`, with its groups as spans of `text`.
    pub fn groups(&self, text: &str, span: Span) -> Vec<Groups> {
        let Some(part) = text.as_bytes().get(span.clone()) else {
            return Vec::new();
        };
        if !self.quick(part).is_some_and(|it| it.occurs(part)) {
            return Vec::new();
        }
        self.full()
            .captures_iter(part)
            .map(|found| Groups::of(&found, span.start))
            .collect()
    }

    /// The first match in `text[span]`, with its groups.
    pub fn first(&self, text: &str, span: Span) -> Option<Groups> {
        let part = text.as_bytes().get(span.clone())?;
        let quick = self.quick(part)?;
        if quick.has_groups {
            if !quick.occurs(part) {
                return None;
            }
            return self
                .full()
                .captures(part)
                .map(|found| Groups::of(&found, span.start));
        }
        let place = quick.find(part, 0)?;
        Some(Groups {
            spans: vec![Some(span.start + place.start..span.start + place.end)],
        })
    }

    /// Whether the pattern occurs in the text.
    pub fn is_in(&self, text: &str) -> bool {
        self.quick(text.as_bytes())
            .is_some_and(|it| it.occurs(text.as_bytes()))
    }
}

impl Quick {
    fn of(text: &str) -> Quick {
        let nfa = thompson::NFA::compiler()
            .configure(
                thompson::NFA::config()
                    .utf8(false)
                    .shrink(false)
                    .which_captures(thompson::WhichCaptures::All),
            )
            .syntax(syntax::Config::new().unicode(false).utf8(false))
            .build(text)
            .unwrap_or_else(|problem| {
                panic!("a pattern of the program is wrong, which its tests would show: {problem}")
            });
        let forward = dfa::DFA::builder()
            .configure(dfa::DFA::config().skip_cache_capacity_check(true))
            .build_from_nfa(nfa.clone())
            .unwrap_or_else(|problem| panic!("a pattern of the program is too large: {problem}"));
        let places = PikeVM::new_from_nfa(nfa.clone())
            .unwrap_or_else(|problem| panic!("a pattern of the program is too large: {problem}"));
        let cache = Mutex::new(forward.create_cache());
        let has_groups = nfa.group_info().group_len(PatternID::ZERO) > 1;
        Quick {
            forward,
            cache,
            places,
            has_groups,
        }
    }

    fn occurs(&self, text: &[u8]) -> bool {
        self.end(text, 0, true).is_some()
    }

    /// Where the leftmost match at or after `from` ends.
    fn end(&self, text: &[u8], from: usize, earliest: bool) -> Option<usize> {
        let input = Input::new(text)
            .range(from..)
            .anchored(Anchored::No)
            .earliest(earliest);
        let mut cache = self
            .cache
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner);
        match self.forward.try_search_fwd(&mut cache, &input) {
            Ok(found) => found.map(|half| half.offset()),
            // The lazy automaton gave up: the slow way finds the same.
            Err(_) => self.slow(text, from..text.len()).map(|place| place.end),
        }
    }

    fn find(&self, text: &[u8], from: usize) -> Option<Span> {
        if from > text.len() {
            return None;
        }
        let end = self.end(text, from, false)?;
        self.slow(text, from..end)
    }

    fn slow(&self, text: &[u8], span: Span) -> Option<Span> {
        let mut cache = self.places.create_cache();
        let input = Input::new(text).range(span);
        let mut slots = [None, None];
        self.places.search_slots(&mut cache, &input, &mut slots)?;
        Some(slots[0]?.get()..slots[1]?.get())
    }
}

/// The groups of one match, as spans of the whole text.
#[derive(Clone, Debug)]
pub struct Groups {
    spans: Vec<Option<Span>>,
}

impl Groups {
    fn of(found: &Captures, offset: usize) -> Groups {
        let spans = (0..found.len())
            .map(|n| found.get(n).map(|m| offset + m.start()..offset + m.end()))
            .collect();
        Groups { spans }
    }

    /// The whole match.
    pub fn whole(&self) -> Span {
        self.get(0).unwrap_or(0..0)
    }

    pub fn get(&self, group: usize) -> Option<Span> {
        self.spans.get(group).cloned().flatten()
    }

    /// The text of a group.
    pub fn text<'a>(&self, group: usize, text: &'a str) -> Option<&'a str> {
        self.get(group).and_then(|span| text.get(span))
    }
}

fn full(text: &str) -> Regex {
    RegexBuilder::new(text)
        .unicode(false)
        .build()
        .unwrap_or_else(|problem| {
            panic!("a pattern of the program is wrong, which its tests would show: {problem}")
        })
}

/// Defines a static pattern: `pattern!(NAME, "...")`.
macro_rules! pattern {
    ($name:ident, $($text:expr),+ $(,)?) => {
        static $name: std::sync::LazyLock<$crate::recognize::pattern::Pattern> =
            std::sync::LazyLock::new(|| $crate::recognize::pattern::Pattern::of([$($text),+].concat()));
    };
}
pub(crate) use pattern;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_quick_and_the_full_expression_find_the_same_places() {
        let texts = [
            "",
            "a",
            "within ten (10) days of the date",
            "on or before May 3, or after",
            "aaaa bbb aab",
        ];
        for pattern in [
            r"\b(?:a|aa)+b?",
            r"[0-9]+|\bof\b",
            r"(\w+) \(",
            r"days$|^on",
            r"\s+",
        ] {
            let made = Pattern::of(pattern.to_owned());
            let regex = full(pattern);
            for text in texts {
                let wanted: Vec<Span> = regex
                    .find_iter(text.as_bytes())
                    .map(|m| m.range())
                    .collect();
                assert_eq!(
                    made.spans(text, 0..text.len()),
                    wanted,
                    "{pattern} in {text:?}"
                );
                assert_eq!(made.is_in(text), regex.is_match(text.as_bytes()));
            }
        }
    }
}
