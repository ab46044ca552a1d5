//! Answers other than success: a status and one code, never content.

use axum::extract::rejection::{BytesRejection, JsonRejection};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

use crate::http::Problem;
use crate::store::StoreFault;

/// An answer other than success.
#[derive(Debug)]
pub(super) struct Refusal(Problem);

impl Refusal {
    const fn new(status: StatusCode, code: &'static str) -> Self {
        Self(Problem::new(status, code))
    }

    pub(super) const fn unknown() -> Self {
        Self(Problem::unknown())
    }

    pub(super) const fn method() -> Self {
        Self(Problem::method())
    }

    pub(super) const fn bad_request() -> Self {
        Self(Problem::bad_request())
    }

    /// Nobody is signed in, or the sign-in was refused. It does not say why.
    pub(super) const fn signed_out() -> Self {
        Self::new(StatusCode::UNAUTHORIZED, "signed_out")
    }

    pub(super) const fn locked(seconds: u64) -> Self {
        Self(Problem::new(StatusCode::LOCKED, "locked").after(seconds))
    }

    /// Another page in the reader's browser asked.
    pub(super) const fn other_page() -> Self {
        Self::new(StatusCode::FORBIDDEN, "other_page")
    }

    pub(super) const fn other_host() -> Self {
        Self::new(StatusCode::MISDIRECTED_REQUEST, "other_host")
    }

    pub(super) const fn taken() -> Self {
        Self::new(StatusCode::CONFLICT, "seq_taken")
    }

    pub(super) const fn not_an_event() -> Self {
        Self::new(StatusCode::UNPROCESSABLE_ENTITY, "not_an_event")
    }

    pub(super) const fn fault() -> Self {
        Self(Problem::fault())
    }
}

impl From<StoreFault> for Refusal {
    fn from(fault: StoreFault) -> Self {
        match fault {
            StoreFault::Unknown | StoreFault::Gone => Self::unknown(),
            // The desk is told no more; whoever runs the service finds the cause in the log.
            fault => Self(Problem::fault().because(fault.to_string())),
        }
    }
}

impl From<JsonRejection> for Refusal {
    fn from(_: JsonRejection) -> Self {
        Self::bad_request()
    }
}

impl From<BytesRejection> for Refusal {
    fn from(rejection: BytesRejection) -> Self {
        Self(rejection.into())
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        self.0.into_response()
    }
}
