//! One sealed part on disk: `N.arriving` while it grows, `N.age` once it is whole and its hash was right.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use report::{Envelope, Sha256Hash};
use sha2::{Digest, Sha256};

use super::StoreFault;
use crate::files;

/// Where a part lies and what the envelope says of it.
pub(super) struct Part {
    folder: PathBuf,
    arriving: PathBuf,
    whole: PathBuf,
    size: u64,
    hash: Sha256Hash,
}

impl Part {
    pub(super) fn new(root: &Path, envelope: &Envelope, number: usize) -> Option<Self> {
        let announced = envelope.parts().get(number)?;
        let folder = root.join("parts").join(envelope.report_id().to_string());
        Some(Self {
            arriving: folder.join(format!("{number}.arriving")),
            whole: folder.join(format!("{number}.age")),
            folder,
            size: announced.size,
            hash: announced.sha256,
        })
    }

    /// How many bytes are here.
    pub(super) fn held(&self) -> Result<u64, StoreFault> {
        if self.whole.is_file() {
            return Ok(self.size);
        }
        match fs::metadata(&self.arriving) {
            Ok(found) => Ok(found.len().min(self.size)),
            Err(fault) if fault.kind() == io::ErrorKind::NotFound => Ok(0),
            Err(fault) => Err(fault.into()),
        }
    }

    /// Adds a chunk where the part ends. A whole part never changes again.
    pub(super) fn append(&self, offset: u64, chunk: &[u8]) -> Result<u64, StoreFault> {
        let held = self.held()?;
        if offset != held {
            return Err(StoreFault::OffsetMismatch { held });
        }
        let end = held.saturating_add(u64::try_from(chunk.len()).unwrap_or(u64::MAX));
        if end > self.size {
            return Err(StoreFault::BeyondSize { held });
        }
        if self.whole.is_file() {
            return Ok(held);
        }
        self.write(held, chunk)?;
        if end == self.size {
            self.finish()?;
        }
        Ok(end)
    }

    /// Refuses unless the part is here, durable and what the envelope announced.
    pub(super) fn check_whole(&self) -> Result<(), StoreFault> {
        if !self.whole.is_file() {
            // The power may have failed after the last byte and before the file got its name.
            if self.held()? < self.size {
                return Err(StoreFault::PartsMissing);
            }
            return self.finish();
        }
        if self.hash_of(&self.whole)? != self.hash {
            // It was right once: the disk changed it. The sender still has it and sends it again.
            fs::remove_file(&self.whole)?;
            return Err(StoreFault::PartDamaged);
        }
        files::sync_folder(&self.folder)?;
        Ok(())
    }

    /// The bytes, if they are still what the envelope announced.
    pub(super) fn read(&self) -> Result<Vec<u8>, StoreFault> {
        let bytes = match fs::read(&self.whole) {
            Ok(bytes) => bytes,
            Err(fault) if fault.kind() == io::ErrorKind::NotFound => {
                return Err(StoreFault::PartsMissing);
            }
            Err(fault) => return Err(fault.into()),
        };
        if Sha256Hash::of(&bytes) != self.hash {
            return Err(StoreFault::PartDamaged);
        }
        Ok(bytes)
    }

    fn write(&self, held: u64, chunk: &[u8]) -> Result<(), StoreFault> {
        files::private_folder(&self.folder)?;
        let mut file = files::open_private(&self.arriving)?;
        let written = file
            .set_len(held)
            .and_then(|()| file.seek(SeekFrom::Start(held)))
            .and_then(|_| file.write_all(chunk))
            .and_then(|()| file.sync_data());
        if let Err(fault) = written {
            // Half a chunk must not count as held. Should this fail too, the part's hash finds it out.
            let _ = file.set_len(held);
            return Err(fault.into());
        }
        Ok(())
    }

    /// Gives a complete part its lasting name, or throws it away when its content is wrong.
    fn finish(&self) -> Result<(), StoreFault> {
        if self.size == 0 {
            self.write(0, &[])?;
        }
        if self.hash_of(&self.arriving)? != self.hash {
            fs::remove_file(&self.arriving)?;
            return Err(StoreFault::PartDamaged);
        }
        OpenOptions::new()
            .write(true)
            .open(&self.arriving)?
            .sync_all()?;
        fs::rename(&self.arriving, &self.whole)?;
        files::sync_folder(&self.folder)?;
        Ok(())
    }

    fn hash_of(&self, path: &Path) -> Result<Sha256Hash, StoreFault> {
        let mut file = File::open(path)?;
        let mut hasher = Sha256::new();
        let mut buffer = vec![0_u8; 128 * 1024];
        loop {
            let count = file.read(&mut buffer)?;
            if count == 0 {
                break;
            }
            hasher.update(&buffer[..count]);
        }
        Ok(Sha256Hash::from_bytes(hasher.finalize().into()))
    }
}
