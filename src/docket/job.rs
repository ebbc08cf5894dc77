//! Papers that wait to be read. A job is in the database, so that a killed reader loses nothing:
//! one that gives no sign any more has its jobs taken up by the next, on whatever machine that is.

use crate::docket::Docket;
use crate::docket::Error;
use crate::docket::database::Home;
use crate::docket::id::is_id;
use crate::docket::moment;
use chrono::DateTime;
use chrono::SecondsFormat;
use chrono::TimeDelta;
use sqlx::Row;

/// How often a paper that kills its reader is tried.
const ATTEMPTS: i64 = 3;
/// A reader that gave no sign for so long has died.
const SILENT: TimeDelta = TimeDelta::seconds(60);

/// How far the reading of a matter is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// So many are to be read before it.
    Waiting(i64),
    Reading,
    Failed,
}

impl Docket {
    /// Takes the job that has waited longest for a reader of this name; gives the id of its
    /// matter. A job whose own reader has been silent for long counts as one that waits.
    pub async fn claim(&self, reader: &str) -> Result<Option<String>, Error> {
        let mut all = self.write().await?;
        let now = moment(&self.home, &mut all).await?;
        let silent = before(&now, SILENT)?;
        sqlx::query(
            "UPDATE job SET state = 'failed', reader = NULL \
             WHERE state = 'reading' AND sign_at < $1 AND attempts >= $2",
        )
        .bind(&silent)
        .bind(ATTEMPTS)
        .execute(&mut *all)
        .await?;
        // Jobs that another reader is just taking are passed over, not waited for.
        let next = match self.home {
            Home::Folder(_) => {
                "SELECT job.matter FROM job JOIN matter ON matter.id = job.matter \
                 WHERE job.state = 'waiting' OR (job.state = 'reading' AND job.sign_at < $1) \
                 ORDER BY matter.opened_at LIMIT 1"
            }
            Home::Server(_) => {
                "SELECT job.matter FROM job JOIN matter ON matter.id = job.matter \
                 WHERE job.state = 'waiting' OR (job.state = 'reading' AND job.sign_at < $1) \
                 ORDER BY matter.opened_at LIMIT 1 FOR UPDATE OF job SKIP LOCKED"
            }
        };
        let row = sqlx::query(next)
            .bind(&silent)
            .fetch_optional(&mut *all)
            .await?;
        let Some(row) = row else {
            all.commit().await?;
            return Ok(None);
        };
        let matter: String = row.try_get(0)?;
        sqlx::query(
            "UPDATE job SET state = 'reading', attempts = attempts + 1, sign_at = $1, reader = $2 \
             WHERE matter = $3",
        )
        .bind(&now)
        .bind(reader)
        .bind(&matter)
        .execute(&mut *all)
        .await?;
        all.commit().await?;
        Ok(Some(matter))
    }

    /// A reader's sign that it is alive.
    pub async fn sign(&self, reader: &str) -> Result<(), Error> {
        let mut all = self.write().await?;
        let now = moment(&self.home, &mut all).await?;
        sqlx::query("UPDATE job SET sign_at = $1 WHERE reader = $2 AND state = 'reading'")
            .bind(now)
            .bind(reader)
            .execute(&mut *all)
            .await?;
        all.commit().await?;
        Ok(())
    }

    /// Puts a job back that its reader could not do; after the last attempt it has failed.
    pub async fn give_up(&self, matter: &str, reader: &str) -> Result<(), Error> {
        sqlx::query(
            "UPDATE job SET reader = NULL, \
             state = CASE WHEN attempts >= $1 THEN 'failed' ELSE 'waiting' END \
             WHERE matter = $2 AND reader = $3",
        )
        .bind(ATTEMPTS)
        .bind(matter)
        .bind(reader)
        .execute(&self.pool)
        .await?;
        Ok(())
    }

    /// Gives back the jobs of a reader that is told to stop. It was not their fault: the attempt
    /// does not count.
    pub async fn give_back(&self, reader: &str) -> Result<(), Error> {
        sqlx::query(
            "UPDATE job SET state = 'waiting', attempts = attempts - 1, reader = NULL \
             WHERE reader = $1 AND state = 'reading'",
        )
        .bind(reader)
        .execute(&self.pool)
        .await?;
        Ok(())
    }

    /// Puts a failed job back for one more attempt.
    pub async fn try_again(&self, matter: &str) -> Result<(), Error> {
        if !is_id(matter) {
            return Ok(());
        }
        sqlx::query(
            "UPDATE job SET state = 'waiting', attempts = 0 WHERE matter = $1 AND state = 'failed'",
        )
        .bind(matter)
        .execute(&self.pool)
        .await?;
        Ok(())
    }

    /// Puts back every job that was being read when its reader died.
    pub(in crate::docket) async fn give_back_jobs(&self) -> Result<(), Error> {
        sqlx::query(
            "UPDATE job SET reader = NULL, \
             state = CASE WHEN attempts >= $1 THEN 'failed' ELSE 'waiting' END \
             WHERE state = 'reading'",
        )
        .bind(ATTEMPTS)
        .execute(&self.pool)
        .await?;
        Ok(())
    }

    /// Whether the papers of a matter still wait to be read.
    pub async fn progress(&self, matter: &str) -> Result<Option<Progress>, Error> {
        let row = sqlx::query(
            "SELECT state, (SELECT COUNT(*) FROM job AS other JOIN matter AS theirs \
             ON theirs.id = other.matter WHERE other.state <> 'failed' AND theirs.opened_at < \
             (SELECT opened_at FROM matter WHERE id = $1)) FROM job WHERE matter = $1",
        )
        .bind(matter)
        .fetch_optional(&self.pool)
        .await?;
        let Some(row) = row else { return Ok(None) };
        let state: String = row.try_get(0)?;
        Ok(Some(match state.as_str() {
            "waiting" => Progress::Waiting(row.try_get(1)?),
            "failed" => Progress::Failed,
            _ => Progress::Reading,
        }))
    }

    /// How many jobs wait or are being read.
    pub async fn jobs(&self) -> Result<i64, Error> {
        let row = sqlx::query("SELECT COUNT(*) FROM job WHERE state <> 'failed'")
            .fetch_one(&self.pool)
            .await?;
        Ok(row.try_get(0)?)
    }
}

/// A moment before another, as both are stored.
fn before(moment: &str, by: TimeDelta) -> Result<String, Error> {
    let moment = DateTime::parse_from_rfc3339(moment).map_err(|_| Error::Sealed)?;
    let before = (moment - by).to_utc();
    Ok(before.to_rfc3339_opts(SecondsFormat::Millis, true))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_before_sorts_before() {
        let now = "2026-01-01T00:00:30.500Z";
        let then = before(now, SILENT).expect("a moment");
        assert_eq!(then, "2025-12-31T23:59:30.500Z");
        assert!(then.as_str() < now);
    }
}
