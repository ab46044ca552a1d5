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

fn main() -> ExitCode {
    program::run(std::env::args_os(), &mut io::stdout(), &mut io::stderr())
}
