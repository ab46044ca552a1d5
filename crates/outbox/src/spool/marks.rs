//! What happened to a report, noted beside it, one small file each.

use std::{fs::File, io};

use report::{Receipt, ReportId, Sha256Hash};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use time::OffsetDateTime;

use super::{
    DECISIONS, RECEIPT, SMALL_FILE_LIMIT, Spool, SpoolFault,
    sealed::{Ready, read},
};
use crate::{
    disk,
    entry::{Attempt, HandOver, Way},
};

const ATTEMPT: &str = "attempt.json";
const ANNOUNCED: &str = "announced.json";
const COMMIT_TRIED: &str = "commit-tried.json";
const WITHDRAWN: &str = "withdrawn.json";
const HANDED_OVER: &str = "handed-over.json";
const CONFIRMED: &str = "confirmed-by-code.json";

/// What may be done about announcing a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Announcing {
    Go,
    /// The intake knows other sealed bytes under this id and must forget them first.
    ForgetFirst,
}

/// Why a delivery that was under way may not go on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stopped {
    Withdrawn,
    SealedAgain,
}

/// `withdrawn.json`
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Withdrawal {
    #[serde(with = "time::serde::rfc3339")]
    pub(crate) at: OffsetDateTime,
    pub(crate) intake: Forgetting,
}

/// Whether the intake has forgotten a withdrawn report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Forgetting {
    Pending,
    Done,
    /// The council had the report already.
    TooLate,
}

/// `announced.json` and `commit-tried.json`: for which sealed bytes.
#[derive(Serialize, Deserialize)]
struct Sealing {
    envelope: Sha256Hash,
}

#[derive(Serialize, Deserialize)]
struct Noted {
    #[serde(with = "time::serde::rfc3339")]
    at: OffsetDateTime,
}

impl Spool {
    /// Notes that a report was given to the council by another way. It is still sent.
    pub fn note_hand_over(
        &self,
        id: ReportId,
        way: Way,
        at: OffsetDateTime,
    ) -> Result<(), SpoolFault> {
        self.known(id)?;
        let _deciding = self.deciding();
        let mut all = self.handed_over(id);
        all.push(HandOver { way, at });
        self.note(id, HANDED_OVER, &all)
    }

    /// Notes that the council's code for a report was right: somebody there has opened it.
    pub fn note_confirmed(&self, id: ReportId, at: OffsetDateTime) -> Result<(), SpoolFault> {
        self.known(id)?;
        let _deciding = self.deciding();
        self.note(id, CONFIRMED, &Noted { at })
    }

    /// Withdraws a report, unless the council may have it. An [`crate::Outbox`] then has the intake
    /// forget what it holds of it.
    pub fn withdraw(&self, id: ReportId, at: OffsetDateTime) -> Result<(), SpoolFault> {
        self.known(id)?;
        let _deciding = self.deciding();
        if self.is_withdrawn(id) {
            return Ok(());
        }
        if !self.can_withdraw(id) {
            return Err(SpoolFault::TooLate);
        }
        let announced = self.folder(id).join(ANNOUNCED).exists();
        let intake = if announced {
            Forgetting::Pending
        } else {
            Forgetting::Done
        };
        self.keep_withdrawal(id, &Withdrawal { at, intake })
    }

    /// Notes that the intake is about to hear of exactly these sealed bytes.
    pub(crate) fn announce(&self, id: ReportId, ready: &Ready) -> Result<Announcing, Stopped> {
        let _deciding = self.deciding();
        self.still(id, ready)?;
        let envelope = ready.envelope.hash();
        match self.noted::<Sealing>(id, ANNOUNCED) {
            Some(known) if known.envelope == envelope => return Ok(Announcing::Go),
            Some(_) => return Ok(Announcing::ForgetFirst),
            None => {}
        }
        self.try_note(id, ANNOUNCED, &Sealing { envelope });
        Ok(Announcing::Go)
    }

    /// Notes that the intake has forgotten what was announced before.
    pub(crate) fn announce_anew(&self, id: ReportId, ready: &Ready) -> Result<(), Stopped> {
        let _deciding = self.deciding();
        self.still(id, ready)?;
        let envelope = ready.envelope.hash();
        self.try_note(id, ANNOUNCED, &Sealing { envelope });
        Ok(())
    }

