//! One deadline as the contract shows it.

use crate::notice::vocabulary::Trigger;
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
    pub citation: Option<String>,
    pub trigger: Trigger,
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

/// What a deadline rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Basis {
    ProviderWindow,
    Statute,
    CourtRule,
    ProcessReturn,
    DefaultWindow,
}
