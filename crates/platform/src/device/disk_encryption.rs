//! Is the disk of the system encrypted?

use checkup::{DiskEncryption, Evidence, Why};

use crate::machine::Machine;

/// Asks the computer.
pub fn collect(_machine: &dyn Machine) -> Evidence<DiskEncryption> {
    Evidence::Unavailable(Why::NotSupported)
}
