//! When two values are the same: case, spaces and signs apart.
//!
//! Nothing else is forgiven: a name that is shorter, a number with a letter
//! misread, or one account of two is another value.

use regex::Regex;
use serde_json::Value;
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// The parts of a window, in the report's order.
pub const WINDOW: [&str; 9] = [
    "days",
    "unit",
    "trigger",
    "trigger_date",
    "explicit_date",
    "explicit_strict",
    "cutoff",
    "zone",
    "later_of",
];

static ADDRESS: LazyLock<Regex> = LazyLock::new(|| pattern(r"^(https?://)?(www\.)?"));
static SIGN: LazyLock<Regex> = LazyLock::new(|| pattern(r"^(/?u/|@)"));
static LABEL: LazyLock<Regex> = LazyLock::new(|| pattern(r"^(#|no\.?|number|case|ticket|file)\s*"));

fn pattern(text: &str) -> Regex {
    Regex::new(text).expect("a pattern")
}

/// Lower case, plain dashes and apostrophes, single spaces, no stop at the end.
pub fn plain(text: &str) -> String {
    let sign = |c: char| match c {
        '\u{2019}' => '\'',
        '\u{2011}' | '\u{2013}' | '\u{2014}' => '-',
        '\u{a0}' => ' ',
        other => other,
    };
    let text: String = text.chars().map(sign).collect::<String>().to_lowercase();
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").trim_end_matches(['.', ',', ';']).to_owned()
}

/// A single value.
pub fn scalar(expected: &Value, read: &Value) -> bool {
    match (expected, read) {
        (Value::String(one), Value::String(other)) => plain(one) == plain(other),
        _ => expected == read,
    }
}

fn text(value: &Value) -> String {
    plain(value.as_str().unwrap_or_default())
}

fn close(text: &str) -> String {
    text.split_whitespace().collect()
}

fn tight(value: &Value) -> String {
    let text = value.as_str().unwrap_or_default().to_lowercase();
    text.chars().filter(char::is_ascii_alphanumeric).collect()
}

/// An account: without what stands before it in an address or a mention.
pub fn account(value: &Value) -> String {
    let value = text(value);
    let bare = SIGN.replace(&value, "");
    let bare = ADDRESS.replace(&bare, "");
    close(&bare).trim_end_matches('/').to_owned()
}

/// An authority: without spaces and section signs.
pub fn authority(value: &Value) -> String {
    close(&text(value)).replace('§', "")
}

/// A number: its kind, and the number without its label.
pub fn reference(value: &Value) -> String {
    let number = text(&value["value"]);
    format!(
        "{} {}",
        text(&value["kind"]),
        close(&LABEL.replace(&number, ""))
    )
}

/// One value of a list under this name, in the form in which it is compared.
pub fn item(name: &str, value: &Value) -> String {
    match name {
        "accounts" => account(value),
        "authorities" => authority(value),
        "references" => reference(value),
        "other_windows" => WINDOW
            .iter()
            .filter(|part| !matches!(**part, "trigger_date" | "cutoff" | "zone" | "later_of"))
            .map(|part| part_of_window(part, value).to_string())
            .collect::<Vec<_>>()
            .join(" "),
        _ => text(value),
    }
}

/// A part of a window; where it is not told, "strict" and "the later of" are false.
pub fn part_of_window(part: &str, window: &Value) -> Value {
    match (part, &window[part]) {
        ("explicit_strict" | "later_of", Value::Null) => Value::Bool(false),
        (_, Value::String(text)) => Value::from(plain(text)),
        (_, other) => other.clone(),
    }
}

/// The words of a name that tell it from others.
fn telling(value: &Value) -> BTreeSet<String> {
    const COMMON: [&str; 11] = [
        "the", "of", "for", "u", "s", "us", "united", "states", "and", "office", "inc",
    ];
    let name = text(value);
    name.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty() && *word != "llc" && !COMMON.contains(word))
        .map(str::to_owned)
        .collect()
}

/// A provider: by its id, or where it is not on the list by its name as printed.
pub fn provider(expected: &Value, read: &Value) -> bool {
    if expected.is_null() || read.is_null() {
        return expected == read;
    }
    if expected["id"] != "other" {
        return tight(&expected["id"]) == tight(&read["id"]);
    }
    let (one, other) = (telling(&expected["name"]), telling(&read["name"]));
    let holds =
        |one: &BTreeSet<String>, other: &BTreeSet<String>| !one.is_empty() && one.is_subset(other);
    holds(&one, &other) || holds(&other, &one)
}

/// An agency: by its id, or where it has none by its name.
pub fn agency(expected: &Value, read: &Value, accepted: &[Value]) -> bool {
    if expected.is_null() || read.is_null() {
        return expected == read;
    }
    let id = tight(&read["id"]);
    if !id.is_empty() && accepted.iter().any(|other| tight(other) == id) {
        return true;
    }
    if !matches!(expected["id"].as_str(), None | Some("other")) {
        return tight(&expected["id"]) == id;
    }
    let name = telling(&expected["name"]);
    !name.is_empty() && name.is_subset(&telling(&read["name"]))
}
