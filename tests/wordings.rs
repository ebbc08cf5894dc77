//! Never late: many wordings of one time limit, and the last day that each leaves.

use chrono::NaiveDate;
use quash::deadline::Desk;
use quash::deadline::govern::Status;
use quash::ingest::read_text;
use quash::language::Language;
use quash::law::Rulebook;
use quash::recognize::Said;
use quash::triage::triage;
use serde::Deserialize;
use toml::value::Datetime;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    wording: Vec<Wording>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Wording {
    text: String,
    as_of: Datetime,
    day: Datetime,
    #[serde(default)]
    known: bool,
}

fn day(written: &Datetime) -> NaiveDate {
    written.to_string().parse().expect("a day")
}

/// What went wrong with a wording, if anything did.
fn wrong(wording: &Wording) -> Option<String> {
    let desk = Desk {
        as_of: day(&wording.as_of),
        court: None,
    };
    let sheets = triage(
        vec![read_text(&wording.text)],
        &[],
        Said::default(),
        &desk,
        Rulebook::built_in(),
        Language::english(),
    );
    let told = || sheets.iter().map(|sheet| &sheet.report.file_by);
    let over = |status: Status| matches!(status, Status::Closed | Status::NotANotice);
    if told().all(|it| over(it.status)) {
        return Some("a live matter is called over".to_owned());
    }
    let soonest = told().filter_map(|it| it.date).min()?;
    let last = day(&wording.day);
    (soonest > last).then(|| format!("{soonest} is later than {last}"))
}

#[test]
fn no_wording_is_read_late_or_called_over() {
    let table: Table =
        toml::from_str(include_str!("wordings/wordings.toml")).expect("the wordings");
    let mut faults = Vec::new();
    let mut known = 0;
    for wording in &table.wording {
        match (wrong(wording), wording.known) {
            (Some(fault), false) => faults.push(format!("{fault}: {:?}", wording.text)),
            (None, true) => faults.push(format!("right now, take `known` off: {:?}", wording.text)),
            (Some(_), true) => known += 1,
            (None, false) => {}
        }
    }
    println!(
        "{} wordings, {known} of them still read late or called over",
        table.wording.len()
    );
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
