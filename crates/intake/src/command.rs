//! The command line of `council-intake`.

mod canary;
mod desk;
mod keys;
mod pack;

use std::ffi::OsString;
use std::io::{self, Write};
use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand};
use serde::Serialize;
use thiserror::Error;
use time::OffsetDateTime;

use crate::config::{Config, ConfigFault};
use crate::desk::{DeliverFault, DeskFault};
use crate::escape;
use crate::keys::KeysFault;
use crate::log::Log;
use crate::pack::PackFault;
use crate::serve::{self, ServeFault, Tls};
use crate::store::{Place, Store, StoreFault};
use crate::watch::CanaryFault;
use canary::CanaryArgs;
use desk::DeskCommand;
use keys::KeysCommand;
use pack::PackCommand;

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
    /// Make the tables of a database, or bring them up to date.
    Migrate(PlaceArgs),
    /// Make the council's keys.
    #[command(subcommand)]
    Keys(KeysCommand),
    /// Sign the pack that tells learners' programs about this council.
    #[command(subcommand)]
    Pack(PackCommand),
    /// See what has arrived, open a report, answer it.
    #[command(subcommand)]
    Desk(DeskCommand),
    /// Send one test report through the whole path and say whether it came back.
    Canary(CanaryArgs),
    /// Check intake.toml.
    CheckConfig(CheckConfigArgs),
}

/// Where reports are kept.
#[derive(Debug, Args)]
#[group(required = true, multiple = false)]
struct PlaceArgs {
    /// The intake's data folder.
    #[arg(long)]
    data: Option<PathBuf>,
    /// The address of a PostgreSQL database, for several intakes at once.
    #[arg(
        long,
        value_name = "URL",
        env = "COUNCIL_INTAKE_DATABASE",
        hide_env_values = true
    )]
    database: Option<String>,
}

impl PlaceArgs {
    fn place(&self) -> Place {
        match &self.database {
            Some(address) => Place::Database(address.clone()),
            None => Place::Folder(self.data.clone().unwrap_or_default()),
        }
    }
}

#[derive(Debug, Args)]
struct ServeArgs {
    #[command(flatten)]
    place: PlaceArgs,
    /// Where to listen; port 0 takes a free one.
    #[arg(long, default_value = "127.0.0.1:8731")]
    listen: SocketAddr,
    /// The folder with intake/receipt.key [default: the folder "keys" inside the data folder]; needed with --database.
    #[arg(long)]
    keys: Option<PathBuf>,
    /// Give receipts for this organisation only.
    #[arg(long)]
    org: Option<String>,
    /// A proxy with TLS stands in front: allow an address that others can reach.
    #[arg(long)]
    behind_proxy: bool,
    /// Encrypt with this certificate (PEM, the whole chain).
    #[arg(long, value_name = "FILE", requires = "tls_key")]
    tls_cert: Option<PathBuf>,
    /// The private key of the certificate (PEM).
    #[arg(long, value_name = "FILE", requires = "tls_cert")]
    tls_key: Option<PathBuf>,
    /// What the council decided: hours, quotas, who is told.
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,
}

#[derive(Debug, Args)]
struct CheckConfigArgs {
    /// The file to check.
    config: PathBuf,
    /// Also check it against the desk keys in this folder.
    #[arg(long)]
    keys: Option<PathBuf>,
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
    Config(#[from] ConfigFault),
    #[error("{0}")]
    Unfit(String),
    #[error(transparent)]
    Deliver(#[from] DeliverFault),
    #[error(transparent)]
    Canary(#[from] CanaryFault),
    #[error(transparent)]
    Store(#[from] StoreFault),
    #[error("{0}")]
    System(#[from] io::Error),
    #[error("a database needs --keys, the folder with intake/receipt.key")]
    NoKeysFolder,
    #[error("the result could not be written as JSON")]
    Json(#[from] serde_json::Error),
}

fn obey(command: Command, out: &mut dyn Write) -> Result<(), Fault> {
    let now = OffsetDateTime::now_utc();
    match command {
        Command::Serve(args) => serve_until_stopped(args, out),
        Command::Migrate(args) => Ok(Store::migrate(&args.place())?),
        Command::Keys(command) => keys::obey(command, now, out),
        Command::Pack(command) => pack::obey(command, now, out),
        Command::Desk(command) => desk::obey(command, now, out),
        Command::Canary(args) => canary::obey(&args, out),
        Command::CheckConfig(args) => check_config(&args, out),
    }
}

fn check_config(args: &CheckConfigArgs, out: &mut dyn Write) -> Result<(), Fault> {
    let config = Config::read(&args.config)?;
    if let Some(keys) = &args.keys {
        let public = crate::keys::read_public(keys)?;
        config.fits(&public).map_err(Fault::Unfit)?;
    }
    let silent = if config.smtp.is_none() {
        "; nobody is told by mail"
    } else {
        ""
    };
    writeln!(out, "the file is as it should be{silent}")?;
    Ok(())
}

fn serve_until_stopped(args: ServeArgs, out: &mut dyn Write) -> Result<(), Fault> {
    let place = args.place.place();
    let keys = match (args.keys, &place) {
        (Some(keys), _) => keys,
        (None, Place::Folder(data)) => data.join("keys"),
        (None, Place::Database(_)) => return Err(Fault::NoKeysFolder),
    };
    let tls = args.tls_cert.zip(args.tls_key);
    let options = serve::Options {
        place,
        listen: args.listen,
        keys,
        org: args.org,
        behind_proxy: args.behind_proxy,
        tls: tls.map(|(certificate, key)| Tls { certificate, key }),
        config: args.config,
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
