//! The contract as a JSON Schema, made from the types.

use crate::report::Report;
use schemars::generate::SchemaSettings;
use serde_json::Map;
use serde_json::Value;

/// The JSON Schema of one report.
pub fn schema() -> Value {
    schemars::schema_for!(Report).to_value()
}

/// The same as parts of a description of an API: `Report` and everything that it is made of.
pub fn components() -> Map<String, Value> {
    let settings = SchemaSettings::draft2020_12().for_serialize().with(|it| {
        it.definitions_path = "/components/schemas".into();
        it.meta_schema = None;
    });
    let mut generator = settings.into_generator();
    generator.subschema_for::<Report>();
    generator.take_definitions(true)
}
