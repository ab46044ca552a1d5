//! Which council this copy belongs to: the built-in words, or the council's own signed pack.

use std::path::{Path, PathBuf};

use content::{Library, Pack, Trust};
use report::receipt::ReceiptKey;
use time::{Date, OffsetDateTime};

use crate::Config;
use crate::packs::file::{self, Files};
use crate::packs::{Choice, Kept, PackRefused, Store};
use crate::view::{Notice, WordsInUseView, WordsOrigin};

const PLACED: &str = "pack";
const NEWEST_SEEN: &str = "pack-newest-seen";

/// The words and the council in use.
pub(crate) struct Council {
    /// `None`: the built-in words.
    from_pack: Option<Library>,
    pub(crate) practice: bool,
    pub(crate) pack_version: u64,
    pub(crate) notices: Vec<Notice>,
    pub(crate) in_use: WordsInUseView,
    /// What was chosen on this computer when these words were loaded.
    pub(crate) chosen: Choice,
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

    fn built_in(notices: Vec<Notice>, chosen: Choice) -> Self {
        Self {
            from_pack: None,
            practice: false,
            pack_version: 0,
            notices,
            in_use: WordsInUseView {
                origin: WordsOrigin::BuiltIn,
                version: None,
                made_on: None,
                not_after: None,
                expired: false,
                practice: false,
            },
            chosen,
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

/// A pack that was found good, and what its council should look at all the same.
#[derive(Debug, Clone)]
pub struct CheckedPack {
    /// What the council signed.
    pub pack: Pack,
    /// Guides that nobody compared with their platform for too long: id, and the day it was done last.
    pub old_guides: Vec<(String, Date)>,
}

/// Checks everything about a pack, a folder or one file, that the program checks before it uses one, on the day `today`.
///
/// # Errors
/// The first thing that is wrong with it.
pub fn verify_pack(path: &Path, config: &Config, today: Date) -> Result<CheckedPack, PackRefused> {
    let (pack, library) = open(&file::read(path)?, config, 0)?;
    let old_guides = library
        .old_guides(today)
        .into_iter()
        .map(|guide| (guide.id.clone(), guide.checked_on))
        .collect();
    Ok(CheckedPack { pack, old_guides })
}

pub(crate) fn load(config: &Config, now: OffsetDateTime) -> Council {
    let newest = newest_seen(&config.data);
    let chosen = choice(&config.data);
    let (opened, origin) = match (&config.pack, &chosen) {
        (Some(folder), _) => (open_at(folder, config, newest), WordsOrigin::Named),
        (None, Choice::BuiltIn) => return Council::built_in(Vec::new(), chosen),
        // Whoever chose it here may have gone back to it on purpose.
        (None, Choice::Placed) => {
            let went_back = Store::new(&config.data).choice().is_some();
            let newest = if went_back { 0 } else { newest };
            match placed_pack(&config.data) {
                Some(folder) => (open_at(&folder, config, newest), WordsOrigin::Placed),
                None => return Council::built_in(Vec::new(), chosen),
            }
        }
        (None, Choice::Kept(kept)) => (open_kept(kept, config), WordsOrigin::Taken),
    };
    match opened {
        Ok(opened) => opened.into_council(config, now, origin, chosen),
        Err(refused) => {
            tracing::warn!(%refused, "the council's pack is not used");
            fall_back(config, now, chosen)
        }
    }
}

/// A pack of the store was damaged: the newest one before it that is still good, or the words inside the program.
fn fall_back(config: &Config, now: OffsetDateTime, chosen: Choice) -> Council {
    let of_the_store = config.pack.is_none() && matches!(chosen, Choice::Kept(_));
    let kept = if of_the_store {
        Store::new(&config.data).kept()
    } else {
        Vec::new()
    };
    let good = kept.iter().find_map(|kept| open_kept(kept, config).ok());
    let mut council = match good {
        Some(opened) => opened.into_council(config, now, WordsOrigin::Taken, chosen),
        None => Council::built_in(Vec::new(), chosen),
    };
    council.notices.insert(0, Notice::PackRefused);
    council
}

struct Opened(Pack, Library);

impl Opened {
    fn into_council(
        self,
        config: &Config,
        now: OffsetDateTime,
        origin: WordsOrigin,
        chosen: Choice,
    ) -> Council {
        let Self(pack, library) = self;
        remember_version(&config.data, pack.version);
        let expired = pack.expired(now);
        Council {
            from_pack: Some(library),
            practice: pack.practice,
            pack_version: pack.version,
            notices: expired.then_some(Notice::PackExpired).into_iter().collect(),
            in_use: WordsInUseView {
                origin,
                version: Some(pack.version.to_string()),
                made_on: Some(pack.made_at.date().to_string()),
                not_after: Some(pack.not_after.date().to_string()),
                expired,
                practice: pack.practice,
            },
            chosen,
        }
    }
}

/// What was chosen on this computer; where nothing was, the placed pack, if there is one.
pub(crate) fn choice(data: &Path) -> Choice {
    let chosen = Store::new(data).choice();
    chosen.unwrap_or_else(|| match placed_pack(data) {
        Some(_) => Choice::Placed,
        None => Choice::BuiltIn,
    })
}

/// A pack that somebody put into the data folder, as a council's own set-up does.
pub(crate) fn placed_pack(data: &Path) -> Option<PathBuf> {
    Some(data.join(PLACED)).filter(|folder| folder.is_dir())
}

fn open_at(path: &Path, config: &Config, newest: u64) -> Result<Opened, PackRefused> {
    let (pack, library) = open(&file::read(path)?, config, newest)?;
    Ok(Opened(pack, library))
}

/// It was the newest when it was taken; going back to it is a choice, not an attack.
fn open_kept(kept: &Kept, config: &Config) -> Result<Opened, PackRefused> {
    let (pack, library) = open(&Store::new(&config.data).read(kept)?, config, 0)?;
    Ok(Opened(pack, library))
}

pub(crate) fn open(
    files: &Files,
    config: &Config,
    newest: u64,
) -> Result<(Pack, Library), PackRefused> {
    let pack = verify(files, config, newest)?;
    let library = Library::built_in().with_pack(&pack)?;
    Ok((pack, library))
}

pub(crate) fn verify(files: &Files, config: &Config, newest: u64) -> Result<Pack, PackRefused> {
    Ok(Pack::verify(files, &trust(config), newest)?)
}

/// The custodians' keys in the build and, in debug builds, the practice council's: one key, or several with commas.
fn trust(config: &Config) -> Trust {
    let practice = config.practice_root.iter().flat_map(|keys| keys.split(','));
    let practice: Option<Vec<_>> = practice.map(content::parse_root).collect();
    Library::built_in()
        .trust()
        .with_practice(practice.unwrap_or_default())
}

pub(crate) fn newest_seen(data: &Path) -> u64 {
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
