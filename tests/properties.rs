//! What must hold on every day of ten years, and for every word of the tables.

use chrono::NaiveDate;
use proptest::prelude::*;
use quash::deadline::Computed;
use quash::deadline::Deadline;
use quash::deadline::Desk;
use quash::deadline::compute;
use quash::deadline::court_day::Days;
use quash::document::evidence::Evidence;
use quash::language::Language;
use quash::language::blanks;
use quash::law::Rulebook;
use quash::law::court::CourtId;
use quash::notice::Nature;
use quash::notice::Notice;
use quash::notice::StatutoryNotice;
use quash::notice::finding::Finding;
use quash::notice::vocabulary::FlagId;
use quash::notice::vocabulary::StatutoryRight;
use quash::notice::vocabulary::Trigger;
use quash::notice::vocabulary::Unit;
use quash::notice::window::Window;
use std::collections::BTreeMap;
use std::collections::BTreeSet;

fn found<T>(value: T) -> Finding<T> {
    Finding::new(value, Evidence::by_person("as read"), 0.95)
}

fn first() -> NaiveDate {
    NaiveDate::from_ymd_opt(2024, 1, 1).expect("a day")
}

/// Every day of ten years.
fn days() -> impl Iterator<Item = NaiveDate> {
    first().iter_days().take(3653)
}

fn silent(sent: NaiveDate) -> Notice {
    Notice {
        nature: Nature::Notice,
        notice_date: Some(found(sent)),
        ..Notice::unsaid()
    }
}

fn counted(sent: NaiveDate, number: u32, unit: Unit) -> Notice {
    let window = Window {
        days: Some(number),
        unit: Some(unit),
        trigger: Trigger::NoticeDate,
        ..Window::unsaid()
    };
    Notice {
        window: Some(found(window)),
        ..silent(sent)
    }
}

fn asked(notice: &Notice, today: NaiveDate, court: Option<&str>) -> Computed {
    let desk = Desk {
        as_of: today,
        court: court.map(|id| CourtId(id.to_owned())),
    };
    compute(notice, &desk, Rulebook::built_in())
}

/// The promises that every deadline keeps.
fn holds(computed: &Computed, sent: NaiveDate, court: Option<&str>) {
    let id = court.map(|id| CourtId(id.to_owned()));
    let days = Days::of(Rulebook::built_in(), id.as_ref());
    let flagged = computed
        .raised
        .iter()
        .any(|raised| raised.flag == FlagId::NoCourtDay);
    for deadline in &computed.deadlines {
        let (safe, stated, latest) = (
            deadline.safe_date(),
            deadline.stated_date(),
            deadline.latest_date(),
        );
        assert!(
            safe <= stated && stated <= latest,
            "{sent}: {safe} {stated} {latest}"
        );
        assert!(
            safe >= sent.min(stated),
            "{sent}: {safe} lies before the notice"
        );
        assert!(
            days.no_court(safe).is_none() || deadline.no_court_day(),
            "{sent}: {safe} is no court day"
        );
        assert!(
            !deadline.no_court_day() || flagged,
            "{sent}: the flag is missing"
        );
        assert!(
            deadline.steps().len() >= 2,
            "{sent}: a date without its steps"
        );
    }
    let soonest = computed.deadlines.iter().map(Deadline::safe_date).min();
    assert_eq!(computed.file_by.date(), soonest);
}

#[test]
fn every_window_keeps_its_promises_on_every_day_of_ten_years() {
    for number in [0, 1, 2, 3, 7, 10, 14, 15, 20, 21, 30, 45] {
        for unit in [Unit::Calendar, Unit::Business, Unit::Hours] {
            let mut before: Option<(NaiveDate, NaiveDate)> = None;
            for sent in days() {
                let computed = asked(&counted(sent, number, unit), sent, None);
                holds(&computed, sent, None);
                let now = (
                    computed.deadlines[0].stated_date(),
                    computed.deadlines[0].safe_date(),
                );
                if let Some(before) = before {
                    assert!(
                        before.0 <= now.0 && before.1 <= now.1,
                        "{number} {unit:?} from {sent}: a later day gave an earlier date"
                    );
                }
                before = Some(now);
            }
        }
    }
}

