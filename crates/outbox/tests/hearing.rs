//! What the safeguarding team says comes back, and nobody else can say it.

#![expect(
    clippy::unwrap_used,
    reason = "a helper that cannot go on fails its test"
)]

mod support;

use std::{fs, sync::Arc, time::Duration};

use outbox::{Council, Outbox, Pace, Ports, Spool};
use report::{Envelope, Event, EventKind, ReportId};
use support::{
    NoSeeds,
    intake::{Intake, Mood},
};
use time::OffsetDateTime;

const ALL: [EventKind; 3] = [EventKind::Opened, EventKind::Reply, EventKind::Closed];

#[tokio::test]
async fn what_the_team_says_is_heard_in_order_and_kept() {
    let (intake, folder, spool) = delivered().await;
    let outbox = support::start(&spool, support::fast());
    for (said, kind) in ALL.into_iter().enumerate() {
        intake.say(&id().to_string(), kind);
        support::until("heard", || outbox.entries()[0].heard.len() > said).await;
    }
    outbox.stop().await;
    drop(intake);

    let spool = Spool::open(folder.path()).unwrap();
    let entry = support::entry(&spool, 1);
    let kinds = entry.heard.iter().map(Event::kind).collect::<Vec<_>>();
    assert_eq!(kinds, ALL);
    assert!(entry.heard[1].body().is_some(), "the reply itself");
    assert!(support::is_received(&entry));
    let nobody = Council {
        reader_keys: Vec::new(),
        ..support::council()
    };
    assert_eq!(
        spool.entries(&nobody)[0].heard,
        [],
        "a word counts only when it verifies, each time"
    );
}

