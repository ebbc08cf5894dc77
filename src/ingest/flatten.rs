//! A page's text, flattened: forms and annotations drawn in place, all else dropped.
//!
//! Takes a page of an opened PDF; gives a content stream of text operators
//! only, with fonts under names of their own, that `first_reader` hands on to
//! be decoded. Each stretch of text is preceded by a mark (a path that is
//! stroked) telling how it came here. Never decodes a character.

use crate::ingest::fonts::Font;
use crate::ingest::limits;
use crate::ingest::pdf;
use lopdf::Dictionary;
use lopdf::Document;
use lopdf::Object;
use lopdf::ObjectId;
use lopdf::content::Content;
use std::collections::HashSet;
use std::io::Write;

/// What a mark says of the text after it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Mark {
    /// From the appearance of a filled field.
    pub field: bool,
    /// Drawn with the invisible pen.
    pub invisible: bool,
    /// In a layer that is switched off.
    pub switched_off: bool,
    /// Index of its font.
    pub font: u16,
}

impl Mark {
    fn code(self) -> u32 {
        u32::from(self.field) | u32::from(self.invisible) << 1 | u32::from(self.switched_off) << 2
    }

    /// The mark that was written as these two numbers.
    pub fn read(code: u32, font: u32) -> Mark {
        Mark {
            field: code & 1 != 0,
            invisible: code & 2 != 0,
            switched_off: code & 4 != 0,
            font: u16::try_from(font).unwrap_or(u16::MAX),
        }
    }
}

/// A page's text and the fonts it is set in.
#[derive(Debug)]
pub struct Flat<'a> {
    pub content: Vec<u8>,
    pub fonts: Vec<Font<'a>>,
    /// Every code shown, in the order in which they are shown.
    pub codes: Vec<u16>,
    /// Something was over a limit and was left out.
    pub cut: bool,
}

/// The name of a font in the flattened page.
pub fn font_name(index: usize) -> String {
    format!("F{index}")
}

/// The text of a page with all that is drawn into it.
pub fn flatten<'a>(doc: &'a Document, page: ObjectId, off: &'a HashSet<ObjectId>) -> Flat<'a> {
    let mut walk = Walk {
        doc,
        off,
        out: Vec::new(),
        fonts: vec![Font::stand_in()],
        codes: Vec::new(),
        operators: 0,
        bytes: 0,
        cut: false,
        mark: None,
        open_forms: Vec::new(),
    };
    let Ok(dictionary) = doc.get_dictionary(page) else {
        return walk.finish();
    };
    let resources = pdf::inherited(doc, dictionary, b"Resources").and_then(|r| r.as_dict().ok());
    let content = match doc.get_page_content_with_limit(page, limits::CONTENT_BYTES) {
        Ok(content) => content,
        Err(_) => {
            walk.cut = true;
            Vec::new()
        }
    };
    walk.content(&content, resources, Pen::default(), 0);
    walk.annotations(dictionary);
    walk.finish()
}

/// What of the graphics state decides how text is marked.
#[derive(Clone, Copy, Debug, Default)]
struct Pen {
    font: usize,
    invisible: bool,
    field: bool,
    off: bool,
}

struct Walk<'a> {
    doc: &'a Document,
    off: &'a HashSet<ObjectId>,
    out: Vec<u8>,
    fonts: Vec<Font<'a>>,
    codes: Vec<u16>,
    operators: usize,
    bytes: usize,
    cut: bool,
    mark: Option<Mark>,
    open_forms: Vec<ObjectId>,
}

