//! Which days are closed, and for what.
//!
//! Two lists, on purpose. The wide one (*court days*) serves the safe date: a
//! day wrongly called closed costs a day, one wrongly called open can cost the
//! case. The narrow one (*Rule 6 holidays*) moves stated dates of statutes.

use crate::deadline::step::Step;
use crate::language::phrase::Phrase;
use crate::language::phrase::Sayable;
use crate::law::Rulebook;
use crate::law::calendar::Calendar;
use crate::law::calendar::Scope;
use crate::law::court::Court;
use crate::law::court::CourtId;
use chrono::Datelike;
use chrono::NaiveDate;
use chrono::Weekday;

/// Why a day is closed; the reason is what the reader wants.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Closed {
    Weekend(Weekday),
    /// The statutory day itself.
    Holiday {
        name: String,
        citation: String,
    },
    /// The weekday on which a weekend holiday is observed, for pay and leave.
    Observed {
        name: String,
        citation: String,
    },
    /// A presidential closing order.
    Order {
        name: String,
        citation: String,
    },
    /// A holiday of the chosen court's state.
    State {
        name: String,
        state: String,
        citation: String,
    },
}

impl Sayable for Closed {
    fn phrase(&self) -> Phrase {
        match self {
            Closed::Weekend(_) => Phrase::new("closed.weekend"),
            Closed::Holiday { name, citation } => Phrase::new("closed.holiday")
                .with("name", name)
                .with("rule", citation),
            Closed::Observed { name, citation } => Phrase::new("closed.observed")
                .with("name", name)
                .with("rule", citation),
            Closed::Order { name, citation } => Phrase::new("closed.order")
                .with("name", name)
                .with("rule", citation),
            Closed::State {
                name,
                state,
                citation,
            } => Phrase::new("closed.state")
                .with("name", name)
                .with("state", state)
                .with("rule", citation),
        }
    }
}

/// From an event onward, or back from one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    Forward,
    Backward,
}

/// The days, as one court sees them.
#[derive(Clone, Copy, Debug)]
pub struct Days<'a> {
    rules: &'a Rulebook,
    court: Option<&'a Court>,
}

/// Where the safe date came to rest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rest {
    pub day: NaiveDate,
    pub steps: Vec<Step>,
    pub no_court_day: bool,
}

impl<'a> Days<'a> {
    pub fn of(rules: &'a Rulebook, court: Option<&CourtId>) -> Days<'a> {
        Days {
            rules,
            court: court.and_then(|id| rules.court(id)),
        }
    }

    pub fn court(&self) -> Option<&'a Court> {
        self.court
    }

