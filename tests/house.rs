//! The house rules that no compiler checks: who may use whom, what the core may not touch,
//! how files are named and begun.

use std::path::Path;
use std::path::PathBuf;

/// From the top down. A module uses itself and the rows above its own, never its own row
/// or those below.
///
/// `citation` knows the law's way of citing and nothing of papers; it stands below `notice`
/// because only `recognize` reads with it. `flag` says what a notice shows, `ground` which
/// questions the flags and facts raise, and `report` joins them with the dates: hence a row
/// for each. `triage` stands below `render` so that nothing which writes can start a reading.
const LAYERS: &[&[&str]] = &[
    &["document", "law", "language"],
    &["notice"],
    &["citation"],
    &["ingest", "recognize", "deadline", "flag"],
    &["ground"],
    &["report"],
    &["sheet", "docket"],
    &["packet"],
    &["render"],
    &["triage"],
    &["intake"],
    &["web"],
    &["cli"],
];

/// Values in, values out: with the same papers, rules and day the answer is the same for ever.
const PURE: &[&str] = &[
    "document",
    "law",
    "language",
    "notice",
    "citation",
    "recognize",
    "deadline",
    "flag",
    "ground",
    "report",
    "sheet",
    "packet",
    "render",
    "triage",
];

/// Disk, environment, processes, clocks, network, threads and the screen.
const WORLD: &[&str] = &[
    "std::fs",
    "std::env",
    "std::process",
    "std::time",
    "std::net",
    "std::thread",
    "std::io::std",
    "chrono::Local",
    "chrono::Utc",
    "Utc::now",
    "Local::now",
    "Instant::now",
    "SystemTime",
    "tokio::",
    "print!(",
    "println!(",
    "eprint!(",
    "eprintln!(",
];

/// Names under which anything could hide.
const VAGUE: &[&str] = &[
    "util",
    "utils",
    "helper",
    "helpers",
    "common",
    "misc",
    "manager",
    "service",
    "services",
    "shared",
    "stuff",
    "tools",
    "core",
    "base",
    "types",
    "data_types",
    "functions",
    "handler",
    "processor",
    "engine",
];

/// What is left when somebody meant to come back.
const LEFTOVERS: &[&str] = &["todo!(", "dbg!(", "unimplemented!(", "TODO", "FIXME", "XXX"];

struct File {
    /// Beneath the project, with `/`.
    path: String,
    text: String,
}

impl File {
    /// The module under `src` that it belongs to; the two roots belong to none.
    fn module(&self) -> Option<&str> {
        let inside = self.path.strip_prefix("src/")?;
        let module = inside.split('/').next()?.trim_end_matches(".rs");
        (!["main", "lib"].contains(&module)).then_some(module)
    }

    /// Its lines of code with their numbers; comments may name anything.
    fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        let lines = self.text.lines().enumerate();
        lines
            .map(|(n, line)| (n + 1, line.trim_start()))
            .filter(|(_, line)| !line.starts_with("//"))
    }
}

fn gather(folder: &Path, root: &Path, files: &mut Vec<File>) {
    let mut entries: Vec<PathBuf> = std::fs::read_dir(folder)
        .expect("the folder can be read")
        .map(|entry| entry.expect("an entry").path())
        .collect();
    entries.sort();
    for entry in entries {
        if entry.is_dir() {
            gather(&entry, root, files);
        } else if entry.extension().is_some_and(|it| it == "rs") {
            let path = entry.strip_prefix(root).expect("it lies beneath the root");
            files.push(File {
                path: path.to_string_lossy().replace('\\', "/"),
                text: std::fs::read_to_string(&entry).expect("source is text"),
            });
        }
    }
}

/// Every source file beneath these folders of the project.
fn files(folders: &[&str]) -> Vec<File> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    for folder in folders {
        gather(&root.join(folder), root, &mut files);
    }
    assert!(!files.is_empty());
    files
}

fn made(path: &str, text: &str) -> File {
    File {
        path: path.to_owned(),
        text: text.to_owned(),
    }
}

