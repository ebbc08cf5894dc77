//! Copies of the whole docket, and bringing one back.
//!
//! A copy is as sealed as the docket, and opens with the same key, which is not in it.

use crate::docket::Docket;
use crate::docket::Error;
use crate::docket::database::Home;
use crate::docket::database::across;
use crate::docket::database::begin_copy;
use crate::docket::database::migrations;
use crate::docket::database::sqlite;
use crate::docket::database::sqlite::FILE;
use crate::docket::ending::Bringing;
use crate::docket::ending::Ended;
use crate::docket::id;
use crate::docket::private_file;
use crate::docket::private_folder;
use crate::docket::unlock::Unlock;
use chrono::NaiveDate;
use sqlx::Row;
use std::path::Path;

impl Docket {
    /// Writes a copy to a new file, whole, while the desk goes on working.
    pub async fn backup(&self, to: &Path) -> Result<(), Error> {
        match &self.home {
            Home::Folder(_) => sqlite::copy(&self.pool, to).await?,
            Home::Server(_) => self.copy_out(to).await?,
        }
        self.note("backed_up", None).await
    }

    /// The same file from a server: whatever the docket lies in, its copy is of one kind.
    async fn copy_out(&self, to: &Path) -> Result<(), Error> {
        let file = sqlite::connect_new(to).await?;
        let copied = async {
            migrations().run(&file).await?;
            let mut own = begin_copy(&self.home, &self.pool).await?;
            let mut all = file.begin().await?;
            across::copy(&mut own, &mut all).await?;
            all.commit().await?;
            Ok(())
        };
        let copied = copied.await;
        file.close().await;
        if copied.is_err() {
            // The first failure is the one to tell of.
            let _ = std::fs::remove_file(to);
        }
        copied
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

/// Brings a copy back to where no docket is yet, and opens it. What must not come back with it has
/// ended before it lies there.
pub async fn restore(
    from: &Path,
    home: impl Into<Home>,
    unlock: &Unlock,
    keep_days: u32,
    bringing: &Bringing,
) -> Result<(Docket, Ended), Error> {
    let home = home.into();
    // Opened in a folder of its own first: brought up to date there, and only with its key.
    let aside = match &home {
        Home::Folder(folder) => {
            let place = folder.join(FILE);
            if place.exists() {
                return Err(refused(&place, std::io::ErrorKind::AlreadyExists.into()));
            }
            private_folder(folder).map_err(|why| refused(folder, why))?;
            folder.join(format!("restoring-{}", id::random()?))
        }
        Home::Server(_) => std::env::temp_dir().join(format!("quash-{}", id::random()?)),
    };
    let brought = bring(from, &aside, &home, unlock, bringing).await;
    // What is in it is sealed, as the copy itself is.
    let _ = std::fs::remove_dir_all(&aside);
    let ended = brought?;
    let opened = Docket::open(&home, unlock, keep_days).await;
    if opened.is_err()
        && let Home::Folder(folder) = &home
    {
        // A copy that does not open with this key is not left in the docket's place.
        let _ = std::fs::remove_file(folder.join(FILE));
    }
    Ok((opened?, ended))
}

async fn bring(
    from: &Path,
    aside: &Path,
    home: &Home,
    unlock: &Unlock,
    bringing: &Bringing,
) -> Result<Ended, Error> {
    private_folder(aside).map_err(|why| refused(aside, why))?;
    let place = aside.join(FILE);
    let copied = private_file(&place).and_then(|mut file| {
        let mut source = std::fs::File::open(from)?;
        std::io::copy(&mut source, &mut file)?;
        file.sync_all()
    });
    copied.map_err(|why| refused(from, why))?;
    let copy = Docket::open(aside, unlock, 0).await?;
    let ended = copy.end_what_was_copied(bringing).await?;
    let whole = aside.join("whole");
    match home {
        Home::Folder(_) => sqlite::copy(&copy.pool, &whole).await?,
        Home::Server(_) => into_server(&copy, home).await?,
    }
    copy.close().await;
    if let Home::Folder(folder) = home {
        // It lies there whole or not at all.
        std::fs::File::open(&whole)
            .and_then(|it| it.sync_all())
            .and_then(|()| std::fs::rename(&whole, folder.join(FILE)))
            .map_err(|why| refused(folder, why))?;
    }
    Ok(ended)
}

async fn into_server(copy: &Docket, home: &Home) -> Result<(), Error> {
    let pool = home.connect().await?;
    migrations().run(&pool).await?;
    let mut all = home.begin(&pool).await?;
    let there = sqlx::query("SELECT 1 FROM vault")
        .fetch_optional(&mut *all)
        .await?;
    if there.is_some() {
        return Err(Error::Address(format!(
            "{}: a docket is there already; name an empty database",
            home.name()
        )));
    }
    let mut own = begin_copy(&copy.home, &copy.pool).await?;
    across::copy(&mut own, &mut all).await?;
    all.commit().await?;
    pool.close().await;
    Ok(())
}

fn refused(path: &Path, why: std::io::Error) -> Error {
    Error::Folder {
        path: path.to_owned(),
        why,
    }
}
