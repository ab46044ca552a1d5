//! Answers other than success: a status and one code, never content.

use axum::extract::rejection::{BytesRejection, JsonRejection};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};

use crate::store::StoreFault;

/// Seconds after which to try again when the service has a fault of its own.
const FAULT_RETRY: u64 = 15;

/// An answer other than success.
#[derive(Debug)]
pub(super) struct Refusal {
    status: StatusCode,
    code: &'static str,
    retry_after: Option<u64>,
}

impl Refusal {
    const fn new(status: StatusCode, code: &'static str) -> Self {
        Self {
            status,
            code,
            retry_after: None,
        }
    }

    pub(super) const fn unknown() -> Self {
        Self::new(StatusCode::NOT_FOUND, "unknown")
    }

    pub(super) const fn method() -> Self {
        Self::new(StatusCode::METHOD_NOT_ALLOWED, "method")
    }

    pub(super) const fn bad_request() -> Self {
        Self::new(StatusCode::BAD_REQUEST, "bad_request")
    }

    /// Nobody is signed in, or the sign-in was refused. It does not say why.
    pub(super) const fn signed_out() -> Self {
        Self::new(StatusCode::UNAUTHORIZED, "signed_out")
    }

    pub(super) const fn locked(seconds: u64) -> Self {
        let mut refusal = Self::new(StatusCode::LOCKED, "locked");
        refusal.retry_after = Some(seconds);
        refusal
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
        let mut refusal = Self::new(StatusCode::SERVICE_UNAVAILABLE, "fault");
        refusal.retry_after = Some(FAULT_RETRY);
        refusal
    }
}

impl From<StoreFault> for Refusal {
    fn from(fault: StoreFault) -> Self {
        match fault {
            StoreFault::Unknown | StoreFault::Gone => Self::unknown(),
            _ => Self::fault(),
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
        if rejection.status() == StatusCode::PAYLOAD_TOO_LARGE {
            return Self::new(StatusCode::PAYLOAD_TOO_LARGE, "too_big");
        }
        Self::bad_request()
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let body = format!("{{\"error\":\"{}\"}}", self.code);
        let kind = [(header::CONTENT_TYPE, "application/json")];
        let mut response = (self.status, kind, body).into_response();
        if let Some(seconds) = self.retry_after {
            let headers = response.headers_mut();
            headers.insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        response
    }
}
