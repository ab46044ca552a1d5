//! The council's keys: four that open reports, one that signs receipts, one that signs packs.
//!
//! Each private half gets its own folder, because each belongs on another computer.

mod change;
mod desk_key;
mod fault;
pub mod passphrase;
mod public;

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use age::secrecy::SecretString;
use data_encoding::HEXLOWER;
use ed25519_dalek::SigningKey;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;
use zeroize::{Zeroize, Zeroizing};

use crate::files;

pub use change::{NewKey, add, desk_key_file, renew_receipt, retire};
pub use desk_key::{DeskKey, PASSPHRASE_LEAST, change_passphrase};
pub use fault::KeysFault;
pub use public::{DESKS, PublicKeys, ReceiptPublicKey, RecipientKey, RootKey};

/// Where `keys new` puts the public halves.
pub const PUBLIC_FILE: &str = "public.toml";
/// Who a new council's reports are sealed to, by what they are about.
const READERS: [NewKey<'static>; 4] = [
    NewKey {
        id: "lead",
        role: "Safeguarding lead",
        gets: &["usual", "about-staff"],
    },
    NewKey {
        id: "deputy",
        role: "Deputy safeguarding lead",
        gets: &["usual", "about-staff"],
    },
    NewKey {
        id: "alternate",
        role: "Somebody other than the safeguarding lead",
        gets: &["about-staff", "about-lead"],
    },
    NewKey {
        id: "break-glass",
        role: "Spare key, kept sealed",
        gets: &["usual", "about-staff", "about-lead"],
    },
];
/// The two readers of the intake's own test reports.
const CANARIES: [&str; 2] = ["canary-1", "canary-2"];
const RECEIPT_FILE: &str = "intake/receipt.key";
const ROOT_FILE: &str = "root/root.key";

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

/// Makes all keys without passphrases: for practice and for tests.
pub fn make(out: &Path, now: OffsetDateTime) -> Result<PublicKeys, KeysFault> {
    make_protected(out, now, &mut |_| Ok(None))
}

/// Makes all keys in a folder that does not exist yet or is empty. Either all of them stand there afterwards, or none.
///
/// `passphrase` is asked for each desk key by its role.
pub fn make_protected(
    out: &Path,
    now: OffsetDateTime,
    passphrase: &mut dyn FnMut(&str) -> Result<Option<SecretString>, KeysFault>,
) -> Result<PublicKeys, KeysFault> {
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

    let public = write_all(&draft, now, passphrase).inspect_err(|_| {
        let _ = fs::remove_dir_all(&draft);
    })?;

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

/// Makes the signing key of one more custodian, in a file that does not exist yet. Returns its public half.
pub fn make_custodian(file: &Path) -> Result<String, KeysFault> {
    if file.exists() {
        return Err(KeysFault::AlreadyThere(file.to_path_buf()));
    }
    let (text, _, public) = signing_key("root")?;
    files::new_private_file(file, text.as_bytes()).map_err(disk(file))?;
    Ok(public)
}

/// Reads the signing key of a custodian.
pub fn read_custodian(file: &Path) -> Result<SigningKey, KeysFault> {
    Ok(read_signing_key(file)?.1)
}

/// Reads one of the two keys that open the intake's own test reports.
pub fn read_canary(keys: &Path, id: &str) -> Result<DeskKey, KeysFault> {
    let path = keys.join("canary").join(format!("{id}.key"));
    DeskKey::read(&path, &mut || Err(KeysFault::NotAKey(path.clone())))
}

/// Whether a folder given to the service also holds keys that open reports.
#[must_use]
pub fn holds_desk_keys(keys: &Path) -> bool {
    fs::read_dir(keys.join("desk")).is_ok_and(|mut files| files.next().is_some())
}

/// Reads an age identity file: the line with the secret key, whatever comments stand around it.
pub fn read_identity(path: &Path) -> Result<Zeroizing<String>, KeysFault> {
    let bytes = read_bytes(path)?;
    let text = std::str::from_utf8(&bytes).ok();
    text.and_then(desk_key::identity_line)
        .ok_or_else(|| KeysFault::NotAKey(path.to_path_buf()))
}

fn write_all(
    folder: &Path,
    now: OffsetDateTime,
    passphrase: &mut dyn FnMut(&str) -> Result<Option<SecretString>, KeysFault>,
) -> Result<PublicKeys, KeysFault> {
    files::private_folder(folder).map_err(disk(folder))?;
    let mut recipients = Vec::new();
    for NewKey { id, role, gets } in &READERS {
        let key = DeskKey::make(id, role)?;
        write_desk_key(folder, &key, passphrase(role)?)?;
        recipients.push(key.public(gets));
    }
    let mut canary = Vec::new();
    for id in CANARIES {
        let key = DeskKey::make(id, "Test report")?;
        write_private(
            folder,
            &format!("canary/{id}.key"),
            key.to_text().as_bytes(),
        )?;
        canary.push(key.public(&[]));
    }
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
        former_receipts: Vec::new(),
        recipients,
        canary,
    };
    write_public(folder, &public)?;
    Ok(public)
}

