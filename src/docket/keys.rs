//! The docket's data key: opened by the clinic's own key, and changed for another while desks work.
//!
//! A change makes a new generation: a new data key, sealed by the clinic's new key. The desks that
//! are running learn of it by the data key that they know; those that start later open it with the
//! new key. Matters are sealed anew one after the other; both keys are known meanwhile. When no
//! matter is left in the old generation and the running desks had time to learn, the old one is
//! gone, and with it whatever the old key opened.

use crate::docket::Docket;
use crate::docket::Error;
use crate::docket::database::Home;
use crate::docket::matter::key_place;
use crate::docket::moment;
use crate::docket::now;
use crate::docket::unlock::Unlock;
use crate::docket::vault::FIRST;
use crate::docket::vault::Place;
use crate::docket::vault::Secret;
use crate::docket::vault::Vault;
use chrono::DateTime;
use chrono::TimeDelta;
use chrono::Utc;
use sqlx::AnyPool;
use sqlx::Row;
use std::path::Path;
use std::path::PathBuf;

/// How long a running desk has to learn of a new key. It looks every few seconds.
const TIME_TO_LEARN: TimeDelta = TimeDelta::minutes(10);
/// Matters sealed anew at one time.
const AT_ONCE: i64 = 50;

/// Where a value of one generation lies.
fn place<'a>(row: &'a str, column: &'a str) -> Place<'a> {
    Place {
        table: "vault",
        row,
        column,
    }
}

/// Opens the keys with what the clinic has; makes them where the docket is new.
pub(in crate::docket) async fn open_vault(
    pool: &AnyPool,
    unlock: &Unlock,
    home: &Home,
) -> Result<(Vault, OpenedWith), Error> {
    if let Some(opened) = found(pool, unlock, home).await? {
        return Ok(opened);
    }
    let salt = unlock.salt()?;
    let own = unlock.secret(&salt, home.folder(), true)?;
    let data = Secret::random()?;
    let made = sqlx::query(
        "INSERT INTO vault (generation, salt, wrapped, made_at) VALUES ($1, $2, $3, $4) \
         ON CONFLICT (generation) DO NOTHING",
    )
    .bind(FIRST)
    .bind(salt)
    .bind(own.seal(place("1", "wrapped"), data.bytes())?)
    .bind(now())
    .execute(pool)
    .await?;
    if made.rows_affected() == 1 {
        return Ok((Vault::new(data)?, OpenedWith::of(unlock, &own)?));
    }
    // Another desk was first; its key is the one.
    found(pool, unlock, home).await?.ok_or(Error::Sealed)
}

/// The keys that are there.
async fn found(
    pool: &AnyPool,
    unlock: &Unlock,
    home: &Home,
) -> Result<Option<(Vault, OpenedWith)>, Error> {
    let row = sqlx::query(
        "SELECT generation, salt, wrapped, marks, before FROM vault \
         ORDER BY generation DESC LIMIT 1",
    )
    .fetch_optional(pool)
    .await?;
    let Some(row) = row else { return Ok(None) };
    let generation: i64 = row.try_get("generation")?;
    let name = generation.to_string();
    let salt: Vec<u8> = row.try_get("salt")?;
    let wrapped: Vec<u8> = row.try_get("wrapped")?;
    let own = unlock.secret(&salt, home.folder(), false)?;
    let data = own.open(place(&name, "wrapped"), &wrapped).map_err(|_| {
        Error::Key(
            "this key or passphrase does not open the docket; use the one it was made with, or the \
             one it was last changed to"
                .to_owned(),
        )
    })?;
    let data = Secret::from_bytes(&data)?;
    let with = OpenedWith::of(unlock, &own)?;
    let marks: Option<Vec<u8>> = row.try_get("marks")?;
    let Some(marks) = marks else {
        return Ok(Some((Vault::new(data)?, with)));
    };
    let marks = Secret::from_bytes(&data.open(place(&name, "marks"), &marks)?)?;
    let before: Option<Vec<u8>> = row.try_get("before")?;
    let before = before.map(|it| data.open(place(&name, "before"), &it));
    let vault = Vault::of(generation, data, marks);
    if let Some(before) = before {
        vault.learn(generation - 1, Secret::from_bytes(&before?)?);
    }
    Ok(Some((vault, with)))
}

/// The clinic's key as this process has it.
pub(in crate::docket) struct OpenedWith {
    file: Option<PathBuf>,
    fingerprint: String,
}

