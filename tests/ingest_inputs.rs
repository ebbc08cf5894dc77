//! Pictures, saved emails and plain text are read as papers, by the real reading child.
//!
//! The tests with pictures need the program tesseract and say so where it is not there.

use image::DynamicImage;
use quash::document::page::PageSource;
use quash::document::page::Paper;
use quash::document::page::Remark;
use quash::document::page::TextSource;
use quash::document::word::Origin;
use quash::ingest::Limits;
use quash::ingest::ReadError;
use quash::ingest::Source;
use quash::ingest::open::open_with;
use std::io::Cursor;
use std::path::Path;

fn open(bytes: Vec<u8>) -> Vec<Result<Paper, ReadError>> {
    let program = Path::new(env!("CARGO_BIN_EXE_quash"));
    open_with(
        program,
        vec![Source::Bytes(bytes)],
        &Limits::default(),
        None,
    )
}

fn read(bytes: Vec<u8>) -> Paper {
    open(bytes).remove(0).expect("a paper")
}

fn said(paper: &Paper) -> String {
    let lines = paper.pages.iter().flat_map(|page| &page.lines);
    lines.map(|line| line.text() + "\n").collect()
}

fn file(name: &str) -> Vec<u8> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/papers")
        .join(name);
    std::fs::read(path).expect("the test paper")
}

fn letter() -> DynamicImage {
    image::load_from_memory(&file("letter-scan.jpg")).expect("a picture")
}

fn written(picture: &DynamicImage, format: image::ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    picture
        .write_to(&mut bytes, format)
        .expect("a picture file");
    bytes.into_inner()
}

fn by_ocr(paper: &Paper) {
    for remark in paper.pages.iter().flat_map(|page| &page.remarks) {
        if let Remark::OcrMissing { install } = remark {
            panic!("this test reads a picture and needs tesseract: {install}");
        }
    }
    assert_eq!(paper.text_source(), TextSource::Ocr);
    let text = said(paper);
    assert!(text.contains("November"), "{text}");
}

#[test]
fn a_picture_is_read_in_each_format_and_the_right_way_up() {
    let letter = letter();
    let grey = DynamicImage::ImageLuma8(letter.to_luma8());
    let pictures = [
        file("letter-scan.jpg"),
        written(&grey, image::ImageFormat::Png),
        written(&letter.to_rgba8().into(), image::ImageFormat::Png),
        written(&letter.to_rgb8().into(), image::ImageFormat::WebP),
        written(&grey.rotate90(), image::ImageFormat::Png),
    ];
    for picture in pictures {
        by_ocr(&read(picture));
    }
}

/// How much further away its right side is, as a share.
const SLANT: f64 = 0.45;

/// A photo of the letter on a dark desk, its right side further away.
fn at_a_slant() -> DynamicImage {
    const WIDE: u32 = 1900;
    const HIGH: u32 = 1500;
    let letter = letter().to_luma8();
    let (across, down) = (f64::from(letter.width()), f64::from(letter.height()));
    let photo = image::GrayImage::from_fn(WIDE, HIGH, |x, y| {
        // From a dot of the photo to one of the letter, the sides running together to the right.
        let (x, y) = (f64::from(x), f64::from(y));
        let far = 1.0 + SLANT * (x - 100.0) / 1700.0;
        let u = (x - 100.0) / 1700.0 * (1.0 + SLANT) / far * across;
        let v = (y - 100.0) * far / 1300.0 * down;
        let grain = ((x as u32 * 7 + y as u32 * 13) % 11) as u8;
        let inside = (0.0..across - 1.0).contains(&u) && (0.0..down - 1.0).contains(&v);
        image::Luma([if inside {
            let paper = letter.get_pixel(u as u32, v as u32).0[0];
            (u32::from(paper) * 9 / 10) as u8
        } else {
            60 + grain
        }])
    });
    photo.into()
}

