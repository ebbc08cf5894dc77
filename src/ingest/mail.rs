//! A saved email as a paper: its header lines, its text, and what it encloses.
//!
//! Takes the bytes of an `.eml`; gives pages of text and the papers attached
//! to it. Where an email says the same in plain text and as a web page, the
//! plain text is read, unless it says next to nothing. Nothing that an email
//! points to is fetched. Meant for the reading child.

use crate::document::page::Remark;
use crate::document::word::Origin;
use crate::ingest::error::ReadError;
use crate::ingest::kind::Kind;
use crate::ingest::photo;
use crate::ingest::reading::Reading;
use crate::ingest::typed;
use crate::ingest::typed::Typed;
use html2text::render::TrivialDecorator;
use mail_parser::Message;
use mail_parser::MessageParser;
use mail_parser::PartType;
use std::panic::AssertUnwindSafe;
use std::panic::catch_unwind;

/// Header lines that people read, and those that speak for or against the sender.
const SHOWN: [&str; 8] = [
    "Authentication-Results",
    "DKIM-Signature",
    "From",
    "Reply-To",
    "To",
    "Cc",
    "Date",
    "Subject",
];
/// Emails inside emails that are opened.
const DEPTH: usize = 4;
/// Papers taken from one email.
const ENCLOSED: usize = 20;
/// A plain part with fewer words than this gives way to a web page with more.
const SAYS_LITTLE: usize = 25;
/// Letters of a line of text made from a web page.
const LINE: usize = 100;

/// The text of an email and the kinds of the papers it encloses.
///
/// # Errors
///
/// [`ReadError::DamagedEmail`] where it cannot be taken apart.
pub fn read(bytes: &[u8]) -> Result<Reading, ReadError> {
    let message = parsed(bytes)?;
    let mut lines = Vec::new();
    write(&message, 0, &mut lines);
    let enclosed = papers(&message, 0);
    let mut reading = typed::reading(lines);
    reading.remarks.extend(unopened(&message, 0));
    reading.enclosed = enclosed.into_iter().map(|(kind, _)| kind).collect();
    Ok(reading)
}

/// The bytes of one enclosed paper, by its index from 0.
///
/// # Errors
///
/// [`ReadError::DamagedEmail`] where there is no such paper.
pub fn enclosed(bytes: &[u8], index: usize) -> Result<Vec<u8>, ReadError> {
    let message = parsed(bytes)?;
    let mut papers = papers(&message, 0);
    if index >= papers.len() {
        return Err(damaged());
    }
    Ok(papers.swap_remove(index).1)
}

fn damaged() -> ReadError {
    ReadError::DamagedEmail
}

fn parsed(bytes: &[u8]) -> Result<Message<'_>, ReadError> {
    let parse = AssertUnwindSafe(|| MessageParser::default().parse(bytes));
    catch_unwind(parse).ok().flatten().ok_or_else(damaged)
}

/// The lines of a message: its header, an empty line, its text, and the messages inside it.
fn write(message: &Message<'_>, depth: usize, lines: &mut Vec<Typed>) {
    for name in SHOWN {
        // The topmost of several was written by the server nearest to the reader.
        let raw = message.header_raw(name).map(one_line);
        if let Some(value) = raw.filter(|value| !value.is_empty()) {
            let value = match name {
                "DKIM-Signature" => signer(&value),
                "Subject" => message.subject().map_or(value, one_line),
                "From" | "To" | "Cc" | "Reply-To" => addresses(message, name).unwrap_or(value),
                _ => value,
            };
            lines.push(Typed {
                text: format!("{name}: {value}"),
                origin: Origin::EmailHeader,
            });
        }
    }
    lines.push(blank());
    let text = body(message);
    lines.extend(text.lines().map(|line| Typed {
        text: line.trim_end().to_owned(),
        origin: Origin::Text,
    }));
    if depth >= DEPTH {
        return;
    }
    for part in message.attachments() {
        if let PartType::Message(inner) = &part.body {
            lines.push(blank());
            lines.push(Typed {
                text: "---------- Forwarded message ----------".to_owned(),
                origin: Origin::Text,
            });
            write(inner, depth + 1, lines);
        }
    }
}

fn blank() -> Typed {
    Typed {
        text: String::new(),
        origin: Origin::Text,
    }
}

