//! `quash serve`: the clinic's desk in a browser.
//!
//! Finds the data folder and the key, opens the docket, listens, and reads papers beside the
//! pages. Other computers reach it only where people have accounts and the way is sealed by TLS.
//! Stops when it is told to, after the requests in flight.

use crate::cli::exit::Exit;
use crate::cli::keeping::Stopped;
use crate::cli::keeping::unwritten;
use crate::cli::readers::Readers;
use crate::cli::rule_file::RuleFile;
use crate::cli::rule_file::rulebook;
use crate::cli::stop::Stop;
use crate::cli::store::ErasedList;
use crate::cli::store::Store;
use crate::cli::tell;
use crate::docket::Docket;
use crate::docket::database::Home;
use crate::docket::invitations::HOURS;
use crate::docket::role::Role;
use crate::docket::role::Roles;
use crate::docket::unlock::Unlock;
use crate::ingest::Limits;
use crate::ingest::priority::put_this_thread_last;
use crate::intake::Intake;
use crate::law::Rulebook;
use crate::web::Desk;
use crate::web::app;
use crate::web::connections::Bounds;
use crate::web::connections::serve;
use crate::web::guard::complain;
use crate::web::proxy::Network;
use crate::web::tls;
use chrono::NaiveDate;
use chrono::Utc;
use clap::Args;
use std::borrow::Cow;
use std::net::SocketAddr;
use std::path::Path;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::runtime::Handle;
use tokio::runtime::Runtime;
use tokio::sync::Notify;
use tokio_rustls::TlsAcceptor;

const EXAMPLES: &str = "\
Examples:
  quash serve
      Open the desk at http://127.0.0.1:8080, for one person on one computer.
  quash serve --data /media/clinic/desk --key /home/me/desk.key
      Keep the matters on a stick and their key elsewhere.
  QUASH_PASSPHRASE='...' quash serve
      Seal with a passphrase instead of a key file.
  quash serve --listen 0.0.0.0:8443 --host desk.clinic.example:8443 --tls-cert cert.pem --tls-key key.pem
      Open the desk to other computers; `quash people invite` lets the first person in.
  quash serve --behind-proxy --host desk.clinic.example
      The same behind a web server on this computer that sees to TLS.
  quash serve --listen 10.0.0.9:8080 --behind-proxy --proxy 10.0.0.5 --host desk.clinic.example
      The same behind one on another computer.
  DATABASE_URL=postgres:///quash?host=/run/postgresql quash serve
      Share a PostgreSQL database with other desks, and with readers (quash work).";

/// Open the clinic's desk in a browser: take in papers, confirm, keep the docket
#[derive(Args, Debug)]
#[command(after_help = EXAMPLES)]
pub struct ServeArgs {
    /// Where to listen. An address that other computers reach asks for accounts and TLS
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1:8080")]
    pub listen: SocketAddr,

    /// The name by which browsers call the desk, with its port where it is not 443; may be given
    /// several times
    #[arg(long, value_name = "NAME")]
    pub host: Vec<String>,

    /// The desk's certificate and those above it, as a PEM file
    #[arg(long, value_name = "FILE", requires = "tls_key")]
    pub tls_cert: Option<PathBuf>,

    /// The private key of that certificate, as a PEM file that nobody else can read
    #[arg(long, value_name = "FILE", requires = "tls_cert")]
    pub tls_key: Option<PathBuf>,

    /// A web server stands before the desk: it sees to TLS, passes the name on in `Host`, and says
    /// in `X-Forwarded-For` where requests come from
    #[arg(long, conflicts_with = "tls_cert")]
    pub behind_proxy: bool,

    /// The address of that web server, or of its network, such as 10.0.0.0/24; may be given several
    /// times. Nobody else is believed about where requests come from [default: this computer]
    #[arg(long, value_name = "ADDRESS", requires = "behind_proxy")]
    pub proxy: Vec<Network>,

    /// While nobody has an account, print the link by which the first person makes theirs, as
    /// attorney and administrator
    #[arg(long)]
    pub first_link: bool,

    /// Connections at one time; further ones wait until one ends
    #[arg(long, value_name = "NUMBER", default_value_t = 512, value_parser = clap::value_parser!(u32).range(1..=100_000))]
    pub connections: u32,

    /// Connections at one time from one address, where other computers come by themselves; further
    /// ones are closed. A clinic behind one router is one address
    #[arg(long, value_name = "NUMBER", default_value_t = 128, value_parser = clap::value_parser!(u32).range(1..=100_000))]
    pub connections_each: u32,

    /// Seconds that a connection may be silent, in the middle of a request or between two
    #[arg(long, value_name = "SECONDS", default_value_t = 30, value_parser = clap::value_parser!(u16).range(1..=3600))]
    pub silence: u16,

