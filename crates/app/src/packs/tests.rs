//! The program ends at every step at which a pack becomes durable: the old words stand or the new ones, whole.

use std::collections::BTreeMap;
use std::env;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::{self, Command};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use outbox::{Disk, RealDisk};
use proptest::prelude::*;

use super::file::{Files, read_bytes, to_bytes};
use super::store::{Choice, Kept, Store};

const AT: &str = "PACKS_CRASH_AT";
const END: &str = "PACKS_CRASH_END";
const FOLDER: &str = "PACKS_CRASH_FOLDER";
const FAR: usize = 60;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    /// Killed just before the step.
    Kill,
    /// Killed half way through it.
    Torn,
    /// The power fails: the content that was not flushed is gone, names stay.
    LoseContent,
    /// The power fails: names that were not flushed are gone too.
    LoseAll,
}

const ENDS: [End; 4] = [End::Kill, End::Torn, End::LoseContent, End::LoseAll];

enum Volatile {
    Content(PathBuf),
    Rename(PathBuf, PathBuf, Option<Vec<u8>>),
}

/// A disk at one of whose steps the program ends.
struct Fate {
    at: usize,
    end: End,
    passed: AtomicUsize,
    volatile: Mutex<Vec<Volatile>>,
}

impl Fate {
    fn step(&self, half: impl FnOnce()) {
        if self.passed.fetch_add(1, Ordering::SeqCst) != self.at {
            return;
        }
        if self.end == End::Torn {
            half();
        }
        for lost in self.volatile.lock().unwrap().drain(..).rev() {
            match (lost, self.end) {
                (_, End::Kill | End::Torn) => {}
                (Volatile::Content(path), _) => drop(std::fs::write(path, b"")),
                (Volatile::Rename(from, to, replaced), End::LoseAll) => {
                    let _ = std::fs::rename(&to, from);
                    if let Some(replaced) = replaced {
                        let _ = std::fs::write(to, replaced);
                    }
                }
                (Volatile::Rename(..), End::LoseContent) => {}
            }
        }
        process::abort();
    }

    fn forget(&self, is_safe: impl Fn(&Volatile) -> bool) {
        self.volatile.lock().unwrap().retain(|lost| !is_safe(lost));
    }
}

impl Disk for Fate {
    fn create_dir(&self, path: &Path) -> io::Result<()> {
        self.step(|| ());
        RealDisk.create_dir(path)
    }

    fn write(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        self.step(|| RealDisk.write(path, &bytes[..bytes.len() / 2]).unwrap());
        RealDisk.write(path, bytes)?;
        let lost = Volatile::Content(path.to_owned());
        self.volatile.lock().unwrap().push(lost);
        Ok(())
    }

    fn create<'a>(&'a self, path: &Path) -> io::Result<Box<dyn Write + 'a>> {
        RealDisk.create(path)
    }

    fn sync_file(&self, path: &Path) -> io::Result<()> {
        self.step(|| ());
        self.forget(|lost| matches!(lost, Volatile::Content(content) if content == path));
        RealDisk.sync_file(path)
    }

    fn sync_dir(&self, path: &Path) -> io::Result<()> {
        self.step(|| ());
        self.forget(|lost| matches!(lost, Volatile::Rename(_, to, _) if to.parent() == Some(path)));
        RealDisk.sync_dir(path)
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.step(|| ());
        let replaced = std::fs::read(to).ok();
        RealDisk.rename(from, to)?;
        let mut volatile = self.volatile.lock().unwrap();
        for lost in volatile.iter_mut() {
            if let Volatile::Content(content) = lost
                && content == from
            {
                *content = to.to_owned();
            }
        }
        volatile.push(Volatile::Rename(from.to_owned(), to.to_owned(), replaced));
        Ok(())
    }

    fn remove_file(&self, path: &Path) -> io::Result<()> {
        self.step(|| ());
        RealDisk.remove_file(path)
    }

    fn remove_dir(&self, path: &Path) -> io::Result<()> {
        RealDisk.remove_dir(path)
    }
}

fn files(version: u64) -> Files {
    let text = format!("version {version} {}", "words ".repeat(5000));
    BTreeMap::from([
        ("pack.toml".to_owned(), text.clone().into_bytes()),
        ("en/rules/one.md".to_owned(), text.into_bytes()),
    ])
}

