//! What is on the paper: pages of words, each with its place.
//!
//! Takes nothing from outside: the readers in `ingest` fill these types, and
//! everything below reads them. Never opens a file.

pub mod area;
pub mod evidence;
pub mod flow;
pub mod order;
pub mod page;
pub mod word;
