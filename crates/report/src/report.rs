//! A finished report: what the council reads once it is opened.

use std::fmt;

use data_encoding::HEXLOWER;
use ed25519_dalek::SigningKey;
use time::OffsetDateTime;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use crate::{
    canonical,
    draft::{Danger, Draft},
    envelope::Urgency,
    evidence::{self, Evidence},
    ids::{self, ReportId},
    manifest::{Manifest, ManifestView, SCHEMA},
    reply_key,
    secrets::Secrets,
    texts::{self, Field},
    timestamp,
};

/// The most characters a learner's own words may have.
pub const WORDS_LIMIT: usize = 20_000;
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
    /// A fresh key that opens the council's replies, `AGE-SECRET-KEY-1…`; see [`crate::seal::new_identity`].
    pub reply_identity: String,
    /// The report this one adds to.
    #[zeroize(skip)]
    pub parent: Option<ReportId>,
    /// When the learner began to write, if the program knows.
    #[zeroize(skip)]
    pub opened_at: Option<OffsetDateTime>,
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

impl Making {
    /// What the program keeps in order to hear back.
    #[must_use]
    pub fn secrets(&self) -> Secrets {
        Secrets {
            signing_seed: self.report_key_seed,
            ack_secret: self.ack_secret,
            reply_identity: self.reply_identity.clone(),
        }
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
    evidence: Vec<Evidence>,
    parent: Option<ReportId>,
    opened_at: Option<OffsetDateTime>,
    report_key: [u8; 32],
    reply_key: String,
    ack_secret: [u8; 32],
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
    /// Too many files, too big ones, or one with a name or a note that cannot be sent.
    #[error("the files cannot go with a report")]
    Files,
    /// The program, organisation, pack version or reply key cannot be written on the wire.
    #[error("the program, organisation, pack version or reply key cannot be written on the wire")]
    Making,
    /// The bytes are not a report of this version.
    #[error("not a report of this version")]
    NotAReport,
}

impl Report {
    /// Checks the answers and fixes them. Line ends become `\n`.
    pub fn new(draft: Draft, making: &Making) -> Result<Self, Invalid> {
        Self::with_evidence(draft, Vec::new(), making)
    }

    /// As [`Report::new`], with the files that go with it, in the order of their parts.
    pub fn with_evidence(
        mut draft: Draft,
        evidence: Vec<Evidence>,
        making: &Making,
    ) -> Result<Self, Invalid> {
        texts::unify_line_ends(&mut draft);
        once_each(&mut draft.at_risk);
        once_each(&mut draft.kinds);
        once_each(&mut draft.done);
        once_each(&mut draft.wants);
        let report = Self {
            report_id: making.report_id,
            org: making.org.clone(),
            made_at: timestamp::to_wire_precision(making.made_at),
            program: making.program.clone(),
            pack_version: making.pack_version,
            answers: draft,
            evidence,
            parent: making.parent,
            opened_at: making.opened_at.map(timestamp::to_wire_precision),
            report_key: SigningKey::from_bytes(&making.report_key_seed)
                .verifying_key()
                .to_bytes(),
            reply_key: reply_key::of(&making.reply_identity).ok_or(Invalid::Making)?,
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
            evidence: manifest.evidence,
            parent: manifest.parent_id,
            opened_at: manifest.opened_at,
            reply_key: manifest.reply_key,
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

    /// The files that go with it; file `n` is part `n + 1`.
    #[must_use]
    pub fn evidence(&self) -> &[Evidence] {
        &self.evidence
    }

    /// The report this one adds to.
    #[must_use]
    pub const fn parent(&self) -> Option<ReportId> {
        self.parent
    }

    /// When the learner began to write, if their program said so.
    #[must_use]
    pub const fn opened_at(&self) -> Option<OffsetDateTime> {
        self.opened_at
    }

    /// The key that replies are sealed to, `age1…`.
    #[must_use]
    pub fn reply_key(&self) -> &str {
        &self.reply_key
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
            evidence: &self.evidence,
            parent_id: self.parent,
            opened_at: self.opened_at,
            reply_key: &self.reply_key,
            report_key: &HEXLOWER.encode(&self.report_key),
            ack_secret: &ack_secret,
        }))
    }

    fn check(&self) -> Result<(), Invalid> {
        texts::check(&self.answers)?;
        let answers = &self.answers;
        if !is_set(&answers.at_risk)
            || !is_set(&answers.kinds)
            || !is_set(&answers.done)
            || !is_set(&answers.wants)
        {
            return Err(Invalid::NotAReport);
        }
        if !evidence::can_be_sent(&self.evidence) {
            return Err(Invalid::Files);
        }
        if !canonical::is_name(&self.org)
            || !canonical::is_name(&self.program)
            || self.pack_version > canonical::LARGEST_SAFE_NUMBER
            || !reply_key::is_usable(&self.reply_key)
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
        texts::wipe(&mut self.answers);
        for file in &mut self.evidence {
            file.name.zeroize();
            file.shows.zeroize();
        }
        self.ack_secret.zeroize();
    }
}

fn once_each<T: PartialEq>(answers: &mut Vec<T>) {
    let mut seen = Vec::with_capacity(answers.len());
    for answer in answers.drain(..) {
        if !seen.contains(&answer) {
            seen.push(answer);
        }
    }
    *answers = seen;
}

fn is_set<T: PartialEq>(answers: &[T]) -> bool {
    answers
        .iter()
        .enumerate()
        .all(|(n, answer)| !answers[..n].contains(answer))
}