#[track_caller]
fn none(faults: Vec<String>) {
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

fn layer(module: &str) -> Option<usize> {
    LAYERS.iter().position(|row| row.contains(&module))
}

fn crossings(file: &File) -> Vec<String> {
    let Some(module) = file.module() else {
        return Vec::new();
    };
    let Some(own) = layer(module) else {
        return vec![format!("{}: `{module}` has no layer", file.path)];
    };
    let mut faults = Vec::new();
    for (line, code) in file.code() {
        for used in code.split("crate::").skip(1) {
            let end = used.find(|it: char| !it.is_alphanumeric() && it != '_');
            let used = &used[..end.unwrap_or(used.len())];
            let allowed = used == module || layer(used).is_some_and(|it| it < own);
            if !allowed {
                faults.push(format!(
                    "{}:{line}: `{module}` may not use `{used}`",
                    file.path
                ));
            }
        }
        if code.contains("super::super") {
            faults.push(format!(
                "{}:{line}: name the module from `crate::`, so that its layer can be seen",
                file.path
            ));
        }
    }
    faults
}

#[test]
fn modules_use_only_the_layers_above_them() {
    none(files(&["src"]).iter().flat_map(crossings).collect());
    let wrong = made("src/law/mod.rs", "use crate::deadline::count;\n");
    assert_eq!(crossings(&wrong).len(), 1);
    let beside = made("src/recognize/day.rs", "let it = crate::deadline::x();\n");
    assert_eq!(crossings(&beside).len(), 1);
    let unknown = made("src/utils/mod.rs", "");
    assert_eq!(crossings(&unknown).len(), 1);
}

#[test]
fn every_module_of_the_list_is_there() {
    let there = files(&["src"]);
    for module in LAYERS.concat() {
        let is_there = there.iter().any(|file| file.module() == Some(module));
        assert!(is_there, "{module}");
    }
    for module in PURE {
        assert!(layer(module).is_some(), "{module}");
    }
}

fn touches(file: &File) -> Vec<String> {
    let pure = file.module().is_some_and(|it| PURE.contains(&it));
    if !pure {
        return Vec::new();
    }
    let mut faults = Vec::new();
    for (line, code) in file.code() {
        for outside in WORLD.iter().filter(|it| code.contains(**it)) {
            faults.push(format!(
                "{}:{line}: takes values and gives values; `{outside}` belongs in `ingest` or `cli`",
                file.path
            ));
        }
    }
    faults
}

#[test]
fn the_core_knows_no_disk_clock_environment_or_process() {
    none(files(&["src"]).iter().flat_map(touches).collect());
    let wrong = made("src/sheet/mod.rs", "let day = chrono::Local::now();\n");
    assert!(!touches(&wrong).is_empty());
}

fn vague(file: &File) -> bool {
    let mut names = file.path.trim_end_matches(".rs").split('/');
    names.any(|name| VAGUE.contains(&name))
}

#[test]
fn no_file_has_a_vague_name() {
    let all = files(&["src", "tests", "benches", "examples"]);
    none(
        all.iter()
            .filter(|it| vague(it))
            .map(|it| it.path.clone())
            .collect(),
    );
    assert!(vague(&made("src/law/helpers.rs", "")));
    assert!(vague(&made("src/common/mod.rs", "")));
}

fn leftovers(file: &File) -> Vec<String> {
    let lines = file.text.lines().enumerate();
    let left = lines.filter(|(_, line)| LEFTOVERS.iter().any(|it| line.contains(it)));
    left.map(|(n, _)| format!("{}:{}: finish it or take it out", file.path, n + 1))
        .collect()
}

#[test]
fn nothing_is_left_for_later() {
    let all = files(&["src", "tests", "benches", "examples"]);
    let others = all.iter().filter(|it| it.path != "tests/house.rs");
    none(others.flat_map(leftovers).collect());
    assert_eq!(
        leftovers(&made("src/a.rs", "fn a() {\n    todo!()\n}")).len(),
        1
    );
}

fn grouped(file: &File) -> Vec<String> {
    let lines = file.code();
    let inside = |line: &str| {
        ["use crate::", "pub use crate::", "use quash::"]
            .iter()
            .any(|it| line.starts_with(it))
            && (line.contains('{') || line.contains('*') || !line.ends_with(';'))
    };
    lines
        .filter(|(_, line)| inside(line))
        .map(|(n, _)| format!("{}:{n}: one item of the project for each `use`", file.path))
        .collect()
}

#[test]
fn each_import_of_the_project_has_its_own_line() {
    let all = files(&["src", "tests", "benches", "examples"]);
    none(all.iter().flat_map(grouped).collect());
    assert_eq!(
        grouped(&made("src/a.rs", "use crate::law::{Rule, Source};")).len(),
        1
    );
    assert_eq!(
        grouped(&made("src/a.rs", "use crate::law::{\n    Rule,\n};")).len(),
        1
    );
}

#[test]
fn every_file_says_first_what_it_is() {
    let all = files(&["src", "tests", "benches", "examples"]);
    let silent = all.iter().filter(|it| !it.text.starts_with("//! "));
    none(silent.map(|it| it.path.clone()).collect());
}
