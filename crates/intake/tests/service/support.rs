//! A council with its keys, and reports to send to it.

use std::path::PathBuf;
use std::process::{Command, Output, Stdio};
use std::time::{Duration, Instant};

use data_encoding::BASE64;
use report::draft::{About, ContactWay, Danger, Draft, Kind, Place};
use report::{Envelope, Making, Receipt, ReceiptKey, Recipient, Report, ReportId, Sealed};
use sha2::{Digest, Sha256};
use tempfile::TempDir;
use time::OffsetDateTime;

use crate::client::Server;

pub(crate) const PROGRAM: &str = env!("CARGO_BIN_EXE_council-intake");

/// A council's folder: keys beside data.
pub(crate) struct Council {
    pub(crate) folder: TempDir,
    recipients: Vec<Recipient>,
    receipt_keys: Vec<ReceiptKey>,
}

impl Council {
    pub(crate) fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let keys = folder.path().join("keys");
        let made = run(&["keys", "new", "--json", "--out", keys.to_str().unwrap()]);
        assert!(
            made.status.success(),
            "{}",
            String::from_utf8_lossy(&made.stderr)
        );
        let public: serde_json::Value = serde_json::from_slice(&made.stdout).unwrap();
        let text = |value: &serde_json::Value| value.as_str().unwrap().to_owned();
        let recipients = public["recipients"].as_array().unwrap().iter();
        let recipients = recipients
            .map(|each| Recipient {
                id: text(&each["id"]),
                role: text(&each["role"]),
                key: text(&each["key"]),
            })
            .collect();
        let receipt = &public["receipt"];
        let receipt_key =
            ReceiptKey::parse(&text(&receipt["kid"]), &text(&receipt["key"])).unwrap();
        Self {
            folder,
            recipients,
            receipt_keys: vec![receipt_key],
        }
    }

    pub(crate) fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    pub(crate) fn keys(&self) -> PathBuf {
        self.folder.path().join("keys")
    }

    pub(crate) fn serve(&self) -> Server {
        Server::start(
            Command::new(PROGRAM).args(self.serve_args()),
            self.folder.path(),
        )
    }

    pub(crate) fn serve_args(&self) -> Vec<String> {
        let path = |path: PathBuf| path.to_str().unwrap().to_owned();
        let [data, keys] = [path(self.data()), path(self.keys())];
        [
            "serve",
            "--data",
            &data,
            "--keys",
            &keys,
            "--listen",
            "127.0.0.1:0",
        ]
        .map(str::to_owned)
        .to_vec()
    }

    pub(crate) fn seal(&self, words: &str) -> Sealed {
        self.seal_as(random_id(), words)
    }

    pub(crate) fn seal_as(&self, report_id: ReportId, words: &str) -> Sealed {
        self.seal_draft(report_id, "demo", draft(words))
    }

    pub(crate) fn seal_draft(&self, report_id: ReportId, org: &str, draft: Draft) -> Sealed {
        let making = Making {
            report_id,
            report_key_seed: random(),
            ack_secret: random(),
            made_at: OffsetDateTime::from_unix_timestamp(1_795_442_400).unwrap(),
            program: "Learner Companion 0.1.0".to_owned(),
            org: org.to_owned(),
            pack_version: 3,
        };
        let report = Report::new(draft, &making).unwrap();
        report::seal(&report, &self.recipients, &making.report_key_seed).unwrap()
    }

    /// What a learner's program does before it says "received".
    pub(crate) fn verify(&self, receipt: &[u8], envelope: &Envelope) -> Receipt {
        Receipt::verify(receipt, envelope, &self.receipt_keys)
            .expect("no learner would ever see Received")
    }

    pub(crate) fn desk(&self, args: &[&str]) -> Output {
        let data = self.data();
        let mut all = vec!["desk"];
        all.extend(args);
        all.extend(["--data", data.to_str().unwrap()]);
        run(&all)
    }

    pub(crate) fn desk_open(&self, reference: &str, who: &str, more: &[&str]) -> Output {
        let identity = self.keys().join("desk").join(format!("{who}.key"));
        let mut args = vec!["open", reference, "--identity", identity.to_str().unwrap()];
        args.extend(more);
        self.desk(&args)
    }

    pub(crate) fn desk_list(&self) -> serde_json::Value {
        let listed = self.desk(&["list", "--json"]);
        assert!(
            listed.status.success(),
            "{}",
            String::from_utf8_lossy(&listed.stderr)
        );
        serde_json::from_slice(&listed.stdout).unwrap()
    }
}

pub(crate) fn run(args: &[&str]) -> Output {
    Command::new(PROGRAM)
        .args(args)
        .stdin(Stdio::null())
        .output()
        .unwrap()
}

pub(crate) fn draft(words: &str) -> Draft {
    Draft {
        danger: Some(Danger::No),
        about: Some(About::Me),
        kinds: vec![Kind::UnwantedContact, Kind::Threats],
        place: Some(Place::Teams),
        words: words.to_owned(),
        contact_way: Some(ContactWay::Phone),
        contact_detail: "detail-that-is-private".to_owned(),
        name: "name-that-is-private".to_owned(),
        ..Draft::default()
    }
}

pub(crate) fn random<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).unwrap();
    bytes
}

pub(crate) fn random_id() -> ReportId {
    ReportId::from_bytes(random())
}

pub(crate) fn report_path(envelope: &Envelope) -> String {
    format!("/v1/reports/{}", envelope.report_id())
}

pub(crate) fn part_path(envelope: &Envelope) -> String {
    format!("{}/parts/0", report_path(envelope))
}

pub(crate) fn checksum(chunk: &[u8]) -> String {
    format!("sha256 {}", BASE64.encode(&Sha256::digest(chunk)))
}

/// Waits for something that another process does, without guessing how long it takes.
pub(crate) fn wait_until<T>(mut look: impl FnMut() -> Option<T>) -> T {
    let started = Instant::now();
    loop {
        if let Some(found) = look() {
            return found;
        }
        assert!(
            started.elapsed() < Duration::from_secs(30),
            "it did not happen within 30 seconds"
        );
        std::thread::sleep(Duration::from_millis(2));
    }
}
