//! Is the firewall on?

mod linux;
mod macos;
mod windows;

use checkup::{Evidence, Firewall, System};

use crate::machine::Machine;

/// Asks the computer.
pub fn collect(machine: &dyn Machine) -> Evidence<Firewall> {
    match machine.system() {
        System::Windows => Evidence::Observed(Firewall::Windows(windows::look(machine))),
        System::Macos => macos::look(machine).map(Firewall::Macos),
        System::Linux => Evidence::Observed(Firewall::Linux(linux::look(machine))),
    }
}
