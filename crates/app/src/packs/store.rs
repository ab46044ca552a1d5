//! The packs that were taken on this computer, one file each, and which of them is in use.
//!
//! Every change is written aside, flushed, renamed into place, and the folder flushed: whenever the program ends, the
//! old choice stands or the new one, and a pack is there whole or not at all.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use outbox::{Disk, RealDisk};
use sha2::{Digest, Sha256};

use super::file::{self, Files};

const FOLDER: &str = "packs";
const IN_USE: &str = "in-use";
const UNFINISHED: &str = ".new-";
const ENDING: &str = ".pack";
const BUILT_IN: &str = "built-in";
const PLACED: &str = "placed";
/// The one in use and some to go back to.
const KEPT: usize = 4;

/// Whose words are in use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Choice {
    /// Those inside the program.
    BuiltIn,
    /// The pack that somebody else put beside the data.
    Placed,
    /// A pack of the store.
    Kept(Kept),
}

/// A pack in the store. That it is good is for its reader to find out.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Kept {
    pub(crate) version: u64,
    name: String,
}

#[derive(Clone)]
pub(crate) struct Store {
    root: PathBuf,
    disk: Arc<dyn Disk>,
}

impl Store {
    pub(crate) fn new(data: &Path) -> Self {
        Self::on(data, Arc::new(RealDisk))
    }

    pub(crate) fn on(data: &Path, disk: Arc<dyn Disk>) -> Self {
        Self {
            root: data.join(FOLDER),
            disk,
        }
    }

    /// Every pack here, the newest first.
    pub(crate) fn kept(&self) -> Vec<Kept> {
        let entries = std::fs::read_dir(&self.root);
        let names = entries.into_iter().flatten().flatten();
        let mut kept: Vec<Kept> = names
            .filter_map(|entry| Kept::parse(&entry.file_name().to_string_lossy()))
            .collect();
        kept.sort_by(|left, right| right.cmp(left));
        kept
    }

    /// What was chosen here; `None` when nothing ever was.
    pub(crate) fn choice(&self) -> Option<Choice> {
        let line = std::fs::read_to_string(self.root.join(IN_USE)).ok()?;
        match line.trim() {
            BUILT_IN => Some(Choice::BuiltIn),
            PLACED => Some(Choice::Placed),
            name => Kept::parse(name).map(Choice::Kept),
        }
    }

    pub(crate) fn read(&self, kept: &Kept) -> Result<Files, super::PackRefused> {
        file::read(&self.root.join(&kept.name))
    }

    /// Keeps a pack that was found good. Changes nothing of what is in use.
    pub(crate) fn put(&self, version: u64, files: &Files) -> io::Result<Kept> {
        if !self.root.is_dir() {
            self.make_root()?;
        }
        self.sweep();
        let bytes = file::to_bytes(files)?;
        let kept = Kept::new(version, &Sha256::digest(&bytes));
        self.replace(&kept.name, &bytes)?;
        Ok(kept)
    }

    /// From the next start on, these words are used.
    pub(crate) fn choose(&self, choice: &Choice) -> io::Result<()> {
        if !self.root.is_dir() {
            self.make_root()?;
        }
        let line = match choice {
            Choice::BuiltIn => BUILT_IN,
            Choice::Placed => PLACED,
            Choice::Kept(kept) => &kept.name,
        };
        self.replace(IN_USE, format!("{line}\n").as_bytes())
    }

    /// Lets go of the oldest packs that nobody would go back to.
    pub(crate) fn prune(&self) {
        let chosen = self.choice();
        let old = self.kept().into_iter().skip(KEPT);
        for kept in old.filter(|kept| chosen != Some(Choice::Kept(kept.clone()))) {
            let _ = self.disk.remove_file(&self.root.join(&kept.name));
        }
    }

    /// Makes a small file beside the store durable, as the packs are.
    pub(crate) fn replace_beside(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        let folder = path.parent().unwrap_or(&self.root);
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let fresh = folder.join(format!("{UNFINISHED}{name}"));
        self.disk.write(&fresh, bytes)?;
        self.disk.sync_file(&fresh)?;
        self.disk.rename(&fresh, path)?;
        self.disk.sync_dir(folder)
    }

    fn replace(&self, name: &str, bytes: &[u8]) -> io::Result<()> {
        self.replace_beside(&self.root.join(name), bytes)
    }

    fn make_root(&self) -> io::Result<()> {
        if let Some(data) = self.root.parent() {
            std::fs::create_dir_all(data)?;
            self.disk.create_dir(&self.root)?;
            self.disk.sync_dir(data)?;
        }
        Ok(())
    }

    /// What a program that was cut off left behind.
    fn sweep(&self) {
        let entries = std::fs::read_dir(&self.root);
        for entry in entries.into_iter().flatten().flatten() {
            if entry.file_name().to_string_lossy().starts_with(UNFINISHED) {
                let _ = self.disk.remove_file(&entry.path());
            }
        }
    }
}

impl Kept {
    fn new(version: u64, hash: &[u8]) -> Self {
        let short: String = hash
            .iter()
            .take(8)
            .map(|byte| format!("{byte:02x}"))
            .collect();
        Self {
            version,
            name: format!("{version:020}-{short}{ENDING}"),
        }
    }

    fn parse(name: &str) -> Option<Self> {
        let (version, hash) = name.strip_suffix(ENDING)?.split_once('-')?;
        let hex = hash.len() == 16 && hash.bytes().all(|byte| byte.is_ascii_hexdigit());
        let digits = version.len() == 20 && version.bytes().all(|byte| byte.is_ascii_digit());
        (hex && digits).then_some(())?;
        Some(Self {
            version: version.parse().ok()?,
            name: name.to_owned(),
        })
    }
}
