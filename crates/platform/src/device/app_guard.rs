//! Does the system look at programs before they run?

use checkup::{AppGuard, Evidence, Why};

use crate::machine::Machine;

/// Asks the computer.
pub fn collect(_machine: &dyn Machine) -> Evidence<AppGuard> {
    Evidence::Unavailable(Why::NotSupported)
}
