//! `quash backup`, `quash restore` and `quash audit`: care for the desk's matters.
//!
//! Copies the docket, brings a copy back, and looks whether its log is whole. Shows nothing of a
//! matter.

use crate::cli::exit::Exit;
use crate::cli::store::ErasedList;
use crate::cli::store::Store;
use crate::cli::tell;
use crate::cli::write;
use crate::docket;
use crate::docket::Docket;
use crate::docket::audit::Verified;
use crate::docket::backup::restore;
use crate::docket::ending::Bringing;
use crate::docket::ending::Ended;
use clap::Args;
use clap::Subcommand;
use std::path::PathBuf;

/// Copy the desk's sealed matters to a file; the desk may go on working
#[derive(Args, Debug)]
pub struct BackupArgs {
    /// The new file; it is as sealed as the desk and opens with the same key, which is not in it
    #[arg(value_name = "FILE")]
    pub to: PathBuf,

    #[command(flatten)]
    pub store: Store,
}

/// Bring a copy of the desk's matters back into an empty folder
#[derive(Args, Debug)]
pub struct RestoreArgs {
    /// The file that `quash backup` wrote
    #[arg(value_name = "FILE")]
    pub from: PathBuf,

    #[command(flatten)]
    pub store: Store,

    #[command(flatten)]
    pub list: ErasedList,

    /// The desk only moves, and nobody left or lost a role since the copy was made: accounts stay
    /// as they are in it, instead of being shut
    #[arg(long)]
    pub keep_accounts: bool,
}

/// Look at the log of who did what
#[derive(Args, Debug)]
pub struct AuditArgs {
    #[command(subcommand)]
    pub what: Audit,
}

/// What is done with the log.
#[derive(Subcommand, Debug)]
pub enum Audit {
    /// Tell whether every line is as it was written and none is missing
    Verify {
        #[command(flatten)]
        store: Store,
    },
}

/// Why a command ended early.
pub(in crate::cli) type Stopped = (Exit, String);

/// Copies.
pub fn backup(args: &BackupArgs) -> Exit {
    ended(within(async {
        let docket = beside(&args.store).await?;
        docket.backup(&args.to).await.map_err(unwritten)?;
        let said = format!("{}: the copy is whole and sealed", args.to.display());
        Ok((Exit::Done, said))
    }))
}

/// Brings back.
pub fn bring_back(args: &RestoreArgs) -> Exit {
    ended(within(async {
        let (home, unlock) = (args.store.home()?, args.store.unlock()?);
        let list = args.list.place(&args.store)?;
        // One that was named must be there.
        let listed = args.list.erased.is_some() || list.exists();
        let bringing = Bringing {
            lists: listed.then(|| list.clone()).into_iter().collect(),
            keep_accounts: args.keep_accounts,
        };
        // How long each matter is kept is in the copy.
        let brought = restore(&args.from, &home, &unlock, 0, &bringing).await;
        let (docket, gone) = brought.map_err(unwritten)?;
        let matters = docket.count().await.map_err(unwritten)?;
        docket.close().await;
        let mut said = format!("{}: {matters} matters are back\n", home.name());
        said.push_str(&what_ended(&gone, args.keep_accounts));
        let list = list.display();
        said.push_str(&match listed {
            true => format!(
                "Erased again, by the list in {list}: {} matters",
                gone.erased
            ),
            false => format!(
                "{list}: no list of erasures is there. What was erased after the copy was made is back: erase it \
                 again, or remove this docket and restore once more with --erased FILE"
            ),
        });
        Ok((Exit::Done, said))
    }))
}

/// What the copy did not bring back, for whoever brought it.
fn what_ended(gone: &Ended, keep_accounts: bool) -> String {
    let Ended {
        sessions,
        links,
        tokens,
        feeds,
        people,
        ..
    } = gone;
    let mut said = format!(
        "Ended, because they may have been ended since the copy was made: {sessions} sessions, {links} links, \
         {tokens} keys of programs, {feeds} calendar addresses, and every code for a lost phone. Make anew at the \
         desk what is still needed\n"
    );
    if people.is_empty() {
        return said;
    }
    let names: Vec<String> = people
        .iter()
        .map(|it| crate::sheet::plain::plain(it))
        .collect();
    let names = names.join(", ");
    said.push_str(&match keep_accounts {
        true => format!(
            "Open accounts, as the copy has them: {names}. Shut those of people who left: quash people shut NAME\n"
        ),
        false => format!(
            "Shut, until they join anew: {names}. Let in whoever still belongs to the clinic, and look at their \
             roles: quash people invite --again NAME\n"
        ),
    });
    said
}

/// Looks at the log.
pub fn audit(args: &AuditArgs) -> Exit {
    let Audit::Verify { store } = &args.what;
    ended(within(async {
        let docket = beside(store).await?;
        match docket.verify().await.map_err(unwritten)? {
            Verified::Whole(lines) => {
                let said = format!("the log is whole: {lines} lines");
                Ok((Exit::Done, said))
            }
            Verified::Broken(line) => {
                let message = format!(
                    "the log is not whole: line {line} was changed or is missing; compare with a backup, and find out who had access"
                );
                Err((Exit::NeedsPerson, message))
            }
        }
    }))
}

async fn beside(store: &Store) -> Result<Docket, Stopped> {
    let (home, unlock) = (store.home()?, store.unlock()?);
    Docket::open_beside(&home, &unlock).await.map_err(unwritten)
}

pub(in crate::cli) fn unwritten(error: docket::Error) -> Stopped {
    (Exit::Unwritten, error.to_string())
}

pub(in crate::cli) fn within<T>(
    work: impl Future<Output = Result<T, Stopped>>,
) -> Result<T, Stopped> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build();
    let runtime = runtime.map_err(|error| {
        let message = format!("the work could not be started ({error}); free some memory");
        (Exit::Unwritten, message)
    })?;
    runtime.block_on(work)
}

pub(in crate::cli) fn ended(work: Result<(Exit, String), Stopped>) -> Exit {
    match work {
        Ok((exit, said)) => match write::to_output(format!("{said}\n").as_bytes()) {
            Ok(()) => exit,
            Err(_) => Exit::Unwritten,
        },
        Err((exit, message)) => {
            tell(&message);
            exit
        }
    }
}
