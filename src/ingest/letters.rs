//! Bytes of a text file as letters: UTF-8, UTF-16 with its mark, else the old Western European set.
//!
//! Notepad and old mail programs save in the last two; a person who pastes a
//! notice there has still brought a notice.

use encoding_rs::Encoding;
use encoding_rs::UTF_8;
use encoding_rs::WINDOWS_1252;

/// The text of the bytes; letters that no set has become U+FFFD.
pub fn text_of(bytes: &[u8]) -> String {
    let marked = Encoding::for_bom(bytes).map(|(encoding, _)| encoding);
    let plain = || {
        if std::str::from_utf8(bytes).is_ok() {
            UTF_8
        } else {
            WINDOWS_1252
        }
    };
    let encoding = marked.unwrap_or_else(plain);
    encoding.decode(bytes).0.into_owned()
}

/// Whether the bytes are the beginning of a text; a letter cut at the end does not count against it.
pub fn is_text(head: &[u8]) -> bool {
    if Encoding::for_bom(head).is_some() {
        return !text_of(head).trim().is_empty();
    }
    match std::str::from_utf8(head) {
        Ok(text) => !text.trim().is_empty(),
        Err(error) if error.error_len().is_none() => error.valid_up_to() > 0,
        Err(_) => western(head),
    }
}

/// Whether the bytes read as Western European text: hardly a control, mostly plain letters.
fn western(head: &[u8]) -> bool {
    let control = |byte: &u8| *byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r' | 0x0c);
    let plain = head.iter().filter(|byte| byte.is_ascii()).count();
    !head.iter().any(control) && !head.contains(&0x7f) && plain * 10 >= head.len() * 8
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sets_that_people_save_in_are_read() {
        let utf_16: Vec<u8> = [0xff, 0xfe]
            .into_iter()
            .chain("citación".encode_utf16().flat_map(u16::to_le_bytes))
            .collect();
        let table: [(&[u8], &str); 4] = [
            ("citación".as_bytes(), "citación"),
            (b"\xef\xbb\xbfDear user", "Dear user"),
            (b"citaci\xf3n \x93quoted\x94", "citación “quoted”"),
            (&utf_16, "citación"),
        ];
        for (bytes, text) in table {
            assert!(is_text(bytes), "{text}");
            assert_eq!(text_of(bytes), text);
        }
        assert!(!is_text(b"\x80\x81\xfe\xff\xfe"));
        assert!(!is_text(b"  \n"));
    }
}
