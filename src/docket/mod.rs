//! The docket: matters under care, kept sealed.
//!
//! Takes papers, readings, answers and dates; gives them back by matter. In the clear it keeps
//! dates, states and random ids; everything else is sealed ([`vault`]) by a key that lies
//! elsewhere ([`unlock`]). Reads no paper and counts no date.
//!
//! All SQL is of one kind for every database: `$1` for a value, TEXT, BIGINT and BYTEA, days
//! and times as ISO text. Only [`database`] knows which database it is.

pub mod answers;
pub mod attempts;
pub mod audit;
pub mod backup;
pub mod carried;
pub mod database;
pub mod ending;
pub mod erased;
pub mod feed;
pub mod hands;
pub mod id;
pub mod interview;
pub mod invitations;
pub mod job;
pub mod keys;
pub mod marks;
pub mod matter;
pub mod papers;
pub mod password;
pub mod people;
pub mod progress;
pub mod retention;
pub mod role;
pub mod second;
pub mod sessions;
pub mod tokens;
pub mod unlock;
pub mod vault;

use crate::docket::database::Home;
use crate::docket::database::migrations;
use crate::docket::database::sqlite;
use crate::docket::keys::OpenedWith;
use crate::docket::unlock::Unlock;
use crate::docket::vault::Vault;
use chrono::DateTime;
use chrono::SecondsFormat;
use chrono::Utc;
use sqlx::Any;
use sqlx::AnyConnection;
use sqlx::AnyPool;
use sqlx::Row;
use sqlx::Transaction;
use std::fs::DirBuilder;
use std::fs::File;
use std::fs::OpenOptions;
use std::path::Path;
use std::path::PathBuf;
use std::time::Duration;

/// Held by the one process that uses the folder.
const LOCK: &str = "in-use";
/// How often it is tried.
const LOCK_TRIES: u32 = 20;

/// Why the docket could not do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error("the database did not answer ({0}); nothing was half written, try again")]
    Database(#[from] sqlx::Error),
    #[error(
        "the database could not be brought up to date ({0}); restore a backup, or use the version of quash that made it"
    )]
    Migration(#[from] sqlx::migrate::MigrateError),
    #[error(
        "what is stored could not be opened: the key is another one, or the data was changed; restore both from one backup"
    )]
    Sealed,
    #[error("{0}")]
    Key(String),
    #[error("{0}")]
    Address(String),
    #[error("{path}: the data folder could not be used ({why}); choose another with --data")]
    Folder { path: PathBuf, why: std::io::Error },
    #[error(
        "{path}: the list of what was erased could not be used ({why}); a copy that is brought back without it brings erased matters back: name a file that this program may write with --erased"
    )]
    List { path: PathBuf, why: std::io::Error },
    #[error("{0}: another quash uses this folder; stop it first, or choose another with --data")]
    InUse(PathBuf),
    #[error("the system gives no random numbers; restart the machine")]
    NoRandomness,
    #[error(
        "what is stored is not in the form this version writes ({0}); use the version that wrote it"
    )]
    Form(#[from] serde_json::Error),
}

/// Why a change could not be stored, as far as a person can do something about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// The database does not answer: it is being restarted, or the way to it is cut.
    Away,
    /// There is no room on the disk, or it cannot be written.
    Full,
    /// Something else.
    Other,
}

impl Error {
    /// What kind of trouble it is.
    pub fn trouble(&self) -> Trouble {
        let Error::Database(error) = self else {
            return Trouble::Other;
        };
        match error {
            sqlx::Error::Database(told) => match told.code().as_deref() {
                // SQLITE_FULL, SQLITE_IOERR_WRITE and _FSYNC; disk_full and its class.
                Some("13" | "778" | "1034" | "4874") => Trouble::Full,
                Some(code) if code.len() == 5 && code.starts_with("53") && code != "53300" => {
                    Trouble::Full
                }
                // Too many connections, connection faults, a server that stops or starts, one
                // that takes no changes.
                Some("53300" | "57P01" | "57P02" | "57P03" | "57P05" | "25006") => Trouble::Away,
                Some(code) if code.len() == 5 && code.starts_with("08") => Trouble::Away,
                _ => Trouble::Other,
            },
            sqlx::Error::Io(_)
            | sqlx::Error::Tls(_)
            | sqlx::Error::Protocol(_)
            | sqlx::Error::PoolTimedOut
            | sqlx::Error::PoolClosed
            | sqlx::Error::WorkerCrashed => Trouble::Away,
            _ => Trouble::Other,
        }
    }
}

