//! Papers with bytes changed at random: whatever comes in, an answer comes out.
//!
//! Every file is read by the real child. Nothing may escape it: no panic of the
//! parent, no hang beyond the clock, no answer that is missing. The numbers are
//! the same on every machine; `QUASH_MUTATED=10000` reads more of them.

use quash::ingest::Limits;
use quash::ingest::ReadError;
use quash::ingest::Source;
use quash::ingest::open::open_with;
use std::path::Path;
use std::time::Duration;
use std::time::Instant;

/// A generator of numbers that are the same each time.
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn below(&mut self, most: usize) -> usize {
        (self.next() % most.max(1) as u64) as usize
    }
}

const MAIL: &[u8] = b"Received: from a by b\r\nFrom: =?utf-8?Q?L=C3=A9gal?= <legal@host.example>\r\nDate: Tue, 11 May 2027 15:20:00 -0700\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=cut\r\n\r\n--cut\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<table><tr><td>We have received a subpoena.<td>You have ten days</table>\r\n--cut\r\nContent-Type: message/rfc822\r\n\r\nFrom: a@b.example\r\n\r\nten (14) days\r\n--cut\r\nContent-Type: application/octet-stream\r\nContent-Transfer-Encoding: base64\r\n\r\nJVBERi0xLjQK\r\n--cut--\r\n";

fn seeds() -> Vec<Vec<u8>> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut seeds: Vec<Vec<u8>> = [
        "examples/notice.pdf",
        "examples/summons.pdf",
        "tests/papers/summons-form.pdf",
        "tests/papers/form-fields-and-shifted-text.pdf",
        "tests/papers/open-aes-256.pdf",
    ]
    .iter()
    .map(|name| std::fs::read(here.join(name)).expect("the test paper"))
    .collect();
    let small = image::DynamicImage::new_luma8(60, 40);
    for format in [
        image::ImageFormat::Png,
        image::ImageFormat::Jpeg,
        image::ImageFormat::WebP,
    ] {
        let mut bytes = std::io::Cursor::new(Vec::new());
        let picture: image::DynamicImage = small.to_rgb8().into();
        picture
            .write_to(&mut bytes, format)
            .expect("a picture file");
        seeds.push(bytes.into_inner());
    }
    seeds.push(MAIL.to_vec());
    seeds.push(outlook());
    seeds
}

fn outlook() -> Vec<u8> {
    use std::io::Write;
    let mut file = cfb::CompoundFile::create(std::io::Cursor::new(Vec::new())).expect("a file");
    for (name, bytes) in [
        ("/__properties_version1.0", &[0u8; 48][..]),
        ("/__substg1.0_1000001E", b"You have ten days"),
        (
            "/__substg1.0_007D001E",
            b"From: a@b.example\r\nDate: Tue, 11 May 2027 15:20:00 -0700\r\n",
        ),
        (
            "/__substg1.0_10090102",
            b"\0\0\0\0\0\0\0\0LZFu\0\0\0\0\x03\0\x0a\0rcpg125B2",
        ),
    ] {
        let mut stream = file.create_stream(name).expect("a stream");
        stream.write_all(bytes).expect("written");
    }
    file.flush().expect("written");
    file.into_inner().into_inner()
}

fn mutated(seed: &[u8], dice: &mut Dice) -> Vec<u8> {
    let mut bytes = seed.to_vec();
    for _ in 0..1 + dice.below(12) {
        let at = dice.below(bytes.len());
        match dice.below(5) {
            0 => bytes[at] = dice.next() as u8,
            1 => bytes[at] ^= 1 << dice.below(8),
            2 => bytes.truncate(at.max(4)),
            3 => {
                let end = (at + 1 + dice.below(64)).min(bytes.len());
                let piece = bytes[at..end].to_vec();
                let to = dice.below(bytes.len());
                bytes.splice(to..to, piece);
            }
            _ => {
                let digit = bytes.iter().skip(at).position(u8::is_ascii_digit);
                if let Some(n) = digit {
                    bytes[at + n] = b'0' + dice.below(10) as u8;
                }
            }
        }
    }
    bytes
}

#[test]
fn whatever_comes_in_an_answer_comes_out() {
    let count = std::env::var("QUASH_MUTATED")
        .ok()
        .and_then(|n| n.parse().ok());
    let count: usize = count.unwrap_or(400);
    let program = Path::new(env!("CARGO_BIN_EXE_quash"));
    // Pictures are drawn but not read: the OCR program is not what is tried here.
    let limits = Limits {
        ocr_pages: 0,
        ..Limits::default()
    };
    let mut dice = Dice(0x9e37_79b9_7f4a_7c15);
    let seeds = seeds();
    let mut made = 0;
    while made < count {
        let files: Vec<Vec<u8>> = (0..count.min(40))
            .map(|_| {
                let seed = &seeds[dice.below(seeds.len())];
                mutated(seed, &mut dice)
            })
            .collect();
        made += files.len();
        let began = Instant::now();
        let sources = files.iter().cloned().map(Source::Bytes).collect();
        let answers = open_with(program, sources, &limits, None);
        assert!(answers.len() >= files.len());
        for (file, answer) in files.iter().zip(&answers) {
            if let Err(ReadError::Crashed { how }) = answer {
                let place = Path::new(env!("CARGO_TARGET_TMPDIR")).join("crashed");
                std::fs::write(&place, file).expect("kept");
                panic!("a reader died ({how}); the file is {}", place.display());
            }
        }
        let each = limits.clock * u32::try_from(files.len()).unwrap_or(u32::MAX);
        assert!(began.elapsed() < each + Duration::from_secs(5));
    }
}

/// The recognizers take any text: nothing in it makes the program fail.
#[test]
fn any_text_has_a_sheet() {
    use quash::deadline::Desk;
    use quash::language::Language;
    use quash::law::Rulebook;
    use quash::recognize::Said;
    let words = [
        "subpoena",
        "ten",
        "(14)",
        "days",
        "of",
        "May",
        "31",
        "2027",
        "within",
        "unless",
        "you",
        "motion",
        "to",
        "quash",
        "\n",
        "\n\n",
        ">",
        "From:",
        "Date:",
        "withdrawn",
        "disclosed",
        "ICE",
        "8 U.S.C. 1225(d)",
        "\t",
        "@pond",
        "ñandú",
        "—",
        "§",
        "no later than",
        "12/31/9999",
        "0",
        "99999999999",
        "February 30",
        "Tuesday,",
        "reminder",
        "\u{202e}",
        "¼",
        "ﬁ",
        "💡",
    ];
    let mut dice = Dice(42);
    let desk = Desk {
        as_of: chrono::NaiveDate::from_ymd_opt(2027, 5, 12).expect("a day"),
        court: None,
    };
    for _ in 0..300 {
        let text: String = (0..20 + dice.below(200))
            .map(|_| format!("{} ", words[dice.below(words.len())]))
            .collect();
        let papers = vec![quash::ingest::read_text(&text)];
        let said = Said {
            received: None,
            notice_date: None,
        };
        let rules = Rulebook::built_in();
        let sheets = quash::triage::triage(papers, &[], said, &desk, rules, Language::english());
        assert!(!sheets.is_empty(), "{text}");
    }
}
