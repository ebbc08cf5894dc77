//! A date by hand: what a person at the desk asks of the rules without a paper.
//!
//! Takes a day with a number, or a day that is set, and a rule; gives the same deadlines with
//! the same steps as a paper with those facts would. Reads no notice and no clock.

use crate::deadline::Deadline;
use crate::deadline::Title;
use crate::deadline::count;
use crate::deadline::court_day::Days;
use crate::deadline::court_day::Direction;
use crate::deadline::progress::Draft;
use crate::deadline::progress::eve;
use crate::deadline::progress::in_order;
use crate::deadline::progress::settle;
use crate::deadline::statute::direction;
use crate::deadline::statute::explain;
use crate::deadline::step::Step;
use crate::law::Rulebook;
use crate::law::court::CourtId;
use crate::law::rule::Basis;
use crate::law::rule::Counting;
use crate::law::rule::Event;
use crate::law::rule::Rule;
use crate::law::rule::Version;
use crate::notice::vocabulary::Unit;
use chrono::NaiveDate;

/// The most that a window can hold.
pub const MOST: u32 = 3650;

/// What is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    pub from: From,
    /// The id of a rule; `provider` is the company's own window.
    pub rule: String,
    pub return_date: Option<NaiveDate>,
    pub court: Option<CourtId>,
}

/// What the count or the day is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum From {
    /// So many units after a day; the rule's own number where none is given.
    Count {
        trigger: NaiveDate,
        number: Option<u32>,
        unit: Unit,
    },
    /// On or before a day.
    On(NaiveDate),
    /// Before a day, which is itself too late.
    Before(NaiveDate),
}

/// Why there is no answer.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    #[error("the rule file has no rule `{0}`; `quash rules list` shows those it has")]
    NoSuchRule(String),
    #[error("the rule file has no court `{0}`; its ids are like `cand`, `dcd`, `nysd`")]
    NoSuchCourt(String),
    #[error(
        "the rule {rule} was not in force on {day}; the file begins later, so an attorney must count by hand"
    )]
    NotInForce { rule: String, day: NaiveDate },
    #[error("the rule {0} has no number of its own; give --days N")]
    NumberNeeded(String),
    #[error(
        "the rule {rule} gives {own}, not {given}; leave --days out, or name the rule that gives {given}"
    )]
    OtherNumber { rule: String, own: u32, given: u32 },
    #[error("{0} is more than a window can hold; give at most 3650")]
    TooMany(u32),
    #[error("the rule {0} counts calendar days; leave --unit out, or use --rule provider")]
    CalendarDaysOnly(String),
    #[error("the day lies beyond the end of the calendar; check the year that was given")]
    BeyondCalendar,
}

/// The deadlines that follow, soonest safe date first; the return date's is among them where one is given.
pub fn calculate(question: &Question, rules: &Rulebook) -> Result<Vec<Deadline>, Error> {
    if let Some(court) = &question.court
        && rules.court(court).is_none()
    {
        return Err(Error::NoSuchCourt(court.0.clone()));
    }
    let days = Days::of(rules, question.court.as_ref());
    let mut deadlines = vec![match question.from {
        From::Count {
            trigger,
            number,
            unit,
        } => counted(question, trigger, number, unit, rules, &days)?,
        From::On(day) => set(question, day, day, rules, &days)?,
        From::Before(day) => set(question, day, eve(day), rules, &days)?,
    }];
    if let Some(day) = question.return_date {
        let sent = match question.from {
            From::Count { trigger, .. } => Some(trigger),
            _ => None,
        };
        // A return date that was gone when the notice went out gives no deadline.
        if sent.is_none_or(|sent| day > sent) {
            deadlines.push(returned(day, rules, &days, sent)?);
        }
    }
    Ok(in_order(deadlines))
}

fn in_force<'a>(
    id: &str,
    day: NaiveDate,
    rules: &'a Rulebook,
) -> Result<(&'a Rule, &'a Version), Error> {
    let rule = rules
        .rule(id)
        .ok_or_else(|| Error::NoSuchRule(id.to_owned()))?;
    let version = rule.on(day).ok_or_else(|| Error::NotInForce {
        rule: id.to_owned(),
        day,
    })?;
    Ok((rule, version))
}

fn counted(
    question: &Question,
    trigger: NaiveDate,
    given: Option<u32>,
    unit: Unit,
    rules: &Rulebook,
    days: &Days<'_>,
) -> Result<Deadline, Error> {
    let (rule, version) = in_force(&question.rule, trigger, rules)?;
    let number = match (version.days, given) {
        (Some(own), Some(given)) if own != given => {
            return Err(Error::OtherNumber {
                rule: rule.id.clone(),
                own,
                given,
            });
        }
        (own, given) => own
            .or(given)
            .ok_or_else(|| Error::NumberNeeded(rule.id.clone()))?,
    };
    if number > MOST {
        return Err(Error::TooMany(number));
    }
    let by_rule = matches!(
        version.counting,
        Counting::Frcp6a | Counting::Frcp6aBackward
    );
    if unit != Unit::Calendar && (by_rule || rule.basis != Basis::ProviderWindow) {
        return Err(Error::CalendarDaysOnly(rule.id.clone()));
    }
    if version.counting == Counting::FixedDay {
        return match version.days {
            Some(0) | None => set(question, trigger, trigger, rules, days),
            Some(_) => returned(trigger, rules, days, None),
        };
    }
    let drafted = if by_rule {
        ruled(rule, version, trigger, number, days)
    } else {
        promised(rule, version, trigger, number, unit, days)
    };
    let draft = drafted.ok_or(Error::BeyondCalendar)?;
    let sent = (direction(version.counting) == Direction::Forward).then_some(trigger);
    Ok(settle(draft, sent, days))
}

