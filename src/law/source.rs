//! Where an entry of the rule file comes from.

use chrono::NaiveDate;

/// The text that an entry rests on, and the day a person last compared the two.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// As an attorney would cite it.
    pub citation: String,
    /// The name of the text that was read.
    pub text: String,
    /// A few words of it.
    pub quote: String,
    pub checked: NaiveDate,
}
