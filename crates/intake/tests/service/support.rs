//! A council with its keys, and reports to send to it.

use std::path::PathBuf;
use std::process::{Command, Output, Stdio};
use std::time::{Duration, Instant};

use council_intake::store::Place;
use data_encoding::{BASE64, HEXLOWER};
use ed25519_dalek::{Signer, SigningKey};
use report::draft::{self, About, ContactWay, Danger, Draft, Kind};
use report::{
    Envelope, Evidence, Making, Readers, Receipt, ReceiptKey, Recipient, Report, ReportId, Sealed,
};
use sha2::{Digest, Sha256};
use tempfile::TempDir;
use time::OffsetDateTime;

use crate::client::Server;
#[cfg(target_os = "linux")]
use crate::postgres;

/// Runs each test once with SQLite and files, once with PostgreSQL.
macro_rules! on_both_stores {
    ($($name:ident),* $(,)?) => {
        mod on_sqlite {
            $(#[test] fn $name() { super::$name(&$crate::support::Council::new()); })*
        }
        #[cfg(target_os = "linux")]
        mod on_postgres {
            $(#[test] fn $name() { super::$name(&$crate::support::Council::on_postgres()); })*
        }
    };
}
pub(crate) use on_both_stores;

pub(crate) const PROGRAM: &str = env!("CARGO_BIN_EXE_council-intake");

/// A council's folder: keys beside data.
pub(crate) struct Council {
    pub(crate) folder: TempDir,
    database: Option<String>,
    recipients: Vec<Recipient>,
    receipt_keys: Vec<ReceiptKey>,
}

impl Council {
    pub(crate) fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let keys = folder.path().join("keys");
        let made = run(&[
            "keys",
            "new",
            "--no-passphrase",
            "--json",
            "--out",
            keys.to_str().unwrap(),
        ]);
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
            database: None,
            recipients,
            receipt_keys: vec![receipt_key],
        }
    }

    /// The same with a PostgreSQL database instead of SQLite and files.
    #[cfg(target_os = "linux")]
    pub(crate) fn on_postgres() -> Self {
        let database = postgres::empty_database();
        let migrated = run(&["migrate", "--database", &database]);
        assert!(
            migrated.status.success(),
            "{}",
            String::from_utf8_lossy(&migrated.stderr)
        );
        Self {
            database: Some(database),
            ..Self::new()
        }
    }

    /// Where this council keeps its reports.
    pub(crate) fn place(&self) -> Place {
        match &self.database {
            Some(address) => Place::Database(address.clone()),
            None => Place::Folder(self.data()),
        }
    }

    fn place_args(&self) -> [String; 2] {
        match &self.database {
            Some(address) => ["--database".to_owned(), address.clone()],
            None => [
                "--data".to_owned(),
                self.data().to_str().unwrap().to_owned(),
            ],
        }
    }

    pub(crate) fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    pub(crate) fn keys(&self) -> PathBuf {
        self.folder.path().join("keys")
    }

    pub(crate) fn serve(&self) -> Server {
        self.serve_with(&[])
    }

    pub(crate) fn serve_with(&self, more: &[&str]) -> Server {
        let mut command = Command::new(PROGRAM);
        command.args(self.serve_args()).args(more);
        Server::start(&mut command, self.folder.path())
    }

    pub(crate) fn serve_args(&self) -> Vec<String> {
        let [kind, place] = self.place_args();
        let keys = self.keys().to_str().unwrap().to_owned();
        let rest = ["--keys", &keys, "--listen", "127.0.0.1:0"].map(str::to_owned);
        let mut args = vec!["serve".to_owned(), kind, place];
        args.extend(rest);
        args
    }

    /// A file with what this council decided.
    pub(crate) fn config(&self, text: &str) -> String {
        let path = self.folder.path().join("intake.toml");
        std::fs::write(&path, text).unwrap();
        path.to_str().unwrap().to_owned()
    }

    pub(crate) fn seal(&self, words: &str) -> Sealed {
        self.seal_as(random_id(), words)
    }

    pub(crate) fn seal_as(&self, report_id: ReportId, words: &str) -> Sealed {
        self.seal_draft(report_id, "demo", draft(words))
    }

    pub(crate) fn seal_draft(&self, report_id: ReportId, org: &str, draft: Draft) -> Sealed {
        self.seal_made(&making(report_id, org), draft)
    }

    pub(crate) fn seal_made(&self, making: &Making, draft: Draft) -> Sealed {
        let report = Report::new(draft, making).unwrap();
        report::seal(&report, &self.recipients, &making.report_key_seed).unwrap()
    }

    /// A report with files of these sizes beside it.
    pub(crate) fn seal_files(&self, files: &[usize]) -> Sealed {
        let making = making(random_id(), "demo");
        let readers = Readers::new(&self.recipients).unwrap();
        let mut parts = vec![];
        let mut announced = vec![];
        let mut evidence = vec![];
        for (number, size) in files.iter().enumerate() {
            let bytes: Vec<u8> = (0..*size).map(|byte| (byte % 251) as u8).collect();
            let mut sealed = vec![];
            let size = *size as u64;
            announced.push(
                report::seal_file(&mut bytes.as_slice(), size, &mut sealed, &readers).unwrap(),
            );
            parts.push(sealed);
            evidence.push(Evidence {
                name: format!("{number}.bin"),
                media_type: "application/octet-stream".to_owned(),
                size,
                sha256: report::Sha256Hash::of(&bytes),
                shows: String::new(),
                removed: vec![],
                original: None,
            });
        }
        let report = Report::with_evidence(draft("words"), evidence, &making).unwrap();
        let seed = &making.report_key_seed;
        let mut sealed = report::seal_report(&report, &announced, &readers, seed).unwrap();
        sealed.parts.extend(parts);
        sealed
    }

    /// What a learner's program does before it says "received".
    pub(crate) fn verify(&self, receipt: &[u8], envelope: &Envelope) -> Receipt {
        Receipt::verify(receipt, envelope, &self.receipt_keys)
            .expect("no learner would ever see Received")
    }

    pub(crate) fn desk(&self, args: &[&str]) -> Output {
        let place = self.place_args();
        let mut all = vec!["desk"];
        all.extend(args);
        all.extend(place.iter().map(String::as_str));
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

/// Envelopes that verify and were never sealed by anybody: what a stranger can make by the thousand.
pub(crate) struct Junk {
    wire: serde_json::Value,
    key: SigningKey,
}

impl Junk {
    pub(crate) fn new(council: &Council) -> Self {
        let making = making(random_id(), "demo");
        let sealed = council.seal_made(&making, draft("junk"));
        Self {
            wire: serde_json::from_slice(&sealed.envelope.to_bytes()).unwrap(),
            key: SigningKey::from_bytes(&making.report_key_seed),
        }
    }

    pub(crate) fn envelope(&self, size: usize) -> Envelope {
        self.announcing(&vec![b'x'; size])
    }

    pub(crate) fn announcing(&self, part: &[u8]) -> Envelope {
        let mut wire = self.wire.clone();
        wire.as_object_mut().unwrap().remove("signature");
        wire["report_id"] = random_id().to_string().into();
        wire["parts"] = serde_json::json!([{
            "sha256": report::Sha256Hash::of(part).to_string(),
            "size": part.len(),
        }]);
        let canonical = |wire: &serde_json::Value| serde_json_canonicalizer::to_vec(wire).unwrap();
        let unsigned = [b"SR-1/envelope\0".as_slice(), &canonical(&wire)].concat();
        let signature = self.key.sign(&unsigned).to_bytes();
        wire["signature"] = HEXLOWER.encode(&signature).into();
        Envelope::parse(&canonical(&wire)).unwrap()
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
        place: Some(draft::Place::Teams),
        words: words.to_owned(),
        contact_way: Some(ContactWay::Phone),
        contact_detail: "detail-that-is-private".to_owned(),
        name: "name-that-is-private".to_owned(),
        ..Draft::default()
    }
}

pub(crate) fn making(report_id: ReportId, org: &str) -> Making {
    Making {
        report_id,
        report_key_seed: random(),
        ack_secret: random(),
        reply_identity: report::new_identity().to_string(),
        parent: None,
        opened_at: None,
        made_at: OffsetDateTime::from_unix_timestamp(1_795_442_400).unwrap(),
        program: "Learner Companion 0.1.0".to_owned(),
        org: org.to_owned(),
        pack_version: 3,
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

pub(crate) fn part_path(envelope: &Envelope, number: usize) -> String {
    format!("{}/parts/{number}", report_path(envelope))
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
