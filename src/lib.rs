//! The tour: one notice from paper to intake sheet.

pub mod deadline;
pub mod document;
pub mod flag;
pub mod ground;
pub mod language;
pub mod law;
pub mod notice;
pub mod render;
pub mod report;
pub mod sheet;
