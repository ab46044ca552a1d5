use report::{
    AckCode, Envelope, Event, EventKind, Receipt, Report, Sha256Hash, Urgency, open, open_file,
    open_words, read_bundle, seal_words, write_bundle,
};
use serde_json::{Value, json};

use crate::parts;

/// Computed apart from this program.
const ACK_CODE: &str = "2CYRY-CJRG1";

/// Every byte of version 1. A format that differs is another version with its own vectors.
const FIXED: &[(&str, &str)] = &[
    (
        "keys.json",
        "45a030cd0dd7733764ce540195aa7badb1f6a00bbd76c891ae8a85c1fe8b3b94",
    ),
    (
        "draft.json",
        "425fd9a202594936fc1793a13af2b45c32a1716e744965b32d25cd79b5129c94",
    ),
    (
        "messages.txt",
        "dddd71d7474fd13ee3b7bca24f748256b80548fab9eaa2a906417168cbb138ee",
    ),
    (
        "manifest.json",
        "79fa02c858212ee4aaa929b9cfdc7c4547acc0466fe631168e867491348369ed",
    ),
    (
        "sealed.age",
        "48879fbe687ea267377680f24003e21407d2193dd82f2c0d4bfb344fe3136216",
    ),
    (
        "file.age",
        "4541cdd424058a7baac7d9ba97de7e7d514bfa9b2f4c19fd6a2a906acebe1a0c",
    ),
    (
        "envelope.json",
        "ee01539a0d5ac4d712f8e45a32534d5af4528f09efddd3349fbb92355bc5f1c9",
    ),
    (
        "receipt.json",
        "ff1063cb1a318336b9d688f31d27fa106e5beae63f2dc520d7fa95eefe8d31a3",
    ),
    (
        "opened.json",
        "99d38749a121ff8f97025f3abcd872ed0697743222832993ecb47de9e4e38f1e",
    ),
    (
        "reply.age",
        "f8a686e3ab0b57d573e6d0fee184664d5407de007e6b7e5ebff49ef0f0201d23",
    ),
    (
        "reply.json",
        "58a3973b8f6333f6c4ba14136ae340fe84560781c03e2d039a25b56c34b3cc91",
    ),
    (
        "closed.json",
        "7c4154a07208746e4998c8f53af0ca799af8b7971997cbf77bcc35f0ba7dbafb",
    ),
    (
        "bundle.age",
        "d84e9723d20eaf3491b44c3ca6b84212aa8e973c9cd8c786f9cc35648948a49b",
    ),
];

#[test]
fn the_vectors_are_the_published_bytes() {
    for (name, hash) in FIXED {
        let found = Sha256Hash::of(&parts::vector(name)).to_string();
        assert_eq!(
            &found, hash,
            "{name}: reports already on their way could no longer be read"
        );
    }
}

#[test]
fn a_report_is_sealed_in_the_published_form() {
    let manifest = parts::decrypted(&parts::sealed().parts[0], "deputy");
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
fn the_file_vector_opens_for_both_readers() {
    let envelope = Envelope::parse(&parts::vector("envelope.json")).unwrap();
    let sealed = parts::vector("file.age");
    assert!(envelope.parts()[1].matches(&sealed));
    let file = &parts::evidence()[0];
    for who in ["lead", "deputy"] {
        let mut plain = Vec::new();
        let hash = open_file(&sealed[..], &parts::identity(who), file.size, &mut plain);
        assert_eq!(hash, Ok(file.sha256), "{who} sees another file");
        assert_eq!(plain, parts::vector("messages.txt"));
    }
}

#[test]
fn what_the_team_says_reads_as_published() {
    let envelope = Envelope::parse(&parts::vector("envelope.json")).unwrap();
    for (name, seq, kind) in [
        ("opened.json", 1, EventKind::Opened),
        ("reply.json", 2, EventKind::Reply),
        ("closed.json", 3, EventKind::Closed),
    ] {
        let event = Event::verify(&parts::vector(name), &envelope, &parts::reader_keys()).unwrap();
        assert_eq!(
            (event.seq(), event.kind(), event.kid()),
            (seq, kind, "lead")
        );
        assert_eq!(event.at(), parts::moment("opened_event_at"));
        let words = event.body().map(|body| {
            open_words(body, &parts::text("reply_identity"))
                .unwrap()
                .to_string()
        });
        assert_eq!(
            words,
            (kind == EventKind::Reply).then(|| parts::text("reply_words")),
            "{name}: the learner could not read what was written to them"
        );
    }
}

#[test]
fn the_bundle_vector_holds_the_whole_report() {
    let mut found = Vec::new();
    let bundle = parts::vector("bundle.age");
    let envelope = read_bundle(&bundle[..], &parts::identity("deputy"), &mut |_, part| {
        let mut sealed = Vec::new();
        part.sealed.read_to_end(&mut sealed)?;
        found.push(sealed);
        Ok(())
    })
    .unwrap();
    assert_eq!(envelope.to_bytes(), parts::vector("envelope.json"));
    assert_eq!(
        found,
        [parts::vector("sealed.age"), parts::vector("file.age")]
    );
}

#[test]
fn the_acknowledgement_code_is_as_published() {
    let code = AckCode::of(parts::report().ack_secret());
    assert_eq!(
        code.to_string(),
        ACK_CODE,
        "the desk would read out another code"
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

    let sealed = parts::sealed();
    let manifest = parts::decrypted(&sealed.parts[0], "lead");
    write("manifest.json", manifest.trim_ascii_end());
    write("sealed.age", &sealed.parts[0]);
    write("file.age", &sealed.parts[1]);
    write("envelope.json", &sealed.envelope.to_bytes());
    let receipt = Receipt::issue(
        &sealed.envelope,
        parts::received_at(),
        &parts::reference(),
        &parts::text("receipt_kid"),
        &parts::receipt_signer(),
    );
    write("receipt.json", &receipt.to_bytes());

    let reply = seal_words(&parts::text("reply_words"), parts::report().reply_key()).unwrap();
    write("reply.age", &reply);
    let at = parts::moment("opened_event_at");
    for (name, seq, kind, body) in [
        ("opened.json", 1, EventKind::Opened, None),
        ("reply.json", 2, EventKind::Reply, Some(&reply[..])),
        ("closed.json", 3, EventKind::Closed, None),
    ] {
        let signer = parts::reader_signer("lead");
        let event = Event::issue(&sealed.envelope, seq, at, kind, body, "lead", &signer);
        write(name, &event.to_bytes());
    }
    let mut bundle = Vec::new();
    let mut part = |number: usize| -> std::io::Result<Box<dyn std::io::Read>> {
        Ok(Box::new(std::io::Cursor::new(sealed.parts[number].clone())))
    };
    write_bundle(&sealed.envelope, &mut part, &parts::readers(), &mut bundle).unwrap();
    write("bundle.age", &bundle);
}

fn padded() -> Vec<u8> {
    let mut manifest = parts::vector("manifest.json");
    manifest.resize(16 * 1024, b' ');
    manifest
}
