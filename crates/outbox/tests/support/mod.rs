//! A council in the test process, sealed reports to send it, and disks that fail.

#![allow(
    dead_code,
    clippy::allow_attributes,
    reason = "each test program uses its own share"
)]

pub(crate) mod disks;
pub(crate) mod ends;
pub(crate) mod intake;
pub(crate) mod proxy;
pub(crate) mod raw;

use std::{
    path::Path,
    sync::Arc,
    time::{Duration, Instant},
};

use data_encoding::HEXLOWER;
use ed25519_dalek::{Signer as _, SigningKey};
use outbox::{
    Answering, Clock, Council, Destination, Entry, HttpTransport, Outbox, Pace, Ports,
    ReportSecrets, Request, SentOnce, Spool, State, Transport, TransportFault, send_once,
};
use report::{
    Envelope, Event, EventKind, Part, ReceiptKey, ReportId, Sealed, new_identity, seal_words,
};
use serde_json::json;
use time::{Duration as Span, OffsetDateTime};
use zeroize::Zeroizing;

pub(crate) const ORG: &str = "practice-council";
pub(crate) const KID: &str = "practice-2026-11";

pub(crate) fn council_key() -> SigningKey {
    SigningKey::from_bytes(&[0x51; 32])
}

pub(crate) const READER: &str = "lead";

pub(crate) fn reader_key() -> SigningKey {
    SigningKey::from_bytes(&[0x52; 32])
}

/// What the pack of the practice council says; it moves nothing.
pub(crate) fn council() -> Council {
    Council {
        destination: None,
        receipt_keys: receipt_keys(),
        reader_keys: vec![ReceiptKey {
            kid: READER.to_owned(),
            key: reader_key().verifying_key(),
        }],
    }
}

/// What somebody at the desk signs. Replies are really sealed, to nobody in particular.
pub(crate) fn event(envelope: &Envelope, seq: u32, kind: EventKind) -> Event {
    let body = (kind == EventKind::Reply).then(|| {
        let identity = new_identity().parse::<age::x25519::Identity>().unwrap();
        seal_words("We can help.", &identity.to_public().to_string()).unwrap()
    });
    let (body, now) = (body.as_deref(), OffsetDateTime::now_utc());
    Event::issue(envelope, seq, now, kind, body, READER, &reader_key())
}

pub(crate) fn receipt_keys() -> Vec<ReceiptKey> {
    vec![ReceiptKey {
        kid: KID.to_owned(),
        key: council_key().verifying_key(),
    }]
}

/// A sealed report as the outbox sees it: any bytes under a properly signed envelope.
pub(crate) fn sealed(number: u8, part_sizes: &[usize]) -> Sealed {
    let parts = part_sizes.iter().map(|size| bytes(number, *size));
    let parts = parts.collect::<Vec<_>>();
    Sealed {
        envelope: envelope(number, &parts, &[number; 32]),
        parts,
    }
}

/// The same report, sealed again to other keys.
pub(crate) fn sealed_again(number: u8, part_sizes: &[usize]) -> Sealed {
    let parts = part_sizes.iter().map(|size| bytes(number + 100, *size));
    let parts = parts.collect::<Vec<_>>();
    let described = parts.iter().map(|part| Part::of(part)).collect::<Vec<_>>();
    Sealed {
        envelope: sign(number, &described, &[number; 32], &["lead", "new-deputy"]),
        parts,
    }
}

pub(crate) fn bytes(number: u8, size: usize) -> Vec<u8> {
    let byte = |at: usize| u8::try_from((at * 7 + usize::from(number)) % 251).unwrap();
    (0..size).map(byte).collect()
}

/// Signs an envelope for any parts; another seed gives another envelope for the same report.
pub(crate) fn envelope(number: u8, parts: &[Vec<u8>], seed: &[u8; 32]) -> Envelope {
    let parts = parts.iter().map(|part| Part::of(part)).collect::<Vec<_>>();
    sign(number, &parts, seed, &["lead", "deputy"])
}

