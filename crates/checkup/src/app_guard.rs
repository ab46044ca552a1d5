//! Does the system look at programs before they run?

use serde::Serialize;
use time::OffsetDateTime;

use crate::{CheckId, Evidence, Finding, Why};

const CHECK: CheckId = CheckId::AppGuard;

/// What was seen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AppGuard {}

/// Judges it.
pub fn assess(evidence: &Evidence<AppGuard>, now: OffsetDateTime) -> Finding {
    match evidence {
        Evidence::Observed(AppGuard {}) | Evidence::NotApplicable => {
            Finding::could_not_tell(CHECK, Why::NotSupported, now)
        }
        Evidence::Unavailable(why) => Finding::could_not_tell(CHECK, *why, now),
    }
}