fn write_public(keys: &Path, public: &PublicKeys) -> Result<(), KeysFault> {
    let path = keys.join(PUBLIC_FILE);
    let text = toml::to_string(public).map_err(|_| KeysFault::NotAKey(path.clone()))?;
    files::replace(&path, text.as_bytes()).map_err(disk(&path))
}

/// Writes a reader's key file and says where.
fn write_desk_key(
    keys: &Path,
    key: &DeskKey,
    passphrase: Option<SecretString>,
) -> Result<PathBuf, KeysFault> {
    let file = format!("desk/{}.key", key.id);
    match passphrase {
        Some(passphrase) => {
            write_private(keys, &format!("{file}.age"), &key.to_protected(passphrase)?)
        }
        None => write_private(keys, &file, key.to_text().as_bytes()),
    }
}

/// Returns the key's name and its public half.
fn write_signing_key(folder: &Path, file: &str, name: &str) -> Result<(String, String), KeysFault> {
    let (text, kid, public) = signing_key(name)?;
    write_private(folder, file, text.as_bytes())?;
    Ok((kid, public))
}

/// The text of a new key file, the key's name and its public half.
fn signing_key(name: &str) -> Result<(Zeroizing<String>, String, String), KeysFault> {
    let seed = random_seed()?;
    let public = SigningKey::from_bytes(&seed).verifying_key();
    let kid = key_name(name, public.as_bytes());
    let content = SigningKeyFile {
        kid: kid.clone(),
        seed: HEXLOWER.encode(&*seed),
    };
    let text = toml::to_string(&content).map_err(|_| KeysFault::NotAKey(PathBuf::from(name)))?;
    let public = HEXLOWER.encode(public.as_bytes());
    Ok((Zeroizing::new(text), kid, public))
}

fn random_seed() -> Result<Zeroizing<[u8; 32]>, KeysFault> {
    let mut seed = Zeroizing::new([0_u8; 32]);
    getrandom::fill(&mut *seed).map_err(|_| KeysFault::NoRandomness)?;
    Ok(seed)
}

fn write_private(folder: &Path, file: &str, bytes: &[u8]) -> Result<PathBuf, KeysFault> {
    let path = folder.join(file);
    let sub_folder = path.parent().unwrap_or(folder);
    files::private_folder(sub_folder).map_err(disk(sub_folder))?;
    files::new_private_file(&path, bytes).map_err(disk(&path))?;
    Ok(path)
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
    let bytes = read_bytes(path)?;
    let text = std::str::from_utf8(&bytes).map_err(|_| KeysFault::NotAKey(path.to_path_buf()))?;
    Ok(Zeroizing::new(text.to_owned()))
}

fn read_bytes(path: &Path) -> Result<Zeroizing<Vec<u8>>, KeysFault> {
    match fs::read(path) {
        Ok(bytes) => Ok(Zeroizing::new(bytes)),
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
