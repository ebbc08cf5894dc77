//! How long matters are kept: what was set at the desk, or what the desk was started with.
//!
//! Each matter has a day of its own, which it keeps when the number changes, unless whoever changes
//! it says that it is meant for all. No matter is given a day before its day to act.

use crate::docket::Docket;
use crate::docket::Error;
use crate::docket::audit;
use crate::docket::matter::State;
use crate::docket::matter::day;
use crate::docket::matter::optional;
use crate::docket::now;
use chrono::Days;
use chrono::NaiveDate;
use sqlx::AnyConnection;
use sqlx::Row;

/// The most days.
pub const MOST: u32 = 36_500;

/// How long matters are kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Retention {
    pub days: u32,
    /// When it was set at the desk, and the id of whoever did.
    pub set: Option<(String, String)>,
}

/// The day after which a matter is erased.
pub(in crate::docket) fn until(from: NaiveDate, days: u32) -> NaiveDate {
    from.checked_add_days(Days::new(u64::from(days)))
        .unwrap_or(NaiveDate::MAX)
}

/// The day that each matter would have.
async fn days_of(all: &mut AnyConnection, days: u32) -> Result<Vec<(String, NaiveDate)>, Error> {
    let rows = sqlx::query("SELECT id, opened_on, act_by, state FROM matter")
        .fetch_all(&mut *all)
        .await?;
    let mut matters = Vec::new();
    for row in rows {
        let opened = day(&row.try_get::<String, _>("opened_on")?)?;
        let act_by = optional(row.try_get("act_by")?)?;
        let state = State::from_id(&row.try_get::<String, _>("state")?);
        let open = !state.is_some_and(State::is_over);
        let needed = act_by.filter(|_| open).unwrap_or(opened);
        matters.push((row.try_get("id")?, until(opened, days).max(needed)));
    }
    Ok(matters)
}

impl Docket {
    /// How long a matter is kept that is taken in now.
    pub async fn retention(&self) -> Result<Retention, Error> {
        let row = sqlx::query("SELECT days, set_at, set_by FROM retention WHERE one = 1")
            .fetch_optional(&self.pool)
            .await?;
        let Some(row) = row else {
            let days = self.keep_days;
            return Ok(Retention { days, set: None });
        };
        let days: i64 = row.try_get(0)?;
        Ok(Retention {
            days: u32::try_from(days).unwrap_or(MOST),
            set: Some((row.try_get(1)?, row.try_get(2)?)),
        })
    }

    /// How many matters would be erased at once if all were kept for so many days.
    pub async fn would_go(&self, days: u32, today: NaiveDate) -> Result<usize, Error> {
        let mut own = self.pool.acquire().await?;
        let matters = days_of(&mut own, days).await?;
        Ok(matters.iter().filter(|(_, until)| *until < today).count())
    }

    /// Sets it for matters that are taken in from now on, and for those that are here if `all`.
    pub async fn set_retention(&self, days: u32, for_all: bool) -> Result<(), Error> {
        let mut all = self.write().await?;
        sqlx::query(
            "INSERT INTO retention (one, days, set_at, set_by) VALUES (1, $1, $2, $3) \
             ON CONFLICT (one) DO UPDATE SET days = $1, set_at = $2, set_by = $3",
        )
        .bind(i64::from(days))
        .bind(now())
        .bind(audit::who())
        .execute(&mut *all)
        .await?;
        if for_all {
            for (matter, until) in days_of(&mut all, days).await? {
                sqlx::query("UPDATE matter SET keep_until = $1 WHERE id = $2")
                    .bind(until.to_string())
                    .bind(matter)
                    .execute(&mut *all)
                    .await?;
            }
        }
        let what = match for_all {
            true => "set_retention_of_all",
            false => "set_retention",
        };
        audit::add(&mut all, &self.vault, what, None).await?;
        all.commit().await?;
        Ok(())
    }
}
