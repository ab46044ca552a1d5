//! The reports on this computer: one folder each, whole or not there at all.
//!
//! `<id>/about.json` says where the report goes, `<id>/envelope.json` and `<id>/part-N.age` are
//! the sealed bytes (`<id>/sealed-N/…` once they were sealed again to other keys),
//! `<id>/receipt.json` is the council's receipt, `<id>/events/` what the safeguarding team said
//! later. The other small files note what happened here. A folder is made under a name that
//! starts with `.new-` and renamed once everything in it is durable.

mod fault;
mod heard;
mod marks;
mod remove;
mod sealed;
mod staging;

use std::{
    collections::HashSet,
    fmt,
    fs::{self, File, TryLockError},
    io,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use report::{Envelope, RECEIPT_LIMIT, Receipt, ReceiptKey, ReportId, Sealed};
use time::OffsetDateTime;

pub(crate) use self::{
    fault::Damage,
    marks::{Announcing, Forgetting, Stopped, Withdrawal},
    sealed::Ready,
};
pub use self::{fault::SpoolFault, staging::Staging};
use crate::{
    council::Council,
    disk::{self, Disk, RealDisk},
    entry::{Attempt, Destination, Entry, State},
};

const ABOUT: &str = "about.json";
const ENVELOPE: &str = "envelope.json";
const RECEIPT: &str = "receipt.json";
const UNFINISHED: &str = ".new-";
const WRITERS: &str = "writers.lock";
const COURIER: &str = "courier.lock";
const DECISIONS: &str = "decisions.lock";
const SMALL_FILE_LIMIT: usize = 64 * 1024;
const FORMAT: u32 = 1;

/// The folder of all sealed reports. Clones share it.
#[derive(Clone)]
pub struct Spool {
    root: PathBuf,
    disk: Arc<dyn Disk>,
    /// Reports whose commit was asked for, even where the disk did not take the note.
    tried: Arc<Mutex<HashSet<ReportId>>>,
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
            tried: Arc::default(),
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
        match self.begin(id) {
            Ok(staging) => staging.finish(sealed, destination, now),
            Err(SpoolFault::Exists) => self.same_or_fault(id, &sealed.envelope),
            Err(fault) => Err(fault),
        }
    }

    /// Every report, oldest first, read from the disk now. What is damaged is listed, never
    /// removed, and hides nothing else.
    #[must_use]
    pub fn entries(&self, council: &Council) -> Vec<Entry> {
        let mut entries = self
            .ids()
            .map(|id| self.entry(id, council))
            .collect::<Vec<_>>();
        entries.sort_by_key(|entry| (entry.saved_at, entry.id));
        entries
    }

    pub(crate) fn entry(&self, id: ReportId, council: &Council) -> Entry {
        let about = self.about(id);
        let sealing = about.as_ref().map_or(0, |about| about.sealing);
        let folder = sealed::sealing_folder(&self.folder(id), sealing);
        let envelope = sealed::read_envelope(&folder, id);
        let whole = match (&about, &envelope) {
            (Ok(_), Ok(envelope)) => sealed::sizes(&folder, envelope),
            (Err(damage), _) | (_, Err(damage)) => Err(*damage),
        };
        let envelope = envelope.ok();
        let envelope = envelope.as_ref();
        let (saved_at, council_name) = match about {
            Ok(about) => (about.saved_at, about.destination.council_name),
            Err(_) => (self.made_at(id), String::new()),
        };
        let mut entry = Entry {
            id,
            saved_at,
            council_name,
            state: State::Saved,
            last_attempt: self.last_attempt(id),
            recipients: envelope.map_or_else(Vec::new, |known| known.recipients().to_vec()),
            files: envelope.map_or(0, |known| known.parts().len().saturating_sub(1)),
            heard: envelope.map_or_else(Vec::new, |known| {
                self.heard(id, known, &council.reader_keys)
            }),
            handed_over: self.handed_over(id),
            confirmed_at: self.confirmed_at(id),
            can_withdraw: self.can_withdraw(id),
        };
        let receipt = envelope.and_then(|known| self.receipt(id, known, &council.receipt_keys));
        entry.state = match (receipt, whole) {
            (Some(receipt), _) => State::Received(receipt),
            _ if self.is_withdrawn(id) => State::Withdrawn,
            _ if entry.confirmed_at.is_some() => State::ConfirmedByCode,
            (_, Err(damage)) => State::NeedsHelp(damage.reason()),
            _ if !entry.handed_over.is_empty() => State::HandedOver,
            _ => entry
                .last_attempt
                .as_ref()
                .map_or(State::Saved, Attempt::state),
        };
        entry
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

    fn same_or_fault(&self, id: ReportId, envelope: &Envelope) -> Result<(), SpoolFault> {
        match self.check(id) {
            Ok(stored) if stored.envelope.hash() == envelope.hash() => {
                self.disk.sync_dir(&self.root)?;
                Ok(())
            }
            _ => Err(SpoolFault::Exists),
        }
    }

    fn replace_file(&self, id: ReportId, name: &str, bytes: &[u8]) -> Result<(), SpoolFault> {
        let file = self.folder(id).join(name);
        let (folder, name) = (file.parent().zip(file.file_name()))
            .ok_or_else(|| io::Error::from(io::ErrorKind::InvalidInput))?;
        let unfinished = folder.join(format!("{UNFINISHED}{}", name.display()));
        self.write_synced(&unfinished, bytes)?;
        self.disk.rename(&unfinished, &file)?;
        self.disk.sync_dir(folder)?;
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

    fn receipt(&self, id: ReportId, envelope: &Envelope, keys: &[ReceiptKey]) -> Option<Receipt> {
        let bytes = sealed::read(&self.folder(id).join(RECEIPT), RECEIPT_LIMIT).ok()?;
        Receipt::verify(&bytes, envelope, keys).ok()
    }

    fn made_at(&self, id: ReportId) -> OffsetDateTime {
        let changed = fs::metadata(self.folder(id)).and_then(|folder| folder.modified());
        changed.map_or(OffsetDateTime::UNIX_EPOCH, OffsetDateTime::from)
    }

    fn folder(&self, id: ReportId) -> PathBuf {
        self.root.join(id.to_string())
    }

    fn tried(&self) -> MutexGuard<'_, HashSet<ReportId>> {
        self.tried.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn writing(&self) -> Option<File> {
        let file = disk::open_lock(&self.root.join(WRITERS)).ok()?;
        file.lock_shared().ok()?;
        Some(file)
    }
}

impl fmt::Debug for Spool {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Spool")
    }
}

/// Held while carrying reports.
#[derive(Debug)]
pub(crate) struct CourierRight(#[expect(dead_code, reason = "the lock lives in it")] Option<File>);
