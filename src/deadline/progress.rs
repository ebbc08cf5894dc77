//! What has been computed so far for one notice.

use crate::deadline::Deadline;
use crate::deadline::Desk;
use crate::deadline::Title;
use crate::deadline::count;
use crate::deadline::court_day::Days;
use crate::deadline::start::Start;
use crate::deadline::step::Step;
use crate::document::evidence::Evidence;
use crate::law::Rulebook;
use crate::law::rule::Event;
use crate::law::rule::Rule;
use crate::law::rule::Version;
use crate::notice::Doubt;
use crate::notice::Notice;
use crate::notice::Raised;
use crate::notice::Why;
use crate::notice::vocabulary::FlagId;
use chrono::NaiveDate;

/// The papers, the desk, the rules, and what came of them so far.
pub struct Progress<'a> {
    pub notice: &'a Notice,
    pub desk: &'a Desk,
    pub rules: &'a Rulebook,
    pub days: Days<'a>,
    pub start: Start,
    pub deadlines: Vec<Deadline>,
    pub raised: Vec<Raised>,
    pub doubts: Vec<Doubt>,
    /// A time applies that could not be counted.
    pub uncounted: bool,
    /// The notice itself sets a day that could be used.
    pub day_set: bool,
}

/// A deadline before its safe date has come to rest.
pub struct Draft<'a> {
    pub title: Title,
    pub rule: &'a Rule,
    pub version: &'a Version,
    pub trigger: Event,
    pub trigger_date: Option<NaiveDate>,
    pub stated: NaiveDate,
    /// The earliest plausible end, before it is moved to a court day.
    pub safe: NaiveDate,
    pub latest: NaiveDate,
    pub cutoff: Option<String>,
    pub zone: Option<String>,
    pub certain: bool,
    pub steps: Vec<Step>,
}

impl<'a> Progress<'a> {
    pub fn begin(notice: &'a Notice, desk: &'a Desk, rules: &'a Rulebook) -> Progress<'a> {
        let mut start = Start::of(notice, desk);
        let doubts = std::mem::take(&mut start.doubts);
        let days = Days::of(rules, desk.court.as_ref());
        let mut progress = Progress {
            notice,
            desk,
            rules,
            days,
            start,
            deadlines: Vec::new(),
            raised: Vec::new(),
            doubts: Vec::new(),
            uncounted: false,
            day_set: false,
        };
        for doubt in doubts {
            progress.doubt(doubt.field, doubt.why);
        }
        progress
    }

    /// Raises a flag once; one that the notice has raised is not repeated.
    pub fn raise(&mut self, flag: FlagId, evidence: &[&Evidence]) {
        let known = |raised: &Raised| raised.flag == flag;
        if !self.notice.raised.iter().any(known) && !self.raised.iter().any(known) {
            self.raised.push(Raised {
                flag,
                evidence: evidence.iter().map(|it| (*it).clone()).collect(),
            });
        }
    }

    /// Asks a person to look at a field; a question that stands already is not repeated.
    pub fn doubt(&mut self, field: &'static str, why: Why) {
        let doubt = Doubt { field, why };
        if !self.notice.doubts.contains(&doubt) && !self.doubts.contains(&doubt) {
            self.doubts.push(doubt);
        }
    }

    /// Asks for the notice's date, where the notice bears none; one that cannot be was asked about already.
    pub fn ask_for_the_notice_date(&mut self) {
        if self.notice.notice_date.is_none() {
            self.doubt("notice_date", Why::NotFound);
        }
    }

    /// A rule of the book that the program asks for by name, in the version of a day.
    pub fn rule(&self, id: &str, day: NaiveDate) -> Option<(&'a Rule, &'a Version)> {
        let rule = self.rules.rule(id)?;
        Some((rule, rule.on(day)?))
    }

    /// Moves the safe date to a court day and makes the deadline.
    pub fn settle(&mut self, draft: Draft<'a>) -> Deadline {
        let deadline = settle(draft, self.start.earliest, &self.days);
        if deadline.no_court_day {
            self.raise(FlagId::NoCourtDay, &[]);
        }
        deadline
    }
}

/// Moves the safe date of a draft to a court day on or after `sent`, and makes the deadline.
pub fn settle(draft: Draft<'_>, sent: Option<NaiveDate>, days: &Days<'_>) -> Deadline {
    let mut steps = draft.steps;
    let rest = days.rest(draft.safe.min(draft.stated), sent);
    let mut safe = rest.day;
    let mut no_court_day = rest.no_court_day;
    steps.extend(rest.steps);
    if safe > draft.stated {
        // The last day was gone before the notice was sent; the safe date is never later than the stated one.
        safe = draft.stated;
        no_court_day = true;
        steps.push(Step::GoneBeforeSent {
            stated: draft.stated,
        });
    }
    let latest = draft.latest.max(draft.stated);
    if let Some(court) = days.state_unknown() {
        steps.push(Step::NoStateCalendar {
            court: court.name.clone(),
        });
    }
    steps.extend(days.beyond(safe, latest));
    Deadline {
        id: draft.rule.basis.id().to_owned(),
        title: draft.title,
        basis: draft.rule.basis,
        rule: draft.rule.id.clone(),
        citation: draft.version.source.citation.clone(),
        trigger: draft.trigger,
        trigger_date: draft.trigger_date,
        stated_date: draft.stated,
        safe_date: safe,
        latest_date: latest,
        cutoff: draft.cutoff,
        zone: draft.zone,
        certain: draft.certain,
        no_court_day,
        steps,
    }
}

/// Puts the soonest safe date first and numbers the ids.
pub fn in_order(mut deadlines: Vec<Deadline>) -> Vec<Deadline> {
    deadlines.sort_by_key(|it| (it.safe_date, it.stated_date, it.basis));
    let bases: Vec<&'static str> = deadlines.iter().map(|it| it.basis.id()).collect();
    for (index, deadline) in deadlines.iter_mut().enumerate() {
        let before = bases[..index]
            .iter()
            .filter(|basis| **basis == bases[index])
            .count();
        if before > 0 {
            deadline.id = format!("{}_{}", bases[index], before + 1);
        }
    }
    deadlines
}

/// The day before.
pub fn eve(day: NaiveDate) -> NaiveDate {
    count::earlier(day, 1).unwrap_or(day)
}
