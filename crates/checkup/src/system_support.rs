//! Does the maker still mend this version of the system?

use serde::Serialize;
use time::OffsetDateTime;

use crate::{CheckId, Evidence, Finding, Why};

const CHECK: CheckId = CheckId::SystemSupport;

/// What was seen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SystemSupport {}

/// Judges it.
pub fn assess(evidence: &Evidence<SystemSupport>, now: OffsetDateTime) -> Finding {
    match evidence {
        Evidence::Observed(SystemSupport {}) | Evidence::NotApplicable => {
            Finding::could_not_tell(CHECK, Why::NotSupported, now)
        }
        Evidence::Unavailable(why) => Finding::could_not_tell(CHECK, *why, now),
    }
}
