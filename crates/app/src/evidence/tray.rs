//! The files of the report that is being written.

use std::fs::{self, File, Metadata};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use ::evidence::{look, safe_name};
use report::evidence::{Evidence, FILE_LIMIT, FILES_LIMIT, MOST_FILES};
use serde::{Deserialize, Serialize};

use super::attached::{Attached, KeptFile, small};
use super::locker::{self, Broken, Locker, Place, Stored};
use crate::errors::{AppError, ErrorCode};
use crate::view::{EvidenceView, FileProblem, FileTrouble, GateState};

/// What is attached so far, and whether anything may be.
pub(crate) struct Tray {
    root: PathBuf,
    pub(crate) gate: GateState,
    files: Vec<Attached>,
    problems: Vec<FileProblem>,
    locker: Option<Locker>,
}

/// The attached files as they are kept with unfinished answers.
#[derive(Serialize, Deserialize)]
pub(crate) struct KeptTray {
    place: Place,
    files: Vec<Attached>,
}

/// The files of a report that has been sealed.
pub(crate) struct Gone {
    /// What was sent, in the order of the parts.
    pub(crate) sent: Vec<Stored>,
    /// Untouched originals of changed files.
    pub(crate) originals: Vec<KeptFile>,
    pub(crate) locker: Locker,
}

impl Tray {
    pub(crate) fn new(root: PathBuf) -> Self {
        Self {
            root,
            gate: GateState::NotAsked,
            files: Vec::new(),
            problems: Vec::new(),
            locker: None,
        }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.files.is_empty()
    }

    /// Anything but an open gate drops what was attached.
    pub(crate) fn set_gate(&mut self, gate: GateState) {
        if gate != GateState::Open {
            self.clear();
        }
        self.gate = gate;
    }

    /// Forgets the files; their copies go with them unless they were kept.
    pub(crate) fn clear(&mut self) {
        self.files.clear();
        self.problems.clear();
        self.locker = None;
    }

    pub(crate) fn view(&self) -> EvidenceView {
        EvidenceView {
            gate: self.gate,
            files: self.files.iter().map(Attached::view).collect(),
            problems: self.problems.clone(),
            room_bytes: small(FILES_LIMIT.saturating_sub(self.taken())),
        }
    }

    /// Copies files from outside. What cannot be taken is said, and keeps nothing else out.
    pub(crate) fn take_files(&mut self, paths: &[PathBuf]) {
        self.problems.clear();
        for path in paths {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            let name = safe_name(&name);
            if let Err(code) = self.take_file(path, &name) {
                self.problems.push(FileProblem { name, code });
            }
        }
    }

    /// Copies a file that stayed behind in another place.
    pub(crate) fn take_kept(&mut self, place: &Place, kept: &KeptFile) {
        self.problems.clear();
        let taken = locker::open(&self.root, place, &kept.stored)
            .map_err(|_| FileTrouble::Unreadable)
            .and_then(|mut from| self.take(&mut from, kept.stored.size, &kept.name));
        if let Err(code) = taken {
            let name = kept.name.clone();
            self.problems.push(FileProblem { name, code });
        }
    }

    pub(crate) fn detach(&mut self, id: &str) -> Result<(), AppError> {
        let (file, locker) = self.file(id)?;
        file.delete_copies(locker);
        self.files.retain(|file| file.id != id);
        self.problems.clear();
        Ok(())
    }

    pub(crate) fn describe(&mut self, id: &str, shows: &str) -> Result<(), AppError> {
        self.file(id)?.0.describe(shows)
    }

    /// Chooses between the untouched file and a copy without its hidden data.
    pub(crate) fn remove_hidden(&mut self, id: &str, remove: bool) -> Result<(), AppError> {
        let (file, locker) = self.file(id)?;
        file.remove_hidden(locker, remove)
    }

    /// What the report says about its files.
    pub(crate) fn evidence(&self) -> Vec<Evidence> {
        self.files.iter().map(Attached::evidence).collect()
    }

    /// The sealed copies to send, in the same order.
    pub(crate) fn sent(&self) -> Vec<Stored> {
        let sent = self.files.iter().map(|file| file.sent().clone());
        sent.collect()
    }

    pub(crate) fn locker(&self) -> Option<&Locker> {
        self.locker.as_ref()
    }