impl OpenedWith {
    fn of(unlock: &Unlock, own: &Secret) -> Result<OpenedWith, Error> {
        Ok(OpenedWith {
            file: unlock.file().map(Path::to_owned),
            fingerprint: fingerprint(own)?,
        })
    }
}

/// By which people tell one key from another: sixteen digits of a hash that nothing else uses.
fn fingerprint(own: &Secret) -> Result<String, Error> {
    let mark = own.derive("fingerprint")?.mark(b"")?;
    let groups = [&mark[..4], &mark[4..8], &mark[8..12], &mark[12..16]];
    Ok(groups.join(" "))
}

/// Notes by which key the newest generation is sealed, where an older version did not.
pub(in crate::docket) async fn note_fingerprint(
    pool: &AnyPool,
    vault: &Vault,
    with: &OpenedWith,
) -> Result<(), Error> {
    let (newest, _) = vault.newest()?;
    sqlx::query("UPDATE vault SET fingerprint = $1 WHERE generation = $2 AND fingerprint IS NULL")
        .bind(&with.fingerprint)
        .bind(newest)
        .execute(pool)
        .await?;
    Ok(())
}

/// What may be told of the key: which it is, and how a change of it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyState {
    /// A key file; else a passphrase.
    pub is_file: bool,
    pub fingerprint: String,
    /// When it was made or last changed.
    pub since: String,
    /// Where this process read its key file.
    pub place: Option<PathBuf>,
    /// This process was started with it, and not with the one before.
    pub is_ours: bool,
    /// How many keys are in use; more than one while it is being changed.
    pub generations: i64,
    /// Matters that are still sealed by the one before.
    pub left: i64,
}

/// How a change of the key stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    /// Matters that are still sealed by the old one.
    pub left: i64,
}

impl Docket {
    /// Which key seals this docket.
    pub async fn key_state(&self) -> Result<KeyState, Error> {
        self.learn_keys().await?;
        let row = sqlx::query(
            "SELECT salt, fingerprint, made_at FROM vault ORDER BY generation DESC LIMIT 1",
        )
        .fetch_one(&self.pool)
        .await?;
        let salt: Vec<u8> = row.try_get(0)?;
        let known: Option<String> = row.try_get(1)?;
        let own = &self.opened_with;
        let fingerprint = known.unwrap_or_else(|| own.fingerprint.clone());
        let is_ours = fingerprint == own.fingerprint;
        Ok(KeyState {
            is_file: salt.is_empty(),
            since: row.try_get(2)?,
            place: own.file.clone().filter(|_| is_ours),
            is_ours,
            fingerprint,
            generations: self.generations().await?,
            left: self.matters_left().await?,
        })
    }

