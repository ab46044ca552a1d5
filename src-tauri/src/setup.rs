//! Puts the parts together and opens the window.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use app::{App, Config, CouldNotAsk, Desktop, KeyStore, NoKeyStore, Ports, ThievesList};
use platform::ThisComputer;
use platform::open::{self, SettingsPage};
use tauri::{AppHandle, DragDropEvent, Manager, WindowEvent};

use crate::events::{CheckChanged, EvidenceChanged, ReportsChanged, tell};
use crate::picker::{self, Dialogs};
use crate::window::Window;

/// The name under which the key of the kept answers stands in the system's key store.
const KEY_NAME: &str = "kept-answers";

/// Runs the program until its window is closed.
#[must_use]
pub fn run() -> ExitCode {
    start_log();
    let interface = crate::interface();
    let built = tauri::Builder::default()
        .plugin(tauri_plugin_single_instance::init(
            |handle, _arguments, _folder| {
                handle.state::<Window>().come_forward();
            },
        ))
        .manage(Window::default())
        .invoke_handler(interface.invoke_handler())
        .setup(move |tauri| {
            interface.mount_events(tauri);
            let handle = tauri.handle();
            tauri.manage(open_app(handle)?);
            handle.state::<Window>().open(handle)?;
            picker::remember_nothing();
            Ok(())
        })
        .on_window_event(|window, event| {
            if let WindowEvent::DragDrop(DragDropEvent::Drop { paths, .. }) = event {
                take_dropped(window.app_handle().clone(), paths.clone());
            }
        })
        .run(tauri::generate_context!());
    match built {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            tracing::error!(%error, "the window could not be opened");
            ExitCode::FAILURE
        }
    }
}

fn open_app(handle: &AppHandle) -> Result<App, Box<dyn std::error::Error>> {
    let data = handle.path().app_local_data_dir()?;
    let config = Config::from_environment(data, platform::system());
    let ports = Ports::new(Arc::new(ThisComputer::new()), Box::new(SystemKeys))
        .with_picker(Arc::new(Dialogs::new(handle)))
        .with_desktop(Arc::new(SystemDesktop))
        .with_thieves_list(Arc::new(OnlineList::default()));
    let for_checks = handle.clone();
    let for_reports = handle.clone();
    let app = tauri::async_runtime::block_on(async {
        App::open(
            config,
            ports,
            move |view| tell(&for_checks, &CheckChanged(view)),
            move |views| tell(&for_reports, &ReportsChanged(views)),
        )
    });
    Ok(app)
}

/// Copies files that were dropped, where the question about pictures of under-18s allows it.
fn take_dropped(handle: AppHandle, paths: Vec<PathBuf>) {
    tauri::async_runtime::spawn_blocking(move || {
        let app = handle.state::<App>();
        let view = app.attach_files(&paths).unwrap_or_else(|_| app.evidence());
        tell(&handle, &EvidenceChanged(view));
    });
}

fn start_log() {
    let filter = tracing_subscriber::EnvFilter::try_from_env("LEARNER_COMPANION_LOG")
        .unwrap_or_else(|_| tracing_subscriber::EnvFilter::new("warn"));
    tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .init();
}

/// The system's key store, as the use cases see it.
struct SystemKeys;

impl KeyStore for SystemKeys {
    fn read(&self) -> Result<Option<app::Secret>, NoKeyStore> {
        platform::keystore::read(KEY_NAME).map_err(no_key_store)
    }

    fn write(&self, key: &[u8]) -> Result<(), NoKeyStore> {
        platform::keystore::write(KEY_NAME, key).map_err(no_key_store)
    }

    fn remove(&self) -> Result<(), NoKeyStore> {
        platform::keystore::remove(KEY_NAME).map_err(no_key_store)
    }
}

/// The public list of stolen passwords, as the use cases see it.
#[derive(Default)]
struct OnlineList(platform::thieves_list::ThievesList);

impl ThievesList for OnlineList {
    fn endings(&self, address: &str, five: &str) -> Result<Vec<u8>, CouldNotAsk> {
        let answer = self.0.endings(address, five);
        answer.map_err(|fault| CouldNotAsk(fault.to_string()))
    }
}

/// The other programs of this computer, as the use cases see them.
struct SystemDesktop;

impl Desktop for SystemDesktop {
    fn show_file(&self, file: &Path) -> bool {
        open::file_manager(file).is_ok()
    }

    fn open_file(&self, file: &Path) -> bool {
        open::file(file).is_ok()
    }

    fn write_mail(&self, to: &str, subject: &str, text: &str) -> bool {
        open::new_mail(to, subject, text).is_ok()
    }

    fn has_settings(&self, check: app::CheckId) -> bool {
        SettingsPage::of(check).is_some_and(open::has_settings)
    }

    fn open_settings(&self, check: app::CheckId) -> bool {
        SettingsPage::of(check).is_some_and(|page| open::settings(page).is_ok())
    }
}

fn no_key_store(fault: platform::keystore::KeystoreFault) -> NoKeyStore {
    NoKeyStore(fault.to_string())
}
