//! `council-intake pack …`

use std::io::Write;
use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};
use time::OffsetDateTime;

use super::Fault;
use crate::escape;
use crate::keys;
use crate::pack;

#[derive(Debug, Subcommand)]
pub(super) enum PackCommand {
    /// Write a pack folder, signed by the first custodian.
    Sign(SignArgs),
    /// Sign a pack folder as another custodian, after looking at it.
    Cosign {
        /// The folder that `pack sign` wrote.
        folder: PathBuf,
        /// The custodian's key file.
        #[arg(long)]
        key: PathBuf,
    },
    /// Write a signed pack folder as one file, for learners' programs to take.
    Bundle {
        /// The folder that `pack sign` wrote.
        folder: PathBuf,
        /// The file to write, for example council-words.pack.
        #[arg(long)]
        out: PathBuf,
    },
}

#[derive(Debug, Args)]
pub(super) struct SignArgs {
    /// The folder that `keys new` made.
    #[arg(long)]
    keys: PathBuf,
    /// The council's own details.
    #[arg(long)]
    council: PathBuf,
    /// The council's own words: a folder laid out as policy-content is. What it does not hold stays as it is.
    #[arg(long)]
    words: Option<PathBuf>,
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
    match command {
        PackCommand::Sign(args) => sign(args, now, out),
        PackCommand::Cosign { folder, key } => cosign(&folder, &key, out),
        PackCommand::Bundle { folder, out: file } => bundle(&folder, &file, out),
    }
}

fn cosign(folder: &Path, key: &Path, out: &mut dyn Write) -> Result<(), Fault> {
    let signed = pack::cosign(folder, &keys::read_custodian(key)?)?;
    writeln!(
        out,
        "signed pack {} of {}, good until {}, with these files:",
        signed.version,
        escape::line(&signed.org),
        escape::line(&signed.not_after)
    )?;
    for file in &signed.files {
        writeln!(out, "  {}", escape::line(file))?;
    }
    writeln!(out, "{}", how_many(signed.signatures))?;
    Ok(())
}

fn bundle(folder: &Path, file: &Path, out: &mut dyn Write) -> Result<(), Fault> {
    let signatures = pack::bundle(folder, file)?;
    let file = file.display().to_string();
    writeln!(
        out,
        "wrote {}; {}",
        escape::line(&file),
        how_many(signatures)
    )?;
    Ok(())
}

fn how_many(signatures: usize) -> String {
    match signatures {
        0 | 1 => {
            "it has one signature: another custodian has to sign before learners' programs take it"
                .to_owned()
        }
        more => format!("it has {more} signatures"),
    }
}

fn sign(args: SignArgs, now: OffsetDateTime, out: &mut dyn Write) -> Result<(), Fault> {
    let public = keys::read_public(&args.keys)?;
    let root = keys::read_root(&args.keys)?;
    let SignArgs {
        council,
        words,
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
    let org = pack::sign_with_words(&order, words.as_deref(), &public, &root, now)?;
    let folder = order.out.display().to_string();
    writeln!(
        out,
        "signed pack {version} of {} in {}",
        escape::line(&org),
        escape::line(&folder)
    )?;
    writeln!(out, "{}", how_many(1))?;
    Ok(())
}
