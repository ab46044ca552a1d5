//! Trials of the whole way of a report: from a learner's disk to the council's, through everything that goes wrong.
//!
//! One program plays every part, so that each is a process of its own that can be killed.

#![expect(clippy::print_stdout, reason = "the result is one line of JSON")]
#![expect(clippy::print_stderr, reason = "trouble belongs on standard error")]

mod chance;
mod clerk;
mod council;
mod desk;
mod learner;
mod proxy;
mod sealing;
mod storm;
mod uploads;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

type Trouble = Box<dyn std::error::Error + Send + Sync>;

/// What can be tried.
#[derive(Debug, Parser)]
#[command(name = "trial")]
struct Program {
    #[command(subcommand)]
    trial: Trial,
}

#[derive(Debug, Subcommand)]
enum Trial {
    /// Many reports under every fault at once: none lost, none doubled, every receipt verifies.
    Storm {
        /// How many reports.
        #[arg(long)]
        reports: u32,
        /// The same seed makes the same choices.
        #[arg(long, default_value_t = 1)]
        seed: u64,
    },
    /// Many files sent at once from one address.
    Uploads {
        /// How many learners.
        #[arg(long)]
        learners: u32,
        /// Megabytes each.
        #[arg(long)]
        megabytes: u64,
    },
    /// Seals one file for two readers and says how long it took and how much memory.
    Seal {
        /// The file.
        from: PathBuf,
        /// Where the sealed file goes.
        to: PathBuf,
        /// Two age keys.
        #[arg(long = "key")]
        keys: Vec<String>,
    },
    /// Plays one learner's computer.
    #[command(hide = true)]
    Learner(learner::Learner),
    /// Plays the council's service: everything after it is for `council-intake`.
    #[command(hide = true, trailing_var_arg = true, allow_hyphen_values = true)]
    Intake {
        /// What `council-intake` is given.
        arguments: Vec<std::ffi::OsString>,
    },
}

fn main() -> ExitCode {
    let done = match Program::parse().trial {
        Trial::Storm { reports, seed } => storm::run(reports, seed),
        Trial::Uploads {
            learners,
            megabytes,
        } => uploads::run(learners, megabytes),
        Trial::Seal { from, to, keys } => sealing::run(&from, &to, &keys),
        Trial::Learner(learner) => learner.run(),
        Trial::Intake { arguments } => {
            let arguments = [std::ffi::OsString::from("council-intake")]
                .into_iter()
                .chain(arguments);
            return council_intake::command::run(
                arguments,
                &mut std::io::stdout(),
                &mut std::io::stderr(),
            );
        }
    };
    match done {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(trouble) => {
            eprintln!("trial: {trouble}");
            ExitCode::FAILURE
        }
    }
}
