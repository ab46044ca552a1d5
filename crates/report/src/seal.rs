//! Sealing on the learner's computer, opening at the council's desk.

use std::io::{self, Read, Write};

use age::{secrecy::ExposeSecret as _, x25519};
use ed25519_dalek::SigningKey;
use sha2::{Digest as _, Sha256};
use zeroize::Zeroizing;

use crate::{
    envelope::{Envelope, EnvelopeFault, Part},
    ids::Sha256Hash,
    readers::Readers,
    report::{Invalid, MANIFEST_LIMIT, Report},
};

pub use crate::readers::Recipient;

/// The least bytes under the seal: a short report looks like a long one.
const SMALLEST_PADDED: usize = 16 * 1024;
const COPY_AT_ONCE: usize = 64 * 1024;

/// A report that only the council can read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sealed {
    /// The clear description.
    pub envelope: Envelope,
    /// The sealed parts in the envelope's order, as far as they are in memory: the report itself, an `age` file.
    /// Files are sealed before it, to wherever they are kept ([`seal_file`]).
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
    /// The files that were sealed are not the ones the report names.
    #[error("the sealed files are not the report's")]
    OtherFiles,
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

/// A fresh key of the learner's own, `AGE-SECRET-KEY-1…`, drawn from the operating system's randomness.
#[must_use]
pub fn new_identity() -> Zeroizing<String> {
    let identity = x25519::Identity::generate();
    Zeroizing::new(identity.to_string().expose_secret().to_owned())
}

/// Seals a report without files to every usable recipient and signs its envelope.
///
/// `age` draws its keys from the operating system's own randomness, so two seals of one report differ.
pub fn seal(
    report: &Report,
    recipients: &[Recipient],
    signing_seed: &[u8; 32],
) -> Result<Sealed, SealFault> {
    seal_report(report, &[], &Readers::new(recipients)?, signing_seed)
}

/// As [`seal()`], with the files that [`seal_file`] has sealed, in the order of the report's evidence.
pub fn seal_report(
    report: &Report,
    files: &[Part],
    readers: &Readers,
    signing_seed: &[u8; 32],
) -> Result<Sealed, SealFault> {
    let signing_key = SigningKey::from_bytes(signing_seed);
    if signing_key.verifying_key().as_bytes() != report.report_key() {
        return Err(SealFault::WrongKey);
    }
    if files.len() != report.evidence().len() {
        return Err(SealFault::OtherFiles);
    }
    let manifest = encrypt(&padded(report.to_manifest()), readers)?;
    let parts = [&[Part::of(&manifest)], files].concat();
    let envelope = Envelope::sign(report, readers.ids().to_vec(), parts, &signing_key)?;
    Ok(Sealed {
        envelope,
        parts: vec![manifest],
    })
}

/// Seals one file of exactly `size` bytes, never whole in memory, and describes the sealed part.
///
/// Its end is padded with zeros, so that the sealed length tells little about the file.
///
/// # Errors
/// Those of reading and writing; [`io::ErrorKind::InvalidData`] when the file has another size.
pub fn seal_file(
    from: &mut dyn Read,
    size: u64,
    to: &mut dyn Write,
    readers: &Readers,
) -> io::Result<Part> {
    let mut counted = Counted {
        to,
        size: 0,
        hash: Sha256::new(),
    };
    let mut sealing = readers.encryptor()?.wrap_output(&mut counted)?;
    if copy(&mut from.take(size), &mut sealing)? != size || from.read(&mut [0])? != 0 {
        return Err(io::ErrorKind::InvalidData.into());
    }
    let padding = padme(size) - size;
    copy(&mut io::repeat(0).take(padding), &mut sealing)?;
    sealing.finish()?;
    Ok(Part {
        size: counted.size,
        sha256: Sha256Hash::from_bytes(counted.hash.finalize().into()),
    })
}

