//! What the spool keeps, what it shows, and what it says when the disk does not play along.

#![expect(
    clippy::unwrap_used,
    reason = "a helper that cannot go on fails its test"
)]

mod support;

use std::{fs, io::ErrorKind, path::Path, sync::Arc};

use outbox::{Council, Reason, Spool, SpoolFault, State};
use report::{Receipt, Reference};
use support::disks::Refusing;
use time::{OffsetDateTime, macros::datetime};

const URL: &str = "http://127.0.0.1:9";

#[test]
fn a_report_is_shown_with_what_it_needs_to_be_sent() {
    let folder = tempfile::tempdir().unwrap();
    let spool = Spool::open(folder.path()).unwrap();
    assert_eq!(spool.entries(&Council::default()), []);
    let later = datetime!(2026-11-23 14:05:00.25 UTC);
    let earlier = datetime!(2026-11-22 14:05:00 UTC);
    spool
        .put(
            &support::sealed(1, &[10]),
            &support::destination(URL),
            later,
        )
        .unwrap();
    spool
        .put(
            &support::sealed(2, &[10, 20]),
            &support::destination(URL),
            earlier,
        )
        .unwrap();

    for spool in [spool, Spool::open(folder.path()).unwrap()] {
        let entries = spool.entries(&support::council());
        assert_eq!(
            entries.iter().map(|e| e.saved_at).collect::<Vec<_>>(),
            [earlier, later]
        );
        assert_eq!(
            entries[1].id,
            support::sealed(1, &[10]).envelope.report_id()
        );
        assert!(
            entries
                .iter()
                .all(|entry| entry.council_name == "Practice council")
        );
        assert!(entries.iter().all(|entry| entry.state == State::Saved));
        assert!(entries.iter().all(|entry| entry.last_attempt.is_none()));
    }
}

#[test]
fn the_same_report_twice_is_one_report_and_another_one_does_not_replace_it() {
    let folder = tempfile::tempdir().unwrap();
    let spool = Spool::open(folder.path()).unwrap();
    let sealed = support::sealed(1, &[10]);
    support::put(&spool, &sealed, URL);
    support::put(&spool, &sealed, URL);
    let before = support::files(folder.path());

    let mut other = sealed;
    other.envelope = support::envelope(1, &other.parts, &[99; 32]);
    let put = spool.put(
        &other,
        &support::destination(URL),
        OffsetDateTime::now_utc(),
    );
    assert!(matches!(put, Err(SpoolFault::Exists)), "{put:?}");
    assert_eq!(
        support::files(folder.path()),
        before,
        "the first report must stay as it was"
    );
    assert_eq!(spool.entries(&Council::default()).len(), 1);
}

#[test]
fn what_is_damaged_is_shown_kept_and_hides_nothing() {
    type Spoil = fn(&Path);
    let cases: [(&str, Spoil); 10] = [
        ("a short part", |f| {
            fs::write(f.join("part-0.age"), b"x").unwrap()
        }),
        ("no part", |f| {
            fs::remove_file(f.join("part-1.age")).unwrap()
        }),
        ("no envelope", |f| {
            fs::remove_file(f.join("envelope.json")).unwrap()
        }),
        ("an empty envelope", |f| {
            fs::write(f.join("envelope.json"), b"").unwrap()
        }),
        ("a huge envelope", |f| {
            fs::write(f.join("envelope.json"), vec![b' '; 1 << 20]).unwrap()
        }),
        ("no destination", |f| {
            fs::remove_file(f.join("about.json")).unwrap()
        }),
        ("half a destination", |f| {
            fs::write(f.join("about.json"), b"{\"format\":1,").unwrap()
        }),
        ("a later format", |f| {
            fs::write(f.join("about.json"), b"{\"format\":2}").unwrap()
        }),
        ("an empty folder", |f| {
            fs::remove_dir_all(f).unwrap();
            fs::create_dir(f).unwrap();
        }),
        ("another report's envelope", |f| {
            let other = support::sealed(9, &[10, 20]).envelope.to_bytes();
            fs::write(f.join("envelope.json"), other).unwrap();
        }),
    ];
    for (case, spoil) in cases {
        let folder = tempfile::tempdir().unwrap();
        let spool = Spool::open(folder.path()).unwrap();
        support::put(&spool, &support::sealed(1, &[10, 20]), URL);
        support::put(&spool, &support::sealed(2, &[10, 20]), URL);
        let id = support::sealed(1, &[1]).envelope.report_id();
        spoil(&folder.path().join(id.to_string()));
        let before = support::files(folder.path());

        let spool = Spool::open(folder.path()).unwrap();
        let entries = spool.entries(&support::council());
        assert_eq!(entries.len(), 2, "{case} hides a report");
        for entry in entries {
            let expected = if entry.id == id {
                State::NeedsHelp(Reason::Damaged)
            } else {
                State::Saved
            };
            assert_eq!(entry.state, expected, "{case}");
        }
        assert_eq!(
            support::files(folder.path()),
            before,
            "{case}: nothing may be removed"
        );
    }
}

