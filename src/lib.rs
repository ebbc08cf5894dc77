//! The tour: one notice from paper to intake sheet.

pub mod document;
pub mod notice;
pub mod flag;
pub mod ground;
pub mod language;
pub mod render;
pub mod report;
pub mod sheet;
