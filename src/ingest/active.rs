//! What a paper would do if it were let: scripts, launches, files inside it.
//!
//! Takes an opened PDF; gives remarks. Never runs, follows or unpacks anything.

use crate::document::page::Remark;
use crate::ingest::limits;
use lopdf::Dictionary;
use lopdf::Document;
use lopdf::Object;
use std::collections::BTreeMap;

/// Every kind of active content in the paper, once, with how often it is there.
pub fn active(doc: &Document) -> Vec<Remark> {
    let mut found: BTreeMap<&'static str, u32> = BTreeMap::new();
    let mut left = limits::OBJECTS_SEARCHED;
    for object in doc.objects.values() {
        search(object, &mut found, &mut left, 0);
    }
    let remark = |(what, count): (&str, u32)| Remark::ActiveContent {
        what: if count > 1 {
            format!("{what} ({count} times)")
        } else {
            what.to_owned()
        },
    };
    found
        .into_iter()
        .take(limits::REMARKS)
        .map(remark)
        .collect()
}

fn search(
    object: &Object,
    found: &mut BTreeMap<&'static str, u32>,
    left: &mut usize,
    depth: usize,
) {
    if *left == 0 || depth > limits::REFERENCES {
        return;
    }
    *left -= 1;
    match object {
        Object::Array(items) => items
            .iter()
            .for_each(|item| search(item, found, left, depth + 1)),
        Object::Dictionary(dictionary) => look(dictionary, found, left, depth),
        Object::Stream(stream) => look(&stream.dict, found, left, depth),
        _ => {}
    }
}

fn look(
    dictionary: &Dictionary,
    found: &mut BTreeMap<&'static str, u32>,
    left: &mut usize,
    depth: usize,
) {
    let mut note = |what| *found.entry(what).or_default() += 1;
    let name = |key: &[u8]| dictionary.get(key).and_then(Object::as_name).unwrap_or(b"");
    match name(b"S") {
        b"JavaScript" => note("a script"),
        b"Launch" => note("an order to start a program"),
        b"SubmitForm" => note("an order to send the form's contents away"),
        b"ImportData" => note("an order to load data from a file"),
        b"GoToE" | b"GoToR" => note("a link into another file"),
        b"Rendition" | b"Movie" | b"Sound" => note("sound or video"),
        _ => {}
    }
    if name(b"Type") == b"EmbeddedFile" {
        note("a file inside the PDF");
    }
    if name(b"Subtype") == b"RichMedia" {
        note("sound or video");
    }
    if dictionary.has(b"XFA") {
        note("a second form inside the PDF (XFA), which is not read");
    }
    for (_, value) in dictionary.iter() {
        search(value, found, left, depth + 1);
    }
}
