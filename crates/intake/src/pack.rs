//! Signs the council's pack: its contacts, where reports go, who can open them, whose receipts count, and any of the
//! words. Two custodians sign, each on a computer of their own.

mod check;
mod cosign;
mod words;

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use data_encoding::HEXLOWER;
use ed25519_dalek::{Signer, SigningKey};
use report::Sha256Hash;
use serde::{Deserialize, Serialize};
use thiserror::Error;
use time::format_description::well_known::Rfc3339;
use time::{Duration, OffsetDateTime};
use toml::{Table, Value};

use crate::files;
use crate::keys::PublicKeys;

pub(crate) use check::address_is_safe;
pub use cosign::{Cosigned, bundle, cosign};

/// What the signature covers, before the exact bytes of `pack.toml`.
pub const SIGNATURE_CONTEXT: &[u8] = b"SR-1/pack\0";
const COUNCIL_FILE: &str = "council.toml";
const PACK_FILE: &str = "pack.toml";
const SIGNATURE_FILE: &str = "pack.sig";
/// Contacts grow stale: nobody signs them for longer than this.
const LONGEST_DAYS: u32 = 400;

/// Why no pack was written.
#[derive(Debug, Error)]
pub enum PackFault {
    /// The council's file is not usable.
    #[error("{path}: {reason}")]
    Council {
        /// Which file.
        path: PathBuf,
        /// Why.
        reason: String,
    },
    /// The address of the intake is not one that learners' programs accept.
    #[error(
        "the intake's address must begin with https:// (or http:// on this computer only): {0}"
    )]
    Address(String),
    /// A version below one.
    #[error("the version must be 1 or more")]
    Version,
    /// A date that is too near or too far.
    #[error("the pack must be valid for 1 to {LONGEST_DAYS} days")]
    Days,
    /// Learners' programs refuse to go back.
    #[error("{path} already has version {found}; learners' programs refuse to go back")]
    Older {
        /// The folder.
        path: PathBuf,
        /// The version that stands there.
        found: u64,
    },
    /// A report must survive the loss of one key.
    #[error(
        "at least two different recipients who get usual reports, and one receipt key, are needed"
    )]
    TooFewKeys,
    /// One lost key would lose every report of this kind.
    #[error("only one key opens reports of the kind {0}; add another with `keys add`")]
    OneReader(&'static str),
    /// A key that stands there twice would be taken for two.
    #[error(
        "the recipient {0} stands there twice, has no reader key, or gets an unknown kind of report"
    )]
    Recipient(String),
    /// A file that learners' programs would not read.
    #[error(
        "{0}: a pack holds small .toml, .md and .svg files with plain names in small letters, and no trust.toml"
    )]
    Word(String),
    /// The folder is not a pack, or was changed since the first custodian signed.
    #[error("{path}: this is not the pack that was signed: {reason}")]
    NotThePack {
        /// The folder.
        path: PathBuf,
        /// Why.
        reason: String,
    },
    /// The same custodian twice is one custodian.
    #[error("this key has signed the pack already; another custodian has to sign")]
    SignedAlready,
    /// Reading or writing failed.
    #[error("{path}: {source}")]
    Disk {
        /// Which file or folder.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
}

/// What goes into a pack besides the council's own file.
#[derive(Debug, Clone)]
pub struct Order {
    /// The council's `council.toml`.
    pub council: PathBuf,
    /// The folder to write.
    pub out: PathBuf,
    /// Counts up with every pack.
    pub version: u64,
    /// How long it may be used.
    pub days: u32,
    /// Where reports go.
    pub intake_url: String,
    /// Whether this is a practice council.
    pub practice: bool,
}

/// `pack.toml`, in the order it is written.
#[derive(Debug, Serialize, Deserialize)]
struct Contents {
    format: u32,
    org: String,
    version: u64,
    made_at: String,
    not_after: String,
    practice: bool,
    files: BTreeMap<String, String>,
}

/// Writes the signed pack folder and returns the organisation's id.
pub fn sign(
    order: &Order,
    public: &PublicKeys,
    root: &SigningKey,
    now: OffsetDateTime,
) -> Result<String, PackFault> {
    sign_with_words(order, None, public, root, now)
}

