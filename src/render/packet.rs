//! The whole packet as files: the sheet, the report, the calendar and every paper as a Word file and as PDF.
//!
//! Takes the sheets and the texts; gives names and bytes, all of them or none. The edge puts
//! them into a folder or an archive.

use crate::packet;
use crate::packet::Refused;
use crate::packet::templates::Templates;
use crate::render;
use crate::render::Manner;
use crate::render::docx::draft;
use crate::sheet::IntakeSheet;

/// The sheet is written in each of these, under one name.
const SHEETS: &[&str] = &["pdf", "html", "markdown", "docx"];

/// One file of the packet.
pub struct File {
    pub name: String,
    pub bytes: Vec<u8>,
}

/// Why a packet could not be made.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error(transparent)]
    Unwritten(#[from] render::Error),
    #[error(transparent)]
    Text(#[from] Refused),
}

/// The packet of one notice. `told` is its sheet, first in the language asked for, then in the
/// others; `court` is the full name of the court, where one is chosen.
pub fn files(
    told: &[&IntakeSheet],
    court: Option<&str>,
    templates: &Templates,
) -> Result<Vec<File>, Error> {
    let alone: Vec<IntakeSheet> = told.iter().take(1).map(|it| (*it).clone()).collect();
    let mut files: Vec<File> = Vec::new();
    let mut add = |name: String, bytes: Vec<u8>| files.push(File { name, bytes });
    let formats = render::FORMATS.iter();
    for format in formats.filter(|it| SHEETS.contains(&it.name)) {
        let bytes = (format.write)(&alone, &Manner::default())?;
        add(format!("01-intake-sheet.{}", format.extension), bytes);
    }
    for (name, stem) in [("json", "report"), ("ics", "dates")] {
        if let Some(format) = render::format(name) {
            let bytes = (format.write)(&alone, &Manner::default())?;
            add(format!("{stem}.{}", format.extension), bytes);
        }
    }
    for made in packet::papers(told, court, templates)? {
        add(format!("{}.docx", made.entry.stem), draft::write(&made)?);
        #[cfg(feature = "pdf")]
        add(
            format!("{}.pdf", made.entry.stem),
            render::pdf::draft::write(&made)?,
        );
    }
    Ok(files)
}
