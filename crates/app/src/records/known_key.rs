//! The key store, asked once: it may hang for seconds, and reports are shown often.

use std::sync::Mutex;

use crate::ports::{KeyStore, NoKeyStore, Secret};
use crate::state::lock;

pub(super) struct KnownKey {
    store: Box<dyn KeyStore>,
    answer: Mutex<Option<Result<Option<Secret>, NoKeyStore>>>,
}

impl KnownKey {
    pub(super) fn new(store: Box<dyn KeyStore>) -> Self {
        Self {
            store,
            answer: Mutex::new(None),
        }
    }

    /// Forgets a refusal: somebody may have unlocked the store.
    pub(super) fn ask_anew(&self) {
        let mut answer = lock(&self.answer);
        if matches!(*answer, Some(Err(_))) {
            *answer = None;
        }
    }
}

impl KeyStore for KnownKey {
    fn read(&self) -> Result<Option<Secret>, NoKeyStore> {
        lock(&self.answer)
            .get_or_insert_with(|| self.store.read())
            .clone()
    }

    fn write(&self, key: &[u8]) -> Result<(), NoKeyStore> {
        let mut answer = lock(&self.answer);
        let written = self.store.write(key);
        *answer = Some(written.clone().map(|()| Some(Secret::new(key.to_vec()))));
        written
    }

    fn remove(&self) -> Result<(), NoKeyStore> {
        let mut answer = lock(&self.answer);
        *answer = None;
        self.store.remove()
    }
}
