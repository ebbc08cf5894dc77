//! Sheets and papers as PDF: whole, readable, tagged, the same twice, and with nothing of the
//! client where a window's list would show it.
#![cfg(feature = "pdf")]

mod made;
mod printed;

use lopdf::Dictionary;
use lopdf::Document;
use lopdf::Object;
use quash::deadline::Desk;
use quash::document::page::Page;
use quash::document::page::Paper;
use quash::document::word::Word;
use quash::ingest::read_paper;
use quash::ingest::read_text;
use quash::language::Language;
use quash::law::Rulebook;
use quash::packet::Head;
use quash::packet::Made;
use quash::packet::PAPERS;
use quash::packet::paper::Passage;
use quash::packet::paper::Run;
use quash::packet::papers;
use quash::packet::templates::Templates;
use quash::recognize::Said;
use quash::render;
use quash::render::Manner;
use quash::render::pdf::draft;
use quash::sheet::IntakeSheet;
use quash::sheet::block::Block;
use quash::sheet::block::blocks;
use quash::triage::triage;
use std::path::Path;
use std::process::Command;

const COURT: &str = "United States District Court for the Northern District of California";

fn sheets(papers: Vec<Paper>, as_of: &str, language: &'static Language) -> Vec<IntakeSheet> {
    let desk = Desk {
        as_of: as_of.parse().expect("a day"),
        court: None,
    };
    triage(
        papers,
        &[],
        Said::default(),
        &desk,
        Rulebook::built_in(),
        language,
    )
}

/// The sheet of a notice that is pasted.
fn pasted(body: &str) -> IntakeSheet {
    let text = format!(
        "From: Trust <legal@ridgepost.example>\nDate: Mon, 5 Jan 2026 10:00:00 -0800\n\
         Subject: [RP-26-0044] Subpoena for your account\n\nDear user,\n\n{body}\n"
    );
    let mut sheets = sheets(vec![read_text(&text)], "2026-01-06", Language::english());
    assert_eq!(sheets.len(), 1);
    sheets.remove(0)
}

/// The example notice and summons that come with the program.
fn example(language: &'static Language) -> IntakeSheet {
    let read = |(file, name): (usize, &str)| {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples");
        let bytes = std::fs::read(folder.join(name)).expect("the example");
        let reading = read_paper(&bytes, None).expect("a paper");
        Paper {
            file,
            sha256: format!("{file:064}"),
            pages: reading.pages,
            remarks: reading.remarks,
        }
    };
    let papers = ["notice.pdf", "summons.pdf"].into_iter().enumerate();
    let mut sheets = sheets(papers.map(read).collect(), "2025-11-06", language);
    assert_eq!(sheets.len(), 1);
    sheets.remove(0)
}

fn written(sheets: &[IntakeSheet]) -> Vec<u8> {
    let format = render::format("pdf").expect("this build writes PDF");
    (format.write)(sheets, &Manner::default()).unwrap_or_else(|error| panic!("{error}"))
}

fn drafts(sheet: &IntakeSheet) -> Vec<(Made, Vec<u8>)> {
    let stems: Vec<&str> = PAPERS.iter().map(|it| it.stem).collect();
    drafts_of(sheet, &stems)
}

fn drafts_of(sheet: &IntakeSheet, stems: &[&str]) -> Vec<(Made, Vec<u8>)> {
    let texts = Templates::built_in().unwrap_or_else(|error| panic!("{error}"));
    let made = papers(&[sheet], Some(COURT), &texts).unwrap_or_else(|error| panic!("{error}"));
    let typeset = |made: Made| {
        let pdf = draft::write(&made).unwrap_or_else(|error| panic!("{error}"));
        (made, pdf)
    };
    let wanted = made.into_iter().filter(|it| stems.contains(&it.entry.stem));
    wanted.map(typeset).collect()
}

/// Everything that a block says.
fn said(block: &Block) -> Vec<String> {
    match block {
        Block::Heading { id, title } if *id != "facts" => vec![title.clone()],
        Block::Heading { .. } => Vec::new(),
        Block::Subheading(words) | Block::Text(words) | Block::Fine(words) => vec![words.clone()],
        Block::Banner(it) => [Some(&it.act_by), it.left.as_ref(), it.standing.as_ref()]
            .into_iter()
            .flatten()
            .cloned()
            .collect(),
        Block::Say { words, .. } => vec![words.clone()],
        Block::Note(note) => [&note.text]
            .into_iter()
            .chain(&note.under)
            .cloned()
            .collect(),
        Block::Rows { rows, .. } => rows
            .iter()
            .flat_map(|row| [&row.label].into_iter().chain(&row.values).cloned())
            .collect(),
        Block::Table { rows, .. } => rows.concat(),
        Block::Steps(steps) => steps.clone(),
        Block::Checklist { title, ask, tell } => {
            let asked = ask
                .iter()
                .flat_map(|it| std::iter::once(&it.text).chain(&it.answer));
            let all = [title].into_iter().chain(asked).chain(tell);
            all.cloned().collect()
        }
        Block::Calendar { calendar, .. } => {
            let titles = calendar.months.iter().map(|month| month.title.clone());
            let legend = calendar.legend.iter().map(|(_, words)| words.clone());
            titles
                .chain(legend)
                .chain(calendar.closed_days.clone())
                .collect()
        }
    }
}

