//! Which doors to the internet did devices open in the hub?

use std::net::{IpAddr, Ipv4Addr};

use serde::Serialize;
use time::OffsetDateTime;

use crate::port_mapping::PortMapping;
use crate::router_admin_page::could_not_ask;
use crate::{CheckId, Evidence, Finding, HomeNetwork, Seen, Verdict, Why};

const CHECK: CheckId = CheckId::Upnp;

/// What the hub says of the doors in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Upnp {
    /// The hub answered that devices may ask it for doors. No answer says nothing.
    pub answered: bool,
    /// What the hub says it is. Hostile.
    pub model: Option<String>,
    /// The doors, where it answered.
    pub mappings: Evidence<Mappings>,
    /// What kind of address the hub has on the side of the internet.
    pub outside: Evidence<Outside>,
}

/// The doors that were told.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Mappings {
    /// One by one.
    pub told: Vec<PortMapping>,
    /// The hub said that these are all.
    pub complete: bool,
}

/// A kind of address on the side of the internet. The address itself is nobody's business.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outside {
    /// The internet's.
    Public,
    /// A home's: there is another hub in front.
    Private,
    /// A provider's, which many homes share.
    Shared,
    /// None: the hub is not connected, or hides it.
    Nothing,
    /// One that makes no sense there.
    Strange,
}

impl Outside {
    /// What kind of address this is.
    pub fn of(address: IpAddr) -> Self {
        let IpAddr::V4(address) = address else {
            return Self::Strange;
        };
        if address.is_unspecified() {
            Self::Nothing
        } else if address.is_private() {
            Self::Private
        } else if is_shared(address) {
            Self::Shared
        } else if is_strange(address) {
            Self::Strange
        } else {
            Self::Public
        }
    }
}

const fn is_shared(address: Ipv4Addr) -> bool {
    matches!(address.octets(), [100, 64..=127, _, _])
}

const fn is_strange(address: Ipv4Addr) -> bool {
    address.is_loopback()
        || address.is_link_local()
        || address.is_multicast()
        || address.is_broadcast()
        || address.is_documentation()
        || matches!(address.octets(), [0 | 240..=255, ..])
}

/// Judges it.
pub fn assess(
    evidence: &Evidence<Upnp>,
    network: &Evidence<HomeNetwork>,
    now: OffsetDateTime,
) -> Finding {
    if let Some(finding) = could_not_ask(CHECK, network, now) {
        return finding;
    }
    let upnp = match evidence {
        Evidence::Observed(upnp) => upnp,
        Evidence::NotApplicable => return Finding::could_not_tell(CHECK, Why::NotSupported, now),
        Evidence::Unavailable(why) => return Finding::could_not_tell(CHECK, *why, now),
    };
    if !upnp.answered {
        let verdict = Verdict::CannotTell(Why::NotSupported);
        return Finding::measured(CHECK, verdict, "no-reply", now);
    }
    let finding = match &upnp.mappings {
        Evidence::Observed(mappings) => judge(mappings, now),
        Evidence::NotApplicable => Finding::could_not_tell(CHECK, Why::NotSupported, now),
        Evidence::Unavailable(why) => Finding::could_not_tell(CHECK, *why, now),
    };
    let model = upnp
        .model
        .as_deref()
        .map(|model| Seen::new("upnp-model", model));
    let doors = upnp.mappings.observed().map(|mappings| &mappings.told);
    let doors = doors.into_iter().flatten().map(PortMapping::seen);
    finding.with_saw(model.into_iter().chain(doors).collect())
}

fn judge(mappings: &Mappings, now: OffsetDateTime) -> Finding {
    let open = mappings.told.iter().filter(|door| door.enabled).count();
    let risky = mappings.told.iter().filter(|door| door.is_risky()).count();
    if risky > 0 {
        Finding::measured(CHECK, Verdict::Problem, "risky", now)
            .with_fact("count", &risky.to_string())
    } else if open > 0 {
        Finding::measured(CHECK, Verdict::Advice, "open", now).with_fact("count", &open.to_string())
    } else if mappings.complete {
        Finding::measured(CHECK, Verdict::Good, "none-open", now)
    } else {
        Finding::could_not_tell(CHECK, Why::NotUnderstood, now)
    }
}

#[cfg(test)]
mod tests {
    use time::macros::datetime;

