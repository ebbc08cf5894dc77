//! What the program promises over all papers with a text layer, measured.

use crate::judge::Dated;
use crate::judge::Outcome;
use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;

/// Dates that must be exact, and the most that may be left to a person.
const EXACT: f64 = 0.95;
const ABSTAINED: f64 = 0.05;
/// Of each field, this share must be right.
const FIELD: f64 = 0.90;
/// Bands of confidence, and how far the share that is right may lie from their mean.
const BANDS: [(f64, f64); 4] = [(0.0, 0.7), (0.7, 0.85), (0.85, 0.95), (0.95, 1.01)];
const OFF: f64 = 0.10;
/// A band with fewer findings tells nothing.
const ENOUGH: usize = 20;

/// What the papers with a text layer come to.
pub struct Measured {
    /// All of it, for a person.
    pub table: String,
    /// Promises about the date that are broken. Nothing excuses them.
    pub broken: Vec<String>,
    /// Other goals that are not met, each with what was measured.
    pub missed: Vec<(String, String)>,
}

pub fn measure(outcomes: &[&Outcome]) -> Measured {
    let (mut table, mut broken, mut missed) = (String::new(), Vec::new(), Vec::new());
    dates(outcomes, &mut table, &mut broken);
    fields(outcomes, &mut table, &mut missed);
    confidences(outcomes, &mut table, &mut missed);
    Measured {
        table,
        broken,
        missed,
    }
}

fn share(part: usize, whole: usize) -> f64 {
    part as f64 / whole.max(1) as f64
}

fn line(table: &mut String, text: std::fmt::Arguments) {
    writeln!(table, "{text}").expect("text");
}

fn dates(outcomes: &[&Outcome], table: &mut String, faults: &mut Vec<String>) {
    let all = outcomes.len();
    let count = |dated: Dated| outcomes.iter().filter(|it| it.dated == dated).count();
    line(table, format_args!("\nThe day to act by, {all} papers"));
    for dated in [
        Dated::Exact,
        Dated::Early,
        Dated::Abstained,
        Dated::Late,
        Dated::Dropped,
        Dated::Unmarked,
        Dated::Crashed,
    ] {
        let n = count(dated);
        let name = format!("{dated:?}").to_lowercase();
        line(
            table,
            format_args!("  {name:24}{n:6}{:7.1} %", 100.0 * share(n, all)),
        );
        let fails = match dated {
            Dated::Exact => share(n, all) < EXACT,
            Dated::Abstained => share(n, all) > ABSTAINED,
            Dated::Early => false,
            _ => n > 0,
        };
        if fails {
            faults.push(format!("{n} of {all} dates are {name}"));
        }
    }
}

fn fields(outcomes: &[&Outcome], table: &mut String, missed: &mut Vec<(String, String)>) {
    let mut fields: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for check in outcomes.iter().flat_map(|it| &it.checks) {
        let (right, all) = fields.entry(check.field.as_str()).or_default();
        *right += usize::from(check.right);
        *all += 1;
    }
    line(table, format_args!("\nFields, and their words and places"));
    for (field, (right, all)) in fields {
        let share = share(right, all);
        line(
            table,
            format_args!("  {field:32}{right:6} of {all:4}{:7.1} %", 100.0 * share),
        );
        if share < FIELD && all >= ENOUGH {
            let goal = format!("{field}, nine in ten");
            missed.push((goal, format!("{right} of {all}")));
        }
    }
}

fn confidences(outcomes: &[&Outcome], table: &mut String, missed: &mut Vec<(String, String)>) {
    line(
        table,
        format_args!("\nConfidence: findings, their mean, and the share that is right"),
    );
    for (from, to) in BANDS {
        let band: Vec<(f64, bool)> = outcomes
            .iter()
            .flat_map(|it| &it.confidences)
            .filter(|(confidence, _)| (from..to).contains(confidence))
            .copied()
            .collect();
        let all = band.len();
        let mean = band.iter().map(|(confidence, _)| confidence).sum::<f64>() / all.max(1) as f64;
        let right = share(band.iter().filter(|(_, right)| *right).count(), all);
        let name = format!("{from:.2} to {:.2}", to.min(1.0));
        line(
            table,
            format_args!("  {name:24}{all:6}{mean:8.3}{right:8.3}"),
        );
        if all >= ENOUGH && (right - mean).abs() > OFF {
            let measured = format!("{right:.3} of {all} are right, {mean:.3} were promised");
            missed.push((format!("confidence {name}"), measured));
        }
    }
}

/// Folders that the README of the papers does not list.
pub fn not_in_readme(notices: &Path, papers: &[&str]) -> Vec<String> {
    let readme = std::fs::read_to_string(notices.join("README.md")).unwrap_or_default();
    papers
        .iter()
        .filter(|paper| !readme.contains(&format!("| `{paper}` |")))
        .map(|paper| format!("tests/notices/README.md does not list `{paper}`"))
        .collect()
}