    /// Gives the files away with the report that carries them.
    pub(crate) fn give(&mut self) -> Option<Gone> {
        let locker = self.locker.take()?;
        let files = std::mem::take(&mut self.files);
        self.problems.clear();
        Some(Gone {
            sent: files.iter().map(|file| file.sent().clone()).collect(),
            originals: files.iter().filter_map(Attached::left_behind).collect(),
            locker,
        })
    }

    /// The files as they are kept with unfinished answers; their copies then outlive the program.
    pub(crate) fn keep(&self) -> io::Result<Option<KeptTray>> {
        let Some(locker) = self.locker.as_ref().filter(|_| !self.files.is_empty()) else {
            return Ok(None);
        };
        locker.keep()?;
        Ok(Some(KeptTray {
            place: locker.place.clone(),
            files: self.files.clone(),
        }))
    }

    /// Takes up what was kept, unless something is attached already.
    pub(crate) fn take_up(&mut self, kept: KeptTray) {
        if self.locker.is_some() || !self.root.join(&kept.place.folder).is_dir() {
            return;
        }
        let Ok(locker) = Locker::reopen(&self.root, kept.place) else {
            return;
        };
        let there = |stored: &Stored| locker.folder().join(&stored.file).is_file();
        let files = kept.files.into_iter();
        self.files = files.filter(|file| there(&file.original)).collect();
        self.gate = GateState::Open;
        self.locker = Some(locker);
    }

    fn take_file(&mut self, path: &Path, name: &str) -> Result<(), FileTrouble> {
        let unreadable = |_| FileTrouble::Unreadable;
        // Asked before it is opened: opening a pipe or a device can wait for ever.
        if !fs::metadata(path).map_err(unreadable)?.is_file() {
            return Err(FileTrouble::NotAFile);
        }
        let mut from = File::open(path).map_err(unreadable)?;
        let before = from.metadata().map_err(unreadable)?;
        if !before.is_file() {
            return Err(FileTrouble::NotAFile);
        }
        self.take(&mut from, before.len(), name)?;
        let after = from.metadata().map_err(unreadable);
        if after.is_ok_and(|after| is_same(&before, &after)) {
            return Ok(());
        }
        let last = self.files.last().map(|file| file.id.clone());
        let _ = self.detach(&last.unwrap_or_default());
        Err(FileTrouble::Changed)
    }

    fn take(&mut self, from: &mut dyn Read, size: u64, name: &str) -> Result<(), FileTrouble> {
        if size == 0 {
            return Err(FileTrouble::Empty);
        }
        if size > FILE_LIMIT {
            return Err(FileTrouble::TooBig);
        }
        if self.files.len() >= MOST_FILES {
            return Err(FileTrouble::TooMany);
        }
        if self.taken() + size > FILES_LIMIT {
            return Err(FileTrouble::TooMuch);
        }
        let disk = |_| FileTrouble::DiskFull;
        let locker = match self.locker.take() {
            Some(locker) => locker,
            None => Locker::new(&self.root).map_err(disk)?,
        };
        let locker = self.locker.insert(locker);
        let id = locker::random_name().map_err(disk)?;
        let copied = locker.store(&id, |to| copy(&mut from.take(size + 1), to));
        let (original, ()) = copied.map_err(|broken| match broken {
            Broken::Source(_) => FileTrouble::Unreadable,
            Broken::Disk(_) => FileTrouble::DiskFull,
        })?;
        if original.size != size {
            locker.remove(&original);
            return Err(FileTrouble::Changed);
        }
        let seen = look(&mut locker.open(&original).map_err(disk)?, name);
        self.files.push(Attached::new(id, name, original, seen));
        Ok(())
    }

    fn taken(&self) -> u64 {
        self.files.iter().map(|file| file.original.size).sum()
    }

    fn file(&mut self, id: &str) -> Result<(&mut Attached, &Locker), AppError> {
        let file = self.files.iter_mut().find(|file| file.id == id);
        file.zip(self.locker.as_ref())
            .ok_or_else(|| ErrorCode::NotFound.into())
    }
}

fn copy(from: &mut dyn Read, to: &mut dyn Write) -> Result<(), Broken> {
    let mut piece = zeroize::Zeroizing::new(vec![0; 64 * 1024]);
    loop {
        let read = match from.read(&mut piece) {
            Ok(0) => return Ok(()),
            Ok(read) => read,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(Broken::Source(error)),
        };
        to.write_all(piece.get(..read).unwrap_or_default())
            .map_err(Broken::Disk)?;
    }
}

fn is_same(before: &Metadata, after: &Metadata) -> bool {
    before.len() == after.len() && before.modified().ok() == after.modified().ok()
}
