//! The files that were brought, and the words that were read in them.

use crate::docket::Docket;
use crate::docket::Error;
use crate::docket::matter::Brought;
use crate::docket::matter::Matter;
use crate::docket::vault::Place;
use crate::document::page::Paper;
use serde::Deserialize;
use serde::Serialize;
use sqlx::Row;

/// What the readers gave for the files of one matter.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Reading {
    pub papers: Vec<Paper>,
    /// Files that could not be read, from 0, and why.
    pub unread: Vec<(usize, String)>,
}

impl Docket {
    /// The files, in the order in which they were brought.
    pub async fn brought(&self, matter: &Matter) -> Result<Vec<Brought>, Error> {
        let rows =
            sqlx::query("SELECT id, name, bytes FROM paper WHERE matter = $1 ORDER BY position")
                .bind(&matter.id)
                .fetch_all(&self.pool)
                .await?;
        let brought = rows.iter().map(|row| {
            let id: String = row.try_get("id")?;
            let open = |column: &'static str| -> Result<Vec<u8>, Error> {
                let sealed: Vec<u8> = row.try_get(column)?;
                let place = Place {
                    table: "paper",
                    row: &id,
                    column,
                };
                Ok(matter.key.open(place, &sealed)?.to_vec())
            };
            Ok(Brought {
                name: String::from_utf8_lossy(&open("name")?).into_owned(),
                bytes: open("bytes")?,
            })
        });
        brought.collect()
    }

    /// Keeps what was read, and lets go of the job. Nothing happens where the matter is gone.
    /// `of` is how many files were read; where more have come since, the job goes on waiting.
    pub async fn keep_reading(
        &self,
        matter: &Matter,
        reading: &Reading,
        of: usize,
    ) -> Result<(), Error> {
        let words = matter
            .key
            .seal(words_place(&matter.id), &serde_json::to_vec(reading)?)?;
        let mut all = self.write().await?;
        let there = sqlx::query("SELECT 1 FROM matter WHERE id = $1")
            .bind(&matter.id)
            .fetch_optional(&mut *all)
            .await?;
        if there.is_none() {
            return Ok(());
        }
        sqlx::query(
            "INSERT INTO reading (matter, words) VALUES ($1, $2) \
             ON CONFLICT (matter) DO UPDATE SET words = $2",
        )
        .bind(&matter.id)
        .bind(words)
        .execute(&mut *all)
        .await?;
        sqlx::query("UPDATE matter SET revision = revision + 1 WHERE id = $1")
            .bind(&matter.id)
            .execute(&mut *all)
            .await?;
        sqlx::query(
            "DELETE FROM job WHERE matter = $1 \
             AND (SELECT COUNT(*) FROM paper WHERE paper.matter = $1) = $2",
        )
        .bind(&matter.id)
        .bind(i64::try_from(of).unwrap_or(i64::MAX))
        .execute(&mut *all)
        .await?;
        all.commit().await?;
        Ok(())
    }

    /// What was read, once it was.
    pub async fn reading(&self, matter: &Matter) -> Result<Option<Reading>, Error> {
        let row = sqlx::query("SELECT words FROM reading WHERE matter = $1")
            .bind(&matter.id)
            .fetch_optional(&self.pool)
            .await?;
        let Some(row) = row else { return Ok(None) };
        let sealed: Vec<u8> = row.try_get("words")?;
        let words = matter.key.open(words_place(&matter.id), &sealed)?;
        Ok(Some(serde_json::from_slice(&words)?))
    }

    /// An earlier matter with one of these papers in it.
    pub async fn same_paper(&self, papers: &[Brought]) -> Result<Option<String>, Error> {
        for paper in papers {
            let mark = self.vault.mark("paper", &paper.bytes)?;
            let row = sqlx::query("SELECT matter FROM paper WHERE mark = $1 LIMIT 1")
                .bind(mark)
                .fetch_optional(&self.pool)
                .await?;
            if let Some(row) = row {
                return Ok(Some(row.try_get("matter")?));
            }
        }
        Ok(None)
    }
}

fn words_place(matter: &str) -> Place<'_> {
    Place {
        table: "reading",
        row: matter,
        column: "words",
    }
}
