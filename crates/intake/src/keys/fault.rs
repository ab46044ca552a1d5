use std::io;
use std::path::PathBuf;

use thiserror::Error;

use super::PASSPHRASE_LEAST;

/// What can go wrong with the council's keys.
#[derive(Debug, Error)]
pub enum KeysFault {
    /// Keys that open reports must never be replaced by accident.
    #[error("{0} is not empty; keys are never overwritten")]
    AlreadyThere(PathBuf),
    /// The file is not what `keys new` writes.
    #[error("{0} does not hold the key it should")]
    NotAKey(PathBuf),
    /// The file does not exist.
    #[error("{0} is missing; `council-intake keys new` makes it")]
    Missing(PathBuf),
    /// The computer could not make random numbers.
    #[error("this computer gave no random numbers")]
    NoRandomness,
    /// Somebody who gets hold of the file could try short ones.
    #[error(
        "a passphrase needs {PASSPHRASE_LEAST} characters or more; a few words are easy to remember"
    )]
    ShortPassphrase,
    /// Typed twice, and not the same.
    #[error("the two passphrases are not the same")]
    DifferentPassphrases,
    /// The wrong passphrase, or a damaged file.
    #[error("this passphrase does not open the key file")]
    WrongPassphrase,
    /// Nobody could type one.
    #[error("no passphrase: {0}")]
    NoPassphrase(io::Error),
    /// The file could not be protected.
    #[error("the key could not be protected with a passphrase")]
    NotLocked,
    /// A name that is unsafe as a file name or on a screen.
    #[error("{0:?}: an id has small letters, digits and hyphens, and a role is not empty")]
    Name(String),
    /// An id means one key for ever: old reports and events name it.
    #[error("the id {0} was used before; choose another, for example {0}-2")]
    Taken(String),
    /// Learners' programs would refuse the pack.
    #[error("{0:?} is no kind of report; those are: usual, about-staff, about-lead, extremism")]
    NoSuchDesk(String),
    /// Nobody has it.
    #[error("no key has the id {0}")]
    NoSuchKey(String),
    /// A report must survive the loss of one key.
    #[error("without {0}, fewer than two keys would open a report; make the new key first")]
    TooFewLeft(String),
    /// Reading or writing failed.
    #[error("{path}: {source}")]
    Disk {
        /// Which file or folder.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
}
