//! When the notice was sent, as far as can be known.
//!
//! Takes the notice's dates and the desk's day. Gives the day to count stated
//! dates from, the earliest day it can have been, and the steps that say so.

use crate::deadline::Desk;
use crate::deadline::step::Step;
use crate::notice::Doubt;
use crate::notice::Notice;
use crate::notice::Why;
use crate::notice::finding::Finding;
use chrono::NaiveDate;

/// From this confidence on, another reading of a date is taken in earnest.
pub const IN_EARNEST: f32 = 0.5;

/// The days a count can run from.
#[derive(Clone, Debug, PartialEq)]
pub struct Start {
    /// As printed, where it can be the notice's date at all.
    pub printed: Option<NaiveDate>,
    /// The day of sending that stated dates run from.
    pub sent: Option<NaiveDate>,
    /// The earliest day of sending that the paper allows.
    pub earliest: Option<NaiveDate>,
    /// The latest such day.
    pub last: Option<NaiveDate>,
    pub received: Option<NaiveDate>,
    pub process: Option<NaiveDate>,
    pub steps: Vec<Step>,
    pub doubts: Vec<Doubt>,
}

impl Start {
    pub fn of(notice: &Notice, desk: &Desk) -> Start {
        let mut doubts = Vec::new();
        let received = received(notice, desk, &mut doubts);
        let process = notice.process_date.as_ref().map(earliest_reading);
        let mut start = Start {
            printed: None,
            sent: None,
            earliest: None,
            last: None,
            received,
            process,
            steps: Vec::new(),
            doubts,
        };
        let Some(finding) = &notice.notice_date else {
            return start;
        };
        let printed = finding.value;
        let sent = notice.sent.map_or(printed, |sent| sent.min(printed));
        let possible =
            |day: NaiveDate| day <= desk.as_of && received.is_none_or(|received| day <= received);
        if !possible(sent) {
            start.doubts.push(Doubt {
                field: "notice_date",
                why: Why::OutOfRange {
                    printed: printed.to_string(),
                },
            });
            return start;
        }
        let others = in_earnest(finding).filter(|day| *day != printed && possible(*day));
        let (earliest, last) = others.fold((sent, sent), |(first, last), day| {
            (first.min(day), last.max(day))
        });
        start.printed = Some(printed);
        start.sent = Some(sent);
        start.earliest = Some(earliest);
        start.last = Some(last);
        start.steps.push(if finding.evidence.said_on().is_some() {
            Step::NoticeDatedSaid { day: printed }
        } else {
            Step::NoticeDated { day: printed }
        });
        if sent < printed {
            start.steps.push(Step::SentEarlier { printed, sent });
        }
        if start.is_disputed() {
            start.steps.push(Step::TwoDates {
                earlier: earliest,
                later: last,
            });
            let why = Why::TwoReadings {
                first: earliest.to_string(),
                second: last.to_string(),
            };
            start.doubts.push(Doubt {
                field: "notice_date",
                why,
            });
        }
        start
    }

    /// Two dates are possible for one notice.
    pub fn is_disputed(&self) -> bool {
        self.earliest != self.last
    }

    /// The day that stands in for sent where the notice bears none.
    pub fn stand_in(&self) -> Option<NaiveDate> {
        self.sent.or(self.received)
    }

    /// The earliest day a count can have begun, before its own trigger is looked at.
    pub fn first(&self) -> Option<NaiveDate> {
        match self.earliest {
            Some(earliest) => Some(earliest),
            None => self.received.into_iter().chain(self.process).min(),
        }
    }
}

/// A day of receipt that lies ahead of today is no day of receipt.
fn received(notice: &Notice, desk: &Desk, doubts: &mut Vec<Doubt>) -> Option<NaiveDate> {
    let received = notice.received_date.as_ref()?.value;
    if received > desk.as_of {
        doubts.push(Doubt {
            field: "received_date",
            why: Why::OutOfRange {
                printed: received.to_string(),
            },
        });
        return None;
    }
    Some(received)
}

/// The readings of a date that are taken in earnest, the first one among them.
pub fn in_earnest(finding: &Finding<NaiveDate>) -> impl Iterator<Item = NaiveDate> {
    let others = finding
        .alternatives
        .iter()
        .filter(|other| other.confidence >= IN_EARNEST);
    std::iter::once(finding.value).chain(others.map(|other| other.value))
}

/// The earliest of the readings.
pub fn earliest_reading(finding: &Finding<NaiveDate>) -> NaiveDate {
    in_earnest(finding).fold(finding.value, NaiveDate::min)
}
