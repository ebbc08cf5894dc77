//! Papers built to break a reader, each through the real child process: an error
//! line or a page comes back, and the parent lives.

mod making;

use making::LETTER;
use making::deflated;
use making::line;
use making::page;
use making::pdf;
use making::stream;
use quash::document::page::Paper;
use quash::document::page::Remark;
use quash::ingest::Limits;
use quash::ingest::ReadError;
use quash::ingest::Source;
use quash::ingest::open::open_with;
use std::path::Path;
use std::path::PathBuf;
use std::time::Duration;

fn open(source: Source, limits: &Limits, password: Option<&str>) -> Result<Paper, ReadError> {
    let program = Path::new(env!("CARGO_BIN_EXE_quash"));
    open_with(program, vec![source], limits, password)
        .pop()
        .expect("one result")
}

/// A busy machine is no fault of the paper: the child's own processor time still bounds it.
fn read(bytes: Vec<u8>) -> Result<Paper, ReadError> {
    let patient = Limits {
        clock: Duration::from_secs(180),
        ..Limits::default()
    };
    open(Source::Bytes(bytes), &patient, None)
}

fn paper(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/papers")
        .join(name)
}

fn text(paper: &Paper) -> String {
    let lines = paper.pages.iter().flat_map(|page| &page.lines);
    lines.map(|line| line.text()).collect::<Vec<_>>().join("\n")
}

/// The words survive whatever is wrong beside them.
fn assert_reads(bytes: Vec<u8>, words: &str) {
    let paper = read(bytes).expect("a paper");
    assert!(text(&paper).contains(words), "{:?}", text(&paper));
}

/// A bomb may be refused, but only as what it is.
fn assert_bounded(result: Result<Paper, ReadError>) {
    match result {
        Ok(_)
        | Err(ReadError::Damaged { .. } | ReadError::OutOfMemory | ReadError::TimedOut { .. }) => {}
        Err(other) => panic!("{other:?}"),
    }
}

fn hello() -> Vec<u8> {
    line("Hello there", 72.0, 700.0, 12.0).into_bytes()
}

#[test]
fn what_is_no_paper_is_named() {
    let error = read(b"\x00\x01\x02\x03".to_vec()).expect_err("no paper");
    assert_eq!(
        error,
        ReadError::NotAPaper {
            looks_like: "data of another kind".to_owned()
        }
    );
    assert_eq!(read(Vec::new()), Err(ReadError::Empty));
}

#[test]
fn files_that_cannot_be_had_are_told_apart() {
    let limits = Limits::default();
    let at = |path: &Path| open(Source::Path(path.to_owned()), &limits, None);
    assert_eq!(at(&paper("no-such-paper.pdf")), Err(ReadError::NotFound));
    assert_eq!(at(&paper("")), Err(ReadError::Folder));
    let small = Limits {
        file_bytes: 1024,
        ..limits
    };
    let refused = open(Source::Path(paper("summons-form.pdf")), &small, None);
    assert_eq!(refused, Err(ReadError::TooLarge { limit_mib: 0 }));
}

#[test]
fn a_locked_paper_asks_for_its_password() {
    let locked = || Source::Path(paper("locked-aes-256.pdf"));
    let limits = Limits::default();
    assert_eq!(open(locked(), &limits, None), Err(ReadError::Locked));
    assert_eq!(
        open(locked(), &limits, Some("guess")),
        Err(ReadError::WrongPassword)
    );
    let opened = open(locked(), &limits, Some("secret")).expect("the password opens it");
    assert!(text(&opened).contains("Drug Enforcement Administration"));
}

#[test]
fn a_truncated_paper_gives_what_is_left_or_a_reason() {
    let whole = std::fs::read(paper("plain-mail.pdf")).expect("the paper");
    for share in [1, 4, 7, 9] {
        let result = read(whole[..whole.len() * share / 10].to_vec());
        assert!(
            matches!(result, Ok(_) | Err(ReadError::Damaged { .. })),
            "{share}: {result:?}"
        );
    }
}

#[test]
fn the_clock_stops_a_reader() {
    let limits = Limits {
        clock: Duration::ZERO,
        ..Limits::default()
    };
    let result = open(Source::Path(paper("summons-form.pdf")), &limits, None);
    assert_eq!(result, Err(ReadError::TimedOut { seconds: 0 }));
}

#[test]
fn results_come_in_the_order_asked() {
    let program = Path::new(env!("CARGO_BIN_EXE_quash"));
    let sources = vec![
        Source::Path(paper("court-filed-exhibit.pdf")),
        Source::Bytes(b"\x00\x01no paper".to_vec()),
        Source::Path(paper("plain-mail.pdf")),
    ];
    let results = open_with(program, sources, &Limits::default(), None);
    assert_eq!(
        results[0]
            .as_ref()
            .map(|paper| (paper.file, paper.pages.len())),
        Ok((0, 5))
    );
    assert!(matches!(results[1], Err(ReadError::NotAPaper { .. })));
    assert_eq!(
        results[2]
            .as_ref()
            .map(|paper| (paper.file, paper.pages.len())),
        Ok((2, 1))
    );
}

