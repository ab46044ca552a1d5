//! Does the system keep itself up to date?

mod apt;
mod dnf;
mod linux;
mod macos;
mod windows;

use checkup::{Evidence, System, Updates};

use crate::machine::Machine;

/// Asks the computer.
pub fn collect(machine: &dyn Machine) -> Evidence<Updates> {
    match machine.system() {
        System::Windows => Evidence::Observed(windows::look(machine)),
        System::Macos => Evidence::Observed(macos::look(machine)),
        System::Linux => linux::look(machine),
    }
}