/// The words of all pages as one, without what stands at the foot and head of each: `{n}` is the
/// page and `{all}` how many there are.
fn flowing(pdf: &[u8], running: &[&str]) -> String {
    let all = Document::load_mem(pdf).expect("a PDF").get_pages().len();
    let mut read = printed::bare(&printed::words(pdf)).to_lowercase();
    for n in 1..=all {
        for words in running {
            let words = words.replace("{n}", &n.to_string());
            let words = words.replace("{all}", &all.to_string());
            read = read.replace(&printed::bare(&words).to_lowercase(), "");
        }
    }
    read
}

#[track_caller]
fn tells_everything(sheet: &IntakeSheet, pdf: &[u8]) {
    let read = flowing(pdf, &[&format!("{}{{n}}/{{all}}", sheet.headline.act_by)]);
    for words in blocks(sheet).iter().flat_map(said) {
        let words = printed::bare(&words).to_lowercase();
        assert!(read.contains(&words), "the pages do not tell {words}");
    }
}

/// Words that lie one over the other, or outside the margins.
fn misplaced(page: &Page) -> Vec<String> {
    let words: Vec<&Word> = page.lines.iter().flat_map(|line| &line.words).collect();
    let mut faults = Vec::new();
    for (n, word) in words.iter().enumerate() {
        let area = word.area;
        let outside = area.x0 < 30.0 || area.y0 < 20.0;
        if outside || area.x1 > page.width - 30.0 || area.y1 > page.height - 15.0 {
            faults.push(format!("page {}: “{}” is outside", page.number, word.text));
        }
        for other in &words[n + 1..] {
            let (wide, high) = (
                area.shared_width(&other.area),
                area.shared_height(&other.area),
            );
            let least = area.height().min(other.area.height());
            if wide > 2.0 && high > 0.6 * least {
                faults.push(format!(
                    "page {}: “{}” over “{}”",
                    page.number, word.text, other.text
                ));
            }
        }
    }
    faults
}

#[track_caller]
fn lies_well(pdf: &[u8]) -> usize {
    let pages = printed::pages(pdf);
    let faults: Vec<String> = pages.iter().flat_map(misplaced).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    pages.len()
}

#[test]
fn the_sheet_of_the_example_is_three_pages_at_most() {
    for language in Language::all() {
        let pages = lies_well(&written(&[example(language)]));
        assert!(pages <= 3, "{}: {pages}", language.code());
    }
}

#[test]
fn everything_on_the_sheet_reads_back() {
    for language in Language::all() {
        let example = example(language);
        tells_everything(&example, &written(std::slice::from_ref(&example)));
        for name in made::NAMES {
            let sheet = made::sheet(name, language);
            let pdf = written(std::slice::from_ref(&sheet));
            tells_everything(&sheet, &pdf);
            lies_well(&pdf);
        }
    }
}

#[test]
fn every_value_stands_with_its_words_once() {
    let sheet = example(Language::english());
    let read = printed::words(&written(std::slice::from_ref(&sheet)));
    let read = printed::bare(&read);
    for fact in &sheet.facts {
        let whole = format!("{}“{}”({})", fact.value, fact.quote, fact.place);
        assert!(read.contains(&printed::bare(&whole)), "{whole}");
    }
}

#[test]
fn several_notices_stand_in_one_file() {
    let one = example(Language::english());
    let two = made::sheet("customs", Language::english());
    let pdf = written(&[one.clone(), two.clone()]);
    tells_everything(&one, &pdf);
    tells_everything(&two, &pdf);
    assert!(
        printed::words(&pdf)
            .to_uppercase()
            .contains("NOTICE 2 OF 2")
    );
}

