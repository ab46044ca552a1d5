//! What the home network shows of itself.

use std::net::{IpAddr, Ipv6Addr};

use serde::Serialize;

use crate::vendor::HardwareAddress;
use crate::{CheckId, Evidence, Finding, Seen, Verdict, Why, Wifi};
use time::OffsetDateTime;

/// The network this computer is on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct HomeNetwork {
    /// What kind of network it looks like.
    pub kind: NetworkKind,
    /// The way out of the physical network, when there is exactly one.
    pub gateway: Option<Gateway>,
}

impl HomeNetwork {
    /// The hub that may be asked for its settings page: only on a network that looks like a home.
    pub fn hub(&self) -> Option<&Gateway> {
        self.gateway
            .as_ref()
            .filter(|gateway| self.kind == NetworkKind::Home && is_home_address(gateway.address))
    }

    /// The same network with what its Wi-Fi tells of it: where everybody signs in with a name of
    /// their own, it is a college's or an employer's.
    #[must_use]
    pub fn with_wifi(self, wifi: &Evidence<Wifi>) -> Self {
        let at_work = wifi.observed().is_some_and(|wifi| wifi.own_sign_in);
        self.with_workplace(at_work)
    }

    /// The same network, given whether this computer belongs to a workplace, whose rules it keeps
    /// at home too.
    #[must_use]
    pub fn with_workplace(self, belongs: bool) -> Self {
        if !belongs || self.kind != NetworkKind::Home {
            return self;
        }
        Self {
            kind: NetworkKind::WorkNetwork,
            gateway: None,
        }
    }
}

/// What kind of network a computer is on, as far as can be told without sending anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum NetworkKind {
    /// One private gateway on a network of a home's size.
    Home,
    /// A tunnel is up, so the way out is not the hub.
    Vpn,
    /// The address range of a phone that shares its connection.
    PhoneHotspot,
    /// The gateway has a public or a provider's shared address, as guest networks have.
    PublicWifi,
    /// A network far larger than a home's, or one that belongs to a workplace.
    WorkNetwork,
    /// Connected, without a way out.
    NoGateway,
    /// Not connected.
    Offline,
}

impl NetworkKind {
    /// Every kind.
    pub const ALL: [Self; 7] = [
        Self::Home,
        Self::Vpn,
        Self::PhoneHotspot,
        Self::PublicWifi,
        Self::WorkNetwork,
        Self::NoGateway,
        Self::Offline,
    ];

    /// Why a hub cannot be judged on such a network, and the words that say so.
    pub(crate) const fn could_not(self) -> Option<(Why, &'static str)> {
        match self {
            Self::Home => None,
            Self::Vpn => Some((Why::NotSupported, "vpn")),
            Self::PhoneHotspot => Some((Why::NotSupported, "phone-hotspot")),
            Self::PublicWifi => Some((Why::NotSupported, "public-wifi")),
            Self::WorkNetwork => Some((Why::NotSupported, "work-network")),
            Self::NoGateway => Some((Why::Offline, "no-gateway")),
            Self::Offline => Some((Why::Offline, "offline")),
        }
    }
}

/// The way out of the physical network.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Gateway {
    /// Its address.
    pub address: IpAddr,
    /// The index of the network interface that leads to it.
    pub interface: u32,
    /// The address that its maker gave it, where the system knows it. It is a serial number, so it
    /// is never written down.
    #[serde(skip)]
    pub hardware: Option<HardwareAddress>,
}

impl Gateway {
    /// A way out of which no more is known.
    pub const fn new(address: IpAddr, interface: u32) -> Self {
        Self {
            address,
            interface,
            hardware: None,
        }
    }

    /// Whether this is the same device, as far as can be told. Systems forget a hardware address
    /// from time to time.
    pub fn is_same_as(&self, other: &Self) -> bool {
        let known = self.hardware.zip(other.hardware);
        self.address == other.address
            && self.interface == other.interface
            && known.is_none_or(|(one, another)| one == another)
    }
}

