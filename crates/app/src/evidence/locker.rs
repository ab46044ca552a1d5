//! Copies of attached files, sealed with a key that only this program knows: nothing attached lies readable on a
//! shared laptop, and streamed, so that nothing lies whole in memory.

use std::fs::File;
use std::io::{self, BufReader, BufWriter, Read, Seek, Write};
use std::path::{Path, PathBuf};

use age::x25519::{Identity, Recipient};
use report::Sha256Hash;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

/// Folders of reports that are being written. Others are named after the report they belong to.
const WRITING: &str = "writing-";
pub(crate) const LOCK: &str = "lock";
/// The answers that go with these files are kept for later.
const KEPT: &str = "kept";

/// A folder below `evidence`, and the key that opens what is in it.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Place {
    pub(crate) folder: String,
    pub(crate) key: Zeroizing<String>,
}

/// One sealed copy.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Stored {
    pub(crate) file: String,
    pub(crate) size: u64,
    pub(crate) sha256: Sha256Hash,
}

/// What can be read from any place.
pub(crate) trait Source: Read + Seek {}
impl<T: Read + Seek> Source for T {}

/// The folder of the report that is being written. While it lives, no other program sweeps it away.
pub(crate) struct Locker {
    root: PathBuf,
    pub(crate) place: Place,
    lock: Option<File>,
}

impl Locker {
    pub(crate) fn new(root: &Path) -> io::Result<Self> {
        let place = Place {
            folder: format!("{WRITING}{}", random_name()?),
            key: report::new_identity(),
        };
        std::fs::create_dir_all(root.join(&place.folder))?;
        Self::reopen(root, place)
    }

    /// The folder that was kept with unfinished answers.
    pub(crate) fn reopen(root: &Path, place: Place) -> io::Result<Self> {
        let lock = File::create(root.join(&place.folder).join(LOCK))?;
        lock.lock_shared()?;
        Ok(Self {
            root: root.to_owned(),
            place,
            lock: Some(lock),
        })
    }

    pub(crate) fn folder(&self) -> PathBuf {
        self.root.join(&self.place.folder)
    }

    /// Seals what `write` writes; its length and hash are those of the open bytes.
    pub(crate) fn store<T>(
        &self,
        file: &str,
        write: impl FnOnce(&mut dyn Write) -> Result<T, Broken>,
    ) -> Result<(Stored, T), Broken> {
        let path = self.folder().join(file);
        let written = self.write(&path, write);
        if written.is_err() {
            let _ = std::fs::remove_file(&path);
        }
        let (size, sha256, done) = written?;
        let stored = Stored {
            file: file.to_owned(),
            size,
            sha256,
        };
        Ok((stored, done))
    }

    pub(crate) fn open(&self, stored: &Stored) -> io::Result<impl Source + use<>> {
        open(&self.root, &self.place, stored)
    }

    pub(crate) fn remove(&self, stored: &Stored) {
        let _ = std::fs::remove_file(self.folder().join(&stored.file));
    }

    /// Keeps the folder beyond the end of the program.
    pub(crate) fn keep(&self) -> io::Result<()> {
        File::create(self.folder().join(KEPT)).map(drop)
    }

    /// Gives the folder to a report: only `files` stay.
    pub(crate) fn hand_to(mut self, name: &str, files: &[&Stored]) -> io::Result<Place> {
        let (from, to) = (self.folder(), self.root.join(name));
        std::fs::create_dir_all(&to)?;
        for stored in files {
            std::fs::rename(from.join(&stored.file), to.join(&stored.file))?;
        }
        self.lock = None;
        let place = Place {
            folder: name.to_owned(),
            key: self.place.key.clone(),
        };
        std::fs::remove_dir_all(&from)?;
        self.place.folder.clear();
        Ok(place)
    }

