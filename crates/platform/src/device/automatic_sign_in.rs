//! Does the computer start without asking who is there?

use checkup::{AutomaticSignIn, Evidence, Why};

use crate::machine::Machine;

/// Asks the computer.
pub fn collect(_machine: &dyn Machine) -> Evidence<AutomaticSignIn> {
    Evidence::Unavailable(Why::NotSupported)
}