#[test]
fn a_child_that_gives_no_answer_is_a_crash() {
    let source = vec![Source::Path(paper("plain-mail.pdf"))];
    let results = open_with(Path::new("/bin/true"), source, &Limits::default(), None);
    assert!(matches!(results[0], Err(ReadError::Crashed { .. })));
}

#[test]
fn a_form_that_draws_itself_is_drawn_once() {
    let form = stream(
        "/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources << /XObject << /X 10 0 R >> >>",
        b"/X Do /X Do",
    );
    let content = [hello(), b"/X Do\n".to_vec()].concat();
    assert_reads(
        page(
            &content,
            LETTER,
            "/XObject << /X 10 0 R >>",
            vec![(10, form)],
        ),
        "Hello there",
    );
}

#[test]
fn forms_that_double_at_every_step_are_cut_short() {
    let forms = (10..60)
        .map(|number| {
            let next = number + 1;
            let entries = format!(
                "/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources << /XObject << /X {next} 0 R >> >>"
            );
            (number, stream(&entries, b"/X Do /X Do"))
        })
        .collect();
    let content = [hello(), b"/X Do\n".to_vec()].concat();
    let forms = page(&content, LETTER, "/XObject << /X 10 0 R >>", forms);
    let paper = read(forms).expect("a paper");
    assert!(text(&paper).contains("Hello there"));
    assert!(matches!(
        paper.pages[0].remarks[..],
        [Remark::OneReader { .. }]
    ));
}

#[test]
fn a_page_tree_that_loops_ends() {
    let loops = pdf(&[
        (1, b"<< /Type /Catalog /Pages 2 0 R >>".to_vec()),
        (
            2,
            b"<< /Type /Pages /Kids [3 0 R] /Count 1 /Parent 3 0 R >>".to_vec(),
        ),
        (
            3,
            b"<< /Type /Pages /Kids [2 0 R 3 0 R] /Count 9 /Parent 2 0 R >>".to_vec(),
        ),
    ]);
    assert_bounded(read(loops));
}

#[test]
fn a_page_that_is_its_own_parent_is_read() {
    let content = stream("", &hello());
    let own = pdf(&[
        (1, b"<< /Type /Catalog /Pages 2 0 R >>".to_vec()),
        (2, b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_vec()),
        (
            3,
            b"<< /Type /Page /Parent 3 0 R /Contents 4 0 R >>".to_vec(),
        ),
        (4, content),
    ]);
    assert_bounded(read(own));
}

#[test]
fn a_page_without_a_size_is_letter() {
    let paper = read(page(&hello(), "", "", Vec::new())).expect("a paper");
    assert!(text(&paper).contains("Hello there"));
}

#[test]
fn pages_beyond_the_limit_are_left_out_and_told() {
    let mut objects = vec![(1, b"<< /Type /Catalog /Pages 2 0 R >>".to_vec())];
    let kids: String = (10..10_010)
        .map(|number| format!("{number} 0 R "))
        .collect();
    objects.push((
        2,
        format!("<< /Type /Pages /Kids [{kids}] /Count 10000 >>").into_bytes(),
    ));
    for number in 10..10_010 {
        objects.push((
            number,
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] >>".to_vec(),
        ));
    }
    let paper = read(pdf(&objects)).expect("a paper");
    assert_eq!(paper.pages.len(), 200);
    assert_eq!(
        paper.remarks,
        [Remark::PagesLeftOut {
            read: 200,
            of: 10_000
        }]
    );
}

#[test]
fn bombs_do_not_go_off() {
    let big = deflated("", vec![b' '; 300 * 1024 * 1024]);
    let mut objects = vec![
        (1, b"<< /Type /Catalog /Pages 2 0 R >>".to_vec()),
        (2, b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_vec()),
        (
            3,
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R >>".to_vec(),
        ),
        (4, big.clone()),
    ];
    assert_bounded(read(pdf(&objects)));
    objects[3].1 = stream("", b"");
    objects.push((
        9,
        deflated(
            "/Type /ObjStm /N 100000000 /First 10",
            vec![b'1'; 200 * 1024 * 1024],
        ),
    ));
    assert_bounded(read(pdf(&objects)));
}

#[test]
fn a_page_of_endless_operators_is_bounded() {
    let mut content = hello();
    content.extend(b"q 1 0 0 1 0 0 cm (x) Tj Q\n".repeat(260_000));
    assert_bounded(read(page(&content, LETTER, "", Vec::new())));
    assert_bounded(read(page(&b"q ".repeat(3_000_000), LETTER, "", Vec::new())));
}

