//! The envelope: the only part of a report that anybody on the way can read.

use ed25519_dalek::{SigningKey, VerifyingKey};
use serde::{Deserialize, Serialize};

use crate::{
    canonical,
    ids::{self, ReportId, Sha256Hash},
    report::Report,
};

/// The most bytes an envelope may have.
pub const ENVELOPE_LIMIT: usize = 64 * 1024;
/// The most bytes one sealed part may have.
pub const PART_LIMIT: u64 = 32 * 1024 * 1024;
const MOST_PARTS: usize = 11;
pub(crate) const FEWEST_RECIPIENTS: usize = 2;
pub(crate) const MOST_RECIPIENTS: usize = 16;
const PROTOCOL: &str = "SR-1";
const VERSION: u32 = 1;
const DOMAIN: &[u8] = b"SR-1/envelope\0";

/// How soon somebody should look, as far as the answers say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Urgency {
    /// In working hours.
    Routine,
    /// Somebody is in danger now.
    Urgent,
}

impl Urgency {
    /// The word on the wire.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Routine => "routine",
            Self::Urgent => "urgent",
        }
    }
}

/// What one sealed part must be, to the byte.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Part {
    /// Its length in bytes.
    pub size: u64,
    /// Its hash.
    pub sha256: Sha256Hash,
}

impl Part {
    /// Describes a sealed part.
    #[must_use]
    pub fn of(sealed: &[u8]) -> Self {
        Self {
            size: sealed.len() as u64,
            sha256: Sha256Hash::of(sealed),
        }
    }

    /// Whether these are the announced bytes.
    #[must_use]
    pub fn matches(&self, sealed: &[u8]) -> bool {
        *self == Self::of(sealed)
    }
}

/// The clear description of a sealed report, signed with the report's own key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Envelope {
    wire: Wire,
    bytes: Vec<u8>,
}

/// Why these bytes are not an envelope.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum EnvelopeFault {
    /// More bytes than an envelope may have.
    #[error("larger than {ENVELOPE_LIMIT} bytes")]
    TooBig,
    /// Not the JSON object of an envelope.
    #[error("not an envelope")]
    Malformed,
    /// Another protocol or a version this program does not know.
    #[error("another protocol or version")]
    UnknownVersion,
    /// The same JSON in other bytes.
    #[error("not in canonical form")]
    NotCanonical,
    /// Fewer than two, too many, repeated or unnamed recipients.
    #[error("the recipients are not two or more different ones")]
    Recipients,
    /// No part, too many parts or a part of an impossible size.
    #[error("the parts are too many, too few, empty or too big")]
    Parts,
    /// The signature does not belong to this envelope.
    #[error("the signature does not verify")]
    BadSignature,
}

impl Envelope {
    /// Describes sealed `parts` and signs the description.
    pub(crate) fn sign(
        report: &Report,
        recipients: Vec<String>,
        parts: Vec<Part>,
        key: &SigningKey,
    ) -> Result<Self, EnvelopeFault> {
        let mut wire = Wire {
            protocol: PROTOCOL.to_owned(),
            version: VERSION,
            report_id: report.report_id(),
            org: report.org().to_owned(),
            recipients,
            urgency: report.urgency(),
            parts,
            report_key: data_encoding::HEXLOWER.encode(key.verifying_key().as_bytes()),
            signature: None,
        };
        wire.check()?;
        wire.signature = Some(canonical::sign(DOMAIN, &canonical::to_bytes(&wire), key));
        let bytes = canonical::to_bytes(&wire);
        if bytes.len() > ENVELOPE_LIMIT {
            return Err(EnvelopeFault::TooBig);
        }
        Ok(Self { wire, bytes })
    }

