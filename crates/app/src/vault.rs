//! What is kept for the learner, and never readable without a key.
//!
//! Each place is an encrypted database of named values: one whose key is in the system's key store, and others whose
//! key is made from a passphrase. Without either, everything stays in memory and this room writes nothing.

mod database;
mod passphrase;

use std::path::{Path, PathBuf};

use zeroize::Zeroizing;

use crate::ports::{KeyStore, NoKeyStore};
use crate::sensitive::Sensitive;

pub(crate) use database::Shelf;

const KEY_LENGTH: usize = 32;
const UNDER_KEY_STORE: &str = "answers";

/// The folder of the encrypted databases.
pub(crate) struct Vault {
    folder: PathBuf,
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
    #[error("written by a later version of the program")]
    TooNew,
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

    /// The shelf under the key store's key, if there is one.
    pub(crate) fn open(&self, keys: &dyn KeyStore) -> Result<Option<Shelf>, VaultFault> {
        let file = self.database(UNDER_KEY_STORE);
        if !file.exists() {
            return Ok(None);
        }
        let key = keys.read()?.ok_or(VaultFault::KeyLost)?;
        Shelf::open(&file, &key).map(Some)
    }

    /// The shelf under the key store's key, made if there is none.
    pub(crate) fn open_or_make(&self, keys: &dyn KeyStore) -> Result<Shelf, VaultFault> {
        let file = self.database(UNDER_KEY_STORE);
        let key = match keys.read()? {
            Some(key) if key.len() == KEY_LENGTH => key,
            _ => {
                let fresh = random_key()?;
                keys.write(&fresh)?;
                // What an earlier, lost key protected can never be opened again.
                remove_file(&file)?;
                fresh
            }
        };
        std::fs::create_dir_all(&self.folder)?;
        Shelf::open(&file, &key)
    }

    /// The shelf `name` under `passphrase`, if there is one.
    pub(crate) fn open_with(
        &self,
        name: &str,
        passphrase: &Sensitive,
    ) -> Result<Option<Shelf>, VaultFault> {
        let Some(salt) = passphrase::read_salt(&self.salt(name))? else {
            return Ok(None);
        };
        let file = self.database(name);
        if !file.exists() {
            return Ok(None);
        }
        Shelf::open(&file, &passphrase::derive(passphrase, &salt)?).map(Some)
    }

    /// The shelf `name` under `passphrase`, made if there is none.
    pub(crate) fn open_or_make_with(
        &self,
        name: &str,
        passphrase: &Sensitive,
    ) -> Result<Shelf, VaultFault> {
        std::fs::create_dir_all(&self.folder)?;
        let salt = match passphrase::read_salt(&self.salt(name))? {
            Some(salt) => salt,
            None => passphrase::new_salt(&self.salt(name))?,
        };
        Shelf::open(
            &self.database(name),
            &passphrase::derive(passphrase, &salt)?,
        )
    }

    /// Whether there is a shelf `name` under a passphrase.
    pub(crate) fn is_locked(&self, name: &str) -> bool {
        self.salt(name).exists() && self.database(name).exists()
    }

    /// Removes the shelf `name` that is under a passphrase; nobody needs the passphrase for that.
    pub(crate) fn remove_locked(&self, name: &str) -> Result<(), VaultFault> {
        remove_file(&self.database(name))?;
        Ok(remove_file(&self.salt(name))?)
    }

    /// Removes the shelf under the key store's key, and that key.
    pub(crate) fn remove_open(&self, keys: &dyn KeyStore) -> Result<(), VaultFault> {
        let file = self.database(UNDER_KEY_STORE);
        let had_key = file.exists();
        remove_file(&file)?;
        if had_key {
            keys.remove()?;
        }
        Ok(())
    }

    /// Removes every shelf, and then the key store's key.
    pub(crate) fn remove_all(&self, keys: &dyn KeyStore) -> Result<(), VaultFault> {
        let had_key = self.database(UNDER_KEY_STORE).exists();
        match std::fs::remove_dir_all(&self.folder) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(error.into()),
            _ => {}
        }
        if had_key {
            keys.remove()?;
        }
        Ok(())
    }

    fn database(&self, name: &str) -> PathBuf {
        self.folder.join(format!("{name}.db"))
    }

    fn salt(&self, name: &str) -> PathBuf {
        self.folder.join(format!("{name}.salt"))
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
