//! A report that waits is sealed again, because a key of the council was retired.

#![expect(
    clippy::unwrap_used,
    reason = "a helper that cannot go on fails its test"
)]

mod support;

use std::{fs, time::Duration};

use outbox::{Method, Spool, SpoolFault, State};
use report::{ReportId, Sealed};
use support::{
    Meddling, Through,
    intake::{Intake, Mood},
};
use time::{OffsetDateTime, macros::datetime};

const LARGE: usize = 600 * 1024;
const NOWHERE: &str = "http://127.0.0.1:9";

#[tokio::test]
async fn new_bytes_take_the_place_of_the_old_ones() {
    let (intake, folder) = (Intake::start(Mood::Honest), tempfile::tempdir().unwrap());
    let spool = Spool::open(folder.path()).unwrap();
    let old = support::sealed(1, &[900, 700]);
    let saved_at = datetime!(2026-11-22 14:05:00 UTC);
    spool
        .put(&old, &support::destination(NOWHERE), saved_at)
        .unwrap();
    let new = support::sealed_again(1, &[800, 600]);
    swap(&spool, &new, &intake.url()).unwrap();
    let left = support::files(folder.path());
    for old in &old.parts {
        let found = left.iter().find(|(_, bytes)| bytes == old);
        assert_eq!(
            found.map(|(name, _)| name),
            None,
            "the retired key opens it"
        );
    }

    for spool in [spool, Spool::open(folder.path()).unwrap()] {
        let entry = support::entry(&spool, 1);
        assert_eq!(entry.recipients, ["lead", "new-deputy"]);
        assert_eq!((entry.saved_at, entry.state), (saved_at, State::Saved));
        assert_eq!(spool.entries(&support::council()).len(), 1);
    }
    // Once more, and then away with it.
    let spool = Spool::open(folder.path()).unwrap();
    let newer = support::sealed_again(1, &[300, 200]);
    swap(&spool, &newer, &intake.url()).unwrap();
    assert!(support::is_received(&support::send(&spool).await[0]));
    assert_eq!(intake.held(1), Some(newer.envelope));
}

#[tokio::test]
async fn what_was_announced_with_the_old_bytes_is_forgotten_first() {
    let (intake, folder) = (
        Intake::start(Mood::EveryOtherPiece),
        tempfile::tempdir().unwrap(),
    );
    let spool = Spool::open(folder.path()).unwrap();
    let old = support::sealed(1, &[LARGE, LARGE]);
    support::put(&spool, &old, &intake.url());
    support::send(&spool).await;
    assert_eq!(intake.held(1), Some(old.envelope), "the old one is there");

    let new = support::sealed_again(1, &[LARGE, 500]);
    swap(&spool, &new, &intake.url()).unwrap();
    intake.set(Mood::Honest);
    assert!(support::is_received(&support::send(&spool).await[0]));
    assert_eq!(intake.held(1), Some(new.envelope));
    assert_eq!(intake.taken(&id().to_string()), 1);
    assert_eq!(intake.asked("DELETE"), 1);
}

#[tokio::test]
async fn other_bytes_at_the_intake_do_not_block_a_report_even_without_a_note_of_them() {
    let (intake, folder) = (
        Intake::start(Mood::EveryOtherPiece),
        tempfile::tempdir().unwrap(),
    );
    let spool = Spool::open(folder.path()).unwrap();
    support::put(&spool, &support::sealed(1, &[LARGE]), &intake.url());
    support::send(&spool).await;
    let new = support::sealed_again(1, &[500]);
    swap(&spool, &new, &intake.url()).unwrap();
    // The disk was full when this was to be noted.
    fs::remove_file(folder.path().join(id().to_string()).join("announced.json")).unwrap();
    intake.set(Mood::Honest);
    assert!(support::is_received(&support::send(&spool).await[0]));
    assert_eq!(intake.held(1), Some(new.envelope));
}

