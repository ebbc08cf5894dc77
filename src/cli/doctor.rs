//! `quash doctor`: what is installed, what is missing, what works.
//!
//! Looks for the OCR program and starts a reading child that locks itself in
//! and says which locks hold. Reads no paper and changes nothing.

use crate::cli::exit::Exit;
use crate::cli::tell;
use crate::cli::write;
use crate::ingest::health::Health;
use crate::ingest::health::health;
use crate::law::Rulebook;
use std::fmt::Write;

/// Tells how this machine stands.
pub fn run(rules: &Rulebook) -> Exit {
    let health = health();
    let text = said(&health, rules);
    if let Err(error) = write::to_output(text.as_bytes()) {
        tell(&format!(
            "the answer could not be written: {error}; check where the output goes"
        ));
        return Exit::Unwritten;
    }
    if health.is_sound() {
        Exit::Done
    } else {
        Exit::NeedsPerson
    }
}

fn said(health: &Health, rules: &Rulebook) -> String {
    let mut text = String::new();
    let mut line = |name: &str, state: &str| {
        // Writing to a string cannot fail.
        let _ = writeln!(text, "{name:<20}{state}");
    };
    line("quash", env!("CARGO_PKG_VERSION"));
    line("rules", &format!("edition {}", rules.edition()));
    line(
        "text papers",
        if health.child {
            "work"
        } else {
            "do not work: the program could not start itself; install it anew"
        },
    );
    match &health.ocr {
        Ok(ocr) => {
            let mut languages = vec!["English"];
            languages.extend(ocr.spanish.then_some("Spanish"));
            line(
                "scans and photos",
                &format!("work: {}, in {}", ocr.program, languages.join(" and ")),
            );
            if !ocr.spanish {
                line(
                    "",
                    "scans in Spanish are read as English: install tesseract-ocr-spa",
                );
            }
            if !ocr.orientation {
                line(
                    "",
                    "pages that lie on their side may not be read: install tesseract-ocr-osd",
                );
            }
        }
        Err(why) => line("scans and photos", &format!("do not work: {why}")),
    }
    let lock = |holds: bool| if holds { "yes" } else { "no" };
    line("the reading child", "is a process of its own, with");
    line(
        "",
        &format!(
            "limits on memory, time and files: {}",
            lock(health.locks.limits)
        ),
    );
    line(
        "",
        &format!(
            "no access to files and network:   {}",
            lock(health.locks.files)
        ),
    );
    line(
        "",
        &format!(
            "no other system calls:            {}",
            lock(health.locks.calls)
        ),
    );
    if health.child && !health.locks.all() {
        line(
            "",
            "a lock that does not hold is one that this system does not have; a newer Linux kernel (5.19 or later) has all of them. Read papers of unknown origin on such a machine only",
        );
    }
    line("network", "none is used");
    text
}