/// As [`sign`], with the council's own words from the folder `words`, which is laid out as `policy-content` is.
pub fn sign_with_words(
    order: &Order,
    words: Option<&Path>,
    public: &PublicKeys,
    root: &SigningKey,
    now: OffsetDateTime,
) -> Result<String, PackFault> {
    check::check(order, public)?;
    let words = words.map(words::read).transpose()?.unwrap_or_default();
    let mut council = read_council(&order.council)?;
    let org = org_of(&council, &order.council)?;
    council.insert(
        "reporting".to_owned(),
        Value::Table(reporting(order, public, &org)),
    );
    let council_text = toml::to_string(&council).map_err(|fault| PackFault::Council {
        path: order.council.clone(),
        reason: fault.to_string(),
    })?;
    let now = now.replace_nanosecond(0).unwrap_or(now);
    let contents = Contents {
        format: 1,
        org: org.clone(),
        version: order.version,
        made_at: rfc3339(now),
        not_after: rfc3339(now + Duration::days(i64::from(order.days))),
        practice: order.practice,
        files: words
            .iter()
            .map(|(name, bytes)| (name.clone(), Sha256Hash::of(bytes).to_string()))
            .chain([(
                COUNCIL_FILE.to_owned(),
                Sha256Hash::of(council_text.as_bytes()).to_string(),
            )])
            .collect(),
    };
    let contents_text = toml::to_string(&contents).map_err(|fault| PackFault::Council {
        path: order.council.clone(),
        reason: fault.to_string(),
    })?;
    let signature = root.sign(&[SIGNATURE_CONTEXT, contents_text.as_bytes()].concat());

    fs::create_dir_all(&order.out).map_err(disk(&order.out))?;
    words::write(&order.out, &words)?;
    for (file, text) in [
        (COUNCIL_FILE, council_text),
        (PACK_FILE, contents_text),
        (
            SIGNATURE_FILE,
            format!("{}\n", HEXLOWER.encode(&signature.to_bytes())),
        ),
    ] {
        let path = order.out.join(file);
        files::replace(&path, text.as_bytes()).map_err(disk(&path))?;
    }
    Ok(org)
}

fn read_council(path: &Path) -> Result<Table, PackFault> {
    let text = fs::read_to_string(path).map_err(disk(path))?;
    text.parse()
        .map_err(|fault: toml::de::Error| PackFault::Council {
            path: path.to_path_buf(),
            reason: fault.to_string(),
        })
}

fn org_of(council: &Table, path: &Path) -> Result<String, PackFault> {
    let org = council
        .get("org")
        .and_then(Value::as_str)
        .unwrap_or_default();
    if org.is_empty() {
        return Err(PackFault::Council {
            path: path.to_path_buf(),
            reason: "`org = \"…\"` is missing: the short id of the organisation".to_owned(),
        });
    }
    Ok(org.to_owned())
}

fn reporting(order: &Order, public: &PublicKeys, org: &str) -> Table {
    let recipients = public.in_use().map(|each| {
        let gets = each.gets.iter().map(|desk| text(desk)).collect();
        Value::Table(Table::from_iter([
            ("id".to_owned(), text(&each.id)),
            ("role".to_owned(), text(&each.role)),
            ("key".to_owned(), text(&each.key)),
            ("gets".to_owned(), Value::Array(gets)),
        ]))
    });
    let receipt_keys = public
        .receipt_keys()
        .map(|each| named_key(&each.kid, &each.key));
    let reader_keys = public
        .readers()
        .map(|each| named_key(&each.id, &each.reader_key));
    Table::from_iter([
        ("intake_url".to_owned(), text(&order.intake_url)),
        ("org".to_owned(), text(org)),
        ("practice".to_owned(), Value::Boolean(order.practice)),
        ("recipients".to_owned(), Value::Array(recipients.collect())),
        (
            "receipt_keys".to_owned(),
            Value::Array(receipt_keys.collect()),
        ),
        (
            "reader_keys".to_owned(),
            Value::Array(reader_keys.collect()),
        ),
    ])
}

fn named_key(kid: &str, key: &str) -> Value {
    Value::Table(Table::from_iter([
        ("kid".to_owned(), text(kid)),
        ("key".to_owned(), text(key)),
    ]))
}

fn text(text: &str) -> Value {
    Value::String(text.to_owned())
}

fn rfc3339(at: OffsetDateTime) -> String {
    at.to_offset(time::UtcOffset::UTC)
        .format(&Rfc3339)
        .unwrap_or_default()
}

fn disk(path: &Path) -> impl FnOnce(io::Error) -> PackFault {
    let path = path.to_path_buf();
    move |source| PackFault::Disk { path, source }
}

#[cfg(test)]
mod tests;
