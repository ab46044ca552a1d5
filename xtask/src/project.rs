//! Where things are.

use std::path::{Path, PathBuf};

use crate::process::Program;
use crate::trouble::Trouble;

/// The folders of this checkout.
#[derive(Debug, Clone)]
pub(crate) struct Project {
    pub(crate) root: PathBuf,
    pub(crate) target: PathBuf,
}

/// Pages that Node builds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Pages {
    /// What a learner sees in the window.
    Screens,
    /// What the safeguarding team sees in a browser.
    Desk,
}

impl Pages {
    pub(crate) const fn folder(self) -> &'static str {
        match self {
            Self::Screens => "ui",
            Self::Desk => "desk",
        }
    }

    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Screens => "the screens",
            Self::Desk => "the desk's page",
        }
    }
}

impl Project {
    pub(crate) fn find() -> Result<Self, Trouble> {
        let here = std::env::current_dir().map_err(Trouble::file(Path::new(".")))?;
        let start = std::env::var_os("CARGO_MANIFEST_DIR").map_or(here, PathBuf::from);
        let root = start
            .ancestors()
            .find(|folder| folder.join("xtask/Cargo.toml").is_file())
            .ok_or_else(|| Trouble::Missing("run this inside the project's folder".into()))?
            .to_owned();
        let target = match std::env::var_os("CARGO_TARGET_DIR") {
            Some(folder) => root.join(folder),
            None => root.join("target"),
        };
        Ok(Self { root, target })
    }

    pub(crate) fn pages(&self, pages: Pages) -> PathBuf {
        self.root.join(pages.folder())
    }

    /// A folder under `target/`, made if it is not there.
    pub(crate) fn scratch(&self, name: &str) -> Result<PathBuf, Trouble> {
        let folder = self.target.join(name);
        std::fs::create_dir_all(&folder).map_err(Trouble::file(&folder))?;
        Ok(folder)
    }

    /// A fresh log file under `target/logs`.
    pub(crate) fn log(&self, name: &str) -> Result<PathBuf, Trouble> {
        let log = self.scratch("logs")?.join(format!("{name}.log"));
        std::fs::write(&log, "").map_err(Trouble::file(&log))?;
        Ok(log)
    }

    /// The cargo that runs this command, in the project's folder.
    pub(crate) fn cargo(&self) -> Program {
        let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        // What `cargo run` told this program about itself is not for the programs that it starts.
        Program::new(cargo)
            .dir(&self.root)
            .without("CARGO_MANIFEST_DIR")
            .without("CARGO_MANIFEST_PATH")
    }

    /// npm, in the folder of these pages.
    pub(crate) fn npm(&self, pages: Pages) -> Program {
        let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
        Program::new(npm)
            .dir(self.pages(pages))
            .env("NO_COLOR", "1")
            .without("FORCE_COLOR")
    }
}

/// The key that signs packs, as `council-intake keys new` wrote it.
pub(crate) fn root_key(public: &Path) -> Result<String, Trouble> {
    let text = std::fs::read_to_string(public).map_err(Trouble::file(public))?;
    let keys: toml::Table = text
        .parse()
        .map_err(|fault| Trouble::Wrong(format!("{}: {fault}", public.display())))?;
    let key = keys
        .get("root")
        .and_then(|root| root.get("key"))
        .and_then(toml::Value::as_str);
    key.map(str::to_owned)
        .ok_or_else(|| Trouble::Wrong(format!("{} names no root key", public.display())))
}
