//! The sheet without a format: blocks that every renderer writes, so that no two can disagree.
//!
//! Takes a sheet; gives its headings, rows, notes and questions in order of need. Decides
//! what is shown and where; never how it looks.

use crate::deadline::govern::Status;
use crate::flag::Flag;
use crate::flag::Severity;
use crate::language::Language;
use crate::law::rule::Basis;
use crate::report::deadline::Deadline;
use crate::report::review::capitalized;
use crate::report::review::field_name;
use crate::sheet::IntakeSheet;
use crate::sheet::calendar::Calendar;
use crate::sheet::headline::Headline;
use crate::sheet::headline::Tone;
use crate::sheet::learn::giver;
use crate::sheet::plain::plain;
use crate::sheet::questions::Ask;
use crate::sheet::questions::Group;
use crate::sheet::venue::Candidate;
use crate::sheet::words;

/// One piece of the sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// `id` names the section in style sheets and links.
    Heading {
        id: &'static str,
        title: String,
    },
    Subheading(String),
    /// The date, first and largest.
    Banner(Headline),
    /// A sentence to read aloud.
    Say {
        label: String,
        words: String,
    },
    Text(String),
    /// Something to be told, its weight said in a word.
    Note(Note),
    /// Labels with their values.
    Rows {
        caption: String,
        rows: Vec<Row>,
    },
    /// Columns; the first cell of a row is its head.
    Table {
        caption: String,
        head: Vec<String>,
        rows: Vec<Vec<String>>,
    },
    /// In order.
    Steps(Vec<String>),
    /// Boxes to tick by hand, and what to say or keep in mind.
    Checklist {
        title: String,
        ask: Vec<Asked>,
        tell: Vec<String>,
    },
    Calendar {
        caption: String,
        calendar: Calendar,
    },
    /// Small print.
    Fine(String),
}

/// A box to tick, and what was answered where somebody wrote it down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    pub text: String,
    /// Line by line; none where it is still open.
    pub answer: Vec<String>,
}

/// Something the reader must be told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    pub tone: Tone,
    /// The weight in a word: "Stop", "Careful", "Note".
    pub word: String,
    pub text: String,
    /// The words on the paper, each with its place, and the law.
    pub under: Vec<String>,
}

/// One label with its values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    pub label: String,
    pub values: Vec<String>,
}

const DEMAND: &[&str] = &[
    "agency",
    "issuing_office",
    "issuing_officer",
    "process_kind",
    "authorities",
    "process_date",
    "return_date",
    "accounts",
    "data_sought",
    "records_period",
    "nondisclosure",
    "references",
];

const PROVIDER: &[&str] = &[
    "provider",
    "notice_date",
    "received_date",
    "window",
    "other_windows",
    "challenge",
    "disclosed",
    "withdrawn",
];

/// The whole sheet, laid out once.
pub fn blocks(sheet: &IntakeSheet) -> Vec<Block> {
    let mut blocks = vec![Block::Banner(sheet.headline.clone())];
    let language = sheet.language;
    if !sheet.headline.say.is_empty() {
        let label = language.phrase("sheet.say", &[]);
        blocks.push(Block::Say {
            label,
            words: sheet.headline.say.clone(),
        });
    }
    blocks.extend(caution(sheet));
    let weighty = |flag: &&Flag| flag.severity != Severity::Note;
    blocks.extend(notes(sheet, "read-first", "sheet.read_first", weighty));
    blocks.extend(calendar(sheet));
    blocks.extend(rows(
        sheet,
        "provider",
        "sheet.provider",
        "sheet.provider_caption",
        PROVIDER,
    ));
    blocks.extend(rows(
        sheet,
        "demand",
        "sheet.demand",
        "sheet.demand_caption",
        DEMAND,
    ));
    blocks.extend(missing(sheet));
    blocks.extend(why(sheet));
    blocks.extend(ask(sheet));
    blocks.extend(notes(sheet, "good-to-know", "sheet.good_to_know", |flag| {
        flag.severity == Severity::Note
    }));
    blocks.extend(grounds(sheet));
    blocks.extend(venue(sheet));
    blocks.extend(facts(sheet));
    blocks.extend(about(sheet));
    blocks
}

fn heading(language: &'static Language, id: &'static str, key: &str) -> Block {
    Block::Heading {
        id,
        title: language.phrase(key, &[]),
    }
}

