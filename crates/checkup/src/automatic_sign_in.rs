//! Does the computer start without asking who is there?

use serde::Serialize;
use time::OffsetDateTime;

use crate::{CheckId, Evidence, Finding, Why};

const CHECK: CheckId = CheckId::AutomaticSignIn;

/// What was seen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AutomaticSignIn {}

/// Judges it.
pub fn assess(evidence: &Evidence<AutomaticSignIn>, now: OffsetDateTime) -> Finding {
    match evidence {
        Evidence::Observed(AutomaticSignIn {}) | Evidence::NotApplicable => {
            Finding::could_not_tell(CHECK, Why::NotSupported, now)
        }
        Evidence::Unavailable(why) => Finding::could_not_tell(CHECK, *why, now),
    }
}