    #[command(flatten)]
    pub store: Store,

    #[command(flatten)]
    pub list: ErasedList,

    /// How many days a matter is kept before it is erased, until somebody sets it at the desk
    #[arg(long, value_name = "DAYS", default_value_t = 365, value_parser = clap::value_parser!(u32).range(1..=36_500))]
    pub keep_days: u32,

    /// Matters read side by side beside the desk, fewer than there are processors; none where others
    /// read (quash work)
    #[arg(long, value_name = "NUMBER", default_value_t = 1, value_parser = clap::value_parser!(u8).range(0..=64))]
    pub readers: u8,

    #[command(flatten)]
    pub by: RuleFile,
}

/// Serves until it is told to stop.
pub fn run(args: &ServeArgs, rules: Option<&Path>) -> Exit {
    match open(args, rules) {
        Ok(()) => Exit::Done,
        Err((exit, message)) => {
            tell(&message);
            exit
        }
    }
}

fn open(args: &ServeArgs, rules: Option<&Path>) -> Result<(), Stopped> {
    let way = way(args)?;
    let rulebook = rulebook(rules).map_err(|problems| (Exit::RulesRefused, problems))?;
    let home = args.store.home()?;
    let unlock = args.store.unlock()?;
    runtime()?.block_on(async {
        let list = args.list.place(&args.store)?;
        let intake = Arc::new(intake(&home, &unlock, list, args.keep_days, rulebook).await?);
        if !way.alone && !args.first_link {
            somebody_may_enter(&intake.docket).await?;
        }
        listen(args, way, intake).await
    })
}

/// What the desk and its readers run on.
pub(in crate::cli) fn runtime() -> Result<Runtime, Stopped> {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build();
    runtime.map_err(|error| {
        let message = format!("the desk could not start ({error}); free some memory and try again");
        (Exit::Unwritten, message)
    })
}

/// What papers are read on: behind everything else on this computer. It ends with the program.
fn aside() -> Result<Handle, Stopped> {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .on_thread_start(put_this_thread_last)
        .build();
    let runtime = runtime.map_err(|error| {
        let message =
            format!("the reading could not start ({error}); free some memory and try again");
        (Exit::Unwritten, message)
    })?;
    let handle = runtime.handle().clone();
    std::thread::spawn(move || runtime.block_on(std::future::pending::<()>()));
    Ok(handle)
}

/// Opens the docket and has the reading made ready.
pub(in crate::cli) async fn intake(
    home: &Home,
    unlock: &Unlock,
    list: PathBuf,
    keep_days: u32,
    rulebook: Cow<'static, Rulebook>,
) -> Result<Intake, Stopped> {
    let program = std::env::current_exe().map_err(|error| {
        let message = format!("the program could not find itself ({error}); install it anew");
        (Exit::Unread, message)
    })?;
    // The patterns are made while the docket opens.
    std::thread::spawn(crate::recognize::warm);
    let docket = Docket::open(home, unlock, keep_days).await;
    let mut docket = docket.map_err(|error| (Exit::Unwritten, error.to_string()))?;
    docket.list_erased_in(list);
    Ok(Intake {
        docket,
        rulebook,
        limits: Limits::in_background(),
        program,
        aside: aside()?,
        today,
    })
}

/// How requests come to the desk.
struct Way {
    /// From this computer alone.
    alone: bool,
    tls: Option<TlsAcceptor>,
}

/// Looks at the options before anything is opened or made.
fn way(args: &ServeArgs) -> Result<Way, Stopped> {
    let refused = |message: String| (Exit::NotUnderstood, message);
    let tls = match (&args.tls_cert, &args.tls_key) {
        (Some(certificate), Some(key)) => {
            let acceptor = tls::acceptor(certificate, key);
            Some(acceptor.map_err(|error| refused(error.to_string()))?)
        }
        _ => None,
    };
    let reached = !args.listen.ip().is_loopback();
    if reached && tls.is_none() && !args.behind_proxy {
        return Err(refused(format!(
            "{}: this address can be reached from other computers, and nothing seals the way to it. Give the desk a \
             certificate with --tls-cert and --tls-key, or say --behind-proxy where a web server sees to TLS; or leave \
             --listen away, and the desk opens on this computer alone",
            args.listen
        )));
    }
    let nameless = args.listen.ip().is_unspecified() || args.behind_proxy;
    if nameless && args.host.is_empty() {
        return Err(refused(
            "by which name do browsers call the desk? Give it with --host, such as --host desk.clinic.example".to_owned(),
        ));
    }
    Ok(Way {
        // A name or a certificate says that others are meant to come, by whatever way.
        alone: !reached && !args.behind_proxy && args.host.is_empty() && tls.is_none(),
        tls,
    })
}

