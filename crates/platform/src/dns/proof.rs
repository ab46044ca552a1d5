//! Lets whoever answers at an address prove a name with TLS. Nothing is sent but the handshake.

use std::io::{self, ErrorKind};
use std::net::{Shutdown, TcpStream};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::time::{Duration, Instant};

use checkup::dns::NameAnswer;
use checkup::sanitise;
use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::client::{Resumption, verify_server_cert_signed_by_trust_anchor, verify_server_name};
use rustls::crypto::{CryptoProvider, aws_lc_rs, verify_tls12_signature, verify_tls13_signature};
use rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use rustls::server::ParsedCertificate;
use rustls::{
    CertificateError, ClientConfig, ClientConnection, DigitallySignedStruct, RootCertStore,
    SignatureScheme,
};

const MOST_CERTIFICATES: usize = 16;

/// Whose signatures count.
pub struct Trust {
    bundled: RootCertStore,
    here: Box<dyn Fn() -> RootCertStore + Send + Sync>,
    here_once: OnceLock<RootCertStore>,
    provider: Arc<CryptoProvider>,
}

impl Trust {
    /// The signatures that browsers trust everywhere, as they were when this program was built.
    /// Those that this computer was told to trust explain filters, and prove nothing.
    #[must_use]
    pub fn usual() -> Self {
        let bundled = RootCertStore::from_iter(webpki_roots::TLS_SERVER_ROOTS.iter().cloned());
        Self::of(bundled, || {
            let mut here = RootCertStore::empty();
            here.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
            here
        })
    }

    /// Other signatures: those that prove a name, and those that this computer was told to trust.
    pub fn of(
        bundled: RootCertStore,
        here: impl Fn() -> RootCertStore + Send + Sync + 'static,
    ) -> Self {
        Self {
            bundled,
            here: Box::new(here),
            here_once: OnceLock::new(),
            provider: Arc::new(aws_lc_rs::default_provider()),
        }
    }

    /// Shakes hands over a connection and judges what was shown; `None` if the handshake did not
    /// come to its end in time.
    pub fn ask(&self, stream: TcpStream, name: &str, deadline: Instant) -> Option<NameAnswer> {
        let name = ServerName::try_from(name.to_owned()).ok()?;
        let witness = Arc::new(Witness {
            provider: Arc::clone(&self.provider),
            shown: Mutex::new(Vec::new()),
        });
        let mut config = ClientConfig::builder_with_provider(Arc::clone(&self.provider))
            .with_safe_default_protocol_versions()
            .ok()?
            .dangerous()
            .with_custom_certificate_verifier(Arc::clone(&witness) as Arc<dyn ServerCertVerifier>)
            .with_no_client_auth();
        config.resumption = Resumption::disabled();
        let mut tls = ClientConnection::new(Arc::new(config), name.clone()).ok()?;
        let done = shake_hands(&mut tls, &stream, deadline);
        tls.send_close_notify();
        // The other side may have gone already.
        let _ = tls.write_tls(&mut &stream);
        let _ = stream.shutdown(Shutdown::Both);
        done.ok()?;
        let shown = witness.shown.lock().unwrap_or_else(PoisonError::into_inner);
        Some(self.judge(&shown, &name, UnixTime::now()))
    }

