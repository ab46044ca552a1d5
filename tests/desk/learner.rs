//! A learner who tells the council something, with the program's own parts: `report` and `outbox`.

use std::collections::HashMap;
use std::io;
use std::path::PathBuf;
use std::sync::Arc;

use outbox::{Clock, Entry, HttpTransport, Ports, ReportSecrets, SentOnce, Spool, State};
use report::draft::{About, Age, ContactWay, Danger, Draft, Kind, Place, When, Who};
use report::{
    AckCode, Evidence, Hidden, Making, Readers, Report, ReportId, Sealed, Sha256Hash, bundle_name,
    new_identity, seal_file, seal_report, write_bundle,
};
use time::OffsetDateTime;
use zeroize::Zeroizing;

use crate::council::Council;

/// A file that goes with a report.
pub(crate) struct Attached {
    pub(crate) name: &'static str,
    pub(crate) shows: &'static str,
    pub(crate) bytes: &'static [u8],
}

/// What the learner's computer still knows of a report.
pub(crate) struct Told {
    pub(crate) id: ReportId,
    pub(crate) code: String,
    pub(crate) reply_identity: String,
    sealed: Sealed,
}

pub(crate) struct Learner {
    spool: Spool,
    seeds: HashMap<ReportId, [u8; 32]>,
    _folder: tempfile::TempDir,
}

impl Learner {
    pub(crate) fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        Self {
            spool: Spool::open(&folder.path().join("outbox")).unwrap(),
            seeds: HashMap::new(),
            _folder: folder,
        }
    }

    /// Seals a report; nothing leaves yet.
    pub(crate) fn tell(&mut self, council: &Council, draft: Draft, files: &[Attached]) -> Told {
        let readers = Readers::new(&council.recipients()).unwrap();
        let seed = random::<32>();
        let making = Making {
            report_id: ReportId::from_bytes(random()),
            report_key_seed: seed,
            ack_secret: random(),
            reply_identity: new_identity().to_string(),
            parent: None,
            opened_at: None,
            made_at: OffsetDateTime::now_utc(),
            program: "Learner Companion 0.1.0".to_owned(),
            org: "practice-council".to_owned(),
            pack_version: 1,
        };
        let evidence = files.iter().map(|file| Evidence {
            name: file.name.to_owned(),
            media_type: "application/octet-stream".to_owned(),
            size: file.bytes.len() as u64,
            sha256: Sha256Hash::of(file.bytes),
            shows: file.shows.to_owned(),
            removed: vec![Hidden::Place],
            original: None,
        });
        let report = Report::with_evidence(draft, evidence.collect(), &making).unwrap();
        let (mut parts, mut sealed_files) = (Vec::new(), Vec::new());
        for file in files {
            let mut sealed = Vec::new();
            let size = file.bytes.len() as u64;
            parts.push(seal_file(&mut &file.bytes[..], size, &mut sealed, &readers).unwrap());
            sealed_files.push(sealed);
        }
        let mut sealed = seal_report(&report, &parts, &readers, &seed).unwrap();
        sealed.parts.append(&mut sealed_files);
        self.seeds.insert(making.report_id, seed);
        Told {
            id: making.report_id,
            code: AckCode::of(&making.ack_secret).to_string(),
            reply_identity: making.reply_identity.clone(),
            sealed,
        }
    }

    /// Sends a report over HTTP; the answer is the reference on the council's receipt.
    pub(crate) async fn send(&self, council: &Council, told: &Told) -> String {
        let now = OffsetDateTime::now_utc();
        self.spool
            .put(&told.sealed, &council.destination(), now)
            .unwrap();
        match self.entry(council, told).await.state {
            State::Received(receipt) => receipt.reference().to_string(),
            other => panic!("the report was not received: {other:?}"),
        }
    }

    /// Asks the council for news.
    pub(crate) async fn entry(&self, council: &Council, told: &Told) -> Entry {
        let ports = Ports {
            transport: Arc::new(HttpTransport::new()),
            clock: Arc::new(RealClock),
            secrets: Arc::new(Seeds(self.seeds.clone())),
        };
        let sent = outbox::send_once(&self.spool, council.believed(), ports).await;
        let SentOnce::Tried(entries) = sent else {
            panic!("another program sends");
        };
        entries
            .into_iter()
            .find(|entry| entry.id == told.id)
            .unwrap()
    }

    /// Puts a report on a stick instead.
    pub(crate) fn hand_over(&self, council: &Council, told: &Told) -> PathBuf {
        let readers = Readers::new(&council.recipients()).unwrap();
        let path = council.path(&bundle_name(told.sealed.envelope.report_id()));
        let mut file = std::fs::File::create(&path).unwrap();
        let mut part = |number: usize| {
            let sealed = told.sealed.parts[number].clone();
            Ok(Box::new(io::Cursor::new(sealed)) as Box<dyn io::Read>)
        };
        write_bundle(&told.sealed.envelope, &mut part, &readers, &mut file).unwrap();
        path
    }
}

/// A report in which every word can be recognised.
pub(crate) fn draft(words: &str) -> Draft {
    Draft {
        danger: Some(Danger::No),
        about: Some(About::Me),
        age: Some(Age::Adult),
        kinds: vec![Kind::UnwantedContact, Kind::Threats],
        place: Some(Place::Teams),
        when: Some(When::ThisWeek),
        who: Some(Who::Learner),
        words: words.to_owned(),
        contact_way: Some(ContactWay::InApp),
        name: "Robin Quillfeather".to_owned(),
        ..Draft::default()
    }
}

struct RealClock;

impl Clock for RealClock {
    fn now(&self) -> OffsetDateTime {
        OffsetDateTime::now_utc()
    }
}

struct Seeds(HashMap<ReportId, [u8; 32]>);

impl ReportSecrets for Seeds {
    fn signing_seed(&self, id: ReportId) -> Option<Zeroizing<[u8; 32]>> {
        self.0.get(&id).copied().map(Zeroizing::new)
    }
}

fn random<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).unwrap();
    bytes
}
