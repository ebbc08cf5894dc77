//! What the program is known to miss: `known_misses.toml`.
//!
//! A miss that is not listed fails, and so does a listed one that has been
//! mended, so the list always says how things stand.

use crate::expected::Folder;
use crate::judge::Dated;
use crate::judge::Outcome;
use crate::reading;
use serde::Deserialize;
use serde::Serialize;
use std::path::Path;

const HEAD: &str = "\
# What the program is known to miss on the papers of this folder: the paper, the
# field, and what is read today. A miss that is not here fails the test, and so
# does one that is here and has been mended.
#
# Dates: a `[[date]]` may only be early, or missing with a word that a person
# must be asked, and needs its reason. Late has no place here.
#
# A `[[shortfall]]` is a goal over all papers with a text layer that is not met
# yet. Once it is, it must go from here too.
#
# Written anew by `GOLDEN_WRITE=1 cargo test --test golden`, dates apart.
";

/// The file.
#[derive(Default, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Known {
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    date: Vec<KnownDate>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    shortfall: Vec<Shortfall>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    miss: Vec<Miss>,
}

/// A day that is not the true one, though not later.
#[derive(Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct KnownDate {
    paper: String,
    why: String,
}

/// A goal that is not met, and how far off it is.
#[derive(Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct Shortfall {
    goal: String,
    measured: String,
}

/// A field that is read wrong, or not at all.
#[derive(Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct Miss {
    paper: String,
    field: String,
    /// As JSON. On a picture it may differ with the version of the OCR program.
    read: String,
}

impl Known {
    pub fn read(path: &Path) -> Known {
        match std::fs::read_to_string(path) {
            Ok(text) => {
                toml::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
            }
            Err(_) => Known::default(),
        }
    }

    /// What is wrong with a paper and not listed, or listed and not wrong.
    pub fn faults(&self, folder: &Folder, outcome: &Outcome, write: bool) -> Vec<String> {
        let mut faults = Vec::new();
        let listed = self.date.iter().find(|it| it.paper == folder.name);
        let about = &outcome.about_date;
        match (outcome.dated, listed) {
            (Dated::Exact, None) => {}
            (Dated::Exact, Some(_)) => {
                faults.push("the date is right now: remove it from known_misses.toml".to_owned());
            }
            (Dated::Early | Dated::Abstained, Some(it)) if !it.why.trim().is_empty() => {}
            (dated, _) => faults.push(format!("{dated:?}: {about}")),
        }
        if write {
            return faults;
        }
        let mine: Vec<&Miss> = self
            .miss
            .iter()
            .filter(|it| it.paper == folder.name)
            .collect();
        for check in outcome.checks.iter().filter(|check| !check.right) {
            let (field, read) = (&check.field, &check.read);
            match mine.iter().find(|it| it.field == *field) {
                None => faults.push(format!("{field}: expected {}, read {read}", check.expected)),
                Some(it) if it.read != *read && !reading::is_pictured(folder) => {
                    faults.push(format!(
                        "{field}: known_misses.toml says that {} is read, but it is {read}",
                        it.read
                    ));
                }
                Some(_) => {}
            }
        }
        if outcome.dated == Dated::Crashed {
            return faults;
        }
        for miss in mine {
            let wrong = |it: &&crate::judge::Check| it.field == miss.field && !it.right;
            if !outcome.checks.iter().any(|it| wrong(&it)) {
                faults.push(format!(
                    "{}: right now, remove it from known_misses.toml",
                    miss.field
                ));
            }
        }
        faults
    }

    /// Goals that are not met and not listed, or listed and met.
    pub fn goals(&self, missed: &[(String, String)], write: bool) -> Vec<String> {
        if write {
            return Vec::new();
        }
        let listed = |goal: &str| self.shortfall.iter().any(|it| it.goal == goal);
        let new = missed.iter().filter(|(goal, _)| !listed(goal));
        let new = new.map(|(goal, measured)| format!("{goal}: {measured}"));
        let met = |goal: &str| !missed.iter().any(|(it, _)| it == goal);
        let mended = self.shortfall.iter().filter(|it| met(&it.goal));
        let mended = mended.map(|it| {
            format!(
                "{}: this goal is met now, remove it from known_misses.toml",
                it.goal
            )
        });
        new.chain(mended).collect()
    }

    /// Entries for papers that are not there.
    pub fn strangers(&self, papers: &[&str]) -> Vec<String> {
        let dates = self.date.iter().map(|it| it.paper.as_str());
        let misses = self.miss.iter().map(|it| it.paper.as_str());
        dates
            .chain(misses)
            .filter(|paper| !papers.contains(paper))
            .map(|paper| format!("known_misses.toml names `{paper}`, which is no folder"))
            .collect()
    }

    /// The file as it should be today.
    pub fn write<'a>(
        &self,
        outcomes: impl Iterator<Item = (&'a Folder, &'a Outcome)>,
        missed: Vec<(String, String)>,
        path: &Path,
    ) {
        let mut miss = Vec::new();
        for (folder, outcome) in outcomes {
            for check in outcome.checks.iter().filter(|check| !check.right) {
                miss.push(Miss {
                    paper: folder.name.clone(),
                    field: check.field.clone(),
                    read: check.read.clone(),
                });
            }
        }
        let date = self.date.clone();
        let shortfall = missed
            .into_iter()
            .map(|(goal, measured)| Shortfall { goal, measured })
            .collect();
        let known = Known {
            date,
            shortfall,
            miss,
        };
        let text = toml::to_string(&known).expect("the list as TOML");
        std::fs::write(path, format!("{HEAD}\n{text}")).expect("known_misses.toml");
    }
}
