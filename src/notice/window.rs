//! The time that a provider gives the person.

use crate::notice::vocabulary::Trigger;
use crate::notice::vocabulary::Unit;
use chrono::NaiveDate;
use chrono::Weekday;
use schemars::JsonSchema;
use serde::Serialize;

/// One window as the words give it. A count, a date, or both told of one clock.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Window {
    /// How many of `unit`: 0 to 3650. The shorter, where words and digits disagree.
    pub days: Option<u32>,
    pub unit: Option<Unit>,
    pub trigger: Trigger,
    /// The day of the event that the words name, where the paper gives it.
    pub trigger_date: Option<NaiveDate>,
    pub explicit_date: Option<NaiveDate>,
    /// The date itself is too late: "before D", "on D we will", "on or after D".
    pub explicit_strict: Option<bool>,
    /// `HH:MM`, 24 hours.
    pub cutoff: Option<String>,
    /// IANA name.
    pub zone: Option<String>,
    /// The later of the count and the day the data is due.
    pub later_of: Option<bool>,
    /// What else the words say that the counting must know.
    #[serde(skip)]
    #[schemars(skip)]
    pub wording: Wording,
}

/// Properties of a window's wording that are no part of the contract but move dates or raise flags.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Wording {
    /// The weekday printed with the explicit date, right or wrong.
    pub weekday: Option<Weekday>,
    /// Month and day of an explicit date that is printed without a year. `explicit_date` is then `None`.
    pub yearless: Option<(u32, u32)>,
    /// Another reading of the explicit date (05/06/2026).
    pub other_date: Option<NaiveDate>,
    /// The number in words and in digits, where they disagree; `days` holds the shorter.
    pub number_conflict: Option<(u32, u32)>,
    /// "At least N days before we disclose": a gap, not a period.
    pub minimum_gap: bool,
    /// "midnight", with no word on which end of the day.
    pub bare_midnight: bool,
    /// Words that name no single day; `explicit_date` is the earliest they can mean.
    pub loose: bool,
    /// A day that no plainer words claim, taken because the other reading is later.
    pub left_over: bool,
    /// Service on whom, when the trigger is service: true for the provider, false for the reader.
    pub service_on_provider: bool,
    /// The count runs, or may run, from a notice that this one repeats; `trigger_date` is that notice's day.
    pub repeats: Option<Repeats>,
}

/// How a reminder's count belongs to the notice that it repeats.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Repeats {
    /// The words count from the earlier notice.
    Named,
    /// The message is a reminder and its count does not say from which notice it runs.
    Perhaps,
}

impl Window {
    /// Whether it can be counted at all; one such as "promptly" says no time.
    pub fn says_a_time(&self) -> bool {
        self.days.is_some() || self.explicit_date.is_some() || self.wording.yearless.is_some()
    }

    /// A window of which nothing is said yet.
    pub fn unsaid() -> Window {
        Window {
            days: None,
            unit: None,
            trigger: Trigger::Unstated,
            trigger_date: None,
            explicit_date: None,
            explicit_strict: None,
            cutoff: None,
            zone: None,
            later_of: None,
            wording: Wording::default(),
        }
    }
}
