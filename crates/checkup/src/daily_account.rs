//! May the account of every day change everything?

use serde::Serialize;
use time::OffsetDateTime;

use crate::{CheckId, Evidence, Finding, Seen, Verdict, Why};

const CHECK: CheckId = CheckId::DailyAccount;

/// What the account that runs this program may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum DailyAccount {
    /// Its own things only.
    Ordinary,
    /// Everything.
    Administrator,
}

/// Judges it.
pub fn assess(evidence: &Evidence<DailyAccount>, now: OffsetDateTime) -> Finding {
    let (verdict, advice) = match evidence {
        Evidence::Observed(DailyAccount::Ordinary) => (Verdict::Good, "ordinary"),
        Evidence::Observed(DailyAccount::Administrator) => (Verdict::Advice, "administrator"),
        Evidence::NotApplicable => return Finding::could_not_tell(CHECK, Why::NotSupported, now),
        Evidence::Unavailable(why) => return Finding::could_not_tell(CHECK, *why, now),
    };
    Finding::measured(CHECK, verdict, advice, now).with_saw(vec![Seen::new("account-kind", advice)])
}

#[cfg(test)]
mod tests {
    use time::macros::datetime;

    use super::*;

    #[test]
    fn an_administrator_is_advised_and_never_blamed() {
        let now = datetime!(2026-11-23 10:00 UTC);
        let cases = [
            (DailyAccount::Ordinary, Verdict::Good, "ordinary"),
            (
                DailyAccount::Administrator,
                Verdict::Advice,
                "administrator",
            ),
        ];
        for (account, verdict, advice) in cases {
            let finding = assess(&Evidence::Observed(account), now);
            assert_eq!(
                (finding.verdict, finding.advice),
                (verdict, advice),
                "{account:?}"
            );
        }
        for why in Why::ALL {
            let finding = assess(&Evidence::Unavailable(why), now);
            assert_eq!(finding.verdict, Verdict::CannotTell(why));
        }
    }
}
