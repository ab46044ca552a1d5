//! The network interfaces of this computer, reduced to what a verdict needs.

use std::net::{IpAddr, Ipv4Addr};

use checkup::HardwareAddress;
use netdev::Interface;
use netdev::interface::state::OperState;
use netdev::interface::types::InterfaceType;

/// One network interface.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// The system's number for it.
    pub index: u32,
    /// What it is.
    pub kind: LinkKind,
    /// It carries traffic.
    pub up: bool,
    /// Its own addresses, each with the length of its network's prefix.
    pub addresses: Vec<(IpAddr, u8)>,
    /// The ways out through it.
    pub gateways: Vec<IpAddr>,
    /// The hardware address of the way out, where the system knows it.
    pub gateway_hardware: Option<HardwareAddress>,
}

/// What a network interface is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkKind {
    /// A cable or a radio.
    Physical,
    /// A way through somebody else's network.
    Tunnel,
    /// A network inside the computer, for containers and virtual machines.
    Inner,
    /// The computer itself.
    Loopback,
}

/// The interfaces at this moment.
pub fn snapshot() -> Vec<Link> {
    netdev::get_interfaces().iter().map(link).collect()
}

fn link(interface: &Interface) -> Link {
    let down = matches!(
        interface.oper_state,
        OperState::Down | OperState::NotPresent | OperState::LowerLayerDown
    );
    let v4 = interface
        .ipv4
        .iter()
        .map(|net| (IpAddr::V4(net.addr()), net.prefix_len()));
    let v6 = interface
        .ipv6
        .iter()
        .map(|net| (IpAddr::V6(net.addr()), net.prefix_len()));
    let gateways = interface.gateway.as_ref().map_or_else(Vec::new, |gateway| {
        let v4 = gateway
            .ipv4
            .iter()
            .filter(|v4| **v4 != Ipv4Addr::UNSPECIFIED);
        let v6 = gateway.ipv6.iter().filter(|v6| !v6.is_unspecified());
        v4.map(|v4| IpAddr::V4(*v4))
            .chain(v6.map(|v6| IpAddr::V6(*v6)))
            .collect()
    });
    let names = [
        &Some(interface.name.clone()),
        &interface.friendly_name,
        &interface.description,
    ]
    .into_iter()
    .flatten()
    .map(|name| name.to_lowercase())
    .collect::<Vec<_>>();
    Link {
        index: interface.index,
        kind: kind(interface.is_loopback(), interface.if_type, &names),
        up: interface.is_up() && !down,
        addresses: v4.chain(v6).collect(),
        gateways,
        gateway_hardware: interface
            .gateway
            .as_ref()
            .and_then(|gateway| HardwareAddress::new(gateway.mac_addr.octets())),
    }
}

fn kind(loopback: bool, if_type: InterfaceType, names: &[String]) -> LinkKind {
    if loopback || if_type == InterfaceType::Loopback {
        return LinkKind::Loopback;
    }
    let tunnel_type = matches!(
        if_type,
        InterfaceType::Tunnel
            | InterfaceType::Ppp
            | InterfaceType::Slip
            | InterfaceType::ProprietaryVirtual
    );
    if tunnel_type || names.iter().any(|name| is_tunnel(name)) {
        return LinkKind::Tunnel;
    }
    if names.iter().any(|name| is_inner(name)) {
        LinkKind::Inner
    } else {
        LinkKind::Physical
    }
}

/// Tunnels are rarely marked as such by the system; their names are all there is.
fn is_tunnel(name: &str) -> bool {
    const BEGINNINGS: [&str; 13] = [
        "tun",
        "tap",
        "utun",
        "wg",
        "ppp",
        "ipsec",
        "gpd",
        "cscotun",
        "nordlynx",
        "nordtun",
        "proton",
        "tailscale",
        "zt",
    ];
    const PARTS: [&str; 10] = [
        "vpn",
        "wireguard",
        "wintun",
        "tap-windows",
        "anyconnect",
        "fortinet",
        "globalprotect",
        "zscaler",
        "tailscale",
        "zerotier",
    ];
    BEGINNINGS
        .iter()
        .any(|beginning| name.starts_with(beginning))
        || PARTS.iter().any(|part| name.contains(part))
}

fn is_inner(name: &str) -> bool {
    const BEGINNINGS: [&str; 10] = [
        "docker", "br-", "virbr", "veth", "vmnet", "vboxnet", "lxc", "lxd", "cni", "podman",
    ];
    BEGINNINGS
        .iter()
        .any(|beginning| name.starts_with(beginning))
        || name.starts_with("vethernet (default switch")
        || name.contains("hyper-v virtual")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tunnel_is_told_from_a_cable() {
        use InterfaceType::{Ethernet, Loopback, ProprietaryVirtual, Unknown, Wireless80211};
        let cases = [
            ("eth0", Ethernet, LinkKind::Physical),
            ("wlp3s0", Wireless80211, LinkKind::Physical),
            ("en0", Ethernet, LinkKind::Physical),
            ("wi-fi", Wireless80211, LinkKind::Physical),
            ("tun0", Unknown, LinkKind::Tunnel),
            ("wg0", Unknown, LinkKind::Tunnel),
            ("utun3", Unknown, LinkKind::Tunnel),
            ("ppp0", Unknown, LinkKind::Tunnel),
            ("tailscale0", Unknown, LinkKind::Tunnel),
            ("my work vpn", Ethernet, LinkKind::Tunnel),
            ("tap-windows adapter v9", Ethernet, LinkKind::Tunnel),
            ("anything", ProprietaryVirtual, LinkKind::Tunnel),
            ("docker0", Ethernet, LinkKind::Inner),
            ("virbr0", Ethernet, LinkKind::Inner),
            ("lo", Loopback, LinkKind::Loopback),
        ];
        for (name, if_type, expected) in cases {
            assert_eq!(
                kind(false, if_type, &[name.to_owned()]),
                expected,
                "{name}: the program would knock at the far end of a tunnel, or at nothing"
            );
        }
    }
}
