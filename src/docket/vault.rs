//! Sealing: what is stored can be read only with the key, and only in its own place.
//!
//! Takes words and the place where they will lie; gives bytes that open nowhere else. Each
//! matter has a key of its own, sealed by the data key, so that wiping it wipes the matter. The
//! data key can be changed for another one; both are known while matters are sealed anew.
//! Keeps no key on a disk.

use crate::docket::Error;
use crate::docket::id::hex;
use chacha20poly1305::KeyInit;
use chacha20poly1305::XChaCha20Poly1305;
use chacha20poly1305::XNonce;
use chacha20poly1305::aead::Aead;
use chacha20poly1305::aead::Payload;
use hmac::Hmac;
use hmac::Mac;
use sha2::Sha256;
use std::sync::PoisonError;
use std::sync::RwLock;
use zeroize::Zeroizing;

/// The form of a sealed value. Another form is another number.
const FORM: u8 = 1;
const NONCE: usize = 24;
/// The generation of keys that a docket begins with.
pub const FIRST: i64 = 1;

/// A secret of 256 bits; wiped when it is dropped.
#[derive(Clone)]
pub struct Secret(Zeroizing<[u8; 32]>);

impl Secret {
    /// A new one, from the system's randomness.
    pub fn random() -> Result<Secret, Error> {
        let mut bytes = Zeroizing::new([0u8; 32]);
        getrandom::fill(bytes.as_mut()).map_err(|_| Error::NoRandomness)?;
        Ok(Secret(bytes))
    }

    pub fn from_bytes(bytes: &[u8]) -> Result<Secret, Error> {
        let bytes: [u8; 32] = bytes.try_into().map_err(|_| Error::Sealed)?;
        Ok(Secret(Zeroizing::new(bytes)))
    }

    pub fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// Another secret for one use, which tells nothing of this one.
    pub fn derive(&self, purpose: &str) -> Result<Secret, Error> {
        Secret::from_bytes(&self.keyed(purpose.as_bytes())?)
    }

    /// A keyed hash, in hex: the same for the same words, and nothing without the key.
    pub fn mark(&self, words: &[u8]) -> Result<String, Error> {
        Ok(hex(&self.keyed(words)?))
    }

    fn keyed(&self, words: &[u8]) -> Result<[u8; 32], Error> {
        let mut mac = Hmac::<Sha256>::new_from_slice(self.bytes()).map_err(|_| Error::Sealed)?;
        mac.update(words);
        Ok(mac.finalize().into_bytes().into())
    }

    /// Seals words for one place.
    pub fn seal(&self, place: Place<'_>, words: &[u8]) -> Result<Vec<u8>, Error> {
        let mut nonce = [0u8; NONCE];
        getrandom::fill(&mut nonce).map_err(|_| Error::NoRandomness)?;
        let payload = Payload {
            msg: words,
            aad: &place.written(),
        };
        let sealed = self.cipher().encrypt(&XNonce::from(nonce), payload);
        let sealed = sealed.map_err(|_| Error::Sealed)?;
        let mut all = Vec::with_capacity(1 + NONCE + sealed.len());
        all.push(FORM);
        all.extend_from_slice(&nonce);
        all.extend_from_slice(&sealed);
        Ok(all)
    }

    /// Opens what was sealed for this place.
    pub fn open(&self, place: Place<'_>, sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, Error> {
        let (head, rest) = sealed.split_at_checked(1 + NONCE).ok_or(Error::Sealed)?;
        if head[0] != FORM {
            return Err(Error::Sealed);
        }
        let nonce: [u8; NONCE] = head[1..].try_into().map_err(|_| Error::Sealed)?;
        let payload = Payload {
            msg: rest,
            aad: &place.written(),
        };
        let opened = self.cipher().decrypt(&XNonce::from(nonce), payload);
        Ok(Zeroizing::new(opened.map_err(|_| Error::Sealed)?))
    }

    fn cipher(&self) -> XChaCha20Poly1305 {
        XChaCha20Poly1305::new(&(*self.0).into())
    }
}

/// Where a sealed value lies. Moved anywhere else it does not open.
#[derive(Clone, Copy, Debug)]
pub struct Place<'a> {
    pub table: &'a str,
    pub row: &'a str,
    pub column: &'a str,
}

