//! The state of every report: what the disk says, under what is happening now.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use report::ReportId;

use crate::{
    council::Council,
    entry::{Entry, Reason, State},
    job::Job,
    spool::Spool,
};

/// What is on the disk, and what only this program knows yet.
pub(crate) struct Board {
    pub(crate) spool: Spool,
    council: Mutex<Arc<Council>>,
    live: Mutex<HashMap<ReportId, State>>,
}

impl Board {
    pub(crate) fn new(spool: Spool, council: Council) -> Self {
        Self {
            spool,
            council: Mutex::new(Arc::new(council)),
            live: Mutex::default(),
        }
    }

    pub(crate) fn council(&self) -> Arc<Council> {
        lock(&self.council).clone()
    }

    pub(crate) fn set_council(&self, council: Council) {
        *lock(&self.council) = Arc::new(council);
    }

    pub(crate) fn entries(&self) -> Vec<Entry> {
        self.overlay(self.spool.entries(&self.council()))
    }

    /// Every report on the disk, with what is to be done about it.
    pub(crate) fn jobs(&self) -> Vec<(Entry, Option<Job>)> {
        let entries = self.spool.entries(&self.council()).into_iter();
        entries
            .map(|entry| {
                let job = Job::of(&entry, &self.spool);
                (entry, job)
            })
            .collect()
    }

    pub(crate) fn job(&self, id: ReportId) -> (Entry, Option<Job>) {
        let entry = self.spool.entry(id, &self.council());
        let job = Job::of(&entry, &self.spool);
        (entry, job)
    }

    pub(crate) fn overlay(&self, mut entries: Vec<Entry>) -> Vec<Entry> {
        let live = self.live();
        for entry in &mut entries {
            let Some(now) = live.get(&entry.id) else {
                continue;
            };
            if may_show(&entry.state, now) {
                entry.state = now.clone();
            }
        }
        entries
    }

    pub(crate) fn live(&self) -> MutexGuard<'_, HashMap<ReportId, State>> {
        lock(&self.live)
    }
}

/// Whether what happens now says more than what the disk says. A receipt always does.
fn may_show(on_disk: &State, now: &State) -> bool {
    match on_disk {
        State::Received(_) | State::Withdrawn | State::NeedsHelp(Reason::Damaged) => false,
        State::HandedOver | State::ConfirmedByCode => matches!(now, State::Received(_)),
        State::Saved | State::Sending | State::Waiting { .. } | State::NeedsHelp(_) => true,
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
