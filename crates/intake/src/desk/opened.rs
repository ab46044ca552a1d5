//! One report in clear.

use std::io::Read as _;

use report::{AckCode, Draft, Envelope, Evidence, PART_LIMIT, Report, ReportId};
use serde::Serialize;
use serde_json::Value;

use super::{DeskFault, find, rfc3339};
use crate::store::{Row, Store, StoreFault};

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
    /// What to read out to a learner who handed the report over as a file.
    pub acknowledgement_code: String,
    /// When the learner sealed it, by their computer's clock.
    pub made_at: String,
    /// When the learner began to write, if their program knew.
    pub begun_at: Option<String>,
    /// The program that sealed it.
    pub program: String,
    /// The council's pack that program used.
    pub pack_version: u64,
    /// The report's number on both computers.
    pub report_id: ReportId,
    /// The report that this one adds to.
    pub adds_to: Option<ReportId>,
    /// Every answer.
    pub answers: Draft,
    /// The files that came with it.
    pub files: Vec<FileNote>,
    #[serde(skip)]
    pub(super) reply_key: String,
    #[serde(skip)]
    pub(super) evidence: Vec<Evidence>,
    #[serde(skip)]
    pub(super) envelope: Envelope,
}

/// A file that came with a report.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct FileNote {
    /// Its number, from 1.
    pub number: usize,
    /// Its name on the learner's computer.
    pub name: String,
    /// What the learner's program took it for.
    pub media_type: String,
    /// Its length in bytes.
    pub size: u64,
    /// Its hash.
    pub sha256: String,
    /// What it shows, in the learner's words.
    pub shows: String,
    /// What was taken out before it was sealed.
    pub removed: Vec<&'static str>,
    /// The hash of the file as it was before that.
    pub original_sha256: Option<String>,
}

/// Everything about one report, for another system.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Export {
    /// The version of this shape.
    pub format: u32,
    /// The report in clear.
    pub report: OpenedReport,
    /// The clear description that was signed by the learner's program.
    pub envelope: Value,
    /// What the council signed on receiving it.
    pub receipt: Value,
    /// What the safeguarding team did with it, signed.
    pub events: Vec<Value>,
}

impl std::fmt::Debug for OpenedReport {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "OpenedReport({}, <redacted>)", self.reference)
    }
}

/// Opens one report with the text of an age secret key. Does not say so to the learner: that is for after somebody saw it.
pub fn open(store: &Store, reference: &str, identity: &str) -> Result<OpenedReport, DeskFault> {
    let (row, envelope) = find(store, reference)?;
    let announced = envelope.parts().first().ok_or(DeskFault::NotTheAnnounced)?;
    let mut sealed = Vec::new();
    store
        .part_reader(&envelope, 0)?
        .take(PART_LIMIT)
        .read_to_end(&mut sealed)?;
    if !announced.matches(&sealed) {
        return Err(StoreFault::PartDamaged.into());
    }
    let report = report::open(&sealed, identity)?;
    if !envelope.belongs_to(&report) || envelope.parts().len() != report.evidence().len() + 1 {
        return Err(DeskFault::NotTheAnnounced);
    }
    Ok(opened(row, envelope, &report))
}

/// Everything about one report that was opened.
pub fn export(store: &Store, report: OpenedReport) -> Result<Export, DeskFault> {
    let json = |bytes: &[u8]| serde_json::from_slice(bytes).unwrap_or(Value::Null);
    let id = report.report_id;
    Ok(Export {
        format: 1,
        envelope: json(&report.envelope.to_bytes()),
        receipt: json(&store.receipt(&id)?.unwrap_or_default()),
        events: store
            .events(&id, 0)?
            .iter()
            .map(|event| json(event))
            .collect(),
        report,
    })
}

fn opened(row: Row, envelope: Envelope, report: &Report) -> OpenedReport {
    OpenedReport {
        reference: row.reference,
        received_at: rfc3339(row.received_at),
        urgency: envelope.urgency().id(),
        opened_before: row.opened_at.map(rfc3339),
        acknowledgement_code: AckCode::of(report.ack_secret()).to_string(),
        made_at: rfc3339(report.made_at()),
        begun_at: report.opened_at().map(rfc3339),
        program: report.program().to_owned(),
        pack_version: report.pack_version(),
        report_id: report.report_id(),
        adds_to: report.parent(),
        answers: report.answers().clone(),
        files: report
            .evidence()
            .iter()
            .enumerate()
            .map(|(place, file)| note(place + 1, file))
            .collect(),
        reply_key: report.reply_key().to_owned(),
        evidence: report.evidence().to_vec(),
        envelope,
    }
}

fn note(number: usize, file: &Evidence) -> FileNote {
    FileNote {
        number,
        name: file.name.clone(),
        media_type: file.media_type.clone(),
        size: file.size,
        sha256: file.sha256.to_string(),
        shows: file.shows.clone(),
        removed: file.removed.iter().map(|what| what.id()).collect(),
        original_sha256: file.original.map(|hash| hash.to_string()),
    }
}