    fn federal(&self) -> impl Iterator<Item = &'a Calendar> {
        self.rules
            .calendars()
            .iter()
            .filter(|calendar| calendar.scope == Scope::Federal)
    }

    fn of_the_state(&self) -> Option<&'a Calendar> {
        let court = self.court?;
        self.rules
            .calendars()
            .iter()
            .find(|calendar| calendar.scope == Scope::State(court.state.clone()))
    }

    /// A court was chosen whose state has no calendar on file.
    pub fn state_unknown(&self) -> Option<&'a Court> {
        self.court.filter(|_| self.of_the_state().is_none())
    }

    fn weekend(day: NaiveDate) -> Option<Closed> {
        matches!(day.weekday(), Weekday::Sat | Weekday::Sun).then(|| Closed::Weekend(day.weekday()))
    }

    // LAW: Fed. R. Civ. P. 6(a)(6)(A). The statutory day itself.
    fn statutory(&self, day: NaiveDate) -> Option<Closed> {
        self.federal().find_map(|calendar| {
            let holiday = calendar.holiday(day)?;
            Some(Closed::Holiday {
                name: holiday.name.clone(),
                citation: calendar.source.citation.clone(),
            })
        })
    }

    // LAW: 5 U.S.C. 6103(b)(1). Observed for pay and leave only: closed for safe dates, contested for stated ones.
    fn observed(&self, day: NaiveDate) -> Option<Closed> {
        self.federal().find_map(|calendar| {
            let moved = calendar.moved(day)?;
            let source = calendar.observed.as_ref().unwrap_or(&calendar.source);
            Some(Closed::Observed {
                name: moved.holiday.name.clone(),
                citation: source.citation.clone(),
            })
        })
    }

    // LAW: Fed. R. Civ. P. 6(a)(6)(B). Whether a closing order declares a holiday is disputed: never extends.
    fn ordered(&self, day: NaiveDate) -> Option<Closed> {
        let closing = self
            .rules
            .closings()
            .iter()
            .find(|closing| closing.day == day)?;
        Some(Closed::Order {
            name: closing.name.clone(),
            citation: closing.source.citation.clone(),
        })
    }

    // LAW: Fed. R. Civ. P. 6(a)(6)(C). Only the state of the court that was chosen.
    fn of_state(&self, day: NaiveDate) -> Option<Closed> {
        state_holiday(self.of_the_state()?, day)
    }

    /// Why no court day, by the wide list.
    pub fn no_court(&self, day: NaiveDate) -> Option<Closed> {
        Days::weekend(day)
            .or_else(|| self.statutory(day))
            .or_else(|| self.observed(day))
            .or_else(|| self.ordered(day))
            .or_else(|| self.of_state(day))
    }

    /// Why no business day, for the stated date of a window in business days.
    pub fn no_business(&self, day: NaiveDate) -> Option<Closed> {
        Days::weekend(day)
            .or_else(|| self.statutory(day))
            .or_else(|| self.observed(day))
    }

    /// Why the last day of a rule's period gives way, by the narrow list.
    pub fn gives_way(&self, day: NaiveDate, direction: Direction) -> Option<Closed> {
        Days::weekend(day)
            .or_else(|| self.statutory(day))
            .or_else(|| match direction {
                Direction::Forward => self.of_state(day),
                // LAW: Fed. R. Civ. P. 6(a)(6)(C). State holidays only for periods measured after an event.
                Direction::Backward => None,
            })
    }

    /// Why a day is disputed: it may be a Rule 6 holiday, or not.
    pub fn contested(&self, day: NaiveDate) -> Option<Closed> {
        self.observed(day).or_else(|| self.ordered(day))
    }

    /// State holidays on that day in courts that were not chosen.
    pub fn elsewhere(&self, day: NaiveDate) -> Vec<Closed> {
        let chosen = self.court.map(|court| Scope::State(court.state.clone()));
        let others = self
            .rules
            .calendars()
            .iter()
            .filter(|calendar| calendar.scope != Scope::Federal);
        others
            .filter(|calendar| chosen.as_ref() != Some(&calendar.scope))
            .filter_map(|it| state_holiday(it, day))
            .collect()
    }

    /// The last court day on or before a day, but none before the notice was sent.
    pub fn rest(&self, from: NaiveDate, sent: Option<NaiveDate>) -> Rest {
        let mut steps = Vec::new();
        let mut day = from;
        loop {
            if sent.is_some_and(|sent| day < sent) {
                let day = sent.map_or(from, |sent| from.max(sent));
                return Rest {
                    day,
                    steps: vec![Step::NoCourtDay { day }],
                    no_court_day: true,
                };
            }
            let Some(why) = self.no_court(day) else { break };
            steps.push(Step::PassedOver { day, why });
            match day.pred_opt() {
                Some(earlier) => day = earlier,
                None => break,
            }
        }
        steps.push(Step::SafeDay { day });
        Rest {
            day,
            steps,
            no_court_day: false,
        }
    }

    /// A note where a day lies outside the days that the calendars were checked for.
    pub fn beyond(&self, first: NaiveDate, last: NaiveDate) -> Option<Step> {
        let reach = self.rules.reach();
        (first < reach.from || reach.until < last).then_some(Step::BeyondCalendar {
            from: reach.from,
            until: reach.until,
        })
    }
}

fn state_holiday(calendar: &Calendar, day: NaiveDate) -> Option<Closed> {
    let Scope::State(state) = &calendar.scope else {
        return None;
    };
    let holiday = calendar
        .holiday(day)
        .or_else(|| calendar.moved(day).map(|moved| moved.holiday))?;
    Some(Closed::State {
        name: holiday.name.clone(),
        state: state.clone(),
        citation: calendar.source.citation.clone(),
    })
}
