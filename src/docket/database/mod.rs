//! Where a docket lies: in a file of its own, or in a PostgreSQL server that several desks share.
//!
//! Takes a home; gives a pool of connections. The SQL of the docket is the same for both; the few
//! words in which they differ are here and nowhere else.

pub mod across;
pub mod postgres;
pub mod sqlite;

use crate::docket::Error;
use crate::docket::database::postgres::Server;
use sqlx::Any;
use sqlx::AnyPool;
use sqlx::SqlSafeStr;
use sqlx::Transaction;
use sqlx::migrate::Migration;
use sqlx::migrate::MigrationType;
use sqlx::migrate::Migrator;
use std::path::Path;
use std::path::PathBuf;
use std::time::Duration;

/// How long to wait for a connection before the database counts as away.
const PATIENCE: Duration = Duration::from_secs(5);

/// Where a docket lies.
#[derive(Clone, Debug)]
pub enum Home {
    /// A folder with the built-in database, for one program at a time.
    Folder(PathBuf),
    /// A PostgreSQL database, for as many desks and readers as there are.
    Server(Server),
}

impl Home {
    /// The folder, where there is one.
    pub fn folder(&self) -> Option<&Path> {
        match self {
            Home::Folder(folder) => Some(folder),
            Home::Server(_) => None,
        }
    }

    /// How it is called when a person is told of it. Without a password.
    pub fn name(&self) -> String {
        match self {
            Home::Folder(folder) => folder.display().to_string(),
            Home::Server(server) => server.name(),
        }
    }

    pub(in crate::docket) async fn connect(&self) -> Result<AnyPool, Error> {
        sqlx::any::install_default_drivers();
        match self {
            Home::Folder(folder) => sqlite::connect(folder).await,
            Home::Server(server) => server.connect().await,
        }
    }

    /// Begins a change. What it reads and then writes, nobody can come between: the built-in
    /// database has one writer, and on a server the rows that are changed are held.
    pub(in crate::docket) async fn begin(
        &self,
        pool: &AnyPool,
    ) -> Result<Transaction<'static, Any>, Error> {
        let words = match self {
            Home::Folder(_) => "BEGIN IMMEDIATE",
            Home::Server(_) => "BEGIN",
        };
        Ok(pool.begin_with(words).await?)
    }
}

/// Begins to read all of it as it is at one moment.
pub(in crate::docket) async fn begin_copy(
    home: &Home,
    pool: &AnyPool,
) -> Result<Transaction<'static, Any>, Error> {
    let words = match home {
        Home::Folder(_) => "BEGIN",
        Home::Server(_) => "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",
    };
    Ok(pool.begin_with(words).await?)
}

impl From<&Path> for Home {
    fn from(folder: &Path) -> Home {
        Home::Folder(folder.to_owned())
    }
}

impl From<&PathBuf> for Home {
    fn from(folder: &PathBuf) -> Home {
        Home::Folder(folder.clone())
    }
}

impl From<&Home> for Home {
    fn from(home: &Home) -> Home {
        home.clone()
    }
}

/// Every change that the tables went through, in order.
const MIGRATIONS: &[(i64, &str, &str)] = &[
    (1, "docket", include_str!("../migrations/0001_docket.sql")),
    (2, "people", include_str!("../migrations/0002_people.sql")),
    (3, "shared", include_str!("../migrations/0003_shared.sql")),
    (
        4,
        "interview",
        include_str!("../migrations/0004_interview.sql"),
    ),
    (
        5,
        "feed_owner",
        include_str!("../migrations/0005_feed_owner.sql"),
    ),
    (6, "keeping", include_str!("../migrations/0006_keeping.sql")),
];

/// What brings a database of any age up to date.
pub(in crate::docket) fn migrations() -> Migrator {
    let kind = MigrationType::Simple;
    let one = |(version, name, text): &(i64, &'static str, &'static str)| {
        Migration::new(*version, (*name).into(), kind, text.into_sql_str(), false)
    };
    Migrator::with_migrations(MIGRATIONS.iter().map(one).collect())
}

/// The version of tables that this program writes.
pub(in crate::docket) fn newest() -> i64 {
    MIGRATIONS.iter().map(|it| it.0).max().unwrap_or(0)
}
