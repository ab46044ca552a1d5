//! `council-intake keys …`

use std::io::Write;
use std::path::PathBuf;

use clap::{Args, Subcommand};
use time::OffsetDateTime;

use super::{Fault, print_json};
use crate::escape;
use crate::keys::passphrase::Source;
use crate::keys::{self, KeysFault, NewKey, PublicKeys, RecipientKey};

#[derive(Debug, Subcommand)]
pub(super) enum KeysCommand {
    /// Make the desk keys, a receipt key and a pack key. Never overwrites.
    New {
        /// A folder that does not exist yet.
        #[arg(long)]
        out: PathBuf,
        #[command(flatten)]
        protection: Protection,
        /// Print the public halves as JSON.
        #[arg(long)]
        json: bool,
    },
    /// Show who can open reports, and which.
    Show {
        /// The folder that `keys new` made.
        #[arg(long)]
        keys: PathBuf,
        /// Print JSON.
        #[arg(long)]
        json: bool,
    },
    /// Make one more desk key; the next pack names it.
    Add {
        /// Its name, never used before: for example lead-2.
        id: String,
        /// The folder that `keys new` made.
        #[arg(long)]
        keys: PathBuf,
        /// What learners read before they send.
        #[arg(long)]
        role: String,
        /// The kinds of report it opens.
        #[arg(long, value_delimiter = ',', default_value = "usual,about-staff")]
        gets: Vec<String>,
        #[command(flatten)]
        protection: Protection,
    },
    /// Take a key out of all packs that are signed from now on. Old reports stay readable with it.
    Retire {
        /// Its name.
        id: String,
        /// The folder that `keys new` made.
        #[arg(long)]
        keys: PathBuf,
        /// Somebody else may hold it: it can no longer sign in either.
        #[arg(long)]
        lost: bool,
    },
    /// Make the key with which one custodian signs packs, on that person's own computer. Never overwrites.
    Custodian {
        /// The file to write: keep it on a stick, away from any network.
        #[arg(long)]
        out: PathBuf,
    },
    /// Make a new receipt key; the packs you sign from then on name the old one too.
    RenewReceipt {
        /// The folder that `keys new` made.
        #[arg(long)]
        keys: PathBuf,
    },
    /// Give a key file another passphrase.
    ChangePassphrase {
        /// The key file.
        file: PathBuf,
        /// Take the old and the new passphrase from standard input, a line each.
        #[arg(long)]
        passphrase_stdin: bool,
    },
}

#[derive(Debug, Clone, Copy, Args)]
#[group(multiple = false)]
pub(super) struct Protection {
    /// Take the passphrases from standard input, one line for each desk key.
    #[arg(long)]
    passphrase_stdin: bool,
    /// For practice and tests only: whoever has the file can open reports.
    #[arg(long)]
    no_passphrase: bool,
}

impl Protection {
    fn ask(self, what: &str) -> Result<Option<age::secrecy::SecretString>, KeysFault> {
        if self.no_passphrase {
            return Ok(None);
        }
        source(self.passphrase_stdin).ask_new(what).map(Some)
    }
}

pub(super) const fn source(stdin: bool) -> Source {
    if stdin { Source::Stdin } else { Source::Typed }
}

pub(super) fn obey(
    command: KeysCommand,
    now: OffsetDateTime,
    out: &mut dyn Write,
) -> Result<(), Fault> {
    match command {
        KeysCommand::New {
            out: folder,
            protection,
            json,
        } => {
            let public = keys::make_protected(&folder, now, &mut |role| protection.ask(role))?;
            show(&public, json, out)
        }
        KeysCommand::Show { keys, json } => show(&keys::read_public(&keys)?, json, out),
        KeysCommand::Add {
            id,
            keys,
            role,
            gets,
            protection,
        } => {
            let gets: Vec<&str> = gets.iter().map(String::as_str).collect();
            let new = NewKey {
                id: &id,
                role: &role,
                gets: &gets,
            };
            let (added, path) = keys::add(&keys, &new, protection.ask(&role)?)?;
            line(out, &added)?;
            let path = path.display().to_string();
            writeln!(
                out,
                "the key file is {}; sign a new pack so that reports are sealed to it",
                escape::line(&path)
            )?;
            Ok(())
        }
        KeysCommand::Retire { id, keys, lost } => {
            let public = keys::retire(&keys, &id, lost, now)?;
            writeln!(
                out,
                "{} is in no pack from now on; sign a new pack",
                escape::line(&id)
            )?;
            for desk in ["about-staff", "about-lead"] {
                if public.who_get(desk) < 2 {
                    writeln!(
                        out,
                        "careful: fewer than two keys open reports of the kind {desk}; add a key before you sign the pack"
                    )?;
                }
            }
            Ok(())
        }
        KeysCommand::Custodian { out: file } => {
            let public = keys::make_custodian(&file)?;
            let file = file.display().to_string();
            writeln!(out, "the key file is {}", escape::line(&file))?;
            writeln!(
                out,
                "give this public half to those who build the program: {public}"
            )?;
            Ok(())
        }
        KeysCommand::RenewReceipt { keys } => {
            let public = keys::renew_receipt(&keys)?;
            writeln!(
                out,
                "the new receipt key is {}; sign a pack, let learners' programs get it, then give intake/receipt.key to the server",
                public.receipt.kid
            )?;
            Ok(())
        }
        KeysCommand::ChangePassphrase {
            file,
            passphrase_stdin,
        } => {
            let source = source(passphrase_stdin);
            let path = keys::change_passphrase(
                &file,
                &mut || source.ask("the key file, as it is now"),
                &mut || source.ask_new("the key file"),
            )?;
            let path = path.display().to_string();
            writeln!(out, "{} has a new passphrase", escape::line(&path))?;
            Ok(())
        }
    }
}

fn show(public: &PublicKeys, json: bool, out: &mut dyn Write) -> Result<(), Fault> {
    if json {
        return print_json(out, public);
    }
    for recipient in &public.recipients {
        line(out, recipient)?;
    }
    writeln!(
        out,
        "{:<42} {} {}",
        "Receipt key", public.receipt.kid, public.receipt.key
    )?;
    writeln!(out, "{:<42} {}", "Pack key (root)", public.root.key)?;
    Ok(())
}

fn line(out: &mut dyn Write, each: &RecipientKey) -> Result<(), Fault> {
    let state = match (&each.retired_at, each.lost) {
        (_, true) => "LOST".to_owned(),
        (Some(_), false) => "retired".to_owned(),
        (None, false) => each.gets.join(","),
    };
    writeln!(
        out,
        "{:<42} {:<12} {} {state}",
        escape::line(&each.role),
        escape::line(&each.id),
        escape::line(&each.key)
    )?;
    Ok(())
}
