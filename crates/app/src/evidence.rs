//! Files that go with a report. No byte of any file is read before the question about pictures of under-18s is
//! answered with "no"; then each is copied and hashed at once, so that what happens to it later does not matter.

use std::path::{Path, PathBuf};

use crate::App;
use crate::errors::{AppError, ErrorCode};
use crate::view::{EvidenceView, GateAnswer, GateState};

mod attached;
pub(crate) mod locker;
mod tray;

pub(crate) use attached::{KeptFile, small};
pub(crate) use locker::{Place, Stored};
pub(crate) use tray::{KeptTray, Tray};

impl App {
    /// What is attached to the report that is being written.
    #[must_use]
    pub fn evidence(&self) -> EvidenceView {
        self.inner.writing().tray.view()
    }

    /// Hears the answer about pictures of under-18s. Anything but "no" closes the gate and drops what was attached.
    #[must_use]
    pub fn open_gate(&self, answer: GateAnswer) -> EvidenceView {
        let mut writing = self.inner.writing();
        writing.tray.set_gate(match answer {
            GateAnswer::No => GateState::Open,
            GateAnswer::Yes | GateAnswer::NotSure => GateState::Closed,
        });
        writing.tray.view()
    }

    /// Lets the learner choose files and copies them.
    ///
    /// # Errors
    /// [`ErrorCode::GateClosed`]; then nobody is asked for a file.
    pub fn attach(&self) -> Result<EvidenceView, AppError> {
        self.inner.gate_is_open()?;
        let chosen = self.inner.picker.files();
        self.attach_files(&chosen)
    }

    /// Copies files that were dropped on the window or named in a terminal.
    ///
    /// # Errors
    /// [`ErrorCode::GateClosed`]; then none of them is read.
    pub fn attach_files(&self, paths: &[PathBuf]) -> Result<EvidenceView, AppError> {
        let mut writing = self.inner.writing();
        if writing.tray.gate != GateState::Open {
            return Err(ErrorCode::GateClosed.into());
        }
        writing.tray.take_files(paths);
        Ok(writing.tray.view())
    }

    /// Attaches an untouched file that stayed behind when a report left without its hidden data.
    ///
    /// # Errors
    /// [`ErrorCode::GateClosed`] and [`ErrorCode::NotFound`].
    pub fn attach_original(&self, report: &str, file: &str) -> Result<EvidenceView, AppError> {
        self.inner.gate_is_open()?;
        let id = report.parse().map_err(|_| ErrorCode::NotFound)?;
        let record = self.inner.reports.records.record(id);
        let record = record.ok_or(ErrorCode::NotFound)?;
        let kept = record
            .originals
            .iter()
            .find(|kept| kept.stored.file == file);
        let (Some(place), Some(kept)) = (&record.place, kept) else {
            return Err(ErrorCode::NotFound.into());
        };
        let mut writing = self.inner.writing();
        writing.tray.take_kept(place, kept);
        Ok(writing.tray.view())
    }

    /// Takes a file off the report; its copy is deleted.
    ///
    /// # Errors
    /// [`ErrorCode::NotFound`].
    pub fn detach(&self, id: &str) -> Result<EvidenceView, AppError> {
        let mut writing = self.inner.writing();
        writing.tray.detach(id)?;
        Ok(writing.tray.view())
    }

    /// Notes what a file shows, in the learner's words.
    ///
    /// # Errors
    /// [`ErrorCode::NotFound`] and [`ErrorCode::DraftTooLong`].
    pub fn describe_file(&self, id: &str, shows: &str) -> Result<EvidenceView, AppError> {
        let mut writing = self.inner.writing();
        writing.tray.describe(id, shows)?;
        Ok(writing.tray.view())
    }

    /// Chooses whether hidden data is left out of what is sent. The untouched file stays sealed on this computer.
    ///
    /// # Errors
    /// [`ErrorCode::NotFound`], and [`ErrorCode::FileRefused`] when it cannot be taken out.
    pub fn remove_hidden(&self, id: &str, remove: bool) -> Result<EvidenceView, AppError> {
        let mut writing = self.inner.writing();
        writing.tray.remove_hidden(id, remove)?;
        Ok(writing.tray.view())
    }
}

/// Where all copies lie.
pub(crate) fn root(data: &Path) -> PathBuf {
    data.join("evidence")
}
