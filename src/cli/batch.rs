//! `quash batch`: many papers, each a matter of its own, one line for each.
//!
//! Walks folders, reads papers side by side and appends a line of JSON for
//! every one, whatever happened to it. What an earlier run wrote is left
//! alone with `--resume`. Holds no more in memory than the papers in hand and
//! the names of the files.

use crate::cli::day::day;
use crate::cli::exit::Exit;
use crate::cli::rule_file::RuleFile;
use crate::cli::rule_file::rulebook;
use crate::cli::tally;
use crate::cli::tally::Tally;
use crate::cli::tell;
use crate::deadline::Desk;
use crate::ingest::Limits;
use crate::ingest::Source;
use crate::ingest::open_all;
use crate::language::Language;
use crate::law::Rulebook;
use crate::notice::Doubt;
use crate::notice::Why;
use crate::recognize::Said;
use crate::triage::triage;
use chrono::NaiveDate;
use clap::Args;
use indicatif::ProgressBar;
use indicatif::ProgressDrawTarget;
use indicatif::ProgressStyle;
use serde_json::Value;
use serde_json::json;
use std::collections::HashSet;
use std::fs::File;
use std::fs::OpenOptions;
use std::io::BufRead;
use std::io::BufReader;
use std::io::Write;
use std::num::NonZeroUsize;
use std::panic::AssertUnwindSafe;
use std::panic::catch_unwind;
use std::path::Path;
use std::path::PathBuf;
use std::sync::Mutex;
use std::sync::atomic::AtomicUsize;
use std::sync::atomic::Ordering;

/// Folders inside folders that are entered.
const DEPTH: usize = 32;

const EXAMPLES: &str = "\
Examples:
  quash batch papers/ --out results.jsonl
      Every file in the folder and those below it, one line of JSON for each.
  quash batch papers/ --out results.jsonl --resume --csv results.csv
      Go on where a run was stopped, then write a table of all of it.";

/// Read many papers, each a matter of its own, and write one line for each
#[derive(Args, Debug)]
#[command(after_help = EXAMPLES)]
pub struct BatchArgs {
    /// Files, and folders whose files are read
    #[arg(value_name = "FILE", required = true)]
    pub files: Vec<PathBuf>,

    /// The lines are written to this file, one JSON object for each paper; only you can read it
    #[arg(long, value_name = "FILE")]
    pub out: PathBuf,

    /// Write a table of all results at the end, for a spreadsheet
    #[arg(long, value_name = "FILE")]
    pub csv: Option<PathBuf>,

    /// How many papers are read side by side [default: one for each core]
    #[arg(long, value_name = "NUMBER")]
    pub jobs: Option<NonZeroUsize>,

    /// Go on with the lines that are in the file already
    #[arg(long)]
    pub resume: bool,

    /// The day to take for today [default: today by this computer's clock]
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub as_of: Option<NaiveDate>,

    #[command(flatten)]
    pub by: RuleFile,
}

/// Why a batch ended early, and the code that says so.
type Stopped = (Exit, String);

/// Reads every paper and tells at the end what came of them.
pub fn run(args: &BatchArgs, rules: Option<&Path>) -> Exit {
    match batch(args, rules) {
        Ok(exit) => exit,
        Err((exit, message)) => {
            tell(&message);
            exit
        }
    }
}

