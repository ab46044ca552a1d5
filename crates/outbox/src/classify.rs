//! What an answer of the intake means. One table, no network.

use serde::{Deserialize, Serialize};

use crate::entry::Reason;

/// The steps of one delivery.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Step {
    /// `PUT` of the envelope.
    Envelope,
    /// `HEAD` of a part: how much is there already?
    Offset,
    /// `PATCH` of a piece of a part.
    Piece,
    /// `POST` that asks for the receipt.
    Commit,
}

/// What to do after an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Action {
    /// Go on; for [`Step::Commit`], the body may be a receipt.
    Proceed,
    /// Nothing of this part is there yet.
    FromStart,
    /// Ask where to go on with this part.
    AskOffset,
    /// Try later.
    Wait(Reason),
    /// Trying again soon will not help.
    NeedsHelp(Reason),
}

/// The meaning of `status` after `step`. What is not known means waiting, never success or loss.
#[must_use]
pub const fn classify(step: Step, status: u16) -> Action {
    match (step, status) {
        (Step::Envelope, 200 | 201) | (Step::Offset | Step::Commit, 200) | (Step::Piece, 204) => {
            Action::Proceed
        }
        (Step::Offset, 404) => Action::FromStart,
        (Step::Piece, 409 | 460) => Action::AskOffset,
        (Step::Envelope, 409 | 413 | 415 | 422) | (Step::Piece, 413) => {
            Action::NeedsHelp(Reason::Refused)
        }
        // The intake had the envelope a moment ago: another copy of it is behind, or was restored.
        (Step::Piece | Step::Commit, 404) => Action::Wait(Reason::Busy),
        (Step::Commit, 409) | (_, 400) => Action::Wait(Reason::Refused),
        (_, 408 | 425 | 429 | 500 | 502 | 503 | 504 | 507) => Action::Wait(Reason::Busy),
        _ => Action::Wait(Reason::NotTheCouncil),
    }
}

#[cfg(test)]
mod tests {
    use super::{Action, Reason, Step, classify};

    const WAIT: Action = Action::Wait(Reason::NotTheCouncil);
    const BUSY: Action = Action::Wait(Reason::Busy);
    const NOT_YET: Action = Action::Wait(Reason::Refused);
    const HELP: Action = Action::NeedsHelp(Reason::Refused);
    const ON: Action = Action::Proceed;
    const ASK: Action = Action::AskOffset;
    const START: Action = Action::FromStart;

    /// Every status somebody named, per step: envelope, offset, piece, commit.
    const TABLE: &[(u16, [Action; 4])] = &[
        (200, [ON, ON, WAIT, ON]),
        (201, [ON, WAIT, WAIT, WAIT]),
        (202, [WAIT; 4]),
        (204, [WAIT, WAIT, ON, WAIT]),
        (206, [WAIT; 4]),
        (301, [WAIT; 4]),
        (302, [WAIT; 4]),
        (304, [WAIT; 4]),
        (307, [WAIT; 4]),
        (400, [NOT_YET; 4]),
        (401, [WAIT; 4]),
        (403, [WAIT; 4]),
        (404, [WAIT, START, BUSY, BUSY]),
        (405, [WAIT; 4]),
        (407, [WAIT; 4]),
        (408, [BUSY; 4]),
        (409, [HELP, WAIT, ASK, NOT_YET]),
        (410, [WAIT; 4]),
        (413, [HELP, WAIT, HELP, WAIT]),
        (415, [HELP, WAIT, WAIT, WAIT]),
        (422, [HELP, WAIT, WAIT, WAIT]),
        (425, [BUSY; 4]),
        (429, [BUSY; 4]),
        (460, [WAIT, WAIT, ASK, WAIT]),
        (500, [BUSY; 4]),
        (502, [BUSY; 4]),
        (503, [BUSY; 4]),
        (504, [BUSY; 4]),
        (507, [BUSY; 4]),
        (511, [WAIT; 4]),
    ];
    const STEPS: [Step; 4] = [Step::Envelope, Step::Offset, Step::Piece, Step::Commit];

    #[test]
    fn every_known_status_means_what_the_table_says() {
        for (status, expected) in TABLE {
            for (step, expected) in STEPS.into_iter().zip(expected) {
                assert_eq!(
                    classify(step, *status),
                    *expected,
                    "{step:?} answered {status}"
                );
            }
        }
    }

    #[test]
    fn an_unknown_status_never_loses_and_never_delivers() {
        for status in (0..=u16::MAX).filter(|status| TABLE.iter().all(|(known, _)| known != status))
        {
            for step in STEPS {
                assert_eq!(classify(step, status), WAIT, "{step:?} answered {status}");
            }
        }
    }
}
