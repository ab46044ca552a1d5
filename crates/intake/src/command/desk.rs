//! `council-intake desk …`

use std::fs::File;
use std::io::{self, Read as _, Write};
use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};
use time::OffsetDateTime;
use zeroize::Zeroizing;

use super::keys::source;
use super::{Fault, PlaceArgs, print_json};
use crate::desk::{self, OpenedReport, Saying};
use crate::escape;
use crate::keys::DeskKey;
use crate::store::Store;

#[derive(Debug, Subcommand)]
pub(super) enum DeskCommand {
    /// List what has arrived, oldest first.
    List {
        #[command(flatten)]
        place: PlaceArgs,
        /// Print JSON.
        #[arg(long)]
        json: bool,
    },
    /// Open one report, show every answer, and let the learner know that it was opened.
    Open {
        #[command(flatten)]
        reading: Reading,
        /// Print JSON.
        #[arg(long)]
        json: bool,
        /// Also write the files that came with it into this folder. They are not opened.
        #[arg(long)]
        save_files: Option<PathBuf>,
    },
    /// Show the acknowledgement code of a report that came as a file, to read out on the phone.
    Code {
        #[command(flatten)]
        reading: Reading,
    },
    /// Write back. The words come from standard input and only the learner can read them.
    Reply {
        #[command(flatten)]
        reading: Reading,
        /// Take the words from this file.
        #[arg(long)]
        file: Option<PathBuf>,
    },
    /// Let the learner know that the team is done with it.
    Close {
        #[command(flatten)]
        reading: Reading,
    },
    /// Print everything about one report as JSON, for another system.
    Export {
        #[command(flatten)]
        reading: Reading,
        /// JSON is the only format; for a PDF, print from the desk page.
        #[arg(long)]
        json: bool,
    },
    /// Enter a report that came as a file, by e-mail or on a stick.
    Import {
        /// The file, report-….age
        file: PathBuf,
        #[command(flatten)]
        place: PlaceArgs,
        #[command(flatten)]
        key: KeyArgs,
        /// The running intake.
        #[arg(long, default_value = "http://127.0.0.1:8731")]
        url: String,
    },
}

#[derive(Debug, Args)]
pub(super) struct Reading {
    /// What the learner was given, for example CW-7K3M-9QXP.
    reference: String,
    #[command(flatten)]
    place: PlaceArgs,
    #[command(flatten)]
    key: KeyArgs,
}

#[derive(Debug, Args)]
pub(super) struct KeyArgs {
    /// The reader's key file.
    #[arg(long)]
    identity: PathBuf,
    /// Take its passphrase from the first line of standard input.
    #[arg(long)]
    passphrase_stdin: bool,
}

impl KeyArgs {
    fn read(&self) -> Result<DeskKey, Fault> {
        let name = self.identity.file_name().unwrap_or_default();
        let name = escape::line(&name.to_string_lossy());
        let key = DeskKey::read(&self.identity, &mut || {
            source(self.passphrase_stdin).ask(&name)
        })?;
        Ok(key)
    }
}

impl Reading {
    fn open(&self) -> Result<(Store, DeskKey, OpenedReport), Fault> {
        let store = Store::beside(&self.place.place())?;
        let key = self.key.read()?;
        let report = desk::open(&store, &self.reference, key.identity())?;
        Ok((store, key, report))
    }
}

