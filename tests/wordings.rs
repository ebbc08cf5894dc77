//! Never late: many wordings of one time limit, and the last day that each leaves.

use chrono::NaiveDate;
use quash::deadline::Desk;
use quash::deadline::govern::Status;
use quash::ingest::read_text;
use quash::language::Language;
use quash::law::Rulebook;
use quash::recognize::Said;
use quash::sheet::IntakeSheet;
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

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Letters {
    letter: Vec<Letter>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Letter {
    text: String,
    as_of: Datetime,
    ends: Ending,
    #[serde(default)]
    known: bool,
}

#[derive(Clone, Copy, Deserialize, PartialEq)]
#[serde(rename_all = "snake_case")]
enum Ending {
    Withdrawn,
    Disclosed,
    Live,
}

fn sheets(text: &str, as_of: &Datetime) -> Vec<IntakeSheet> {
    let desk = Desk {
        as_of: day(as_of),
        court: None,
    };
    triage(
        vec![read_text(text)],
        &[],
        Said::default(),
        &desk,
        Rulebook::built_in(),
        Language::english(),
    )
}

/// What went wrong with a wording, if anything did.
fn wrong(wording: &Wording) -> Option<String> {
    let sheets = sheets(&wording.text, &wording.as_of);
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

#[test]
fn letters_that_close_a_matter_are_told_from_live_ones() {
    let table: Letters =
        toml::from_str(include_str!("wordings/closings.toml")).expect("the letters");
    let mut faults = Vec::new();
    let mut known = 0;
    for letter in &table.letter {
        let sheets = sheets(&letter.text, &letter.as_of);
        let status = |of: Status| sheets.iter().all(|it| it.report.file_by.status == of);
        let closed = status(Status::Closed);
        let about = letter.text.lines().take(5).collect::<Vec<_>>().join(" / ");
        match (letter.ends, closed, letter.known) {
            (Ending::Live, true, _) => faults.push(format!("a live matter is closed: {about}")),
            (Ending::Live, false, _) if status(Status::NotANotice) => {
                faults.push(format!("a live matter is called no notice: {about}"));
            }
            (Ending::Live, false, _) => {}
            (_, false, false) => faults.push(format!("not seen as closed: {about}")),
            (_, true, true) => faults.push(format!("right now, take `known` off: {about}")),
            (_, false, true) => known += 1,
            (_, true, false) => {}
        }
    }
    println!(
        "{} letters, {known} closed ones still read as live",
        table.letter.len()
    );
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