/// What the program may say of a date, by what the date rests on, and of any notice.
fn caution(sheet: &IntakeSheet) -> Vec<Block> {
    let report = &sheet.report;
    let ruling = report.file_by.deadline.as_deref();
    let ruling = report
        .deadlines
        .iter()
        .find(|it| Some(it.id.as_str()) == ruling);
    let of_the_date = ruling.map(|deadline| match deadline.basis {
        Basis::ProviderWindow | Basis::DefaultWindow => "caution.date",
        Basis::Statute | Basis::CourtRule => "caution.statute",
        Basis::ProcessReturn => "caution.return",
    });
    let live = report.file_by.status != Status::NotANotice;
    let keys = of_the_date
        .into_iter()
        .chain(live.then_some("caution.attorney"));
    keys.map(|key| Block::Text(sheet.language.phrase(key, &[])))
        .collect()
}

fn notes(
    sheet: &IntakeSheet,
    id: &'static str,
    title: &str,
    wanted: impl Fn(&&Flag) -> bool,
) -> Vec<Block> {
    let language = sheet.language;
    let note = |flag: &Flag| {
        let tone = match flag.severity {
            Severity::Stop => Tone::Stop,
            Severity::Warn => Tone::Warn,
            Severity::Note => Tone::Note,
        };
        let word = language.phrase(&format!("tone.{}", tone.id()), &[]);
        let mut under: Vec<String> = flag
            .evidence
            .iter()
            .map(|words| quoted(words, language))
            .collect();
        if !flag.citations.is_empty() {
            under.push(flag.citations.join("; "));
        }
        Block::Note(Note {
            tone,
            word,
            text: plain(&flag.message),
            under,
        })
    };
    let notes: Vec<Block> = sheet.report.flags.iter().filter(wanted).map(note).collect();
    under_heading(heading(language, id, title), notes)
}

/// The words on the paper in quotation marks, with their place.
fn quoted(words: &crate::document::evidence::Evidence, language: &'static Language) -> String {
    let (file, page) = ((words.file() + 1).to_string(), words.page().to_string());
    let place = match words.page() {
        0 => language.phrase("place.person", &[]),
        _ => language.phrase("place.page", &[("file", &file), ("page", &page)]),
    };
    format!("“{}” ({place})", plain(words.quote()))
}

fn calendar(sheet: &IntakeSheet) -> Vec<Block> {
    let Some(calendar) = sheet.calendar.clone() else {
        return Vec::new();
    };
    let caption = sheet.language.phrase("calendar.caption", &[]);
    vec![
        heading(sheet.language, "days", "calendar.title"),
        Block::Calendar { caption, calendar },
    ]
}

fn rows(
    sheet: &IntakeSheet,
    id: &'static str,
    title: &str,
    caption: &str,
    fields: &[&str],
) -> Vec<Block> {
    let mut rows: Vec<Row> = Vec::new();
    for field in fields {
        let found = || sheet.facts.iter().filter(|fact| fact.field == *field);
        if let Some(first) = found().next() {
            let values = found().map(|fact| fact.value.clone()).collect();
            rows.push(Row {
                label: first.label.clone(),
                values,
            });
        }
    }
    if rows.is_empty() {
        return Vec::new();
    }
    let caption = sheet.language.phrase(caption, &[]);
    vec![
        heading(sheet.language, id, title),
        Block::Rows { caption, rows },
    ]
}

/// What is missing or doubtful, why, and who can give it: a row for each.
pub(crate) fn missing_rows(sheet: &IntakeSheet) -> Vec<Vec<String>> {
    let language = sheet.language;
    let row = |review: &crate::report::review::Review| {
        let field = capitalized(&field_name(&review.field, language));
        vec![
            plain(&field),
            plain(&review.reason),
            giver(&review.field, language),
        ]
    };
    sheet.report.review.iter().map(row).collect()
}

/// What is missing or doubtful, and what is still to be learned.
fn missing(sheet: &IntakeSheet) -> Vec<Block> {
    let language = sheet.language;
    let mut lines: Vec<Block> = Vec::new();
    let rows = missing_rows(sheet);
    if !rows.is_empty() {
        let head = ["missing.what", "missing.why", "missing.who"];
        let head = head.iter().map(|key| language.phrase(key, &[])).collect();
        lines.push(Block::Table {
            caption: language.phrase("missing.caption", &[]),
            head,
            rows,
        });
    }
    let open: Vec<String> = sheet
        .open
        .iter()
        .map(|it| {
            let blanks = [
                ("what", &it.what),
                ("changes", &it.changes),
                ("who", &it.who),
            ];
            let blanks = blanks.map(|(name, words)| (name, words.as_str()));
            plain(&language.phrase("learn.item", &blanks))
        })
        .collect();
    if !open.is_empty() {
        lines.push(Block::Checklist {
            title: language.phrase("learn.title", &[]),
            ask: open.into_iter().map(still_open).collect(),
            tell: Vec::new(),
        });
    }
    under_heading(heading(language, "missing", "missing.title"), lines)
}