fn batch(args: &BatchArgs, rules: Option<&Path>) -> Result<Exit, Stopped> {
    let rulebook = rulebook(rules).map_err(|problems| (Exit::RulesRefused, problems))?;
    let done = done(args)?;
    let out = open_out(&args.out, args.resume)?;
    let mut files = Vec::new();
    for path in &args.files {
        list(path, &args.out, DEPTH, &mut files);
    }
    let mut seen = HashSet::new();
    files.retain(|file| seen.insert(file.clone()) && !done.contains(&*file.to_string_lossy()));
    drop(seen);
    let bar = progress(files.len());
    let desk = Desk {
        as_of: args
            .as_of
            .unwrap_or_else(|| chrono::Local::now().date_naive()),
        court: None,
    };
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let jobs = args.jobs.map_or(cores, usize::from).max(1);
    let limits = Limits {
        at_once: 1,
        ocr_at_once: (cores / jobs).max(1),
        ..Limits::default()
    };
    let next = AtomicUsize::new(0);
    let lines = Mutex::new(Lines { out, failed: None });
    std::thread::scope(|scope| {
        for _ in 0..jobs.min(files.len()) {
            scope.spawn(|| {
                while let Some(file) = files.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let line = line(file, &limits, &desk, &rulebook);
                    if !lines.lock().unwrap_or_else(|e| e.into_inner()).write(&line) {
                        return;
                    }
                    bar.inc(1);
                }
            });
        }
    });
    bar.finish_and_clear();
    let lines = lines.into_inner().unwrap_or_else(|e| e.into_inner());
    if let Some(error) = lines.failed {
        return Err(unwritten(&args.out, &error));
    }
    drop(lines.out);
    finish(args)
}

/// The table and the summary, from the lines that are there now.
fn finish(args: &BatchArgs) -> Result<Exit, Stopped> {
    let mut tally = Tally::default();
    let mut table = args.csv.as_ref().map(|_| tally::Table::new());
    for_each_line(&args.out, |value| {
        tally.count(&value);
        if let Some(table) = &mut table {
            table.add(&value);
        }
    })
    .map_err(|error| unwritten(&args.out, &error))?;
    if let (Some(path), Some(table)) = (&args.csv, table) {
        let written = table
            .bytes()
            .and_then(|bytes| crate::cli::write::to_file(path, &bytes));
        written.map_err(|error| unwritten(path, &error))?;
    }
    let said = format!("{}\n", crate::sheet::plain::plain(&tally.said()));
    crate::cli::write::to_output(said.as_bytes())
        .map_err(|error| unwritten(Path::new("the standard output"), &error))?;
    Ok(match (tally.all(), tally.unread(), tally.waiting()) {
        (all, unread, _) if all > 0 && all == unread => Exit::Unread,
        (_, 0, 0) => Exit::Done,
        _ => Exit::NeedsPerson,
    })
}

/// The file of the lines, and what went wrong with it.
struct Lines {
    out: File,
    failed: Option<std::io::Error>,
}

impl Lines {
    /// One line, whole: a run that is stopped leaves at most the last one cut.
    fn write(&mut self, line: &Value) -> bool {
        if self.failed.is_some() {
            return false;
        }
        let written = self.out.write_all(format!("{line}\n").as_bytes());
        self.failed = written.err();
        self.failed.is_none()
    }
}

/// What came of one paper.
fn line(path: &Path, limits: &Limits, desk: &Desk, rulebook: &Rulebook) -> Value {
    let name = path.to_string_lossy();
    let read = AssertUnwindSafe(|| reports(path, limits, desk, rulebook));
    match catch_unwind(read) {
        Ok(Ok(reports)) => json!({ "file": name, "reports": reports }),
        Ok(Err(why)) => json!({ "file": name, "error": why }),
        Err(_) => json!({
            "file": name,
            "error": "the program failed on this paper; read it yourself and report the fault",
        }),
    }
}

fn reports(
    path: &Path,
    limits: &Limits,
    desk: &Desk,
    rulebook: &Rulebook,
) -> Result<Vec<Value>, String> {
    let mut read = open_all(vec![Source::Path(path.to_owned())], limits, None).into_iter();
    let first = read.next().ok_or("the paper was lost on the way")?;
    let mut papers = vec![first.map_err(|error| error.to_string())?];
    let mut unread = Vec::new();
    for (file, enclosed) in read.enumerate() {
        match enclosed {
            Ok(paper) => papers.push(paper),
            Err(error) => unread.push(Doubt {
                field: "sources",
                why: Why::FileUnread {
                    file: file + 1,
                    why: error.to_string(),
                },
            }),
        }
    }
    let said = Said {
        received: None,
        notice_date: None,
    };
    let sheets = triage(papers, &unread, said, desk, rulebook, Language::english());
    let report = |it: &crate::sheet::IntakeSheet| serde_json::to_value(&it.report);
    let reports: Result<Vec<Value>, _> = sheets.iter().map(report).collect();
    reports.map_err(|error| error.to_string())
}