#[test]
fn hostile_names_are_printed_and_act_as_nothing() {
    let long = format!("@{}", "x".repeat(300));
    let names = [
        "@o'brien_\"quoted\"",
        "@a#sys.inputs_$x^2$_*b*_`c`_\\d",
        "@[x](y)_{z}_<label>_~_//_/*",
        "@niño_œuvre_Łódź",
        "@مرحبا_بك",
        "@שלום_עולם",
        "@Привет_мир",
        "@z\u{0361}a\u{0335}l\u{0321}go",
        &long,
        "",
    ];
    for name in names {
        let mut sheet = example(Language::english());
        let named = |it: &&mut quash::sheet::facts::Fact| it.field == "accounts";
        let fact = sheet.facts.iter_mut().find(named).expect("an account");
        (fact.value, fact.quote) = (name.to_owned(), name.to_owned());
        sheet.report.accounts[0].value = name.to_owned();
        let pdf = written(std::slice::from_ref(&sheet));
        lies_well(&pdf);
        // Marks that turn the direction or pile up come back in another order or form.
        if name.chars().all(|letter| letter < '\u{250}') {
            tells_everything(&sheet, &pdf);
        }
        // These tell the account, and are short.
        let telling = ["20-letter-to-company-hold", "30-letter-to-client"];
        for (made, pdf) in drafts_of(&sheet, &telling) {
            assert!(lies_well(&pdf) >= 1, "{}", made.entry.stem);
        }
    }
}

#[test]
fn forty_accounts_all_stand_on_the_sheet() {
    let mut sheet = example(Language::english());
    let at = sheet.facts.iter().position(|it| it.field == "accounts");
    let at = at.expect("an account");
    let (fact, account) = (sheet.facts[at].clone(), sheet.report.accounts[0].clone());
    for n in 0..40 {
        let name = format!("@wren_{n:02}_of_the_estuary");
        let mut fact = fact.clone();
        (fact.value, fact.quote) = (name.clone(), name.clone());
        sheet.facts.insert(at, fact);
        let mut account = account.clone();
        account.value = name;
        sheet.report.accounts.push(account);
    }
    let pdf = written(std::slice::from_ref(&sheet));
    tells_everything(&sheet, &pdf);
    lies_well(&pdf);
    let telling = [
        "11-memorandum",
        "20-letter-to-company-hold",
        "30-letter-to-client",
    ];
    for (made, pdf) in drafts_of(&sheet, &telling) {
        assert!(lies_well(&pdf) >= 1, "{}", made.entry.stem);
    }
}

#[test]
fn a_letter_that_no_font_has_is_spelled_as_its_number() {
    let mut sheet = made::sheet("customs", Language::english());
    for fact in &mut sheet.facts {
        fact.value.push_str(" 🦉小");
    }
    let read = printed::bare(&printed::words(&written(&[sheet])));
    assert!(read.contains("‹U+1F989›‹U+5C0F›"), "{read}");
}

#[test]
fn papers_that_tell_little_are_pages_too() {
    let bodies = [
        "We received an administrative subpoena for your account.",
        "We received a demand from the Ministry of Silly Walks for your account @wren_44.",
        "Hello.",
    ];
    for body in bodies {
        let sheet = pasted(body);
        let pdf = written(std::slice::from_ref(&sheet));
        tells_everything(&sheet, &pdf);
        lies_well(&pdf);
    }
    assert!(!written(&[]).is_empty());
}

#[test]
fn the_same_sheet_is_the_same_bytes() {
    let sheet = || example(Language::english());
    assert!(written(&[sheet()]) == written(&[sheet()]));
    let (one, two) = (drafts(&sheet()), drafts(&sheet()));
    for ((made, one), (_, two)) in one.iter().zip(&two) {
        assert!(one == two, "{}", made.entry.stem);
    }
}

fn text(found: Option<&Object>) -> String {
    let bytes = found.and_then(|it| it.as_str().ok()).unwrap_or_default();
    match bytes {
        [0xFE, 0xFF, rest @ ..] => {
            let pairs = rest.chunks_exact(2);
            let units: Vec<u16> = pairs.map(|it| u16::from_be_bytes([it[0], it[1]])).collect();
            String::from_utf16(&units).expect("UTF-16")
        }
        bytes => String::from_utf8_lossy(bytes).into_owned(),
    }
}

fn pointed<'a>(document: &'a Document, dictionary: &Dictionary, key: &[u8]) -> &'a Dictionary {
    let reference = dictionary.get(key).and_then(Object::as_reference);
    let found = document.get_dictionary(reference.expect("a reference"));
    found.expect("a dictionary")
}

