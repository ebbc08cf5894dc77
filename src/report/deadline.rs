//! One deadline as the contract shows it.

use crate::deadline;
use crate::language::Language;
use crate::law::rule::Basis;
use crate::law::rule::Event;
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Serialize;

/// A deadline that applies, with the steps that led to it.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Deadline {
    pub id: String,
    pub title: String,
    pub basis: Basis,
    /// The id of the entry of the rule file that it came from.
    pub rule: String,
    pub citation: String,
    pub trigger: Event,
    pub trigger_date: Option<NaiveDate>,
    /// The last day by the rule's own counting.
    pub stated_date: NaiveDate,
    /// The day to act by: the earliest plausible reading.
    pub safe_date: NaiveDate,
    /// The most generous reading; never to be relied on.
    pub latest_date: NaiveDate,
    /// `HH:MM`, 24 hours.
    pub cutoff: Option<String>,
    /// IANA name.
    pub zone: Option<String>,
    /// False when an assumption stands in for a fact.
    pub certain: bool,
    /// The computation in plain sentences, in order, each naming its rule.
    pub steps: Vec<String>,
}

impl Deadline {
    /// The deadline as it was counted, its steps said.
    pub fn said(counted: &deadline::Deadline, language: &'static Language) -> Deadline {
        Deadline {
            id: counted.id().to_owned(),
            title: language.say(counted.title()),
            basis: counted.basis(),
            rule: counted.rule().to_owned(),
            citation: counted.citation().to_owned(),
            trigger: counted.trigger(),
            trigger_date: counted.trigger_date(),
            stated_date: counted.stated_date(),
            safe_date: counted.safe_date(),
            latest_date: counted.latest_date(),
            cutoff: counted.cutoff().map(str::to_owned),
            zone: counted.zone().map(str::to_owned),
            certain: counted.certain(),
            steps: counted
                .steps()
                .iter()
                .map(|step| language.say(step))
                .collect(),
        }
    }
}
