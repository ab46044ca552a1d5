//! Disks that stop the program, lose power or refuse, each at one numbered step.

use std::{
    fs,
    io::{self, Write},
    path::{Path, PathBuf},
    process,
    sync::{
        Arc, Mutex,
        atomic::{AtomicUsize, Ordering},
    },
};

use outbox::{Disk, RealDisk};

/// What happens at the chosen step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum End {
    /// The program is killed just before it.
    Kill,
    /// The program is killed half way through it.
    Torn,
    /// The power fails before it: whatever was not synced is gone, names included.
    LoseAll,
    /// The power fails before it: the disk kept the names, but not what was not synced.
    LoseContent,
    /// The power fails before it: the disk kept the last name that changed, and nothing before.
    LoseEarlier,
}

impl End {
    pub(crate) const ALL: [Self; 5] = [
        Self::Kill,
        Self::Torn,
        Self::LoseAll,
        Self::LoseContent,
        Self::LoseEarlier,
    ];

    pub(crate) fn parse(name: &str) -> Self {
        Self::ALL
            .into_iter()
            .find(|end| format!("{end:?}") == name)
            .unwrap()
    }
}

/// Counts the steps of disk and network together and ends the program at one of them.
#[derive(Clone)]
pub(crate) struct Fate {
    at: usize,
    end: End,
    passed: Arc<AtomicUsize>,
    unsafe_now: Arc<Mutex<Vec<Volatile>>>,
}

/// Something a power cut would take back.
#[derive(Debug, Clone)]
enum Volatile {
    Content(PathBuf),
    Name(PathBuf),
    Rename {
        from: PathBuf,
        to: PathBuf,
        replaced: Option<Vec<u8>>,
    },
}

impl Fate {
    pub(crate) fn new(at: usize, end: End) -> Self {
        Self {
            at,
            end,
            passed: Arc::default(),
            unsafe_now: Arc::default(),
        }
    }

    /// Ends the program if this is the step; `half` is what a torn step still does.
    pub(crate) fn step(&self, half: impl FnOnce()) {
        if self.passed.fetch_add(1, Ordering::SeqCst) != self.at {
            return;
        }
        match self.end {
            End::Kill => {}
            End::Torn => half(),
            End::LoseAll | End::LoseContent | End::LoseEarlier => self.cut_power(),
        }
        process::abort();
    }

    fn cut_power(&self) {
        let mut volatile = self.unsafe_now.lock().unwrap().clone();
        volatile.reverse();
        let is_name = |lost: &Volatile| !matches!(lost, Volatile::Content(_));
        if self.end == End::LoseEarlier
            && let Some(last) = volatile.iter().position(is_name)
        {
            volatile.remove(last);
        }
        for lost in volatile {
            match lost {
                Volatile::Content(path) => {
                    let _ = fs::write(path, b"");
                }
                Volatile::Name(_) | Volatile::Rename { .. } if self.end == End::LoseContent => {}
                Volatile::Name(path) if path.is_dir() => {
                    let _ = fs::remove_dir_all(path);
                }
                Volatile::Name(path) => {
                    let _ = fs::remove_file(path);
                }
                Volatile::Rename { from, to, replaced } => {
                    let _ = fs::rename(&to, from);
                    if let Some(replaced) = replaced {
                        let _ = fs::write(to, replaced);
                    }
                }
            }
        }
    }

    fn remember(&self, lost: Volatile) {
        self.unsafe_now.lock().unwrap().push(lost);
    }

    fn safe(&self, is_safe: impl Fn(&Volatile) -> bool) {
        self.unsafe_now
            .lock()
            .unwrap()
            .retain(|lost| !is_safe(lost));
    }
}

impl Disk for Fate {
    fn create_dir(&self, path: &Path) -> io::Result<()> {
        self.step(|| ());
        self.remember(Volatile::Name(path.to_owned()));
        RealDisk.create_dir(path)
    }

    fn write(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        self.step(|| RealDisk.write(path, &bytes[..bytes.len() / 2]).unwrap());
        if !path.exists() {
            self.remember(Volatile::Name(path.to_owned()));
        }
        self.remember(Volatile::Content(path.to_owned()));
        RealDisk.write(path, bytes)
    }

