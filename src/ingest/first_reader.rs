//! The first reader: `pdf-extract`, given one flattened page at a time.
//!
//! Takes a flattened page and the turn of the displayed page; gives glyphs.
//! What a font's own table says of a code is looked up by this module, code by
//! code; all else (encodings, widths, places) `pdf-extract` works out.
//! A panic inside is caught and tried once more with plainer fonts.

use crate::document::word::Origin;
use crate::ingest::flatten::Flat;
use crate::ingest::flatten::Mark;
use crate::ingest::flatten::font_name;
use crate::ingest::glyph::Glyph;
use crate::ingest::glyph::Sight;
use crate::ingest::limits;
use crate::ingest::sheet::Sheet;
use pdf_extract as old;
use std::collections::BTreeMap;
use std::panic::AssertUnwindSafe;
use std::panic::catch_unwind;

/// The glyphs of a flattened page, or why there are none.
pub fn read(flat: &Flat<'_>, sheet: &Sheet) -> Result<Vec<Glyph>, String> {
    let mut why = String::new();
    for careful in [false, true] {
        let attempt = catch_unwind(AssertUnwindSafe(|| {
            let (fonts, texts): (Vec<_>, Vec<_>) =
                flat.fonts.iter().map(|font| font.mended(careful)).unzip();
            let doc = one_page(&flat.content, fonts);
            let mut out = Collector {
                sheet,
                mark: Mark::default(),
                texts,
                codes: flat.codes.iter(),
                glyphs: Vec::new(),
            };
            let result = old::output_doc_page(&doc, &mut out, 1);
            (result.map_err(|error| error.to_string()), out.glyphs)
        }));
        match attempt {
            Ok((Ok(()), glyphs)) => return Ok(glyphs),
            Ok((Err(error), _)) => why = error,
            Err(_) => why = "a font or operator it does not know".to_owned(),
        }
    }
    Err(why)
}

/// A document of one page that holds nothing but flattened text and mended fonts.
fn one_page(content: &[u8], mended: Vec<old::Dictionary>) -> old::Document {
    let mut doc = old::Document::with_version("1.7");
    let mut fonts = old::Dictionary::new();
    for (index, font) in mended.into_iter().enumerate() {
        fonts.set(font_name(index), old::Object::Dictionary(font));
    }
    let mut resources = old::Dictionary::new();
    resources.set("Font", old::Object::Dictionary(fonts));
    let mut stream = format!("/{} 10 Tf\n", font_name(0)).into_bytes();
    stream.extend_from_slice(content);
    let content = doc.add_object(old::Object::Stream(old::Stream::new(
        old::Dictionary::new(),
        stream,
    )));
    let pages = doc.new_object_id();
    let mut page = old::Dictionary::new();
    page.set("Type", old::Object::Name(b"Page".to_vec()));
    page.set("Parent", old::Object::Reference(pages));
    page.set(
        "MediaBox",
        old::Object::Array([0, 0, 612, 792].map(old::Object::Integer).to_vec()),
    );
    page.set("Resources", old::Object::Dictionary(resources));
    page.set("Contents", old::Object::Reference(content));
    let page = doc.add_object(page);
    let mut tree = old::Dictionary::new();
    tree.set("Type", old::Object::Name(b"Pages".to_vec()));
    tree.set(
        "Kids",
        old::Object::Array(vec![old::Object::Reference(page)]),
    );
    tree.set("Count", old::Object::Integer(1));
    doc.objects.insert(pages, old::Object::Dictionary(tree));
    let mut catalog = old::Dictionary::new();
    catalog.set("Type", old::Object::Name(b"Catalog".to_vec()));
    catalog.set("Pages", old::Object::Reference(pages));
    let catalog = doc.add_object(catalog);
    doc.trailer.set("Root", old::Object::Reference(catalog));
    doc
}

struct Collector<'a> {
    sheet: &'a Sheet,
    mark: Mark,
    /// For each font, what its own tables say of its codes.
    texts: Vec<BTreeMap<u16, String>>,
    /// The codes still to come: one for each character.
    codes: std::slice::Iter<'a, u16>,
    glyphs: Vec<Glyph>,
}

impl old::OutputDev for Collector<'_> {
    fn begin_page(
        &mut self,
        _: u32,
        _: &old::MediaBox,
        _: Option<(f64, f64, f64, f64)>,
    ) -> Result<(), old::OutputError> {
        Ok(())
    }

    fn end_page(&mut self) -> Result<(), old::OutputError> {
        Ok(())
    }

    fn output_character(
        &mut self,
        to_user: &old::Transform,
        width: f64,
        _spacing: f64,
        size: f64,
        text: &str,
    ) -> Result<(), old::OutputError> {
        let stated = self
            .codes
            .next()
            .and_then(|code| self.texts.get(usize::from(self.mark.font))?.get(code));
        let text = stated.map_or(text, String::as_str);
        if self.glyphs.len() >= limits::GLYPHS {
            return Ok(());
        }
        let map = |x: f64, y: f64| {
            let user = (
                to_user.m11 * x + to_user.m21 * y + to_user.m31,
                to_user.m12 * x + to_user.m22 * y + to_user.m32,
            );
            self.sheet.place(user.0, user.1)
        };
        let at = map(0.0, 0.0);
        let end = map(width * size, 0.0);
        let top = map(0.0, size);
        let sight = match self.mark {
            Mark {
                switched_off: true, ..
            } => Sight::SwitchedOff,
            Mark {
                invisible: true, ..
            } => Sight::Invisible,
            _ => Sight::Seen,
        };
        let glyph = Glyph {
            text: text.to_owned(),
            at,
            advance: (end.0 - at.0, end.1 - at.1),
            up: (top.0 - at.0, top.1 - at.1),
            font: Some(self.mark.font),
            origin: if self.mark.field {
                Origin::FormField
            } else {
                Origin::Text
            },
            sight,
            mended: false,
            agreed: false,
        };
        if glyph.sound() {
            self.glyphs.push(glyph);
        }
        Ok(())
    }

    fn begin_word(&mut self) -> Result<(), old::OutputError> {
        Ok(())
    }

    fn end_word(&mut self) -> Result<(), old::OutputError> {
        Ok(())
    }

    fn end_line(&mut self) -> Result<(), old::OutputError> {
        Ok(())
    }

    /// The flattened page strokes nothing but marks.
    fn stroke(
        &mut self,
        _: &old::Transform,
        _: &old::ColorSpace,
        _: &[f64],
        path: &old::Path,
    ) -> Result<(), old::OutputError> {
        if let Some(old::PathOp::MoveTo(code, font)) = path.ops.last() {
            self.mark = Mark::read(*code as u32, *font as u32);
        }
        Ok(())
    }
}
