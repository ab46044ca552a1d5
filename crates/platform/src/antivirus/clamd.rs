//! Asks a ClamAV daemon how it is, over its own socket.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, ErrorKind, Read, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use checkup::antivirus::{Product, Signatures, State};
use checkup::{Evidence, Why};
use socket2::{Domain, SockAddr, Socket, Type};
use time::OffsetDateTime;

use super::ClamavAt;
use super::clamav::{self, Conf};

const LIMIT: Duration = Duration::from_secs(3);
const LONGEST_ANSWER: usize = 1024;
const LONGEST_CONF: u64 = 256 * 1024;
const CLAMD: &str = "clamd";

const CONFS: [&str; 4] = [
    "/etc/clamav/clamd.conf",
    "/etc/clamd.d/scan.conf",
    "/etc/clamd.conf",
    "/usr/local/etc/clamav/clamd.conf",
];
const SOCKETS: [&str; 4] = [
    "/run/clamav/clamd.ctl",
    "/run/clamav/clamd.sock",
    "/run/clamd.scan/clamd.sock",
    "/var/run/clamav/clamd.ctl",
];
const DATABASE: &str = "/var/lib/clamav";
const DAEMONS: [&str; 3] = ["/usr/sbin/clamd", "/usr/bin/clamd", "/usr/local/sbin/clamd"];

/// ClamAV, if it is here.
pub(super) fn look(at: &ClamavAt, running: Option<&BTreeSet<String>>) -> Option<Product> {
    let place = Place::of(at);
    let mut trouble = None;
    for socket in &place.sockets {
        match ask(socket, b"zPING\0") {
            Ok(answer) if clamav::is_pong(&answer) => return Some(at_work(socket, &place)),
            Ok(_) => trouble = Some(Why::NotUnderstood),
            Err(error) => trouble = trouble.or(why(&error)),
        }
    }
    let state = match trouble {
        Some(why) => Evidence::Unavailable(why),
        // It runs, and listens where this program cannot ask, or has not begun to listen.
        None if place.usual && running.is_some_and(|names| names.contains(CLAMD)) => {
            Evidence::Unavailable(Why::NotSupported)
        }
        None if place.installed => Evidence::Observed(State::Stopped),
        None => return None,
    };
    Some(product(
        None,
        state,
        Evidence::Unavailable(Why::NotSupported),
    ))
}

fn at_work(socket: &Path, place: &Place) -> Product {
    let version = ask(socket, b"zVERSION\0")
        .ok()
        .and_then(|answer| clamav::parse_version(&answer));
    let made = version
        .as_ref()
        .and_then(|version| version.signatures)
        .or_else(|| place.database.as_deref().and_then(signatures_made));
    let signatures = match made {
        Some(made) => Evidence::Observed(Signatures::Dated(made)),
        None => Evidence::Unavailable(Why::NotUnderstood),
    };
    product(
        version.map(|version| version.program),
        Evidence::Observed(State::On),
        signatures,
    )
}

fn product(
    version: Option<String>,
    state: Evidence<State>,
    signatures: Evidence<Signatures>,
) -> Product {
    Product {
        name: "ClamAV".into(),
        version,
        built_in: false,
        state,
        signatures,
        licence_days_left: None,
        last_scan: None,
    }
}

/// Where a daemon listens and keeps its signatures.
struct Place {
    sockets: Vec<PathBuf>,
    database: Option<PathBuf>,
    installed: bool,
    usual: bool,
}

impl Place {
    fn of(at: &ClamavAt) -> Self {
        match at {
            ClamavAt::UsualPlaces => Self::usual(),
            ClamavAt::Socket(socket) => Self {
                sockets: vec![socket.clone()],
                database: None,
                installed: true,
                usual: false,
            },
            ClamavAt::Conf(conf) => {
                let conf = read_conf(conf).unwrap_or_default();
                Self {
                    sockets: conf.local_socket.into_iter().collect(),
                    database: conf.database,
                    installed: true,
                    usual: false,
                }
            }
        }
    }

    fn usual() -> Self {
        let conf = CONFS
            .iter()
            .find_map(|conf| read_conf(Path::new(conf)))
            .unwrap_or_default();
        let mut sockets: Vec<PathBuf> = conf.local_socket.into_iter().collect();
        for socket in SOCKETS.map(PathBuf::from) {
            if !sockets.contains(&socket) {
                sockets.push(socket);
            }
        }
        Self {
            sockets,
            database: Some(conf.database.unwrap_or_else(|| DATABASE.into())),
            installed: DAEMONS.iter().any(|daemon| Path::new(daemon).exists()),
            usual: true,
        }
    }
}

