//! Periods that a statute gives the account holder.
//!
//! Only those whose own test of who is covered is met by the papers; the
//! recognizers hold that test.

use crate::deadline::Title;
use crate::deadline::count;
use crate::deadline::count::ByRule;
use crate::deadline::court_day::Closed;
use crate::deadline::court_day::Days;
use crate::deadline::court_day::Direction;
use crate::deadline::progress::Draft;
use crate::deadline::progress::Progress;
use crate::deadline::step::Step;
use crate::law::rule::Counting;
use crate::law::rule::Event;
use crate::notice::StatutoryNotice;
use crate::notice::Why;
use crate::notice::finding::Finding;
use crate::notice::vocabulary::FlagId;
use crate::notice::vocabulary::StatutoryRight;
use chrono::NaiveDate;

/// Adds the deadline of one statutory notice, or asks for the day it needs.
pub fn deadline(progress: &mut Progress<'_>, statutory: &Finding<StatutoryNotice>) {
    progress.raise(FlagId::StatutoryDeadline, &[&statutory.evidence]);
    let right = statutory.value.right;
    let id = rule_of(right);
    let Some(rule) = progress.rules.rule(id) else {
        return;
    };
    let known = match right {
        StatutoryRight::RfpaUnknown => None,
        StatutoryRight::Customs1509d => statutory.value.trigger_date.or(progress
            .notice
            .return_date
            .as_ref()
            .map(|finding| finding.value)),
        _ => statutory.value.trigger_date,
    };
    if known.is_none() {
        progress.doubt(
            "deadlines",
            Why::DayNeeded {
                event: rule.trigger.id(),
            },
        );
    }
    // A backward count has no stand-in: the notice's date is not the day fixed in the summons.
    let stand_in = progress
        .start
        .stand_in()
        .filter(|_| right != StatutoryRight::Customs1509d);
    let Some(trigger) = known.or(stand_in) else {
        progress.uncounted = true;
        return;
    };
    let of_notice =
        known.is_none() || known == progress.start.printed || known == progress.start.sent;
    let first = progress
        .start
        .first()
        .filter(|_| of_notice)
        .map_or(trigger, |first| first.min(trigger));
    let version = rule.on(trigger);
    let Some((version, days)) = version.and_then(|version| Some((version, version.days?))) else {
        progress.doubt(
            "deadlines",
            Why::OutOfRange {
                printed: trigger.to_string(),
            },
        );
        progress.uncounted = true;
        return;
    };
    let direction = direction(version.counting);
    let counted = count::by_rule(trigger, days, direction, &progress.days);
    let soonest = count::by_rule(first, days, direction, &progress.days);
    let (Some(counted), Some(soonest)) = (counted, soonest) else {
        progress.uncounted = true;
        return;
    };
    let mut steps = progress.start.steps.clone();
    steps.push(Step::RuleGives {
        name: rule.name.clone(),
        days,
        rule: version.source.citation.clone(),
    });
    if right == StatutoryRight::RfpaUnknown {
        steps.push(Step::MannerUnknown);
    }
    let stood_in = if progress.start.sent.is_some() {
        Event::NoticeDate
    } else {
        Event::Receipt
    };
    steps.push(match known {
        Some(day) => Step::RunsFrom {
            event: rule.trigger,
            day,
        },
        None => Step::StandsIn {
            event: rule.trigger,
            stand_in: stood_in,
            day: trigger,
        },
    });
    if first < trigger {
        steps.push(Step::MayHaveBegun { day: first });
    }
    steps.extend(explain(&counted, trigger, days, direction, &progress.days));
    let disputed = of_notice && progress.start.is_disputed();
    let draft = Draft {
        title: Title::Rule {
            id: rule.id.clone(),
            name: rule.name.clone(),
        },
        rule,
        version,
        trigger: if right == StatutoryRight::RfpaUnknown {
            Event::NoticeDate
        } else {
            rule.trigger
        },
        trigger_date: Some(trigger),
        stated: counted.stated,
        safe: soonest.unrolled,
        latest: counted.latest,
        cutoff: None,
        zone: None,
        certain: known.is_some() && !disputed,
        steps,
    };
    let deadline = progress.settle(draft);
    progress.deadlines.push(deadline);
}

// LAW: 12 U.S.C. 3410(a). Ten days of service, or fourteen of mailing; LAW: Fed. R. Civ. P. 6(d). never three more.
// LAW: 18 U.S.C. 2704(b). Fourteen days after the government's own notice.
// LAW: 26 U.S.C. 7609(b)(2)(A). The twentieth day after the notice is given.
// LAW: 19 U.S.C. 1509(d). Not later than the day before the day fixed in the summons.
fn rule_of(right: StatutoryRight) -> &'static str {
    match right {
        // The shorter period, where nobody knows how the notice came.
        StatutoryRight::RfpaService | StatutoryRight::RfpaUnknown => "rfpa_service",
        StatutoryRight::RfpaMail => "rfpa_mail",
        StatutoryRight::Sca2704 => "sca_2704",
        StatutoryRight::Irs7609 => "irs_7609",
        StatutoryRight::Customs1509d => "customs_1509d",
    }
}

/// Which way a rule counts.
pub fn direction(counting: Counting) -> Direction {
    if counting == Counting::Frcp6aBackward {
        Direction::Backward
    } else {
        Direction::Forward
    }
}

/// The steps of a count by Rule 6(a): what gave way, what is disputed, what other courts would do.
pub fn explain(
    counted: &ByRule,
    trigger: NaiveDate,
    number: u32,
    direction: Direction,
    days: &Days<'_>,
) -> Vec<Step> {
    let (from, to) = (trigger, counted.unrolled);
    let mut steps = vec![match direction {
        Direction::Forward => Step::CountedByRule { number, from, to },
        Direction::Backward => Step::CountedBack { number, from, to },
    }];
    steps.extend(counted.over.iter().map(|(day, why)| Step::RolledOver {
        day: *day,
        why: why.clone(),
    }));
    if counted.stated != counted.unrolled {
        steps.push(Step::RolledTo {
            day: counted.stated,
        });
    }
    steps.extend(counted.contested.iter().map(|(day, why)| Step::Contested {
        day: *day,
        why: why.clone(),
    }));
    if counted.latest != counted.stated {
        steps.push(Step::LatestIf {
            day: counted.latest,
        });
    }
    if direction == Direction::Forward {
        for closed in days.elsewhere(counted.stated) {
            if let Closed::State { name, state, .. } = closed {
                steps.push(Step::ElsewhereHoliday {
                    day: counted.stated,
                    name,
                    state,
                });
            }
        }
    }
    steps
}
