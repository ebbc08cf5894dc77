//! The log of what was done, each line chained to the one before by a keyed hash.
//!
//! Only ever added to. It holds what was done, when, by whom and on which matter's id; nothing
//! from inside a matter. Whoever acts is known for the whole of a request ([`acting`]), so that no
//! line can forget them.

use crate::docket::Docket;
use crate::docket::Error;
use crate::docket::now;
use crate::docket::vault::Vault;
use sqlx::AnyConnection;
use sqlx::Row;

/// The only person of a desk without accounts, and the desk itself.
pub const DESK: &str = "desk";

tokio::task_local! {
    /// The id of whoever acts.
    static ACTING: String;
}

/// Does the work with its lines in the log under somebody's id.
pub async fn acting<W: Future>(who: String, work: W) -> W::Output {
    ACTING.scope(who, work).await
}

/// The id of whoever acts now.
pub(in crate::docket) fn who() -> String {
    ACTING
        .try_with(String::clone)
        .unwrap_or_else(|_| DESK.to_owned())
}

/// What became of a look at the whole log.
#[derive(Debug, PartialEq, Eq)]
pub enum Verified {
    /// Every line is as it was written; so many.
    Whole(i64),
    /// The first line that is not, or is missing.
    Broken(i64),
}

/// One line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    pub number: i64,
    pub at: String,
    pub who: String,
    pub what: String,
    pub matter: Option<String>,
}

pub(in crate::docket) async fn add(
    all: &mut AnyConnection,
    vault: &Vault,
    what: &str,
    matter: Option<&str>,
) -> Result<(), Error> {
    // Holds the end of the log until this change is stored: one line after the other.
    let row =
        sqlx::query("UPDATE audit_end SET number = number + 1 WHERE one = 1 RETURNING number")
            .fetch_one(&mut *all)
            .await?;
    let number: i64 = row.try_get(0)?;
    let last = sqlx::query("SELECT hash FROM audit WHERE number = $1")
        .bind(number - 1)
        .fetch_optional(&mut *all)
        .await?;
    let before: String = match last {
        Some(row) => row.try_get(0)?,
        None => String::new(),
    };
    let line = Line {
        number,
        at: now(),
        who: who(),
        what: what.to_owned(),
        matter: matter.map(str::to_owned),
    };
    sqlx::query(
        "INSERT INTO audit (number, at, who, what, matter, hash) VALUES ($1, $2, $3, $4, $5, $6)",
    )
    .bind(line.number)
    .bind(&line.at)
    .bind(&line.who)
    .bind(&line.what)
    .bind(&line.matter)
    .bind(hash(vault, &before, &line)?)
    .execute(&mut *all)
    .await?;
    sqlx::query("UPDATE audit_end SET mark = $1 WHERE one = 1")
        .bind(end(vault, line.number)?)
        .execute(&mut *all)
        .await?;
    Ok(())
}

fn end(vault: &Vault, number: i64) -> Result<String, Error> {
    vault.mark("audit end", number.to_string().as_bytes())
}

fn hash(vault: &Vault, before: &str, line: &Line) -> Result<String, Error> {
    let Line {
        number,
        at,
        who,
        what,
        matter,
    } = line;
    let matter = matter.as_deref().unwrap_or("-");
    let written = format!("{before}\n{number}\n{at}\n{who}\n{what}\n{matter}");
    vault.mark("audit", written.as_bytes())
}

impl Docket {
    /// Writes a line of its own: somebody looked, or took something out.
    pub async fn note(&self, what: &str, matter: Option<&str>) -> Result<(), Error> {
        let mut all = self.write().await?;
        add(&mut all, &self.vault, what, matter).await?;
        all.commit().await?;
        Ok(())
    }

    /// So many lines from the end, the last first, without the first `skip` of them.
    pub async fn lines(&self, skip: i64, most: i64) -> Result<Vec<Line>, Error> {
        let rows = sqlx::query(
            "SELECT number, at, who, what, matter FROM audit ORDER BY number DESC \
             LIMIT $1 OFFSET $2",
        )
        .bind(most)
        .bind(skip)
        .fetch_all(&self.pool)
        .await?;
        let mut lines = Vec::new();
        for row in rows {
            lines.push(Line {
                number: row.try_get(0)?,
                at: row.try_get(1)?,
                who: row.try_get(2)?,
                what: row.try_get(3)?,
                matter: row.try_get(4)?,
            });
        }
        Ok(lines)
    }

    /// Looks at every line of the log.
    pub async fn verify(&self) -> Result<Verified, Error> {
        let rows =
            sqlx::query("SELECT number, at, who, what, matter, hash FROM audit ORDER BY number")
                .fetch_all(&self.pool)
                .await?;
        let mut before = String::new();
        for (row, expected) in rows.iter().zip(1i64..) {
            let line = Line {
                number: row.try_get(0)?,
                at: row.try_get(1)?,
                who: row.try_get(2)?,
                what: row.try_get(3)?,
                matter: row.try_get(4)?,
            };
            let written: String = row.try_get(5)?;
            if line.number != expected || hash(&self.vault, &before, &line)? != written {
                return Ok(Verified::Broken(expected));
            }
            before = written;
        }
        let lines = i64::try_from(rows.len()).unwrap_or(i64::MAX);
        let row = sqlx::query("SELECT mark FROM audit_end WHERE number = $1")
            .bind(lines)
            .fetch_optional(&self.pool)
            .await?;
        let mark: Option<String> = row.map(|row| row.try_get(0)).transpose()?;
        if lines > 0 && mark != Some(end(&self.vault, lines)?) {
            return Ok(Verified::Broken(lines + 1));
        }
        Ok(Verified::Whole(lines))
    }
}