/// Opens the first part with the text of a key file. Lines that start with `#` are comments.
pub fn open(part0: &[u8], identity: &str) -> Result<Report, OpenFault> {
    let mut manifest = Zeroizing::new(Vec::with_capacity(SMALLEST_PADDED));
    let limit = MANIFEST_LIMIT as u64 + 1;
    decrypt(part0, identity)?
        .take(limit)
        .read_to_end(&mut manifest)
        .map_err(|_| OpenFault::Damaged)?;
    if manifest.len() > MANIFEST_LIMIT {
        return Err(OpenFault::Invalid(Invalid::NotAReport));
    }
    let report = Report::parse(&manifest)?;
    Ok(report)
}

/// Opens a sealed file, writes its first `size` bytes and returns their hash, to be compared with the
/// report's. Nothing that was written counts before this returns.
pub fn open_file(
    from: impl Read,
    identity: &str,
    size: u64,
    to: &mut dyn Write,
) -> Result<Sha256Hash, OpenFault> {
    let mut reader = decrypt(io::BufReader::new(from), identity)?;
    let mut counted = Counted {
        to,
        size: 0,
        hash: Sha256::new(),
    };
    let damaged = |_| OpenFault::Damaged;
    let written = copy(&mut (&mut reader).take(size), &mut counted).map_err(damaged)?;
    // Only the last block shows that the file is whole.
    let padding = copy(&mut reader, &mut io::sink()).map_err(damaged)?;
    if written != size || written + padding != padme(size) {
        return Err(OpenFault::Damaged);
    }
    Ok(Sha256Hash::from_bytes(counted.hash.finalize().into()))
}

pub(crate) fn decrypt<R: io::BufRead>(
    sealed: R,
    identity: &str,
) -> Result<age::stream::StreamReader<R>, OpenFault> {
    let identities = parse_identities(identity)?;
    let decryptor = age::Decryptor::new_buffered(sealed).map_err(|_| OpenFault::Damaged)?;
    let identities = identities
        .iter()
        .map(|identity| identity as &dyn age::Identity);
    decryptor.decrypt(identities).map_err(|fault| match fault {
        age::DecryptError::NoMatchingKeys => OpenFault::OtherRecipients,
        _ => OpenFault::Damaged,
    })
}

fn padded(mut manifest: Zeroizing<Vec<u8>>) -> Zeroizing<Vec<u8>> {
    let size = manifest.len().next_power_of_two().max(SMALLEST_PADDED);
    // Growing in place would leave an unwiped copy of the words behind.
    let mut padded = Zeroizing::new(Vec::with_capacity(size));
    padded.append(&mut manifest);
    padded.resize(size, b' ');
    padded
}

fn encrypt(plain: &[u8], readers: &Readers) -> Result<Vec<u8>, SealFault> {
    let mut sealed = Vec::with_capacity(plain.len() + 1024);
    let write = |sealed: &mut Vec<u8>| -> io::Result<()> {
        let mut writer = readers.encryptor()?.wrap_output(sealed)?;
        writer.write_all(plain)?;
        writer.finish()?;
        Ok(())
    };
    write(&mut sealed).map_err(|_| SealFault::Encryption)?;
    Ok(sealed)
}

/// Lengths that leak at most a few bits each and cost at most 12 in 100 (Padmé).
fn padme(size: u64) -> u64 {
    if size < 2 {
        return size;
    }
    let exponent = size.ilog2();
    let last_bits = exponent - (exponent.ilog2() + 1).min(exponent);
    size.next_multiple_of(1 << last_bits)
}

fn copy(from: &mut dyn Read, to: &mut dyn Write) -> io::Result<u64> {
    let mut buffer = Zeroizing::new(vec![0; COPY_AT_ONCE]);
    let mut copied = 0;
    loop {
        let read = match from.read(&mut buffer) {
            Ok(0) => return Ok(copied),
            Ok(read) => read,
            Err(fault) if fault.kind() == io::ErrorKind::Interrupted => continue,
            Err(fault) => return Err(fault),
        };
        to.write_all(&buffer[..read])?;
        copied += read as u64;
    }
}

/// Counts and hashes what passes through.
struct Counted<'a> {
    to: &'a mut dyn Write,
    size: u64,
    hash: Sha256,
}

impl Write for Counted<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.to.write(bytes)?;
        self.hash.update(&bytes[..written]);
        self.size += written as u64;
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.to.flush()
    }
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