    use super::*;
    use crate::port_mapping::{LeadsTo, Protocol};
    use crate::{Gateway, NetworkKind, advice};

    const NOW: OffsetDateTime = datetime!(2026-11-23 10:00 UTC);

    fn home() -> Evidence<HomeNetwork> {
        Evidence::Observed(HomeNetwork {
            kind: NetworkKind::Home,
            gateway: Some(Gateway::new("192.168.1.1".parse().unwrap(), 2)),
        })
    }

    fn door(port: u16, enabled: bool) -> PortMapping {
        PortMapping {
            outside: port,
            inside: port,
            protocol: Protocol::Tcp,
            to: LeadsTo::AnotherDevice,
            enabled,
            description: "printer".into(),
        }
    }

    fn told(told: Vec<PortMapping>, complete: bool) -> Evidence<Upnp> {
        Evidence::Observed(Upnp {
            answered: true,
            model: Some("Example".into()),
            mappings: Evidence::Observed(Mappings { told, complete }),
            outside: Evidence::Observed(Outside::Public),
        })
    }

    #[test]
    fn a_hub_is_called_closed_only_when_it_said_that_no_door_is_open() {
        let unclear = Verdict::CannotTell(Why::NotUnderstood);
        let cases = [
            (vec![], true, Verdict::Good, "none-open", None),
            (vec![], false, unclear, "not-understood", None),
            (
                vec![door(9100, false)],
                true,
                Verdict::Good,
                "none-open",
                None,
            ),
            (
                vec![door(9100, true)],
                true,
                Verdict::Advice,
                "open",
                Some("1"),
            ),
            (
                vec![door(9100, true)],
                false,
                Verdict::Advice,
                "open",
                Some("1"),
            ),
            (
                vec![door(9100, true), door(23, true)],
                false,
                Verdict::Problem,
                "risky",
                Some("1"),
            ),
        ];
        for (doors, complete, verdict, words, count) in cases {
            let finding = assess(&told(doors.clone(), complete), &home(), NOW);
            assert_eq!(
                (finding.verdict, finding.advice),
                (verdict, words),
                "{doors:?}, complete: {complete}"
            );
            assert_eq!(finding.facts.get("count").map(String::as_str), count);
            assert_eq!(finding.saw.len(), doors.len() + 1, "a door is not told");
            assert!(advice::of(CHECK).contains(&words));
        }
    }

    #[test]
    fn silence_is_no_answer_and_no_reason_is_lost() {
        let silent = Evidence::Observed(Upnp {
            answered: false,
            model: None,
            mappings: Evidence::NotApplicable,
            outside: Evidence::NotApplicable,
        });
        let finding = assess(&silent, &home(), NOW);
        assert_eq!(
            (finding.verdict, finding.advice),
            (Verdict::CannotTell(Why::NotSupported), "no-reply")
        );
        for why in Why::ALL {
            let halfway = Evidence::Observed(Upnp {
                answered: true,
                model: None,
                mappings: Evidence::Unavailable(why),
                outside: Evidence::Unavailable(why),
            });
            for evidence in [Evidence::Unavailable(why), halfway] {
                let finding = assess(&evidence, &home(), NOW);
                assert_eq!(
                    (finding.verdict, finding.advice),
                    (Verdict::CannotTell(why), why.id())
                );
            }
        }
    }

    #[test]
    fn the_outside_address_is_told_by_its_kind_only() {
        let cases = [
            ("81.2.69.142", Outside::Public),
            ("192.168.0.2", Outside::Private),
            ("10.0.0.2", Outside::Private),
            ("172.31.0.2", Outside::Private),
            ("100.64.0.2", Outside::Shared),
            ("100.127.255.255", Outside::Shared),
            ("100.128.0.1", Outside::Public),
            ("0.0.0.0", Outside::Nothing),
            ("127.0.0.1", Outside::Strange),
            ("169.254.0.1", Outside::Strange),
            ("224.0.0.1", Outside::Strange),
            ("255.255.255.255", Outside::Strange),
            ("203.0.113.1", Outside::Strange),
            ("2001:db8::1", Outside::Strange),
        ];
        for (address, kind) in cases {
            assert_eq!(Outside::of(address.parse().unwrap()), kind, "{address}");
        }
    }
}