    /// Reads an envelope from anybody and trusts nothing in it before its signature verifies.
    pub fn parse(bytes: &[u8]) -> Result<Self, EnvelopeFault> {
        if bytes.len() > ENVELOPE_LIMIT {
            return Err(EnvelopeFault::TooBig);
        }
        let wire = serde_json::from_slice::<Wire>(bytes).map_err(|_| EnvelopeFault::Malformed)?;
        wire.check()?;
        if canonical::to_bytes(&wire) != bytes {
            return Err(EnvelopeFault::NotCanonical);
        }
        wire.verify()?;
        Ok(Self {
            wire,
            bytes: bytes.to_vec(),
        })
    }

    /// The exact bytes that were signed, sent and hashed.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        self.bytes.clone()
    }

    /// The hash of the exact bytes.
    #[must_use]
    pub fn hash(&self) -> Sha256Hash {
        Sha256Hash::of(&self.bytes)
    }

    /// The report's id.
    #[must_use]
    pub const fn report_id(&self) -> ReportId {
        self.wire.report_id
    }

    /// The organisation it is meant for.
    #[must_use]
    pub fn org(&self) -> &str {
        &self.wire.org
    }

    /// How soon somebody should look.
    #[must_use]
    pub const fn urgency(&self) -> Urgency {
        self.wire.urgency
    }

    /// The sealed parts, the report itself first.
    #[must_use]
    pub fn parts(&self) -> &[Part] {
        &self.wire.parts
    }

    /// The ids of the keys that can open it.
    #[must_use]
    pub fn recipients(&self) -> &[String] {
        &self.wire.recipients
    }

    /// The public half of the key that signed it, in hex.
    #[must_use]
    pub fn report_key(&self) -> &str {
        &self.wire.report_key
    }

    /// Whether the opened `report` is the one this envelope was made for.
    #[must_use]
    pub fn belongs_to(&self, report: &Report) -> bool {
        self.wire.report_id == report.report_id()
            && self.wire.org == report.org()
            && self.wire.urgency == report.urgency()
            && self.wire.parts.len() == report.evidence().len() + 1
            && ids::decode::<32>(&self.wire.report_key).as_ref() == Ok(report.report_key())
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Wire {
    protocol: String,
    version: u32,
    report_id: ReportId,
    org: String,
    recipients: Vec<String>,
    urgency: Urgency,
    parts: Vec<Part>,
    report_key: String,
    /// Absent from the bytes that are signed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    signature: Option<String>,
}

impl Wire {
    fn check(&self) -> Result<(), EnvelopeFault> {
        if self.protocol != PROTOCOL || self.version != VERSION {
            return Err(EnvelopeFault::UnknownVersion);
        }
        if !canonical::is_name(&self.org) {
            return Err(EnvelopeFault::Malformed);
        }
        let ids = &self.recipients;
        let repeated = ids.iter().enumerate().any(|(n, id)| ids[..n].contains(id));
        let countable = (FEWEST_RECIPIENTS..=MOST_RECIPIENTS).contains(&ids.len());
        if !countable || repeated || !ids.iter().all(|id| canonical::is_name(id)) {
            return Err(EnvelopeFault::Recipients);
        }
        let countable = (1..=MOST_PARTS).contains(&self.parts.len());
        if !countable
            || !self
                .parts
                .iter()
                .all(|part| (1..=PART_LIMIT).contains(&part.size))
        {
            return Err(EnvelopeFault::Parts);
        }
        Ok(())
    }

    fn verify(&self) -> Result<(), EnvelopeFault> {
        let signature = self
            .signature
            .as_deref()
            .ok_or(EnvelopeFault::BadSignature)?;
        let key = ids::decode(&self.report_key).map_err(|_| EnvelopeFault::Malformed)?;
        let key = VerifyingKey::from_bytes(&key).map_err(|_| EnvelopeFault::Malformed)?;
        let unsigned = canonical::to_bytes(&Self {
            signature: None,
            ..self.clone()
        });
        if !canonical::verifies(DOMAIN, &unsigned, signature, &key) {
            return Err(EnvelopeFault::BadSignature);
        }
        Ok(())
    }
}
