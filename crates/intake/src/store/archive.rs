//! Reports the council has given a receipt for: listing, reading, events, spam marks, and the end.

use std::io::Read;

use report::{Envelope, Reference, ReportId, Urgency};
use time::OffsetDateTime;

use super::sql::{self, Value, Values};
use super::{Store, StoreFault, moment, seconds};

/// A received report as its clear data tells it.
#[derive(Debug, Clone)]
pub struct Row {
    /// The report's number on every computer.
    pub id: ReportId,
    /// What people call it.
    pub reference: String,
    /// When the council had all of it.
    pub received_at: OffsetDateTime,
    /// How soon somebody should look.
    pub urgency: Urgency,
    /// Sealed bytes of all parts.
    pub size: u64,
    /// Files beside the answers.
    pub files: u32,
    /// The ids of the keys that can open it.
    pub recipients: Vec<String>,
    /// When somebody first opened it.
    pub opened_at: Option<OffsetDateTime>,
    /// Whose key said so.
    pub opened_by: Option<String>,
    /// When it was closed.
    pub closed_at: Option<OffsetDateTime>,
    /// Whether the desk marked it as spam. It stays.
    pub spam: bool,
    /// How many events there are.
    pub events: u64,
}

/// A signed event that was verified.
#[derive(Debug, Clone, Copy)]
pub struct NewEvent<'a> {
    /// One more than the event before.
    pub seq: u64,
    /// When, by the signer's clock.
    pub at: OffsetDateTime,
    /// `opened`, `reply` or `closed`.
    pub kind: &'a str,
    /// Whose key signed.
    pub kid: &'a str,
    /// Exactly what was signed.
    pub bytes: &'a [u8],
}

macro_rules! rows {
    ($which:literal) => {
        concat!(
            "SELECT id, reference, received_at, urgency, size, files, opened_at, opened_by, closed_at, spam,
                (SELECT count(*) FROM event WHERE event.report_id = report.id),
                (SELECT string_agg(name, '\n') FROM recipient WHERE recipient.report_id = report.id)
             FROM report WHERE receipt IS NOT NULL ",
            $which,
            " ORDER BY received_at, reference"
        )
    };
}

impl Store {
    /// Every report a receipt was given for, oldest first.
    pub fn received(&self) -> Result<Vec<Row>, StoreFault> {
        self.listed(rows!(""), &[])
    }

    /// Those that nobody has opened yet, oldest first.
    pub fn unopened(&self) -> Result<Vec<Row>, StoreFault> {
        self.listed(rows!("AND opened_at IS NULL"), &[])
    }

    /// Those that this recipient's key can open, oldest first.
    pub fn received_for(&self, recipient: &str) -> Result<Vec<Row>, StoreFault> {
        self.listed(
            rows!("AND EXISTS (SELECT 1 FROM recipient WHERE report_id = report.id AND name = $1)"),
            &[recipient.into()],
        )
    }

    /// One received report.
    pub fn row(&self, id: &ReportId) -> Result<Option<Row>, StoreFault> {
        let found = self.listed(rows!("AND id = $1"), &[id.to_string().into()])?;
        Ok(found.into_iter().next())
    }

    /// The received report with this reference.
    pub fn row_by_reference(&self, reference: &Reference) -> Result<Option<Row>, StoreFault> {
        let found = self.listed(rows!("AND reference = $1"), &[reference.to_string().into()])?;
        Ok(found.into_iter().next())
    }

    /// The sealed bytes of a whole part, streamed. Compare their hash with the envelope's.
    pub fn part_reader(
        &self,
        envelope: &Envelope,
        number: usize,
    ) -> Result<Box<dyn Read + Send>, StoreFault> {
        self.parts.reader(envelope, number)
    }

    /// The events after number `after`, in order.
    pub fn events(&self, id: &ReportId, after: u64) -> Result<Vec<Vec<u8>>, StoreFault> {
        let rows = self.within(|session| {
            session.rows(
                "SELECT bytes FROM event WHERE report_id = $1 AND seq > $2 ORDER BY seq",
                &[id.to_string().into(), after.into()],
            )
        })?;
        Ok(rows.iter().filter_map(|row| row.bytes(0)).collect())
    }