    fn write<T>(
        &self,
        path: &Path,
        write: impl FnOnce(&mut dyn Write) -> Result<T, Broken>,
    ) -> Result<(u64, Sha256Hash, T), Broken> {
        let key = recipient(&self.place.key).map_err(Broken::Disk)?;
        let keys = std::iter::once(&key as &dyn age::Recipient);
        let sealing = age::Encryptor::with_recipients(keys)
            .map_err(|fault| Broken::Disk(io::Error::other(fault)))?;
        let file = File::create(path).map_err(Broken::Disk)?;
        let to = sealing
            .wrap_output(BufWriter::new(file))
            .map_err(Broken::Disk)?;
        let mut counted = Counted {
            to,
            size: 0,
            hash: Sha256::new(),
        };
        let done = write(&mut counted)?;
        let (size, hash) = (counted.size, counted.hash);
        let file = counted.to.finish().map_err(Broken::Disk)?;
        let file = file
            .into_inner()
            .map_err(|fault| Broken::Disk(fault.into_error()))?;
        file.sync_all().map_err(Broken::Disk)?;
        Ok((size, Sha256Hash::from_bytes(hash.finalize().into()), done))
    }
}

impl Drop for Locker {
    fn drop(&mut self) {
        self.lock = None;
        if self.place.folder.is_empty() || self.folder().join(KEPT).exists() {
            return;
        }
        let _ = std::fs::remove_dir_all(self.folder());
    }
}

/// Which side of a copy went wrong.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Broken {
    #[error("what is copied cannot be read")]
    Source(#[source] io::Error),
    #[error("this computer's disk does not take the copy")]
    Disk(#[source] io::Error),
}

/// Opens a sealed copy in any place.
pub(crate) fn open(root: &Path, place: &Place, stored: &Stored) -> io::Result<impl Source + use<>> {
    let identity: Identity = place
        .key
        .parse()
        .map_err(|_| io::Error::from(io::ErrorKind::InvalidData))?;
    let file = File::open(root.join(&place.folder).join(&stored.file))?;
    let sealed = age::Decryptor::new_buffered(BufReader::new(file)).map_err(io::Error::other)?;
    let opened = sealed
        .decrypt(std::iter::once(&identity as &dyn age::Identity))
        .map_err(io::Error::other)?;
    Ok(BufReader::with_capacity(64 * 1024, opened))
}

/// Lets go of the folders that were kept with unfinished answers.
pub(crate) fn let_go(root: &Path) {
    for folder in folders(root).filter(|(name, _)| name.starts_with(WRITING)) {
        let _ = std::fs::remove_file(folder.1.join(KEPT));
    }
    sweep(root, None);
}

/// Removes what no program is writing and nobody kept, and what belongs to reports that are no longer `known`.
pub(crate) fn sweep(root: &Path, known: Option<&[String]>) {
    for (name, folder) in folders(root) {
        let gone = match known {
            _ if name.starts_with(WRITING) => !folder.join(KEPT).exists() && !is_in_use(&folder),
            Some(known) => !known.contains(&name),
            None => false,
        };
        if gone && let Err(error) = std::fs::remove_dir_all(&folder) {
            tracing::warn!(%error, "an unused copy could not be removed");
        }
    }
    let _ = std::fs::remove_dir(root);
}

fn is_in_use(folder: &Path) -> bool {
    File::open(folder.join(LOCK)).is_ok_and(|lock| lock.try_lock().is_err())
}

fn folders(root: &Path) -> impl Iterator<Item = (String, PathBuf)> {
    let entries = std::fs::read_dir(root).into_iter().flatten().flatten();
    entries.map(|entry| {
        (
            entry.file_name().to_string_lossy().into_owned(),
            entry.path(),
        )
    })
}

pub(crate) fn random_name() -> io::Result<String> {
    let mut random = [0_u8; 16];
    getrandom::fill(&mut random).map_err(|error| io::Error::other(error.to_string()))?;
    Ok(random.iter().map(|byte| format!("{byte:02x}")).collect())
}

fn recipient(key: &str) -> io::Result<Recipient> {
    key.parse::<Identity>()
        .map(|identity| identity.to_public())
        .map_err(|_| io::ErrorKind::InvalidData.into())
}

struct Counted<W> {
    to: W,
    size: u64,
    hash: Sha256,
}

impl<W: Write> Write for Counted<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.to.write(bytes)?;
        self.size += written as u64;
        self.hash.update(bytes.get(..written).unwrap_or_default());
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.to.flush()
    }
}
