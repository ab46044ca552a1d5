use std::collections::BTreeMap;

use data_encoding::{HEXLOWER, HEXLOWER_PERMISSIVE};
use ed25519_dalek::Signature;
use serde::Deserialize;
use sha2::{Digest, Sha256};
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

use crate::library::usable_key;
use crate::words::{key_bytes, read_council};
use crate::{ContentFault, Reporting, ReportingFault, Trust};

/// Words that a council signed. The only way to get one is [`Pack::verify`].
#[derive(Debug, Clone)]
pub struct Pack {
    /// The council's id.
    pub org: String,
    /// Grows with every pack.
    pub version: u64,
    /// When it was signed.
    pub made_at: OffsetDateTime,
    /// After this the council wants a newer one in its place.
    pub not_after: OffsetDateTime,
    /// Whether it is a trial.
    pub practice: bool,
    pub(crate) files: BTreeMap<String, Vec<u8>>,
}

/// Why a pack is not used. The built-in words stay in that case.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PackFault {
    /// There is no list of contents.
    #[error("pack.toml is missing")]
    NoContents,
    /// Nobody signed it, or the signature is not one.
    #[error(
        "the pack is not signed: pack.sig is missing or is not one line of 128 hex characters for each signature"
    )]
    Unsigned,
    /// Somebody signed it, or changed it afterwards, whom this program does not trust.
    #[error("the pack is not signed by a key that this program trusts")]
    NotTrusted,
    /// Not every custodian who has to sign has signed.
    #[error("the pack is signed by {signed} of the {needed} custodians that are needed")]
    TooFewSignatures {
        /// How many did.
        signed: usize,
        /// How many have to.
        needed: usize,
    },
    /// The list of contents cannot be read.
    #[error("pack.toml cannot be read: {0}")]
    Unreadable(String),
    /// The pack is made for another version of this program.
    #[error("the pack has format {0}, and this program reads format 1")]
    OtherFormat(u32),
    /// A newer one was in use here before.
    #[error("the pack has version {version}, and version {newest_seen} was already used here")]
    RolledBack {
        /// This pack's version.
        version: u64,
        /// The newest version that was ever used here.
        newest_seen: u64,
    },
    /// It ends before it begins.
    #[error("the pack's end date is before the day it was made")]
    EndsBeforeItBegins,
    /// A name could lead out of the pack's folder, or is not a kind of file that a pack holds.
    #[error("the pack lists a file that a pack cannot hold: {0:?}")]
    NotAllowed(String),
    /// A listed file is not there.
    #[error("the pack lists {0}, which is missing")]
    Missing(String),
    /// A file is there that the council did not sign.
    #[error("the pack holds {0:?}, which is not listed")]
    Extra(String),
    /// A file is not the one that the council signed.
    #[error("{0} was changed after the pack was signed")]
    Changed(String),
    /// The council's file names another council.
    #[error("pack.toml and council.toml name different organisations")]
    OtherOrganisation,
    /// One file calls it a trial and the other does not.
    #[error("pack.toml and council.toml disagree on whether this is a practice pack")]
    PracticeUnclear,
    /// Reports could not be sent there safely.
    #[error("council.toml: {0}")]
    Reporting(#[from] ReportingFault),
    /// The council's file has a fault.
    #[error(transparent)]
    Council(#[from] ContentFault),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Contents {
    format: u32,
    org: String,
    version: u64,
    made_at: Moment,
    not_after: Moment,
    practice: bool,
    files: BTreeMap<String, String>,
}

/// RFC 3339, in quotes or as a TOML date and time.
#[derive(Deserialize)]
#[serde(untagged)]
enum Moment {
    Text(String),
    Toml(toml::value::Datetime),
}

impl Moment {
    fn read(&self) -> Result<OffsetDateTime, PackFault> {
        let text = match self {
            Self::Text(text) => text.clone(),
            Self::Toml(moment) => moment.to_string(),
        };
        OffsetDateTime::parse(&text, &Rfc3339).map_err(|_| {
            PackFault::Unreadable(format!("{text:?} is not a date and time with its offset"))
        })
    }
}

impl Pack {
    /// Checks a pack folder, file name (with `/`) to bytes.
    ///
    /// `newest_seen` is the newest version that was ever used on this computer, 0 for none.
    ///
    /// # Errors
    /// The first thing that is wrong. Nothing of the pack may then be used.
    pub fn verify(
        files: &BTreeMap<String, Vec<u8>>,
        trust: &Trust,
        newest_seen: u64,
    ) -> Result<Self, PackFault> {
        let contents = files.get(CONTENTS).ok_or(PackFault::NoContents)?;
        let by_council = verify_signatures(contents, files.get(SIGNATURE), trust)?;
        let contents = read_contents(contents)?;
        if !by_council && !contents.practice {
            return Err(PackFault::NotTrusted);
        }
        if contents.version < newest_seen {
            return Err(PackFault::RolledBack {
                version: contents.version,
                newest_seen,
            });
        }
        let (made_at, not_after) = (contents.made_at.read()?, contents.not_after.read()?);
        if not_after <= made_at {
            return Err(PackFault::EndsBeforeItBegins);
        }
        let listed = take_listed(&contents.files, files)?;
        if let Some(council) = listed.get(COUNCIL) {
            verify_council(council, &contents)?;
        }
        Ok(Self {
            org: contents.org,
            version: contents.version,
            made_at,
            not_after,
            practice: contents.practice,
            files: listed,
        })
    }

    /// Whether the council wants a newer pack in its place by now.
    #[must_use]
    pub fn expired(&self, now: OffsetDateTime) -> bool {
        now > self.not_after
    }
}

const CONTENTS: &str = "pack.toml";
const SIGNATURE: &str = "pack.sig";
const COUNCIL: &str = "council.toml";
const TRUST: &str = "trust.toml";
const SIGNED_AS: &[u8] = b"SR-1/pack\0";
/// One for each custodian; there are never many.
const MOST_SIGNATURES: usize = 8;

/// Whether it is signed for the council, or else for practice.
fn verify_signatures(
    contents: &[u8],
    lines: Option<&Vec<u8>>,
    trust: &Trust,
) -> Result<bool, PackFault> {
    let signatures = lines
        .and_then(|lines| read_signatures(lines))
        .ok_or(PackFault::Unsigned)?;
    let signed = trust.of(&[SIGNED_AS, contents].concat(), &signatures);
    match (signed.enough, signed.practice, signed.signed) {
        (true, ..) => Ok(true),
        (_, true, _) => Ok(false),
        (_, _, 0) => Err(PackFault::NotTrusted),
        (_, _, so_far) => Err(PackFault::TooFewSignatures {
            signed: so_far,
            needed: signed.needed,
        }),
    }
}

fn read_signatures(lines: &[u8]) -> Option<Vec<Signature>> {
    let signatures: Option<Vec<Signature>> = lines
        .trim_ascii()
        .split(|byte| *byte == b'\n')
        .take(MOST_SIGNATURES)
        .map(|line| {
            let bytes = HEXLOWER_PERMISSIVE.decode(line.trim_ascii()).ok()?;
            Some(Signature::from_bytes(&bytes.try_into().ok()?))
        })
        .collect();
    signatures
}

fn read_contents(bytes: &[u8]) -> Result<Contents, PackFault> {
    #[derive(Deserialize)]
    struct Format {
        format: u32,
    }
    let unreadable = |reason: &dyn std::fmt::Display| {
        PackFault::Unreadable(reason.to_string().trim().to_owned())
    };
    let text = std::str::from_utf8(bytes).map_err(|fault| unreadable(&fault))?;
    // A later format may have other keys, so the number is read before them.
    let Format { format } = toml::from_str(text).map_err(|fault| unreadable(&fault))?;
    if format != 1 {
        return Err(PackFault::OtherFormat(format));
    }
    let contents: Contents = toml::from_str(text).map_err(|fault| unreadable(&fault))?;
    debug_assert_eq!(contents.format, format, "both readers see the same file");
    Ok(contents)
}

fn take_listed(
    listed: &BTreeMap<String, String>,
    files: &BTreeMap<String, Vec<u8>>,
) -> Result<BTreeMap<String, Vec<u8>>, PackFault> {
    for name in files.keys() {
        if name != CONTENTS && name != SIGNATURE && !listed.contains_key(name) {
            return Err(PackFault::Extra(name.clone()));
        }
    }
    let mut taken = BTreeMap::new();
    for (name, expected) in listed {
        if !is_allowed(name) {
            return Err(PackFault::NotAllowed(name.clone()));
        }
        let bytes = files
            .get(name)
            .ok_or_else(|| PackFault::Missing(name.clone()))?;
        if HEXLOWER.encode(&Sha256::digest(bytes)) != expected.to_ascii_lowercase() {
            return Err(PackFault::Changed(name.clone()));
        }
        taken.insert(name.clone(), bytes.clone());
    }
    Ok(taken)
}

/// A plain relative name, safe on every system, of a text file or of one that is ready to be printed.
fn is_allowed(name: &str) -> bool {
    const RESERVED: [&str; 4] = ["con", "prn", "aux", "nul"];
    const DEEPEST: usize = 4;
    let plain = |part: &str| {
        let stem = part.split('.').next().unwrap_or_default();
        let characters = part.bytes().all(|byte| {
            byte.is_ascii_lowercase() || byte.is_ascii_digit() || matches!(byte, b'-' | b'_' | b'.')
        });
        let device = RESERVED.contains(&stem)
            || stem.starts_with("com") && stem.len() == 4
            || stem.starts_with("lpt") && stem.len() == 4;
        characters && !stem.is_empty() && !part.ends_with('.') && !part.contains("..") && !device
    };
    let known = [".toml", ".md", ".svg", ".ftl", ".pdf"]
        .iter()
        .any(|ending| name.ends_with(ending));
    known
        && ![CONTENTS, TRUST].contains(&name)
        && name.split('/').count() <= DEEPEST
        && name.split('/').all(plain)
}

fn verify_council(bytes: &[u8], contents: &Contents) -> Result<(), PackFault> {
    let text = std::str::from_utf8(bytes)
        .map_err(|_| ContentFault::new(COUNCIL, 1, "this is not UTF-8 text"))?;
    let (council, reporting) = read_council(COUNCIL, text)?;
    if council.org != contents.org {
        return Err(PackFault::OtherOrganisation);
    }
    match reporting? {
        None => Ok(()),
        Some(reporting) => verify_reporting(&reporting, contents.practice),
    }
}

fn verify_reporting(reporting: &Reporting, practice: bool) -> Result<(), PackFault> {
    if reporting.practice != practice {
        return Err(PackFault::PracticeUnclear);
    }
    for receipt_key in &reporting.receipt_keys {
        if key_bytes(&receipt_key.key)
            .as_ref()
            .and_then(usable_key)
            .is_none()
        {
            return Err(ReportingFault::NotAReceiptKey(receipt_key.kid.clone()).into());
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests;
