//! May the account of every day change everything?

use serde::Serialize;
use time::OffsetDateTime;

use crate::{CheckId, Evidence, Finding, Why};

const CHECK: CheckId = CheckId::DailyAccount;

/// What was seen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DailyAccount {}

/// Judges it.
pub fn assess(evidence: &Evidence<DailyAccount>, now: OffsetDateTime) -> Finding {
    match evidence {
        Evidence::Observed(DailyAccount {}) | Evidence::NotApplicable => {
            Finding::could_not_tell(CHECK, Why::NotSupported, now)
        }
        Evidence::Unavailable(why) => Finding::could_not_tell(CHECK, *why, now),
    }
}
