//! Pages read back by other readers than the program that wrote them.

use lopdf::Document;
use quash::document::page::Page;
use quash::ingest::read_paper;
use unicode_normalization::UnicodeNormalization;

/// The pages of a PDF as displayed, by the readers that every paper goes through.
#[allow(
    dead_code,
    reason = "not every test that reads pages asks where words lie"
)]
pub fn pages(pdf: &[u8]) -> Vec<Page> {
    read_paper(pdf, None).expect("a PDF").pages
}

/// The words of a PDF in the order in which they were set: a label, then what stands beside it.
pub fn words(pdf: &[u8]) -> String {
    let document = Document::load_mem(pdf).expect("a PDF");
    let numbers: Vec<u32> = document.get_pages().into_keys().collect();
    document.extract_text(&numbers).expect("words")
}

/// Words as they can be compared: where a line breaks says nothing, nor does a ligature.
#[allow(dead_code, reason = "not every test that reads pages compares them")]
pub fn bare(words: &str) -> String {
    let letters = words.nfkc().filter(|letter| !letter.is_whitespace());
    letters.collect()
}
