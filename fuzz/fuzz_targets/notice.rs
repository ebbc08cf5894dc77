//! The recognizers, the calculator and the report on any text.
#![no_main]

use libfuzzer_sys::fuzz_target;
use quash::document::page::Document;
use quash::ingest::read_text;
use quash::recognize::Said;
use quash::recognize::notices;

fuzz_target!(|text: &str| {
    let document = Document {
        papers: vec![read_text(text)],
    };
    let _ = notices(&document, Said::default());
});
