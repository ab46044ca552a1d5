//! A council in the test process, sealed reports to send it, and disks that fail.

#![allow(
    dead_code,
    clippy::allow_attributes,
    reason = "each test program uses its own share"
)]

pub(crate) mod disks;
pub(crate) mod intake;
pub(crate) mod raw;

use std::{
    path::Path,
    sync::Arc,
    time::{Duration, Instant},
};

use data_encoding::HEXLOWER;
use ed25519_dalek::{Signer as _, SigningKey};
use outbox::{Clock, Destination, Entry, HttpTransport, Outbox, Pace, Spool, State, Transport};
use report::{Envelope, Part, ReceiptKey, Sealed};
use serde_json::json;
use time::OffsetDateTime;

pub(crate) const ORG: &str = "practice-council";
pub(crate) const KID: &str = "practice-2026-11";

pub(crate) fn council_key() -> SigningKey {
    SigningKey::from_bytes(&[0x51; 32])
}

pub(crate) fn receipt_keys() -> Vec<ReceiptKey> {
    vec![ReceiptKey {
        kid: KID.to_owned(),
        key: council_key().verifying_key(),
    }]
}

/// A sealed report as the outbox sees it: any bytes under a properly signed envelope.
pub(crate) fn sealed(number: u8, part_sizes: &[usize]) -> Sealed {
    let byte = |at: usize| u8::try_from((at * 7 + usize::from(number)) % 251).unwrap();
    let parts = part_sizes
        .iter()
        .map(|size| (0..*size).map(byte).collect::<Vec<_>>());
    let parts = parts.collect::<Vec<_>>();
    Sealed {
        envelope: envelope(number, &parts, &[number; 32]),
        parts,
    }
}

/// Signs an envelope for any parts; another seed gives another envelope for the same report.
pub(crate) fn envelope(number: u8, parts: &[Vec<u8>], seed: &[u8; 32]) -> Envelope {
    let key = SigningKey::from_bytes(seed);
    let mut envelope = json!({
        "protocol": "SR-1",
        "version": 1,
        "report_id": HEXLOWER.encode(&[number; 16]),
        "org": ORG,
        "recipients": ["lead", "deputy"],
        "urgency": "routine",
        "parts": parts.iter().map(|part| Part::of(part)).collect::<Vec<_>>(),
        "report_key": HEXLOWER.encode(key.verifying_key().as_bytes()),
    });
    let unsigned = serde_json_canonicalizer::to_vec(&envelope).unwrap();
    let signature = key.sign(&[b"SR-1/envelope\0".as_slice(), &unsigned].concat());
    envelope["signature"] = HEXLOWER.encode(&signature.to_bytes()).into();
    Envelope::parse(&serde_json_canonicalizer::to_vec(&envelope).unwrap()).unwrap()
}

pub(crate) fn destination(url: &str) -> Destination {
    Destination {
        org: ORG.to_owned(),
        council_name: "Practice council".to_owned(),
        intake_url: url.to_owned(),
    }
}

pub(crate) fn put(spool: &Spool, sealed: &Sealed, url: &str) {
    spool
        .put(sealed, &destination(url), OffsetDateTime::now_utc())
        .unwrap();
}

pub(crate) struct WallClock;

impl Clock for WallClock {
    fn now(&self) -> OffsetDateTime {
        OffsetDateTime::now_utc()
    }
}

pub(crate) fn http() -> Arc<dyn Transport> {
    Arc::new(HttpTransport::with_timeout(Duration::from_secs(5)))
}

/// The real waiting times, a few hundred times faster.
pub(crate) fn fast() -> Pace {
    Pace {
        base: Duration::from_millis(10),
        cap: Duration::from_millis(40),
        floor: Duration::from_millis(5),
        needs_help: Duration::from_millis(50),
        asked_cap: Duration::from_secs(60),
        tick: Duration::from_millis(20),
    }
}

pub(crate) fn start(spool: &Spool, pace: Pace) -> Outbox {
    Outbox::start_at(
        pace,
        spool.clone(),
        receipt_keys(),
        http(),
        Arc::new(WallClock),
        |_| {},
    )
}

pub(crate) fn is_received(entry: &Entry) -> bool {
    matches!(entry.state, State::Received(_))
}

/// Waits for something that must happen, and says what did not.
pub(crate) async fn until(what: &str, happened: impl Fn() -> bool) {
    let end = Instant::now() + Duration::from_secs(20);
    while !happened() {
        assert!(Instant::now() < end, "did not happen in 20 seconds: {what}");
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
}

/// Every file below a folder, with its content.
pub(crate) fn files(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap().flatten() {
        if entry.file_type().unwrap().is_dir() {
            found.extend(files(&entry.path()));
        } else {
            let name = entry.path().to_string_lossy().into_owned();
            found.push((name, std::fs::read(entry.path()).unwrap()));
        }
    }
    found
}
