//! The tour: one notice from paper to intake sheet.

pub mod document;
pub mod notice;
pub mod recognize;