#[test]
fn a_photo_at_a_slant_is_read_and_its_words_stay_where_they_show() {
    let paper = read(written(&at_a_slant(), image::ImageFormat::Png));
    by_ocr(&paper);
    let text = said(&paper);
    for words in [
        "November 9, 2026",
        "We have received an administrative subpoena for the records of your",
        "We will answer it fourteen days from the date of this letter unless you",
        "show us a motion to quash that was filed in court by then.",
    ] {
        assert!(text.contains(words), "{words} is not in {text}");
    }
    let mut words = paper.pages[0].lines.iter().flat_map(|line| &line.words);
    let word = words
        .find(|word| word.text == "November")
        .expect("the date");
    // On the letter it is 54 to 104 of 612 points across and 78.8 to 87.1 of 396 down.
    let (u, v) = (79.0 / 612.0, 82.9 / 396.0);
    let x = 100.0 + 1700.0 * u / (1.0 + SLANT - SLANT * u);
    let far = 1.0 + SLANT * (x - 100.0) / 1700.0;
    let y = 100.0 + v * 1300.0 / far;
    // The longer side of a photo is taken for eleven inches.
    let points = 11.0 * 72.0 / 1900.0;
    let found = (word.area.x0 + word.area.x1) / 2.0;
    assert!(
        (found - x as f32 * points).abs() < 5.0,
        "{:?} {x}",
        word.area
    );
    let found = (word.area.y0 + word.area.y1) / 2.0;
    assert!(
        (found - y as f32 * points).abs() < 5.0,
        "{:?} {y}",
        word.area
    );
}

#[test]
fn a_fax_of_two_pictures_is_a_paper_of_two_pages() {
    let letter = letter().to_luma8();
    let mut bytes = Cursor::new(Vec::new());
    let mut fax = tiff::encoder::TiffEncoder::new(&mut bytes).expect("an encoder");
    for _ in 0..2 {
        fax.write_image::<tiff::encoder::colortype::Gray8>(
            letter.width(),
            letter.height(),
            letter.as_raw(),
        )
        .expect("a picture in the file");
    }
    let paper = read(bytes.into_inner());
    assert_eq!(paper.pages.len(), 2);
    by_ocr(&paper);
    assert!(
        paper
            .pages
            .iter()
            .all(|page| page.source == PageSource::Ocr)
    );
}

#[test]
fn a_picture_that_is_broken_or_huge_is_refused_in_one_line() {
    let whole = file("letter-scan.jpg");
    let half = whole[..200].to_vec();
    let mut huge = written(&DynamicImage::new_luma8(8, 8), image::ImageFormat::Png);
    // The width and height of a PNG stand in bytes 16 to 24.
    huge[16..24].copy_from_slice(&[0, 1, 0, 0, 0, 1, 0, 0]);
    for bytes in [half, huge] {
        let error = open(bytes).remove(0).expect_err("no picture");
        assert!(
            matches!(error, ReadError::DamagedPicture { .. }),
            "{error:?}"
        );
    }
}

const HEAD: &str = "Received: from a by b\r\nFrom: =?utf-8?Q?Voxpond_L=C3=A9gal?= <legal@voxpond.example>\r\nTo: <pond@mail.example>\r\nSubject: Legal notice\r\nDate: Tue, 11 May 2027 15:20:00 -0700\r\nMIME-Version: 1.0\r\n";
const BODY: &str = "Hello,\r\n\r\nWe have received a subpoena about your account.\r\nYou have ten days from the date of this email to file a motion to quash,\r\nor we will hand the records over to the agency that asked for them.\r\n";

#[test]
fn an_email_is_its_header_lines_and_its_text() {
    let paper =
        read(format!("{HEAD}Content-Type: text/plain; charset=utf-8\r\n\r\n{BODY}").into_bytes());
    let text = said(&paper);
    for line in [
        "From: Voxpond Légal <legal@voxpond.example>",
        "Date: Tue, 11 May 2027 15:20:00 -0700",
        "We have received a subpoena about your account.",
    ] {
        assert!(text.contains(line), "{line} is not in {text}");
    }
    assert!(!text.contains("Received"));
    let origin = |word: &str| {
        let words = paper.pages[0].lines.iter().flat_map(|l| &l.words);
        words.clone().find(|w| w.text == word).map(|w| w.origin)
    };
    assert_eq!(origin("Date:"), Some(Origin::EmailHeader));
    assert_eq!(origin("Hello,"), Some(Origin::Text));
    assert_eq!(paper.text_source(), TextSource::Native);
}

