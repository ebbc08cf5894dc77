//! `quash serve`: the clinic's desk in a browser on this computer.
//!
//! Finds the data folder and the key, opens the docket, listens on this computer alone, and
//! reads papers beside the pages. Stops when it is told to, after the requests in flight.

use crate::cli::exit::Exit;
use crate::cli::rule_file::RuleFile;
use crate::cli::rule_file::rulebook;
use crate::cli::store::Store;
use crate::cli::tell;
use crate::docket::Docket;
use crate::ingest::Limits;
use crate::intake::Intake;
use crate::intake::reader;
use crate::web::Desk;
use crate::web::app;
use crate::web::guard::complain;
use chrono::NaiveDate;
use clap::Args;
use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;
use tokio::net::TcpListener;
use tokio::sync::Notify;

const EXAMPLES: &str = "\
Examples:
  quash serve
      Open the desk at http://127.0.0.1:8080, for one person on one computer.
  quash serve --data /media/clinic/desk --key /home/me/desk.key
      Keep the matters on a stick and their key elsewhere.
  QUASH_PASSPHRASE='...' quash serve
      Seal with a passphrase instead of a key file.";

/// Open the clinic's desk in a browser on this computer: take in papers, confirm, keep the docket
#[derive(Args, Debug)]
#[command(after_help = EXAMPLES)]
pub struct ServeArgs {
    /// Where to listen; only addresses of this computer itself
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1:8080")]
    pub listen: SocketAddr,

    #[command(flatten)]
    pub store: Store,

    /// How many days a matter is kept before it is erased
    #[arg(long, value_name = "DAYS", default_value_t = 365, value_parser = clap::value_parser!(u32).range(1..=36_500))]
    pub keep_days: u32,

    #[command(flatten)]
    pub by: RuleFile,
}

/// Why the desk did not open.
type Stopped = (Exit, String);

/// Serves until it is told to stop.
pub fn run(args: &ServeArgs, rules: Option<&Path>) -> Exit {
    match serve(args, rules) {
        Ok(()) => Exit::Done,
        Err((exit, message)) => {
            tell(&message);
            exit
        }
    }
}

fn serve(args: &ServeArgs, rules: Option<&Path>) -> Result<(), Stopped> {
    if !args.listen.ip().is_loopback() {
        let message = format!(
            "{}: this address can be reached from other computers, and the desk has no accounts and no TLS yet; \
             it opens on this computer alone. Leave --listen away, or give one such as 127.0.0.1:8080",
            args.listen
        );
        return Err((Exit::NotUnderstood, message));
    }
    let rulebook = rulebook(rules).map_err(|problems| (Exit::RulesRefused, problems))?;
    let data = args.store.folder()?;
    let unlock = args.store.unlock()?;
    let program = std::env::current_exe().map_err(|error| {
        let message = format!("the program could not find itself ({error}); install it anew");
        (Exit::Unread, message)
    })?;
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build();
    let runtime = runtime.map_err(|error| {
        let message = format!("the desk could not start ({error}); free some memory and try again");
        (Exit::Unwritten, message)
    })?;
    // The patterns are made while the desk opens.
    std::thread::spawn(crate::recognize::warm);
    runtime.block_on(async {
        let docket = Docket::open(&data, &unlock, args.keep_days).await;
        let docket = docket.map_err(|error| (Exit::Unwritten, error.to_string()))?;
        let intake = Arc::new(Intake {
            docket,
            rulebook,
            limits: Limits::default(),
            program,
            today,
        });
        listen(args.listen, intake, &data).await
    })
}

async fn listen(address: SocketAddr, intake: Arc<Intake>, data: &Path) -> Result<(), Stopped> {
    let taken = |error: std::io::Error| {
        let message = format!(
            "{address}: the desk could not listen there ({error}); another program may use the address, choose another with --listen"
        );
        (Exit::Unwritten, message)
    };
    let listener = TcpListener::bind(address).await.map_err(taken)?;
    let address = listener.local_addr().map_err(taken)?;
    let bell = Arc::new(Notify::new());
    let reading = tokio::spawn(reader::run(intake.clone(), bell.clone(), complain));
    let desk = Desk {
        intake: intake.clone(),
        bell,
        hosts: Arc::new(hosts(address)),
        complain,
    };
    tell(&format!("the desk is open at http://{address}"));
    tell(&format!(
        "matters are kept sealed in {}; stop with Ctrl-C",
        data.display()
    ));
    let served = axum::serve(listener, app(desk)).with_graceful_shutdown(told_to_stop());
    let served = served.await.map_err(taken);
    // A job that is cut here goes back to those that wait.
    reading.abort();
    let _ = reading.await;
    intake.docket.close().await;
    served
}

/// The names by which a browser on this computer calls the desk.
fn hosts(address: SocketAddr) -> Vec<String> {
    vec![address.to_string(), format!("localhost:{}", address.port())]
}

async fn told_to_stop() {
    let interrupt = async {
        // Without the signal there is only the other one to wait for.
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    };
    #[cfg(unix)]
    {
        use tokio::signal::unix::SignalKind;
        use tokio::signal::unix::signal;
        if let Ok(mut ending) = signal(SignalKind::terminate()) {
            tokio::select! {
                () = interrupt => {}
                _ = ending.recv() => {}
            }
            return;
        }
    }
    interrupt.await;
}

fn today() -> NaiveDate {
    chrono::Local::now().date_naive()
}
