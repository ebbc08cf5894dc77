//! Opening the paper: bytes of a PDF, a picture, an email or a text to pages of words in reading order.
//!
//! Takes files a person brought; gives [`crate::document::page::Paper`]s or a
//! [`error::ReadError`] that says what to do. Parsing happens in a child
//! process that is locked in; what comes back is complete, or is nothing.
//! Never runs what a paper carries, never touches the network.

mod active;
mod asking;
mod character_map;
pub mod child;
mod citation_signs;
mod deskew;
mod drawing;
mod encodings;
pub mod error;
mod first_reader;
mod flatten;
mod fonts;
mod forms;
mod glyph;
pub mod health;
pub mod kind;
pub(crate) mod letters;
pub mod limits;
pub mod lock;
pub mod mail;
mod merge;
mod ocr;
pub mod open;
mod outline;
mod outlook;
mod passed_over;
mod pdf;
mod photo;
mod picture;
pub mod priority;
mod projection;
pub mod reading;
mod rich_text;
mod rules;
mod second_reader;
mod shading;
mod sheet;
mod shifted;
pub mod show;
mod slant;
mod tesseract;
mod typed;
mod typeline;
mod upright;
mod usable;
mod visible;
mod words;

pub use error::ReadError;
pub use limits::Limits;
pub use open::Source;
pub use open::open;
pub use open::open_all;
pub use reading::Reading;
pub use reading::read_paper;
pub use typed::is_typed;
pub use typed::read_text;
