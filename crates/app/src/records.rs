//! What this computer remembers of each report beside its sealed bytes: in the vault where there is a key store,
//! otherwise in memory until the program is closed.

use std::collections::{BTreeMap, HashMap};
use std::path::Path;
use std::sync::Mutex;

use report::{ReportId, Secrets};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::evidence::{KeptFile, Place};
use crate::ports::KeyStore;
use crate::state::lock;
use crate::vault::{Vault, VaultFault};

mod known_key;

use known_key::KnownKey;

/// Values by name, each as safe as this computer allows.
pub(crate) struct Records {
    pub(crate) vault: Vault,
    keys: KnownKey,
    /// What no key store could protect.
    memory: Mutex<BTreeMap<String, Zeroizing<Vec<u8>>>>,
    /// Asked for whenever a report is shown.
    known: Mutex<HashMap<ReportId, Option<Record>>>,
}

/// What the program needs to hear back about one report.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Record {
    /// As [`Secrets::to_json`] writes them.
    secrets: Zeroizing<String>,
    pub(crate) add_to: Option<ReportId>,
    /// The ids and keys it was sealed to.
    pub(crate) sealed_to: Vec<(String, String)>,
    /// How many replies the learner has seen.
    pub(crate) seen: u32,
    /// Untouched files that stayed behind, and where they and the sent copies lie.
    pub(crate) originals: Vec<KeptFile>,
    pub(crate) place: Option<Place>,
    /// Whether a copy that the learner can read lies under the key store's key.
    pub(crate) copy_kept: bool,
    /// Whether it outlives the program.
    #[serde(skip)]
    pub(crate) lasting: bool,
}

impl Record {
    pub(crate) fn new(
        secrets: &Secrets,
        add_to: Option<ReportId>,
        sealed_to: Vec<(String, String)>,
    ) -> Self {
        Self {
            secrets: secrets.to_json(),
            add_to,
            sealed_to,
            seen: 0,
            originals: Vec::new(),
            place: None,
            copy_kept: false,
            lasting: false,
        }
    }

    pub(crate) fn secrets(&self) -> Option<Secrets> {
        Secrets::from_json(&self.secrets).ok()
    }
}

impl Records {
    pub(crate) fn new(data: &Path, keys: Box<dyn KeyStore>) -> Self {
        Self {
            vault: Vault::new(data),
            keys: KnownKey::new(keys),
            memory: Mutex::default(),
            known: Mutex::default(),
        }
    }

    /// The key store as it is now, for somebody who has just been asked to unlock it.
    pub(crate) fn keys_asked_anew(&self) -> &dyn KeyStore {
        self.keys.ask_anew();
        &self.keys
    }

    pub(crate) fn record(&self, id: ReportId) -> Option<Record> {
        if let Some(known) = lock(&self.known).get(&id) {
            return known.clone();
        }
        let name = record_name(id);
        let record = self.get::<Record>(&name).map(|record| Record {
            lasting: !lock(&self.memory).contains_key(&name),
            ..record
        });
        lock(&self.known).insert(id, record.clone());
        record
    }

    /// Whether it outlives the program.
    pub(crate) fn keep_record(&self, id: ReportId, mut record: Record) -> bool {
        record.lasting = self.put(&record_name(id), &record);
        let lasting = record.lasting;
        lock(&self.known).insert(id, Some(record));
        lasting
    }

    /// Changes a record that is known.
    pub(crate) fn change_record(&self, id: ReportId, change: impl FnOnce(&mut Record)) {
        if let Some(mut record) = self.record(id) {
            change(&mut record);
            self.keep_record(id, record);
        }
    }

    /// Forgets everything about one report.
    pub(crate) fn forget_report(&self, id: ReportId) -> Result<(), VaultFault> {
        for name in [record_name(id), again_name(id), copy_name(id)] {
            self.remove(&name)?;
        }
        self.vault.remove_locked(&copy_shelf(id))?;
        lock(&self.known).remove(&id);
        Ok(())
    }

    /// Forgets everything, and the key store's key.
    pub(crate) fn forget_everything(&self) -> Result<(), VaultFault> {
        lock(&self.memory).clear();
        lock(&self.known).clear();
        self.vault.remove_all(self.keys_asked_anew())
    }

    /// Keeps a value; whether it outlives the program.
    pub(crate) fn put(&self, name: &str, value: &impl Serialize) -> bool {
        let Ok(bytes) = serde_json::to_vec(value).map(Zeroizing::new) else {
            return false;
        };
        let kept = self
            .vault
            .open_or_make(&self.keys)
            .and_then(|shelf| shelf.put(name, &bytes));
        match kept {
            Ok(()) => {
                lock(&self.memory).remove(name);
                true
            }
            Err(fault) => {
                tracing::info!(%fault, "kept in memory only");
                lock(&self.memory).insert(name.to_owned(), bytes);
                false
            }
        }
    }

    /// Keeps a value only if it will outlive the program.
    pub(crate) fn put_lasting(&self, name: &str, value: &impl Serialize) -> Result<(), VaultFault> {
        let bytes = Zeroizing::new(serde_json::to_vec(value).map_err(std::io::Error::from)?);
        self.vault.open_or_make(&self.keys)?.put(name, &bytes)
    }

    pub(crate) fn get<T: DeserializeOwned>(&self, name: &str) -> Option<T> {
        let bytes = lock(&self.memory).get(name).cloned();
        let bytes = bytes.or_else(|| match self.vault.open(&self.keys) {
            Ok(shelf) => shelf?.get(name).ok()?,
            Err(fault) => {
                tracing::info!(%fault, "what is kept cannot be read now");
                None
            }
        })?;
        serde_json::from_slice(&bytes).ok()
    }

    /// Removes a value, and with the last one the whole shelf and its key.
    pub(crate) fn remove(&self, name: &str) -> Result<(), VaultFault> {
        lock(&self.memory).remove(name);
        let shelf = match self.vault.open(&self.keys) {
            Ok(Some(shelf)) => shelf,
            Ok(None) => return Ok(()),
            // Nobody can ever open it again.
            Err(VaultFault::KeyLost) => return self.vault.remove_open(&self.keys),
            Err(fault) => return Err(fault),
        };
        shelf.remove(name)?;
        let empty = shelf.names()?.is_empty();
        drop(shelf);
        if empty {
            self.vault.remove_open(&self.keys)?;
        }
        Ok(())
    }
}

fn record_name(id: ReportId) -> String {
    format!("report/{id}")
}

/// What is needed to seal a report again.
pub(crate) fn again_name(id: ReportId) -> String {
    format!("report/{id}/again")
}

/// A readable copy.
pub(crate) fn copy_name(id: ReportId) -> String {
    format!("report/{id}/copy")
}

/// A readable copy under a passphrase.
pub(crate) fn copy_shelf(id: ReportId) -> String {
    format!("copy-{id}")
}
