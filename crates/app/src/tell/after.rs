//! What a learner can still do with a report that was sealed.

use outbox::SpoolFault;
use report::{AckCode, ReportId};

use crate::App;
use crate::errors::{AppError, ErrorCode};
use crate::view::ReportView;

impl App {
    /// Takes a report back while the council cannot have it yet.
    ///
    /// # Errors
    /// [`ErrorCode::NotFound`], and [`ErrorCode::CannotWithdraw`] when the council has it or may have it.
    pub fn withdraw(&self, id: &str) -> Result<ReportView, AppError> {
        let id = self.inner.known_report(id)?;
        self.inner
            .with_outbox(|outbox| outbox.withdraw(id))
            .ok_or(ErrorCode::NotFound)?
            .map_err(|fault| AppError::new(ErrorCode::CannotWithdraw, fault))?;
        self.inner.report_view(id)
    }

    /// Notes that the learner has seen the replies.
    ///
    /// # Errors
    /// [`ErrorCode::NotFound`].
    pub fn replies_shown(&self, id: &str) -> Result<ReportView, AppError> {
        let id = self.inner.known_report(id)?;
        let view = self.inner.report_view(id)?;
        if view.new_replies > 0 {
            let seen = u32::try_from(view.replies.len()).unwrap_or(u32::MAX);
            let records = &self.inner.reports.records;
            records.change_record(id, |record| record.seen = seen);
        }
        self.inner.report_view(id)
    }

    /// Compares the code that the council read out with the one that only an opened report shows.
    ///
    /// # Errors
    /// [`ErrorCode::WrongCode`]; [`ErrorCode::NotFound`] also when this computer has lost what it compares with.
    pub fn confirm_code(&self, id: &str, code: &str) -> Result<ReportView, AppError> {
        let id = self.inner.known_report(id)?;
        let secrets = self.inner.reports.records.record(id);
        let secrets = secrets.and_then(|record| record.secrets());
        let expected = AckCode::of(&secrets.ok_or(ErrorCode::NotFound)?.ack_secret);
        if AckCode::parse(code).map_err(|_| ErrorCode::WrongCode)? != expected {
            return Err(ErrorCode::WrongCode.into());
        }
        self.note(id, |spool, now| spool.note_confirmed(id, now))?;
        self.inner.report_view(id)
    }

    pub(super) fn note(
        &self,
        id: ReportId,
        note: impl FnOnce(&outbox::Spool, time::OffsetDateTime) -> Result<(), SpoolFault>,
    ) -> Result<(), AppError> {
        let now = self.inner.clock.now();
        self.inner.with_spool(|spool| note(spool, now))?;
        tracing::info!(%id, "noted");
        self.inner.nudge();
        Ok(())
    }
}
