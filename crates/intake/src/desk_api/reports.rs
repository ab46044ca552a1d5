//! Sealed reports for the reader who is signed in. What is not sealed to them does not exist for them.

use std::collections::BTreeSet;
use std::io::Read;
use std::sync::Arc;

use axum::body::{Body, Bytes};
use axum::extract::rejection::{BytesRejection, JsonRejection};
use axum::extract::{Json, Path, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use data_encoding::BASE64;
use futures_util::stream;
use report::{Envelope, Event, Urgency};
use serde::Deserialize;
use serde_json::{Value, json};
use time::OffsetDateTime;
use tokio::sync::mpsc;

use super::Desk;
use super::refusal::Refusal;
use super::sign_in::Reader;
use crate::desk::rfc3339;
use crate::keys::RecipientKey;
use crate::store::{NewEvent, Row};
use crate::watch;

const BLOCK: usize = 64 * 1024;
/// How many blocks wait for a slow reader.
const BLOCKS: usize = 4;
const MOST_ENTRIES: u32 = 500;

type Shared = State<Arc<Desk>>;

/// Urgent ones first, then the newest.
pub(super) async fn list(State(desk): Shared, reader: Reader) -> Result<Json<Value>, Refusal> {
    let list = desk.on_disk(move |desk| {
        let mut rows = desk.store.received_for(&reader.0.id)?;
        let routine = |row: &Row| row.urgency != Urgency::Urgent;
        rows.sort_by_key(|row| (routine(row), std::cmp::Reverse(row.received_at)));
        let now = OffsetDateTime::now_utc();
        let rows = rows.iter().map(|row| shown(desk, row, now));
        Ok(rows.collect::<Vec<_>>())
    });
    Ok(Json(json!({ "reports": list.await? })))
}

/// One report, still sealed, with everything that was signed about it.
pub(super) async fn one(
    State(desk): Shared,
    reader: Reader,
    Path(id): Path<String>,
) -> Result<Json<Value>, Refusal> {
    let report = desk.on_disk(move |desk| {
        let (row, envelope) = find(desk, &reader.0, &id)?;
        let receipt = desk.store.receipt(&row.id)?.unwrap_or_default();
        let events = desk.store.events(&row.id, 0)?;
        desk.audit(&reader.0.id, "looked at", Some(&row.reference))?;
        let mut report = shown(desk, &row, OffsetDateTime::now_utc());
        report["envelope"] = BASE64.encode(&envelope.to_bytes()).into();
        report["receipt"] = BASE64.encode(&receipt).into();
        report["events"] = events.iter().map(|event| BASE64.encode(event)).collect();
        Ok(report)
    });
    Ok(Json(report.await?))
}

/// The sealed bytes of one part, as a stream.
pub(super) async fn part(
    State(desk): Shared,
    reader: Reader,
    Path((id, number)): Path<(String, usize)>,
) -> Result<Response, Refusal> {
    let (size, from) = desk
        .on_disk(move |desk| {
            let (row, envelope) = find(desk, &reader.0, &id)?;
            let announced = envelope.parts().get(number).ok_or_else(Refusal::unknown)?;
            let size = announced.size;
            let from = desk.store.part_reader(&envelope, number)?;
            if number > 0 {
                let what = format!("took file {number}");
                desk.audit(&reader.0.id, &what, Some(&row.reference))?;
            }
            Ok((size, from))
        })
        .await?;
    let headers = [
        (header::CONTENT_TYPE, "application/octet-stream".to_owned()),
        (header::CONTENT_LENGTH, size.to_string()),
    ];
    Ok((headers, streamed(from)).into_response())
}

/// Keeps what the reader says, if the reader who is signed in has signed it.
pub(super) async fn add_event(
    State(desk): Shared,
    reader: Reader,
    Path(id): Path<String>,
    body: Result<Bytes, BytesRejection>,
) -> Result<StatusCode, Refusal> {
    let bytes = body?;
    desk.on_disk(move |desk| {
        let (row, envelope) = find(desk, &reader.0, &id)?;
        let key = reader.0.event_key().ok_or_else(Refusal::fault)?;
        let event =
            Event::verify(&bytes, &envelope, &[key]).map_err(|_| Refusal::not_an_event())?;
        let new = NewEvent {
            seq: u64::from(event.seq()),
            // A reader's clock may be wrong by years; how long a report is kept must not depend on it.
            at: OffsetDateTime::now_utc(),
            kind: event.kind().id(),
            kid: event.kid(),
            bytes: &bytes,
        };
        if !desk.store.add_event(&row.id, &new)? {
            return Err(Refusal::taken());
        }
        desk.audit(&reader.0.id, event.kind().id(), Some(&row.reference))
    })
    .await?;
    Ok(StatusCode::CREATED)
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Spam {
    spam: bool,
}

/// Marks a report; nothing goes.
pub(super) async fn spam(
    State(desk): Shared,
    reader: Reader,
    Path(id): Path<String>,
    body: Result<Json<Spam>, JsonRejection>,
) -> Result<StatusCode, Refusal> {
    let Json(Spam { spam }) = body?;
    desk.on_disk(move |desk| {
        let (row, _) = find(desk, &reader.0, &id)?;
        desk.store.mark_spam(&row.id, spam)?;
        let what = if spam {
            "marked as spam"
        } else {
            "marked as no spam"
        };
        desk.audit(&reader.0.id, what, Some(&row.reference))
    })
    .await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Who did what, the latest first. What concerns a report that is not sealed to the reader is left out:
/// that it exists may be about them.
pub(super) async fn audit(State(desk): Shared, reader: Reader) -> Result<Json<Value>, Refusal> {
    let entries = desk.on_disk(move |desk| {
        let rows = desk.store.received_for(&reader.0.id)?;
        let own: BTreeSet<String> = rows.into_iter().map(|row| row.reference).collect();
        let entries = desk.store.audit_list(MOST_ENTRIES)?.into_iter();
        let entries = entries.filter(|entry| {
            let reference = entry.reference.as_ref();
            reference.is_none_or(|reference| own.contains(reference))
        });
        let entries = entries.map(|entry| {
            json!({
                "at": rfc3339(entry.at),
                "who": entry.who,
                "what": entry.what,
                "reference": entry.reference,
            })
        });
        Ok(entries.collect::<Vec<_>>())
    });
    Ok(Json(json!({ "entries": entries.await? })))
}

/// A report that is sealed to this reader; any other is unknown.
fn find(desk: &Desk, reader: &RecipientKey, id: &str) -> Result<(Row, Envelope), Refusal> {
    let id = id.parse().map_err(|_| Refusal::unknown())?;
    let row = desk.store.row(&id)?.ok_or_else(Refusal::unknown)?;
    if !row.recipients.contains(&reader.id) {
        return Err(Refusal::unknown());
    }
    let envelope = desk.store.envelope(&id)?.ok_or_else(Refusal::unknown)?;
    Ok((row, envelope))
}

fn shown(desk: &Desk, row: &Row, now: OffsetDateTime) -> Value {
    json!({
        "id": row.id.to_string(),
        "reference": row.reference,
        "received_at": rfc3339(row.received_at),
        "urgency": row.urgency.id(),
        "size": row.size,
        "files": row.files,
        "opened_at": row.opened_at.map(rfc3339),
        "opened_by": row.opened_by,
        "closed_at": row.closed_at.map(rfc3339),
        "spam": row.spam,
        "late": watch::is_late(row, &desk.config, now),
        "events": row.events,
    })
}

fn streamed(mut from: Box<dyn Read + Send>) -> Body {
    let (send, mut blocks) = mpsc::channel::<std::io::Result<Bytes>>(BLOCKS);
    tokio::task::spawn_blocking(move || {
        loop {
            let mut block = vec![0; BLOCK];
            let read = match from.read(&mut block) {
                Ok(0) => return,
                Ok(count) => {
                    block.truncate(count);
                    Ok(Bytes::from(block))
                }
                Err(fault) => Err(fault),
            };
            let failed = read.is_err();
            if send.blocking_send(read).is_err() || failed {
                return;
            }
        }
    });
    Body::from_stream(stream::poll_fn(move |context| blocks.poll_recv(context)))
}
