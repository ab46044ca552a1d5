//! The system's own dialogs for files and folders.

use std::path::PathBuf;

use app::FilePicker;
use tauri::{AppHandle, Manager};

/// Files that a test chooses, in a debug build.
const CHOSEN: &str = "LEARNER_COMPANION_PICK";

/// Dialogs of the program's window.
pub(crate) struct Dialogs(AppHandle);

impl Dialogs {
    pub(crate) fn new(handle: &AppHandle) -> Self {
        Self(handle.clone())
    }

    fn dialog(&self) -> rfd::FileDialog {
        let dialog = rfd::FileDialog::new();
        match self.0.webview_windows().values().next() {
            Some(window) => dialog.set_parent(window),
            None => dialog,
        }
    }
}

impl FilePicker for Dialogs {
    fn files(&self) -> Vec<PathBuf> {
        if let Some(chosen) = chosen_by_a_test() {
            return chosen;
        }
        wait_for(|| self.dialog().pick_files()).unwrap_or_default()
    }

    fn file(&self) -> Option<PathBuf> {
        if let Some(chosen) = chosen_by_a_test() {
            return chosen.into_iter().next();
        }
        wait_for(|| self.dialog().pick_file())
    }

    fn folder(&self) -> Option<PathBuf> {
        if let Some(chosen) = chosen_by_a_test() {
            return chosen.into_iter().next();
        }
        let start = self.0.path().document_dir().unwrap_or_default();
        wait_for(|| self.dialog().set_directory(start).pick_folder())
    }
}

/// Keeps chosen files out of the system's list of recent files, where the system allows it.
pub(crate) fn remember_nothing() {
    #[cfg(target_os = "linux")]
    {
        use gtk::prelude::GtkSettingsExt;
        if let Some(settings) = gtk::Settings::default() {
            settings.set_gtk_recent_files_enabled(false);
        }
    }
}

/// Deliveries go on while somebody looks for a file, or something takes long.
pub(crate) fn wait_for<T>(work: impl FnOnce() -> T) -> T {
    tokio::task::block_in_place(work)
}

fn chosen_by_a_test() -> Option<Vec<PathBuf>> {
    if !cfg!(debug_assertions) {
        return None;
    }
    let chosen = std::env::var_os(CHOSEN)?;
    Some(std::env::split_paths(&chosen).collect())
}