impl<'a> Walk<'a> {
    fn finish(self) -> Flat<'a> {
        Flat {
            content: self.out,
            fonts: self.fonts,
            codes: self.codes,
            cut: self.cut,
        }
    }

    fn content(
        &mut self,
        bytes: &[u8],
        resources: Option<&'a Dictionary>,
        start: Pen,
        depth: usize,
    ) {
        self.bytes += bytes.len();
        if self.bytes > limits::CONTENT_BYTES {
            self.cut = true;
            return;
        }
        let Ok(content) = Content::decode(bytes) else {
            return;
        };
        let mut pen = start;
        let mut saved: Vec<Pen> = Vec::new();
        // One entry for each open marked content: whether it is switched off.
        let mut marked: Vec<bool> = Vec::new();
        for operation in &content.operations {
            self.operators += 1;
            if self.operators > limits::OPERATORS {
                self.cut = true;
                break;
            }
            let operands = operation.operands.as_slice();
            match operation.operator.as_str() {
                "q" if saved.len() < limits::SAVED_STATES => {
                    saved.push(pen);
                    self.write("q");
                }
                "Q" => {
                    if let Some(last) = saved.pop() {
                        pen = last;
                        self.write("Q");
                    }
                }
                "Tf" => {
                    if let [Object::Name(name), size] = operands
                        && let Some(size) = pdf::number(size)
                    {
                        pen.font = self.font(resources, name);
                        let name = font_name(pen.font);
                        self.write(&format!("/{name} {size:.5} Tf"));
                    }
                }
                "Tr" => pen.invisible = operands.first().and_then(pdf::number) == Some(3.0),
                "BMC" => marked.push(false),
                "BDC" => {
                    let off = operands.first() == Some(&Object::Name(b"OC".to_vec()))
                        && operands
                            .get(1)
                            .is_some_and(|of| self.layer_off(of, resources));
                    marked.push(off);
                }
                "EMC" => {
                    marked.pop();
                }
                "Tj" | "'" => {
                    if operation.operator == "'" {
                        self.write("T*");
                    }
                    if let [Object::String(text, _)] = operands {
                        self.show(
                            pen,
                            &marked,
                            std::slice::from_ref(&Object::string_literal(text.clone())),
                        );
                    }
                }
                "\"" => {
                    if let [word, letter, Object::String(text, _)] = operands
                        && let (Some(word), Some(letter)) = (pdf::number(word), pdf::number(letter))
                    {
                        self.write(&format!("{word:.5} Tw\n{letter:.5} Tc\nT*"));
                        self.show(
                            pen,
                            &marked,
                            std::slice::from_ref(&Object::string_literal(text.clone())),
                        );
                    }
                }
                "TJ" => {
                    if let [Object::Array(pieces)] = operands {
                        self.show(pen, &marked, pieces);
                    }
                }
                "Do" => {
                    if let [Object::Name(name)] = operands {
                        let off = pen.off || marked.contains(&true);
                        self.form(resources, name, Pen { off, ..pen }, depth);
                    }
                }
                "T*" | "BT" | "ET" => self.write(&operation.operator),
                "Tc" | "Tw" | "Tz" | "TL" | "Ts" => self.numbers(operands, 1, &operation.operator),
                "Td" | "TD" => self.numbers(operands, 2, &operation.operator),
                "cm" | "Tm" => self.numbers(operands, 6, &operation.operator),
                _ => {}
            }
        }
        // What the content left open must not spill into what follows.
        for _ in saved {
            self.write("Q");
        }
    }

    fn write(&mut self, line: &str) {
        self.out.extend_from_slice(line.as_bytes());
        self.out.push(b'\n');
    }

    fn numbers(&mut self, operands: &[Object], count: usize, operator: &str) {
        let numbers: Vec<f64> = operands.iter().filter_map(pdf::number).collect();
        if numbers.len() == count && operands.len() == count {
            for number in numbers {
                let _ = write!(self.out, "{number:.6} ");
            }
            self.write(operator);
        }
    }

    fn show(&mut self, pen: Pen, marked: &[bool], pieces: &[Object]) {
        let mark = Mark {
            field: pen.field,
            invisible: pen.invisible,
            switched_off: pen.off || marked.contains(&true),
            font: u16::try_from(pen.font).unwrap_or(u16::MAX),
        };
        if self.mark != Some(mark) {
            self.mark = Some(mark);
            self.write(&format!("{} {} m S", mark.code(), mark.font));
        }
        if !self.fonts[pen.font].readable() {
            return;
        }
        self.out.push(b'[');
        for piece in pieces {
            if let Object::String(text, _) = piece {
                let font = &mut self.fonts[pen.font];
                let codes: Vec<u16> = font.codes(text).collect();
                codes.iter().for_each(|&code| font.uses(code));
                self.codes.extend(codes);
                self.out.push(b'<');
                for byte in text {
                    self.out.push(HEX[usize::from(byte >> 4)]);
                    self.out.push(HEX[usize::from(byte & 15)]);
                }
                self.out.push(b'>');
            } else if let Some(number) = pdf::number(piece) {
                let _ = write!(self.out, " {number:.4} ");
            }
        }
        self.write("] TJ");
    }

    fn font(&mut self, resources: Option<&'a Dictionary>, name: &[u8]) -> usize {
        let found = resources
            .and_then(|r| pdf::dictionary(self.doc, r, b"Font"))
            .and_then(|fonts| pdf::dictionary(self.doc, fonts, name));
        let Some(dictionary) = found else { return 0 };
        if let Some(index) = self.fonts.iter().position(|font| font.is(dictionary)) {
            return index;
        }
        if self.fonts.len() >= usize::from(u16::MAX) {
            return 0;
        }
        self.fonts.push(Font::new(self.doc, dictionary));
        self.fonts.len() - 1
    }

    /// Draws a form in place; pictures are none of this module's business.
    fn form(&mut self, resources: Option<&'a Dictionary>, name: &[u8], pen: Pen, depth: usize) {
        let found = resources
            .and_then(|r| pdf::dictionary(self.doc, r, b"XObject"))
            .and_then(|objects| objects.get(name).ok());
        if let Some(object) = found {
            self.draw(object, resources, pen, None, depth);
        }
    }

    fn draw(
        &mut self,
        object: &'a Object,
        outer: Option<&'a Dictionary>,
        pen: Pen,
        fit: Option<[f64; 4]>,
        depth: usize,
    ) {
        if depth >= limits::FORM_DEPTH {
            self.cut = true;
            return;
        }
        let id = object.as_reference().ok();
        if id.is_some_and(|id| self.open_forms.contains(&id)) {
            return;
        }
        let Some(stream) = pdf::follow(self.doc, object).and_then(|o| o.as_stream().ok()) else {
            return;
        };
        let is_form =
            fit.is_some() || pdf::name(self.doc, &stream.dict, b"Subtype") == Some(b"Form");
        if !is_form {
            return;
        }
        let Ok(bytes) = pdf::open_stream(stream, limits::CONTENT_BYTES) else {
            self.cut = true;
            return;
        };
        let off = pen.off
            || stream
                .dict
                .get(b"OC")
                .is_ok_and(|of| self.layer_off(of, None));
        let matrix = pdf::numbers::<6>(self.doc, &stream.dict, b"Matrix").unwrap_or(IDENTITY);
        self.write("q");
        if let Some(rect) = fit {
            let bbox = pdf::numbers::<4>(self.doc, &stream.dict, b"BBox").unwrap_or(rect);
            let [a, b, c, d, e, f] = fitted(bbox, matrix, rect);
            self.write(&format!("{a:.6} {b:.6} {c:.6} {d:.6} {e:.6} {f:.6} cm"));
        }
        let [a, b, c, d, e, f] = matrix;
        self.write(&format!("{a:.6} {b:.6} {c:.6} {d:.6} {e:.6} {f:.6} cm"));
        let resources = pdf::dictionary(self.doc, &stream.dict, b"Resources").or(outer);
        self.open_forms.extend(id);
        self.content(&bytes, resources, Pen { off, ..pen }, depth + 1);
        if id.is_some() {
            self.open_forms.pop();
        }
        self.write("Q");
    }

    fn annotations(&mut self, page: &'a Dictionary) {
        for annotation in pdf::annotations(self.doc, page) {
            if pdf::annotation_hidden(annotation) {
                continue;
            }
            let field = pdf::name(self.doc, annotation, b"Subtype") == Some(b"Widget");
            let Some(rect) = pdf::numbers::<4>(self.doc, annotation, b"Rect") else {
                continue;
            };
            if let Some(appearance) = pdf::appearance(self.doc, annotation) {
                self.draw(
                    appearance,
                    None,
                    Pen {
                        field,
                        ..Pen::default()
                    },
                    Some(rect),
                    0,
                );
            }
        }
    }

    /// Whether a layer, or a group of layers, is switched off.
    fn layer_off(&self, of: &Object, resources: Option<&Dictionary>) -> bool {
        let named;
        let of = match of {
            Object::Name(name) => {
                let properties =
                    resources.and_then(|r| pdf::dictionary(self.doc, r, b"Properties"));
                match properties.and_then(|p| p.get(name).ok()) {
                    Some(object) => {
                        named = object.clone();
                        &named
                    }
                    None => return false,
                }
            }
            other => other,
        };
        if let Ok(id) = of.as_reference()
            && self.off.contains(&id)
        {
            return true;
        }
        let Some(group) = pdf::follow(self.doc, of).and_then(|o| o.as_dict().ok()) else {
            return false;
        };
        match group.get(b"OCGs") {
            Ok(Object::Reference(id)) => self.off.contains(id),
            Ok(Object::Array(members)) => {
                let off =
                    |member: &Object| member.as_reference().is_ok_and(|id| self.off.contains(&id));
                !members.is_empty() && members.iter().all(off)
            }
            _ => false,
        }
    }
}

