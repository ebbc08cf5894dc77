//! Links by which somebody makes an account, or opens theirs anew: each works once, and ends.

use crate::docket::Docket;
use crate::docket::Error;
use crate::docket::id;
use crate::docket::people::for_whom;
use crate::docket::role::Roles;
use crate::docket::stamp;
use chrono::DateTime;
use chrono::Duration;
use chrono::Utc;
use sqlx::Row;
use sqlx::any::AnyRow;

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
        let (link, secret) = (id::random()?, id::random()?);
        let mut all = self.write().await?;
        sqlx::query(
            "INSERT INTO invitation (id, mark, roles, person, made_at, ends_at) \
             VALUES ($1, $2, $3, $4, $5, $6)",
        )
        .bind(&link)
        .bind(self.vault.mark("invitation", secret.as_bytes())?)
        .bind(self.seal_roles("invitation", &for_whom(&link, person), roles)?)
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
        Ok(Some(self.invitation_of(&row)?))
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
            found.push(self.invitation_of(&row)?);
        }
        Ok(found)
    }

    /// An invitation from the columns `id, roles, person, ends_at`, in this order.
    fn invitation_of(&self, row: &AnyRow) -> Result<Invitation, Error> {
        let (id, roles): (String, Vec<u8>) = (row.try_get(0)?, row.try_get(1)?);
        let person: Option<String> = row.try_get(2)?;
        Ok(Invitation {
            roles: self.open_roles("invitation", &for_whom(&id, person.as_deref()), &roles)?,
            ends_at: row.try_get(3)?,
            person,
            id,
        })
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
