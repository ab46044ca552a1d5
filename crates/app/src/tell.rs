//! Tell: show everything that would be sent, seal it, make it safe on disk, follow it until the receipt.

use report::report::{Making, Report};
use report::seal::{Recipient, SealFault};
use report::{Draft, ReportId};
use zeroize::Zeroizing;

use crate::App;
use crate::errors::{AppError, ErrorCode};
use crate::state::{Inner, Pending};
use crate::view::{ReportView, ReviewView};

mod review;
mod states;

pub(crate) use states::report_views;

impl App {
    /// Everything that would leave this computer if `draft` were sent now, and who could read it.
    ///
    /// # Errors
    /// [`ErrorCode::Unexpected`] when the system gives no randomness.
    pub fn review(&self, draft: &Draft) -> Result<ReviewView, AppError> {
        let mut pending = self.inner.pending();
        if pending
            .as_ref()
            .is_none_or(|pending| pending.sent.is_some())
        {
            *pending = Some(Pending {
                making: self.inner.new_making()?,
                sent: None,
            });
        }
        let Some(Pending { making, .. }) = pending.as_ref() else {
            return Err(ErrorCode::Unexpected.into());
        };
        let readers: Vec<String> = self
            .inner
            .recipients()
            .iter()
            .map(|reader| reader.role.clone())
            .collect();
        Ok(match Report::new(draft.clone(), making) {
            Ok(report) => ReviewView {
                can_send: !readers.is_empty(),
                readers,
                rows: review::rows(&report)?,
                words_too_long: false,
            },
            Err(_) => ReviewView {
                readers,
                rows: Vec::new(),
                can_send: false,
                words_too_long: true,
            },
        })
    }

    /// Seals the report and makes it safe on disk; delivery follows by itself. The same report sent twice, as by a
    /// double click, is one report.
    ///
    /// # Errors
    /// [`ErrorCode::CannotSendHere`] without a council to seal to, [`ErrorCode::DraftTooLong`], and
    /// [`ErrorCode::ReportNotSaved`] when the disk did not take it.
    pub fn send(&self, draft: &Draft) -> Result<ReportView, AppError> {
        let mut pending = self.inner.pending();
        if let Some(Pending {
            sent: Some((id, sent_draft)),
            ..
        }) = pending.as_ref()
            && sent_draft == draft
        {
            return self.inner.report_view(*id);
        }
        let making = match pending.take() {
            Some(Pending { making, sent: None }) => making,
            _ => self.inner.new_making()?,
        };
        let saved = self.inner.seal_and_save(draft, &making);
        let id = making.report_id;
        *pending = Some(Pending {
            making,
            sent: saved.is_ok().then(|| (id, draft.clone())),
        });
        drop(pending);
        saved?;
        self.inner.report_view(id)
    }

    /// Every report of this computer, newest first.
    #[must_use]
    pub fn reports(&self) -> Vec<ReportView> {
        self.inner.report_views()
    }

    /// Tries to deliver now what is waiting.
    #[must_use]
    pub fn send_now(&self) -> Vec<ReportView> {
        self.inner.nudge();
        self.inner.report_views()
    }
}

impl Inner {
    fn new_making(&self) -> Result<Making, AppError> {
        let mut random = Zeroizing::new([0_u8; 16 + 32 + 32]);
        getrandom::fill(&mut *random)
            .map_err(|error| AppError::new(ErrorCode::Unexpected, error.to_string()))?;
        let (id, keys) = random.split_at(16);
        let (seed, secret) = keys.split_at(32);
        Ok(Making {
            report_id: ReportId::from_bytes(array(id)),
            report_key_seed: array(seed),
            ack_secret: array(secret),
            made_at: self.clock.now(),
            program: crate::Config::program().to_owned(),
            org: self.reporting_org(),
            pack_version: self.pack_version(),
        })
    }

    fn seal_and_save(&self, draft: &Draft, making: &Making) -> Result<(), AppError> {
        let recipients = self.recipients();
        let Some(destination) = self.destination().filter(|_| !recipients.is_empty()) else {
            return Err(ErrorCode::CannotSendHere.into());
        };
        let report = Report::new(draft.clone(), making)
            .map_err(|invalid| AppError::new(ErrorCode::DraftTooLong, invalid))?;
        let sealed = report::seal::seal(&report, &recipients, &making.report_key_seed)
            .map_err(cannot_seal)?;
        self.put(&sealed, &destination)
    }

    pub(crate) fn recipients(&self) -> Vec<Recipient> {
        let Some(reporting) = self.reporting() else {
            return Vec::new();
        };
        reporting
            .recipients
            .iter()
            .map(|reader| Recipient {
                id: reader.id.clone(),
                role: reader.role.clone(),
                key: reader.key.clone(),
            })
            .collect()
    }
}

fn cannot_seal(fault: SealFault) -> AppError {
    AppError::new(ErrorCode::CannotSendHere, fault)
}

fn array<const N: usize>(bytes: &[u8]) -> [u8; N] {
    std::array::from_fn(|index| bytes.get(index).copied().unwrap_or_default())
}
