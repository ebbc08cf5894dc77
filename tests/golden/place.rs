//! Words compared as printed, and read back from the boxes of a finding.

use quash::document::area::Area;
use quash::document::page::Page;
use quash::document::page::PageSource;
use quash::document::word::Line;
use quash::document::word::Origin;
use quash::document::word::Word;
use serde_json::Value;
use unicode_normalization::UnicodeNormalization;

/// Words without what the setting of a page changes: white space, hyphens (a
/// line may end in one), typographic signs and ligatures.
pub fn bare(words: &str) -> String {
    let plain = |c: char| match c {
        '\u{2018}' | '\u{2019}' | '\u{201b}' | '\u{2032}' | '`' | '\u{b4}' => '\'',
        '\u{201c}' | '\u{201d}' | '\u{201e}' | '\u{ab}' | '\u{bb}' => '"',
        other => other,
    };
    let dropped = |c: &char| {
        c.is_whitespace() || matches!(c, '-' | '\u{ad}' | '\u{2010}'..='\u{2015}' | '\u{200b}')
    };
    words.nfkc().map(plain).filter(|c| !dropped(c)).collect()
}

/// Whether the words of a finding are those on the paper: the one holds the
/// other, or the one goes on where the other ends and they share the better half.
pub fn same_words(printed: &str, quote: &str) -> bool {
    let (printed, quote) = (bare(printed).to_lowercase(), bare(quote).to_lowercase());
    if printed.is_empty() || quote.is_empty() {
        return false;
    }
    printed.contains(&quote)
        || quote.contains(&printed)
        || runs_on(&printed, &quote)
        || runs_on(&quote, &printed)
}

/// Whether the end of one text is the start of the other, over more than half of the shorter.
fn runs_on(first: &str, second: &str) -> bool {
    let shorter = first.len().min(second.len());
    let starts = first.char_indices().map(|(at, _)| &first[at..]);
    starts
        .filter(|end| 2 * end.len() > shorter)
        .any(|end| second.starts_with(end))
}

/// The words of a page that lie in these boxes, in reading order.
fn words_in(page: &Page, boxes: &[[f32; 4]]) -> Vec<String> {
    let inside = |x: f32, y: f32| {
        let holds = |b: &[f32; 4]| b[0] <= x && x <= b[2] && b[1] <= y && y <= b[3];
        boxes.iter().any(holds)
    };
    let words = page.lines.iter().flat_map(|line| &line.words);
    words
        .filter(|word| inside((word.area.x0 + word.area.x1) / 2.0, word.area.middle()))
        .map(|word| word.text.clone())
        .collect()
}

/// Why the boxes of a finding do not hold its words, if they do not.
pub fn strayed(finding: &Value, papers: &[Vec<Page>]) -> Option<String> {
    let quote = finding["quote"].as_str().unwrap_or_default();
    if finding["origin"] == "user" {
        return None;
    }
    let boxes: Vec<[f32; 4]> = serde_json::from_value(finding["boxes"].clone()).unwrap_or_default();
    let page = (|| {
        let file = usize::try_from(finding["file"].as_u64()?).ok()?;
        let number = finding["page"].as_u64()?;
        let mut pages = papers.get(file)?.iter();
        pages.find(|page| u64::from(page.number) == number)
    })();
    let Some(page) = page else {
        return Some(format!("“{quote}”: no such page"));
    };
    if boxes.is_empty() || quote.trim().is_empty() {
        return Some(format!("“{quote}”: without words or boxes"));
    }
    let found = words_in(page, &boxes);
    let held = bare(&found.join(" "));
    // Signs at either end belong to a word, not always to what was read from it.
    let edge = |c: char| !c.is_alphanumeric();
    let (held, wanted) = (held.trim_matches(edge), bare(quote));
    (held != wanted.trim_matches(edge))
        .then(|| format!("“{quote}”: its boxes hold “{}”", found.join(" ")))
}

/// What this file must catch, tried on a page of two lines.
pub fn proof() -> Vec<String> {
    let word = |text: &str, x0: f32, y0: f32| Word {
        text: text.to_owned(),
        area: Area {
            x0,
            y0,
            x1: x0 + 20.0,
            y1: y0 + 10.0,
        },
        origin: Origin::Text,
        trust: 1.0,
    };
    let line = |words: Vec<Word>| Line {
        words,
        block: 0,
        row: 0,
    };
    let page = Page {
        number: 1,
        width: 612.0,
        height: 792.0,
        source: PageSource::Native,
        lines: vec![
            line(vec![word("by", 10.0, 10.0), word("No-", 35.0, 10.0)]),
            line(vec![word("vember", 10.0, 25.0), word("9,", 35.0, 25.0)]),
        ],
        remarks: Vec::new(),
    };
    let papers = [vec![page]];
    let told = |quote: &str, boxes: Value| {
        let finding = serde_json::json!({"quote": quote, "file": 0, "page": 1, "boxes": boxes, "origin": "text"});
        strayed(&finding, &papers).is_none()
    };
    let right = serde_json::json!([[35, 10, 55, 20], [10, 25, 55, 35]]);
    let lower = serde_json::json!([[35, 25, 55, 35], [10, 40, 55, 50]]);
    let wider = serde_json::json!([[10, 10, 55, 20], [10, 25, 55, 35]]);
    [
        ("its own boxes", told("No- vember 9", right.clone()), true),
        ("a line too low", told("No- vember 9", lower), false),
        ("a word too wide", told("No- vember 9", wider), false),
        ("other words", told("November 8", right), false),
        ("no box", told("November 9", serde_json::json!([])), false),
        (
            "one holds the other",
            same_words("ten (10) days", "within ten (10) days"),
            true,
        ),
        (
            "one goes on",
            same_words("ten days of this letter", "in ten days of this"),
            true,
        ),
        (
            "another number",
            same_words("ten days of this letter", "two days of this"),
            false,
        ),
        ("nothing", same_words("ten days", ""), false),
    ]
    .into_iter()
    .filter(|(_, found, wanted)| found != wanted)
    .map(|(what, ..)| format!("{what}: judged wrong"))
    .collect()
}
