//! Starts, kills and restarts the parts of a trial.

use std::ffi::OsString;
use std::io::{BufRead, BufReader};
use std::net::{SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use crate::Trouble;

/// A part of the trial; killed when dropped.
#[derive(Debug)]
pub(crate) struct Part(Child);

impl Drop for Part {
    fn drop(&mut self) {
        // SIGKILL: nothing can be finished or tidied up.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

impl Part {
    pub(crate) fn ended(&mut self) -> Option<bool> {
        let status = self.0.try_wait().ok().flatten()?;
        Some(status.success())
    }
}

/// This program as another part.
pub(crate) fn start(arguments: impl IntoIterator<Item = OsString>) -> Result<Part, Trouble> {
    let child = Command::new(std::env::current_exe()?)
        .args(arguments)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()?;
    Ok(Part(child))
}

/// The council's service on a fixed port of this computer.
#[derive(Debug)]
pub(crate) struct Service {
    pub(crate) data: PathBuf,
    pub(crate) keys: PathBuf,
    pub(crate) address: SocketAddr,
    part: Option<Part>,
}

impl Service {
    pub(crate) fn new(folder: &Path) -> Result<Self, Trouble> {
        let address = TcpListener::bind("127.0.0.1:0")?.local_addr()?;
        let keys = folder.join("keys");
        council_intake::keys::make(&keys, time::OffsetDateTime::now_utc())?;
        Ok(Self {
            data: folder.join("intake"),
            keys,
            address,
            part: None,
        })
    }

    /// Starts it, unless it runs, and waits until it says that it listens.
    pub(crate) fn start(&mut self) -> Result<(), Trouble> {
        if self
            .part
            .as_mut()
            .is_some_and(|part| part.ended().is_none())
        {
            return Ok(());
        }
        let mut child = Command::new(std::env::current_exe()?)
            .args(["intake", "serve", "--data"])
            .arg(&self.data)
            .arg("--keys")
            .arg(&self.keys)
            .args(["--org", crate::council::ORG, "--listen"])
            .arg(self.address.to_string())
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()?;
        let output = child.stdout.take().ok_or("the service has no output")?;
        self.part = Some(Part(child));
        let mut lines = BufReader::new(output).lines();
        lines.next().ok_or("the service did not start")??;
        Ok(())
    }

    pub(crate) fn kill(&mut self) {
        self.part = None;
    }
}

/// Copies a folder that nobody writes to now.
pub(crate) fn copy(from: &Path, to: &Path) -> Result<(), Trouble> {
    if to.exists() {
        std::fs::remove_dir_all(to)?;
    }
    let copied = Command::new("cp").arg("-a").arg(from).arg(to).status()?;
    if copied.success() {
        Ok(())
    } else {
        Err("a folder could not be copied".into())
    }
}