const HEX: &[u8; 16] = b"0123456789abcdef";
const IDENTITY: [f64; 6] = [1.0, 0.0, 0.0, 1.0, 0.0, 0.0];

/// The matrix that fits an appearance's box, turned by its own matrix, into the annotation's rectangle.
fn fitted(bbox: [f64; 4], matrix: [f64; 6], rect: [f64; 4]) -> [f64; 6] {
    let [a, b, c, d, e, f] = matrix;
    let corners = [
        (bbox[0], bbox[1]),
        (bbox[2], bbox[1]),
        (bbox[2], bbox[3]),
        (bbox[0], bbox[3]),
    ]
    .map(|(x, y)| (a * x + c * y + e, b * x + d * y + f));
    let x0 = corners.iter().map(|p| p.0).fold(f64::INFINITY, f64::min);
    let x1 = corners
        .iter()
        .map(|p| p.0)
        .fold(f64::NEG_INFINITY, f64::max);
    let y0 = corners.iter().map(|p| p.1).fold(f64::INFINITY, f64::min);
    let y1 = corners
        .iter()
        .map(|p| p.1)
        .fold(f64::NEG_INFINITY, f64::max);
    if x1 - x0 <= 0.0 || y1 - y0 <= 0.0 {
        return IDENTITY;
    }
    let (left, right) = (rect[0].min(rect[2]), rect[0].max(rect[2]));
    let (low, high) = (rect[1].min(rect[3]), rect[1].max(rect[3]));
    let sx = (right - left) / (x1 - x0);
    let sy = (high - low) / (y1 - y0);
    [sx, 0.0, 0.0, sy, left - sx * x0, low - sy * y0]
}
