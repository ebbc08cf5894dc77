//! What a notice wants, asks for and tells, said in ways that no sample paper holds.

use quash::deadline::Desk;
use quash::ingest::read_text;
use quash::language::Language;
use quash::law::Rulebook;
use quash::recognize::Said;
use quash::triage::triage;
use serde_json::Value;
use std::collections::BTreeMap;

type Table = BTreeMap<String, Vec<String>>;

fn table(text: &str) -> Table {
    toml::from_str(text).expect("a table of wordings")
}

/// The report on a notice of our own making that holds the words.
fn report(before: &str, words: &str) -> Value {
    let text = format!(
        "From: Legal Desk <legal@host.example>\nDate: Mon, 5 Jan 2026 10:00:00 -0800\nTo: someone@mail.example\nSubject: A subpoena about your account\n\n{before} {words}\n"
    );
    let desk = Desk {
        as_of: "2026-01-06".parse().expect("a day"),
        court: None,
    };
    let sheets = triage(
        vec![read_text(&text)],
        &[],
        Said::default(),
        &desk,
        Rulebook::built_in(),
        Language::english(),
    );
    serde_json::to_value(&sheets[0].report).expect("a report")
}

/// Every wording that is not read as its list says, and how it is read.
fn faults(table: &Table, read: impl Fn(&str) -> String) -> Vec<String> {
    let mut faults = Vec::new();
    for (wanted, wordings) in table {
        for words in wordings {
            let got = read(words);
            if &got != wanted {
                faults.push(format!("{wanted} read as {got}: {words}"));
            }
        }
    }
    faults
}

#[test]
fn what_the_company_wants_to_see() {
    let before = "We received an administrative subpoena, dated January 2, 2026, from the Drug Enforcement Administration. It asks for the name on your account.";
    let table = table(include_str!("fields/challenge.toml"));
    let faults = faults(&table, |words| {
        let report = report(before, words);
        let document = &report["challenge"]["value"]["document"];
        document.as_str().unwrap_or("none").to_owned()
    });
    assert!(
        faults.is_empty(),
        "{} read wrongly\n{}",
        faults.len(),
        faults.join("\n")
    );
}

#[test]
fn what_has_become_of_the_data() {
    let before = "We received an administrative subpoena, dated December 2, 2025, from the Drug Enforcement Administration. It asks for records of your account.";
    let table = table(include_str!("fields/disclosed.toml"));
    let faults = faults(&table, |words| {
        let report = report(before, words);
        let flags = report["flags"].as_array().into_iter().flatten();
        let part = flags.clone().any(|flag| flag["id"] == "partly_disclosed");
        match &report["disclosed"]["value"] {
            _ if part => "part".to_owned(),
            Value::Bool(said) => said.to_string(),
            _ => "none".to_owned(),
        }
    });
    assert!(
        faults.is_empty(),
        "{} read wrongly\n{}",
        faults.len(),
        faults.join("\n")
    );
}

#[test]
fn what_has_become_of_the_demand() {
    let before = "We told you of an administrative subpoena, dated December 2, 2025, from the Drug Enforcement Administration for the name on your account.";
    let table = table(include_str!("fields/withdrawn.toml"));
    let faults = faults(&table, |words| {
        let report = report(before, words);
        match report["withdrawn"]["value"] {
            Value::Bool(said) => said.to_string(),
            _ if report["file_by"]["status"] == "closed" => "closed".to_owned(),
            _ => "none".to_owned(),
        }
    });
    assert!(
        faults.is_empty(),
        "{} read wrongly\n{}",
        faults.len(),
        faults.join("\n")
    );
}

#[test]
fn what_data_is_sought() {
    let before = "We received an administrative subpoena, dated January 2, 2026, from the Drug Enforcement Administration, about your account.";
    let after = "We will respond ten days after the date of this notice unless you send us a file-stamped motion to quash. We cannot give you legal advice. Reply to this email, or call our office by phone with questions about your account; please have your account number at hand.";
    let table = table(include_str!("fields/data.toml"));
    let faults = faults(&table, |words| {
        let report = report(before, &format!("{words} {after}"));
        let found = report["data_sought"].as_array().into_iter().flatten();
        let kinds = found.filter_map(|kind| kind["value"].as_str());
        kinds.collect::<Vec<_>>().join(" ")
    });
    assert!(
        faults.is_empty(),
        "{} read wrongly\n{}",
        faults.len(),
        faults.join("\n")
    );
}
