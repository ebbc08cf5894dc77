//! The packet: the papers that an attorney can work from on the day.
//!
//! Takes a sheet and the texts of the papers; gives each paper as headings,
//! paragraphs and lists, every fact in it from the sheet or a blank to fill.
//! Never reads a file and never writes one: the edge brings the texts and puts
//! the papers where they belong.

pub mod facts;
pub mod paper;
pub mod templates;

use crate::packet::paper::Paper;
use crate::packet::templates::Templates;
use crate::sheet::IntakeSheet;

/// One paper of the packet: its file's name without an ending, and the template that tells it.
pub struct Entry {
    /// Sorted, so that a folder lists the papers in the order of work.
    pub stem: &'static str,
    pub template: &'static str,
    /// The running head of each page.
    pub head: Head,
    /// The language of the text; its facts are told in the same.
    pub language: &'static str,
}

/// What stands at the head of each page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Head {
    /// A draft that an attorney must review.
    Draft,
    /// A plain letter or list.
    Plain,
}

impl Head {
    /// Its words, where it has any.
    pub fn words(self) -> Option<&'static str> {
        match self {
            Head::Draft => Some("DRAFT, for attorney review"),
            Head::Plain => None,
        }
    }
}

/// Every paper, in the order of work.
pub const PAPERS: &[Entry] = &[
    entry("00-today", "today.md", Head::Plain),
    entry("10-motion-to-quash", "motion.md", Head::Draft),
    entry("11-memorandum", "memorandum.md", Head::Draft),
    entry(
        "12-declaration-of-doe-client",
        "declaration-client.md",
        Head::Draft,
    ),
    entry(
        "13-declaration-of-counsel",
        "declaration-counsel.md",
        Head::Draft,
    ),
    entry(
        "14-motion-to-proceed-under-pseudonym",
        "pseudonym.md",
        Head::Draft,
    ),
    entry("15-motion-to-seal", "seal.md", Head::Draft),
    entry(
        "16-motion-to-shorten-time-and-tro",
        "shorten-time.md",
        Head::Draft,
    ),
    entry("17-facts-for-cover-sheet", "cover-sheet.md", Head::Draft),
    entry("18-proposed-order", "proposed-order.md", Head::Draft),
    entry(
        "19-certificate-of-service",
        "certificate-of-service.md",
        Head::Draft,
    ),
    entry("20-letter-to-company-hold", "letter-hold.md", Head::Draft),
    entry("21-letter-to-company-copy", "letter-copy.md", Head::Draft),
    entry(
        "22-letter-to-agency-withdraw",
        "letter-withdraw.md",
        Head::Draft,
    ),
    entry("30-letter-to-client", "letter-client.md", Head::Plain),
    Entry {
        language: "es",
        ..entry("31-carta-al-cliente", "letter-client-es.md", Head::Plain)
    },
];

const fn entry(stem: &'static str, template: &'static str, head: Head) -> Entry {
    Entry {
        stem,
        template,
        head,
        language: "en",
    }
}

/// Why a paper could not be made: the template, its line, and what is wrong there.
#[derive(Debug, thiserror::Error)]
#[error("{template}, line {line}: {what}")]
pub struct Refused {
    pub template: String,
    /// From 1; 0 where it is the whole text.
    pub line: usize,
    pub what: String,
}

/// A paper with its place in the packet.
pub struct Made {
    pub entry: &'static Entry,
    pub paper: Paper,
}

/// Every paper of the packet for one notice. `sheets` are the same notice, once in each language;
/// `court` is the full name of the court, where one is chosen.
///
/// # Errors
/// A text that names what is no fact. A language that no sheet is in is told by the first sheet.
pub fn papers(
    sheets: &[&IntakeSheet],
    court: Option<&str>,
    templates: &Templates,
) -> Result<Vec<Made>, Refused> {
    let facts: Vec<(&str, minijinja::Value)> = sheets
        .iter()
        .map(|sheet| (sheet.language.code(), facts::of(sheet, court)))
        .collect();
    let made = PAPERS.iter().map(|entry| {
        let own = facts.iter().find(|(code, _)| *code == entry.language);
        let (_, told) = own.or(facts.first()).ok_or_else(|| Refused {
            template: entry.template.to_owned(),
            line: 0,
            what: "there is no sheet to take the facts from".to_owned(),
        })?;
        let text = templates.render(entry.template, told)?;
        Ok(Made {
            entry,
            paper: paper::of(&text),
        })
    });
    made.collect()
}
