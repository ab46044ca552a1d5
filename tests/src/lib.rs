//! What the product's tests share.

mod council;
mod desktop;
pub mod pictures;

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use app::view::{CheckView, ReportView};
use app::{
    App, Clock, Config, Desktop, FilePicker, KeyStore, NoKeyStore, Ports, Secret, System,
    ThievesList,
};
use council_intake::{keys, pack};
use testkit::FakeComputer;
use time::OffsetDateTime;
use time::macros::datetime;

pub use council::{Serving, free_address, until};
pub use desktop::{FakeDesktop, FakePicker, FakeThieves};

/// The day on which every journey happens.
pub const TODAY: OffsetDateTime = datetime!(2026-11-23 14:05 UTC);

/// A clock that stands still.
pub struct StoppedClock(pub OffsetDateTime);

impl Clock for StoppedClock {
    fn now(&self) -> OffsetDateTime {
        self.0
    }
}

/// A key store in memory, or one that refuses. Clones are the same store.
#[derive(Clone, Default)]
pub struct FakeKeys {
    refuses: bool,
    key: Arc<Mutex<Option<Vec<u8>>>>,
}

impl FakeKeys {
    /// A key store that refuses everything.
    #[must_use]
    pub fn refusing() -> Self {
        Self {
            refuses: true,
            ..Self::default()
        }
    }

    /// Whether the store holds nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.key
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .is_none()
    }

    fn ask<T>(&self, answer: impl FnOnce(&mut Option<Vec<u8>>) -> T) -> Result<T, NoKeyStore> {
        if self.refuses {
            return Err(NoKeyStore("refused".into()));
        }
        Ok(answer(
            &mut self.key.lock().unwrap_or_else(PoisonError::into_inner),
        ))
    }
}

impl KeyStore for FakeKeys {
    fn read(&self) -> Result<Option<Secret>, NoKeyStore> {
        self.ask(|key| key.clone().map(Secret::new))
    }

    fn write(&self, fresh: &[u8]) -> Result<(), NoKeyStore> {
        self.ask(|key| *key = Some(fresh.to_vec()))
    }

    fn remove(&self) -> Result<(), NoKeyStore> {
        self.ask(|key| *key = None)
    }
}

/// One laptop: its folders, its council's keys and pack.
pub struct Laptop {
    /// Everything lies below this folder.
    pub folder: tempfile::TempDir,
    /// What the checks see.
    pub computer: Arc<FakeComputer>,
    /// What is chosen in the system's dialogs.
    pub picker: Arc<FakePicker>,
    /// What is shown in other programs.
    pub desktop: Arc<FakeDesktop>,
    /// The list of stolen passwords on the internet.
    pub thieves: Arc<FakeThieves>,
    /// Every list of reports that was told.
    pub told_reports: Arc<Mutex<Vec<Vec<ReportView>>>>,
    /// Every state of a check that was told.
    pub told_checks: Arc<Mutex<Vec<CheckView>>>,
}

impl Laptop {
    /// A laptop whose checks see what `computer` shows.
    ///
    /// # Panics
    /// Without a temporary folder there is no test.
    #[must_use]
    #[expect(clippy::expect_used, reason = "a test without a folder cannot go on")]
    pub fn new(computer: FakeComputer) -> Self {
        Self {
            folder: tempfile::tempdir().expect("a temporary folder"),
            computer: Arc::new(computer),
            picker: Arc::default(),
            desktop: Arc::default(),
            thieves: Arc::default(),
            told_reports: Arc::default(),
            told_checks: Arc::default(),
        }
    }

    /// A path on this laptop.
    #[must_use]
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Gives the laptop a practice council that nobody runs.
    ///
    /// # Panics
    /// When the council's own commands fail.
    pub fn join_council(&self, version: u64, not_after_days: u32) {
        // Port 9 on this computer: nobody listens.
        self.join_council_at("127.0.0.1:9", version, not_after_days);
    }

    /// Gives the laptop a practice council at `address`.
    ///
    /// # Panics
    /// When the council's own commands fail.
    pub fn join_council_at(&self, address: impl std::fmt::Display, version: u64, days: u32) {
        let council = root().join("policy-content/council.toml");
        self.join_council_of(council, address, version, days);
    }

    /// Gives the laptop a practice council with its own `council.toml`.
    ///
    /// # Panics
    /// When the council's own commands fail.
    #[expect(clippy::expect_used, reason = "a test without a pack cannot go on")]
    pub fn join_council_of(
        &self,
        council: PathBuf,
        address: impl std::fmt::Display,
        version: u64,
        days: u32,
    ) {
        let folder = self.path("keys");
        let public = if folder.exists() {
            keys::read_public(&folder).expect("the council's public keys")
        } else {
            keys::make(&folder, TODAY).expect("the council's keys")
        };
        let out = self.path("pack");
        if out.exists() {
            std::fs::remove_dir_all(&out).expect("room for the new pack");
        }
        let order = pack::Order {
            council,
            out,
            version,
            days,
            intake_url: format!("http://{address}"),
            practice: true,
        };
        let root_key = keys::read_root(&folder).expect("the council's root key");
        pack::sign(&order, &public, &root_key, TODAY).expect("a signed pack");
    }

    /// Opens the program on this laptop, `days` after [`TODAY`].
    ///
    /// # Panics
    /// When the council's keys cannot be read.
    #[must_use]
    pub fn open(&self, days: i64, keys: FakeKeys) -> App {
        let root = self.practice_root();
        let pack = root.is_some().then(|| self.path("pack"));
        self.open_with(days, keys, pack, root)
    }

    /// The key that signs the packs of this laptop's council.
    #[must_use]
    pub fn practice_root(&self) -> Option<String> {
        let public = keys::read_public(&self.path("keys")).ok();
        public.map(|public| public.root.key)
    }

    /// As [`Laptop::open`], with another pack or none, and with the keys whose packs are trusted.
    #[must_use]
    pub fn open_with(
        &self,
        days: i64,
        keys: FakeKeys,
        pack: Option<PathBuf>,
        practice_root: Option<String>,
    ) -> App {
        let config = Config {
            data: self.path("data"),
            pack,
            practice_root,
            system: System::Linux,
            language: None,
        };
        let clock = StoppedClock(TODAY + time::Duration::days(days));
        let ports = Ports::new(
            Arc::clone(&self.computer) as Arc<dyn checkup::Probe>,
            Box::new(keys),
        )
        .with_clock(Arc::new(clock))
        .with_picker(Arc::clone(&self.picker) as Arc<dyn FilePicker>)
        .with_desktop(Arc::clone(&self.desktop) as Arc<dyn Desktop>)
        .with_thieves_list(Arc::clone(&self.thieves) as Arc<dyn ThievesList>);
        let (checks, reports) = (
            Arc::clone(&self.told_checks),
            Arc::clone(&self.told_reports),
        );
        App::open(
            config,
            ports,
            move |view| {
                checks
                    .lock()
                    .unwrap_or_else(PoisonError::into_inner)
                    .push(view)
            },
            move |views| {
                reports
                    .lock()
                    .unwrap_or_else(PoisonError::into_inner)
                    .push(views)
            },
        )
    }
}

/// The top of the tree.
#[must_use]
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .map(Path::to_owned)
        .unwrap_or_default()
}
