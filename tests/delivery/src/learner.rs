//! One learner's computer: makes reports, keeps them, and delivers until every one has its receipt.

use std::collections::BTreeSet;
use std::fs::{File, OpenOptions};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use clap::Args;
use outbox::{
    Clock, Council, Destination, HttpTransport, Outbox, Pace, Ports, ReportSecrets, Spool,
    SpoolFault, State,
};
use report::{
    Draft, Evidence, Making, Readers, Recipient, Report, ReportId, Sealed, Sha256Hash, seal_file,
    seal_report,
};
use time::OffsetDateTime;
use zeroize::Zeroizing;

use crate::chance::FullNowAndThen;
use crate::{Trouble, council};

/// Every so many reports bring a file.
const WITH_FILE: u32 = 12;
const FILE_SIZE: usize = 70_000;
const GLANCE: Duration = Duration::from_millis(150);
/// A trial has no time for the waits of a real day.
const HURRY: Pace = Pace {
    base: Duration::from_millis(60),
    cap: Duration::from_millis(700),
    floor: Duration::from_millis(10),
    needs_help: Duration::from_millis(900),
    asked_cap: Duration::from_secs(2),
    listen: Duration::from_millis(900),
    listen_cap: Duration::from_secs(6),
    tick: Duration::from_millis(200),
};

/// Which reports, and in which weather.
#[derive(Debug, Args)]
pub(crate) struct Learner {
    /// The computer's own folder.
    #[arg(long)]
    pub(crate) folder: PathBuf,
    /// The folder with the council's public keys.
    #[arg(long)]
    pub(crate) keys: PathBuf,
    /// Where the council seems to be.
    #[arg(long)]
    pub(crate) url: String,
    /// The number of the first report.
    #[arg(long)]
    pub(crate) first: u32,
    /// The number after the last.
    #[arg(long)]
    pub(crate) end: u32,
    /// How many days its clock is wrong.
    #[arg(long, allow_hyphen_values = true)]
    pub(crate) days_off: i64,
    /// One step in so many meets a full disk; 0 for none.
    #[arg(long)]
    pub(crate) full: u64,
    /// Makes no reports, only sends those that are there.
    #[arg(long)]
    pub(crate) send_only: bool,
    /// What chance does.
    #[arg(long)]
    pub(crate) seed: u64,
}

impl Learner {
    /// Works until everything is received and a file `stop` lies in the folder.
    pub(crate) fn run(self) -> Result<bool, Trouble> {
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(2)
            .enable_all()
            .build()?;
        runtime.block_on(self.deliver())
    }

    async fn deliver(self) -> Result<bool, Trouble> {
        let (council, recipients) = council::known(&self.keys, &self.url)?;
        let readers = Readers::new(&recipients)?;
        let spool = loop {
            let disk = Arc::new(FullNowAndThen::new(self.full, self.seed));
            match Spool::open_on(&self.folder.join("outbox"), disk) {
                Ok(spool) => break spool,
                Err(_) => tokio::time::sleep(GLANCE).await,
            }
        };
        let ports = Ports {
            transport: Arc::new(HttpTransport::with_timeout(Duration::from_secs(5))),
            clock: Arc::new(WrongClock(time::Duration::days(self.days_off))),
            secrets: Arc::new(Seeds),
        };
        let outbox = Outbox::start_at(HURRY, spool.clone(), council.clone(), ports, |_| {});
        let known = outbox.entries().into_iter().map(|entry| entry.id);
        let mut kept = known.collect::<BTreeSet<_>>();
        let mut journal = OpenOptions::new()
            .create(true)
            .append(true)
            .open(self.folder.join("kept"))?;
        let end = if self.send_only { self.first } else { self.end };
        for number in self.first..end {
            let id = id(number);
            while kept.insert(id) {
                let destination = council.destination.as_ref().ok_or("no council")?;
                match self.keep(&spool, number, destination, &readers) {
                    Ok(()) | Err(SpoolFault::Exists) => outbox.nudge(),
                    // The learner is told that it was not saved, and presses the button again.
                    Err(_) => drop(kept.remove(&id)),
                }
            }
            // From here on the learner was told "saved".
            writeln!(journal, "{number}")?;
            if number.is_multiple_of(16) {
                journal.sync_data()?;
            }
        }
        journal.sync_all()?;
        let (done, stop) = (self.folder.join("done"), self.folder.join("stop"));
        loop {
            let all = outbox.entries();
            let received = all
                .iter()
                .filter(|each| matches!(each.state, State::Received(_)));
            if received.count() == all.len() && all.len() >= kept.len() {
                File::create(&done)?;
                if stop.exists() {
                    outbox.stop().await;
                    return Ok(true);
                }
            } else if done.exists() {
                std::fs::remove_file(&done)?;
            }
            tokio::time::sleep(GLANCE).await;
        }
    }