/// Matters, kept sealed in one database.
pub struct Docket {
    pool: AnyPool,
    home: Home,
    vault: Vault,
    opened_with: OpenedWith,
    /// How many days a matter is kept, where nobody set it at the desk.
    keep_days: u32,
    /// The list of what was erased, where one is kept.
    list: Option<erased::List>,
    /// Locked as long as this process has the folder for itself.
    _in_use: Option<File>,
}

impl Docket {
    /// Opens the docket that lies there, or makes a new one.
    pub async fn open(
        home: impl Into<Home>,
        unlock: &Unlock,
        keep_days: u32,
    ) -> Result<Docket, Error> {
        let home = home.into();
        let in_use = match home.folder() {
            Some(folder) => Some(take(folder)?),
            None => None,
        };
        let pool = home.connect().await?;
        if let Some(folder) = home.folder() {
            sqlite::copy_before_change(&pool, folder).await?;
        }
        migrations().run(&pool).await?;
        let (vault, opened_with) = keys::open_vault(&pool, unlock, &home).await?;
        keys::note_fingerprint(&pool, &vault, &opened_with).await?;
        let docket = Docket {
            pool,
            home,
            vault,
            opened_with,
            keep_days,
            list: None,
            _in_use: in_use,
        };
        if docket.home.folder().is_some() {
            // Nobody else uses the folder, so whoever was reading has died.
            docket.give_back_jobs().await?;
        }
        Ok(docket)
    }

    /// Opens a docket that is there already, beside the desk that may be using it: to copy it or
    /// to look at its log.
    pub async fn open_beside(home: impl Into<Home>, unlock: &Unlock) -> Result<Docket, Error> {
        let home = home.into();
        if let Some(folder) = home.folder()
            && !folder.join(sqlite::FILE).is_file()
        {
            return Err(Error::Folder {
                path: folder.to_owned(),
                why: std::io::ErrorKind::NotFound.into(),
            });
        }
        let pool = home.connect().await?;
        let (vault, opened_with) = keys::open_vault(&pool, unlock, &home).await?;
        Ok(Docket {
            pool,
            home,
            vault,
            opened_with,
            keep_days: 0,
            list: None,
            _in_use: None,
        })
    }

    /// Begins a change that nobody else can come between.
    async fn write(&self) -> Result<Transaction<'static, Any>, Error> {
        self.home.begin(&self.pool).await
    }

    /// Waits for what is being written, and closes.
    pub async fn close(&self) {
        self.pool.close().await;
    }

    /// Where it lies.
    pub fn home(&self) -> &Home {
        &self.home
    }

    /// Whether the database answers.
    pub async fn is_well(&self) -> bool {
        sqlx::query("SELECT 1").execute(&self.pool).await.is_ok()
    }
}

/// Makes the folder and its file where they are missing, and takes it for this process alone.
fn take(folder: &Path) -> Result<File, Error> {
    let refused = |why: std::io::Error| Error::Folder {
        path: folder.to_owned(),
        why,
    };
    private_folder(folder).map_err(refused)?;
    let in_use = private_file(&folder.join(LOCK)).map_err(refused)?;
    // A child that is just being started holds it for a moment.
    let mut free = in_use.try_lock().is_ok();
    for _ in 0..LOCK_TRIES {
        if free {
            break;
        }
        std::thread::sleep(Duration::from_millis(25));
        free = in_use.try_lock().is_ok();
    }
    if !free {
        return Err(Error::InUse(folder.to_owned()));
    }
    // Made before the database opens it, so that it is never readable by others.
    private_file(&folder.join(sqlite::FILE)).map_err(refused)?;
    Ok(in_use)
}

/// This moment, as it is stored.
pub(in crate::docket) fn now() -> String {
    stamp(Utc::now())
}

/// A moment as it is stored; the later one is the greater text.
pub(in crate::docket) fn stamp(moment: DateTime<Utc>) -> String {
    moment.to_rfc3339_opts(SecondsFormat::Millis, true)
}

/// This moment by the clock that every desk of this docket shares: the server's, where there is
/// one.
pub(in crate::docket) async fn moment(
    home: &Home,
    all: &mut AnyConnection,
) -> Result<String, Error> {
    match home {
        Home::Folder(_) => Ok(now()),
        Home::Server(_) => {
            let row = sqlx::query(
                "SELECT to_char(clock_timestamp() AT TIME ZONE 'UTC', \
                 'YYYY-MM-DD\"T\"HH24:MI:SS.MS\"Z\"')",
            )
            .fetch_one(all)
            .await?;
            Ok(row.try_get(0)?)
        }
    }
}

/// A folder that its owner alone can enter.
pub fn private_folder(folder: &Path) -> std::io::Result<()> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

/// A file that its owner alone can read.
fn private_file(path: &Path) -> std::io::Result<File> {
    let mut options = OpenOptions::new();
    options.create(true).append(true).read(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}
