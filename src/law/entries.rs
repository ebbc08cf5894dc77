//! Reads the sections of a rule file into its entries.
//!
//! Takes a section. Gives the entry, unless something in it could not be read;
//! each fault is noted, and the rest of the section is read all the same.

use crate::law::calendar::Calendar;
use crate::law::calendar::Closing;
use crate::law::calendar::Every;
use crate::law::calendar::Holiday;
use crate::law::calendar::Reach;
use crate::law::calendar::Recurrence;
use crate::law::calendar::Scope;
use crate::law::court::Court;
use crate::law::court::CourtId;
use crate::law::known_window::KnownWindow;
use crate::law::known_window::SilentExample;
use crate::law::rule::Basis;
use crate::law::rule::Counting;
use crate::law::rule::Event;
use crate::law::rule::Example;
use crate::law::rule::Rule;
use crate::law::rule::Version;
use crate::law::source::Source;
use crate::law::written::Section;
use chrono::NaiveDate;

fn source(section: &Section<'_, '_>) -> Option<Source> {
    let citation = section.text("citation");
    let text = section.text("source");
    let quote = section.text("quote");
    let checked = section.date("checked");
    Some(Source {
        citation: citation?,
        text: text?,
        quote: quote?,
        checked: checked?,
    })
}

/// The days for which calendars must have been checked.
pub fn reach(section: &Section<'_, '_>) -> Option<Reach> {
    let from = section.date("from");
    let until = section.date("until");
    section.finish();
    let reach = Reach {
        from: from?,
        until: until?,
    };
    if reach.until < reach.from {
        section.fault(
            section.line_of("until"),
            "ends before it begins",
            "put the earlier day in `from`",
        );
    }
    Some(reach)
}

/// One `[[calendar]]`.
pub fn calendar(section: &Section<'_, '_>) -> Option<Calendar> {
    let id = section.text("id");
    let name = section.text("name");
    let scope = section.text("scope").map(|scope| match scope.as_str() {
        "federal" => Scope::Federal,
        state => Scope::State(state.to_owned()),
    });
    if let Some(Scope::State(state)) = &scope
        && !two_letters(state)
    {
        section.fault(
            section.line_of("scope"),
            &format!("has the unknown scope `{state}`"),
            "write \"federal\", or the two letters of the state",
        );
    }
    let reach = section
        .section("reach")
        .and_then(|section| self::reach(&section));
    let source = source(section);
    let observed = section.section_or_none("observed").and_then(|section| {
        let source = self::source(&section);
        section.finish();
        source
    });
    let holidays = section
        .sections("holiday")
        .iter()
        .filter_map(holiday)
        .collect();
    section.finish();
    Some(Calendar {
        id: id?,
        line: section.line,
        name: name?,
        scope: scope?,
        reach: reach?,
        source: source?,
        observed,
        holidays,
    })
}

fn holiday(section: &Section<'_, '_>) -> Option<Holiday> {
    let name = section.text("name");
    let on = section.section("on").and_then(|on| recurrence(&on));
    let since = section.date("since");
    let moves = ["stays", "friday"].map(|word| (word, word == "friday"));
    let saturday = if section.has("saturday") {
        section.word("saturday", &moves)
    } else {
        Some(false)
    };
    let moves = ["stays", "monday"].map(|word| (word, word == "monday"));
    let sunday = if section.has("sunday") {
        section.word("sunday", &moves)
    } else {
        Some(false)
    };
    let only_moved = section.flag("only_moved");
    section.text_or_none("saturday");
    section.text_or_none("sunday");
    section.finish();
    Some(Holiday {
        name: name?,
        on: on?,
        since: since?,
        saturday_moves: saturday?,
        sunday_moves: sunday?,
        only_moved,
    })
}

