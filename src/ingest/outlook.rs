//! A message that Outlook saved, as the email that it was.
//!
//! Takes the bytes of a `.msg`, which is a small file system of properties; gives the same
//! message written out as an `.eml`, which is then read like any other. Header lines that
//! the servers wrote are kept; where there are none, what Outlook kept of them stands in.
//! Decides nothing over what the message says. Meant for the reading child.

use crate::ingest::error::ReadError;
use crate::ingest::letters;
use crate::ingest::limits;
use crate::ingest::rich_text;
use cfb::CompoundFile;
use chrono::DateTime;
use chrono::FixedOffset;
use std::io::Cursor;
use std::io::Read;
use std::panic::AssertUnwindSafe;
use std::panic::catch_unwind;

type File<'a> = CompoundFile<Cursor<&'a [u8]>>;

/// Properties by the numbers that Outlook gives them.
const SUBJECT: &str = "0037";
const SERVER_LINES: &str = "007D";
const SENDER: &str = "0C1A";
const SENDER_ADDRESS: &str = "0C1F";
const SENDER_MAIL: &str = "5D01";
const TO: &str = "0E04";
const COPIES: &str = "0E03";
const BODY: &str = "1000";
const RICH_BODY: &str = "1009";
const WEB_BODY: &str = "1013";
const ENCLOSED: &str = "3701";
const SENT: u32 = 0x0039_0040;
const DELIVERED: u32 = 0x0E06_0040;

/// Messages inside messages.
const DEPTH: usize = 4;
/// Enclosed files of one message.
const FILES: usize = 50;
/// What the email may grow to, in bytes.
const MOST: usize = 2 * limits::FILE_BYTES as usize;
/// Outlook keeps the time of sending without the sender's zone. In Hawaii it is earliest: a day
/// that begins elsewhere has not begun there, and a day too early costs nobody a chance.
const EARLIEST_ZONE: i32 = -10 * 3600;
/// Tenths of microseconds from the year 1601, where Outlook's clock begins, to 1970.
const CLOCK_BEGINS: i64 = 116_444_736_000_000_000;

/// The message as an `.eml`.
///
/// # Errors
///
/// [`ReadError::DamagedEmail`] where it cannot be taken apart.
pub fn as_email(bytes: &[u8]) -> Result<Vec<u8>, ReadError> {
    let take_apart = AssertUnwindSafe(|| {
        let mut file = CompoundFile::open(Cursor::new(bytes)).ok()?;
        let mut email = Vec::new();
        write(&mut file, "", 0, &mut email)?;
        Some(email)
    });
    catch_unwind(take_apart)
        .ok()
        .flatten()
        .ok_or(ReadError::DamagedEmail)
}

/// One message of the file, the one at the root or one enclosed.
fn write(file: &mut File<'_>, at: &str, depth: usize, email: &mut Vec<u8>) -> Option<()> {
    let lines = header(file, at);
    email.extend_from_slice(lines.as_bytes());
    let cut = format!("quash-part-{depth}-{}", email.len());
    email.extend_from_slice(
        format!("MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"{cut}\"\r\n\r\n")
            .as_bytes(),
    );
    let plain = text(file, at, BODY).filter(|body| !body.trim().is_empty());
    let web = web_body(file, at);
    let mut rich = || -> Option<String> { rich_text::text_of(&binary(file, at, RICH_BODY)?) };
    let plain = match (plain, &web) {
        (None, None) => rich(),
        (plain, _) => plain,
    };
    // Both stand side by side as a mail program sends them: the same in two forms.
    let inner = format!("{cut}-body");
    part(
        email,
        &cut,
        &format!("Content-Type: multipart/alternative; boundary=\"{inner}\""),
        None,
    );
    for (kind, body) in [("plain", plain), ("html", web)] {
        if let Some(body) = body {
            let kind = format!("Content-Type: text/{kind}; charset=utf-8");
            part(email, &inner, &kind, Some(body.as_bytes()));
        }
    }
    email.extend_from_slice(format!("--{inner}--\r\n").as_bytes());
    for name in enclosures(file, at) {
        let place = format!("{at}/{name}");
        let message = format!("{place}/__substg1.0_{ENCLOSED}000D");
        if depth < DEPTH && file.is_stream(format!("{message}/__properties_version1.0")) {
            part(email, &cut, "Content-Type: message/rfc822", None);
            write(file, &message, depth + 1, email)?;
            email.extend_from_slice(b"\r\n");
        } else if let Some(bytes) = binary(file, &place, ENCLOSED) {
            let kind = "Content-Type: application/octet-stream\r\nContent-Disposition: attachment";
            part(email, &cut, kind, Some(&bytes));
        }
        if email.len() > MOST {
            return None;
        }
    }
    email.extend_from_slice(format!("--{cut}--\r\n").as_bytes());
    Some(())
}

