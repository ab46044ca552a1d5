//! A report on its way in: announced, appended to, and then the council's for good, or withdrawn.

use report::{Envelope, Receipt, Reference, ReportId};
use time::OffsetDateTime;

use super::{Store, StoreFault, rows, seconds, sql};

/// The largest report: ten files and the answers, with what sealing and padding add.
pub const REPORT_LIMIT: u64 = 160 * 1024 * 1024;

/// Who sent an unfinished report, as far as quotas need it: not an address, and gone with the receipt.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Sender(pub [u8; 8]);

/// How much may be unfinished. What has a receipt does not count.
#[derive(Debug, Clone, Copy)]
pub struct Quota {
    /// Reports of one sender.
    pub sender_reports: u64,
    /// Announced bytes of one sender.
    pub sender_bytes: u64,
    /// Reports of everybody.
    pub reports: u64,
    /// Announced bytes of everybody.
    pub bytes: u64,
}

/// What announcing an envelope led to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Announced {
    /// It is new and is kept.
    New,
    /// The very same envelope was here already.
    Already,
}

/// Makes the receipt for an envelope.
pub type MakeReceipt<'a> = &'a dyn Fn(&Envelope, OffsetDateTime, &Reference) -> Receipt;

/// A report as the service knows it.
struct Kept {
    envelope: Envelope,
    receipt: Option<Vec<u8>>,
}

impl Store {
    /// Keeps a verified envelope.
    pub fn announce(
        &self,
        envelope: &Envelope,
        sender: Sender,
        quota: &Quota,
        now: OffsetDateTime,
    ) -> Result<Announced, StoreFault> {
        let sizes = envelope.parts().iter().map(|part| part.size);
        let size = sizes.fold(0_u64, u64::saturating_add);
        if size > REPORT_LIMIT {
            return Err(StoreFault::TooBig);
        }
        let id = envelope.report_id();
        let announced = self.within(|session| {
            if let Some(already) = rows::known(session, envelope)? {
                return Ok(already);
            }
            let mine = rows::unfinished_of(session, sender)?;
            if mine.0 >= quota.sender_reports || mine.1 + size > quota.sender_bytes {
                return Err(StoreFault::Quota);
            }
            rows::insert(session, envelope, size, sender, now)
        })?;
        if announced == Announced::New {
            self.make_room(&id, quota)?;
        }
        Ok(announced)
    }

    /// How much of a part is here.
    pub fn held(&self, id: &ReportId, number: usize) -> Result<u64, StoreFault> {
        let envelope = self.kept(id)?.envelope;
        let _lane = self.lane(id);
        self.parts.held(&envelope, number)
    }

    /// Adds a chunk to a part and returns how much of it is here then.
    pub fn append(
        &self,
        id: &ReportId,
        number: usize,
        offset: u64,
        chunk: &[u8],
        now: OffsetDateTime,
    ) -> Result<u64, StoreFault> {
        let _lane = self.lane(id);
        let envelope = self.kept(id)?.envelope;
        self.parts.append(&envelope, number, offset, chunk, now)
    }

    /// Takes responsibility for a whole report. The receipt's bytes are the same every time.
    pub fn commit(
        &self,
        id: &ReportId,
        now: OffsetDateTime,
        make: MakeReceipt<'_>,
    ) -> Result<Vec<u8>, StoreFault> {
        let _lane = self.lane(id);
        let kept = self.kept(id)?;
        if let Some(receipt) = kept.receipt {
            return Ok(receipt);
        }
        self.parts.check_whole(&kept.envelope)?;
        let received_at = now.replace_nanosecond(0).unwrap_or(now);
        loop {
            let mut random = [0_u8; 5];
            getrandom::fill(&mut random).map_err(|_| StoreFault::NoRandomness)?;
            let reference = Reference::from_random(random);
            let receipt = make(&kept.envelope, received_at, &reference).to_bytes();
            let kept = self.within(|session| {
                rows::keep_receipt(session, id, &reference, received_at, &receipt)
            })?;
            if let Some(receipt) = kept {
                return Ok(receipt);
            }
        }
    }

