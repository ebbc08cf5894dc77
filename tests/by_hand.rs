//! `quash deadline` and `quash rules`, from arguments to what is written.

use chrono::NaiveDate;
use clap::Parser;
use quash::cli::deadline;
use quash::cli::deadline::DeadlineArgs;
use quash::cli::rules;
use quash::cli::rules::RulesArgs;
use quash::law::Rulebook;
use serde_json::Value;

#[derive(Parser)]
struct Deadline {
    #[command(flatten)]
    args: DeadlineArgs,
}

#[derive(Parser)]
struct Rules {
    #[command(flatten)]
    args: RulesArgs,
}

/// Exit code, output and complaints.
fn asked(line: &str) -> (u8, String, String) {
    let parsed =
        Deadline::try_parse_from(std::iter::once("deadline").chain(line.split_whitespace()));
    let Ok(parsed) = parsed else {
        return (2, String::new(), "not understood".to_owned());
    };
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let code = deadline::run(&parsed.args, Rulebook::built_in(), &mut out, &mut err);
    (
        code,
        String::from_utf8(out).expect("text"),
        String::from_utf8(err).expect("text"),
    )
}

fn looked(line: &[&str]) -> (u8, String, String) {
    let parsed = Rules::try_parse_from(std::iter::once("rules").chain(line.iter().copied()))
        .unwrap_or_else(|error| panic!("{error}"));
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let today = NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day");
    let code = rules::run(
        &parsed.args,
        Rulebook::built_in(),
        today,
        &mut out,
        &mut err,
    );
    (
        code,
        String::from_utf8(out).expect("text"),
        String::from_utf8(err).expect("text"),
    )
}

fn object(line: &str) -> Value {
    let (code, out, err) = asked(&format!("{line} --format json"));
    assert_eq!(code, 0, "{err}");
    serde_json::from_str(&out).expect("JSON")
}

#[test]
fn a_count_gives_its_dates_rule_and_steps() {
    let found = object("--trigger 2026-06-24 --days 10");
    assert_eq!(found["stated_date"], "2026-07-04");
    assert_eq!(found["safe_date"], "2026-07-02");
    assert_eq!(found["latest_date"], "2026-07-04");
    assert_eq!(found["rule"], "provider");
    assert_eq!(found["basis"], "provider_window");
    assert_eq!(found["certain"], true);
    assert!(found["steps"].as_array().expect("steps").len() >= 4);
    assert!(found.get("deadlines").is_none());
}

#[test]
fn a_rule_brings_its_own_number() {
    let found = object("--trigger 2026-12-11 --rule rfpa_mail");
    assert_eq!(
        (&found["stated_date"], &found["safe_date"]),
        (&"2026-12-28".into(), &"2026-12-24".into())
    );
    assert_eq!(found["basis"], "statute");
}

#[test]
fn business_days_and_hours_are_counted() {
    assert_eq!(
        object("--trigger 2026-11-16 --days 10 --unit business")["stated_date"],
        "2026-12-01"
    );
    assert_eq!(
        object("--trigger 2026-02-27 --days 72 --unit hours")["safe_date"],
        "2026-02-27"
    );
}

#[test]
fn a_day_that_is_set_is_not_moved() {
    assert_eq!(object("--on 2025-11-01")["stated_date"], "2025-11-01");
    assert_eq!(object("--before 2027-01-04")["safe_date"], "2026-12-31");
}

#[test]
fn with_a_return_date_every_deadline_is_listed_and_the_soonest_rules() {
    let found = object("--trigger 2026-03-17 --days 14 --return-date 2026-03-20");
    assert_eq!(found["safe_date"], "2026-03-19");
    assert_eq!(found["deadlines"].as_array().expect("a list").len(), 2);
    assert_eq!(
        found["flags"],
        serde_json::json!(["return_before_window_end"])
    );
    let stale = object("--trigger 2026-03-17 --days 14 --return-date 2026-03-17");
    assert_eq!(stale["deadlines"].as_array().expect("a list").len(), 1);
    assert_eq!(stale["flags"], serde_json::json!(["stale_return_date"]));
}

#[test]
fn a_court_brings_its_states_holidays() {
    assert_eq!(
        object("--trigger 2026-06-23 --rule rfpa_service --court dcd")["stated_date"],
        "2026-07-06"
    );
}

#[test]
fn the_text_shows_the_safe_day_first_and_numbers_its_steps() {
    let (code, out, _) = asked("--trigger 2026-06-24 --days 10");
    assert_eq!(code, 0);
    assert!(
        out.starts_with(
            "The provider's window of 10 days\n  act by (safe)  Thursday, July 2, 2026\n"
        ),
        "{out}"
    );
    assert!(
        out.contains("  1. The time runs from the date of the notice, Wednesday, June 24, 2026.\n"),
        "{out}"
    );
    assert!(
        out.contains("Friday, July 3, 2026 is the day on which Independence Day is observed"),
        "{out}"
    );
}

#[test]
fn what_cannot_be_answered_is_exit_code_two_and_says_why() {
    for (line, said) in [
        ("--trigger 2026-06-24", "give --days N"),
        (
            "--trigger 2026-06-24 --days 10 --rule none",
            "`quash rules list`",
        ),
        (
            "--trigger 2026-06-24 --days 10 --court none",
            "no court `none`",
        ),
        (
            "--trigger 2026-06-24 --days 99999",
            "more than a window can hold",
        ),
        ("--trigger 2026-06-31 --days 9", "not understood"),
        ("--days 9", "not understood"),
        ("--on 2026-06-24 --before 2026-06-25", "not understood"),
    ] {
        let (code, out, err) = asked(line);
        assert_eq!((code, out.as_str()), (2, ""), "{line}");
        assert!(err.contains(said), "{line}: {err}");
    }
}

#[test]
fn the_rules_in_use_are_sound_and_listed() {
    let (code, out, _) = looked(&["check"]);
    assert_eq!(code, 0);
    assert!(
        out.contains("sound; edition 2026-11, fingerprint "),
        "{out}"
    );
    let (code, out, _) = looked(&["list"]);
    assert_eq!(code, 0);
    for id in [
        "provider",
        "rfpa_service",
        "irs_7609",
        "google",
        "us-federal",
        "cand",
    ] {
        assert!(out.contains(&format!("\n  {id} ")), "{id}");
    }
}

#[test]
fn an_entry_is_shown_with_its_source() {
    let (code, out, _) = looked(&["show", "rfpa_mail"]);
    assert_eq!(code, 0);
    assert!(
        out.contains("12 U.S.C. § 3410(a)") && out.contains("fourteen days of mailing"),
        "{out}"
    );
    let (code, _, err) = looked(&["show", "nothing"]);
    assert_eq!(code, 2);
    assert!(err.contains("no entry `nothing`"));
}

#[test]
fn a_refused_file_is_exit_code_four_with_every_line() {
    let file = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/tests/rulebooks/bad/unknown_keys.toml"
    );
    let (code, out, _) = looked(&["check", file]);
    assert_eq!(code, 4);
    assert!(
        out.contains("unknown_keys.toml:3:") && out.contains("is refused: "),
        "{out}"
    );
    let (code, _, err) = looked(&["check", "no/such/file.toml"]);
    assert_eq!(code, 3);
    assert!(err.contains("could not be read"));
}
