//! The rule file as it was typed: each value with its line.
//!
//! Takes the text. Gives sections to read from by key; what is missing, of
//! the wrong kind, or left unread is noted as a problem, and reading goes on,
//! so that one pass finds every fault.

use crate::law::problem::Problems;
use chrono::NaiveDate;
use chrono::Weekday;
use std::cell::RefCell;
use std::ops::Range;
use toml::Spanned;
use toml::de::DeTable;
use toml::de::DeValue;

/// One rule file being read.
pub struct File<'t> {
    text: &'t str,
    /// Where each line starts.
    lines: Vec<usize>,
    problems: RefCell<Problems>,
}

/// One table of the file.
pub struct Section<'f, 't> {
    file: &'f File<'t>,
    table: &'f DeTable<'t>,
    /// The line it starts on.
    pub line: usize,
    /// How problems call it: `rule rfpa_mail`.
    pub name: String,
    read: RefCell<Vec<String>>,
}

impl<'t> File<'t> {
    pub fn named(name: &str, text: &'t str) -> File<'t> {
        let lines = std::iter::once(0)
            .chain(text.match_indices('\n').map(|(at, _)| at + 1))
            .collect();
        File {
            text,
            lines,
            problems: RefCell::new(Problems::of(name)),
        }
    }

    /// The whole file, unless it is not TOML.
    pub fn read(&self) -> Option<Spanned<DeTable<'t>>> {
        let (table, errors) = DeTable::parse_recoverable(self.text);
        for error in &errors {
            let line = error.span().map_or(1, |span| self.line(span));
            let said = error
                .message()
                .lines()
                .next()
                .unwrap_or_default()
                .to_owned();
            self.add(
                line,
                format!("this is not TOML: {said}"),
                "mend the line; every text stands in quotation marks, every date is bare",
            );
        }
        errors.is_empty().then_some(table)
    }

    /// The file's top level.
    pub fn top<'f>(&'f self, written: &'f Spanned<DeTable<'t>>) -> Section<'f, 't> {
        Section {
            file: self,
            table: written.get_ref(),
            line: 1,
            name: "the file".to_owned(),
            read: RefCell::default(),
        }
    }

    pub fn add(&self, line: usize, what: impl Into<String>, hint: impl Into<String>) {
        self.problems.borrow_mut().add(line, what, hint);
    }

    pub fn problems(&self) -> Problems {
        self.problems.borrow().clone()
    }

    fn line(&self, span: Range<usize>) -> usize {
        self.lines.partition_point(|start| *start <= span.start)
    }
}

impl<'f, 't> Section<'f, 't> {
    /// A key's value, noting that it was asked for.
    fn value(&self, key: &str) -> Option<&'f Spanned<DeValue<'t>>> {
        self.read.borrow_mut().push(key.to_owned());
        self.table.get(key)
    }

    pub fn has(&self, key: &str) -> bool {
        self.table.contains_key(key)
    }

    /// The line of a key, or of the section.
    pub fn line_of(&self, key: &str) -> usize {
        self.table
            .get_key_value(key)
            .map_or(self.line, |(name, _)| self.file.line(name.span()))
    }

    /// Notes a problem of this section.
    pub fn fault(&self, line: usize, what: &str, hint: impl Into<String>) {
        self.file.add(line, format!("{} {what}", self.name), hint);
    }

    fn missing(&self, key: &str) {
        self.fault(self.line, &format!("has no `{key}`"), hint_for(key));
    }

    fn wrong(&self, key: &str, wanted: &str) {
        self.fault(
            self.line_of(key),
            &format!("has `{key}`, which is not {wanted}"),
            hint_for(key),
        );
    }

    /// A text that must be there and not be empty.
    pub fn text(&self, key: &str) -> Option<String> {
        if !self.has(key) {
            self.missing(key);
        }
        self.text_or_none(key)
    }

    pub fn text_or_none(&self, key: &str) -> Option<String> {
        let value = self.value(key)?;
        match value.get_ref().as_str().map(str::trim) {
            Some("") => {
                self.fault(
                    self.line_of(key),
                    &format!("has an empty `{key}`"),
                    hint_for(key),
                );
                None
            }
            Some(text) => Some(text.to_owned()),
            None => {
                self.wrong(key, "a text");
                None
            }
        }
    }

    /// One word of a closed list.
    pub fn word<T: Copy>(&self, key: &str, list: &[(&str, T)]) -> Option<T> {
        let word = self.text(key)?;
        let found = list
            .iter()
            .find(|(name, _)| *name == word)
            .map(|(_, value)| *value);
        if found.is_none() {
            let words: Vec<&str> = list.iter().map(|(name, _)| *name).collect();
            self.fault(
                self.line_of(key),
                &format!("has the unknown {key} `{word}`"),
                format!("use one of: {}", words.join(", ")),
            );
        }
        found
    }

    pub fn date(&self, key: &str) -> Option<NaiveDate> {
        if !self.has(key) {
            self.missing(key);
        }
        self.date_or_none(key)
    }

