//! Who is signed in, and until when. A browser holds a secret; here is only its keyed hash.

use crate::docket::Docket;
use crate::docket::Error;
use crate::docket::id::hex;
use crate::docket::people::Person;
use crate::docket::stamp;
use chrono::DateTime;
use chrono::Duration;
use chrono::Utc;
use sqlx::Row;

/// Minutes without a page after which a session ends.
pub const IDLE_MINUTES: i64 = 30;
/// Hours after which it ends in any case.
pub const MOST_HOURS: i64 = 12;
/// Minutes that somebody has for the second step of signing in.
const STEP_MINUTES: i64 = 10;
/// Minutes between two notes that somebody is still there.
const NOTE_MINUTES: i64 = 1;
/// Hours that an ended session is remembered, so that a form sent after it is kept for its person.
const REMEMBERED_HOURS: i64 = 24;

/// How far somebody is with signing in; the word is what is stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// The password was right; the second factor is to be set up.
    Enrol,
    /// The password was right; the second factor is to be proven.
    Second,
    In,
}

impl Stage {
    fn id(self) -> &'static str {
        match self {
            Stage::Enrol => "enrol",
            Stage::Second => "second",
            Stage::In => "in",
        }
    }

    fn from_id(id: &str) -> Option<Stage> {
        let all = [Stage::Enrol, Stage::Second, Stage::In];
        all.into_iter().find(|it| it.id() == id)
    }
}

/// A session that a browser's secret belongs to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    pub person: Person,
    pub stage: Stage,
    /// The page to go to once they are in.
    pub back: String,
    /// It counts no more.
    pub ended: bool,
}

/// How a secret begins: its keyed hash fits no other person and no other stage, whatever somebody
/// writes into the database.
fn begins(stage: Stage, person: &str) -> String {
    format!("{}{person}", stage.id())
}

fn has_ended(stage: Stage, made: &str, seen: &str, moment: DateTime<Utc>) -> bool {
    let before = |span| stamp(moment - span);
    match stage {
        Stage::In => {
            seen < before(Duration::minutes(IDLE_MINUTES)).as_str()
                || made < before(Duration::hours(MOST_HOURS)).as_str()
        }
        _ => made < before(Duration::minutes(STEP_MINUTES)).as_str(),
    }
}

impl Docket {
    fn session_mark(&self, secret: &str) -> Result<String, Error> {
        self.vault.mark("session", secret.as_bytes())
    }

    /// Begins a session; gives the secret for the browser. The one before it, if any, is gone.
    pub async fn begin_session(
        &self,
        person: &str,
        stage: Stage,
        back: &str,
        before: Option<&str>,
        moment: DateTime<Utc>,
    ) -> Result<String, Error> {
        let mut bytes = [0u8; 32];
        getrandom::fill(&mut bytes).map_err(|_| Error::NoRandomness)?;
        let secret = format!("{}{}", begins(stage, person), hex(&bytes));
        let mut all = self.write().await?;
        if let Some(before) = before {
            sqlx::query("DELETE FROM session WHERE mark = $1")
                .bind(self.session_mark(before)?)
                .execute(&mut *all)
                .await?;
        }
        sqlx::query(
            "INSERT INTO session (mark, person, stage, back, made_at, seen_at) \
             VALUES ($1, $2, $3, $4, $5, $5)",
        )
        .bind(self.session_mark(&secret)?)
        .bind(person)
        .bind(stage.id())
        .bind(back)
        .bind(stamp(moment))
        .execute(&mut *all)
        .await?;
        if stage == Stage::In {
            crate::docket::audit::add(&mut all, &self.vault, "signed_in", None).await?;
        }
        all.commit().await?;
        Ok(secret)
    }

    /// The session of a browser's secret, also one that has ended a little while ago.
    pub async fn session(
        &self,
        secret: &str,
        moment: DateTime<Utc>,
    ) -> Result<Option<Session>, Error> {
        let mark = self.session_mark(secret)?;
        let row = sqlx::query(
            "SELECT session.stage, session.back, session.made_at, session.seen_at, \
             session.ended_at, person.id, person.name, person.roles, person.shut_at, \
             person.second_since FROM session JOIN person ON person.id = session.person \
             WHERE session.mark = $1",
        )
        .bind(&mark)
        .fetch_optional(&self.pool)
        .await?;
        let Some(row) = row else { return Ok(None) };
        let word: String = row.try_get(0)?;
        let (made, seen): (String, String) = (row.try_get(2)?, row.try_get(3)?);
        let out: Option<String> = row.try_get(4)?;
        let (name, roles): (Vec<u8>, Vec<u8>) = (row.try_get(6)?, row.try_get(7)?);
        let shut = row.try_get(8)?;
        let person = self.person_of(row.try_get(5)?, &name, &roles, shut, row.try_get(9)?)?;
        let Some(stage) = Stage::from_id(&word) else {
            return Ok(None);
        };
        if !secret.starts_with(&begins(stage, &person.id)) {
            return Ok(None);
        }
        let ended = person.shut || out.is_some() || has_ended(stage, &made, &seen, moment);
        if !ended && seen < stamp(moment - Duration::minutes(NOTE_MINUTES)) {
            sqlx::query("UPDATE session SET seen_at = $1 WHERE mark = $2")
                .bind(stamp(moment))
                .bind(&mark)
                .execute(&self.pool)
                .await?;
        }
        Ok(Some(Session {
            person,
            stage,
            back: row.try_get(1)?,
            ended,
        }))
    }

    /// Ends a session at its person's word.
    pub async fn sign_out(&self, secret: &str, moment: DateTime<Utc>) -> Result<(), Error> {
        let mut all = self.write().await?;
        let out =
            sqlx::query("UPDATE session SET ended_at = $1 WHERE mark = $2 AND ended_at IS NULL")
                .bind(stamp(moment))
                .bind(self.session_mark(secret)?)
                .execute(&mut *all)
                .await?;
        if out.rows_affected() == 1 {
            crate::docket::audit::add(&mut all, &self.vault, "signed_out", None).await?;
        }
        all.commit().await?;
        Ok(())
    }

    /// Ends every session of somebody but the one with this secret.
    pub async fn sign_out_elsewhere(&self, person: &str, here: &str) -> Result<(), Error> {
        sqlx::query("DELETE FROM session WHERE person = $1 AND mark <> $2")
            .bind(person)
            .bind(self.session_mark(here)?)
            .execute(&self.pool)
            .await?;
        Ok(())
    }

    /// Forgets what is over: sessions, links, failed tries and forms that nobody came back for.
    pub async fn sweep(&self, moment: DateTime<Utc>) -> Result<(), Error> {
        let day_ago = stamp(moment - Duration::hours(REMEMBERED_HOURS));
        for (forget, until) in [
            ("DELETE FROM session WHERE seen_at < $1", &day_ago),
            ("DELETE FROM attempt WHERE last_at < $1", &day_ago),
            ("DELETE FROM invitation WHERE ends_at < $1", &stamp(moment)),
            (
                "DELETE FROM carried WHERE made_at < $1",
                &stamp(moment - Duration::hours(crate::docket::carried::HOURS)),
            ),
        ] {
            sqlx::query(forget).bind(until).execute(&self.pool).await?;
        }
        Ok(())
    }
}
