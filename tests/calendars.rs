//! Holidays, against the printed list and against an independent library.

use bdays::HolidayCalendar;
use bdays::calendars::us::USSettlement;
use chrono::Datelike;
use chrono::NaiveDate;
use chrono::Weekday;
use quash::law::Rulebook;
use quash::law::calendar::Calendar;
use quash::law::calendar::Scope;
use std::collections::BTreeSet;

fn calendar(scope: &Scope) -> &'static Calendar {
    let found = Rulebook::built_in()
        .calendars()
        .iter()
        .find(|calendar| calendar.scope == *scope);
    found.expect("the calendar is in the book")
}

fn days() -> impl Iterator<Item = NaiveDate> {
    let first = NaiveDate::from_ymd_opt(2024, 1, 1).expect("a day");
    first.iter_days().take_while(|day| day.year() < 2033)
}

/// The days of one scope in the printed list.
fn printed(scope: &str) -> BTreeSet<NaiveDate> {
    let text = include_str!("deadlines/holidays.csv");
    let row = |line: &str| {
        let day = line.get(..10)?.parse().ok()?;
        line.contains(&format!(",{scope},")).then_some(day)
    };
    text.lines().filter_map(row).collect()
}

#[test]
fn every_federal_holiday_is_the_printed_one() {
    let federal = calendar(&Scope::Federal);
    let ours: BTreeSet<NaiveDate> = days()
        .filter(|day| federal.holiday(*day).is_some())
        .collect();
    assert_eq!(ours.len(), 99, "eleven holidays in each of nine years");
    assert_eq!(ours, printed("federal"));
}

#[test]
fn every_observed_day_is_the_printed_one() {
    let federal = calendar(&Scope::Federal);
    let ours: BTreeSet<NaiveDate> = days().filter(|day| federal.moved(*day).is_some()).collect();
    assert_eq!(ours.len(), 11);
    assert_eq!(ours, printed("federal-observed"));
}

#[test]
fn every_closing_order_is_the_printed_one() {
    let ours: BTreeSet<NaiveDate> = Rulebook::built_in()
        .closings()
        .iter()
        .map(|closing| closing.day)
        .collect();
    assert_eq!(ours, printed("presidential-closure"));
}

#[test]
fn every_state_holiday_is_the_printed_one() {
    for state in ["CA", "NY", "MA", "DC"] {
        let calendar = calendar(&Scope::State(state.to_owned()));
        let closed =
            |day: &NaiveDate| calendar.holiday(*day).is_some() || calendar.moved(*day).is_some();
        let ours: BTreeSet<NaiveDate> = days().filter(closed).collect();
        assert_eq!(ours, printed(state), "{state}");
    }
}

#[test]
fn an_independent_library_closes_the_same_weekdays() {
    let federal = calendar(&Scope::Federal);
    for day in days().filter(|day| !matches!(day.weekday(), Weekday::Sat | Weekday::Sun)) {
        // The library closes every Friday, December 31, whatever January 1 is: where it is a Saturday it agrees.
        if (day.month(), day.day(), day.weekday()) == (12, 31, Weekday::Fri) {
            assert!(federal.moved(day).is_some(), "{day}");
            continue;
        }
        let ours = federal.holiday(day).is_some() || federal.moved(day).is_some();
        assert_eq!(ours, USSettlement.is_holiday(day), "{day}");
    }
}

#[test]
fn a_holiday_is_none_before_it_was_one() {
    let federal = calendar(&Scope::Federal);
    let day = |year: i32| NaiveDate::from_ymd_opt(year, 6, 19).expect("a day");
    assert!(federal.holiday(day(2020)).is_none());
    assert!(federal.holiday(day(2021)).is_some());
}
