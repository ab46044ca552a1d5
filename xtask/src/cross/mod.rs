//! The program for other systems, from this computer.
//!
//! Debian's compiler brings the source of its standard library, so that the library can be built for systems whose
//! toolchain is not installed. Both systems share one build folder: what runs while building is compiled once.

mod macos;
mod macos_tools;
mod windows;
mod windows_walk;
mod wine;

use std::path::PathBuf;

use crate::process::Program;
use crate::project::Project;
use crate::trouble::Trouble;

pub(crate) use macos::check as macos;
pub(crate) use windows::test as windows;

const COMPILER: &str = "/usr/bin/rustc";

/// The cargo of this project with the compiler that can build its own standard library.
fn cargo(project: &Project) -> Program {
    project
        .cargo()
        .env("CARGO_TARGET_DIR", folder(project))
        .env("RUSTC", COMPILER)
        // The options that build a standard library are not stable; this compiler may use them all the same.
        .env("RUSTC_BOOTSTRAP", "1")
        .env("CARGO_PROFILE_DEV_DEBUG", "0")
        .env("CARGO_INCREMENTAL", "0")
        .without("RUSTUP_TOOLCHAIN")
}

fn folder(project: &Project) -> PathBuf {
    project.target.join("cross")
}

fn wrong(what: impl Into<String>) -> Trouble {
    Trouble::Wrong(what.into())
}