pub(super) fn obey(
    command: DeskCommand,
    now: OffsetDateTime,
    out: &mut dyn Write,
) -> Result<(), Fault> {
    match command {
        DeskCommand::List { place, json } => {
            let list = desk::list(&Store::beside(&place.place())?, now)?;
            if json {
                return print_json(out, &list);
            }
            out.write_all(desk::list_as_text(&list).as_bytes())?;
            Ok(())
        }
        DeskCommand::Open {
            reading,
            json,
            save_files,
        } => {
            let (store, key, report) = reading.open()?;
            if json {
                print_json(out, &report)?;
            } else {
                out.write_all(desk::report_as_text(&report).as_bytes())?;
            }
            out.flush()?;
            desk::say(&store, &report, &key, Saying::Opened, now)?;
            match save_files {
                Some(folder) => save(&store, &report, key.identity(), &folder, json, out),
                None => Ok(()),
            }
        }
        DeskCommand::Code { reading } => {
            let (store, key, report) = reading.open()?;
            writeln!(out, "{}", report.acknowledgement_code)?;
            out.flush()?;
            desk::say(&store, &report, &key, Saying::Opened, now)?;
            Ok(())
        }
        DeskCommand::Reply { reading, file } => {
            let (store, key, report) = reading.open()?;
            let words = read_words(file.as_deref())?;
            desk::say(&store, &report, &key, Saying::Opened, now)?;
            desk::say(&store, &report, &key, Saying::Reply(&words), now)?;
            writeln!(
                out,
                "the reply to {} waits for the learner",
                report.reference
            )?;
            Ok(())
        }
        DeskCommand::Close { reading } => {
            let (store, key, report) = reading.open()?;
            desk::say(&store, &report, &key, Saying::Opened, now)?;
            desk::say(&store, &report, &key, Saying::Closed, now)?;
            writeln!(out, "{} is closed", report.reference)?;
            Ok(())
        }
        DeskCommand::Export { reading, .. } => {
            let (store, key, report) = reading.open()?;
            desk::say(&store, &report, &key, Saying::Opened, now)?;
            print_json(out, &desk::export(&store, report)?)
        }
        DeskCommand::Import {
            file,
            place,
            key,
            url,
        } => import(&file, &place, &key, &url, now, out),
    }
}

fn save(
    store: &Store,
    report: &OpenedReport,
    identity: &str,
    folder: &Path,
    json: bool,
    out: &mut dyn Write,
) -> Result<(), Fault> {
    for path in desk::save_files(store, report, identity, folder)? {
        if !json {
            let path = path.display().to_string();
            writeln!(out, "saved {}", escape::line(&path))?;
        }
    }
    Ok(())
}

fn import(
    file: &Path,
    place: &PlaceArgs,
    key: &KeyArgs,
    url: &str,
    now: OffsetDateTime,
    out: &mut dyn Write,
) -> Result<(), Fault> {
    let store = Store::beside(&place.place())?;
    let key = key.read()?;
    let from = io::BufReader::new(File::open(file)?);
    let bundle = desk::read_bundle(from, key.identity())?;
    // Whoever cannot read what is inside must not say that it was received.
    let sealed = bundle.parts.first().map_or(&[][..], Vec::as_slice);
    let inside = report::open(sealed, key.identity()).map_err(desk::DeskFault::from)?;
    if !bundle.envelope.belongs_to(&inside) {
        return Err(desk::DeskFault::NotTheAnnounced.into());
    }
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    runtime.block_on(desk::deliver(url, &bundle.envelope, &bundle.parts))?;
    let row = store.row(&bundle.envelope.report_id())?;
    let row = row.ok_or(desk::DeskFault::NotTheAnnounced)?;
    let report = desk::open(&store, &row.reference, key.identity())?;
    store.audit_add(now, &key.id, "imported", Some(&row.reference))?;
    desk::say(&store, &report, &key, Saying::Opened, now)?;
    writeln!(out, "reference            {}", report.reference)?;
    writeln!(out, "acknowledgement code {}", report.acknowledgement_code)?;
    Ok(())
}

fn read_words(file: Option<&Path>) -> Result<Zeroizing<String>, Fault> {
    let mut words = Zeroizing::new(String::new());
    match file {
        Some(path) => File::open(path)?.read_to_string(&mut words)?,
        None => io::stdin().lock().read_to_string(&mut words)?,
    };
    Ok(words)
}
