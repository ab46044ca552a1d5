//! The reports on this computer: one folder each, whole or not there at all.
//!
//! `<id>/about.json` says where the report goes, `<id>/envelope.json` and `<id>/part-N.age` are
//! the sealed bytes, `<id>/attempt.json` the last failed attempt, `<id>/receipt.json` the
//! council's receipt. A folder is made under a name that starts with `.new-` and renamed once
//! everything in it is durable.

use std::{
    fmt,
    fs::{self, File, TryLockError},
    io,
    path::{Path, PathBuf},
    sync::Arc,
};

use report::{ENVELOPE_LIMIT, Envelope, RECEIPT_LIMIT, Receipt, ReceiptKey, ReportId, Sealed};
use serde::{Deserialize, Serialize};
use time::OffsetDateTime;

use crate::{
    disk::{self, Disk, RealDisk},
    entry::{Attempt, Destination, Entry, Reason, State},
};

const ABOUT: &str = "about.json";
const ENVELOPE: &str = "envelope.json";
const ATTEMPT: &str = "attempt.json";
const RECEIPT: &str = "receipt.json";
const UNFINISHED: &str = ".new-";
const WRITERS: &str = "writers.lock";
const COURIER: &str = "courier.lock";
const SMALL_FILE_LIMIT: usize = 64 * 1024;
const FORMAT: u32 = 1;

/// The folder of all sealed reports. Clones share it.
#[derive(Clone)]
pub struct Spool {
    root: PathBuf,
    disk: Arc<dyn Disk>,
}

/// Why a report is not safe on this computer.
#[derive(Debug, thiserror::Error)]
pub enum SpoolFault {
    /// There is no room.
    #[error("there is no room on the disk")]
    Full,
    /// This folder may not be written.
    #[error("the folder may not be written")]
    ReadOnly,
    /// Anything else.
    #[error("the report could not be stored")]
    Other(#[source] io::Error),
}

impl Spool {
    /// Opens the spool in `dir`, makes it if it is missing, and sweeps away what was never finished.
    pub fn open(dir: &Path) -> Result<Self, SpoolFault> {
        Self::open_on(dir, Arc::new(RealDisk))
    }

    /// As [`Spool::open`], with every change going through `disk`.
    pub fn open_on(dir: &Path, disk: Arc<dyn Disk>) -> Result<Self, SpoolFault> {
        disk::create_root(dir)?;
        fs::read_dir(dir)?;
        let spool = Self {
            root: dir.to_owned(),
            disk,
        };
        spool.sweep();
        Ok(spool)
    }

    /// Makes a sealed report safe. Once this returns `Ok` a power cut does not lose it; after an
    /// error nothing of it is left. Putting the same sealed report again changes nothing.
    pub fn put(
        &self,
        sealed: &Sealed,
        destination: &Destination,
        now: OffsetDateTime,
    ) -> Result<(), SpoolFault> {
        let id = sealed.envelope.report_id();
        let folder = self.folder(id);
        if folder.exists() {
            return self.same_or_fault(id, &sealed.envelope);
        }
        // Held so that another process does not sweep this folder away while it is being made.
        let _writing = self.writing();
        let unfinished = self.root.join(format!("{UNFINISHED}{id}"));
        let put = self
            .write_unfinished(&unfinished, sealed, destination, now)
            .and_then(|()| self.disk.rename(&unfinished, &folder))
            .and_then(|()| self.disk.sync_dir(&self.root));
        let Err(fault) = put else {
            return Ok(());
        };
        if folder.exists() {
            let _ = self.disk.rename(&folder, &unfinished);
        }
        let _ = self.disk.remove_dir(&unfinished);
        Err(fault.into())
    }

    /// Every report, oldest first, read from the disk now. What is damaged is listed, never
    /// removed, and hides nothing else.
    #[must_use]
    pub fn entries(&self, keys: &[ReceiptKey]) -> Vec<Entry> {
        let mut entries = self
            .ids()
            .map(|id| self.entry(id, keys))
            .collect::<Vec<_>>();
        entries.sort_by_key(|entry| (entry.saved_at, entry.id));
        entries
    }