#[test]
fn deep_nesting_is_bounded() {
    let deep = [b"[".repeat(200_000), b"]".repeat(200_000)].concat();
    let result = read(page(&hello(), LETTER, "", vec![(10, deep.clone())]));
    assert!(matches!(
        result,
        Ok(_) | Err(ReadError::Crashed { .. } | ReadError::Damaged { .. })
    ));
    let result = read(page(
        &[hello(), deep, b" TJ".to_vec()].concat(),
        LETTER,
        "",
        Vec::new(),
    ));
    assert!(matches!(
        result,
        Ok(_) | Err(ReadError::Crashed { .. } | ReadError::Damaged { .. })
    ));
}

#[test]
fn a_broken_table_of_places_is_rebuilt() {
    let good = page(&hello(), LETTER, "", Vec::new());
    let first = good.windows(4).position(|w| w == b"xref").expect("xref");
    let mut garbage = good[..first].to_vec();
    garbage.extend(b"\nxref\n0 999999999\nnot a table\ntrailer << /Root 1 0 R /Size 4294967295 >>\nstartxref\n7\n%%EOF");
    assert_reads(garbage, "Hello there");
    assert_reads(good[..first].to_vec(), "Hello there");
}

#[test]
fn a_table_of_a_billion_places_is_bounded() {
    let mut out = b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n".to_vec();
    let place = out.len();
    out.extend(b"9 0 obj\n");
    let entries = "/Type /XRef /W [1 8 8] /Size 1000000000 /Index [0 1000000000] /Root 1 0 R";
    out.extend(deflated(entries, vec![1; 40 * 1024 * 1024]));
    out.extend(format!("\nendobj\nstartxref\n{place}\n%%EOF").as_bytes());
    assert_bounded(read(out));
}

#[test]
fn a_map_of_all_codes_costs_nothing() {
    let map = b"1 begincodespacerange <00000000> <FFFFFFFF> endcodespacerange \
        1 beginbfrange <00000000> <FFFFFFFF> <0041> endbfrange";
    let more = vec![
        (10, stream("", map)),
        (
            11,
            b"<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /ToUnicode 10 0 R /DescendantFonts [12 0 R] >>"
                .to_vec(),
        ),
        (12, b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /DW 600 >>".to_vec()),
    ];
    let content = [
        hello(),
        b"BT /F2 12 Tf 72 650 Td <00010002> Tj ET\n".to_vec(),
    ]
    .concat();
    let content = page(&content, LETTER, "", more);
    let text_with_font =
        String::from_utf8_lossy(&content).replace("/F1 5 0 R", "/F1 5 0 R /F2 11 0 R");
    // The places move, so the table is left broken: that is repaired on the way.
    assert_reads(text_with_font.into_bytes(), "Hello there");
}

#[test]
fn fonts_that_make_a_decoder_panic_cost_only_themselves() {
    let fonts: [&[u8]; 6] = [
        b"<< /Type /Font /Subtype /Type3 >>",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /X /FirstChar 5 /LastChar 2 /Widths [1 2 3] /Encoding /Nonsense >>",
        b"<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H >>",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /X /Encoding << /Differences [300 /A -5 /B (x)] >> >>",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /X /FontDescriptor << /FontFile3 10 0 R >> >>",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /X /ToUnicode 10 0 R >>",
    ];
    for font in fonts {
        let more = vec![
            (
                10,
                stream(
                    "/Subtype /Type1C",
                    b"\x01\x00garbage beginbfchar <41> <D8> endbfchar",
                ),
            ),
            (11, font.to_vec()),
        ];
        let content = [hello(), b"BT /F2 12 Tf 72 650 Td (ABC) Tj ET\n".to_vec()].concat();
        let made = page(&content, LETTER, "", more);
        let made = String::from_utf8_lossy(&made).replace("/F1 5 0 R", "/F1 5 0 R /F2 11 0 R");
        assert_reads(made.into_bytes(), "Hello there");
    }
}

#[test]
fn every_refusal_is_one_line_that_says_what_to_do() {
    let errors = [
        ReadError::NotFound,
        ReadError::Unreadable {
            why: "x".to_owned(),
        },
        ReadError::NotAPaper {
            looks_like: "x".to_owned(),
        },
        ReadError::Empty,
        ReadError::DamagedEmail,
        ReadError::DamagedPicture {
            why: "x".to_owned(),
        },
        ReadError::TooLarge { limit_mib: 100 },
        ReadError::Locked,
        ReadError::WrongPassword,
        ReadError::Damaged {
            why: "x".to_owned(),
        },
        ReadError::TimedOut { seconds: 10 },
        ReadError::OutOfMemory,
        ReadError::Crashed {
            how: "x".to_owned(),
        },
    ];
    for error in errors {
        let line = error.to_string();
        assert!(!line.contains('\n') && line.contains([';', ':']), "{line}");
    }
}
