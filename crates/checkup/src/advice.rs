//! The ids of the words a finding may ask for. `policy-content` has words for every one.

use crate::CheckId;

/// Every advice id, check by check.
pub const ALL: &[(CheckId, &[&str])] = &[
    (
        CheckId::Antivirus,
        &[
            "on",
            "off",
            "snoozed",
            "expired",
            "outdated",
            "built-in-on",
            "none-seen-linux",
            "scanner-stopped",
            "needs-permission",
            "not-supported",
            "timed-out",
            "not-understood",
            "conflicting",
            "offline",
        ],
    ),
    (
        CheckId::Router,
        &[
            "found",
            "offline",
            "no-gateway",
            "vpn",
            "public-wifi",
            "phone-hotspot",
            "work-network",
            "needs-permission",
            "not-supported",
            "timed-out",
            "not-understood",
            "conflicting",
        ],
    ),
    (
        CheckId::RouterAdminPage,
        &[
            "encrypted",
            "not-encrypted",
            "both",
            "no-page",
            "offline",
            "no-gateway",
            "vpn",
            "public-wifi",
            "phone-hotspot",
            "work-network",
            "needs-permission",
            "not-supported",
            "timed-out",
            "not-understood",
            "conflicting",
        ],
    ),
    (
        CheckId::RouterModel,
        &[
            "known",
            "known-default-password",
            "no-more-updates",
            "unknown-model",
            "offline",
            "no-gateway",
            "vpn",
            "public-wifi",
            "phone-hotspot",
            "work-network",
            "needs-permission",
            "not-supported",
            "timed-out",
            "not-understood",
            "conflicting",
        ],
    ),
];

/// Every kind of evidence that [`crate::Seen::fact`] may name.
pub const SEEN: &[&str] = &[
    "product",
    "version",
    "state",
    "signatures-age-days",
    "signatures",
    "licence-days-left",
    "gateway-range",
    "without-encryption",
    "with-encryption",
    "page-title",
    "page-server",
    "page-realm",
];

/// The ids of one check.
pub fn of(check: CheckId) -> &'static [&'static str] {
    ALL.iter()
        .find(|(owner, _)| *owner == check)
        .map_or(&[], |(_, ids)| ids)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Why;

    #[test]
    fn every_check_has_words_for_every_reason_it_could_not_look() {
        for check in CheckId::ALL {
            for why in Why::ALL {
                assert!(
                    of(check).contains(&why.id()),
                    "{check} has no words for {}: the learner would see an empty card",
                    why.id()
                );
            }
        }
    }
}
