//! Where the desk's matters and their key are: the options that several commands share.
//!
//! Takes what was named; gives the folder and the key, or the usual places of this user.

use crate::cli::exit::Exit;
use crate::docket::database::Home;
use crate::docket::database::postgres::Server;
use crate::docket::unlock::Unlock;
use clap::Args;
use std::path::Path;
use std::path::PathBuf;
use zeroize::Zeroizing;

/// The folder and the key.
#[derive(Args, Debug)]
pub struct Store {
    /// The folder of the sealed matters [default: quash in the folder for your data]
    #[arg(long, value_name = "DIR")]
    pub data: Option<PathBuf>,

    /// The PostgreSQL database that several desks share, instead of a folder. It holds a password:
    /// put it in the variable DATABASE_URL instead
    #[arg(
        long,
        value_name = "ADDRESS",
        env = "DATABASE_URL",
        hide_env_values = true
    )]
    pub database: Option<String>,

    /// The key file, outside the data folder; made at the first start [default: quash/key in the
    /// folder for your settings]
    #[arg(long, value_name = "FILE")]
    pub key: Option<PathBuf>,

    /// A passphrase instead of a key file. Others on this computer could see it while this runs:
    /// put it in the variable QUASH_PASSPHRASE instead
    #[arg(
        long,
        value_name = "WORDS",
        env = "QUASH_PASSPHRASE",
        hide_env_values = true,
        conflicts_with = "key"
    )]
    pub passphrase: Option<String>,
}

impl Store {
    /// Where the docket lies: the database that was named, or a folder.
    pub fn home(&self) -> Result<Home, (Exit, String)> {
        let named = self.database.as_deref().filter(|it| !it.is_empty());
        let Some(address) = named else {
            return Ok(Home::Folder(self.folder()?));
        };
        if let Some(folder) = &self.data {
            let message = format!(
                "{}: a data folder and a database are named (--data, and --database or DATABASE_URL), and matters \
                 lie in one of them; leave the other away",
                folder.display()
            );
            return Err((Exit::NotUnderstood, message));
        }
        let server = Server::from_address(address);
        let server = server.map_err(|error| (Exit::NotUnderstood, error.to_string()))?;
        Ok(Home::Server(server))
    }

    /// The data folder.
    pub fn folder(&self) -> Result<PathBuf, (Exit, String)> {
        folder(
            self.data.as_deref(),
            "XDG_DATA_HOME",
            ".local/share",
            "--data",
        )
    }

    /// What the docket is opened with.
    pub fn unlock(&self) -> Result<Unlock, (Exit, String)> {
        if let Some(words) = &self.passphrase {
            return Ok(Unlock::Passphrase(Zeroizing::new(words.clone())));
        }
        Ok(Unlock::File(match &self.key {
            Some(path) => path.clone(),
            None => settings("--key")?.join("key"),
        }))
    }

    /// Where the list of what was erased lies: beside the key file, or where one would be.
    pub fn list(&self) -> Result<PathBuf, (Exit, String)> {
        let beside = match (&self.passphrase, &self.key) {
            (None, Some(path)) => path.clone(),
            _ => settings("--erased")?.join("key"),
        };
        let mut name = beside.into_os_string();
        name.push(".erased");
        Ok(name.into())
    }
}

/// The usual folder of what is set, and of the key.
fn settings(option: &str) -> Result<PathBuf, (Exit, String)> {
    folder(None, "XDG_CONFIG_HOME", ".config", option)
}

/// The list of what was erased.
#[derive(Args, Debug)]
pub struct ErasedList {
    /// The file that lists what was erased, so that no copy brings it back [default: beside the
    /// key file, with .erased after its name]
    #[arg(long, value_name = "FILE", env = "QUASH_ERASED")]
    pub erased: Option<PathBuf>,
}

impl ErasedList {
    /// Where it lies.
    pub fn place(&self, store: &Store) -> Result<PathBuf, (Exit, String)> {
        match &self.erased {
            Some(path) => Ok(path.clone()),
            None => store.list(),
        }
    }
}

/// A folder named by the person, or the usual one.
fn folder(
    named: Option<&Path>,
    variable: &str,
    at_home: &str,
    option: &str,
) -> Result<PathBuf, (Exit, String)> {
    if let Some(named) = named {
        return Ok(named.to_owned());
    }
    let set = |name: &str| std::env::var_os(name).filter(|it| !it.is_empty());
    let usual = set(variable)
        .map(PathBuf::from)
        .or_else(|| set("HOME").map(|home| PathBuf::from(home).join(at_home)));
    usual.map(|it| it.join("quash")).ok_or_else(|| {
        let message = format!("no folder is known for this user; name one with {option}");
        (Exit::NotUnderstood, message)
    })
}
