//! Faults of a learner's disk and clock, by a seed.

use std::io::{self, Write};
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};

use outbox::{Disk, RealDisk};

/// A disk that is full now and then: one step in this many.
#[derive(Debug)]
pub(crate) struct FullNowAndThen {
    one_in: u64,
    seed: AtomicU64,
}

impl FullNowAndThen {
    pub(crate) fn new(one_in: u64, seed: u64) -> Self {
        Self {
            one_in,
            seed: AtomicU64::new(seed),
        }
    }

    fn ask(&self) -> io::Result<()> {
        let seed = self.seed.fetch_add(1, Ordering::Relaxed);
        if self.one_in != 0 && fastrand::Rng::with_seed(seed).u64(0..self.one_in) == 0 {
            return Err(io::ErrorKind::StorageFull.into());
        }
        Ok(())
    }
}

impl Disk for FullNowAndThen {
    fn create_dir(&self, path: &Path) -> io::Result<()> {
        self.ask()?;
        RealDisk.create_dir(path)
    }

    fn write(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        if let Err(full) = self.ask() {
            // A full disk takes the beginning.
            RealDisk.write(path, bytes.get(..bytes.len() / 2).unwrap_or_default())?;
            return Err(full);
        }
        RealDisk.write(path, bytes)
    }

    fn create<'a>(&'a self, path: &Path) -> io::Result<Box<dyn Write + 'a>> {
        self.ask()?;
        RealDisk.create(path)
    }

    fn sync_file(&self, path: &Path) -> io::Result<()> {
        self.ask()?;
        RealDisk.sync_file(path)
    }

    fn sync_dir(&self, path: &Path) -> io::Result<()> {
        self.ask()?;
        RealDisk.sync_dir(path)
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.ask()?;
        RealDisk.rename(from, to)
    }

    fn remove_file(&self, path: &Path) -> io::Result<()> {
        RealDisk.remove_file(path)
    }

    fn remove_dir(&self, path: &Path) -> io::Result<()> {
        RealDisk.remove_dir(path)
    }
}