fn why(sheet: &IntakeSheet) -> Vec<Block> {
    let (report, language) = (&sheet.report, sheet.language);
    let ruling = report.file_by.deadline.as_deref();
    let mut lines = Vec::new();
    let (mut first, rest): (Vec<&Deadline>, Vec<&Deadline>) = report
        .deadlines
        .iter()
        .partition(|deadline| Some(deadline.id.as_str()) == ruling);
    if let Some(deadline) = first.pop() {
        lines.push(Block::Steps(steps(deadline)));
        lines.extend(cut_off(deadline, language));
    }
    if !report.deadlines.is_empty() {
        let head = [
            "deadline.what",
            "deadline.safe",
            "deadline.stated",
            "deadline.latest",
            "deadline.basis",
        ];
        let head = head.iter().map(|key| language.phrase(key, &[])).collect();
        let rows = report
            .deadlines
            .iter()
            .map(|deadline| row(deadline, language))
            .collect();
        lines.push(Block::Table {
            caption: language.phrase("deadline.caption", &[]),
            head,
            rows,
        });
        lines.push(Block::Fine(language.phrase("deadline.latest_warning", &[])));
    }
    for deadline in rest {
        let blanks = [("title", deadline.title.as_str())];
        lines.push(Block::Subheading(plain(
            &language.phrase("deadline.how", &blanks),
        )));
        lines.push(Block::Steps(steps(deadline)));
        lines.extend(cut_off(deadline, language));
    }
    under_heading(heading(language, "why", "deadline.why"), lines)
}

fn steps(deadline: &Deadline) -> Vec<String> {
    deadline.steps.iter().map(|step| plain(step)).collect()
}

fn row(deadline: &Deadline, language: &'static Language) -> Vec<String> {
    let basis = words::basis(deadline.basis, language);
    let sure = if deadline.certain {
        "deadline.certain"
    } else {
        "deadline.assumed"
    };
    vec![
        plain(&deadline.title),
        language.day(deadline.safe_date),
        language.day(deadline.stated_date),
        language.day(deadline.latest_date),
        plain(&format!(
            "{basis}; {}; {}",
            deadline.citation,
            language.phrase(sure, &[])
        )),
    ]
}

fn cut_off(deadline: &Deadline, language: &'static Language) -> Option<Block> {
    let cutoff = deadline.cutoff.as_deref()?;
    let times = words::cut_off_in_zones(
        deadline.stated_date,
        cutoff,
        deadline.zone.as_deref(),
        language,
    );
    Some(Block::Text(times))
}

fn ask(sheet: &IntakeSheet) -> Vec<Block> {
    let language = sheet.language;
    if sheet.report.file_by.status == Status::NotANotice {
        return Vec::new();
    }
    let list = |group: &Group| Block::Checklist {
        title: group.title.clone(),
        ask: group.ask.iter().map(answered).collect(),
        tell: group.tell.clone(),
    };
    let lines = sheet.questions.iter().map(list).collect();
    under_heading(heading(language, "ask", "sheet.ask"), lines)
}

fn still_open(text: String) -> Asked {
    Asked {
        text,
        answer: Vec::new(),
    }
}

fn answered(ask: &Ask) -> Asked {
    let lines = ask.answer.iter().flat_map(|it| it.lines()).map(plain);
    Asked {
        text: ask.text.clone(),
        answer: lines.filter(|it| !it.is_empty()).collect(),
    }
}

fn grounds(sheet: &IntakeSheet) -> Vec<Block> {
    let language = sheet.language;
    let mut lines = Vec::new();
    if !sheet.report.grounds.is_empty() {
        lines.push(Block::Text(language.phrase("grounds.caution", &[])));
    }
    for ground in &sheet.report.grounds {
        lines.push(Block::Subheading(ground.title.clone()));
        lines.push(Block::Text(ground.why.clone()));
        let listed = |key: &str, items: &[String]| Row {
            label: language.phrase(key, &[]),
            values: items.to_vec(),
        };
        let mut rows = vec![
            listed("grounds.elements", &ground.elements),
            listed("grounds.questions", &ground.questions),
            listed("grounds.citations", &ground.citations),
        ];
        if !ground.evidence.is_empty() {
            let quotes: Vec<String> = ground
                .evidence
                .iter()
                .take(3)
                .map(|it| quoted(it, language))
                .collect();
            rows.push(listed("grounds.raised_by", &quotes));
        }
        lines.push(Block::Rows {
            caption: String::new(),
            rows,
        });
    }
    under_heading(heading(language, "grounds", "grounds.title"), lines)
}

