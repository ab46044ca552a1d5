//! Deleting one report, and everything.

use outbox::SpoolFault;

use crate::App;
use crate::check::login;
use crate::council;
use crate::errors::{AppError, ErrorCode};
use crate::languages::language_file;
use crate::view::{DeletedView, ReportView};

impl App {
    /// Deletes a report from this computer; the council keeps what it has.
    ///
    /// # Errors
    /// [`ErrorCode::StillUnsent`] while the council does not have it and it was not withdrawn,
    /// [`ErrorCode::NotDeleted`] when the system does not let go of it.
    pub fn delete_report(&self, id: &str) -> Result<Vec<ReportView>, AppError> {
        let id = self.inner.known_report(id)?;
        let spool = self.inner.spool()?;
        match spool.remove(id, &self.inner.outbox_council()) {
            Ok(()) => {}
            Err(fault @ SpoolFault::NotSettled) => {
                return Err(AppError::new(ErrorCode::StillUnsent, fault));
            }
            Err(fault) => return Err(AppError::new(ErrorCode::NotDeleted, fault)),
        }
        self.inner
            .reports
            .forget(id)
            .map_err(|fault| AppError::new(ErrorCode::NotDeleted, fault))?;
        self.inner.nudge();
        Ok(self.inner.report_views())
    }

    /// Without `confirm`, says how many reports would never reach the council. With it, deletes everything that this
    /// copy keeps: reports, answers, files, copies, keys and the memory of packs.
    ///
    /// # Errors
    /// [`ErrorCode::NotDeleted`] when the system does not let go of something; the rest is deleted.
    pub fn delete_everything(&self, confirm: bool) -> Result<DeletedView, AppError> {
        let views = self.inner.report_views();
        let unsent = views.iter().filter(|view| view.state.is_unsent()).count();
        let unsent = u32::try_from(unsent).unwrap_or(u32::MAX);
        if !confirm {
            return Ok(DeletedView {
                unsent,
                done: false,
            });
        }
        self.forget_answers();
        self.forget_export();
        let spool = self.inner.spool();
        self.inner.stop_delivery();
        let data = &self.inner.config.data;
        let deleted = [
            spool
                .map_err(not_deleted)
                .and_then(|spool| spool.remove_all().map_err(not_deleted)),
            self.inner.reports.forget_everything().map_err(not_deleted),
            remove(&council::newest_seen_file(data)).map_err(not_deleted),
            remove(&login::tries_file(data)).map_err(not_deleted),
            remove(&language_file(data)).map_err(not_deleted),
        ];
        // Only an empty folder goes: the council's pack may lie in it.
        let _ = std::fs::remove_dir(data);
        self.inner.tell_none();
        deleted.into_iter().collect::<Result<(), _>>()?;
        Ok(DeletedView { unsent, done: true })
    }
}

fn remove(file: &std::path::Path) -> std::io::Result<()> {
    match std::fs::remove_file(file) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

fn not_deleted(fault: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> AppError {
    AppError::new(ErrorCode::NotDeleted, fault)
}
