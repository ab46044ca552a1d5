//! What the use cases ask of whoever runs them: a window, a terminal or a test.

use std::sync::Arc;

use checkup::Probe;
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
}

impl Ports {
    /// The computer's own clock, and what the caller brings.
    #[must_use]
    pub fn new(probe: Box<dyn Probe>, keys: Box<dyn KeyStore>) -> Self {
        Self {
            probe: Arc::from(probe),
            keys,
            clock: Arc::new(SystemClock),
        }
    }

    /// With another clock.
    #[must_use]
    pub fn with_clock(self, clock: Arc<dyn Clock>) -> Self {
        Self { clock, ..self }
    }
}
