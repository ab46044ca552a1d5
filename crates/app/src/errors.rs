//! From what went wrong inside to a code that a screen has words for.

use serde::Serialize;
use specta::Type;

/// What a learner has to be told apart. A code exists only because a screen says something different for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum ErrorCode {
    /// This copy knows no council that can receive a sealed report.
    CannotSendHere,
    /// An answer is longer than a report can carry.
    DraftTooLong,
    /// The report is not on the disk. The learner's words are still on the screen.
    ReportNotSaved,
    /// The unfinished answers could not be kept.
    DraftNotKept,
    /// The passphrase does not open the kept answers.
    WrongPassphrase,
    /// No file may be looked at before the question about pictures of under-18s is answered with "no".
    GateClosed,
    /// A file could not be copied or changed.
    FileRefused,
    /// The council already has the report, or may have it.
    CannotWithdraw,
    /// The readable copy could not be kept, or there is none.
    CopyNotKept,
    /// The sealed file could not be written.
    NotHandedOver,
    /// The poster or the leaflet could not be written.
    PaperNotSaved,
    /// The code is not the one that this report shows when it is opened.
    WrongCode,
    /// The council does not have the report yet, so it is not deleted.
    StillUnsent,
    /// Not everything could be deleted.
    NotDeleted,
    /// There is no such rule, guide or report.
    NotFound,
    /// A fault of the program.
    Unexpected,
}

/// A use case that could not do what was asked.
#[derive(Debug, thiserror::Error)]
#[error("{code:?}")]
pub struct AppError {
    /// What the learner is told.
    pub code: ErrorCode,
    /// What a programmer is told. Never crosses to a screen.
    #[source]
    pub source: Option<Box<dyn std::error::Error + Send + Sync>>,
}

impl AppError {
    pub(crate) fn new(
        code: ErrorCode,
        source: impl Into<Box<dyn std::error::Error + Send + Sync>>,
    ) -> Self {
        Self {
            code,
            source: Some(source.into()),
        }
    }
}

impl From<ErrorCode> for AppError {
    fn from(code: ErrorCode) -> Self {
        Self { code, source: None }
    }
}

/// An error as it crosses to a screen: a code, and a number that also stands in the log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct AppFailure {
    /// What the learner is told.
    pub code: ErrorCode,
    /// Six letters to find the log line by.
    pub reference: String,
}

impl From<AppError> for AppFailure {
    fn from(error: AppError) -> Self {
        let reference = log_reference();
        let cause = error
            .source
            .as_ref()
            .map(ToString::to_string)
            .unwrap_or_default();
        tracing::warn!(%reference, code = ?error.code, %cause, "a request failed");
        Self {
            code: error.code,
            reference,
        }
    }
}

/// A short random name for one log line; zeroes if the system gives no randomness.
fn log_reference() -> String {
    let mut bytes = [0_u8; 6];
    if getrandom::fill(&mut bytes).is_err() {
        return "000000".to_owned();
    }
    bytes
        .iter()
        .map(|byte| char::from(b"23456789ABCDEFGHJKLMNPQRSTUVWXYZ"[usize::from(byte % 32)]))
        .collect()
}
