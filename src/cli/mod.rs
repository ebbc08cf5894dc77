//! The commands and their options.

pub mod citations;
pub mod deadline;
pub mod rules;