#[test]
fn only_a_receipt_that_verifies_counts() {
    let sealed = support::sealed(1, &[10]);
    let reference = Reference::from_random([1; 5]);
    let at = datetime!(2026-11-23 14:05:00 UTC);
    let key = support::council_key();
    let issue = |envelope| Receipt::issue(envelope, at, &reference, support::KID, &key).to_bytes();
    let stranger = ed25519_dalek::SigningKey::from_bytes(&[9; 32]);
    let forged = Receipt::issue(&sealed.envelope, at, &reference, support::KID, &stranger);
    let cases = [
        ("the council's", issue(&sealed.envelope), true),
        (
            "another report's",
            issue(&support::sealed(2, &[10]).envelope),
            false,
        ),
        ("a stranger's", forged.to_bytes(), false),
        ("an empty one", Vec::new(), false),
        ("a web page", b"<html>200 OK</html>".to_vec(), false),
    ];
    for (case, bytes, received) in cases {
        let folder = tempfile::tempdir().unwrap();
        let spool = Spool::open(folder.path()).unwrap();
        support::put(&spool, &sealed, URL);
        let receipt = folder.path().join(sealed.envelope.report_id().to_string());
        fs::write(receipt.join("receipt.json"), bytes).unwrap();
        let entries = spool.entries(&support::council());
        assert_eq!(support::is_received(&entries[0]), received, "{case}");
        let entries = spool.entries(&Council::default());
        assert_eq!(
            entries[0].state,
            State::Saved,
            "{case}, and no key to check it with"
        );
    }
}

#[test]
fn other_files_in_the_folder_are_nobodys_report() {
    let folder = tempfile::tempdir().unwrap();
    for name in ["notes.txt", ".DS_Store", "desktop.ini"] {
        fs::write(folder.path().join(name), b"x").unwrap();
    }
    fs::create_dir(folder.path().join("backup")).unwrap();
    fs::create_dir(folder.path().join("AB".repeat(16))).unwrap();
    let spool = Spool::open(folder.path()).unwrap();
    assert_eq!(spool.entries(&Council::default()), []);
    assert!(folder.path().join("notes.txt").exists());
}

#[test]
fn what_another_program_is_making_is_not_swept_away() {
    let folder = tempfile::tempdir().unwrap();
    let spool = Spool::open(folder.path()).unwrap();
    support::put(&spool, &support::sealed(1, &[10]), URL);
    let unfinished = folder.path().join(format!(".new-{}", "02".repeat(16)));
    fs::create_dir(&unfinished).unwrap();

    let writers = fs::File::open(folder.path().join("writers.lock")).unwrap();
    writers.lock_shared().unwrap();
    Spool::open(folder.path()).unwrap();
    assert!(
        unfinished.exists(),
        "a report that is being saved by the terminal would be lost"
    );
    drop(writers);
    Spool::open(folder.path()).unwrap();
    assert!(!unfinished.exists());
}

