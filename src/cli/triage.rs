//! `quash triage`: papers in, intake sheet out.
//!
//! Opens the papers, asks the clock for today, and hands the sheet to the screen or to a file.
//! What a paper says is decided elsewhere.

use crate::cli::day::day;
use crate::cli::exit::Exit;
use crate::cli::packet;
use crate::cli::rule_file::RuleFile;
use crate::cli::rule_file::rulebook;
use crate::cli::tell;
use crate::cli::write;
use crate::deadline::Desk;
use crate::document::page::Paper;
use crate::document::page::Remark;
use crate::ingest::limits::Limits;
use crate::ingest::open::Source;
use crate::ingest::open::open_all;
use crate::language::Language;
use crate::law::Rulebook;
use crate::law::court::CourtId;
use crate::notice::Doubt;
use crate::notice::Why;
use crate::recognize::Said;
use crate::render;
use crate::render::FORMATS;
use crate::render::Format;
use crate::render::Manner;
use crate::triage::triage;
use chrono::NaiveDate;
use clap::Args;
use clap::builder::PossibleValue;
use clap::builder::PossibleValuesParser;
use std::io::ErrorKind;
use std::io::IsTerminal;
use std::io::Read;
use std::path::Path;
use std::path::PathBuf;

/// The name that stands for standard input.
const PASTED: &str = "-";

/// The format that a build can leave out.
const PDF: &str = "pdf";

const EXAMPLES: &str = "\
Examples:
  quash triage notice.pdf
      Print the intake sheet.
  quash triage notice.pdf subpoena.pdf --received 2025-11-06 --court cand
      Two papers of one matter, the day the client got the notice, and the
      court whose state's holidays count.
  quash triage notice.eml summons.jpg
      A saved email, with the papers attached to it, and a photo.
  quash triage -
      Text that is pasted; end with Ctrl-D.
  quash triage notice.pdf --out sheet.html
      Write a page to print; the ending says the format.
  quash triage notice.pdf summons.pdf --court cand --packet matter-12
      Also write the drafts, letters and the calendar into a folder.
  quash triage notice.pdf --format json | jq .file_by
      The date alone, for a program.";

/// Read a notice and the papers that came with it, and set out the day to act by
#[derive(Args, Debug)]
#[command(after_help = EXAMPLES)]
pub struct TriageArgs {
    /// The papers of one matter, the notice first: PDF, photo (JPEG, PNG, WebP, TIFF), saved email (.eml, .msg), text, or - for pasted text; scans and photos are read if tesseract is installed
    #[arg(value_name = "FILE", required = true)]
    pub files: Vec<PathBuf>,

    /// The day the client received the notice, such as 2025-11-06
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub received: Option<NaiveDate>,

    /// The day the notice bears, where the paper does not show it or is wrong
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub notice_date: Option<NaiveDate>,

    /// The day to take for today [default: today by this computer's clock]
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub as_of: Option<NaiveDate>,

    /// The court whose state's holidays count, such as cand; `quash rules list` shows them
    #[arg(long, value_name = "ID")]
    pub court: Option<String>,

    /// The language to write
    #[arg(long, value_name = "LANGUAGE", default_value = "en", value_parser = languages())]
    pub lang: String,

    /// How to write it [default: by the ending of --out, else text]
    #[arg(long, value_parser = formats())]
    pub format: Option<String>,

    /// Write to this file instead of the screen; only you can read it
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,

    /// Write the whole packet into this folder: the sheet, drafts of the court papers, letters and
    /// the calendar. Its files are not encrypted; only you can read them
    #[arg(long, value_name = "DIR")]
    pub packet: Option<PathBuf>,

    /// The clinic's own texts for the papers of the packet, in place of ours
    #[arg(long, value_name = "DIR", requires = "packet")]
    pub templates: Option<PathBuf>,

    /// The password of locked papers. Others on this computer could see it while this runs: put
    /// it in the variable QUASH_PASSWORD instead
    #[arg(
        long,
        value_name = "PASSWORD",
        env = "QUASH_PASSWORD",
        hide_env_values = true
    )]
    pub password: Option<String>,

    #[command(flatten)]
    pub by: RuleFile,
}

