//! The service's own certificate.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use thiserror::Error;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::crypto::aws_lc_rs;
use tokio_rustls::rustls::pki_types::pem::PemObject;
use tokio_rustls::rustls::pki_types::{CertificateDer, PrivateKeyDer};
use tokio_rustls::rustls::{self, ServerConfig};

/// The files to encrypt with, as certificate authorities give them out (PEM).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tls {
    /// The certificate, then those of the authorities between it and a root.
    pub certificate: PathBuf,
    /// Its private key.
    pub key: PathBuf,
}

/// Why a certificate cannot be used.
#[derive(Debug, Error)]
pub enum TlsFault {
    /// The file cannot be read or is not what it should be.
    #[error("{path} is not a readable PEM file with {what}")]
    File {
        /// Which file.
        path: PathBuf,
        /// What should be in it.
        what: &'static str,
    },
    /// Certificate and key do not fit, or are not for this use.
    #[error("the certificate and its key cannot be used: {0}")]
    Pair(rustls::Error),
}

impl Tls {
    pub(super) fn acceptor(&self) -> Result<TlsAcceptor, TlsFault> {
        let certificate = "a certificate";
        let chain = CertificateDer::pem_file_iter(&self.certificate)
            .and_then(Iterator::collect::<Result<Vec<_>, _>>)
            .map_err(|_| unreadable(&self.certificate, certificate))?;
        if chain.is_empty() {
            return Err(unreadable(&self.certificate, certificate));
        }
        let key = PrivateKeyDer::from_pem_file(&self.key)
            .map_err(|_| unreadable(&self.key, "a private key"))?;
        let mut config =
            ServerConfig::builder_with_provider(Arc::new(aws_lc_rs::default_provider()))
                .with_safe_default_protocol_versions()
                .and_then(|config| config.with_no_client_auth().with_single_cert(chain, key))
                .map_err(TlsFault::Pair)?;
        config.alpn_protocols = vec![b"http/1.1".to_vec()];
        Ok(TlsAcceptor::from(Arc::new(config)))
    }
}

/// What the library says could quote the file; the file's name is enough.
fn unreadable(path: &Path, what: &'static str) -> TlsFault {
    TlsFault::File {
        path: path.to_path_buf(),
        what,
    }
}
