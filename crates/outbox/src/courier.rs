//! One delivery of one report, from the disk to a verified receipt.

use std::sync::Arc;

use data_encoding::BASE64;
use report::{Envelope, Receipt, ReceiptFault, ReceiptKey, ReportId};
use sha2::{Digest as _, Sha256};
use time::OffsetDateTime;

use crate::{
    classify::{Action, Step, classify},
    entry::{Attempt, Reason},
    pace::Pace,
    spool::{Damage, Spool, SpoolFault},
    transport::{Answer, Method, Request, RetryAfter, Transport, TransportFault},
};

/// Small enough to get through a poor connection in one go.
const PIECE: usize = 256 * 1024;
/// How often the intake may disagree about an offset before the attempt ends.
const MOST_DISAGREEMENTS: u32 = 8;

/// Carries reports from one spool.
#[derive(Clone)]
pub(crate) struct Courier {
    pub(crate) spool: Spool,
    pub(crate) keys: Arc<[ReceiptKey]>,
    pub(crate) transport: Arc<dyn Transport>,
}

/// Why an attempt ended without a receipt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Setback {
    pub(crate) step: Option<Step>,
    pub(crate) reason: Reason,
    pub(crate) needs_help: bool,
    pub(crate) status: Option<u16>,
    pub(crate) retry_after: Option<RetryAfter>,
    pub(crate) note: String,
}

impl Courier {
    /// Delivers a report, or goes on with a delivery that was cut off. Safe to repeat at any time.
    pub(crate) async fn deliver(&self, id: ReportId) -> Result<Receipt, Setback> {
        let checked = self.blocking(move |spool| spool.check(id)).await?;
        let (envelope, destination) = checked.map_err(Setback::from)?;
        let base = format!(
            "{}/v1/reports/{id}",
            destination.intake_url.trim_end_matches('/')
        );

        let request = Request {
            body: envelope.to_bytes(),
            ..bare(Method::Put, base.clone())
        };
        let answer = self.send(Step::Envelope, request).await?;
        proceed(Step::Envelope, &answer)?;
        for number in 0..envelope.parts().len() {
            self.deliver_part(&envelope, number, &base).await?;
        }
        let request = bare(Method::Post, format!("{base}/commit"));
        let answer = self.send(Step::Commit, request).await?;
        proceed(Step::Commit, &answer)?;
        Receipt::verify(&answer.body, &envelope, &self.keys)
            .map_err(|fault| Setback::no_receipt(&answer, fault))
    }

    /// Makes a verified receipt durable.
    pub(crate) async fn keep_receipt(&self, receipt: Receipt) -> Result<(), Setback> {
        let kept = self
            .blocking(move |spool| spool.keep_receipt(receipt.report_id(), &receipt))
            .await?;
        kept.map_err(|fault: SpoolFault| Setback::local(fault.to_string()))
    }

    /// Notes a setback for support and for the next start of the program.
    pub(crate) async fn keep_attempt(&self, id: ReportId, attempt: Attempt) {
        let kept = self
            .blocking(move |spool| spool.keep_attempt(id, &attempt))
            .await;
        if let Ok(Err(fault)) = kept {
            tracing::warn!(%id, %fault, "the attempt could not be noted");
        }
    }

    async fn deliver_part(
        &self,
        envelope: &Envelope,
        number: usize,
        base: &str,
    ) -> Result<(), Setback> {
        let (id, owned) = (envelope.report_id(), envelope.clone());
        let part = self
            .blocking(move |spool| spool.part(id, &owned, number))
            .await??;
        let url = format!("{base}/parts/{number}");
        let mut offset = self.offset(&url).await?;
        let mut disagreements = 0;
        while offset != part.len() {
            let Some(rest) = part.get(offset..) else {
                return Err(Setback::local_step(Step::Offset, "the intake has too much"));
            };
            let piece = rest.get(..PIECE).unwrap_or(rest);
            let request = Request {
                upload_offset: Some(offset as u64),
                upload_checksum: Some(format!("sha256 {}", BASE64.encode(&Sha256::digest(piece)))),
                body: piece.to_vec(),
                ..bare(Method::Patch, url.clone())
            };
            let answer = self.send(Step::Piece, request).await?;
            if classify(Step::Piece, answer.status) == Action::AskOffset {
                disagreements += 1;
                if disagreements > MOST_DISAGREEMENTS {
                    return Err(Setback::answered(Step::Piece, Reason::Busy, &answer));
                }
                offset = self.offset(&url).await?;
                continue;
            }
            proceed(Step::Piece, &answer)?;
            let next = offset + piece.len();
            if answer.upload_offset != Some(next as u64) {
                return Err(Setback::answered(
                    Step::Piece,
                    Reason::NotTheCouncil,
                    &answer,
                ));
            }
            offset = next;
        }
        Ok(())
    }

