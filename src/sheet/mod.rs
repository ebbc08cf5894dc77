//! The intake sheet: what the desk needs, in order of need.
//!
//! Takes a report; gives its meaning in one language (`IntakeSheet`) and the
//! blocks in which every format writes it (`block`). Never reads a file, never
//! computes a date.

pub mod block;
pub mod calendar;
pub mod facts;
pub mod headline;
pub mod learn;
pub mod plain;
pub mod questions;
pub mod venue;
pub mod words;

use crate::language::Language;
use crate::report::Report;
use crate::sheet::calendar::Calendar;
use crate::sheet::facts::Fact;
use crate::sheet::headline::Headline;
use crate::sheet::learn::Open;
use crate::sheet::questions::Group;
use crate::sheet::venue::Venue;
use chrono::NaiveDate;

/// One notice set out for the person at the desk.
#[derive(Clone, Debug)]
pub struct IntakeSheet {
    pub report: Report,
    pub language: &'static Language,
    /// The date, first and largest.
    pub headline: Headline,
    pub calendar: Option<Calendar>,
    pub questions: Vec<Group>,
    /// What is still to be learned, the weightiest first.
    pub open: Vec<Open>,
    /// Where to file and whom to serve: candidates.
    pub venue: Venue,
    /// Every value that was read, with its words and their place.
    pub facts: Vec<Fact>,
}

impl IntakeSheet {
    /// Puts what the client said beside the questions: names of questions, and answers.
    pub fn tell(&mut self, answers: &[(String, String)]) {
        for ask in self.questions.iter_mut().flat_map(|group| &mut group.ask) {
            let found = answers.iter().find(|(id, _)| id == ask.id);
            ask.answer = found.map(|(_, answer)| answer.clone());
        }
    }
}

/// Sets out a report. `closed` tells why courts are closed on a day, if they are.
pub fn intake_sheet(
    report: Report,
    closed: &dyn Fn(NaiveDate) -> Option<String>,
    language: &'static Language,
) -> IntakeSheet {
    IntakeSheet {
        headline: headline::headline(&report, language),
        calendar: calendar::calendar(&report, closed, language),
        questions: questions::questions(&report, language),
        open: learn::open(&report, language),
        venue: venue::venue(&report, language),
        facts: facts::facts(&report, language),
        language,
        report,
    }
}
