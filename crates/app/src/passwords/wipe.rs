//! Overwrites and removes one file, and only the very file that was opened before.

use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use same_file::Handle;

use crate::evidence::locker::random_name;

const BLOCK: usize = 64 * 1024;

/// A file that a person chose. It stays open, so that no other can take its place.
pub(super) struct Chosen {
    path: PathBuf,
    handle: Handle,
    size: u64,
}

/// Why the file is still there, or not known to be gone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NotWiped {
    /// There is no file of that name any more.
    NotThere,
    /// It is a link, has changed, or is another file. It is left alone.
    AnotherFile,
    /// It may not be written.
    Refused,
    /// It is overwritten, but its name cannot be removed.
    NameLeft,
}

impl Chosen {
    /// Opens a file to read it.
    pub(super) fn open(path: &Path) -> io::Result<Self> {
        // Opening a pipe would wait for somebody to write into it.
        if !fs::metadata(path)?.is_file() {
            return Err(io::Error::from(ErrorKind::InvalidInput));
        }
        let file = File::open(path)?;
        let size = file.metadata()?.len();
        Ok(Self {
            path: path.to_owned(),
            handle: Handle::from_file(file)?,
            size,
        })
    }

    /// What is in it.
    pub(super) fn file(&self) -> &File {
        self.handle.as_file()
    }

    /// Overwrites it with zeros, takes its name away and removes it.
    pub(super) fn wipe(self) -> Result<(), NotWiped> {
        self.is_at(&self.path)?;
        let file = OpenOptions::new().write(true).open(&self.path);
        let file = file.map_err(|_| NotWiped::Refused)?;
        let found = Handle::from_file(file).map_err(|_| NotWiped::Refused)?;
        let size = found.as_file().metadata().map(|data| data.len());
        if found != self.handle || size.ok() != Some(self.size) {
            return Err(NotWiped::AnotherFile);
        }
        overwrite(found.as_file(), self.size).map_err(|_| NotWiped::Refused)?;
        drop(found);
        let nameless = self.without_name();
        self.is_at(&nameless).map_err(|_| NotWiped::NameLeft)?;
        // Some systems keep a file as long as somebody has it open.
        drop(self.handle);
        fs::remove_file(&nameless).map_err(|_| NotWiped::NameLeft)?;
        if let Some(folder) = nameless.parent() {
            // Not every system lets a folder be opened for this.
            let _ = File::open(folder).and_then(|folder| folder.sync_all());
        }
        Ok(())
    }

    /// Whether the chosen file itself, and no link to it, has this name.
    fn is_at(&self, path: &Path) -> Result<(), NotWiped> {
        let named = fs::symlink_metadata(path).map_err(|error| match error.kind() {
            ErrorKind::NotFound => NotWiped::NotThere,
            _ => NotWiped::Refused,
        })?;
        let same = named.is_file() && Handle::from_path(path).is_ok_and(|at| at == self.handle);
        same.then_some(()).ok_or(NotWiped::AnotherFile)
    }

    /// "Chrome Passwords.csv" would stay readable in the folder's own list. Where it is now.
    fn without_name(&self) -> PathBuf {
        let moved = random_name().and_then(|name| {
            let nameless = self.path.with_file_name(format!("{name}.tmp"));
            fs::rename(&self.path, &nameless)?;
            Ok(nameless)
        });
        moved.unwrap_or_else(|_| self.path.clone())
    }
}

fn overwrite(mut file: &File, size: u64) -> io::Result<()> {
    let zeros = vec![0; BLOCK];
    file.seek(SeekFrom::Start(0))?;
    let mut left = size;
    while left > 0 {
        let now = usize::try_from(left).map_or(BLOCK, |left| left.min(BLOCK));
        file.write_all(&zeros[..now])?;
        left -= now as u64;
    }
    file.sync_all()
}

#[cfg(test)]
mod tests;
