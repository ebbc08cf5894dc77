//! Letters that the fonts cannot print, spelled as their number so that none is lost.
//!
//! A page that is tagged for screen readers may hold no empty box in place of a
//! letter, and an empty box would not tell two handles apart.

use crate::render::pdf::world::Shop;
use serde_json::Value;
use unicode_normalization::UnicodeNormalization;

/// Which letters are printed as they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::render::pdf) enum Print {
    WhatFontsHave,
    LatinOnly,
}

/// The facts with every letter that is not printed in place of it as ‹U+1F989›.
pub(in crate::render::pdf) fn spelled(facts: Value, print: Print) -> Value {
    match facts {
        Value::String(words) => Value::String(words_spelled(&words, print)),
        Value::Array(items) => {
            let items = items.into_iter().map(|item| spelled(item, print));
            Value::Array(items.collect())
        }
        Value::Object(fields) => {
            let fields = fields.into_iter();
            let fields = fields.map(|(name, value)| (name, spelled(value, print)));
            Value::Object(fields.collect())
        }
        other => other,
    }
}

fn words_spelled(words: &str, print: Print) -> String {
    let mut printed = String::with_capacity(words.len());
    for letter in words.chars() {
        match letter {
            '\n' | ' '..='~' => printed.push(letter),
            // Says how the letter before it is drawn, and prints nothing.
            '\u{FE00}'..='\u{FE0F}' => {}
            _ if prints(letter, print) => printed.push(letter),
            // A ligature of some printer's, which stands for plain letters.
            '\u{FB00}'..='\u{FB06}' => printed.extend(std::iter::once(letter).nfkc()),
            _ => printed.push_str(&format!("‹U+{:04X}›", u32::from(letter))),
        }
    }
    printed
}

fn prints(letter: char, print: Print) -> bool {
    let latin =
        matches!(letter, '\u{A0}'..='\u{17F}' | '\u{2010}'..='\u{203A}' | '\u{FFFD}' | '€' | '™');
    Shop::open().has(letter) && (latin || print == Print::WhatFontsHave)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn what_no_font_has_is_spelled_and_nothing_else_is() {
        let facts = json!({ "a": ["niño — § “x”", "🦉 owl", 3] });
        let printed = json!({ "a": ["niño — § “x”", "‹U+1F989› owl", 3] });
        assert_eq!(spelled(facts.clone(), Print::WhatFontsHave), printed);
        assert_eq!(spelled(facts, Print::LatinOnly), printed);
        assert_eq!(words_spelled("❤\u{FE0F}x", Print::LatinOnly), "‹U+2764›x");
        assert_eq!(words_spelled("o\u{FB03}ce", Print::WhatFontsHave), "office");
        assert_eq!(words_spelled("مر", Print::WhatFontsHave), "مر");
        assert_eq!(words_spelled("مر", Print::LatinOnly), "‹U+0645›‹U+0631›");
    }
}
