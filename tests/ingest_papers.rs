//! Words come back from papers with their places, their order, and what hides them told.

mod making;

use making::LETTER;
use making::line;
use making::page;
use making::stream;
use quash::document::area::Area;
use quash::document::page::Page;
use quash::document::page::PageSource;
use quash::document::page::Remark;
use quash::document::word::Origin;
use quash::document::word::Word;
use quash::ingest::Reading;
use quash::ingest::read_paper;
use std::path::Path;

fn paper(name: &str) -> Reading {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/papers")
        .join(name);
    read_paper(&std::fs::read(path).expect("the paper"), None).expect("a reading")
}

fn made(content: &str, entries: &str, resources: &str, more: Vec<(u32, Vec<u8>)>) -> Page {
    let bytes = page(
        content.as_bytes(),
        &format!("{LETTER} {entries}"),
        resources,
        more,
    );
    read_paper(&bytes, None).expect("a reading").pages.remove(0)
}

fn plain(content: &str) -> Page {
    made(content, "", "", Vec::new())
}

fn texts(page: &Page) -> Vec<String> {
    page.lines.iter().map(|line| line.text()).collect()
}

fn word<'a>(page: &'a Page, text: &str) -> &'a Word {
    let mut words = page.lines.iter().flat_map(|line| &line.words);
    words
        .find(|word| word.text == text)
        .unwrap_or_else(|| panic!("{text} in {:?}", texts(page)))
}

fn near(area: &Area, expected: [f32; 4]) {
    let found = [area.x0, area.y0, area.x1, area.y1];
    let close = found.iter().zip(expected).all(|(a, b)| (a - b).abs() < 1.0);
    assert!(close, "{found:?} is not {expected:?}");
}

/// The lines of the block in which these words stand.
fn block(page: &Page, words: &str) -> String {
    let found = page
        .lines
        .iter()
        .find(|line| line.text().contains(words))
        .expect(words)
        .block;
    let lines = page.lines.iter().filter(|line| line.block == found);
    lines.map(|line| line.text()).collect::<Vec<_>>().join(" ")
}

#[test]
fn words_stand_where_they_are_printed() {
    let reading = paper("summons-form.pdf");
    near(
        &word(&reading.pages[0], "HSI-PL-2025-104417-002").area,
        [353.1, 113.8, 479.8, 123.4],
    );
    near(
        &word(&reading.pages[0], "11/24/2025").area,
        [44.2, 353.1, 101.8, 362.7],
    );
    assert_eq!(word(&reading.pages[0], "11/24/2025").trust, 1.0);
}

#[test]
fn a_page_turned_four_ways_is_read_as_displayed() {
    // The baseline runs from (100, 200) for the width of "Turned" at 20 points.
    let wide = 63.4;
    let places = [
        (0, [100.0, 576.0, 100.0 + wide, 596.0]),
        (90, [196.0, 100.0, 216.0, 100.0 + wide]),
        (180, [512.0 - wide, 196.0, 512.0, 216.0]),
        (270, [576.0, 512.0 - wide, 596.0, 512.0]),
    ];
    for (turn, place) in places {
        let content = line("Turned", 100.0, 200.0, 20.0);
        let page = made(&content, &format!("/Rotate {turn}"), "", Vec::new());
        let size = if turn % 180 == 0 {
            (612.0, 792.0)
        } else {
            (792.0, 612.0)
        };
        assert_eq!((page.width, page.height), size);
        near(&word(&page, "Turned").area, place);
        assert_eq!(word(&page, "Turned").trust, 1.0);
    }
}

#[test]
fn the_crop_box_is_the_page() {
    let content = line("inside", 150.0, 700.0, 10.0) + &line("outside", 20.0, 700.0, 10.0);
    let page = made(&content, "/CropBox [100 100 500 740]", "", Vec::new());
    assert_eq!((page.width, page.height), (400.0, 640.0));
    assert_eq!(texts(&page), ["inside"]);
    near(&word(&page, "inside").area, [50.0, 32.0, 76.7, 42.0]);
}

