//! Reads the notice: from the words on the paper to the answers, each with its words.

pub mod agency;
pub mod clock;
pub mod cue;
pub mod date;
pub mod duration;
pub mod form;
pub mod message;
pub mod number;
pub mod pattern;
pub mod piece;
pub mod provider;
pub mod sentence;
pub mod split;
pub mod states;
pub mod trigger;
pub mod window;