fn read_conf(path: &Path) -> Option<Conf> {
    let mut text = String::new();
    File::open(path)
        .ok()?
        .take(LONGEST_CONF)
        .read_to_string(&mut text)
        .ok()?;
    Some(clamav::parse_conf(&text))
}

/// When the signatures in a folder were made: by the header of the daily ones, or else by the last
/// change of any.
fn signatures_made(database: &Path) -> Option<OffsetDateTime> {
    let daily = ["daily.cld", "daily.cvd"]
        .iter()
        .filter_map(|name| {
            let mut head = Vec::new();
            let file = File::open(database.join(name)).ok()?;
            file.take(clamav::HEADER as u64)
                .read_to_end(&mut head)
                .ok()?;
            clamav::parse_header(&head)
        })
        .max();
    daily.or_else(|| {
        fs::read_dir(database)
            .ok()?
            .flatten()
            .filter(|entry| {
                entry
                    .file_name()
                    .to_str()
                    .is_some_and(clamav::is_signature_file)
            })
            .filter_map(|entry| entry.metadata().ok()?.modified().ok())
            .max()
            .map(OffsetDateTime::from)
    })
}

fn ask(socket: &Path, command: &[u8]) -> io::Result<Vec<u8>> {
    let deadline = Instant::now() + LIMIT;
    let mut stream = Socket::new(Domain::UNIX, Type::STREAM, None)?;
    stream.connect_timeout(&SockAddr::unix(socket)?, LIMIT)?;
    stream.set_write_timeout(Some(LIMIT))?;
    stream.write_all(command)?;
    let mut answer = Vec::new();
    let mut piece = [0; 256];
    while answer.len() < LONGEST_ANSWER && !answer.contains(&0) {
        let left = deadline.saturating_duration_since(Instant::now());
        if left.is_zero() {
            return Err(ErrorKind::TimedOut.into());
        }
        stream.set_read_timeout(Some(left))?;
        match stream.read(&mut piece)? {
            0 => break,
            length => answer.extend_from_slice(&piece[..length]),
        }
    }
    Ok(answer)
}

/// Why a daemon could not be asked, or nothing where there is nobody to ask.
fn why(error: &io::Error) -> Option<Why> {
    match error.kind() {
        ErrorKind::NotFound | ErrorKind::ConnectionRefused => None,
        ErrorKind::PermissionDenied => Some(Why::NeedsPermission),
        ErrorKind::TimedOut | ErrorKind::WouldBlock => Some(Why::TimedOut),
        _ => Some(Why::NotUnderstood),
    }
}

#[cfg(test)]
mod tests {
    use std::os::unix::net::UnixListener;
    use std::thread;

    use super::*;

    #[test]
    fn a_daemon_that_answers_oddly_or_not_at_all_is_never_on() {
        let folder = tempfile::tempdir().unwrap();
        let cases: [(&str, Option<&'static [u8]>, Why); 3] = [
            ("silent", None, Why::TimedOut),
            ("closing", Some(b""), Why::NotUnderstood),
            ("odd", Some(b"HELLO\0"), Why::NotUnderstood),
        ];
        for (name, answer, why) in cases {
            let socket = folder.path().join(name);
            let listener = UnixListener::bind(&socket).unwrap();
            thread::spawn(move || {
                let (mut stream, _) = listener.accept().unwrap();
                let mut command = [0; 6];
                stream.read_exact(&mut command).unwrap();
                match answer {
                    Some(answer) => stream.write_all(answer).unwrap(),
                    None => thread::sleep(LIMIT * 2),
                }
            });
            let product = look(&ClamavAt::Socket(socket), None).unwrap();
            assert_eq!(product.state, Evidence::Unavailable(why), "{name}");
        }
    }

    #[test]
    fn the_daily_header_dates_the_signatures_before_any_other_file() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(
            signatures_made(folder.path()),
            None,
            "an empty folder was dated"
        );
        fs::write(folder.path().join("notes.txt"), "x").unwrap();
        assert_eq!(
            signatures_made(folder.path()),
            None,
            "a note was taken for signatures"
        );
        fs::write(folder.path().join("own.ndb"), "x").unwrap();
        assert!(signatures_made(folder.path()).is_some());
        let header = b"ClamAV-VDB:19 Nov 2024 09-35 +0000:27471:2:90:m:d:b:1";
        fs::write(folder.path().join("daily.cld"), header).unwrap();
        let expected = time::macros::datetime!(2024-11-19 09:35 UTC);
        assert_eq!(
            signatures_made(folder.path()),
            Some(expected),
            "old signatures look new"
        );
    }
}
