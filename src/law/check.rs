//! Turns the written file into a rule book, or into all of its problems.
//!
//! What it refuses: unknown keys, a missing source, an id used twice, versions
//! that leave a gap or overlap, calendars that do not reach far enough, and a
//! name that points nowhere.

use crate::law::Rulebook;
use crate::law::calendar::Calendar;
use crate::law::calendar::Closing;
use crate::law::calendar::Reach;
use crate::law::court::Court;
use crate::law::entries;
use crate::law::known_window::KnownWindow;
use crate::law::rule::Basis;
use crate::law::rule::Rule;
use crate::law::written::File;
use crate::law::written::Section;
use chrono::Datelike;
use toml::Spanned;
use toml::de::DeTable;

/// The rules that the program asks for by name.
const NEEDED: &[(&str, Basis)] = &[
    ("provider", Basis::ProviderWindow),
    ("default_window", Basis::DefaultWindow),
    ("process_return", Basis::ProcessReturn),
    ("frcp_6a", Basis::CourtRule),
    ("rfpa_service", Basis::Statute),
    ("rfpa_mail", Basis::Statute),
    ("sca_2704", Basis::Statute),
    ("irs_7609", Basis::Statute),
    ("customs_1509d", Basis::Statute),
];

/// How many years after its edition a file's calendars must reach.
const YEARS_AHEAD: i32 = 2;

/// Checks the whole file. Problems are noted in `file`; a book comes only from sections that could be read.
pub fn check(
    file: &File<'_>,
    written: &Spanned<DeTable<'_>>,
    fingerprint: String,
) -> Option<Rulebook> {
    let top = file.top(written);
    let name = file.problems().name().to_owned();
    let edition = top.text("edition");
    let reach = top
        .section("reach")
        .and_then(|section| entries::reach(&section));
    let calendars: Vec<Calendar> = top
        .sections("calendar")
        .iter()
        .filter_map(entries::calendar)
        .collect();
    let closings: Vec<Closing> = top
        .sections("closing")
        .iter()
        .filter_map(entries::closing)
        .collect();
    let rules: Vec<Rule> = top
        .sections("rule")
        .iter()
        .filter_map(entries::rule)
        .collect();
    let providers: Vec<KnownWindow> = top
        .sections("provider")
        .iter()
        .filter_map(entries::provider)
        .collect();
    let courts: Vec<Court> = top
        .sections("court")
        .iter()
        .filter_map(entries::court)
        .collect();
    for kind in ["calendar", "rule", "provider", "court"] {
        unique(&top, kind, "id");
    }
    unique(&top, "closing", "date");
    top.finish();
    edition_reached(&top, edition.as_deref(), reach);
    for calendar in &calendars {
        reaches(file, calendar, reach);
    }
    one_federal(file, &top);
    needed(file, &top, &rules);
    examples_know_their_courts(file, &rules, &courts);
    Some(Rulebook {
        name,
        edition: edition?,
        fingerprint,
        reach: reach?,
        calendars,
        closings,
        rules,
        providers,
        courts,
    })
}

fn unique(top: &Section<'_, '_>, kind: &str, key: &str) {
    let mut known: Vec<(String, usize)> = Vec::new();
    for section in top.sections(kind) {
        let id = if key == "date" {
            section.date_or_none(key).map(|day| day.to_string())
        } else {
            section.text_or_none(key)
        };
        let Some(id) = id else { continue };
        match known.iter().find(|(other, _)| *other == id) {
            Some((_, line)) => section.fault(
                section.line,
                "stands twice in the file",
                format!("it is on line {line} already; rename one, or make it a second version of the first"),
            ),
            None => known.push((id, section.line)),
        }
    }
}

fn edition_reached(top: &Section<'_, '_>, edition: Option<&str>, reach: Option<Reach>) {
    let Some(edition) = edition else { return };
    let year = edition
        .split('-')
        .next()
        .and_then(|year| year.parse::<i32>().ok())
        .filter(|_| edition.len() == 7);
    let Some(year) = year else {
        top.fault(
            top.line_of("edition"),
            &format!("has the edition `{edition}`"),
            "write year and month, such as \"2026-11\"",
        );
        return;
    };
    if let Some(reach) = reach
        && reach.until.year() < year + YEARS_AHEAD
    {
        top.fault(
            top.line_of("reach"),
            &format!("reaches only to {}", reach.until),
            format!(
                "the calendars must be checked at least to the end of {}",
                year + YEARS_AHEAD
            ),
        );
    }
}

fn reaches(file: &File<'_>, calendar: &Calendar, reach: Option<Reach>) {
    let Some(reach) = reach else { return };
    if calendar.reach.from > reach.from || calendar.reach.until < reach.until {
        file.add(
            calendar.line,
            format!(
                "calendar {} reaches from {} to {}, not far enough",
                calendar.id, calendar.reach.from, calendar.reach.until
            ),
            format!(
                "check it against its source from {} to {}",
                reach.from, reach.until
            ),
        );
    }
}

fn one_federal(file: &File<'_>, top: &Section<'_, '_>) {
    let written = top.sections("calendar");
    let federal = written
        .iter()
        .filter(|calendar| calendar.text_or_none("scope").as_deref() == Some("federal"));
    if federal.count() != 1 {
        let what = "the file has no federal calendar, or more than one";
        file.add(
            1,
            what,
            "give `scope = \"federal\"` to exactly one calendar",
        );
    }
}

fn needed(file: &File<'_>, top: &Section<'_, '_>, rules: &[Rule]) {
    for (id, basis) in NEEDED {
        match rules.iter().find(|rule| rule.id == *id) {
            // A rule that is there but could not be read has been reported already.
            None if top
                .sections("rule")
                .iter()
                .any(|rule| rule.text_or_none("id").as_deref() == Some(id)) => {}
            None => file.add(
                1,
                format!("the file has no rule `{id}`"),
                "the program asks for it by that name; put it back",
            ),
            Some(rule) if rule.basis != *basis => {
                file.add(
                    rule.line,
                    format!("rule {id} has the basis {}", rule.basis.id()),
                    format!("its basis is {}", basis.id()),
                );
            }
            Some(rule) => has_its_numbers(file, rule),
        }
    }
}

fn has_its_numbers(file: &File<'_>, rule: &Rule) {
    let wants_days = matches!(rule.basis, Basis::Statute | Basis::DefaultWindow);
    for version in &rule.versions {
        if wants_days && version.days.is_none() {
            file.add(
                version.line,
                format!("rule {} has no `days`", rule.id),
                "write a whole number without quotation marks",
            );
        }
        if rule.basis == Basis::DefaultWindow && version.at_most.is_none() {
            file.add(
                version.line,
                format!("rule {} has no `at_most`", rule.id),
                "the range has two ends",
            );
        }
    }
}

fn examples_know_their_courts(file: &File<'_>, rules: &[Rule], courts: &[Court]) {
    for rule in rules {
        for example in &rule.examples {
            if let Some(court) = &example.court
                && !courts.iter().any(|known| known.id == *court)
            {
                file.add(example.line, format!("rule {} has an example in the court `{court}`, which the file does not know", rule.id), "use the id of a [[court]] of this file");
            }
        }
    }
}
