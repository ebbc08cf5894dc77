//! TLS with the clinic's own certificate.
//!
//! Takes the two files; gives a listener for the desk. A handshake that is slow or wrong holds up
//! nobody else: each is done by itself, and only finished ones reach the desk.

use axum::serve::Listener;
use std::net::SocketAddr;
use std::path::Path;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::net::TcpStream;
use tokio::sync::Semaphore;
use tokio::sync::mpsc;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::pki_types::CertificateDer;
use tokio_rustls::rustls::pki_types::PrivateKeyDer;
use tokio_rustls::rustls::pki_types::pem::PemObject;
use tokio_rustls::server::TlsStream;

/// How long a browser may take to agree on keys.
const PATIENCE: Duration = Duration::from_secs(10);
/// How many may be at it side by side.
const AT_ONCE: usize = 256;
/// How long to rest where the system gives no connection.
const REST: Duration = Duration::from_millis(500);

/// Why the certificate could not be used.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error(
        "{0}: the certificate could not be read ({1}); name the PEM file of your certificate with --tls-cert"
    )]
    Certificate(PathBuf, String),
    #[error(
        "{0}: no certificate is in this file; it holds lines that begin with -----BEGIN CERTIFICATE-----, your own first"
    )]
    NoCertificate(PathBuf),
    #[error(
        "{0}: the private key could not be read ({1}); name the PEM file of its key, without a passphrase, with --tls-key"
    )]
    Key(PathBuf, String),
    #[error(
        "{0}: others on this computer can read this private key; take their right away with `chmod 600`"
    )]
    Exposed(PathBuf),
    #[error(
        "the certificate and the private key do not fit together ({0}); name the two that were issued together"
    )]
    Pair(String),
}

/// Reads the certificate and its key.
pub fn acceptor(certificate: &Path, key: &Path) -> Result<TlsAcceptor, Error> {
    let refused = |why: String| Error::Certificate(certificate.to_owned(), why);
    let chain = CertificateDer::pem_file_iter(certificate).map_err(|it| refused(it.to_string()))?;
    let chain: Result<Vec<_>, _> = chain.collect();
    let chain = chain.map_err(|it| refused(it.to_string()))?;
    if chain.is_empty() {
        return Err(Error::NoCertificate(certificate.to_owned()));
    }
    let unread = |why: String| Error::Key(key.to_owned(), why);
    let secret = PrivateKeyDer::from_pem_file(key).map_err(|it| unread(it.to_string()))?;
    #[cfg(unix)]
    {
        let about = std::fs::metadata(key).map_err(|it| unread(it.to_string()))?;
        if std::os::unix::fs::PermissionsExt::mode(&about.permissions()) & 0o077 != 0 {
            return Err(Error::Exposed(key.to_owned()));
        }
    }
    let pair = |it: tokio_rustls::rustls::Error| Error::Pair(it.to_string());
    let config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .map_err(pair)?
        .with_no_client_auth()
        .with_single_cert(chain, secret);
    let mut config = config.map_err(pair)?;
    config.alpn_protocols = vec![b"http/1.1".to_vec()];
    Ok(TlsAcceptor::from(Arc::new(config)))
}

/// Connections whose keys are agreed on.
pub struct Sealed {
    address: SocketAddr,
    ready: mpsc::Receiver<(TlsStream<TcpStream>, SocketAddr)>,
}

impl Sealed {
    /// Begins to take connections.
    pub fn over(listener: TcpListener, acceptor: TlsAcceptor) -> std::io::Result<Sealed> {
        let address = listener.local_addr()?;
        let (done, ready) = mpsc::channel(AT_ONCE);
        tokio::spawn(take(listener, acceptor, done));
        Ok(Sealed { address, ready })
    }
}

async fn take(
    listener: TcpListener,
    acceptor: TlsAcceptor,
    done: mpsc::Sender<(TlsStream<TcpStream>, SocketAddr)>,
) {
    let turns = Arc::new(Semaphore::new(AT_ONCE));
    while !done.is_closed() {
        let Ok(turn) = turns.clone().acquire_owned().await else {
            return;
        };
        let taken = tokio::select! {
            taken = listener.accept() => taken,
            () = done.closed() => return,
        };
        let Ok((stream, from)) = taken else {
            // Too many files are open, or the other end is gone already.
            tokio::time::sleep(REST).await;
            continue;
        };
        let (acceptor, done) = (acceptor.clone(), done.clone());
        tokio::spawn(async move {
            let _turn = turn;
            let agreed = tokio::time::timeout(PATIENCE, acceptor.accept(stream)).await;
            if let Ok(Ok(stream)) = agreed {
                // Where nobody takes it any more, the desk is closing.
                let _ = done.send((stream, from)).await;
            }
        });
    }
}

impl Listener for Sealed {
    type Io = TlsStream<TcpStream>;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> (Self::Io, Self::Addr) {
        match self.ready.recv().await {
            Some(ready) => ready,
            // The one who takes connections has died: nothing comes any more.
            None => std::future::pending().await,
        }
    }

    fn local_addr(&self) -> std::io::Result<SocketAddr> {
        Ok(self.address)
    }
}
