//! Reads `policy-content` with the program's own reader and embeds it. A damaged file stops the build with its name,
//! line and reason.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

#[path = "src/words/mod.rs"]
#[expect(
    unreachable_pub,
    unused_imports,
    dead_code,
    reason = "the same files are public parts of the library"
)]
mod words;

fn main() {
    match embed() {
        Ok(()) => {}
        Err(fault) => tell_cargo("error", &fault.to_string()),
    }
}

#[derive(Debug, thiserror::Error)]
enum BuildFault {
    #[error("policy-content/{0}")]
    Content(#[from] words::ContentFault),
    #[error("{0}: {1}")]
    File(PathBuf, io::Error),
    #[error("the clock of this computer, or SOURCE_DATE_EPOCH, is not a date")]
    Clock,
    #[error("cargo did not say where {0} is")]
    Variable(&'static str),
}

fn embed() -> Result<(), BuildFault> {
    let home =
        env::var_os("CARGO_MANIFEST_DIR").ok_or(BuildFault::Variable("CARGO_MANIFEST_DIR"))?;
    let out = env::var_os("OUT_DIR").ok_or(BuildFault::Variable("OUT_DIR"))?;
    let root = Path::new(&home).join("../../policy-content");
    let mut files = BTreeMap::new();
    collect(&root, "", &mut files)?;
    let read = words::Words::read(&files, None)?;
    warn_of_old_guides(&read.guides)?;
    let mut table = String::from("[\n");
    for name in files.keys() {
        let path = root.join(name);
        let path = path
            .canonicalize()
            .map_err(|fault| BuildFault::File(path, fault))?;
        let _ = writeln!(
            table,
            "    ({name:?}, include_bytes!({:?})),",
            path.display().to_string()
        );
    }
    table.push(']');
    let target = Path::new(&out).join("policy_content.rs");
    fs::write(&target, table).map_err(|fault| BuildFault::File(target, fault))
}

/// The day of the build: the one a reproducible build is told, else the clock's.
fn today() -> Result<time::Date, BuildFault> {
    const EPOCH: &str = "SOURCE_DATE_EPOCH";
    tell_cargo("rerun-if-env-changed", EPOCH);
    let seconds = match env::var(EPOCH) {
        Ok(told) => told.trim().parse::<i64>().map_err(|_| BuildFault::Clock)?,
        Err(_) => return Ok(time::OffsetDateTime::from(std::time::SystemTime::now()).date()),
    };
    let moment = time::OffsetDateTime::from_unix_timestamp(seconds);
    moment
        .map(time::OffsetDateTime::date)
        .map_err(|_| BuildFault::Clock)
}

/// Platforms change their buttons; a guide that nobody looked at for long may lead nowhere.
fn warn_of_old_guides(guides: &[words::Guide]) -> Result<(), BuildFault> {
    let today = today()?;
    for guide in guides.iter().filter(|guide| guide.is_old(today)) {
        let warning = format!(
            "policy-content/en/guides/{}.md was checked on {}, more than {} days ago: compare it with the platform again",
            guide.id,
            guide.checked_on,
            words::GUIDE_DAYS
        );
        tell_cargo("warning", &warning);
    }
    Ok(())
}

/// Every file below `folder`, except the record of how the rules cover the council's documents, which a test reads.
fn collect(
    root: &Path,
    folder: &str,
    files: &mut BTreeMap<String, Vec<u8>>,
) -> Result<(), BuildFault> {
    let path = root.join(folder);
    let failed = |fault| BuildFault::File(path.clone(), fault);
    // Watching a folder makes a new file count as a change.
    tell_cargo("rerun-if-changed", &path.display().to_string());
    for entry in fs::read_dir(&path).map_err(failed)? {
        let entry = entry.map_err(failed)?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let inside = if folder.is_empty() {
            name.clone()
        } else {
            format!("{folder}/{name}")
        };
        let read_elsewhere = ["README.md", "coverage.toml"].contains(&inside.as_str());
        if name.starts_with('.') || read_elsewhere {
            continue;
        }
        if entry.file_type().map_err(failed)?.is_dir() {
            collect(root, &inside, files)?;
            continue;
        }
        let bytes = fs::read(entry.path()).map_err(failed)?;
        tell_cargo("rerun-if-changed", &entry.path().display().to_string());
        files.insert(inside, bytes);
    }
    Ok(())
}

fn tell_cargo(key: &str, value: &str) {
    println!("cargo::{key}={value}");
}
