//! Does the screen lock itself?

mod linux;
mod macos;
mod windows;

use checkup::{Evidence, ScreenLock, System, Why};

use crate::machine::Machine;

/// One way to lock: after so many seconds, or never.
type Way = Result<Option<u64>, Why>;

/// Asks the computer.
pub fn collect(machine: &dyn Machine) -> Evidence<ScreenLock> {
    match machine.system() {
        System::Windows => ScreenLock::earliest(&windows::ways(machine)),
        System::Macos => ScreenLock::earliest(&macos::ways(machine)),
        System::Linux => ScreenLock::earliest(&[linux::way(machine)]),
    }
}
