//! Which version of the system is this?

mod linux;
mod macos;
mod windows;

use checkup::{Evidence, System, SystemSupport};

use super::ask::evidence;
use crate::machine::Machine;

pub(super) use macos::macos_version;

/// Asks the computer.
pub fn collect(machine: &dyn Machine) -> Evidence<SystemSupport> {
    evidence(match machine.system() {
        System::Windows => windows::look(machine),
        System::Macos => macos::look(machine),
        System::Linux => linux::look(machine),
    })
}
