//! The tour: one notice from paper to intake sheet.

pub mod citation;
pub mod cli;
pub mod deadline;
pub mod document;
pub mod language;
pub mod law;
pub mod notice;
