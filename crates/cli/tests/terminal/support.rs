//! A copy of the program with a data folder of its own, and a practice council.

use std::io::Write;
use std::net::{SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::mpsc;
use std::thread::JoinHandle;

use council_intake::log::Log;
use council_intake::store::{Place, Store};
use council_intake::{keys, pack, serve};
use tempfile::TempDir;
use time::OffsetDateTime;

/// A fresh copy on a fresh computer.
pub(crate) struct Copy {
    pub(crate) folder: TempDir,
    practice_root: Option<String>,
}

/// How a command ended.
pub(crate) struct Ended {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Ended {
    pub(crate) fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.out)
            .unwrap_or_else(|fault| panic!("{fault}: {:?} {:?}", self.out, self.err))
    }
}

impl Copy {
    pub(crate) fn new() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
            practice_root: None,
        }
    }

    pub(crate) fn of(council: &Council) -> Self {
        let copy = Self {
            folder: tempfile::tempdir().unwrap(),
            practice_root: Some(council.root.clone()),
        };
        std::fs::create_dir(copy.data()).unwrap();
        copy_folder(&council.pack(), &copy.data().join("pack"));
        copy
    }

    /// From now on, packs count that all these keys have signed.
    pub(crate) fn trust(&mut self, keys: &[&str]) {
        self.practice_root = Some(keys.join(","));
    }

    pub(crate) fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    pub(crate) fn run(&self, args: &[&str]) -> Ended {
        self.run_with(args, b"")
    }

    pub(crate) fn run_with(&self, args: &[&str], input: &[u8]) -> Ended {
        let mut command = Command::new(env!("CARGO_BIN_EXE_companion"));
        command.args(args).arg("--data").arg(self.data());
        command
            .env_remove("LEARNER_COMPANION_DATA")
            .env_remove("LEARNER_COMPANION_PACK");
        match &self.practice_root {
            Some(root) => command.env("LEARNER_COMPANION_PRACTICE_ROOT", root),
            None => command.env_remove("LEARNER_COMPANION_PRACTICE_ROOT"),
        };
        command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        // A command that does not read closes the pipe.
        let _ = child.stdin.take().unwrap().write_all(input);
        let output = child.wait_with_output().unwrap();
        let ended = Ended {
            code: output.status.code().unwrap_or(-1),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        };
        for text in [&ended.out, &ended.err] {
            let steering = text.chars().find(|each| each.is_control() && *each != '\n');
            assert_eq!(
                steering, None,
                "{args:?} printed something that a terminal obeys: {text:?}"
            );
        }
        ended
    }
}

/// A practice council with its keys, its pack and an address for its intake.
pub(crate) struct Council {
    folder: TempDir,
    root: String,
    address: SocketAddr,
}

impl Council {
    pub(crate) fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let now = OffsetDateTime::now_utc();
        let public = keys::make(&folder.path().join("keys"), now).unwrap();
        let free = TcpListener::bind("127.0.0.1:0").unwrap();
        let council = Self {
            root: public.root.key.clone(),
            address: free.local_addr().unwrap(),
            folder,
        };
        let order = pack::Order {
            council: Path::new(env!("CARGO_MANIFEST_DIR"))
                .join("../../policy-content/council.toml"),
            out: council.pack(),
            version: 1,
            days: 30,
            intake_url: format!("http://{}", council.address),
            practice: true,
        };
        let root = keys::read_root(&council.keys()).unwrap();
        pack::sign(&order, &public, &root, now).unwrap();
        council
    }

    pub(crate) fn pack(&self) -> PathBuf {
        self.folder.path().join("pack")
    }

    pub(crate) fn keys(&self) -> PathBuf {
        self.folder.path().join("keys")
    }

    pub(crate) fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    pub(crate) fn store(&self) -> Store {
        Store::beside(&Place::Folder(self.data())).unwrap()
    }

    /// Serves until the answer is dropped.
    pub(crate) fn serve(&self) -> Serving {
        let options = serve::Options {
            place: Place::Folder(self.data()),
            listen: self.address,
            keys: self.keys(),
            org: None,
            behind_proxy: false,
            tls: None,
            config: None,
        };
        let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
        let (ready, is_ready) = mpsc::channel();
        let thread = std::thread::spawn(move || {
            let runtime = tokio::runtime::Runtime::new().unwrap();
            let mut out = Ready(ready);
            let stop = async { drop(stopped.await) };
            runtime
                .block_on(serve::serve(
                    options,
                    &mut out,
                    Log::to(std::io::sink()),
                    stop,
                ))
                .unwrap();
        });
        is_ready.recv().unwrap();
        Serving {
            stop: Some(stop),
            thread: Some(thread),
        }
    }
}

pub(crate) struct Serving {
    stop: Option<tokio::sync::oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Drop for Serving {
    fn drop(&mut self) {
        drop(self.stop.take());
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

/// Tells that the service has said it is ready.
struct Ready(mpsc::Sender<()>);

impl Write for Ready {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        let _ = self.0.send(());
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

pub(crate) fn copy_folder(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        std::fs::copy(entry.path(), to.join(entry.file_name())).unwrap();
    }
}

/// Every file below a folder.
pub(crate) fn files(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return Vec::new();
    };
    let paths = entries.map(|entry| entry.unwrap().path());
    paths
        .flat_map(|path| {
            if path.is_dir() {
                files(&path)
            } else {
                vec![path]
            }
        })
        .collect()
}