#[tokio::test]
async fn it_is_too_late_once_the_council_may_have_it() {
    let (intake, folder) = (Intake::start(Mood::Honest), tempfile::tempdir().unwrap());
    let spool = Spool::open(folder.path()).unwrap();
    let old = support::sealed(1, &[500]);
    let new = support::sealed_again(1, &[400]);
    let unknown = spool.replace(id()).err();
    assert!(matches!(unknown, Some(SpoolFault::Unknown)), "{unknown:?}");
    support::put(&spool, &old, &intake.url());

    let staged = spool.replace(id()).unwrap();
    support::send(&spool).await;
    let now = OffsetDateTime::now_utc();
    let finished = staged.finish(&new, &support::destination(NOWHERE), now);
    assert!(
        matches!(finished, Err(SpoolFault::TooLate)),
        "sent while it was sealed again: {finished:?}"
    );
    let late = spool.replace(id()).err();
    assert!(matches!(late, Some(SpoolFault::TooLate)), "{late:?}");
    let entry = support::entry(&spool, 1);
    assert!(support::is_received(&entry), "{entry:?}");
    assert_eq!(entry.recipients, old.envelope.recipients());

    support::put(&spool, &support::sealed(2, &[500]), &intake.url());
    let other = ReportId::from_bytes([2; 16]);
    spool.withdraw(other, now).unwrap();
    let withdrawn = spool.replace(other).err();
    assert!(
        matches!(withdrawn, Some(SpoolFault::TooLate)),
        "{withdrawn:?}"
    );
}

#[tokio::test]
async fn a_delivery_under_way_gives_up_the_old_bytes() {
    let (intake, folder) = (Intake::start(Mood::Honest), tempfile::tempdir().unwrap());
    let spool = Spool::open(folder.path()).unwrap();
    let old = support::sealed(1, &[4 * LARGE, LARGE]);
    support::put(&spool, &old, &intake.url());
    let slow = Through::new(|request| match request.method {
        Method::Patch => Meddling::Late(Duration::from_millis(100)),
        _ => Meddling::Nothing,
    });
    let outbox = support::start_with(&spool, support::fast(), support::ports_over(slow));
    support::until("on its way", || intake.asked("PATCH") == 1).await;
    let new = support::sealed_again(1, &[LARGE, 3 * LARGE]);
    swap(&spool, &new, &intake.url()).unwrap();
    support::until("received", || support::is_received(&outbox.entries()[0])).await;
    assert_eq!(intake.held(1), Some(new.envelope));
    assert_eq!(intake.taken(&id().to_string()), 1);
}

#[tokio::test]
async fn what_is_not_finished_changes_nothing() {
    let (intake, folder) = (Intake::start(Mood::Honest), tempfile::tempdir().unwrap());
    let spool = Spool::open(folder.path()).unwrap();
    let old = support::sealed(1, &[500, 20]);
    support::put(&spool, &old, &intake.url());
    let before = support::files(&folder.path().join(id().to_string()));
    drop(spool.replace(id()).unwrap());
    let staged = spool.replace(id()).unwrap();
    let stranger = support::sealed_again(2, &[400]);
    let finished = staged.finish(
        &stranger,
        &support::destination(NOWHERE),
        OffsetDateTime::now_utc(),
    );
    assert!(finished.is_err(), "another report's bytes");
    assert_eq!(
        support::files(&folder.path().join(id().to_string())),
        before
    );
    assert!(support::is_received(&support::send(&spool).await[0]));
    assert_eq!(intake.held(1), Some(old.envelope));
}

fn swap(spool: &Spool, new: &Sealed, url: &str) -> Result<(), SpoolFault> {
    let staging = spool.replace(new.envelope.report_id())?;
    staging.finish(new, &support::destination(url), OffsetDateTime::now_utc())
}

fn id() -> ReportId {
    ReportId::from_bytes([1; 16])
}
