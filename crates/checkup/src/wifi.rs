//! Is the Wi-Fi in use encrypted, and does it let devices in without its password?

use serde::Serialize;
use time::OffsetDateTime;

use crate::{CheckId, Evidence, Finding, Why};

/// The Wi-Fi this computer is on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Wifi {}

/// Judges the encryption.
pub fn assess_encryption(evidence: &Evidence<Wifi>, now: OffsetDateTime) -> Finding {
    unseen(CheckId::WifiEncryption, evidence, now)
}

/// Judges whether it lets devices in without its password.
pub fn assess_wps(evidence: &Evidence<Wifi>, now: OffsetDateTime) -> Finding {
    unseen(CheckId::Wps, evidence, now)
}

fn unseen(check: CheckId, evidence: &Evidence<Wifi>, now: OffsetDateTime) -> Finding {
    match evidence {
        Evidence::Observed(_) | Evidence::NotApplicable => {
            Finding::could_not_tell(check, Why::NotSupported, now)
        }
        Evidence::Unavailable(why) => Finding::could_not_tell(check, *why, now),
    }
}
