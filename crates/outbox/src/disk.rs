//! The steps by which something becomes durable, one call each, so that a test can stop at any.

use std::{
    fs::{self, File, OpenOptions},
    io::{self, Write},
    path::Path,
};

/// Changes to the spool. Reading needs no steps.
pub trait Disk: Send + Sync {
    /// Makes a folder that only its owner can enter.
    fn create_dir(&self, path: &Path) -> io::Result<()>;
    /// Writes a whole file that only its owner can read, over an older one of that name.
    fn write(&self, path: &Path, bytes: &[u8]) -> io::Result<()>;
    /// Starts a file that only its owner can read, to be written piece by piece.
    fn create<'a>(&'a self, path: &Path) -> io::Result<Box<dyn Write + 'a>>;
    /// Returns once the content of a file will survive a power cut.
    fn sync_file(&self, path: &Path) -> io::Result<()>;
    /// Returns once the names in a folder will survive a power cut.
    fn sync_dir(&self, path: &Path) -> io::Result<()>;
    /// Renames in one step.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;
    /// Removes a file.
    fn remove_file(&self, path: &Path) -> io::Result<()>;
    /// Removes a folder and what is in it.
    fn remove_dir(&self, path: &Path) -> io::Result<()>;
}

/// The computer's own disk.
#[derive(Debug, Clone, Copy, Default)]
pub struct RealDisk;

impl Disk for RealDisk {
    fn create_dir(&self, path: &Path) -> io::Result<()> {
        private::folder().create(path)
    }

    fn write(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        self.create(path)?.write_all(bytes)
    }

    fn create<'a>(&'a self, path: &Path) -> io::Result<Box<dyn Write + 'a>> {
        let mut options = OpenOptions::new();
        options.write(true).create(true).truncate(true);
        private::file(&mut options);
        Ok(Box::new(options.open(path)?))
    }

    fn sync_file(&self, path: &Path) -> io::Result<()> {
        OpenOptions::new().write(true).open(path)?.sync_all()
    }

    fn sync_dir(&self, path: &Path) -> io::Result<()> {
        // Windows has no such call for a folder; its file system journals names by itself.
        if cfg!(unix) {
            File::open(path)?.sync_all()
        } else {
            Ok(())
        }
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        private::rename(from, to)
    }

    fn remove_file(&self, path: &Path) -> io::Result<()> {
        fs::remove_file(path)
    }

    fn remove_dir(&self, path: &Path) -> io::Result<()> {
        fs::remove_dir_all(path)
    }
}

/// Makes the spool's own folder, with those above it, and keeps others out of it.
pub(crate) fn create_root(path: &Path) -> io::Result<()> {
    private::folder().recursive(true).create(path)?;
    private::restrict(path)
}

/// Opens a file that exists only to be locked.
pub(crate) fn open_lock(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true).write(true).create(true).truncate(false);
    private::file(&mut options);
    options.open(path)
}

#[cfg(unix)]
mod private {
    use std::{
        fs::{self, DirBuilder, OpenOptions, Permissions},
        io,
        os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _, PermissionsExt as _},
        path::Path,
    };

    pub(super) fn folder() -> DirBuilder {
        let mut builder = DirBuilder::new();
        builder.mode(0o700);
        builder
    }

    pub(super) fn file(options: &mut OpenOptions) {
        options.mode(0o600);
    }

    pub(super) fn rename(from: &Path, to: &Path) -> io::Result<()> {
        fs::rename(from, to)
    }

    pub(super) fn restrict(path: &Path) -> io::Result<()> {
        if fs::metadata(path)?.permissions().mode() & 0o077 == 0 {
            return Ok(());
        }
        // A folder that cannot be changed can still hold reports that must be shown.
        let _ = fs::set_permissions(path, Permissions::from_mode(0o700));
        Ok(())
    }
}

#[cfg(not(unix))]
mod private {
    use std::{
        fs::{self, DirBuilder, OpenOptions},
        io,
        path::Path,
        thread,
        time::Duration,
    };

    pub(super) fn folder() -> DirBuilder {
        DirBuilder::new()
    }

    /// A profile folder is private by inheritance.
    pub(super) fn file(_options: &mut OpenOptions) {}

    /// A virus scanner holds what was just written for a moment, and a rename then fails.
    pub(super) fn rename(from: &Path, to: &Path) -> io::Result<()> {
        for _ in 0..20 {
            match fs::rename(from, to) {
                Err(error) if error.kind() == io::ErrorKind::PermissionDenied => {
                    thread::sleep(Duration::from_millis(50));
                }
                done => return done,
            }
        }
        fs::rename(from, to)
    }

    pub(super) fn restrict(_path: &Path) -> io::Result<()> {
        Ok(())
    }
}
