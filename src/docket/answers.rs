//! What people said of a matter's fields. Only ever added to.

use crate::docket::Docket;
use crate::docket::Error;
use crate::docket::id;
use crate::docket::matter::Matter;
use crate::docket::matter::Outcome;
use crate::docket::now;
use crate::docket::vault::Place;
use crate::docket::vault::Secret;
use crate::notice::answer::Given;
use sqlx::AnyConnection;
use sqlx::Row;

/// An answer with the version of the matter that it made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    pub version: i64,
    pub given: Given,
}

pub(in crate::docket) async fn add(
    all: &mut AnyConnection,
    matter: &str,
    key: &Secret,
    version: i64,
    answers: &[Given],
) -> Result<(), Error> {
    for given in answers {
        let id = id::random()?;
        let said = key.seal(place(&id), &serde_json::to_vec(given)?)?;
        sqlx::query(
            "INSERT INTO answer (id, matter, version, given_at, said) VALUES ($1, $2, $3, $4, $5)",
        )
        .bind(&id)
        .bind(matter)
        .bind(version)
        .bind(now())
        .bind(said)
        .execute(&mut *all)
        .await?;
    }
    Ok(())
}

fn place(id: &str) -> Place<'_> {
    Place {
        table: "answer",
        row: id,
        column: "said",
    }
}

impl Docket {
    /// Keeps answers, unless somebody else's came since `seen`.
    pub async fn answer(
        &self,
        matter: &Matter,
        seen: i64,
        answers: &[Given],
    ) -> Result<Outcome, Error> {
        let mut all = self.write().await?;
        let version = seen + 1;
        let raised = sqlx::query(
            "UPDATE matter SET version = $1, revision = revision + 1 WHERE id = $2 AND version = $3",
        )
            .bind(version)
            .bind(&matter.id)
            .bind(seen)
            .execute(&mut *all)
            .await?;
        if raised.rows_affected() == 0 {
            return Ok(Outcome::Overtaken);
        }
        add(&mut all, &matter.id, &matter.key, version, answers).await?;
        crate::docket::audit::add(&mut all, &self.vault, "answered", Some(&matter.id)).await?;
        all.commit().await?;
        Ok(Outcome::Saved(version))
    }

    /// Every answer, in the order in which they were given.
    pub async fn answers(&self, matter: &Matter) -> Result<Vec<Kept>, Error> {
        let rows = sqlx::query(
            "SELECT id, version, said FROM answer WHERE matter = $1 ORDER BY version, given_at",
        )
        .bind(&matter.id)
        .fetch_all(&self.pool)
        .await?;
        let kept = rows.iter().map(|row| {
            let id: String = row.try_get("id")?;
            let said: Vec<u8> = row.try_get("said")?;
            Ok(Kept {
                version: row.try_get("version")?,
                given: serde_json::from_slice(&matter.key.open(place(&id), &said)?)?,
            })
        });
        kept.collect()
    }
}