fn languages() -> PossibleValuesParser {
    PossibleValuesParser::new(Language::all().iter().map(Language::code))
}

fn formats() -> PossibleValuesParser {
    let built = FORMATS.iter().map(|format| PossibleValue::new(format.name));
    // A build without it says so, rather than that there is no such thing.
    let left_out = cfg!(not(feature = "pdf")).then(|| PossibleValue::new(PDF).hide(true));
    PossibleValuesParser::new(built.chain(left_out))
}

/// Reads, counts and writes.
pub fn run(args: &TriageArgs, rules: Option<&Path>) -> Exit {
    match sheets(args, rules) {
        Ok(exit) => exit,
        Err((exit, message)) => {
            tell(&message);
            exit
        }
    }
}

fn sheets(args: &TriageArgs, rules: Option<&Path>) -> Result<Exit, (Exit, String)> {
    let rulebook = rulebook(rules).map_err(|problems| (Exit::RulesRefused, problems))?;
    let language = Language::of(&args.lang).unwrap_or_else(|| Language::english());
    let court = court(args.court.as_deref(), &rulebook)?;
    // Before the papers are read: nobody waits to learn of a slip.
    let format = format(args)?;
    let texts = args
        .packet
        .as_deref()
        .map(|_| packet::templates(args.templates.as_deref()))
        .transpose()?;
    let as_of = args
        .as_of
        .unwrap_or_else(|| chrono::Local::now().date_naive());
    // The patterns are made while the papers are being read by the children.
    std::thread::spawn(crate::recognize::warm);
    let sources = sources(&args.files)?;
    let read = open_all(sources, &Limits::default(), args.password.as_deref());
    let (mut papers, mut unread) = (Vec::new(), Vec::new());
    for (file, result) in read.into_iter().enumerate() {
        match result {
            Ok(paper) => papers.push(paper),
            Err(error) => {
                tell(&format!("{}: {error}", called(&args.files, file)));
                let why = Why::FileUnread {
                    file,
                    why: error.to_string(),
                };
                unread.push(Doubt {
                    field: "sources",
                    why,
                });
            }
        }
    }
    if papers.is_empty() {
        return Ok(Exit::Unread);
    }
    if let Some(install) = missing_ocr(&papers) {
        tell(&install);
    }
    let said = Said {
        received: args.received,
        notice_date: args.notice_date,
    };
    let desk = Desk { as_of, court };
    // The packet speaks to the court in English and to the client in either language.
    let others: Vec<Vec<_>> = Language::all()
        .iter()
        .filter(|other| args.packet.is_some() && other.code() != language.code())
        .map(|other| triage(papers.clone(), &unread, said, &desk, &rulebook, other))
        .collect();
    let sheets = triage(papers, &unread, said, &desk, &rulebook, language);
    if let (Some(folder), Some(texts)) = (&args.packet, &texts) {
        let court = desk.court.as_ref().and_then(|id| rulebook.court(id));
        let court = court.map(|it| format!("United States District Court for the {}", it.name));
        packet::write(folder, &sheets, &others, court.as_deref(), texts)?;
        tell(&format!(
            "the packet is in {}; its files are not encrypted, and only you can read them",
            folder.display()
        ));
    }
    let written = (format.write)(&sheets, &manner(args));
    let bytes = written.map_err(|error| (Exit::Unwritten, error.to_string()))?;
    deliver(args.out.as_deref(), &bytes)?;
    let waits = sheets.is_empty() || sheets.iter().any(|it| it.report.waits_for_a_person());
    Ok(if waits { Exit::NeedsPerson } else { Exit::Done })
}

/// The papers named on the command line; `-` is what is pasted or piped in.
fn sources(files: &[PathBuf]) -> Result<Vec<Source>, (Exit, String)> {
    let pasted = |path: &&PathBuf| path.as_os_str() == PASTED;
    if files.iter().filter(pasted).count() > 1 {
        let message = "`-` stands for what is pasted and can be named only once".to_owned();
        return Err((Exit::NotUnderstood, message));
    }
    let source = |path: &PathBuf| {
        if path.as_os_str() != PASTED {
            return Ok(Source::Path(path.clone()));
        }
        let mut bytes = Vec::new();
        let most = Limits::default().file_bytes + 1;
        std::io::stdin()
            .lock()
            .take(most)
            .read_to_end(&mut bytes)
            .map_err(|error| {
                let message = format!("what was pasted could not be read ({error}); try again");
                (Exit::Unread, message)
            })?;
        Ok(Source::Bytes(bytes))
    };
    files.iter().map(source).collect()
}

