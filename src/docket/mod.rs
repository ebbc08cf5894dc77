//! The docket: matters under care, kept sealed.
//!
//! Takes papers, readings, answers and dates; gives them back by matter. In the clear it keeps
//! dates, states and random ids; everything else is sealed ([`vault`]) by a key that lies
//! elsewhere ([`unlock`]). Reads no paper and counts no date.
//!
//! All SQL is of one kind for every database: `$1` for a value, TEXT, BIGINT and BYTEA, days
//! and times as ISO text. Only [`Docket`] knows which database it is.

pub mod answers;
pub mod attempts;
pub mod audit;
pub mod backup;
pub mod carried;
pub mod feed;
pub mod hands;
pub mod id;
pub mod invitations;
pub mod job;
pub mod marks;
pub mod matter;
pub mod papers;
pub mod password;
pub mod people;
pub mod progress;
pub mod role;
pub mod second;
pub mod sessions;
pub mod tokens;
pub mod unlock;
pub mod vault;

use crate::docket::unlock::Unlock;
use crate::docket::vault::Place;
use crate::docket::vault::Secret;
use crate::docket::vault::Vault;
use chrono::DateTime;
use chrono::SecondsFormat;
use chrono::Utc;
use sqlx::Row;
use sqlx::SqlSafeStr;
use sqlx::Sqlite;
use sqlx::SqlitePool;
use sqlx::Transaction;
use sqlx::migrate::Migration;
use sqlx::migrate::MigrationType;
use sqlx::migrate::Migrator;
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::sqlite::SqliteJournalMode;
use sqlx::sqlite::SqlitePoolOptions;
use sqlx::sqlite::SqliteSynchronous;
use std::fs::DirBuilder;
use std::fs::File;
use std::fs::OpenOptions;
use std::path::Path;
use std::path::PathBuf;
use std::time::Duration;

/// The file of the built-in database, in the data folder.
const FILE: &str = "docket.sqlite3";
/// Held by the one process that uses the folder.
const LOCK: &str = "in-use";

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
    #[error("{path}: the data folder could not be used ({why}); choose another with --data")]
    Folder { path: PathBuf, why: std::io::Error },
    #[error("{0}: another quash uses this folder; stop it first, or choose another with --data")]
    InUse(PathBuf),
    #[error("the system gives no random numbers; restart the machine")]
    NoRandomness,
    #[error(
        "what is stored is not in the form this version writes ({0}); use the version that wrote it"
    )]
    Form(#[from] serde_json::Error),
}

/// Matters, kept sealed in one database.
pub struct Docket {
    pool: SqlitePool,
    vault: Vault,
    /// How many days a matter is kept.
    keep_days: u32,
    /// Locked as long as this process has the folder for itself.
    _in_use: Option<File>,
}

impl Docket {
    /// Opens the docket of a folder, or makes a new one there.
    pub async fn open(folder: &Path, unlock: &Unlock, keep_days: u32) -> Result<Docket, Error> {
        let refused = |why: std::io::Error| Error::Folder {
            path: folder.to_owned(),
            why,
        };
        private_folder(folder).map_err(refused)?;
        let in_use = private_file(&folder.join(LOCK)).map_err(refused)?;
        if in_use.try_lock().is_err() {
            return Err(Error::InUse(folder.to_owned()));
        }
        // Made before the database opens it, so that it is never readable by others.
        private_file(&folder.join(FILE)).map_err(refused)?;
        let pool = connect(folder).await?;
        migrations().run(&pool).await?;
        let vault = open_vault(&pool, unlock, folder).await?;
        let docket = Docket {
            pool,
            vault,
            keep_days,
            _in_use: Some(in_use),
        };
        // Nobody else uses the folder, so whoever was reading has died.
        docket.give_back_jobs().await?;
        Ok(docket)
    }

    /// Opens a docket that is there already, beside the desk that may be using it: to copy it or
    /// to look at its log.
    pub async fn open_beside(folder: &Path, unlock: &Unlock) -> Result<Docket, Error> {
        let file = folder.join(FILE);
        if !file.is_file() {
            return Err(Error::Folder {
                path: folder.to_owned(),
                why: std::io::ErrorKind::NotFound.into(),
            });
        }
        let pool = connect(folder).await?;
        let vault = open_vault(&pool, unlock, folder).await?;
        Ok(Docket {
            pool,
            vault,
            keep_days: 0,
            _in_use: None,
        })
    }

    /// Begins a change that nobody else can come between.
    async fn write(&self) -> Result<Transaction<'static, Sqlite>, Error> {
        Ok(self.pool.begin_with("BEGIN IMMEDIATE").await?)
    }

    /// Waits for what is being written, and closes.
    pub async fn close(&self) {
        self.pool.close().await;
    }

    /// How many days a matter is kept.
    pub fn keep_days(&self) -> u32 {
        self.keep_days
    }

    /// Whether the database answers.
    pub async fn is_well(&self) -> bool {
        sqlx::query("SELECT 1").execute(&self.pool).await.is_ok()
    }
}

async fn connect(folder: &Path) -> Result<SqlitePool, Error> {
    let options = SqliteConnectOptions::new()
        .filename(folder.join(FILE))
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .busy_timeout(Duration::from_secs(10))
        // What is deleted is overwritten, and nothing is spilled to files elsewhere.
        .pragma("secure_delete", "ON")
        .pragma("temp_store", "MEMORY");
    let pool = SqlitePoolOptions::new().max_connections(4);
    Ok(pool.connect_with(options).await?)
}

fn migrations() -> Migrator {
    let one = |version, name: &'static str, text: &'static str| {
        let kind = MigrationType::Simple;
        Migration::new(version, name.into(), kind, text.into_sql_str(), false)
    };
    Migrator::with_migrations(vec![
        one(1, "docket", include_str!("migrations/0001_docket.sql")),
        one(2, "people", include_str!("migrations/0002_people.sql")),
    ])
}

/// Where the data key lies.
const DATA_KEY: Place<'_> = Place {
    table: "vault",
    row: "1",
    column: "wrapped",
};

async fn open_vault(pool: &SqlitePool, unlock: &Unlock, folder: &Path) -> Result<Vault, Error> {
    let found = sqlx::query("SELECT salt, wrapped FROM vault WHERE generation = 1")
        .fetch_optional(pool)
        .await?;
    if let Some(row) = found {
        let (salt, wrapped): (Vec<u8>, Vec<u8>) = (row.try_get(0)?, row.try_get(1)?);
        let own = unlock.secret(&salt, folder, false)?;
        let data = own.open(DATA_KEY, &wrapped).map_err(|_| {
            Error::Key(
                "this key or passphrase does not open the docket; use the one it was made with"
                    .to_owned(),
            )
        })?;
        return Vault::new(Secret::from_bytes(&data)?);
    }
    let salt = unlock.salt()?;
    let own = unlock.secret(&salt, folder, true)?;
    let data = Secret::random()?;
    sqlx::query("INSERT INTO vault (generation, salt, wrapped, made_at) VALUES (1, $1, $2, $3)")
        .bind(salt)
        .bind(own.seal(DATA_KEY, data.bytes())?)
        .bind(now())
        .execute(pool)
        .await?;
    Vault::new(data)
}

/// This moment, as it is stored.
pub(in crate::docket) fn now() -> String {
    stamp(Utc::now())
}

/// A moment as it is stored; the later one is the greater text.
pub(in crate::docket) fn stamp(moment: DateTime<Utc>) -> String {
    moment.to_rfc3339_opts(SecondsFormat::Millis, true)
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