#[test]
fn papers_locked_with_an_empty_password_open() {
    for name in ["open-rc4-128.pdf", "open-aes-256.pdf", "plain-mail.pdf"] {
        assert!(
            block(&paper(name).pages[0], "21 U.S.C. 876").contains("December 18, 2024"),
            "{name}"
        );
    }
    assert!(block(&paper("letter-aes-128.pdf").pages[0], "two periods").contains("Please note"));
}

#[test]
fn two_columns_are_read_one_after_the_other() {
    let page = &paper("two-columns-rc4-40.pdf").pages[0];
    let all = texts(page).join(" ");
    let order = [
        "June 8, 2026",
        "matters for the time given to you.",
        "Please understand",
        "Very truly",
    ];
    let places: Vec<usize> = order
        .iter()
        .map(|words| all.find(words).expect(words))
        .collect();
    assert!(places.is_sorted(), "{places:?}");
    assert!(
        block(page, "within seven days")
            .contains("an order of a court that prohibits or postpones our response.")
    );
    let page = &paper("typeset-two-columns.pdf").pages[0];
    assert!(
        texts(page)
            .join(" ")
            .contains("(14) days from the date of this letter.")
    );
    assert!(
        texts(page)
            .join(" ")
            .contains("motion to quash, we will defer our response")
    );
}

#[test]
fn a_label_and_its_value_share_a_row_and_not_a_block() {
    let page = &paper("form-fields-and-shifted-text.pdf").pages[0];
    let find = |words: &str| {
        page.lines
            .iter()
            .find(|line| line.text() == words)
            .expect(words)
    };
    let (label, value) = (
        find("Date fixed for examination of the records"),
        find("June 29, 2026"),
    );
    assert_eq!(label.row, value.row);
    assert_ne!(label.block, value.block);
    assert!(
        value
            .words
            .iter()
            .all(|word| word.origin == Origin::FormField)
    );
    assert!(label.words.iter().all(|word| word.origin == Origin::Text));
}

#[test]
fn a_crossed_box_is_told_from_an_empty_one() {
    let page = &paper("form-fields-and-shifted-text.pdf").pages[0];
    assert!(
        texts(page).contains(&"☐ by hand".to_owned()),
        "{:?}",
        texts(page)
    );
    assert!(texts(page).contains(&"☒ by certified mail".to_owned()));
}

#[test]
fn a_page_set_sideways_is_read_along_its_lines() {
    let set = |text: &str, x: f32| format!("BT /F1 12 Tf 0 1 -1 0 {x} 100 Tm ({text}) Tj ET\n");
    let page =
        plain(&(set("We will respond within ten", 200.0) + &set("days of this notice.", 214.0)));
    assert_eq!(
        texts(&page),
        ["We will respond within ten", "days of this notice."]
    );
    assert_eq!(page.lines[0].block, page.lines[1].block);
    // Upwards from (200, 100): the baseline is at the right of the letters' bodies.
    near(&word(&page, "We").area, [190.4, 674.0, 202.4, 692.0]);
}

#[test]
fn shifted_letters_are_put_back_and_told() {
    let page = &paper("form-fields-and-shifted-text.pdf").pages[1];
    assert!(
        texts(page).contains(&"on the 29th day of June, 2026 at 10:00 o'clock a. m.".to_owned())
    );
    assert!(
        page.remarks
            .iter()
            .any(|remark| matches!(remark, Remark::ShiftedText { .. }))
    );
    assert_eq!(word(page, "29th").trust, 0.8);
    assert_eq!(page.source, PageSource::Native);
}

#[test]
fn spaced_headings_are_words_and_line_numbers_are_gone() {
    let page = &paper("spaced-letters.pdf").pages[0];
    assert!(texts(page).contains(&"NOTICE OF LEGAL PROCESS".to_owned()));
    let page = &paper("court-filed-exhibit.pdf").pages[2];
    assert!(
        page.lines
            .iter()
            .all(|line| line.words[0].text.parse::<u32>().is_err()),
        "{:?}",
        texts(page)
    );
    assert!(block(page, "fifteen (15) days").starts_with("Yahoo will respond"));
}

#[test]
fn a_value_that_wraps_stays_one_block_before_what_stands_beside_it() {
    let page = &paper("summons-form.pdf").pages[0];
    let sold = "Google LLC Custodian of Records 1600 Amphitheatre Parkway Mountain View, CA 94043";
    assert_eq!(block(page, "1600 Amphitheatre"), sold);
}

