//! Passwords of accounts: kept as argon2id, and checked slowly on purpose.
//!
//! Takes what was typed; gives its hash, or whether it fits one. Keeps nothing.

use crate::docket::Error;
use argon2::Algorithm;
use argon2::Argon2;
use argon2::Params;
use argon2::PasswordHasher;
use argon2::PasswordVerifier;
use argon2::Version;
use serde::Deserialize;
use zeroize::Zeroizing;

/// Cost of a guess: 46 MiB and one pass, as OWASP asks of argon2id.
const MEMORY_KIB: u32 = 46 * 1024;
const PASSES: u32 = 1;

/// Shorter than this is no password.
pub const SHORTEST: usize = 12;
/// Longer than this is no password either, but a way to keep the desk busy.
pub const LONGEST: usize = 200;

/// Checked where no account has the name, so that the answer takes as long.
const NOBODY: &str = "$argon2id$v=19$m=47104,t=1,p=1$bm9ib2R5LW5vYm9keSE$\
    fsBbrgUaJzbd5OPsoBcO2lqfsM2TgeWGSDb7dZPJrOQ";

/// What was typed as a password; wiped when it is dropped.
#[derive(Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(from = "String")]
pub struct Typed(Zeroizing<String>);

impl From<String> for Typed {
    fn from(words: String) -> Typed {
        Typed(Zeroizing::new(words))
    }
}

impl Typed {
    pub fn words(&self) -> &str {
        &self.0
    }
}

/// Whether somebody may choose this password.
pub fn is_strong(typed: &str, name: &str) -> bool {
    let length = typed.chars().count();
    let (small, name) = (typed.to_lowercase(), name.trim().to_lowercase());
    let first = typed.chars().next();
    (SHORTEST..=LONGEST).contains(&length)
        && (name.is_empty() || !small.contains(&name))
        && !typed.chars().all(|it| Some(it) == first)
}

fn argon() -> Result<Argon2<'static>, Error> {
    let params = Params::new(MEMORY_KIB, PASSES, 1, Some(32)).map_err(|_| Error::Sealed)?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

/// The hash of a new password. Slow: not for the thread that serves pages.
pub fn hash(typed: &str) -> Result<String, Error> {
    let mut salt = [0u8; 16];
    getrandom::fill(&mut salt).map_err(|_| Error::NoRandomness)?;
    let hash = argon()?.hash_password_with_salt(typed.as_bytes(), &salt);
    Ok(hash.map_err(|_| Error::Sealed)?.to_string())
}

/// Whether what was typed is the password; `None` where there is no account. Slow.
pub fn fits(typed: &str, kept: Option<&str>) -> bool {
    let Ok(argon) = argon() else { return false };
    let fits = argon.verify_password(typed.as_bytes(), kept.unwrap_or(NOBODY));
    fits.is_ok() && kept.is_some()
}

#[cfg(test)]
mod tests {
    use super::*;
    use argon2::password_hash::phc::PasswordHash;

    #[test]
    fn a_password_fits_its_own_hash_alone() {
        let kept = hash("correct horse battery").expect("a hash");
        assert!(
            kept.starts_with("$argon2id$v=19$m=47104,t=1,p=1$"),
            "{kept}"
        );
        assert!(fits("correct horse battery", Some(&kept)));
        assert!(!fits("correct horse batterz", Some(&kept)));
        assert!(!fits("correct horse battery", None));
        assert_ne!(kept, hash("correct horse battery").expect("another"));
        PasswordHash::new(NOBODY).expect("as costly as a real one");
    }

    #[test]
    fn weak_passwords_are_known() {
        assert!(is_strong("three plain words", "maria"));
        for weak in ["short", "aaaaaaaaaaaaaaaa", "Maria maria maria", ""] {
            assert!(!is_strong(weak, "maria"), "{weak}");
        }
        assert!(!is_strong(&"ab".repeat(200), "maria"));
    }
}
