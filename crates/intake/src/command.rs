//! The command line of `council-intake`.

use std::ffi::OsString;
use std::io::{self, Write};
use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand};
use serde::Serialize;
use thiserror::Error;
use time::OffsetDateTime;

use crate::desk::{self, DeskFault};
use crate::escape;
use crate::keys::{self, KeysFault, PublicKeys};
use crate::log::Log;
use crate::pack::{self, PackFault};
use crate::serve::{self, ServeFault};
use crate::store::{Shelf, StoreFault};

/// Runs one command. Results go to `out`, everything else to `err`.
pub fn run(
    args: impl IntoIterator<Item = OsString>,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> ExitCode {
    let command = match Program::try_parse_from(args) {
        Ok(program) => program.command,
        Err(usage) => {
            let place: &mut dyn Write = if usage.use_stderr() {
                &mut *err
            } else {
                &mut *out
            };
            for line in escape::lines(&usage.render().to_string()) {
                let _ = writeln!(place, "{line}");
            }
            return ExitCode::from(u8::try_from(usage.exit_code()).unwrap_or(2));
        }
    };
    match obey(command, out) {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            let _ = writeln!(err, "council-intake: {}", escape::line(&fault.to_string()));
            ExitCode::FAILURE
        }
    }
}

/// The council's end of Learner Companion: receives sealed reports, signs receipts, opens reports at the desk.
#[derive(Debug, Parser)]
#[command(name = "council-intake", version, arg_required_else_help = true)]
struct Program {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Receive reports over HTTP until told to stop.
    Serve(ServeArgs),
    /// Make the council's keys.
    #[command(subcommand)]
    Keys(KeysCommand),
    /// Sign the pack that tells learners' programs about this council.
    #[command(subcommand)]
    Pack(PackCommand),
    /// See what has arrived and open a report.
    #[command(subcommand)]
    Desk(DeskCommand),
}

#[derive(Debug, Args)]
struct ServeArgs {
    /// The folder in which reports are kept.
    #[arg(long)]
    data: PathBuf,
    /// Where to listen; port 0 takes a free one.
    #[arg(long, default_value = "127.0.0.1:8731")]
    listen: SocketAddr,
    /// The folder with intake/receipt.key [default: the folder "keys" inside the data folder].
    #[arg(long)]
    keys: Option<PathBuf>,
    /// Give receipts for this organisation only.
    #[arg(long)]
    org: Option<String>,
    /// A proxy with TLS stands in front: allow an address that others can reach.
    #[arg(long)]
    behind_proxy: bool,
}

#[derive(Debug, Subcommand)]
enum KeysCommand {
    /// Make two desk keys, a receipt key and a pack key. Never overwrites.
    New {
        /// A folder that does not exist yet.
        #[arg(long)]
        out: PathBuf,
        /// Print the public halves as JSON.
        #[arg(long)]
        json: bool,
    },
}

#[derive(Debug, Subcommand)]
enum PackCommand {
    /// Write a signed pack folder.
    Sign(SignArgs),
}

#[derive(Debug, Args)]
struct SignArgs {
    /// The folder that `keys new` made.
    #[arg(long)]
    keys: PathBuf,
    /// The council's own details.
    #[arg(long)]
    council: PathBuf,
    /// The folder to write.
    #[arg(long)]
    out: PathBuf,
    /// Higher than that of every pack before.
    #[arg(long)]
    version: u64,
    /// For how many days learners' programs may use it.
    #[arg(long)]
    days: u32,
    /// Where reports go.
    #[arg(long)]
    intake_url: String,
    /// This is a practice council: learners' programs say so.
    #[arg(long)]
    practice: bool,
}

#[derive(Debug, Subcommand)]
enum DeskCommand {
    /// List what has arrived, oldest first.
    List {
        /// The intake's data folder.
        #[arg(long)]
        data: PathBuf,
        /// Print JSON.
        #[arg(long)]
        json: bool,
    },
    /// Open one report, show every answer, and remember that it was opened.
    Open {
        /// What the learner was given, for example CW-7K3M-9QXP.
        reference: String,
        /// The intake's data folder.
        #[arg(long)]
        data: PathBuf,
        /// The file with the desk's private key.
        #[arg(long)]
        identity: PathBuf,
        /// Print JSON.
        #[arg(long)]
        json: bool,
    },
}

