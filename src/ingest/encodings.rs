//! Encodings of one-byte fonts in names that `pdf-extract` knows.
//!
//! Takes names out of a paper; gives names from a closed list, or the text a
//! name states by itself. Never passes on a name that could make a decoder panic.

use pdf_extract as old;
use std::collections::BTreeMap;

/// Whether `pdf-extract` knows an encoding of this name.
pub fn known_base_encoding(name: &[u8]) -> bool {
    matches!(
        name,
        b"MacRomanEncoding" | b"MacExpertEncoding" | b"WinAnsiEncoding"
    )
}

/// A named encoding in a form that is known.
pub fn base_encoding(name: &[u8]) -> Option<old::Object> {
    if known_base_encoding(name) {
        return Some(old::Object::Name(name.to_vec()));
    }
    (name == b"StandardEncoding").then(|| differences(None, standard_differences()))
}

/// An encoding that differs from its base at these codes.
pub fn differences(base: Option<&[u8]>, list: Vec<old::Object>) -> old::Object {
    let mut encoding = old::Dictionary::new();
    encoding.set("Type", old::Object::Name(b"Encoding".to_vec()));
    if let Some(base) = base {
        encoding.set("BaseEncoding", old::Object::Name(base.to_vec()));
    }
    encoding.set("Differences", old::Object::Array(list));
    old::Object::Dictionary(encoding)
}

/// A glyph name that `pdf-extract` can look up. One that only numbers a glyph says
/// nothing of the character: unless a table does, the character is unknown.
pub fn known_name(name: &[u8], code: u16, texts: &mut BTreeMap<u16, String>) -> Vec<u8> {
    let text = String::from_utf8_lossy(name);
    let stem = text.split('.').next().unwrap_or_default();
    let hex = stem
        .strip_prefix("uni")
        .or_else(|| stem.strip_prefix('u'))
        .filter(|hex| hex.len() >= 4);
    if let Some(c) = hex
        .and_then(|hex| u32::from_str_radix(hex, 16).ok())
        .and_then(char::from_u32)
    {
        texts.entry(code).or_insert_with(|| c.to_string());
    } else if let Some(c) = numbered(stem, code) {
        texts.entry(code).or_insert_with(|| c.to_string());
    } else if stem.contains(|c: char| c.is_ascii_digit())
        && !stem.starts_with("afii")
        && !stem.starts_with("SF")
    {
        texts
            .entry(code)
            .or_insert_with(|| char::REPLACEMENT_CHARACTER.to_string());
    }
    stem.bytes().filter(u8::is_ascii_graphic).collect()
}

/// The character of a name like `a167`, where the number is the code itself.
fn numbered(stem: &str, code: u16) -> Option<char> {
    let number: u16 = stem
        .trim_start_matches(|c: char| c.is_ascii_alphabetic())
        .parse()
        .ok()?;
    let named = number == code && stem.len() <= 7;
    let printable = (0x20..0x7f).contains(&code) || (0xa0..0x100).contains(&code);
    (named && printable)
        .then(|| char::from_u32(u32::from(code)))
        .flatten()
}

/// Where the standard encoding differs from the one `pdf-extract` starts from.
pub fn standard_differences() -> Vec<old::Object> {
    const STANDARD: [(i64, &[&str]); 12] = [
        (39, &["quoteright"]),
        (96, &["quoteleft"]),
        (
            161,
            &[
                "exclamdown",
                "cent",
                "sterling",
                "fraction",
                "yen",
                "florin",
                "section",
                "currency",
            ],
        ),
        (
            169,
            &[
                "quotesingle",
                "quotedblleft",
                "guillemotleft",
                "guilsinglleft",
                "guilsinglright",
                "fi",
                "fl",
            ],
        ),
        (177, &["endash", "dagger", "daggerdbl", "periodcentered"]),
        (
            182,
            &[
                "paragraph",
                "bullet",
                "quotesinglbase",
                "quotedblbase",
                "quotedblright",
                "guillemotright",
            ],
        ),
        (188, &["ellipsis", "perthousand"]),
        (191, &["questiondown"]),
        (
            193,
            &[
                "grave",
                "acute",
                "circumflex",
                "tilde",
                "macron",
                "breve",
                "dotaccent",
                "dieresis",
            ],
        ),
        (208, &["emdash"]),
        (225, &["AE"]),
        (227, &["ordfeminine"]),
    ];
    let mut list = Vec::new();
    for (first, names) in STANDARD {
        list.push(old::Object::Integer(first));
        list.extend(
            names
                .iter()
                .map(|name| old::Object::Name(name.as_bytes().to_vec())),
        );
    }
    list
}

/// The standard font that stands for one whose widths are not stated.
pub fn standard_font(base: &str) -> &'static str {
    const STANDARD: [&str; 14] = [
        "Courier",
        "Courier-Bold",
        "Courier-Oblique",
        "Courier-BoldOblique",
        "Helvetica",
        "Helvetica-Bold",
        "Helvetica-Oblique",
        "Helvetica-BoldOblique",
        "Times-Roman",
        "Times-Bold",
        "Times-Italic",
        "Times-BoldItalic",
        "Symbol",
        "ZapfDingbats",
    ];
    if let Some(name) = STANDARD.iter().find(|name| **name == base) {
        return name;
    }
    let plain = base.rsplit('+').next().unwrap_or(base).to_lowercase();
    let bold = plain.contains("bold");
    let slanted = plain.contains("italic") || plain.contains("oblique");
    let index = usize::from(bold) + 2 * usize::from(slanted);
    if plain.contains("courier") || plain.contains("mono") {
        STANDARD[index]
    } else if plain.contains("times") || plain.contains("serif") && !plain.contains("sans") {
        STANDARD[8 + index]
    } else {
        STANDARD[4 + index]
    }
}

/// Whether a font has signs for letters.
pub fn symbolic(base: &str) -> bool {
    base == "Symbol" || base == "ZapfDingbats"
}
