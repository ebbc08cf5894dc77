//! What the client told, question by question. Only ever added to.

use crate::docket::Docket;
use crate::docket::Error;
use crate::docket::id;
use crate::docket::matter::Matter;
use crate::docket::matter::Outcome;
use crate::docket::now;
use crate::docket::vault::Place;
use serde::Deserialize;
use serde::Serialize;
use sqlx::AnyConnection;
use sqlx::Row;

/// The last answer to a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// Which of the matter's answers it is; whoever changes it names what they saw.
    pub number: i64,
    pub question: String,
    /// Empty where it was taken back.
    pub answer: String,
}

/// As it is sealed.
#[derive(Serialize, Deserialize)]
struct Said {
    question: String,
    answer: String,
}

fn place(id: &str) -> Place<'_> {
    Place {
        table: "told",
        row: id,
        column: "said",
    }
}

async fn last_of_each(all: &mut AnyConnection, matter: &Matter) -> Result<Vec<Told>, Error> {
    let rows = sqlx::query("SELECT id, number, said FROM told WHERE matter = $1 ORDER BY number")
        .bind(&matter.id)
        .fetch_all(all)
        .await?;
    let mut told: Vec<Told> = Vec::new();
    for row in &rows {
        let id: String = row.try_get("id")?;
        let said: Vec<u8> = row.try_get("said")?;
        let said: Said = serde_json::from_slice(&matter.key.open(place(&id), &said)?)?;
        told.retain(|it| it.question != said.question);
        told.push(Told {
            number: row.try_get("number")?,
            question: said.question,
            answer: said.answer,
        });
    }
    Ok(told)
}

impl Docket {
    /// The last answer to each question.
    pub async fn told(&self, matter: &Matter) -> Result<Vec<Told>, Error> {
        let mut all = self.pool.acquire().await?;
        last_of_each(&mut all, matter).await
    }

    /// Keeps an answer, unless somebody else's came since the one that was seen; nothing seen is 0.
    pub async fn tell(
        &self,
        matter: &Matter,
        question: &str,
        answer: &str,
        seen: i64,
    ) -> Result<Outcome, Error> {
        let mut all = self.write().await?;
        // Holds the matter until this is stored: one answer after the other.
        let row = sqlx::query("UPDATE matter SET told = told + 1 WHERE id = $1 RETURNING told")
            .bind(&matter.id)
            .fetch_one(&mut *all)
            .await?;
        let number: i64 = row.try_get(0)?;
        let before = last_of_each(&mut all, matter).await?;
        let before = before.iter().find(|it| it.question == question);
        if before.is_some_and(|it| it.answer == answer) {
            return Ok(Outcome::Saved(seen));
        }
        if before.map_or(0, |it| it.number) != seen {
            return Ok(Outcome::Overtaken);
        }
        let said = Said {
            question: question.to_owned(),
            answer: answer.to_owned(),
        };
        let id = id::random()?;
        sqlx::query(
            "INSERT INTO told (id, matter, number, told_at, said) VALUES ($1, $2, $3, $4, $5)",
        )
        .bind(&id)
        .bind(&matter.id)
        .bind(number)
        .bind(now())
        .bind(matter.key.seal(place(&id), &serde_json::to_vec(&said)?)?)
        .execute(&mut *all)
        .await?;
        crate::docket::audit::add(&mut all, &self.vault, "told", Some(&matter.id)).await?;
        all.commit().await?;
        Ok(Outcome::Saved(number))
    }
}
