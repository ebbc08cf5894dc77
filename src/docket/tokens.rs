//! Keys for other programs: shown once, kept as keyed hashes, and taken back at will.

use crate::docket::Docket;
use crate::docket::Error;
use crate::docket::id;
use crate::docket::id::hex;
use crate::docket::now;
use crate::docket::people::for_whom;
use crate::docket::role::Roles;
use crate::docket::vault::Place;
use sqlx::Row;

/// By this a key is known for one, also where it was left lying.
pub const BEGINS: &str = "quash_";
/// The longest name of a key.
pub const LONGEST_LABEL: usize = 60;

/// A program's key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    pub id: String,
    /// Whoever made it.
    pub person: String,
    /// What for.
    pub label: String,
    pub roles: Roles,
    pub made_at: String,
    pub ended: bool,
}

fn place(token: &str) -> Place<'_> {
    Place {
        table: "token",
        row: token,
        column: "label",
    }
}

impl Docket {
    /// Makes a key; it is shown once and cannot be read again.
    pub async fn make_token(
        &self,
        person: &str,
        label: &str,
        roles: &Roles,
    ) -> Result<String, Error> {
        let mut bytes = [0u8; 32];
        getrandom::fill(&mut bytes).map_err(|_| Error::NoRandomness)?;
        let secret = format!("{BEGINS}{}", hex(&bytes));
        let id = id::random()?;
        let mut all = self.write().await?;
        sqlx::query(
            "INSERT INTO token (id, mark, person, label, roles, made_at) \
             VALUES ($1, $2, $3, $4, $5, $6)",
        )
        .bind(&id)
        .bind(self.vault.mark("token", secret.as_bytes())?)
        .bind(person)
        .bind(self.seal_staff(place(&id), label.as_bytes())?)
        .bind(self.seal_roles("token", &for_whom(&id, Some(person)), roles)?)
        .bind(now())
        .execute(&mut *all)
        .await?;
        let what = format!("made_token {id}");
        crate::docket::audit::add(&mut all, &self.vault, &what, None).await?;
        all.commit().await?;
        Ok(secret)
    }

    /// What a program may do with its key: no more than whoever made it may still do.
    pub async fn token(&self, secret: &str) -> Result<Option<Token>, Error> {
        if !secret.starts_with(BEGINS) {
            return Ok(None);
        }
        let row = sqlx::query(
            "SELECT token.id, token.person, token.label, token.roles, token.made_at, person.roles \
             FROM token JOIN person ON person.id = token.person \
             WHERE token.mark = $1 AND token.ended_at IS NULL AND person.shut_at IS NULL",
        )
        .bind(self.vault.mark("token", secret.as_bytes())?)
        .fetch_optional(&self.pool)
        .await?;
        let Some(row) = row else { return Ok(None) };
        let (roles, theirs): (Vec<u8>, Vec<u8>) = (row.try_get(3)?, row.try_get(5)?);
        let (id, person): (String, String) = (row.try_get(0)?, row.try_get(1)?);
        let label: Vec<u8> = row.try_get(2)?;
        let roles = self.open_roles("token", &for_whom(&id, Some(&person)), &roles)?;
        let theirs = self.open_roles("person", &person, &theirs)?;
        Ok(Some(Token {
            label: self.label(&id, &label)?,
            roles: roles.among(theirs.list()),
            person,
            made_at: row.try_get(4)?,
            ended: false,
            id,
        }))
    }

    /// The keys of one person, or of everybody; those taken back too.
    pub async fn tokens(&self, person: Option<&str>) -> Result<Vec<Token>, Error> {
        let rows = sqlx::query(
            "SELECT id, person, label, roles, made_at, ended_at FROM token ORDER BY made_at",
        )
        .fetch_all(&self.pool)
        .await?;
        let mut tokens = Vec::new();
        for row in rows {
            let (id, owner): (String, String) = (row.try_get(0)?, row.try_get(1)?);
            let (label, roles): (Vec<u8>, Vec<u8>) = (row.try_get(2)?, row.try_get(3)?);
            let ended: Option<String> = row.try_get(5)?;
            if person.is_none_or(|person| person == owner) {
                tokens.push(Token {
                    label: self.label(&id, &label)?,
                    roles: self.open_roles("token", &for_whom(&id, Some(&owner)), &roles)?,
                    made_at: row.try_get(4)?,
                    ended: ended.is_some(),
                    person: owner,
                    id,
                });
            }
        }
        Ok(tokens)
    }

    /// Takes a key back, at once.
    pub async fn end_token(&self, token: &str) -> Result<(), Error> {
        let mut all = self.write().await?;
        sqlx::query("UPDATE token SET ended_at = $1 WHERE id = $2 AND ended_at IS NULL")
            .bind(now())
            .bind(token)
            .execute(&mut *all)
            .await?;
        let what = format!("ended_token {token}");
        crate::docket::audit::add(&mut all, &self.vault, &what, None).await?;
        all.commit().await?;
        Ok(())
    }

    fn label(&self, id: &str, sealed: &[u8]) -> Result<String, Error> {
        let words = self.open_staff(place(id), sealed)?;
        Ok(String::from_utf8_lossy(&words).into_owned())
    }
}
