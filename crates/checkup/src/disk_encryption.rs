//! Can the disk be read by somebody who takes the computer?

use serde::Serialize;
use time::OffsetDateTime;

use crate::{CheckId, Evidence, Finding, Why};

const CHECK: CheckId = CheckId::DiskEncryption;

/// What was seen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DiskEncryption {}

/// Judges it.
pub fn assess(evidence: &Evidence<DiskEncryption>, now: OffsetDateTime) -> Finding {
    match evidence {
        Evidence::Observed(DiskEncryption {}) | Evidence::NotApplicable => {
            Finding::could_not_tell(CHECK, Why::NotSupported, now)
        }
        Evidence::Unavailable(why) => Finding::could_not_tell(CHECK, *why, now),
    }
}
