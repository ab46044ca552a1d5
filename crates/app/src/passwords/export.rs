//! The file that a browser wrote: chosen, looked at, and deleted if the learner wants that. Where it is stands in
//! memory only.

use std::sync::atomic::{AtomicU32, Ordering};

use checkup::Stop;
use content::System;
use passwords::saved::SavedFault;

use super::wipe::{Chosen, NotWiped};
use crate::App;
use crate::state::lock;
use crate::view::{AuditOutcomeView, AuditProgressView, DeletedExportView};

/// The export that was looked at last.
#[derive(Default)]
pub(crate) struct Export {
    /// Grows with each file that is looked at: an older look has nothing more to say.
    look: u64,
    stop: Stop,
    chosen: Option<Chosen>,
}

impl App {
    /// Lets the learner choose an export and judges it; `None` when they changed their mind. Waits until it is done.
    #[must_use]
    pub fn audit_chosen(
        &self,
        progress: &(dyn Fn(AuditProgressView) + Sync),
    ) -> Option<AuditOutcomeView> {
        let path = self.inner.picker.file()?;
        let (look, stop) = self.begin_audit();
        let chosen = match Chosen::open(&path) {
            Ok(chosen) => chosen,
            Err(error) => return Some(self.refused(&SavedFault::System(error))),
        };
        let last = AtomicU32::new(0);
        let told = |now: AuditProgressView| {
            if is_news(&last, now) {
                progress(now);
            }
        };
        let outcome = self.audit_saved(chosen.file(), &[], &told, &|| stop.asked());
        let mut export = lock(&self.inner.export);
        if export.look == look && outcome.is_export() {
            export.chosen = Some(chosen);
        }
        drop(export);
        Some(outcome)
    }

    /// Ends the judging that is under way, if any.
    pub fn stop_audit(&self) {
        lock(&self.inner.export).stop.ask();
    }

    /// Overwrites and deletes the export that was looked at last, and no other file: a photo that was chosen by mistake
    /// is never taken for one.
    #[must_use]
    pub fn delete_export(&self) -> DeletedExportView {
        let chosen = lock(&self.inner.export).chosen.take();
        let wiped = chosen.map_or(Err(NotWiped::NotThere), Chosen::wipe);
        let words = self.inner.library().passwords();
        let copies = match self.inner.config.system {
            System::Windows => "delete-copies-windows",
            System::Macos => "delete-copies-macos",
            System::Linux => "delete-copies-linux",
        };
        let ids: &[&str] = match wiped {
            Ok(()) => &["deleted", "delete-cannot", copies],
            Err(NotWiped::NameLeft) => &["delete-emptied", "delete-cannot", copies],
            Err(NotWiped::NotThere) => &["delete-gone"],
            Err(NotWiped::AnotherFile) => &["delete-other-file"],
            Err(NotWiped::Refused) => &["not-deleted"],
        };
        DeletedExportView {
            done: wiped.is_ok(),
            words: ids
                .iter()
                .map(|id| words.file(id).unwrap_or_default().to_owned())
                .collect(),
        }
    }

    /// The learner keeps the file: where it is, is forgotten.
    pub fn forget_export(&self) {
        lock(&self.inner.export).chosen = None;
    }

    fn begin_audit(&self) -> (u64, Stop) {
        let mut export = lock(&self.inner.export);
        export.stop.ask();
        *export = Export {
            look: export.look + 1,
            ..Export::default()
        };
        (export.look, export.stop.clone())
    }
}

/// Each hundredth is told once, and never a smaller number after a larger one.
fn is_news(last: &AtomicU32, now: AuditProgressView) -> bool {
    let step = now.of / 100;
    let update = last.try_update(Ordering::Relaxed, Ordering::Relaxed, |last| {
        let far = now.done > last && (now.done - last > step || now.done == now.of);
        far.then_some(now.done)
    });
    update.is_ok()
}