    pub(crate) fn entry(&self, id: ReportId, keys: &[ReceiptKey]) -> Entry {
        let about = self.about(id);
        let last_attempt = self.read(id, ATTEMPT, SMALL_FILE_LIMIT).ok();
        let last_attempt =
            last_attempt.and_then(|bytes| serde_json::from_slice::<Attempt>(&bytes).ok());
        let state = match self
            .envelope(id)
            .and_then(|envelope| self.sizes(id, envelope))
        {
            Err(_) => State::NeedsHelp(Reason::Damaged),
            Ok(_) if about.is_err() => State::NeedsHelp(Reason::Damaged),
            Ok(envelope) => match self.receipt(id, &envelope, keys) {
                Some(receipt) => State::Received(receipt),
                None => last_attempt.as_ref().map_or(State::Saved, Attempt::state),
            },
        };
        let (saved_at, council_name) = match about {
            Ok(about) => (about.saved_at, about.destination.council_name),
            Err(_) => (self.made_at(id), String::new()),
        };
        Entry {
            id,
            saved_at,
            council_name,
            state,
            last_attempt,
        }
    }

    /// The envelope and destination of a report whose every byte has just been checked.
    pub(crate) fn check(&self, id: ReportId) -> Result<(Envelope, Destination), Damage> {
        let about = self.about(id)?;
        let envelope = self.envelope(id)?;
        if about.destination.org != envelope.org() {
            return Err(Damage);
        }
        for number in 0..envelope.parts().len() {
            self.part(id, &envelope, number)?;
        }
        Ok((envelope, about.destination))
    }

    /// The checked bytes of one part.
    pub(crate) fn part(
        &self,
        id: ReportId,
        envelope: &Envelope,
        number: usize,
    ) -> Result<Vec<u8>, Damage> {
        let part = envelope.parts().get(number).ok_or(Damage)?;
        let size = usize::try_from(part.size).map_err(|_| Damage)?;
        let bytes = self.read(id, &part_name(number), size)?;
        if part.matches(&bytes) {
            Ok(bytes)
        } else {
            Err(Damage)
        }
    }

    /// Keeps a receipt that has been verified.
    pub(crate) fn keep_receipt(&self, id: ReportId, receipt: &Receipt) -> Result<(), SpoolFault> {
        self.replace(id, RECEIPT, &receipt.to_bytes())
    }

    /// Keeps the last failed attempt.
    pub(crate) fn keep_attempt(&self, id: ReportId, attempt: &Attempt) -> Result<(), SpoolFault> {
        let bytes = serde_json::to_vec_pretty(attempt).map_err(io::Error::from)?;
        self.replace(id, ATTEMPT, &bytes)
    }

    /// The right to carry reports, for as long as the answer lives. `None` while another program
    /// holds it.
    pub(crate) fn courier(&self) -> Option<CourierRight> {
        let Ok(file) = disk::open_lock(&self.root.join(COURIER)) else {
            return Some(CourierRight(None));
        };
        match file.try_lock() {
            Err(TryLockError::WouldBlock) => None,
            // Two couriers are only wasteful: the intake takes a report once.
            Ok(()) | Err(TryLockError::Error(_)) => Some(CourierRight(Some(file))),
        }
    }

    fn write_unfinished(
        &self,
        unfinished: &Path,
        sealed: &Sealed,
        destination: &Destination,
        now: OffsetDateTime,
    ) -> io::Result<()> {
        if unfinished.exists() {
            self.disk.remove_dir(unfinished)?;
        }
        self.disk.create_dir(unfinished)?;
        let about = About {
            format: FORMAT,
            saved_at: now,
            destination: destination.clone(),
        };
        let about = serde_json::to_vec_pretty(&about)?;
        self.write_synced(&unfinished.join(ABOUT), &about)?;
        self.write_synced(&unfinished.join(ENVELOPE), &sealed.envelope.to_bytes())?;
        for (number, part) in sealed.parts.iter().enumerate() {
            self.write_synced(&unfinished.join(part_name(number)), part)?;
        }
        self.disk.sync_dir(unfinished)
    }

    fn same_or_fault(&self, id: ReportId, envelope: &Envelope) -> Result<(), SpoolFault> {
        match self.check(id) {
            Ok((stored, _)) if stored.hash() == envelope.hash() => {
                self.disk.sync_dir(&self.root)?;
                Ok(())
            }
            _ => Err(SpoolFault::Other(io::ErrorKind::AlreadyExists.into())),
        }
    }

