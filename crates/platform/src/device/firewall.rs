//! Is the firewall on?

use checkup::{Evidence, Firewall, Why};

use crate::machine::Machine;

/// Asks the computer.
pub fn collect(_machine: &dyn Machine) -> Evidence<Firewall> {
    Evidence::Unavailable(Why::NotSupported)
}