#[test]
fn text_that_cannot_be_seen_is_left_out_and_told() {
    let hidden = [
        ("1 1 1 rg ", "white on white"),
        ("3 Tr ", "with the invisible pen"),
    ];
    for (state, why) in hidden {
        let content = line("seen", 72.0, 700.0, 12.0)
            + "q "
            + state
            + &line("secret", 72.0, 600.0, 12.0)
            + "Q";
        let page = plain(&content);
        assert_eq!(texts(&page), ["seen"], "{why}");
        assert!(
            matches!(page.remarks[..], [Remark::HiddenText { words: 1, .. }]),
            "{why}: {:?}",
            page.remarks
        );
    }
    for (content, why) in [
        (line("secret", 72.0, 600.0, 0.5), "tiny"),
        (line("secret", 72.0, 900.0, 12.0), "off the page"),
        (
            "q 0 0 50 50 re W n ".to_owned() + &line("secret", 72.0, 600.0, 12.0) + "Q",
            "clipped away",
        ),
    ] {
        let page = plain(&(line("seen", 72.0, 700.0, 12.0) + &content));
        assert_eq!(texts(&page), ["seen"], "{why}");
        assert!(
            matches!(page.remarks[..], [Remark::HiddenText { words: 1, .. }]),
            "{why}: {:?}",
            page.remarks
        );
    }
}

#[test]
fn text_under_a_box_is_left_out_and_told() {
    let content = line("seen", 72.0, 700.0, 12.0)
        + &line("secret", 72.0, 600.0, 12.0)
        + "0 0 0 rg 60 590 100 30 re f\n";
    let page = plain(&content);
    assert_eq!(texts(&page), ["seen"]);
    let [Remark::CoveredText { area, words: 1 }] = &page.remarks[..] else {
        panic!("{:?}", page.remarks)
    };
    near(area, [72.0, 182.4, 104.7, 194.4]);
}

#[test]
fn text_on_a_ground_of_another_color_is_seen() {
    let white_on_black =
        "0 0 0 rg 60 590 100 30 re f 1 1 1 rg ".to_owned() + &line("title", 72.0, 600.0, 12.0);
    assert_eq!(texts(&plain(&white_on_black)), ["title"]);
    let marked = line("marked", 72.0, 600.0, 12.0) + "/G gs 1 1 0 rg 60 590 100 30 re f\n";
    let see_through = made(&marked, "", "/ExtGState << /G << /ca 0.4 >> >>", Vec::new());
    assert_eq!(texts(&see_through), ["marked"]);
    let struck = line("struck", 72.0, 600.0, 12.0) + "0 0 0 rg 60 603 100 1 re f\n";
    assert_eq!(texts(&plain(&struck)), ["struck"]);
}

#[test]
fn a_layer_that_is_switched_off_is_not_read() {
    let content = line("seen", 72.0, 700.0, 12.0)
        + "/OC /L BDC "
        + &line("secret", 72.0, 600.0, 12.0)
        + "EMC";
    let more = vec![(10, b"<< /Type /OCG /Name (Draft) >>".to_vec())];
    let bytes = page(
        content.as_bytes(),
        LETTER,
        "/Properties << /L 10 0 R >>",
        more,
    );
    let off = String::from_utf8_lossy(&bytes).replace(
        "/Pages 2 0 R >>",
        "/Pages 2 0 R /OCProperties << /OCGs [10 0 R] /D << /OFF [10 0 R] >> >> >>",
    );
    let reading = read_paper(off.as_bytes(), None).expect("a reading");
    assert_eq!(texts(&reading.pages[0]), ["seen"]);
    assert!(matches!(
        reading.pages[0].remarks[..],
        [Remark::HiddenText { .. }]
    ));
}