    /// Forgets a report that was not committed. Whoever asks must have proved that it is theirs.
    pub fn withdraw(&self, id: &ReportId) -> Result<(), StoreFault> {
        self.drop_unfinished(id)
    }

    /// Forgets unfinished reports that nobody added to since `before`; their senders still have them.
    pub fn sweep_unfinished(&self, before: OffsetDateTime) -> Result<u64, StoreFault> {
        let idle = self.within(|session| {
            session.rows(
                "SELECT id FROM report WHERE receipt IS NULL AND touched_at < $1",
                &[seconds(before).into()],
            )
        })?;
        let mut swept = 0;
        for row in idle {
            let Some(Ok(id)) = row.text(0).map(|id| id.parse()) else {
                continue;
            };
            if self.parts.last_change(&id)?.is_some_and(|at| at >= before) {
                continue;
            }
            match self.drop_unfinished(&id) {
                Ok(()) => swept += 1,
                Err(StoreFault::Committed | StoreFault::Unknown) => {}
                Err(fault) => return Err(fault),
            }
        }
        Ok(swept)
    }

    /// How many reports were announced and are not whole yet.
    pub fn arriving(&self) -> Result<u64, StoreFault> {
        self.within(rows::unfinished).map(|(reports, _)| reports)
    }

    /// What a sender proves ownership against: [`StoreFault::Unknown`] or [`StoreFault::Gone`] where there is none.
    pub fn announced(&self, id: &ReportId) -> Result<Envelope, StoreFault> {
        Ok(self.kept(id)?.envelope)
    }

    /// The envelope, if it is here.
    pub fn envelope(&self, id: &ReportId) -> Result<Option<Envelope>, StoreFault> {
        match self.kept(id) {
            Ok(kept) => Ok(Some(kept.envelope)),
            Err(StoreFault::Unknown | StoreFault::Gone) => Ok(None),
            Err(fault) => Err(fault),
        }
    }

    /// The receipt, if one was given.
    pub fn receipt(&self, id: &ReportId) -> Result<Option<Vec<u8>>, StoreFault> {
        match self.kept(id) {
            Ok(kept) => Ok(kept.receipt),
            Err(StoreFault::Unknown | StoreFault::Gone) => Ok(None),
            Err(fault) => Err(fault),
        }
    }

    fn kept(&self, id: &ReportId) -> Result<Kept, StoreFault> {
        self.within(|session| {
            let row = sql::first(
                session,
                "SELECT envelope, receipt FROM report WHERE id = $1",
                &[id.to_string().into()],
            )?;
            let Some(row) = row else {
                rows::refuse_gone(session, id)?;
                return Err(StoreFault::Unknown);
            };
            Ok(Kept {
                envelope: rows::parsed(row.bytes(0))?,
                receipt: row.bytes(1),
            })
        })
    }

    /// While too much is unfinished, the sender with the most of it loses what it touched longest ago.
    fn make_room(&self, newest: &ReportId, quota: &Quota) -> Result<(), StoreFault> {
        for _ in 0..16 {
            let victim = self.within(|session| rows::to_drop(session, newest, quota))?;
            let Some(Ok(victim)) = victim.map(|id| id.parse()) else {
                return Ok(());
            };
            match self.drop_unfinished(&victim) {
                Ok(()) | Err(StoreFault::Committed | StoreFault::Unknown) => {}
                Err(fault) => return Err(fault),
            }
        }
        Ok(())
    }

    fn drop_unfinished(&self, id: &ReportId) -> Result<(), StoreFault> {
        let _lane = self.lane(id);
        if self.kept(id)?.receipt.is_some() {
            return Err(StoreFault::Committed);
        }
        self.parts.remove(id)?;
        let dropped = self.within(|session| {
            session.run(
                "DELETE FROM report WHERE id = $1 AND receipt IS NULL",
                &[id.to_string().into()],
            )
        })?;
        match dropped {
            // Between the two looks another service gave the receipt.
            0 => Err(StoreFault::Committed),
            _ => Ok(()),
        }
    }
}
