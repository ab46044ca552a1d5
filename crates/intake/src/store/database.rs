//! The rows of the intake.

use std::path::Path;
use std::time::Duration;

use report::{Envelope, Reference, ReportId};
use rusqlite::{Connection, ErrorCode, OpenFlags, OptionalExtension, Row, params};
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

use super::{Announced, StoreFault};
use crate::files;

const FILE: &str = "intake.sqlite3";
const SCHEMA_VERSION: i64 = 1;
const SCHEMA: &str = "
    CREATE TABLE report (
        id           TEXT PRIMARY KEY,
        envelope     BLOB NOT NULL,
        announced_at TEXT NOT NULL,
        reference    TEXT UNIQUE,
        received_at  TEXT,
        receipt      BLOB,
        opened_at    TEXT,
        CHECK ((receipt IS NULL) = (reference IS NULL) AND (receipt IS NULL) = (received_at IS NULL)),
        CHECK (opened_at IS NULL OR receipt IS NOT NULL)
    ) STRICT, WITHOUT ROWID;
    PRAGMA user_version = 1;
";

/// One connection.
pub(super) struct Database {
    connection: Connection,
}

/// A report as the service knows it.
pub(super) struct Kept {
    pub(super) envelope: Envelope,
    pub(super) receipt: Option<Vec<u8>>,
}

/// A report the council has given a receipt for.
#[derive(Debug)]
pub struct Received {
    /// Its clear data.
    pub envelope: Envelope,
    /// What people call it.
    pub reference: String,
    /// RFC 3339, UTC.
    pub received_at: String,
    /// RFC 3339, UTC; `None` until somebody opened it.
    pub opened_at: Option<String>,
}

impl Database {
    pub(super) fn create_or_open(root: &Path) -> Result<Self, StoreFault> {
        // SQLite gives its journals the rights of the database, and takes an empty file for a new one.
        files::open_private(&root.join(FILE))?;
        let database = Self::connect(root)?;
        let version = database.schema_version()?;
        if version == 0 {
            database
                .connection
                .execute_batch(&format!("BEGIN IMMEDIATE; {SCHEMA} COMMIT;"))?;
        }
        database.refuse_newer()
    }

    pub(super) fn open(root: &Path) -> Result<Self, StoreFault> {
        if !root.join(FILE).is_file() {
            return Err(StoreFault::NotAnIntake(root.to_path_buf()));
        }
        let database = Self::connect(root)?;
        if database.schema_version()? == 0 {
            return Err(StoreFault::NotAnIntake(root.to_path_buf()));
        }
        database.refuse_newer()
    }

    /// Keeps the envelope unless its id is taken.
    pub(super) fn announce(
        &self,
        envelope: &Envelope,
        now: OffsetDateTime,
    ) -> Result<Announced, StoreFault> {
        let added = self.connection.execute(
            "INSERT INTO report (id, envelope, announced_at) VALUES (?1, ?2, ?3) ON CONFLICT (id) DO NOTHING",
            params![envelope.report_id().to_string(), envelope.to_bytes(), rfc3339(now)],
        )?;
        if added == 1 {
            return Ok(Announced::New);
        }
        let kept = self
            .find(&envelope.report_id())?
            .ok_or(StoreFault::Unknown)?;
        if kept.envelope.hash() != envelope.hash() {
            return Err(StoreFault::OtherContent);
        }
        Ok(Announced::Already)
    }

    pub(super) fn find(&self, id: &ReportId) -> Result<Option<Kept>, StoreFault> {
        let row = self
            .connection
            .prepare_cached("SELECT envelope, receipt FROM report WHERE id = ?1")?
            .query_row([id.to_string()], |row| {
                Ok(Kept {
                    envelope: envelope(row, 0)?,
                    receipt: row.get(1)?,
                })
            })
            .optional()?;
        Ok(row)
    }

    /// Keeps the receipt durably. `false`: the reference is taken, try another.
    pub(super) fn keep_receipt(
        &self,
        id: &ReportId,
        reference: &Reference,
        received_at: OffsetDateTime,
        receipt: &[u8],
    ) -> Result<bool, StoreFault> {
        let kept = self.connection.execute(
            "UPDATE report SET reference = ?2, received_at = ?3, receipt = ?4 WHERE id = ?1 AND receipt IS NULL",
            params![id.to_string(), reference.to_string(), rfc3339(received_at), receipt],
        );
        match kept {
            Ok(1) => Ok(true),
            Ok(_) => Err(StoreFault::Unknown),
            Err(fault) if fault.sqlite_error_code() == Some(ErrorCode::ConstraintViolation) => {
                Ok(false)
            }
            Err(fault) => Err(fault.into()),
        }
    }

    pub(super) fn received(&self) -> Result<Vec<Received>, StoreFault> {
        let mut statement = self.connection.prepare(
            "SELECT envelope, reference, received_at, opened_at FROM report
             WHERE receipt IS NOT NULL ORDER BY received_at, reference",
        )?;
        let rows = statement.query_map([], |row| {
            Ok(Received {
                envelope: envelope(row, 0)?,
                reference: row.get(1)?,
                received_at: row.get(2)?,
                opened_at: row.get(3)?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    pub(super) fn arriving(&self) -> Result<u64, StoreFault> {
        let count: i64 = self.connection.query_row(
            "SELECT count(*) FROM report WHERE receipt IS NULL",
            [],
            |row| row.get(0),
        )?;
        Ok(u64::try_from(count).unwrap_or(0))
    }

    pub(super) fn mark_opened(
        &self,
        id: &ReportId,
        now: OffsetDateTime,
    ) -> Result<String, StoreFault> {
        let opened_at = self.connection.query_row(
            "UPDATE report SET opened_at = coalesce(opened_at, ?2) WHERE id = ?1 RETURNING opened_at",
            params![id.to_string(), rfc3339(now)],
            |row| row.get(0),
        )?;
        Ok(opened_at)
    }

    pub(super) fn check(&self) -> Result<(), StoreFault> {
        self.schema_version().map(|_| ())
    }

    fn connect(root: &Path) -> Result<Self, StoreFault> {
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let connection = Connection::open_with_flags(root.join(FILE), flags)?;
        connection.busy_timeout(Duration::from_secs(10))?;
        connection.pragma_update(None, "trusted_schema", false)?;
        connection.pragma_update(None, "secure_delete", true)?;
        connection.query_row("PRAGMA journal_mode = WAL", [], |_| Ok(()))?;
        connection.pragma_update(None, "synchronous", "FULL")?;
        Ok(Self { connection })
    }

    fn schema_version(&self) -> Result<i64, StoreFault> {
        Ok(self
            .connection
            .query_row("PRAGMA user_version", [], |row| row.get(0))?)
    }

    fn refuse_newer(self) -> Result<Self, StoreFault> {
        if self.schema_version()? > SCHEMA_VERSION {
            return Err(StoreFault::Newer);
        }
        Ok(self)
    }
}

/// A kept envelope is read with the same care as a fresh one: the disk may have changed it.
fn envelope(row: &Row<'_>, column: usize) -> rusqlite::Result<Envelope> {
    let bytes: Vec<u8> = row.get(column)?;
    Envelope::parse(&bytes).map_err(|fault| {
        rusqlite::Error::FromSqlConversionFailure(
            column,
            rusqlite::types::Type::Blob,
            Box::new(fault),
        )
    })
}

fn rfc3339(at: OffsetDateTime) -> String {
    at.to_offset(time::UtcOffset::UTC)
        .format(&Rfc3339)
        .unwrap_or_default()
}
