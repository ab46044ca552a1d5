//! What the desk's page made in a browser, read here. `npm run vectors` in `desk` makes it anew.

use ed25519_dalek::{Signature, Verifier as _};
use report::{AckCode, Envelope, Event, EventKind, open_words, work};
use serde_json::Value;

use crate::parts;

fn made(name: &str) -> Vec<u8> {
    parts::vector(&format!("from-browser/{name}"))
}

#[test]
fn a_learner_believes_what_the_page_signed() {
    let envelope = Envelope::parse(&parts::vector("envelope.json")).unwrap();
    for (name, kind) in [
        ("opened.json", EventKind::Opened),
        ("reply.json", EventKind::Reply),
        ("closed.json", EventKind::Closed),
    ] {
        let event = Event::verify(&made(name), &envelope, &parts::reader_keys());
        let event = event.unwrap_or_else(|fault| panic!("{name} from the browser: {fault}"));
        assert_eq!(event.kind(), kind);
        let Some(body) = event.body() else { continue };
        let words = open_words(body, &parts::text("reply_identity")).unwrap();
        assert_eq!(*words, text(&said()["reply_words"]));
    }
}

#[test]
fn the_page_counts_and_signs_as_this_program_does() {
    let said = said();
    let code = AckCode::of(parts::report().ack_secret()).to_string();
    assert_eq!(text(&said["ack_code"]), code, "another code on the phone");

    let sign_in = &said["sign_in"];
    let message = [b"SR-1/desk-sign-in\0", text(&sign_in["nonce"]).as_bytes()].concat();
    let signature = data_encoding::HEXLOWER.decode(text(&sign_in["signature"]).as_bytes());
    let signature = Signature::from_slice(&signature.unwrap()).unwrap();
    let key = parts::reader_signer(&text(&sign_in["id"])).verifying_key();
    assert!(
        key.verify(&message, &signature).is_ok(),
        "nobody could sign in"
    );

    let done = &said["work"];
    let nonce = done["nonce"]
        .as_u64()
        .or_else(|| text(&done["nonce"]).parse().ok());
    let bits = u32::try_from(done["bits"].as_u64().unwrap()).unwrap();
    let report = parts::making().report_id;
    assert!(
        work::proves(&text(&done["challenge"]), report, nonce.unwrap(), bits),
        "a file could not be entered while the service is flooded"
    );
}

fn said() -> Value {
    serde_json::from_slice(&made("made.json")).unwrap()
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}
