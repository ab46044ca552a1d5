//! Taking a report back, as long as the council cannot have it.

#![expect(
    clippy::unwrap_used,
    reason = "a helper that cannot go on fails its test"
)]

mod support;

use std::{fs, path::Path, time::Duration};

use outbox::{Method, Spool, SpoolFault, State};
use report::ReportId;
use support::{
    Meddling, Through,
    intake::{Intake, Mood},
};
use time::OffsetDateTime;

const LARGE: usize = 600 * 1024;

#[tokio::test]
async fn a_report_the_intake_never_heard_of_stays_unknown_to_it() {
    let (intake, folder) = (Intake::start(Mood::Honest), tempfile::tempdir().unwrap());
    let spool = Spool::open(folder.path()).unwrap();
    support::put(&spool, &support::sealed(1, &[500]), &intake.url());
    assert!(support::entry(&spool, 1).can_withdraw);
    for _ in 0..2 {
        spool
            .withdraw(id(1), OffsetDateTime::now_utc())
            .expect("again changes nothing");
    }
    for spool in [spool, Spool::open(folder.path()).unwrap()] {
        let entry = support::send(&spool).await.remove(0);
        assert_eq!(entry.state, State::Withdrawn);
        assert!(!entry.can_withdraw);
    }
    assert_eq!(intake.requests(), 0, "the intake learned of it after all");
}

#[tokio::test]
async fn what_the_intake_holds_is_forgotten_there_once_it_can_be_reached() {
    let (intake, folder) = (
        Intake::start(Mood::EveryOtherPiece),
        tempfile::tempdir().unwrap(),
    );
    let spool = Spool::open(folder.path()).unwrap();
    support::put(&spool, &support::sealed(1, &[LARGE]), &intake.url());
    support::send(&spool).await;
    assert!(intake.knows(&id(1).to_string()));

    intake.set(Mood::Always(503, ""));
    let outbox = support::start(&spool, support::fast());
    outbox.withdraw(id(1)).unwrap();
    assert_eq!(outbox.entries()[0].state, State::Withdrawn, "at once");
    support::until("it keeps asking", || intake.asked("DELETE") > 2).await;
    outbox.stop().await;

    intake.set(Mood::Honest);
    let spool = Spool::open(folder.path()).unwrap();
    let outbox = support::start(&spool, support::fast());
    support::until("forgotten", || !intake.knows(&id(1).to_string())).await;
    let asked = intake.requests();
    tokio::time::sleep(Duration::from_millis(200)).await;
    assert_eq!(intake.requests(), asked, "it is over");
    assert_eq!(outbox.entries()[0].state, State::Withdrawn);
}

#[tokio::test]
async fn it_is_too_late_once_the_commit_was_asked_for() {
    let (intake, folder) = (Intake::start(Mood::Honest), tempfile::tempdir().unwrap());
    let spool = Spool::open(folder.path()).unwrap();
    support::put(&spool, &support::sealed(1, &[500]), &intake.url());
    let lossy = Through::new(|request| match request.method {
        Method::Post => Meddling::AnswerLost,
        _ => Meddling::Nothing,
    });
    let ports = support::ports_over(lossy);
    outbox::send_once(&spool, support::council(), ports).await;

    for spool in [spool, Spool::open(folder.path()).unwrap()] {
        assert!(!support::entry(&spool, 1).can_withdraw);
        let withdrawn = spool.withdraw(id(1), OffsetDateTime::now_utc());
        assert!(
            matches!(withdrawn, Err(SpoolFault::TooLate)),
            "shown as withdrawn although the council has it: {withdrawn:?}"
        );
    }
    let spool = Spool::open(folder.path()).unwrap();
    assert!(support::is_received(&support::send(&spool).await[0]));
    let withdrawn = spool.withdraw(id(1), OffsetDateTime::now_utc());
    assert!(matches!(withdrawn, Err(SpoolFault::TooLate)));
    let unknown = spool.withdraw(id(2), OffsetDateTime::now_utc());
    assert!(matches!(unknown, Err(SpoolFault::Unknown)));
}

