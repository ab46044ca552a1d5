//! Can somebody steer this computer from elsewhere?

use serde::Serialize;
use time::OffsetDateTime;

use crate::{CheckId, Evidence, Finding, Why};

const CHECK: CheckId = CheckId::RemoteAccess;

/// What was seen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RemoteAccess {}

/// Judges it.
pub fn assess(evidence: &Evidence<RemoteAccess>, now: OffsetDateTime) -> Finding {
    match evidence {
        Evidence::Observed(RemoteAccess {}) | Evidence::NotApplicable => {
            Finding::could_not_tell(CHECK, Why::NotSupported, now)
        }
        Evidence::Unavailable(why) => Finding::could_not_tell(CHECK, *why, now),
    }
}
