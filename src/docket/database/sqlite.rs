//! The built-in database: one file in a folder that one program has for itself.

use crate::docket::Error;
use crate::docket::database::PATIENCE;
use crate::docket::database::newest;
use crate::docket::private_file;
use sqlx::AnyPool;
use sqlx::Row;
use sqlx::any::AnyPoolOptions;
use std::path::Path;
use std::path::PathBuf;

/// The file in the data folder.
pub const FILE: &str = "docket.sqlite3";
/// Copies from before the tables were changed: this, and the version of the tables in them.
const BEFORE: &str = "docket.sqlite3.before-";

/// Said to each new connection. What is deleted is overwritten, and nothing is spilled to files
/// elsewhere.
const MANNERS: &str = "PRAGMA busy_timeout = 10000; PRAGMA journal_mode = WAL; \
    PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON; \
    PRAGMA temp_store = MEMORY;";

pub(in crate::docket) async fn connect(folder: &Path) -> Result<AnyPool, Error> {
    let options = AnyPoolOptions::new()
        .max_connections(4)
        .acquire_timeout(2 * PATIENCE)
        .after_connect(|connection, _| {
            Box::pin(async move {
                sqlx::raw_sql(MANNERS).execute(&mut *connection).await?;
                Ok(())
            })
        });
    // Without `..`, which an address leaves out.
    let folder = std::fs::canonicalize(folder).map_err(|why| refused(folder, why))?;
    Ok(options.connect(&address(&folder.join(FILE))?).await?)
}

/// A new file that will be carried elsewhere: all of it in itself, and its owner alone can read it.
pub(in crate::docket) async fn connect_new(to: &Path) -> Result<AnyPool, Error> {
    if to.exists() {
        return Err(refused(to, std::io::ErrorKind::AlreadyExists.into()));
    }
    private_file(to).map_err(|why| refused(to, why))?;
    sqlx::any::install_default_drivers();
    let whole = std::fs::canonicalize(to).map_err(|why| refused(to, why))?;
    let options = AnyPoolOptions::new().max_connections(1);
    Ok(options.connect(&address(&whole)?).await?)
}

/// The address of a file, in the form that the drivers take.
fn address(file: &Path) -> Result<String, Error> {
    let Some(text) = file.to_str() else {
        return Err(refused(file, std::io::ErrorKind::InvalidFilename.into()));
    };
    let mut address = "sqlite://".to_owned();
    for byte in text.bytes() {
        match byte {
            b'/' | b'-' | b'_' | b'.' => address.push(byte.into()),
            _ if byte.is_ascii_alphanumeric() => address.push(byte.into()),
            _ => address.push_str(&format!("%{byte:02X}")),
        }
    }
    Ok(address)
}

/// Copies a docket whose tables are about to be changed. Gives where the copy is.
pub(in crate::docket) async fn copy_before_change(
    pool: &AnyPool,
    folder: &Path,
) -> Result<Option<PathBuf>, Error> {
    let known = sqlx::query("SELECT 1 FROM sqlite_master WHERE name = '_sqlx_migrations'")
        .fetch_optional(pool)
        .await?;
    if known.is_none() {
        return Ok(None);
    }
    let row = sqlx::query("SELECT COALESCE(MAX(version), 0) FROM _sqlx_migrations WHERE success")
        .fetch_one(pool)
        .await?;
    let version: i64 = row.try_get(0)?;
    if version >= newest() {
        return Ok(None);
    }
    let to = folder.join(format!("{BEFORE}{version}"));
    // One that was left by a start that failed is older than what is here now.
    if to.exists() {
        std::fs::remove_file(&to).map_err(|why| refused(&to, why))?;
    }
    copy(pool, &to).await?;
    Ok(Some(to))
}

/// Takes away the copies from before a change: a matter that is erased is not to live on in them.
pub(in crate::docket) fn forget_copies(folder: &Path) -> Result<(), Error> {
    let entries = std::fs::read_dir(folder).map_err(|why| refused(folder, why))?;
    for entry in entries.filter_map(Result::ok) {
        if entry.file_name().to_string_lossy().starts_with(BEFORE) {
            let path = entry.path();
            std::fs::remove_file(&path).map_err(|why| refused(&path, why))?;
        }
    }
    Ok(())
}

/// Writes the whole database to a new file that its owner alone can read.
pub(in crate::docket) async fn copy(pool: &AnyPool, to: &Path) -> Result<(), Error> {
    if to.exists() {
        return Err(refused(to, std::io::ErrorKind::AlreadyExists.into()));
    }
    // Made first, so that it is never readable by others; the database takes an empty file.
    private_file(to).map_err(|why| refused(to, why))?;
    let written = sqlx::query("VACUUM INTO $1")
        .bind(to.to_string_lossy().into_owned())
        .execute(pool)
        .await;
    if let Err(error) = written {
        // The first failure is the one to tell of.
        let _ = std::fs::remove_file(to);
        return Err(error.into());
    }
    Ok(())
}

fn refused(path: &Path, why: std::io::Error) -> Error {
    Error::Folder {
        path: path.to_owned(),
        why,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_with_odd_signs_is_that_file_and_no_option() {
        let address = address(Path::new("/a b/c?mode=memory#d%41é")).expect("an address");
        assert_eq!(address, "sqlite:///a%20b/c%3Fmode%3Dmemory%23d%2541%C3%A9");
    }
}