fn one_line(raw: &str) -> String {
    raw.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The domain that signed, of all that a signature says.
fn signer(value: &str) -> String {
    let domain = value
        .split(';')
        .find_map(|field| field.trim().strip_prefix("d="));
    format!("d={}", domain.unwrap_or("").trim())
}

/// Names and addresses decoded.
fn addresses(message: &Message<'_>, name: &str) -> Option<String> {
    let list = match name {
        "From" => message.from(),
        "To" => message.to(),
        "Cc" => message.cc(),
        _ => message.reply_to(),
    }?;
    let shown: Vec<String> = list
        .iter()
        .take(10)
        .map(|one| match (one.name(), one.address()) {
            (Some(name), Some(address)) => format!("{} <{address}>", one_line(name)),
            (name, address) => name.or(address).map(one_line).unwrap_or_default(),
        })
        .collect();
    let shown = shown.join(", ");
    (!shown.is_empty()).then_some(shown)
}

/// The text of the message, plain where it says enough.
fn body(message: &Message<'_>) -> String {
    let words = |text: &str| text.split_whitespace().count();
    let parts = |ids: &[u32], html: bool| -> String {
        let texts = ids.iter().filter_map(|id| {
            let part = message.parts.get(*id as usize)?;
            match &part.body {
                PartType::Text(text) if !html => Some(text.to_string()),
                PartType::Html(text) if html => Some(from_web(text)),
                _ => None,
            }
        });
        texts.collect::<Vec<_>>().join("\n")
    };
    let plain = parts(&message.text_body, false);
    let web = parts(&message.html_body, true);
    // "Please open this message in a browser": the web page says far more.
    let stub = words(&plain) < SAYS_LITTLE || words(&web) > words(&plain) * 3 / 2;
    if stub && words(&web) > words(&plain) {
        web
    } else {
        plain
    }
}

/// The text of a web page, as a person sees it without pictures.
pub fn from_web(html: &str) -> String {
    let convert = || {
        html2text::config::with_decorator(TrivialDecorator::new())
            .no_table_borders()
            .no_link_wrapping()
            .string_from_read(html.as_bytes(), LINE)
    };
    match catch_unwind(AssertUnwindSafe(convert)) {
        Ok(Ok(text)) => text,
        // What the converter cannot take apart is read with its marks dropped.
        _ => bare(html),
    }
}

fn bare(html: &str) -> String {
    let mut text = String::new();
    let mut inside = false;
    for letter in html.chars() {
        match letter {
            '<' => inside = true,
            '>' => {
                inside = false;
                text.push('\n');
            }
            c if !inside => text.push(c),
            _ => {}
        }
    }
    text
}

/// What is attached and is not read: a person must look at it.
fn unopened(message: &Message<'_>, depth: usize) -> Vec<Remark> {
    let mut found = Vec::new();
    for part in message.attachments() {
        let kind = Kind::of(part.contents());
        let left = match &part.body {
            PartType::Message(inner) if depth < DEPTH => {
                found.extend(unopened(inner, depth + 1));
                continue;
            }
            PartType::Message(_) => true,
            // Small pictures are logos and buttons.
            _ => !is_paper(kind, part.contents()) && !is_picture(kind),
        };
        if left {
            found.push(Remark::NotOpened {
                what: kind.called().to_owned(),
            });
        }
    }
    found.truncate(ENCLOSED);
    found
}

/// The papers that an email and the emails inside it enclose.
fn papers(message: &Message<'_>, depth: usize) -> Vec<(Kind, Vec<u8>)> {
    let mut found = Vec::new();
    for part in message.attachments() {
        if found.len() >= ENCLOSED {
            break;
        }
        match &part.body {
            PartType::Message(inner) if depth < DEPTH => found.extend(papers(inner, depth + 1)),
            PartType::Message(_) => {}
            _ => {
                let bytes = part.contents();
                let kind = Kind::of(bytes);
                let paper = is_paper(kind, bytes);
                if paper {
                    found.push((kind, bytes.to_vec()));
                }
            }
        }
    }
    found.truncate(ENCLOSED);
    found
}

fn is_picture(kind: Kind) -> bool {
    matches!(kind, Kind::Png | Kind::Jpeg | Kind::Webp | Kind::Tiff)
}

/// Whether an attachment is read as a paper of the matter.
fn is_paper(kind: Kind, bytes: &[u8]) -> bool {
    match kind {
        Kind::Pdf => true,
        Kind::Text | Kind::Web => bytes.len() > 40,
        _ => is_picture(kind) && !photo::is_small(kind, bytes),
    }
}
