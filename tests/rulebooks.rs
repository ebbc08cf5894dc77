//! Rule files that must be refused, each with its messages and lines.
//!
//! What a file must produce stands at its end: `#! LINE: what | hint`, in the
//! order of the file, and nothing else. That a file of a few lines lacks the rules
//! and the calendar the program asks for is left out, but for the one that tests it.

use quash::deadline::examples;
use quash::law::Rulebook;
use std::path::PathBuf;

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/rulebooks/bad")
}

#[test]
fn every_bad_file_is_refused_with_all_of_its_problems() {
    let mut wrong = Vec::new();
    let mut files = 0;
    for entry in std::fs::read_dir(folder()).expect("the folder") {
        let path = entry.expect("an entry").path();
        let name = path
            .file_name()
            .expect("a name")
            .to_string_lossy()
            .into_owned();
        let text = std::fs::read_to_string(&path).expect("the file");
        let wanted: Vec<&str> = text
            .lines()
            .filter_map(|line| line.strip_prefix("#! "))
            .collect();
        let problems = Rulebook::parse(&text, &name).expect_err(&name);
        let own = |what: &str| name == "missing_rule.toml" || !what.starts_with("the file has no ");
        let found: Vec<String> = problems
            .all()
            .iter()
            .filter(|problem| own(&problem.what))
            .map(|problem| format!("{}: {} | {}", problem.line, problem.what, problem.hint))
            .collect();
        if wanted.is_empty() || found != wanted {
            wrong.push(format!("{name}\n#! {}", found.join("\n#! ")));
        }
        files += 1;
    }
    assert!(files >= 11, "{files} files");
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n\n"));
}

#[test]
fn a_problem_reads_like_a_compilers_message() {
    let text = std::fs::read_to_string(folder().join("duplicate_ids.toml")).expect("the file");
    let said = Rulebook::parse(&text, "my.toml")
        .expect_err("refused")
        .to_string();
    assert!(
        said.contains(
            "my.toml:11: court cand stands twice in the file\n  hint: it is on line 5 already"
        ),
        "{said}"
    );
}

#[test]
fn an_example_that_does_not_come_out_is_a_problem_with_its_line() {
    let sound = include_str!("../deadlines.toml");
    assert!(examples::failing(Rulebook::built_in()).is_empty());
    let broken = sound.replacen("stated = 2026-12-28", "stated = 2026-12-31", 1);
    assert_ne!(sound, broken);
    let rules = Rulebook::parse(&broken, "deadlines.toml").expect("the file itself is sound");
    let failing = examples::failing(&rules);
    assert_eq!(failing.all().len(), 1);
    let problem = &failing.all()[0];
    let example = broken
        .lines()
        .position(|line| line == "stated = 2026-12-31")
        .expect("the line");
    assert_eq!(
        problem.what,
        "rule rfpa_mail, example 2026-12-11: the stated day is 2026-12-28, the file says 2026-12-31"
    );
    assert!(
        problem.line <= example && example < problem.line + 5,
        "line {}",
        problem.line
    );
}

#[test]
fn edition_and_fingerprint_tell_two_files_apart() {
    let rules = Rulebook::built_in();
    assert_eq!(rules.edition(), "2026-11");
    assert_eq!(rules.fingerprint().len(), 12);
    assert!(rules.fingerprint().chars().all(|it| it.is_ascii_hexdigit()));
    let other = format!("{}\n# a remark\n", include_str!("../deadlines.toml"));
    let other = Rulebook::parse(&other, "other.toml").expect("sound");
    assert_ne!(other.fingerprint(), rules.fingerprint());
}

#[test]
fn every_district_has_its_state_and_zone() {
    let courts = Rulebook::built_in().courts();
    assert_eq!(courts.len(), 94);
    for (id, state) in [
        ("cand", "CA"),
        ("dcd", "DC"),
        ("nysd", "NY"),
        ("mad", "MA"),
        ("txwd", "TX"),
        ("prd", "PR"),
    ] {
        let court = courts.iter().find(|court| court.id.0 == id).expect(id);
        assert_eq!(court.state, state);
    }
}
