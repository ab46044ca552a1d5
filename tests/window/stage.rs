//! A council and a place for a laptop, for one test: own folders, own keys, own ports on loopback.

use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::time::{Duration, Instant};

use tokio::sync::{Mutex, MutexGuard};

use crate::laptop::Laptop;

pub(crate) const PATIENCE: Duration = Duration::from_secs(20);
pub(crate) const PAUSE: Duration = Duration::from_millis(50);

/// One test at a time: there is one screen and one session bus.
pub(crate) async fn alone() -> MutexGuard<'static, ()> {
    static TURN: OnceLock<Mutex<()>> = OnceLock::new();
    TURN.get_or_init(Mutex::default).lock().await
}

/// The council's keys, pack and intake, and the learner's data folder.
pub(crate) struct Stage {
    folder: tempfile::TempDir,
    intake_port: u16,
    intake: Option<Child>,
    /// What a person would choose in the system's own dialogs.
    chosen: Option<PathBuf>,
    log: Option<PathBuf>,
    /// Whether nobody has chosen a language yet.
    asks_for_language: bool,
}

impl Stage {
    pub(crate) fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let stage = Self {
            folder,
            intake_port: free_port(),
            intake: None,
            chosen: None,
            log: None,
            asks_for_language: false,
        };
        stage.council(&[
            "keys",
            "new",
            "--no-passphrase",
            "--out",
            &stage.path("keys"),
        ]);
        let council = root().join("policy-content/council.toml");
        stage.council(&[
            "pack",
            "sign",
            "--keys",
            &stage.path("keys"),
            "--council",
            &council.to_string_lossy(),
            "--out",
            &stage.path("pack"),
            "--version",
            "1",
            "--days",
            "30",
            "--intake-url",
            &format!("http://127.0.0.1:{}", stage.intake_port),
            "--practice",
        ]);
        stage
    }

    pub(crate) fn path(&self, name: &str) -> String {
        self.folder.path().join(name).to_string_lossy().into_owned()
    }

    pub(crate) fn intake_address(&self) -> (&'static str, u16) {
        ("127.0.0.1", self.intake_port)
    }

    /// From now on the system's dialogs for files and folders answer with this.
    pub(crate) fn choose(&mut self, path: &Path) {
        self.chosen = Some(path.to_owned());
    }

    /// From now on the program starts as it does for somebody who has it for the first time.
    pub(crate) fn ask_for_language(&mut self) {
        self.asks_for_language = true;
    }

    /// From now on the program says everything it ever says, into this file.
    pub(crate) fn keep_log(&mut self, name: &str) -> PathBuf {
        let log = self.folder.path().join(name);
        self.log = Some(log.clone());
        log
    }

    pub(crate) fn start_intake(&mut self) {
        self.start_intake_on(self.intake_port);
    }

    /// Starts the council's service elsewhere than learners look for it.
    pub(crate) fn start_intake_on(&mut self, port: u16) {
        let child = Command::new(program("council-intake", "LC_INTAKE_BIN"))
            .args([
                "serve",
                "--data",
                &self.path("intake"),
                "--keys",
                &self.path("keys"),
                "--listen",
            ])
            .arg(format!("127.0.0.1:{port}"))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        self.intake = Some(child);
        let started = Instant::now();
        while std::net::TcpStream::connect(("127.0.0.1", port)).is_err() {
            assert!(
                started.elapsed() < PATIENCE,
                "the council's intake did not start"
            );
            std::thread::sleep(PAUSE);
        }
    }

    /// What the safeguarding team sees.
    pub(crate) fn desk_list(&self) -> Vec<serde_json::Value> {
        let listed = self.council(&["desk", "list", "--data", &self.path("intake"), "--json"]);
        serde_json::from_str::<serde_json::Value>(&listed).unwrap()["reports"]
            .as_array()
            .unwrap()
            .clone()
    }

    pub(crate) fn desk_open(&self, reference: &str) -> String {
        self.desk(&["open", reference])
    }

    /// What the safeguarding lead does in a terminal.
    pub(crate) fn desk(&self, arguments: &[&str]) -> String {
        let (data, identity) = (self.path("intake"), self.path("keys/desk/lead.key"));
        let place = ["--data", &data, "--identity", &identity];
        self.council(&[&["desk"], arguments, &place].concat())
    }

    pub(crate) fn council(&self, arguments: &[&str]) -> String {
        let output = Command::new(program("council-intake", "LC_INTAKE_BIN"))
            .args(arguments)
            .output()
            .unwrap();
        assert!(
            output.status.success(),
            "council-intake {arguments:?}: {}",
            String::from_utf8_lossy(&output.stderr)
        );
        String::from_utf8(output.stdout).unwrap()
    }

    /// What the program is started with on this laptop.
    pub(crate) fn environment(&self) -> Vec<(&'static str, String)> {
        let public = std::fs::read_to_string(self.path("keys/public.toml")).unwrap();
        let keys: toml::Table = public.parse().unwrap();
        let root = keys["root"]["key"]
            .as_str()
            .expect("public.toml names the root key")
            .to_owned();
        let mut environment = vec![
            ("LEARNER_COMPANION_DATA", self.path("data")),
            ("LEARNER_COMPANION_PACK", self.path("pack")),
            ("LEARNER_COMPANION_PRACTICE_ROOT", root),
        ];
        if !self.asks_for_language {
            environment.push(("LEARNER_COMPANION_LANGUAGE", "en".to_owned()));
        }
        if let Some(chosen) = &self.chosen {
            let chosen = chosen.to_string_lossy().into_owned();
            environment.push(("LEARNER_COMPANION_PICK", chosen));
        }
        if self.log.is_some() {
            environment.extend([
                ("LEARNER_COMPANION_LOG", "trace".to_owned()),
                ("HOME", self.path("home")),
                ("TMPDIR", self.path("tmp")),
                ("XDG_CONFIG_HOME", self.path("home/config")),
                ("XDG_DATA_HOME", self.path("home/share")),
                ("XDG_CACHE_HOME", self.path("home/cache")),
            ]);
        }
        environment
    }

    pub(crate) fn output(&self) -> Stdio {
        match &self.log {
            Some(log) => std::fs::File::options()
                .create(true)
                .append(true)
                .open(log)
                .unwrap()
                .into(),
            None => Stdio::null(),
        }
    }

    pub(crate) async fn open_app(&self) -> Laptop {
        Laptop::open(self).await
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        if let Some(intake) = &mut self.intake {
            end(intake);
        }
    }
}

/// Asks a program to end, so that it ends what it started, and makes sure.
pub(crate) fn end(child: &mut Child) {
    let _ = Command::new("kill").arg(child.id().to_string()).status();
    let started = Instant::now();
    while child.try_wait().unwrap().is_none() {
        if started.elapsed() > Duration::from_secs(5) {
            let _ = child.kill();
        }
        std::thread::sleep(PAUSE);
    }
}

pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .unwrap()
        .to_owned()
}

/// The built program: named by the environment, or beside the tests.
pub(crate) fn program(name: &str, variable: &str) -> PathBuf {
    let path = std::env::var_os(variable).map_or_else(
        || {
            std::env::current_exe()
                .unwrap()
                .ancestors()
                .nth(2)
                .unwrap()
                .join(name)
        },
        PathBuf::from,
    );
    assert!(
        path.exists(),
        "{} is not built: `cargo build --workspace`",
        path.display()
    );
    path
}

pub(crate) fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap()
        .port()
}