#[test]
fn an_email_that_is_a_web_page_gives_its_words_and_no_script() {
    let web = "<html><style>p{x:1}</style><p>We have received a <a href='http://a.example'>subpoena</a> about your account&nbsp;@pond.</p><script>steal()</script></html>";
    let paper =
        read(format!("{HEAD}Content-Type: text/html; charset=utf-8\r\n\r\n{web}").into_bytes());
    let text = said(&paper);
    assert!(
        text.contains("We have received a subpoena about your account @pond."),
        "{text}"
    );
    for hidden in ["steal", "a.example", "x:1"] {
        assert!(!text.contains(hidden), "{hidden} is in {text}");
    }
}

#[test]
fn papers_in_an_email_are_papers_and_an_email_in_it_is_read_with_it() {
    let pdf = file("plain-mail.pdf");
    let coded: String = {
        const SIGNS: &[u8; 64] =
            b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        let sign = |n: u32| char::from(SIGNS[(n & 63) as usize]);
        pdf.chunks(3)
            .flat_map(|three| {
                let whole = three
                    .iter()
                    .fold(0u32, |sum, byte| sum << 8 | u32::from(*byte))
                    << (8 * (3 - three.len()));
                let signs = [
                    sign(whole >> 18),
                    sign(whole >> 12),
                    sign(whole >> 6),
                    sign(whole),
                ];
                let real = three.len() + 1;
                signs
                    .into_iter()
                    .enumerate()
                    .map(move |(n, c)| if n < real { c } else { '=' })
            })
            .collect()
    };
    let parts = format!(
        "{HEAD}Content-Type: multipart/mixed; boundary=cut\r\n\r\n--cut\r\nContent-Type: text/plain\r\n\r\nPlease look at this.\r\n\
         --cut\r\nContent-Type: message/rfc822\r\n\r\n{}Content-Type: text/plain\r\n\r\n{BODY}\r\n\
         --cut\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment; filename=a.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n{coded}\r\n--cut--\r\n",
        HEAD.replace("Legal notice", "The inner one")
    );
    let papers = open(parts.into_bytes());
    assert_eq!(papers.len(), 2);
    let email = said(papers[0].as_ref().expect("the email"));
    assert!(
        email.contains("Subject: The inner one") && email.contains("ten days from"),
        "{email}"
    );
    let enclosed = papers[1].as_ref().expect("the enclosed paper");
    assert_eq!((enclosed.file, enclosed.pages.len()), (1, 1));
}

/// Outlook's way of saving text: two bytes for each letter, under the property's number.
fn property(file: &mut cfb::CompoundFile<Cursor<Vec<u8>>>, at: &str, id: &str, text: &str) {
    use std::io::Write;
    let bytes: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let mut stream = file
        .create_stream(format!("{at}/__substg1.0_{id}001F"))
        .expect("a stream");
    stream.write_all(&bytes).expect("written");
}

