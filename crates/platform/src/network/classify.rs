//! From interfaces to the kind of network. Pure.

use std::collections::BTreeSet;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use checkup::network::is_home_address;
use checkup::{Evidence, Gateway, HomeNetwork, NetworkKind, Why};

use super::links::{Link, LinkKind};

/// A network with room for more than about two thousand computers is no home's.
const HOME_PREFIX: u8 = 22;

/// Judges what kind of network this computer is on.
pub fn classify(links: &[Link]) -> Evidence<HomeNetwork> {
    let up = || links.iter().filter(|link| link.up);
    let physical: Vec<&Link> = up()
        .filter(|link| link.kind == LinkKind::Physical)
        .collect();
    if up().any(|link| link.kind == LinkKind::Tunnel && carries_traffic(link)) {
        return kind(NetworkKind::Vpn);
    }
    if !physical.iter().any(|link| !link.addresses.is_empty()) {
        return kind(NetworkKind::Offline);
    }
    let ways_out = ways_out(&physical);
    let distinct: BTreeSet<IpAddr> = ways_out.iter().map(|(_, address)| *address).collect();
    let Some((link, address)) = ways_out.first().copied() else {
        return kind(NetworkKind::NoGateway);
    };
    if distinct.len() > 1 {
        return Evidence::Unavailable(Why::Conflicting);
    }
    if is_phone(address) {
        return kind(NetworkKind::PhoneHotspot);
    }
    if !is_home_address(address) {
        return match address {
            IpAddr::V4(v4) if v4.is_loopback() || v4.is_link_local() => not_understood(),
            IpAddr::V6(v6) if v6.is_loopback() => not_understood(),
            IpAddr::V4(_) | IpAddr::V6(_) => kind(NetworkKind::PublicWifi),
        };
    }
    let Some(prefix) = prefix_towards(link, address) else {
        return not_understood();
    };
    if address.is_ipv4() && prefix < HOME_PREFIX {
        return kind(NetworkKind::WorkNetwork);
    }
    let gateway = Gateway {
        hardware: link.gateway_hardware,
        ..Gateway::new(address, link.index)
    };
    Evidence::Observed(HomeNetwork {
        kind: NetworkKind::Home,
        gateway: Some(gateway),
    })
}

const fn kind(kind: NetworkKind) -> Evidence<HomeNetwork> {
    Evidence::Observed(HomeNetwork {
        kind,
        gateway: None,
    })
}

const fn not_understood() -> Evidence<HomeNetwork> {
    Evidence::Unavailable(Why::NotUnderstood)
}

/// Systems keep idle tunnels of their own, which have at most an address of the newer kind.
fn carries_traffic(link: &Link) -> bool {
    let own_address = |(address, _): &(IpAddr, u8)| match address {
        IpAddr::V4(v4) => !v4.is_link_local(),
        IpAddr::V6(_) => false,
    };
    !link.gateways.is_empty() || link.addresses.iter().any(own_address)
}

/// The ways out, by the older kind of address where there is one: hubs answer there.
fn ways_out<'a>(physical: &[&'a Link]) -> Vec<(&'a Link, IpAddr)> {
    let all: Vec<(&Link, IpAddr)> = physical
        .iter()
        .flat_map(|link| link.gateways.iter().map(|address| (*link, *address)))
        .collect();
    let v4: Vec<_> = all
        .iter()
        .copied()
        .filter(|(_, address)| address.is_ipv4())
        .collect();
    if v4.is_empty() { all } else { v4 }
}

/// The ranges that phones use when they share their connection.
fn is_phone(address: IpAddr) -> bool {
    let IpAddr::V4(v4) = address else {
        return false;
    };
    matches!(
        v4.octets(),
        [172, 20, 10, 0..=15] | [192, 168, 42 | 43 | 44 | 49 | 137, _]
    )
}

/// This computer's own address of the older kind on the network that it shares with the hub.
pub fn own_address_towards(links: &[Link], hub: &Gateway) -> Option<Ipv4Addr> {
    let link = links.iter().find(|link| link.index == hub.interface)?;
    link.addresses
        .iter()
        .filter(|(own, prefix)| same_network(*own, hub.address, *prefix))
        .find_map(|(own, _)| match own {
            IpAddr::V4(own) => Some(*own),
            IpAddr::V6(_) => None,
        })
}

/// The prefix length of the link's own network that holds the address; none if the address is
/// not a direct neighbour, or is this computer.
fn prefix_towards(link: &Link, address: IpAddr) -> Option<u8> {
    if link.addresses.iter().any(|(own, _)| *own == address) {
        return None;
    }
    if matches!(address, IpAddr::V6(v6) if v6.is_unicast_link_local()) {
        return Some(64);
    }
    link.addresses
        .iter()
        .filter(|(own, prefix)| same_network(*own, address, *prefix))
        .map(|(_, prefix)| *prefix)
        .max()
}

fn same_network(own: IpAddr, other: IpAddr, prefix: u8) -> bool {
    match (own, other) {
        (IpAddr::V4(own), IpAddr::V4(other)) => {
            let mask = u32::MAX
                .checked_shl(32 - u32::from(prefix.min(32)))
                .unwrap_or(0);
            bits4(own) & mask == bits4(other) & mask
        }
        (IpAddr::V6(own), IpAddr::V6(other)) => {
            let mask = u128::MAX
                .checked_shl(128 - u32::from(prefix.min(128)))
                .unwrap_or(0);
            bits6(own) & mask == bits6(other) & mask
        }
        _ => false,
    }
}