    fn create<'a>(&'a self, path: &Path) -> io::Result<Box<dyn Write + 'a>> {
        self.step(|| ());
        if !path.exists() {
            self.remember(Volatile::Name(path.to_owned()));
        }
        self.remember(Volatile::Content(path.to_owned()));
        let file = RealDisk.create(path)?;
        Ok(Box::new(FatefulFile { fate: self, file }))
    }

    fn sync_file(&self, path: &Path) -> io::Result<()> {
        self.step(|| ());
        self.safe(|lost| matches!(lost, Volatile::Content(written) if written == path));
        RealDisk.sync_file(path)
    }

    fn sync_dir(&self, path: &Path) -> io::Result<()> {
        self.step(|| ());
        self.safe(|lost| match lost {
            Volatile::Content(_) => false,
            Volatile::Name(name) | Volatile::Rename { to: name, .. } => name.parent() == Some(path),
        });
        RealDisk.sync_dir(path)
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.step(|| ());
        let replaced = fs::read(to).ok();
        RealDisk.rename(from, to)?;
        // What was not synced under the old name is not synced under the new one either.
        let mut volatile = self.unsafe_now.lock().unwrap();
        for lost in volatile.iter_mut() {
            let is_it = matches!(lost, Volatile::Name(name) if name == from);
            if let Volatile::Content(path) | Volatile::Name(path) = lost
                && let Ok(below) = path.strip_prefix(from)
                && !is_it
            {
                let moved = if below.as_os_str().is_empty() {
                    to.to_owned()
                } else {
                    to.join(below)
                };
                *path = moved;
            }
        }
        volatile.push(Volatile::Rename {
            from: from.to_owned(),
            to: to.to_owned(),
            replaced,
        });
        Ok(())
    }

    fn remove_file(&self, path: &Path) -> io::Result<()> {
        self.step(|| ());
        RealDisk.remove_file(path)
    }

    fn remove_dir(&self, path: &Path) -> io::Result<()> {
        self.step(|| ());
        RealDisk.remove_dir(path)
    }
}

/// A file at whose every piece the program may end.
struct FatefulFile<'a> {
    fate: &'a Fate,
    file: Box<dyn Write + 'a>,
}

impl Write for FatefulFile<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let file = &mut self.file;
        self.fate
            .step(|| file.write_all(&bytes[..bytes.len() / 2]).unwrap());
        self.file.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

/// Refuses one step, or every step from there on.
pub(crate) struct Refusing {
    pub(crate) at: usize,
    pub(crate) for_ever: bool,
    pub(crate) kind: io::ErrorKind,
    pub(crate) passed: AtomicUsize,
}

impl Refusing {
    pub(crate) fn new(at: usize, for_ever: bool, kind: io::ErrorKind) -> Self {
        Self {
            at,
            for_ever,
            kind,
            passed: AtomicUsize::new(0),
        }
    }

    fn step(&self) -> io::Result<()> {
        let passed = self.passed.fetch_add(1, Ordering::SeqCst);
        let refuses = passed == self.at || (self.for_ever && passed > self.at);
        if refuses {
            Err(self.kind.into())
        } else {
            Ok(())
        }
    }
}

impl Disk for Refusing {
    fn create_dir(&self, path: &Path) -> io::Result<()> {
        self.step()?;
        RealDisk.create_dir(path)
    }

    fn write(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        if let Err(error) = self.step() {
            // A full disk takes what still fits.
            let _ = RealDisk.write(path, &bytes[..bytes.len() / 2]);
            return Err(error);
        }
        RealDisk.write(path, bytes)
    }

    fn create<'a>(&'a self, path: &Path) -> io::Result<Box<dyn Write + 'a>> {
        self.step()?;
        let file = RealDisk.create(path)?;
        Ok(Box::new(RefusingFile { disk: self, file }))
    }

    fn sync_file(&self, path: &Path) -> io::Result<()> {
        self.step()?;
        RealDisk.sync_file(path)
    }

    fn sync_dir(&self, path: &Path) -> io::Result<()> {
        self.step()?;
        RealDisk.sync_dir(path)
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.step()?;
        RealDisk.rename(from, to)
    }

    fn remove_file(&self, path: &Path) -> io::Result<()> {
        RealDisk.remove_file(path)
    }

    /// Removing needs no room.
    fn remove_dir(&self, path: &Path) -> io::Result<()> {
        RealDisk.remove_dir(path)
    }
}

/// A file on a disk that fills up.
struct RefusingFile<'a> {
    disk: &'a Refusing,
    file: Box<dyn Write + 'a>,
}

impl Write for RefusingFile<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.disk.step()?;
        self.file.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}
