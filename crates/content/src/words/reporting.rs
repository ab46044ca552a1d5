use std::collections::BTreeSet;

use data_encoding::HEXLOWER_PERMISSIVE;
use serde::Deserialize;

use super::address::is_protected;
use super::age_key;
use super::council::given;

/// How a report reaches the council.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reporting {
    /// The address of the intake, `https` unless it is this computer.
    pub intake_url: String,
    /// Whether it is a trial.
    pub practice: bool,
    /// Whose keys a report is sealed to; two or more.
    pub recipients: Vec<Recipient>,
    /// The keys that sign receipts; one or more.
    pub receipt_keys: Vec<ReceiptKey>,
    /// The keys with which readers sign, or once signed, what they say about a report.
    pub reader_keys: Vec<ReceiptKey>,
}

impl Reporting {
    /// Those who get a report that goes to `desk`, and those who get it because it is about extreme views.
    pub fn readers(&self, desk: Gets, extremism: bool) -> impl Iterator<Item = &Recipient> {
        self.recipients.iter().filter(move |recipient| {
            let gets = |kind| recipient.gets.contains(&kind);
            gets(desk) || desk == Gets::Usual && extremism && gets(Gets::Extremism)
        })
    }
}

/// Which reports somebody gets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Gets {
    /// Those that concern no member of staff.
    Usual,
    /// Those about a member of staff.
    AboutStaff,
    /// Those about the safeguarding lead.
    AboutLead,
    /// Those about extreme views, beside the usual readers.
    Extremism,
}

/// Somebody who can open a report.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Recipient {
    /// The key's id on envelopes.
    pub id: String,
    /// Who holds it, in words for the learner.
    pub role: String,
    /// `age1…`
    pub key: String,
    /// Which reports are sealed to it.
    #[serde(default = "usual")]
    pub gets: Vec<Gets>,
}

fn usual() -> Vec<Gets> {
    vec![Gets::Usual, Gets::AboutStaff]
}

/// A key that signs receipts, or one with which a reader signs.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReceiptKey {
    /// The key's id on receipts; a reader's is the id of their recipient key.
    pub kid: String,
    /// Ed25519, 64 hex characters.
    pub key: String,
}

/// Why a place to send reports to cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ReportingFault {
    /// Nobody else could open a report if one key were lost.
    #[error("reports need at least two different recipients, each with its own id and key")]
    TooFewRecipients,
    /// Only one person could open this kind of report.
    #[error("at least two recipients must get \"{0}\" reports, or none")]
    OneReader(&'static str),
    /// The key of this recipient cannot be one.
    #[error("the key of recipient \"{0}\" is not an age public key")]
    NotARecipientKey(String),
    /// No receipt could ever be believed.
    #[error("there is no receipt key, so no report could ever be called received")]
    NoReceiptKey,
    /// This reader key cannot be one.
    #[error("the reader key \"{0}\" is not an Ed25519 public key with a name")]
    NotAReaderKey(String),
    /// This receipt key cannot be one.
    #[error("the receipt key \"{0}\" is not an Ed25519 public key of its own")]
    NotAReceiptKey(String),
    /// Somebody between could read or change what is sent.
    #[error("the intake's address must start with https://, or be this computer")]
    UnprotectedAddress,
    /// The organisation under `[reporting]` is another one.
    #[error("[reporting] names another organisation than the council's own id")]
    OtherOrganisation,
    /// Keys stand there without an address.
    #[error("[reporting] has no intake_url but is not empty")]
    NoAddress,
}

pub(super) type CheckedReporting = Result<Option<Reporting>, ReportingFault>;

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ReportingTable {
    intake_url: Option<String>,
    org: Option<String>,
    practice: Option<bool>,
    #[serde(default)]
    recipients: Vec<Recipient>,
    #[serde(default)]
    receipt_keys: Vec<ReceiptKey>,
    #[serde(default)]
    reader_keys: Vec<ReceiptKey>,
}

impl ReportingTable {
    pub(super) fn check(mut self, org: &str) -> CheckedReporting {
        let Some(intake_url) = given(self.intake_url.take()) else {
            let empty = self.recipients.is_empty()
                && self.receipt_keys.is_empty()
                && self.reader_keys.is_empty();
            return if empty {
                Ok(None)
            } else {
                Err(ReportingFault::NoAddress)
            };
        };
        if self.org.as_ref().is_some_and(|named| named != org) {
            return Err(ReportingFault::OtherOrganisation);
        }
        if !is_protected(&intake_url) {
            return Err(ReportingFault::UnprotectedAddress);
        }
        if let Some(wrong) = self
            .recipients
            .iter()
            .find(|recipient| !age_key::is_valid(&recipient.key))
        {
            return Err(ReportingFault::NotARecipientKey(wrong.id.clone()));
        }
        let count = self.recipients.len();
        let ids: BTreeSet<&str> = self
            .recipients
            .iter()
            .map(|recipient| recipient.id.as_str())
            .collect();
        let keys: BTreeSet<&str> = self
            .recipients
            .iter()
            .map(|recipient| recipient.key.as_str())
            .collect();
        if count < 2 || ids.len() < count || keys.len() < count {
            return Err(ReportingFault::TooFewRecipients);
        }
        self.check_desks()?;
        if self.receipt_keys.is_empty() {
            return Err(ReportingFault::NoReceiptKey);
        }
        let mut kids = BTreeSet::new();
        for receipt_key in &self.receipt_keys {
            let is_key = key_bytes(&receipt_key.key).is_some();
            if receipt_key.kid.is_empty() || !is_key || !kids.insert(receipt_key.kid.as_str()) {
                return Err(ReportingFault::NotAReceiptKey(receipt_key.kid.clone()));
            }
        }
        Ok(Some(Reporting {
            intake_url,
            practice: self.practice.unwrap_or_default(),
            recipients: self.recipients,
            receipt_keys: self.receipt_keys,
            reader_keys: self.reader_keys,
        }))
    }

    fn check_desks(&self) -> Result<(), ReportingFault> {
        let count = |kind| {
            let getting = |each: &&Recipient| each.gets.contains(&kind);
            self.recipients.iter().filter(getting).count()
        };
        if count(Gets::Usual) < 2 {
            return Err(ReportingFault::TooFewRecipients);
        }
        for (kind, name) in [
            (Gets::AboutStaff, "about-staff"),
            (Gets::AboutLead, "about-lead"),
        ] {
            if count(kind) == 1 {
                return Err(ReportingFault::OneReader(name));
            }
        }
        for reader_key in &self.reader_keys {
            // Somebody who no longer gets reports has still signed what was said about old ones.
            if key_bytes(&reader_key.key).is_none() || reader_key.kid.is_empty() {
                return Err(ReportingFault::NotAReaderKey(reader_key.kid.clone()));
            }
        }
        Ok(())
    }
}

/// The 32 bytes of a key written as hex.
pub(crate) fn key_bytes(hex: &str) -> Option<[u8; 32]> {
    HEXLOWER_PERMISSIVE
        .decode(hex.as_bytes())
        .ok()?
        .try_into()
        .ok()
}
