//! Is there a second hub before the internet?

use time::OffsetDateTime;

use crate::router_admin_page::could_not_ask;
use crate::upnp::{Outside, Upnp};
use crate::{CheckId, Evidence, Finding, HomeNetwork, Verdict, Why};

const CHECK: CheckId = CheckId::DoubleNat;

/// Judges it from what the hub says of itself.
pub fn assess(
    evidence: &Evidence<Upnp>,
    network: &Evidence<HomeNetwork>,
    now: OffsetDateTime,
) -> Finding {
    if let Some(finding) = could_not_ask(CHECK, network, now) {
        return finding;
    }
    let outside = match evidence {
        Evidence::Observed(upnp) => upnp.outside,
        Evidence::NotApplicable => return Finding::could_not_tell(CHECK, Why::NotSupported, now),
        Evidence::Unavailable(why) => return Finding::could_not_tell(CHECK, *why, now),
    };
    match outside {
        Evidence::Observed(Outside::Public) => {
            Finding::measured(CHECK, Verdict::Good, "single", now)
        }
        Evidence::Observed(Outside::Private | Outside::Shared) => {
            Finding::measured(CHECK, Verdict::Advice, "double", now)
        }
        // Some hubs hide a private address, so no address does not say that there is no internet.
        Evidence::Observed(Outside::Nothing) | Evidence::NotApplicable => {
            let verdict = Verdict::CannotTell(Why::NotSupported);
            Finding::measured(CHECK, verdict, "no-reply", now)
        }
        Evidence::Observed(Outside::Strange) => {
            Finding::could_not_tell(CHECK, Why::NotUnderstood, now)
        }
        Evidence::Unavailable(why) => Finding::could_not_tell(CHECK, why, now),
    }
}

#[cfg(test)]
mod tests {
    use time::macros::datetime;

    use super::*;
    use crate::{Gateway, NetworkKind, advice};

    const NOW: OffsetDateTime = datetime!(2026-11-23 10:00 UTC);

    fn told(outside: Evidence<Outside>) -> Finding {
        let home = Evidence::Observed(HomeNetwork {
            kind: NetworkKind::Home,
            gateway: Some(Gateway::new("192.168.1.1".parse().unwrap(), 2)),
        });
        let upnp = Evidence::Observed(Upnp {
            answered: true,
            model: None,
            mappings: Evidence::NotApplicable,
            outside,
        });
        assess(&upnp, &home, NOW)
    }

    #[test]
    fn a_second_hub_is_told_from_the_kind_of_address() {
        let cases = [
            (Outside::Public, Verdict::Good, "single"),
            (Outside::Private, Verdict::Advice, "double"),
            (Outside::Shared, Verdict::Advice, "double"),
            (
                Outside::Nothing,
                Verdict::CannotTell(Why::NotSupported),
                "no-reply",
            ),
            (
                Outside::Strange,
                Verdict::CannotTell(Why::NotUnderstood),
                "not-understood",
            ),
        ];
        for (outside, verdict, words) in cases {
            let finding = told(Evidence::Observed(outside));
            assert_eq!(
                (finding.verdict, finding.advice),
                (verdict, words),
                "{outside:?}"
            );
            assert!(advice::of(CHECK).contains(&words));
        }
        let silent = told(Evidence::NotApplicable);
        assert_eq!(
            (silent.verdict, silent.advice),
            (Verdict::CannotTell(Why::NotSupported), "no-reply")
        );
        for why in Why::ALL {
            let finding = told(Evidence::Unavailable(why));
            assert_eq!(
                (finding.verdict, finding.advice),
                (Verdict::CannotTell(why), why.id())
            );
        }
    }
}