    pub fn date_or_none(&self, key: &str) -> Option<NaiveDate> {
        let value = self.value(key)?;
        let date = value
            .get_ref()
            .as_datetime()
            .filter(|at| at.time.is_none())
            .and_then(|at| at.date)
            .and_then(|date| {
                NaiveDate::from_ymd_opt(
                    i32::from(date.year),
                    u32::from(date.month),
                    u32::from(date.day),
                )
            });
        if date.is_none() {
            self.wrong(key, "a date");
        }
        date
    }

    pub fn number_or_none(&self, key: &str) -> Option<u32> {
        let value = self.value(key)?;
        let number = value
            .get_ref()
            .as_integer()
            .and_then(|number| u32::from_str_radix(number.as_str(), number.radix()).ok());
        if number.is_none() {
            self.wrong(key, "a whole number");
        }
        number
    }

    pub fn number(&self, key: &str) -> Option<u32> {
        if !self.has(key) {
            self.missing(key);
        }
        self.number_or_none(key)
    }

    /// A yes or no; no where it is left out.
    pub fn flag(&self, key: &str) -> bool {
        let Some(value) = self.value(key) else {
            return false;
        };
        let flag = value.get_ref().as_bool();
        if flag.is_none() {
            self.wrong(key, "true or false");
        }
        flag.unwrap_or(false)
    }

    pub fn weekday_or_none(&self, key: &str) -> Option<Weekday> {
        let text = self.text_or_none(key)?;
        let weekday = text.parse().ok();
        if weekday.is_none() {
            self.wrong(key, "a weekday");
        }
        weekday
    }

    /// The tables under a key: `[[key]]`. None is no fault.
    pub fn sections(&self, key: &str) -> Vec<Section<'f, 't>> {
        let Some(value) = self.value(key) else {
            return Vec::new();
        };
        let Some(array) = value.get_ref().as_array() else {
            self.wrong(key, "a list of tables");
            return Vec::new();
        };
        let tables = array.iter().filter_map(|item| {
            let table = item.get_ref().as_table();
            if table.is_none() {
                self.wrong(key, "a list of tables");
            }
            table.map(|table| self.within(key, table, item.span()))
        });
        tables.collect()
    }

    /// The table under a key.
    pub fn section(&self, key: &str) -> Option<Section<'f, 't>> {
        if !self.has(key) {
            self.missing(key);
        }
        self.section_or_none(key)
    }

    pub fn section_or_none(&self, key: &str) -> Option<Section<'f, 't>> {
        let value = self.value(key)?;
        match value.get_ref().as_table() {
            Some(table) => Some(self.within(key, table, value.span())),
            None => {
                self.wrong(key, "a table");
                None
            }
        }
    }

    fn within(&self, key: &str, table: &'f DeTable<'t>, span: Range<usize>) -> Section<'f, 't> {
        let named = ["id", "name", "date", "since"].iter().find_map(|known| {
            let value = table.get(*known)?.get_ref();
            value
                .as_str()
                .map(str::to_owned)
                .or_else(|| value.as_datetime().map(ToString::to_string))
        });
        let own = match named {
            Some(named) => format!("{key} {named}"),
            None => key.to_owned(),
        };
        let name = if self.name == "the file" {
            own
        } else {
            format!("{}, {own}", self.name)
        };
        Section {
            file: self.file,
            table,
            line: self.file.line(span),
            name,
            read: RefCell::default(),
        }
    }

    /// Notes every key that nobody asked for.
    pub fn finish(&self) {
        let read = self.read.borrow();
        for (key, _) in self.table.iter() {
            let typed: &str = key.get_ref();
            if read.iter().any(|known| known == typed) {
                continue;
            }
            let near = read.iter().find(|known| alike(known, typed));
            let hint = match near {
                Some(near) => format!("did you mean `{near}`?"),
                None => format!("take it out; the keys here are: {}", read.join(", ")),
            };
            self.fault(
                self.file.line(key.span()),
                &format!("has the unknown key `{typed}`"),
                hint,
            );
        }
    }
}

/// Two keys that differ by a slip of the hand.
fn alike(one: &str, other: &str) -> bool {
    let same = one
        .chars()
        .zip(other.chars())
        .take_while(|(a, b)| a == b)
        .count();
    same >= 3 && one.len().abs_diff(other.len()) <= 3
        || one.len() == other.len() && differing(one, other) <= 2
}

fn differing(one: &str, other: &str) -> usize {
    one.chars()
        .zip(other.chars())
        .filter(|(a, b)| a != b)
        .count()
}

fn hint_for(key: &str) -> &'static str {
    match key {
        "citation" => {
            "cite the law or the paper as an attorney would, such as \"12 U.S.C. § 3410(a)\""
        }
        "source" => "name the text that was read, with its date",
        "quote" => "quote the few words that the entry rests on",
        "checked" => {
            "set it to the day a person compared the quote with the source, such as 2026-11-21"
        }
        "date" | "since" | "until" | "from" | "trigger" | "stated" | "safe" | "latest" | "sent" => {
            "write a bare date, such as 2026-11-21"
        }
        "days" | "at_most" | "month" | "day" | "nth" | "every" | "counted_from" | "on_or_after" => {
            "write a whole number without quotation marks"
        }
        "weekday" => "write the weekday in English, such as \"monday\"",
        "id" => "give it a short name of its own in lower case",
        _ => "see the entries beside it for how it is written",
    }
}
