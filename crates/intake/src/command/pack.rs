//! `council-intake pack …`

use std::io::Write;
use std::path::PathBuf;

use clap::{Args, Subcommand};
use time::OffsetDateTime;

use super::Fault;
use crate::escape;
use crate::keys;
use crate::pack;

#[derive(Debug, Subcommand)]
pub(super) enum PackCommand {
    /// Write a signed pack folder.
    Sign(SignArgs),
}

#[derive(Debug, Args)]
pub(super) struct SignArgs {
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

pub(super) fn obey(
    command: PackCommand,
    now: OffsetDateTime,
    out: &mut dyn Write,
) -> Result<(), Fault> {
    let PackCommand::Sign(args) = command;
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
