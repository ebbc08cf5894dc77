//! `quash work`: reads the papers of a desk that is somewhere else.
//!
//! Takes jobs from the database that the desks share, one after the other, and stores what was
//! read. Listens nowhere. Killed, it loses nothing; told to stop, it gives its job back.

use crate::cli::exit::Exit;
use crate::cli::readers::Readers;
use crate::cli::rule_file::RuleFile;
use crate::cli::rule_file::rulebook;
use crate::cli::serve;
use crate::cli::stop::Stop;
use crate::cli::store::ErasedList;
use crate::cli::store::Store;
use crate::cli::tell;
use crate::docket::database::Home;
use crate::web::guard::complain;
use clap::Args;
use std::path::Path;
use std::sync::Arc;
use tokio::sync::Notify;

const EXAMPLES: &str = "\
Example:
  DATABASE_URL=postgres://desk:PASSWORD@db.clinic.example/quash?sslmode=verify-full \\
    quash work --key /etc/quash/key --readers 4
      Read papers on this machine for the desks that share that database.";

/// Read the papers that desks have taken in, on this machine
#[derive(Args, Debug)]
#[command(after_help = EXAMPLES)]
pub struct WorkArgs {
    #[command(flatten)]
    pub store: Store,

    #[command(flatten)]
    pub list: ErasedList,

    /// Matters read side by side
    #[arg(long, value_name = "NUMBER", default_value_t = 1, value_parser = clap::value_parser!(u8).range(1..=64))]
    pub readers: u8,

    #[command(flatten)]
    pub by: RuleFile,
}

/// Reads until it is told to stop.
pub fn run(args: &WorkArgs, rules: Option<&Path>) -> Exit {
    match work(args, rules) {
        Ok(()) => Exit::Done,
        Err((exit, message)) => {
            tell(&message);
            exit
        }
    }
}

fn work(args: &WorkArgs, rules: Option<&Path>) -> Result<(), (Exit, String)> {
    let rulebook = rulebook(rules).map_err(|problems| (Exit::RulesRefused, problems))?;
    let home = args.store.home()?;
    if matches!(home, Home::Folder(_)) {
        let message = "the built-in database is for one program at a time, and the desk reads there itself; \
             name a shared one: DATABASE_URL=postgres://USER:PASSWORD@HOST/DATABASE";
        return Err((Exit::NotUnderstood, message.to_owned()));
    }
    let unlock = args.store.unlock()?;
    serve::runtime()?.block_on(async {
        let stop = Stop::listen();
        // How long a matter is kept was settled when it was taken in.
        let list = args.list.place(&args.store)?;
        let intake = serve::intake(&home, &unlock, list, 0, rulebook).await?;
        let intake = Arc::new(intake);
        let bell = Arc::new(Notify::new());
        let readers = Readers::start(intake.clone(), bell, args.readers.into(), complain);
        let readers = readers.map_err(|error| (Exit::Unwritten, error.to_string()))?;
        tell(&format!(
            "reading what is taken in at {}; stop with Ctrl-C",
            home.name()
        ));
        stop.wait().await;
        readers.stop(complain).await;
        intake.docket.close().await;
        Ok(())
    })
}
