//! What the learner's program keeps about a report that has left it.

use std::fmt;

use data_encoding::HEXLOWER;
use serde::{Deserialize, Serialize};
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use crate::ids;

/// The private halves that belong to one report.
#[derive(Clone, PartialEq, Eq, ZeroizeOnDrop)]
pub struct Secrets {
    /// Shows the intake that the asker made the report.
    pub signing_seed: [u8; 32],
    /// Tells a true acknowledgement code from another.
    pub ack_secret: [u8; 32],
    /// Opens replies, `AGE-SECRET-KEY-1…`.
    pub reply_identity: String,
}

/// Text that does not hold a report's secrets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not the secrets of a report")]
pub struct NotSecrets;

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Kept {
    signing_seed: String,
    ack_secret: String,
    reply_identity: String,
}

impl Drop for Kept {
    fn drop(&mut self) {
        self.signing_seed.zeroize();
        self.ack_secret.zeroize();
        self.reply_identity.zeroize();
    }
}

impl Secrets {
    /// A text to keep where nobody else can read it.
    #[must_use]
    pub fn to_json(&self) -> Zeroizing<String> {
        let kept = Kept {
            signing_seed: HEXLOWER.encode(&self.signing_seed),
            ack_secret: HEXLOWER.encode(&self.ack_secret),
            reply_identity: self.reply_identity.clone(),
        };
        Zeroizing::new(serde_json::to_string(&kept).unwrap_or_default())
    }

    /// Reads what [`Secrets::to_json`] wrote.
    pub fn from_json(text: &str) -> Result<Self, NotSecrets> {
        let kept = serde_json::from_str::<Kept>(text).map_err(|_| NotSecrets)?;
        Ok(Self {
            signing_seed: ids::decode(&kept.signing_seed).map_err(|_| NotSecrets)?,
            ack_secret: ids::decode(&kept.ack_secret).map_err(|_| NotSecrets)?,
            reply_identity: kept.reply_identity.clone(),
        })
    }
}

impl fmt::Debug for Secrets {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secrets(<redacted>)")
    }
}
