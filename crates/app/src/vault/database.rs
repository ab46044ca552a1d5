//! One encrypted database of named values.

use std::path::Path;

use rusqlite::{Connection, OptionalExtension, params};
use zeroize::Zeroizing;

use super::VaultFault;

/// 0 is the first form: one table with nothing but the unfinished answers.
const FORM: i64 = 1;
const MAKE: &str = "CREATE TABLE kept (name TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID";
const FIRST_FORM: &str =
    "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'draft'";
const MOVE: &str =
    "INSERT INTO kept SELECT 'answers', CAST(answers AS BLOB) FROM draft; DROP TABLE draft";

/// Named values behind one key.
pub(crate) struct Shelf {
    database: Connection,
}

impl Shelf {
    pub(super) fn open(file: &Path, key: &[u8]) -> Result<Self, VaultFault> {
        let mut database = unlock(file, key)?;
        bring_up_to_date(&mut database)?;
        Ok(Self { database })
    }

    pub(crate) fn put(&self, name: &str, value: &[u8]) -> Result<(), VaultFault> {
        const PUT: &str = "INSERT INTO kept VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET value = excluded.value";
        self.database
            .execute(PUT, params![name, value])
            .map_err(VaultFault::Storage)?;
        Ok(())
    }

    pub(crate) fn get(&self, name: &str) -> Result<Option<Zeroizing<Vec<u8>>>, VaultFault> {
        self.database
            .query_row("SELECT value FROM kept WHERE name = ?1", [name], |row| {
                row.get(0).map(Zeroizing::new)
            })
            .optional()
            .map_err(VaultFault::Storage)
    }

    pub(crate) fn remove(&self, name: &str) -> Result<(), VaultFault> {
        self.database
            .execute("DELETE FROM kept WHERE name = ?1", [name])
            .map_err(VaultFault::Storage)?;
        Ok(())
    }

    pub(crate) fn names(&self) -> Result<Vec<String>, VaultFault> {
        let mut names = self
            .database
            .prepare("SELECT name FROM kept")
            .map_err(VaultFault::Storage)?;
        let names = names
            .query_map([], |row| row.get(0))
            .map_err(VaultFault::Storage)?;
        names.collect::<Result<_, _>>().map_err(VaultFault::Storage)
    }
}

fn unlock(file: &Path, key: &[u8]) -> Result<Connection, VaultFault> {
    let database = Connection::open(file).map_err(VaultFault::Storage)?;
    let hex: Zeroizing<String> =
        Zeroizing::new(key.iter().map(|byte| format!("{byte:02x}")).collect());
    // The library would report a wrong passphrase on the terminal.
    database
        .execute_batch("PRAGMA cipher_log_level = NONE")
        .map_err(VaultFault::Storage)?;
    let pragma = Zeroizing::new(format!("PRAGMA key = \"x'{}'\"", *hex));
    database
        .execute_batch(&pragma)
        .map_err(VaultFault::Storage)?;
    database
        .execute_batch(
            "PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY; PRAGMA synchronous = FULL;",
        )
        .map_err(wrong_key)?;
    Ok(database)
}

fn bring_up_to_date(database: &mut Connection) -> Result<(), VaultFault> {
    let form: i64 = database
        .query_row("PRAGMA user_version", [], |row| row.get(0))
        .map_err(wrong_key)?;
    if form == FORM {
        return Ok(());
    }
    if form > FORM {
        return Err(VaultFault::TooNew);
    }
    let change = database.transaction().map_err(wrong_key)?;
    change.execute_batch(MAKE).map_err(wrong_key)?;
    let first: i64 = change
        .query_row(FIRST_FORM, [], |row| row.get(0))
        .map_err(VaultFault::Storage)?;
    if first > 0 {
        change.execute_batch(MOVE).map_err(VaultFault::Storage)?;
    }
    change
        .pragma_update(None, "user_version", FORM)
        .map_err(VaultFault::Storage)?;
    change.commit().map_err(VaultFault::Storage)
}

/// SQLCipher answers "not a database" when the key does not fit.
fn wrong_key(error: rusqlite::Error) -> VaultFault {
    match error.sqlite_error_code() {
        Some(rusqlite::ErrorCode::NotADatabase) => VaultFault::WrongPassphrase,
        _ => VaultFault::Storage(error),
    }
}
