//! Copies of the whole docket, and bringing one back.
//!
//! A copy is as sealed as the docket, and opens with the same key, which is not in it.

use crate::docket::Docket;
use crate::docket::Error;
use crate::docket::FILE;
use crate::docket::private_file;
use crate::docket::private_folder;
use crate::docket::unlock::Unlock;
use chrono::NaiveDate;
use sqlx::Row;
use std::path::Path;

impl Docket {
    /// Writes a copy to a new file, whole, while the desk goes on working.
    pub async fn backup(&self, to: &Path) -> Result<(), Error> {
        let refused = |why: std::io::Error| Error::Folder {
            path: to.to_owned(),
            why,
        };
        if to.exists() {
            return Err(refused(std::io::ErrorKind::AlreadyExists.into()));
        }
        // Made first, so that it is never readable by others; the database takes an empty file.
        private_file(to).map_err(refused)?;
        let written = sqlx::query("VACUUM INTO $1")
            .bind(to.to_string_lossy().into_owned())
            .execute(&self.pool)
            .await;
        if let Err(error) = written {
            // The first failure is the one to tell of.
            let _ = std::fs::remove_file(to);
            return Err(error.into());
        }
        self.note("backed_up", None).await
    }

    /// Erases what was kept long enough; gives how many matters went.
    pub async fn erase_overdue(&self, today: NaiveDate) -> Result<usize, Error> {
        let rows = sqlx::query("SELECT id FROM matter WHERE keep_until < $1")
            .bind(today.to_string())
            .fetch_all(&self.pool)
            .await?;
        for row in &rows {
            self.erase(&row.try_get::<String, _>(0)?).await?;
        }
        Ok(rows.len())
    }

    /// How many matters there are.
    pub async fn count(&self) -> Result<i64, Error> {
        let row = sqlx::query("SELECT COUNT(*) FROM matter")
            .fetch_one(&self.pool)
            .await?;
        Ok(row.try_get(0)?)
    }
}

/// Brings a copy back into a folder that holds no docket, and opens it.
pub async fn restore(
    from: &Path,
    folder: &Path,
    unlock: &Unlock,
    keep_days: u32,
) -> Result<Docket, Error> {
    let refused = |path: &Path, why: std::io::Error| Error::Folder {
        path: path.to_owned(),
        why,
    };
    let place = folder.join(FILE);
    if place.exists() {
        return Err(refused(&place, std::io::ErrorKind::AlreadyExists.into()));
    }
    private_folder(folder).map_err(|why| refused(folder, why))?;
    let copied = private_file(&place).and_then(|mut file| {
        let mut source = std::fs::File::open(from)?;
        std::io::copy(&mut source, &mut file)?;
        file.sync_all()
    });
    let opened = match copied {
        Ok(()) => Docket::open(folder, unlock, keep_days).await,
        Err(why) => Err(refused(from, why)),
    };
    if opened.is_err() {
        // A copy that does not open with this key is not left in the docket's place.
        let _ = std::fs::remove_file(&place);
    }
    opened
}
