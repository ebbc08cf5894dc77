//! Filled form fields: where they are, and the text of those drawn by no appearance.
//!
//! Takes a page's widgets; gives their areas on the displayed page, and for a
//! filled field without an appearance its value as words in its rectangle.
//! Never runs a field's script.

use crate::document::area::Area;
use crate::document::word::Origin;
use crate::document::word::Word;
use crate::ingest::limits;
use crate::ingest::pdf;
use crate::ingest::sheet::Sheet;
use crate::ingest::words::ONE;
use crate::ingest::words::sane;
use lopdf::Dictionary;
use lopdf::Document;
use lopdf::Object;

/// Size of a value's letters where the field does not say.
const SIZE: f32 = 10.0;
/// Longest value that is read.
const VALUE: usize = 10_000;

/// The areas of a page's fields.
pub fn areas(doc: &Document, page: &Dictionary, sheet: &Sheet) -> Vec<Area> {
    widgets(doc, page)
        .into_iter()
        .filter_map(|widget| area(doc, widget, sheet))
        .collect()
}

/// The words of filled fields that have no appearance of their own.
pub fn values(doc: &Document, page: &Dictionary, sheet: &Sheet) -> Vec<Word> {
    let mut words = Vec::new();
    for widget in widgets(doc, page) {
        if pdf::appearance(doc, widget).is_some() {
            continue;
        }
        let Some(area) = area(doc, widget, sheet) else {
            continue;
        };
        let Some(text) = value(doc, widget) else {
            continue;
        };
        words.extend(set(&text, area));
    }
    words
}

/// Check boxes and radio buttons as a box with or without a cross, where their
/// appearance draws no letter for it.
pub fn boxes(doc: &Document, page: &Dictionary, sheet: &Sheet, seen: &[Word]) -> Vec<Word> {
    const PUSH_BUTTON: i64 = 1 << 16;
    let mut words = Vec::new();
    for widget in widgets(doc, page) {
        if field_entry(doc, widget, b"FT").and_then(|kind| kind.as_name().ok()) != Some(b"Btn") {
            continue;
        }
        let flags = field_entry(doc, widget, b"Ff")
            .and_then(|flags| flags.as_i64().ok())
            .unwrap_or(0);
        let Some(area) = area(doc, widget, sheet).filter(|_| flags & PUSH_BUTTON == 0) else {
            continue;
        };
        let inside = |word: &&Word| {
            word.area.shared_width(&area) > 0.5 * word.area.width()
                && word.area.shared_height(&area) > 0.5 * word.area.height()
        };
        if seen.iter().any(|word| inside(&word)) {
            continue;
        }
        let on = pdf::name(doc, widget, b"AS").is_some_and(|state| state != b"Off");
        let text = if on { "☒" } else { "☐" }.to_owned();
        words.push(Word {
            text,
            area,
            origin: Origin::FormField,
            trust: ONE,
        });
    }
    words
}

/// An entry of a field; it may stand on the field above the widget.
fn field_entry<'a>(doc: &'a Document, widget: &'a Dictionary, key: &[u8]) -> Option<&'a Object> {
    let mut node = widget;
    for _ in 0..limits::REFERENCES {
        if let Some(found) = pdf::value(doc, node, key) {
            return Some(found);
        }
        node = pdf::dictionary(doc, node, b"Parent")?;
    }
    None
}

fn widgets<'a>(doc: &'a Document, page: &'a Dictionary) -> Vec<&'a Dictionary> {
    let widget = |a: &&Dictionary| pdf::name(doc, a, b"Subtype") == Some(b"Widget");
    pdf::annotations(doc, page)
        .into_iter()
        .filter(widget)
        .filter(|a| !pdf::annotation_hidden(a))
        .collect()
}

fn area(doc: &Document, widget: &Dictionary, sheet: &Sheet) -> Option<Area> {
    let [x0, y0, x1, y1] = pdf::numbers::<4>(doc, widget, b"Rect")?;
    let (a, b) = (sheet.place(x0, y0), sheet.place(x1, y1));
    Some(Area {
        x0: a.0.min(b.0),
        y0: a.1.min(b.1),
        x1: a.0.max(b.0),
        y1: a.1.max(b.1),
    })
}

/// A text or choice field's value.
fn value(doc: &Document, widget: &Dictionary) -> Option<String> {
    let kind = field_entry(doc, widget, b"FT")?.as_name().ok()?;
    match field_entry(doc, widget, b"V")? {
        Object::String(bytes, _) if matches!(kind, b"Tx" | b"Ch") && bytes.len() <= VALUE => {
            Some(pdf::text(bytes))
        }
        _ => None,
    }
}

/// A value's words, set line by line in the field's area.
fn set(text: &str, area: Area) -> Vec<Word> {
    let lines: Vec<&str> = text
        .split(['\r', '\n'])
        .filter(|line| !line.trim().is_empty())
        .collect();
    let high = (area.height() / lines.len().max(1) as f32).min(SIZE * 1.4);
    let mut words = Vec::new();
    for (row, line) in lines.iter().enumerate() {
        let y0 = if lines.len() == 1 {
            area.middle() - high / 2.0
        } else {
            area.y0 + high * row as f32
        };
        let wide = (line.chars().count().max(1)) as f32;
        let step = (SIZE * 0.5).min(area.width() / wide);
        let mut column = 0.0;
        for word in line.split_inclusive(char::is_whitespace) {
            let letters = word.chars().count() as f32;
            let text = sane(word);
            if !text.is_empty() {
                let shown = word.trim_end().chars().count() as f32;
                let x0 = area.x0 + step * column;
                let place = Area {
                    x0,
                    y0,
                    x1: x0 + step * shown,
                    y1: y0 + high,
                };
                words.push(Word {
                    text,
                    area: place,
                    origin: Origin::FormField,
                    trust: ONE,
                });
            }
            column += letters;
        }
    }
    words
}
