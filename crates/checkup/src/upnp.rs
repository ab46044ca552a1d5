//! Which doors to the internet did devices open in the hub?

use serde::Serialize;
use time::OffsetDateTime;

use crate::router_admin_page::could_not_ask;
use crate::{CheckId, Evidence, Finding, HomeNetwork, Why};

const CHECK: CheckId = CheckId::Upnp;

/// What was seen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Upnp {}

/// Judges it.
pub fn assess(
    evidence: &Evidence<Upnp>,
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