    /// Takes another key from now on. The desks that are running go on; one that starts later needs
    /// the new key. Refused while an earlier change is not done.
    pub async fn change_key(&self, new: &Unlock) -> Result<(), Error> {
        self.learn_keys().await?;
        if self.matters_left().await? > 0 || self.generations().await? > 1 {
            return Err(Error::Key(
                "the last change of the key is not done yet; let a desk run for some minutes, \
                 then change it again"
                    .to_owned(),
            ));
        }
        let (old, before) = self.vault.newest()?;
        let generation = old + 1;
        let name = generation.to_string();
        let salt = new.salt()?;
        let own = new.secret(&salt, self.home.folder(), true)?;
        let data = Secret::random()?;
        let mut all = self.write().await?;
        sqlx::query(
            "INSERT INTO vault \
             (generation, salt, wrapped, made_at, marks, for_running, before, fingerprint) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        )
        .bind(generation)
        .bind(salt)
        .bind(own.seal(place(&name, "wrapped"), data.bytes())?)
        .bind(moment(&self.home, &mut all).await?)
        .bind(data.seal(place(&name, "marks"), self.vault.marks().bytes())?)
        .bind(before.seal(place(&name, "for_running"), data.bytes())?)
        .bind(data.seal(place(&name, "before"), before.bytes())?)
        .bind(fingerprint(&own)?)
        .execute(&mut *all)
        .await?;
        crate::docket::audit::add(&mut all, &self.vault, "changed_key", None).await?;
        all.commit().await?;
        self.vault.learn(generation, data);
        Ok(())
    }

    /// Learns of a key that was changed by somebody else.
    pub async fn learn_keys(&self) -> Result<(), Error> {
        loop {
            let (known, data) = self.vault.newest()?;
            let row = sqlx::query("SELECT for_running FROM vault WHERE generation = $1")
                .bind(known + 1)
                .fetch_optional(&self.pool)
                .await?;
            let Some(row) = row else { return Ok(()) };
            let sealed: Option<Vec<u8>> = row.try_get(0)?;
            let name = (known + 1).to_string();
            let Some(sealed) = sealed else {
                return Err(Error::Key(
                    "the key was changed while this desk could not learn of it; \
                     start it again with the new key"
                        .to_owned(),
                ));
            };
            let next = data.open(place(&name, "for_running"), &sealed)?;
            self.vault.learn(known + 1, Secret::from_bytes(&next)?);
        }
    }

    /// Seals the keys of some matters anew; gives how many still wait.
    pub async fn seal_anew(&self) -> Result<Change, Error> {
        self.learn_keys().await?;
        let (newest, data) = self.vault.newest()?;
        let mut all = self.write().await?;
        let rows = sqlx::query(
            "SELECT id, key, generation FROM matter WHERE generation < $1 ORDER BY id LIMIT $2",
        )
        .bind(newest)
        .bind(AT_ONCE)
        .fetch_all(&mut *all)
        .await?;
        for row in &rows {
            let id: String = row.try_get("id")?;
            let sealed: Vec<u8> = row.try_get("key")?;
            let generation: i64 = row.try_get("generation")?;
            let old = self.vault.data(generation).ok_or(Error::Sealed)?;
            let key = old.open(key_place(&id), &sealed)?;
            sqlx::query(
                "UPDATE matter SET key = $1, generation = $2 WHERE id = $3 AND generation = $4",
            )
            .bind(data.seal(key_place(&id), &key)?)
            .bind(newest)
            .bind(&id)
            .bind(generation)
            .execute(&mut *all)
            .await?;
        }
        all.commit().await?;
        let left = self.matters_left().await?;
        Ok(Change { left })
    }

    /// Lets go of the old key once no matter needs it and every running desk had time to learn.
    /// Whether it is gone.
    pub async fn end_change(&self) -> Result<bool, Error> {
        let mut all = self.write().await?;
        let (newest, _) = self.vault.newest()?;
        let row = sqlx::query("SELECT made_at FROM vault WHERE generation = $1")
            .bind(newest)
            .fetch_one(&mut *all)
            .await?;
        let made: String = row.try_get(0)?;
        let now = moment(&self.home, &mut all).await?;
        let (made, now) = (at(&made)?, at(&now)?);
        if now.signed_duration_since(made) < TIME_TO_LEARN {
            return Ok(false);
        }
        // A matter that still needs it keeps it: the database refuses.
        sqlx::query("DELETE FROM vault WHERE generation < $1")
            .bind(newest)
            .execute(&mut *all)
            .await?;
        sqlx::query("UPDATE vault SET for_running = NULL, before = NULL WHERE generation = $1")
            .bind(newest)
            .execute(&mut *all)
            .await?;
        crate::docket::audit::add(&mut all, &self.vault, "ended_old_key", None).await?;
        all.commit().await?;
        Ok(true)
    }

    /// What a desk does now and then: learns of a change, and brings it to its end.
    pub async fn tend_keys(&self) -> Result<(), Error> {
        self.learn_keys().await?;
        if self.generations().await? > 1 && self.seal_anew().await?.left == 0 {
            self.end_change().await?;
        }
        Ok(())
    }

    async fn matters_left(&self) -> Result<i64, Error> {
        let (newest, _) = self.vault.newest()?;
        let row = sqlx::query("SELECT COUNT(*) FROM matter WHERE generation < $1")
            .bind(newest)
            .fetch_one(&self.pool)
            .await?;
        Ok(row.try_get(0)?)
    }

    /// How many keys there are.
    pub async fn generations(&self) -> Result<i64, Error> {
        let row = sqlx::query("SELECT COUNT(*) FROM vault")
            .fetch_one(&self.pool)
            .await?;
        Ok(row.try_get(0)?)
    }
}

fn at(moment: &str) -> Result<DateTime<Utc>, Error> {
    let moment = DateTime::parse_from_rfc3339(moment).map_err(|_| Error::Sealed)?;
    Ok(moment.with_timezone(&Utc))
}
