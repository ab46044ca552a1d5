//! Does the screen lock itself?

use serde::Serialize;
use time::OffsetDateTime;

use crate::{CheckId, Evidence, Finding, Seen, Verdict, Why};

const CHECK: CheckId = CheckId::ScreenLock;
const LATE_AFTER: u64 = 15 * 60;

/// When the computer asks for the password again after nobody has touched it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ScreenLock {
    /// After so many seconds.
    After(u64),
    /// By itself never.
    Never,
}

impl ScreenLock {
    /// What several ways to lock come to together, each with its seconds or nothing for never.
    ///
    /// The earliest counts. A way that could not be seen may be earlier than one that is late.
    pub fn earliest(ways: &[Result<Option<u64>, Why>]) -> Evidence<Self> {
        let first = ways.iter().filter_map(|way| way.ok().flatten()).min();
        let unseen = ways.iter().find_map(|way| way.err());
        match (first, unseen) {
            (Some(seconds), _) if seconds <= LATE_AFTER => Evidence::Observed(Self::After(seconds)),
            (_, Some(why)) => Evidence::Unavailable(why),
            (Some(seconds), None) => Evidence::Observed(Self::After(seconds)),
            (None, None) => Evidence::Observed(Self::Never),
        }
    }
}

/// Judges it.
pub fn assess(evidence: &Evidence<ScreenLock>, now: OffsetDateTime) -> Finding {
    let lock = match evidence {
        Evidence::Observed(lock) => *lock,
        Evidence::NotApplicable => return Finding::could_not_tell(CHECK, Why::NotSupported, now),
        Evidence::Unavailable(why) => return Finding::could_not_tell(CHECK, *why, now),
    };
    let say = |verdict, advice, minutes: &str| {
        Finding::measured(CHECK, verdict, advice, now)
            .with_saw(vec![Seen::new("lock-after-minutes", minutes)])
    };
    let ScreenLock::After(seconds) = lock else {
        return say(Verdict::Advice, "off", "never");
    };
    // Half a minute is not "0 minutes": that would read as "at once".
    let minutes = seconds.div_ceil(60).to_string();
    let (verdict, advice) = if seconds <= LATE_AFTER {
        (Verdict::Good, "on")
    } else {
        (Verdict::Advice, "late")
    };
    say(verdict, advice, &minutes).with_fact("minutes", &minutes)
}

#[cfg(test)]
mod tests {
    use time::macros::datetime;

    use super::*;

    #[test]
    fn the_earliest_lock_counts_and_an_unseen_one_is_never_guessed() {
        let unseen = Err(Why::NeedsPermission);
        let cases: [(&[_], Evidence<ScreenLock>); 9] = [
            (&[Ok(Some(300))], Evidence::Observed(ScreenLock::After(300))),
            (
                &[Ok(Some(3600)), Ok(Some(600)), Ok(None)],
                Evidence::Observed(ScreenLock::After(600)),
            ),
            (
                &[unseen, Ok(Some(900))],
                Evidence::Observed(ScreenLock::After(900)),
            ),
            (
                &[unseen, Ok(Some(901))],
                Evidence::Unavailable(Why::NeedsPermission),
            ),
            (&[Ok(Some(901))], Evidence::Observed(ScreenLock::After(901))),
            (
                &[unseen, Ok(None)],
                Evidence::Unavailable(Why::NeedsPermission),
            ),
            (&[Ok(None), Ok(None)], Evidence::Observed(ScreenLock::Never)),
            (&[unseen], Evidence::Unavailable(Why::NeedsPermission)),
            (&[], Evidence::Observed(ScreenLock::Never)),
        ];
        for (ways, expected) in cases {
            assert_eq!(
                ScreenLock::earliest(ways),
                expected,
                "{ways:?}: a screen that stays open is told as locked, or the other way round"
            );
        }
    }

    #[test]
    fn a_quarter_of_an_hour_is_in_time_and_a_second_more_is_late() {
        let now = datetime!(2026-11-23 10:00 UTC);
        let cases = [
            (ScreenLock::After(0), Verdict::Good, "on", "0"),
            (ScreenLock::After(30), Verdict::Good, "on", "1"),
            (ScreenLock::After(900), Verdict::Good, "on", "15"),
            (ScreenLock::After(901), Verdict::Advice, "late", "16"),
            (ScreenLock::Never, Verdict::Advice, "off", "never"),
        ];
        for (lock, verdict, advice, shown) in cases {
            let finding = assess(&Evidence::Observed(lock), now);
            assert_eq!(
                (
                    finding.verdict,
                    finding.advice,
                    finding.saw[0].value.as_str()
                ),
                (verdict, advice, shown),
                "{lock:?}"
            );
        }
        for why in Why::ALL {
            let finding = assess(&Evidence::Unavailable(why), now);
            assert_eq!(finding.verdict, Verdict::CannotTell(why));
        }
    }
}
