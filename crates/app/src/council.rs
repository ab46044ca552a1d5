//! Which council this copy belongs to: the built-in words, or the council's own signed pack.

use std::collections::BTreeMap;
use std::path::Path;

use content::{Library, Pack, PackFault};
use ed25519_dalek::VerifyingKey;
use report::receipt::ReceiptKey;
use time::OffsetDateTime;

use crate::Config;
use crate::view::Notice;

/// A pack is text: far below this.
const FILE_LIMIT: u64 = 1024 * 1024;
const FILES_LIMIT: usize = 500;
const NEWEST_SEEN: &str = "pack-newest-seen";

/// The words and the council in use.
pub(crate) struct Council {
    /// `None`: the built-in words.
    from_pack: Option<Library>,
    pub(crate) practice: bool,
    pub(crate) pack_version: u64,
    pub(crate) notices: Vec<Notice>,
}

impl Council {
    pub(crate) fn library(&self) -> &Library {
        self.from_pack
            .as_ref()
            .unwrap_or_else(|| Library::built_in())
    }

    pub(crate) fn receipt_keys(&self) -> Vec<ReceiptKey> {
        let Some(reporting) = &self.library().council().reporting else {
            return Vec::new();
        };
        keys(&reporting.receipt_keys)
    }

    pub(crate) fn reader_keys(&self) -> Vec<ReceiptKey> {
        let reporting = self.library().council().reporting.as_ref();
        reporting.map_or_else(Vec::new, |reporting| keys(&reporting.reader_keys))
    }

    fn built_in(notices: Vec<Notice>) -> Self {
        Self {
            from_pack: None,
            practice: false,
            pack_version: 0,
            notices,
        }
    }
}

fn keys(named: &[content::ReceiptKey]) -> Vec<ReceiptKey> {
    named
        .iter()
        .filter_map(|key| ReceiptKey::parse(&key.kid, &key.key).ok())
        .collect()
}

/// The file in `data` that remembers the newest pack.
pub(crate) fn newest_seen_file(data: &Path) -> std::path::PathBuf {
    data.join(NEWEST_SEEN)
}

/// Why a pack is not used.
#[derive(Debug, thiserror::Error)]
pub enum PackRefused {
    /// A file of it could not be read.
    #[error("the pack could not be read: {0}")]
    Unreadable(#[from] std::io::Error),
    /// It holds more than a pack can.
    #[error("the pack is too large")]
    TooLarge,
    /// It is not what the council signed.
    #[error(transparent)]
    Fault(#[from] PackFault),
    /// Its words do not parse.
    #[error(transparent)]
    Content(#[from] content::ContentFault),
}

/// Checks everything about the pack in `folder` that the program checks before it uses one.
///
/// # Errors
/// The first thing that is wrong with it.
pub fn verify_pack(folder: &Path, config: &Config) -> Result<Pack, PackRefused> {
    let pack = Pack::verify(&read_folder(folder)?, &trusted(config), 0)?;
    Library::built_in().with_pack(&pack)?;
    Ok(pack)
}

pub(crate) fn load(config: &Config, now: OffsetDateTime) -> Council {
    let Some(folder) = &config.pack else {
        return Council::built_in(Vec::new());
    };
    match open_pack(folder, config) {
        Ok((pack, library)) => {
            remember_version(&config.data, pack.version);
            let notices = if pack.expired(now) {
                vec![Notice::PackExpired]
            } else {
                Vec::new()
            };
            Council {
                from_pack: Some(library),
                practice: pack.practice,
                pack_version: pack.version,
                notices,
            }
        }
        Err(refused) => {
            tracing::warn!(%refused, "the council's pack is not used");
            Council::built_in(vec![Notice::PackRefused])
        }
    }
}

fn open_pack(folder: &Path, config: &Config) -> Result<(Pack, Library), PackRefused> {
    let pack = Pack::verify(
        &read_folder(folder)?,
        &trusted(config),
        newest_seen(&config.data),
    )?;
    let library = Library::built_in().with_pack(&pack)?;
    Ok((pack, library))
}

/// The keys in the build and, in debug builds, the practice council's.
fn trusted(config: &Config) -> Vec<VerifyingKey> {
    let practice = config
        .practice_root
        .as_deref()
        .and_then(content::parse_root);
    Library::built_in()
        .roots()
        .iter()
        .copied()
        .chain(practice)
        .collect()
}

fn read_folder(folder: &Path) -> Result<BTreeMap<String, Vec<u8>>, PackRefused> {
    let mut files = BTreeMap::new();
    read_into(folder, "", &mut files)?;
    Ok(files)
}

fn read_into(
    folder: &Path,
    prefix: &str,
    files: &mut BTreeMap<String, Vec<u8>>,
) -> Result<(), PackRefused> {
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        let kind = entry.file_type()?;
        if kind.is_dir() {
            read_into(&entry.path(), &format!("{name}/"), files)?;
            continue;
        }
        if !kind.is_file() {
            continue;
        }
        if files.len() >= FILES_LIMIT || entry.metadata()?.len() > FILE_LIMIT {
            return Err(PackRefused::TooLarge);
        }
        files.insert(name, std::fs::read(entry.path())?);
    }
    Ok(())
}

fn newest_seen(data: &Path) -> u64 {
    std::fs::read_to_string(newest_seen_file(data))
        .ok()
        .and_then(|text| text.trim().parse().ok())
        .unwrap_or(0)
}

fn remember_version(data: &Path, version: u64) {
    if version <= newest_seen(data) {
        return;
    }
    let written = std::fs::create_dir_all(data)
        .and_then(|()| std::fs::write(newest_seen_file(data), version.to_string()));
    if let Err(error) = written {
        tracing::warn!(%error, "the pack's version could not be remembered");
    }
}
