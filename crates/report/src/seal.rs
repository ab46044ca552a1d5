//! Sealing on the learner's computer, opening at the council's desk.

use std::io::{self, Read as _, Write as _};

use age::x25519;
use ed25519_dalek::SigningKey;
use zeroize::Zeroizing;

use crate::{
    envelope::{Envelope, EnvelopeFault, FEWEST_RECIPIENTS, MOST_RECIPIENTS, Part},
    low_order,
    report::{Invalid, MANIFEST_LIMIT, Report},
};

/// The least bytes under the seal: a short report looks like a long one.
const SMALLEST_PADDED: usize = 16 * 1024;

/// Somebody at the council who can open reports.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recipient {
    /// The name of the key in the envelope.
    pub id: String,
    /// The person's role, such as `lead` or `deputy`.
    pub role: String,
    /// The public key, `age1…`.
    pub key: String,
}

/// A report that only the council can read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sealed {
    /// The clear description.
    pub envelope: Envelope,
    /// The sealed parts in the envelope's order. The first is the report itself, an `age` file.
    pub parts: Vec<Vec<u8>>,
}

/// Why a report could not be sealed.
#[derive(Debug, thiserror::Error)]
pub enum SealFault {
    /// One lost key must never mean a lost report.
    #[error("fewer than two different usable recipients")]
    TooFewRecipients,
    /// The signing key is not the one the report names.
    #[error("the signing key is not this report's")]
    WrongKey,
    /// The report does not fit the wire format.
    #[error("the report does not fit an envelope")]
    Envelope(#[from] EnvelopeFault),
    /// Encryption failed.
    #[error("encryption failed")]
    Encryption,
}

/// Why a sealed part could not be opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum OpenFault {
    /// The text holds no `AGE-SECRET-KEY-1…`.
    #[error("not an age secret key")]
    NotAKey,
    /// Sealed to other keys.
    #[error("sealed to other keys")]
    OtherRecipients,
    /// Not an age file, or not the bytes that were sealed.
    #[error("damaged or not a sealed report")]
    Damaged,
    /// Opened, but it holds no report.
    #[error("opened, but it holds no report")]
    Invalid(#[from] Invalid),
}

/// Seals a report to every usable recipient and signs its envelope.
///
/// Recipients with a key that cannot be used, or one already in the list, are left out; the
/// envelope names exactly those who can open it. `age` draws its keys from the operating system's
/// own randomness, so two seals of one report differ.
pub fn seal(
    report: &Report,
    recipients: &[Recipient],
    signing_seed: &[u8; 32],
) -> Result<Sealed, SealFault> {
    let signing_key = SigningKey::from_bytes(signing_seed);
    if signing_key.verifying_key().as_bytes() != report.report_key() {
        return Err(SealFault::WrongKey);
    }
    let (ids, keys) = usable(recipients);
    if keys.len() < FEWEST_RECIPIENTS {
        return Err(SealFault::TooFewRecipients);
    }
    let manifest = encrypt(&padded(report.to_manifest()), &keys)?;
    let envelope = Envelope::sign(report, ids, vec![Part::of(&manifest)], &signing_key)?;
    Ok(Sealed {
        envelope,
        parts: vec![manifest],
    })
}

/// Opens the first part with the text of a key file. Lines that start with `#` are comments.
pub fn open(part0: &[u8], identity: &str) -> Result<Report, OpenFault> {
    let identities = parse_identities(identity)?;
    let decryptor = age::Decryptor::new_buffered(part0).map_err(|_| OpenFault::Damaged)?;
    let identities = identities
        .iter()
        .map(|identity| identity as &dyn age::Identity);
    let reader = decryptor.decrypt(identities).map_err(|fault| match fault {
        age::DecryptError::NoMatchingKeys => OpenFault::OtherRecipients,
        _ => OpenFault::Damaged,
    })?;

    let mut manifest = Zeroizing::new(Vec::with_capacity(SMALLEST_PADDED));
    let limit = MANIFEST_LIMIT as u64 + 1;
    reader
        .take(limit)
        .read_to_end(&mut manifest)
        .map_err(|_| OpenFault::Damaged)?;
    if manifest.len() > MANIFEST_LIMIT {
        return Err(OpenFault::Invalid(Invalid::NotAReport));
    }
    let report = Report::parse(&manifest)?;
    Ok(report)
}

fn usable(recipients: &[Recipient]) -> (Vec<String>, Vec<x25519::Recipient>) {
    let mut ids = Vec::<String>::new();
    let mut keys = Vec::<x25519::Recipient>::new();
    for recipient in recipients {
        let Ok(key) = recipient.key.trim().parse::<x25519::Recipient>() else {
            continue;
        };
        let taken = ids.contains(&recipient.id) || keys.contains(&key);
        if taken || low_order::contains(&key) || keys.len() == MOST_RECIPIENTS {
            continue;
        }
        ids.push(recipient.id.clone());
        keys.push(key);
    }
    (ids, keys)
}

fn padded(mut manifest: Zeroizing<Vec<u8>>) -> Zeroizing<Vec<u8>> {
    let size = manifest.len().next_power_of_two().max(SMALLEST_PADDED);
    // Growing in place would leave an unwiped copy of the words behind.
    let mut padded = Zeroizing::new(Vec::with_capacity(size));
    padded.append(&mut manifest);
    padded.resize(size, b' ');
    padded
}

fn encrypt(plain: &[u8], keys: &[x25519::Recipient]) -> Result<Vec<u8>, SealFault> {
    let keys = keys.iter().map(|key| key as &dyn age::Recipient);
    let encryptor = age::Encryptor::with_recipients(keys).map_err(|_| SealFault::Encryption)?;
    let mut sealed = Vec::with_capacity(plain.len() + 1024);
    let write = |sealed: &mut Vec<u8>| -> io::Result<()> {
        let mut writer = encryptor.wrap_output(sealed)?;
        writer.write_all(plain)?;
        writer.finish()?;
        Ok(())
    };
    write(&mut sealed).map_err(|_| SealFault::Encryption)?;
    Ok(sealed)
}

fn parse_identities(text: &str) -> Result<Vec<x25519::Identity>, OpenFault> {
    let lines = text.lines().map(str::trim);
    let keys = lines.filter(|line| !line.is_empty() && !line.starts_with('#'));
    let identities = keys.map(|line| line.parse().map_err(|_| OpenFault::NotAKey));
    let identities = identities.collect::<Result<Vec<_>, _>>()?;
    if identities.is_empty() {
        return Err(OpenFault::NotAKey);
    }
    Ok(identities)
}
