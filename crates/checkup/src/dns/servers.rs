//! Whose is a server that is asked where names lead?

use std::fmt;
use std::net::IpAddr;
use std::str::FromStr;

use super::DnsServer;
use crate::network::is_home_address;

/// Servers that somebody is known to keep.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownServer {
    /// What people call them.
    pub name: String,
    /// Who may use them.
    pub kept_by: KeptBy,
    /// Where they are.
    pub addresses: Vec<AddressRange>,
}

/// Who keeps a known server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeptBy {
    /// Somebody who lets everybody use it.
    Everybody,
    /// A provider, for its own customers.
    Provider,
}

/// Addresses that begin with the same bits: `9.9.9.9`, or `45.90.28.0/24`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AddressRange {
    first: IpAddr,
    prefix: u8,
}

impl AddressRange {
    /// Whether the address is one of them.
    #[must_use]
    pub fn contains(&self, address: IpAddr) -> bool {
        match (self.first, address) {
            (IpAddr::V4(first), IpAddr::V4(address)) => {
                let differ = u32::from(first) ^ u32::from(address);
                differ.leading_zeros() >= u32::from(self.prefix)
            }
            (IpAddr::V6(first), IpAddr::V6(address)) => {
                let differ = u128::from(first) ^ u128::from(address);
                differ.leading_zeros() >= u32::from(self.prefix)
            }
            _ => false,
        }
    }
}

/// This text names no addresses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("write an address, or the first one and how many bits they share: 45.90.28.0/24")]
pub struct NotARange;

impl FromStr for AddressRange {
    type Err = NotARange;

    fn from_str(text: &str) -> Result<Self, NotARange> {
        let (first, prefix) = match text.split_once('/') {
            Some((first, prefix)) => (first, Some(prefix)),
            None => (text, None),
        };
        let first: IpAddr = first.parse().map_err(|_| NotARange)?;
        let whole = if first.is_ipv4() { 32 } else { 128 };
        let prefix = match prefix {
            None => whole,
            Some(prefix) => prefix.parse().map_err(|_| NotARange)?,
        };
        if prefix == 0 || prefix > whole {
            return Err(NotARange);
        }
        Ok(Self { first, prefix })
    }
}

impl fmt::Display for AddressRange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.first, self.prefix)
    }
}

/// Who keeps a server, as far as it can be known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Keeper<'a> {
    Hub,
    Home,
    ThisComputer,
    Public(&'a str),
    Provider(&'a str),
    Unknown,
}

impl<'a> Keeper<'a> {
    pub(super) const fn id(&self) -> &'static str {
        match self {
            Self::Hub => "hub",
            Self::Home => "same-home",
            Self::ThisComputer => "this-computer",
            Self::Public(_) => "known-public",
            Self::Provider(_) => "provider",
            Self::Unknown => "unknown",
        }
    }

    pub(super) const fn name(&self) -> Option<&'a str> {
        match self {
            Self::Public(name) | Self::Provider(name) => Some(name),
            Self::Hub | Self::Home | Self::ThisComputer | Self::Unknown => None,
        }
    }
}

pub(super) fn keeper<'a>(
    server: &DnsServer,
    hub: Option<IpAddr>,
    known: &'a [KnownServer],
) -> Keeper<'a> {
    let address = server.address.to_canonical();
    if address.is_loopback() {
        return Keeper::ThisComputer;
    }
    if hub == Some(address) {
        return Keeper::Hub;
    }
    let owner = known.iter().find(|known| {
        let mut ranges = known.addresses.iter();
        ranges.any(|range| range.contains(address))
    });
    match owner {
        Some(owner) if owner.kept_by == KeptBy::Provider => Keeper::Provider(&owner.name),
        Some(owner) => Keeper::Public(&owner.name),
        None if server.neighbour || is_home_address(address) => Keeper::Home,
        None => Keeper::Unknown,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_holds_what_it_says_and_nothing_else() {
        let cases = [
            ("9.9.9.9", "9.9.9.9", true),
            ("9.9.9.9", "9.9.9.10", false),
            ("45.90.28.0/24", "45.90.28.217", true),
            ("45.90.28.0/24", "45.90.29.1", false),
            ("2a07:a8c0::/32", "2a07:a8c0::ab:cd", true),
            ("2a07:a8c0::/32", "2a07:a8c1::1", false),
            ("45.90.28.0/24", "2a07:a8c0::1", false),
        ];
        for (range, address, held) in cases {
            let range: AddressRange = range.parse().unwrap();
            assert_eq!(
                range.contains(address.parse().unwrap()),
                held,
                "{address} and {range}: a stranger passes for somebody known"
            );
        }
        for wrong in [
            "",
            "9.9.9",
            "9.9.9.9/0",
            "9.9.9.9/33",
            "::/129",
            "::/x",
            "/8",
        ] {
            assert_eq!(wrong.parse::<AddressRange>(), Err(NotARange), "{wrong}");
        }
    }
}
