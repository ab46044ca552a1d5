use proptest::{collection::vec, prelude::*, sample::Index};
use report::{Envelope, Receipt, ReceiptFault, Report, open};
use serde_json::Value;

use crate::parts;

#[test]
fn no_flipped_bit_passes_in_envelope_or_receipt() {
    let (envelope, receipt) = (
        parts::vector("envelope.json"),
        parts::vector("receipt.json"),
    );
    let expected = Envelope::parse(&envelope).unwrap();
    let keys = parts::receipt_keys();
    for at in 0..envelope.len() {
        for bit in 0..8 {
            let spoiled = flipped(&envelope, at, bit);
            assert!(
                Envelope::parse(&spoiled).is_err(),
                "envelope byte {at} bit {bit}"
            );
        }
    }
    for at in 0..receipt.len() {
        for bit in 0..8 {
            let spoiled = flipped(&receipt, at, bit);
            let verified = Receipt::verify(&spoiled, &expected, &keys);
            assert!(
                verified.is_err(),
                "receipt byte {at} bit {bit} would be shown as received"
            );
        }
    }
}

#[test]
fn no_cut_receipt_passes() {
    let expected = Envelope::parse(&parts::vector("envelope.json")).unwrap();
    let receipt = parts::vector("receipt.json");
    for length in 0..receipt.len() {
        let verified = Receipt::verify(&receipt[..length], &expected, &parts::receipt_keys());
        assert_eq!(
            verified,
            Err(ReceiptFault::NotAReceipt),
            "cut after {length} bytes"
        );
    }
}

#[test]
fn no_flipped_byte_passes_under_the_seal() {
    let sealed = parts::vector("sealed.age");
    let part = Envelope::parse(&parts::vector("envelope.json"))
        .unwrap()
        .parts()[0];
    let identity = parts::identity("deputy");
    for at in 0..sealed.len() {
        let spoiled = flipped(&sealed, at, at % 8);
        assert!(!part.matches(&spoiled), "byte {at} would be delivered");
        // The header is where a parser could be led astray; the body is one authenticated block.
        if at < 600 || at % 97 == 0 {
            assert!(
                open(&spoiled, &identity).is_err(),
                "byte {at} would be read at the desk"
            );
        }
    }
}

proptest! {
    #[test]
    fn any_bytes_are_answered(bytes in vec(any::<u8>(), 0..2_000)) {
        let expected = Envelope::parse(&parts::vector("envelope.json")).unwrap();
        prop_assert!(Envelope::parse(&bytes).is_err());
        prop_assert!(Receipt::verify(&bytes, &expected, &parts::receipt_keys()).is_err());
        prop_assert!(Report::parse(&bytes).is_err());
        prop_assert!(open(&bytes, &parts::identity("lead")).is_err());
    }

    #[test]
    fn spliced_bytes_are_answered(
        from: Index, to: Index, into in vec(any::<u8>(), 0..40), which in 0_usize..4,
    ) {
        let name = ["envelope.json", "receipt.json", "manifest.json", "sealed.age"][which];
        let whole = parts::vector(name);
        let (from, to) = (from.index(whole.len()), to.index(whole.len()));
        let mut spliced = whole.clone();
        spliced.splice(from.min(to)..from.max(to), into);
        prop_assume!(spliced != whole);
        let expected = Envelope::parse(&parts::vector("envelope.json")).unwrap();
        prop_assert!(Envelope::parse(&spliced).is_err());
        prop_assert!(Receipt::verify(&spliced, &expected, &parts::receipt_keys()).is_err());
        prop_assert!(open(&spliced, &parts::identity("lead")).is_err());
        let _ = Report::parse(&spliced);
    }

    #[test]
    fn any_value_in_any_field_is_refused(field: Index, value in json_value(), which in 0_usize..2) {
        let name = ["envelope.json", "receipt.json"][which];
        let mut json = serde_json::from_slice::<Value>(&parts::vector(name)).unwrap();
        let fields = json.as_object().unwrap().keys().cloned().collect::<Vec<_>>();
        let field = field.get(&fields);
        prop_assume!(json[field] != value);
        json[field] = value;
        let bytes = serde_json_canonicalizer::to_vec(&json).unwrap();
        let expected = Envelope::parse(&parts::vector("envelope.json")).unwrap();
        prop_assert!(Envelope::parse(&bytes).is_err());
        prop_assert!(Receipt::verify(&bytes, &expected, &parts::receipt_keys()).is_err());
    }
}

fn flipped(bytes: &[u8], at: usize, bit: usize) -> Vec<u8> {
    let mut spoiled = bytes.to_vec();
    spoiled[at] ^= 1 << bit;
    spoiled
}

fn json_value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(|number| Value::from(number >> 12)),
        ".{0,40}".prop_map(Value::from),
        "[0-9a-f]{32}|[0-9a-f]{64}|[0-9a-f]{128}".prop_map(Value::from),
    ];
    leaf.prop_recursive(2, 12, 4, |inner| vec(inner, 0..4).prop_map(Value::from))
}