const fn bits4(address: Ipv4Addr) -> u32 {
    address.to_bits()
}

const fn bits6(address: Ipv6Addr) -> u128 {
    address.to_bits()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn link(kind: LinkKind, own: &[&str], gateways: &[&str]) -> Link {
        let address = |text: &&str| {
            let (address, prefix) = text.split_once('/').unwrap();
            (address.parse().unwrap(), prefix.parse().unwrap())
        };
        Link {
            index: 2,
            kind,
            up: true,
            addresses: own.iter().map(address).collect(),
            gateways: gateways
                .iter()
                .map(|gateway| gateway.parse().unwrap())
                .collect(),
            gateway_hardware: None,
        }
    }

    fn cable(own: &[&str], gateways: &[&str]) -> Link {
        link(LinkKind::Physical, own, gateways)
    }

    #[test]
    fn networks_are_told_apart_before_anybody_knocks() {
        let loopback = || link(LinkKind::Loopback, &["127.0.0.1/8", "::1/128"], &[]);
        let home = || cable(&["192.168.1.7/24", "fe80::7/64"], &["192.168.1.254"]);
        let down = Link {
            up: false,
            ..home()
        };
        let tunnel = |own: &[&str], gateways: &[&str]| link(LinkKind::Tunnel, own, gateways);
        let cases: Vec<(&str, Vec<Link>, Evidence<NetworkKind>)> = vec![
            (
                "home",
                vec![loopback(), home()],
                Evidence::Observed(NetworkKind::Home),
            ),
            (
                "cable and radio to one hub",
                vec![home(), home()],
                Evidence::Observed(NetworkKind::Home),
            ),
            (
                "idle tunnel",
                vec![home(), tunnel(&["fe80::1/64"], &[])],
                Evidence::Observed(NetworkKind::Home),
            ),
            (
                "a mesh",
                vec![cable(&["192.168.4.9/22"], &["192.168.4.1"])],
                Evidence::Observed(NetworkKind::Home),
            ),
            (
                "newer addresses only",
                vec![cable(&["2001:db8::7/64", "fe80::7/64"], &["fe80::1"])],
                Evidence::Observed(NetworkKind::Home),
            ),
            ("nothing", vec![], Evidence::Observed(NetworkKind::Offline)),
            (
                "loopback only",
                vec![loopback()],
                Evidence::Observed(NetworkKind::Offline),
            ),
            (
                "cable pulled",
                vec![loopback(), down],
                Evidence::Observed(NetworkKind::Offline),
            ),
            (
                "no way out",
                vec![cable(&["192.168.1.7/24"], &[])],
                Evidence::Observed(NetworkKind::NoGateway),
            ),
            (
                "no address given",
                vec![cable(&["169.254.3.4/16"], &[])],
                Evidence::Observed(NetworkKind::NoGateway),
            ),
            (
                "containers only",
                vec![link(LinkKind::Inner, &["172.17.0.1/16"], &[])],
                Evidence::Observed(NetworkKind::Offline),
            ),
            (
                "tunnel as way out",
                vec![home(), tunnel(&["10.8.0.2/24"], &["10.8.0.1"])],
                Evidence::Observed(NetworkKind::Vpn),
            ),
            (
                "tunnel by rules",
                vec![home(), tunnel(&["10.8.0.2/32"], &[])],
                Evidence::Observed(NetworkKind::Vpn),
            ),
            (
                "iPhone",
                vec![cable(&["172.20.10.4/28"], &["172.20.10.1"])],
                Evidence::Observed(NetworkKind::PhoneHotspot),
            ),
            (
                "Android",
                vec![cable(&["192.168.43.9/24"], &["192.168.43.1"])],
                Evidence::Observed(NetworkKind::PhoneHotspot),
            ),
            (
                "provider's range",
                vec![cable(&["100.64.3.4/16"], &["100.64.0.1"])],
                Evidence::Observed(NetworkKind::PublicWifi),
            ),
            (
                "public range",
                vec![cable(&["203.0.113.9/24"], &["203.0.113.1"])],
                Evidence::Observed(NetworkKind::PublicWifi),
            ),
            (
                "college",
                vec![cable(&["10.4.5.6/16"], &["10.4.0.1"])],
                Evidence::Observed(NetworkKind::WorkNetwork),
            ),
            (
                "two ways out",
                vec![home(), cable(&["192.168.9.7/24"], &["192.168.9.1"])],
                Evidence::Unavailable(Why::Conflicting),
            ),
            (
                "not a neighbour",
                vec![cable(&["192.168.1.7/32"], &["192.168.1.254"])],
                Evidence::Unavailable(Why::NotUnderstood),
            ),
            (
                "its own way out",
                vec![cable(&["192.168.1.1/24"], &["192.168.1.1"])],
                Evidence::Unavailable(Why::NotUnderstood),
            ),
        ];
        for (what, links, expected) in cases {
            let seen = match classify(&links) {
                Evidence::Observed(network) => {
                    assert_eq!(
                        network.hub().is_some(),
                        network.kind == NetworkKind::Home,
                        "{what}: a stranger's hub could be asked"
                    );
                    Evidence::Observed(network.kind)
                }
                Evidence::NotApplicable => Evidence::NotApplicable,
                Evidence::Unavailable(why) => Evidence::Unavailable(why),
            };
            assert_eq!(
                seen, expected,
                "{what}: the program knocks where it must not"
            );
        }
    }
}
