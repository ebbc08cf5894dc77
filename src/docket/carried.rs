//! A form that was sent after its session had ended: kept sealed until the same person is back.
//!
//! One for each person, the last one; whoever never had a session leaves nothing here.

use crate::docket::Docket;
use crate::docket::Error;
use crate::docket::stamp;
use crate::docket::vault::Place;
use chrono::DateTime;
use chrono::Utc;
use sqlx::Row;

/// How long it waits for its person.
pub const HOURS: i64 = 2;

/// What was sent, and where to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Carried {
    pub path: String,
    /// The content type, with the boundary between the parts.
    pub kind: String,
    pub body: Vec<u8>,
}

fn place(person: &str) -> Place<'_> {
    Place {
        table: "carried",
        row: person,
        column: "form",
    }
}

impl Docket {
    /// Keeps a form for a person.
    pub async fn carry(
        &self,
        person: &str,
        form: &Carried,
        moment: DateTime<Utc>,
    ) -> Result<(), Error> {
        let mut words = form.kind.replace('\n', " ").into_bytes();
        words.push(b'\n');
        words.extend_from_slice(&form.body);
        sqlx::query(
            "INSERT INTO carried (person, path, form, made_at) VALUES ($1, $2, $3, $4) \
             ON CONFLICT (person) DO UPDATE SET path = $2, form = $3, made_at = $4",
        )
        .bind(person)
        .bind(&form.path)
        .bind(self.seal_staff(place(person), &words)?)
        .bind(stamp(moment))
        .execute(&self.pool)
        .await?;
        Ok(())
    }

    /// The form that waits for a person.
    pub async fn carried(&self, person: &str) -> Result<Option<Carried>, Error> {
        let row = sqlx::query("SELECT path, form FROM carried WHERE person = $1")
            .bind(person)
            .fetch_optional(&self.pool)
            .await?;
        let Some(row) = row else { return Ok(None) };
        let sealed: Vec<u8> = row.try_get(1)?;
        let words = self.open_staff(place(person), &sealed)?;
        let end = words.iter().position(|it| *it == b'\n');
        let (kind, body) = words.split_at(end.ok_or(Error::Sealed)?);
        Ok(Some(Carried {
            path: row.try_get(0)?,
            kind: String::from_utf8_lossy(kind).into_owned(),
            body: body[1..].to_vec(),
        }))
    }

    /// Lets go of it.
    pub async fn drop_carried(&self, person: &str) -> Result<(), Error> {
        sqlx::query("DELETE FROM carried WHERE person = $1")
            .bind(person)
            .execute(&self.pool)
            .await?;
        Ok(())
    }
}