#[test]
fn text_in_forms_is_placed_by_their_matrix() {
    let form = stream(
        "/Type /XObject /Subtype /Form /BBox [0 0 300 300] /Matrix [1 0 0 1 50 100] /Resources << /Font << /F1 5 0 R >> >>",
        line("within", 20.0, 30.0, 10.0).as_bytes(),
    );
    let page = made(
        "q 2 0 0 2 10 10 cm /X Do Q",
        "",
        "/XObject << /X 10 0 R >>",
        vec![(10, form)],
    );
    // x: 10 + 2 * (50 + 20); baseline: 792 - (10 + 2 * (100 + 30)).
    near(&word(&page, "within").area, [150.0, 506.0, 201.1, 526.0]);
    assert_eq!(word(&page, "within").trust, 1.0);
}

#[test]
fn a_field_without_an_appearance_gives_its_value() {
    let field = b"<< /Type /Annot /Subtype /Widget /FT /Tx /T (date) /V (June 14, 2026) /Rect [200 690 400 710] >>";
    let content = line("Return date", 72.0, 696.0, 12.0);
    let page = made(&content, "/Annots [10 0 R]", "", vec![(10, field.to_vec())]);
    assert_eq!(texts(&page), ["Return date", "June 14, 2026"]);
    assert_eq!(page.lines[0].row, page.lines[1].row);
    assert_eq!(word(&page, "2026").origin, Origin::FormField);
}

#[test]
fn active_content_is_told_and_not_run() {
    let script = b"<< /S /JavaScript /JS (app.alert\\(1\\)) >>".to_vec();
    let launch = b"<< /S /Launch /F (calc.exe) >>".to_vec();
    let bytes = page(
        line("seen", 72.0, 700.0, 12.0).as_bytes(),
        LETTER,
        "",
        vec![(10, script), (11, launch)],
    );
    let reading = read_paper(&bytes, None).expect("a reading");
    let told: Vec<_> = reading
        .remarks
        .iter()
        .filter(|r| matches!(r, Remark::ActiveContent { .. }))
        .collect();
    assert_eq!(told.len(), 2, "{:?}", reading.remarks);
}

#[test]
fn a_picture_of_a_page_waits_for_ocr_with_what_text_it_has() {
    let picture = stream(
        "/Type /XObject /Subtype /Image /Width 2 /Height 2 /BitsPerComponent 8 /ColorSpace /DeviceGray",
        &[200, 210, 220, 230],
    );
    let scan = "q 612 0 0 792 0 0 cm /P Do Q\n";
    let header = line("Case 3:25-mc-80991 Filed 09/18/25", 150.0, 775.0, 10.0);
    let resources = "/XObject << /P 10 0 R >>";
    let page = made(
        &(scan.to_owned() + &header),
        "",
        resources,
        vec![(10, picture.clone())],
    );
    assert_eq!(page.source, PageSource::Unread);
    assert_eq!(page.remarks, [Remark::PictureWithoutText]);
    assert_eq!(texts(&page), ["Case 3:25-mc-80991 Filed 09/18/25"]);
    // The text of an earlier OCR, drawn invisibly over the scan or plainly under it.
    let layer = line("an earlier reading of the page", 72.0, 600.0, 12.0);
    for content in [format!("{scan}q 3 Tr {layer}Q"), format!("{layer}{scan}")] {
        let page = made(&content, "", resources, vec![(10, picture.clone())]);
        assert!(page.lines.is_empty());
        assert_eq!(page.source, PageSource::Unread);
        assert!(
            page.remarks.contains(&Remark::HiddenLayer { words: 6 }),
            "{:?}",
            page.remarks
        );
    }
}

#[test]
fn an_empty_page_is_blank() {
    let page = plain("");
    assert_eq!(
        (page.source, page.remarks.len(), page.lines.len()),
        (PageSource::Blank, 0, 0)
    );
}

#[test]
fn text_painted_twice_for_weight_is_read_once() {
    let content = line("bold", 72.0, 700.0, 12.0) + &line("bold", 72.3, 700.0, 12.0);
    assert_eq!(texts(&plain(&content)), ["bold"]);
}

#[test]
fn quote_operators_show_text() {
    let content = "BT /F1 12 Tf 14 TL 72 700 Td (one) Tj (two) ' 1 0 (three) \" ET";
    assert_eq!(texts(&plain(content)), ["one", "two", "three"]);
    assert!(
        plain(content)
            .lines
            .iter()
            .flat_map(|line| &line.words)
            .all(|word| word.trust == 1.0)
    );
}
