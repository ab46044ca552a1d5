//! Is there a second copy of the files?

use serde::Serialize;
use time::OffsetDateTime;

use crate::{CheckId, Evidence, Finding, Why};

const CHECK: CheckId = CheckId::Backup;

/// What was seen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Backup {}

/// Judges it.
pub fn assess(evidence: &Evidence<Backup>, now: OffsetDateTime) -> Finding {
    match evidence {
        Evidence::Observed(Backup {}) | Evidence::NotApplicable => {
            Finding::could_not_tell(CHECK, Why::NotSupported, now)
        }
        Evidence::Unavailable(why) => Finding::could_not_tell(CHECK, *why, now),
    }
}