/// Where to file and whom to serve: candidates with their reasons.
fn venue(sheet: &IntakeSheet) -> Vec<Block> {
    let language = sheet.language;
    let table = |key: &str, candidates: &[Candidate]| {
        let head = [key, "venue.why", "venue.rests_on"];
        let head = head.iter().map(|key| language.phrase(key, &[])).collect();
        let row = |it: &Candidate| vec![plain(&it.title), it.why.clone(), it.rests_on.clone()];
        Block::Table {
            caption: language.phrase(key, &[]),
            head,
            rows: candidates.iter().map(row).collect(),
        }
    };
    let mut lines = Vec::new();
    if !sheet.venue.courts.is_empty() {
        lines.push(Block::Text(language.phrase("venue.caution", &[])));
        lines.push(table("venue.court", &sheet.venue.courts));
    }
    if !sheet.venue.to_serve.is_empty() {
        lines.push(table("venue.serve", &sheet.venue.to_serve));
    }
    under_heading(heading(language, "venue", "venue.title"), lines)
}

fn facts(sheet: &IntakeSheet) -> Vec<Block> {
    let language = sheet.language;
    let head = ["facts.what", "facts.value", "facts.words", "facts.sure"];
    let head = head.iter().map(|key| language.phrase(key, &[])).collect();
    let row = |fact: &crate::sheet::facts::Fact| {
        let value = match fact.alternatives.as_slice() {
            [] => fact.value.clone(),
            others => {
                let others = language.phrase("facts.or", &[("others", &others.join("; "))]);
                format!("{} ({others})", fact.value)
            }
        };
        let words = format!("“{}” ({})", fact.quote, fact.place);
        vec![fact.label.clone(), value, words, fact.confidence.clone()]
    };
    let rows: Vec<Vec<String>> = sheet.facts.iter().map(row).collect();
    if rows.is_empty() {
        return Vec::new();
    }
    let caption = language.phrase("facts.caption", &[]);
    vec![
        heading(language, "facts", "facts.title"),
        Block::Table {
            caption,
            head,
            rows,
        },
    ]
}

/// The papers, the day of the report and the rules it was counted by.
fn about(sheet: &IntakeSheet) -> Vec<Block> {
    let (report, language) = (&sheet.report, sheet.language);
    let head = [
        "papers.paper",
        "papers.pages",
        "papers.text",
        "papers.fingerprint",
    ];
    let head = head.iter().map(|key| language.phrase(key, &[])).collect();
    let rows = report.sources.iter().map(|source| {
        let text = match source.text {
            crate::document::page::TextSource::Native => "papers.native",
            crate::document::page::TextSource::Ocr => "papers.ocr",
            crate::document::page::TextSource::Mixed => "papers.mixed",
        };
        let print: String = source.sha256.chars().take(12).collect();
        let number = (source.file + 1).to_string();
        vec![
            number,
            source.pages.to_string(),
            language.phrase(text, &[]),
            print,
        ]
    });
    let rows: Vec<Vec<String>> = rows.collect();
    let mut lines = vec![heading(language, "papers", "papers.title")];
    if !rows.is_empty() {
        lines.push(Block::Table {
            caption: language.phrase("papers.caption", &[]),
            head,
            rows,
        });
    }
    let blanks = [
        ("today", language.day(report.as_of)),
        ("edition", plain(&report.rules.edition)),
        ("fingerprint", report.rules.fingerprint.clone()),
        ("version", env!("CARGO_PKG_VERSION").to_owned()),
    ];
    let blanks: Vec<(&str, &str)> = blanks.iter().map(|(key, it)| (*key, it.as_str())).collect();
    lines.push(Block::Fine(language.phrase("papers.made", &blanks)));
    lines.push(Block::Fine(language.phrase("papers.limits", &[])));
    lines
}

/// The lines under their heading; nothing where there are no lines.
fn under_heading(heading: Block, lines: Vec<Block>) -> Vec<Block> {
    if lines.is_empty() {
        return Vec::new();
    }
    std::iter::once(heading).chain(lines).collect()
}