/// The names that an earlier run has written lines for; a last line that was cut is taken off.
fn done(args: &BatchArgs) -> Result<HashSet<String>, Stopped> {
    let mut names = HashSet::new();
    if !args.out.exists() {
        return Ok(names);
    }
    if !args.resume {
        let message = format!(
            "{}: there is a file of this name; go on with it by --resume, or choose another with --out",
            args.out.display()
        );
        return Err((Exit::NotUnderstood, message));
    }
    let whole = for_each_line(&args.out, |value| {
        if let Some(name) = value["file"].as_str() {
            names.insert(name.to_owned());
        }
    });
    let cut = whole.and_then(|length| {
        let file = OpenOptions::new().write(true).open(&args.out)?;
        file.set_len(length)
    });
    cut.map_err(|error| unwritten(&args.out, &error))?;
    Ok(names)
}

/// Hands over every whole line; gives the length of them all, in bytes.
fn for_each_line(path: &Path, mut take: impl FnMut(Value)) -> std::io::Result<u64> {
    let mut reader = BufReader::new(File::open(path)?);
    let mut length = 0;
    let mut line = Vec::new();
    loop {
        line.clear();
        let read = reader.read_until(b'\n', &mut line)?;
        // Only a last line without its end was cut by a run that was stopped.
        if line.last() != Some(&b'\n') {
            return Ok(length);
        }
        length += read as u64;
        match serde_json::from_slice::<Value>(&line) {
            Ok(value) if value["file"].is_string() => take(value),
            _ => {
                let why = "it holds a line that no batch has written";
                return Err(std::io::Error::other(why));
            }
        }
    }
}

fn open_out(path: &Path, resume: bool) -> Result<File, Stopped> {
    let mut options = OpenOptions::new();
    options.append(true).create(true);
    if !resume {
        options.create_new(true);
    }
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path).map_err(|error| unwritten(path, &error))
}

fn unwritten(path: &Path, error: &std::io::Error) -> Stopped {
    let message = format!(
        "{}: the results could not be written ({error}); what was written before is kept: make room or choose another place, then go on with --resume",
        path.display()
    );
    (Exit::Unwritten, message)
}

/// The files under a path, in the order of their names; the results are no paper.
fn list(path: &Path, out: &Path, depth: usize, files: &mut Vec<PathBuf>) {
    if !path.is_dir() {
        let same = || std::fs::canonicalize(path).ok() == std::fs::canonicalize(out).ok();
        if path != out && !same() {
            files.push(path.to_owned());
        }
        return;
    }
    let Ok(entries) = std::fs::read_dir(path) else {
        // A line is written for a folder that cannot be entered too.
        files.push(path.to_owned());
        return;
    };
    let mut inside: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    inside.sort();
    for path in inside {
        let hidden = path
            .file_name()
            .is_some_and(|name| name.to_string_lossy().starts_with('.'));
        let link = path.is_symlink() && path.is_dir();
        if !hidden && !link && (depth > 0 || !path.is_dir()) {
            list(&path, out, depth.saturating_sub(1), files);
        }
    }
}

fn progress(count: usize) -> ProgressBar {
    let bar = ProgressBar::with_draw_target(Some(count as u64), ProgressDrawTarget::stderr());
    let style = ProgressStyle::with_template("{pos} of {len} papers  {wide_bar}  {eta} left");
    match style {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}
