//! The vectors as values, and a second implementation of signing to make what the crate never would.

use std::{path::PathBuf, str::FromStr as _};

use age::x25519::Identity;
use data_encoding::HEXLOWER;
use ed25519_dalek::{Signer as _, SigningKey};
use report::{
    Draft, Evidence, Hidden, Making, Part, Readers, ReceiptKey, Recipient, Reference, Report,
    Sealed, Sha256Hash, seal_file, seal_report,
};
use serde_json::Value;
use time::{OffsetDateTime, format_description::well_known::Rfc3339};

pub(crate) fn vector_path(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("tests/vectors")
        .join(name)
}

pub(crate) fn vector(name: &str) -> Vec<u8> {
    std::fs::read(vector_path(name)).unwrap()
}

pub(crate) fn keys() -> Value {
    serde_json::from_slice(&vector("keys.json")).unwrap()
}

pub(crate) fn text(key: &str) -> String {
    keys()[key].as_str().unwrap().to_owned()
}

fn bytes<const N: usize>(key: &str) -> [u8; N] {
    HEXLOWER
        .decode(text(key).as_bytes())
        .unwrap()
        .try_into()
        .unwrap()
}

pub(crate) fn moment(key: &str) -> OffsetDateTime {
    OffsetDateTime::parse(&text(key), &Rfc3339).unwrap()
}

pub(crate) fn identity(who: &str) -> String {
    keys()[who]["identity"].as_str().unwrap().to_owned()
}

pub(crate) fn recipient(who: &str) -> Recipient {
    let key = Identity::from_str(&identity(who))
        .unwrap()
        .to_public()
        .to_string();
    Recipient {
        id: who.to_owned(),
        role: who.to_owned(),
        key,
    }
}

pub(crate) fn recipients() -> Vec<Recipient> {
    vec![recipient("lead"), recipient("deputy")]
}

pub(crate) fn draft() -> Draft {
    serde_json::from_slice(&vector("draft.json")).unwrap()
}

pub(crate) fn making() -> Making {
    Making {
        report_id: text("report_id").parse().unwrap(),
        report_key_seed: bytes("report_key_seed"),
        ack_secret: bytes("ack_secret"),
        reply_identity: text("reply_identity"),
        parent: None,
        opened_at: Some(moment("opened_at")),
        made_at: moment("made_at"),
        program: text("program"),
        org: text("org"),
        pack_version: keys()["pack_version"].as_u64().unwrap(),
    }
}

pub(crate) fn evidence() -> Vec<Evidence> {
    let bytes = vector("messages.txt");
    vec![Evidence {
        name: "messages.txt".to_owned(),
        media_type: "text/plain".to_owned(),
        size: bytes.len() as u64,
        sha256: Sha256Hash::of(&bytes),
        shows: "His messages on Monday".to_owned(),
        removed: vec![Hidden::Place],
        original: Some(Sha256Hash::of(b"the file as it was chosen")),
    }]
}

pub(crate) fn report() -> Report {
    Report::with_evidence(draft(), evidence(), &making()).unwrap()
}

pub(crate) fn readers() -> Readers {
    Readers::new(&recipients()).unwrap()
}

pub(crate) fn sealed_file(plain: &[u8]) -> (Part, Vec<u8>) {
    let mut sealed = Vec::new();
    let part = seal_file(&mut &plain[..], plain.len() as u64, &mut sealed, &readers());
    (part.unwrap(), sealed)
}

/// The report of the vectors under a fresh seal.
pub(crate) fn sealed() -> Sealed {
    let (part, file) = sealed_file(&vector("messages.txt"));
    let mut sealed =
        seal_report(&report(), &[part], &readers(), &making().report_key_seed).unwrap();
    sealed.parts.push(file);
    sealed
}
pub(crate) fn report_key() -> SigningKey {
    SigningKey::from_bytes(&bytes("report_key_seed"))
}

pub(crate) fn receipt_signer() -> SigningKey {
    SigningKey::from_bytes(&bytes("receipt_seed"))
}

pub(crate) fn receipt_keys() -> Vec<ReceiptKey> {
    let key = HEXLOWER.encode(receipt_signer().verifying_key().as_bytes());
    vec![ReceiptKey::parse(&text("receipt_kid"), &key).unwrap()]
}

pub(crate) fn reader_signer(who: &str) -> SigningKey {
    let seed = HEXLOWER.decode(keys()[who]["reader_seed"].as_str().unwrap().as_bytes());
    SigningKey::from_bytes(&seed.unwrap().try_into().unwrap())
}

pub(crate) fn reader_keys() -> Vec<ReceiptKey> {
    let key = |who: &str| {
        let key = HEXLOWER.encode(reader_signer(who).verifying_key().as_bytes());
        ReceiptKey::parse(who, &key).unwrap()
    };
    vec![key("lead"), key("deputy")]
}

pub(crate) fn reference() -> Reference {
    Reference::from_random(bytes("reference_random"))
}

pub(crate) fn received_at() -> OffsetDateTime {
    moment("received_at")
}

/// The canonical bytes of `value` with a fresh signature in it.
pub(crate) fn signed(domain: &[u8], mut value: Value, key: &SigningKey) -> Vec<u8> {
    value.as_object_mut().unwrap().remove("signature");
    let unsigned = serde_json_canonicalizer::to_vec(&value).unwrap();
    let signature = key.sign(&[domain, unsigned.as_slice()].concat());
    value["signature"] = HEXLOWER.encode(&signature.to_bytes()).into();
    serde_json_canonicalizer::to_vec(&value).unwrap()
}

pub(crate) fn signed_envelope(value: Value, key: &SigningKey) -> Vec<u8> {
    signed(b"SR-1/envelope\0", value, key)
}

pub(crate) fn signed_receipt(value: Value, key: &SigningKey) -> Vec<u8> {
    signed(b"SR-1/receipt\0", value, key)
}

/// What is under the seal, padding included, without this crate's own reader.
pub(crate) fn decrypted(sealed: &[u8], who: &str) -> Vec<u8> {
    let identity = Identity::from_str(&identity(who)).unwrap();
    age::decrypt(&identity, sealed).unwrap()
}
