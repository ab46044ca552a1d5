//! What the service keeps: envelopes, receipts, sealed parts, and what the desk did with them.
//!
//! A receipt exists only after everything it promises is durable. It is made once and handed out byte for byte.

mod archive;
mod arrivals;
mod book;
mod chunks;
mod fault;
mod folder;
mod part;
mod postgres;
mod rows;
mod schema;
mod sql;
mod sqlite;

use std::fs::{File, TryLockError};
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use report::{Envelope, ReportId};
use time::OffsetDateTime;

use crate::files;
use sql::{Engine, Session};

pub use archive::{NewEvent, Row};
pub use arrivals::{Announced, MakeReceipt, Quota, REPORT_LIMIT, Sender};
pub use book::{AuditEntry, Failures, Notice};
pub use fault::StoreFault;

/// Two requests for one report wait for each other; requests for different reports rarely do.
const LANES: usize = 64;

/// Where reports are kept.
#[derive(Clone, PartialEq, Eq)]
pub enum Place {
    /// A folder with SQLite and one file per part: one service.
    Folder(PathBuf),
    /// The address of a PostgreSQL database: several services at once.
    Database(String),
}

impl std::fmt::Debug for Place {
    /// The address of a database may hold its password.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Folder(path) => write!(f, "Folder({})", path.display()),
            Self::Database(_) => f.write_str("Database(<redacted>)"),
        }
    }
}

/// Everything an intake has received.
pub struct Store {
    engine: Arc<dyn Engine>,
    parts: Box<dyn Parts>,
    lanes: Vec<Mutex<()>>,
    /// Held for as long as the service runs.
    _lock: Option<File>,
}

impl std::fmt::Debug for Store {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Store")
    }
}

/// The sealed bytes of reports: files beside SQLite, rows in PostgreSQL.
trait Parts: Send + Sync {
    /// How many bytes of a part are here.
    fn held(&self, envelope: &Envelope, number: usize) -> Result<u64, StoreFault>;
    /// Adds a chunk where the part ends. A whole part never changes again.
    fn append(
        &self,
        envelope: &Envelope,
        number: usize,
        offset: u64,
        chunk: &[u8],
        now: OffsetDateTime,
    ) -> Result<u64, StoreFault>;
    /// Refuses unless every part is here, durable and what the envelope announced.
    fn check_whole(&self, envelope: &Envelope) -> Result<(), StoreFault>;
    fn reader(
        &self,
        envelope: &Envelope,
        number: usize,
    ) -> Result<Box<dyn Read + Send>, StoreFault>;
    /// When something last arrived, where the rows do not say.
    fn last_change(&self, id: &ReportId) -> Result<Option<OffsetDateTime>, StoreFault>;
    /// Removes what is kept beside the rows; runs before the rows go.
    fn remove(&self, id: &ReportId) -> Result<(), StoreFault>;
    /// Free and total bytes of the disk; `None` where another computer knows.
    fn space(&self) -> Result<Option<(u64, u64)>, StoreFault>;
}

impl Store {
    /// For a running service. A folder takes one service and is made or brought up to date here;
    /// a database takes many, and `migrate` makes it.
    pub fn serve(place: &Place) -> Result<Self, StoreFault> {
        match place {
            Place::Folder(root) => {
                let lock = lock(root)?;
                let engine = sqlite::Sqlite::create_or_open(root)?;
                files::sync_folder(root)?;
                Ok(Self::of_folder(root, engine, Some(lock)))
            }
            Place::Database(address) => Self::of_database(address),
        }
    }

    /// For the desk's commands, beside a running service or without one.
    pub fn beside(place: &Place) -> Result<Self, StoreFault> {
        match place {
            Place::Folder(root) => Ok(Self::of_folder(root, sqlite::Sqlite::open(root)?, None)),
            Place::Database(address) => Self::of_database(address),
        }
    }

    /// Makes the tables, or brings them up to date. Changes nothing where they are.
    pub fn migrate(place: &Place) -> Result<(), StoreFault> {
        match place {
            Place::Folder(_) => Self::serve(place).map(drop),
            Place::Database(address) => postgres::Postgres::connect(address)?.migrate(),
        }
    }

    /// Whether the database answers.
    pub fn check(&self) -> Result<(), StoreFault> {
        self.within(|session| session.rows("SELECT 1", &[]).map(drop))
    }

    /// Free and total bytes of the disk with the parts; `None` where the database's computer knows.
    pub fn space(&self) -> Result<Option<(u64, u64)>, StoreFault> {
        self.parts.space()
    }

    fn of_folder(root: &Path, engine: sqlite::Sqlite, lock: Option<File>) -> Self {
        Self::of(Arc::new(engine), Box::new(folder::Folder::new(root)), lock)
    }

    fn of_database(address: &str) -> Result<Self, StoreFault> {
        let engine = Arc::new(postgres::Postgres::connect(address)?);
        engine.check_ready()?;
        let parts = Box::new(chunks::Chunks::new(Arc::clone(&engine) as Arc<dyn Engine>));
        Ok(Self::of(engine, parts, None))
    }

    fn of(engine: Arc<dyn Engine>, parts: Box<dyn Parts>, lock: Option<File>) -> Self {
        Self {
            engine,
            parts,
            lanes: (0..LANES).map(|_| Mutex::new(())).collect(),
            _lock: lock,
        }
    }

    /// All of `work` happens, or nothing of it.
    fn within<T>(
        &self,
        work: impl FnMut(&mut dyn Session) -> Result<T, StoreFault>,
    ) -> Result<T, StoreFault> {
        sql::within(self.engine.as_ref(), work)
    }

    fn lane(&self, id: &ReportId) -> Option<MutexGuard<'_, ()>> {
        let lane = id.as_bytes().iter().fold(0_usize, |sum, byte| {
            sum.wrapping_mul(31).wrapping_add(usize::from(*byte))
        });
        let lane = self.lanes.get(lane % LANES)?;
        Some(lane.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

fn lock(root: &Path) -> Result<File, StoreFault> {
    files::private_folder(root)?;
    files::private_folder(&root.join("parts"))?;
    let lock = files::open_private(&root.join("serve.lock"))?;
    match lock.try_lock() {
        Ok(()) => Ok(lock),
        Err(TryLockError::WouldBlock) => Err(StoreFault::InUse),
        Err(TryLockError::Error(fault)) => Err(io::Error::into(fault)),
    }
}

/// Times are whole seconds in every row.
fn seconds(at: OffsetDateTime) -> i64 {
    at.unix_timestamp()
}

fn moment(seconds: i64) -> OffsetDateTime {
    OffsetDateTime::from_unix_timestamp(seconds).unwrap_or(OffsetDateTime::UNIX_EPOCH)
}
