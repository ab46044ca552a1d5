//! Unfinished answers, kept only when the learner asks, and never readable without a key.
//!
//! Two places, each an encrypted database: one whose key is in the system's key store, one whose key is made from a
//! passphrase. Without either, answers stay in memory and this room writes nothing.

mod passphrase;

use std::path::{Path, PathBuf};

use rusqlite::{Connection, OptionalExtension};
use zeroize::Zeroizing;

use crate::ports::{KeyStore, NoKeyStore};
use crate::sensitive::Sensitive;

const KEY_LENGTH: usize = 32;

/// The encrypted store of unfinished answers.
pub(crate) struct Vault {
    folder: PathBuf,
}

/// What the vault knows without asking anybody for a passphrase.
pub(crate) enum Kept {
    Nothing,
    Locked,
    Open(Zeroizing<String>),
}

/// Why the vault could not do it.
#[derive(Debug, thiserror::Error)]
pub(crate) enum VaultFault {
    #[error("no key store: {0}")]
    NoKeyStore(#[from] NoKeyStore),
    #[error("the passphrase does not open the vault")]
    WrongPassphrase,
    #[error("the key store has no key for the vault that is here")]
    KeyLost,
    #[error("storage: {0}")]
    Storage(#[source] rusqlite::Error),
    #[error("file: {0}")]
    File(#[from] std::io::Error),
    #[error("no randomness: {0}")]
    Randomness(getrandom::Error),
    #[error("key derivation: {0}")]
    Derivation(argon2::Error),
}

impl Vault {
    pub(crate) fn new(data: &Path) -> Self {
        Self {
            folder: data.join("vault"),
        }
    }

    /// Keeps `answers` under the key in the key store.
    pub(crate) fn keep(&self, answers: &str, keys: &dyn KeyStore) -> Result<(), VaultFault> {
        let key = match keys.read()? {
            Some(key) if key.len() == KEY_LENGTH => key,
            _ => {
                let fresh = random_key()?;
                keys.write(&fresh)?;
                // What an earlier, lost key protected can never be opened again.
                remove_file(&self.key_store_file())?;
                fresh
            }
        };
        self.write(&self.key_store_file(), &key, answers)
    }

    /// Keeps `answers` under a key made from `passphrase`.
    pub(crate) fn keep_with(
        &self,
        answers: &str,
        passphrase: &Sensitive,
    ) -> Result<(), VaultFault> {
        std::fs::create_dir_all(&self.folder)?;
        let salt = match passphrase::read_salt(&self.salt_file())? {
            Some(salt) => salt,
            None => passphrase::new_salt(&self.salt_file())?,
        };
        let key = passphrase::derive(passphrase, &salt)?;
        self.write(&self.passphrase_file(), &key, answers)
    }

    /// What is kept, as far as the key store can tell.
    pub(crate) fn kept(&self, keys: &dyn KeyStore) -> Result<Kept, VaultFault> {
        if self.key_store_file().exists() {
            let key = keys.read()?.ok_or(VaultFault::KeyLost)?;
            if let Some(answers) = read(&self.key_store_file(), &key)? {
                return Ok(Kept::Open(answers));
            }
        }
        Ok(if self.passphrase_file().exists() {
            Kept::Locked
        } else {
            Kept::Nothing
        })
    }

    /// What is kept under `passphrase`.
    pub(crate) fn kept_with(&self, passphrase: &Sensitive) -> Result<Kept, VaultFault> {
        let Some(salt) = passphrase::read_salt(&self.salt_file())? else {
            return Ok(Kept::Nothing);
        };
        let key = passphrase::derive(passphrase, &salt)?;
        Ok(read(&self.passphrase_file(), &key)?.map_or(Kept::Nothing, Kept::Open))
    }

    /// Forgets everything that is kept, and the key in the key store.
    pub(crate) fn forget(&self, keys: &dyn KeyStore) -> Result<(), VaultFault> {
        let had_key = self.key_store_file().exists();
        for file in [
            self.key_store_file(),
            self.passphrase_file(),
            self.salt_file(),
        ] {
            remove_file(&file)?;
        }
        if had_key {
            keys.remove()?;
        }
        Ok(())
    }

    fn write(&self, file: &Path, key: &[u8], answers: &str) -> Result<(), VaultFault> {
        std::fs::create_dir_all(&self.folder)?;
        let database = unlock(file, key)?;
        database
            .execute_batch("CREATE TABLE IF NOT EXISTS draft (id INTEGER PRIMARY KEY CHECK (id = 1), answers TEXT NOT NULL)")
            .map_err(wrong_key)?;
        database
            .execute(
                "INSERT INTO draft (id, answers) VALUES (1, ?1) ON CONFLICT (id) DO UPDATE SET answers = excluded.answers",
                [answers],
            )
            .map_err(VaultFault::Storage)?;
        Ok(())
    }

    fn key_store_file(&self) -> PathBuf {
        self.folder.join("answers.db")
    }

    fn passphrase_file(&self) -> PathBuf {
        self.folder.join("answers-passphrase.db")
    }

    fn salt_file(&self) -> PathBuf {
        self.folder.join("answers-passphrase.salt")
    }
}

fn read(file: &Path, key: &[u8]) -> Result<Option<Zeroizing<String>>, VaultFault> {
    if !file.exists() {
        return Ok(None);
    }
    let database = unlock(file, key)?;
    database
        .query_row("SELECT answers FROM draft WHERE id = 1", [], |row| {
            row.get(0)
        })
        .optional()
        .map(|answers: Option<String>| answers.map(Zeroizing::new))
        .map_err(wrong_key)
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

/// SQLCipher answers "not a database" when the key does not fit.
fn wrong_key(error: rusqlite::Error) -> VaultFault {
    match error.sqlite_error_code() {
        Some(rusqlite::ErrorCode::NotADatabase) => VaultFault::WrongPassphrase,
        _ => VaultFault::Storage(error),
    }
}

fn random_key() -> Result<Zeroizing<Vec<u8>>, VaultFault> {
    let mut key = Zeroizing::new(vec![0; KEY_LENGTH]);
    getrandom::fill(&mut key).map_err(VaultFault::Randomness)?;
    Ok(key)
}

fn remove_file(file: &Path) -> Result<(), std::io::Error> {
    match std::fs::remove_file(file) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests;