    /// How much of a part the intake has.
    async fn offset(&self, url: &str) -> Result<usize, Setback> {
        let answer = self
            .send(Step::Offset, bare(Method::Head, url.to_owned()))
            .await?;
        if classify(Step::Offset, answer.status) == Action::FromStart {
            return Ok(0);
        }
        proceed(Step::Offset, &answer)?;
        let offset = answer
            .upload_offset
            .and_then(|offset| usize::try_from(offset).ok());
        offset.ok_or_else(|| Setback::answered(Step::Offset, Reason::NotTheCouncil, &answer))
    }

    async fn send(&self, step: Step, request: Request) -> Result<Answer, Setback> {
        self.transport
            .send(request)
            .await
            .map_err(|fault| Setback::unanswered(step, fault))
    }

    async fn blocking<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Spool) -> T + Send + 'static,
    ) -> Result<T, Setback> {
        let spool = self.spool.clone();
        let done = tokio::task::spawn_blocking(move || work(&spool)).await;
        done.map_err(|_| Setback::local("the work on the disk was cut off".to_owned()))
    }
}

impl Setback {
    /// How long to wait, given what the pace would wait.
    pub(crate) fn wait(
        &self,
        usual: std::time::Duration,
        pace: &Pace,
        now: OffsetDateTime,
    ) -> std::time::Duration {
        if self.needs_help {
            return usual.max(pace.needs_help);
        }
        let asked = self
            .retry_after
            .map_or(usual, |asked| asked.wait(now).min(pace.asked_cap));
        usual.max(asked)
    }

    pub(crate) fn attempt(&self, at: OffsetDateTime, retry_at: OffsetDateTime) -> Attempt {
        Attempt {
            at,
            step: self.step,
            reason: self.reason,
            status: self.status,
            note: self.note.clone(),
            needs_help: self.needs_help,
            retry_at,
        }
    }

    fn answered(step: Step, reason: Reason, answer: &Answer) -> Self {
        Self {
            step: Some(step),
            reason,
            needs_help: false,
            status: Some(answer.status),
            retry_after: answer.retry_after,
            note: "not the answer that was needed".to_owned(),
        }
    }

    fn no_receipt(answer: &Answer, fault: ReceiptFault) -> Self {
        let setback = Self::answered(Step::Commit, Reason::NotTheCouncil, answer);
        Self {
            note: fault.to_string(),
            ..setback
        }
    }

    fn unanswered(step: Step, fault: TransportFault) -> Self {
        let reason = match fault {
            TransportFault::NoAnswer => Reason::Offline,
            TransportFault::NotTrusted | TransportFault::TooLong | TransportFault::NotAllowed => {
                Reason::NotTheCouncil
            }
        };
        Self {
            step: Some(step),
            reason,
            ..Self::local(fault.to_string())
        }
    }

    fn local_step(step: Step, note: &str) -> Self {
        Self {
            step: Some(step),
            reason: Reason::NotTheCouncil,
            ..Self::local(note.to_owned())
        }
    }

    /// Nobody out there is to blame; the connection is only the closest word a screen has.
    fn local(note: String) -> Self {
        Self {
            step: None,
            reason: Reason::Offline,
            needs_help: false,
            status: None,
            retry_after: None,
            note,
        }
    }
}

impl From<Damage> for Setback {
    fn from(_: Damage) -> Self {
        let note = "what is stored is not what was sealed".to_owned();
        Self {
            reason: Reason::Damaged,
            needs_help: true,
            ..Self::local(note)
        }
    }
}

fn bare(method: Method, url: String) -> Request {
    Request {
        method,
        url,
        upload_offset: None,
        upload_checksum: None,
        body: Vec::new(),
    }
}

/// Whether the delivery goes on after `answer`.
fn proceed(step: Step, answer: &Answer) -> Result<(), Setback> {
    match classify(step, answer.status) {
        Action::Proceed => Ok(()),
        Action::Wait(reason) => Err(Setback::answered(step, reason, answer)),
        Action::NeedsHelp(reason) => Err(Setback {
            needs_help: true,
            ..Setback::answered(step, reason, answer)
        }),
        // Asked for only where the caller handles them.
        Action::FromStart | Action::AskOffset => {
            Err(Setback::answered(step, Reason::NotTheCouncil, answer))
        }
    }
}
