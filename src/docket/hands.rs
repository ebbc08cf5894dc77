//! Through whose hands a matter goes: who took it in, and who works on it.

use crate::docket::Docket;
use crate::docket::Error;
use crate::docket::audit;
use crate::docket::matter::Matter;
use chrono::NaiveDate;
use sqlx::AnyConnection;
use sqlx::AssertSqlSafe;
use sqlx::Row;

/// Which matters somebody may see.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sight {
    All,
    /// Those that this person took in on this day.
    TakenInBy(String, NaiveDate),
}

pub(in crate::docket) async fn took_in(all: &mut AnyConnection, matter: &str) -> Result<(), Error> {
    sqlx::query("INSERT INTO hand (matter, taken_in_by) VALUES ($1, $2)")
        .bind(matter)
        .bind(audit::who())
        .execute(&mut *all)
        .await?;
    Ok(())
}

impl Docket {
    /// Whether a matter lies within somebody's sight.
    pub async fn is_in_sight(&self, matter: &str, sight: &Sight) -> Result<bool, Error> {
        let Sight::TakenInBy(person, day) = sight else {
            return Ok(true);
        };
        let found = sqlx::query(
            "SELECT 1 FROM hand JOIN matter ON matter.id = hand.matter \
             WHERE hand.matter = $1 AND hand.taken_in_by = $2 AND matter.opened_on = $3",
        )
        .bind(matter)
        .bind(person)
        .bind(day.to_string())
        .fetch_optional(&self.pool)
        .await?;
        Ok(found.is_some())
    }

    /// Matters within somebody's sight, in the order of their dates.
    pub async fn matters_in_sight(
        &self,
        sight: &Sight,
        from: i64,
        most: i64,
    ) -> Result<Vec<Matter>, Error> {
        let Sight::TakenInBy(person, day) = sight else {
            return self.matters(from, most).await;
        };
        let rows = sqlx::query(
            "SELECT matter.* FROM matter JOIN hand ON hand.matter = matter.id \
             WHERE hand.taken_in_by = $1 AND matter.opened_on = $2 ORDER BY \
             CASE WHEN state IN ('new', 'confirmed', 'in_review', 'held') THEN 0 ELSE 1 END, \
             COALESCE(act_by, ''), opened_at LIMIT $3 OFFSET $4",
        )
        .bind(person)
        .bind(day.to_string())
        .bind(most)
        .bind(from)
        .fetch_all(&self.pool)
        .await?;
        self.opened_all(&rows).await
    }

    /// Matters that somebody works on, in the order of their dates.
    pub async fn matters_assigned(
        &self,
        person: &str,
        from: i64,
        most: i64,
    ) -> Result<Vec<Matter>, Error> {
        let rows = sqlx::query(
            "SELECT matter.* FROM matter JOIN hand ON hand.matter = matter.id \
             WHERE hand.assigned_to = $1 ORDER BY \
             CASE WHEN state IN ('new', 'confirmed', 'in_review', 'held') THEN 0 ELSE 1 END, \
             COALESCE(act_by, ''), opened_at LIMIT $2 OFFSET $3",
        )
        .bind(person)
        .bind(most)
        .bind(from)
        .fetch_all(&self.pool)
        .await?;
        self.opened_all(&rows).await
    }

    /// Gives a matter to somebody, or to nobody.
    pub async fn assign(&self, matter: &str, person: Option<&str>) -> Result<(), Error> {
        let mut all = self.write().await?;
        sqlx::query(
            "INSERT INTO hand (matter, assigned_to) VALUES ($1, $2) \
             ON CONFLICT (matter) DO UPDATE SET assigned_to = $2",
        )
        .bind(matter)
        .bind(person)
        .execute(&mut *all)
        .await?;
        let what = match person {
            Some(person) => format!("assigned {person}"),
            None => "assigned".to_owned(),
        };
        audit::add(&mut all, &self.vault, &what, Some(matter)).await?;
        all.commit().await?;
        Ok(())
    }

    /// Who works on a matter.
    pub async fn assigned(&self, matter: &str) -> Result<Option<String>, Error> {
        let row = sqlx::query("SELECT assigned_to FROM hand WHERE matter = $1")
            .bind(matter)
            .fetch_optional(&self.pool)
            .await?;
        let Some(row) = row else { return Ok(None) };
        Ok(row.try_get(0)?)
    }

    /// Who works on which of these matters: the ids of both.
    pub async fn assignments(&self, matters: &[Matter]) -> Result<Vec<(String, String)>, Error> {
        if matters.is_empty() {
            return Ok(Vec::new());
        }
        let blanks: Vec<String> = (1..=matters.len()).map(|n| format!("${n}")).collect();
        let words = format!(
            "SELECT matter, assigned_to FROM hand WHERE assigned_to IS NOT NULL AND matter IN ({})",
            blanks.join(", ")
        );
        // Of numbered blanks alone.
        let mut query = sqlx::query(AssertSqlSafe(words));
        for matter in matters {
            query = query.bind(&matter.id);
        }
        let mut found = Vec::new();
        for row in query.fetch_all(&self.pool).await? {
            found.push((row.try_get(0)?, row.try_get(1)?));
        }
        Ok(found)
    }
}
