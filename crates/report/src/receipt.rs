//! The council's signed word that it holds a report. Nothing else may be shown as "received".

use ed25519_dalek::{SigningKey, VerifyingKey};
use serde::{Deserialize, Serialize};
use time::OffsetDateTime;

use crate::{
    canonical,
    envelope::Envelope,
    ids::{self, ReportId, Sha256Hash},
    reference::Reference,
    timestamp,
};

/// The most bytes a receipt may have.
pub const RECEIPT_LIMIT: usize = 64 * 1024;
const VERSION: u32 = 1;
const DOMAIN: &[u8] = b"SR-1/receipt\0";

/// A key whose receipts count, as the council's pack names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReceiptKey {
    /// Its name in a receipt.
    pub kid: String,
    /// Its public half.
    pub key: VerifyingKey,
}

/// Text that is no usable public key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not an Ed25519 public key in lower-case hex with a name")]
pub struct KeyFault;

impl ReceiptKey {
    /// Reads a key as the pack writes it: a name and 64 hex digits.
    pub fn parse(kid: &str, hex: &str) -> Result<Self, KeyFault> {
        let bytes = ids::decode(hex).map_err(|_| KeyFault)?;
        let key = VerifyingKey::from_bytes(&bytes).map_err(|_| KeyFault)?;
        if key.is_weak() || !canonical::is_name(kid) {
            return Err(KeyFault);
        }
        Ok(Self {
            kid: kid.to_owned(),
            key,
        })
    }
}

/// Why a statement's signature does not count.
pub(crate) enum NotSigned {
    UnknownKey,
    BadSignature,
}

/// Whether one of the keys with this name signed these bytes.
pub(crate) fn signed_by(
    keys: &[ReceiptKey],
    kid: &str,
    domain: &[u8],
    unsigned: &[u8],
    signature: &str,
) -> Result<(), NotSigned> {
    let mut named = keys.iter().filter(|key| key.kid == kid).peekable();
    if named.peek().is_none() {
        return Err(NotSigned::UnknownKey);
    }
    if !named.any(|named| canonical::verifies(domain, unsigned, signature, &named.key)) {
        return Err(NotSigned::BadSignature);
    }
    Ok(())
}

/// A receipt that the council signed for one exact envelope and its parts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receipt {
    wire: Box<Wire>,
    bytes: Vec<u8>,
}

/// Why these bytes do not show that the council has the report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ReceiptFault {
    /// More bytes than a receipt may have.
    #[error("larger than {RECEIPT_LIMIT} bytes")]
    TooBig,
    /// Not the canonical JSON of a receipt: a web page, an error, a cut answer.
    #[error("not a receipt")]
    NotAReceipt,
    /// Signed with a key that is not among the council's.
    #[error("signed with an unknown key")]
    UnknownKey,
    /// The signature does not verify.
    #[error("the signature does not verify")]
    BadSignature,
    /// From another organisation.
    #[error("from another organisation")]
    WrongOrg,
    /// For another report.
    #[error("for another report")]
    WrongReport,
    /// For another envelope with the same id.
    #[error("for another envelope")]
    WrongEnvelope,
    /// For other sealed parts.
    #[error("for other parts")]
    WrongParts,
}

impl Receipt {
    /// Signs that `envelope` and all its parts are stored. Call it only once that is durable.
    #[must_use]
    pub fn issue(
        envelope: &Envelope,
        received_at: OffsetDateTime,
        reference: &Reference,
        kid: &str,
        key: &SigningKey,
    ) -> Self {
        Self::issue_with(envelope, received_at, reference, None, None, kid, key)
    }

    /// As [`Receipt::issue`], and says when somebody will look.
    #[must_use]
    pub fn issue_with(
        envelope: &Envelope,
        received_at: OffsetDateTime,
        reference: &Reference,
        next_contact_by: Option<OffsetDateTime>,
        office_open: Option<bool>,
        kid: &str,
        key: &SigningKey,
    ) -> Self {
        let mut wire = Wire {
            v: VERSION,
            org: envelope.org().to_owned(),
            report_id: envelope.report_id(),
            envelope_sha256: envelope.hash(),
            parts: envelope.parts().iter().map(|part| part.sha256).collect(),
            received_at: timestamp::to_wire_precision(received_at),
            reference: reference.clone(),
            next_contact_by: next_contact_by.map(timestamp::to_wire_precision),
            office_open,
            kid: kid.to_owned(),
            signature: None,
        };
        wire.signature = Some(canonical::sign(DOMAIN, &canonical::to_bytes(&wire), key));
        let bytes = canonical::to_bytes(&wire);
        Self {
            wire: Box::new(wire),
            bytes,
        }
    }

