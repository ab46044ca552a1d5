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
        receipt: ReceiptPublicKey { kid, key: receipt_key },
        recipients: vec![lead, deputy],
    };
    let path = folder.join(PUBLIC_FILE);
    let text = toml::to_string(&public).map_err(|_| KeysFault::NotAKey(path.clone()))?;
    files::replace(&path, text.as_bytes()).map_err(disk(&path))?;
    Ok(public)
}

fn write_identity(folder: &Path, file: &str, name: &str, role: &str) -> Result<RecipientKey, KeysFault> {
    let identity = age::x25519::Identity::generate();
    let key = identity.to_public().to_string();
    let secret = identity.to_string();
    let text = Zeroizing::new(format!(
        "# {role}: opens reports. Keep it on that person's computer only.\n# public key: {key}\n{}\n",
        secret.expose_secret()
    ));
    write_private(folder, file, &text)?;
    Ok(RecipientKey { id: key_name(name, key.as_bytes()), role: role.to_owned(), key })
}

/// Returns the key's name and its public half.
fn write_signing_key(folder: &Path, file: &str, name: &str) -> Result<(String, String), KeysFault> {
    let mut seed = Zeroizing::new([0_u8; 32]);
    getrandom::fill(&mut *seed).map_err(|_| KeysFault::NoRandomness)?;
    let public = SigningKey::from_bytes(&seed).verifying_key();
    let kid = key_name(name, public.as_bytes());
    let content = SigningKeyFile { kid: kid.clone(), seed: HEXLOWER.encode(&*seed) };
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
    let bytes = Zeroizing::new(HEXLOWER.decode(file.seed.as_bytes()).map_err(|_| not_a_key())?);
    let seed = Zeroizing::new(<[u8; 32]>::try_from(bytes.as_slice()).map_err(|_| not_a_key())?);
    Ok((file.kid.clone(), SigningKey::from_bytes(&seed)))
}

fn read(path: &Path) -> Result<Zeroizing<String>, KeysFault> {
    match fs::read_to_string(path) {
        Ok(text) => Ok(Zeroizing::new(text)),
        Err(fault) if fault.kind() == io::ErrorKind::NotFound => Err(KeysFault::Missing(path.to_path_buf())),
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
mod tests {
    use super::*;

    #[test]
    fn new_keys_are_private_complete_and_never_overwritten() {
        let folder = tempfile::tempdir().unwrap();
        let out = folder.path().join("keys");
        let public = make(&out, OffsetDateTime::UNIX_EPOCH).unwrap();

        assert_eq!(public.recipients.len(), 2, "one lost key must not lose every report");
        assert_ne!(public.recipients[0].key, public.recipients[1].key, "both would be lost together");
        assert_eq!(read_public(&out).unwrap().root.key, public.root.key);
        let signer = read_receipt_signer(&out).unwrap();
        assert_eq!(HEXLOWER.encode(signer.key.verifying_key().as_bytes()), public.receipt.key);
        assert_eq!(signer.kid, public.receipt.kid);
        assert!(read_root(&out).is_ok(), "no pack could be signed");
        for (file, recipient) in [LEAD_FILE, DEPUTY_FILE].iter().zip(&public.recipients) {
            let secret = read_identity(&out.join(file)).unwrap();
            let identity: age::x25519::Identity = secret.parse().unwrap();
            assert_eq!(identity.to_public().to_string(), recipient.key, "{file} opens nothing");
        }
        assert!(holds_desk_keys(&out));

        let before = fs::read(out.join(LEAD_FILE)).unwrap();
        assert!(matches!(make(&out, OffsetDateTime::UNIX_EPOCH), Err(KeysFault::AlreadyThere(_))));
        assert_eq!(fs::read(out.join(LEAD_FILE)).unwrap(), before, "every sealed report would be lost");
    }

    #[cfg(unix)]
    #[test]
    fn nobody_else_on_the_computer_can_read_a_private_key() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let out = folder.path().join("keys");
        make(&out, OffsetDateTime::UNIX_EPOCH).unwrap();
        for (path, mode) in [
            (LEAD_FILE, 0o600),
            (DEPUTY_FILE, 0o600),
            (RECEIPT_FILE, 0o600),
            (ROOT_FILE, 0o600),
            ("desk", 0o700),
            ("intake", 0o700),
            ("root", 0o700),
        ] {
            let found = fs::metadata(out.join(path)).unwrap().permissions().mode() & 0o777;
            assert_eq!(found, mode, "{path} is open to others");
        }
    }

    #[test]
    fn what_is_not_a_key_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("intake")).unwrap();
        let path = folder.path().join(RECEIPT_FILE);
        assert!(matches!(read_receipt_signer(folder.path()), Err(KeysFault::Missing(_))));
        for text in ["", "kid = 1", "kid = \"a\"\nseed = \"00\"", "kid = \"a\"\nseed = \"zz\"", "\u{0}"] {
            fs::write(&path, text).unwrap();
            assert!(matches!(read_receipt_signer(folder.path()), Err(KeysFault::NotAKey(_))), "{text:?} was taken as a key");
            assert!(read_identity(&path).is_err(), "{text:?} was taken as an identity");
        }
    }
}