    fn judge(
        &self,
        chain: &[CertificateDer<'_>],
        name: &ServerName<'_>,
        now: UnixTime,
    ) -> NameAnswer {
        let fault = match self.proves(&self.bundled, chain, name, now) {
            Ok(()) => return NameAnswer::Proved,
            Err(fault) => fault,
        };
        let another_day = day_of(&fault);
        let on_another_day = |roots: &RootCertStore| {
            another_day.is_some_and(|day| self.proves(roots, chain, name, day).is_ok())
        };
        if on_another_day(&self.bundled) {
            return NameAnswer::OutOfDate;
        }
        let here = self.here_once.get_or_init(&self.here);
        NameAnswer::NotProved {
            issuer: chain.first().map(|leaf| issuer(leaf)).unwrap_or_default(),
            trusted_here: self.proves(here, chain, name, now).is_ok() || on_another_day(here),
        }
    }

    fn proves(
        &self,
        roots: &RootCertStore,
        chain: &[CertificateDer<'_>],
        name: &ServerName<'_>,
        now: UnixTime,
    ) -> Result<(), rustls::Error> {
        let (leaf, between) = chain
            .split_first()
            .ok_or(rustls::Error::NoCertificatesPresented)?;
        let leaf = ParsedCertificate::try_from(leaf)?;
        let algorithms = self.provider.signature_verification_algorithms.all;
        verify_server_cert_signed_by_trust_anchor(&leaf, roots, between, now, algorithms)?;
        verify_server_name(&leaf, name)
    }
}

/// A moment at which the certificate was valid, if its dates are what is wrong with it.
fn day_of(fault: &rustls::Error) -> Option<UnixTime> {
    let rustls::Error::InvalidCertificate(fault) = fault else {
        return None;
    };
    match fault {
        CertificateError::ExpiredContext { not_after, .. } => Some(UnixTime::since_unix_epoch(
            Duration::from_secs(not_after.as_secs().saturating_sub(1)),
        )),
        CertificateError::NotValidYetContext { not_before, .. } => Some(*not_before),
        _ => None,
    }
}

fn shake_hands(
    tls: &mut ClientConnection,
    mut stream: &TcpStream,
    deadline: Instant,
) -> io::Result<()> {
    while tls.is_handshaking() || tls.wants_write() {
        let left = deadline.saturating_duration_since(Instant::now());
        if left.is_zero() {
            return Err(ErrorKind::TimedOut.into());
        }
        stream.set_read_timeout(Some(left))?;
        stream.set_write_timeout(Some(left))?;
        if tls.wants_write() {
            tls.write_tls(&mut stream)?;
        } else if tls.read_tls(&mut stream)? == 0 {
            return Err(ErrorKind::UnexpectedEof.into());
        } else {
            tls.process_new_packets().map_err(io::Error::other)?;
        }
    }
    Ok(())
}

/// Lets every certificate pass and remembers it. That its owner holds the key is verified, so
/// that nobody can be blamed with a copied certificate.
#[derive(Debug)]
struct Witness {
    provider: Arc<CryptoProvider>,
    shown: Mutex<Vec<CertificateDer<'static>>>,
}

impl ServerCertVerifier for Witness {
    fn verify_server_cert(
        &self,
        leaf: &CertificateDer<'_>,
        between: &[CertificateDer<'_>],
        _name: &ServerName<'_>,
        _ocsp: &[u8],
        _now: UnixTime,
    ) -> Result<ServerCertVerified, rustls::Error> {
        let chain = std::iter::once(leaf).chain(between).take(MOST_CERTIFICATES);
        let chain = chain.map(|certificate| certificate.clone().into_owned());
        *self.shown.lock().unwrap_or_else(PoisonError::into_inner) = chain.collect();
        Ok(ServerCertVerified::assertion())
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        let algorithms = &self.provider.signature_verification_algorithms;
        verify_tls12_signature(message, certificate, signature, algorithms)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        let algorithms = &self.provider.signature_verification_algorithms;
        verify_tls13_signature(message, certificate, signature, algorithms)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.provider
            .signature_verification_algorithms
            .supported_schemes()
    }
}

/// Who signed a certificate, in words if it says so, else in numbers: two that were signed by the
/// same have the same issuer.
fn issuer(leaf: &CertificateDer<'_>) -> String {
    let Ok(parsed) = webpki::EndEntityCert::try_from(leaf) else {
        return String::new();
    };
    name_in(parsed.issuer())
}

/// The names of a person or company in the DER form of a distinguished name: its common name, or
/// else its organisation.
fn name_in(der: &[u8]) -> String {
    const COMMON_NAME: [u8; 5] = [0x06, 0x03, 0x55, 0x04, 0x03];
    const ORGANISATION: [u8; 5] = [0x06, 0x03, 0x55, 0x04, 0x0a];
    let after = |id: [u8; 5]| {
        let at = der.windows(id.len()).position(|window| window == id)?;
        // The kind of text, its length (short form), the text.
        let rest = der.get(at + id.len() + 1..)?;
        let (length, text) = rest.split_first()?;
        let text = text
            .get(..usize::from(*length))
            .filter(|_| *length < 0x80)?;
        Some(sanitise(&String::from_utf8_lossy(text)))
    };
    after(COMMON_NAME)
        .filter(|name| !name.is_empty())
        .or_else(|| after(ORGANISATION).filter(|name| !name.is_empty()))
        .unwrap_or_else(|| data_encoding::HEXLOWER.encode(der.get(..32).unwrap_or(der)))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn signers_are_told_by_their_names() {
        let with = |id: u8, text: &[u8]| {
            let mut der = vec![0x31, 0x10, 0x30, 0x0e, 0x06, 0x03, 0x55, 0x04, id, 0x0c];
            der.push(u8::try_from(text.len()).unwrap());
            der.extend(text);
            der
        };
        assert_eq!(name_in(&with(3, b"Example Shield")), "Example Shield");
        assert_eq!(name_in(&with(10, b"Example Ltd")), "Example Ltd");
        assert_eq!(name_in(&with(3, "\u{202e}x\n".as_bytes())), "x");
        assert_eq!(name_in(&[]), "");
        assert_ne!(name_in(&[1]), name_in(&[2]), "two signers look like one");
    }

    proptest! {
        #[test]
        fn any_certificate_is_read_without_harm(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
            let _name = name_in(&bytes);
            let mut named = vec![0x06, 0x03, 0x55, 0x04, 0x03];
            named.extend(&bytes);
            let _name = name_in(&named);
            let chain = [CertificateDer::from(bytes)];
            let trust = Trust::of(RootCertStore::empty(), RootCertStore::empty);
            let name = ServerName::try_from("bank.example").unwrap();
            let judged = trust.judge(&chain, &name, UnixTime::now());
            let unproved = matches!(judged, NameAnswer::NotProved { trusted_here: false, .. });
            prop_assert!(unproved, "{:?}", judged);
        }
    }
}
