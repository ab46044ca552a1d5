//! One attached file.

use std::io;

use ::evidence::{Look, without_hidden};
use report::evidence::{Evidence, FILE_LIMIT, Hidden};
use serde::{Deserialize, Serialize};

use super::locker::{Broken, Locker, Stored};
use crate::errors::{AppError, ErrorCode};
use crate::view::{FileView, HiddenView};

const SHOWS_LIMIT: usize = 500;

/// One file: an untouched sealed copy and, if wanted, a second one without hidden data.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Attached {
    pub(super) id: String,
    name: String,
    media_type: String,
    pub(super) original: Stored,
    clean: Option<Clean>,
    hidden: Vec<(Hidden, String)>,
    looked: bool,
    removable: bool,
    unusual: bool,
    locked: bool,
    remove: bool,
    shows: String,
}

#[derive(Clone, Serialize, Deserialize)]
struct Clean {
    stored: Stored,
    removed: Vec<Hidden>,
}

/// An untouched file that stayed behind when its report left.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct KeptFile {
    pub(crate) name: String,
    pub(crate) stored: Stored,
}

impl Attached {
    pub(super) fn new(id: String, name: &str, original: Stored, seen: Look) -> Self {
        let hidden = seen.hidden.into_iter();
        Self {
            id,
            name: name.to_owned(),
            media_type: seen.media_type.mime().to_owned(),
            original,
            clean: None,
            hidden: hidden.map(|found| (found.kind, found.shown)).collect(),
            looked: seen.looked,
            removable: seen.removable,
            unusual: seen.unusual,
            locked: seen.locked,
            remove: false,
            shows: String::new(),
        }
    }

    pub(super) fn describe(&mut self, shows: &str) -> Result<(), AppError> {
        let shows = shows.replace("\r\n", "\n").replace('\r', "\n");
        let unclear = |letter: char| letter.is_control() && letter != '\n' && letter != '\t';
        if shows.chars().count() > SHOWS_LIMIT || shows.chars().any(unclear) {
            return Err(ErrorCode::DraftTooLong.into());
        }
        self.shows = shows;
        Ok(())
    }

    /// Chooses between the untouched file and a copy without its hidden data.
    pub(super) fn remove_hidden(&mut self, locker: &Locker, remove: bool) -> Result<(), AppError> {
        if remove && self.clean.is_none() {
            let cleaned = clean(locker, self).inspect_err(|_| self.removable = false);
            let cleaned = cleaned.map_err(|fault| AppError::new(ErrorCode::FileRefused, fault))?;
            self.clean = Some(cleaned);
        }
        self.remove = remove;
        Ok(())
    }

    pub(super) fn delete_copies(&self, locker: &Locker) {
        locker.remove(&self.original);
        if let Some(clean) = &self.clean {
            locker.remove(&clean.stored);
        }
    }

    /// The untouched file, if another one is sent.
    pub(super) fn left_behind(&self) -> Option<KeptFile> {
        self.changed().map(|_| KeptFile {
            name: self.name.clone(),
            stored: self.original.clone(),
        })
    }

    fn changed(&self) -> Option<&Clean> {
        self.clean.as_ref().filter(|_| self.remove)
    }

    pub(super) fn sent(&self) -> &Stored {
        self.changed().map_or(&self.original, |clean| &clean.stored)
    }

    pub(super) fn evidence(&self) -> Evidence {
        let changed = self.changed();
        Evidence {
            name: self.name.clone(),
            media_type: self.media_type.clone(),
            size: self.sent().size,
            sha256: self.sent().sha256,
            shows: self.shows.clone(),
            removed: changed
                .map(|clean| clean.removed.clone())
                .unwrap_or_default(),
            original: changed.map(|_| self.original.sha256),
        }
    }

    pub(super) fn view(&self) -> FileView {
        FileView {
            id: self.id.clone(),
            name: self.name.clone(),
            size: small(self.sent().size),
            media_type: self.media_type.clone(),
            hidden: self
                .hidden
                .iter()
                .map(|(kind, shown)| HiddenView {
                    kind: *kind,
                    shown: shown.clone(),
                })
                .collect(),
            looked: self.looked,
            can_remove: self.removable,
            removed: self.changed().is_some(),
            shows: self.shows.clone(),
            unusual: self.unusual,
            locked: self.locked,
            ready: true,
        }
    }
}

fn clean(locker: &Locker, file: &Attached) -> Result<Clean, Broken> {
    let mut from = locker.open(&file.original).map_err(Broken::Disk)?;
    let (stored, removed) = locker.store(&format!("{}-clean", file.id), |mut to| {
        without_hidden(&mut from, &mut to)
            .map(|removed| removed.0)
            .map_err(|fault| Broken::Source(io::Error::other(fault)))
    })?;
    if stored.size == 0 || stored.size > FILE_LIMIT {
        locker.remove(&stored);
        return Err(Broken::Source(io::ErrorKind::InvalidData.into()));
    }
    Ok(Clean { stored, removed })
}

/// Within the limits of a report this never cuts anything.
pub(crate) fn small(bytes: u64) -> u32 {
    u32::try_from(bytes).unwrap_or(u32::MAX)
}
