//! How long reading takes, without the child process around it.

use quash::ingest::read_paper;
use quash::ingest::reading::draw_page;
use std::path::Path;

fn main() {
    divan::main();
}

#[divan::bench(args = ["plain-mail.pdf", "summons-form.pdf", "spaced-letters.pdf", "court-filed-exhibit.pdf"])]
fn read(bencher: divan::Bencher<'_, '_>, name: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/papers")
        .join(name);
    let bytes = std::fs::read(path).expect("the paper");
    bencher.bench(|| read_paper(&bytes, None));
}

/// A whole page at 300 dots an inch, evened, straightened and without its rules, as for OCR.
#[divan::bench]
fn draw(bencher: divan::Bencher<'_, '_>) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/papers/summons-form.pdf");
    let bytes = std::fs::read(path).expect("the paper");
    bencher.bench(|| draw_page(&bytes, None, 0));
}
