//! TLS with the clinic's own certificate.
//!
//! Takes the two files; gives what agrees on keys with each browser. Shows neither.

use std::path::Path;
use std::path::PathBuf;
use std::sync::Arc;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::pki_types::CertificateDer;
use tokio_rustls::rustls::pki_types::PrivateKeyDer;
use tokio_rustls::rustls::pki_types::pem::PemObject;

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
