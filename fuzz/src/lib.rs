//! One function per parser that faces strangers. A fuzzer calls it, and so do the tests with the kept corpus.
//!
//! A function returns for every input. It panics only where a parser broke its promise; that is a finding.

#![expect(
    clippy::expect_used,
    reason = "fixed keys and vectors are part of the target"
)]

mod bundle;
mod files;
mod hub;
mod pack;
mod signed;

use std::{io, sync::LazyLock};

use report::{Draft, Envelope, Event, EventKind, Receipt, Report, open, open_file, open_words};

pub use bundle::bundle;
pub use files::evidence;
pub use hub::{hub_description, hub_door, hub_page, hub_reply};
pub use pack::pack;

/// A function that takes anything and says whether it was what it claims to be.
pub type Target = fn(&[u8]) -> bool;

/// Every target under the name of its corpus folder.
pub const TARGETS: &[(&str, Target)] = &[
    ("bundle", bundle),
    ("envelope", envelope),
    ("event", event),
    ("evidence", evidence),
    ("hub_description", hub_description),
    ("hub_door", hub_door),
    ("hub_page", hub_page),
    ("hub_reply", hub_reply),
    ("manifest", manifest),
    ("pack", pack),
    ("part", part),
    ("receipt", receipt),
];

/// The clear description of a report, as the intake reads it from anybody.
pub fn envelope(bytes: &[u8]) -> bool {
    let mut accepted = false;
    for bytes in signed::both(bytes, b"SR-1/envelope\0", Some("report_key")) {
        let Ok(envelope) = Envelope::parse(&bytes) else {
            continue;
        };
        assert_eq!(
            envelope.to_bytes(),
            bytes,
            "what was signed is what is kept"
        );
        assert!(
            envelope.recipients().len() >= 2,
            "one lost key loses a report"
        );
        assert!(!envelope.parts().is_empty(), "a report without words");
        accepted = true;
    }
    accepted
}

/// What the learner's program accepts as "the council has it".
pub fn receipt(bytes: &[u8]) -> bool {
    let keys = [signed::named("practice-2026-11")];
    let mut accepted = false;
    for bytes in signed::both(bytes, b"SR-1/receipt\0", None) {
        let Ok(receipt) = Receipt::verify(&bytes, &EXPECTED, &keys) else {
            continue;
        };
        assert_eq!(
            receipt.report_id(),
            EXPECTED.report_id(),
            "another's receipt"
        );
        assert_eq!(receipt.to_bytes(), bytes, "what was signed is what is kept");
        accepted = true;
    }
    accepted
}

/// What the learner's program accepts as the safeguarding team's word.
pub fn event(bytes: &[u8]) -> bool {
    let keys = [signed::named("lead")];
    let mut accepted = false;
    for bytes in signed::both(bytes, b"SR-1/event\0", None) {
        let Ok(event) = Event::verify(&bytes, &EXPECTED, &keys) else {
            continue;
        };
        assert_eq!(event.to_bytes(), bytes, "what was signed is what is kept");
        assert!(event.seq() > 0, "an event before the first");
        let is_reply = event.kind() == EventKind::Reply;
        assert_eq!(event.body().is_some(), is_reply, "a reply without words");
        accepted = true;
    }
    accepted
}

/// What comes out of the seal, and what the window sends: anything the screen's language can say.
pub fn manifest(bytes: &[u8]) -> bool {
    // A draft that is no draft is refused by the same reader.
    let is_draft = serde_json::from_slice::<Draft>(bytes).is_ok();
    let Ok(report) = Report::parse(bytes) else {
        return is_draft;
    };
    let again = Report::parse(&report.to_manifest());
    assert_eq!(again.as_ref(), Ok(&report), "the desk reads another report");
    true
}

/// A sealed part, as the desk's program opens it: the report, a file, or words in a reply.
pub fn part(bytes: &[u8]) -> bool {
    let report = open(bytes, &IDENTITY);
    let has_org = |report: &Report| !report.org().is_empty();
    assert!(report.as_ref().map_or(true, has_org), "a report for nobody");
    let sizes = [0, 1, 1000].iter();
    let is_file = sizes.map(|size| open_file(bytes, &IDENTITY, *size, &mut io::sink()).is_ok());
    let is_file = is_file.fold(false, |any, one| any | one);
    report.is_ok() | is_file | open_words(bytes, &REPLY_IDENTITY).is_ok()
}

static EXPECTED: LazyLock<Envelope> = LazyLock::new(|| {
    let bytes = include_bytes!("../../crates/report/tests/vectors/envelope.json");
    Envelope::parse(bytes).expect("the vector")
});

pub(crate) static IDENTITY: LazyLock<String> = LazyLock::new(|| vector_key("/lead/identity"));

/// The key with which the learner's program opens replies.
static REPLY_IDENTITY: LazyLock<String> = LazyLock::new(|| vector_key("/reply_identity"));

fn vector_key(path: &str) -> String {
    let keys = include_bytes!("../../crates/report/tests/vectors/keys.json");
    let keys: serde_json::Value = serde_json::from_slice(keys).expect("the vector");
    let key = keys.pointer(path).and_then(serde_json::Value::as_str);
    key.expect("a key").to_owned()
}
