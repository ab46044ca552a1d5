//! The rows of a report on its way in.

use report::{Envelope, Reference, ReportId};
use time::OffsetDateTime;

use super::sql::{self, Session, Value};
use super::{Announced, Quota, Sender, StoreFault, seconds};

/// Of the sender with the most unfinished reports or bytes, what was announced first.
macro_rules! oldest_of_the_sender_with_the_most {
    ($what:literal) => {
        concat!(
            "SELECT id FROM report WHERE receipt IS NULL AND id <> $1 AND sender = (
                SELECT sender FROM report WHERE receipt IS NULL AND sender IS NOT NULL
                GROUP BY sender ORDER BY ",
            $what,
            " DESC, min(touched_at) LIMIT 1
            ) ORDER BY touched_at, id LIMIT 1"
        )
    };
}

/// While too much is unfinished: the report that has to make room for the `newest`.
pub(super) fn to_drop(
    session: &mut dyn Session,
    newest: &ReportId,
    quota: &Quota,
) -> Result<Option<String>, StoreFault> {
    let sql = match unfinished(session)? {
        (reports, _) if reports > quota.reports => oldest_of_the_sender_with_the_most!("count(*)"),
        (_, bytes) if bytes > quota.bytes => oldest_of_the_sender_with_the_most!("sum(size)"),
        _ => return Ok(None),
    };
    let row = sql::first(session, sql, &[newest.to_string().into()])?;
    Ok(row.and_then(|row| row.text(0)))
}

pub(super) fn known(
    session: &mut dyn Session,
    envelope: &Envelope,
) -> Result<Option<Announced>, StoreFault> {
    let id = envelope.report_id();
    refuse_gone(session, &id)?;
    let row = sql::first(
        session,
        "SELECT envelope FROM report WHERE id = $1",
        &[id.to_string().into()],
    )?;
    match row.map(|row| row.bytes(0)) {
        None => Ok(None),
        Some(bytes) if bytes.as_ref() == Some(&envelope.to_bytes()) => Ok(Some(Announced::Already)),
        Some(_) => Err(StoreFault::OtherContent),
    }
}

pub(super) fn insert(
    session: &mut dyn Session,
    envelope: &Envelope,
    size: u64,
    sender: Sender,
    now: OffsetDateTime,
) -> Result<Announced, StoreFault> {
    let id = envelope.report_id().to_string();
    let values = [
        id.clone().into(),
        envelope.to_bytes().into(),
        envelope.urgency().id().into(),
        size.into(),
        envelope.parts().len().saturating_sub(1).into(),
        sender.0.as_slice().into(),
        seconds(now).into(),
    ];
    let added = session.run(
        "INSERT INTO report (id, envelope, urgency, size, files, sender, touched_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (id) DO NOTHING",
        &values,
    )?;
    if added == 0 {
        // Another service was faster with this id.
        return known(session, envelope)?.ok_or(StoreFault::Unknown);
    }
    for recipient in envelope.recipients() {
        session.run(
            "INSERT INTO recipient (report_id, name) VALUES ($1, $2)",
            &[id.clone().into(), recipient.as_str().into()],
        )?;
    }
    Ok(Announced::New)
}

/// `None`: the reference is taken, try another.
pub(super) fn keep_receipt(
    session: &mut dyn Session,
    id: &ReportId,
    reference: &Reference,
    received_at: OffsetDateTime,
    receipt: &[u8],
) -> Result<Option<Vec<u8>>, StoreFault> {
    let reference = reference.to_string();
    let taken = sql::first(
        session,
        "SELECT 1 FROM report WHERE reference = $1",
        &[reference.clone().into()],
    )?;
    if taken.is_some() {
        return Ok(None);
    }
    let kept = session.run(
        "UPDATE report SET reference = $1, received_at = $2, receipt = $3, sender = NULL
         WHERE id = $4 AND receipt IS NULL",
        &[
            reference.into(),
            seconds(received_at).into(),
            receipt.into(),
            id.to_string().into(),
        ],
    )?;
    if kept == 1 {
        return Ok(Some(receipt.to_vec()));
    }
    // Another service gave a receipt in the meantime: there is only ever one.
    let row = sql::first(
        session,
        "SELECT receipt FROM report WHERE id = $1",
        &[id.to_string().into()],
    )?;
    row.and_then(|row| row.bytes(0))
        .map(Some)
        .ok_or(StoreFault::Unknown)
}

pub(super) fn refuse_gone(session: &mut dyn Session, id: &ReportId) -> Result<(), StoreFault> {
    let gone = sql::first(
        session,
        "SELECT 1 FROM gone WHERE id = $1",
        &[id.to_string().into()],
    )?;
    gone.map_or(Ok(()), |_| Err(StoreFault::Gone))
}

pub(super) fn unfinished(session: &mut dyn Session) -> Result<(u64, u64), StoreFault> {
    counted(
        session,
        "SELECT count(*), CAST(coalesce(sum(size), 0) AS BIGINT) FROM report WHERE receipt IS NULL",
        &[],
    )
}

pub(super) fn unfinished_of(
    session: &mut dyn Session,
    sender: Sender,
) -> Result<(u64, u64), StoreFault> {
    counted(
        session,
        "SELECT count(*), CAST(coalesce(sum(size), 0) AS BIGINT) FROM report
         WHERE receipt IS NULL AND sender = $1",
        &[sender.0.as_slice().into()],
    )
}

fn counted(
    session: &mut dyn Session,
    sql: &'static str,
    values: &[Value],
) -> Result<(u64, u64), StoreFault> {
    let row = sql::first(session, sql, values)?;
    Ok(row.map_or((0, 0), |row| (row.count(0), row.count(1))))
}

/// A kept envelope is read with the same care as a fresh one: the disk may have changed it.
pub(super) fn parsed(bytes: Option<Vec<u8>>) -> Result<Envelope, StoreFault> {
    Envelope::parse(&bytes.unwrap_or_default())
        .map_err(|fault| StoreFault::Database(format!("a kept envelope: {fault}")))
}
