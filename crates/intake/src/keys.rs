//! The council's keys: two that open reports, one that signs receipts, one that signs packs.
//!
//! Each private half gets its own folder, because each belongs on another computer.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use age::secrecy::ExposeSecret;
use data_encoding::HEXLOWER;
use ed25519_dalek::SigningKey;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use thiserror::Error;
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;
use zeroize::{Zeroize, Zeroizing};

use crate::files;

/// Where `keys new` puts the public halves.
pub const PUBLIC_FILE: &str = "public.toml";
const LEAD_FILE: &str = "desk/lead.key";
const DEPUTY_FILE: &str = "desk/deputy.key";
const RECEIPT_FILE: &str = "intake/receipt.key";
const ROOT_FILE: &str = "root/root.key";

/// What can go wrong with the council's keys.
#[derive(Debug, Error)]
pub enum KeysFault {
    /// Keys that open reports must never be replaced by accident.
    #[error("{0} is not empty; keys are never overwritten")]
    AlreadyThere(PathBuf),
    /// The file is not what `keys new` writes.
    #[error("{0} does not hold the key it should")]
    NotAKey(PathBuf),
    /// The file does not exist.
    #[error("{0} is missing; `council-intake keys new` makes it")]
    Missing(PathBuf),
    /// The computer could not make random numbers.
    #[error("this computer gave no random numbers")]
    NoRandomness,
    /// Reading or writing failed.
    #[error("{path}: {source}")]
    Disk {
        /// Which file or folder.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
}

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
    /// Who can open a report.
    pub recipients: Vec<RecipientKey>,
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
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RecipientKey {
    /// The key's name in envelopes.
    pub id: String,
    /// What the learner reads before sending.
    pub role: String,
    /// An `age1…` key.
    pub key: String,
}

/// The private half that the intake holds.
pub struct ReceiptSigner {
    /// The key's name in receipts.
    pub kid: String,
    /// Signs receipts.
    pub key: SigningKey,
}

impl std::fmt::Debug for ReceiptSigner {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "ReceiptSigner({}, <redacted>)", self.kid)
    }
}

/// What the file of a signing key holds.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct SigningKeyFile {
    kid: String,
    seed: String,
}

impl Drop for SigningKeyFile {
    fn drop(&mut self) {
        self.seed.zeroize();
    }
}

/// Makes all keys in a folder that does not exist yet or is empty. Either all of them stand there afterwards, or none.
pub fn make(out: &Path, now: OffsetDateTime) -> Result<PublicKeys, KeysFault> {
    if out.exists() && fs::read_dir(out).map_err(disk(out))?.next().is_some() {
        return Err(KeysFault::AlreadyThere(out.to_path_buf()));
    }
    let parent = match out.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    };
    files::private_folder(parent).map_err(disk(parent))?;
    let mut name = std::ffi::OsString::from(".");
    name.push(out.file_name().unwrap_or_default());
    name.push(".unfinished");
    let draft = parent.join(name);
    if draft.exists() {
        fs::remove_dir_all(&draft).map_err(disk(&draft))?;
    }

    let public = write_all(&draft, now)?;

    if out.exists() {
        fs::remove_dir(out).map_err(disk(out))?;
    }
    fs::rename(&draft, out).map_err(disk(out))?;
    files::sync_folder(parent).map_err(disk(parent))?;
    Ok(public)
}

/// Reads the public halves.
pub fn read_public(keys: &Path) -> Result<PublicKeys, KeysFault> {
    let path = keys.join(PUBLIC_FILE);
    toml::from_str(&read(&path)?).map_err(|_| KeysFault::NotAKey(path))
}

/// Reads the key that signs receipts.
pub fn read_receipt_signer(keys: &Path) -> Result<ReceiptSigner, KeysFault> {
    let (kid, key) = read_signing_key(&keys.join(RECEIPT_FILE))?;
    Ok(ReceiptSigner { kid, key })
}

/// Reads the key that signs packs.
pub fn read_root(keys: &Path) -> Result<SigningKey, KeysFault> {
    Ok(read_signing_key(&keys.join(ROOT_FILE))?.1)
}

/// Whether a folder given to the service also holds keys that open reports.
#[must_use]
pub fn holds_desk_keys(keys: &Path) -> bool {
    keys.join(LEAD_FILE).exists() || keys.join(DEPUTY_FILE).exists()
}

/// Reads an age identity file: the line with the secret key, whatever comments stand around it.
pub fn read_identity(path: &Path) -> Result<Zeroizing<String>, KeysFault> {
    let text = read(path)?;
    text.lines()
        .map(str::trim)
        .find(|line| line.starts_with("AGE-SECRET-KEY-1"))
        .map(|line| Zeroizing::new(line.to_owned()))
        .ok_or_else(|| KeysFault::NotAKey(path.to_path_buf()))
}