#[test]
fn every_statute_keeps_its_promises_on_every_day_of_ten_years() {
    for right in [
        StatutoryRight::RfpaService,
        StatutoryRight::RfpaMail,
        StatutoryRight::Sca2704,
        StatutoryRight::Irs7609,
    ] {
        for court in [
            None,
            Some("cand"),
            Some("dcd"),
            Some("nysd"),
            Some("mad"),
            Some("txwd"),
        ] {
            let mut before: Option<NaiveDate> = None;
            for sent in days() {
                let statutory = vec![found(StatutoryNotice {
                    right,
                    trigger_date: Some(sent),
                })];
                let computed = asked(
                    &Notice {
                        statutory,
                        ..silent(sent)
                    },
                    sent,
                    court,
                );
                holds(&computed, sent, court);
                let stated = computed.deadlines[0].stated_date();
                assert!(
                    before.is_none_or(|before| before <= stated),
                    "{right:?} from {sent}"
                );
                before = Some(stated);
            }
        }
    }
}

#[test]
fn a_silent_notice_keeps_its_promises_in_every_court() {
    for court in Rulebook::built_in().courts() {
        for sent in days().step_by(5) {
            holds(
                &asked(&silent(sent), sent, Some(&court.id.0)),
                sent,
                Some(&court.id.0),
            );
        }
    }
}

#[test]
fn a_court_can_only_make_the_safe_day_earlier() {
    for sent in days() {
        let alone = asked(&counted(sent, 10, Unit::Calendar), sent, None);
        for court in ["cand", "dcd", "nysd", "mad"] {
            let chosen = asked(&counted(sent, 10, Unit::Calendar), sent, Some(court));
            assert!(
                chosen.file_by.date() <= alone.file_by.date(),
                "{court} from {sent}"
            );
            assert_eq!(
                chosen.deadlines[0].stated_date(),
                alone.deadlines[0].stated_date()
            );
        }
    }
}

prop_compose! {
    fn a_day()(after in 0u64..3650) -> NaiveDate {
        first() + chrono::Days::new(after)
    }
}

