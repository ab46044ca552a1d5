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
    /// `GET` of what the safeguarding team said.
    Events,
    /// `DELETE` of a report that was withdrawn, or sealed again.
    Withdraw,
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
    /// The intake knows other sealed bytes under this id, and must forget them first.
    Conflict,
    /// Do a little work first, and ask again.
    Work,
    /// The intake lost a report that it had: an old backup came back. Send it again.
    SendAgain,
    /// There is nothing more to come.
    Over,
    /// The council has the report.
    TooLate,
    /// Try later.
    Wait(Reason),
    /// Trying again soon will not help.
    NeedsHelp(Reason),
}

/// The meaning of `status` after `step`. What is not known means waiting, never success or loss.
#[must_use]
pub const fn classify(step: Step, status: u16) -> Action {
    match (step, status) {
        (Step::Envelope, 200 | 201)
        | (Step::Offset | Step::Commit | Step::Events, 200)
        | (Step::Piece | Step::Withdraw, 204) => Action::Proceed,
        (Step::Envelope, 428) => Action::Work,
        (Step::Events, 404) => Action::SendAgain,
        (Step::Events, 410) => Action::Over,
        (Step::Withdraw, 409) => Action::TooLate,
        (Step::Offset, 404) => Action::FromStart,
        (Step::Piece, 409 | 460) => Action::AskOffset,
        (Step::Envelope, 409) => Action::Conflict,
        (Step::Envelope, 413 | 415 | 422) | (Step::Piece, 413) => {
            Action::NeedsHelp(Reason::Refused)
        }
        // The intake had the envelope a moment ago: another copy of it is behind, or was restored.
        (Step::Piece | Step::Commit, 404) => Action::Wait(Reason::Busy),
        (Step::Commit, 409) | (Step::Events | Step::Withdraw, 401) | (_, 400) => {
            Action::Wait(Reason::Refused)
        }
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
    const LOST: Action = Action::SendAgain;
    const OVER: Action = Action::Over;
    const LATE: Action = Action::TooLate;

    /// Every status somebody named, per step: envelope, offset, piece, commit, events, withdraw.
    const TABLE: &[(u16, [Action; 6])] = &[
        (200, [ON, ON, WAIT, ON, ON, WAIT]),
        (201, [ON, WAIT, WAIT, WAIT, WAIT, WAIT]),
        (202, [WAIT; 6]),
        (204, [WAIT, WAIT, ON, WAIT, WAIT, ON]),
        (206, [WAIT; 6]),
        (301, [WAIT; 6]),
        (302, [WAIT; 6]),
        (304, [WAIT; 6]),
        (307, [WAIT; 6]),
        (400, [NOT_YET; 6]),
        (401, [WAIT, WAIT, WAIT, WAIT, NOT_YET, NOT_YET]),
        (403, [WAIT; 6]),
        (404, [WAIT, START, BUSY, BUSY, LOST, WAIT]),
        (405, [WAIT; 6]),
        (407, [WAIT; 6]),
        (408, [BUSY; 6]),
        (409, [Action::Conflict, WAIT, ASK, NOT_YET, WAIT, LATE]),
        (410, [WAIT, WAIT, WAIT, WAIT, OVER, WAIT]),
        (413, [HELP, WAIT, HELP, WAIT, WAIT, WAIT]),
        (415, [HELP, WAIT, WAIT, WAIT, WAIT, WAIT]),
        (422, [HELP, WAIT, WAIT, WAIT, WAIT, WAIT]),
        (425, [BUSY; 6]),
        (428, [Action::Work, WAIT, WAIT, WAIT, WAIT, WAIT]),
        (429, [BUSY; 6]),
        (460, [WAIT, WAIT, ASK, WAIT, WAIT, WAIT]),
        (500, [BUSY; 6]),
        (502, [BUSY; 6]),
        (503, [BUSY; 6]),
        (504, [BUSY; 6]),
        (507, [BUSY; 6]),
        (511, [WAIT; 6]),
    ];
    const STEPS: [Step; 6] = [
        Step::Envelope,
        Step::Offset,
        Step::Piece,
        Step::Commit,
        Step::Events,
        Step::Withdraw,
    ];

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