pub(crate) fn sign(number: u8, parts: &[Part], seed: &[u8; 32], recipients: &[&str]) -> Envelope {
    let key = SigningKey::from_bytes(seed);
    let mut envelope = json!({
        "protocol": "SR-1",
        "version": 1,
        "report_id": HEXLOWER.encode(&[number; 16]),
        "org": ORG,
        "recipients": recipients,
        "urgency": "routine",
        "parts": parts,
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

/// The computer's clock, put wrong by so much.
pub(crate) struct WrongClock(pub(crate) Span);

impl Clock for WrongClock {
    fn now(&self) -> OffsetDateTime {
        OffsetDateTime::now_utc() + self.0
    }
}

/// The reports' own keys: the seed of report 7 is 7, as [`sealed`] makes them.
pub(crate) struct Seeds;

impl ReportSecrets for Seeds {
    fn signing_seed(&self, id: ReportId) -> Option<Zeroizing<[u8; 32]>> {
        Some(Zeroizing::new([id.as_bytes()[0]; 32]))
    }
}

/// A vault that is locked.
pub(crate) struct NoSeeds;

impl ReportSecrets for NoSeeds {
    fn signing_seed(&self, _: ReportId) -> Option<Zeroizing<[u8; 32]>> {
        None
    }
}

pub(crate) fn http() -> Arc<dyn Transport> {
    Arc::new(HttpTransport::with_timeout(Duration::from_secs(5)))
}

pub(crate) fn ports() -> Ports {
    ports_over(http())
}

pub(crate) fn ports_over(transport: Arc<dyn Transport>) -> Ports {
    Ports {
        transport,
        clock: Arc::new(WrongClock(Span::ZERO)),
        secrets: Arc::new(Seeds),
    }
}

/// The real waiting times, a few hundred times faster.
pub(crate) fn fast() -> Pace {
    Pace {
        base: Duration::from_millis(10),
        cap: Duration::from_millis(40),
        floor: Duration::from_millis(5),
        needs_help: Duration::from_millis(50),
        asked_cap: Duration::from_secs(60),
        listen: Duration::from_millis(20),
        listen_cap: Duration::from_millis(80),
        tick: Duration::from_millis(20),
    }
}

pub(crate) fn start(spool: &Spool, pace: Pace) -> Outbox {
    start_with(spool, pace, ports())
}

pub(crate) fn start_with(spool: &Spool, pace: Pace, ports: Ports) -> Outbox {
    Outbox::start_at(pace, spool.clone(), council(), ports, |_| {})
}

/// One round; afterwards every report as the disk has it.
pub(crate) async fn send(spool: &Spool) -> Vec<Entry> {
    let sent = send_once(spool, council(), ports()).await;
    let SentOnce::Tried(entries) = sent else {
        unreachable!("a dead program still holds the right to send")
    };
    entries
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

/// The report with this number, from the disk.
pub(crate) fn entry(spool: &Spool, number: u8) -> Entry {
    let entries = spool.entries(&council()).into_iter();
    let id = ReportId::from_bytes([number; 16]);
    entries.into_iter().find(|entry| entry.id == id).unwrap()
}

/// A network that does something of its own with a request before it goes, or instead.
pub(crate) struct Through<F> {
    http: HttpTransport,
    meddle: F,
}

impl<F: Fn(&Request) -> Meddling + Send + Sync> Through<F> {
    pub(crate) fn new(meddle: F) -> Arc<Self> {
        let http = HttpTransport::with_timeout(Duration::from_secs(5));
        Arc::new(Self { http, meddle })
    }
}

/// What a network does to one request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Meddling {
    Nothing,
    /// It takes its time.
    Late(Duration),
    /// The intake gets it, but its answer is lost.
    AnswerLost,
}

impl<F: Fn(&Request) -> Meddling + Send + Sync> Transport for Through<F> {
    fn send(&self, request: Request) -> Answering<'_> {
        Box::pin(async move {
            let meddling = (self.meddle)(&request);
            if let Meddling::Late(by) = meddling {
                tokio::time::sleep(by).await;
            }
            let answer = self.http.send(request).await;
            match meddling {
                Meddling::AnswerLost => Err(TransportFault::NoAnswer),
                _ => answer,
            }
        })
    }
}

/// Whether nothing of any report is below a folder, or not even the folder is there.
pub(crate) fn holds_nothing(folder: &Path) -> bool {
    let is_lock = |(name, _): &(String, Vec<u8>)| name.ends_with(".lock");
    !folder.exists() || files(folder).iter().all(is_lock)
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
