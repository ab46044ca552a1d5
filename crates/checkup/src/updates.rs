//! Does the system keep itself up to date?

use serde::Serialize;
use time::OffsetDateTime;

use crate::{CheckId, Evidence, Finding, Why};

const CHECK: CheckId = CheckId::Updates;

/// What was seen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Updates {}

/// Judges it.
pub fn assess(evidence: &Evidence<Updates>, now: OffsetDateTime) -> Finding {
    match evidence {
        Evidence::Observed(Updates {}) | Evidence::NotApplicable => {
            Finding::could_not_tell(CHECK, Why::NotSupported, now)
        }
        Evidence::Unavailable(why) => Finding::could_not_tell(CHECK, *why, now),
    }
}
