//! Who sends: the other end of the connection, or whoever the proxy in front names.

use std::convert::Infallible;
use std::net::{IpAddr, Ipv4Addr};

use axum::extract::FromRequestParts;
use axum::http::HeaderMap;
use axum::http::request::Parts;

/// The other end of the connection, put into every request by whoever accepted it.
#[derive(Debug, Clone, Copy)]
pub struct Connection(pub IpAddr);

/// The address of the sender.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Peer(pub IpAddr);

impl<S: Sync> FromRequestParts<S> for Peer {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        let peer = parts.extensions.get::<Self>().copied();
        Ok(peer.unwrap_or(Self(IpAddr::V4(Ipv4Addr::UNSPECIFIED))))
    }
}

impl Peer {
    /// Only the last hop is the proxy's own word; everything before it came from the sender.
    pub(super) fn of(connection: Option<Connection>, headers: &HeaderMap, proxy: bool) -> Self {
        let direct = connection.map_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED), |found| found.0);
        let named = headers
            .get_all("x-forwarded-for")
            .iter()
            .next_back()
            .filter(|_| proxy)
            .and_then(|value| value.to_str().ok())
            .and_then(|text| text.rsplit(',').next())
            .and_then(|hop| hop.trim().parse().ok());
        Self(named.unwrap_or(direct).to_canonical())
    }
}

/// What counts as one sender: an IPv4 address, or the IPv6 network that one home gets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Network([u8; 8]);

impl Network {
    pub(super) fn of(address: IpAddr) -> Self {
        let mut network = [0; 8];
        match address {
            // No IPv6 network that is in use starts with zeros.
            IpAddr::V4(address) => network[4..].copy_from_slice(&address.octets()),
            IpAddr::V6(address) => network.copy_from_slice(&address.octets()[..8]),
        }
        Self(network)
    }

    pub(super) const fn as_bytes(&self) -> &[u8] {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sender_cannot_choose_its_own_address() {
        let direct = Some(Connection(IpAddr::from([127, 0, 0, 1])));
        let cases: [(&str, bool, &[&str], &str); 8] = [
            (
                "no proxy: the header is a stranger's",
                false,
                &["192.0.2.9"],
                "127.0.0.1",
            ),
            ("the proxy's own word", true, &["192.0.2.9"], "192.0.2.9"),
            (
                "what the sender wrote before it",
                true,
                &["10.0.0.1, 192.0.2.9"],
                "192.0.2.9",
            ),
            ("two headers", true, &["10.0.0.1", "192.0.2.9"], "192.0.2.9"),
            ("no header", true, &[], "127.0.0.1"),
            ("not an address", true, &["10.0.0.1, unknown"], "127.0.0.1"),
            ("version 6", true, &["2001:db8::1"], "2001:db8::1"),
            ("version 4 as 6", true, &["::ffff:192.0.2.9"], "192.0.2.9"),
        ];
        for (case, proxy, values, expected) in cases {
            let mut headers = HeaderMap::new();
            for value in values {
                headers.append("x-forwarded-for", value.parse().unwrap());
            }
            let peer = Peer::of(direct, &headers, proxy);
            assert_eq!(peer.0, expected.parse::<IpAddr>().unwrap(), "{case}");
        }
    }

    #[test]
    fn one_home_is_one_sender() {
        let network = |text: &str| Network::of(text.parse().unwrap());
        assert_eq!(network("2001:db8:1:2::3"), network("2001:db8:1:2:ffff::9"));
        assert_ne!(network("2001:db8:1:2::3"), network("2001:db8:1:3::3"));
        assert_ne!(network("192.0.2.1"), network("192.0.2.2"));
    }
}
