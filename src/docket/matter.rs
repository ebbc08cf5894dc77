//! A matter: what is known of it in the clear, and what its own key opens.

use crate::docket::Docket;
use crate::docket::Error;
use crate::docket::database::sqlite;
use crate::docket::id;
use crate::docket::now;
use crate::docket::retention;
use crate::docket::vault::Place;
use crate::docket::vault::Secret;
use crate::notice::answer::Given;
use chrono::NaiveDate;
use serde::Deserialize;
use serde::Serialize;
use sqlx::AnyConnection;
use sqlx::Row;
use sqlx::any::AnyRow;

/// How a matter stands; the word is what is stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    New,
    Confirmed,
    InReview,
    Held,
    Filed,
    Withdrawn,
    Quashed,
    Modified,
    Denied,
    Disclosed,
    Referred,
    Closed,
}

impl State {
    pub const ALL: &'static [State] = &[
        State::New,
        State::Confirmed,
        State::InReview,
        State::Held,
        State::Filed,
        State::Withdrawn,
        State::Quashed,
        State::Modified,
        State::Denied,
        State::Disclosed,
        State::Referred,
        State::Closed,
    ];

    pub fn id(self) -> &'static str {
        match self {
            State::New => "new",
            State::Confirmed => "confirmed",
            State::InReview => "in_review",
            State::Held => "held",
            State::Filed => "filed",
            State::Withdrawn => "withdrawn",
            State::Quashed => "quashed",
            State::Modified => "modified",
            State::Denied => "denied",
            State::Disclosed => "disclosed",
            State::Referred => "referred",
            State::Closed => "closed",
        }
    }

    pub fn from_id(id: &str) -> Option<State> {
        State::ALL.iter().copied().find(|state| state.id() == id)
    }

    /// Nothing more is to be done by a day.
    pub fn is_over(self) -> bool {
        !matches!(
            self,
            State::New | State::Confirmed | State::InReview | State::Held
        )
    }
}

/// What the list shows of a matter, and the court it is counted for. Sealed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct About {
    pub court: Option<String>,
    /// Of locked papers: they are drawn anew whenever their pages are looked at.
    #[serde(default)]
    pub password: Option<String>,
    pub provider: Option<String>,
    /// The kind of demand, as a word of the report.
    pub kind: Option<String>,
    pub references: Vec<String>,
    /// Why there is no day to act by, as a word of the report's statuses; nothing while there is one.
    #[serde(default)]
    pub no_date: Option<String>,
}

/// One matter.
pub struct Matter {
    pub id: String,
    pub opened_on: NaiveDate,
    pub state: State,
    pub state_until: Option<NaiveDate>,
    pub act_by: Option<NaiveDate>,
    pub docketed: bool,
    pub keep_until: NaiveDate,
    pub version: i64,
    /// Raised with every answer and every reading.
    pub revision: i64,
    pub about: About,
    pub(in crate::docket) key: Secret,
}

/// A file that somebody brought.
pub struct Brought {
    pub name: String,
    pub bytes: Vec<u8>,
}

/// What came of an answer.
#[derive(Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It was saved and made this version.
    Saved(i64),
    /// Somebody else was faster; nothing was saved.
    Overtaken,
}

impl Docket {
    /// Stores papers as a new matter, with a job to read them. All of it or nothing.
    pub async fn take_in(
        &self,
        papers: Vec<Brought>,
        about: &About,
        answers: &[Given],
        today: NaiveDate,
    ) -> Result<String, Error> {
        let matter = id::random()?;
        let key = Secret::random()?;
        let keep_until = retention::until(today, self.retention().await?.days);
        self.learn_keys().await?;
        let (generation, data) = self.vault.newest()?;
        let mut all = self.write().await?;
        sqlx::query(
            "INSERT INTO matter (id, opened_at, opened_on, state, docketed, keep_until, version, generation, key, about) \
             VALUES ($1, $2, $3, 'new', 0, $4, 0, $5, $6, $7)",
        )
        .bind(&matter)
        .bind(now())
        .bind(today.to_string())
        .bind(keep_until.to_string())
        .bind(generation)
        .bind(data.seal(key_place(&matter), key.bytes())?)
        .bind(key.seal(about_place(&matter), &serde_json::to_vec(about)?)?)
        .execute(&mut *all)
        .await?;
        self.store(&mut all, &matter, &key, 0, &papers).await?;
        if !answers.is_empty() {
            crate::docket::answers::add(&mut all, &matter, &key, 0, answers).await?;
        }
        sqlx::query("INSERT INTO job (matter, state, attempts) VALUES ($1, 'waiting', 0)")
            .bind(&matter)
            .execute(&mut *all)
            .await?;
        crate::docket::hands::took_in(&mut all, &matter).await?;
        crate::docket::audit::add(&mut all, &self.vault, "took_in", Some(&matter)).await?;
        all.commit().await?;
        Ok(matter)
    }

