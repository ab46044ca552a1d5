//! Large files: written, checked and sent piece by piece.

#![expect(
    clippy::unwrap_used,
    reason = "a helper that cannot go on fails its test"
)]

mod support;

use std::{
    env, fs,
    io::{self, Read as _, Write},
    process::Command,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use outbox::{Method, Spool, SpoolFault};
use report::{Part, ReportId, Sealed, Sha256Hash};
use support::{
    Meddling, Through,
    intake::{Intake, Mood},
};
use time::OffsetDateTime;

const MIB: usize = 1024 * 1024;
const FOLDER: &str = "OUTBOX_LARGE_FOLDER";

#[tokio::test]
async fn a_hundred_megabytes_get_through_little_memory() {
    let (intake, folder) = (Intake::start(Mood::Honest), tempfile::tempdir().unwrap());
    let root = folder.path().join("outbox");
    let sizes = [20_000, 25 * MIB, 25 * MIB, 25 * MIB, 25 * MIB];
    stage(&Spool::open(&root).unwrap(), 1, &sizes, &intake.url());

    let child = Command::new(env::current_exe().unwrap())
        .args(["--exact", "child", "--nocapture"])
        .env(FOLDER, &root)
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&child.stderr);
    assert!(child.status.success(), "{said}");
    let entry = support::entry(&Spool::open(&root).unwrap(), 1);
    assert!(support::is_received(&entry), "{entry:?}");
    assert_eq!(entry.files, 4);
    assert_eq!(
        intake.shared().piece_bytes,
        20_000 + 100 * MIB,
        "sent twice"
    );
    assert_eq!(
        intake.shared().largest_piece,
        4 * MIB,
        "small pieces make a good connection slow"
    );
}

/// Sends what is in the spool. In the test run itself it has nothing to do.
#[tokio::test]
async fn child() {
    let Ok(folder) = env::var(FOLDER) else {
        return;
    };
    let spool = Spool::open(folder.as_ref()).unwrap();
    support::send(&spool).await;
    if let Some(most) = most_memory() {
        assert!(most < 40 * MIB, "{} MiB of memory", most / MIB);
    }
}

#[tokio::test]
async fn files_go_two_at_a_time_after_the_report_itself() {
    let (intake, folder) = (Intake::start(Mood::Honest), tempfile::tempdir().unwrap());
    let spool = Spool::open(folder.path()).unwrap();
    stage(&spool, 1, &[500, MIB, MIB, MIB, 10], &intake.url());
    let under_way = Arc::new([const { AtomicUsize::new(0) }; 2]);
    let counts = under_way.clone();
    let slow = Through::new(move |request| {
        let [asked, most] = &*counts;
        match request.method {
            // A file's first question comes only when there is room for it.
            Method::Head if !request.url.ends_with("/parts/0") => {
                most.fetch_max(asked.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
                Meddling::Late(Duration::from_millis(50))
            }
            Method::Patch if !request.url.ends_with("/parts/0") => {
                asked.store(0, Ordering::SeqCst);
                Meddling::Nothing
            }
            _ => Meddling::Nothing,
        }
    });
    let ports = support::ports_over(slow);
    outbox::send_once(&spool, support::council(), ports).await;
    assert!(support::is_received(&support::entry(&spool, 1)));
    assert_eq!(under_way[1].load(Ordering::SeqCst), 2);
    let requests = intake.shared().requests.clone();
    let first = |part: &str| requests.iter().position(|(_, line)| line.ends_with(part));
    let last = requests.iter().rposition(|(_, line)| line.ends_with("/0"));
    assert!(
        last < first("/parts/1"),
        "the words of the report come first"
    );
}

#[tokio::test]
async fn an_intake_that_takes_only_small_pieces_gets_them() {
    let (intake, folder) = (Intake::start(Mood::Honest), tempfile::tempdir().unwrap());
    let spool = Spool::open(folder.path()).unwrap();
    intake.set(Mood::SmallPieces(600_000));
    stage(&spool, 1, &[500, 5 * MIB], &intake.url());
    let entry = support::send(&spool).await.remove(0);
    assert!(support::is_received(&entry), "{entry:?}");
    assert_eq!(intake.shared().piece_bytes, 500 + 5 * MIB);
}

#[test]
fn what_is_being_staged_is_no_report_and_leaves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let spool = Spool::open(folder.path()).unwrap();
    let mut staging = spool.begin(id()).unwrap();
    staging.part(1, |to| write(to, &[7; 5000])).unwrap();
    assert_eq!(spool.entries(&support::council()), []);
    let other = Spool::open(folder.path()).unwrap();
    assert_eq!(
        support::files(folder.path()).len(),
        2,
        "swept away meanwhile"
    );
    drop(staging);
    assert_eq!(other.entries(&support::council()), []);
    assert!(
        support::files(folder.path())
            .iter()
            .all(|(name, _)| name.ends_with(".lock")),
        "a file of a learner lies around"
    );
}

