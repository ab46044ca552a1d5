//! Does the system keep itself up to date?

use checkup::{Evidence, Updates, Why};

use crate::machine::Machine;

/// Asks the computer.
pub fn collect(_machine: &dyn Machine) -> Evidence<Updates> {
    Evidence::Unavailable(Why::NotSupported)
}
