//! Is the firewall on?

use serde::Serialize;
use time::OffsetDateTime;

use crate::{CheckId, Evidence, Finding, Why};

const CHECK: CheckId = CheckId::Firewall;

/// What was seen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Firewall {}

/// Judges it.
pub fn assess(evidence: &Evidence<Firewall>, now: OffsetDateTime) -> Finding {
    match evidence {
        Evidence::Observed(Firewall {}) | Evidence::NotApplicable => {
            Finding::could_not_tell(CHECK, Why::NotSupported, now)
        }
        Evidence::Unavailable(why) => Finding::could_not_tell(CHECK, *why, now),
    }
}
