//! The PDF reader on any bytes: it answers, and never panics past its own guard.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let _ = quash::ingest::read_paper(bytes, None);
});
