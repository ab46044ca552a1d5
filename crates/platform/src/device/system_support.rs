//! Which version of the system is this?

use checkup::{Evidence, SystemSupport, Why};

use crate::machine::Machine;

/// Asks the computer.
pub fn collect(_machine: &dyn Machine) -> Evidence<SystemSupport> {
    Evidence::Unavailable(Why::NotSupported)
}