    /// Accepts `bytes` only as the council's receipt for exactly this envelope.
    pub fn verify(
        bytes: &[u8],
        expected: &Envelope,
        keys: &[ReceiptKey],
    ) -> Result<Self, ReceiptFault> {
        if bytes.len() > RECEIPT_LIMIT {
            return Err(ReceiptFault::TooBig);
        }
        let wire = serde_json::from_slice::<Wire>(bytes).map_err(|_| ReceiptFault::NotAReceipt)?;
        if wire.v != VERSION || canonical::to_bytes(&wire) != bytes {
            return Err(ReceiptFault::NotAReceipt);
        }
        wire.verify(keys)?;
        wire.compare(expected)?;
        Ok(Self {
            wire: Box::new(wire),
            bytes: bytes.to_vec(),
        })
    }

    /// The exact bytes to keep and to send.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        self.bytes.clone()
    }

    /// What a person quotes on the phone.
    #[must_use]
    pub const fn reference(&self) -> &Reference {
        &self.wire.reference
    }

    /// When the council had all of it, by the council's clock.
    #[must_use]
    pub const fn received_at(&self) -> OffsetDateTime {
        self.wire.received_at
    }

    /// The latest moment by which somebody will be in touch, if the council says so.
    #[must_use]
    pub const fn next_contact_by(&self) -> Option<OffsetDateTime> {
        self.wire.next_contact_by
    }

    /// Whether the office was open then, if the council says so.
    #[must_use]
    pub const fn office_open(&self) -> Option<bool> {
        self.wire.office_open
    }

    /// The report's id.
    #[must_use]
    pub const fn report_id(&self) -> ReportId {
        self.wire.report_id
    }

    /// The organisation that signed.
    #[must_use]
    pub fn org(&self) -> &str {
        &self.wire.org
    }

    /// The name of the key that signed.
    #[must_use]
    pub fn kid(&self) -> &str {
        &self.wire.kid
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Wire {
    v: u32,
    org: String,
    report_id: ReportId,
    envelope_sha256: Sha256Hash,
    parts: Vec<Sha256Hash>,
    #[serde(with = "timestamp")]
    received_at: OffsetDateTime,
    reference: Reference,
    #[serde(with = "timestamp::option")]
    next_contact_by: Option<OffsetDateTime>,
    office_open: Option<bool>,
    kid: String,
    /// Absent from the bytes that are signed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    signature: Option<String>,
}

impl Wire {
    fn verify(&self, keys: &[ReceiptKey]) -> Result<(), ReceiptFault> {
        let signature = self.signature.as_deref().ok_or(ReceiptFault::NotAReceipt)?;
        let unsigned = canonical::to_bytes(&Self {
            signature: None,
            ..self.clone()
        });
        signed_by(keys, &self.kid, DOMAIN, &unsigned, signature).map_err(|fault| match fault {
            NotSigned::UnknownKey => ReceiptFault::UnknownKey,
            NotSigned::BadSignature => ReceiptFault::BadSignature,
        })
    }

    fn compare(&self, expected: &Envelope) -> Result<(), ReceiptFault> {
        if self.org != expected.org() {
            return Err(ReceiptFault::WrongOrg);
        }
        if self.report_id != expected.report_id() {
            return Err(ReceiptFault::WrongReport);
        }
        if self.envelope_sha256 != expected.hash() {
            return Err(ReceiptFault::WrongEnvelope);
        }
        if !self
            .parts
            .iter()
            .eq(expected.parts().iter().map(|part| &part.sha256))
        {
            return Err(ReceiptFault::WrongParts);
        }
        Ok(())
    }
}
