//! `quash citations`: what a text cites, one citation a line.
//!
//! Reads a text file or the standard input; writes a table or JSON lines.
//! Reads no PDF.

use crate::citation;
use crate::citation::Citation;
use clap::Args;
use clap::ValueEnum;
use std::fs::File;
use std::io::Read;
use std::io::Write;
use std::path::PathBuf;
use thiserror::Error;

/// The most text that is read.
const MOST_BYTES: u64 = 8 * 1024 * 1024;

/// List the statutes, regulations and rules that a text cites
#[derive(Args, Debug)]
pub struct CitationsArgs {
    /// Text to read; `-` is the standard input
    #[arg(value_name = "FILE", default_value = "-")]
    pub file: PathBuf,

    /// How the citations are written
    #[arg(long, value_enum, default_value_t = CitationsFormat::Text)]
    pub format: CitationsFormat,
}

/// How the citations are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum CitationsFormat {
    /// A table to read
    Text,
    /// One JSON object a line
    Json,
}

/// Why no citations could be listed.
#[derive(Debug, Error)]
pub enum CitationsError {
    /// The file could not be opened or read.
    #[error(
        "{file} could not be read: {why}. Check the name, or give the text on the standard input."
    )]
    Unread { file: String, why: std::io::Error },
    /// The file is a PDF.
    #[error(
        "{file} is a PDF, and `quash citations` reads text: `quash triage` reads PDFs. Give it the text instead."
    )]
    Pdf { file: String },
    /// The text is too long.
    #[error("{file} is longer than {} MB, the most that is read. Give it in parts.", MOST_BYTES / 1024 / 1024)]
    TooLong { file: String },
    /// The result could not be written.
    #[error("the citations could not be written: {0}")]
    Unwritten(#[from] std::io::Error),
}

/// Lists the citations of the text that `args` names.
pub fn run(args: &CitationsArgs, out: &mut dyn Write) -> Result<(), CitationsError> {
    let standard = args.file.as_os_str() == "-";
    let file = if standard {
        "the standard input".to_owned()
    } else {
        args.file.display().to_string()
    };
    let unread = |why| CitationsError::Unread {
        file: file.clone(),
        why,
    };
    let bytes = if standard {
        read(std::io::stdin().lock())
    } else {
        File::open(&args.file).and_then(read)
    };
    let bytes = bytes.map_err(unread)?;
    if bytes.len() as u64 > MOST_BYTES {
        return Err(CitationsError::TooLong { file });
    }
    if is_pdf(&bytes) {
        return Err(CitationsError::Pdf { file });
    }
    let text = String::from_utf8_lossy(&bytes);
    let found = citation::citations(&text);
    match args.format {
        CitationsFormat::Text => table(&found, &text, out)?,
        CitationsFormat::Json => {
            for citation in &found {
                serde_json::to_writer(&mut *out, citation).map_err(std::io::Error::from)?;
                writeln!(out)?;
            }
        }
    }
    Ok(())
}

fn read(source: impl Read) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    source.take(MOST_BYTES + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// A PDF may begin after some bytes that are not its own.
fn is_pdf(bytes: &[u8]) -> bool {
    bytes[..bytes.len().min(1024)]
        .windows(5)
        .any(|window| window == b"%PDF-")
}

/// Line, normal form and the words as they stand.
fn table(found: &[Citation], text: &str, out: &mut dyn Write) -> std::io::Result<()> {
    if found.is_empty() {
        return writeln!(out, "No statute, regulation or rule is cited in this text.");
    }
    let width = found
        .iter()
        .map(|citation| citation.normal.chars().count())
        .max()
        .unwrap_or(0)
        .max("CITES".len());
    writeln!(out, "{:>6}  {:width$}  AS IT STANDS", "LINE", "CITES")?;
    let mut line = 1;
    let mut from = 0;
    for citation in found {
        line += text[from..citation.start].matches('\n').count();
        from = citation.start;
        let words = citation
            .text
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ");
        let words: String = words
            .chars()
            .filter(|letter| !letter.is_control())
            .collect();
        let damaged = if citation.damaged {
            "  (read through damage)"
        } else {
            ""
        };
        writeln!(
            out,
            "{line:>6}  {:width$}  {words}{damaged}",
            citation.normal
        )?;
    }
    Ok(())
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_table_names_the_line_the_citation_and_its_words() {
        let text = "First line.\nUnder 19 USC 1509 and\nI9 U.S.C. 1508.";
        let mut out = Vec::new();
        table(&citation::citations(text), text, &mut out).unwrap();
        let expected = "  LINE  CITES             AS IT STANDS\n     2  19 U.S.C. § 1509  19 USC 1509\n     \
                        3  19 U.S.C. § 1508  I9 U.S.C. 1508  (read through damage)\n";
        assert_eq!(String::from_utf8(out).unwrap(), expected);
    }

    #[test]
    fn a_text_without_citations_says_so() {
        let mut out = Vec::new();
        table(&[], "nothing", &mut out).unwrap();
        assert_eq!(
            String::from_utf8(out).unwrap(),
            "No statute, regulation or rule is cited in this text.\n"
        );
    }

    #[test]
    fn a_pdf_is_known_by_its_head() {
        assert!(is_pdf(b"%PDF-1.7\n"));
        assert!(is_pdf(b"junk\n%PDF-1.4\n"));
        assert!(!is_pdf(b"Our PDF is attached."));
    }
}
