//! Every made report in every format and language, against the sheets beside this file.
//!
//! `QUASH_ACCEPT=1 cargo test --test sheets` writes the sheets anew; look at
//! each change before you keep it.

mod made;
mod printed;
mod word;

use quash::language::Language;
use quash::law::rule::Basis;
use quash::notice::vocabulary::ChallengeDocument;
use quash::notice::vocabulary::DataSought;
use quash::notice::vocabulary::ProcessKind;
use quash::notice::vocabulary::ReferenceKind;
use quash::notice::vocabulary::Silence;
use quash::notice::vocabulary::Trigger;
use quash::render::FORMATS;
use quash::render::Manner;
use quash::sheet::calendar::Mark;
use std::path::PathBuf;

fn written(name: &str, format: &str, language: &'static Language) -> String {
    let format = quash::render::format(format).expect("a format of the table");
    let sheets = [made::sheet(name, language)];
    let bytes = (format.write)(&sheets, &Manner::default()).expect("it can be written");
    match format.extension {
        "docx" => word::words(&bytes),
        "pdf" => printed::words(&bytes),
        _ => String::from_utf8(bytes).expect("UTF-8"),
    }
}

fn everything() -> Vec<(String, String)> {
    let mut all = Vec::new();
    for name in made::NAMES {
        for language in Language::all() {
            for format in FORMATS {
                // Of a Word file and of pages the words are kept.
                let ending = match format.extension {
                    "docx" => "docx.txt",
                    "pdf" => "pdf.txt",
                    other => other,
                };
                let file = format!("{name}.{}.{ending}", language.code());
                all.push((file, written(name, format.name, language)));
            }
        }
    }
    all
}

#[test]
fn every_sheet_is_as_it_was_last_looked_at() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/sheets");
    let accept = std::env::var_os("QUASH_ACCEPT").is_some();
    for (file, text) in everything() {
        let path = folder.join(&file);
        if accept {
            std::fs::write(&path, &text).expect("the folder can be written");
        }
        let kept = std::fs::read_to_string(&path).unwrap_or_default();
        assert!(
            kept == text,
            "tests/sheets/{file} differs; see the head of tests/sheets.rs"
        );
    }
}

#[test]
fn nothing_from_the_paper_acts_on_page_or_terminal() {
    let link = regex::Regex::new(r"[^\\]\]\(").expect("a pattern");
    for (file, text) in everything() {
        if file.ends_with(".html") || file.ends_with(".md") {
            for markup in ["<script>", "<img", "<b>", "</b>"] {
                assert!(!text.contains(markup), "{file}: {markup}");
            }
        }
        assert!(!file.ends_with(".md") || !link.is_match(&text), "{file}");
        let ends_line = |letter: char| letter == '\n' || (letter == '\r' && file.ends_with(".ics"));
        let acts = |letter: char| !ends_line(letter) && quash::sheet::plain::acts(letter);
        assert!(!text.contains(acts), "{file}");
    }
}

#[test]
fn the_page_fetches_nothing_and_runs_nothing() {
    let acting = regex::Regex::new(
        r"(?i)<(script|link|iframe|object|img|form)|<[a-z]+[^>]*\s(src|href|action|on[a-z]+)\s*=|url\(|@import",
    )
    .expect("a pattern");
    for (file, text) in everything()
        .iter()
        .filter(|(file, _)| file.ends_with(".html"))
    {
        let found = acting.find(text).map(|it| it.as_str().to_owned());
        assert_eq!(found, None, "{file}");
    }
}

#[test]
fn the_title_of_the_page_tells_nothing_of_the_client() {
    let page = written("customs", "html", Language::english());
    assert!(page.contains("<title>Intake sheet</title>"));
}

#[test]
fn text_is_never_wider_than_it_may_be() {
    let sheets = [made::sheet("customs", Language::english())];
    let text = quash::render::format("text").expect("a format");
    for width in [40, 60, 80, 120] {
        let manner = Manner {
            width,
            color: false,
        };
        let page = (text.write)(&sheets, &manner).expect("it can be written");
        let page = String::from_utf8(page).expect("UTF-8");
        let widest = page
            .lines()
            .max_by_key(|line| line.chars().count())
            .unwrap_or_default();
        // A week of the calendar needs 44 columns.
        assert!(widest.chars().count() <= width.max(44), "{width}: {widest}");
    }
}

#[test]
fn color_only_repeats_what_words_say() {
    let sheets = [made::sheet("customs", Language::english())];
    let text = quash::render::format("text").expect("a format");
    let plain = (text.write)(
        &sheets,
        &Manner {
            width: 80,
            color: false,
        },
    )
    .expect("written");
    let color = (text.write)(
        &sheets,
        &Manner {
            width: 80,
            color: true,
        },
    )
    .expect("written");
    let color = String::from_utf8(color).expect("UTF-8");
    assert!(color.contains("\u{1b}["));
    let codes = regex::Regex::new("\u{1b}\\[[0-9;]*m").expect("a pattern");
    assert_eq!(codes.replace_all(&color, "").as_bytes(), plain);
}

#[test]
fn every_sheet_says_the_date_first_and_the_caution_always() {
    for language in Language::all() {
        let text = written("customs", "text", language);
        let date = language
            .day("2025-11-10".parse().expect("a day"))
            .to_uppercase();
        let at = text.find(&date).expect("the date stands on the sheet");
        assert!(at < 200, "{}: {at}", language.code());
        assert!(
            text.replace('\n', " ")
                .contains(&language.phrase("caution.attorney", &[]))
        );
    }
}

#[test]
fn every_key_that_is_said_is_in_the_tables() {
    let mut keys: Vec<String> = Vec::new();
    let said = regex::Regex::new(r#""([a-z_]+\.[a-z0-9_]+)""#).expect("a pattern");
    let sections: Vec<&String> = Language::english().table().keys().collect();
    for folder in ["flag", "ground", "report", "sheet", "render"] {
        let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
            .join("src")
            .join(folder);
        for file in std::fs::read_dir(folder).expect("a folder of the source") {
            let path = file.expect("a file").path();
            if path.extension().is_some_and(|it| it == "rs") {
                let text = std::fs::read_to_string(path).expect("text");
                let found = said.captures_iter(&text).map(|it| it[1].to_owned());
                let found =
                    found.filter(|key| ![".toml", ".html"].iter().any(|end| key.ends_with(end)));
                keys.extend(
                    found
                        .filter(|key| sections.iter().any(|it| key.starts_with(&format!("{it}.")))),
                );
            }
        }
    }
    assert!(keys.len() > 50, "{}", keys.len());
    keys.extend(
        ProcessKind::ALL
            .iter()
            .map(|it| format!("process.{}", it.id())),
    );
    keys.extend(
        ReferenceKind::ALL
            .iter()
            .map(|it| format!("reference.{}", it.id())),
    );
    keys.extend(DataSought::ALL.iter().map(|it| format!("data.{}", it.id())));
    keys.extend(Silence::ALL.iter().map(|it| format!("silence.{}", it.id())));
    keys.extend(
        ChallengeDocument::ALL
            .iter()
            .map(|it| format!("challenge.{}", it.id())),
    );
    keys.extend(Trigger::ALL.iter().map(|it| format!("trigger.{}", it.id())));
    keys.extend(Basis::ALL.iter().map(|it| format!("basis.{}", it.id())));
    for mark in Mark::ALL {
        keys.push(format!("calendar.{}", mark.id()));
        keys.push(format!("calendar.short_{}", mark.id()));
    }
    for key in keys {
        assert!(Language::english().has(&key), "{key}");
    }
}
