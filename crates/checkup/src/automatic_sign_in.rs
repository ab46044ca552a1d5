//! Does the computer start without asking who is there?

use serde::Serialize;
use time::OffsetDateTime;

use crate::{CheckId, Evidence, Finding, Seen, Verdict, Why};

const CHECK: CheckId = CheckId::AutomaticSignIn;

/// How somebody gets in when the computer starts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum AutomaticSignIn {
    /// It asks.
    Asks,
    /// It signs somebody in by itself.
    Automatic,
    /// A password for signing in lies in plain text where every program can read it. It was not
    /// read.
    StoredPassword,
}

/// Judges it.
pub fn assess(evidence: &Evidence<AutomaticSignIn>, now: OffsetDateTime) -> Finding {
    let (verdict, advice, seen) = match evidence {
        Evidence::Observed(AutomaticSignIn::Asks) => {
            (Verdict::Good, "asks", Seen::new("automatic-sign-in", "no"))
        }
        Evidence::Observed(AutomaticSignIn::Automatic) => {
            let seen = Seen::new("automatic-sign-in", "yes");
            (Verdict::Advice, "automatic", seen)
        }
        Evidence::Observed(AutomaticSignIn::StoredPassword) => {
            let seen = Seen::new("stored-password", "yes");
            (Verdict::Problem, "stored-password", seen)
        }
        Evidence::NotApplicable => return Finding::could_not_tell(CHECK, Why::NotSupported, now),
        Evidence::Unavailable(why) => return Finding::could_not_tell(CHECK, *why, now),
    };
    Finding::measured(CHECK, verdict, advice, now).with_saw(vec![seen])
}

#[cfg(test)]
mod tests {
    use time::macros::datetime;

    use super::*;

    #[test]
    fn a_password_in_plain_text_is_a_problem_and_signing_in_by_itself_is_advice() {
        let now = datetime!(2026-11-23 10:00 UTC);
        let cases = [
            (AutomaticSignIn::Asks, Verdict::Good, "asks"),
            (AutomaticSignIn::Automatic, Verdict::Advice, "automatic"),
            (
                AutomaticSignIn::StoredPassword,
                Verdict::Problem,
                "stored-password",
            ),
        ];
        for (how, verdict, advice) in cases {
            let finding = assess(&Evidence::Observed(how), now);
            assert_eq!(
                (finding.verdict, finding.advice),
                (verdict, advice),
                "{how:?}"
            );
        }
        for why in Why::ALL {
            let finding = assess(&Evidence::Unavailable(why), now);
            assert_eq!(finding.verdict, Verdict::CannotTell(why));
        }
    }
}