fn ruled<'a>(
    rule: &'a Rule,
    version: &'a Version,
    trigger: NaiveDate,
    number: u32,
    days: &Days<'_>,
) -> Option<Draft<'a>> {
    let direction = direction(version.counting);
    let counted = count::by_rule(trigger, number, direction, days)?;
    let mut steps = vec![Step::RuleGives {
        name: rule.name.clone(),
        days: number,
        rule: version.source.citation.clone(),
    }];
    steps.push(Step::RunsFrom {
        event: rule.trigger,
        day: trigger,
    });
    steps.extend(explain(&counted, trigger, number, direction, days));
    Some(Draft {
        title: Title::Rule {
            id: rule.id.clone(),
            name: rule.name.clone(),
        },
        rule,
        version,
        trigger: rule.trigger,
        trigger_date: Some(trigger),
        stated: counted.stated,
        safe: counted.unrolled,
        latest: counted.latest,
        cutoff: None,
        zone: None,
        certain: true,
        steps,
    })
}

fn promised<'a>(
    rule: &'a Rule,
    version: &'a Version,
    trigger: NaiveDate,
    number: u32,
    unit: Unit,
    days: &Days<'_>,
) -> Option<Draft<'a>> {
    let stated = count::stated(trigger, number, unit, days)?;
    let safe = count::inclusive(trigger, number, unit)?;
    let latest = count::stated(trigger, version.at_most.unwrap_or(number), unit, days)?;
    let citation = version.source.citation.clone();
    let mut steps = vec![Step::RunsFrom {
        event: rule.trigger,
        day: trigger,
    }];
    if let (Some(least), Some(at_most)) = (version.days, version.at_most) {
        steps.push(Step::RangeStandsIn {
            days: least,
            at_most,
            rule: citation.clone(),
        });
    }
    steps.push(match unit {
        Unit::Calendar => Step::CountedDays {
            number,
            from: trigger,
            to: stated,
            rule: citation,
        },
        Unit::Business => Step::CountedBusinessDays {
            number,
            from: trigger,
            to: stated,
        },
        Unit::Hours => Step::CountedHours {
            number,
            from: trigger,
            to: stated,
        },
    });
    if let Some(at_most) = version.at_most {
        steps.push(Step::RangeEnds {
            days: at_most,
            from: trigger,
            to: latest,
        });
    }
    steps.push(Step::CountedFromFirst {
        number,
        unit,
        first: trigger,
        to: safe,
    });
    let range = version.at_most.is_some();
    Some(Draft {
        title: if range {
            Title::Range
        } else {
            Title::Count { number, unit }
        },
        rule,
        version,
        trigger: rule.trigger,
        trigger_date: Some(trigger),
        stated,
        safe,
        latest,
        cutoff: None,
        zone: None,
        certain: !range,
        steps,
    })
}

/// A day that is set: `last` is the day itself, or the one before it.
fn set(
    question: &Question,
    day: NaiveDate,
    last: NaiveDate,
    rules: &Rulebook,
    days: &Days<'_>,
) -> Result<Deadline, Error> {
    let (rule, version) = in_force(&question.rule, day, rules)?;
    let mut steps = vec![Step::DaySet {
        day,
        quote: day.to_string(),
    }];
    if last < day {
        steps.push(Step::DayTooLate { day, last });
    }
    let draft = Draft {
        title: Title::Day,
        rule,
        version,
        trigger: Event::ExplicitDate,
        trigger_date: Some(day),
        stated: last,
        safe: last,
        latest: last,
        cutoff: None,
        zone: None,
        certain: true,
        steps,
    };
    Ok(settle(draft, None, days))
}

fn returned(
    day: NaiveDate,
    rules: &Rulebook,
    days: &Days<'_>,
    sent: Option<NaiveDate>,
) -> Result<Deadline, Error> {
    let (rule, version) = in_force("process_return", day, rules)?;
    let last = eve(day);
    let draft = Draft {
        title: Title::Return,
        rule,
        version,
        trigger: Event::ReturnDate,
        trigger_date: Some(day),
        stated: last,
        safe: last,
        latest: last,
        cutoff: None,
        zone: None,
        certain: true,
        steps: vec![Step::ProductionDue {
            day,
            last,
            rule: version.source.citation.clone(),
        }],
    };
    Ok(settle(draft, sent, days))
}
