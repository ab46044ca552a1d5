//! The public halves of the council's keys, as they stand in `public.toml`.

use ed25519_dalek::VerifyingKey;
use report::ReceiptKey;
use serde::{Deserialize, Serialize};

/// The reports a key can be sealed to; a pack with another word would be refused by learners' programs.
pub const DESKS: [&str; 4] = ["usual", "about-staff", "about-lead", "extremism"];

/// The public halves, as they stand in `public.toml`.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PublicKeys {
    /// The version of this file's shape.
    pub format: u32,
    /// RFC 3339, UTC.
    pub made_at: String,
    /// Signs packs. Built into the program that learners use.
    pub root: RootKey,
    /// Signs receipts.
    pub receipt: ReceiptPublicKey,
    /// Those that signed receipts before. What they signed stays true.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub former_receipts: Vec<ReceiptPublicKey>,
    /// Who can open a report, and who could once.
    pub recipients: Vec<RecipientKey>,
    /// Two keys that open the intake's own test reports and nothing else. They are in no pack.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub canary: Vec<RecipientKey>,
}

/// The key that signs packs.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RootKey {
    /// Ed25519, 64 hex digits.
    pub key: String,
}

/// The key that signs receipts.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReceiptPublicKey {
    /// The key's name in receipts.
    pub kid: String,
    /// Ed25519, 64 hex digits.
    pub key: String,
}

/// Somebody who can open a report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RecipientKey {
    /// The key's name in envelopes and events. A new key gets a new one.
    pub id: String,
    /// What the learner reads before sending.
    pub role: String,
    /// An `age1…` key.
    pub key: String,
    /// Ed25519, 64 hex digits: signs events, and signs in at the desk.
    pub reader_key: String,
    /// The kinds of report that are sealed to it, from [`DESKS`].
    #[serde(default)]
    pub gets: Vec<String>,
    /// RFC 3339, UTC; from then on no pack names it. What was sealed to it before stays readable.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retired_at: Option<String>,
    /// Somebody else may hold it: it can no longer sign in, and its events no longer count.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub lost: bool,
}

impl PublicKeys {
    /// Every key whose receipts count, the one in use first.
    pub fn receipt_keys(&self) -> impl Iterator<Item = &ReceiptPublicKey> {
        std::iter::once(&self.receipt).chain(&self.former_receipts)
    }

    /// Those to whom new reports are sealed.
    pub fn in_use(&self) -> impl Iterator<Item = &RecipientKey> {
        self.recipients
            .iter()
            .filter(|each| each.retired_at.is_none() && !each.lost)
    }

    /// Those who may sign in: also a retired key, for the reports sealed to it.
    pub fn readers(&self) -> impl Iterator<Item = &RecipientKey> {
        self.recipients.iter().filter(|each| !each.lost)
    }

    /// Somebody who may sign in, the canary among them.
    #[must_use]
    pub fn reader(&self, id: &str) -> Option<&RecipientKey> {
        self.readers()
            .chain(&self.canary)
            .find(|each| each.id == id)
    }

    /// How many different people's keys a kind of report is sealed to.
    #[must_use]
    pub fn who_get(&self, desk: &str) -> usize {
        let who = self.in_use().filter(|each| each.gets_desk(desk));
        let mut keys: Vec<&str> = who.map(|each| each.key.as_str()).collect();
        keys.sort_unstable();
        keys.dedup();
        keys.len()
    }
}

impl RecipientKey {
    /// Whether this kind of report is sealed to it.
    #[must_use]
    pub fn gets_desk(&self, desk: &str) -> bool {
        self.gets.iter().any(|each| each == desk)
    }

    /// The key that checks its signatures.
    #[must_use]
    pub fn verifying_key(&self) -> Option<VerifyingKey> {
        self.event_key().map(|named| named.key)
    }

    /// The same as events name it.
    #[must_use]
    pub fn event_key(&self) -> Option<ReceiptKey> {
        ReceiptKey::parse(&self.id, &self.reader_key).ok()
    }
}
