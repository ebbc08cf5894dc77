//! Dates, by tables: what a paper says, and the day that must come out.

mod papers;

use chrono::NaiveDate;
use papers::Paper;
use quash::deadline::Deadline;
use quash::deadline::Desk;
use quash::deadline::calculate::Error;
use quash::deadline::calculate::From;
use quash::deadline::calculate::Question;
use quash::deadline::calculate::calculate;
use quash::deadline::compute;
use quash::deadline::examples;
use quash::document::evidence::Evidence;
use quash::law::Rulebook;
use quash::law::court::CourtId;
use quash::law::rule::Basis;
use quash::notice::Nature;
use quash::notice::Notice;
use quash::notice::finding::Finding;
use quash::notice::vocabulary::Trigger;
use quash::notice::vocabulary::Unit;
use quash::notice::window::Window;
use std::collections::BTreeSet;

#[test]
fn every_paper_gets_the_dates_worked_out_by_hand() {
    let mut wrong = Vec::new();
    for (name, text) in [
        ("papers.toml", include_str!("deadlines/papers.toml")),
        ("clauses.toml", include_str!("deadlines/clauses.toml")),
    ] {
        let papers = Paper::all(text);
        assert!(papers.len() > 20, "{name} holds too few papers");
        for (index, paper) in papers.iter().enumerate() {
            let computed = compute(&paper.notice(), &paper.desk(), Rulebook::built_in());
            wrong.extend(
                paper
                    .faults(&computed)
                    .into_iter()
                    .map(|fault| format!("{name} {} ({}): {fault}", index + 1, paper.says)),
            );
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn every_example_of_the_rule_file_comes_out_as_it_says() {
    let failing = examples::failing(Rulebook::built_in());
    assert!(failing.is_empty(), "\n{failing}");
    let rules = Rulebook::built_in().rules();
    assert!(rules.iter().all(|rule| !rule.examples.is_empty()));
}

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

fn ask(from: From, rule: &str, return_date: Option<&str>) -> Vec<Deadline> {
    let question = Question {
        from,
        rule: rule.to_owned(),
        return_date: return_date.map(day),
        court: None,
    };
    calculate(&question, Rulebook::built_in()).expect("an answer")
}

fn count(trigger: &str, number: u32, unit: Unit) -> From {
    From::Count {
        trigger: day(trigger),
        number: Some(number),
        unit,
    }
}

/// Counted by an independent program from the printed list of holidays.
#[test]
fn windows_from_every_weekday_are_those_of_an_independent_count() {
    let text = include_str!("deadlines/counts.csv");
    let mut rows = 0;
    for line in text.lines().skip(1) {
        let cells: Vec<&str> = line.split(',').collect();
        let [kind, sent, number, stated, safe, latest] = cells[..] else {
            panic!("{line}")
        };
        let number = number.parse().expect("a number");
        let (rule, unit) = match kind {
            "calendar" => ("provider", Unit::Calendar),
            "business" => ("provider", Unit::Business),
            _ => ("frcp_6a", Unit::Calendar),
        };
        let found = ask(count(sent, number, unit), rule, None).swap_remove(0);
        let got = (found.stated_date(), found.safe_date(), found.latest_date());
        assert_eq!(got, (day(stated), day(safe), day(latest)), "{line}");
        rows += 1;
    }
    assert!(rows > 1500);
}

#[test]
fn a_court_orders_saturday_is_not_moved() {
    let found = ask(From::On(day("2025-11-01")), "fixed_day", None).swap_remove(0);
    assert_eq!(found.stated_date(), day("2025-11-01"));
    assert_eq!(found.safe_date(), day("2025-10-31"));
}

#[test]
fn an_objection_is_due_before_the_earlier_of_compliance_and_fourteen_days() {
    let found = ask(
        count("2025-12-11", 14, Unit::Calendar),
        "frcp_6a",
        Some("2025-12-22"),
    );
    assert_eq!(found[0].basis(), Basis::ProcessReturn);
    assert_eq!(
        (found[0].stated_date(), found[0].safe_date()),
        (day("2025-12-21"), day("2025-12-19"))
    );
    assert_eq!(found[1].stated_date(), day("2025-12-26"));
}

#[test]
fn a_civil_investigative_demands_petition_is_due_before_the_return_date() {
    let found = ask(
        count("2026-08-03", 20, Unit::Calendar),
        "frcp_6a",
        Some("2026-08-17"),
    );
    assert_eq!(
        (found[0].stated_date(), found[0].safe_date()),
        (day("2026-08-16"), day("2026-08-14"))
    );
    assert_eq!(found[1].stated_date(), day("2026-08-24"));
}

#[test]
fn a_return_date_that_was_past_when_the_demand_came_gives_no_deadline() {
    let found = ask(
        count("2017-03-14", 10, Unit::Calendar),
        "provider",
        Some("2017-03-13"),
    );
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].basis(), Basis::ProviderWindow);
}

#[test]
fn the_year_9999_gets_an_answer() {
    let evidence = || Evidence::by_person("as read");
    let late = day("9999-12-25");
    let window = Window {
        days: Some(10),
        trigger: Trigger::NoticeDate,
        ..Window::unsaid()
    };
    let notice = Notice {
        nature: Nature::Notice,
        notice_date: Some(Finding::new(late, evidence(), 1.0)),
        window: Some(Finding::new(window, evidence(), 1.0)),
        ..Notice::unsaid()
    };
    let computed = compute(
        &notice,
        &Desk {
            as_of: late,
            court: None,
        },
        Rulebook::built_in(),
    );
    assert_eq!(
        computed.deadlines[0].stated_date(),
        NaiveDate::from_ymd_opt(10000, 1, 4).expect("a day")
    );
}

#[test]
fn the_end_of_the_calendar_is_an_answer_too() {
    let question = Question {
        from: From::Count {
            trigger: NaiveDate::MAX,
            number: Some(10),
            unit: Unit::Calendar,
        },
        rule: "provider".to_owned(),
        return_date: Some(NaiveDate::MAX),
        court: None,
    };
    assert_eq!(
        calculate(&question, Rulebook::built_in()),
        Err(Error::BeyondCalendar)
    );
}

#[test]
fn a_question_that_the_rules_cannot_answer_says_why() {
    let asked =
        |rule: &str, number: Option<u32>, unit: Unit, court: Option<&str>, trigger: &str| {
            let court = court.map(|id| CourtId(id.to_owned()));
            let from = From::Count {
                trigger: day(trigger),
                number,
                unit,
            };
            let question = Question {
                from,
                rule: rule.to_owned(),
                return_date: None,
                court,
            };
            calculate(&question, Rulebook::built_in()).expect_err("no answer")
        };
    let calendar = Unit::Calendar;
    assert_eq!(
        asked("frcp_6b", Some(1), calendar, None, "2026-01-05"),
        Error::NoSuchRule("frcp_6b".to_owned())
    );
    assert_eq!(
        asked("provider", None, calendar, None, "2026-01-05"),
        Error::NumberNeeded("provider".to_owned())
    );
    assert_eq!(
        asked("provider", Some(3651), calendar, None, "2026-01-05"),
        Error::TooMany(3651)
    );
    assert_eq!(
        asked("provider", Some(1), calendar, Some("xxd"), "2026-01-05"),
        Error::NoSuchCourt("xxd".to_owned())
    );
    let other = Error::OtherNumber {
        rule: "rfpa_mail".to_owned(),
        own: 14,
        given: 10,
    };
    assert_eq!(
        asked("rfpa_mail", Some(10), calendar, None, "2026-01-05"),
        other
    );
    let old = Error::NotInForce {
        rule: "rfpa_mail".to_owned(),
        day: day("2009-11-30"),
    };
    assert_eq!(asked("rfpa_mail", None, calendar, None, "2009-11-30"), old);
    let days = Error::CalendarDaysOnly("frcp_6a".to_owned());
    assert_eq!(
        asked("frcp_6a", Some(3), Unit::Business, None, "2026-01-05"),
        days
    );
}

/// The ledger at the head of `deadline` and the marks in its code speak of the same clauses.
#[test]
fn the_clause_ledger_and_the_marks_agree() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/deadline");
    let mut kept = BTreeSet::new();
    let mut listed = BTreeSet::new();
    let mut marked = BTreeSet::new();
    for entry in std::fs::read_dir(folder).expect("the folder") {
        let text = std::fs::read_to_string(entry.expect("an entry").path()).expect("the file");
        for line in text.lines() {
            if let Some(row) = line
                .strip_prefix("//! | ")
                .filter(|row| !row.starts_with("Clause") && !row.starts_with("---"))
            {
                let (clause, standing) = row.split_once(" | ").expect("two columns");
                listed.insert(clause.to_owned());
                if standing.starts_with("kept") {
                    kept.insert(clause.to_owned());
                }
            }
            let marks = line
                .split("// ")
                .nth(1)
                .into_iter()
                .flat_map(|comment| comment.split("LAW: ").skip(1));
            for mark in marks {
                let end = mark
                    .match_indices(". ")
                    .map(|(at, _)| at)
                    .find(|at| {
                        !mark[..*at].ends_with("Fed. R. Civ. P")
                            && mark[..*at].ends_with([')', '9', '0', '4'])
                    })
                    .expect("a clause, then a sentence");
                marked.insert(mark[..end].to_owned());
            }
        }
    }
    assert!(kept.len() > 10);
    assert_eq!(kept, marked, "kept in the ledger, and marked in the code");
    assert!(marked.is_subset(&listed));
}
