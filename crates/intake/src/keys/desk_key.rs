//! One reader's key file: what opens reports and what signs for having opened them.

use std::fs;
use std::io::{self, Read as _, Write as _};
use std::path::Path;

use age::secrecy::{ExposeSecret, SecretString};
use data_encoding::HEXLOWER;
use ed25519_dalek::SigningKey;
use zeroize::Zeroizing;

use super::public::RecipientKey;
use super::{KeysFault, disk, random_seed, read_bytes};

/// What makes a guess at a passphrase slow: about a second and 256 MiB each.
const WORK: u8 = 18;
/// No key file of ours asks for more; a foreign file must not stop the computer.
const MOST_WORK: u8 = 20;
/// A key file is a few hundred bytes.
const LARGEST: usize = 64 * 1024;
/// The fewest characters of a passphrase.
pub const PASSPHRASE_LEAST: usize = 12;

const FIRST_LINE: &str = "# Learner Companion desk key";

/// A reader's private key, in memory only.
pub struct DeskKey {
    /// The key's name in envelopes and events.
    pub id: String,
    /// What the learner reads before sending.
    pub role: String,
    identity: Zeroizing<String>,
    signer: SigningKey,
}

impl std::fmt::Debug for DeskKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "DeskKey({}, <redacted>)", self.id)
    }
}

impl DeskKey {
    /// Makes a new key.
    pub fn make(id: &str, role: &str) -> Result<Self, KeysFault> {
        let identity = age::x25519::Identity::generate();
        Ok(Self {
            id: id.to_owned(),
            role: role.to_owned(),
            identity: Zeroizing::new(identity.to_string().expose_secret().to_owned()),
            signer: SigningKey::from_bytes(&*random_seed()?),
        })
    }

    /// Reads a key file. `passphrase` is asked for only when the file is protected.
    pub fn read(
        path: &Path,
        passphrase: &mut dyn FnMut() -> Result<SecretString, KeysFault>,
    ) -> Result<Self, KeysFault> {
        let bytes = read_bytes(path)?;
        let clear = if bytes.starts_with(b"age-encryption.org/") {
            unlock(&bytes, passphrase()?)?
        } else {
            bytes
        };
        let text = std::str::from_utf8(&clear).ok();
        text.and_then(Self::parse)
            .ok_or_else(|| KeysFault::NotAKey(path.to_path_buf()))
    }

    /// The text of a key file, without protection. It also works with plain `rage -d -i`.
    #[must_use]
    pub fn to_text(&self) -> Zeroizing<String> {
        let seed = Zeroizing::new(self.signer.to_bytes());
        let seed = Zeroizing::new(HEXLOWER.encode(&*seed));
        Zeroizing::new(format!(
            "{FIRST_LINE}\n# id: {}\n# role: {}\n# reader-key: {}\n{}\n",
            self.id, self.role, *seed, *self.identity
        ))
    }

    /// The bytes of a key file that only this passphrase opens.
    pub fn to_protected(&self, passphrase: SecretString) -> Result<Vec<u8>, KeysFault> {
        if passphrase.expose_secret().chars().count() < PASSPHRASE_LEAST {
            return Err(KeysFault::ShortPassphrase);
        }
        let mut recipient = age::scrypt::Recipient::new(passphrase);
        recipient.set_work_factor(WORK);
        let recipient: &dyn age::Recipient = &recipient;
        let encryptor = age::Encryptor::with_recipients(std::iter::once(recipient))
            .map_err(|_| KeysFault::NotLocked)?;
        let mut protected = Vec::new();
        let lock = |protected: &mut Vec<u8>| -> io::Result<()> {
            let mut writer = encryptor.wrap_output(protected)?;
            writer.write_all(self.to_text().as_bytes())?;
            writer.finish()?;
            Ok(())
        };
        lock(&mut protected).map_err(|_| KeysFault::NotLocked)?;
        Ok(protected)
    }