#[test]
fn pages_are_tagged_and_their_title_tells_nothing_of_the_client() {
    let sheet = example(Language::english());
    let mut files = vec![(
        "Intake sheet".to_owned(),
        written(std::slice::from_ref(&sheet)),
    )];
    files.extend(drafts(&sheet).into_iter().map(|(made, pdf)| {
        let name = made
            .entry
            .stem
            .trim_start_matches(|it: char| it.is_ascii_digit());
        (name.replace('-', " ").trim().to_owned(), pdf)
    }));
    for (title, pdf) in files {
        let document = Document::load_mem(&pdf).expect("a PDF");
        let catalog = document.catalog().expect("a catalog");
        let marked = catalog.get(b"MarkInfo").and_then(Object::as_dict);
        let marked = marked
            .and_then(|it| it.get(b"Marked"))
            .and_then(Object::as_bool);
        assert_eq!(marked.ok(), Some(true), "{title}");
        assert!(catalog.has(b"StructTreeRoot"), "{title}");
        assert_ne!(text(catalog.get(b"Lang").ok()), "", "{title}");
        let info = pointed(&document, &document.trailer, b"Info");
        assert_eq!(
            text(info.get(b"Title").ok()).to_lowercase(),
            title.to_lowercase()
        );
        let metadata = catalog.get(b"Metadata").and_then(Object::as_reference);
        let metadata = document
            .get_object(metadata.expect("metadata"))
            .expect("metadata");
        let xml = metadata.as_stream().expect("a stream").get_plain_content();
        let xml = String::from_utf8(xml.expect("plain")).expect("UTF-8");
        assert!(xml.contains("pdfuaid:part"), "{title}");
        for told in ["Harborline", "river", "7-104471", "Homeland", "HSI"] {
            assert!(!xml.contains(told), "{title}: {told}");
            let info = format!("{info:?}");
            assert!(!info.contains(told), "{title}: {told}");
        }
    }
}

#[test]
fn every_font_is_inside_the_file() {
    let pdf = written(&[made::sheet("hostile", Language::english())]);
    let document = Document::load_mem(&pdf).expect("a PDF");
    let mut seen = 0;
    for object in document.objects.values() {
        let Ok(font) = object.as_dict() else { continue };
        if font.has_type(b"FontDescriptor") {
            let inside = [b"FontFile".as_slice(), b"FontFile2", b"FontFile3"];
            assert!(inside.iter().any(|key| font.has(key)), "{font:?}");
            seen += 1;
        }
    }
    assert!(seen >= 2, "{seen}");
}

fn spoken(passage: &Passage) -> Vec<String> {
    let words = |runs: &[Run]| runs.iter().map(|run| run.text.as_str()).collect::<String>();
    match passage {
        Passage::Heading { words: runs, .. }
        | Passage::Paragraph(runs)
        | Passage::Item { words: runs, .. }
        | Passage::Quote(runs) => vec![words(runs)],
        Passage::Table { head, rows } => {
            let cells = head.iter().chain(rows.iter().flatten());
            cells.map(|cell| words(cell)).collect()
        }
        Passage::NewPage => Vec::new(),
    }
}

#[test]
fn every_passage_of_a_draft_reads_back_and_each_page_says_what_it_is() {
    for (made, pdf) in drafts(&example(Language::english())) {
        let stem = made.entry.stem;
        let name = stem.trim_start_matches(|it: char| it.is_ascii_digit());
        let foot = format!("{{n}}/{{all}}{}", name.replace('-', ""));
        let read = flowing(&pdf, &["DRAFT, for attorney review", &foot]);
        for words in made.paper.passages.iter().flat_map(spoken) {
            let words = printed::bare(&words).to_lowercase();
            assert!(read.contains(&words), "{stem}: {words}");
        }
        let pages = printed::pages(&pdf);
        for page in &pages {
            let mut lines = page.lines.iter().map(|line| line.text());
            let says = lines.any(|line| line.contains("DRAFT, for attorney review"));
            assert_eq!(
                says,
                made.entry.head == Head::Draft,
                "{stem}, page {}",
                page.number
            );
        }
        let faults: Vec<String> = pages.iter().flat_map(misplaced).collect();
        assert!(faults.is_empty(), "{stem}: {}", faults.join("\n"));
    }
}

/// A checker of other people, where this machine has it.
fn passes(checker: &str, arguments: &[&str], pdf: &Path) {
    let Ok(output) = Command::new(checker).args(arguments).arg(pdf).output() else {
        return;
    };
    let told = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{checker}: {told}");
}

#[test]
fn other_programs_find_no_fault_in_the_files() {
    let folder = std::env::temp_dir().join(format!("quash-pdf-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    let sheet = example(Language::english());
    let mut files = vec![("sheet".to_owned(), written(std::slice::from_ref(&sheet)))];
    let drafts = drafts(&sheet).into_iter();
    files.extend(drafts.map(|(made, pdf)| (made.entry.stem.to_owned(), pdf)));
    for (name, pdf) in files {
        assert!(pdf.starts_with(b"%PDF-1."), "{name}");
        let path = folder.join(format!("{name}.pdf"));
        std::fs::write(&path, &pdf).expect("the folder can be written");
        passes("qpdf", &["--check"], &path);
        passes("verapdf", &["--flavour", "ua1", "--format", "text"], &path);
    }
    std::fs::remove_dir_all(&folder).expect("the folder can be removed");
}
