//! Fonts, copied without references and mended so that `pdf-extract` can bear them.
//!
//! Takes a font as a PDF describes it and the codes that a page shows in it;
//! gives a dictionary in which every width is stated, every encoding known and
//! every character map small. Never reads a glyph's outline.

use crate::ingest::character_map::CharacterMap;
use crate::ingest::limits;
use crate::ingest::pdf;
use lopdf::Dictionary;
use lopdf::Document;
use lopdf::Object;
use pdf_extract as old;
use std::collections::BTreeMap;
use std::collections::BTreeSet;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// One byte a character.
    Simple,
    /// One byte a character, drawn by procedures.
    Drawn,
    /// Two bytes a character, the code itself naming the glyph.
    Composite,
    /// Anything else: left to the second reader.
    Foreign,
}

/// A font of a page, and which of its codes the page shows.
#[derive(Debug)]
pub struct Font<'a> {
    source: Option<(&'a Document, &'a Dictionary)>,
    kind: Kind,
    used: BTreeSet<u16>,
}

impl<'a> Font<'a> {
    /// Helvetica, for text in a font that is not there.
    pub fn stand_in() -> Font<'a> {
        Font {
            source: None,
            kind: Kind::Simple,
            used: BTreeSet::new(),
        }
    }

    /// The font that a dictionary describes.
    pub fn new(doc: &'a Document, dictionary: &'a Dictionary) -> Font<'a> {
        let kind = match pdf::name(doc, dictionary, b"Subtype") {
            Some(b"Type0") => match pdf::name(doc, dictionary, b"Encoding") {
                Some(b"Identity-H" | b"Identity-V") => Kind::Composite,
                _ => Kind::Foreign,
            },
            Some(b"Type3") => Kind::Drawn,
            Some(_) => Kind::Simple,
            None => Kind::Foreign,
        };
        Font {
            source: Some((doc, dictionary)),
            kind,
            used: BTreeSet::new(),
        }
    }

    /// Whether it is the font that this very dictionary describes.
    pub fn is(&self, dictionary: &Dictionary) -> bool {
        self.source
            .is_some_and(|(_, own)| std::ptr::eq(own, dictionary))
    }

    /// Whether the first reader can decode it at all.
    pub fn readable(&self) -> bool {
        self.kind != Kind::Foreign
    }

    /// Notes the codes that a string shows.
    pub fn uses(&mut self, text: &[u8]) {
        if self.kind == Kind::Composite {
            self.used.extend(
                text.chunks_exact(2)
                    .map(|pair| u16::from_be_bytes([pair[0], pair[1]])),
            );
        } else {
            self.used.extend(text.iter().map(|&byte| u16::from(byte)));
        }
    }

    /// Whether its codes are taken for characters for want of any table.
    pub fn by_code(&self) -> bool {
        self.kind == Kind::Composite && self.source.is_some_and(|(_, own)| !own.has(b"ToUnicode"))
    }

    /// The font for `pdf-extract`. The `careful` one carries no font program.
    pub fn mended(&self, careful: bool) -> old::Dictionary {
        let Some((doc, source)) = self.source else {
            let mut font = plain("Type1", "Helvetica");
            font.set("Encoding", old::Object::Name(b"WinAnsiEncoding".to_vec()));
            return font;
        };
        match self.kind {
            Kind::Composite => self.composite(doc, source),
            _ => self.simple(doc, source, careful),
        }
    }

    fn composite(&self, doc: &Document, source: &Dictionary) -> old::Dictionary {
        let map = CharacterMap::of_font(doc, source);
        let text = |code: u16| -> String {
            let known = map.as_ref().map(|map| map.text(u32::from(code)));
            match known {
                Some(Some(text)) => text,
                // Glyph 3 is the space in most fonts; their tables often leave it out.
                Some(None) if code == 3 => " ".to_owned(),
                Some(None) => char::REPLACEMENT_CHARACTER.to_string(),
                None => char::from_u32(u32::from(code))
                    .unwrap_or(char::REPLACEMENT_CHARACTER)
                    .to_string(),
            }
        };
        let texts: BTreeMap<u16, String> =
            self.used.iter().map(|&code| (code, text(code))).collect();
        let descendant = pdf::array(doc, source, b"DescendantFonts")
            .and_then(|items| pdf::follow(doc, items.first()?))
            .and_then(|item| item.as_dict().ok());
        let mut heir = plain("CIDFontType2", "Mended");
        let usual = descendant
            .and_then(|d| pdf::value(doc, d, b"DW"))
            .and_then(pdf::number)
            .unwrap_or(1000.0);
        heir.set("DW", old::Object::Integer(usual.round() as i64));
        if let Some(items) = descendant.and_then(|d| pdf::array(doc, d, b"W")) {
            heir.set("W", old::Object::Array(self.wide(doc, items)));
        }
        heir.set(
            "FontDescriptor",
            old::Object::Dictionary(old::Dictionary::new()),
        );
        let mut font = plain("Type0", "Mended");
        font.set("Encoding", old::Object::Name(b"Identity-H".to_vec()));
        font.set(
            "DescendantFonts",
            old::Object::Array(vec![old::Object::Dictionary(heir)]),
        );
        font.set("ToUnicode", to_unicode(&texts, 4));
        font
    }

    /// The widths of the used codes, each as a list of its own.
    fn wide(&self, doc: &Document, items: &[Object]) -> Vec<old::Object> {
        let mut widths: BTreeMap<u16, f64> = BTreeMap::new();
        let mut rest = items;
        while let [first, next, tail @ ..] = rest {
            let Some(first) = pdf::follow(doc, first).and_then(pdf::number) else {
                break;
            };
            match pdf::follow(doc, next) {
                Some(Object::Array(list)) => {
                    for &code in self.used.iter().filter(|&&code| f64::from(code) >= first) {
                        let index = (f64::from(code) - first) as usize;
                        if let Some(width) = list
                            .get(index)
                            .and_then(|w| pdf::follow(doc, w))
                            .and_then(pdf::number)
                        {
                            widths.insert(code, width);
                        }
                    }
                    rest = tail;
                }
                Some(last) => {
                    let (Some(last), [width, tail @ ..]) = (pdf::number(last), tail) else {
                        break;
                    };
                    let Some(width) = pdf::follow(doc, width).and_then(pdf::number) else {
                        break;
                    };
                    for &code in self
                        .used
                        .iter()
                        .filter(|&&c| f64::from(c) >= first && f64::from(c) <= last)
                    {
                        widths.insert(code, width);
                    }
                    rest = tail;
                }
                None => break,
            }
        }
        widths
            .into_iter()
            .flat_map(|(code, width)| {
                [
                    old::Object::Integer(i64::from(code)),
                    old::Object::Array(vec![old::Object::Real(width as f32)]),
                ]
            })
            .collect()
    }

    fn simple(&self, doc: &Document, source: &Dictionary, careful: bool) -> old::Dictionary {
        let subtype = match (self.kind, pdf::name(doc, source, b"Subtype")) {
            (Kind::Drawn, _) => "Type3",
            (_, Some(b"TrueType")) => "TrueType",
            _ => "Type1",
        };
        let base = pdf::name(doc, source, b"BaseFont").unwrap_or(b"Helvetica");
        let base = String::from_utf8_lossy(base).into_owned();
        let descriptor = pdf::dictionary(doc, source, b"FontDescriptor");
        let widths = pdf::array(doc, source, b"Widths");
        let known_base = if widths.is_some() {
            base.clone()
        } else {
            standard_font(&base).to_owned()
        };
        let mut font = plain(subtype, &known_base);
        if self.kind == Kind::Drawn || widths.is_some() {
            let scale = match self.kind {
                Kind::Drawn => pdf::numbers::<6>(doc, source, b"FontMatrix")
                    .map_or(1.0, |m| m[0].abs() * 1000.0),
                _ => 1.0,
            };
            let missing = descriptor
                .and_then(|d| pdf::value(doc, d, b"MissingWidth"))
                .and_then(pdf::number);
            let first = pdf::value(doc, source, b"FirstChar")
                .and_then(pdf::number)
                .unwrap_or(0.0);
            let width = |code: i64| {
                let index = usize::try_from(code - first as i64).ok();
                let item = index.and_then(|index| widths.unwrap_or_default().get(index));
                let width = item
                    .and_then(|w| pdf::follow(doc, w))
                    .and_then(pdf::number)
                    .or(missing)
                    .unwrap_or(0.0);
                old::Object::Real((width * scale) as f32)
            };
            font.set("FirstChar", old::Object::Integer(0));
            font.set("LastChar", old::Object::Integer(255));
            font.set("Widths", old::Object::Array((0..256).map(width).collect()));
        }
        let mut texts: BTreeMap<u16, String> = BTreeMap::new();
        if let Some(map) = CharacterMap::of_font(doc, source) {
            let known = |&code: &u16| Some((code, map.text(u32::from(code))?));
            texts.extend(
                self.used
                    .iter()
                    .filter_map(known)
                    .filter(|(_, text)| !text.contains('\0')),
            );
        }
        let encoding = self.encoding(doc, source, &mut texts);
        let bare = encoding.is_none();
        match encoding {
            Some(encoding) => font.set("Encoding", encoding),
            None if self.kind == Kind::Drawn => font.set("Encoding", differences(None, Vec::new())),
            None if careful => font.set("Encoding", differences(None, standard_differences())),
            None if subtype == "Type1"
                && !has_program(doc, descriptor)
                && !symbolic(&known_base) =>
            {
                font.set("Encoding", differences(None, standard_differences()));
            }
            None => {}
        }
        let complete = self.used.iter().all(|code| texts.contains_key(code));
        if bare
            && !careful
            && !complete
            && let Some(program) = descriptor.and_then(|d| program(doc, d))
        {
            font.set("FontDescriptor", old::Object::Dictionary(program));
        }
        if !texts.is_empty() {
            font.set("ToUnicode", to_unicode(&texts, 2));
        }
        font
    }

    /// The encoding, in names that are known; odd glyph names become unknown characters.
    fn encoding(
        &self,
        doc: &Document,
        source: &Dictionary,
        texts: &mut BTreeMap<u16, String>,
    ) -> Option<old::Object> {
        match pdf::value(doc, source, b"Encoding")? {
            Object::Name(name) => base_encoding(name),
            Object::Dictionary(encoding) => {
                let base = pdf::name(doc, encoding, b"BaseEncoding");
                let mut list = if base == Some(b"StandardEncoding") {
                    standard_differences()
                } else {
                    Vec::new()
                };
                let mut code: i64 = 0;
                for item in pdf::array(doc, encoding, b"Differences").unwrap_or_default() {
                    match pdf::follow(doc, item) {
                        Some(Object::Name(name)) => {
                            if let Ok(byte) = u8::try_from(code) {
                                list.push(old::Object::Integer(code));
                                list.push(old::Object::Name(known_name(
                                    name,
                                    u16::from(byte),
                                    texts,
                                )));
                            }
                            code += 1;
                        }
                        Some(Object::Integer(next)) => code = *next,
                        _ => {}
                    }
                }
                Some(differences(base.filter(|b| known_base_encoding(b)), list))
            }
            _ => None,
        }
    }
}

