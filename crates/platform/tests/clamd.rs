//! A real ClamAV daemon, asked as the product asks it.
#![cfg(target_os = "linux")]
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test that cannot go on should stop"
)]

use std::fs::{self, File};
use std::os::unix::net::UnixStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant, SystemTime};

use checkup::antivirus::{Product, Signatures, State, assess};
use checkup::{Evidence, Finding, Probe, Verdict, Why};
use platform::ThisComputer;
use tempfile::TempDir;
use time::OffsetDateTime;

const CLAMD: &str = "/usr/sbin/clamd";
const DAY: Duration = Duration::from_secs(24 * 60 * 60);

#[test]
fn a_scanner_is_on_only_while_it_answers() {
    let mut scanner = Scanner::start(Duration::ZERO);
    let computer = ThisComputer::with_clamd_conf(scanner.conf());
    let product = clamav(&computer);
    assert_eq!(product.state, Evidence::Observed(State::On));
    assert!(
        product.version.is_some(),
        "the daemon's version was not read"
    );
    assert!(matches!(
        product.signatures,
        Evidence::Observed(Signatures::Dated(_))
    ));
    let finding = look(&computer);
    assert_eq!(
        (finding.verdict, finding.advice),
        (Verdict::Good, "on"),
        "{finding:?}"
    );

    scanner.signal("-STOP");
    assert_eq!(
        clamav(&computer).state,
        Evidence::Unavailable(Why::TimedOut),
        "a scanner that hangs was judged"
    );
    scanner.signal("-CONT");
    assert_eq!(clamav(&computer).state, Evidence::Observed(State::On));

    scanner.kill();
    assert!(
        scanner.socket().exists(),
        "the killed daemon should leave its socket behind"
    );
    assert_eq!(
        clamav(&computer).state,
        Evidence::Observed(State::Stopped),
        "a socket left behind was taken for a scanner"
    );
    fs::remove_file(scanner.socket()).unwrap();
    assert_eq!(clamav(&computer).state, Evidence::Observed(State::Stopped));
    let finding = look(&computer);
    assert_eq!(
        (finding.verdict, finding.advice),
        (Verdict::Advice, "scanner-stopped")
    );
}

#[test]
fn a_scanner_with_old_signatures_is_outdated_and_one_of_unknown_age_is_not_judged() {
    let scanner = Scanner::start(DAY * 30);
    let finding = look(&ThisComputer::with_clamd_conf(scanner.conf()));
    assert_eq!(
        (finding.verdict, finding.advice),
        (Verdict::Problem, "outdated"),
        "{finding:?}"
    );
    assert_eq!(finding.facts.get("days").map(String::as_str), Some("30"));

    let by_socket = ThisComputer::with_clamd_socket(scanner.socket());
    assert_eq!(clamav(&by_socket).state, Evidence::Observed(State::On));
    let finding = look(&by_socket);
    assert!(
        matches!(finding.verdict, Verdict::CannotTell(_)),
        "signatures that nobody dated were called good: {finding:?}"
    );
}

fn look(computer: &ThisComputer) -> Finding {
    assess(&computer.antivirus(), OffsetDateTime::now_utc())
}

fn clamav(computer: &ThisComputer) -> Product {
    let evidence = computer.antivirus();
    let products = &evidence.observed().expect("nothing was seen").products;
    products
        .iter()
        .find(|product| product.name == "ClamAV")
        .expect("ClamAV was not seen")
        .clone()
}

/// A daemon of our own, with one signature of our own.
struct Scanner {
    folder: TempDir,
    daemon: Child,
}

impl Scanner {
    fn start(signatures_age: Duration) -> Self {
        assert!(
            Path::new(CLAMD).exists(),
            "this test needs: apt-get install clamav-daemon"
        );
        let folder = tempfile::tempdir().unwrap();
        let database = folder.path().join("signatures");
        fs::create_dir(&database).unwrap();
        let signature = database.join("own.ndb");
        fs::write(
            &signature,
            "Own.Test:0:*:4c6561726e6572436f6d70616e696f6e54657374\n",
        )
        .unwrap();
        let made = SystemTime::now() - signatures_age;
        File::options()
            .write(true)
            .open(&signature)
            .unwrap()
            .set_modified(made)
            .unwrap();
        let path = |name: &str| folder.path().join(name).display().to_string();
        let conf = format!(
            "LocalSocket {}\nDatabaseDirectory {}\nForeground yes\nLogFile {}\n",
            path("socket"),
            path("signatures"),
            path("log")
        );
        fs::write(folder.path().join("clamd.conf"), conf).unwrap();
        let daemon = Command::new(CLAMD)
            .arg("--config-file")
            .arg(folder.path().join("clamd.conf"))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut scanner = Self { folder, daemon };
        scanner.wait_until_it_listens();
        scanner
    }

    fn wait_until_it_listens(&mut self) {
        let start = Instant::now();
        while UnixStream::connect(self.socket()).is_err() {
            let ended = self.daemon.try_wait().unwrap();
            let log = fs::read_to_string(self.folder.path().join("log")).unwrap_or_default();
            assert!(ended.is_none(), "clamd ended by itself: {log}");
            assert!(
                start.elapsed() < Duration::from_secs(60),
                "clamd does not listen: {log}"
            );
            thread::sleep(Duration::from_millis(100));
        }
    }

    fn conf(&self) -> PathBuf {
        self.folder.path().join("clamd.conf")
    }

    fn socket(&self) -> PathBuf {
        self.folder.path().join("socket")
    }

    fn signal(&self, signal: &str) {
        let id = self.daemon.id().to_string();
        assert!(
            Command::new("kill")
                .args([signal, &id])
                .status()
                .unwrap()
                .success()
        );
    }

    fn kill(&mut self) {
        self.daemon.kill().unwrap();
        self.daemon.wait().unwrap();
    }
}

impl Drop for Scanner {
    fn drop(&mut self) {
        let _ = self.daemon.kill();
        let _ = self.daemon.wait();
    }
}
