//! Does the screen lock itself?

use checkup::{Evidence, ScreenLock, Why};

use crate::machine::Machine;

/// Asks the computer.
pub fn collect(_machine: &dyn Machine) -> Evidence<ScreenLock> {
    Evidence::Unavailable(Why::NotSupported)
}
