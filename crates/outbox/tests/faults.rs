//! Everything that goes wrong on the way, and what must come of it: received, once.

#![expect(
    clippy::unwrap_used,
    reason = "a helper that cannot go on fails its test"
)]

mod support;

use std::{
    io::ErrorKind,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
};

use outbox::{Clock, Council, Ports, Reason, Spool, State, send_once};
use report::{EventKind, ReportId};
use support::{
    Meddling, Through, WrongClock,
    disks::Refusing,
    intake::{Intake, Mood},
    proxy::{Proxy, Way},
};
use time::{Duration as Span, OffsetDateTime};

const SIZES: [usize; 3] = [900, 300, 400];
const YEAR: Span = Span::days(365);

#[tokio::test]
async fn a_connection_cut_at_any_byte_loses_and_doubles_nothing() {
    for (way, stride) in [(Way::Up, 47), (Way::Down, 19)] {
        let mut cut_after = 0;
        loop {
            let (intake, folder) = (Intake::start(Mood::Honest), tempfile::tempdir().unwrap());
            let proxy = Proxy::start(intake.address, way, cut_after);
            let spool = Spool::open(folder.path()).unwrap();
            support::put(&spool, &support::sealed(1, &SIZES), &proxy.url);
            let first = support::send(&spool).await.remove(0);
            let passed = proxy.passed.load(Ordering::SeqCst);
            let case = format!("{way:?} cut after {cut_after} of {passed} bytes");
            assert!(
                !support::is_received(&first) || intake.taken(&id().to_string()) == 1,
                "invented: {case}"
            );
            let second = support::send(&spool).await.remove(0);
            assert!(support::is_received(&second), "{case}: {second:?}");
            assert_eq!(intake.taken(&id().to_string()), 1, "{case}");
            if passed <= cut_after {
                assert!(cut_after > 1000, "nothing went through the proxy");
                break;
            }
            cut_after += stride;
        }
    }
}

#[tokio::test]
async fn an_answer_that_is_lost_changes_nothing() {
    let mut lost = 0;
    loop {
        let (intake, folder) = (Intake::start(Mood::Honest), tempfile::tempdir().unwrap());
        let spool = Spool::open(folder.path()).unwrap();
        support::put(&spool, &support::sealed(1, &SIZES), &intake.url());
        let asked = Arc::new(AtomicUsize::new(0));
        let counted = asked.clone();
        let lossy = Through::new(move |_| match counted.fetch_add(1, Ordering::SeqCst) {
            number if number == lost => Meddling::AnswerLost,
            _ => Meddling::Nothing,
        });
        send_once(&spool, support::council(), support::ports_over(lossy)).await;
        let entry = support::send(&spool).await.remove(0);
        assert!(support::is_received(&entry), "request {lost}: {entry:?}");
        assert_eq!(intake.taken(&id().to_string()), 1, "request {lost}");
        assert_eq!(intake.shared().piece_bytes, 1600, "request {lost}: again");
        if asked.load(Ordering::SeqCst) <= lost {
            break;
        }
        lost += 1;
    }
    assert!(lost >= 8, "only {lost} requests");
}

#[tokio::test]
async fn the_same_report_twice_at_once_is_one_report() {
    for _ in 0..10 {
        let intake = Intake::start(Mood::Honest);
        let folders = [tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap()];
        let spools = folders
            .iter()
            .map(|folder| Spool::open(folder.path()).unwrap());
        let spools = spools.collect::<Vec<_>>();
        for spool in &spools {
            support::put(spool, &support::sealed(1, &SIZES), &intake.url());
        }
        for _ in 0..3 {
            tokio::join!(support::send(&spools[0]), support::send(&spools[1]));
        }
        let received = spools
            .iter()
            .map(|spool| match support::entry(spool, 1).state {
                State::Received(receipt) => receipt,
                other => panic!("{other:?}"),
            });
        let received = received.collect::<Vec<_>>();
        assert_eq!(received[0], received[1]);
        assert_eq!(intake.taken(&id().to_string()), 1);
    }
}

#[tokio::test]
async fn a_clock_that_is_a_year_off_holds_nothing_up() {
    for wrong in [-YEAR, YEAR] {
        let (intake, folder) = (Intake::start(Mood::Busy(1)), tempfile::tempdir().unwrap());
        let spool = Spool::open(folder.path()).unwrap();
        let put_at = OffsetDateTime::now_utc() - wrong;
        spool
            .put(
                &support::sealed(1, &SIZES),
                &support::destination(&intake.url()),
                put_at,
            )
            .unwrap();
        let ports = Ports {
            clock: Arc::new(WrongClock(wrong)),
            ..support::ports()
        };
        let outbox = support::start_with(&spool, support::fast(), ports);
        support::until("asked", || intake.requests() > 0).await;
        intake.set(Mood::Honest);
        support::until("received", || support::is_received(&outbox.entries()[0])).await;
        intake.say(&id().to_string(), EventKind::Opened);
        support::until("heard", || !outbox.entries()[0].heard.is_empty()).await;
    }
}

