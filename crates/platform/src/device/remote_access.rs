//! Can somebody steer this computer from elsewhere?

use checkup::{Evidence, RemoteAccess, Why};

use crate::machine::Machine;

/// Asks the computer.
pub fn collect(_machine: &dyn Machine) -> Evidence<RemoteAccess> {
    Evidence::Unavailable(Why::NotSupported)
}