impl Place<'_> {
    fn written(&self) -> Vec<u8> {
        let Place { table, row, column } = self;
        format!("quash/{FORM}/{table}/{row}/{column}").into_bytes()
    }
}

/// The keys of one docket: a data key for each generation that is in use, and the key of the
/// keyed hashes, which stays the same.
pub struct Vault {
    /// By generation; the newest is last.
    data: RwLock<Vec<(i64, Secret)>>,
    marks: Secret,
}

impl Vault {
    /// The keys of a docket that never changed them.
    pub fn new(data: Secret) -> Result<Vault, Error> {
        let marks = data.derive("marks")?;
        Ok(Vault::of(FIRST, data, marks))
    }

    /// The keys of a docket in a later generation.
    pub fn of(generation: i64, data: Secret, marks: Secret) -> Vault {
        Vault {
            data: RwLock::new(vec![(generation, data)]),
            marks,
        }
    }

    /// The key that seals what is new, and its generation.
    pub fn newest(&self) -> Result<(i64, Secret), Error> {
        let known = self.data.read().unwrap_or_else(PoisonError::into_inner);
        known.last().cloned().ok_or(Error::Sealed)
    }

    /// The key of one generation, if it is known here.
    pub fn data(&self, generation: i64) -> Option<Secret> {
        let known = self.data.read().unwrap_or_else(PoisonError::into_inner);
        let found = known.iter().find(|(it, _)| *it == generation);
        found.map(|(_, secret)| secret.clone())
    }

    /// Learns the key of another generation.
    pub fn learn(&self, generation: i64, data: Secret) {
        let mut known = self.data.write().unwrap_or_else(PoisonError::into_inner);
        if known.iter().all(|(it, _)| *it != generation) {
            known.push((generation, data));
            known.sort_by_key(|(it, _)| *it);
        }
    }

    /// The key of the keyed hashes.
    pub fn marks(&self) -> &Secret {
        &self.marks
    }

    /// The key that seals what belongs to people of the desk and to no matter: like the keyed
    /// hashes it stays the same for the life of the docket.
    pub fn staff(&self) -> Result<Secret, Error> {
        self.marks.derive("staff")
    }

    /// A keyed hash of something that must be found again.
    pub fn mark(&self, kind: &str, words: &[u8]) -> Result<String, Error> {
        self.marks.derive(kind)?.mark(words)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HERE: Place<'_> = Place {
        table: "paper",
        row: "1",
        column: "bytes",
    };

    #[test]
    fn what_is_sealed_opens_in_its_own_place_alone() {
        let secret = Secret::random().expect("a secret");
        let sealed = secret.seal(HERE, b"words").expect("sealed");
        assert_eq!(
            secret.open(HERE, &sealed).expect("opened").as_slice(),
            b"words"
        );
        assert!(!sealed.windows(5).any(|it| it == b"words"));
        for other in [
            Place { row: "2", ..HERE },
            Place {
                column: "name",
                ..HERE
            },
            Place {
                table: "reading",
                ..HERE
            },
        ] {
            assert!(secret.open(other, &sealed).is_err());
        }
        assert!(
            Secret::random()
                .expect("a secret")
                .open(HERE, &sealed)
                .is_err()
        );
    }

    #[test]
    fn a_sealed_value_that_was_touched_does_not_open() {
        let secret = Secret::random().expect("a secret");
        let sealed = secret.seal(HERE, b"words").expect("sealed");
        for at in 0..sealed.len() {
            let mut touched = sealed.clone();
            touched[at] ^= 1;
            assert!(secret.open(HERE, &touched).is_err(), "byte {at}");
        }
        assert!(secret.open(HERE, &sealed[..10]).is_err());
    }

    #[test]
    fn marks_are_the_same_for_the_same_words_and_purpose_alone() {
        let vault = Vault::new(Secret::random().expect("a secret")).expect("a vault");
        let mark = |kind, words: &[u8]| vault.mark(kind, words).expect("a mark");
        assert_eq!(mark("paper", b"a"), mark("paper", b"a"));
        assert_ne!(mark("paper", b"a"), mark("paper", b"b"));
        assert_ne!(mark("paper", b"a"), mark("name", b"a"));
    }
}