/// Whether an address can be a hub at home: private, and not the computer itself.
pub fn is_home_address(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(v4) => v4.is_private(),
        IpAddr::V6(v6) => is_unique_local(v6) || v6.is_unicast_link_local(),
    }
}

const fn is_unique_local(address: Ipv6Addr) -> bool {
    address.segments()[0] & 0xfe00 == 0xfc00
}

/// What the hub answered when its settings page was opened once. All text is hostile.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AdminPage {
    /// The answer without encryption.
    pub plain: PlainAnswer,
    /// The answer with encryption.
    pub encrypted: EncryptedAnswer,
    /// The page's title.
    pub title: Option<String>,
    /// The server's name for itself.
    pub server: Option<String>,
    /// What the page asks a password for.
    pub realm: Option<String>,
}

/// What came back from the port for pages without encryption.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum PlainAnswer {
    /// A page, or a request for a password.
    Page,
    /// The hub sends its visitors on to an encrypted page of its own.
    SentToEncrypted,
    /// The visitors are sent to another host, as sign-in pages of guest networks do.
    SentElsewhere,
    /// A proper answer without a page.
    NoPage,
    /// Nobody listens there.
    Refused,
    /// No answer came in time.
    NoAnswer,
    /// An answer that makes no sense.
    NotUnderstood,
}

/// What came back from the port for encrypted pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum EncryptedAnswer {
    /// The hub agreed to speak TLS.
    Offered,
    /// Nobody listens there.
    Refused,
    /// No answer came in time.
    NoAnswer,
    /// An answer that is not TLS, or TLS that said no.
    NotUnderstood,
}

/// The finding of a check that never reached the hub because of the network it is on.
pub(crate) fn finding_without_hub(
    check: CheckId,
    kind: NetworkKind,
    now: OffsetDateTime,
) -> Option<Finding> {
    let (why, advice) = kind.could_not()?;
    Some(Finding::measured(
        check,
        Verdict::CannotTell(why),
        advice,
        now,
    ))
}

/// What an admin page said about itself, line by line.
pub(crate) fn saw_of(page: &AdminPage) -> Vec<Seen> {
    let named = [
        ("page-title", page.title.as_deref()),
        ("page-server", page.server.as_deref()),
        ("page-realm", page.realm.as_deref()),
    ];
    named
        .into_iter()
        .filter_map(|(fact, value)| value.map(|value| Seen::new(fact, value)))
        .filter(|seen| !seen.value.is_empty())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_hub_at_home_may_be_asked() {
        let cases = [
            ("192.168.1.254", NetworkKind::Home, true),
            ("10.0.1.1", NetworkKind::Home, true),
            ("172.31.255.1", NetworkKind::Home, true),
            ("fe80::1", NetworkKind::Home, true),
            ("fd00::1", NetworkKind::Home, true),
            ("172.32.0.1", NetworkKind::Home, false),
            ("100.64.0.1", NetworkKind::Home, false),
            ("127.0.0.1", NetworkKind::Home, false),
            ("169.254.1.1", NetworkKind::Home, false),
            ("203.0.113.1", NetworkKind::Home, false),
            ("2001:db8::1", NetworkKind::Home, false),
            ("::1", NetworkKind::Home, false),
            ("::ffff:192.168.1.1", NetworkKind::Home, false),
            ("192.168.1.254", NetworkKind::Vpn, false),
            ("192.168.1.254", NetworkKind::PublicWifi, false),
            ("192.168.1.254", NetworkKind::WorkNetwork, false),
        ];
        for (address, kind, asked) in cases {
            let gateway = Gateway::new(address.parse().unwrap(), 2);
            let network = HomeNetwork {
                kind,
                gateway: Some(gateway),
            };
            assert_eq!(
                network.hub().is_some(),
                asked,
                "{address} on {kind:?}: the program knocks at a stranger's door, or not at home"
            );
        }
    }
}
