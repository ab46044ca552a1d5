//! Does this computer offer files or printers to the network?

use checkup::{Evidence, Sharing, Why};

use crate::machine::Machine;

/// Asks the computer.
pub fn collect(_machine: &dyn Machine) -> Evidence<Sharing> {
    Evidence::Unavailable(Why::NotSupported)
}