#[tokio::test]
async fn a_withdrawal_that_comes_too_late_after_all_ends_with_the_receipt() {
    let (intake, folder) = (Intake::start(Mood::Honest), tempfile::tempdir().unwrap());
    let spool = Spool::open(folder.path()).unwrap();
    support::put(&spool, &support::sealed(1, &[500]), &intake.url());
    // An old copy of the learner's disk: announced, and no word of the commit.
    support::send(&spool).await;
    let report = folder.path().join(id(1).to_string());
    for note in ["receipt.json", "commit-tried.json"] {
        fs::remove_file(report.join(note)).unwrap();
    }
    let spool = Spool::open(folder.path()).unwrap();
    spool.withdraw(id(1), OffsetDateTime::now_utc()).unwrap();

    let outbox = support::start(&spool, support::fast());
    support::until("received, which is the truth", || {
        support::is_received(&outbox.entries()[0])
    })
    .await;
    assert_eq!(intake.taken(&id(1).to_string()), 1);
}

#[tokio::test]
async fn withdrawing_stops_a_delivery_under_way() {
    let (intake, folder) = (Intake::start(Mood::Honest), tempfile::tempdir().unwrap());
    let spool = Spool::open(folder.path()).unwrap();
    support::put(&spool, &support::sealed(1, &[4 * LARGE]), &intake.url());
    let slow = Through::new(|request| match request.method {
        Method::Patch => Meddling::Late(Duration::from_millis(300)),
        _ => Meddling::Nothing,
    });
    let outbox = support::start_with(&spool, support::fast(), support::ports_over(slow));
    support::until("on its way", || intake.asked("HEAD") == 1).await;
    outbox.withdraw(id(1)).unwrap();
    support::until("forgotten", || intake.asked("DELETE") == 1).await;
    assert!(intake.asked("PATCH") <= 1, "it went on sending");
    assert_eq!(intake.asked("POST"), 0, "committed although withdrawn");
    support::until("withdrawn", || {
        outbox.entries()[0].state == State::Withdrawn
    })
    .await;
}

#[tokio::test]
async fn only_what_is_settled_can_be_removed() {
    let (intake, folder) = (Intake::start(Mood::Honest), tempfile::tempdir().unwrap());
    let root = folder.path().join("outbox");
    let spool = Spool::open(&root).unwrap();
    for number in 1..=4 {
        support::put(&spool, &support::sealed(number, &[500, 20]), &intake.url());
    }
    let now = OffsetDateTime::now_utc();
    spool.withdraw(id(2), now).unwrap();
    spool.note_hand_over(id(3), outbox::Way::Usb, now).unwrap();
    spool.note_confirmed(id(4), now).unwrap();
    let council = support::council();
    for number in [1, 3] {
        let removed = spool.remove(id(number), &council);
        assert!(
            matches!(removed, Err(SpoolFault::NotSettled)),
            "report {number} would be lost: {removed:?}"
        );
    }
    for number in [2, 4] {
        spool.remove(id(number), &council).unwrap();
        assert!(nothing_left(&root, number), "report {number}");
    }
    let removed = spool.remove(id(2), &council);
    assert!(matches!(removed, Err(SpoolFault::Unknown)), "{removed:?}");

    support::send(&spool).await;
    let stranger = spool.remove(id(1), &outbox::Council::default());
    assert!(
        matches!(stranger, Err(SpoolFault::NotSettled)),
        "a receipt counts only when it verifies: {stranger:?}"
    );
    spool.remove(id(1), &council).unwrap();
    assert!(nothing_left(&root, 1));
    assert_eq!(spool.entries(&council).len(), 1);
}

#[tokio::test]
async fn deleting_everything_leaves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path().join("outbox");
    let spool = Spool::open(&root).unwrap();
    for number in 1..=3 {
        let sealed = support::sealed(number, &[500, 20]);
        support::put(&spool, &sealed, "http://127.0.0.1:9");
    }
    let outbox = support::start(&spool, support::fast());
    support::until("an attempt", || outbox.entries()[0].last_attempt.is_some()).await;
    outbox.stop().await;
    spool.remove_all().unwrap();
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    spool.remove_all().expect("there is nothing to do");
    assert_eq!(spool.entries(&support::council()), []);
    let spool = Spool::open(&root).unwrap();
    support::put(&spool, &support::sealed(1, &[10]), "http://127.0.0.1:9");
    assert_eq!(spool.entries(&support::council()).len(), 1, "begins anew");
}

fn nothing_left(root: &Path, number: u8) -> bool {
    let id = id(number).to_string();
    support::files(root)
        .iter()
        .all(|(name, _)| !name.contains(&id))
}

fn id(number: u8) -> ReportId {
    ReportId::from_bytes([number; 16])
}
