use report::{ENVELOPE_LIMIT, Envelope, EnvelopeFault, PART_LIMIT};
use serde_json::{Value, json};

use crate::parts;

#[test]
fn a_well_signed_envelope_of_another_form_is_refused() {
    let part = json!({"size": 1, "sha256": "00".repeat(32)});
    let part_of = |size: u64| json!([{"size": size, "sha256": "00".repeat(32)}]);
    let names = |count: usize| {
        (0..count)
            .map(|n| format!("reader-{n}"))
            .collect::<Vec<_>>()
    };
    let cases: Vec<(&str, &str, Value, EnvelopeFault)> = vec![
        (
            "another protocol",
            "protocol",
            json!("SR-2"),
            EnvelopeFault::UnknownVersion,
        ),
        (
            "a later version",
            "version",
            json!(2),
            EnvelopeFault::UnknownVersion,
        ),
        (
            "no organisation",
            "org",
            json!(""),
            EnvelopeFault::Malformed,
        ),
        (
            "an escape in the organisation",
            "org",
            json!("a\u{1b}[2J"),
            EnvelopeFault::Malformed,
        ),
        (
            "one reader",
            "recipients",
            json!(["lead"]),
            EnvelopeFault::Recipients,
        ),
        (
            "the same reader twice",
            "recipients",
            json!(["a", "a"]),
            EnvelopeFault::Recipients,
        ),
        (
            "a nameless reader",
            "recipients",
            json!(["a", ""]),
            EnvelopeFault::Recipients,
        ),
        (
            "too many readers",
            "recipients",
            json!(names(17)),
            EnvelopeFault::Recipients,
        ),
        ("no parts", "parts", json!([]), EnvelopeFault::Parts),
        (
            "twelve parts",
            "parts",
            json!(vec![part; 12]),
            EnvelopeFault::Parts,
        ),
        ("an empty part", "parts", part_of(0), EnvelopeFault::Parts),
        (
            "a huge part",
            "parts",
            part_of(PART_LIMIT + 1),
            EnvelopeFault::Parts,
        ),
        (
            "a size that wraps",
            "parts",
            part_of(u64::MAX),
            EnvelopeFault::Malformed,
        ),
        (
            "an unknown urgency",
            "urgency",
            json!("later"),
            EnvelopeFault::Malformed,
        ),
        (
            "an id in capitals",
            "report_id",
            json!("AB".repeat(16)),
            EnvelopeFault::Malformed,
        ),
        (
            "a short key",
            "report_key",
            json!("00"),
            EnvelopeFault::Malformed,
        ),
        (
            "a weak key",
            "report_key",
            json!("00".repeat(32)),
            EnvelopeFault::BadSignature,
        ),
        (
            "somebody else's key",
            "report_key",
            other_key(),
            EnvelopeFault::BadSignature,
        ),
        (
            "a new field",
            "note",
            json!("hello"),
            EnvelopeFault::Malformed,
        ),
    ];
    for (case, field, value, fault) in cases {
        let mut envelope = good();
        envelope[field] = value;
        let bytes = parts::signed_envelope(envelope, &parts::report_key());
        assert_eq!(Envelope::parse(&bytes), Err(fault), "{case}");
    }
}

#[test]
fn the_same_json_in_other_bytes_is_refused() {
    let bytes = String::from_utf8(parts::vector("envelope.json")).unwrap();
    let cases = [
        (
            "a line end",
            format!("{bytes}\n"),
            EnvelopeFault::NotCanonical,
        ),
        (
            "a space",
            bytes.replacen(':', ": ", 1),
            EnvelopeFault::NotCanonical,
        ),
        (
            "an escape",
            bytes.replacen("SR-1", "\\u0053R-1", 1),
            EnvelopeFault::NotCanonical,
        ),
        (
            "a number spelled out",
            bytes.replacen("\"version\":1", "\"version\":1.0", 1),
            EnvelopeFault::Malformed,
        ),
        (
            "a field twice",
            bytes.replacen('{', "{\"version\":1,", 1),
            EnvelopeFault::Malformed,
        ),
        ("two envelopes", bytes.repeat(2), EnvelopeFault::Malformed),
        ("nothing", String::new(), EnvelopeFault::Malformed),
        (
            "padding",
            format!("{bytes}{}", " ".repeat(ENVELOPE_LIMIT)),
            EnvelopeFault::TooBig,
        ),
    ];
    for (case, bytes, fault) in cases {
        assert_eq!(Envelope::parse(bytes.as_bytes()), Err(fault), "{case}");
    }
}

#[test]
fn an_unsigned_envelope_is_refused() {
    let mut envelope = good();
    for signature in [None, Some("00"), Some(&*"00".repeat(64)), Some("")] {
        match signature {
            Some(signature) => envelope["signature"] = json!(signature),
            None => drop(envelope.as_object_mut().unwrap().remove("signature")),
        }
        let bytes = serde_json_canonicalizer::to_vec(&envelope).unwrap();
        assert_eq!(
            Envelope::parse(&bytes),
            Err(EnvelopeFault::BadSignature),
            "{signature:?}"
        );
    }
}

#[test]
fn a_report_in_another_envelope_does_not_belong() {
    for (field, value) in [
        ("report_id", json!("ab".repeat(16))),
        ("org", json!("other")),
        ("urgency", json!("urgent")),
    ] {
        let mut envelope = good();
        envelope[field] = value;
        let bytes = parts::signed_envelope(envelope, &parts::report_key());
        let envelope = Envelope::parse(&bytes).unwrap();
        assert!(
            !envelope.belongs_to(&parts::report()),
            "a moved report is taken by its {field}"
        );
    }
}

fn good() -> Value {
    serde_json::from_slice(&parts::vector("envelope.json")).unwrap()
}

fn other_key() -> Value {
    let other = parts::receipt_signer().verifying_key();
    json!(data_encoding::HEXLOWER.encode(other.as_bytes()))
}
