//! One request, one answer. What carries them is replaceable.

use std::{pin::Pin, time::Duration};

use time::{OffsetDateTime, format_description::well_known::Rfc2822};

/// The most bytes of an answer that are read, unless the request says more.
pub const BODY_LIMIT: usize = 64 * 1024;

/// Carries one request to the intake and brings back whatever answers.
pub trait Transport: Send + Sync {
    /// Sends `request`. An answer of any status is `Ok`.
    fn send(&self, request: Request) -> Answering<'_>;
}

/// An answer on its way.
pub type Answering<'a> = Pin<Box<dyn Future<Output = Result<Answer, TransportFault>> + Send + 'a>>;

/// How a request is sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Method {
    /// `PUT`
    Put,
    /// `HEAD`
    Head,
    /// `PATCH`
    Patch,
    /// `POST`
    Post,
    /// `GET`
    Get,
    /// `DELETE`
    Delete,
}

impl Method {
    /// Its name on the wire.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Put => "PUT",
            Self::Head => "HEAD",
            Self::Patch => "PATCH",
            Self::Post => "POST",
            Self::Get => "GET",
            Self::Delete => "DELETE",
        }
    }
}

/// A request. Everything in it is sealed or clear by design.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// How it is sent.
    pub method: Method,
    /// The whole address, without a query.
    pub url: String,
    /// The query `after=`.
    pub after: Option<u32>,
    /// The header `Upload-Offset`.
    pub upload_offset: Option<u64>,
    /// The header `Upload-Checksum`.
    pub upload_checksum: Option<String>,
    /// The header `Report-Signature`.
    pub report_signature: Option<String>,
    /// The header `Report-Work`.
    pub report_work: Option<String>,
    /// The body.
    pub body: Vec<u8>,
    /// The most bytes of the answer that are read.
    pub answer_limit: usize,
}

impl Request {
    /// A request without a body or headers of its own.
    #[must_use]
    pub const fn new(method: Method, url: String) -> Self {
        Self {
            method,
            url,
            after: None,
            upload_offset: None,
            upload_checksum: None,
            report_signature: None,
            report_work: None,
            body: Vec::new(),
            answer_limit: BODY_LIMIT,
        }
    }
}

/// What came back, from whoever it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// The HTTP status.
    pub status: u16,
    /// The header `Upload-Offset`.
    pub upload_offset: Option<u64>,
    /// The header `Retry-After`.
    pub retry_after: Option<RetryAfter>,
    /// The body, at most [`Request::answer_limit`] bytes.
    pub body: Vec<u8>,
}

/// When an answer asks to be left in peace until.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RetryAfter {
    /// For so long.
    For(Duration),
    /// Until then.
    Until(OffsetDateTime),
}

impl RetryAfter {
    /// Reads the header: whole seconds or an HTTP date.
    #[must_use]
    pub fn parse(header: &str) -> Option<Self> {
        let header = header.trim();
        if let Ok(seconds) = header.parse::<u32>() {
            return Some(Self::For(Duration::from_secs(u64::from(seconds))));
        }
        OffsetDateTime::parse(header, &Rfc2822)
            .ok()
            .map(Self::Until)
    }

    pub(crate) fn wait(self, now: OffsetDateTime) -> Duration {
        match self {
            Self::For(wait) => wait,
            Self::Until(then) => Duration::try_from(then - now).unwrap_or_default(),
        }
    }
}

/// Why there is no answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TransportFault {
    /// No connection, or it broke.
    #[error("no answer")]
    NoAnswer,
    /// The other side could not show that it is who it should be.
    #[error("the other side is not who it should be")]
    NotTrusted,
    /// The answer does not end.
    #[error("the answer is too long")]
    TooLong,
    /// The address is not one that may be used.
    #[error("the address may not be used")]
    NotAllowed,
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use time::macros::datetime;

    use super::RetryAfter;

    #[test]
    fn retry_after_is_read_in_both_spellings() {
        let now = datetime!(2026-11-23 14:05:00 UTC);
        let cases = [
            ("0", Some(0)),
            ("120", Some(120)),
            (" 7 ", Some(7)),
            ("Mon, 23 Nov 2026 14:06:00 GMT", Some(60)),
            ("Mon, 23 Nov 2020 14:06:00 GMT", Some(0)),
            ("-1", None),
            ("soon", None),
            ("99999999999999999999", None),
            ("", None),
        ];
        for (header, seconds) in cases {
            let wait = RetryAfter::parse(header).map(|retry| retry.wait(now));
            assert_eq!(
                wait,
                seconds.map(Duration::from_secs),
                "Retry-After: {header:?}"
            );
        }
    }
}
