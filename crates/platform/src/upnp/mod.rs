//! What does the hub say of the doors that devices opened in it?
//!
//! The rules: it only reads; only the hub of a home network, looked up again before every
//! question; an answer counts only when the hub itself gave it and it leads to the hub itself;
//! packets die at the first router; few questions, slowly; and every byte is taken for hostile.

use std::net::IpAddr;
use std::time::{Duration, Instant};

use checkup::network::is_home_address;
use checkup::{Evidence, Gateway, Stop, Upnp, Why};

pub mod description;
pub mod http;
pub mod nat_pmp;
pub mod place;
pub mod soap;
pub mod ssdp;

mod datagram;
mod visit;

use crate::network::links;
use visit::Visit;

const LONGEST_VISIT: Duration = Duration::from_secs(11);

/// Asks. `still_there` is called before every question and says whether the hub is still this
/// computer's way out.
pub fn ask(hub: &Gateway, stop: &Stop, still_there: impl Fn() -> bool) -> Evidence<Upnp> {
    let IpAddr::V4(address) = hub.address else {
        return Evidence::Unavailable(Why::NotSupported);
    };
    if !is_home_address(hub.address) {
        return Evidence::Unavailable(Why::NotSupported);
    }
    let visit = Visit {
        hub,
        address,
        stop,
        still_there: &still_there,
        until: Instant::now() + LONGEST_VISIT,
        own: own_addresses(),
    };
    match visit.make() {
        Ok(upnp) => Evidence::Observed(upnp),
        Err(why) => Evidence::Unavailable(why),
    }
}

fn own_addresses() -> Vec<IpAddr> {
    links::snapshot()
        .into_iter()
        .flat_map(|link| link.addresses)
        .map(|(address, _)| address)
        .collect()
}

#[cfg(test)]
mod tests {
    use checkup::upnp::Mappings;

    use super::visit::end;
    use super::*;

    #[test]
    fn addresses_outside_a_home_are_never_asked() {
        for address in ["127.0.0.1", "203.0.113.1", "100.64.0.1", "fe80::1", "::1"] {
            let hub = Gateway::new(address.parse().unwrap(), 1);
            let asked = ask(&hub, &Stop::new(), || {
                panic!("{address} was about to be asked")
            });
            assert_eq!(asked, Evidence::Unavailable(Why::NotSupported));
        }
    }

    #[test]
    fn a_network_that_changed_and_a_learner_who_stops_end_the_visit() {
        let hub = Gateway::new("192.168.255.254".parse().unwrap(), 1);
        let gone = ask(&hub, &Stop::new(), || false);
        assert_eq!(gone, Evidence::Unavailable(Why::Conflicting));
        let stop = Stop::new();
        stop.ask();
        let stopped = ask(&hub, &stop, || panic!("somebody who stopped is not heard"));
        assert_eq!(stopped, Evidence::Unavailable(Why::TimedOut));
    }

    #[test]
    fn a_list_is_whole_only_when_the_hub_said_so() {
        let cannot = Evidence::Unavailable;
        for (fault, expected) in [
            (
                713,
                Evidence::Observed(Mappings {
                    complete: true,
                    ..Mappings::default()
                }),
            ),
            (
                714,
                Evidence::Observed(Mappings {
                    complete: true,
                    ..Mappings::default()
                }),
            ),
            (402, cannot(Why::NotUnderstood)),
            (501, cannot(Why::NotUnderstood)),
            (606, cannot(Why::NeedsPermission)),
            (401, cannot(Why::NotSupported)),
        ] {
            assert_eq!(
                end(Mappings::default(), fault),
                expected,
                "{fault} at the first place"
            );
        }
    }
}
