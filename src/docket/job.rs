//! Papers that wait to be read. A job is in the database, so that a killed reader loses nothing.

use crate::docket::Docket;
use crate::docket::Error;
use crate::docket::now;
use sqlx::Row;

/// How often a paper that kills its reader is tried.
const ATTEMPTS: i64 = 3;

/// How far the reading of a matter is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// So many are to be read before it.
    Waiting(i64),
    Reading,
    Failed,
}

impl Docket {
    /// Takes the job that has waited longest; gives the id of its matter.
    pub async fn claim(&self) -> Result<Option<String>, Error> {
        let row = sqlx::query(
            "UPDATE job SET state = 'reading', attempts = attempts + 1, sign_at = $1 \
             WHERE matter = (SELECT job.matter FROM job JOIN matter ON matter.id = job.matter \
             WHERE job.state = 'waiting' ORDER BY matter.opened_at LIMIT 1) RETURNING matter",
        )
        .bind(now())
        .fetch_optional(&self.pool)
        .await?;
        Ok(row.map(|row| row.try_get(0)).transpose()?)
    }

    /// Puts a job back that could not be done; after the last attempt it has failed.
    pub async fn give_up(&self, matter: &str) -> Result<(), Error> {
        sqlx::query(
            "UPDATE job SET state = CASE WHEN attempts >= $1 THEN 'failed' ELSE 'waiting' END \
             WHERE matter = $2",
        )
        .bind(ATTEMPTS)
        .bind(matter)
        .execute(&self.pool)
        .await?;
        Ok(())
    }

    /// Puts a failed job back for one more attempt.
    pub async fn try_again(&self, matter: &str) -> Result<(), Error> {
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
            "UPDATE job SET state = CASE WHEN attempts >= $1 THEN 'failed' ELSE 'waiting' END \
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
