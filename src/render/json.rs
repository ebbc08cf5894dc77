//! The report itself, as the contract promises it.

use crate::render::Error;
use crate::render::Format;
use crate::render::Manner;
use crate::sheet::IntakeSheet;
use crate::sheet::plain::acts;
use std::fmt::Write;

pub const FORMAT: Format = Format {
    name: "json",
    extension: "json",
    media_type: "application/json",
    write,
};

/// One object for one notice, an array for several.
fn write(sheets: &[IntakeSheet], _: &Manner) -> Result<Vec<u8>, Error> {
    let text = match sheets {
        [one] => serde_json::to_string_pretty(&one.report)?,
        several => {
            let reports: Vec<_> = several.iter().map(|sheet| &sheet.report).collect();
            serde_json::to_string_pretty(&reports)?
        }
    };
    Ok(format!("{}\n", harmless(&text)).into_bytes())
}

/// The same JSON, with every character that could act on a terminal written as an escape.
fn harmless(json: &str) -> String {
    let mut shown = String::with_capacity(json.len());
    for letter in json.chars() {
        if letter != '\n' && acts(letter) {
            for unit in letter.encode_utf16(&mut [0; 2]) {
                let _ = write!(shown, "\\u{unit:04x}");
            }
        } else {
            shown.push(letter);
        }
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_acts_on_a_terminal_is_escaped_and_comes_back_whole() {
        let hostile = "a\u{9b}2J \u{202e}b \u{e0041}";
        let json = harmless(&serde_json::to_string(hostile).expect("a string is JSON"));
        assert!(json.is_ascii());
        let back: String = serde_json::from_str(&json).expect("still JSON");
        assert_eq!(back, hostile);
    }
}
