//! Looks names up as every program on this computer does.

use std::collections::BTreeSet;
use std::net::IpAddr;

use dns_lookup::{AddrInfoHints, LookupErrorKind, SockType, getaddrinfo};

use super::Unresolved;

/// The addresses of a name. It may take as long as the system lets it.
pub(super) fn addresses(name: &str) -> Result<Vec<IpAddr>, Unresolved> {
    let hints = AddrInfoHints {
        socktype: SockType::Stream.into(),
        ..AddrInfoHints::default()
    };
    let found = getaddrinfo(Some(name), None, Some(hints)).map_err(|error| match error.kind() {
        LookupErrorKind::NoName | LookupErrorKind::NoData => Unresolved::NoSuchName,
        _ => Unresolved::NoAnswer,
    })?;
    let mut seen = BTreeSet::new();
    let addresses = found
        .flatten()
        .map(|found| found.sockaddr.ip().to_canonical())
        .filter(|address| seen.insert(*address));
    Ok(addresses.collect())
}