    /// Stores more papers of a matter and has them all read anew. What was read stays until then.
    pub async fn add_papers(&self, matter: &Matter, papers: Vec<Brought>) -> Result<(), Error> {
        let mut all = self.write().await?;
        let row = sqlx::query("SELECT COUNT(*) FROM paper WHERE matter = $1")
            .bind(&matter.id)
            .fetch_one(&mut *all)
            .await?;
        let first: i64 = row.try_get(0)?;
        self.store(&mut all, &matter.id, &matter.key, first, &papers)
            .await?;
        sqlx::query(
            "INSERT INTO job (matter, state, attempts) VALUES ($1, 'waiting', 0) \
             ON CONFLICT (matter) DO UPDATE SET state = 'waiting', attempts = 0",
        )
        .bind(&matter.id)
        .execute(&mut *all)
        .await?;
        crate::docket::audit::add(&mut all, &self.vault, "added_papers", Some(&matter.id)).await?;
        all.commit().await?;
        Ok(())
    }

    async fn store(
        &self,
        all: &mut AnyConnection,
        matter: &str,
        key: &Secret,
        first: i64,
        papers: &[Brought],
    ) -> Result<(), Error> {
        for (paper, position) in papers.iter().zip(first..) {
            let id = id::random()?;
            let place = |column| Place {
                table: "paper",
                row: &id,
                column,
            };
            sqlx::query(
                "INSERT INTO paper (id, matter, position, mark, name, bytes) \
                 VALUES ($1, $2, $3, $4, $5, $6)",
            )
            .bind(&id)
            .bind(matter)
            .bind(position)
            .bind(self.vault.mark("paper", &paper.bytes)?)
            .bind(key.seal(place("name"), paper.name.as_bytes())?)
            .bind(key.seal(place("bytes"), &paper.bytes)?)
            .execute(&mut *all)
            .await?;
        }
        Ok(())
    }

    /// One matter, if there is one of that id.
    pub async fn matter(&self, id: &str) -> Result<Option<Matter>, Error> {
        if !id::is_id(id) {
            return Ok(None);
        }
        let row = sqlx::query("SELECT * FROM matter WHERE id = $1")
            .bind(id)
            .fetch_optional(&self.pool)
            .await?;
        let Some(row) = row else { return Ok(None) };
        let mut matters = self.opened_all(std::slice::from_ref(&row)).await?;
        Ok(matters.pop())
    }

    /// Matters in the order of their dates, those without one first: nobody knows yet how soon it is.
    pub async fn matters(&self, from: i64, most: i64) -> Result<Vec<Matter>, Error> {
        let rows = sqlx::query(
            "SELECT * FROM matter ORDER BY \
             CASE WHEN state IN ('new', 'confirmed', 'in_review', 'held') THEN 0 ELSE 1 END, \
             COALESCE(act_by, ''), opened_at LIMIT $1 OFFSET $2",
        )
        .bind(most)
        .bind(from)
        .fetch_all(&self.pool)
        .await?;
        self.opened_all(&rows).await
    }

    /// Matters of the table, opened.
    pub(in crate::docket) async fn opened_all(
        &self,
        rows: &[AnyRow],
    ) -> Result<Vec<Matter>, Error> {
        self.know_keys_of(rows).await?;
        rows.iter().map(|row| self.opened(row)).collect()
    }

    /// Learns of a new key where one of these matters is sealed by it already.
    async fn know_keys_of(&self, rows: &[AnyRow]) -> Result<(), Error> {
        for row in rows {
            let generation: i64 = row.try_get("generation")?;
            if self.vault.data(generation).is_none() {
                return self.learn_keys().await;
            }
        }
        Ok(())
    }

    fn opened(&self, row: &AnyRow) -> Result<Matter, Error> {
        let id: String = row.try_get("id")?;
        let sealed: Vec<u8> = row.try_get("key")?;
        let data = self.vault.data(row.try_get("generation")?);
        let key = data.ok_or(Error::Sealed)?.open(key_place(&id), &sealed)?;
        let key = Secret::from_bytes(&key)?;
        let about: Vec<u8> = row.try_get("about")?;
        let about = serde_json::from_slice(&key.open(about_place(&id), &about)?)?;
        let state: String = row.try_get("state")?;
        Ok(Matter {
            opened_on: day(&row.try_get::<String, _>("opened_on")?)?,
            state: State::from_id(&state).unwrap_or(State::New),
            state_until: optional(row.try_get("state_until")?)?,
            act_by: optional(row.try_get("act_by")?)?,
            docketed: row.try_get::<i64, _>("docketed")? == 1,
            keep_until: day(&row.try_get::<String, _>("keep_until")?)?,
            version: row.try_get("version")?,
            revision: row.try_get("revision")?,
            about,
            key,
            id,
        })
    }

