//! `quash keys`: another key for the desk's matters, while it works.
//!
//! Takes the key that is in use and the new one; seals every matter's key anew. Shows neither.

use crate::cli::exit::Exit;
use crate::cli::keeping::ended;
use crate::cli::keeping::unwritten;
use crate::cli::keeping::within;
use crate::cli::store::Store;
use crate::docket::Docket;
use crate::docket::keys::KeyState;
use crate::docket::unlock::Unlock;
use clap::Args;
use clap::Subcommand;
use std::path::PathBuf;
use zeroize::Zeroizing;

const EXAMPLES: &str = "\
Examples:
  quash keys change --new-key /home/me/desk-2027.key
      Seal with another key file, which is made; the old one stays where it is.
  QUASH_NEW_PASSPHRASE='...' quash keys change
      Seal with a passphrase from now on.";

/// Seal the desk's matters with another key
#[derive(Args, Debug)]
pub struct KeysArgs {
    #[command(subcommand)]
    pub what: Keys,
}

/// What is done with the key.
#[derive(Subcommand, Debug)]
pub enum Keys {
    /// Take another key; desks that are running go on, and need the new key when they start next
    #[command(after_help = EXAMPLES)]
    Change(ChangeArgs),
    /// Print which key opens the docket, by its fingerprint, and since when; shows no key. With a
    /// copy as --key it tells whether that copy is the right one
    Show {
        #[command(flatten)]
        store: Store,
    },
}

/// The old key and the new one.
#[derive(Args, Debug)]
pub struct ChangeArgs {
    #[command(flatten)]
    pub store: Store,

    /// The new key file; it is made where there is none
    #[arg(long, value_name = "FILE", required_unless_present = "new_passphrase")]
    pub new_key: Option<PathBuf>,

    /// A new passphrase. Others on this computer could see it while this runs: put it in the
    /// variable QUASH_NEW_PASSPHRASE instead
    #[arg(
        long,
        value_name = "WORDS",
        env = "QUASH_NEW_PASSPHRASE",
        hide_env_values = true,
        conflicts_with = "new_key"
    )]
    pub new_passphrase: Option<String>,
}

/// Changes it.
pub fn run(args: &KeysArgs) -> Exit {
    match &args.what {
        Keys::Change(args) => change(args),
        Keys::Show { store } => show(store),
    }
}

fn show(store: &Store) -> Exit {
    ended(within(async {
        let (home, unlock) = (store.home()?, store.unlock()?);
        let docket = Docket::open_beside(&home, &unlock)
            .await
            .map_err(unwritten)?;
        let key = docket.key_state().await.map_err(unwritten)?;
        docket.close().await;
        let kind = match key.is_file {
            true => "a key file",
            false => "a passphrase",
        };
        let KeyState {
            fingerprint, since, ..
        } = &key;
        let mut said = format!(
            "this key opens the docket\nwhat it is: {kind}\nfingerprint: {fingerprint}\nin use since: {since}"
        );
        if key.generations > 1 {
            let left = key.left;
            said.push_str(&format!(
                "\nit is being changed: {left} matters are still sealed by the one before; let a desk run"
            ));
        }
        Ok((Exit::Done, said))
    }))
}

fn change(args: &ChangeArgs) -> Exit {
    ended(within(async {
        let (home, old) = (args.store.home()?, args.store.unlock()?);
        let new = match (&args.new_passphrase, &args.new_key) {
            (Some(words), _) => Unlock::Passphrase(Zeroizing::new(words.clone())),
            (None, path) => Unlock::File(path.clone().unwrap_or_default()),
        };
        if old.is_same(&new) {
            let message = "the new key is the one that is in use; name another with --new-key";
            return Err((Exit::NotUnderstood, message.to_owned()));
        }
        let docket = Docket::open_beside(&home, &old).await.map_err(unwritten)?;
        docket.change_key(&new).await.map_err(unwritten)?;
        // Whoever stops this does no harm: the next desk goes on with it.
        while docket.seal_anew().await.map_err(unwritten)?.left > 0 {}
        let matters = docket.count().await.map_err(unwritten)?;
        docket.close().await;
        let said = format!(
            "{matters} matters are sealed by the new key. Start every desk and reader with it from now on; \
             those that are running go on.\nThe old key opens nothing any more ten minutes from now, once a desk \
             has run that long. It still opens copies from before: keep it only as long as you keep those"
        );
        Ok((Exit::Done, said))
    }))
}
