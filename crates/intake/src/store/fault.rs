//! Why the store did not do what was asked.

use std::io;
use std::path::PathBuf;

use thiserror::Error;

use super::REPORT_LIMIT;

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
    #[error("the report is bigger than {REPORT_LIMIT} bytes")]
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
    /// The council has taken responsibility; it cannot be taken back.
    #[error("the report has a receipt already")]
    Committed,
    /// Deleted after somebody had opened it and the time to keep it was over.
    #[error("the report was deleted after its time")]
    Gone,
    /// Nobody opened the report: it must not be deleted.
    #[error("nobody has opened the report")]
    Unopened,
    /// One sender has too much on the way; it may go on when some of that is whole.
    #[error("one sender has too many unfinished reports")]
    Quota,
    /// No space left.
    #[error("the disk is full")]
    Full,
    /// Another service runs on this folder.
    #[error("another council-intake uses this folder")]
    InUse,
    /// The folder holds no intake.
    #[error("{0} holds no reports: it is not the data folder of an intake")]
    NotAnIntake(PathBuf),
    /// The database has no tables of this program, or older ones.
    #[error("the database is not ready for this program; run `council-intake migrate` first")]
    NotMigrated,
    /// A newer program wrote the store.
    #[error("a newer council-intake wrote this store")]
    Newer,
    /// The database loses what it confirmed when its power fails, so no receipt would be true.
    #[error("the database runs with fsync off; receipts need it on")]
    NotDurable,
    /// The computer could not make random numbers.
    #[error("this computer gave no random numbers")]
    NoRandomness,
    /// The database failed.
    #[error("database: {0}")]
    Database(String),
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
            _ => Self::Database(fault.to_string()),
        }
    }
}

impl From<sqlx::Error> for StoreFault {
    fn from(fault: sqlx::Error) -> Self {
        let code = fault
            .as_database_error()
            .and_then(|fault| fault.code())
            .unwrap_or_default();
        // The class "insufficient resources": disk full, out of memory, too many connections.
        if code.starts_with("53") {
            return Self::Full;
        }
        // The whole text may quote a row; the code is enough to look it up.
        match fault {
            sqlx::Error::Database(_) => Self::Database(format!("code {code}")),
            sqlx::Error::Io(fault) => Self::Database(fault.to_string()),
            sqlx::Error::PoolTimedOut => Self::Database("no connection in time".to_owned()),
            _ => Self::Database("the connection failed".to_owned()),
        }
    }
}
