//! What the service keeps: envelopes and receipts in SQLite, sealed parts as files beside it.
//!
//! A receipt exists only after everything it promises is durable. It is made once and handed out byte for byte.

mod database;
mod part;

use std::fs::{File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use report::{Envelope, Receipt, Reference, ReportId};
use thiserror::Error;
use time::OffsetDateTime;

use crate::files;
use crate::keys::ReceiptSigner;
use database::Database;
use part::Part;

pub use database::Received;

/// The largest report: ten files and the answers, with what sealing and padding add.
pub const REPORT_LIMIT: u64 = 160 * 1024 * 1024;

/// Two requests for one report wait for each other; requests for different reports rarely do.
const LANES: usize = 64;

/// Why the store did not do what was asked.
#[derive(Debug, Error)]
pub enum StoreFault {
    /// No such report or part was announced.
    #[error("unknown report or part")]
    Unknown,
    /// The id is taken by other content, which stays as it is.
    #[error("another envelope has this id")]
    OtherContent,
    /// The announced sizes exceed [`REPORT_LIMIT`].
    #[error("the report is too big")]
    TooBig,
    /// The chunk does not start where the part ends.
    #[error("the part holds {held} bytes")]
    OffsetMismatch {
        /// How many bytes are held.
        held: u64,
    },
    /// The chunk reaches beyond the announced size.
    #[error("the chunk reaches beyond the announced size")]
    BeyondSize {
        /// How many bytes are held.
        held: u64,
    },
    /// The whole part was not what the envelope announced; it was thrown away.
    #[error("the part was not what the envelope announced")]
    PartDamaged,
    /// Not every part is here.
    #[error("parts are missing")]
    PartsMissing,
    /// No space left.
    #[error("the disk is full")]
    Full,
    /// Another service runs on this folder.
    #[error("another council-intake uses this folder")]
    InUse,
    /// The folder holds no intake.
    #[error("{0} holds no reports: it is not the data folder of an intake")]
    NotAnIntake(PathBuf),
    /// A newer program wrote the folder.
    #[error("a newer council-intake wrote this folder")]
    Newer,
    /// The computer could not make random numbers.
    #[error("this computer gave no random numbers")]
    NoRandomness,
    /// The database failed.
    #[error("database: {0}")]
    Database(rusqlite::Error),
    /// Reading or writing a file failed.
    #[error("disk: {0}")]
    Disk(io::Error),
}

impl From<io::Error> for StoreFault {
    fn from(fault: io::Error) -> Self {
        match fault.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::Full,
            _ => Self::Disk(fault),
        }
    }
}

impl From<rusqlite::Error> for StoreFault {
    fn from(fault: rusqlite::Error) -> Self {
        match fault.sqlite_error_code() {
            Some(rusqlite::ErrorCode::DiskFull) => Self::Full,
            _ => Self::Database(fault),
        }
    }
}

/// What announcing an envelope led to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Announced {
    /// It is new and is kept.
    New,
    /// The very same envelope was here already.
    Already,
}

/// The data folder of one running service.
pub struct Store {
    root: PathBuf,
    database: Mutex<Database>,
    lanes: Vec<Mutex<()>>,
    /// Held for as long as the service runs.
    _lock: File,
}

impl std::fmt::Debug for Store {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Store")
    }
}

