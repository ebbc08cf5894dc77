//! The reading child: one paper in on its input, one answer out, and no more.
//!
//! Takes a header line and the bytes of a paper; gives an answer that is
//! complete or not there. Reads its input first, locks itself second, parses
//! third. Starts no thread and writes nothing of the paper anywhere else.

use crate::ingest::drawing;
use crate::ingest::drawing::Slant;
use crate::ingest::error::ReadError;
use crate::ingest::kind::Kind;
use crate::ingest::letters;
use crate::ingest::limits;
use crate::ingest::lock;
use crate::ingest::lock::Locks;
use crate::ingest::mail;
use crate::ingest::outlook;
use crate::ingest::photo;
use crate::ingest::picture::Frame;
use crate::ingest::reading;
use crate::ingest::reading::Reading;
use crate::ingest::typed;
use serde::Deserialize;
use serde::Serialize;
use std::io::BufRead;
use std::io::Read;
use std::io::Write;
use std::process::ExitCode;

/// The hidden subcommand that becomes a reading child.
pub const SUBCOMMAND: &str = "read-paper";

/// What comes before the bytes, on one line.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Header {
    pub kind: Kind,
    /// How many bytes follow.
    pub bytes: u64,
    pub password: Option<String>,
    /// What to do with them.
    #[serde(default)]
    pub task: Task,
    /// Other work goes first: the child runs at the lowest priority and is given more time.
    #[serde(default)]
    pub background: bool,
}

/// What a child does with a paper.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Task {
    /// Reads its text.
    #[default]
    Read,
    /// Draws one page, by its index from 0, for OCR.
    Draw(usize),
    /// The same without laying flat a sheet that seems to be seen at a slant.
    DrawAsSeen(usize),
    /// Draws one page, by its index from 0, as a PNG for a person to look at.
    Show(usize),
    /// Takes out one paper that an email encloses, by its index from 0.
    TakeOut(usize),
    /// Reads nothing and tells which locks hold.
    TellLocks,
}

/// What a child says of a paper.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    Reading(Reading),
    /// A page drawn; its dots follow on the next line, as many as the frame says.
    Drawn(Frame),
    /// A page to look at; the bytes of its PNG follow on the next line.
    Shown,
    /// A paper taken out; its bytes follow on the next line.
    TakenOut,
    Locked(Locks),
    /// The page could not be drawn.
    NotDrawn(String),
    Refused(ReadError),
}

/// Reads the paper on standard input and answers on standard output.
pub fn run() -> ExitCode {
    // A page that makes a library panic is caught; nobody needs to read of it.
    std::panic::set_hook(Box::new(|_| {}));
    let Some((header, bytes)) = receive() else {
        return ExitCode::from(2);
    };
    let locks = lock::lock();
    let (answer, dots) = match header.task {
        Task::Read => (read(&header, &bytes), Vec::new()),
        Task::Draw(index) => draw(&header, &bytes, index, Slant::LaidFlat),
        Task::DrawAsSeen(index) => draw(&header, &bytes, index, Slant::AsSeen),
        Task::Show(index) => show(&header, &bytes, index),
        Task::TellLocks => (Answer::Locked(locks), Vec::new()),
        Task::TakeOut(index) => take_out(&header, &bytes, index),
    };
    let Ok(mut text) = serde_json::to_vec(&answer) else {
        return ExitCode::from(1);
    };
    text.push(b'\n');
    let mut out = std::io::stdout().lock();
    let written = out
        .write_all(&text)
        .and_then(|()| out.write_all(&dots))
        .and_then(|()| out.flush());
    match written {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::from(1),
    }
}

fn read(header: &Header, bytes: &[u8]) -> Answer {
    let read = match header.kind {
        Kind::Pdf => {
            let seconds = match header.background {
                true => limits::READING_SECONDS * limits::BACKGROUND_TIMES,
                false => limits::READING_SECONDS,
            };
            reading::read_paper_within(bytes, header.password.as_deref(), seconds)
        }
        Kind::Png | Kind::Jpeg | Kind::Webp | Kind::Tiff => photo::read(header.kind, bytes),
        Kind::Email => mail::read(bytes),
        Kind::Outlook => outlook::as_email(bytes).and_then(|email| mail::read(&email)),
        Kind::Web => Ok(typed::reading_of(&mail::from_web(&letters::text_of(bytes)))),
        Kind::Text => Ok(typed::reading_of(&letters::text_of(bytes))),
        other => Err(no_paper(other)),
    };
    match read {
        Ok(reading) => Answer::Reading(reading),
        Err(error) => Answer::Refused(error),
    }
}

fn no_paper(kind: Kind) -> ReadError {
    ReadError::NotAPaper {
        looks_like: kind.called().to_owned(),
    }
}

fn draw(header: &Header, bytes: &[u8], index: usize, slant: Slant) -> (Answer, Vec<u8>) {
    let drawn = match header.kind {
        Kind::Pdf => reading::draw_page(bytes, header.password.as_deref(), index),
        Kind::Png | Kind::Jpeg | Kind::Webp | Kind::Tiff => photo::draw(header.kind, bytes, index),
        other => Err(format!("{} has no pages to draw", other.called())),
    };
    match drawn.map(|picture| drawing::ready(picture, slant)) {
        Ok(picture) => (Answer::Drawn(picture.frame), picture.grey),
        Err(why) => (Answer::NotDrawn(why), Vec::new()),
    }
}

fn show(header: &Header, bytes: &[u8], index: usize) -> (Answer, Vec<u8>) {
    let drawn = match header.kind {
        Kind::Pdf => reading::show_page(bytes, header.password.as_deref(), index),
        Kind::Png | Kind::Jpeg | Kind::Webp | Kind::Tiff => photo::show(header.kind, bytes, index),
        other => Err(format!("{} has no pages to draw", other.called())),
    };
    match drawn.and_then(|picture| picture.png()) {
        Ok(png) => (Answer::Shown, png),
        Err(why) => (Answer::NotDrawn(why), Vec::new()),
    }
}

fn take_out(header: &Header, bytes: &[u8], index: usize) -> (Answer, Vec<u8>) {
    let taken = match header.kind {
        Kind::Email => mail::enclosed(bytes, index),
        Kind::Outlook => outlook::as_email(bytes).and_then(|email| mail::enclosed(&email, index)),
        other => Err(no_paper(other)),
    };
    match taken {
        Ok(paper) => (Answer::TakenOut, paper),
        Err(error) => (Answer::Refused(error), Vec::new()),
    }
}

fn receive() -> Option<(Header, Vec<u8>)> {
    let mut input = std::io::stdin().lock();
    let mut line = Vec::new();
    input
        .by_ref()
        .take(limits::HEADER_BYTES)
        .read_until(b'\n', &mut line)
        .ok()?;
    let header: Header = serde_json::from_slice(&line).ok()?;
    if header.bytes > limits::FILE_BYTES {
        return None;
    }
    let mut bytes = Vec::with_capacity(header.bytes as usize);
    input.take(header.bytes).read_to_end(&mut bytes).ok()?;
    (bytes.len() as u64 == header.bytes).then_some((header, bytes))
}