    /// Notes that the council may have the report from now on.
    pub(crate) fn try_commit(&self, id: ReportId, ready: &Ready) -> Result<(), Stopped> {
        let _deciding = self.deciding();
        self.still(id, ready)?;
        if !self.commit_tried(id) {
            self.tried().insert(id);
            let envelope = ready.envelope.hash();
            self.try_note(id, COMMIT_TRIED, &Sealing { envelope });
        }
        Ok(())
    }

    /// Whether a delivery of these sealed bytes may go on.
    pub(crate) fn still(&self, id: ReportId, ready: &Ready) -> Result<(), Stopped> {
        if self.is_withdrawn(id) {
            return Err(Stopped::Withdrawn);
        }
        match self.about(id) {
            Ok(about) if about.sealing == ready.sealing => Ok(()),
            _ => Err(Stopped::SealedAgain),
        }
    }

    pub(crate) fn can_withdraw(&self, id: ReportId) -> bool {
        let has = |name| self.folder(id).join(name).try_exists().unwrap_or(true);
        !self.commit_tried(id) && !has(RECEIPT) && !has(CONFIRMED) && !self.is_withdrawn(id)
    }

    pub(crate) fn withdrawal(&self, id: ReportId) -> Option<Withdrawal> {
        self.noted(id, WITHDRAWN)
    }

    pub(super) fn is_withdrawn(&self, id: ReportId) -> bool {
        self.withdrawal(id)
            .is_some_and(|withdrawal| withdrawal.intake != Forgetting::TooLate)
    }

    pub(crate) fn keep_withdrawal(
        &self,
        id: ReportId,
        withdrawal: &Withdrawal,
    ) -> Result<(), SpoolFault> {
        self.note(id, WITHDRAWN, withdrawal)
    }

    /// Keeps a receipt that has been verified.
    pub(crate) fn keep_receipt(&self, id: ReportId, receipt: &Receipt) -> Result<(), SpoolFault> {
        self.replace_file(id, RECEIPT, &receipt.to_bytes())
    }

    /// Keeps the last failed attempt.
    pub(crate) fn keep_attempt(&self, id: ReportId, attempt: &Attempt) -> Result<(), SpoolFault> {
        self.note(id, ATTEMPT, attempt)
    }

    pub(super) fn last_attempt(&self, id: ReportId) -> Option<Attempt> {
        self.noted(id, ATTEMPT)
    }

    pub(super) fn handed_over(&self, id: ReportId) -> Vec<HandOver> {
        self.noted(id, HANDED_OVER).unwrap_or_default()
    }

    pub(super) fn confirmed_at(&self, id: ReportId) -> Option<OffsetDateTime> {
        self.noted::<Noted>(id, CONFIRMED).map(|noted| noted.at)
    }

    /// Held for a moment by whoever decides about a report, so that it is never both committed
    /// and withdrawn, by whichever program.
    pub(super) fn deciding(&self) -> Option<File> {
        let file = disk::open_lock(&self.root.join(DECISIONS)).ok()?;
        file.lock().ok()?;
        Some(file)
    }

    fn commit_tried(&self, id: ReportId) -> bool {
        let noted = self.folder(id).join(COMMIT_TRIED).try_exists();
        self.tried().contains(&id) || noted.unwrap_or(true)
    }

    fn known(&self, id: ReportId) -> Result<(), SpoolFault> {
        if self.folder(id).exists() {
            Ok(())
        } else {
            Err(SpoolFault::Unknown)
        }
    }

    fn noted<T: DeserializeOwned>(&self, id: ReportId, name: &str) -> Option<T> {
        let bytes = read(&self.folder(id).join(name), SMALL_FILE_LIMIT).ok()?;
        serde_json::from_slice(&bytes).ok()
    }

    fn note(&self, id: ReportId, name: &str, what: &impl Serialize) -> Result<(), SpoolFault> {
        let bytes = serde_json::to_vec_pretty(what).map_err(io::Error::from)?;
        self.replace_file(id, name, &bytes)
    }

    /// A full disk must not hold up a report that could be at the council by now.
    fn try_note(&self, id: ReportId, name: &str, what: &impl Serialize) {
        if let Err(fault) = self.note(id, name, what) {
            tracing::warn!(%id, %fault, name, "sent without a note of it");
        }
    }
}
