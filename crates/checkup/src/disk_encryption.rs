//! Can the disk be read by somebody who takes the computer?

use serde::Serialize;
use time::OffsetDateTime;

use crate::{CheckId, Evidence, Finding, Seen, Verdict, Why};

const CHECK: CheckId = CheckId::DiskEncryption;

/// How the disk that the system starts from is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum DiskEncryption {
    /// Encrypted.
    On,
    /// Not encrypted.
    Off,
    /// Encrypted, with the key lying beside it for now.
    Paused,
    /// Being encrypted or decrypted at this moment.
    InProgress,
}

/// Judges it.
pub fn assess(evidence: &Evidence<DiskEncryption>, now: OffsetDateTime) -> Finding {
    let (verdict, advice) = match evidence {
        Evidence::Observed(DiskEncryption::On) => (Verdict::Good, "on"),
        Evidence::Observed(DiskEncryption::Off) => (Verdict::Advice, "off"),
        Evidence::Observed(DiskEncryption::Paused) => (Verdict::Advice, "paused"),
        Evidence::Observed(DiskEncryption::InProgress) => (Verdict::Advice, "in-progress"),
        Evidence::NotApplicable => return Finding::could_not_tell(CHECK, Why::NotSupported, now),
        Evidence::Unavailable(why) => return Finding::could_not_tell(CHECK, *why, now),
    };
    Finding::measured(CHECK, verdict, advice, now)
        .with_saw(vec![Seen::new("drive-protection", advice)])
}

#[cfg(test)]
mod tests {
    use time::macros::datetime;

    use super::*;

    #[test]
    fn only_a_disk_that_was_seen_encrypted_is_good() {
        let now = datetime!(2026-11-23 10:00 UTC);
        let cases = [
            (DiskEncryption::On, Verdict::Good, "on"),
            (DiskEncryption::Off, Verdict::Advice, "off"),
            (DiskEncryption::Paused, Verdict::Advice, "paused"),
            (DiskEncryption::InProgress, Verdict::Advice, "in-progress"),
        ];
        for (state, verdict, advice) in cases {
            let finding = assess(&Evidence::Observed(state), now);
            assert_eq!(
                (
                    finding.verdict,
                    finding.advice,
                    finding.saw[0].value.as_str()
                ),
                (verdict, advice, advice),
                "{state:?}: a learner is told something false about a stolen laptop"
            );
        }
        for why in Why::ALL {
            let finding = assess(&Evidence::Unavailable(why), now);
            assert_eq!(finding.verdict, Verdict::CannotTell(why));
        }
    }
}
