//! The use cases: read, check, stop, tell. Knows no window, asks no operating system, opens no connection itself.

mod check;
mod config;
mod council;
pub mod errors;
mod keep;
mod password;
mod ports;
mod read;
mod sensitive;
mod state;
mod tell;
mod vault;
pub mod view;
mod words;

use std::sync::Arc;

pub use config::Config;
pub use content::System;
pub use council::{PackRefused, verify_pack};
pub use errors::{AppError, AppFailure, ErrorCode};
pub use ports::{Clock, KeyStore, NoKeyStore, Ports, Secret, SystemClock};
pub use sensitive::Sensitive;

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
        Self {
            inner: Inner::open(config, ports, Box::new(on_check), Arc::new(on_reports)),
        }
    }
}
