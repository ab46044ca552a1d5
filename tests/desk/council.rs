//! A council for one test: its keys with passphrases, its service, and what it keeps on disk.

use std::io::Write as _;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use outbox::Destination;
use report::{ReceiptKey, Recipient};

use crate::recorder::Recorder;

pub(crate) const PASSPHRASE: &str = "marmalade otter lantern";
const READERS: usize = 4;
const PATIENCE: Duration = Duration::from_secs(20);

pub(crate) struct Council {
    folder: tempfile::TempDir,
    keys: toml::Table,
    port: u16,
    intake: Child,
    /// Between the browser and the service; it keeps every byte the browser sends.
    pub(crate) recorder: Recorder,
}

impl Council {
    pub(crate) fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        make_keys(&folder.path().join("keys"));
        let public = std::fs::read_to_string(folder.path().join("keys/public.toml")).unwrap();
        let port = free_port();
        let intake = start(folder.path(), port);
        Self {
            folder,
            keys: public.parse().unwrap(),
            port,
            intake,
            recorder: Recorder::before(port),
        }
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The key file that the safeguarding lead has on their computer.
    pub(crate) fn key_file(&self, who: &str) -> PathBuf {
        self.path(&format!("keys/desk/{who}.key.age"))
    }

    /// Where the page is, behind the recorder.
    pub(crate) fn page(&self) -> String {
        format!("http://127.0.0.1:{}/desk/", self.recorder.port)
    }

    pub(crate) fn destination(&self) -> Destination {
        Destination {
            org: "practice-council".to_owned(),
            council_name: "Practice Council".to_owned(),
            intake_url: format!("http://127.0.0.1:{}", self.port),
        }
    }

    /// Lead and deputy: the usual readers of a report.
    pub(crate) fn recipients(&self) -> Vec<Recipient> {
        self.readers()
            .iter()
            .take(2)
            .map(|reader| Recipient {
                id: text(reader, "id"),
                role: text(reader, "role"),
                key: text(reader, "key"),
            })
            .collect()
    }

    pub(crate) fn believed(&self) -> outbox::Council {
        let receipt = self.keys["receipt"].as_table().unwrap();
        let readers = self.readers();
        let readers = readers
            .iter()
            .map(|reader| ReceiptKey::parse(&text(reader, "id"), &text(reader, "reader_key")));
        outbox::Council {
            destination: Some(self.destination()),
            receipt_keys: vec![
                ReceiptKey::parse(&text(receipt, "kid"), &text(receipt, "key")).unwrap(),
            ],
            reader_keys: readers.map(Result::unwrap).collect(),
        }
    }

    /// Every file that the service keeps.
    pub(crate) fn kept(&self) -> Vec<(PathBuf, Vec<u8>)> {
        let mut kept = Vec::new();
        collect(&self.path("intake"), &mut kept);
        assert!(!kept.is_empty(), "the service keeps nothing");
        kept
    }

    fn readers(&self) -> Vec<toml::Table> {
        let readers = self.keys["recipients"].as_array().unwrap();
        let readers = readers.iter().map(|one| one.as_table().unwrap().clone());
        readers.collect()
    }
}

impl Drop for Council {
    fn drop(&mut self) {
        end(&mut self.intake);
    }
}

fn make_keys(folder: &Path) {
    let mut child = Command::new(program())
        .args(["keys", "new", "--passphrase-stdin", "--out"])
        .arg(folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .spawn()
        .unwrap();
    let lines = format!("{PASSPHRASE}\n").repeat(READERS);
    let mut stdin = child.stdin.take().unwrap();
    stdin.write_all(lines.as_bytes()).unwrap();
    drop(stdin);
    assert!(child.wait().unwrap().success(), "the keys were not made");
}

fn start(folder: &Path, port: u16) -> Child {
    let log = std::fs::File::create(folder.join("log")).unwrap();
    let intake = Command::new(program())
        .args(["serve", "--data"])
        .arg(folder.join("intake"))
        .arg("--keys")
        .arg(folder.join("keys"))
        .args(["--listen", &format!("127.0.0.1:{port}")])
        .stdout(Stdio::null())
        .stderr(log)
        .spawn()
        .unwrap();
    let started = Instant::now();
    while std::net::TcpStream::connect(("127.0.0.1", port)).is_err() {
        assert!(
            started.elapsed() < PATIENCE,
            "the council's service did not start"
        );
        std::thread::sleep(Duration::from_millis(50));
    }
    intake
}

fn program() -> PathBuf {
    let built = || {
        let test = std::env::current_exe().unwrap();
        test.ancestors().nth(2).unwrap().join("council-intake")
    };
    let program = std::env::var_os("LC_INTAKE_BIN").map_or_else(built, PathBuf::from);
    assert!(
        program.exists(),
        "{} is not built: `cargo build -p council-intake`",
        program.display()
    );
    program
}

/// Asks a program to end, and makes sure.
pub(crate) fn end(child: &mut Child) {
    let _ = Command::new("kill").arg(child.id().to_string()).status();
    let started = Instant::now();
    while child.try_wait().unwrap().is_none() {
        if started.elapsed() > Duration::from_secs(5) {
            let _ = child.kill();
        }
        std::thread::sleep(Duration::from_millis(50));
    }
}

pub(crate) fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    listener.local_addr().unwrap().port()
}

fn text(table: &toml::Table, name: &str) -> String {
    table[name].as_str().unwrap().to_owned()
}

fn collect(folder: &Path, kept: &mut Vec<(PathBuf, Vec<u8>)>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, kept);
        } else {
            let bytes = std::fs::read(&path).unwrap();
            kept.push((path, bytes));
        }
    }
}