fn recurrence(on: &Section<'_, '_>) -> Option<Recurrence> {
    let month = on.number("month");
    let day = on.number_or_none("day");
    let weekday = on.weekday_or_none("weekday");
    let nth = on.number_or_none("nth");
    let last = on.flag("last");
    let on_or_after = on.number_or_none("on_or_after");
    let every = on.number_or_none("every");
    let counted_from = on.number_or_none("counted_from");
    on.finish();
    let month = month?;
    let every = match (every, counted_from) {
        (Some(years), Some(from)) if years > 0 => Some(Every {
            years: i32::try_from(years).ok()?,
            counted_from: i32::try_from(from).ok()?,
        }),
        (None, None) => None,
        _ => {
            on.fault(
                on.line,
                "needs `every` and `counted_from` together",
                "write both, such as `every = 4, counted_from = 2025`",
            );
            None
        }
    };
    let possible = |day: u32| NaiveDate::from_ymd_opt(2024, month, day).is_some();
    let recurrence = match (day, weekday, nth, last, on_or_after) {
        (Some(day), None, None, false, None) if possible(day) => {
            Some(Recurrence::Fixed { month, day, every })
        }
        (None, Some(weekday), Some(nth @ 1..=4), false, None) if possible(1) => {
            Some(Recurrence::Nth {
                month,
                weekday,
                nth: u8::try_from(nth).ok()?,
            })
        }
        (None, Some(weekday), None, true, None) if possible(1) => {
            Some(Recurrence::Last { month, weekday })
        }
        (None, Some(weekday), None, false, Some(day)) if possible(day) => {
            Some(Recurrence::OnOrAfter {
                month,
                day,
                weekday,
            })
        }
        _ => None,
    };
    if recurrence.is_none() {
        on.fault(
            on.line,
            "names no possible day",
            "write month and day; or month and weekday with nth (1 to 4), last = true, or on_or_after",
        );
    }
    recurrence
}

/// One `[[closing]]`.
pub fn closing(section: &Section<'_, '_>) -> Option<Closing> {
    let day = section.date("date");
    let name = section.text("name");
    let source = source(section);
    section.finish();
    Some(Closing {
        line: section.line,
        day: day?,
        name: name?,
        source: source?,
    })
}

/// One `[[rule]]` with its versions and examples.
pub fn rule(section: &Section<'_, '_>) -> Option<Rule> {
    let id = section.text("id");
    let name = section.text("name");
    let basis = section.word("basis", &words(Basis::ALL, Basis::id));
    let lets_you = section.text("lets_you");
    let applies = section.text("applies");
    let trigger = section.word("trigger", &words(Event::ALL, Event::id));
    let written = section.sections("version");
    let versions: Vec<Version> = written.iter().filter_map(version).collect();
    let illustrated = section.sections("example");
    let examples: Vec<Example> = illustrated.iter().filter_map(example).collect();
    section.finish();
    if written.is_empty() {
        section.fault(
            section.line,
            "has no version",
            "add a [[rule.version]] with its number, source, quote and check date",
        );
    }
    if illustrated.is_empty() {
        section.fault(
            section.line,
            "has no example",
            "add a [[rule.example]] worked out by hand",
        );
    }
    without_gap(section, &versions);
    Some(Rule {
        id: id?,
        line: section.line,
        name: name?,
        basis: basis?,
        lets_you: lets_you?,
        applies: applies?,
        trigger: trigger?,
        versions,
        examples,
    })
}

fn version(section: &Section<'_, '_>) -> Option<Version> {
    let since = section.date("since");
    let until = section.date_or_none("until");
    let days = section.number_or_none("days");
    let at_most = section.number_or_none("at_most");
    let counting = section.word("counting", &words(Counting::ALL, Counting::id));
    let source = source(section);
    section.finish();
    if let (Some(days), Some(most)) = (days, at_most)
        && most < days
    {
        section.fault(
            section.line_of("at_most"),
            "has a range that ends before it begins",
            "`at_most` is the larger number",
        );
    }
    Some(Version {
        line: section.line,
        since: since?,
        until,
        days,
        at_most,
        counting: counting?,
        source: source?,
    })
}

fn example(section: &Section<'_, '_>) -> Option<Example> {
    let trigger = section.date("trigger");
    let days = section.number_or_none("days");
    let court = section.text_or_none("court").map(CourtId);
    let stated = section.date("stated");
    let safe = section.date_or_none("safe");
    let latest = section.date_or_none("latest");
    section.text_or_none("why");
    section.finish();
    Some(Example {
        line: section.line,
        trigger: trigger?,
        days,
        court,
        stated: stated?,
        safe,
        latest,
    })
}