    /// Keeps a verified event. `false`: its number is not the next one. The same event again is harmless.
    pub fn add_event(&self, id: &ReportId, event: &NewEvent<'_>) -> Result<bool, StoreFault> {
        let name = || Value::from(id.to_string());
        self.within(|session| {
            // Writing the row first makes two desks wait for each other.
            let received = session.run(
                "UPDATE report SET spam = spam WHERE id = $1 AND receipt IS NOT NULL",
                &[name()],
            )?;
            if received == 0 {
                return Err(StoreFault::Unknown);
            }
            let same = sql::first(
                session,
                "SELECT bytes FROM event WHERE report_id = $1 AND seq = $2",
                &[name(), event.seq.into()],
            )?;
            if let Some(same) = same {
                return Ok(same.bytes(0).as_deref() == Some(event.bytes));
            }
            let last = sql::first(
                session,
                "SELECT coalesce(max(seq), 0) FROM event WHERE report_id = $1",
                &[name()],
            )?;
            if last.map_or(0, |row| row.count(0)).checked_add(1) != Some(event.seq) {
                return Ok(false);
            }
            session.run(
                "INSERT INTO event (report_id, seq, at, kind, kid, bytes) VALUES ($1, $2, $3, $4, $5, $6)",
                &[
                    name(),
                    event.seq.into(),
                    seconds(event.at).into(),
                    event.kind.into(),
                    event.kid.into(),
                    event.bytes.into(),
                ],
            )?;
            let sql = match event.kind {
                "opened" => "UPDATE report SET opened_at = coalesce(opened_at, $1), opened_by = coalesce(opened_by, $2) WHERE id = $3",
                "closed" => "UPDATE report SET closed_at = coalesce(closed_at, $1), opened_by = coalesce(opened_by, $2) WHERE id = $3",
                _ => return Ok(true),
            };
            session.run(sql, &[seconds(event.at).into(), event.kid.into(), name()])?;
            Ok(true)
        })
    }

    /// Marks or unmarks a report. Deletes nothing.
    pub fn mark_spam(&self, id: &ReportId, spam: bool) -> Result<(), StoreFault> {
        let marked = self.within(|session| {
            session.run(
                "UPDATE report SET spam = $1 WHERE id = $2 AND receipt IS NOT NULL",
                &[i64::from(spam).into(), id.to_string().into()],
            )
        })?;
        if marked == 0 {
            return Err(StoreFault::Unknown);
        }
        Ok(())
    }

    /// Deletes a report whose time is over and remembers only that it was there.
    pub fn delete_report(&self, id: &ReportId, now: OffsetDateTime) -> Result<(), StoreFault> {
        let _lane = self.lane(id);
        let row = self.row(id)?.ok_or(StoreFault::Unknown)?;
        if row.opened_at.is_none() {
            return Err(StoreFault::Unopened);
        }
        self.parts.remove(id)?;
        let name = || Value::from(id.to_string());
        self.within(|session| {
            session.run(
                "DELETE FROM report WHERE id = $1 AND opened_at IS NOT NULL",
                &[name()],
            )?;
            session.run("DELETE FROM notice WHERE report_id = $1", &[name()])?;
            session.run(
                "INSERT INTO gone (id, at) VALUES ($1, $2) ON CONFLICT (id) DO NOTHING",
                &[name(), seconds(now).into()],
            )?;
            Ok(())
        })
    }

    fn listed(&self, sql: &'static str, values: &[Value]) -> Result<Vec<Row>, StoreFault> {
        let rows = self.within(|session| session.rows(sql, values))?;
        rows.iter()
            .map(|row| read(row).ok_or_else(|| StoreFault::Database("a damaged row".to_owned())))
            .collect()
    }
}

fn read(row: &Values) -> Option<Row> {
    let urgency = match row.text(3)?.as_str() {
        "urgent" => Urgency::Urgent,
        _ => Urgency::Routine,
    };
    Some(Row {
        id: row.text(0)?.parse().ok()?,
        reference: row.text(1)?,
        received_at: moment(row.int(2)?),
        urgency,
        size: row.count(4),
        files: u32::try_from(row.count(5)).ok()?,
        opened_at: row.int(6).map(moment),
        opened_by: row.text(7),
        closed_at: row.int(8).map(moment),
        spam: row.int(9)? != 0,
        events: row.count(10),
        recipients: row.text(11)?.split('\n').map(str::to_owned).collect(),
    })
}
