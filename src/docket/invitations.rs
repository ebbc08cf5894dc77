//! Links by which somebody makes an account, or opens theirs anew: each works once, and ends.

use crate::docket::Docket;
use crate::docket::Error;
use crate::docket::id;
use crate::docket::role::Roles;
use crate::docket::stamp;
use chrono::DateTime;
use chrono::Duration;
use chrono::Utc;
use sqlx::Row;

/// How long a link works.
pub const HOURS: i64 = 72;

/// A link that was not used yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invitation {
    pub id: String,
    pub roles: Roles,
    /// The account that it opens anew.
    pub person: Option<String>,
    pub ends_at: String,
}

impl Docket {
    /// Makes a link for these roles, or for an account that is there; gives its secret, which is
    /// kept nowhere.
    pub async fn invite(
        &self,
        roles: &Roles,
        person: Option<&str>,
        moment: DateTime<Utc>,
    ) -> Result<String, Error> {
        let secret = id::random()?;
        let mut all = self.write().await?;
        sqlx::query(
            "INSERT INTO invitation (id, mark, roles, person, made_at, ends_at) \
             VALUES ($1, $2, $3, $4, $5, $6)",
        )
        .bind(id::random()?)
        .bind(self.vault.mark("invitation", secret.as_bytes())?)
        .bind(roles.words())
        .bind(person)
        .bind(stamp(moment))
        .bind(stamp(moment + Duration::hours(HOURS)))
        .execute(&mut *all)
        .await?;
        crate::docket::audit::add(&mut all, &self.vault, "invited", None).await?;
        all.commit().await?;
        Ok(secret)
    }

    /// What a secret invites to, while it works.
    pub async fn invited(
        &self,
        secret: &str,
        moment: DateTime<Utc>,
    ) -> Result<Option<Invitation>, Error> {
        let row = sqlx::query(
            "SELECT id, roles, person, ends_at FROM invitation WHERE mark = $1 AND ends_at > $2",
        )
        .bind(self.vault.mark("invitation", secret.as_bytes())?)
        .bind(stamp(moment))
        .fetch_optional(&self.pool)
        .await?;
        let Some(row) = row else { return Ok(None) };
        let roles: String = row.try_get(1)?;
        Ok(Some(Invitation {
            id: row.try_get(0)?,
            roles: Roles::from_words(&roles),
            person: row.try_get(2)?,
            ends_at: row.try_get(3)?,
        }))
    }

    /// The links that work and were not used yet.
    pub async fn invitations(&self, moment: DateTime<Utc>) -> Result<Vec<Invitation>, Error> {
        let rows = sqlx::query(
            "SELECT id, roles, person, ends_at FROM invitation WHERE ends_at > $1 ORDER BY made_at",
        )
        .bind(stamp(moment))
        .fetch_all(&self.pool)
        .await?;
        let mut found = Vec::new();
        for row in rows {
            let roles: String = row.try_get(1)?;
            found.push(Invitation {
                id: row.try_get(0)?,
                roles: Roles::from_words(&roles),
                person: row.try_get(2)?,
                ends_at: row.try_get(3)?,
            });
        }
        Ok(found)
    }

    /// Takes a link back.
    pub async fn uninvite(&self, invitation: &str) -> Result<(), Error> {
        let mut all = self.write().await?;
        sqlx::query("DELETE FROM invitation WHERE id = $1")
            .bind(invitation)
            .execute(&mut *all)
            .await?;
        crate::docket::audit::add(&mut all, &self.vault, "uninvited", None).await?;
        all.commit().await?;
        Ok(())
    }
}
