//! Why a command did not get to its end.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitStatus;
use std::time::Duration;

/// Why a command did not get to its end.
#[derive(Debug)]
pub(crate) enum Trouble {
    /// A program could not be started.
    NotStarted { program: String, source: io::Error },
    /// A program ended badly.
    Failed {
        program: String,
        status: ExitStatus,
        log: Option<PathBuf>,
    },
    /// A program was ended because it took too long.
    TooLong {
        program: String,
        limit: Duration,
        log: Option<PathBuf>,
    },
    /// A file could not be read or written.
    File { path: PathBuf, source: io::Error },
    /// Something this computer needs is not there.
    Missing(String),
    /// A check does not hold, or an order makes no sense.
    Wrong(String),
}

impl Trouble {
    /// For `map_err` on file operations.
    pub(crate) fn file(path: &Path) -> impl FnOnce(io::Error) -> Self {
        let path = path.to_owned();
        move |source| Self::File { path, source }
    }

    /// Where the program wrote what it had to say.
    pub(crate) fn log(&self) -> Option<&Path> {
        match self {
            Self::Failed { log, .. } | Self::TooLong { log, .. } => log.as_deref(),
            _ => None,
        }
    }
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotStarted { program, source } => {
                write!(f, "`{program}` did not start: {source}")
            }
            Self::Failed {
                program, status, ..
            } => write!(f, "`{program}` failed: {status}"),
            Self::TooLong { program, limit, .. } => {
                write!(
                    f,
                    "`{program}` was ended after {} s: it took too long",
                    limit.as_secs()
                )
            }
            Self::File { path, source } => write!(f, "{}: {source}", path.display()),
            Self::Missing(what) | Self::Wrong(what) => f.write_str(what),
        }
    }
}
