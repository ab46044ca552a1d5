//! The desk in a terminal: what has arrived, opening one report with a private key, and answering it.

mod deliver;
mod file;
mod import;
mod opened;
mod say;
mod show;
mod words;

use report::{Envelope, OpenFault, Reference, SealFault};
use serde::Serialize;
use thiserror::Error;
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

use crate::keys::KeysFault;
use crate::store::{Row, Store, StoreFault};

pub(crate) use deliver::client;
pub use deliver::{DeliverFault, deliver};
pub use file::{safe_name, save_files};
pub use import::{Bundle, read_bundle};
pub use opened::{Export, FileNote, OpenedReport, export, open};
pub use say::{Saying, say};
pub use show::{list_as_text, report_as_text};

/// The ids of the intake's own test keys begin so; people never see reports to them.
pub const CANARY: &str = "canary-";

/// Why the desk cannot show something.
#[derive(Debug, Error)]
pub enum DeskFault {
    /// A slip while typing, or not a reference at all.
    #[error("that is not a reference; a reference looks like CW-7K3M-9QXP")]
    NotAReference,
    /// No report has it.
    #[error("no report here has the reference {0}")]
    NoSuchReport(String),
    /// The identity opens other reports, or the bytes are damaged.
    #[error("this key does not open the report: it may be sealed to other keys, or damaged")]
    NotOpened,
    /// What was inside is not the report that was announced.
    #[error(
        "the sealed report is not the one that its envelope announced; keep it and tell whoever runs the intake"
    )]
    NotTheAnnounced,
    /// A file is not what the learner sealed.
    #[error(
        "file {0} is not what the learner sealed; do not rely on it, and tell whoever runs the intake"
    )]
    FileDamaged(usize),
    /// The file is no sealed bundle.
    #[error("this is not a report file, or it is damaged")]
    NotABundle,
    /// A reply that cannot be sealed.
    #[error("the reply is empty or too long")]
    NotAReply,
    /// Others are writing events at this moment.
    #[error("somebody else is answering this report right now; try again")]
    Busy,
    /// The data folder could not be read.
    #[error(transparent)]
    Store(#[from] StoreFault),
    /// The key file could not be read.
    #[error(transparent)]
    Keys(#[from] KeysFault),
    /// Reading or writing a file failed.
    #[error("{0}")]
    Disk(#[from] std::io::Error),
}

impl From<OpenFault> for DeskFault {
    fn from(fault: OpenFault) -> Self {
        match fault {
            OpenFault::NotAKey | OpenFault::OtherRecipients | OpenFault::Damaged => Self::NotOpened,
            OpenFault::Invalid(_) => Self::NotTheAnnounced,
        }
    }
}

impl From<SealFault> for DeskFault {
    fn from(_: SealFault) -> Self {
        Self::NotAReply
    }
}

/// What has arrived.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct List {
    /// Reports with a receipt, oldest first.
    pub reports: Vec<Listed>,
    /// Reports that have been announced and are not whole yet.
    pub arriving: u64,
}

/// One line of the list.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Listed {
    /// What people call it.
    pub reference: String,
    /// RFC 3339, UTC.
    pub received_at: String,
    /// "urgent" or "routine".
    pub urgency: &'static str,
    /// "new", "opened" or "closed".
    pub state: &'static str,
    /// RFC 3339, UTC.
    pub opened_at: Option<String>,
    /// The key that opened it first.
    pub opened_by: Option<String>,
    /// RFC 3339, UTC.
    pub closed_at: Option<String>,
    /// Somebody marked it as spam. It stays where it is.
    pub spam: bool,
    /// How many files came with it.
    pub files: u32,
    /// The keys it is sealed to.
    pub recipients: Vec<String>,
    /// How long ago it was received.
    pub age_seconds: i64,
}

/// Lists what has arrived.
pub fn list(store: &Store, now: OffsetDateTime) -> Result<List, DeskFault> {
    let rows = store.received()?;
    Ok(List {
        reports: rows
            .into_iter()
            .filter(|row| !is_test(row))
            .map(|row| listed(row, now))
            .collect(),
        arriving: store.arriving()?,
    })
}

/// Whether it is one of the intake's own test reports.
#[must_use]
pub fn is_test(row: &Row) -> bool {
    row.recipients.iter().all(|id| id.starts_with(CANARY))
}

/// The row and envelope with this reference, as people type it.
fn find(store: &Store, typed: &str) -> Result<(Row, Envelope), DeskFault> {
    let reference = Reference::parse(typed).map_err(|_| DeskFault::NotAReference)?;
    let row = store.row_by_reference(&reference)?;
    let row = row.ok_or_else(|| DeskFault::NoSuchReport(reference.to_string()))?;
    let envelope = store.envelope(&row.id)?;
    let envelope = envelope.ok_or_else(|| DeskFault::NoSuchReport(reference.to_string()))?;
    Ok((row, envelope))
}

fn listed(row: Row, now: OffsetDateTime) -> Listed {
    Listed {
        urgency: row.urgency.id(),
        state: match (row.opened_at, row.closed_at) {
            (_, Some(_)) => "closed",
            (Some(_), None) => "opened",
            (None, None) => "new",
        },
        age_seconds: (now - row.received_at).whole_seconds().max(0),
        received_at: rfc3339(row.received_at),
        opened_at: row.opened_at.map(rfc3339),
        closed_at: row.closed_at.map(rfc3339),
        opened_by: row.opened_by,
        reference: row.reference,
        spam: row.spam,
        files: row.files,
        recipients: row.recipients,
    }
}

/// As it stands in lists and on the desk page.
#[must_use]
pub fn rfc3339(at: OffsetDateTime) -> String {
    let at = at.to_offset(time::UtcOffset::UTC);
    at.replace_nanosecond(0)
        .unwrap_or(at)
        .format(&Rfc3339)
        .unwrap_or_default()
}
