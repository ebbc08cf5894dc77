//! How long the packet of a notice of two pages takes once its sheet is made: the texts, the
//! Word files, the pages.
//!
//! `cargo bench --bench packet`; the fonts are loaded once, by the first paper.

use divan::Bencher;
use quash::deadline::Desk;
use quash::document::page::Paper;
use quash::ingest::read_paper;
use quash::language::Language;
use quash::law::Rulebook;
use quash::packet::Made;
use quash::packet::papers;
use quash::packet::templates::Templates;
use quash::recognize::Said;
use quash::render::FORMATS;
use quash::render::Manner;
use quash::render::docx;
use quash::sheet::IntakeSheet;
use quash::triage::triage;
use std::path::Path;

fn main() {
    divan::main();
}

fn sheet() -> IntakeSheet {
    let paper = |(file, name): (usize, &str)| {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples");
        let bytes = std::fs::read(folder.join(name)).expect("the example");
        let reading = read_paper(&bytes, None).expect("the example can be read");
        Paper {
            file,
            sha256: String::new(),
            pages: reading.pages,
            remarks: reading.remarks,
        }
    };
    let papers = ["notice.pdf", "summons.pdf"].into_iter().enumerate();
    let desk = Desk {
        as_of: "2025-11-06".parse().expect("a day"),
        court: None,
    };
    let (said, language) = (Said::default(), Language::english());
    let read = papers.map(paper).collect();
    let sheets = triage(read, &[], said, &desk, Rulebook::built_in(), language);
    sheets.into_iter().next().expect("one notice")
}

fn made(sheet: &IntakeSheet, texts: &Templates) -> Vec<Made> {
    papers(&[sheet], None, texts).unwrap_or_else(|error| panic!("{error}"))
}

/// Nothing is remembered of an earlier turn: a paper is laid out once in its life.
fn forget() {
    #[cfg(feature = "pdf")]
    typst::comemo::evict(0);
}

fn texts() -> Templates {
    Templates::built_in().unwrap_or_else(|error| panic!("{error}"))
}

#[divan::bench]
fn texts_filled(bencher: Bencher) {
    let (sheet, texts) = (sheet(), texts());
    bencher.bench(|| made(&sheet, &texts));
}

#[divan::bench]
fn word_files(bencher: Bencher) {
    let made = made(&sheet(), &texts());
    bencher.bench(|| {
        let files = made.iter().map(docx::draft::write);
        files.collect::<Result<Vec<_>, _>>().expect("Word files")
    });
}

#[cfg(feature = "pdf")]
#[divan::bench]
fn pages(bencher: Bencher) {
    let made = made(&sheet(), &texts());
    bencher.with_inputs(forget).bench_values(|()| {
        let files = made.iter().map(quash::render::pdf::draft::write);
        files.collect::<Result<Vec<_>, _>>().expect("pages")
    });
}

/// Everything that `--packet` writes, from the sheet on.
#[divan::bench]
fn whole_packet(bencher: Bencher) {
    let (sheet, texts) = (sheet(), texts());
    bencher.with_inputs(forget).bench_values(|()| {
        let alone = std::slice::from_ref(&sheet);
        let formats = FORMATS.iter();
        let sheets = formats.map(|format| (format.write)(alone, &Manner::default()));
        let mut files: Vec<Vec<u8>> = sheets.collect::<Result<_, _>>().expect("sheets");
        for made in made(&sheet, &texts) {
            files.push(docx::draft::write(&made).expect("a Word file"));
            #[cfg(feature = "pdf")]
            files.push(quash::render::pdf::draft::write(&made).expect("pages"));
        }
        files
    });
}
