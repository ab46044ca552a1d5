use report::{
    EVENT_LIMIT, Envelope, Event, EventFault, EventKind, OpenFault, REPLY_LIMIT, Receipt,
    ReceiptFault, Secrets, new_identity, open_words, seal_words, sign_request,
};
use serde_json::{Value, json};

use crate::parts;

#[test]
fn only_a_reader_speaks_for_the_team_and_only_about_this_report() {
    let cases: Vec<(&str, &str, Value, EventFault)> = vec![
        (
            "another organisation",
            "org",
            json!("other"),
            EventFault::WrongReport,
        ),
        (
            "another report",
            "report_id",
            json!("ab".repeat(16)),
            EventFault::WrongReport,
        ),
        (
            "another envelope",
            "envelope_sha256",
            json!("00".repeat(32)),
            EventFault::WrongReport,
        ),
        (
            "an unknown reader",
            "kid",
            json!("somebody"),
            EventFault::UnknownKey,
        ),
        (
            "another reader's name",
            "kid",
            json!("deputy"),
            EventFault::BadSignature,
        ),
        ("a later version", "v", json!(2), EventFault::NotAnEvent),
        (
            "a number that is none",
            "seq",
            json!(0),
            EventFault::NotAnEvent,
        ),
        (
            "a number without end",
            "seq",
            json!(10_001),
            EventFault::NotAnEvent,
        ),
        (
            "a word nobody knows",
            "kind",
            json!("deleted"),
            EventFault::NotAnEvent,
        ),
        (
            "a reply without words",
            "kind",
            json!("reply"),
            EventFault::NotAnEvent,
        ),
        (
            "words nobody asked for",
            "body",
            json!("AAAA"),
            EventFault::NotAnEvent,
        ),
        (
            "a new field",
            "note",
            json!("hello"),
            EventFault::NotAnEvent,
        ),
    ];
    for (case, field, value, fault) in cases {
        let mut event = good();
        event[field] = value;
        let bytes = parts::signed(b"SR-1/event\0", event, &parts::reader_signer("lead"));
        assert_eq!(
            verify(&bytes),
            Err(fault),
            "{case} would be shown to the learner"
        );
    }
    let unsigned = serde_json_canonicalizer::to_vec(&{
        let mut event = good();
        event.as_object_mut().unwrap().remove("signature");
        event
    });
    assert_eq!(verify(&unsigned.unwrap()), Err(EventFault::NotAnEvent));
    assert_eq!(
        verify(&vec![b' '; EVENT_LIMIT + 1]),
        Err(EventFault::TooBig)
    );
}

#[test]
fn no_flipped_bit_passes_in_an_event() {
    let good = parts::vector("reply.json");
    for at in 0..good.len() {
        let mut spoiled = good.clone();
        spoiled[at] ^= 1 << (at % 8);
        assert!(verify(&spoiled).is_err(), "byte {at}");
    }
}

#[test]
fn an_event_is_no_receipt_and_a_receipt_no_event() {
    let key = parts::reader_keys();
    let event = Receipt::verify(&parts::vector("opened.json"), &envelope(), &key);
    assert_eq!(event, Err(ReceiptFault::NotAReceipt));
    let receipt = Event::verify(&parts::vector("receipt.json"), &envelope(), &key);
    assert_eq!(receipt, Err(EventFault::NotAnEvent));
}

#[test]
fn a_reply_opens_for_the_learner_alone() {
    let sealed = seal_words("Come on Tuesday.", parts::report().reply_key()).unwrap();
    let opened = open_words(&sealed, &parts::text("reply_identity")).unwrap();
    assert_eq!(*opened, "Come on Tuesday.");
    for (who, identity) in [
        ("the lead", parts::identity("lead")),
        ("another learner", new_identity().to_string()),
    ] {
        let opened = open_words(&sealed, &identity);
        assert_eq!(opened, Err(OpenFault::OtherRecipients), "{who}");
    }
    assert!(seal_words("x", "age1broken").is_err());
    assert!(seal_words(&"x".repeat(REPLY_LIMIT + 1), parts::report().reply_key()).is_err());
    let event = Event::issue(
        &envelope(),
        1,
        parts::moment("opened_event_at"),
        EventKind::Reply,
        Some(&seal_words(&"x".repeat(REPLY_LIMIT), parts::report().reply_key()).unwrap()),
        "lead",
        &parts::reader_signer("lead"),
    );
    assert!(
        verify(&event.to_bytes()).is_ok(),
        "the longest reply must fit an event"
    );
}

#[test]
fn only_whoever_made_a_report_may_ask_about_it() {
    let seed = parts::making().report_key_seed;
    let path = "/v1/reports/0123456789abcdef0123456789abcdef/events?after=0";
    let signature = sign_request("GET", path, &seed);
    let cases = [
        ("the learner", "GET", path, signature.clone(), true),
        ("for another act", "DELETE", path, signature.clone(), false),
        (
            "for another place",
            "GET",
            "/v1/reports",
            signature.clone(),
            false,
        ),
        (
            "another key",
            "GET",
            path,
            sign_request("GET", path, &[1; 32]),
            false,
        ),
        ("nothing", "GET", path, String::new(), false),
        ("capitals", "GET", path, signature.to_uppercase(), false),
    ];
    for (case, method, path, signature, accepted) in cases {
        let allowed = envelope().signed_request(method, path, &signature);
        assert_eq!(allowed, accepted, "{case}");
    }
}

#[test]
fn the_secrets_of_a_report_are_kept_whole() {
    let secrets = parts::making().secrets();
    assert_eq!(Secrets::from_json(&secrets.to_json()), Ok(secrets));
    for text in ["", "{}", "[]", r#"{"signing_seed":"00"}"#] {
        assert!(Secrets::from_json(text).is_err(), "{text}");
    }
}

fn envelope() -> Envelope {
    Envelope::parse(&parts::vector("envelope.json")).unwrap()
}

fn good() -> Value {
    serde_json::from_slice(&parts::vector("opened.json")).unwrap()
}

fn verify(bytes: &[u8]) -> Result<Event, EventFault> {
    Event::verify(bytes, &envelope(), &parts::reader_keys())
}
