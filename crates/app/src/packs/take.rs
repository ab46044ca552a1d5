//! Taking a newer pack, going back, and seeing what there is.

use std::path::{Path, PathBuf};

use content::Pack;
use outbox::{HttpTransport, Method, Request, Transport, TransportFault};

use super::file::{self, Files};
use super::{Choice, PackRefused, Store};
use crate::App;
use crate::council;
use crate::view::{PackChangeView, PackOutcome, PackView, PacksView};

/// Where a pack comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PackSource {
    /// One file, or a folder.
    File(PathBuf),
    /// An address of the web, which begins with `https://`.
    Address(String),
    /// The address that the words in use name.
    Council,
}

impl App {
    /// Whose words are in use, and which others are kept here to go back to.
    #[must_use]
    pub fn packs(&self) -> PacksView {
        let store = self.store();
        let now = self.inner.clock.now();
        let chosen = self.choice();
        let kept = store.kept().into_iter().map(|kept| {
            let pack = store
                .read(&kept)
                .ok()
                .and_then(|files| council::verify(&files, &self.inner.config, 0).ok());
            PackView {
                version: kept.version.to_string(),
                good: pack.is_some(),
                not_after: pack.as_ref().map(|pack| pack.not_after.date().to_string()),
                expired: pack.as_ref().is_some_and(|pack| pack.expired(now)),
                practice: pack.as_ref().is_some_and(|pack| pack.practice),
                in_use: chosen == Choice::Kept(kept),
            }
        });
        PacksView {
            kept: kept.collect(),
            built_in: chosen == Choice::BuiltIn,
            placed: chosen == Choice::Placed,
            named: self.inner.config.pack.is_some(),
            address: self.inner.library().council().words_url.clone(),
        }
    }

    /// Asks for a file with the system's dialog and takes it. `None` when the person changed their mind.
    #[must_use]
    pub fn choose_pack(&self) -> Option<PackChangeView> {
        let chosen = self.inner.picker.files().into_iter().next()?;
        Some(self.said(self.take_file(&chosen)))
    }

    /// Takes a newer pack. It is used from the next start on; everything that was kept before stays.
    pub async fn take_pack(&self, source: &PackSource) -> PackChangeView {
        let taken = match source {
            PackSource::File(path) => self.take_file(path),
            PackSource::Address(address) => self.take_from(address).await,
            PackSource::Council => match &self.inner.library().council().words_url {
                Some(address) => self.take_from(address).await,
                None => Err(PackRefused::AddressNotAllowed),
            },
        };
        self.said(taken)
    }

    /// Goes back to the pack before the one in use, or to the words inside the program.
    #[must_use]
    pub fn pack_back(&self) -> PackChangeView {
        let store = self.store();
        let before = match self.choice() {
            Choice::BuiltIn => return self.change(PackOutcome::NothingBefore, None),
            Choice::Placed => Choice::BuiltIn,
            Choice::Kept(current) => {
                let mut older = store.kept().into_iter().filter(|kept| *kept < current);
                // Whoever goes back wants words that work.
                let good = older.find(|kept| {
                    let files = store.read(kept);
                    files.is_ok_and(|files| council::open(&files, &self.inner.config, 0).is_ok())
                });
                let placed = council::placed_pack(&self.inner.config.data).is_some();
                match good {
                    Some(kept) => Choice::Kept(kept),
                    None if placed => Choice::Placed,
                    None => Choice::BuiltIn,
                }
            }
        };
        let version = match &before {
            Choice::Kept(kept) => Some(kept.version),
            Choice::BuiltIn | Choice::Placed => None,
        };
        match store.choose(&before) {
            Ok(()) => self.change(PackOutcome::WentBack, version),
            Err(fault) => self.said(Err(PackRefused::NotKept(fault))),
        }
    }

    fn said(&self, taken: Result<Taken, PackRefused>) -> PackChangeView {
        match taken {
            Ok(taken) if taken.already => {
                self.change(PackOutcome::AlreadyHere, Some(taken.version))
            }
            Ok(taken) => self.change(PackOutcome::Taken, Some(taken.version)),
            Err(refused) => {
                tracing::warn!(%refused, "a pack was not taken");
                self.change(refused.outcome(), None)
            }
        }
    }

    fn change(&self, outcome: PackOutcome, version: Option<u64>) -> PackChangeView {
        let words = |key| self.inner.say(key).unwrap_or_default();
        let (title, what_to_do) = outcome.words();
        PackChangeView {
            outcome,
            title: words(title),
            what_to_do: words(what_to_do),
            version: version.map(|version| version.to_string()),
        }
    }

    fn take_file(&self, path: &Path) -> Result<Taken, PackRefused> {
        self.take(&file::read(path)?)
    }

    async fn take_from(&self, address: &str) -> Result<Taken, PackRefused> {
        let mut request = Request::new(Method::Get, address.to_owned());
        request.answer_limit = file::LARGEST;
        let answer = HttpTransport::new()
            .send(request)
            .await
            .map_err(|fault| match fault {
                TransportFault::NotAllowed => PackRefused::AddressNotAllowed,
                TransportFault::TooLong => PackRefused::TooLarge,
                TransportFault::NoAnswer | TransportFault::NotTrusted => PackRefused::NoAnswer,
            })?;
        if answer.status != 200 {
            return Err(PackRefused::NoAnswer);
        }
        self.take(&file::read_bytes(&answer.body)?)
    }

    fn take(&self, files: &Files) -> Result<Taken, PackRefused> {
        let config = &self.inner.config;
        let (pack, _) = council::open(files, config, self.newest())?;
        let now = self.inner.clock.now();
        if pack.expired(now) {
            return Err(PackRefused::Expired(pack.not_after));
        }
        let ours = &self.inner.library().council().org;
        if pack.org != *ours {
            return Err(PackRefused::AnotherCouncil {
                theirs: pack.org,
                ours: ours.clone(),
            });
        }
        keep(&self.store(), &pack, files, &config.data)
    }

    /// The newest version that was ever in use or kept here.
    fn newest(&self) -> u64 {
        let kept = self.store().kept().first().map_or(0, |kept| kept.version);
        council::newest_seen(&self.inner.config.data)
            .max(kept)
            .max(self.inner.pack_version())
    }

    fn store(&self) -> Store {
        Store::new(&self.inner.config.data)
    }

    fn choice(&self) -> Choice {
        council::choice(&self.inner.config.data)
    }
}

/// What was done with a good pack.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Taken {
    pub(super) version: u64,
    /// It was in use already.
    pub(super) already: bool,
}

pub(super) fn keep(
    store: &Store,
    pack: &Pack,
    files: &Files,
    data: &Path,
) -> Result<Taken, PackRefused> {
    let before = store.choice();
    let whole = match &before {
        Some(Choice::Kept(kept)) => store.read(kept).is_ok_and(|there| there == *files),
        _ => false,
    };
    let kept = store
        .put(pack.version, files)
        .map_err(PackRefused::NotKept)?;
    let chosen = Choice::Kept(kept);
    let already = whole && before.as_ref() == Some(&chosen);
    if !already {
        store.choose(&chosen).map_err(PackRefused::NotKept)?;
    }
    // The store itself also knows the newest version; this number only outlives it.
    let newest = pack.version.max(council::newest_seen(data));
    if let Err(error) = store.replace_beside(
        &council::newest_seen_file(data),
        newest.to_string().as_bytes(),
    ) {
        tracing::warn!(%error, "the pack's version could not be remembered");
    }
    store.prune();
    Ok(Taken {
        version: pack.version,
        already,
    })
}
