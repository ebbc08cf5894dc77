//! The packet: every paper for every standing of the date, every fact in every format, and
//! nothing from a paper that acts as markup.

mod printed;
mod word;

use quash::deadline::Desk;
use quash::document::page::Paper;
use quash::ingest::read_paper;
use quash::ingest::read_text;
use quash::language::Language;
use quash::law::Rulebook;
use quash::packet::PAPERS;
use quash::packet::papers;
use quash::packet::templates::Templates;
use quash::recognize::Said;
use quash::render;
use quash::render::Manner;
use quash::render::docx::draft;
use quash::sheet::IntakeSheet;
use quash::triage::triage;
use std::path::Path;

const COURT: &str = "United States District Court for the Northern District of California";

fn sheets(papers: Vec<Paper>, as_of: &str, language: &'static Language) -> Vec<IntakeSheet> {
    let desk = Desk {
        as_of: as_of.parse().expect("a day"),
        court: None,
    };
    let rulebook = Rulebook::built_in();
    triage(papers, &[], Said::default(), &desk, rulebook, language)
}

/// The sheet of a notice that is pasted.
fn pasted(body: &str, as_of: &str) -> IntakeSheet {
    let text = format!(
        "From: Trust <legal@ridgepost.example>\nDate: Mon, 5 Jan 2026 10:00:00 -0800\n\
         Subject: [RP-26-0044] Subpoena for your account\n\nDear user,\n\n{body}\n"
    );
    let mut sheets = sheets(vec![read_text(&text)], as_of, Language::english());
    assert_eq!(sheets.len(), 1);
    sheets.remove(0)
}

/// The example notice and summons that come with the program.
fn example() -> IntakeSheet {
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
    let mut sheets = sheets(
        papers.map(read).collect(),
        "2025-11-06",
        Language::english(),
    );
    assert_eq!(sheets.len(), 1);
    sheets.remove(0)
}

fn texts() -> Templates {
    Templates::built_in().unwrap_or_else(|error| panic!("{error}"))
}

const DEMAND: &str = "We received an administrative subpoena from Homeland Security Investigations \
    under 19 U.S.C. 1509 for the records of your account @wren_44.";
const WINDOW: &str = "We will respond within 10 days of the date of this notice unless you send us \
    a file-stamped copy of a motion to quash.";

#[test]
fn every_paper_is_made_whatever_the_standing_of_the_date() {
    let table = [
        ("open", format!("{DEMAND} {WINDOW}"), "2026-01-06"),
        ("today", format!("{DEMAND} {WINDOW}"), "2026-01-14"),
        ("act_now", format!("{DEMAND} {WINDOW}"), "2026-01-15"),
        ("passed", format!("{DEMAND} {WINDOW}"), "2026-02-20"),
        (
            "closed",
            format!("{DEMAND} On January 3, 2026 we produced the records to the agency."),
            "2026-01-06",
        ),
    ];
    let texts = texts();
    for (standing, body, as_of) in table {
        let sheet = pasted(&body, as_of);
        assert_eq!(sheet.report.file_by.status.id(), standing);
        for court in [None, Some(COURT)] {
            let made = papers(&[&sheet], court, &texts).unwrap_or_else(|error| panic!("{error}"));
            assert_eq!(made.len(), PAPERS.len());
            for made in made {
                let text = made.paper.text();
                assert!(text.len() > 300, "{standing}: {}", made.entry.stem);
                let file = draft::write(&made).expect("a Word file");
                assert!(docx_rs::read_docx(&file).is_ok(), "{}", made.entry.stem);
                let read = word::words(&file);
                for line in text.lines().filter(|line| !line.contains('\t')) {
                    assert!(read.contains(line), "{}: {line}", made.entry.stem);
                }
            }
        }
    }
}

#[test]
fn the_papers_tell_the_date_and_the_number() {
    let sheet = example();
    let made = papers(&[&sheet], Some(COURT), &texts()).unwrap_or_else(|error| panic!("{error}"));
    let text = |stem: &str| {
        let one = made.iter().find(|it| it.entry.stem == stem);
        one.expect("a paper of the packet").paper.text()
    };
    assert!(text("00-today").contains("Friday, November 14, 2025"));
    assert!(text("20-letter-to-company-hold").contains("7-104471"));
    assert!(text("30-letter-to-client").contains("Friday, November 14, 2025"));
    assert!(text("10-motion-to-quash").contains("NORTHERN DISTRICT OF CALIFORNIA"));
    assert!(text("11-memorandum").contains("19 U.S.C. § 1509"));
    // The Spanish letter is for a person who reads Spanish, whatever the sheet's language.
    assert!(text("31-carta-al-cliente").contains("abogad"));
}

