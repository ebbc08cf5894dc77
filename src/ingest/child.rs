//! The reading child: one paper in on its input, one answer out, and no more.
//!
//! Takes a header line and the bytes of a paper; gives an answer that is
//! complete or not there. Reads its input first, locks itself second, parses
//! third. Starts no thread and writes nothing of the paper anywhere else.

use crate::ingest::error::ReadError;
use crate::ingest::kind::Kind;
use crate::ingest::limits;
use crate::ingest::lock;
use crate::ingest::reading;
use crate::ingest::reading::Reading;
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
}

/// What a child says of a paper.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    Reading(Reading),
    Refused(ReadError),
}

/// Reads the paper on standard input and answers on standard output.
pub fn run() -> ExitCode {
    // A page that makes a library panic is caught; nobody needs to read of it.
    std::panic::set_hook(Box::new(|_| {}));
    let Some((header, bytes)) = receive() else {
        return ExitCode::from(2);
    };
    lock::lock();
    let answer = match header.kind {
        Kind::Pdf => match reading::read_paper(&bytes, header.password.as_deref()) {
            Ok(reading) => Answer::Reading(reading),
            Err(error) => Answer::Refused(error),
        },
        other => Answer::Refused(ReadError::NotAPdf {
            looks_like: other.called().to_owned(),
        }),
    };
    let Ok(mut text) = serde_json::to_vec(&answer) else {
        return ExitCode::from(1);
    };
    text.push(b'\n');
    let mut out = std::io::stdout().lock();
    match out.write_all(&text).and_then(|()| out.flush()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::from(1),
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
