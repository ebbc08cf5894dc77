//! The day on which the agency's paper commands the provider to produce.
//!
//! It competes with the provider's window and never stands in for one.

use crate::deadline::Title;
use crate::deadline::progress::Draft;
use crate::deadline::progress::Progress;
use crate::deadline::progress::eve;
use crate::deadline::start::in_earnest;
use crate::deadline::step::Step;
use crate::law::rule::Event;
use crate::notice::Why;
use crate::notice::vocabulary::FlagId;
use chrono::NaiveDate;

/// Adds the day before the return date, unless the date was stale when the notice went out.
pub fn deadline(progress: &mut Progress<'_>) {
    let Some(finding) = &progress.notice.return_date else {
        return;
    };
    let sent = progress.start.earliest;
    let live = |day: &NaiveDate| sent.is_none_or(|sent| *day > sent);
    let readings: Vec<NaiveDate> = in_earnest(finding).filter(live).collect();
    if readings.is_empty() {
        progress.raise(FlagId::StaleReturnDate, &[&finding.evidence]);
        return;
    }
    let earliest = readings.iter().copied().fold(readings[0], NaiveDate::min);
    let disputed = in_earnest(finding).any(|day| day != finding.value);
    let day = readings[0];
    let Some((rule, version)) = progress.rule("process_return", day) else {
        return;
    };
    let stated = eve(day);
    let mut steps = progress.start.steps.clone();
    steps.push(Step::ProductionDue {
        day,
        last: stated,
        rule: version.source.citation.clone(),
    });
    if disputed {
        let latest = in_earnest(finding).fold(day, NaiveDate::max);
        steps.push(Step::TwoDays {
            earlier: earliest,
            later: latest,
        });
        let why = Why::TwoReadings {
            first: earliest.to_string(),
            second: latest.to_string(),
        };
        progress.doubt("return_date", why);
    }
    let deadline = progress.settle(Draft {
        title: Title::Return,
        rule,
        version,
        trigger: Event::ReturnDate,
        trigger_date: Some(day),
        stated,
        safe: eve(earliest),
        latest: stated,
        cutoff: None,
        zone: None,
        // Without the notice's date nobody can tell whether the return date was stale.
        certain: !disputed && sent.is_some(),
        steps,
    });
    progress.deadlines.push(deadline);
}
