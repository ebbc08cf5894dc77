//! Values of the report in the reader's words.

use crate::deadline::step::amount;
use crate::language::Language;
use crate::law::rule::Basis;
use crate::notice::Period;
use crate::notice::vocabulary::Unit;
use crate::notice::window::Window;
use crate::report::review::capitalized;
use chrono::Datelike;
use chrono::NaiveDate;
use chrono::NaiveTime;
use chrono::TimeZone;
use chrono::Timelike;
use chrono_tz::Tz;

/// How sure a reading is, in words.
pub fn confidence(value: f32, language: &'static Language) -> String {
    let key = match value {
        ..0.7 => "doubtful",
        0.7..0.85 => "check",
        0.85..0.95 => "likely",
        _ => "sure",
    };
    language.phrase(&format!("confidence.{key}"), &[])
}

/// A window as one would say it: "7 days, counted from a day the notice does not name".
pub fn window(window: &Window, language: &'static Language) -> String {
    let mut parts = Vec::new();
    if let Some(days) = window.days {
        let count = language.say(&amount(days, window.unit.unwrap_or(Unit::Calendar)));
        let trigger = match window.wording.repeats {
            Some(_) => "trigger.earlier_notice".to_owned(),
            None => format!("trigger.{}", window.trigger.id()),
        };
        let of = window
            .trigger_date
            .map(|date| format!(" ({})", language.day(date)));
        parts.push(format!(
            "{count}, {}{}",
            language.phrase(&trigger, &[]),
            of.unwrap_or_default()
        ));
    }
    if let Some(date) = window.explicit_date {
        let strict = window.explicit_strict == Some(true);
        let key = if strict { "window.before" } else { "window.by" };
        parts.push(language.phrase(key, &[("date", &language.day(date))]));
    }
    if let Some(cutoff) = &window.cutoff {
        parts.push(cut_off(cutoff, window.zone.as_deref(), language));
    }
    if window.later_of == Some(true) {
        parts.push(language.phrase("window.later_of", &[]));
    }
    parts.join("; ")
}

/// "by 5:00 p.m., America/Los_Angeles".
pub fn cut_off(cutoff: &str, zone: Option<&str>, language: &'static Language) -> String {
    let zone = zone.map_or_else(|| language.phrase("window.zone_unsaid", &[]), str::to_owned);
    let time = NaiveTime::parse_from_str(cutoff, "%H:%M")
        .map_or_else(|_| cutoff.to_owned(), |time| clock(time, language));
    language.phrase("window.cutoff", &[("time", &time), ("zone", &zone)])
}

/// "from January 1, 2025 to October 20, 2025".
pub fn period(period: &Period, language: &'static Language) -> String {
    let say = |date: Option<NaiveDate>| {
        date.map_or_else(
            || language.phrase("period.open", &[]),
            |date| language.day(date),
        )
    };
    language.phrase(
        "period.span",
        &[("from", &say(period.from)), ("to", &say(period.to))],
    )
}

/// What a deadline rests on.
pub fn basis(basis: Basis, language: &'static Language) -> String {
    language.phrase(&format!("basis.{}", basis.id()), &[])
}

/// When a cut-off falls on the Pacific and the Eastern coast. Without a zone it
/// is taken in Eastern time, the earlier one.
pub fn cut_off_in_zones(
    day: NaiveDate,
    cutoff: &str,
    zone: Option<&str>,
    language: &'static Language,
) -> String {
    let home = zone.and_then(|zone| zone.parse::<Tz>().ok());
    let time = NaiveTime::parse_from_str(cutoff, "%H:%M").ok();
    let instant = time.and_then(|time| {
        home.unwrap_or(Tz::America__New_York)
            .from_local_datetime(&day.and_time(time))
            .earliest()
    });
    let Some(instant) = instant else {
        return cut_off(cutoff, zone, language);
    };
    let on = |zone: Tz| {
        let there = instant.with_timezone(&zone);
        let time = clock(there.time(), language);
        if there.date_naive() == day {
            time
        } else {
            format!("{time} ({})", language.day(there.date_naive()))
        }
    };
    let (pacific, eastern) = (on(Tz::America__Los_Angeles), on(Tz::America__New_York));
    let blanks = [("pacific", pacific.as_str()), ("eastern", eastern.as_str())];
    let key = if home.is_some() {
        "window.cutoff_zones"
    } else {
        "window.cutoff_guess"
    };
    language.phrase(key, &blanks)
}

/// "5:00 p.m." or "17:00".
fn clock(time: NaiveTime, language: &'static Language) -> String {
    let (afternoon, hour) = time.hour12();
    let key = if afternoon {
        "clock.afternoon"
    } else {
        "clock.morning"
    };
    let (hour, minute) = (hour.to_string(), format!("{:02}", time.minute()));
    language.phrase(key, &[("hour", &hour), ("minute", &minute)])
}

/// "November 2025".
pub fn month(first: NaiveDate, language: &'static Language) -> String {
    let month = language.phrase(&format!("months.m{:02}", first.month()), &[]);
    let blanks = [
        ("month", month.as_str()),
        ("year", &first.year().to_string()),
    ];
    capitalized(&language.phrase("calendar.month", &blanks))
}
