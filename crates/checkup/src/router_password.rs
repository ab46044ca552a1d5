//! Is the hub's password still one that others know?

use serde::Serialize;
use time::OffsetDateTime;

use crate::router_admin_page::could_not_ask;
use crate::{CheckId, Evidence, Finding, HomeNetwork, Why};

const CHECK: CheckId = CheckId::RouterPassword;

/// What was seen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LoginAnswer {}

/// Judges it.
pub fn assess(
    evidence: &Evidence<LoginAnswer>,
    network: &Evidence<HomeNetwork>,
    now: OffsetDateTime,
) -> Finding {
    if let Some(finding) = could_not_ask(CHECK, network, now) {
        return finding;
    }
    match evidence {
        Evidence::Observed(_) | Evidence::NotApplicable => {
            Finding::could_not_tell(CHECK, Why::NotSupported, now)
        }
        Evidence::Unavailable(why) => Finding::could_not_tell(CHECK, *why, now),
    }
}

/// How to try the password that a model is known to have been handed out with. Filled from the
/// dated table in `policy-content`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LoginRecipe {}
