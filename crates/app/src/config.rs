//! Where this copy keeps its data and which council it belongs to.

use std::path::PathBuf;

use content::System;

/// What a copy of the program starts with.
#[derive(Debug, Clone)]
pub struct Config {
    /// The folder for everything this copy keeps.
    pub data: PathBuf,
    /// The council's signed pack that whoever starts the program wants: it is used whatever was taken or placed here.
    pub pack: Option<PathBuf>,
    /// The key of a practice council (hex); with commas, several that all have to sign. Only debug builds listen to it.
    pub practice_root: Option<String>,
    /// Which system this is.
    pub system: System,
    /// The code of the language that whoever starts the program wants, whatever was chosen before.
    pub language: Option<String>,
}

impl Config {
    /// `data` and `system` ("windows", "macos", anything else is Linux), changed by the environment: `LEARNER_COMPANION_DATA` names another data folder,
    /// `LEARNER_COMPANION_PACK` a pack, `LEARNER_COMPANION_LANGUAGE` a language by its code, and
    /// `LEARNER_COMPANION_PRACTICE_ROOT` a practice council's key.
    #[must_use]
    pub fn from_environment(data: PathBuf, system: &str) -> Self {
        let system = match system {
            "windows" => System::Windows,
            "macos" => System::Macos,
            _ => System::Linux,
        };
        let data = folder("LEARNER_COMPANION_DATA").unwrap_or(data);
        let pack = folder("LEARNER_COMPANION_PACK");
        let practice_root = std::env::var("LEARNER_COMPANION_PRACTICE_ROOT")
            .ok()
            .filter(|_| cfg!(debug_assertions));
        Self {
            data,
            pack,
            practice_root,
            system,
            language: std::env::var("LEARNER_COMPANION_LANGUAGE").ok(),
        }
    }

    pub(crate) const fn program() -> &'static str {
        concat!("Learner Companion ", env!("CARGO_PKG_VERSION"))
    }

    pub(crate) const fn version() -> &'static str {
        env!("CARGO_PKG_VERSION")
    }
}

fn folder(variable: &str) -> Option<PathBuf> {
    std::env::var_os(variable)
        .filter(|value| !value.is_empty())
        .map(PathBuf::from)
}
