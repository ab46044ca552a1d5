//! Parts as rows in PostgreSQL. The running hash stands in the row, so any service can go on with it.

use std::io::{self, Read};
use std::sync::Arc;

use report::{Envelope, ReportId, Sha256Hash};
use sha2::digest::common::hazmat::SerializableState;
use sha2::{Digest, Sha256};
use time::OffsetDateTime;

use super::part::{check_place, end};
use super::sql::{self, Engine, Session, Value};
use super::{Parts, StoreFault, seconds};

pub(super) struct Chunks {
    engine: Arc<dyn Engine>,
}

impl Chunks {
    pub(super) const fn new(engine: Arc<dyn Engine>) -> Self {
        Self { engine }
    }
}

impl Parts for Chunks {
    fn held(&self, envelope: &Envelope, number: usize) -> Result<u64, StoreFault> {
        envelope.parts().get(number).ok_or(StoreFault::Unknown)?;
        sql::within(self.engine.as_ref(), |session| {
            Ok(State::of(session, envelope, number)?.held)
        })
    }

    fn append(
        &self,
        envelope: &Envelope,
        number: usize,
        offset: u64,
        chunk: &[u8],
        now: OffsetDateTime,
    ) -> Result<u64, StoreFault> {
        let announced = *envelope.parts().get(number).ok_or(StoreFault::Unknown)?;
        let appended = sql::within(self.engine.as_ref(), |session| {
            lock(session, &envelope.report_id(), now)?;
            let mut state = State::of(session, envelope, number)?;
            check_place(state.held, announced.size, offset, chunk)?;
            if state.whole {
                return Ok(Some(state.held));
            }
            state.hasher.update(chunk);
            state.held = end(offset, chunk);
            state.whole = state.held == announced.size;
            if state.whole && hash(&state.hasher) != announced.sha256 {
                discard(session, envelope, number)?;
                return Ok(None);
            }
            state.keep(session, envelope, number)?;
            if !chunk.is_empty() {
                session.run(
                    "INSERT INTO chunk (report_id, number, start, bytes) VALUES ($1, $2, $3, $4)",
                    &[name(envelope), number.into(), offset.into(), chunk.into()],
                )?;
            }
            Ok(Some(state.held))
        })?;
        appended.ok_or(StoreFault::PartDamaged)
    }

    fn check_whole(&self, envelope: &Envelope) -> Result<(), StoreFault> {
        let row = sql::within(self.engine.as_ref(), |session| {
            sql::first(
                session,
                "SELECT count(*) FROM part WHERE report_id = $1 AND whole = 1",
                &[name(envelope)],
            )
        })?;
        let whole = row.map_or(0, |row| row.count(0));
        if usize::try_from(whole) != Ok(envelope.parts().len()) {
            return Err(StoreFault::PartsMissing);
        }
        Ok(())
    }

    fn reader(
        &self,
        envelope: &Envelope,
        number: usize,
    ) -> Result<Box<dyn Read + Send>, StoreFault> {
        let announced = envelope.parts().get(number).ok_or(StoreFault::Unknown)?;
        let state = sql::within(self.engine.as_ref(), |session| {
            State::of(session, envelope, number)
        })?;
        if !state.whole {
            return Err(StoreFault::PartsMissing);
        }
        Ok(Box::new(Reader {
            engine: Arc::clone(&self.engine),
            report: envelope.report_id().to_string(),
            number,
            size: announced.size,
            next: 0,
            chunk: io::Cursor::default(),
        }))
    }

    fn last_change(&self, _id: &ReportId) -> Result<Option<OffsetDateTime>, StoreFault> {
        Ok(None)
    }

    /// The rows of parts go with the row of their report.
    fn remove(&self, _id: &ReportId) -> Result<(), StoreFault> {
        Ok(())
    }

    fn space(&self) -> Result<Option<(u64, u64)>, StoreFault> {
        Ok(None)
    }
}

/// How far a part is.
struct State {
    held: u64,
    hasher: Sha256,
    whole: bool,
}

impl State {
    fn of(
        session: &mut dyn Session,
        envelope: &Envelope,
        number: usize,
    ) -> Result<Self, StoreFault> {
        let row = sql::first(
            session,
            "SELECT held, hashed, whole FROM part WHERE report_id = $1 AND number = $2",
            &[name(envelope), number.into()],
        )?;
        let Some(row) = row else {
            return Ok(Self {
                held: 0,
                hasher: Sha256::new(),
                whole: false,
            });
        };
        let damaged = || StoreFault::Database("a damaged hash".to_owned());
        let hashed = row.bytes(1).unwrap_or_default();
        let hashed = hashed.as_slice().try_into().map_err(|_| damaged())?;
        Ok(Self {
            held: row.count(0),
            hasher: Sha256::deserialize(hashed).map_err(|_| damaged())?,
            whole: row.count(2) == 1,
        })
    }

    fn keep(
        &self,
        session: &mut dyn Session,
        envelope: &Envelope,
        number: usize,
    ) -> Result<(), StoreFault> {
        session.run(
            "INSERT INTO part (report_id, number, held, hashed, whole) VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT (report_id, number) DO UPDATE SET held = excluded.held, hashed = excluded.hashed, whole = excluded.whole",
            &[
                name(envelope),
                number.into(),
                self.held.into(),
                self.hasher.serialize().as_slice().into(),
                i64::from(self.whole).into(),
            ],
        )?;
        Ok(())
    }
}

/// Reads a part one chunk at a time.
struct Reader {
    engine: Arc<dyn Engine>,
    report: String,
    number: usize,
    size: u64,
    next: u64,
    chunk: io::Cursor<Vec<u8>>,
}

impl Read for Reader {
    fn read(&mut self, to: &mut [u8]) -> io::Result<usize> {
        let count = self.chunk.read(to)?;
        if count > 0 || to.is_empty() || self.next >= self.size {
            return Ok(count);
        }
        let values = [
            self.report.as_str().into(),
            self.number.into(),
            self.next.into(),
        ];
        let row = sql::within(self.engine.as_ref(), |session| {
            sql::first(
                session,
                "SELECT bytes FROM chunk WHERE report_id = $1 AND number = $2 AND start = $3",
                &values,
            )
        });
        let row = row.map_err(io::Error::other)?;
        let bytes = row.and_then(|row| row.bytes(0));
        let bytes = bytes.ok_or(io::ErrorKind::UnexpectedEof)?;
        self.next = end(self.next, &bytes);
        self.chunk = io::Cursor::new(bytes);
        self.chunk.read(to)
    }
}

/// Everybody who changes a report's parts writes its row first, and so waits for the others.
fn lock(session: &mut dyn Session, id: &ReportId, now: OffsetDateTime) -> Result<(), StoreFault> {
    let locked = session.run(
        "UPDATE report SET touched_at = $1 WHERE id = $2",
        &[seconds(now).into(), id.to_string().into()],
    )?;
    if locked == 0 {
        return Err(StoreFault::Unknown);
    }
    Ok(())
}

fn discard(
    session: &mut dyn Session,
    envelope: &Envelope,
    number: usize,
) -> Result<(), StoreFault> {
    session.run(
        "DELETE FROM part WHERE report_id = $1 AND number = $2",
        &[name(envelope), number.into()],
    )?;
    Ok(())
}

fn hash(hasher: &Sha256) -> Sha256Hash {
    Sha256Hash::from_bytes(hasher.clone().finalize().into())
}

fn name(envelope: &Envelope) -> Value {
    envelope.report_id().to_string().into()
}
