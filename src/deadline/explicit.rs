//! The time that the notice itself grants, as a day.
//!
//! A day that is set is no period and is not moved; only the safe date is.

use crate::deadline::Deadline;
use crate::deadline::Title;
use crate::deadline::count;
use crate::deadline::progress::Draft;
use crate::deadline::progress::Progress;
use crate::deadline::progress::eve;
use crate::deadline::step::Step;
use crate::deadline::window::return_comes_first;
use crate::law::rule::Event;
use crate::notice::Why;
use crate::notice::finding::Finding;
use crate::notice::vocabulary::FlagId;
use crate::notice::window::Window;
use chrono::Datelike;
use chrono::NaiveDate;
use chrono::NaiveTime;
use chrono::Offset;
use chrono::TimeZone;
use chrono::Timelike;
use chrono_tz::Tz;

/// How far off a day without a year may be taken to be.
const NEAR: i64 = 60;

/// A window shorter than this many days is flagged.
const SHORT: i64 = 7;

/// What is known of the day that was set.
struct Set {
    /// As printed.
    day: NaiveDate,
    /// The readings of it, earliest first.
    earliest: NaiveDate,
    latest: NaiveDate,
    certain: bool,
    steps: Vec<Step>,
}

/// The deadline that the window's own day gives, if it can be one.
pub fn day(progress: &mut Progress<'_>, window: &Finding<Window>) -> Option<Deadline> {
    let value = &window.value;
    let mut set = match (value.explicit_date, value.wording.yearless) {
        (Some(day), _) => with_year(progress, window, day)?,
        (None, Some(month_day)) => without_year(progress, window, month_day)?,
        (None, None) => return None,
    };
    if value.wording.left_over {
        set.certain = false;
        set.steps.push(Step::LeftOverDay { day: set.day });
    }
    if value.wording.loose {
        set.certain = false;
        set.steps.push(Step::LooseWords { day: set.day });
    }
    if let Some(printed) = value.wording.weekday
        && printed != set.day.weekday()
    {
        progress.raise(FlagId::WeekdayMismatch, &[&window.evidence]);
        progress.doubt(
            "window.explicit_date",
            Why::WeekdayDiffers {
                printed: window.evidence.quote().to_owned(),
            },
        );
        set.earliest = set.earliest.min(nearest(set.day, printed));
        set.certain = false;
        set.steps.push(Step::WeekdayDiffers {
            day: set.day,
            printed,
            from: set.earliest,
        });
    }
    let (rule, version) = progress.rule("provider", set.day)?;
    let strict = value.explicit_strict == Some(true);
    let last = |day: NaiveDate| if strict { eve(day) } else { day };
    let stated = last(set.day);
    let mut steps = progress.start.steps.clone();
    steps.push(if window.evidence.said_on().is_some() {
        Step::DaySaid { day: set.day }
    } else {
        let quote = window.evidence.quote().to_owned();
        Step::DaySet {
            day: set.day,
            quote,
        }
    });
    steps.append(&mut set.steps);
    if strict {
        steps.push(Step::DayTooLate {
            day: set.day,
            last: stated,
        });
    }
    let mut safe = last(set.earliest);
    if is_early(value, set.day) {
        steps.push(Step::EarlyCutoff { day: set.day });
        safe = safe.min(eve(set.earliest));
    }
    if progress
        .start
        .sent
        .is_some_and(|sent| stated.signed_duration_since(sent).num_days() < SHORT)
    {
        progress.raise(FlagId::ShortWindow, &[&window.evidence]);
    }
    progress.day_set = true;
    let deadline = progress.settle(Draft {
        title: Title::Day,
        rule,
        version,
        trigger: Event::ExplicitDate,
        trigger_date: Some(set.day),
        stated,
        safe,
        latest: last(set.latest),
        cutoff: value.cutoff.clone(),
        zone: value.zone.clone(),
        certain: set.certain,
        steps,
    });
    return_comes_first(progress, stated);
    Some(deadline)
}

