//! What the use cases ask of whoever runs them: a window, a terminal or a test.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use checkup::{CheckId, Probe};
use time::OffsetDateTime;
use zeroize::Zeroizing;

/// Where the key of the kept answers lives.
pub trait KeyStore: Send + Sync {
    /// The stored key, or `None` when there is none yet.
    ///
    /// # Errors
    /// When there is no key store, it is locked, or it refused.
    fn read(&self) -> Result<Option<Zeroizing<Vec<u8>>>, NoKeyStore>;

    /// Stores the key.
    ///
    /// # Errors
    /// As [`KeyStore::read`].
    fn write(&self, key: &[u8]) -> Result<(), NoKeyStore>;

    /// Forgets the key. A missing key is not an error.
    ///
    /// # Errors
    /// As [`KeyStore::read`].
    fn remove(&self) -> Result<(), NoKeyStore>;
}

/// The system's key store cannot be used. What matters is only that no key may then be written anywhere else.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the key store cannot be used: {0}")]
pub struct NoKeyStore(pub String);

/// Asks the person for files and folders with the system's own dialog. Each call waits for the answer.
pub trait FilePicker: Send + Sync {
    /// The chosen files; none when the person changed their mind.
    fn files(&self) -> Vec<PathBuf>;

    /// One chosen file; `None` when the person changed their mind.
    fn file(&self) -> Option<PathBuf> {
        self.files().into_iter().next()
    }

    /// A folder to write to; `None` when the person changed their mind.
    fn folder(&self) -> Option<PathBuf>;
}

/// Nobody can be asked: nothing is ever chosen.
#[derive(Debug, Clone, Copy)]
pub struct NoPicker;

impl FilePicker for NoPicker {
    fn files(&self) -> Vec<PathBuf> {
        Vec::new()
    }

    fn folder(&self) -> Option<PathBuf> {
        None
    }
}

/// Shows things in other programs of this computer. Each answers whether that was possible.
pub trait Desktop: Send + Sync {
    /// Shows a file in the file manager.
    fn show_file(&self, file: &Path) -> bool;

    /// Opens a file in the program that this computer has for its kind.
    fn open_file(&self, file: &Path) -> bool;

    /// Opens a new message in the mail program.
    fn write_mail(&self, to: &str, subject: &str, text: &str) -> bool;

    /// Whether this system has a page of settings for a check.
    fn has_settings(&self, check: CheckId) -> bool;

    /// Opens that page.
    fn open_settings(&self, check: CheckId) -> bool;
}

/// A computer without a desktop: nothing can be shown.
#[derive(Debug, Clone, Copy)]
pub struct NoDesktop;

impl Desktop for NoDesktop {
    fn show_file(&self, _file: &Path) -> bool {
        false
    }

    fn open_file(&self, _file: &Path) -> bool {
        false
    }

    fn write_mail(&self, _to: &str, _subject: &str, _text: &str) -> bool {
        false
    }

    fn has_settings(&self, _check: CheckId) -> bool {
        false
    }

    fn open_settings(&self, _check: CheckId) -> bool {
        false
    }
}

/// The public list of stolen passwords on the internet. It hears five characters of a hash, never more.
pub trait ThievesList: Send + Sync {
    /// The endings that belong to `five` characters, as they came from behind `address`.
    ///
    /// # Errors
    /// When there is no answer; then nothing is known.
    fn endings(&self, address: &str, five: &str) -> Result<Vec<u8>, CouldNotAsk>;
}

/// The list could not be asked, or did not answer.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the list of stolen passwords did not answer: {0}")]
pub struct CouldNotAsk(pub String);

/// Nobody can be asked: the answer is never known.
#[derive(Debug, Clone, Copy)]
pub struct NoThievesList;

impl ThievesList for NoThievesList {
    fn endings(&self, _address: &str, _five: &str) -> Result<Vec<u8>, CouldNotAsk> {
        Err(CouldNotAsk("there is no way to it".to_owned()))
    }
}

/// The time of day.
pub trait Clock: Send + Sync {
    /// Now, in UTC.
    fn now(&self) -> OffsetDateTime;
}

/// The computer's own clock.
#[derive(Debug, Clone, Copy)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> OffsetDateTime {
        OffsetDateTime::now_utc()
    }
}

/// Bytes that are wiped when dropped.
pub type Secret = Zeroizing<Vec<u8>>;

/// Everything the use cases ask of the outside.
pub struct Ports {
    pub(crate) probe: Arc<dyn Probe>,
    pub(crate) keys: Box<dyn KeyStore>,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) picker: Arc<dyn FilePicker>,
    pub(crate) desktop: Arc<dyn Desktop>,
    pub(crate) thieves: Arc<dyn ThievesList>,
}

impl Ports {
    /// The computer's own clock, and what the caller brings.
    #[must_use]
    pub fn new(probe: Arc<dyn Probe>, keys: Box<dyn KeyStore>) -> Self {
        Self {
            probe,
            keys,
            clock: Arc::new(SystemClock),
            picker: Arc::new(NoPicker),
            desktop: Arc::new(NoDesktop),
            thieves: Arc::new(NoThievesList),
        }
    }

    /// With a window that can ask for files.
    #[must_use]
    pub fn with_picker(self, picker: Arc<dyn FilePicker>) -> Self {
        Self { picker, ..self }
    }

    /// With a desktop that can show other programs.
    #[must_use]
    pub fn with_desktop(self, desktop: Arc<dyn Desktop>) -> Self {
        Self { desktop, ..self }
    }

    /// With a way to the public list of stolen passwords.
    #[must_use]
    pub fn with_thieves_list(self, thieves: Arc<dyn ThievesList>) -> Self {
        Self { thieves, ..self }
    }

    /// With another clock.
    #[must_use]
    pub fn with_clock(self, clock: Arc<dyn Clock>) -> Self {
        Self { clock, ..self }
    }
}
