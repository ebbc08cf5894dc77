//! What kind of file the bytes are, by what they hold and never by their name.

use crate::ingest::error::ReadError;
use crate::ingest::letters;
use serde::Deserialize;
use serde::Serialize;

/// How far into a file its PDF mark may stand.
const MARK_WITHIN: usize = 1024;
/// How far the header of an email is looked at.
const HEADER_WITHIN: usize = 16 * 1024;

/// The kinds of file that are told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    Pdf,
    Jpeg,
    Png,
    Webp,
    Tiff,
    /// A phone's photo format, which is not decoded.
    Heic,
    Email,
    /// A message saved by Outlook.
    Outlook,
    Word,
    Web,
    Text,
    Other,
}

impl Kind {
    /// The kind that the first bytes show.
    pub fn of(bytes: &[u8]) -> Kind {
        let head = &bytes[..bytes.len().min(MARK_WITHIN)];
        if head.windows(5).any(|mark| mark == b"%PDF-") {
            return Kind::Pdf;
        }
        // The lines that mail servers write at the top can be long.
        let top = &bytes[..bytes.len().min(HEADER_WITHIN)];
        let lower = String::from_utf8_lossy(top).trim_start().to_lowercase();
        match head {
            [0xff, 0xd8, 0xff, ..] => Kind::Jpeg,
            [0x89, b'P', b'N', b'G', ..] => Kind::Png,
            [
                b'R',
                b'I',
                b'F',
                b'F',
                _,
                _,
                _,
                _,
                b'W',
                b'E',
                b'B',
                b'P',
                ..,
            ] => Kind::Webp,
            [b'I', b'I', 42, 0, ..] | [b'M', b'M', 0, 42, ..] => Kind::Tiff,
            [
                _,
                _,
                _,
                _,
                b'f',
                b't',
                b'y',
                b'p',
                b'h' | b'm',
                b'e' | b'i',
                ..,
            ] => Kind::Heic,
            [0xd0, 0xcf, 0x11, 0xe0, ..] if is_outlook(bytes) => Kind::Outlook,
            [b'P', b'K', 3, 4, ..] | [0xd0, 0xcf, 0x11, 0xe0, ..] => Kind::Word,
            _ if lower.starts_with("<!doctype html") || lower.starts_with("<html") => Kind::Web,
            _ if is_email(&lower) => Kind::Email,
            _ if !head.contains(&0) && letters::is_text(head) => Kind::Text,
            _ => Kind::Other,
        }
    }

    /// What a person would call it.
    pub fn called(self) -> &'static str {
        match self {
            Kind::Pdf => "a PDF",
            Kind::Jpeg => "a JPEG picture",
            Kind::Png => "a PNG picture",
            Kind::Webp => "a WebP picture",
            Kind::Tiff => "a TIFF picture",
            Kind::Heic => "a HEIC photo, which phones make",
            Kind::Email => "an email file",
            Kind::Outlook => "a message saved by Outlook",
            Kind::Word => "a word processor file or an archive",
            Kind::Web => "a web page",
            Kind::Text => "a text file",
            Kind::Other => "data of another kind",
        }
    }
}

/// An email as a mail program saves it. Pasted header lines without its marks are plain text.
fn is_email(lower: &str) -> bool {
    let marks = ["from:", "to:", "subject:", "date:"];
    let machine = [
        "received:",
        "mime-version:",
        "return-path:",
        "message-id:",
        "content-type:",
        "delivered-to:",
        "x-",
        "dkim-signature:",
    ];
    let of = |names: &[&str]| {
        let lines = lower
            .lines()
            .filter(|l| names.iter().any(|n| l.starts_with(n)));
        lines.count()
    };
    let named = |line: &str| {
        line.split_once(':')
            .is_some_and(|(name, _)| !name.is_empty() && !name.contains(char::is_whitespace))
    };
    let first = lower.lines().find(|line| !line.trim().is_empty());
    // "From jane@host Tue May 11" opens a message in a mailbox file.
    let opens = first.is_some_and(|line| named(line) || line.starts_with("from "));
    opens && of(&machine) >= 1 && of(&machine) + of(&marks) >= 3
}

/// A message among the files that word processors wrote in the same way: its parts bear their
/// names in letters of two bytes.
fn is_outlook(bytes: &[u8]) -> bool {
    let name: Vec<u8> = "__properties_version1.0"
        .bytes()
        .flat_map(|letter| [letter, 0])
        .collect();
    // Names stand in entries of 128 bytes.
    bytes
        .chunks_exact(128)
        .any(|entry| entry.starts_with(&name))
}

/// Nothing, when a reader knows the kind; otherwise why it cannot be read.
pub fn check(bytes: &[u8]) -> Result<Kind, ReadError> {
    if bytes.is_empty() {
        return Err(ReadError::Empty);
    }
    match Kind::of(bytes) {
        kind @ (Kind::Pdf
        | Kind::Jpeg
        | Kind::Png
        | Kind::Webp
        | Kind::Tiff
        | Kind::Email
        | Kind::Outlook
        | Kind::Web
        | Kind::Text) => Ok(kind),
        other @ (Kind::Heic | Kind::Word | Kind::Other) => Err(ReadError::NotAPaper {
            looks_like: other.called().to_owned(),
        }),
    }
}

/// Nothing, when the bytes are a PDF; otherwise why not.
pub fn check_pdf(bytes: &[u8]) -> Result<(), ReadError> {
    if bytes.is_empty() {
        return Err(ReadError::Empty);
    }
    match Kind::of(bytes) {
        Kind::Pdf => Ok(()),
        other => Err(ReadError::NotAPaper {
            looks_like: other.called().to_owned(),
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_are_told_by_their_bytes() {
        assert_eq!(Kind::of(b"\n\n%PDF-1.4\n"), Kind::Pdf);
        assert_eq!(Kind::of(b"\xff\xd8\xff\xe0"), Kind::Jpeg);
        assert_eq!(
            Kind::of(b"From: a@example.com\nTo: b@example.com\nMessage-ID: <1@x>\n\nText"),
            Kind::Email
        );
        let pasted = b"From: a@example.com\nTo: b@example.com\nSubject: Notice\n\nText";
        assert_eq!(Kind::of(pasted), Kind::Text);
        assert_eq!(Kind::of(b"Dear user,"), Kind::Text);
        assert_eq!(Kind::of(b"\x00\x01\x02"), Kind::Other);
    }
}
