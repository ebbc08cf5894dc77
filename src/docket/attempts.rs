//! Failed tries to sign in: after some of them nothing more is tried for a while.
//!
//! Counted by the name and by where they came from, each as a keyed hash, so that neither many
//! guesses at one account nor one guess at many accounts go fast.

use crate::docket::Docket;
use crate::docket::Error;
use crate::docket::audit;
use crate::docket::stamp;
use chrono::DateTime;
use chrono::Duration;
use chrono::Utc;
use sqlx::AnyConnection;
use sqlx::Row;

/// What is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    Name,
    Place,
}

impl By {
    fn id(self) -> &'static str {
        match self {
            By::Name => "attempt name",
            By::Place => "attempt place",
        }
    }

    /// Tries that are free. Several people may come from one place.
    fn free(self) -> i64 {
        match self {
            By::Name => 5,
            By::Place => 20,
        }
    }
}

/// The first wait in seconds; it doubles with each failure, up to the longest.
const FIRST: i64 = 30;
const LONGEST: i64 = 15 * 60;
/// Failures that are older than this count no more.
const FORGOTTEN_HOURS: i64 = 24;

/// Seconds to wait after so many failures.
fn wait(by: By, failures: i64) -> i64 {
    match failures - by.free() {
        ..0 => 0,
        over => FIRST
            .checked_shl(u32::try_from(over.min(10)).unwrap_or(10))
            .unwrap_or(LONGEST)
            .min(LONGEST),
    }
}

impl Docket {
    fn attempt_mark(&self, by: By, words: &str) -> Result<String, Error> {
        let words = words.trim().to_lowercase();
        self.vault.mark(by.id(), words.as_bytes())
    }

    /// Whether nothing is to be tried now.
    pub async fn is_locked_out(
        &self,
        by: By,
        words: &str,
        moment: DateTime<Utc>,
    ) -> Result<bool, Error> {
        let row = sqlx::query("SELECT 1 FROM attempt WHERE mark = $1 AND shut_until > $2")
            .bind(self.attempt_mark(by, words)?)
            .bind(stamp(moment))
            .fetch_optional(&self.pool)
            .await?;
        Ok(row.is_some())
    }

    /// Counts a failure.
    pub async fn failed(&self, by: By, words: &str, moment: DateTime<Utc>) -> Result<(), Error> {
        let mark = self.attempt_mark(by, words)?;
        let mut all = self.write().await?;
        sqlx::query("DELETE FROM attempt WHERE mark = $1 AND last_at < $2")
            .bind(&mark)
            .bind(stamp(moment - Duration::hours(FORGOTTEN_HOURS)))
            .execute(&mut *all)
            .await?;
        let row = sqlx::query(
            "INSERT INTO attempt (mark, failures, last_at, shut_until) VALUES ($1, 1, $2, $2) \
             ON CONFLICT (mark) DO UPDATE SET failures = attempt.failures + 1, last_at = $2 \
             RETURNING failures",
        )
        .bind(&mark)
        .bind(stamp(moment))
        .fetch_one(&mut *all)
        .await?;
        let wait = wait(by, row.try_get(0)?);
        let until = moment + Duration::seconds(wait);
        sqlx::query("UPDATE attempt SET shut_until = $1 WHERE mark = $2")
            .bind(stamp(until))
            .bind(&mark)
            .execute(&mut *all)
            .await?;
        if by == By::Name && wait > 0 {
            self.note_lock_out(&mut all, words).await?;
        }
        all.commit().await?;
        Ok(())
    }

    /// Tells the log whose account waits; of names that nobody has it tells nothing, so that nobody
    /// can fill it with them.
    async fn note_lock_out(&self, all: &mut AnyConnection, name: &str) -> Result<(), Error> {
        let row = sqlx::query("SELECT id FROM person WHERE mark = $1")
            .bind(self.name_mark(name)?)
            .fetch_optional(&mut *all)
            .await?;
        let Some(row) = row else { return Ok(()) };
        let what = format!("locked_out {}", row.try_get::<String, _>(0)?);
        audit::add(all, &self.vault, &what, None).await
    }

    /// Forgets the failures of a name: its person is in.
    pub async fn forgive(&self, by: By, words: &str) -> Result<(), Error> {
        sqlx::query("DELETE FROM attempt WHERE mark = $1")
            .bind(self.attempt_mark(by, words)?)
            .execute(&self.pool)
            .await?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_wait_doubles_and_has_an_end() {
        let waits: Vec<i64> = (3..13).map(|failures| wait(By::Name, failures)).collect();
        assert_eq!(waits, [0, 0, 30, 60, 120, 240, 480, 900, 900, 900]);
        assert_eq!(wait(By::Name, i64::MAX), 900);
        assert_eq!(wait(By::Place, 19), 0);
        assert_eq!(wait(By::Place, 20), 30);
    }
}
