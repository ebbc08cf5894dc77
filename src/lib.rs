//! The tour: one notice from paper to intake sheet.

pub mod citation;
pub mod cli;
pub mod deadline;
pub mod document;
pub mod flag;
pub mod ground;
pub mod ingest;
pub mod language;
pub mod law;
pub mod notice;
pub mod recognize;
pub mod render;
pub mod report;
pub mod sheet;
pub mod triage;
