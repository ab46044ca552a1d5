//! The program `council-intake`.

use std::io;
use std::process::ExitCode;

fn main() -> ExitCode {
    council_intake::command::run(std::env::args_os(), &mut io::stdout(), &mut io::stderr())
}
