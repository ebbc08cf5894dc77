//! Patterns over plain text, compiled when first asked.
//!
//! The text of a flow is ASCII, so patterns are too: no Unicode tables are
//! built, which keeps the start of the program short.

use crate::document::flow::Span;
use regex::bytes::Captures;
use regex::bytes::Regex;
use regex::bytes::RegexBuilder;
use std::sync::LazyLock;

/// A pattern that is compiled at its first use.
pub struct Pattern {
    regex: LazyLock<Regex, Box<dyn FnOnce() -> Regex + Send>>,
}

impl Pattern {
    /// A pattern from its text. White space counts.
    pub fn of(text: String) -> Pattern {
        Pattern { regex: LazyLock::new(Box::new(move || compile(&text))) }
    }

    /// Every match in `text[span]`, as spans of `text`.
    pub fn spans(&self, text: &str, span: Span) -> Vec<Span> {
        self.within(text, &span)
            .map(|part| self.regex.find_iter(part).map(|m| span.start + m.start()..span.start + m.end()).collect())
            .unwrap_or_default()
    }

    /// Every match in `text[span]`, with its groups as spans of `text`.
    pub fn groups(&self, text: &str, span: Span) -> Vec<Groups> {
        let Some(part) = self.within(text, &span) else { return Vec::new() };
        self.regex.captures_iter(part).map(|found| Groups::of(&found, span.start)).collect()
    }

    /// The first match in `text[span]`.
    pub fn first(&self, text: &str, span: Span) -> Option<Groups> {
        let part = self.within(text, &span)?;
        self.regex.captures(part).map(|found| Groups::of(&found, span.start))
    }

    /// Whether the pattern occurs in the text.
    pub fn is_in(&self, text: &str) -> bool {
        self.regex.is_match(text.as_bytes())
    }

    fn within<'a>(&self, text: &'a str, span: &Span) -> Option<&'a [u8]> {
        text.as_bytes().get(span.clone())
    }
}

/// The groups of one match, as spans of the whole text.
#[derive(Clone, Debug)]
pub struct Groups {
    spans: Vec<Option<Span>>,
}

impl Groups {
    fn of(found: &Captures, offset: usize) -> Groups {
        let spans = (0..found.len()).map(|n| found.get(n).map(|m| offset + m.start()..offset + m.end())).collect();
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

fn compile(text: &str) -> Regex {
    RegexBuilder::new(text)
        .unicode(false)
        .build()
        .unwrap_or_else(|problem| panic!("a pattern of the program is wrong, which its tests would show: {problem}"))
}

/// Defines a static pattern: `pattern!(NAME, "...")`.
macro_rules! pattern {
    ($name:ident, $($text:expr),+ $(,)?) => {
        static $name: std::sync::LazyLock<$crate::recognize::pattern::Pattern> =
            std::sync::LazyLock::new(|| $crate::recognize::pattern::Pattern::of([$($text),+].concat()));
    };
}
pub(crate) use pattern;