impl Store {
    /// Opens the folder for a service, and makes it where it is missing. One service at a time.
    pub fn open(root: &Path) -> Result<Self, StoreFault> {
        files::private_folder(root)?;
        files::private_folder(&root.join("parts"))?;
        let lock = files::open_private(&root.join("serve.lock"))?;
        match lock.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Err(StoreFault::InUse),
            Err(TryLockError::Error(fault)) => return Err(fault.into()),
        }
        let database = Database::create_or_open(root)?;
        files::sync_folder(root)?;
        Ok(Self {
            root: root.to_path_buf(),
            database: Mutex::new(database),
            lanes: (0..LANES).map(|_| Mutex::new(())).collect(),
            _lock: lock,
        })
    }

    /// Keeps a verified envelope.
    pub fn announce(
        &self,
        envelope: &Envelope,
        now: OffsetDateTime,
    ) -> Result<Announced, StoreFault> {
        let sizes = envelope.parts().iter().map(|part| part.size);
        let total = sizes.fold(0_u64, u64::saturating_add);
        if total > REPORT_LIMIT {
            return Err(StoreFault::TooBig);
        }
        self.database().announce(envelope, now)
    }

    /// How much of a part is here.
    pub fn held(&self, id: &ReportId, number: usize) -> Result<u64, StoreFault> {
        let part = self.part(id, number)?;
        let _lane = self.lane(id);
        part.held()
    }

    /// Adds a chunk to a part and returns how much of it is here then.
    pub fn append(
        &self,
        id: &ReportId,
        number: usize,
        offset: u64,
        chunk: &[u8],
    ) -> Result<u64, StoreFault> {
        let part = self.part(id, number)?;
        let _lane = self.lane(id);
        part.append(offset, chunk)
    }

    /// Takes responsibility for a whole report. The receipt's bytes are the same every time.
    pub fn commit(
        &self,
        id: &ReportId,
        signer: &ReceiptSigner,
        now: OffsetDateTime,
    ) -> Result<Vec<u8>, StoreFault> {
        let _lane = self.lane(id);
        let kept = self.database().find(id)?.ok_or(StoreFault::Unknown)?;
        if let Some(receipt) = kept.receipt {
            return Ok(receipt);
        }
        for number in 0..kept.envelope.parts().len() {
            self.part_of(&kept.envelope, number)?.check_whole()?;
        }
        files::sync_folder(&self.root.join("parts"))?;

        let received_at = now.replace_nanosecond(0).unwrap_or(now);
        loop {
            let mut random = [0_u8; 5];
            getrandom::fill(&mut random).map_err(|_| StoreFault::NoRandomness)?;
            let reference = Reference::from_random(random);
            let receipt = Receipt::issue(
                &kept.envelope,
                received_at,
                &reference,
                &signer.kid,
                &signer.key,
            );
            let bytes = receipt.to_bytes();
            if self
                .database()
                .keep_receipt(id, &reference, received_at, &bytes)?
            {
                return Ok(bytes);
            }
        }
    }

    /// Whether the database answers.
    pub fn check(&self) -> Result<(), StoreFault> {
        self.database().check()
    }

    fn part(&self, id: &ReportId, number: usize) -> Result<Part, StoreFault> {
        let kept = self.database().find(id)?.ok_or(StoreFault::Unknown)?;
        self.part_of(&kept.envelope, number)
    }

    fn part_of(&self, envelope: &Envelope, number: usize) -> Result<Part, StoreFault> {
        Part::new(&self.root, envelope, number).ok_or(StoreFault::Unknown)
    }

    fn database(&self) -> MutexGuard<'_, Database> {
        self.database.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn lane(&self, id: &ReportId) -> Option<MutexGuard<'_, ()>> {
        let lane = id.to_string().bytes().fold(0_usize, |sum, byte| {
            sum.wrapping_mul(31).wrapping_add(usize::from(byte))
        });
        let lane = self.lanes.get(lane % LANES)?;
        Some(lane.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// The same folder as the desk sees it, beside a running service or without one.
pub struct Shelf {
    root: PathBuf,
    database: Database,
}

impl std::fmt::Debug for Shelf {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Shelf")
    }
}

impl Shelf {
    /// Opens an existing folder.
    pub fn open(root: &Path) -> Result<Self, StoreFault> {
        Ok(Self {
            root: root.to_path_buf(),
            database: Database::open(root)?,
        })
    }

    /// Every report a receipt was given for, oldest first.
    pub fn received(&self) -> Result<Vec<Received>, StoreFault> {
        self.database.received()
    }

    /// How many reports were announced and are not whole yet.
    pub fn arriving(&self) -> Result<u64, StoreFault> {
        self.database.arriving()
    }

    /// The report with this reference.
    pub fn find(&self, reference: &Reference) -> Result<Option<Received>, StoreFault> {
        Ok(self
            .received()?
            .into_iter()
            .find(|each| each.reference == reference.to_string()))
    }

    /// The sealed bytes of a part, exactly as the envelope announced them.
    pub fn part(&self, envelope: &Envelope, number: usize) -> Result<Vec<u8>, StoreFault> {
        Part::new(&self.root, envelope, number)
            .ok_or(StoreFault::Unknown)?
            .read()
    }

    /// Remembers the first time somebody opened the report, and returns it.
    pub fn mark_opened(&self, id: &ReportId, now: OffsetDateTime) -> Result<String, StoreFault> {
        self.database.mark_opened(id, now)
    }
}
