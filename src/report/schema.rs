//! The contract as a JSON Schema, made from the types.

use crate::report::Report;
use serde_json::Value;

/// The JSON Schema of one report.
pub fn schema() -> Value {
    schemars::schema_for!(Report).to_value()
}
