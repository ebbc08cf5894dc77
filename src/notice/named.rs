//! Bodies and people that a notice names.

use schemars::JsonSchema;
use serde::Serialize;

/// The company that holds the data: an id of the table, or `other` with the name as printed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Provider {
    pub id: String,
    pub name: String,
}

/// The body that makes the demand: an id of the table, or `other` with the name as printed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Agency {
    pub id: String,
    pub name: String,
    /// The id of the next body up.
    pub parent: Option<String>,
}

/// The person who signed the demand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Officer {
    pub name: String,
    pub title: Option<String>,
}
