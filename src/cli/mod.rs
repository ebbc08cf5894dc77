//! The commands and their options.

pub mod deadline;
pub mod rules;
