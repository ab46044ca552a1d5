//! From a report and its files to sealed bytes that are safe on disk.

use outbox::{Destination, Spool, SpoolFault, Staging};
use report::report::{Making, Report};
use report::{Part, Readers, Recipient, seal_file, seal_report};

use super::again::Again;
use crate::errors::{AppError, ErrorCode};
use crate::evidence::{Place, Stored, locker};
use crate::records::{Record, again_name};
use crate::state::{Inner, Writing};

impl Inner {
    pub(super) fn seal_and_save(
        &self,
        report: &Report,
        making: &Making,
        writing: &mut Writing,
    ) -> Result<(), AppError> {
        let recipients = self.readers(report.answers());
        let destination = self.destination().ok_or(ErrorCode::CannotSendHere)?;
        let readers = Readers::new(&recipients)
            .map_err(|fault| AppError::new(ErrorCode::CannotSendHere, fault))?;
        let (place, stored) = match writing.tray.locker() {
            Some(locker) if !report.evidence().is_empty() => {
                (Some(locker.place.clone()), writing.tray.sent())
            }
            _ => (None, Vec::new()),
        };
        let record = Record::new(&making.secrets(), making.parent, sealed_to(&recipients));
        let id = making.report_id;
        // First, so that a report which arrives can always be heard about.
        let lasting = self.reports.records.keep_record(id, record);
        let saved = self.with_spool(|spool| {
            let staging = spool.begin(id)?;
            let sealing = Sealing {
                report,
                seed: &making.report_key_seed,
                readers: &readers,
                place: place.as_ref(),
                files: &stored,
            };
            self.seal_into(staging, &sealing, &destination)
        });
        if let Err(error) = saved {
            let _ = self.reports.records.forget_report(id);
            return Err(error);
        }
        self.keep_for_later(report, making, writing, lasting);
        self.nudge();
        Ok(())
    }

    /// Seals every file and then the report into `staging`, and makes it whole.
    pub(super) fn seal_into(
        &self,
        mut staging: Staging,
        sealing: &Sealing<'_>,
        destination: &Destination,
    ) -> Result<(), SpoolFault> {
        let mut parts = Vec::<Part>::new();
        for (number, stored) in sealing.files.iter().enumerate() {
            let part = staging.part(number + 1, |to| {
                let place = sealing.place.ok_or(std::io::ErrorKind::NotFound)?;
                let mut from = locker::open(&self.reports.evidence, place, stored)?;
                seal_file(&mut from, stored.size, to, sealing.readers)
            })?;
            parts.push(part);
        }
        let sealed = seal_report(sealing.report, &parts, sealing.readers, sealing.seed)
            .map_err(|fault| SpoolFault::Other(std::io::Error::other(fault)))?;
        staging.finish(&sealed, destination, self.clock.now())
    }

    /// Runs `work` on the spool, which is opened if it could not be before.
    pub(super) fn with_spool<T>(
        &self,
        work: impl FnOnce(&Spool) -> Result<T, SpoolFault>,
    ) -> Result<T, AppError> {
        let spool = self.spool()?;
        work(&spool).map_err(|fault| AppError::new(ErrorCode::ReportNotSaved, fault))
    }

    /// Keeps what is needed to seal the report again, until its receipt.
    fn keep_for_later(
        &self,
        report: &Report,
        making: &Making,
        writing: &mut Writing,
        lasting: bool,
    ) {
        let id = making.report_id;
        let mut again = Again::new(report, making);
        if !report.evidence().is_empty()
            && let Some(gone) = writing.tray.give()
        {
            let untouched = gone.originals.iter().map(|kept| &kept.stored);
            let files: Vec<&Stored> = gone.sent.iter().chain(untouched).collect();
            let place = if lasting {
                gone.locker.hand_to(&id.to_string(), &files)
            } else {
                let place = gone.locker.place.clone();
                self.reports.keep_until_closed(id, gone.locker);
                Ok(place)
            };
            match place {
                Ok(place) => {
                    self.reports.records.change_record(id, |record| {
                        record.originals.clone_from(&gone.originals);
                        record.place = Some(place.clone());
                    });
                    again.files = gone.sent;
                    again.place = Some(place);
                }
                Err(error) => tracing::warn!(%error, "the files cannot be sealed again later"),
            }
        }
        self.reports.records.put(&again_name(id), &again);
    }
}

/// Everything that one sealing needs.
pub(super) struct Sealing<'a> {
    pub(super) report: &'a Report,
    pub(super) seed: &'a [u8; 32],
    pub(super) readers: &'a Readers,
    pub(super) place: Option<&'a Place>,
    pub(super) files: &'a [Stored],
}

pub(super) fn sealed_to(recipients: &[Recipient]) -> Vec<(String, String)> {
    recipients
        .iter()
        .map(|reader| (reader.id.clone(), reader.key.clone()))
        .collect()
}
