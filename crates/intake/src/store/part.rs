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

/// What this process saw of a part, so that nothing is read twice.
#[derive(Default)]
pub(super) enum Progress {
    /// Nothing, or not all of it.
    #[default]
    Lost,
    /// Every byte up to here.
    Growing { held: u64, hasher: Sha256 },
    /// All of it, and its hash was right.
    Whole,
}

impl Progress {
    pub(super) const fn is_lost(&self) -> bool {
        matches!(self, Self::Lost)
    }

    fn add(&mut self, offset: u64, chunk: &[u8]) {
        if offset == 0 {
            *self = Self::Growing {
                held: 0,
                hasher: Sha256::new(),
            };
        }
        match self {
            Self::Growing { held, hasher } if *held == offset => {
                hasher.update(chunk);
                *held = end(offset, chunk);
            }
            _ => *self = Self::Lost,
        }
    }

    fn hash(&self, size: u64) -> Option<Sha256Hash> {
        match self {
            Self::Growing { held, hasher } if *held == size => {
                Some(Sha256Hash::from_bytes(hasher.clone().finalize().into()))
            }
            _ => None,
        }
    }
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
    pub(super) fn append(
        &self,
        offset: u64,
        chunk: &[u8],
        progress: &mut Progress,
    ) -> Result<u64, StoreFault> {
        let held = self.held()?;
        check_place(held, self.size, offset, chunk)?;
        if self.whole.is_file() {
            return Ok(held);
        }
        if let Err(fault) = self.write(held, chunk) {
            *progress = Progress::Lost;
            return Err(fault);
        }
        progress.add(held, chunk);
        let end = end(held, chunk);
        if end == self.size {
            let finished = self.finish(progress);
            *progress = match finished {
                Ok(()) => Progress::Whole,
                Err(_) => Progress::Lost,
            };
            finished?;
        }
        Ok(end)
    }

    /// Refuses unless the part is here, durable and what the envelope announced.
    pub(super) fn check_whole(&self, progress: &Progress) -> Result<(), StoreFault> {
        if !self.whole.is_file() {
            // The power may have failed after the last byte and before the file got its name.
            if self.held()? < self.size {
                return Err(StoreFault::PartsMissing);
            }
            return self.finish(progress);
        }
        if !matches!(progress, Progress::Whole) {
            if self.hash_of(&self.whole)? != self.hash {
                // It was right once: the disk changed it. The sender still has it and sends it again.
                fs::remove_file(&self.whole)?;
                return Err(StoreFault::PartDamaged);
            }
            files::sync_folder(&self.folder)?;
        }
        Ok(())
    }

    /// The bytes of a whole part.
    pub(super) fn open(&self) -> Result<File, StoreFault> {
        match File::open(&self.whole) {
            Err(fault) if fault.kind() == io::ErrorKind::NotFound => Err(StoreFault::PartsMissing),
            opened => Ok(opened?),
        }
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
    fn finish(&self, progress: &Progress) -> Result<(), StoreFault> {
        let hash = match progress.hash(self.size) {
            Some(hash) => hash,
            None => self.hash_of(&self.arriving)?,
        };
        if hash != self.hash {
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

/// Refuses a chunk that does not start where the part ends, or reaches beyond its size.
pub(super) fn check_place(
    held: u64,
    size: u64,
    offset: u64,
    chunk: &[u8],
) -> Result<(), StoreFault> {
    if offset != held {
        return Err(StoreFault::OffsetMismatch { held });
    }
    if end(held, chunk) > size {
        return Err(StoreFault::BeyondSize { held });
    }
    Ok(())
}

pub(super) fn end(offset: u64, chunk: &[u8]) -> u64 {
    offset.saturating_add(u64::try_from(chunk.len()).unwrap_or(u64::MAX))
}
