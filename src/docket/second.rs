//! The second factor: codes by time (RFC 6238), and codes for the day the phone is lost.

use crate::docket::Docket;
use crate::docket::Error;
use crate::docket::id::hex;
use crate::docket::now;
use crate::docket::people::place;
use sqlx::Row;
use totp_rs::Builder;
use totp_rs::Secret;
use totp_rs::Totp;

/// How many codes for a lost phone.
const RECOVERY_CODES: usize = 8;
/// The length of the secret, as RFC 4226 asks.
const SECRET: usize = 20;
/// Seconds that a code stands for.
const STEP: i64 = 30;

/// The secret, as a phone takes it.
pub struct Shared {
    /// To be typed, in base 32.
    pub words: String,
    /// To be scanned.
    pub address: String,
}

fn clock(secret: &[u8]) -> Result<Totp, Error> {
    let secret = Secret::from(secret.to_vec());
    let clock = Builder::new().with_secret(secret).with_skew(1).build();
    clock.map_err(|_| Error::Sealed)
}

/// Letters and digits alone, so that a code may be typed with or without its gaps.
fn plain(code: &str) -> String {
    let letters = code.chars().filter(char::is_ascii_alphanumeric);
    letters.map(|it| it.to_ascii_lowercase()).collect()
}

impl Docket {
    /// A new secret, sealed for its place.
    pub(in crate::docket) fn new_second(&self, person: &str) -> Result<Vec<u8>, Error> {
        let mut secret = [0u8; SECRET];
        getrandom::fill(&mut secret).map_err(|_| Error::NoRandomness)?;
        self.seal_of(person, "second", &secret)
    }

    /// The secret of somebody who has not proven it yet; never shown again after that.
    pub async fn shared_second(&self, person: &str) -> Result<Option<Shared>, Error> {
        let row =
            sqlx::query("SELECT name, second FROM person WHERE id = $1 AND second_since IS NULL")
                .bind(person)
                .fetch_optional(&self.pool)
                .await?;
        let Some(row) = row else { return Ok(None) };
        let (name, sealed): (Vec<u8>, Vec<u8>) = (row.try_get(0)?, row.try_get(1)?);
        let name = self.open_of(person, "name", &name)?;
        let secret = self.open_staff(place(person, "second"), &sealed)?;
        let words = Secret::from(secret.to_vec()).to_base32();
        let words = words.trim_end_matches('=').to_owned();
        let name: String = name.bytes().map(escaped).collect();
        Ok(Some(Shared {
            address: format!("otpauth://totp/quash:{name}?secret={words}&issuer=quash"),
            words,
        }))
    }

    /// Whether the code is right at this moment, in seconds; no code is taken twice.
    pub async fn proves(&self, person: &str, code: &str, moment: i64) -> Result<bool, Error> {
        let row = sqlx::query("SELECT second FROM person WHERE id = $1 AND shut_at IS NULL")
            .bind(person)
            .fetch_optional(&self.pool)
            .await?;
        let Some(row) = row else { return Ok(false) };
        let sealed: Vec<u8> = row.try_get(0)?;
        let secret = self.open_staff(place(person, "second"), &sealed)?;
        let seconds = u64::try_from(moment).unwrap_or(0);
        let step = clock(&secret)?.check(&plain(code), seconds);
        let Some(step) = step.and_then(|it| i64::try_from(it).ok()) else {
            return Ok(false);
        };
        let taken =
            sqlx::query("UPDATE person SET second_step = $1 WHERE id = $2 AND second_step < $1")
                .bind(step)
                .bind(person)
                .execute(&self.pool)
                .await?;
        Ok(taken.rows_affected() == 1)
    }

    /// Notes that the second factor was proven for the first time; gives the codes for a lost phone.
    pub async fn begin_second(&self, person: &str) -> Result<Vec<String>, Error> {
        let mut codes = Vec::new();
        for _ in 0..RECOVERY_CODES {
            let mut bytes = [0u8; 8];
            getrandom::fill(&mut bytes).map_err(|_| Error::NoRandomness)?;
            codes.push(hex(&bytes));
        }
        let mut all = self.write().await?;
        sqlx::query("UPDATE person SET second_since = $1 WHERE id = $2")
            .bind(now())
            .bind(person)
            .execute(&mut *all)
            .await?;
        sqlx::query("DELETE FROM recovery WHERE person = $1")
            .bind(person)
            .execute(&mut *all)
            .await?;
        for code in &codes {
            sqlx::query("INSERT INTO recovery (person, mark) VALUES ($1, $2)")
                .bind(person)
                .bind(self.recovery_mark(person, code)?)
                .execute(&mut *all)
                .await?;
        }
        crate::docket::audit::add(&mut all, &self.vault, "began_second", None).await?;
        all.commit().await?;
        let with_gaps = |code: &String| {
            let parts = [&code[..4], &code[4..8], &code[8..12], &code[12..]];
            parts.join("-")
        };
        Ok(codes.iter().map(with_gaps).collect())
    }

    /// Takes a code for a lost phone, once.
    pub async fn recovers(&self, person: &str, code: &str) -> Result<bool, Error> {
        let mut all = self.write().await?;
        let used = sqlx::query("DELETE FROM recovery WHERE person = $1 AND mark = $2")
            .bind(person)
            .bind(self.recovery_mark(person, code)?)
            .execute(&mut *all)
            .await?;
        if used.rows_affected() == 0 {
            return Ok(false);
        }
        crate::docket::audit::add(&mut all, &self.vault, "used_recovery", None).await?;
        all.commit().await?;
        Ok(true)
    }

    /// How many codes for a lost phone are left.
    pub async fn recovery_left(&self, person: &str) -> Result<i64, Error> {
        let row = sqlx::query("SELECT COUNT(*) FROM recovery WHERE person = $1")
            .bind(person)
            .fetch_one(&self.pool)
            .await?;
        Ok(row.try_get(0)?)
    }

    fn recovery_mark(&self, person: &str, code: &str) -> Result<String, Error> {
        let words = format!("{person} {}", plain(code));
        self.vault.mark("recovery", words.as_bytes())
    }
}

/// A byte of a name as it stands in an address.
fn escaped(byte: u8) -> String {
    match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' => char::from(byte).to_string(),
        _ => format!("%{byte:02X}"),
    }
}

/// The code of a moment for a secret in base 32: what a phone shows.
pub fn code_at(words: &str, moment: i64) -> Option<String> {
    let secret = Secret::try_from_base32(words).ok()?;
    let clock = clock(secret.as_bytes()).ok()?;
    Some(clock.generate(u64::try_from(moment).ok()?).to_string())
}

/// The moment at which the next code begins.
pub fn next_code(moment: i64) -> i64 {
    (moment / STEP + 1) * STEP
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_those_of_the_standard() {
        // RFC 6238, appendix B, its last six digits.
        let words = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
        for (moment, code) in [(59, "287082"), (1_111_111_109, "081804")] {
            assert_eq!(code_at(words, moment).as_deref(), Some(code));
        }
        assert_eq!(next_code(59), 60);
        assert_eq!(plain(" 287-082 "), "287082");
    }
}
