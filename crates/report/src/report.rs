//! A finished report: what the council reads once it is opened.

use std::fmt;

use data_encoding::HEXLOWER;
use ed25519_dalek::SigningKey;
use time::OffsetDateTime;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use crate::{
    canonical,
    draft::{Danger, Draft, Kind},
    envelope::Urgency,
    ids::{self, ReportId},
    manifest::{Manifest, ManifestView, SCHEMA},
    timestamp,
};

/// The most characters a learner's own words may have.
pub const WORDS_LIMIT: usize = 20_000;
/// The most characters a name or a contact answer may have.
const SHORT_LIMIT: usize = 500;
/// The most bytes a report may have before it is sealed.
pub(crate) const MANIFEST_LIMIT: usize = 1 << 20;

/// Everything that goes into a report beside the answers. Time and randomness come from the caller.
#[derive(Clone, ZeroizeOnDrop)]
pub struct Making {
    /// A fresh random id.
    #[zeroize(skip)]
    pub report_id: ReportId,
    /// A fresh random seed for the key that signs this report's envelope.
    pub report_key_seed: [u8; 32],
    /// A fresh random secret that proves the report was opened; only its reader learns it.
    pub ack_secret: [u8; 32],
    /// When the learner pressed send.
    #[zeroize(skip)]
    pub made_at: OffsetDateTime,
    /// The program and its version, such as `Learner Companion 0.1.0`.
    #[zeroize(skip)]
    pub program: String,
    /// The organisation it is meant for, as its pack names it.
    #[zeroize(skip)]
    pub org: String,
    /// The version of the pack in use.
    #[zeroize(skip)]
    pub pack_version: u64,
}

impl fmt::Debug for Making {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Making({}, <redacted>)", self.report_id)
    }
}

/// A validated report. Its words leave this type only through [`crate::seal()`].
#[derive(Clone, PartialEq, Eq)]
pub struct Report {
    report_id: ReportId,
    org: String,
    made_at: OffsetDateTime,
    program: String,
    pack_version: u64,
    answers: Draft,
    report_key: [u8; 32],
    ack_secret: [u8; 32],
}

/// An answer with a limit of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// The learner's own words.
    Words,
    /// Phone number, e-mail address or tutor's name.
    ContactDetail,
    /// When it is safe to be in touch.
    ContactTimes,
    /// The learner's name.
    Name,
}

/// Why this is not a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Invalid {
    /// An answer is longer than the council's system takes.
    #[error("{field:?} has more than {limit} characters")]
    TooLong {
        /// The answer.
        field: Field,
        /// The most characters it may have.
        limit: usize,
    },
    /// An answer holds a character that cannot be shown.
    #[error("{field:?} holds a control character")]
    ControlCharacter {
        /// The answer.
        field: Field,
    },
    /// The program, organisation or pack version cannot be written on the wire.
    #[error("the program, organisation or pack version cannot be written on the wire")]
    Making,
    /// The bytes are not a report of this version.
    #[error("not a report of this version")]
    NotAReport,
}

impl Report {
    /// Checks the answers and fixes them. Line ends become `\n`.
    pub fn new(mut draft: Draft, making: &Making) -> Result<Self, Invalid> {
        for text in texts_mut(&mut draft) {
            unify_line_ends(text);
        }
        let mut kinds = Vec::with_capacity(Kind::ALL.len());
        for kind in &draft.kinds {
            if !kinds.contains(kind) {
                kinds.push(*kind);
            }
        }
        draft.kinds = kinds;

        let report = Self {
            report_id: making.report_id,
            org: making.org.clone(),
            made_at: timestamp::to_wire_precision(making.made_at),
            program: making.program.clone(),
            pack_version: making.pack_version,
            answers: draft,
            report_key: SigningKey::from_bytes(&making.report_key_seed)
                .verifying_key()
                .to_bytes(),
            ack_secret: making.ack_secret,
        };
        report.check()?;
        Ok(report)
    }

