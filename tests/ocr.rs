//! Scanned pages give words, in order and in place, however they were laid on the glass.
//!
//! These need the program tesseract and say so where it is not there.

mod making;

use making::line;
use making::page;
use making::stream;
use quash::document::area::Area;
use quash::document::page::Page;
use quash::document::page::PageSource;
use quash::document::page::Paper;
use quash::document::page::Remark;
use quash::document::word::Origin;
use quash::ingest::Limits;
use quash::ingest::Source;
use quash::ingest::open::open_with;
use std::path::Path;
use std::process::Command;

/// The letter's size in points; its picture has 200 dots an inch.
const WIDTH: f64 = 612.0;
const HEIGHT: f64 = 396.0;
/// Where its date stands, on the page that shows it upright.
const NOVEMBER: [f64; 4] = [54.0, 78.8, 104.0, 87.1];

fn read(bytes: Vec<u8>, limits: &Limits) -> Paper {
    let program = Path::new(env!("CARGO_BIN_EXE_quash"));
    open_with(program, vec![Source::Bytes(bytes)], limits, None)
        .pop()
        .expect("one result")
        .expect("a paper")
}

fn scanned(bytes: Vec<u8>) -> Page {
    let page = read(bytes, &Limits::default()).pages.remove(0);
    for remark in &page.remarks {
        if let Remark::OcrMissing { install } = remark {
            panic!("this test reads a scan and needs tesseract: {install}");
        }
    }
    page
}

fn letter() -> Vec<u8> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/papers/letter-scan.jpg");
    let entries = "/Type /XObject /Subtype /Image /Width 1700 /Height 1100 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode";
    stream(entries, &std::fs::read(path).expect("the picture"))
}

/// A page that shows the letter, placed by this matrix, with more content after it.
fn showing(size: (f64, f64), entries: &str, matrix: [f64; 6], content: &str) -> Vec<u8> {
    let [a, b, c, d, e, f] = matrix;
    let content = format!("q {a} {b} {c} {d} {e} {f} cm /Im1 Do Q {content}");
    let entries = format!("/MediaBox [0 0 {} {}] {entries}", size.0, size.1);
    let picture = vec![(10, letter())];
    page(
        content.as_bytes(),
        &entries,
        "/XObject << /Im1 10 0 R >>",
        picture,
    )
}

fn upright() -> [f64; 6] {
    [WIDTH, 0.0, 0.0, HEIGHT, 0.0, 0.0]
}

fn texts(page: &Page) -> Vec<String> {
    page.lines.iter().map(|line| line.text()).collect()
}

/// All the letter's lines in their order; a single sign may be off in a bad light.
fn reads_in_order(page: &Page) {
    let text = texts(page).join("\n");
    let mut rest = text.as_str();
    for words in [
        "Harbor Mail Cooperative",
        "November 9, 2026",
        "Dear member,",
        "We have received an administrative subpoena for the records of your",
        "19 U.S.C. 1509 on October 28, 2026.",
        "We will answer it fourteen days from the date of this letter unless you",
        "show us a motion to quash that was filed in court by then.",
        "Reference HM-20771",
    ] {
        let at = rest.find(words);
        rest = &rest[at.unwrap_or_else(|| panic!("{words:?} in {text}"))..];
    }
}

fn november(page: &Page) -> Area {
    let mut words = page.lines.iter().flat_map(|line| &line.words);
    let word = words
        .find(|word| word.text == "November")
        .expect("the date");
    assert_eq!(word.origin, Origin::Ocr);
    assert!(word.trust > 0.8 && word.trust < 1.0);
    word.area
}

/// The place is the expected one, give or take the room around letters.
fn near(found: Area, expected: [f64; 4]) {
    let found = [found.x0, found.y0, found.x1, found.y1].map(f64::from);
    let close = found.iter().zip(expected).all(|(a, b)| (a - b).abs() < 4.0);
    assert!(close, "{found:?} is not {expected:?}");
}

#[test]
fn a_scan_is_read_where_it_stands() {
    let page = scanned(showing((WIDTH, HEIGHT), "", upright(), ""));
    assert_eq!(page.source, PageSource::Ocr);
    reads_in_order(&page);
    near(november(&page), NOVEMBER);
    assert!(!page.remarks.contains(&Remark::PictureWithoutText));
}

#[test]
fn a_tilted_scan_is_read_in_order_and_in_place() {
    let (sin, cos) = 4.0f64.to_radians().sin_cos();
    // Turned counterclockwise around the lower left corner, and moved in.
    let matrix = [
        WIDTH * cos,
        WIDTH * sin,
        -HEIGHT * sin,
        HEIGHT * cos,
        30.0,
        5.0,
    ];
    let size = (660.0, 450.0);
    let page = scanned(showing(size, "", matrix, ""));
    reads_in_order(&page);
    let (x, y) = (
        (NOVEMBER[0] + NOVEMBER[2]) / 2.0,
        HEIGHT - (NOVEMBER[1] + NOVEMBER[3]) / 2.0,
    );
    let expected = (x * cos - y * sin + 30.0, size.1 - (x * sin + y * cos + 5.0));
    let found = november(&page);
    let middle = f64::from(found.x0 + found.x1) / 2.0;
    assert!((middle - expected.0).abs() < 3.0, "{found:?} {expected:?}");
    let middle = f64::from(found.middle());
    assert!((middle - expected.1).abs() < 3.0, "{found:?} {expected:?}");
    let turned = page.remarks.iter().find_map(|remark| match remark {
        Remark::ReadByOcr { turned, .. } => Some(*turned),
        _ => None,
    });
    assert!((turned.expect("a remark") + 4.0).abs() < 0.5, "{turned:?}");
}

