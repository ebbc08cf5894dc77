//! The time that the notice itself grants, as a count.
//!
//! No statute or rule governs it, so nothing extends it: it rolls over no
//! weekend and gets no mail days.

use crate::deadline::Deadline;
use crate::deadline::Title;
use crate::deadline::count;
use crate::deadline::explicit;
use crate::deadline::explicit::is_early;
use crate::deadline::progress::Draft;
use crate::deadline::progress::Progress;
use crate::deadline::progress::eve;
use crate::deadline::step::Step;
use crate::law::rule::Event;
use crate::notice::Why;
use crate::notice::finding::Finding;
use crate::notice::vocabulary::FlagId;
use crate::notice::vocabulary::Trigger;
use crate::notice::vocabulary::Unit;
use crate::notice::window::Repeats;
use crate::notice::window::Window;
use chrono::NaiveDate;

/// A window shorter than this many days is flagged.
const SHORT: i64 = 7;

/// Where a count runs from.
struct Origin {
    event: Event,
    /// The stated count runs from here.
    day: NaiveDate,
    /// The safe count runs from here.
    first: NaiveDate,
    /// The most generous reading runs from here.
    generous: Option<NaiveDate>,
    certain: bool,
    steps: Vec<Step>,
}

/// Every deadline that one window of the notice gives.
pub fn deadlines(progress: &mut Progress<'_>, window: &Finding<Window>) {
    let words = &window.value.wording;
    if let Some((in_words, digits)) = words.number_conflict {
        progress.raise(FlagId::NumberConflict, &[&window.evidence]);
        progress.doubt(
            "window.days",
            Why::NumbersDiffer {
                words: in_words,
                digits,
            },
        );
    }
    if words.minimum_gap {
        progress.raise(FlagId::MinimumGap, &[&window.evidence]);
    }
    if window.value.later_of == Some(true) {
        progress.raise(FlagId::LaterOf, &[&window.evidence]);
    }
    let mut count = window
        .value
        .days
        .and_then(|number| counted(progress, window, number));
    // "The later of N days or D": D is the day the data is due, no deadline of its own.
    let due_only = window.value.later_of == Some(true) && window.value.days.is_some();
    let mut day = if due_only {
        None
    } else {
        explicit::day(progress, window)
    };
    if let (Some(count), Some(day)) = (&mut count, &mut day)
        && count.stated_date != day.stated_date
    {
        progress.raise(FlagId::WindowConflict, &[&window.evidence]);
        let (first, second) = (count.stated_date.to_string(), day.stated_date.to_string());
        progress.doubt("window", Why::TwoReadings { first, second });
        let step = Step::CountAndDayDiffer {
            count: count.stated_date,
            day: day.stated_date,
        };
        for deadline in [count, day] {
            deadline.certain = false;
            deadline.steps.push(step.clone());
        }
    }
    let names_a_day = value_names_a_day(&window.value) && !due_only;
    if let (Some(count), None, true) = (&mut count, &day, names_a_day) {
        // The printed day cannot be meant as it stands, so the notice is not sure of itself.
        count.certain = false;
        count.steps.push(Step::DayOutOfRange {
            quote: window.evidence.quote().to_owned(),
        });
    }
    progress.deadlines.extend(count);
    progress.deadlines.extend(day);
}

fn value_names_a_day(window: &Window) -> bool {
    window.explicit_date.is_some() || window.wording.yearless.is_some()
}

