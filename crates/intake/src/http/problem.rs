//! Answers other than success: a status and one code, never content.

use axum::extract::rejection::BytesRejection;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};

use std::time::Duration;

use serde::Serialize;
use utoipa::ToSchema;

use super::UPLOAD_OFFSET;
use super::reports::Challenge;
use crate::store::StoreFault;

/// Seconds after which a sender should try again when the service is busy or has a fault of its own.
const RETRY_AFTER: u64 = 15;

/// What a refusal says.
#[derive(Serialize, ToSchema)]
pub(super) struct Refusal {
    /// Why, in one word.
    error: &'static str,
}

/// An answer other than success.
#[derive(Debug)]
pub(crate) struct Problem {
    status: StatusCode,
    code: &'static str,
    held: Option<u64>,
    retry_after: Option<u64>,
    work: Option<(String, u32)>,
    /// For the log of whoever runs the service; never sent.
    cause: Option<String>,
}

/// Travels inside a response to the log line, and no further.
#[derive(Debug, Clone)]
pub(super) struct Cause(pub(super) String);

impl Problem {
    pub(crate) const fn new(status: StatusCode, code: &'static str) -> Self {
        Self {
            status,
            code,
            held: None,
            retry_after: None,
            work: None,
            cause: None,
        }
    }

    pub(crate) const fn unknown() -> Self {
        Self::new(StatusCode::NOT_FOUND, "unknown")
    }

    pub(crate) const fn method() -> Self {
        Self::new(StatusCode::METHOD_NOT_ALLOWED, "method")
    }

    pub(crate) const fn bad_request() -> Self {
        Self::new(StatusCode::BAD_REQUEST, "bad_request")
    }

    pub(super) const fn not_an_envelope() -> Self {
        Self::new(StatusCode::UNPROCESSABLE_ENTITY, "not_an_envelope")
    }

    pub(super) const fn another_council() -> Self {
        Self::new(StatusCode::UNPROCESSABLE_ENTITY, "another_council")
    }

    pub(super) const fn busy() -> Self {
        Self::new(StatusCode::SERVICE_UNAVAILABLE, "busy").after(RETRY_AFTER)
    }

    pub(crate) const fn fault() -> Self {
        Self::new(StatusCode::SERVICE_UNAVAILABLE, "fault").after(RETRY_AFTER)
    }

    /// Whoever asks did not prove that the report is theirs.
    pub(super) const fn not_yours() -> Self {
        Self::new(StatusCode::UNAUTHORIZED, "not_yours")
    }

    pub(super) fn too_fast(wait: Duration) -> Self {
        let seconds = wait.as_secs().saturating_add(1);
        Self::new(StatusCode::TOO_MANY_REQUESTS, "too_fast").after(seconds)
    }

    pub(super) fn work(challenge: String, bits: u32) -> Self {
        let mut problem = Self::new(StatusCode::PRECONDITION_REQUIRED, "work");
        problem.work = Some((challenge, bits));
        problem
    }

    pub(crate) const fn after(mut self, seconds: u64) -> Self {
        self.retry_after = Some(seconds);
        self
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

    pub(crate) fn because(mut self, cause: String) -> Self {
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
        let body = match self.work {
            Some((challenge, bits)) => serde_json::to_string(&Challenge {
                error: self.code,
                challenge,
                bits,
            }),
            None => serde_json::to_string(&Refusal { error: self.code }),
        };
        let body = body.unwrap_or_default();
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
        if let Some(seconds) = self.retry_after {
            headers.insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        if let Some(cause) = self.cause {
            response.extensions_mut().insert(Cause(cause));
        }
        response
    }
}

impl From<StoreFault> for Problem {
    fn from(fault: StoreFault) -> Self {
        match fault {
            StoreFault::Unknown => Self::unknown(),
            StoreFault::Gone => Self::new(StatusCode::GONE, "gone"),
            StoreFault::OtherContent => Self::new(StatusCode::CONFLICT, "other_content"),
            StoreFault::Committed => Self::new(StatusCode::CONFLICT, "committed"),
            StoreFault::TooBig => Self::new(StatusCode::PAYLOAD_TOO_LARGE, "too_big"),
            StoreFault::OffsetMismatch { held } => {
                Self::new(StatusCode::CONFLICT, "offset_mismatch").holding(held)
            }
            StoreFault::BeyondSize { held } => {
                Self::new(StatusCode::PAYLOAD_TOO_LARGE, "beyond_size").holding(held)
            }
            StoreFault::PartDamaged => Self::checksum(0),
            StoreFault::PartsMissing => Self::new(StatusCode::CONFLICT, "parts_missing"),
            StoreFault::Quota => {
                Self::new(StatusCode::TOO_MANY_REQUESTS, "unfinished").after(RETRY_AFTER)
            }
            StoreFault::Full => Self::new(StatusCode::INSUFFICIENT_STORAGE, "storage_full"),
            StoreFault::Unopened
            | StoreFault::InUse
            | StoreFault::NotAnIntake(_)
            | StoreFault::NotMigrated
            | StoreFault::Newer
            | StoreFault::NotDurable
            | StoreFault::NoRandomness
            | StoreFault::Database(_)
            | StoreFault::Disk(_) => Self::fault().because(fault.to_string()),
        }
    }
}