#[test]
fn a_scan_on_its_side_is_read_and_its_words_stay_where_they_show() {
    // The head of the letter at the left, then at the right.
    let left = [0.0, WIDTH, -HEIGHT, 0.0, HEIGHT, 0.0];
    let page = scanned(showing((HEIGHT, WIDTH), "", left, ""));
    reads_in_order(&page);
    let [x0, y0, x1, y1] = NOVEMBER;
    near(november(&page), [y0, WIDTH - x1, y1, WIDTH - x0]);
    let right = [0.0, -WIDTH, HEIGHT, 0.0, 0.0, WIDTH];
    let page = scanned(showing((HEIGHT, WIDTH), "", right, ""));
    reads_in_order(&page);
    near(november(&page), [HEIGHT - y1, x0, HEIGHT - y0, x1]);
}

#[test]
fn a_scan_upside_down_is_read() {
    let matrix = [-WIDTH, 0.0, 0.0, -HEIGHT, WIDTH, HEIGHT];
    let page = scanned(showing((WIDTH, HEIGHT), "", matrix, ""));
    reads_in_order(&page);
    let [x0, y0, x1, y1] = NOVEMBER;
    near(
        november(&page),
        [WIDTH - x1, HEIGHT - y1, WIDTH - x0, HEIGHT - y0],
    );
}

#[test]
fn a_scan_set_upright_by_its_page_is_read_as_displayed() {
    let left = [0.0, WIDTH, -HEIGHT, 0.0, HEIGHT, 0.0];
    let page = scanned(showing((HEIGHT, WIDTH), "/Rotate 90", left, ""));
    assert_eq!((page.width, page.height), (WIDTH as f32, HEIGHT as f32));
    reads_in_order(&page);
    near(november(&page), NOVEMBER);
}

#[test]
fn an_old_hidden_layer_is_set_aside() {
    let layer = "BT 3 Tr /F1 12 Tf 54 310 Td (Novernber 8, 2O26 seven days of this lctter) Tj ET";
    let page = scanned(showing((WIDTH, HEIGHT), "", upright(), layer));
    assert_eq!(page.source, PageSource::Ocr);
    reads_in_order(&page);
    assert!(texts(&page).iter().all(|line| !line.contains("seven")));
    let set_aside = |r: &Remark| matches!(r, Remark::LayerSetAside { words } if *words >= 7);
    assert!(page.remarks.iter().any(set_aside), "{:?}", page.remarks);
    let hidden = |r: &Remark| matches!(r, Remark::HiddenLayer { .. });
    assert!(page.remarks.iter().any(hidden));
}

#[test]
fn a_courts_header_joins_the_words_of_the_scan() {
    let header = line(
        "Case 3:26-mc-80123 Document 1-2 Filed 11/20/26",
        54.0,
        380.0,
        9.0,
    );
    let page = scanned(showing((WIDTH, HEIGHT), "", upright(), &header));
    assert_eq!(page.source, PageSource::Mixed);
    assert_eq!(
        texts(&page)[0],
        "Case 3:26-mc-80123 Document 1-2 Filed 11/20/26"
    );
    let of_layer = |word: &&quash::document::word::Word| word.origin == Origin::Text;
    let words: Vec<_> = page.lines.iter().flat_map(|l| &l.words).collect();
    assert_eq!(words.into_iter().filter(of_layer).count(), 6);
    reads_in_order(&page);
}

#[test]
fn pages_beyond_the_limit_are_remarked_on() {
    let limits = Limits {
        ocr_pages: 0,
        ..Limits::default()
    };
    let page = read(showing((WIDTH, HEIGHT), "", upright(), ""), &limits)
        .pages
        .remove(0);
    assert_eq!(page.source, PageSource::Unread);
    assert!(page.lines.is_empty());
    let limits = Limits {
        ocr_clock: std::time::Duration::ZERO,
        ..Limits::default()
    };
    let page = read(showing((WIDTH, HEIGHT), "", upright(), ""), &limits)
        .pages
        .remove(0);
    assert_eq!(page.source, PageSource::Unread);
    let told = |r: &Remark| matches!(r, Remark::OcrFailed { why } if why.contains("time"));
    assert!(page.remarks.iter().any(told), "{:?}", page.remarks);
}

#[test]
fn a_page_of_a_wall_is_drawn_within_the_limits() {
    let size = (14_000.0, 14_000.0);
    let matrix = [14_000.0, 0.0, 0.0, 14_000.0 * HEIGHT / WIDTH, 0.0, 2_000.0];
    let page = scanned(showing(size, "", matrix, ""));
    let told = page
        .remarks
        .iter()
        .any(|remark| matches!(remark, Remark::ReadByOcr { .. } | Remark::OcrFailed { .. }));
    assert!(told, "{:?}", page.remarks);
}

/// Run by the test below, in a process without a search path.
#[test]
#[ignore = "needs a process of its own, without a search path"]
fn inner_without_the_program() {
    let page = read(
        showing((WIDTH, HEIGHT), "", upright(), ""),
        &Limits::default(),
    )
    .pages
    .remove(0);
    assert_eq!(page.source, PageSource::Unread);
    let told = |r: &Remark| matches!(r, Remark::OcrMissing { install } if install.contains("apt-get install tesseract-ocr"));
    assert!(page.remarks.iter().any(told), "{:?}", page.remarks);
}

#[test]
fn without_the_program_a_page_stays_unread_and_says_what_to_install() {
    let this = std::env::current_exe().expect("this program");
    let run = Command::new(this)
        .args(["--exact", "inner_without_the_program", "--ignored"])
        .env("PATH", "")
        .output()
        .expect("a run");
    let told = String::from_utf8_lossy(&run.stdout);
    assert!(run.status.success() && told.contains("1 passed"), "{told}");
}
