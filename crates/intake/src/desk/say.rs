//! What the desk says about a report: signed by the reader, sealed to the learner where it holds words.

use report::{Event, EventKind, seal_words};
use time::OffsetDateTime;

use super::{DeskFault, OpenedReport};
use crate::keys::DeskKey;
use crate::store::{NewEvent, Store};

/// Two readers who answer in the same moment both get through.
const TRIES: usize = 5;

/// What the learner will read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Saying<'a> {
    /// Somebody opened it.
    Opened,
    /// An answer in words.
    Reply(&'a str),
    /// The team is done with it.
    Closed,
}

/// Adds a signed event to a report that was opened. Opening is said once; saying it again changes nothing.
pub fn say(
    store: &Store,
    report: &OpenedReport,
    key: &DeskKey,
    saying: Saying<'_>,
    now: OffsetDateTime,
) -> Result<(), DeskFault> {
    let (kind, body) = match saying {
        Saying::Opened if report.opened_before.is_some() => return Ok(()),
        Saying::Opened => (EventKind::Opened, None),
        Saying::Closed => (EventKind::Closed, None),
        Saying::Reply(words) if words.trim().is_empty() => return Err(DeskFault::NotAReply),
        Saying::Reply(words) => (
            EventKind::Reply,
            Some(seal_words(words, &report.reply_key)?),
        ),
    };
    let (id, reference) = (report.report_id, &report.reference);
    for _ in 0..TRIES {
        let row = store.row(&id)?;
        let row = row.ok_or_else(|| DeskFault::NoSuchReport(reference.clone()))?;
        let seq = row.events + 1;
        let event = Event::issue(
            &report.envelope,
            u32::try_from(seq).map_err(|_| DeskFault::Busy)?,
            now,
            kind,
            body.as_deref(),
            &key.id,
            key.signer(),
        );
        let bytes = event.to_bytes();
        let new = NewEvent {
            seq,
            at: now,
            kind: kind.id(),
            kid: &key.id,
            bytes: &bytes,
        };
        if store.add_event(&id, &new)? {
            store.audit_add(now, &key.id, kind.id(), Some(reference))?;
            return Ok(());
        }
    }
    Err(DeskFault::Busy)
}
