//! Who tells computers where names lead, and the names that the test looks at.

use std::net::IpAddr;

use serde::Deserialize;
use time::Date;

use super::page::toml_from;
use super::tables::unique;
use super::{ContentFault, dates};

/// The file as it stands.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dns {
    /// The day somebody last looked for newer facts.
    #[serde(deserialize_with = "dates::date")]
    pub checked_on: Date,
    /// Well-known websites, for the test.
    pub names: Vec<String>,
    /// The ending of a made-up name, for the test.
    pub made_up_ending: String,
    /// Servers that somebody is known to keep.
    #[serde(rename = "server")]
    pub servers: Vec<NameServer>,
}

/// Servers that somebody is known to keep.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NameServer {
    /// Stable.
    pub id: String,
    /// What people call them.
    pub name: String,
    /// Who may use them.
    pub kept_by: Keeper,
    /// Addresses, or first addresses with the number of bits they share: `45.90.28.0/24`.
    pub addresses: Vec<String>,
}

/// Who may use a server.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Keeper {
    /// Everybody.
    Everybody,
    /// The customers of one provider.
    Provider,
}

/// More would make the test long, and would call at more places than a learner expects.
const MOST_NAMES: usize = 8;

pub(super) fn read(file: &str, text: &str) -> Result<Dns, ContentFault> {
    let dns: Dns = toml_from(file, text, 1)?;
    let fault = |at: &str, reason: &str| ContentFault::at(file, text, &format!("\"{at}\""), reason);
    unique(
        file,
        text,
        dns.servers.iter().map(|server| server.id.as_str()),
    )?;
    unique(file, text, dns.names.iter().map(String::as_str))?;
    if !(2..=MOST_NAMES).contains(&dns.names.len()) {
        let reason = "the test needs from two to eight names";
        return Err(ContentFault::at(file, text, "names", reason));
    }
    if let Some(name) = dns
        .names
        .iter()
        .find(|name| !is_name(name) || !name.contains('.'))
    {
        return Err(fault(
            name,
            "write a website's name in small letters: www.gov.uk",
        ));
    }
    if !is_name(&dns.made_up_ending) {
        return Err(fault(&dns.made_up_ending, "write an ending such as com"));
    }
    let mut seen = std::collections::BTreeSet::new();
    for address in dns.servers.iter().flat_map(|server| &server.addresses) {
        if !is_range(address) {
            return Err(fault(
                address,
                "write an address, or the first one and how many bits they share: 45.90.28.0/24",
            ));
        }
        if !seen.insert(address) {
            return Err(fault(address, "this address stands here twice"));
        }
    }
    if let Some(server) = dns
        .servers
        .iter()
        .find(|server| server.addresses.is_empty())
    {
        return Err(fault(&server.id, "this server has no address"));
    }
    Ok(dns)
}

fn is_name(name: &str) -> bool {
    let label = |label: &str| {
        (1..=63).contains(&label.len())
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label
                .bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
    };
    name.len() <= 253 && name.split('.').all(label)
}

fn is_range(text: &str) -> bool {
    let (first, prefix) = match text.split_once('/') {
        Some((first, prefix)) => (first, Some(prefix)),
        None => (text, None),
    };
    let Ok(first) = first.parse::<IpAddr>() else {
        return false;
    };
    // A shorter prefix would call half the internet known.
    let allowed = if first.is_ipv4() { 16..=32 } else { 32..=128 };
    prefix.is_none_or(|prefix| {
        prefix
            .parse::<u8>()
            .is_ok_and(|prefix| allowed.contains(&prefix))
    })
}
