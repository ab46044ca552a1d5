//! May this account change everything?

use checkup::{DailyAccount, Evidence, Why};

use crate::machine::Machine;

/// Asks the computer.
pub fn collect(_machine: &dyn Machine) -> Evidence<DailyAccount> {
    Evidence::Unavailable(Why::NotSupported)
}