/// A part of an email, its bytes in base64.
fn part(email: &mut Vec<u8>, cut: &str, kind: &str, bytes: Option<&[u8]>) {
    email.extend_from_slice(format!("--{cut}\r\n{kind}\r\n").as_bytes());
    let Some(bytes) = bytes else {
        email.extend_from_slice(b"\r\n");
        return;
    };
    email.extend_from_slice(b"Content-Transfer-Encoding: base64\r\n\r\n");
    const SIGNS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    for line in bytes.chunks(57) {
        for three in line.chunks(3) {
            let byte = |n: usize| u32::from(three.get(n).copied().unwrap_or(0));
            let all = byte(0) << 16 | byte(1) << 8 | byte(2);
            for n in 0..4 {
                let sign = SIGNS[(all >> (18 - 6 * n) & 63) as usize];
                email.push(if n <= three.len() { sign } else { b'=' });
            }
        }
        email.extend_from_slice(b"\r\n");
    }
}

/// The header lines that servers wrote, and those that Outlook knows where they are missing.
fn header(file: &mut File<'_>, at: &str) -> String {
    let mut lines = text(file, at, SERVER_LINES).map_or_else(String::new, |raw| of_servers(&raw));
    let has = |lines: &str, name: &str| {
        let start = |line: &str| {
            line.get(..name.len())
                .is_some_and(|it| it.eq_ignore_ascii_case(name))
        };
        lines.lines().any(start)
    };
    let mut add = |name: &str, value: Option<String>| {
        let value = value.map(|value| one_line(&value)).unwrap_or_default();
        if !has(&lines, &format!("{name}:")) && !value.is_empty() {
            lines.push_str(&format!("{name}: {value}\r\n"));
        }
    };
    add("From", sender(file, at));
    add("To", text(file, at, TO));
    add("Cc", text(file, at, COPIES));
    add("Subject", text(file, at, SUBJECT));
    add("Date", sent(file, at));
    lines
}

/// Whole header lines without those that tell how the message was packed, which is now another way.
fn of_servers(raw: &str) -> String {
    let mut lines = String::new();
    let mut kept = false;
    for line in raw.lines().map(str::trim_end) {
        if line.is_empty() {
            if lines.is_empty() {
                continue;
            }
            break;
        }
        if !line.starts_with([' ', '\t']) {
            let name = line
                .split_once(':')
                .map_or("", |(name, _)| name)
                .to_lowercase();
            let packing = name.starts_with("content-") || name == "mime-version";
            kept = !name.is_empty() && !name.contains(char::is_whitespace) && !packing;
        }
        if kept {
            lines.push_str(line);
            lines.push_str("\r\n");
        }
    }
    lines
}

