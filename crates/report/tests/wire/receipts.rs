use ed25519_dalek::SigningKey;
use report::{Envelope, RECEIPT_LIMIT, Receipt, ReceiptFault, ReceiptKey};
use serde_json::{Value, json};
use time::macros::datetime;

use crate::parts;

#[test]
fn a_receipt_for_anything_else_is_refused() {
    let other_hash = json!("00".repeat(32));
    let cases: Vec<(&str, &str, Value, ReceiptFault)> = vec![
        (
            "another organisation",
            "org",
            json!("other-council"),
            ReceiptFault::WrongOrg,
        ),
        (
            "another report",
            "report_id",
            json!("ab".repeat(16)),
            ReceiptFault::WrongReport,
        ),
        (
            "another envelope",
            "envelope_sha256",
            other_hash.clone(),
            ReceiptFault::WrongEnvelope,
        ),
        (
            "another part",
            "parts",
            json!([other_hash]),
            ReceiptFault::WrongParts,
        ),
        ("no part", "parts", json!([]), ReceiptFault::WrongParts),
        (
            "an unknown key",
            "kid",
            json!("practice-2020-01"),
            ReceiptFault::UnknownKey,
        ),
        ("a later version", "v", json!(2), ReceiptFault::NotAReceipt),
        (
            "a new field",
            "note",
            json!("hello"),
            ReceiptFault::NotAReceipt,
        ),
        (
            "a mistyped reference",
            "reference",
            json!("CW-0000-0000"),
            ReceiptFault::NotAReceipt,
        ),
        (
            "a sloppy reference",
            "reference",
            json!("cw0000000s"),
            ReceiptFault::NotAReceipt,
        ),
        (
            "a moment elsewhere",
            "received_at",
            json!("2026-11-23T14:05:00+01:00"),
            ReceiptFault::NotAReceipt,
        ),
        (
            "a promise that is no moment",
            "next_contact_by",
            json!("soon"),
            ReceiptFault::NotAReceipt,
        ),
    ];
    for (case, field, value, fault) in cases {
        let mut receipt = good();
        receipt[field] = value;
        let bytes = parts::signed_receipt(receipt, &parts::receipt_signer());
        assert_eq!(
            verify(&bytes),
            Err(fault),
            "{case} would be shown as received"
        );
    }
}

#[test]
fn a_receipt_that_the_council_did_not_sign_is_refused() {
    let stranger = SigningKey::from_bytes(&[9; 32]);
    let bytes = parts::signed_receipt(good(), &stranger);
    assert_eq!(
        verify(&bytes),
        Err(ReceiptFault::BadSignature),
        "a stranger signed"
    );

    let bytes = parts::signed(b"SR-1/envelope\0", good(), &parts::receipt_signer());
    assert_eq!(
        verify(&bytes),
        Err(ReceiptFault::BadSignature),
        "signed as something else"
    );

    let mut unsigned = good();
    unsigned.as_object_mut().unwrap().remove("signature");
    let bytes = serde_json_canonicalizer::to_vec(&unsigned).unwrap();
    assert_eq!(
        verify(&bytes),
        Err(ReceiptFault::NotAReceipt),
        "nobody signed"
    );

    let receipt = Receipt::verify(&parts::vector("receipt.json"), &envelope(), &[]);
    assert_eq!(
        receipt,
        Err(ReceiptFault::UnknownKey),
        "the pack names no keys"
    );
}

#[test]
fn what_is_not_a_receipt_is_refused() {
    let good = parts::vector("receipt.json");
    let portal = b"<!DOCTYPE html><html><title>Welcome to our Wi-Fi</title></html>";
    let cases: Vec<(&str, Vec<u8>, ReceiptFault)> = vec![
        ("a welcome page", portal.to_vec(), ReceiptFault::NotAReceipt),
        ("nothing", Vec::new(), ReceiptFault::NotAReceipt),
        (
            "an error",
            br#"{"error":"busy"}"#.to_vec(),
            ReceiptFault::NotAReceipt,
        ),
        ("a plain ok", b"ok".to_vec(), ReceiptFault::NotAReceipt),
        (
            "the envelope",
            parts::vector("envelope.json"),
            ReceiptFault::NotAReceipt,
        ),
        (
            "a line end",
            [&good[..], b"\n"].concat(),
            ReceiptFault::NotAReceipt,
        ),
        (
            "deep nesting",
            b"[".repeat(60_000),
            ReceiptFault::NotAReceipt,
        ),
        (
            "too much",
            vec![b' '; RECEIPT_LIMIT + 1],
            ReceiptFault::TooBig,
        ),
    ];
    for (case, bytes, fault) in cases {
        assert_eq!(verify(&bytes), Err(fault), "{case}");
    }
}

#[test]
fn any_key_of_that_name_may_have_signed() {
    let kid = parts::text("receipt_kid");
    let stranger = SigningKey::from_bytes(&[9; 32]).verifying_key();
    let mut keys = vec![ReceiptKey { kid, key: stranger }];
    keys.extend(parts::receipt_keys());
    assert!(Receipt::verify(&parts::vector("receipt.json"), &envelope(), &keys).is_ok());
}

#[test]
fn what_the_council_says_about_later_is_read() {
    let mut receipt = good();
    receipt["next_contact_by"] = json!("2026-11-24T12:00:00Z");
    receipt["office_open"] = json!(false);
    let receipt = verify(&parts::signed_receipt(receipt, &parts::receipt_signer())).unwrap();
    assert_eq!(
        receipt.next_contact_by(),
        Some(datetime!(2026-11-24 12:00:00 UTC))
    );
    assert_eq!(receipt.office_open(), Some(false));
}

#[test]
fn a_key_that_proves_nothing_is_no_key() {
    let key = parts::text("receipt_key");
    let weak = format!("01{}", "00".repeat(31));
    let cases = [
        ("a good key", "k", key.as_str(), true),
        ("no name", "", key.as_str(), false),
        ("capitals", "k", &key.to_uppercase(), false),
        ("half a key", "k", &key[..32], false),
        ("a key anybody can sign for", "k", weak.as_str(), false),
        ("nothing", "k", "", false),
    ];
    for (case, kid, hex, accepted) in cases {
        assert_eq!(ReceiptKey::parse(kid, hex).is_ok(), accepted, "{case}");
    }
}

fn envelope() -> Envelope {
    Envelope::parse(&parts::vector("envelope.json")).unwrap()
}

fn good() -> Value {
    serde_json::from_slice(&parts::vector("receipt.json")).unwrap()
}

fn verify(bytes: &[u8]) -> Result<Receipt, ReceiptFault> {
    Receipt::verify(bytes, &envelope(), &parts::receipt_keys())
}