fn counted(progress: &mut Progress<'_>, window: &Finding<Window>, number: u32) -> Option<Deadline> {
    let value = &window.value;
    let unit = value.unit.unwrap_or(Unit::Calendar);
    let Some(origin) = origin(progress, window) else {
        progress.uncounted = true;
        return None;
    };
    let ends = (
        count::stated(origin.day, number, unit, &progress.days),
        count::inclusive(origin.first, number, unit),
        progress.rule("provider", origin.day),
    );
    let (Some(stated), Some(safe), Some((rule, version))) = ends else {
        progress.doubt(
            "window",
            Why::OutOfRange {
                printed: window.evidence.quote().to_owned(),
            },
        );
        progress.uncounted = true;
        return None;
    };
    let mut certain = origin.certain;
    let mut steps = progress.start.steps.clone();
    steps.push(if window.evidence.said_on().is_some() {
        Step::WindowSaid { number, unit }
    } else {
        let quote = window.evidence.quote().to_owned();
        Step::WindowGiven {
            number,
            unit,
            quote,
        }
    });
    if let Some((words, digits)) = value.wording.number_conflict {
        certain = false;
        steps.push(Step::NumbersDiffer {
            words,
            digits,
            used: number,
        });
    }
    if value.wording.minimum_gap {
        certain = false;
        steps.push(Step::MinimumGap);
    }
    steps.extend(origin.steps);
    steps.push(match unit {
        Unit::Calendar => Step::CountedDays {
            number,
            from: origin.day,
            to: stated,
            rule: version.source.citation.clone(),
        },
        Unit::Business => Step::CountedBusinessDays {
            number,
            from: origin.day,
            to: stated,
        },
        Unit::Hours => Step::CountedHours {
            number,
            from: origin.day,
            to: stated,
        },
    });
    let generous = origin
        .generous
        .and_then(|day| count::stated(day, number, unit, &progress.days));
    let mut latest = stated;
    if let Some(day) = generous.filter(|day| *day > stated) {
        latest = day;
        if let Some(received) = progress.start.received {
            steps.push(Step::FromReceipt { received, to: day });
        }
    }
    let ends = stated;
    let mut stated = stated;
    if value.later_of == Some(true) {
        match due(progress, window) {
            Some(due) => {
                stated = stated.max(due);
                latest = latest.max(stated);
                steps.push(Step::LaterOf { due, stated });
            }
            None => {
                certain = false;
                steps.push(Step::LaterOfUnknown);
            }
        }
    }
    if origin.first < origin.day {
        steps.push(Step::MayHaveBegun { day: origin.first });
    }
    steps.push(Step::CountedFromFirst {
        number,
        unit,
        first: origin.first,
        to: safe,
    });
    let mut safe = safe;
    if is_early(value, ends) {
        steps.push(Step::EarlyCutoff { day: ends });
        safe = safe.min(eve(ends));
    }
    if ends.signed_duration_since(origin.day).num_days() < SHORT {
        progress.raise(FlagId::ShortWindow, &[&window.evidence]);
    }
    let deadline = progress.settle(Draft {
        title: Title::Count { number, unit },
        rule,
        version,
        trigger: origin.event,
        trigger_date: Some(origin.day),
        stated,
        safe,
        latest,
        cutoff: value.cutoff.clone(),
        zone: value.zone.clone(),
        certain,
        steps,
    });
    return_comes_first(progress, ends);
    Some(deadline)
}

/// The day the data is due, for "the later of": the one printed beside the count, else the return date.
fn due(progress: &Progress<'_>, window: &Finding<Window>) -> Option<NaiveDate> {
    window.value.explicit_date.or_else(|| {
        progress
            .notice
            .return_date
            .as_ref()
            .map(|finding| finding.value)
    })
}

/// Flags a process that is due before the provider's window ends.
pub fn return_comes_first(progress: &mut Progress<'_>, window_ends: NaiveDate) {
    let Some(finding) = &progress.notice.return_date else {
        return;
    };
    let day = finding.value;
    let live = progress.start.sent.is_none_or(|sent| day > sent);
    if live && eve(day) < window_ends {
        progress.raise(FlagId::ReturnBeforeWindowEnd, &[&finding.evidence]);
    }
}

