//! The one window of the program.

use std::sync::OnceLock;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

use app::App;
use tauri::{AppHandle, Manager, WebviewUrl, WebviewWindow, WebviewWindowBuilder};

const LABEL: &str = "main";
const TITLE: &str = "Learner Companion";
const TITLE_LIMIT: usize = 120;
/// How long a program that nobody sees any more may take to end.
const ENDING: Duration = Duration::from_secs(3);

/// The window, as commands see it.
#[derive(Default)]
pub(crate) struct Window {
    window: OnceLock<WebviewWindow>,
    leaving: AtomicBool,
}

impl Window {
    /// Shows the name of the screen in the native title bar.
    pub(crate) fn set_title(&self, title: &str) {
        let title: String = title
            .chars()
            .filter(|letter| !letter.is_control())
            .take(TITLE_LIMIT)
            .collect();
        self.with(|window| window.set_title(&title));
    }

    /// Takes the window off the screen before anything else, then wipes what was not saved and ends the program, whatever
    /// it was doing. Called from the thread of the windows, so that the next thing this thread does is to hide.
    ///
    /// The clipboard is left alone: this program never puts anything there, and what a person copied is theirs.
    pub(crate) fn leave(&self, app: App) {
        self.with(WebviewWindow::hide);
        if self.leaving.swap(true, Ordering::SeqCst) {
            return;
        }
        let handle = self.window.get().map(|window| window.app_handle().clone());
        thread::spawn(move || {
            // A report that is being sealed was meant to go: it gets the time to be safe on disk.
            if !app.wipe_unsaved(ENDING) {
                tracing::warn!("something was still under way when the program was left");
            }
            if let Some(handle) = handle {
                handle.exit(0);
            }
            // Windows that do not close, a dialog for example, keep nobody here.
            thread::sleep(ENDING);
            std::process::exit(0);
        });
    }

    /// Brings the window to the front, for somebody who started the program a second time.
    pub(crate) fn come_forward(&self) {
        if self.leaving.load(Ordering::SeqCst) {
            return;
        }
        self.with(WebviewWindow::unminimize);
        self.with(WebviewWindow::show);
        self.with(WebviewWindow::set_focus);
    }

    pub(crate) fn open(&self, handle: &AppHandle) -> tauri::Result<()> {
        let window = WebviewWindowBuilder::new(handle, LABEL, WebviewUrl::default())
            .title(TITLE)
            .inner_size(960.0, 760.0)
            .min_inner_size(320.0, 400.0)
            // Nothing of a report may stay behind in the web view's own folders.
            .incognito(!driven_by_a_test())
            .on_navigation(|url| {
                matches!(url.scheme(), "tauri") || url.host_str() == Some("tauri.localhost")
            })
            .build()?;
        self.window.get_or_init(|| window);
        Ok(())
    }

    fn with(&self, action: impl FnOnce(&WebviewWindow) -> tauri::Result<()>) {
        if let Some(window) = self.window.get()
            && let Err(error) = action(window)
        {
            tracing::warn!(%error, "the window did not answer");
        }
    }
}

/// A private web view cannot be driven from outside, so a debug build under a WebDriver goes without.
fn driven_by_a_test() -> bool {
    cfg!(debug_assertions) && std::env::var_os("TAURI_AUTOMATION").is_some()
}
