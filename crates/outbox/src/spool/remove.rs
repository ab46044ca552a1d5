//! What may go, and what a crash left behind.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use report::ReportId;

use super::{ENVELOPE, Spool, SpoolFault, UNFINISHED, WRITERS, sealed::sealing_folder};
use crate::{council::Council, disk, entry::State};

impl Spool {
    /// Removes a report that the council has, or that was withdrawn, from this computer.
    pub fn remove(&self, id: ReportId, council: &Council) -> Result<(), SpoolFault> {
        if !self.folder(id).exists() {
            return Err(SpoolFault::Unknown);
        }
        let settled = matches!(
            self.entry(id, council).state,
            State::Received(_) | State::ConfirmedByCode | State::Withdrawn
        );
        if !settled {
            return Err(SpoolFault::NotSettled);
        }
        let leaving = self.hide(id)?;
        self.disk.sync_dir(&self.root)?;
        self.disk.remove_dir(&leaving)?;
        Ok(())
    }

    /// Removes everything, delivered or not, and the folder itself. No [`crate::Outbox`] may be
    /// running on it.
    pub fn remove_all(&self) -> Result<(), SpoolFault> {
        if !self.root.try_exists()? {
            return Ok(());
        }
        // Whole or not there at all, also if the power fails now.
        for id in self.ids() {
            self.hide(id)?;
        }
        self.disk.sync_dir(&self.root)?;
        self.disk.remove_dir(&self.root)?;
        if let Some(above) = self.root.parent() {
            self.disk.sync_dir(above)?;
        }
        Ok(())
    }

    /// Removes what a crash left half-made, unless another process is making something now.
    pub(super) fn sweep(&self) {
        let Ok(file) = disk::open_lock(&self.root.join(WRITERS)) else {
            return;
        };
        if file.try_lock().is_err() {
            return;
        }
        for path in names(&self.root, UNFINISHED) {
            let _ = self.disk.remove_dir(&path);
        }
        for id in self.ids() {
            if !names(&self.folder(id), SEALED).is_empty() {
                self.drop_old_sealings(id);
            }
        }
    }

    /// Removes the sealed bytes that no longer count, once it is durable which ones do.
    pub(super) fn drop_old_sealings(&self, id: ReportId) {
        let folder = self.folder(id);
        let Ok(about) = self.about(id) else {
            return;
        };
        let current = sealing_folder(&folder, about.sealing);
        if !current.join(ENVELOPE).exists() || self.disk.sync_dir(&folder).is_err() {
            return;
        }
        let old = names(&folder, SEALED).into_iter();
        for old in old.filter(|old| *old != current) {
            let _ = self.disk.remove_dir(&old);
        }
        if current == folder {
            return;
        }
        for old in [names(&folder, "part-"), names(&folder, ENVELOPE)].concat() {
            let _ = self.disk.remove_file(&old);
        }
    }

    fn hide(&self, id: ReportId) -> io::Result<PathBuf> {
        let random = getrandom::u32().unwrap_or_default();
        let hidden = self.root.join(format!("{UNFINISHED}{id}-{random:08x}"));
        self.disk.rename(&self.folder(id), &hidden)?;
        Ok(hidden)
    }
}

const SEALED: &str = "sealed-";

fn names(folder: &Path, start: &str) -> Vec<PathBuf> {
    let names = fs::read_dir(folder).into_iter().flatten().flatten();
    let starts = |name: &fs::DirEntry| {
        let name = name.file_name();
        name.to_str().is_some_and(|name| name.starts_with(start))
    };
    names.filter(starts).map(|name| name.path()).collect()
}
