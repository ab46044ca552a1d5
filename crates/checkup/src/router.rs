//! Is there a home hub at the other end of the network?

use std::net::IpAddr;

use time::OffsetDateTime;

use crate::network::finding_without_hub;
use crate::vendor::{Vendor, maker_of};
use crate::{CheckId, Evidence, Finding, HomeNetwork, Seen, Verdict, Why};

/// Judges whether the home hub was found.
pub fn assess(
    evidence: &Evidence<HomeNetwork>,
    vendors: &[Vendor],
    now: OffsetDateTime,
) -> Finding {
    let network = match evidence {
        Evidence::Observed(network) => network,
        Evidence::NotApplicable => {
            return Finding::could_not_tell(CheckId::Router, Why::NotSupported, now);
        }
        Evidence::Unavailable(why) => return Finding::could_not_tell(CheckId::Router, *why, now),
    };
    if let Some(finding) = finding_without_hub(CheckId::Router, network.kind, now) {
        return finding;
    }
    let Some(hub) = network.hub() else {
        return Finding::could_not_tell(CheckId::Router, Why::NotUnderstood, now);
    };
    let mut saw = vec![Seen::new("gateway-range", range_of(hub.address))];
    let maker = hub.hardware.and_then(|address| maker_of(address, vendors));
    saw.extend(maker.map(|maker| Seen::new("hub-vendor", maker)));
    Finding::measured(CheckId::Router, Verdict::Good, "found", now).with_saw(saw)
}

/// The range an address is in: enough to recognise a home, not enough to recognise whose.
fn range_of(address: IpAddr) -> &'static str {
    match address {
        IpAddr::V4(v4) => match v4.octets()[0] {
            192 => "192.168.0.0/16",
            172 => "172.16.0.0/12",
            _ => "10.0.0.0/8",
        },
        IpAddr::V6(v6) if v6.is_unicast_link_local() => "fe80::/10",
        IpAddr::V6(_) => "fc00::/7",
    }
}

#[cfg(test)]
mod tests {
    use time::macros::datetime;

    use super::*;
    use crate::vendor::HardwareAddress;
    use crate::{Gateway, NetworkKind, advice};

    const NOW: OffsetDateTime = datetime!(2026-11-23 10:00 UTC);

    fn network(kind: NetworkKind) -> Evidence<HomeNetwork> {
        let gateway = Gateway::new("192.168.1.254".parse().unwrap(), 2);
        Evidence::Observed(HomeNetwork {
            kind,
            gateway: Some(gateway),
        })
    }

    #[test]
    fn each_kind_of_network_gets_its_own_words() {
        let cases = [
            (NetworkKind::Home, Verdict::Good, "found"),
            (
                NetworkKind::Vpn,
                Verdict::CannotTell(Why::NotSupported),
                "vpn",
            ),
            (
                NetworkKind::PhoneHotspot,
                Verdict::CannotTell(Why::NotSupported),
                "phone-hotspot",
            ),
            (
                NetworkKind::PublicWifi,
                Verdict::CannotTell(Why::NotSupported),
                "public-wifi",
            ),
            (
                NetworkKind::WorkNetwork,
                Verdict::CannotTell(Why::NotSupported),
                "work-network",
            ),
            (
                NetworkKind::NoGateway,
                Verdict::CannotTell(Why::Offline),
                "no-gateway",
            ),
            (
                NetworkKind::Offline,
                Verdict::CannotTell(Why::Offline),
                "offline",
            ),
        ];
        assert_eq!(
            cases.len(),
            NetworkKind::ALL.len(),
            "a kind of network is not tested"
        );
        for (kind, verdict, words) in cases {
            let finding = assess(&network(kind), &[], NOW);
            assert_eq!(
                (finding.verdict, finding.advice),
                (verdict, words),
                "{kind:?}: the learner is told something else about this network"
            );
            assert!(advice::of(CheckId::Router).contains(&finding.advice));
        }
    }

    #[test]
    fn a_network_that_could_not_be_seen_is_never_judged() {
        for why in Why::ALL {
            let finding = assess(&Evidence::Unavailable(why), &[], NOW);
            assert_eq!(finding.verdict, Verdict::CannotTell(why));
            assert_eq!(finding.advice, why.id(), "the learner would not learn why");
        }
    }

    #[test]
    fn the_address_of_the_hub_is_not_told() {
        let finding =
            serde_json::to_string(&assess(&network(NetworkKind::Home), &[], NOW)).unwrap();
        assert!(
            !finding.contains("192.168.1.254"),
            "a report would carry the address: {finding}"
        );
    }

    #[test]
    fn the_maker_of_the_hub_is_told_and_its_number_is_not() {
        let hardware = HardwareAddress::new([0x00, 0x11, 0x22, 0xaa, 0xbb, 0xcc]);
        let gateway = Gateway {
            hardware,
            ..Gateway::new("192.168.1.254".parse().unwrap(), 2)
        };
        let network = Evidence::Observed(HomeNetwork {
            kind: NetworkKind::Home,
            gateway: Some(gateway),
        });
        let vendors = [Vendor {
            name: "Example".into(),
            prefixes: vec![[0x00, 0x11, 0x22]],
        }];
        let finding = assess(&network, &vendors, NOW);
        assert!(
            finding.saw.contains(&Seen::new("hub-vendor", "Example")),
            "the learner is not told whose hub it is: {finding:?}"
        );
        let written = [
            serde_json::to_string(&finding).unwrap(),
            serde_json::to_string(&network).unwrap(),
            format!("{network:?}"),
        ];
        for text in written {
            let text = text.to_lowercase().replace([':', ' ', ','], "");
            assert!(
                !text.contains("aabbcc") && !text.contains("170187204"),
                "a report would carry the hub's number: {text}"
            );
        }
    }
}
