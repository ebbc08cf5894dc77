//! Looking things up in an opened PDF without trusting it.
//!
//! Every reference is followed a limited number of times, every stream opened
//! to a limited size. Gives `None` where a PDF lies or is damaged.

use crate::ingest::limits;
use lopdf::Dictionary;
use lopdf::Document;
use lopdf::Object;
use lopdf::ObjectId;
use lopdf::Stream;
use std::collections::HashSet;

/// The object itself, whatever references lead to it.
pub fn follow<'a>(doc: &'a Document, object: &'a Object) -> Option<&'a Object> {
    let mut object = object;
    for _ in 0..limits::REFERENCES {
        match object {
            Object::Reference(id) => object = doc.objects.get(id)?,
            Object::Null => return None,
            other => return Some(other),
        }
    }
    None
}

/// A key's value, references followed.
pub fn value<'a>(doc: &'a Document, dictionary: &'a Dictionary, key: &[u8]) -> Option<&'a Object> {
    follow(doc, dictionary.get(key).ok()?)
}

/// A key's value when it is a dictionary.
pub fn dictionary<'a>(
    doc: &'a Document,
    dictionary: &'a Dictionary,
    key: &[u8],
) -> Option<&'a Dictionary> {
    value(doc, dictionary, key)?.as_dict().ok()
}

/// A key's value when it is an array.
pub fn array<'a>(
    doc: &'a Document,
    dictionary: &'a Dictionary,
    key: &[u8],
) -> Option<&'a [Object]> {
    value(doc, dictionary, key)?
        .as_array()
        .ok()
        .map(Vec::as_slice)
}

/// A key's value when it is a name.
pub fn name<'a>(doc: &'a Document, dictionary: &'a Dictionary, key: &[u8]) -> Option<&'a [u8]> {
    value(doc, dictionary, key)?.as_name().ok()
}

/// A number of either kind, if it is one that fits on paper.
pub fn number(object: &Object) -> Option<f64> {
    let number = match object {
        Object::Integer(i) => *i as f64,
        Object::Real(r) => f64::from(*r),
        _ => return None,
    };
    (number.is_finite() && number.abs() < 1.0e9).then_some(number)
}

/// A key's value when it is an array of just so many numbers.
pub fn numbers<const N: usize>(
    doc: &Document,
    dictionary: &Dictionary,
    key: &[u8],
) -> Option<[f64; N]> {
    let items = array(doc, dictionary, key)?;
    let mut numbers = [0.0; N];
    if items.len() != N {
        return None;
    }
    for (slot, item) in numbers.iter_mut().zip(items) {
        *slot = number(follow(doc, item)?)?;
    }
    Some(numbers)
}

/// A key of a page, or of the page tree above it.
pub fn inherited<'a>(doc: &'a Document, page: &'a Dictionary, key: &[u8]) -> Option<&'a Object> {
    let mut node = page;
    for _ in 0..limits::REFERENCES {
        if let Some(found) = value(doc, node, key) {
            return Some(found);
        }
        node = dictionary(doc, node, b"Parent")?;
    }
    None
}

/// A stream's bytes, opened, if they stay under the limit.
pub fn open_stream(stream: &Stream, limit: usize) -> Result<Vec<u8>, ()> {
    if stream.dict.has(b"Filter") {
        stream
            .decompressed_content_with_limit(limit)
            .map_err(|_| ())
    } else if stream.content.len() <= limit {
        Ok(stream.content.clone())
    } else {
        Err(())
    }
}

/// The annotations of a page, as many as are looked at.
pub fn annotations<'a>(doc: &'a Document, page: &'a Dictionary) -> Vec<&'a Dictionary> {
    let Some(items) = array(doc, page, b"Annots") else {
        return Vec::new();
    };
    let dictionary = |item: &'a Object| follow(doc, item)?.as_dict().ok();
    items
        .iter()
        .take(limits::ANNOTATIONS)
        .filter_map(dictionary)
        .collect()
}

/// Whether an annotation is not shown: hidden, not viewed, a link or a popup.
pub fn annotation_hidden(annotation: &Dictionary) -> bool {
    const HIDDEN: i64 = 1 << 1;
    const NO_VIEW: i64 = 1 << 5;
    let flags = annotation.get(b"F").and_then(Object::as_i64).unwrap_or(0);
    let kind = annotation
        .get(b"Subtype")
        .and_then(Object::as_name)
        .unwrap_or(b"");
    flags & (HIDDEN | NO_VIEW) != 0 || kind == b"Link" || kind == b"Popup"
}

/// The form that an annotation looks like in its present state.
pub fn appearance<'a>(doc: &'a Document, annotation: &'a Dictionary) -> Option<&'a Object> {
    let normal = dictionary(doc, annotation, b"AP")?.get(b"N").ok()?;
    match follow(doc, normal)? {
        Object::Stream(_) => Some(normal),
        Object::Dictionary(states) => {
            let state = name(doc, annotation, b"AS").unwrap_or(b"Off");
            states.get(state).ok()
        }
        _ => None,
    }
}

/// The layers that are switched off when the paper is opened.
pub fn layers_off(doc: &Document) -> HashSet<ObjectId> {
    let Some(properties) = doc
        .catalog()
        .ok()
        .and_then(|c| dictionary(doc, c, b"OCProperties"))
    else {
        return HashSet::new();
    };
    let ids = |dictionary: &Dictionary, key: &[u8]| -> Vec<ObjectId> {
        let items = array(doc, dictionary, key).unwrap_or_default();
        items
            .iter()
            .filter_map(|item| item.as_reference().ok())
            .collect()
    };
    let Some(config) = dictionary(doc, properties, b"D") else {
        return HashSet::new();
    };
    let mut off: HashSet<ObjectId> = HashSet::new();
    if name(doc, config, b"BaseState") == Some(b"OFF") {
        off.extend(ids(properties, b"OCGs"));
        for on in ids(config, b"ON") {
            off.remove(&on);
        }
    }
    off.extend(ids(config, b"OFF"));
    off
}

/// Text in a dictionary: UTF-16 with its mark, UTF-8 with its mark, or one byte a character.
pub fn text(bytes: &[u8]) -> String {
    match bytes {
        [0xfe, 0xff, rest @ ..] => {
            let units: Vec<u16> = rest
                .chunks_exact(2)
                .map(|pair| u16::from_be_bytes([pair[0], pair[1]]))
                .collect();
            String::from_utf16_lossy(&units)
        }
        [0xef, 0xbb, 0xbf, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
        plain => plain.iter().map(|&byte| char::from(byte)).collect(),
    }
}
