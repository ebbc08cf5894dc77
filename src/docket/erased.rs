//! The list of what was erased, kept in a file outside the docket and its copies.
//!
//! A copy from before an erasure still holds the matter. By this list it is erased again before
//! anybody can open it, when that copy is brought back. The list holds random ids, each under a
//! keyed hash, and nothing else; it is made up to date from the log, whoever erased.

use crate::docket::Docket;
use crate::docket::Error;
use crate::docket::id;
use crate::docket::private_file;
use crate::docket::private_folder;
use sqlx::Row;
use std::collections::BTreeSet;
use std::io::Write;
use std::path::Path;
use std::path::PathBuf;
use std::sync::Mutex;
use std::sync::PoisonError;

/// Where the list lies, and how far it goes.
pub(in crate::docket) struct List {
    path: PathBuf,
    /// The last line of the log that it was held against.
    up_to: Mutex<i64>,
}

fn refused(path: &Path, why: std::io::Error) -> Error {
    Error::List {
        path: path.to_owned(),
        why,
    }
}

impl Docket {
    /// Keeps the list of what is erased in this file from now on.
    pub fn list_erased_in(&mut self, path: PathBuf) {
        self.list = Some(List {
            path,
            up_to: Mutex::new(0),
        });
    }

    /// Adds to the list what the log tells of and is not in it yet.
    pub async fn list_erased(&self) -> Result<(), Error> {
        let Some(list) = &self.list else {
            return Ok(());
        };
        let up_to = match list.path.exists() {
            true => *list.up_to.lock().unwrap_or_else(PoisonError::into_inner),
            false => 0,
        };
        let rows = sqlx::query(
            "SELECT number, what, matter FROM audit WHERE number > $1 AND \
             (what = 'erased' OR number = (SELECT MAX(number) FROM audit)) ORDER BY number",
        )
        .bind(up_to)
        .fetch_all(&self.pool)
        .await?;
        let mut end = up_to;
        let mut erased = BTreeSet::new();
        for row in &rows {
            end = row.try_get("number")?;
            if row.try_get::<String, _>("what")? == "erased" {
                erased.extend(row.try_get::<Option<String>, _>("matter")?);
            }
        }
        if !erased.is_empty() {
            self.write_list(&list.path, erased)?;
        }
        *list.up_to.lock().unwrap_or_else(PoisonError::into_inner) = end;
        Ok(())
    }

    fn write_list(&self, path: &Path, erased: BTreeSet<String>) -> Result<(), Error> {
        let written = |why| refused(path, why);
        if let Some(folder) = path.parent().filter(|it| !it.as_os_str().is_empty()) {
            private_folder(folder).map_err(written)?;
        }
        let there = match path.exists() {
            true => self.on_list(path)?,
            false => Vec::new(),
        };
        let mut lines = String::new();
        for id in erased.iter().filter(|id| !there.contains(id)) {
            lines.push_str(&format!("{id} {}\n", self.erased_mark(id)?));
        }
        let mut file = private_file(path).map_err(written)?;
        file.write_all(lines.as_bytes()).map_err(written)?;
        file.sync_all().map_err(written)
    }

    /// The ids on a list; lines that another docket or nobody's key wrote are passed over.
    pub(in crate::docket) fn on_list(&self, path: &Path) -> Result<Vec<String>, Error> {
        let text = std::fs::read_to_string(path).map_err(|why| refused(path, why))?;
        let mut ids = Vec::new();
        for line in text.lines() {
            if let Some((id, mark)) = line.split_once(' ')
                && id::is_id(id)
                && self.erased_mark(id)? == mark
            {
                ids.push(id.to_owned());
            }
        }
        Ok(ids)
    }

    fn erased_mark(&self, id: &str) -> Result<String, Error> {
        self.vault.mark("erased", id.as_bytes())
    }
}