/// Settles the day that the count runs from, or asks for it.
fn origin(progress: &mut Progress<'_>, window: &Finding<Window>) -> Option<Origin> {
    let value = &window.value;
    let sent = progress.start.sent;
    // The notice's own printed date, repeated in the words, is the notice's date and not a second one.
    let named = value
        .trigger_date
        .filter(|day| value.trigger != Trigger::NoticeDate || Some(*day) != progress.start.printed);
    let event = event(value.trigger, named);
    let repeats = value.wording.repeats;
    if repeats.is_some() && named.is_none() {
        // The notice that it repeats may be so old that the time is over.
        ask_for_the_earlier_notice(progress);
        return None;
    }
    let known = match event {
        Event::Receipt if repeats.is_some() => named,
        Event::NoticeDate => named.or(sent),
        Event::Receipt => progress.start.received.or(named),
        Event::ProcessDate => named.or(progress
            .notice
            .process_date
            .as_ref()
            .map(|finding| finding.value)),
        Event::Unstated => None,
        _ => named,
    };
    if sent.is_none() {
        progress.ask_for_the_notice_date();
    }
    if known.is_none() {
        ask_for(progress, window, event);
    }
    let mut steps = Vec::new();
    if let (Some(repeats), Some(day)) = (repeats, named) {
        steps.push(match repeats {
            Repeats::Named => Step::EarlierNotice { day },
            Repeats::Perhaps => Step::PerhapsEarlierNotice { day },
        });
    }
    let on_provider = event == Event::Service && value.wording.service_on_provider;
    let needs_process = known.is_none() && (on_provider || event == Event::ProcessDate);
    let process = progress.start.process.filter(|_| needs_process);
    if needs_process && process.is_none() {
        return None;
    }
    let day = known.or_else(|| progress.start.stand_in())?;
    match (known, event) {
        (Some(_), _) if repeats.is_some() => {}
        (Some(day), event) => steps.push(Step::RunsFrom { event, day }),
        (None, Event::Unstated) => steps.push(Step::TriggerUnstated { day }),
        (None, event) => {
            let stand_in = if sent.is_some() {
                Event::NoticeDate
            } else {
                Event::Receipt
            };
            steps.push(Step::StandsIn {
                event,
                stand_in,
                day,
            });
        }
    }
    if sent.is_none() && known.is_none() {
        steps.push(Step::NoticeUndated { stand_in: day });
    }
    let first = progress
        .start
        .first()
        .into_iter()
        .chain(process)
        .fold(day, NaiveDate::min);
    let open_start = matches!(event, Event::Unstated | Event::Receipt);
    let generous = progress.start.received.filter(|_| open_start);
    let generous = generous.max(progress.start.last.filter(|_| progress.start.is_disputed()));
    let certain = known.is_some()
        && sent.is_some()
        && !progress.start.is_disputed()
        && repeats != Some(Repeats::Perhaps);
    Some(Origin {
        event,
        day,
        first,
        generous,
        certain,
        steps,
    })
}

fn event(trigger: Trigger, named: Option<NaiveDate>) -> Event {
    match trigger {
        Trigger::NoticeDate => Event::NoticeDate,
        Trigger::Receipt => Event::Receipt,
        Trigger::Service => Event::Service,
        Trigger::Mailing => Event::Mailing,
        Trigger::ProcessDate => Event::ProcessDate,
        // A count whose only anchor is a day that was named beside it.
        Trigger::ExplicitDate if named.is_some() => Event::ExplicitDate,
        Trigger::ExplicitDate | Trigger::Unstated => Event::Unstated,
    }
}

/// Asks for the day of the notice that a reminder repeats.
pub fn ask_for_the_earlier_notice(progress: &mut Progress<'_>) {
    progress.doubt(
        "window.trigger_date",
        Why::DayNeeded {
            event: "earlier_notice",
        },
    );
}

fn ask_for(progress: &mut Progress<'_>, window: &Finding<Window>, event: Event) {
    match event {
        Event::Receipt => {
            progress.raise(FlagId::ReceiptUnknown, &[&window.evidence]);
            progress.doubt("received_date", Why::DayNeeded { event: event.id() });
        }
        Event::Service | Event::Mailing | Event::ProcessDate => {
            progress.doubt("window.trigger_date", Why::DayNeeded { event: event.id() });
        }
        Event::Unstated if !window.value.wording.minimum_gap => {
            progress.raise(FlagId::TriggerUnstated, &[&window.evidence]);
        }
        _ => {}
    }
}
