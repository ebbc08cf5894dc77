//! A PostgreSQL server: several desks and several readers at once.
//!
//! Takes an address; refuses one that would send the password or the days over a network in the
//! clear. Never shows the password.

use crate::docket::Error;
use crate::docket::database::PATIENCE;
use sqlx::AnyPool;
use sqlx::any::AnyConnectOptions;
use sqlx::any::AnyPoolOptions;
use std::fmt::Debug;
use std::fmt::Formatter;
use std::net::IpAddr;
use std::str::FromStr;

/// The most connections of one process.
const MOST_CONNECTIONS: u32 = 8;

/// The address of a database on a server.
#[derive(Clone)]
pub struct Server(AnyConnectOptions);

impl Debug for Server {
    fn fmt(&self, out: &mut Formatter<'_>) -> std::fmt::Result {
        out.write_str(&self.name())
    }
}

impl Server {
    /// Understands an address such as `postgres:///quash?host=/run/postgresql`.
    pub fn from_address(address: &str) -> Result<Server, Error> {
        let options = AnyConnectOptions::from_str(address).ok();
        let known =
            |it: &AnyConnectOptions| ["postgres", "postgresql"].contains(&it.database_url.scheme());
        let options = options.filter(known).ok_or_else(|| {
            Error::Address(
                "DATABASE_URL is not the address of a PostgreSQL database; \
                 write postgres://USER:PASSWORD@HOST/DATABASE, or leave it away for the built-in one"
                    .to_owned(),
            )
        })?;
        let server = Server(options);
        if !server.is_here() && !server.is_proven() {
            return Err(Error::Address(format!(
                "{}: this database is on another computer, and the address does not ask for proof that \
                 it is the right one; add ?sslmode=verify-full (and &sslrootcert=FILE for a \
                 certificate of your own)",
                server.name()
            )));
        }
        Ok(server)
    }

    /// The whole address, with its password.
    pub fn address(&self) -> &str {
        self.0.database_url.as_str()
    }

    /// The computer and the database, without the password.
    pub fn name(&self) -> String {
        let url = &self.0.database_url;
        let host = self.host().unwrap_or_default();
        let port = url.port().map(|it| format!(":{it}")).unwrap_or_default();
        let database = match self.option("dbname") {
            Some(name) => name,
            None => url.path().trim_start_matches('/').to_owned(),
        };
        format!("postgres://{host}{port}/{database}")
    }

    fn option(&self, name: &str) -> Option<String> {
        let mut options = self.0.database_url.query_pairs();
        let found = options.find(|(key, _)| key == name);
        found.map(|(_, value)| value.into_owned())
    }

    fn host(&self) -> Option<String> {
        let named = || self.0.database_url.host_str().map(str::to_owned);
        let host = self.option("hostaddr").or_else(|| self.option("host"));
        host.or_else(named).filter(|it| !it.is_empty())
    }

    /// Whether what is sent stays on this computer.
    fn is_here(&self) -> bool {
        let Some(host) = self.host() else {
            // The driver then asks the environment, or takes this computer.
            return std::env::var_os("PGHOST").is_none()
                && std::env::var_os("PGHOSTADDR").is_none();
        };
        let socket = host.starts_with('/') || host.to_ascii_lowercase().starts_with("%2f");
        let address: Option<IpAddr> = host.trim_matches(['[', ']']).parse().ok();
        socket || host == "localhost" || address.is_some_and(|it| it.is_loopback())
    }

    /// Whether the server must prove who it is.
    fn is_proven(&self) -> bool {
        // Said twice, the driver takes the last: each must ask for the name and the seal.
        let modes = self.0.database_url.query_pairs();
        let mut modes = modes
            .filter(|(key, _)| key == "sslmode" || key == "ssl-mode")
            .peekable();
        modes.peek().is_some() && modes.all(|(_, mode)| mode == "verify-full")
    }

    pub(in crate::docket) async fn connect(&self) -> Result<AnyPool, Error> {
        let options = AnyPoolOptions::new()
            .max_connections(MOST_CONNECTIONS)
            .acquire_timeout(PATIENCE);
        Ok(options.connect_with(self.0.clone()).await?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(address: &str) -> String {
        let server = Server::from_address(address);
        server.err().map(|it| it.to_string()).unwrap_or_default()
    }

    #[test]
    fn what_stays_on_this_computer_needs_no_proof() {
        for here in [
            "postgres://desk:secret@localhost/quash",
            "postgres://desk:secret@127.0.0.1:5433/quash",
            "postgres://desk:secret@[::1]/quash",
            "postgres://desk@%2Frun%2Fpostgresql/quash",
            "postgres:///quash?host=/run/postgresql&user=desk",
            "postgresql://desk@localhost/quash",
        ] {
            assert_eq!(refused(here), "", "{here}");
        }
    }

    #[test]
    fn another_computer_must_prove_that_it_is_the_right_one() {
        for open in [
            "postgres://desk:secret@10.1.2.3/quash",
            "postgres://desk:secret@db.clinic.example/quash?sslmode=require",
            "postgres://desk:secret@localhost/quash?host=db.clinic.example",
            "postgres://desk:secret@localhost/quash?hostaddr=10.1.2.3",
        ] {
            let why = refused(open);
            assert!(why.contains("sslmode=verify-full"), "{open}: {why}");
            assert!(!why.contains("secret"), "{why}");
        }
        let proven = "postgres://desk:secret@db.clinic.example/quash?sslmode=verify-full";
        assert_eq!(refused(proven), "");
    }

    #[test]
    fn other_databases_are_refused_and_no_password_is_shown() {
        for other in [
            "mysql://desk:secret@localhost/quash",
            "sqlite:///secret",
            "secret",
            "",
        ] {
            let why = refused(other);
            assert!(why.contains("postgres://USER"), "{other}");
            assert!(!why.contains("secret"), "{why}");
        }
        let server = Server::from_address("postgres://desk:secret@localhost:5433/quash");
        let shown = format!("{:?}", server.expect("an address"));
        assert_eq!(shown, "postgres://localhost:5433/quash");
    }
}
