//! What does the hub say of the doors that devices opened in it? Reads only. `still_there` is asked before every packet.

use checkup::{Evidence, Gateway, Stop, Upnp, Why};

/// Asks.
pub fn ask(_hub: &Gateway, _stop: &Stop, _still_there: impl Fn() -> bool) -> Evidence<Upnp> {
    Evidence::Unavailable(Why::NotSupported)
}