fn take(store: &Store, version: u64) -> Kept {
    let kept = store.put(version, &files(version)).unwrap();
    store.choose(&Choice::Kept(kept.clone())).unwrap();
    store.prune();
    kept
}

/// What a start of the program would find in use.
fn found(data: &Path) -> Option<(u64, Files)> {
    match Store::new(data).choice()? {
        Choice::Kept(kept) => Some((kept.version, Store::new(data).read(&kept).unwrap())),
        other => panic!("nobody chose {other:?}"),
    }
}

/// What the child process does. In the test run itself it has nothing to do.
#[test]
fn child() {
    let (Ok(at), Ok(end), Ok(folder)) = (env::var(AT), env::var(END), env::var(FOLDER)) else {
        return;
    };
    let end = ENDS.into_iter().find(|known| format!("{known:?}") == end);
    let fate = Fate {
        at: at.parse().unwrap(),
        end: end.unwrap(),
        passed: AtomicUsize::new(0),
        volatile: Mutex::default(),
    };
    let data = PathBuf::from(folder);
    let store = Store::on(&data, Arc::new(fate));
    let version = found(&data).map_or(1, |(version, _)| version + 1);
    take(&store, version);
    std::fs::write(data.join("told"), b"").unwrap();
}

#[test]
fn whenever_the_program_ends_the_old_words_stand_or_the_new_ones() {
    for before in [0_u64, 6] {
        for end in ENDS {
            for at in 0..=FAR {
                assert!(at < FAR, "taking a pack never ends");
                let folder = tempfile::tempdir().unwrap();
                let data = folder.path();
                for version in 1..=before {
                    take(&Store::new(data), version);
                }
                let ended = Command::new(env::current_exe().unwrap())
                    .args(["--exact", "packs::tests::child", "--nocapture"])
                    .env(AT, at.to_string())
                    .env(END, format!("{end:?}"))
                    .env(FOLDER, data)
                    .output()
                    .unwrap();
                let case = format!("{end:?} at step {at}, with {before} packs before");
                let said = String::from_utf8_lossy(&ended.stderr);
                assert!(!said.contains("panicked"), "{case}: {said}");
                let told = data.join("told").exists();
                match found(data) {
                    None => assert!(before == 0 && !told, "the words are gone: {case}"),
                    Some((version, words)) => {
                        assert!(
                            version == before + 1 || version == before && !told,
                            "{case}: version {version} is in use"
                        );
                        assert_eq!(words, files(version), "half a pack is in use: {case}");
                    }
                }
                // Whatever is left, the same pack can be taken now.
                take(&Store::new(data), before + 1);
                assert_eq!(found(data), Some((before + 1, files(before + 1))), "{case}");
                let left = std::fs::read_dir(data.join("packs")).unwrap().flatten();
                let unfinished =
                    left.filter(|entry| entry.file_name().to_string_lossy().starts_with(".new"));
                assert_eq!(unfinished.count(), 0, "not swept: {case}");
                if ended.status.success() {
                    assert!(
                        at >= 7,
                        "only {at} steps: something is no longer made durable"
                    );
                    break;
                }
            }
        }
    }
}

#[test]
fn some_older_packs_are_kept_to_go_back_to_and_not_all() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::new(folder.path());
    let first = take(&store, 1);
    for version in 2..=9 {
        take(&store, version);
    }
    let versions: Vec<u64> = store.kept().iter().map(|kept| kept.version).collect();
    assert_eq!(
        versions,
        [9, 8, 7, 6],
        "the disk would fill, or nobody could go back"
    );
    assert!(store.read(&first).is_err());
}

#[test]
fn a_file_that_ends_early_is_no_pack() {
    let whole = to_bytes(&files(1)).unwrap();
    assert_eq!(read_bytes(&whole).unwrap(), files(1));
    for end in [0, 1, 511, 512, 600, whole.len() / 2] {
        let read = read_bytes(&whole[..end]);
        let same = read.is_ok_and(|read| read == files(1));
        assert!(!same, "{end} bytes of {} would be a pack", whole.len());
    }
}

proptest! {
    #[test]
    fn no_bytes_can_stop_the_program(bytes in prop::collection::vec(any::<u8>(), 0..3000)) {
        let _ = read_bytes(&bytes);
    }

    #[test]
    fn nor_a_damaged_pack(at in 0_usize..2048, byte in any::<u8>()) {
        let mut bytes = to_bytes(&files(1)).unwrap();
        bytes[at] = byte;
        let _ = read_bytes(&bytes);
    }
}
