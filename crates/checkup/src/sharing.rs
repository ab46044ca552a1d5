//! Does this computer offer files or printers to the network?

use serde::Serialize;
use time::OffsetDateTime;

use crate::{CheckId, Evidence, Finding, Why};

const CHECK: CheckId = CheckId::Sharing;

/// What was seen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Sharing {}

/// Judges it.
pub fn assess(evidence: &Evidence<Sharing>, now: OffsetDateTime) -> Finding {
    match evidence {
        Evidence::Observed(Sharing {}) | Evidence::NotApplicable => {
            Finding::could_not_tell(CHECK, Why::NotSupported, now)
        }
        Evidence::Unavailable(why) => Finding::could_not_tell(CHECK, *why, now),
    }
}