fn one_line(value: &str) -> String {
    let plain = |c: char| if c.is_control() { ' ' } else { c };
    let line: String = value.chars().map(plain).take(1_000).collect();
    line.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn sender(file: &mut File<'_>, at: &str) -> Option<String> {
    let name = text(file, at, SENDER).map(|name| one_line(&name).replace(['"', '<', '>'], ""));
    let mail = |text: &String| text.contains('@');
    let address = text(file, at, SENDER_MAIL).filter(mail);
    let address = address.or_else(|| text(file, at, SENDER_ADDRESS).filter(mail));
    match (name, address) {
        (Some(name), Some(address)) => Some(format!("\"{name}\" <{}>", one_line(&address))),
        (name, address) => name.or(address),
    }
}

/// When it was sent, or delivered, as header lines write it.
fn sent(file: &mut File<'_>, at: &str) -> Option<String> {
    let fixed = stream(file, &format!("{at}/__properties_version1.0"))?;
    let head = if at.is_empty() { 32 } else { 24 };
    let of = |wanted: u32| {
        let entries = fixed.get(head..)?.chunks_exact(16);
        let mut entries = entries.filter(|entry| entry[..4] == wanted.to_le_bytes());
        let value: [u8; 8] = entries.next()?[8..].try_into().ok()?;
        let seconds = (i64::from_le_bytes(value) - CLOCK_BEGINS) / 10_000_000;
        DateTime::from_timestamp(seconds, 0).filter(|_| seconds > 0)
    };
    let time = of(SENT).or_else(|| of(DELIVERED))?;
    let zone = FixedOffset::east_opt(EARLIEST_ZONE)?;
    Some(time.with_timezone(&zone).to_rfc2822())
}

fn web_body(file: &mut File<'_>, at: &str) -> Option<String> {
    let web =
        text(file, at, WEB_BODY).or_else(|| Some(letters::text_of(&binary(file, at, WEB_BODY)?)));
    web.filter(|web| !web.trim().is_empty())
}

/// The folders of enclosed files, in their order.
fn enclosures(file: &File<'_>, at: &str) -> Vec<String> {
    let place = if at.is_empty() { "/" } else { at };
    let Ok(entries) = file.read_storage(place) else {
        return Vec::new();
    };
    let names = entries.map(|entry| entry.name().to_owned());
    let mut names: Vec<String> = names
        .filter(|it| it.starts_with("__attach_version1.0_"))
        .collect();
    names.sort();
    names.truncate(FILES);
    names
}

fn text(file: &mut File<'_>, at: &str, property: &str) -> Option<String> {
    if let Some(bytes) = stream(file, &format!("{at}/__substg1.0_{property}001F")) {
        let pairs = bytes
            .chunks_exact(2)
            .map(|two| u16::from_le_bytes([two[0], two[1]]));
        let text: String = char::decode_utf16(pairs)
            .map(|c| c.unwrap_or('\u{fffd}'))
            .collect();
        return Some(text.trim_end_matches('\0').to_owned());
    }
    let bytes = stream(file, &format!("{at}/__substg1.0_{property}001E"))?;
    Some(letters::text_of(&bytes).trim_end_matches('\0').to_owned())
}

fn binary(file: &mut File<'_>, at: &str, property: &str) -> Option<Vec<u8>> {
    stream(file, &format!("{at}/__substg1.0_{property}0102"))
}

fn stream(file: &mut File<'_>, place: &str) -> Option<Vec<u8>> {
    if !file.is_stream(place) {
        return None;
    }
    let mut bytes = Vec::new();
    let stream = file.open_stream(place).ok()?;
    stream
        .take(limits::FILE_BYTES)
        .read_to_end(&mut bytes)
        .ok()?;
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_servers_are_kept_without_the_packing() {
        let raw = "Microsoft Mail Internet Headers Version 2.0\r\nReceived: from a\r\n\tby b\r\nContent-Type: multipart/mixed;\r\n boundary=x\r\nFrom: a@b.example\r\n\r\nFrom: not@this.example\r\n";
        assert_eq!(
            of_servers(raw),
            "Received: from a\r\n\tby b\r\nFrom: a@b.example\r\n"
        );
    }

    #[test]
    fn parts_are_written_in_base64() {
        let mut email = Vec::new();
        part(
            &mut email,
            "cut",
            "Content-Type: text/plain",
            Some(b"ten days"),
        );
        let written = String::from_utf8(email).expect("text");
        assert!(written.ends_with("\r\n\r\ndGVuIGRheXM=\r\n"), "{written}");
    }

    #[test]
    fn what_is_no_message_is_refused() {
        assert_eq!(
            as_email(b"\xd0\xcf\x11\xe0 and no more"),
            Err(ReadError::DamagedEmail)
        );
    }
}