    fn replace(&self, id: ReportId, name: &str, bytes: &[u8]) -> Result<(), SpoolFault> {
        let folder = self.folder(id);
        let unfinished = folder.join(format!("{UNFINISHED}{name}"));
        self.write_synced(&unfinished, bytes)?;
        self.disk.rename(&unfinished, &folder.join(name))?;
        self.disk.sync_dir(&folder)?;
        Ok(())
    }

    fn write_synced(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        self.disk.write(path, bytes)?;
        self.disk.sync_file(path)
    }

    fn ids(&self) -> impl Iterator<Item = ReportId> {
        let names = fs::read_dir(&self.root).into_iter().flatten().flatten();
        names.filter_map(|name| name.file_name().to_str()?.parse().ok())
    }

    fn about(&self, id: ReportId) -> Result<About, Damage> {
        let bytes = self.read(id, ABOUT, SMALL_FILE_LIMIT)?;
        let about = serde_json::from_slice::<About>(&bytes).map_err(|_| Damage)?;
        if about.format == FORMAT {
            Ok(about)
        } else {
            Err(Damage)
        }
    }

    fn envelope(&self, id: ReportId) -> Result<Envelope, Damage> {
        let bytes = self.read(id, ENVELOPE, ENVELOPE_LIMIT)?;
        let envelope = Envelope::parse(&bytes).map_err(|_| Damage)?;
        if envelope.report_id() == id {
            Ok(envelope)
        } else {
            Err(Damage)
        }
    }

    fn sizes(&self, id: ReportId, envelope: Envelope) -> Result<Envelope, Damage> {
        for (number, part) in envelope.parts().iter().enumerate() {
            let file = fs::metadata(self.folder(id).join(part_name(number)))?;
            if file.len() != part.size {
                return Err(Damage);
            }
        }
        Ok(envelope)
    }

    fn receipt(&self, id: ReportId, envelope: &Envelope, keys: &[ReceiptKey]) -> Option<Receipt> {
        let bytes = self.read(id, RECEIPT, RECEIPT_LIMIT).ok()?;
        Receipt::verify(&bytes, envelope, keys).ok()
    }

    fn read(&self, id: ReportId, name: &str, limit: usize) -> Result<Vec<u8>, Damage> {
        let path = self.folder(id).join(name);
        if fs::metadata(&path)?.len() > limit as u64 {
            return Err(Damage);
        }
        Ok(fs::read(path)?)
    }

    fn made_at(&self, id: ReportId) -> OffsetDateTime {
        let changed = fs::metadata(self.folder(id)).and_then(|folder| folder.modified());
        changed.map_or(OffsetDateTime::UNIX_EPOCH, OffsetDateTime::from)
    }

    fn folder(&self, id: ReportId) -> PathBuf {
        self.root.join(id.to_string())
    }

    fn writing(&self) -> Option<File> {
        let file = disk::open_lock(&self.root.join(WRITERS)).ok()?;
        file.lock_shared().ok()?;
        Some(file)
    }

    /// Removes what a crash left half-made, unless another process is making something now.
    fn sweep(&self) {
        let Ok(file) = disk::open_lock(&self.root.join(WRITERS)) else {
            return;
        };
        if file.try_lock().is_err() {
            return;
        }
        let names = fs::read_dir(&self.root).into_iter().flatten().flatten();
        for name in names {
            let unfinished = name
                .file_name()
                .to_str()
                .is_some_and(|n| n.starts_with(UNFINISHED));
            if unfinished {
                let _ = self.disk.remove_dir(&name.path());
            }
        }
    }
}

impl fmt::Debug for Spool {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Spool")
    }
}

impl From<io::Error> for SpoolFault {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::Full,
            io::ErrorKind::ReadOnlyFilesystem | io::ErrorKind::PermissionDenied => Self::ReadOnly,
            _ => Self::Other(error),
        }
    }
}

/// What is stored is not what was sealed, or cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Damage;

impl From<io::Error> for Damage {
    fn from(_: io::Error) -> Self {
        Self
    }
}

/// Held while carrying reports.
#[derive(Debug)]
pub(crate) struct CourierRight(#[expect(dead_code, reason = "the lock lives in it")] Option<File>);

#[derive(Serialize, Deserialize)]
struct About {
    format: u32,
    #[serde(with = "time::serde::rfc3339")]
    saved_at: OffsetDateTime,
    #[serde(flatten)]
    destination: Destination,
}

fn part_name(number: usize) -> String {
    format!("part-{number}.age")
}
