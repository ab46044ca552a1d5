//! Does the system look at programs before they run?

use serde::Serialize;
use time::OffsetDateTime;

use crate::{CheckId, Evidence, Finding, Seen, Verdict};

const CHECK: CheckId = CheckId::AppGuard;

/// The part of the system that looks at a new program: SmartScreen on Windows, Gatekeeper on macOS.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum AppGuard {
    /// It looks.
    On,
    /// It looks, and a person may go on against its advice.
    Warns,
    /// It looks, and its no is final.
    Blocks,
    /// It does not look.
    Off,
}

impl AppGuard {
    const fn id(self) -> &'static str {
        match self {
            Self::On => "on",
            Self::Warns => "warn",
            Self::Blocks => "block",
            Self::Off => "off",
        }
    }
}

/// Judges it.
pub fn assess(evidence: &Evidence<AppGuard>, now: OffsetDateTime) -> Finding {
    let say = |verdict, advice| Finding::measured(CHECK, verdict, advice, now);
    let finding = match evidence {
        Evidence::Observed(AppGuard::Off) => say(Verdict::Problem, "off"),
        Evidence::Observed(_) => say(Verdict::Good, "on"),
        Evidence::NotApplicable => return say(Verdict::NotApplicable, "not-applicable"),
        Evidence::Unavailable(why) => return Finding::could_not_tell(CHECK, *why, now),
    };
    finding.with_saw(vec![Seen::new(
        "app-guard-state",
        evidence.id_or_why(|guard| guard.id()),
    )])
}

#[cfg(test)]
mod tests {
    use time::macros::datetime;

    use super::*;
    use crate::Why;

    #[test]
    fn only_a_guard_that_was_seen_is_judged() {
        let now = datetime!(2026-11-23 12:00 UTC);
        let cases = [
            (Evidence::Observed(AppGuard::On), Verdict::Good, "on"),
            (Evidence::Observed(AppGuard::Warns), Verdict::Good, "on"),
            (Evidence::Observed(AppGuard::Blocks), Verdict::Good, "on"),
            (Evidence::Observed(AppGuard::Off), Verdict::Problem, "off"),
            (
                Evidence::NotApplicable,
                Verdict::NotApplicable,
                "not-applicable",
            ),
        ];
        for (evidence, verdict, advice) in cases {
            let finding = assess(&evidence, now);
            assert_eq!(
                (finding.verdict, finding.advice),
                (verdict, advice),
                "{evidence:?} is told wrongly"
            );
        }
        for why in Why::ALL {
            let finding = assess(&Evidence::Unavailable(why), now);
            assert_eq!(
                (finding.verdict, finding.advice),
                (Verdict::CannotTell(why), why.id())
            );
        }
    }
}
