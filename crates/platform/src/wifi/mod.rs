//! Which Wi-Fi is this computer on?

use checkup::{Evidence, Why, Wifi};

use crate::machine::Machine;

/// Asks.
pub fn collect(_machine: &dyn Machine) -> Evidence<Wifi> {
    Evidence::Unavailable(Why::NotSupported)
}
