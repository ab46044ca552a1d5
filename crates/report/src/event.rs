//! What the safeguarding team says about a report, signed by the reader who says it.

use data_encoding::BASE64;
use ed25519_dalek::SigningKey;
use serde::{Deserialize, Serialize};
use time::OffsetDateTime;

use crate::{
    canonical,
    envelope::Envelope,
    ids::{ReportId, Sha256Hash},
    receipt::{NotSigned, ReceiptKey, signed_by},
    timestamp,
};

/// The most bytes an event may have.
pub const EVENT_LIMIT: usize = 128 * 1024;
/// The most events one report may have.
pub const MOST_EVENTS: u32 = 10_000;
const VERSION: u32 = 1;
const DOMAIN: &[u8] = b"SR-1/event\0";

/// What happened at the desk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum EventKind {
    /// Somebody opened the report.
    Opened,
    /// Somebody wrote back.
    Reply,
    /// The team is done with it.
    Closed,
}

impl EventKind {
    /// The word on the wire.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Opened => "opened",
            Self::Reply => "reply",
            Self::Closed => "closed",
        }
    }
}

/// A signed word of the safeguarding team about one exact report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    wire: Box<Wire>,
    body: Option<Vec<u8>>,
    bytes: Vec<u8>,
}

/// Why these bytes are not the team's word about this report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum EventFault {
    /// More bytes than an event may have.
    #[error("larger than {EVENT_LIMIT} bytes")]
    TooBig,
    /// Not the canonical JSON of an event.
    #[error("not an event")]
    NotAnEvent,
    /// Signed with a key that is no reader's.
    #[error("signed with an unknown key")]
    UnknownKey,
    /// The signature does not verify.
    #[error("the signature does not verify")]
    BadSignature,
    /// About another report.
    #[error("about another report")]
    WrongReport,
}

impl Event {
    /// Signs an event. A `body` is a reply sealed by [`crate::seal_words`].
    #[must_use]
    pub fn issue(
        envelope: &Envelope,
        seq: u32,
        at: OffsetDateTime,
        kind: EventKind,
        body: Option<&[u8]>,
        kid: &str,
        key: &SigningKey,
    ) -> Self {
        let mut wire = Wire {
            v: VERSION,
            org: envelope.org().to_owned(),
            report_id: envelope.report_id(),
            envelope_sha256: envelope.hash(),
            seq,
            at: timestamp::to_wire_precision(at),
            kind,
            body: body.map(|body| BASE64.encode(body)),
            kid: kid.to_owned(),
            signature: None,
        };
        wire.signature = Some(canonical::sign(DOMAIN, &canonical::to_bytes(&wire), key));
        let bytes = canonical::to_bytes(&wire);
        Self {
            wire: Box::new(wire),
            body: body.map(<[u8]>::to_vec),
            bytes,
        }
    }

    /// Accepts `bytes` only as a reader's word about exactly this envelope.
    pub fn verify(
        bytes: &[u8],
        expected: &Envelope,
        readers: &[ReceiptKey],
    ) -> Result<Self, EventFault> {
        if bytes.len() > EVENT_LIMIT {
            return Err(EventFault::TooBig);
        }
        let wire = serde_json::from_slice::<Wire>(bytes).map_err(|_| EventFault::NotAnEvent)?;
        if !wire.is_well_formed() || canonical::to_bytes(&wire) != bytes {
            return Err(EventFault::NotAnEvent);
        }
        let body = match &wire.body {
            Some(text) => {
                let body = BASE64.decode(text.as_bytes());
                Some(body.map_err(|_| EventFault::NotAnEvent)?)
            }
            None => None,
        };
        wire.verify(readers)?;
        let about_it = wire.org == expected.org()
            && wire.report_id == expected.report_id()
            && wire.envelope_sha256 == expected.hash();
        if !about_it {
            return Err(EventFault::WrongReport);
        }
        Ok(Self {
            wire: Box::new(wire),
            body,
            bytes: bytes.to_vec(),
        })
    }

    /// The exact bytes to keep and to send.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        self.bytes.clone()
    }

    /// Its place among the report's events; the first is 1.
    #[must_use]
    pub const fn seq(&self) -> u32 {
        self.wire.seq
    }

    /// When it happened, by the reader's clock.
    #[must_use]
    pub const fn at(&self) -> OffsetDateTime {
        self.wire.at
    }

    /// What happened.
    #[must_use]
    pub const fn kind(&self) -> EventKind {
        self.wire.kind
    }

    /// A reply, sealed to the learner.
    #[must_use]
    pub fn body(&self) -> Option<&[u8]> {
        self.body.as_deref()
    }

    /// The reader who says so.
    #[must_use]
    pub fn kid(&self) -> &str {
        &self.wire.kid
    }

    /// The report it is about.
    #[must_use]
    pub const fn report_id(&self) -> ReportId {
        self.wire.report_id
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Wire {
    v: u32,
    org: String,
    report_id: ReportId,
    envelope_sha256: Sha256Hash,
    seq: u32,
    #[serde(with = "timestamp")]
    at: OffsetDateTime,
    kind: EventKind,
    body: Option<String>,
    kid: String,
    /// Absent from the bytes that are signed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    signature: Option<String>,
}

impl Wire {
    fn is_well_formed(&self) -> bool {
        self.v == VERSION
            && (1..=MOST_EVENTS).contains(&self.seq)
            && self.body.is_some() == (self.kind == EventKind::Reply)
    }

    fn verify(&self, readers: &[ReceiptKey]) -> Result<(), EventFault> {
        let signature = self.signature.as_deref().ok_or(EventFault::NotAnEvent)?;
        let unsigned = canonical::to_bytes(&Self {
            signature: None,
            ..self.clone()
        });
        signed_by(readers, &self.kid, DOMAIN, &unsigned, signature).map_err(|fault| match fault {
            NotSigned::UnknownKey => EventFault::UnknownKey,
            NotSigned::BadSignature => EventFault::BadSignature,
        })
    }
}
