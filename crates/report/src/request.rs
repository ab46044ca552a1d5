//! Shows the intake that whoever asks about a report is whoever made it.

use ed25519_dalek::{SigningKey, VerifyingKey};

use crate::{canonical, envelope::Envelope, ids};

const DOMAIN: &[u8] = b"SR-1/request\0";

/// The value of the header `Report-Signature` for a request to `path`, its query included.
///
/// It holds no time: a learner's clock may be wrong by years, and asking again changes nothing.
#[must_use]
pub fn sign_request(method: &str, path: &str, signing_seed: &[u8; 32]) -> String {
    let key = SigningKey::from_bytes(signing_seed);
    canonical::sign(DOMAIN, line(method, path).as_bytes(), &key)
}

impl Envelope {
    /// Whether whoever signed this request holds the key of this report.
    #[must_use]
    pub fn signed_request(&self, method: &str, path: &str, signature: &str) -> bool {
        let key = ids::decode(self.report_key())
            .ok()
            .and_then(|bytes| VerifyingKey::from_bytes(&bytes).ok());
        key.is_some_and(|key| {
            canonical::verifies(DOMAIN, line(method, path).as_bytes(), signature, &key)
        })
    }
}

fn line(method: &str, path: &str) -> String {
    format!("{method} {path}")
}
