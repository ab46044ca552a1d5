//! Parts as files: `parts/<report>/<number>.age`.

use std::collections::HashMap;
use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use report::{Envelope, ReportId};
use time::OffsetDateTime;

use super::part::{Part, Progress};
use super::{Parts, StoreFault};
use crate::files;

/// Beyond this many open parts their running hashes are dropped; the whole file is hashed then.
const REMEMBERED: usize = 20_000;

pub(super) struct Folder {
    root: PathBuf,
    progress: Mutex<HashMap<(ReportId, usize), Progress>>,
}

impl Folder {
    pub(super) fn new(root: &Path) -> Self {
        Self {
            root: root.to_path_buf(),
            progress: Mutex::default(),
        }
    }

    fn part(&self, envelope: &Envelope, number: usize) -> Result<Part, StoreFault> {
        Part::new(&self.root, envelope, number).ok_or(StoreFault::Unknown)
    }

    fn progress(&self) -> MutexGuard<'_, HashMap<(ReportId, usize), Progress>> {
        self.progress.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Parts for Folder {
    fn held(&self, envelope: &Envelope, number: usize) -> Result<u64, StoreFault> {
        self.part(envelope, number)?.held()
    }

    fn append(
        &self,
        envelope: &Envelope,
        number: usize,
        offset: u64,
        chunk: &[u8],
        _now: OffsetDateTime,
    ) -> Result<u64, StoreFault> {
        let part = self.part(envelope, number)?;
        let name = (envelope.report_id(), number);
        let mut progress = self.progress().remove(&name).unwrap_or_default();
        let held = part.append(offset, chunk, &mut progress);
        let mut remembered = self.progress();
        if remembered.len() >= REMEMBERED {
            remembered.clear();
        }
        if !progress.is_lost() {
            remembered.insert(name, progress);
        }
        held
    }

    fn check_whole(&self, envelope: &Envelope) -> Result<(), StoreFault> {
        for number in 0..envelope.parts().len() {
            let name = (envelope.report_id(), number);
            let progress = self.progress().remove(&name).unwrap_or_default();
            let part = self.part(envelope, number)?;
            if let Err(fault) = part.check_whole(&progress) {
                if !progress.is_lost() {
                    self.progress().insert(name, progress);
                }
                return Err(fault);
            }
        }
        Ok(files::sync_folder(&self.root.join("parts"))?)
    }

    fn reader(
        &self,
        envelope: &Envelope,
        number: usize,
    ) -> Result<Box<dyn Read + Send>, StoreFault> {
        Ok(Box::new(self.part(envelope, number)?.open()?))
    }

    fn last_change(&self, id: &ReportId) -> Result<Option<OffsetDateTime>, StoreFault> {
        let files = match fs::read_dir(self.root.join("parts").join(id.to_string())) {
            Ok(files) => files,
            Err(fault) if fault.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(fault) => return Err(fault.into()),
        };
        let mut last = None;
        for file in files {
            last = last.max(Some(file?.metadata()?.modified()?));
        }
        Ok(last.map(OffsetDateTime::from))
    }

    fn remove(&self, id: &ReportId) -> Result<(), StoreFault> {
        self.progress().retain(|(report, _), _| report != id);
        let parts = self.root.join("parts");
        match fs::remove_dir_all(parts.join(id.to_string())) {
            Ok(()) => Ok(files::sync_folder(&parts)?),
            Err(fault) if fault.kind() == io::ErrorKind::NotFound => Ok(()),
            Err(fault) => Err(fault.into()),
        }
    }

    fn space(&self) -> Result<Option<(u64, u64)>, StoreFault> {
        let free = fs4::available_space(&self.root)?;
        Ok(Some((free, fs4::total_space(&self.root)?)))
    }
}