prop_compose! {
    fn a_window()(
        number in proptest::option::of(0u32..60),
        unit in prop::sample::select(Unit::ALL),
        trigger in prop::sample::select(Trigger::ALL),
        trigger_date in proptest::option::of(a_day()),
        explicit_date in proptest::option::of(a_day()),
        strict in any::<bool>(),
        later_of in any::<bool>(),
        gap in any::<bool>(),
        provider in any::<bool>(),
        cutoff in prop::sample::select(&[None, Some("09:00"), Some("17:00"), Some("nine")][..]),
        yearless in proptest::option::of((1u32..14, 0u32..33)),
    ) -> Window {
        let mut window = Window {
            days: number,
            unit: Some(unit),
            trigger,
            trigger_date,
            explicit_date,
            explicit_strict: Some(strict),
            cutoff: cutoff.map(str::to_owned),
            later_of: Some(later_of),
            ..Window::unsaid()
        };
        window.wording.minimum_gap = gap;
        window.wording.service_on_provider = provider;
        window.wording.yearless = yearless;
        window
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever a paper says, the promises hold, and nothing crashes.
    #[test]
    fn any_paper_keeps_the_promises(
        sent in a_day(),
        wait in 0u64..40,
        received in proptest::option::of(0u64..40),
        process in proptest::option::of(a_day()),
        returned in proptest::option::of(a_day()),
        window in proptest::option::of(a_window()),
        other in proptest::option::of(a_window()),
    ) {
        let notice = Notice {
            received_date: received.map(|days| found(sent + chrono::Days::new(days))),
            process_date: process.map(found),
            return_date: returned.map(found),
            window: window.map(found),
            other_windows: other.map(found).into_iter().collect(),
            ..silent(sent)
        };
        let today = sent + chrono::Days::new(wait);
        let computed = asked(&notice, today, None);
        for deadline in &computed.deadlines {
            prop_assert!(deadline.safe_date() <= deadline.stated_date());
            prop_assert!(deadline.stated_date() <= deadline.latest_date());
            prop_assert!(deadline.safe_date() >= sent.min(deadline.stated_date()));
            prop_assert!(!deadline.steps().is_empty());
        }
        prop_assert_eq!(computed.file_by.date().is_some(), computed.file_by.deadline().is_some());
        if computed.file_by.date().is_some() {
            holds(&computed, sent, None);
        }
    }

    /// Without the notice's date nothing is later than with it.
    #[test]
    fn a_missing_date_never_makes_the_day_later(sent in a_day(), wait in 0u64..30, number in 0u32..60) {
        let received = sent + chrono::Days::new(wait);
        let full = Notice { received_date: Some(found(received)), process_date: Some(found(sent)), ..counted(sent, number, Unit::Calendar) };
        let missing = Notice { notice_date: None, ..full.clone() };
        let (full, missing) = (asked(&full, received, None), asked(&missing, received, None));
        prop_assert!(missing.file_by.date() <= full.file_by.date());
        prop_assert_eq!(missing.file_by.certain(), Some(false));
    }
}

/// Keys of a language with the blanks of each.
fn keys(language: &Language) -> BTreeMap<String, BTreeSet<String>> {
    let sections = language.table().iter();
    let entries = sections.flat_map(|(section, keys)| {
        keys.iter()
            .map(move |(key, said)| (format!("{section}.{key}"), said))
    });
    entries
        .map(|(key, said)| (key, blanks(said).into_iter().map(str::to_owned).collect()))
        .collect()
}

#[test]
fn every_language_has_the_same_keys_and_blanks() {
    let english = keys(Language::english());
    assert!(english.len() > 60);
    for language in Language::all() {
        assert_eq!(keys(language), english, "{}", language.code());
    }
}

#[test]
fn every_key_that_the_code_speaks_of_is_in_the_tables() {
    let mut spoken = BTreeSet::new();
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/deadline");
    for entry in std::fs::read_dir(folder).expect("the folder") {
        let text = std::fs::read_to_string(entry.expect("an entry").path()).expect("the file");
        for section in ["steps", "because", "titles", "closed"] {
            let opening = format!("\"{section}.");
            for (at, _) in text.match_indices(&opening) {
                let rest = &text[at + 1..];
                spoken.insert(rest[..rest.find('"').expect("a closing mark")].to_owned());
            }
        }
    }
    spoken.retain(|key| !key.contains('{'));
    assert!(spoken.len() > 50, "{} keys", spoken.len());
    let unknown: Vec<&String> = spoken
        .iter()
        .filter(|key| !Language::english().has(key))
        .collect();
    assert!(unknown.is_empty(), "{unknown:?}");
    let steps = Language::english().table().get("steps").expect("the steps");
    let silent: Vec<&String> = steps
        .keys()
        .filter(|key| !spoken.contains(&format!("steps.{key}")))
        .collect();
    assert!(silent.is_empty(), "nobody says {silent:?}");
}

#[test]
fn a_day_is_written_as_people_write_it() {
    let day = NaiveDate::from_ymd_opt(2026, 7, 2).expect("a day");
    assert_eq!(Language::english().day(day), "Thursday, July 2, 2026");
    assert_eq!(
        Language::of("es").expect("Spanish").day(day),
        "jueves 2 de julio de 2026"
    );
}

#[test]
fn what_fills_a_blank_is_not_filled_again() {
    let said = Language::english().phrase("steps.minimum_gap", &[]);
    assert!(!said.is_empty());
    let quoted =
        Language::english().phrase("steps.day_out_of_range", &[("quote", "by {day} {quote}")]);
    assert!(quoted.contains("“by {day} {quote}”"), "{quoted}");
}
