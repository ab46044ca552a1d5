//! A desktop for programs that must not touch the engineer's own: display, session bus and key store.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

use crate::process::Program;
use crate::running::Running;
use crate::trouble::Trouble;

const PATIENCE: Duration = Duration::from_secs(20);

/// Which parts are wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Parts {
    /// A session bus with an unlocked key store.
    Bus,
    /// The same, with a display.
    BusAndDisplay,
}

/// The running parts. They end, youngest first, when this is dropped.
#[derive(Debug)]
pub(crate) struct Desktop {
    running: Vec<Running>,
    folder: PathBuf,
    environment: Vec<(String, OsString)>,
}

impl Desktop {
    pub(crate) fn start(parts: Parts) -> Result<Self, Trouble> {
        let mut desktop = Self {
            running: Vec::new(),
            folder: fresh_folder()?,
            environment: Vec::new(),
        };
        for (variable, name) in [
            ("XDG_RUNTIME_DIR", "run"),
            ("XDG_DATA_HOME", "data"),
            ("XDG_CONFIG_HOME", "config"),
            ("XDG_CACHE_HOME", "cache"),
            ("XDG_STATE_HOME", "state"),
        ] {
            let folder = private_folder(desktop.folder.join(name))?;
            desktop.environment.push((variable.into(), folder.into()));
        }
        if parts == Parts::BusAndDisplay {
            desktop.start_display()?;
        }
        desktop.start_bus()?;
        desktop.start_key_store()?;
        Ok(desktop)
    }

    /// What a program on this desktop is started with.
    pub(crate) fn environment(&self) -> Vec<(String, OsString)> {
        self.environment.clone()
    }

    /// The display's number.
    pub(crate) fn display(&self) -> Option<&str> {
        let (_, display) = self
            .environment
            .iter()
            .find(|(name, _)| name == "DISPLAY")?;
        display.to_str()?.strip_prefix(':')
    }

    /// A program on this desktop.
    pub(crate) fn put(&self, program: Program) -> Program {
        program
            .envs(self.environment())
            .without("WAYLAND_DISPLAY")
            .without("XAUTHORITY")
    }

    fn start_display(&mut self) -> Result<(), Trouble> {
        let (display, number) = Program::new("Xvfb")
            .args([
                "-displayfd",
                "1",
                "-screen",
                "0",
                "1280x1024x24",
                "-nolisten",
                "tcp",
            ])
            .log_nowhere()
            .start_and_read_line()?;
        self.running.push(display);
        self.environment
            .push(("DISPLAY".into(), format!(":{}", number.trim()).into()));
        self.environment.push(("GDK_BACKEND".into(), "x11".into()));
        Ok(())
    }

    fn start_bus(&mut self) -> Result<(), Trouble> {
        let bus = Program::new("dbus-daemon")
            .args(["--session", "--nofork", "--print-address=1"])
            .env("HOME", &self.folder)
            .log_nowhere();
        let (bus, address) = self.put(bus).start_and_read_line()?;
        self.running.push(bus);
        self.environment
            .push(("DBUS_SESSION_BUS_ADDRESS".into(), address.trim().into()));
        Ok(())
    }

    fn start_key_store(&mut self) -> Result<(), Trouble> {
        let keyring = Program::new("gnome-keyring-daemon")
            .args(["--foreground", "--unlock", "--components=secrets"])
            .env("HOME", &self.folder)
            .input(b"test")
            .log(&self.folder.join("keyring.log"));
        let keyring = self.put(keyring).start()?;
        self.running.push(keyring);
        let started = Instant::now();
        while !self.has_key_store()? {
            if started.elapsed() > PATIENCE {
                return Err(Trouble::Wrong(
                    "the key store of the virtual desktop did not start".into(),
                ));
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        Ok(())
    }

    fn has_key_store(&self) -> Result<bool, Trouble> {
        let question = Program::new("dbus-send")
            .args([
                "--session",
                "--print-reply=literal",
                "--dest=org.freedesktop.DBus",
                "/",
            ])
            .args([
                "org.freedesktop.DBus.NameHasOwner",
                "string:org.freedesktop.secrets",
            ])
            .log_nowhere();
        let (answer, _) = self.put(question).answer()?;
        Ok(answer.contains("true"))
    }
}

impl Drop for Desktop {
    fn drop(&mut self) {
        while let Some(youngest) = self.running.pop() {
            drop(youngest);
        }
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

/// Whether somebody can see a window on this computer.
pub(crate) fn has_display() -> bool {
    let set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    cfg!(any(windows, target_os = "macos")) || set("DISPLAY") || set("WAYLAND_DISPLAY")
}

fn fresh_folder() -> Result<PathBuf, Trouble> {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let count = COUNT.fetch_add(1, Ordering::Relaxed);
    // Sockets live here, and a socket's path must be short.
    private_folder(std::env::temp_dir().join(format!("lc-desktop-{}-{count}", std::process::id())))
}

fn private_folder(folder: PathBuf) -> Result<PathBuf, Trouble> {
    std::fs::create_dir(&folder).map_err(Trouble::file(&folder))?;
    only_mine(&folder)?;
    Ok(folder)
}

#[cfg(unix)]
fn only_mine(folder: &Path) -> Result<(), Trouble> {
    use std::os::unix::fs::PermissionsExt;
    std::fs::set_permissions(folder, std::fs::Permissions::from_mode(0o700))
        .map_err(Trouble::file(folder))
}

#[cfg(not(unix))]
const fn only_mine(_folder: &Path) -> Result<(), Trouble> {
    Ok(())
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;

    #[test]
    fn a_desktop_has_a_bus_a_key_store_and_a_display_and_leaves_nothing_behind() {
        let desktop = Desktop::start(Parts::BusAndDisplay).unwrap();
        assert!(
            desktop.has_key_store().unwrap(),
            "kept answers could not be tried"
        );
        let display = desktop.display().unwrap().to_owned();
        let socket = PathBuf::from(format!("/tmp/.X11-unix/X{display}"));
        assert!(socket.exists(), "no window could be opened");
        let folder = desktop.folder.clone();
        drop(desktop);
        assert!(
            !socket.exists() && !folder.exists(),
            "every run would leave a desktop behind"
        );
    }
}
