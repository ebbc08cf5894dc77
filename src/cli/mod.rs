//! The commands and their options.

pub mod citations;