#[test]
fn a_disk_that_refuses_leaves_nothing_behind_and_says_so() {
    let kinds = [
        (ErrorKind::StorageFull, "Full"),
        (ErrorKind::QuotaExceeded, "Full"),
        (ErrorKind::ReadOnlyFilesystem, "ReadOnly"),
        (ErrorKind::PermissionDenied, "ReadOnly"),
        (ErrorKind::TimedOut, "Other"),
    ];
    for (kind, expected) in kinds {
        for for_ever in [false, true] {
            let mut at = 0;
            loop {
                let folder = tempfile::tempdir().unwrap();
                let disk = Arc::new(Refusing::new(at, for_ever, kind));
                let spool = Spool::open_on(folder.path(), disk).unwrap();
                let sealed = support::sealed(1, &[10, 20]);
                let put = spool.put(
                    &sealed,
                    &support::destination(URL),
                    OffsetDateTime::now_utc(),
                );
                let Err(fault) = put else {
                    break;
                };
                let case = format!("{kind:?} at step {at}, for ever: {for_ever}");
                assert!(
                    format!("{fault:?}").starts_with(expected),
                    "{case}: {fault:?}"
                );
                if !for_ever {
                    assert_eq!(
                        spool.entries(&Council::default()),
                        [],
                        "{case}: shown although not saved"
                    );
                }
                let spool = Spool::open(folder.path()).unwrap();
                support::put(&spool, &sealed, URL);
                let entries = spool.entries(&Council::default());
                assert_eq!(entries.len(), 1, "{case}: the second try must work");
                assert_eq!(entries[0].state, State::Saved, "{case}");
                at += 1;
            }
            assert!(
                at >= 12,
                "only {at} steps: something is no longer made durable"
            );
        }
    }
}

#[cfg(unix)]
#[test]
fn nobody_else_can_read_it() {
    use std::os::unix::fs::PermissionsExt as _;

    let folder = tempfile::tempdir().unwrap();
    let root = folder.path().join("new");
    fs::create_dir(&root).unwrap();
    fs::set_permissions(&root, fs::Permissions::from_mode(0o755)).unwrap();
    let spool = Spool::open(&root).unwrap();
    let sealed = support::sealed(1, &[10]);
    support::put(&spool, &sealed, URL);

    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&root), 0o700);
    assert_eq!(
        mode(&root.join(sealed.envelope.report_id().to_string())),
        0o700
    );
    for (file, _) in support::files(&root) {
        assert_eq!(mode(Path::new(&file)), 0o600, "{file}");
    }
}

/// A real file system of 64 KiB, which only an administrator can make.
#[cfg(target_os = "linux")]
mod small_disk {
    use std::{fs, path::Path, process::Command};

    use outbox::{Council, Spool, SpoolFault, State};
    use time::OffsetDateTime;

    use super::{URL, support};

    struct Mounted<'a>(&'a Path);

    impl<'a> Mounted<'a> {
        fn new(at: &'a Path) -> Self {
            let mounted = mount(&["-t", "tmpfs", "-o", "size=64k", "tmpfs"], at);
            assert!(
                mounted,
                "only an administrator can make a full disk: run this test as root"
            );
            Self(at)
        }
    }

    impl Drop for Mounted<'_> {
        fn drop(&mut self) {
            let _ = Command::new("umount").arg(self.0).status();
        }
    }

    fn mount(arguments: &[&str], at: &Path) -> bool {
        let mounted = Command::new("mount").args(arguments).arg(at).output();
        mounted.is_ok_and(|mounted| mounted.status.success())
    }

    #[test]
    fn a_full_or_read_only_disk_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let _mounted = Mounted::new(folder.path());
        let root = folder.path().join("outbox");
        let spool = Spool::open(&root).unwrap();
        support::put(&spool, &support::sealed(1, &[1000]), URL);
        let now = OffsetDateTime::now_utc();

        let large = support::sealed(2, &[60_000]);
        let put = spool.put(&large, &support::destination(URL), now);
        assert!(matches!(put, Err(SpoolFault::Full)), "{put:?}");
        assert_eq!(
            spool.entries(&Council::default()).len(),
            1,
            "shown although not saved"
        );
        support::put(&spool, &support::sealed(3, &[1000]), URL);

        assert!(mount(&["-o", "remount,ro"], folder.path()));
        let put = spool.put(&support::sealed(4, &[10]), &support::destination(URL), now);
        assert!(matches!(put, Err(SpoolFault::ReadOnly)), "{put:?}");
        let spool = Spool::open(&root).unwrap();
        let entries = spool.entries(&Council::default());
        assert_eq!(
            entries.len(),
            2,
            "what was saved before must still be shown"
        );
        assert!(entries.iter().all(|entry| entry.state == State::Saved));
        let fault = Spool::open(&folder.path().join("elsewhere")).err();
        assert!(matches!(fault, Some(SpoolFault::ReadOnly)), "{fault:?}");
        assert!(fs::read_dir(folder.path()).unwrap().count() == 1);
    }
}
