//! Learner Companion in a terminal: the same use cases and the same words as the window.

mod args;
mod commands;
mod escape;
mod folder;
mod page;
mod program;
mod words;

use std::io;
use std::process::ExitCode;

/// What is freed is wiped, so that no copy of a password outlives its use where swap space or a crash report finds it.
#[global_allocator]
static MEMORY: zeroizing_alloc::ZeroAlloc<std::alloc::System> =
    zeroizing_alloc::ZeroAlloc(std::alloc::System);

fn main() -> ExitCode {
    program::run(std::env::args_os(), &mut io::stdout(), &mut io::stderr())
}
