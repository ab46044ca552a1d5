//! The project's own commands: `cargo xtask run | test | bench | cross | leaflets`.

#![expect(
    clippy::print_stdout,
    reason = "these commands talk to the engineer who typed them"
)]
#![expect(clippy::print_stderr, reason = "trouble belongs on standard error")]

mod bench;
mod built;
mod cross;
mod desktop;
mod leaflets;
mod process;
mod project;
mod run;
mod running;
mod setup;
mod steps;
mod test;
mod trouble;

use std::process::ExitCode;

use project::Project;
use trouble::Trouble;

const HELP: &str = "\
cargo xtask run                     build everything, start a practice council, open the window
cargo xtask test [--only NAME]...   every check that CI runs, or only these
                 [--quick]          those under two minutes once built
                 [--list]           their names
cargo xtask bench [--only NAME]...  measure, print one table, write target/bench.json
cargo xtask cross windows|macos     the program for other systems: built and tried, or type-checked
cargo xtask leaflets                make the poster and the leaflet anew where their words have changed

Each command first installs what it needs and this computer lacks, and says what and why.";

fn main() -> ExitCode {
    running::end_children_when_interrupted();
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match obey(&arguments) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(trouble) => {
            eprintln!("{trouble}");
            ExitCode::FAILURE
        }
    }
}

/// Does what was asked; false when it was done and the result is bad.
fn obey(arguments: &[String]) -> Result<bool, Trouble> {
    let (command, rest) = match arguments.split_first() {
        Some((command, rest)) => (command.as_str(), rest),
        None => ("help", arguments),
    };
    let project = Project::find()?;
    match command {
        "run" if rest.is_empty() => run::run(&project).map(|()| true),
        "test" => test::test(&project, &test::Choice::parse(rest)?),
        "bench" => bench::bench(&project, rest),
        "cross" => match rest {
            [system] => test::test(&project, &test::Choice::cross(system)?),
            _ => Err(not_understood(arguments)),
        },
        "leaflets" if rest.is_empty() => leaflets::make(&project).map(|()| true),
        "help" | "--help" | "-h" => {
            println!("{HELP}");
            Ok(true)
        }
        _ => Err(not_understood(arguments)),
    }
}

fn not_understood(arguments: &[String]) -> Trouble {
    Trouble::Wrong(format!("not understood: {}\n\n{HELP}", arguments.join(" ")))
}
