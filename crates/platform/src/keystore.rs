//! Small secrets in the system's own key store.

use std::time::Duration;

use keyring::{Entry, Error};
use zeroize::Zeroizing;

use crate::patience::{NoAnswer, within};

const SERVICE: &str = "learner-companion";
/// Long enough to type a password into the system's own prompt is too long: nobody may be there.
const LIMIT: Duration = Duration::from_secs(10);

/// Why the key store could not be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum KeystoreFault {
    /// This system has no key store, or none that runs.
    #[error("no key store runs here")]
    Missing,
    /// It is locked, or refused.
    #[error("the key store is locked or refused")]
    Locked,
    /// It did not answer in time. What was asked of it may still happen later.
    #[error("the key store did not answer in time")]
    TimedOut,
    /// It failed in another way.
    #[error("the key store failed")]
    Other,
}

/// The secret of this name, if there is one.
///
/// # Errors
/// When the key store could not be used.
pub fn read(name: &str) -> Result<Option<Zeroizing<Vec<u8>>>, KeystoreFault> {
    let name = name.to_owned();
    ask(move || match Entry::new(SERVICE, &name)?.get_secret() {
        Ok(secret) => Ok(Some(Zeroizing::new(secret))),
        Err(Error::NoEntry) => Ok(None),
        Err(error) => Err(error),
    })
}

/// Keeps a secret under this name, instead of any other.
///
/// # Errors
/// When the key store could not be used.
pub fn write(name: &str, secret: &[u8]) -> Result<(), KeystoreFault> {
    let name = name.to_owned();
    let secret = Zeroizing::new(secret.to_vec());
    ask(move || Entry::new(SERVICE, &name)?.set_secret(&secret))
}

/// Forgets the secret of this name. To have none is not a fault.
///
/// # Errors
/// When the key store could not be used.
pub fn remove(name: &str) -> Result<(), KeystoreFault> {
    let name = name.to_owned();
    ask(
        move || match Entry::new(SERVICE, &name)?.delete_credential() {
            Ok(()) | Err(Error::NoEntry) => Ok(()),
            Err(error) => Err(error),
        },
    )
}

fn ask<T: Send + 'static>(
    question: impl FnOnce() -> Result<T, Error> + Send + 'static,
) -> Result<T, KeystoreFault> {
    match within(LIMIT, move || question().map_err(|error| fault(&error))) {
        Ok(answer) => answer,
        Err(NoAnswer::TimedOut) => Err(KeystoreFault::TimedOut),
        Err(NoAnswer::Broken) => Err(KeystoreFault::Other),
    }
}

const fn fault(error: &Error) -> KeystoreFault {
    match error {
        Error::NoDefaultStore => KeystoreFault::Missing,
        Error::NoStorageAccess(_) => KeystoreFault::Locked,
        _ => KeystoreFault::Other,
    }
}