#[tokio::test]
async fn a_clock_that_is_put_right_holds_nothing_up() {
    struct Jumping(AtomicUsize);
    impl Clock for Jumping {
        fn now(&self) -> OffsetDateTime {
            let wrong = match self.0.fetch_add(1, Ordering::SeqCst) % 3 {
                0 => YEAR,
                1 => Span::ZERO,
                _ => -YEAR,
            };
            OffsetDateTime::now_utc() + wrong
        }
    }
    let (intake, folder) = (
        Intake::start(Mood::Always(503, "")),
        tempfile::tempdir().unwrap(),
    );
    let spool = Spool::open(folder.path()).unwrap();
    support::put(&spool, &support::sealed(1, &SIZES), &intake.url());
    let ports = Ports {
        clock: Arc::new(Jumping(AtomicUsize::new(0))),
        ..support::ports()
    };
    let outbox = support::start_with(&spool, support::fast(), ports);
    support::until("some attempts", || intake.requests() > 5).await;
    intake.set(Mood::Honest);
    support::until("received", || support::is_received(&outbox.entries()[0])).await;
}

#[tokio::test]
async fn a_disk_that_fills_up_on_the_way_stops_no_report() {
    for for_ever in [false, true] {
        for at in 0..14 {
            let (intake, folder) = (Intake::start(Mood::Honest), tempfile::tempdir().unwrap());
            let spool = Spool::open(folder.path()).unwrap();
            support::put(&spool, &support::sealed(1, &SIZES), &intake.url());
            let disk = Arc::new(Refusing::new(at, for_ever, ErrorKind::StorageFull));
            let full = Spool::open_on(folder.path(), disk).unwrap();
            support::send(&full).await;
            let case = format!("step {at}, for ever: {for_ever}");
            assert_eq!(intake.taken(&id().to_string()), 1, "{case}: held up");

            intake.say(&id().to_string(), EventKind::Opened);
            support::send(&spool).await;
            let entry = support::send(&spool).await.remove(0);
            assert!(support::is_received(&entry), "{case}: {entry:?}");
            assert_eq!(entry.heard.len(), 1, "{case}");
            assert_eq!(intake.taken(&id().to_string()), 1, "{case}");
        }
    }
}

#[cfg(unix)]
#[tokio::test]
async fn trouble_with_this_computers_disk_is_called_that() {
    let (intake, folder) = (Intake::start(Mood::Honest), tempfile::tempdir().unwrap());
    let spool = Spool::open(folder.path()).unwrap();
    support::put(&spool, &support::sealed(1, &SIZES), &intake.url());
    let part = folder.path().join(id().to_string()).join("part-1.age");
    std::fs::remove_file(&part).unwrap();
    // A link to itself: there is something, and it cannot be read.
    std::os::unix::fs::symlink(&part, &part).unwrap();
    let entry = support::send(&spool).await.remove(0);
    assert_eq!(entry.state, State::NeedsHelp(Reason::Disk));
    assert_eq!(entry.last_attempt.unwrap().reason, Reason::Disk);
    assert_eq!(intake.requests(), 0);
    std::fs::remove_file(&part).unwrap();
    std::fs::write(&part, support::bytes(1, SIZES[1])).unwrap();
    assert!(support::is_received(&support::send(&spool).await[0]));
}

#[tokio::test]
async fn a_flooded_intake_gets_its_work_and_no_more_than_is_fair() {
    let (intake, folder) = (Intake::start(Mood::Work(30)), tempfile::tempdir().unwrap());
    let spool = Spool::open(folder.path()).unwrap();
    support::put(&spool, &support::sealed(1, &SIZES), &intake.url());
    let entry = support::send(&spool).await.remove(0);
    let busy = |state: &State| {
        matches!(
            state,
            State::Waiting {
                reason: Reason::Busy,
                ..
            }
        )
    };
    assert!(busy(&entry.state), "hours of work: {entry:?}");
    for nonsense in ["", "{}", r#"{"challenge":"a\nb","bits":1}"#] {
        intake.set(Mood::Always(428, nonsense));
        let entry = support::send(&spool).await.remove(0);
        assert!(busy(&entry.state), "{nonsense}: {entry:?}");
    }
    intake.set(Mood::Always(428, r#"{"challenge":"again","bits":1}"#));
    let asked = intake.requests();
    let entry = support::send(&spool).await.remove(0);
    assert!(busy(&entry.state), "{entry:?}");
    assert!(intake.requests() - asked < 6, "it never ends");

    intake.set(Mood::Work(12));
    assert!(support::is_received(&support::send(&spool).await[0]));
}

#[tokio::test]
async fn a_council_that_moved_gets_what_waited() {
    let (intake, folder) = (Intake::start(Mood::Honest), tempfile::tempdir().unwrap());
    let spool = Spool::open(folder.path()).unwrap();
    support::put(&spool, &support::sealed(1, &SIZES), "http://127.0.0.1:9");
    let moved = |org: &str| Council {
        destination: Some(outbox::Destination {
            org: org.to_owned(),
            ..support::destination(&intake.url())
        }),
        ..support::council()
    };
    send_once(&spool, moved("other-council"), support::ports()).await;
    assert_eq!(intake.requests(), 0, "sent to somebody else");

    let outbox = support::start(&spool, support::fast());
    support::until("an attempt", || outbox.entries()[0].last_attempt.is_some()).await;
    outbox.set_council(moved(support::ORG));
    support::until("received", || support::is_received(&outbox.entries()[0])).await;
}

fn id() -> ReportId {
    ReportId::from_bytes([1; 16])
}
