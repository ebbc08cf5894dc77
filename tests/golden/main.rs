//! Golden papers: each folder of `tests/notices` is a test of its own, by its name.
//!
//! The program itself triages the paper; every value, the words it was read
//! from, and the place of those words are compared with `expected.toml`. What
//! the program is known to miss stands in `known_misses.toml`, and only there.
//! A date has no such excuse: late, dropped or crashed always fails.

mod expected;
mod goals;
mod judge;
mod known;
mod place;
mod reading;
mod same;

use expected::Folder;
use judge::Outcome;
use known::Known;
use libtest_mimic::Arguments;
use libtest_mimic::Failed;
use libtest_mimic::Trial;
use std::path::Path;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::OnceLock;

/// Writes `known_misses.toml` anew from what is read today, in place of comparing with it.
const WRITE: &str = "GOLDEN_WRITE";

/// A paper and what came of it, which is found out once for all tests.
struct Paper {
    folder: Folder,
    outcome: OnceLock<Outcome>,
}

impl Paper {
    fn outcome(&self) -> &Outcome {
        self.outcome.get_or_init(|| judge::judge(&self.folder))
    }
}

fn notices() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/notices")
}

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    let papers: Arc<Vec<Paper>> = Arc::new(
        expected::folders(&notices())
            .into_iter()
            .map(|folder| Paper {
                folder,
                outcome: OnceLock::new(),
            })
            .collect(),
    );
    let known = Arc::new(Known::read(&notices().join("known_misses.toml")));
    // Of some papers alone the list cannot be made.
    let some = arguments.filter.is_some() || !arguments.skip.is_empty() || arguments.list;
    let write = std::env::var_os(WRITE).is_some() && !some;
    let mut trials = Vec::new();
    for at in 0..papers.len() {
        let (all, known) = (papers.clone(), known.clone());
        let kind = papers[at].folder.expected.text.name();
        let name = papers[at].folder.name.clone();
        let run = move || {
            let paper = &all[at];
            let outcome = paper.outcome();
            let faults = known.faults(&paper.folder, outcome, write);
            if faults.is_empty() {
                Ok(())
            } else {
                Err(Failed::from(faults.join("\n")))
            }
        };
        trials.push(Trial::test(name, run).with_kind(kind));
    }
    let (all, list) = (papers.clone(), known.clone());
    trials.push(
        Trial::test(
            "known misses and README name the folders there are",
            move || {
                let names: Vec<&str> = all.iter().map(|paper| paper.folder.name.as_str()).collect();
                let mut faults = list.strangers(&names);
                faults.extend(goals::not_in_readme(&notices(), &names));
                failed(faults)
            },
        )
        .with_kind("list"),
    );
    trials.push(
        Trial::test("words and places are told apart", || failed(place::proof()))
            .with_kind("proof"),
    );
    let (all, list) = (papers.clone(), known.clone());
    let goals = move || {
        let measured = goals::measure(&native(&all));
        eprintln!("{}", measured.table);
        let mut faults = measured.broken;
        faults.extend(list.goals(&measured.missed, write));
        failed(faults)
    };
    trials.push(Trial::test("goals over the papers with a text layer", goals).with_kind("goals"));
    let conclusion = libtest_mimic::run(&arguments, trials);
    if write {
        let outcomes = papers.iter().map(|paper| (&paper.folder, paper.outcome()));
        let missed = goals::measure(&native(&papers)).missed;
        known.write(outcomes, missed, &notices().join("known_misses.toml"));
    }
    conclusion.exit_code()
}

/// What came of the papers that carry their text.
fn native(papers: &[Paper]) -> Vec<&Outcome> {
    let text = |paper: &&Paper| paper.folder.expected.text == expected::Text::Native;
    papers.iter().filter(text).map(Paper::outcome).collect()
}

fn failed(faults: Vec<String>) -> Result<(), Failed> {
    if faults.is_empty() {
        Ok(())
    } else {
        Err(Failed::from(faults.join("\n")))
    }
}
