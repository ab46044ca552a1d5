//! The use cases: read, check, stop, tell. Knows no window, asks no operating system, opens no connection itself.

mod check;
mod config;
mod council;
pub mod errors;
mod evidence;
mod keep;
mod languages;
mod leave;
mod marks;
mod packs;
mod paper;
mod password;
mod passwords;
mod ports;
mod posting;
mod read;
mod records;
mod reports;
mod sensitive;
mod state;
mod tell;
mod vault;
pub mod view;
mod words;

use std::sync::Arc;

pub use checkup::CheckId;
pub use config::Config;
pub use content::{ENGLISH, System};
pub use council::{CheckedPack, verify_pack};
pub use errors::{AppError, AppFailure, ErrorCode};
pub use packs::{PackRefused, PackSource};
pub use passwords::{KnownList, KnownListFault, build_known_list};
pub use ports::{
    Clock, CouldNotAsk, Desktop, FilePicker, KeyStore, NoDesktop, NoKeyStore, NoPicker,
    NoThievesList, Ports, Secret, SystemClock, ThievesList,
};
pub use sensitive::Sensitive;
pub use words::message;

use state::Inner;
use view::{CheckView, ReportView};

/// Learner Companion without its window. Cheap to clone; every clone is the same program.
#[derive(Clone)]
pub struct App {
    inner: Arc<Inner>,
}

impl App {
    /// Opens the program on its data folder and starts delivering what is waiting there.
    ///
    /// Never fails: reading rules and checking the computer must work on a full or read-only disk too. What does not
    /// work is said by the use case that needs it. Must be called inside a Tokio runtime.
    #[must_use]
    pub fn open(
        config: Config,
        ports: Ports,
        on_check: impl Fn(CheckView) + Send + Sync + 'static,
        on_reports: impl Fn(Vec<ReportView>) + Send + Sync + 'static,
    ) -> Self {
        let app = Self::open_to_read(config, ports, on_check, on_reports);
        if let Err(fault) = app.inner.start_delivery() {
            tracing::warn!(%fault, "reports cannot be kept on this computer now");
        }
        app
    }

    /// As [`App::open`], but leaves reports alone until one is sent: for somebody who only reads or checks.
    #[must_use]
    pub fn open_to_read(
        config: Config,
        ports: Ports,
        on_check: impl Fn(CheckView) + Send + Sync + 'static,
        on_reports: impl Fn(Vec<ReportView>) + Send + Sync + 'static,
    ) -> Self {
        Self {
            inner: Inner::new(config, ports, Box::new(on_check), Arc::new(on_reports)),
        }
    }
}
