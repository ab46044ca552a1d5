//! What kind of network is this computer on, and where is its hub? Sends nothing.

use checkup::{Evidence, Gateway, HomeNetwork};

pub mod classify;
pub mod links;

/// Looks at the network interfaces and their routes.
pub fn home_network() -> Evidence<HomeNetwork> {
    classify::classify(&links::snapshot())
}

/// Whether the hub that was found is still the way out of a home network. A laptop that was
/// carried to another network must not knock there.
pub fn still_leads_to(gateway: &Gateway) -> bool {
    home_network().observed().and_then(HomeNetwork::hub) == Some(gateway)
}