#[tokio::test]
async fn nobody_else_can_say_anything() {
    let envelope = support::sealed(1, &[500]).envelope;
    let other = support::sealed(2, &[500]).envelope;
    let again = support::sealed_again(1, &[500]).envelope;
    let said = |envelope: &Envelope, seq| support::event(envelope, seq, EventKind::Opened);
    let stranger = ed25519_dalek::SigningKey::from_bytes(&[9; 32]);
    let signed_by = |kid: &str, key| {
        let (now, kind) = (OffsetDateTime::now_utc(), EventKind::Opened);
        Event::issue(&envelope, 1, now, kind, None, kid, key).to_bytes()
    };
    let mut bent = said(&envelope, 1).to_bytes();
    let place = bent.iter().position(|byte| *byte == b'3').unwrap();
    bent[place] = b'4';
    let moods = [
        ("a stranger", Mood::Says(vec![signed_by("lead", &stranger)])),
        ("the intake", {
            Mood::Says(vec![signed_by(support::KID, &support::council_key())])
        }),
        (
            "another report's",
            Mood::Says(vec![said(&other, 1).to_bytes()]),
        ),
        (
            "other bytes' ",
            Mood::Says(vec![said(&again, 1).to_bytes()]),
        ),
        ("a bent one", Mood::Says(vec![bent])),
        (
            "a web page",
            Mood::Says(vec![b"<html>opened</html>".to_vec()]),
        ),
        (
            "a later one",
            Mood::Says(vec![said(&envelope, 2).to_bytes()]),
        ),
        ("a portal", Mood::Always(200, "<html>Please log in</html>")),
        ("other JSON", Mood::Always(200, r#"{"events":[7]}"#)),
        ("not base64", Mood::Always(200, r#"{"events":["?"]}"#)),
        ("not allowed", Mood::Always(401, "")),
        ("deleted", Mood::Always(410, "")),
        ("trouble", Mood::Always(500, "")),
    ];
    for (case, mood) in moods {
        let (intake, folder, spool) = delivered().await;
        let before = support::files(folder.path());
        intake.set(mood);
        for _ in 0..2 {
            let entry = support::send(&spool).await.remove(0);
            assert_eq!(entry.heard, [], "{case}");
            assert!(support::is_received(&entry), "{case}");
        }
        assert!(intake.asked("GET") >= 2, "{case}: it did not ask");
        assert_eq!(support::files(folder.path()), before, "{case}: kept it");

        intake.set(Mood::Honest);
        intake.say(&id().to_string(), EventKind::Opened);
        let entry = support::send(&spool).await.remove(0);
        assert_eq!(entry.heard.len(), 1, "{case} spoils the truth");
    }
}

#[tokio::test]
async fn a_gap_waits_until_it_is_filled() {
    let (intake, _folder, spool) = delivered().await;
    let envelope = support::sealed(1, &[500]).envelope;
    let said = |seq| support::event(&envelope, seq, EventKind::Reply).to_bytes();
    let heard = async |events: Vec<Vec<u8>>| {
        intake.set(Mood::Says(events));
        support::send(&spool).await[0].heard.len()
    };
    assert_eq!(heard(vec![said(2), said(3)]).await, 0);
    assert_eq!(heard(vec![said(1), said(3)]).await, 1);
    assert_eq!(heard(vec![said(1), said(2)]).await, 2, "old ones again");
    assert_eq!(heard(vec![said(3), said(4)]).await, 4);
}

#[tokio::test]
async fn what_was_kept_and_spoiled_is_asked_for_again() {
    let (intake, folder, spool) = delivered().await;
    for kind in ALL {
        intake.say(&id().to_string(), kind);
    }
    support::send(&spool).await;
    let events = folder.path().join(id().to_string()).join("events");
    fs::write(events.join("0002.json"), b"{}").unwrap();
    assert_eq!(support::entry(&spool, 1).heard.len(), 1);
    assert_eq!(support::send(&spool).await[0].heard.len(), 3);
}

#[tokio::test]
async fn without_the_reports_own_key_nobody_asks() {
    let (intake, _folder, spool) = delivered().await;
    intake.say(&id().to_string(), EventKind::Opened);
    let asked = intake.requests();
    let ports = Ports {
        secrets: Arc::new(NoSeeds),
        ..support::ports()
    };
    let outbox = support::start_with(&spool, support::fast(), ports);
    tokio::time::sleep(Duration::from_millis(200)).await;
    assert_eq!(
        intake.requests(),
        asked,
        "it cannot sign, so it asks in vain"
    );
    assert!(support::is_received(&outbox.entries()[0]));
    outbox.stop().await;

    let outbox = support::start(&spool, support::fast());
    heard(&outbox, 1).await;
}

#[tokio::test]
async fn it_asks_after_a_while_and_when_somebody_looks() {
    let (intake, folder) = (Intake::start(Mood::Honest), tempfile::tempdir().unwrap());
    let spool = Spool::open(folder.path()).unwrap();
    let hour = Duration::from_secs(3600);
    let pace = Pace {
        listen: hour,
        listen_cap: hour,
        ..support::fast()
    };
    let outbox = support::start(&spool, pace);
    support::put(&spool, &support::sealed(1, &[500]), &intake.url());
    outbox.nudge();
    support::until("received", || support::is_received(&outbox.entries()[0])).await;
    tokio::time::sleep(Duration::from_millis(300)).await;
    assert_eq!(intake.asked("GET"), 0, "nobody can have opened it yet");

    intake.say(&id().to_string(), EventKind::Opened);
    outbox.nudge();
    heard(&outbox, 1).await;
    outbox.stop().await;
    intake.say(&id().to_string(), EventKind::Closed);
    let outbox = support::start(&spool, pace);
    heard(&outbox, 2).await;
    tokio::time::sleep(Duration::from_millis(300)).await;
    assert!(intake.asked("GET") <= 6, "it hammers the council");
}

#[tokio::test]
async fn a_report_that_the_council_lost_is_sent_again() {
    let (intake, folder, spool) = delivered().await;
    intake.say(&id().to_string(), EventKind::Opened);
    support::send(&spool).await;
    intake.forget_everything();

    intake.set(Mood::EveryOtherPiece);
    let outbox = support::start(&spool, support::fast());
    support::until("it is there again", || intake.taken(&id().to_string()) == 1).await;
    intake.set(Mood::Honest);
    intake.say(&id().to_string(), EventKind::Opened);
    intake.say(&id().to_string(), EventKind::Reply);
    heard(&outbox, 2).await;
    outbox.stop().await;
    let entry = support::entry(&Spool::open(folder.path()).unwrap(), 1);
    assert!(support::is_received(&entry), "{entry:?}");
    assert_eq!(intake.held(1), Some(support::sealed(1, &[500]).envelope));
}

async fn heard(outbox: &Outbox, events: usize) {
    support::until("heard", || outbox.entries()[0].heard.len() == events).await;
}

/// A report that the council has.
async fn delivered() -> (Intake, tempfile::TempDir, Spool) {
    let (intake, folder) = (Intake::start(Mood::Honest), tempfile::tempdir().unwrap());
    let spool = Spool::open(folder.path()).unwrap();
    support::put(&spool, &support::sealed(1, &[500]), &intake.url());
    assert!(support::is_received(&support::send(&spool).await[0]));
    (intake, folder, spool)
}

fn id() -> ReportId {
    ReportId::from_bytes([1; 16])
}
