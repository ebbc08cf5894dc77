//! How long each arrow of the pipeline takes, from the words on the paper to each format.
//!
//! `cargo bench --bench triage` measures all, `cargo bench --bench triage recognize` one.
//! Reading the PDF itself is in `ingest.rs`.

use divan::Bencher;
use quash::deadline;
use quash::deadline::Computed;
use quash::deadline::Desk;
use quash::document::page::Document;
use quash::document::page::Paper;
use quash::ingest::read_paper;
use quash::language::Language;
use quash::law::Rulebook;
use quash::notice::Notice;
use quash::recognize;
use quash::recognize::Said;
use quash::render::FORMATS;
use quash::render::Manner;
use quash::report::Report;
use quash::report::Rules;
use quash::report::assemble::Parts;
use quash::report::assemble::assemble;
use quash::sheet::IntakeSheet;
use quash::sheet::intake_sheet;
use quash::triage::triage;
use std::path::Path;

fn main() {
    divan::main();
}

/// The example papers, read as the child process reads them.
fn document() -> Document {
    let paper = |(file, name): (usize, &str)| {
        let path = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("examples")
            .join(name);
        let bytes = std::fs::read(path).expect("the example");
        let reading = read_paper(&bytes, None).expect("the example can be read");
        Paper {
            file,
            sha256: String::new(),
            pages: reading.pages,
            remarks: reading.remarks,
        }
    };
    let papers = ["notice.pdf", "summons.pdf"].into_iter().enumerate();
    Document {
        papers: papers.map(paper).collect(),
    }
}

fn notice(document: &Document) -> Notice {
    let notices = recognize::notices(document, Said::default());
    notices.into_iter().next().expect("one notice")
}

fn desk() -> Desk {
    Desk {
        as_of: "2025-11-06".parse().expect("a day"),
        court: None,
    }
}

fn report(notice: &Notice, document: &Document, computed: &Computed) -> Report {
    assemble(Parts {
        notice,
        document,
        computed,
        unread: &[],
        as_of: desk().as_of,
        rules: Rules {
            edition: String::new(),
            fingerprint: String::new(),
        },
        language: Language::english(),
    })
}

fn sheets() -> Vec<IntakeSheet> {
    whole(document())
}

fn whole(document: Document) -> Vec<IntakeSheet> {
    let rules = Rulebook::built_in();
    let (said, english) = (Said::default(), Language::english());
    triage(document.papers, &[], said, &desk(), rules, english)
}

#[divan::bench]
fn rulebook(bencher: Bencher<'_, '_>) {
    let text = include_str!("../deadlines.toml");
    bencher.bench(|| Rulebook::parse(text, "deadlines.toml"));
}

#[divan::bench]
fn recognize(bencher: Bencher<'_, '_>) {
    let document = document();
    bencher.bench(|| recognize::notices(&document, Said::default()));
}

#[divan::bench]
fn deadline(bencher: Bencher<'_, '_>) {
    let notice = notice(&document());
    bencher.bench(|| deadline::compute(&notice, &desk(), Rulebook::built_in()));
}

#[divan::bench]
fn report_with_flags_and_grounds(bencher: Bencher<'_, '_>) {
    let document = document();
    let notice = notice(&document);
    let computed = deadline::compute(&notice, &desk(), Rulebook::built_in());
    bencher.bench(|| report(&notice, &document, &computed));
}

#[divan::bench]
fn sheet(bencher: Bencher<'_, '_>) {
    let document = document();
    let notice = notice(&document);
    let computed = deadline::compute(&notice, &desk(), Rulebook::built_in());
    bencher
        .with_inputs(|| report(&notice, &document, &computed))
        .bench_values(|report| intake_sheet(report, &|_| None, Language::english()));
}

#[divan::bench(args = FORMATS.iter().map(|format| format.name))]
fn render(bencher: Bencher<'_, '_>, name: &str) {
    let sheets = sheets();
    let format = quash::render::format(name).expect("a format of the table");
    bencher.bench(|| (format.write)(&sheets, &Manner::default()));
}

/// All of it, from words to sheet.
#[divan::bench]
fn words_to_sheet(bencher: Bencher<'_, '_>) {
    bencher.with_inputs(document).bench_values(whole);
}
