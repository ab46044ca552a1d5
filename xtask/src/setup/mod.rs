//! What a command needs: looked for, and installed where this computer lacks it.

mod packages;
mod system;
mod tools;
mod ui;

pub(crate) use tools::{cargo_deny, tauri_driver};
pub(crate) use ui::build as build_ui;

use crate::project::Project;
use crate::trouble::Trouble;

/// Something that a command cannot do without.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Need {
    /// Node and the packages of the screens.
    Screens,
    /// The screens, built: they are part of the desktop program.
    BuiltScreens,
    /// Libraries to build the desktop program.
    Build,
    /// A virtual display, a session bus and a key store.
    Display,
    /// The program that drives the window.
    Driver,
    /// Real parts that tests talk to.
    Parts,
    /// The reader of licences and sources.
    Deny,
    /// Compilers and Wine for Windows.
    Windows,
    /// A compiler that can check types for macOS.
    Mac,
}

/// Makes sure that everything in `needs` is there.
pub(crate) fn ensure(project: &Project, needs: &[Need]) -> Result<(), Trouble> {
    system::ensure(project, needs)?;
    if needs.contains(&Need::Screens) || needs.contains(&Need::BuiltScreens) {
        ui::ensure_packages(project)?;
    }
    if needs.contains(&Need::Deny) {
        tools::ensure_cargo_deny(project)?;
    }
    if needs.contains(&Need::Driver) {
        tools::ensure_tauri_driver(project)?;
    }
    if needs.contains(&Need::BuiltScreens) {
        ui::ensure_built(project)?;
    }
    Ok(())
}
