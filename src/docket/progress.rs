//! How a matter goes on: its states, each with who said so, and every date that was ever shown.

use crate::docket::Docket;
use crate::docket::Error;
use crate::docket::id;
use crate::docket::matter::Matter;
use crate::docket::matter::State;
use crate::docket::matter::optional;
use crate::docket::now;
use crate::docket::vault::Place;
use chrono::NaiveDate;
use sqlx::Row;

/// A state that the matter was put into.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The day on which it was.
    pub on: Option<NaiveDate>,
    pub state: State,
    pub until: Option<NaiveDate>,
    /// Who said so.
    pub note: String,
}

/// A date that the desk showed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    pub on: Option<NaiveDate>,
    pub act_by: Option<NaiveDate>,
    /// The word of why it no longer stands; nothing while it does.
    pub retired: Option<String>,
}

impl Docket {
    /// Puts a matter into a state.
    pub async fn set_state(
        &self,
        matter: &Matter,
        state: State,
        until: Option<NaiveDate>,
        note: &str,
    ) -> Result<(), Error> {
        let mut all = self.write().await?;
        let until = until.map(|day| day.to_string());
        sqlx::query("UPDATE matter SET state = $1, state_until = $2 WHERE id = $3")
            .bind(state.id())
            .bind(&until)
            .bind(&matter.id)
            .execute(&mut *all)
            .await?;
        let id = id::random()?;
        sqlx::query(
            "INSERT INTO step (id, matter, at, state, until_day, note) VALUES ($1, $2, $3, $4, $5, $6)",
        )
        .bind(&id)
        .bind(&matter.id)
        .bind(now())
        .bind(state.id())
        .bind(&until)
        .bind(matter.key.seal(place(&id), note.as_bytes())?)
        .execute(&mut *all)
        .await?;
        if state.is_over() {
            let why = match state {
                State::Withdrawn => "withdrawn",
                _ => "closed",
            };
            sqlx::query("UPDATE shown SET retired = $1 WHERE matter = $2 AND retired IS NULL")
                .bind(why)
                .bind(&matter.id)
                .execute(&mut *all)
                .await?;
        }
        crate::docket::audit::add(&mut all, &self.vault, "set_state", Some(&matter.id)).await?;
        all.commit().await?;
        Ok(())
    }

    /// The states of a matter, the last first.
    pub async fn steps(&self, matter: &Matter) -> Result<Vec<Step>, Error> {
        let rows = sqlx::query(
            "SELECT id, at, state, until_day, note FROM step WHERE matter = $1 ORDER BY at DESC",
        )
        .bind(&matter.id)
        .fetch_all(&self.pool)
        .await?;
        let steps = rows.iter().map(|row| {
            let id: String = row.try_get("id")?;
            let note: Vec<u8> = row.try_get("note")?;
            let note = matter.key.open(place(&id), &note)?;
            let state: String = row.try_get("state")?;
            Ok(Step {
                on: on(&row.try_get::<String, _>("at")?),
                state: State::from_id(&state).unwrap_or(State::New),
                until: optional(row.try_get("until_day")?)?,
                note: String::from_utf8_lossy(&note).into_owned(),
            })
        });
        steps.collect()
    }

    /// Every date that was shown, the last first.
    pub async fn shown(&self, matter: &Matter) -> Result<Vec<Shown>, Error> {
        let rows = sqlx::query(
            "SELECT shown_at, act_by, retired FROM shown WHERE matter = $1 ORDER BY shown_at DESC",
        )
        .bind(&matter.id)
        .fetch_all(&self.pool)
        .await?;
        let shown = rows.iter().map(|row| {
            Ok(Shown {
                on: on(&row.try_get::<String, _>("shown_at")?),
                act_by: optional(row.try_get("act_by")?)?,
                retired: row.try_get("retired")?,
            })
        });
        shown.collect()
    }
}

/// The desk's own day of a stored moment.
fn on(at: &str) -> Option<NaiveDate> {
    let moment = chrono::DateTime::parse_from_rfc3339(at).ok()?;
    Some(moment.with_timezone(&chrono::Local).date_naive())
}

fn place(id: &str) -> Place<'_> {
    Place {
        table: "step",
        row: id,
        column: "note",
    }
}