/// A desk that others reach opens for people with accounts, or for the first invited one.
async fn somebody_may_enter(docket: &Docket) -> Result<(), Stopped> {
    let people = docket.has_people().await.map_err(unwritten)?;
    let invited = docket.invitations(Utc::now()).await.map_err(unwritten)?;
    if people || !invited.is_empty() {
        return Ok(());
    }
    docket.close().await;
    let message = "other computers can reach this desk, and nobody has an account. Invite the first person: \
                   `quash people invite --role attorney --role administrator --at https://...`, with the same --data \
                   and --key, and start the desk again; or start it with --first-link";
    Err((Exit::NotUnderstood, message.to_owned()))
}

/// Prints the first link, where nobody has an account.
async fn first_link(desk: &Desk) -> Result<(), Stopped> {
    let docket = &desk.intake.docket;
    if docket.has_people().await.map_err(unwritten)? {
        return Ok(());
    }
    let roles = Roles::of([Role::Attorney, Role::Administrator]);
    let secret = docket.invite(&roles, None, Utc::now()).await;
    let link = desk.address(&format!("/join/{}", secret.map_err(unwritten)?));
    tell(&format!(
        "the first person makes their account at {link}; it works once, for {HOURS} hours"
    ));
    Ok(())
}

async fn listen(args: &ServeArgs, way: Way, intake: Arc<Intake>) -> Result<(), Stopped> {
    let address = args.listen;
    let taken = |error: std::io::Error| {
        let message = format!(
            "{address}: the desk could not listen there ({error}); another program may use the address, choose another with --listen"
        );
        (Exit::Unwritten, message)
    };
    let stop = Stop::listen();
    let listener = TcpListener::bind(address).await.map_err(taken)?;
    let address = listener.local_addr().map_err(taken)?;
    let bell = Arc::new(Notify::new());
    let asked = usize::from(args.readers);
    let count = asked.min(Limits::beside_a_desk());
    let readers = Readers::start(intake.clone(), bell.clone(), count, complain);
    let readers = readers.map_err(|error| (Exit::Unwritten, error.to_string()))?;
    let desk = Desk {
        intake: intake.clone(),
        bell,
        hosts: Arc::new(hosts(address, &args.host)),
        alone: way.alone,
        secure: way.tls.is_some() || args.behind_proxy,
        proxies: Arc::new(proxies(args)),
        clock: Arc::new(Utc::now),
        complain,
    };
    tell(&format!("the desk is open at {}", desk.address("")));
    if !args.host.is_empty() {
        tell(&format!("it listens on {address}"));
    }
    tell(&format!(
        "matters are kept sealed in {}; stop with Ctrl-C",
        intake.docket.home().name()
    ));
    let kept = intake.docket.retention().await.map_err(unwritten)?;
    if kept.set.is_some() && kept.days != args.keep_days {
        let days = kept.days;
        tell(&format!(
            "they are kept for {days} days, as somebody set it at the desk"
        ));
    }
    if count < asked {
        tell(&format!(
            "papers are read {count} at a time here, so that a processor stays free for pages; other machines can read more (quash work)"
        ));
    }
    if args.first_link {
        first_link(&desk).await?;
    }
    let bounds = Bounds {
        most: args.connections,
        each: (!address.ip().is_loopback()).then_some(args.connections_each),
        silence: Duration::from_secs(args.silence.into()),
        proxies: desk.proxies.clone(),
    };
    let told = stop.clone().wait();
    tokio::select! {
        () = serve(listener, way.tls, app(desk), bounds, told) => {}
        () = stop.wait_long() => {
            tell("some requests did not end in time; the desk stops without them");
        }
    }
    readers.stop(complain).await;
    intake.docket.close().await;
    Ok(())
}

/// The web servers that are believed.
fn proxies(args: &ServeArgs) -> Vec<Network> {
    match (args.behind_proxy, args.proxy.is_empty()) {
        (false, _) => Vec::new(),
        (true, true) => Network::HERE.to_vec(),
        (true, false) => args.proxy.clone(),
    }
}

/// The names by which browsers call the desk: those that were given first.
fn hosts(address: SocketAddr, given: &[String]) -> Vec<String> {
    let mut hosts = given.to_vec();
    if !address.ip().is_unspecified() {
        hosts.push(address.to_string());
    }
    if address.ip().is_loopback() {
        hosts.push(format!("localhost:{}", address.port()));
    }
    hosts
}

fn today() -> NaiveDate {
    chrono::Local::now().date_naive()
}
