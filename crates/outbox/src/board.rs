//! The state of every report: what the disk says, under what is happening now.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use report::{ReceiptKey, ReportId};

use crate::{
    entry::{Entry, Reason, State},
    spool::Spool,
};

/// What is on the disk, and what only this program knows yet.
pub(crate) struct Board {
    pub(crate) spool: Spool,
    pub(crate) keys: Arc<[ReceiptKey]>,
    live: Mutex<HashMap<ReportId, State>>,
}

impl Board {
    pub(crate) fn new(spool: Spool, keys: Arc<[ReceiptKey]>) -> Self {
        Self {
            spool,
            keys,
            live: Mutex::default(),
        }
    }

    pub(crate) fn entries(&self) -> Vec<Entry> {
        self.overlay(self.spool.entries(&self.keys))
    }

    pub(crate) fn overlay(&self, mut entries: Vec<Entry>) -> Vec<Entry> {
        let live = self.live();
        for entry in &mut entries {
            let settled = matches!(
                entry.state,
                State::Received(_) | State::NeedsHelp(Reason::Damaged)
            );
            if let Some(state) = live.get(&entry.id).filter(|_| !settled) {
                entry.state = state.clone();
            }
        }
        entries
    }

    pub(crate) fn live(&self) -> MutexGuard<'_, HashMap<ReportId, State>> {
        self.live.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
