//! What a ClamAV daemon, its configuration and its signature files say. Parsers only.

use std::path::PathBuf;

use time::format_description::BorrowedFormatItem;
use time::macros::format_description;
use time::{OffsetDateTime, PrimitiveDateTime};

/// How much of a signature file is its header.
pub const HEADER: usize = 512;

const DAEMON_DATE: &[BorrowedFormatItem<'_>] = format_description!(
    "[weekday repr:short] [month repr:short] [day padding:none] [hour]:[minute]:[second] [year]"
);
const HEADER_DATE: &[BorrowedFormatItem<'_>] = format_description!(
    "[day padding:none] [month repr:short] [year] [hour]-[minute] [offset_hour sign:mandatory][offset_minute]"
);

/// What matters here of a `clamd.conf`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Conf {
    /// The socket in the file system that the daemon listens on.
    pub local_socket: Option<PathBuf>,
    /// The folder of the signature files.
    pub database: Option<PathBuf>,
}

/// Reads a `clamd.conf`.
pub fn parse_conf(text: &str) -> Conf {
    let mut conf = Conf::default();
    for line in text.lines() {
        let line = line.trim();
        if line.starts_with('#') {
            continue;
        }
        let Some((option, value)) = line.split_once(char::is_whitespace) else {
            continue;
        };
        let value = value.trim().trim_matches('"');
        if !value.starts_with('/') {
            continue;
        }
        let path = PathBuf::from(value);
        match option {
            "LocalSocket" => conf.local_socket = Some(path),
            "DatabaseDirectory" => conf.database = Some(path),
            _ => {}
        }
    }
    conf
}

/// What the daemon says about itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// The version of the program.
    pub program: String,
    /// When its signatures were made, if it has the daily ones. The daemon uses its local time,
    /// which is close enough to count days.
    pub signatures: Option<OffsetDateTime>,
}

/// Reads the answer to `VERSION`: `ClamAV 1.4.6/27471/Tue Nov 19 09:35:12 2024`.
pub fn parse_version(answer: &[u8]) -> Option<Version> {
    let text = std::str::from_utf8(answer).ok()?;
    let text = text
        .trim_end_matches(['\0', '\n', '\r'])
        .strip_prefix("ClamAV ")?;
    let mut parts = text.splitn(3, '/');
    let program = checkup::sanitise(parts.next()?);
    let signatures = parts.nth(1).and_then(parse_daemon_date);
    (!program.is_empty()).then_some(Version {
        program,
        signatures,
    })
}

/// Whether the answer to `PING` is the right one.
pub fn is_pong(answer: &[u8]) -> bool {
    matches!(answer, b"PONG\0" | b"PONG\n" | b"PONG")
}

/// Reads the date in the header of a signature file: `ClamAV-VDB:19 Nov 2024 09-35 +0000:…`.
pub fn parse_header(head: &[u8]) -> Option<OffsetDateTime> {
    let head = head.get(..HEADER.min(head.len()))?;
    let date = head
        .strip_prefix(b"ClamAV-VDB:")?
        .split(|byte| *byte == b':')
        .next()?;
    let date = std::str::from_utf8(date).ok()?.trim();
    OffsetDateTime::parse(date, HEADER_DATE).ok()
}

/// Whether a file of this name holds signatures.
pub fn is_signature_file(name: &str) -> bool {
    const ENDINGS: [&str; 10] = [
        "cvd", "cld", "cud", "ndb", "ldb", "hdb", "hsb", "mdb", "msb", "yara",
    ];
    name.rsplit_once('.')
        .is_some_and(|(_, ending)| ENDINGS.contains(&ending))
}