#[test]
fn only_a_whole_report_gets_into_the_spool() {
    let sealed = support::sealed(1, &[500, 3000, 20]);
    let report_only = Sealed {
        parts: vec![sealed.parts[0].clone()],
        ..sealed.clone()
    };
    type Write1 = fn(&mut dyn Write) -> io::Result<Part>;
    let good: Write1 = |to| write(to, &support::bytes(1, 3000));
    let cases: [(&str, &[(usize, Write1)]); 5] = [
        ("a file is missing", &[(1, good)]),
        ("other bytes", &[(1, good), (2, |to| write(to, &[0; 20]))]),
        ("a longer file", &[(1, good), (2, |to| write(to, &[0; 21]))]),
        (
            "less than it says",
            &[
                (1, good),
                (2, |to| {
                    to.write_all(&[0; 10])?;
                    Ok(Part::of(&support::bytes(1, 20)))
                }),
            ],
        ),
        (
            "a reader that fails",
            &[(1, good), (2, |_| Err(io::ErrorKind::TimedOut.into()))],
        ),
    ];
    for (case, parts) in cases {
        let folder = tempfile::tempdir().unwrap();
        let spool = Spool::open(folder.path()).unwrap();
        let mut staging = spool.begin(id()).unwrap();
        let written = parts
            .iter()
            .try_for_each(|(number, write)| staging.part(*number, write).map(drop));
        let finished = written.and_then(|()| finish(staging, &report_only));
        assert!(finished.is_err(), "{case}");
        assert_eq!(spool.entries(&support::council()), [], "{case}");
        drop(spool.begin(id()).expect("the next try finds room"));
    }

    let folder = tempfile::tempdir().unwrap();
    let spool = Spool::open(folder.path()).unwrap();
    let (mut one, mut two) = (spool.begin(id()).unwrap(), spool.begin(id()).unwrap());
    for staging in [&mut one, &mut two] {
        staging.part(1, good).unwrap();
        let last = staging.part(2, |to| write(to, &support::bytes(1, 20)));
        assert_eq!(last.unwrap(), sealed.envelope.parts()[2]);
    }
    finish(one, &report_only).unwrap();
    let second = finish(two, &report_only);
    assert!(
        matches!(second, Err(SpoolFault::Exists)),
        "a double click: {second:?}"
    );
    assert!(matches!(spool.begin(id()).err(), Some(SpoolFault::Exists)));
    let mut read = Vec::new();
    let mut part = spool.part_reader(id(), 1).unwrap();
    part.read_to_end(&mut read).unwrap();
    assert_eq!(read, sealed.parts[1]);
    assert_eq!(support::entry(&spool, 1).files, 2);
}

/// A report whose files are written into the spool one by one.
fn stage(spool: &Spool, number: u8, sizes: &[usize], url: &str) {
    let (first, files) = sizes.split_first().unwrap();
    let mut staging = spool.begin(ReportId::from_bytes([number; 16])).unwrap();
    let mut parts = vec![Part::of(&support::bytes(number, *first))];
    for (at, size) in files.iter().enumerate() {
        let part = staging.part(at + 1, |to| write(to, &support::bytes(number, *size)));
        parts.push(part.unwrap());
    }
    let sealed = Sealed {
        envelope: support::sign(number, &parts, &[number; 32], &["lead", "deputy"]),
        parts: vec![support::bytes(number, *first)],
    };
    let now = OffsetDateTime::now_utc();
    staging
        .finish(&sealed, &support::destination(url), now)
        .unwrap();
}

fn finish(staging: outbox::Staging, sealed: &Sealed) -> Result<(), SpoolFault> {
    let destination = support::destination("http://127.0.0.1:9");
    staging.finish(sealed, &destination, OffsetDateTime::now_utc())
}

fn write(to: &mut dyn Write, bytes: &[u8]) -> io::Result<Part> {
    for piece in bytes.chunks(1000) {
        to.write_all(piece)?;
    }
    Ok(Part {
        size: bytes.len() as u64,
        sha256: Sha256Hash::of(bytes),
    })
}

/// The most memory this process had at once, where the system says so.
fn most_memory() -> Option<usize> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    let kib = line.split_whitespace().nth(1)?.parse::<usize>().ok()?;
    Some(kib * 1024)
}

fn id() -> ReportId {
    ReportId::from_bytes([1; 16])
}
