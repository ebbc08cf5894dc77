//! The words of a message that Outlook kept as rich text only.
//!
//! Takes the compressed rich text of a `.msg`; gives its words in plain lines. Web marks that
//! Outlook packed into it are left out. Nothing in it is run, fetched or embedded.

/// What the compressor takes as already written.
const KNOWN: &[u8] = b"{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx";
/// The circle in which earlier bytes are remembered.
const CIRCLE: usize = 4096;
/// Head of the compressed text: two sizes, a mark and a check sum.
const HEAD: usize = 16;
/// What it may open to, in bytes.
const MOST: usize = 8 * 1024 * 1024;
/// Groups whose words are not the message's.
const ASIDE: [&str; 10] = [
    "fonttbl",
    "colortbl",
    "stylesheet",
    "info",
    "pict",
    "object",
    "header",
    "footer",
    "htmltag",
    "generator",
];

/// The words, if the bytes can be opened.
pub fn text_of(compressed: &[u8]) -> Option<String> {
    let rich = opened(compressed)?;
    let text = words(&rich);
    (!text.trim().is_empty()).then_some(text)
}

fn opened(bytes: &[u8]) -> Option<Vec<u8>> {
    let mark = bytes.get(8..12)?;
    if mark == b"MELA" {
        return bytes.get(HEAD..).map(<[u8]>::to_vec);
    }
    if mark != b"LZFu" {
        return None;
    }
    let mut circle = [b' '; CIRCLE];
    circle[..KNOWN.len()].copy_from_slice(KNOWN);
    let mut at = KNOWN.len();
    let mut out = Vec::new();
    let mut input = bytes.get(HEAD..)?.iter().copied();
    let mut put = |byte: u8, at: &mut usize, circle: &mut [u8; CIRCLE]| {
        out.push(byte);
        circle[*at] = byte;
        *at = (*at + 1) % CIRCLE;
        out.len() < MOST
    };
    'all: while let Some(flags) = input.next() {
        for bit in 0..8 {
            let Some(first) = input.next() else {
                break 'all;
            };
            if flags >> bit & 1 == 0 {
                if !put(first, &mut at, &mut circle) {
                    break 'all;
                }
                continue;
            }
            let Some(second) = input.next() else {
                break 'all;
            };
            let both = usize::from(first) << 8 | usize::from(second);
            let (from, length) = (both >> 4, (both & 15) + 2);
            if from == at {
                break 'all;
            }
            for n in 0..length {
                let byte = circle[(from + n) % CIRCLE];
                if !put(byte, &mut at, &mut circle) {
                    break 'all;
                }
            }
        }
    }
    Some(out)
}

/// The words without marks: control words, groups that stand aside, and web marks.
fn words(rich: &[u8]) -> String {
    let mut text = String::new();
    let mut aside: Vec<bool> = vec![false];
    // Inside \htmlrtf stands what is for programs that cannot show web pages: the marks' twins.
    let mut skip = 0usize;
    let mut at = 0;
    while at < rich.len() {
        let byte = rich[at];
        at += 1;
        let hidden = aside.last().copied().unwrap_or(false);
        match byte {
            b'{' if aside.len() < 1_000 => aside.push(hidden),
            b'}' if aside.len() > 1 => {
                aside.pop();
            }
            b'{' | b'}' | b'\r' | b'\n' => {}
            b'\\' => {
                let Some(&next) = rich.get(at) else { break };
                if next.is_ascii_alphabetic() {
                    let end = at + letters(&rich[at..]);
                    let name = String::from_utf8_lossy(&rich[at..end]).into_owned();
                    let (number, after) = number(rich, end);
                    at = after + usize::from(rich.get(after) == Some(&b' '));
                    if ASIDE.contains(&name.as_str()) {
                        if let Some(last) = aside.last_mut() {
                            *last = true;
                        }
                    } else if !hidden {
                        skip += control(&name, number, &mut text);
                    }
                } else if next == b'\'' {
                    let hex = rich
                        .get(at + 1..at + 3)
                        .and_then(|two| std::str::from_utf8(two).ok());
                    let code = hex.and_then(|hex| u8::from_str_radix(hex, 16).ok());
                    at += 3;
                    if let (Some(code), false) = (code, hidden) {
                        letter(&[code], &mut skip, &mut text);
                    }
                } else {
                    at += 1;
                    match next {
                        b'*' => {
                            if let Some(last) = aside.last_mut() {
                                *last = true;
                            }
                        }
                        b'~' if !hidden => text.push(' '),
                        b'\\' | b'{' | b'}' if !hidden => text.push(char::from(next)),
                        _ => {}
                    }
                }
            }
            _ if hidden => {}
            other => letter(&[other], &mut skip, &mut text),
        }
    }
    text
}

