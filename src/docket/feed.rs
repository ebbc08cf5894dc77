//! Secret addresses under which a calendar program reads the dates. Only their marks are kept.

use crate::docket::Docket;
use crate::docket::Error;
use crate::docket::id;
use crate::docket::now;
use sqlx::Row;

impl Docket {
    /// A new secret; it is shown once and cannot be read again.
    pub async fn new_feed(&self) -> Result<String, Error> {
        let secret = id::random()?;
        let mut all = self.write().await?;
        sqlx::query("INSERT INTO feed (mark, made_at) VALUES ($1, $2)")
            .bind(self.vault.mark("feed", secret.as_bytes())?)
            .bind(now())
            .execute(&mut *all)
            .await?;
        crate::docket::audit::add(&mut all, &self.vault, "made_feed", None).await?;
        all.commit().await?;
        Ok(secret)
    }

    /// Whether somebody may read the calendar with this secret.
    pub async fn opens_feed(&self, secret: &str) -> Result<bool, Error> {
        let found = sqlx::query("SELECT 1 FROM feed WHERE mark = $1")
            .bind(self.vault.mark("feed", secret.as_bytes())?)
            .fetch_optional(&self.pool)
            .await?;
        Ok(found.is_some())
    }

    /// How many addresses are open.
    pub async fn feeds(&self) -> Result<i64, Error> {
        let row = sqlx::query("SELECT COUNT(*) FROM feed")
            .fetch_one(&self.pool)
            .await?;
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
