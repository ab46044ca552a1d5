//! What kind of network is this computer on, and where is its hub? Sends nothing.

use checkup::{Evidence, Gateway, HomeNetwork};

use crate::machine::Machine;

pub mod classify;
pub mod links;

mod workplace;

/// Looks at the network interfaces and their routes, and at whether this computer belongs to a
/// workplace.
pub fn home_network_of(machine: &dyn Machine) -> Evidence<HomeNetwork> {
    match home_network() {
        Evidence::Observed(network) if network.hub().is_some() => {
            Evidence::Observed(network.with_workplace(workplace::has(machine)))
        }
        other => other,
    }
}

/// Looks at the network interfaces and their routes.
pub fn home_network() -> Evidence<HomeNetwork> {
    classify::classify(&links::snapshot())
}

/// Whether the hub that was found is still the way out of a home network. A laptop that was
/// carried to another network must not knock there.
pub fn still_leads_to(gateway: &Gateway) -> bool {
    let network = home_network();
    let hub = network.observed().and_then(HomeNetwork::hub);
    hub.is_some_and(|hub| hub.is_same_as(gateway))
}
