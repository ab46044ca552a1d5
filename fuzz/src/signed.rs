//! Gets the fuzzer past a signature, which it could never guess.

use data_encoding::HEXLOWER;
use ed25519_dalek::{Signer as _, SigningKey};
use report::ReceiptKey;
use serde_json::Value;

const SEED: [u8; 32] = [7; 32];

pub(crate) fn key() -> SigningKey {
    SigningKey::from_bytes(&SEED)
}

fn public() -> String {
    HEXLOWER.encode(key().verifying_key().as_bytes())
}

/// A key of the council that this target can sign with.
pub(crate) fn named(kid: &str) -> ReceiptKey {
    ReceiptKey::parse(kid, &public()).expect("a key")
}

/// The bytes as they came, and, where they are a JSON object, its canonical form with a good signature.
pub(crate) fn both(bytes: &[u8], domain: &[u8], key_field: Option<&str>) -> Vec<Vec<u8>> {
    let mut all = vec![bytes.to_vec()];
    all.extend(resigned(bytes, domain, key_field));
    all
}

fn resigned(bytes: &[u8], domain: &[u8], key_field: Option<&str>) -> Option<Vec<u8>> {
    let mut value: Value = serde_json::from_slice(bytes).ok()?;
    let fields = value.as_object_mut()?;
    fields.remove("signature");
    if let Some(field) = key_field {
        fields.insert(field.to_owned(), public().into());
    }
    let unsigned = serde_json_canonicalizer::to_vec(&value).ok()?;
    let signature = key().sign(&[domain, unsigned.as_slice()].concat());
    value["signature"] = HEXLOWER.encode(&signature.to_bytes()).into();
    serde_json_canonicalizer::to_vec(&value).ok()
}