#[test]
fn every_format_of_the_sheet_tells_every_fact() {
    let sheet = example();
    let facts: Vec<String> = sheet.facts.iter().map(|it| it.value.clone()).collect();
    let date = sheet.headline.act_by.clone();
    // A calendar tells no facts, and JSON has its own names for them.
    let formats = render::FORMATS.iter();
    for format in formats.filter(|it| !["ics", "json"].contains(&it.name)) {
        let name = format.name;
        let alone = std::slice::from_ref(&sheet);
        let manner = Manner {
            width: 4_000,
            ..Manner::default()
        };
        let bytes = (format.write)(alone, &manner).expect("a sheet");
        let text = match name {
            "docx" => word::words(&bytes),
            "pdf" => printed::words(&bytes),
            _ => String::from_utf8(bytes).expect("UTF-8"),
        };
        // Markdown and HTML write some marks of punctuation in their own way.
        let bare = |text: &str| {
            let mut parts = text.split("&#");
            let mut plain = parts.next().unwrap_or_default().to_owned();
            for part in parts {
                let (code, after) = part.split_once(';').expect("a whole entity");
                let letter = code.parse().ok().and_then(char::from_u32);
                plain.push(letter.expect("a letter"));
                plain.push_str(after);
            }
            printed::bare(&plain.replace('\\', "")).to_lowercase()
        };
        let text = bare(&text);
        for fact in facts.iter().chain([&date]) {
            assert!(text.contains(&bare(fact)), "{name} does not tell {fact}");
        }
    }
}

#[test]
fn hostile_names_act_as_nothing() {
    let long = "x".repeat(300);
    let many: String = (0..40).map(|n| format!("@handle_{n:02}, ")).collect();
    let names = [
        "@o'brien_\"quoted\"",
        "@=cmd|' /C calc'!A0",
        "@<script>alert(1)</script>",
        "@#include_sys.inputs",
        "@{{ file_by }}",
        "@مرحبا_بك",
        "@🦉_owl",
        &format!("@{long}"),
        &many,
        "",
    ];
    let texts = texts();
    for name in names {
        let body = format!(
            "We received an administrative subpoena from Homeland Security Investigations for \
             the records of your account {name}. {WINDOW}"
        );
        let sheet = pasted(&body, "2026-01-06");
        let made =
            papers(&[&sheet], None, &texts).unwrap_or_else(|error| panic!("{name}: {error}"));
        for made in &made {
            let file = draft::write(made).expect("a Word file");
            assert!(docx_rs::read_docx(&file).is_ok(), "{name}");
        }
        for account in &sheet.report.accounts {
            let memorandum = made.iter().find(|it| it.entry.stem == "11-memorandum");
            let text = memorandum.expect("a memorandum").paper.text();
            assert!(text.contains(&account.value), "{}", account.value);
        }
    }
}

#[test]
fn the_calendar_tells_no_client_and_keeps_its_identity() {
    let sheet = example();
    let format = render::format("ics").expect("a format");
    let write = |sheet: &IntakeSheet| {
        let bytes = (format.write)(std::slice::from_ref(sheet), &Manner::default());
        String::from_utf8(bytes.expect("a calendar")).expect("UTF-8")
    };
    let text = write(&sheet);
    for told in ["Harborline", "river_watch", "7-104471", "Homeland", "HSI"] {
        assert!(!text.contains(told), "{told}");
    }
    assert!(text.contains("DTSTART;VALUE=DATE:20251114"));
    assert!(text.lines().all(|line| line.len() <= 75));
    assert_eq!(text.matches("BEGIN:").count(), text.matches("END:").count());
    let mut later = sheet.clone();
    later.report.as_of = "2025-11-07".parse().expect("a day");
    let uids = |text: &str| -> Vec<String> {
        let lines = text.lines().filter(|line| line.starts_with("UID:"));
        lines.map(str::to_owned).collect()
    };
    assert_eq!(uids(&text), uids(&write(&later)));
    assert!(uids(&text).len() >= 2);
}

#[test]
fn no_text_says_what_a_court_will_do() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("templates/packet");
    let said = [
        "the court will grant",
        "the court will quash",
        "will be granted",
        "will be quashed",
        "you will win",
        "is unlawful",
        "held these demands",
        "el tribunal concederá",
        "el tribunal anulará",
    ];
    let mut read = 0;
    for file in std::fs::read_dir(folder).expect("the texts") {
        let path = file.expect("a text").path();
        let text = std::fs::read_to_string(&path)
            .expect("UTF-8")
            .to_lowercase();
        read += 1;
        for words in said {
            assert!(!text.contains(words), "{}: {words}", path.display());
        }
    }
    assert_eq!(
        read,
        PAPERS.len() + 1,
        "a text for each paper, and the caption"
    );
}