/// What to install, where a page waits for OCR and this machine has none.
fn missing_ocr(papers: &[Paper]) -> Option<String> {
    let pages = papers.iter().flat_map(|paper| &paper.pages);
    pages
        .flat_map(|page| &page.remarks)
        .find_map(|remark| match remark {
            Remark::OcrMissing { install } => Some(install.clone()),
            _ => None,
        })
}

/// What a paper is called to the person who brought it.
fn called(files: &[PathBuf], file: usize) -> String {
    match files.get(file) {
        Some(path) if path.as_os_str() == PASTED => "the pasted text".to_owned(),
        Some(path) => path.display().to_string(),
        None => "a paper inside an email".to_owned(),
    }
}

fn court(id: Option<&str>, rulebook: &Rulebook) -> Result<Option<CourtId>, (Exit, String)> {
    let Some(id) = id else { return Ok(None) };
    let court = CourtId(id.to_lowercase());
    if rulebook.court(&court).is_some() {
        return Ok(Some(court));
    }
    let message =
        format!("no court is called `{id}`; `quash rules list` shows those on file, such as cand");
    Err((Exit::NotUnderstood, message))
}

/// What `--format` says, else the ending of `--out`, else text.
fn format(args: &TriageArgs) -> Result<&'static Format, (Exit, String)> {
    let named = args.format.as_deref().and_then(render::format);
    let ending = args.out.as_deref().and_then(Path::extension);
    let asked = match &args.format {
        Some(name) => name == PDF,
        None => ending.is_some_and(|ending| ending == PDF),
    };
    if asked && render::format(PDF).is_none() {
        let message = "this build of quash writes no PDF: build it with its feature `pdf`, as \
                       `cargo install` does on its own, or choose --format docx or html";
        return Err((Exit::NotUnderstood, message.to_owned()));
    }
    let (None, Some(ending)) = (named, ending) else {
        let format = named.unwrap_or(&FORMATS[0]);
        let file = match format.name {
            "docx" => Some("a Word file"),
            PDF => Some("a PDF"),
            _ => None,
        };
        if let Some(file) = file
            && args.out.is_none()
            && std::io::stdout().is_terminal()
        {
            let message = format!("{file} cannot be shown on the screen; name a file with --out");
            return Err((Exit::NotUnderstood, message));
        }
        return Ok(format);
    };
    let by_ending = FORMATS.iter().find(|format| ending == format.extension);
    by_ending.ok_or_else(|| {
        let ending = ending.display();
        let known: Vec<String> = FORMATS
            .iter()
            .map(|format| format!(".{}", format.extension))
            .collect();
        let message = format!(
            "no format goes with the ending .{ending}; end the name with {}, or choose with --format",
            known.join(", ")
        );
        (Exit::NotUnderstood, message)
    })
}

fn manner(args: &TriageArgs) -> Manner {
    let screen = args.out.is_none() && std::io::stdout().is_terminal();
    if !screen {
        return Manner::default();
    }
    let said = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    let dumb = std::env::var_os("TERM").is_some_and(|term| term == "dumb");
    let width = terminal_size::terminal_size().map(|(width, _)| usize::from(width.0));
    Manner {
        width: width.unwrap_or(Manner::default().width),
        color: !said("NO_COLOR") && !dumb,
    }
}

fn deliver(out: Option<&Path>, bytes: &[u8]) -> Result<(), (Exit, String)> {
    let (written, place) = match out {
        Some(path) => (write::to_file(path, bytes), path.display().to_string()),
        None => (write::to_output(bytes), "the standard output".to_owned()),
    };
    written.map_err(|error| {
        let message = match error.kind() {
            // Whoever read along has seen enough.
            ErrorKind::BrokenPipe => String::new(),
            _ => format!(
                "{place}: the result could not be written ({error}); nothing was kept, \
                 choose another place with --out"
            ),
        };
        (Exit::Unwritten, message)
    })
}
