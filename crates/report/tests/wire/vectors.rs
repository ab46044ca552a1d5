use report::{Envelope, Receipt, Report, Sha256Hash, Urgency, open, seal};
use serde_json::{Value, json};

use crate::parts;

/// Every byte of version 1. A format that differs is another version with its own vectors.
const FIXED: [(&str, &str); 6] = [
    (
        "keys.json",
        "fc0d8258b5a116077c970a09bb9a2982eee65438734d3d7a34d8319cca63496c",
    ),
    (
        "draft.json",
        "f1857ada3c2f9fe2fdfdc2a2dc07f9c6ab9299fd2f42e621af28404b41c7f5dd",
    ),
    (
        "manifest.json",
        "6414c94dea6b838c571e583e3a38649ed80ba9d57277e4cd1ba339680dc1ada8",
    ),
    (
        "sealed.age",
        "9f87f0c26b4a586428ba0fb4f5fb6b7a5f56c00f5932fa1635ef2cda1976f41c",
    ),
    (
        "envelope.json",
        "f4b1b6a4921d37b38354fcd091bcebbed45fee713dd8601ad8e69c367dfe112e",
    ),
    (
        "receipt.json",
        "006cf0c303453410b2f70f71c9b31c3e1f8f1780fb03a79e7d15b0928c9eec83",
    ),
];

#[test]
fn the_vectors_are_the_published_bytes() {
    for (name, hash) in FIXED {
        let found = Sha256Hash::of(&parts::vector(name)).to_string();
        assert_eq!(
            found, hash,
            "{name}: reports already on their way could no longer be read"
        );
    }
}

#[test]
fn a_report_is_sealed_in_the_published_form() {
    let sealed = seal(
        &parts::report(),
        &parts::recipients(),
        &parts::making().report_key_seed,
    );
    let manifest = parts::decrypted(&sealed.unwrap().parts[0], "deputy");
    assert_eq!(
        manifest,
        padded(),
        "a desk of version 1 could not read new reports"
    );
}

#[test]
fn the_sealed_vector_opens_for_both_readers() {
    let sealed = parts::vector("sealed.age");
    for who in ["lead", "deputy"] {
        assert_eq!(
            parts::decrypted(&sealed, who),
            padded(),
            "{who} sees other bytes"
        );
        let report = open(&sealed, &parts::identity(who)).unwrap();
        assert_eq!(report, parts::report(), "{who} reads another report");
        assert_eq!(
            report.answers(),
            &parts::draft(),
            "{who} reads other answers"
        );
    }
    assert_eq!(
        Report::parse(&parts::vector("manifest.json")),
        Ok(parts::report())
    );
}

#[test]
fn the_envelope_vector_reads_and_is_signed_as_published() {
    let bytes = parts::vector("envelope.json");
    let envelope = Envelope::parse(&bytes).unwrap();
    assert_eq!(envelope.to_bytes(), bytes);
    assert_eq!(envelope.hash(), Sha256Hash::of(&bytes));
    assert_eq!(envelope.report_id(), parts::making().report_id);
    assert_eq!(envelope.org(), "practice-council");
    assert_eq!(envelope.urgency(), Urgency::Routine);
    assert_eq!(envelope.recipients(), ["lead", "deputy"]);
    assert!(envelope.parts()[0].matches(&parts::vector("sealed.age")));
    assert!(envelope.belongs_to(&parts::report()));

    let value = serde_json::from_slice::<Value>(&bytes).unwrap();
    assert_eq!(
        parts::signed_envelope(value, &parts::report_key()),
        bytes,
        "signed otherwise"
    );
}

#[test]
fn a_receipt_is_written_in_the_published_form() {
    let envelope = Envelope::parse(&parts::vector("envelope.json")).unwrap();
    let kid = parts::text("receipt_kid");
    let signer = parts::receipt_signer();
    let issued = Receipt::issue(
        &envelope,
        parts::received_at(),
        &parts::reference(),
        &kid,
        &signer,
    );
    let bytes = parts::vector("receipt.json");
    assert_eq!(
        issued.to_bytes(),
        bytes,
        "an older program would not believe this receipt"
    );

    let receipt = Receipt::verify(&bytes, &envelope, &parts::receipt_keys()).unwrap();
    assert_eq!(receipt, issued);
    assert_eq!(receipt.reference(), &parts::reference());
    assert_eq!(receipt.received_at(), parts::received_at());
    assert_eq!(
        (receipt.next_contact_by(), receipt.office_open()),
        (None, None)
    );

    let value = serde_json::from_slice::<Value>(&bytes).unwrap();
    assert_eq!(
        parts::signed_receipt(value, &signer),
        bytes,
        "signed otherwise"
    );
}

#[test]
#[ignore = "writes the vectors anew; only for a new version of the format"]
fn write_vectors() {
    let write = |name: &str, bytes: &[u8]| std::fs::write(parts::vector_path(name), bytes).unwrap();
    let mut keys = parts::keys();
    for who in ["lead", "deputy"] {
        keys[who]["key"] = json!(parts::recipient(who).key);
    }
    let public = parts::receipt_signer().verifying_key();
    keys["receipt_key"] = json!(data_encoding::HEXLOWER.encode(public.as_bytes()));
    write(
        "keys.json",
        format!("{}\n", serde_json::to_string_pretty(&keys).unwrap()).as_bytes(),
    );

    let sealed = seal(
        &parts::report(),
        &parts::recipients(),
        &parts::making().report_key_seed,
    );
    let sealed = sealed.unwrap();
    let manifest = parts::decrypted(&sealed.parts[0], "lead");
    write("manifest.json", manifest.trim_ascii_end());
    write("sealed.age", &sealed.parts[0]);
    write("envelope.json", &sealed.envelope.to_bytes());
    let receipt = Receipt::issue(
        &sealed.envelope,
        parts::received_at(),
        &parts::reference(),
        &parts::text("receipt_kid"),
        &parts::receipt_signer(),
    );
    write("receipt.json", &receipt.to_bytes());
}

fn padded() -> Vec<u8> {
    let mut manifest = parts::vector("manifest.json");
    manifest.resize(16 * 1024, b' ');
    manifest
}
