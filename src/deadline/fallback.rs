//! The usual range, where the notice says nothing of time.
//!
//! Takes the day the clock would start; gives the default window, never certain. With no day
//! to start from it asks for one and gives no date.

use crate::deadline::Title;
use crate::deadline::count;
use crate::deadline::progress::Draft;
use crate::deadline::progress::Progress;
use crate::deadline::step::Step;
use crate::deadline::window::ask_for_the_earlier_notice;
use crate::law::rule::Counting;
use crate::law::rule::Event;
use crate::notice::vocabulary::FlagId;
use crate::notice::vocabulary::Unit;
use chrono::NaiveDate;

/// Adds the default window, or notes that it cannot be counted.
pub fn deadline(progress: &mut Progress<'_>) {
    if progress.start.sent.is_none() {
        progress.ask_for_the_notice_date();
    }
    let earlier = progress.notice.earlier_notice.as_ref();
    if earlier.is_some_and(|earlier| earlier.day.is_none()) {
        ask_for_the_earlier_notice(progress);
        progress.uncounted = true;
        return;
    }
    let repeated = earlier.and_then(|earlier| earlier.day);
    let stand_in = repeated.or_else(|| progress.start.stand_in());
    let first = repeated.into_iter().chain(progress.start.first()).min();
    let bounds = stand_in.zip(first);
    let Some((day, first)) = bounds else {
        progress.uncounted = true;
        return;
    };
    let ruled = progress.rule("default_window", day);
    let numbers = ruled.and_then(|(_, version)| version.days.zip(version.at_most));
    let (Some((rule, version)), Some((days, at_most))) = (ruled, numbers) else {
        progress.uncounted = true;
        return;
    };
    let known = progress
        .notice
        .provider
        .as_ref()
        .and_then(|finding| progress.rules.provider(&finding.value.id));
    // A known window never lengthens anything.
    let known = known.filter(|known| known.days < days && known.counting == Counting::Plain);
    let short = known.map_or(days, |known| known.days);
    let first = first.min(day);
    let generous = progress
        .start
        .received
        .or(progress.start.last)
        .unwrap_or(day)
        .max(day);
    let ends = (
        count::later(day, days),
        count::inclusive(first, short, Unit::Calendar),
        count::later(generous, at_most),
    );
    let (Some(stated), Some(safe), Some(latest)) = ends else {
        progress.uncounted = true;
        return;
    };
    if progress.notice.window.is_none() {
        progress.raise(FlagId::NoWindowStated, &[]);
    }
    let mut steps = progress.start.steps.clone();
    if progress.start.sent.is_none() {
        steps.push(Step::NoticeUndated { stand_in: day });
    }
    steps.extend(repeated.map(|day| Step::PerhapsEarlierNotice { day }));
    let citation = version.source.citation.clone();
    steps.push(Step::RangeStandsIn {
        days,
        at_most,
        rule: citation.clone(),
    });
    steps.push(Step::CountedDays {
        number: days,
        from: day,
        to: stated,
        rule: citation,
    });
    steps.push(Step::RangeEnds {
        days: at_most,
        from: generous,
        to: latest,
    });
    if let Some(known) = known {
        let (provider, rule) = (known.name.clone(), known.source.citation.clone());
        steps.push(Step::KnownShorter {
            provider,
            days: known.days,
            rule,
        });
    }
    begun_before(&mut steps, first, day);
    steps.push(Step::CountedFromFirst {
        number: short,
        unit: Unit::Calendar,
        first,
        to: safe,
    });
    let trigger = if progress.start.sent.is_some() {
        Event::NoticeDate
    } else {
        Event::Receipt
    };
    let deadline = progress.settle(Draft {
        title: Title::Range,
        rule,
        version,
        trigger,
        trigger_date: Some(day),
        stated,
        safe,
        latest,
        cutoff: None,
        zone: None,
        certain: false,
        steps,
    });
    progress.deadlines.push(deadline);
}

fn begun_before(steps: &mut Vec<Step>, first: NaiveDate, day: NaiveDate) {
    if first < day {
        steps.push(Step::MayHaveBegun { day: first });
    }
}
