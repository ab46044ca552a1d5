//! The one byte form of a JSON value (RFC 8785), so that a signature has something fixed to cover.

use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use serde::Serialize;

/// Whole numbers beyond this are not the same number in every JSON reader.
pub(crate) const LARGEST_SAFE_NUMBER: u64 = (1 << 53) - 1;

#[expect(
    clippy::expect_used,
    reason = "structs of strings and safe numbers always have this form"
)]
pub(crate) fn to_bytes(value: &impl Serialize) -> Vec<u8> {
    serde_json_canonicalizer::to_vec(value).expect("a canonical form")
}

/// Ed25519 over `domain` followed by `message`, in lower-case hex.
pub(crate) fn sign(domain: &[u8], message: &[u8], key: &SigningKey) -> String {
    let signature = key.sign(&[domain, message].concat());
    data_encoding::HEXLOWER.encode(&signature.to_bytes())
}

pub(crate) fn verifies(domain: &[u8], message: &[u8], signature: &str, key: &VerifyingKey) -> bool {
    let Ok(signature) = data_encoding::HEXLOWER.decode(signature.as_bytes()) else {
        return false;
    };
    let Ok(signature) = Signature::from_slice(&signature) else {
        return false;
    };
    key.verify_strict(&[domain, message].concat(), &signature)
        .is_ok()
}

/// A short name on the wire: an organisation, a key or a program.
pub(crate) fn is_name(text: &str) -> bool {
    !text.is_empty() && text.chars().count() <= 100 && !text.chars().any(char::is_control)
}
