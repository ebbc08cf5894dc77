//! Secret addresses under which a calendar program reads the dates. Only their marks are kept.
//!
//! Each belongs to whoever made it, and ends with their account or with the role that lets them
//! see every date.

use crate::docket::Docket;
use crate::docket::Error;
use crate::docket::id;
use crate::docket::now;
use crate::docket::people::for_whom;
use crate::docket::role::Role;
use crate::docket::role::Roles;
use sqlx::AnyConnection;
use sqlx::Row;

/// Who may read every date in a calendar program.
pub const READERS: &[Role] = &[Role::Attorney, Role::Coordinator];

/// Whether these roles let somebody.
fn may_read(roles: &Roles) -> bool {
    !roles.among(READERS).is_empty()
}

/// Ends the addresses of somebody who may no longer read the dates.
pub(in crate::docket) async fn end_of(
    all: &mut AnyConnection,
    person: &str,
    roles: Option<&Roles>,
) -> Result<(), Error> {
    if roles.is_some_and(may_read) {
        return Ok(());
    }
    sqlx::query("DELETE FROM feed WHERE person = $1")
        .bind(person)
        .execute(&mut *all)
        .await?;
    Ok(())
}

impl Docket {
    fn bound(&self, secret: &str, person: Option<&str>) -> Result<String, Error> {
        self.vault
            .mark("feed of", for_whom(secret, person).as_bytes())
    }

    /// A new secret; it is shown once and cannot be read again.
    pub async fn new_feed(&self, person: Option<&str>) -> Result<String, Error> {
        let secret = id::random()?;
        let mut all = self.write().await?;
        sqlx::query("INSERT INTO feed (mark, made_at, person, bound) VALUES ($1, $2, $3, $4)")
            .bind(self.vault.mark("feed", secret.as_bytes())?)
            .bind(now())
            .bind(person)
            .bind(self.bound(&secret, person)?)
            .execute(&mut *all)
            .await?;
        crate::docket::audit::add(&mut all, &self.vault, "made_feed", None).await?;
        all.commit().await?;
        Ok(secret)
    }

    /// Whether somebody may read the calendar with this secret. One that was made before anybody
    /// had an account belongs to nobody now.
    pub async fn opens_feed(&self, secret: &str) -> Result<bool, Error> {
        let row = sqlx::query(
            "SELECT feed.person, feed.bound, person.roles, person.shut_at FROM feed \
             LEFT JOIN person ON person.id = feed.person WHERE feed.mark = $1",
        )
        .bind(self.vault.mark("feed", secret.as_bytes())?)
        .fetch_optional(&self.pool)
        .await?;
        let Some(row) = row else { return Ok(false) };
        let person: Option<String> = row.try_get(0)?;
        let bound: Option<String> = row.try_get(1)?;
        if bound != Some(self.bound(secret, person.as_deref())?) {
            return Ok(false);
        }
        let Some(person) = person else {
            return Ok(!self.has_people().await?);
        };
        let roles: Vec<u8> = row.try_get(2)?;
        let shut: Option<String> = row.try_get(3)?;
        Ok(shut.is_none() && may_read(&self.open_roles("person", &person, &roles)?))
    }

    /// How many addresses are open.
    pub async fn feeds(&self) -> Result<i64, Error> {
        let nobodys = match self.has_people().await? {
            true => "SELECT COUNT(*) FROM feed WHERE person IS NOT NULL",
            false => "SELECT COUNT(*) FROM feed",
        };
        let row = sqlx::query(nobodys).fetch_one(&self.pool).await?;
        Ok(row.try_get(0)?)
    }

    /// Shuts every address at once.
    pub async fn revoke_feeds(&self) -> Result<(), Error> {
        let mut all = self.write().await?;
        sqlx::query("DELETE FROM feed").execute(&mut *all).await?;
        crate::docket::audit::add(&mut all, &self.vault, "revoked_feeds", None).await?;
        all.commit().await?;
        Ok(())
    }
}
