//! `quash triage --packet DIR`: a folder that an attorney can work from.
//!
//! Brings the clinic's own texts to the packet and puts each paper into the
//! folder, whole or not at all and readable by its owner alone.

use crate::cli::exit::Exit;
use crate::cli::write;
use crate::packet;
use crate::packet::templates::Templates;
use crate::render::packet::Error;
use crate::render::packet::files;
use crate::sheet::IntakeSheet;
use std::fs::DirBuilder;
use std::path::Path;

/// Reads the texts that a clinic puts in place of ours: every `.md` file of the folder.
pub fn templates(folder: Option<&Path>) -> Result<Templates, (Exit, String)> {
    let unread = |what: String| (Exit::Unread, what);
    let mut own = Vec::new();
    if let Some(folder) = folder {
        let at = folder.display();
        let files = std::fs::read_dir(folder).map_err(|error| {
            unread(format!(
                "{at}: the folder of texts could not be read ({error}); name another with --templates"
            ))
        })?;
        for file in files.flatten() {
            let name = file.file_name().to_string_lossy().into_owned();
            if !name.ends_with(".md") {
                continue;
            }
            let text = std::fs::read_to_string(file.path()).map_err(|error| {
                unread(format!(
                    "{at}/{name}: the text could not be read ({error}); save it as UTF-8"
                ))
            })?;
            own.push((name, text));
        }
        own.sort();
    }
    Templates::with(own).map_err(refused)
}

/// Writes the packet of every notice. More than one notice gets a folder each.
///
/// `sheets` holds the notices in the language that was asked for, `others` the same in the others.
pub fn write(
    folder: &Path,
    sheets: &[IntakeSheet],
    others: &[Vec<IntakeSheet>],
    court: Option<&str>,
    templates: &Templates,
) -> Result<(), (Exit, String)> {
    for (n, sheet) in sheets.iter().enumerate() {
        let folder = if sheets.len() > 1 {
            folder.join(format!("notice-{}", n + 1))
        } else {
            folder.to_owned()
        };
        let others = others.iter().filter_map(|sheets| sheets.get(n));
        let told: Vec<&IntakeSheet> = std::iter::once(sheet).chain(others).collect();
        one(&folder, &told, court, templates)?;
    }
    Ok(())
}

fn one(
    folder: &Path,
    told: &[&IntakeSheet],
    court: Option<&str>,
    templates: &Templates,
) -> Result<(), (Exit, String)> {
    // Everything is made before anything is written: a text that is refused leaves no half packet.
    let files = files(told, court, templates).map_err(|error| match error {
        Error::Unwritten(error) => (Exit::Unwritten, error.to_string()),
        Error::Text(error) => refused(error),
    })?;
    make(folder)?;
    for file in files {
        let place = folder.join(file.name);
        write::to_file(&place, &file.bytes).map_err(|error| {
            let message = format!(
                "{}: could not be written ({error}); the packet is not whole, choose another \
                 folder with --packet",
                place.display()
            );
            (Exit::Unwritten, message)
        })?;
    }
    Ok(())
}

/// The folder, for its owner alone.
fn make(folder: &Path) -> Result<(), (Exit, String)> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder).map_err(|error| {
        let message = format!(
            "{}: the folder could not be made ({error}); choose another with --packet",
            folder.display()
        );
        (Exit::Unwritten, message)
    })
}

fn refused(error: packet::Refused) -> (Exit, String) {
    let message = format!("{error}. Correct the text, or take it out of --templates");
    (Exit::RulesRefused, message)
}
