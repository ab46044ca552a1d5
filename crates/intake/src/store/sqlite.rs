//! SQLite: one file, one connection, nothing to set up.

use std::path::Path;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use rusqlite::types::{ToSql, ToSqlOutput, ValueRef};
use rusqlite::{Connection, OpenFlags, Transaction, TransactionBehavior, params_from_iter};

use super::sql::{Engine, Session, Value, Values, Work};
use super::{StoreFault, schema};
use crate::files;

const FILE: &str = "intake.sqlite3";

pub(super) struct Sqlite {
    connection: Mutex<Connection>,
}

impl Sqlite {
    pub(super) fn create_or_open(root: &Path) -> Result<Self, StoreFault> {
        // SQLite gives its journals the rights of the database, and takes an empty file for a new one.
        files::open_private(&root.join(FILE))?;
        let connection = connect(root)?;
        let tables = schema::sqlite();
        match version(&connection)? {
            0 => connection.execute_batch(&format!("BEGIN IMMEDIATE; {tables} COMMIT;"))?,
            1 => connection.execute_batch(&format!(
                "BEGIN IMMEDIATE; ALTER TABLE report RENAME TO report_1; {tables} {} COMMIT;",
                schema::SQLITE_FROM_1
            ))?,
            schema::VERSION => {}
            _ => return Err(StoreFault::Newer),
        }
        Ok(Self::of(connection))
    }

    pub(super) fn open(root: &Path) -> Result<Self, StoreFault> {
        if !root.join(FILE).is_file() {
            return Err(StoreFault::NotAnIntake(root.to_path_buf()));
        }
        let connection = connect(root)?;
        match version(&connection)? {
            0 => Err(StoreFault::NotAnIntake(root.to_path_buf())),
            schema::VERSION => Ok(Self::of(connection)),
            older if older < schema::VERSION => Err(StoreFault::NotMigrated),
            _ => Err(StoreFault::Newer),
        }
    }

    const fn of(connection: Connection) -> Self {
        Self {
            connection: Mutex::new(connection),
        }
    }
}

impl Engine for Sqlite {
    fn transact(&self, work: Work<'_>) -> Result<(), StoreFault> {
        let mut connection = self
            .connection
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        work(&mut Open(&transaction))?;
        Ok(transaction.commit()?)
    }
}

struct Open<'a>(&'a Transaction<'a>);

impl Session for Open<'_> {
    fn run(&mut self, sql: &'static str, values: &[Value]) -> Result<u64, StoreFault> {
        let mut statement = self.0.prepare_cached(sql)?;
        let written = statement.execute(params_from_iter(values))?;
        Ok(u64::try_from(written).unwrap_or(u64::MAX))
    }

    fn rows(&mut self, sql: &'static str, values: &[Value]) -> Result<Vec<Values>, StoreFault> {
        let mut statement = self.0.prepare_cached(sql)?;
        let columns = statement.column_count();
        let rows = statement.query_map(params_from_iter(values), |row| {
            (0..columns)
                .map(|column| Ok(value(row.get_ref(column)?)))
                .collect::<Result<_, _>>()
                .map(Values)
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

impl ToSql for Value {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        let value = match self {
            Self::Int(Some(value)) => ValueRef::Integer(*value),
            Self::Text(Some(value)) => ValueRef::Text(value.as_bytes()),
            Self::Bytes(Some(value)) => ValueRef::Blob(value),
            Self::Int(None) | Self::Text(None) | Self::Bytes(None) => ValueRef::Null,
        };
        Ok(ToSqlOutput::Borrowed(value))
    }
}

fn value(found: ValueRef<'_>) -> Value {
    match found {
        ValueRef::Integer(value) => Value::Int(Some(value)),
        ValueRef::Text(text) => Value::Text(Some(String::from_utf8_lossy(text).into_owned())),
        ValueRef::Blob(bytes) => Value::Bytes(Some(bytes.to_vec())),
        ValueRef::Null | ValueRef::Real(_) => Value::Int(None),
    }
}

fn connect(root: &Path) -> Result<Connection, StoreFault> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(root.join(FILE), flags)?;
    connection.busy_timeout(Duration::from_secs(10))?;
    connection.set_prepared_statement_cache_capacity(64);
    connection.pragma_update(None, "trusted_schema", false)?;
    connection.pragma_update(None, "secure_delete", true)?;
    connection.pragma_update(None, "foreign_keys", true)?;
    connection.query_row("PRAGMA journal_mode = WAL", [], |_| Ok(()))?;
    connection.pragma_update(None, "synchronous", "FULL")?;
    Ok(connection)
}

fn version(connection: &Connection) -> Result<i64, StoreFault> {
    Ok(connection.query_row("PRAGMA user_version", [], |row| row.get(0))?)
}