fn with_year(
    progress: &mut Progress<'_>,
    window: &Finding<Window>,
    printed: NaiveDate,
) -> Option<Set> {
    let sent = progress.start.earliest;
    let possible = |day: &NaiveDate| sent.is_none_or(|sent| *day >= sent);
    let readings: Vec<NaiveDate> = [Some(printed), window.value.wording.other_date]
        .into_iter()
        .flatten()
        .collect();
    let left: Vec<NaiveDate> = readings.iter().copied().filter(possible).collect();
    let Some(day) = left.first().copied() else {
        out_of_range(progress, window);
        return None;
    };
    let earliest = left.iter().copied().fold(day, NaiveDate::min);
    let latest = left.iter().copied().fold(day, NaiveDate::max);
    let two = readings.len() > 1 && readings[0] != readings[1];
    let mut steps = Vec::new();
    if two {
        let (first, second) = (readings[0].min(readings[1]), readings[0].max(readings[1]));
        steps.push(Step::TwoDays {
            earlier: first,
            later: second,
        });
        let why = Why::TwoReadings {
            first: first.to_string(),
            second: second.to_string(),
        };
        progress.doubt("window.explicit_date", why);
    }
    Some(Set {
        day,
        earliest,
        latest,
        certain: !two,
        steps,
    })
}

fn without_year(
    progress: &mut Progress<'_>,
    window: &Finding<Window>,
    (month, day): (u32, u32),
) -> Option<Set> {
    progress.raise(FlagId::MissingYear, &[&window.evidence]);
    let Some(sent) = progress.start.earliest else {
        // With no date of the notice, no year can be taken.
        progress.ask_for_the_notice_date();
        progress.uncounted = true;
        return None;
    };
    let found = (0..=8).find_map(|ahead| {
        NaiveDate::from_ymd_opt(sent.year() + ahead, month, day).filter(|day| *day >= sent)
    });
    let near = found.filter(|day| day.signed_duration_since(sent).num_days() <= NEAR);
    let Some(day) = near else {
        out_of_range(progress, window);
        return None;
    };
    let agrees = window.value.wording.weekday == Some(day.weekday());
    if !agrees {
        progress.doubt(
            "window.explicit_date",
            Why::YearMissing {
                printed: window.evidence.quote().to_owned(),
            },
        );
    }
    Some(Set {
        day,
        earliest: day,
        latest: day,
        certain: agrees,
        steps: vec![Step::YearTaken { day }],
    })
}

fn out_of_range(progress: &mut Progress<'_>, window: &Finding<Window>) {
    progress.raise(FlagId::DateOutOfRange, &[&window.evidence]);
    let printed = window.evidence.quote().to_owned();
    progress.doubt("window.explicit_date", Why::OutOfRange { printed });
}

/// The nearest day with that weekday; within three days there is exactly one.
fn nearest(day: NaiveDate, weekday: chrono::Weekday) -> NaiveDate {
    let near = (0..=3)
        .flat_map(|off| [count::earlier(day, off), count::later(day, off)])
        .flatten();
    near.into_iter()
        .find(|near| near.weekday() == weekday)
        .unwrap_or(day)
}

/// The cut-off comes before noon, or at a midnight of which nobody says which, or in a zone east of New York.
pub fn is_early(window: &Window, day: NaiveDate) -> bool {
    window.wording.bare_midnight
        || window.cutoff.as_deref().is_some_and(before_noon)
        || window
            .zone
            .as_deref()
            .is_some_and(|zone| east_of_new_york(zone, day))
}

/// A cut-off that cannot be read is taken for an early one.
fn before_noon(cutoff: &str) -> bool {
    if cutoff == "24:00" {
        return false;
    }
    NaiveTime::parse_from_str(cutoff, "%H:%M").map_or(true, |time| time.hour() < 12)
}

/// A zone that is not known is taken for an eastern one.
fn east_of_new_york(zone: &str, day: NaiveDate) -> bool {
    let Ok(zone) = zone.parse::<Tz>() else {
        return true;
    };
    let noon = day.and_time(NaiveTime::MIN) + chrono::TimeDelta::hours(12);
    let offset = |zone: Tz| zone.offset_from_utc_datetime(&noon).fix().local_minus_utc();
    offset(zone) > offset(chrono_tz::America::New_York)
}
