//! Why an attempt ended without what it was for.

use std::time::Duration;

use report::ReceiptFault;
use time::OffsetDateTime;

use crate::{
    classify::{Action, Step, classify},
    entry::{Attempt, Reason},
    pace::Pace,
    spool::{Damage, SpoolFault, Stopped},
    transport::{Answer, RetryAfter, TransportFault},
};

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Setback {
    pub(crate) step: Option<Step>,
    pub(crate) reason: Reason,
    pub(crate) needs_help: bool,
    pub(crate) status: Option<u16>,
    pub(crate) retry_after: Option<RetryAfter>,
    pub(crate) note: String,
}

impl Setback {
    /// How long to wait, given what the pace would wait.
    pub(crate) fn wait(&self, usual: Duration, pace: &Pace, now: OffsetDateTime) -> Duration {
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

    pub(crate) fn answered(step: Step, reason: Reason, answer: &Answer) -> Self {
        Self {
            step: Some(step),
            reason,
            needs_help: false,
            status: Some(answer.status),
            retry_after: answer.retry_after,
            note: "not the answer that was needed".to_owned(),
        }
    }

    pub(crate) fn refused(step: Step, reason: Reason, answer: &Answer) -> Self {
        Self {
            needs_help: true,
            ..Self::answered(step, reason, answer)
        }
    }

    pub(crate) fn no_receipt(answer: &Answer, fault: ReceiptFault) -> Self {
        let setback = Self::answered(Step::Commit, Reason::NotTheCouncil, answer);
        Self {
            note: fault.to_string(),
            ..setback
        }
    }

    pub(crate) fn unanswered(step: Step, fault: TransportFault) -> Self {
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

    /// An answer that has the right form and an impossible content.
    pub(crate) fn nonsense(step: Step, note: &str) -> Self {
        Self {
            step: Some(step),
            reason: Reason::NotTheCouncil,
            ..Self::local(note.to_owned())
        }
    }

    /// Nobody out there is to blame.
    pub(crate) fn local(note: String) -> Self {
        Self {
            step: None,
            reason: Reason::Disk,
            needs_help: false,
            status: None,
            retry_after: None,
            note,
        }
    }
}

impl From<Damage> for Setback {
    fn from(damage: Damage) -> Self {
        let note = match damage {
            Damage::Changed => "what is stored is not what was sealed",
            Damage::Unreadable => "what is stored could not be read",
        };
        Self {
            reason: damage.reason(),
            needs_help: damage == Damage::Changed,
            ..Self::local(note.to_owned())
        }
    }
}

impl From<SpoolFault> for Setback {
    fn from(fault: SpoolFault) -> Self {
        Self::local(fault.to_string())
    }
}

impl From<Stopped> for Setback {
    fn from(stopped: Stopped) -> Self {
        let note = match stopped {
            Stopped::Withdrawn => "withdrawn while it was being sent",
            Stopped::SealedAgain => "sealed again while it was being sent",
        };
        Self::local(note.to_owned())
    }
}

/// Whether an attempt goes on after `answer`.
pub(crate) fn proceed(step: Step, answer: &Answer) -> Result<(), Setback> {
    match classify(step, answer.status) {
        Action::Proceed => Ok(()),
        Action::Wait(reason) => Err(Setback::answered(step, reason, answer)),
        Action::NeedsHelp(reason) => Err(Setback::refused(step, reason, answer)),
        Action::Conflict | Action::TooLate => Err(Setback::refused(step, Reason::Refused, answer)),
        // Asked for only where the caller handles them.
        Action::FromStart | Action::AskOffset | Action::Work | Action::SendAgain | Action::Over => {
            Err(Setback::answered(step, Reason::NotTheCouncil, answer))
        }
    }
}