/// One `[[provider]]`.
pub fn provider(section: &Section<'_, '_>) -> Option<KnownWindow> {
    let id = section.text("id");
    let name = section.text("name");
    let days = section.number("days");
    let counting = section.word(
        "counting",
        &[("plain", Counting::Plain), ("business", Counting::Business)],
    );
    let later_of = section.flag("later_of");
    let as_of = section.text("as_of");
    let confidence = section.word(
        "confidence",
        &[("high", "high"), ("medium", "medium"), ("low", "low")],
    );
    let source = source(section);
    let examples: Vec<SilentExample> = section
        .sections("example")
        .iter()
        .filter_map(silent)
        .collect();
    if examples.is_empty() {
        section.fault(
            section.line,
            "has no example",
            "add a [[provider.example]]: a silent notice's date, and the dates it is given",
        );
    }
    section.finish();
    Some(KnownWindow {
        id: id?,
        name: name?,
        days: days?,
        counting: counting?,
        later_of,
        as_of: as_of?,
        confidence: confidence?.to_owned(),
        source: source?,
        examples,
    })
}

fn silent(section: &Section<'_, '_>) -> Option<SilentExample> {
    let sent = section.date("sent");
    let stated = section.date("stated");
    let safe = section.date("safe");
    section.finish();
    Some(SilentExample {
        line: section.line,
        sent: sent?,
        stated: stated?,
        safe: safe?,
    })
}

/// One `[[court]]`.
pub fn court(section: &Section<'_, '_>) -> Option<Court> {
    let id = section.text("id");
    let name = section.text("name");
    let state = section.text("state");
    let zone = section.text("zone");
    section.finish();
    if let Some(state) = &state
        && !two_letters(state)
    {
        section.fault(
            section.line_of("state"),
            &format!("has the unknown state `{state}`"),
            "write the two capital letters of the state",
        );
    }
    if let Some(zone) = &zone
        && zone.parse::<chrono_tz::Tz>().is_err()
    {
        section.fault(
            section.line_of("zone"),
            &format!("has the unknown zone `{zone}`"),
            "write the IANA name, such as \"America/Los_Angeles\"",
        );
    }
    Some(Court {
        id: CourtId(id?),
        name: name?,
        state: state?,
        zone: zone?,
    })
}

fn two_letters(state: &str) -> bool {
    state.len() == 2 && state.chars().all(|letter| letter.is_ascii_uppercase())
}

fn words<T: Copy>(all: &'static [T], id: fn(T) -> &'static str) -> Vec<(&'static str, T)> {
    all.iter().map(|member| (id(*member), *member)).collect()
}

/// Each version must begin the day after the one before it ends; only the last may be open.
fn without_gap(section: &Section<'_, '_>, versions: &[Version]) {
    for pair in versions.windows(2) {
        let (old, new) = (&pair[0], &pair[1]);
        let Some(until) = old.until else {
            section.fault(
                old.line,
                "has an open version before its last",
                format!("close it: `until` is the day before {}", new.since),
            );
            continue;
        };
        let next = until.succ_opt();
        if next < Some(new.since) {
            section.fault(
                new.line,
                &format!("has no version between {until} and {}", new.since),
                "let each version begin the day after the one before it ends",
            );
        } else if next > Some(new.since) {
            section.fault(
                new.line,
                &format!("has two versions for {}", new.since),
                "let each version begin the day after the one before it ends",
            );
        }
    }
    if let Some(last) = versions.last()
        && let Some(until) = last.until
    {
        section.fault(
            last.line,
            &format!("has no version after {until}"),
            "leave `until` out of the version in force, or take the rule out",
        );
    }
    for version in versions {
        if version.until.is_some_and(|until| until < version.since) {
            section.fault(
                version.line,
                "has a version that ends before it begins",
                "`since` is the first day, `until` the last",
            );
        }
    }
}