#[derive(Debug, Error)]
enum Fault {
    #[error(transparent)]
    Keys(#[from] KeysFault),
    #[error(transparent)]
    Pack(#[from] PackFault),
    #[error(transparent)]
    Serve(#[from] ServeFault),
    #[error(transparent)]
    Desk(#[from] DeskFault),
    #[error(transparent)]
    Store(#[from] StoreFault),
    #[error("{0}")]
    System(#[from] io::Error),
    #[error("the result could not be written as JSON")]
    Json(#[from] serde_json::Error),
}

fn obey(command: Command, out: &mut dyn Write) -> Result<(), Fault> {
    let now = OffsetDateTime::now_utc();
    match command {
        Command::Serve(args) => serve_until_stopped(args, out),
        Command::Keys(KeysCommand::New { out: folder, json }) => {
            let public = keys::make(&folder, now)?;
            if json {
                print_json(out, &public)
            } else {
                print_keys(out, &public)
            }
        }
        Command::Pack(PackCommand::Sign(args)) => sign_pack(args, now, out),
        Command::Desk(DeskCommand::List { data, json }) => {
            let list = desk::list(&Shelf::open(&data)?, now)?;
            if json {
                return print_json(out, &list);
            }
            out.write_all(desk::list_as_text(&list).as_bytes())?;
            Ok(())
        }
        Command::Desk(DeskCommand::Open {
            reference,
            data,
            identity,
            json,
        }) => {
            let shelf = Shelf::open(&data)?;
            let identity = keys::read_identity(&identity)?;
            let report = desk::open(&shelf, &reference, &identity)?;
            if json {
                print_json(out, &report)?;
            } else {
                out.write_all(desk::report_as_text(&report).as_bytes())?;
            }
            out.flush()?;
            desk::mark_opened(&shelf, &report, now)?;
            Ok(())
        }
    }
}

fn serve_until_stopped(args: ServeArgs, out: &mut dyn Write) -> Result<(), Fault> {
    let keys = args.keys.unwrap_or_else(|| args.data.join("keys"));
    let ServeArgs {
        data,
        listen,
        org,
        behind_proxy,
        ..
    } = args;
    let options = serve::Options {
        data,
        listen,
        keys,
        org,
        behind_proxy,
    };
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()?;
    runtime.block_on(async {
        let stop = serve::stop_signal()?;
        serve::serve(options, out, Log::to_stderr(), stop).await?;
        Ok(())
    })
}

fn sign_pack(args: SignArgs, now: OffsetDateTime, out: &mut dyn Write) -> Result<(), Fault> {
    let public = keys::read_public(&args.keys)?;
    let root = keys::read_root(&args.keys)?;
    let SignArgs {
        council,
        out: folder,
        version,
        days,
        intake_url,
        practice,
        ..
    } = args;
    let order = pack::Order {
        council,
        out: folder,
        version,
        days,
        intake_url,
        practice,
    };
    let org = pack::sign(&order, &public, &root, now)?;
    let folder = order.out.display().to_string();
    writeln!(
        out,
        "signed pack {version} of {} in {}",
        escape::line(&org),
        escape::line(&folder)
    )?;
    Ok(())
}

fn print_keys(out: &mut dyn Write, public: &PublicKeys) -> Result<(), Fault> {
    for recipient in &public.recipients {
        writeln!(
            out,
            "{:<26} {} {}",
            recipient.role, recipient.id, recipient.key
        )?;
    }
    writeln!(
        out,
        "{:<26} {} {}",
        "Receipt key", public.receipt.kid, public.receipt.key
    )?;
    writeln!(out, "{:<26} {}", "Pack key (root)", public.root.key)?;
    Ok(())
}

fn print_json(out: &mut dyn Write, value: &impl Serialize) -> Result<(), Fault> {
    let text = serde_json::to_string_pretty(value)?;
    writeln!(out, "{}", escape::json(&text))?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_line_is_well_formed() {
        use clap::CommandFactory;
        Program::command().debug_assert();
    }
}