fn write_all(folder: &Path, now: OffsetDateTime) -> Result<PublicKeys, KeysFault> {
    files::private_folder(folder).map_err(disk(folder))?;
    let lead = write_identity(folder, LEAD_FILE, "lead", "Safeguarding lead")?;
    let deputy = write_identity(folder, DEPUTY_FILE, "deputy", "Deputy safeguarding lead")?;
    let (kid, receipt_key) = write_signing_key(folder, RECEIPT_FILE, "receipt")?;
    let (_, root_key) = write_signing_key(folder, ROOT_FILE, "root")?;
    let public = PublicKeys {
        format: 1,
        made_at: rfc3339(now),
        root: RootKey { key: root_key },
        receipt: ReceiptPublicKey {
            kid,
            key: receipt_key,
        },
        recipients: vec![lead, deputy],
    };
    let path = folder.join(PUBLIC_FILE);
    let text = toml::to_string(&public).map_err(|_| KeysFault::NotAKey(path.clone()))?;
    files::replace(&path, text.as_bytes()).map_err(disk(&path))?;
    Ok(public)
}

fn write_identity(
    folder: &Path,
    file: &str,
    name: &str,
    role: &str,
) -> Result<RecipientKey, KeysFault> {
    let identity = age::x25519::Identity::generate();
    let key = identity.to_public().to_string();
    let secret = identity.to_string();
    let text = Zeroizing::new(format!(
        "# {role}: opens reports. Keep it on that person's computer only.\n# public key: {key}\n{}\n",
        secret.expose_secret()
    ));
    write_private(folder, file, &text)?;
    Ok(RecipientKey {
        id: key_name(name, key.as_bytes()),
        role: role.to_owned(),
        key,
    })
}

/// Returns the key's name and its public half.
fn write_signing_key(folder: &Path, file: &str, name: &str) -> Result<(String, String), KeysFault> {
    let mut seed = Zeroizing::new([0_u8; 32]);
    getrandom::fill(&mut *seed).map_err(|_| KeysFault::NoRandomness)?;
    let public = SigningKey::from_bytes(&seed).verifying_key();
    let kid = key_name(name, public.as_bytes());
    let content = SigningKeyFile {
        kid: kid.clone(),
        seed: HEXLOWER.encode(&*seed),
    };
    let text = toml::to_string(&content).map_err(|_| KeysFault::NotAKey(folder.join(file)))?;
    write_private(folder, file, &Zeroizing::new(text))?;
    Ok((kid, HEXLOWER.encode(public.as_bytes())))
}

fn write_private(folder: &Path, file: &str, text: &str) -> Result<(), KeysFault> {
    let path = folder.join(file);
    let sub_folder = path.parent().unwrap_or(folder);
    files::private_folder(sub_folder).map_err(disk(sub_folder))?;
    files::new_private_file(&path, text.as_bytes()).map_err(disk(&path))
}

fn read_signing_key(path: &Path) -> Result<(String, SigningKey), KeysFault> {
    let not_a_key = || KeysFault::NotAKey(path.to_path_buf());
    let file: SigningKeyFile = toml::from_str(&read(path)?).map_err(|_| not_a_key())?;
    let bytes = Zeroizing::new(
        HEXLOWER
            .decode(file.seed.as_bytes())
            .map_err(|_| not_a_key())?,
    );
    let seed = Zeroizing::new(<[u8; 32]>::try_from(bytes.as_slice()).map_err(|_| not_a_key())?);
    Ok((file.kid.clone(), SigningKey::from_bytes(&seed)))
}

fn read(path: &Path) -> Result<Zeroizing<String>, KeysFault> {
    match fs::read_to_string(path) {
        Ok(text) => Ok(Zeroizing::new(text)),
        Err(fault) if fault.kind() == io::ErrorKind::NotFound => {
            Err(KeysFault::Missing(path.to_path_buf()))
        }
        Err(fault) => Err(disk(path)(fault)),
    }
}

/// A name that changes when the key does, so that nobody mixes up an old and a new one.
fn key_name(name: &str, public: &[u8]) -> String {
    format!("{name}-{}", HEXLOWER.encode(&Sha256::digest(public)[..4]))
}

fn rfc3339(at: OffsetDateTime) -> String {
    at.format(&Rfc3339).unwrap_or_default()
}

fn disk(path: &Path) -> impl FnOnce(io::Error) -> KeysFault {
    let path = path.to_path_buf();
    move |source| KeysFault::Disk { path, source }
}

#[cfg(test)]
mod tests;
