//! The desk: what has arrived, and opening one report with a private key.

mod show;
mod words;

use report::{Draft, OpenFault, Reference, ReportId};
use serde::Serialize;
use thiserror::Error;
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

use crate::store::{Received, Shelf, StoreFault};

pub use show::{list_as_text, report_as_text};

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
    /// The data folder could not be read.
    #[error(transparent)]
    Store(#[from] StoreFault),
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
    /// "new" or "opened".
    pub state: &'static str,
    /// RFC 3339, UTC.
    pub opened_at: Option<String>,
    /// How long ago it was received.
    pub age_seconds: i64,
}

/// One report in clear. It exists in memory and on the reader's screen only.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct OpenedReport {
    /// What people call it.
    pub reference: String,
    /// RFC 3339, UTC.
    pub received_at: String,
    /// "urgent" or "routine".
    pub urgency: &'static str,
    /// When it was first opened; `None` if this is the first time.
    pub opened_before: Option<String>,
    /// When the learner sealed it, by their computer's clock.
    pub made_at: String,
    /// The program that sealed it.
    pub program: String,
    /// The council's pack that program used.
    pub pack_version: u64,
    /// The report's number on both computers.
    pub report_id: ReportId,
    /// Every answer.
    pub answers: Draft,
}

impl std::fmt::Debug for OpenedReport {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "OpenedReport({}, <redacted>)", self.reference)
    }
}

/// Lists what has arrived.
pub fn list(shelf: &Shelf, now: OffsetDateTime) -> Result<List, DeskFault> {
    let reports = shelf
        .received()?
        .into_iter()
        .map(|each| listed(each, now))
        .collect();
    Ok(List {
        reports,
        arriving: shelf.arriving()?,
    })
}

/// Opens one report with the text of an age secret key. Does not mark it opened: that is for after somebody saw it.
pub fn open(shelf: &Shelf, reference: &str, identity: &str) -> Result<OpenedReport, DeskFault> {
    let received = find(shelf, reference)?;
    let sealed = shelf.part(&received.envelope, 0)?;
    let report = report::open(&sealed, identity).map_err(|fault| match fault {
        OpenFault::NotAKey | OpenFault::OtherRecipients | OpenFault::Damaged => {
            DeskFault::NotOpened
        }
        OpenFault::Invalid(_) => DeskFault::NotTheAnnounced,
    })?;
    let announced = &received.envelope;
    if !announced.belongs_to(&report) {
        return Err(DeskFault::NotTheAnnounced);
    }
    Ok(OpenedReport {
        reference: received.reference,
        received_at: received.received_at,
        urgency: announced.urgency().id(),
        opened_before: received.opened_at,
        made_at: report.made_at().format(&Rfc3339).unwrap_or_default(),
        program: report.program().to_owned(),
        pack_version: report.pack_version(),
        report_id: report.report_id(),
        answers: report.answers().clone(),
    })
}

/// Remembers that somebody has read the report.
pub fn mark_opened(
    shelf: &Shelf,
    report: &OpenedReport,
    now: OffsetDateTime,
) -> Result<(), DeskFault> {
    shelf.mark_opened(&report.report_id, now.replace_nanosecond(0).unwrap_or(now))?;
    Ok(())
}

fn find(shelf: &Shelf, typed: &str) -> Result<Received, DeskFault> {
    let reference = Reference::parse(typed).map_err(|_| DeskFault::NotAReference)?;
    shelf
        .find(&reference)?
        .ok_or_else(|| DeskFault::NoSuchReport(reference.to_string()))
}

fn listed(received: Received, now: OffsetDateTime) -> Listed {
    let received_at = OffsetDateTime::parse(&received.received_at, &Rfc3339).unwrap_or(now);
    Listed {
        urgency: received.envelope.urgency().id(),
        state: if received.opened_at.is_some() {
            "opened"
        } else {
            "new"
        },
        age_seconds: (now - received_at).whole_seconds().max(0),
        reference: received.reference,
        received_at: received.received_at,
        opened_at: received.opened_at,
    }
}
