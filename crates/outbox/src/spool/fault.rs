//! What can go wrong with the spool.

use std::io;

use crate::entry::Reason;

/// Why something was not done to the reports on this computer.
#[derive(Debug, thiserror::Error)]
pub enum SpoolFault {
    /// There is no room.
    #[error("there is no room on the disk")]
    Full,
    /// This folder may not be written.
    #[error("the folder may not be written")]
    ReadOnly,
    /// A report with this id is already here.
    #[error("a report with this id is already stored")]
    Exists,
    /// No report with this id is here.
    #[error("no report with this id is stored")]
    Unknown,
    /// The council may have it by now.
    #[error("the council may have the report by now")]
    TooLate,
    /// Nobody has it yet, and it was not withdrawn.
    #[error("the report is neither delivered nor withdrawn")]
    NotSettled,
    /// Anything else.
    #[error("the report could not be stored")]
    Other(#[source] io::Error),
}

impl From<io::Error> for SpoolFault {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::Full,
            io::ErrorKind::ReadOnlyFilesystem | io::ErrorKind::PermissionDenied => Self::ReadOnly,
            _ => Self::Other(error),
        }
    }
}

/// Why a stored report cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Damage {
    /// It is not what was sealed.
    Changed,
    /// The disk does not give it out now.
    Unreadable,
}

impl Damage {
    pub(crate) const fn reason(self) -> Reason {
        match self {
            Self::Changed => Reason::Damaged,
            Self::Unreadable => Reason::Disk,
        }
    }
}

impl From<io::Error> for Damage {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound
            | io::ErrorKind::UnexpectedEof
            | io::ErrorKind::NotADirectory
            | io::ErrorKind::IsADirectory => Self::Changed,
            _ => Self::Unreadable,
        }
    }
}
