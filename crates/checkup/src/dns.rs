//! Do names on the internet lead where they should?

mod servers;
mod test;

use std::net::IpAddr;

use serde::Serialize;
use time::OffsetDateTime;

pub use servers::{AddressRange, KeptBy, KnownServer, NotARange};
pub use test::{DnsTest, NameAnswer, NameTest};

use crate::router_admin_page::could_not_ask;
use crate::{CheckId, Evidence, Finding, HomeNetwork, Seen, Verdict, Why};
use servers::Keeper;
use test::Told;

const CHECK: CheckId = CheckId::Dns;

/// What to ask about names. Filled from the dated table in `policy-content`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DnsQuestion {
    /// Well-known websites. They are looked for in the computer's own list, and opened only if
    /// the learner agreed.
    pub names: Vec<String>,
    /// The learner agreed that these websites are opened.
    pub agreed: bool,
    /// The ending of a made-up name that nobody owns.
    pub made_up_ending: String,
}

/// What was seen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Dns {
    /// Who is asked where names lead.
    pub servers: Evidence<Vec<DnsServer>>,
    /// Which of the well-known names stand in the computer's own list, its hosts file.
    pub own_list: Evidence<Vec<String>>,
    /// What the test brought; none if the learner did not agree to it.
    pub test: Option<DnsTest>,
}

/// Somebody who is asked where names lead.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct DnsServer {
    /// Its address.
    pub address: IpAddr,
    /// It is on the same network as this computer.
    pub neighbour: bool,
}

/// Judges it.
pub fn assess(
    evidence: &Evidence<Dns>,
    network: &Evidence<HomeNetwork>,
    known: &[KnownServer],
    now: OffsetDateTime,
) -> Finding {
    if let Some(finding) = could_not_ask(CHECK, network, now) {
        return finding;
    }
    let dns = match evidence {
        Evidence::Observed(dns) => dns,
        Evidence::NotApplicable => return Finding::could_not_tell(CHECK, Why::NotSupported, now),
        Evidence::Unavailable(why) => return Finding::could_not_tell(CHECK, *why, now),
    };
    let hub = network
        .observed()
        .and_then(HomeNetwork::hub)
        .map(|gateway| gateway.address);
    let keepers: Option<Vec<Keeper<'_>>> = dns.servers.observed().map(|servers| {
        let keeper = |server: &DnsServer| servers::keeper(server, hub, known);
        servers.iter().map(keeper).collect()
    });
    let saw = saw_of(dns, keepers.as_deref());
    judge(dns, keepers.as_deref(), now).with_saw(saw)
}

fn judge(dns: &Dns, keepers: Option<&[Keeper<'_>]>, now: OffsetDateTime) -> Finding {
    let measured = |verdict, advice| Finding::measured(CHECK, verdict, advice, now);
    let told = dns.test.as_ref().map(test::judge);
    if let Some(Told::Tampered(name)) = told {
        return measured(Verdict::Problem, "tampered").with_fact("name", name);
    }
    if dns.own_list.observed().is_some_and(|own| !own.is_empty()) {
        return measured(Verdict::Advice, "names-on-this-computer");
    }
    match told {
        Some(Told::Filtered) => return measured(Verdict::Advice, "filtered"),
        Some(Told::CannotTell(why)) => return Finding::could_not_tell(CHECK, why, now),
        Some(Told::Right | Told::Tampered(_)) | None => {}
    }
    let unknown = keepers.is_some_and(|keepers| keepers.contains(&Keeper::Unknown));
    if unknown {
        return measured(Verdict::Advice, "unknown-server");
    }
    if told.is_some() {
        return measured(Verdict::Good, "usual");
    }
    match &dns.servers {
        Evidence::Unavailable(why) => Finding::could_not_tell(CHECK, *why, now),
        Evidence::Observed(_) | Evidence::NotApplicable => {
            measured(Verdict::CannotTell(Why::NotSupported), "not-tested")
        }
    }
}

fn saw_of(dns: &Dns, keepers: Option<&[Keeper<'_>]>) -> Vec<Seen> {
    let mut saw = Vec::new();
    if let Evidence::Unavailable(why) = dns.servers {
        saw.push(Seen::new("dns-server", why.id()));
    }
    for keeper in keepers.unwrap_or_default() {
        let mut lines = vec![Seen::new("dns-server", keeper.id())];
        lines.extend(keeper.name().map(|name| Seen::new("dns-server-name", name)));
        if !saw.starts_with(&lines) && !saw.windows(lines.len()).any(|held| held == lines) {
            saw.extend(lines);
        }
    }
    match &dns.own_list {
        Evidence::Observed(own) => {
            saw.push(Seen::new("hosts-entries", &own.len().to_string()));
        }
        Evidence::Unavailable(why) => saw.push(Seen::new("hosts-entries", why.id())),
        Evidence::NotApplicable => {}
    }
    match &dns.test {
        Some(test) => saw.extend(test.saw()),
        None => saw.push(Seen::new("dns-test", "not-agreed")),
    }
    saw
}

#[cfg(test)]
mod tests;
