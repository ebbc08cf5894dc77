//! People with an account: who they are, what they may do, and shutting an account.

use crate::docket::Docket;
use crate::docket::Error;
use crate::docket::feed;
use crate::docket::id;
use crate::docket::now;
use crate::docket::role::Roles;
use crate::docket::stamp;
use crate::docket::vault::Place;
use chrono::DateTime;
use chrono::Utc;
use sqlx::Row;
use zeroize::Zeroizing;

/// Somebody with an account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    pub id: String,
    /// What they sign in with, and what others see of them.
    pub name: String,
    pub roles: Roles,
    /// The account can no longer be used.
    pub shut: bool,
    /// The second factor was proven once.
    pub proven: bool,
}

/// What a sign-in is held against.
pub struct Kept {
    pub person: Person,
    pub password: String,
}

/// The longest name.
pub const LONGEST_NAME: usize = 60;

/// A name as it is found again: without regard to capitals and outer spaces.
fn plain(name: &str) -> String {
    name.trim().to_lowercase()
}

/// A row of another table with the person whom it is for: moved to somebody else it opens no more.
pub(in crate::docket) fn for_whom(row: &str, person: Option<&str>) -> String {
    format!("{row}/{}", person.unwrap_or("-"))
}

pub(in crate::docket) fn place<'a>(person: &'a str, column: &'static str) -> Place<'a> {
    Place {
        table: "person",
        row: person,
        column,
    }
}

impl Docket {
    /// Whether anybody has an account. Once somebody has, it stays so.
    pub async fn has_people(&self) -> Result<bool, Error> {
        let found = sqlx::query("SELECT 1 FROM person LIMIT 1")
            .fetch_optional(&self.pool)
            .await?;
        Ok(found.is_some())
    }

    pub(in crate::docket) fn name_mark(&self, name: &str) -> Result<String, Error> {
        self.vault.mark("person name", plain(name).as_bytes())
    }

    pub(in crate::docket) fn seal_of(
        &self,
        person: &str,
        column: &'static str,
        words: &[u8],
    ) -> Result<Vec<u8>, Error> {
        self.seal_staff(place(person, column), words)
    }

    /// Seals something of the people of the desk, which belongs to no matter.
    pub(in crate::docket) fn seal_staff(
        &self,
        place: Place<'_>,
        words: &[u8],
    ) -> Result<Vec<u8>, Error> {
        self.vault.staff()?.seal(place, words)
    }

    /// Opens it.
    pub(in crate::docket) fn open_staff(
        &self,
        place: Place<'_>,
        sealed: &[u8],
    ) -> Result<Zeroizing<Vec<u8>>, Error> {
        self.vault.staff()?.open(place, sealed)
    }

    pub(in crate::docket) fn open_of(
        &self,
        person: &str,
        column: &'static str,
        sealed: &[u8],
    ) -> Result<String, Error> {
        let words = self.open_staff(place(person, column), sealed)?;
        Ok(String::from_utf8_lossy(&words).into_owned())
    }

    /// Seals roles for one row: nobody gives any by writing into the database.
    pub(in crate::docket) fn seal_roles(
        &self,
        table: &str,
        row: &str,
        roles: &Roles,
    ) -> Result<Vec<u8>, Error> {
        let column = "roles";
        self.seal_staff(Place { table, row, column }, roles.words().as_bytes())
    }

    /// Opens them.
    pub(in crate::docket) fn open_roles(
        &self,
        table: &str,
        row: &str,
        sealed: &[u8],
    ) -> Result<Roles, Error> {
        let column = "roles";
        let words = self.open_staff(Place { table, row, column }, sealed)?;
        Ok(Roles::from_words(&String::from_utf8_lossy(&words)))
    }

    /// A person from the columns `id, name, roles, shut_at, second_since`, in this order.
    pub(in crate::docket) fn person_of(
        &self,
        id: String,
        name: &[u8],
        roles: &[u8],
        shut: Option<String>,
        proven: Option<String>,
    ) -> Result<Person, Error> {
        Ok(Person {
            name: self.open_of(&id, "name", name)?,
            roles: self.open_roles("person", &id, roles)?,
            shut: shut.is_some(),
            proven: proven.is_some(),
            id,
        })
    }

    /// Everybody, in the order in which they came.
    pub async fn people(&self) -> Result<Vec<Person>, Error> {
        let rows = sqlx::query(
            "SELECT id, name, roles, shut_at, second_since FROM person ORDER BY made_at",
        )
        .fetch_all(&self.pool)
        .await?;
        let mut people = Vec::new();
        for row in rows {
            let name: Vec<u8> = row.try_get(1)?;
            let roles: Vec<u8> = row.try_get(2)?;
            people.push(self.person_of(
                row.try_get(0)?,
                &name,
                &roles,
                row.try_get(3)?,
                row.try_get(4)?,
            )?);
        }
        Ok(people)
    }

    /// The account that a name belongs to, with its password.
    pub async fn named(&self, name: &str) -> Result<Option<Kept>, Error> {
        let row = sqlx::query(
            "SELECT id, name, roles, shut_at, second_since, password FROM person WHERE mark = $1",
        )
        .bind(self.name_mark(name)?)
        .fetch_optional(&self.pool)
        .await?;
        let Some(row) = row else { return Ok(None) };
        let name: Vec<u8> = row.try_get(1)?;
        let roles: Vec<u8> = row.try_get(2)?;
        let sealed: Vec<u8> = row.try_get(5)?;
        let person = self.person_of(
            row.try_get(0)?,
            &name,
            &roles,
            row.try_get(3)?,
            row.try_get(4)?,
        )?;
        let password = self.open_of(&person.id, "password", &sealed)?;
        Ok(Some(Kept { person, password }))
    }