fn parse_daemon_date(text: &str) -> Option<OffsetDateTime> {
    let single_spaced = text.split_whitespace().collect::<Vec<_>>().join(" ");
    PrimitiveDateTime::parse(&single_spaced, DAEMON_DATE)
        .ok()
        .map(PrimitiveDateTime::assume_utc)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use time::macros::datetime;

    use super::*;

    #[test]
    fn the_daemon_s_answer_tells_how_old_its_signatures_are() {
        let dated = datetime!(2024-11-19 09:35:12 UTC);
        let early = datetime!(2024-11-05 09:35:12 UTC);
        type Expected = Option<(&'static str, Option<OffsetDateTime>)>;
        let cases: [(&[u8], Expected); 9] = [
            (
                b"ClamAV 1.4.6/27471/Tue Nov 19 09:35:12 2024\0",
                Some(("1.4.6", Some(dated))),
            ),
            (
                b"ClamAV 0.103.12/27471/Tue Nov  5 09:35:12 2024\n",
                Some(("0.103.12", Some(early))),
            ),
            (b"ClamAV 1.4.6\0", Some(("1.4.6", None))),
            (b"ClamAV 1.4.6/27471/yesterday\0", Some(("1.4.6", None))),
            (b"ClamAV 1.4.6/27471\0", Some(("1.4.6", None))),
            (b"ClamAV \0", None),
            (b"UNKNOWN COMMAND\0", None),
            (b"\xff\xfe\0", None),
            (b"", None),
        ];
        for (answer, expected) in cases {
            let version = parse_version(answer);
            let version = version.as_ref().map(|v| (v.program.as_str(), v.signatures));
            let shown = String::from_utf8_lossy(answer);
            assert_eq!(
                version, expected,
                "{shown:?}: the age of the protection is misread"
            );
        }
    }

    #[test]
    fn only_pong_means_that_the_scanner_is_at_work() {
        for alive in [&b"PONG\0"[..], b"PONG\n", b"PONG"] {
            assert!(is_pong(alive));
        }
        for other in [&b""[..], b"PONGO", b"pong\0", b"ERROR\0", b"PON"] {
            assert!(!is_pong(other), "{other:?} was taken for a scanner at work");
        }
    }

    #[test]
    fn the_header_of_a_signature_file_is_dated() {
        let cases: [(&[u8], Option<OffsetDateTime>); 6] = [
            (
                b"ClamAV-VDB:19 Nov 2024 09-35 +0000:27471:2:90:md5:dsig:builder:1732008900",
                Some(datetime!(2024-11-19 09:35 UTC)),
            ),
            (
                b"ClamAV-VDB:05 Nov 2024 23-35 -0500:1:2:90:md5:dsig:builder:1",
                Some(datetime!(2024-11-05 23:35 -5)),
            ),
            (
                b"ClamAV-VDB:5 Nov 2024 23-35 -0500:1",
                Some(datetime!(2024-11-05 23:35 -5)),
            ),
            (b"ClamAV-VDB:soon:1", None),
            (b"PK\x03\x04", None),
            (b"", None),
        ];
        for (head, expected) in cases {
            let shown = String::from_utf8_lossy(head);
            assert_eq!(
                parse_header(head),
                expected,
                "{shown:?}: an old list looks new"
            );
        }
    }

    #[test]
    fn the_configuration_says_where_to_ask() {
        let text = "#LocalSocket /wrong\n  LocalSocket  /run/clamav/clamd.ctl \r\n\
                    DatabaseDirectory \"/var/lib/clamav\"\nTCPSocket 3310\nLocalSocketMode 666\n";
        let conf = parse_conf(text);
        assert_eq!(
            conf.local_socket.as_deref(),
            Some("/run/clamav/clamd.ctl".as_ref())
        );
        assert_eq!(conf.database.as_deref(), Some("/var/lib/clamav".as_ref()));
        assert_eq!(
            parse_conf("LocalSocket relative/path\nLocalSocket\n"),
            Conf::default()
        );
    }

    #[test]
    fn only_signature_files_date_the_protection() {
        for name in ["daily.cld", "main.cvd", "own.ndb"] {
            assert!(is_signature_file(name), "{name} is not counted");
        }
        for name in ["freshclam.dat", "mirrors", "daily.cld.tmp", ""] {
            assert!(
                !is_signature_file(name),
                "{name} makes old protection look new"
            );
        }
    }

    proptest! {
        #[test]
        fn whatever_answers_does_not_break_the_check(bytes in prop::collection::vec(any::<u8>(), 0..700)) {
            let _version = parse_version(&bytes);
            let _date = parse_header(&bytes);
            let _conf = parse_conf(&String::from_utf8_lossy(&bytes));
        }
    }
}