    /// The public half, as packs name it.
    #[must_use]
    pub fn public(&self, gets: &[&str]) -> RecipientKey {
        let key = self.identity.parse::<age::x25519::Identity>();
        RecipientKey {
            id: self.id.clone(),
            role: self.role.clone(),
            key: key.map_or_else(|_| String::new(), |key| key.to_public().to_string()),
            reader_key: HEXLOWER.encode(self.signer.verifying_key().as_bytes()),
            gets: gets.iter().map(|desk| (*desk).to_owned()).collect(),
            retired_at: None,
            lost: false,
        }
    }

    /// The `AGE-SECRET-KEY-1…` that opens reports.
    #[must_use]
    pub fn identity(&self) -> &str {
        &self.identity
    }

    /// Signs events, and signs in.
    #[must_use]
    pub const fn signer(&self) -> &SigningKey {
        &self.signer
    }

    fn parse(text: &str) -> Option<Self> {
        let note = |name: &str| {
            text.lines()
                .find_map(|line| line.trim().strip_prefix(name))
                .map(|value| value.trim().to_owned())
        };
        let seed = Zeroizing::new(note("# reader-key:")?);
        let seed = Zeroizing::new(HEXLOWER.decode(seed.as_bytes()).ok()?);
        let seed = Zeroizing::new(<[u8; 32]>::try_from(seed.as_slice()).ok()?);
        Some(Self {
            id: note("# id:").filter(|id| is_id(id))?,
            role: note("# role:")?,
            identity: identity_line(text)?,
            signer: SigningKey::from_bytes(&seed),
        })
    }
}

/// The line with the secret key, whatever comments stand around it.
pub(super) fn identity_line(text: &str) -> Option<Zeroizing<String>> {
    text.lines()
        .map(str::trim)
        .find(|line| line.parse::<age::x25519::Identity>().is_ok())
        .map(|line| Zeroizing::new(line.to_owned()))
}

/// A name that is safe as a file name and on every screen.
pub(super) fn is_id(id: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    (1..=32).contains(&id.len()) && id.bytes().all(plain) && !id.starts_with('-')
}

/// Gives a key file another passphrase. A file that had none gets one, and the clear one goes.
pub fn change_passphrase(
    path: &Path,
    old: &mut dyn FnMut() -> Result<SecretString, KeysFault>,
    new: &mut dyn FnMut() -> Result<SecretString, KeysFault>,
) -> Result<std::path::PathBuf, KeysFault> {
    let key = DeskKey::read(path, old)?;
    let protected = key.to_protected(new()?)?;
    if path.extension().is_some_and(|end| end == "age") {
        let mut fresh = path.as_os_str().to_os_string();
        fresh.push(".new");
        let fresh = std::path::PathBuf::from(fresh);
        crate::files::new_private_file(&fresh, &protected).map_err(disk(&fresh))?;
        fs::rename(&fresh, path).map_err(disk(path))?;
        return Ok(path.to_path_buf());
    }
    let mut name = path.file_name().unwrap_or_default().to_os_string();
    name.push(".age");
    let locked = path.with_file_name(name);
    crate::files::new_private_file(&locked, &protected).map_err(disk(&locked))?;
    fs::remove_file(path).map_err(disk(path))?;
    Ok(locked)
}

fn unlock(bytes: &[u8], passphrase: SecretString) -> Result<Zeroizing<Vec<u8>>, KeysFault> {
    let mut identity = age::scrypt::Identity::new(passphrase);
    identity.set_max_work_factor(MOST_WORK);
    let decryptor = age::Decryptor::new_buffered(bytes).map_err(|_| KeysFault::WrongPassphrase)?;
    let identity: &dyn age::Identity = &identity;
    let reader = decryptor
        .decrypt(std::iter::once(identity))
        .map_err(|_| KeysFault::WrongPassphrase)?;
    let mut clear = Zeroizing::new(Vec::with_capacity(LARGEST));
    reader
        .take(LARGEST as u64)
        .read_to_end(&mut clear)
        .map_err(|_| KeysFault::WrongPassphrase)?;
    Ok(clear)
}