    /// Makes an account for whoever holds an invitation, which is then used up. Gives the person's
    /// id, or nothing where the invitation is gone or somebody has the name.
    pub async fn join(
        &self,
        invitation: &str,
        name: &str,
        password: &str,
        moment: DateTime<Utc>,
    ) -> Result<Option<String>, Error> {
        let person = id::random()?;
        let mut all = self.write().await?;
        let taken = sqlx::query(
            "DELETE FROM invitation WHERE mark = $1 AND ends_at > $2 AND person IS NULL \
             RETURNING id, roles",
        )
        .bind(self.vault.mark("invitation", invitation.as_bytes())?)
        .bind(stamp(moment))
        .fetch_optional(&mut *all)
        .await?;
        let Some(taken) = taken else { return Ok(None) };
        let (link, roles): (String, Vec<u8>) = (taken.try_get(0)?, taken.try_get(1)?);
        let roles = self.open_roles("invitation", &for_whom(&link, None), &roles)?;
        let made = sqlx::query(
            "INSERT INTO person (id, mark, name, password, second, second_step, roles, made_at) \
             VALUES ($1, $2, $3, $4, $5, 0, $6, $7) ON CONFLICT DO NOTHING",
        )
        .bind(&person)
        .bind(self.name_mark(name)?)
        .bind(self.seal_of(&person, "name", name.trim().as_bytes())?)
        .bind(self.seal_of(&person, "password", password.as_bytes())?)
        .bind(self.new_second(&person)?)
        .bind(self.seal_roles("person", &person, &roles)?)
        .bind(now())
        .execute(&mut *all)
        .await?;
        if made.rows_affected() == 0 {
            return Ok(None);
        }
        let what = format!("joined {person}");
        crate::docket::audit::add(&mut all, &self.vault, &what, None).await?;
        all.commit().await?;
        Ok(Some(person))
    }

    /// A new password and second factor for the account that an invitation opens anew. Whoever
    /// was signed in with the old ones is signed out.
    pub async fn join_anew(
        &self,
        invitation: &str,
        person: &str,
        password: &str,
        moment: DateTime<Utc>,
    ) -> Result<bool, Error> {
        let mut all = self.write().await?;
        let taken =
            sqlx::query("DELETE FROM invitation WHERE mark = $1 AND ends_at > $2 AND person = $3")
                .bind(self.vault.mark("invitation", invitation.as_bytes())?)
                .bind(stamp(moment))
                .bind(person)
                .execute(&mut *all)
                .await?;
        if taken.rows_affected() == 0 {
            return Ok(false);
        }
        sqlx::query(
            "UPDATE person SET password = $1, second = $2, second_step = 0, second_since = NULL, \
             shut_at = NULL WHERE id = $3",
        )
        .bind(self.seal_of(person, "password", password.as_bytes())?)
        .bind(self.new_second(person)?)
        .bind(person)
        .execute(&mut *all)
        .await?;
        for forget in [
            "DELETE FROM session WHERE person = $1",
            "DELETE FROM recovery WHERE person = $1",
        ] {
            sqlx::query(forget).bind(person).execute(&mut *all).await?;
        }
        let what = format!("joined_anew {person}");
        crate::docket::audit::add(&mut all, &self.vault, &what, None).await?;
        all.commit().await?;
        Ok(true)
    }

    /// Another password.
    pub async fn set_password(&self, person: &str, password: &str) -> Result<(), Error> {
        let mut all = self.write().await?;
        sqlx::query("UPDATE person SET password = $1 WHERE id = $2")
            .bind(self.seal_of(person, "password", password.as_bytes())?)
            .bind(person)
            .execute(&mut *all)
            .await?;
        crate::docket::audit::add(&mut all, &self.vault, "set_password", None).await?;
        all.commit().await?;
        Ok(())
    }

    /// Shuts an account: nobody signs in with it, its sessions, links and tokens end at once.
    pub async fn shut_out(&self, person: &str) -> Result<bool, Error> {
        let mut all = self.write().await?;
        let shut = sqlx::query("UPDATE person SET shut_at = $1 WHERE id = $2 AND shut_at IS NULL")
            .bind(now())
            .bind(person)
            .execute(&mut *all)
            .await?;
        if shut.rows_affected() == 0 {
            return Ok(false);
        }
        // A link that was still to be used would open it again.
        for forget in [
            "DELETE FROM session WHERE person = $1",
            "DELETE FROM invitation WHERE person = $1",
            "DELETE FROM carried WHERE person = $1",
        ] {
            sqlx::query(forget).bind(person).execute(&mut *all).await?;
        }
        sqlx::query("UPDATE token SET ended_at = $1 WHERE person = $2 AND ended_at IS NULL")
            .bind(now())
            .bind(person)
            .execute(&mut *all)
            .await?;
        feed::end_of(&mut all, person, None).await?;
        let what = format!("shut_out {person}");
        crate::docket::audit::add(&mut all, &self.vault, &what, None).await?;
        all.commit().await?;
        Ok(true)
    }

    /// Gives a person other roles.
    pub async fn set_roles(&self, person: &str, roles: &Roles) -> Result<bool, Error> {
        let mut all = self.write().await?;
        let set = sqlx::query("UPDATE person SET roles = $1 WHERE id = $2")
            .bind(self.seal_roles("person", person, roles)?)
            .bind(person)
            .execute(&mut *all)
            .await?;
        if set.rows_affected() == 0 {
            return Ok(false);
        }
        feed::end_of(&mut all, person, Some(roles)).await?;
        let what = format!("set_roles {person}");
        crate::docket::audit::add(&mut all, &self.vault, &what, None).await?;
        all.commit().await?;
        Ok(true)
    }
}
