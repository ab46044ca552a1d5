//! What can be said about one report in the spool.

use report::{Receipt, ReportId};
use serde::{Deserialize, Serialize};
use time::OffsetDateTime;

use crate::classify::Step;

/// Where a report goes. It is stored beside the report, so that nothing else is needed to send it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Destination {
    /// The organisation, as in the envelope.
    pub org: String,
    /// Its name for people.
    pub council_name: String,
    /// The address of its intake, without `/v1`.
    pub intake_url: String,
}

/// One report in the spool.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// Its id.
    pub id: ReportId,
    /// When it was put into the spool.
    pub saved_at: OffsetDateTime,
    /// The name of the council it goes to; empty when that cannot be read.
    pub council_name: String,
    /// How far it is.
    pub state: State,
    /// The last attempt that did not end with a receipt, for support.
    pub last_attempt: Option<Attempt>,
}

/// How far a report is.
#[derive(Debug, Clone, PartialEq)]
pub enum State {
    /// On this computer; not tried yet.
    Saved,
    /// Being sent now.
    Sending,
    /// Tried and not received; it will be tried again by itself.
    Waiting {
        /// Why it was not received.
        reason: Reason,
        /// When it will be tried again at the latest.
        retry_at: OffsetDateTime,
    },
    /// Trying again soon will probably not help. It is kept, and still tried from time to time.
    NeedsHelp(Reason),
    /// The council's signed receipt verifies.
    Received(Receipt),
}

/// Why a report was not received.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    /// Nobody answered.
    Offline,
    /// Somebody answered who is not the council's intake.
    NotTheCouncil,
    /// The council's intake asked to wait.
    Busy,
    /// The council's intake did not take it.
    Refused,
    /// What is stored on this computer is not what was sealed.
    Damaged,
}

/// What support needs to know about an attempt. Never what was sent or answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attempt {
    /// When it ended.
    #[serde(with = "time::serde::rfc3339")]
    pub at: OffsetDateTime,
    /// The step that failed; none if it failed before the first.
    pub step: Option<Step>,
    /// Why.
    pub reason: Reason,
    /// The HTTP status, if there was an answer.
    pub status: Option<u16>,
    /// A fixed sentence of this program.
    pub note: String,
    /// Whether the report then needed help.
    pub needs_help: bool,
    /// When it is tried again at the latest.
    #[serde(with = "time::serde::rfc3339")]
    pub retry_at: OffsetDateTime,
}

impl Attempt {
    pub(crate) fn state(&self) -> State {
        if self.needs_help {
            return State::NeedsHelp(self.reason);
        }
        State::Waiting {
            reason: self.reason,
            retry_at: self.retry_at,
        }
    }
}
