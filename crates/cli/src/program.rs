//! Runs one command.

use std::ffi::OsString;
use std::io::{self, Write};
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::mpsc::Receiver;
use std::time::Duration;

use app::view::{CheckView, Notice, ReportView};
use app::{
    App, AppError, AppFailure, Config, KeyStore, KnownListFault, NoKeyStore, PackRefused, Ports,
    Secret,
};
use clap::Parser;
use platform::ThisComputer;
use serde::Serialize;
use thiserror::Error;
use tokio::runtime::Runtime;

use crate::args::{Program, Shared};
use crate::page::Page;
use crate::words::say_of;
use crate::{commands, escape, folder};

const NOT_UNDERSTOOD: u8 = 64;
const DATA_VARIABLE: &str = "LEARNER_COMPANION_DATA";
/// A delivery under way may end in this time; what does not is repeated at the next start.
const GOODBYE: Duration = Duration::from_millis(200);

/// Why a command was not done.
#[derive(Debug, Error)]
pub(crate) enum Fault {
    #[error("{0}")]
    App(#[from] AppError),
    #[error("{0}")]
    Pack(#[from] PackRefused),
    #[error("{0}")]
    System(#[from] io::Error),
    #[error("the result cannot be written as JSON")]
    Json,
    #[error("this system does not say where data belongs; add --data DIR")]
    NoDataFolder,
    #[error("the answers are not what a report holds (line {line}, column {column})")]
    NotADraft { line: usize, column: usize },
    #[error("{0}")]
    KnownList(#[from] KnownListFault),
    #[error("that is too long to be read")]
    TooLong,
    #[error("checks of the home hub need --home-network: only at home, only a hub that is yours")]
    NeedsConsent,
    #[error("there is no such language; there are: {0}")]
    NoLanguage(String),
    #[error("nothing was sent")]
    NotConfirmed,
    #[error("nothing was sent: {0}: {1}")]
    NotAttached(String, &'static str),
}

/// Where results go, and in which form.
pub(crate) struct Output<'a> {
    place: &'a mut dyn Write,
    pub(crate) json: bool,
}

impl Output<'_> {
    pub(crate) fn page(&mut self, page: &Page) -> Result<(), Fault> {
        self.place.write_all(page.text().as_bytes())?;
        self.place.flush()?;
        Ok(())
    }

    pub(crate) fn value(&mut self, value: &impl Serialize) -> Result<(), Fault> {
        let text = serde_json::to_string_pretty(value).map_err(|_| Fault::Json)?;
        writeln!(self.place, "{}", escape::json(&text))?;
        self.place.flush()?;
        Ok(())
    }

    /// One value on one line, for values that come one after the other.
    pub(crate) fn event(&mut self, value: &impl Serialize) -> Result<(), Fault> {
        let text = serde_json::to_string(value).map_err(|_| Fault::Json)?;
        writeln!(self.place, "{}", escape::json(&text))?;
        self.place.flush()?;
        Ok(())
    }
}

/// Runs what was typed. Results go to `out`; everything else to `err`.
pub(crate) fn run(
    args: impl IntoIterator<Item = OsString>,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> ExitCode {
    let typed = match Program::try_parse_from(args) {
        Ok(typed) => typed,
        Err(usage) => {
            let wrong = usage.use_stderr();
            let mut page = Page::default();
            usage.render().to_string().lines().for_each(|line| {
                page.line(line);
            });
            let place: &mut dyn Write = if wrong { &mut *err } else { &mut *out };
            let _ = place.write_all(page.text().as_bytes());
            return if wrong {
                ExitCode::from(NOT_UNDERSTOOD)
            } else {
                ExitCode::SUCCESS
            };
        }
    };
    let mut output = Output {
        place: out,
        json: typed.shared.json,
    };
    match commands::run(typed.command, &typed.shared, &mut output, err) {
        Ok(code) => code,
        Err(fault) => {
            tell_fault(fault, &mut output, err);
            ExitCode::FAILURE
        }
    }
}

/// The program behind a command, and what it tells while it works.
pub(crate) struct Running {
    pub(crate) app: App,
    pub(crate) checks: Receiver<CheckView>,
    pub(crate) reports: Receiver<Vec<ReportView>>,
    runtime: Option<Runtime>,
}

impl Running {
    /// Reports are left alone unless the command `needs_reports`.
    pub(crate) fn start(shared: &Shared, needs_reports: bool) -> Result<Self, Fault> {
        let config = config(shared)?;
        let (tell_check, checks) = std::sync::mpsc::channel();
        let (tell_reports, reports) = std::sync::mpsc::channel();
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(2)
            .enable_all()
            .build()?;
        let inside = runtime.enter();
        let ports = Ports::new(Arc::new(ThisComputer::new()), Box::new(NoKeys));
        let on_check = move |view| drop(tell_check.send(view));
        let on_reports = move |views| drop(tell_reports.send(views));
        let app = if needs_reports {
            App::open(config, ports, on_check, on_reports)
        } else {
            App::open_to_read(config, ports, on_check, on_reports)
        };
        drop(inside);
        Ok(Self {
            app,
            checks,
            reports,
            runtime: Some(runtime),
        })
    }

    /// Waits for what the program does in its own time.
    pub(crate) fn wait<T>(&self, work: impl Future<Output = T>) -> Result<T, Fault> {
        let runtime = self.runtime.as_ref();
        let runtime = runtime.ok_or_else(|| io::Error::from(io::ErrorKind::NotConnected))?;
        Ok(runtime.block_on(work))
    }

    /// What a learner should know before anything else.
    pub(crate) fn notices(&self) -> Vec<Notice> {
        self.app.home().notices
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_timeout(GOODBYE);
        }
    }
}

pub(crate) fn config(shared: &Shared) -> Result<Config, Fault> {
    let system = platform::system();
    let usual = folder::usual(system, |name| std::env::var_os(name));
    let named = shared.data.is_some() || std::env::var_os(DATA_VARIABLE).is_some();
    let start = match usual {
        Some(usual) => usual,
        None if named => Default::default(),
        None => return Err(Fault::NoDataFolder),
    };
    let mut config = Config::from_environment(start, system);
    // What was chosen in the window is for the window: other programs read what this one prints.
    config.language = Some(app::ENGLISH.to_owned());
    if let Some(data) = &shared.data {
        config.data.clone_from(data);
    }
    if let Some(pack) = &shared.pack {
        config.pack = Some(pack.clone());
    }
    Ok(config)
}

/// The terminal keeps no unfinished answers, so it needs no key.
struct NoKeys;

impl KeyStore for NoKeys {
    fn read(&self) -> Result<Option<Secret>, NoKeyStore> {
        Err(no_keys())
    }

    fn write(&self, _key: &[u8]) -> Result<(), NoKeyStore> {
        Err(no_keys())
    }

    fn remove(&self) -> Result<(), NoKeyStore> {
        Err(no_keys())
    }
}

fn no_keys() -> NoKeyStore {
    NoKeyStore("the terminal keeps no answers".to_owned())
}

/// The same words as on a screen; for other programs the same code as on the wire.
fn tell_fault(fault: Fault, output: &mut Output<'_>, err: &mut dyn Write) {
    let mut page = Page::default();
    match fault {
        Fault::App(error) => {
            page.line(&say_of("failure", &error.code))
                .line(&say_of("failure", &format!("{}-do", id(&error.code))));
            if output.json {
                let _ = output.value(&AppFailure::from(error));
            }
        }
        other => {
            page.line(&format!("companion: {other}"));
        }
    }
    let _ = err.write_all(page.text().as_bytes());
}

fn id(code: &impl Serialize) -> String {
    let id = serde_json::to_value(code).unwrap_or_default();
    id.as_str().unwrap_or_default().to_owned()
}
