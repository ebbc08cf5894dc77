//! How long reading takes, without the child process around it.

use quash::ingest::read_paper;
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
