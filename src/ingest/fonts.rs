//! Fonts, copied without references and mended so that `pdf-extract` can bear them.
//!
//! Takes a font as a PDF describes it and the codes that a page shows in it;
//! gives a dictionary in which every width is stated and every encoding known,
//! with the text that the font's own table states for each code. Never reads a
//! glyph's outline.

use crate::ingest::character_map::CharacterMap;
use crate::ingest::encodings::base_encoding;
use crate::ingest::encodings::differences;
use crate::ingest::encodings::known_base_encoding;
use crate::ingest::encodings::known_name;
use crate::ingest::encodings::standard_differences;
use crate::ingest::encodings::standard_font;
use crate::ingest::encodings::symbolic;
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

/// A font for `pdf-extract`, and what some of its codes say.
pub type Mended = (old::Dictionary, BTreeMap<u16, String>);

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

    /// Notes that a code is shown.
    pub fn uses(&mut self, code: u16) {
        self.used.insert(code);
    }

    /// Whether its codes are taken for characters for want of any table.
    pub fn by_code(&self) -> bool {
        self.kind == Kind::Composite && self.source.is_some_and(|(_, own)| !own.has(b"ToUnicode"))
    }

    /// The codes that a string shows in it.
    pub fn codes<'t>(&self, text: &'t [u8]) -> Box<dyn Iterator<Item = u16> + 't> {
        if self.kind == Kind::Composite {
            Box::new(
                text.chunks_exact(2)
                    .map(|pair| u16::from_be_bytes([pair[0], pair[1]])),
            )
        } else {
            Box::new(text.iter().map(|&byte| u16::from(byte)))
        }
    }

    /// The font for `pdf-extract`, and the text of those codes that its tables state.
    /// The `careful` one carries no font program.
    pub fn mended(&self, careful: bool) -> Mended {
        let Some((doc, source)) = self.source else {
            let mut font = plain("Type1", "Helvetica");
            font.set("Encoding", old::Object::Name(b"WinAnsiEncoding".to_vec()));
            return (font, BTreeMap::new());
        };
        match self.kind {
            Kind::Composite => self.composite(doc, source),
            _ => self.simple(doc, source, careful),
        }
    }

    fn composite(&self, doc: &Document, source: &Dictionary) -> Mended {
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
        (font, texts)
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

    fn simple(&self, doc: &Document, source: &Dictionary, careful: bool) -> Mended {
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
        (font, texts)
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
