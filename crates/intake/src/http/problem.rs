//! Answers other than success: a status and one code, never content.

use axum::extract::rejection::BytesRejection;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};

use super::UPLOAD_OFFSET;

/// Seconds after which a sender should try again when the service is busy or has a fault of its own.
const RETRY_AFTER: u32 = 15;

/// An answer other than success.
#[derive(Debug)]
pub(super) struct Problem {
    status: StatusCode,
    code: &'static str,
    held: Option<u64>,
    /// For the log of whoever runs the service; never sent.
    cause: Option<String>,
}

/// Travels inside a response to the log line, and no further.
#[derive(Debug, Clone)]
pub(super) struct Cause(pub(super) String);

impl Problem {
    pub(super) const fn new(status: StatusCode, code: &'static str) -> Self {
        Self {
            status,
            code,
            held: None,
            cause: None,
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

    pub(super) const fn not_an_envelope() -> Self {
        Self::new(StatusCode::UNPROCESSABLE_ENTITY, "not_an_envelope")
    }

    pub(super) const fn another_council() -> Self {
        Self::new(StatusCode::UNPROCESSABLE_ENTITY, "another_council")
    }

    pub(super) const fn busy() -> Self {
        Self::new(StatusCode::SERVICE_UNAVAILABLE, "busy")
    }

    pub(super) const fn fault() -> Self {
        Self::new(StatusCode::SERVICE_UNAVAILABLE, "fault")
    }

    /// What arrived is not what was announced; `held` bytes of it are kept.
    pub(super) fn checksum(held: u64) -> Self {
        let status = StatusCode::from_u16(460).unwrap_or(StatusCode::CONFLICT);
        Self::new(status, "checksum_mismatch").holding(held)
    }

    pub(super) const fn holding(mut self, held: u64) -> Self {
        self.held = Some(held);
        self
    }

    pub(super) fn because(mut self, cause: String) -> Self {
        self.cause = Some(cause);
        self
    }
}

impl From<BytesRejection> for Problem {
    fn from(rejection: BytesRejection) -> Self {
        if rejection.status() == StatusCode::PAYLOAD_TOO_LARGE {
            return Self::new(StatusCode::PAYLOAD_TOO_LARGE, "too_big");
        }
        Self::bad_request()
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let body = format!("{{\"error\":\"{}\"}}", self.code);
        let mut response = (
            self.status,
            [(header::CONTENT_TYPE, "application/json")],
            body,
        )
            .into_response();
        let headers = response.headers_mut();
        if let Some(held) = self.held {
            headers.insert(UPLOAD_OFFSET, HeaderValue::from(held));
        }
        if self.status == StatusCode::SERVICE_UNAVAILABLE {
            headers.insert(header::RETRY_AFTER, HeaderValue::from(RETRY_AFTER));
        }
        if let Some(cause) = self.cause {
            response.extensions_mut().insert(Cause(cause));
        }
        response
    }
}
