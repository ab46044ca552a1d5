use std::collections::BTreeSet;

use data_encoding::HEXLOWER_PERMISSIVE;
use serde::Deserialize;

use super::address::is_protected;
use super::page::toml_from;
use super::{ContentFault, age_key};

/// The council that this copy serves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Council {
    /// The id on envelopes and receipts.
    pub org: String,
    /// The name on screen.
    pub name: String,
    /// Whether the council has said that the contact is right.
    pub confirmed: bool,
    /// The safeguarding lead.
    pub lead: Contact,
    /// Where sealed reports go; `None` while this copy knows no such place.
    pub reporting: Option<Reporting>,
}

/// Somebody to phone or write to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact {
    /// What they are.
    pub role: String,
    /// Who they are.
    pub name: Option<String>,
    /// As it is dialled.
    pub phone: Option<String>,
    /// For contact only, never for a report's text.
    pub email: Option<String>,
    /// When somebody answers.
    pub hours: Option<String>,
    /// The document these details come from.
    pub source: String,
    /// That document's date, as it is written there.
    pub source_date: String,
}

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
}

/// A key that signs receipts.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReceiptKey {
    /// The key's id on receipts.
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
    /// The key of this recipient cannot be one.
    #[error("the key of recipient \"{0}\" is not an age public key")]
    NotARecipientKey(String),
    /// No receipt could ever be believed.
    #[error("there is no receipt key, so no report could ever be called received")]
    NoReceiptKey,
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

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    org: String,
    name: String,
    confirmed: bool,
    contact_source: String,
    contact_date: String,
    contact: Contacts,
    #[serde(default)]
    reporting: ReportingTable,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Contacts {
    safeguarding_lead: Person,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Person {
    role: String,
    name: Option<String>,
    phone: Option<String>,
    email: Option<String>,
    hours: Option<String>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct ReportingTable {
    intake_url: Option<String>,
    org: Option<String>,
    practice: Option<bool>,
    #[serde(default)]
    recipients: Vec<Recipient>,
    #[serde(default)]
    receipt_keys: Vec<ReceiptKey>,
}

pub(super) fn read(file: &str, text: &str) -> Result<Council, ContentFault> {
    let (council, reporting) = read_unchecked(file, text)?;
    let reporting = reporting
        .map_err(|fault| ContentFault::at(file, text, "[reporting]", fault.to_string()))?;
    Ok(Council {
        reporting,
        ..council
    })
}

type CheckedReporting = Result<Option<Reporting>, ReportingFault>;

/// The council, and apart from it whether reports can be sent there, so that a pack can say which of the two is wrong.
pub(crate) fn read_unchecked(
    file: &str,
    text: &str,
) -> Result<(Council, CheckedReporting), ContentFault> {
    let read: File = toml_from(file, text, 1)?;
    let well_formed = !read.org.is_empty()
        && read
            .org
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
    if !well_formed {
        let reason = "org holds lower-case letters, digits and hyphens only";
        return Err(ContentFault::at(file, text, "org", reason));
    }
    let reporting = read.reporting.check(&read.org);
    let person = read.contact.safeguarding_lead;
    let lead = Contact {
        role: person.role,
        name: given(person.name),
        phone: given(person.phone),
        email: given(person.email),
        hours: given(person.hours),
        source: read.contact_source,
        source_date: read.contact_date,
    };
    let council = Council {
        org: read.org,
        name: read.name,
        confirmed: read.confirmed,
        lead,
        reporting: None,
    };
    Ok((council, reporting))
}

fn given(value: Option<String>) -> Option<String> {
    value.filter(|value| !value.trim().is_empty())
}

impl ReportingTable {
    fn check(self, org: &str) -> CheckedReporting {
        let Some(intake_url) = given(self.intake_url) else {
            let empty = self.recipients.is_empty() && self.receipt_keys.is_empty();
            return if empty {
                Ok(None)
            } else {
                Err(ReportingFault::NoAddress)
            };
        };
        if self.org.is_some_and(|named| named != org) {
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
        }))
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
