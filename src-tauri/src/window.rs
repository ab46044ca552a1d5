//! The one window of the program.

use std::sync::OnceLock;

use tauri::{AppHandle, Manager, WebviewUrl, WebviewWindow, WebviewWindowBuilder};

const LABEL: &str = "main";
const TITLE: &str = "Learner Companion";
const TITLE_LIMIT: usize = 120;

/// The window, as commands see it.
#[derive(Default)]
pub(crate) struct Window(OnceLock<WebviewWindow>);

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

    /// Takes the window off the screen and ends the program, whatever it was doing.
    pub(crate) fn leave(&self) {
        self.with(WebviewWindow::hide);
        if let Some(window) = self.0.get() {
            window.app_handle().exit(0);
        }
    }

    /// Brings the window to the front, for somebody who started the program a second time.
    pub(crate) fn come_forward(&self) {
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
        self.0.get_or_init(|| window);
        Ok(())
    }

    fn with(&self, action: impl FnOnce(&WebviewWindow) -> tauri::Result<()>) {
        if let Some(window) = self.0.get()
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
