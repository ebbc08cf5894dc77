//! The clinic's own key: a file outside the data folder, or a passphrase.
//!
//! Takes where the key is; gives the secret that wraps the data key. Makes a key file where
//! there is none, readable by its owner alone, and refuses one that lies beside the data.

use crate::docket::Error;
use crate::docket::id::hex;
use crate::docket::vault::Secret;
use argon2::Algorithm;
use argon2::Argon2;
use argon2::Params;
use argon2::Version;
use std::fs::OpenOptions;
use std::io::Write;
use std::path::Path;
use std::path::PathBuf;
use zeroize::Zeroizing;

/// What the clinic unlocks its docket with.
#[derive(Clone)]
pub enum Unlock {
    File(PathBuf),
    Passphrase(Zeroizing<String>),
}

/// Cost of a guess at a passphrase: 64 MiB and three passes.
const MEMORY_KIB: u32 = 64 * 1024;
const PASSES: u32 = 3;

impl Unlock {
    /// Whether both are one key, as far as that can be told without opening anything.
    pub fn is_same(&self, other: &Unlock) -> bool {
        let real = |path: &Path| std::fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
        match (self, other) {
            (Unlock::File(one), Unlock::File(other)) => real(one) == real(other),
            (Unlock::Passphrase(one), Unlock::Passphrase(other)) => one == other,
            _ => false,
        }
    }

    /// The key file, where there is one.
    pub fn file(&self) -> Option<&Path> {
        match self {
            Unlock::File(path) => Some(path),
            Unlock::Passphrase(_) => None,
        }
    }

    /// New salt for a passphrase; nothing for a key file.
    pub fn salt(&self) -> Result<Vec<u8>, Error> {
        match self {
            Unlock::File(_) => Ok(Vec::new()),
            Unlock::Passphrase(_) => {
                let mut salt = vec![0u8; 16];
                getrandom::fill(&mut salt).map_err(|_| Error::NoRandomness)?;
                Ok(salt)
            }
        }
    }

    /// The secret that wraps the data key. A key file that is missing is made when the docket, or
    /// its key, is new. `data` is the folder of the docket, where it has one.
    pub fn secret(&self, salt: &[u8], data: Option<&Path>, new: bool) -> Result<Secret, Error> {
        match self {
            Unlock::File(path) => from_file(path, data, new),
            Unlock::Passphrase(words) => {
                if salt.is_empty() {
                    return Err(Error::Key(
                        "this docket was made with a key file, not with a passphrase; start with --key FILE".to_owned(),
                    ));
                }
                let params = Params::new(MEMORY_KIB, PASSES, 1, Some(32));
                let params = params.map_err(|_| Error::Sealed)?;
                let mut out = Zeroizing::new([0u8; 32]);
                Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
                    .hash_password_into(words.as_bytes(), salt, out.as_mut())
                    .map_err(|error| {
                        Error::Key(format!("the passphrase could not be used: {error}"))
                    })?;
                Secret::from_bytes(out.as_ref())
            }
        }
    }
}

fn from_file(path: &Path, data: Option<&Path>, new: bool) -> Result<Secret, Error> {
    let shown = path.display();
    if data.is_some_and(|data| inside(path, data)) {
        return Err(Error::Key(format!(
            "{shown}: the key lies in the data folder, and whoever takes one takes both; \
             choose another place with --key"
        )));
    }
    if !path.exists() {
        if !new {
            return Err(Error::Key(format!(
                "{shown}: the key file is not there, and without it the docket cannot be opened; \
                 bring it back from where you keep its copy, or name its place with --key"
            )));
        }
        make(path)?;
    }
    let text = std::fs::read_to_string(path)
        .map(Zeroizing::new)
        .map_err(|error| {
            Error::Key(format!(
                "{shown}: the key file could not be read ({error}); check its place and who owns it"
            ))
        })?;
    let bytes = unhex(text.trim()).ok_or_else(|| {
        Error::Key(format!(
            "{shown}: this is no key file; it holds one line of 64 hex digits"
        ))
    })?;
    Secret::from_bytes(&bytes)
}

/// Whether the key would be copied along with the data.
fn inside(path: &Path, data: &Path) -> bool {
    let real = |path: &Path| {
        let folder = path.parent().filter(|it| !it.as_os_str().is_empty());
        let folder = std::fs::canonicalize(folder.unwrap_or(Path::new("."))).ok()?;
        Some(folder)
    };
    let data = std::fs::canonicalize(data).ok();
    let named = std::fs::canonicalize(path).ok();
    match (real(path), data) {
        (Some(folder), Some(data)) => {
            folder.starts_with(&data) || named.is_some_and(|it| it.starts_with(&data))
        }
        _ => false,
    }
}

fn make(path: &Path) -> Result<(), Error> {
    let refused = |error: std::io::Error| {
        Error::Key(format!(
            "{}: the key file could not be made ({error}); choose another place with --key",
            path.display()
        ))
    };
    if let Some(folder) = path.parent().filter(|it| !it.as_os_str().is_empty()) {
        crate::docket::private_folder(folder).map_err(refused)?;
    }
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path).map_err(refused)?;
    let secret = Secret::random()?;
    let line = Zeroizing::new(format!("{}\n", hex(secret.bytes())));
    file.write_all(line.as_bytes())
        .and_then(|()| file.sync_all())
        .map_err(refused)
}

fn unhex(text: &str) -> Option<Zeroizing<Vec<u8>>> {
    if text.len() != 64 || !text.is_ascii() {
        return None;
    }
    let digits = (0..64)
        .step_by(2)
        .map(|at| u8::from_str_radix(&text[at..at + 2], 16).ok());
    digits.collect::<Option<Vec<u8>>>().map(Zeroizing::new)
}