fn plain(subtype: &str, base: &str) -> old::Dictionary {
    let mut font = old::Dictionary::new();
    font.set("Type", old::Object::Name(b"Font".to_vec()));
    font.set("Subtype", old::Object::Name(subtype.as_bytes().to_vec()));
    font.set(
        "BaseFont",
        old::Object::Name(base.bytes().filter(u8::is_ascii_graphic).collect()),
    );
    font
}

fn known_base_encoding(name: &[u8]) -> bool {
    matches!(
        name,
        b"MacRomanEncoding" | b"MacExpertEncoding" | b"WinAnsiEncoding"
    )
}

fn base_encoding(name: &[u8]) -> Option<old::Object> {
    if known_base_encoding(name) {
        return Some(old::Object::Name(name.to_vec()));
    }
    (name == b"StandardEncoding").then(|| differences(None, standard_differences()))
}

fn differences(base: Option<&[u8]>, list: Vec<old::Object>) -> old::Object {
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
fn known_name(name: &[u8], code: u16, texts: &mut BTreeMap<u16, String>) -> Vec<u8> {
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
fn standard_differences() -> Vec<old::Object> {
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
fn standard_font(base: &str) -> &'static str {
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

fn symbolic(base: &str) -> bool {
    base == "Symbol" || base == "ZapfDingbats"
}

fn has_program(doc: &Document, descriptor: Option<&Dictionary>) -> bool {
    descriptor.is_some_and(|d| {
        pdf::value(doc, d, b"FontFile").is_some() || pdf::value(doc, d, b"FontFile3").is_some()
    })
}

/// The font program in which a built-in encoding is written, opened.
fn program(doc: &Document, descriptor: &Dictionary) -> Option<old::Dictionary> {
    let key = if descriptor.has(b"FontFile") {
        "FontFile"
    } else {
        "FontFile3"
    };
    let stream = pdf::value(doc, descriptor, key.as_bytes())?
        .as_stream()
        .ok()?;
    let bytes = pdf::open_stream(stream, limits::FONT_BYTES).ok()?;
    let mut about = old::Dictionary::new();
    if let Some(subtype) = pdf::name(doc, &stream.dict, b"Subtype") {
        about.set("Subtype", old::Object::Name(subtype.to_vec()));
    }
    let mut mended = old::Dictionary::new();
    mended.set(key, old::Object::Stream(old::Stream::new(about, bytes)));
    Some(mended)
}

/// A small character map with just these codes.
fn to_unicode(texts: &BTreeMap<u16, String>, digits: usize) -> old::Object {
    let mut map = String::from("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n");
    map.push_str("/CMapName /Mended def\n/CMapType 2 def\n1 begincodespacerange\n");
    let last = if digits == 4 {
        "<0000> <FFFF>"
    } else {
        "<00> <FF>"
    };
    map.push_str(last);
    map.push_str("\nendcodespacerange\n");
    let entries: Vec<_> = texts.iter().collect();
    for part in entries.chunks(100) {
        map.push_str(&format!("{} beginbfchar\n", part.len()));
        for (code, text) in part {
            let units: String = text
                .encode_utf16()
                .map(|unit| format!("{unit:04X}"))
                .collect();
            map.push_str(&format!("<{code:0digits$X}> <{units}>\n"));
        }
        map.push_str("endbfchar\n");
    }
    map.push_str("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
    old::Object::Stream(old::Stream::new(old::Dictionary::new(), map.into_bytes()))
}