    /// Notes the day that now stands for a matter, and keeps the one that it retires. Nothing is
    /// noted where more was answered or read since the day was counted: whoever brought that
    /// counts it again.
    pub async fn note_date(
        &self,
        matter: &Matter,
        act_by: Option<NaiveDate>,
        docketed: bool,
        about: &About,
        retired: &str,
    ) -> Result<(), Error> {
        let mut all = self.write().await?;
        let text = act_by.map(|day| day.to_string());
        let sealed = matter
            .key
            .seal(about_place(&matter.id), &serde_json::to_vec(about)?)?;
        // A matter that nobody has taken further is new or confirmed by its date alone.
        let noted = sqlx::query(
            "UPDATE matter SET act_by = $1, docketed = $2, about = $3, counted = $5, state = CASE \
             WHEN state = 'new' AND $2 = 1 THEN 'confirmed' \
             WHEN state = 'confirmed' AND $2 = 0 THEN 'new' ELSE state END \
             WHERE id = $4 AND revision = $5",
        )
        .bind(&text)
        .bind(i64::from(docketed))
        .bind(sealed)
        .bind(&matter.id)
        .bind(matter.revision)
        .execute(&mut *all)
        .await?;
        if noted.rows_affected() == 0 {
            return Ok(());
        }
        let standing =
            sqlx::query("SELECT act_by FROM shown WHERE matter = $1 AND retired IS NULL")
                .bind(&matter.id)
                .fetch_optional(&mut *all)
                .await?;
        let standing: Option<Option<String>> =
            standing.map(|row| row.try_get("act_by")).transpose()?;
        if standing.as_ref() != Some(&text) {
            sqlx::query("UPDATE shown SET retired = $1 WHERE matter = $2 AND retired IS NULL")
                .bind(retired)
                .bind(&matter.id)
                .execute(&mut *all)
                .await?;
            sqlx::query("INSERT INTO shown (id, matter, shown_at, act_by) VALUES ($1, $2, $3, $4)")
                .bind(id::random()?)
                .bind(&matter.id)
                .bind(now())
                .bind(&text)
                .execute(&mut *all)
                .await?;
        }
        all.commit().await?;
        Ok(())
    }

    /// Erases a matter: its key, papers, words, answers and dates. A line of the log remains.
    pub async fn erase(&self, id: &str) -> Result<bool, Error> {
        if !id::is_id(id) {
            return Ok(false);
        }
        let mut all = self.write().await?;
        let gone = sqlx::query("DELETE FROM matter WHERE id = $1")
            .bind(id)
            .execute(&mut *all)
            .await?;
        if gone.rows_affected() == 0 {
            return Ok(false);
        }
        crate::docket::audit::add(&mut all, &self.vault, "erased", Some(id)).await?;
        all.commit().await?;
        if let Some(folder) = self.home.folder() {
            // What was deleted also leaves the file that changes are first written to.
            sqlx::query("PRAGMA wal_checkpoint(TRUNCATE)")
                .execute(&self.pool)
                .await?;
            sqlite::forget_copies(folder)?;
        }
        // What could not be listed now is listed when the docket is tended next.
        let _ = self.list_erased().await;
        Ok(true)
    }

    /// Matters whose day was not counted since they were answered or read last: whoever was about
    /// to count it died over it.
    pub async fn uncounted(&self) -> Result<Vec<String>, Error> {
        let rows = sqlx::query(
            "SELECT id FROM matter WHERE counted <> revision ORDER BY opened_at LIMIT 20",
        )
        .fetch_all(&self.pool)
        .await?;
        rows.iter().map(|row| Ok(row.try_get(0)?)).collect()
    }
}

/// Where a matter's key lies, sealed.
pub(in crate::docket) fn key_place(matter: &str) -> Place<'_> {
    Place {
        table: "matter",
        row: matter,
        column: "key",
    }
}

fn about_place(matter: &str) -> Place<'_> {
    Place {
        table: "matter",
        row: matter,
        column: "about",
    }
}

/// A day as it is stored.
pub(in crate::docket) fn day(text: &str) -> Result<NaiveDate, Error> {
    text.parse().map_err(|_| Error::Sealed)
}

pub(in crate::docket) fn optional(text: Option<String>) -> Result<Option<NaiveDate>, Error> {
    text.as_deref().map(day).transpose()
}