    fn keep(
        &self,
        spool: &Spool,
        number: u32,
        destination: &Destination,
        readers: &Readers,
    ) -> Result<(), SpoolFault> {
        let making = making(number);
        let other = |fault: &dyn std::fmt::Display| {
            SpoolFault::Other(std::io::Error::other(fault.to_string()))
        };
        let now = OffsetDateTime::now_utc() + time::Duration::days(self.days_off);
        let draft = Draft {
            words: words(number),
            ..Draft::default()
        };
        if !number.is_multiple_of(WITH_FILE) {
            let report = Report::new(draft, &making).map_err(|fault| other(&fault))?;
            let sealed = seal_report(&report, &[], readers, &making.report_key_seed);
            let sealed = sealed.map_err(|fault| other(&fault))?;
            return spool.put(&sealed, destination, now);
        }
        let file = file(number);
        let evidence = Evidence {
            name: "picture.png".to_owned(),
            media_type: "image/png".to_owned(),
            size: file.len() as u64,
            sha256: Sha256Hash::of(&file),
            shows: String::new(),
            removed: Vec::new(),
            original: None,
        };
        let report =
            Report::with_evidence(draft, vec![evidence], &making).map_err(|fault| other(&fault))?;
        let mut staging = spool.begin(making.report_id)?;
        let part = staging.part(1, |to| {
            let from: &mut dyn Read = &mut &file[..];
            seal_file(from, file.len() as u64, to, readers)
        })?;
        let sealed: Sealed = seal_report(&report, &[part], readers, &making.report_key_seed)
            .map_err(|fault| other(&fault))?;
        staging.finish(&sealed, destination, now)
    }
}

/// What a report of this number says; the desk finds it by that.
pub(crate) fn words(number: u32) -> String {
    format!("This is report number {number}.")
}

/// The number that a report's words name.
pub(crate) fn number(words: &str) -> Option<u32> {
    words
        .strip_prefix("This is report number ")?
        .strip_suffix('.')?
        .parse()
        .ok()
}

/// The numbers that the learner was told are saved.
pub(crate) fn kept(folder: &Path) -> BTreeSet<u32> {
    let text = std::fs::read_to_string(folder.join("kept")).unwrap_or_default();
    text.lines().filter_map(|line| line.parse().ok()).collect()
}

/// What is in the learner's spool in the end.
pub(crate) fn entries(folder: &Path, council: &Council) -> Result<Vec<outbox::Entry>, Trouble> {
    Ok(Spool::open(&folder.join("outbox"))?.entries(council))
}

/// Everything that the same program would draw for this number again.
pub(crate) fn making(number: u32) -> Making {
    Making {
        report_id: id(number),
        report_key_seed: seed(&id(number)),
        ack_secret: [7; 32],
        reply_identity: report::new_identity().to_string(),
        parent: None,
        opened_at: None,
        made_at: OffsetDateTime::now_utc(),
        program: "Delivery trial".to_owned(),
        org: council::ORG.to_owned(),
        pack_version: 1,
    }
}

pub(crate) fn recipients(keys: &Path) -> Result<Vec<Recipient>, Trouble> {
    Ok(council::known(keys, "")?.1)
}

fn id(number: u32) -> ReportId {
    let mut bytes = [0xd0; 16];
    bytes[12..].copy_from_slice(&number.to_be_bytes());
    ReportId::from_bytes(bytes)
}

/// The number in a report's id.
pub(crate) fn number_of(id: &ReportId) -> u32 {
    let bytes = id.as_bytes();
    u32::from_be_bytes([bytes[12], bytes[13], bytes[14], bytes[15]])
}

fn seed(id: &ReportId) -> [u8; 32] {
    *Sha256Hash::of(id.as_bytes()).as_bytes()
}

fn file(number: u32) -> Vec<u8> {
    let mut chance = fastrand::Rng::with_seed(u64::from(number));
    std::iter::repeat_with(|| chance.u8(..))
        .take(FILE_SIZE)
        .collect()
}

struct Seeds;

impl ReportSecrets for Seeds {
    fn signing_seed(&self, id: ReportId) -> Option<Zeroizing<[u8; 32]>> {
        Some(Zeroizing::new(seed(&id)))
    }
}

struct WrongClock(time::Duration);

impl Clock for WrongClock {
    fn now(&self) -> OffsetDateTime {
        OffsetDateTime::now_utc() + self.0
    }
}
