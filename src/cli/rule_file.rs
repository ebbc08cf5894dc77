//! Another rule file than the one that is built in.
//!
//! Takes its name; gives the rule book, or every problem with the file.

use crate::law::Rulebook;
use clap::Args;
use std::borrow::Cow;
use std::fs::File;
use std::io::Error;
use std::io::Read;
use std::io::Result as Done;
use std::path::Path;
use std::path::PathBuf;

/// The most text that a rule file may hold.
const MOST_BYTES: u64 = 8 * 1024 * 1024;

/// The option that names the file.
#[derive(Args, Clone, Debug)]
pub struct RuleFile {
    /// Count by this rule file instead of the one that is built in
    #[arg(long, value_name = "FILE", global = true)]
    pub rules: Option<PathBuf>,
}

/// The text of a rule file. A file without end is left when it is too long.
pub fn text(path: &Path) -> Done<String> {
    let mut text = String::new();
    let file = File::open(path)?;
    file.take(MOST_BYTES + 1).read_to_string(&mut text)?;
    if text.len() as u64 > MOST_BYTES {
        return Err(Error::other("it is far too long for a rule file"));
    }
    Ok(text)
}

/// The rule book that was asked for, or every problem with it.
pub fn rulebook(path: Option<&Path>) -> Result<Cow<'static, Rulebook>, String> {
    let Some(path) = path else {
        return Ok(Cow::Borrowed(Rulebook::built_in()));
    };
    let name = path.display().to_string();
    let text = text(path).map_err(|error| {
        format!("{name}: the rule file could not be read ({error}); check its name")
    })?;
    Rulebook::parse(&text, &name)
        .map(Cow::Owned)
        .map_err(|problems| problems.to_string())
}