fn letters(rich: &[u8]) -> usize {
    let count = rich
        .iter()
        .take(32)
        .take_while(|byte| byte.is_ascii_alphabetic());
    count.count()
}

/// The number after a control word, and where it ends.
fn number(rich: &[u8], from: usize) -> (Option<i32>, usize) {
    let sign = usize::from(rich.get(from) == Some(&b'-'));
    let digits = rich[from + sign..].iter().take(10);
    let count = digits.take_while(|byte| byte.is_ascii_digit()).count();
    if count == 0 {
        return (None, from);
    }
    let end = from + sign + count;
    let number = std::str::from_utf8(&rich[from..end])
        .ok()
        .and_then(|it| it.parse().ok());
    (number, end)
}

/// What a control word writes; how many letters after it are only its stand-in.
fn control(name: &str, number: Option<i32>, text: &mut String) -> usize {
    match name {
        "par" | "line" | "row" | "sect" | "page" => text.push('\n'),
        "tab" | "cell" => text.push('\t'),
        "emdash" => text.push('—'),
        "endash" => text.push('–'),
        "lquote" | "rquote" => text.push('\''),
        "ldblquote" | "rdblquote" => text.push('"'),
        "u" => {
            let code = number.unwrap_or(0).rem_euclid(0x1_0000) as u32;
            text.push(char::from_u32(code).unwrap_or('\u{fffd}'));
            return 1;
        }
        _ => {}
    }
    0
}

fn letter(byte: &[u8], skip: &mut usize, text: &mut String) {
    if *skip > 0 {
        *skip -= 1;
        return;
    }
    let (letter, _) = encoding_rs::WINDOWS_1252.decode_without_bom_handling(byte);
    text.push_str(&letter);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn compressed_text_opens() {
        // The example of the format's description.
        let bytes = [
            0x2d, 0, 0, 0, 0x2b, 0, 0, 0, 0x4c, 0x5a, 0x46, 0x75, 0xf1, 0xc5, 0xc7, 0xa7, 0x03, 0,
            0x0a, 0, 0x72, 0x63, 0x70, 0x67, 0x31, 0x32, 0x35, 0x42, 0x32, 0x0a, 0xf3, 0x20, 0x68,
            0x65, 0x6c, 0x09, 0, 0x20, 0x62, 0x77, 0x05, 0xb0, 0x6c, 0x64, 0x7d, 0x0a, 0x80, 0x0f,
            0xa0,
        ];
        let rich = opened(&bytes).expect("text");
        assert_eq!(rich, b"{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n");
        assert_eq!(text_of(&bytes).as_deref(), Some("hello world"));
    }

    #[test]
    fn marks_and_groups_aside_are_no_words() {
        let rich = b"{\\rtf1{\\fonttbl{\\f0 Arial;}}\\f0 You have {\\b ten} days\\par from \\'93today\\'94 {\\*\\htmltag84 <p>}caf\\u233?.}";
        assert_eq!(words(rich), "You have ten days\nfrom “today” café.");
    }

    #[test]
    fn other_bytes_have_no_words() {
        for bytes in [&b""[..], b"short", &[0xff; 40]] {
            assert_eq!(text_of(bytes), None);
        }
    }
}
