//! Runs the program on a paper, and opens the paper as the program does.

use crate::expected::Folder;
use crate::expected::Text;
use quash::document::page::Page;
use quash::document::page::Remark;
use quash::ingest::limits::Limits;
use quash::ingest::open::Source;
use quash::ingest::open::open_with;
use serde_json::Value;
use std::path::Path;
use std::path::PathBuf;
use std::process::Command;

/// What the program answered.
pub struct Answer {
    pub code: i32,
    pub report: Value,
}

fn program() -> &'static Path {
    Path::new(env!("CARGO_BIN_EXE_quash"))
}

fn files(folder: &Folder) -> Vec<PathBuf> {
    let files = folder.expected.files.iter();
    files.map(|file| folder.path.join(file)).collect()
}

/// The report of the program itself, or what became of it instead.
pub fn triage(folder: &Folder) -> Result<Answer, String> {
    let mut command = Command::new(program());
    // A folder's name tells what the paper says; the program sees the files alone.
    command
        .current_dir(&folder.path)
        .arg("triage")
        .args(&folder.expected.files)
        .args(["--format", "json"]);
    let options = &folder.expected.options;
    for (name, day) in [
        ("--received", &options.received),
        ("--as-of", &options.as_of),
    ] {
        if let Some(day) = day {
            command.args([name, &day.to_string()]);
        }
    }
    let output = command.output().map_err(|error| error.to_string())?;
    let said = String::from_utf8_lossy(&output.stderr);
    let code = output.status.code().unwrap_or(-1);
    if !matches!(code, 0 | 1) {
        return Err(format!("exit code {code}: {}", said.trim()));
    }
    let report: Value = serde_json::from_slice(&output.stdout)
        .map_err(|error| format!("the report is no JSON: {error}"))?;
    match report {
        Value::Object(_) => Ok(Answer { code, report }),
        _ => Err("the papers of one matter gave more than one report".to_owned()),
    }
}

/// The pages of every paper of a folder, read anew. Where scans need a program
/// that is missing, that is an error which says what to install.
pub fn pages(folder: &Folder) -> Result<Vec<Vec<Page>>, String> {
    let sources = files(folder).into_iter().map(Source::Path).collect();
    let read = open_with(program(), sources, &Limits::default(), None);
    let mut papers = Vec::new();
    for paper in read {
        let pages = paper.map_err(|error| error.to_string())?.pages;
        for remark in pages.iter().flat_map(|page| &page.remarks) {
            if let Remark::OcrMissing { install } = remark {
                return Err(install.clone());
            }
        }
        papers.push(pages);
    }
    Ok(papers)
}

/// Whether a folder may need the program that reads pictures.
pub fn is_pictured(folder: &Folder) -> bool {
    folder.expected.text != Text::Native
}
