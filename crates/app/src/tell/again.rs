//! A council that changes its keys: what waits is sealed again before it goes, under the same id.

use std::sync::Arc;

use outbox::{Answering, Entry, HttpTransport, Request, Spool, State, Transport, TransportFault};
use report::report::{Making, Report};
use report::{Draft, Evidence, Readers, ReportId};
use serde::{Deserialize, Serialize};
use time::OffsetDateTime;

use super::sealing::{Sealing, sealed_to};
use crate::evidence::{Place, Stored};
use crate::records::{Record, again_name};
use crate::reports::Reports;
use crate::state::Inner;

/// What is needed to seal a report again, beside its record.
#[derive(Serialize, Deserialize)]
pub(crate) struct Again {
    draft: Draft,
    evidence: Vec<Evidence>,
    pub(super) files: Vec<Stored>,
    pub(super) place: Option<Place>,
    parent: Option<ReportId>,
    #[serde(with = "time::serde::rfc3339::option")]
    opened_at: Option<OffsetDateTime>,
    #[serde(with = "time::serde::rfc3339")]
    made_at: OffsetDateTime,
    program: String,
    org: String,
    pack_version: u64,
}

impl Again {
    pub(super) fn new(report: &Report, making: &Making) -> Self {
        Self {
            draft: report.answers().clone(),
            evidence: report.evidence().to_vec(),
            files: Vec::new(),
            place: None,
            parent: making.parent,
            opened_at: making.opened_at,
            made_at: making.made_at,
            program: making.program.clone(),
            org: making.org.clone(),
            pack_version: making.pack_version,
        }
    }

    fn making(&self, id: ReportId, record: &Record) -> Option<Making> {
        let secrets = record.secrets()?;
        Some(Making {
            report_id: id,
            report_key_seed: secrets.signing_seed,
            ack_secret: secrets.ack_secret,
            reply_identity: secrets.reply_identity.clone(),
            parent: self.parent,
            opened_at: self.opened_at,
            made_at: self.made_at,
            program: self.program.clone(),
            org: self.org.clone(),
            pack_version: self.pack_version,
        })
    }
}

impl Inner {
    /// Seals again what waits for somebody whose key the pack no longer names. What cannot be sealed again and that
    /// nobody could open any more is held back.
    pub(crate) fn seal_again(&self, spool: &Spool, council: &outbox::Council) {
        let Some(org) = self.reporting().map(|_| self.reporting_org()) else {
            return;
        };
        for entry in spool.entries(council) {
            let waits = !matches!(
                entry.state,
                State::Received(_) | State::ConfirmedByCode | State::Withdrawn
            );
            if !waits || !entry.can_withdraw || entry.recipients.is_empty() {
                continue;
            }
            let record = self.reports.records.record(entry.id);
            let (left, all) = self.still_readable(&entry, record.as_ref());
            if left == all {
                continue;
            }
            match record.and_then(|record| self.seal_one_again(spool, entry.id, &record, &org)) {
                Some(()) => {
                    tracing::info!(id = %entry.id, "sealed again for the council's new keys")
                }
                None if left == 0 => self.reports.hold(entry.id),
                None => {}
            }
        }
    }

    /// How many of those it was sealed to can still open it, and how many there were.
    fn still_readable(&self, entry: &Entry, record: Option<&Record>) -> (usize, usize) {
        let now = self.all_readers();
        if let Some(record) = record {
            let known = |(id, key): &&(String, String)| {
                now.iter()
                    .any(|reader| reader.id == *id && reader.key == *key)
            };
            let left = record.sealed_to.iter().filter(known).count();
            return (left, record.sealed_to.len());
        }
        let known = |id: &&String| now.iter().any(|reader| reader.id == **id);
        let left = entry.recipients.iter().filter(known).count();
        (left, entry.recipients.len())
    }

    fn seal_one_again(
        &self,
        spool: &Spool,
        id: ReportId,
        record: &Record,
        org: &str,
    ) -> Option<()> {
        let again: Again = self.reports.records.get(&again_name(id))?;
        if again.org != org {
            return None;
        }
        let making = again.making(id, record)?;
        let recipients = self.readers(&again.draft);
        let readers = Readers::new(&recipients).ok()?;
        let report =
            Report::with_evidence(again.draft.clone(), again.evidence.clone(), &making).ok()?;
        let sealing = Sealing {
            report: &report,
            seed: &making.report_key_seed,
            readers: &readers,
            place: again.place.as_ref(),
            files: &again.files,
        };
        let destination = self.destination()?;
        let sealed = spool
            .replace(id)
            .and_then(|staging| self.seal_into(staging, &sealing, &destination));
        if let Err(fault) = sealed {
            tracing::warn!(%id, %fault, "not sealed again");
            return None;
        }
        self.reports
            .records
            .change_record(id, |record| record.sealed_to = sealed_to(&recipients));
        Some(())
    }
}

/// Carries requests, but none for a report that is held back.
pub(crate) struct Holding {
    pub(crate) reports: Arc<Reports>,
    pub(crate) transport: HttpTransport,
}

impl Transport for Holding {
    fn send(&self, request: Request) -> Answering<'_> {
        let mut parts = request.url.split('/');
        let held = parts.any(|part| part.parse().is_ok_and(|id| self.reports.is_held(id)));
        if held {
            return Box::pin(std::future::ready(Err(TransportFault::NotAllowed)));
        }
        self.transport.send(request)
    }
}
