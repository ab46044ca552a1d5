//! What a command needs: looked for, and installed where this computer lacks it.

mod packages;
mod pages;
mod system;
mod tools;

pub(crate) use pages::build as build_pages;
pub(crate) use tools::{cargo_deny, rage, tauri_driver};

use crate::project::{Pages, Project};
use crate::trouble::Trouble;

/// Something that a command cannot do without.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Need {
    /// Node and the packages of the screens.
    Screens,
    /// The screens, built: they are part of the desktop program.
    BuiltScreens,
    /// The packages of the desk's page.
    Desk,
    /// The desk's page, built: it is part of the council's program.
    BuiltDesk,
    /// Libraries to build the desktop program.
    Build,
    /// A virtual display, a session bus and a key store.
    Display,
    /// The program that drives the window.
    Driver,
    /// Real parts that tests talk to.
    Parts,
    /// A browser that prints, letters of every language, and what reads a PDF.
    Print,
    /// A program that seals files in the same format.
    Rage,
    /// A program that looks at a computer in the same way.
    Auditor,
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
    for (packages, built, pages) in [
        (Need::Screens, Need::BuiltScreens, Pages::Screens),
        (Need::Desk, Need::BuiltDesk, Pages::Desk),
    ] {
        if needs.contains(&packages) || needs.contains(&built) {
            pages::ensure_packages(project, pages)?;
        }
        if needs.contains(&built) {
            pages::ensure_built(project, pages)?;
        }
    }
    if needs.contains(&Need::Deny) {
        tools::ensure_cargo_deny(project)?;
    }
    if needs.contains(&Need::Driver) {
        tools::ensure_tauri_driver(project)?;
    }
    if needs.contains(&Need::Rage) {
        tools::ensure_rage(project)?;
    }
    Ok(())
}
