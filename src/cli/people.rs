//! `quash people`: the accounts of the desk, from the command line of the computer that keeps them.
//!
//! Makes the first invitation, when nobody can sign in yet, and helps whoever locked themselves
//! out. Shows no password and no matter.

use crate::cli::exit::Exit;
use crate::cli::keeping::Stopped;
use crate::cli::keeping::ended;
use crate::cli::keeping::unwritten;
use crate::cli::keeping::within;
use crate::cli::store::Store;
use crate::docket;
use crate::docket::Docket;
use crate::docket::invitations::HOURS;
use crate::docket::role::Role;
use crate::docket::role::Roles;
use chrono::Utc;
use clap::Args;
use clap::Subcommand;

const EXAMPLES: &str = "\
Examples:
  quash people invite --role attorney --role administrator --at https://desk.clinic.example
      Print the link by which the first person makes their account.
  quash people invite --again Maria --at https://desk.clinic.example
      Print a link by which Maria sets a new password and phone.
  quash people shut Maria
      Shut Maria's account; her sessions and keys end at once.";

/// Look after the accounts of the desk: invite, list, shut
#[derive(Args, Debug)]
#[command(after_help = EXAMPLES)]
pub struct PeopleArgs {
    #[command(subcommand)]
    pub what: People,
}

/// What is done with accounts.
#[derive(Subcommand, Debug)]
pub enum People {
    /// Print a link by which one person makes an account; the desk may go on working
    Invite {
        /// What they will do; may be given several times
        #[arg(long, value_name = "ROLE", value_parser = ["intake", "attorney", "coordinator", "administrator"], required_unless_present = "again")]
        role: Vec<String>,

        /// Instead: the name of an account whose password or phone is lost
        #[arg(long, value_name = "NAME", conflicts_with = "role")]
        again: Option<String>,

        /// How the desk is called in a browser
        #[arg(long, value_name = "ADDRESS", default_value = "http://127.0.0.1:8080")]
        at: String,

        #[command(flatten)]
        store: Store,
    },
    /// Print who has an account, and their roles
    List {
        #[command(flatten)]
        store: Store,
    },
    /// Shut an account: nobody signs in with it any more
    Shut {
        /// The name it signs in with
        #[arg(value_name = "NAME")]
        name: String,

        #[command(flatten)]
        store: Store,
    },
}

/// Does it.
pub fn run(args: &PeopleArgs) -> Exit {
    ended(within(async {
        let said = match &args.what {
            People::Invite {
                role,
                again,
                at,
                store,
            } => invite(role, again.as_deref(), at, store).await?,
            People::List { store } => list(store).await?,
            People::Shut { name, store } => shut(name, store).await?,
        };
        Ok((Exit::Done, said))
    }))
}

/// The docket: beside the desk that is using it, or made where there is none.
async fn open(store: &Store) -> Result<Docket, Stopped> {
    let (home, unlock) = (store.home()?, store.unlock()?);
    match Docket::open(&home, &unlock, 0).await {
        Err(docket::Error::InUse(_)) => Docket::open_beside(&home, &unlock).await,
        opened => opened,
    }
    .map_err(unwritten)
}

async fn invite(
    role: &[String],
    again: Option<&str>,
    at: &str,
    store: &Store,
) -> Result<String, Stopped> {
    let docket = open(store).await?;
    let (roles, person) = match again {
        Some(name) => {
            let person = named(&docket, name).await?;
            (person.roles, Some(person.id))
        }
        None => {
            let roles = role.iter().filter_map(|word| Role::from_id(word));
            (Roles::of(roles), None)
        }
    };
    let secret = docket.invite(&roles, person.as_deref(), Utc::now());
    let secret = secret.await.map_err(unwritten)?;
    docket.close().await;
    Ok(format!(
        "{}/join/{secret}\nThe link works once, for {HOURS} hours. Give it to the one person it is for.",
        at.trim_end_matches('/')
    ))
}

async fn list(store: &Store) -> Result<String, Stopped> {
    let docket = open(store).await?;
    let people = docket.people().await.map_err(unwritten)?;
    docket.close().await;
    if people.is_empty() {
        let said = "nobody has an account; make the first link with `quash people invite`";
        return Ok(said.to_owned());
    }
    let line = |it: &docket::people::Person| {
        let shut = if it.shut { ", shut" } else { "" };
        let name = crate::sheet::plain::plain(&it.name);
        format!("{name}: {}{shut}", it.roles.words().replace(' ', ", "))
    };
    let lines: Vec<String> = people.iter().map(line).collect();
    Ok(lines.join("\n"))
}

async fn shut(name: &str, store: &Store) -> Result<String, Stopped> {
    let docket = open(store).await?;
    let person = named(&docket, name).await?;
    docket.shut_out(&person.id).await.map_err(unwritten)?;
    docket.close().await;
    let name = crate::sheet::plain::plain(&person.name);
    Ok(format!(
        "{name}: the account is shut, its sessions and keys have ended"
    ))
}

async fn named(docket: &Docket, name: &str) -> Result<docket::people::Person, Stopped> {
    let found = docket.named(name).await.map_err(unwritten)?;
    found.map(|it| it.person).ok_or_else(|| {
        let message = format!("{name}: nobody has this name here; `quash people list` prints them");
        (Exit::NotUnderstood, message)
    })
}