/// A message with what servers wrote over it, a text and two enclosures: a paper and a message.
fn outlook(server_lines: Option<&str>) -> Vec<u8> {
    use std::io::Write;
    let mut file = cfb::CompoundFile::create(Cursor::new(Vec::new())).expect("a file");
    // Sent on May 12, 2027 at 01:20, Greenwich time: still May 11 in all of America.
    let ticks: i64 = 1_810_084_800 * 10_000_000 + 116_444_736_000_000_000;
    let mut fixed = vec![0u8; 32];
    fixed.extend_from_slice(&0x0039_0040u32.to_le_bytes());
    fixed.extend_from_slice(&[0; 4]);
    fixed.extend_from_slice(&ticks.to_le_bytes());
    let stream = file.create_stream("/__properties_version1.0");
    stream
        .expect("a stream")
        .write_all(&fixed)
        .expect("written");
    property(&mut file, "", "0037", "Legal notice");
    property(&mut file, "", "0C1A", "Voxpond L\u{e9}gal");
    property(&mut file, "", "5D01", "legal@voxpond.example");
    property(&mut file, "", "1000", &BODY.replace("\r\n", "\n"));
    if let Some(lines) = server_lines {
        property(&mut file, "", "007D", lines);
    }
    let paper = "/__attach_version1.0_#00000000";
    file.create_storage(paper).expect("a folder");
    let stream = file.create_stream(format!("{paper}/__substg1.0_37010102"));
    let bytes = self::file("plain-mail.pdf");
    stream
        .expect("a stream")
        .write_all(&bytes)
        .expect("written");
    let inner = "/__attach_version1.0_#00000001/__substg1.0_3701000D";
    file.create_storage_all(inner).expect("a folder");
    let stream = file.create_stream(format!("{inner}/__properties_version1.0"));
    stream
        .expect("a stream")
        .write_all(&[0; 24])
        .expect("written");
    property(&mut file, inner, "0037", "The inner one");
    property(&mut file, inner, "1000", "You have twelve days to object.");
    file.flush().expect("written");
    file.into_inner().into_inner()
}

#[test]
fn a_message_of_outlook_is_read_like_an_email() {
    let papers = open(outlook(None));
    assert_eq!(papers.len(), 2);
    let message = papers[0].as_ref().expect("the message");
    let text = said(message);
    for line in [
        "From: Voxpond L\u{e9}gal <legal@voxpond.example>",
        "Date: Tue, 11 May 2027 15:20:00 -1000",
        "Subject: Legal notice",
        "We have received a subpoena about your account.",
        "Subject: The inner one",
        "You have twelve days to object.",
    ] {
        assert!(text.contains(line), "{line} is not in {text}");
    }
    assert_eq!(message.text_source(), TextSource::Native);
    let enclosed = papers[1].as_ref().expect("the enclosed paper");
    assert_eq!((enclosed.file, enclosed.pages.len()), (1, 1));
}

#[test]
fn what_servers_wrote_goes_before_what_outlook_kept() {
    let lines = "Authentication-Results: mx.example; dmarc=fail\r\nFrom: Other <other@elsewhere.example>\r\nDate: Mon, 10 May 2027 09:00:00 -0700\r\nContent-Type: text/plain\r\n\r\n";
    let text = said(&read(outlook(Some(lines))));
    for line in [
        "Authentication-Results: mx.example; dmarc=fail",
        "From: Other <other@elsewhere.example>",
        "Date: Mon, 10 May 2027 09:00:00 -0700",
    ] {
        assert!(text.contains(line), "{line} is not in {text}");
    }
    assert!(!text.contains("legal@voxpond.example"), "{text}");
}

#[test]
fn a_broken_message_of_outlook_is_refused_in_one_line() {
    let whole = outlook(None);
    let half = whole[..whole.len() / 2].to_vec();
    match open(half).remove(0) {
        Err(ReadError::DamagedEmail | ReadError::NotAPaper { .. }) => {}
        other => panic!("{other:?}"),
    }
}

#[test]
fn pasted_text_is_a_paper_and_what_nobody_can_read_is_named() {
    let text =
        "From: Legal <legal@voxpond.example>\nDate: May 11, 2027\n\nWe have received a subpoena.\n";
    assert!(said(&read(text.as_bytes().to_vec())).contains("We have received a subpoena."));
    for (bytes, name) in [
        (
            b"PK\x03\x04rest".to_vec(),
            "a word processor file or an archive",
        ),
        (
            b"\0\0\0\x18ftypheic".to_vec(),
            "a HEIC photo, which phones make",
        ),
    ] {
        let refused = ReadError::NotAPaper {
            looks_like: name.to_owned(),
        };
        assert_eq!(open(bytes).remove(0), Err(refused));
    }
}