    /// Reads an opened report. White space around it is padding.
    pub fn parse(bytes: &[u8]) -> Result<Self, Invalid> {
        let manifest = serde_json::from_slice::<Manifest>(bytes);
        let mut manifest = manifest.map_err(|_| Invalid::NotAReport)?;
        if manifest.schema != SCHEMA {
            return Err(Invalid::NotAReport);
        }
        let report_key = ids::decode(&manifest.report_key);
        let ack_secret = ids::decode(&manifest.ack_secret);
        manifest.ack_secret.zeroize();
        let report = Self {
            report_id: manifest.report_id,
            org: manifest.org,
            made_at: manifest.made_at,
            program: manifest.program,
            pack_version: manifest.pack_version,
            answers: manifest.answers,
            report_key: report_key.map_err(|_| Invalid::NotAReport)?,
            ack_secret: ack_secret.map_err(|_| Invalid::NotAReport)?,
        };
        report.check()?;
        Ok(report)
    }

    /// Urgent only when the learner said that somebody is in danger.
    #[must_use]
    pub fn urgency(&self) -> Urgency {
        if self.answers.danger == Some(Danger::Yes) {
            Urgency::Urgent
        } else {
            Urgency::Routine
        }
    }

    /// The report's id.
    #[must_use]
    pub const fn report_id(&self) -> ReportId {
        self.report_id
    }

    /// The organisation it is meant for.
    #[must_use]
    pub fn org(&self) -> &str {
        &self.org
    }

    /// When the learner pressed send, by the clock of their computer.
    #[must_use]
    pub const fn made_at(&self) -> OffsetDateTime {
        self.made_at
    }

    /// The program that made it.
    #[must_use]
    pub fn program(&self) -> &str {
        &self.program
    }

    /// The version of the pack it was made with.
    #[must_use]
    pub const fn pack_version(&self) -> u64 {
        self.pack_version
    }

    /// What the learner answered.
    #[must_use]
    pub const fn answers(&self) -> &Draft {
        &self.answers
    }

    /// The public half of the key that signed the envelope.
    #[must_use]
    pub const fn report_key(&self) -> &[u8; 32] {
        &self.report_key
    }

    /// Proof of having opened the report.
    #[must_use]
    pub const fn ack_secret(&self) -> &[u8; 32] {
        &self.ack_secret
    }

    /// The canonical form, ready to be sealed.
    pub fn to_manifest(&self) -> Zeroizing<Vec<u8>> {
        let ack_secret = Zeroizing::new(HEXLOWER.encode(&self.ack_secret));
        Zeroizing::new(canonical::to_bytes(&ManifestView {
            schema: SCHEMA,
            report_id: self.report_id,
            org: &self.org,
            made_at: self.made_at,
            program: &self.program,
            pack_version: self.pack_version,
            answers: &self.answers,
            report_key: &HEXLOWER.encode(&self.report_key),
            ack_secret: &ack_secret,
        }))
    }

    fn check(&self) -> Result<(), Invalid> {
        for (field, text, limit) in [
            (Field::Words, &self.answers.words, WORDS_LIMIT),
            (
                Field::ContactDetail,
                &self.answers.contact_detail,
                SHORT_LIMIT,
            ),
            (
                Field::ContactTimes,
                &self.answers.contact_times,
                SHORT_LIMIT,
            ),
            (Field::Name, &self.answers.name, SHORT_LIMIT),
        ] {
            if text.chars().nth(limit).is_some() {
                return Err(Invalid::TooLong { field, limit });
            }
            if text
                .chars()
                .any(|c| c.is_control() && c != '\n' && c != '\t')
            {
                return Err(Invalid::ControlCharacter { field });
            }
        }
        if self.answers.kinds.len() > Kind::ALL.len() {
            return Err(Invalid::NotAReport);
        }
        if !canonical::is_name(&self.org)
            || !canonical::is_name(&self.program)
            || self.pack_version > canonical::LARGEST_SAFE_NUMBER
        {
            return Err(Invalid::Making);
        }
        Ok(())
    }
}

impl fmt::Debug for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Report({}, <redacted>)", self.report_id)
    }
}

impl Drop for Report {
    fn drop(&mut self) {
        for text in texts_mut(&mut self.answers) {
            text.zeroize();
        }
        self.ack_secret.zeroize();
    }
}

fn texts_mut(draft: &mut Draft) -> [&mut String; 4] {
    [
        &mut draft.words,
        &mut draft.contact_detail,
        &mut draft.contact_times,
        &mut draft.name,
    ]
}

fn unify_line_ends(text: &mut String) {
    if !text.contains('\r') {
        return;
    }
    let unified = text.replace("\r\n", "\n").replace('\r', "\n");
    text.zeroize();
    *text = unified;
}
