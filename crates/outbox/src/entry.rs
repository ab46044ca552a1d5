//! What can be said about one report in the spool.

use report::{Event, Receipt, ReportId};
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
    /// The ids of the keys it is sealed to; empty when that cannot be read.
    pub recipients: Vec<String>,
    /// How many files go with it.
    pub files: usize,
    /// What the safeguarding team said about it: verified, in order, without gaps.
    pub heard: Vec<Event>,
    /// The other ways it was given to the council.
    pub handed_over: Vec<HandOver>,
    /// When the council's code for it was entered here.
    pub confirmed_at: Option<OffsetDateTime>,
    /// Whether it can still be withdrawn, or sealed again to other keys.
    pub can_withdraw: bool,
}

/// A way that is not the network.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Way {
    /// A file, by e-mail.
    Email,
    /// A file on a USB stick.
    Usb,
    /// On paper.
    Print,
}

/// One time that a report was given to the council by another way. Nobody has confirmed it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct HandOver {
    /// How.
    pub way: Way,
    /// When.
    #[serde(with = "time::serde::rfc3339")]
    pub at: OffsetDateTime,
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
    /// Given to the council by another way, which nobody has confirmed. Still being sent.
    HandedOver,
    /// Somebody at the council opened it and read out its code. Still being sent.
    ConfirmedByCode,
    /// Withdrawn before the council had it.
    Withdrawn,
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
    /// This computer's own disk or key store did not do its part.
    Disk,
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
