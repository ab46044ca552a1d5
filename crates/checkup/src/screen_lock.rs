//! Does the screen lock itself?

use serde::Serialize;
use time::OffsetDateTime;

use crate::{CheckId, Evidence, Finding, Why};

const CHECK: CheckId = CheckId::ScreenLock;

/// What was seen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ScreenLock {}

/// Judges it.
pub fn assess(evidence: &Evidence<ScreenLock>, now: OffsetDateTime) -> Finding {
    match evidence {
        Evidence::Observed(ScreenLock {}) | Evidence::NotApplicable => {
            Finding::could_not_tell(CHECK, Why::NotSupported, now)
        }
        Evidence::Unavailable(why) => Finding::could_not_tell(CHECK, *why, now),
    }
}
