//! The courier and the council: good weather, bad weather and liars.

#![expect(
    clippy::unwrap_used,
    reason = "a helper that cannot go on fails its test"
)]

mod support;

use std::{
    fs,
    io::ErrorKind,
    net::TcpListener,
    path::Path,
    sync::{Arc, Mutex},
    time::{Duration, Instant},
};

use outbox::{Council, Entry, Outbox, Pace, Reason, SentOnce, Spool, State, Step, send_once};
use report::{Receipt, Reference};
use support::{
    disks::Refusing,
    intake::{Intake, Mood},
    raw,
};
use time::OffsetDateTime;

const LARGE: usize = 600 * 1024;

#[tokio::test]
async fn a_report_goes_by_itself_and_every_change_is_told() {
    let (intake, folder) = (Intake::start(Mood::Honest), tempfile::tempdir().unwrap());
    let spool = Spool::open(folder.path()).unwrap();
    let told = Arc::new(Mutex::new(Vec::<Vec<Entry>>::new()));
    let hear = told.clone();
    let outbox = Outbox::start_at(
        Pace::default(),
        spool.clone(),
        support::council(),
        support::ports(),
        move |entries| hear.lock().unwrap().push(entries.to_vec()),
    );
    let sealed = support::sealed(1, &[LARGE, 500]);
    support::put(&spool, &sealed, &format!("{}/", intake.url()));
    assert_eq!(
        outbox.entries()[0].state,
        State::Saved,
        "saved before it is sent"
    );
    outbox.nudge();
    support::until("received", || support::is_received(&outbox.entries()[0])).await;
    outbox.stop().await;

    let told = told.lock().unwrap().concat();
    assert!(
        told.iter().any(|entry| entry.state == State::Sending),
        "{told:?}"
    );
    assert!(support::is_received(told.last().unwrap()));
    let State::Received(receipt) = &told.last().unwrap().state else {
        unreachable!()
    };
    assert_eq!(
        receipt.reference(),
        &Reference::from_random([1, 2, 3, 4, 5])
    );
    assert_eq!(intake.taken(&sealed.envelope.report_id().to_string()), 1);
    assert_eq!(
        intake.shared().piece_bytes,
        LARGE + 500,
        "sent more than once"
    );
    let parts = support::files(folder.path());
    assert!(
        parts.iter().any(|(name, _)| name.ends_with("part-0.age")),
        "kept for now"
    );
}

#[tokio::test]
async fn it_waits_for_the_council_and_survives_a_restart() {
    let folder = tempfile::tempdir().unwrap();
    let spool = Spool::open(folder.path()).unwrap();
    let address = TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap();
    support::put(
        &spool,
        &support::sealed(1, &[500]),
        &format!("http://{address}"),
    );
    let outbox = support::start(&spool, support::fast());
    support::until("waiting", || waits(&outbox.entries()[0], Reason::Offline)).await;
    outbox.stop().await;

    let entry = spool.entries(&support::council()).remove(0);
    assert!(
        waits(&entry, Reason::Offline),
        "the reason is kept for the next start: {entry:?}"
    );
    let intake = Intake::start_on(address, Mood::Honest);
    let outbox = support::start(
        &spool,
        Pace {
            base: Duration::from_secs(3600),
            ..support::fast()
        },
    );
    support::until("received", || support::is_received(&outbox.entries()[0])).await;
    assert_eq!(intake.taken(&outbox.entries()[0].id.to_string()), 1);
}

#[tokio::test]
async fn nobody_else_can_make_it_received() {
    const PORTAL: &str = "<html><title>Welcome to the hotel</title>Please log in</html>";
    let other = support::sealed(99, &[10]).envelope;
    let reference = Reference::from_random([9; 5]);
    let now = OffsetDateTime::now_utc();
    let other = Receipt::issue(
        &other,
        now,
        &reference,
        support::KID,
        &support::council_key(),
    );
    let cases = [
        (Mood::Always(200, PORTAL), Reason::NotTheCouncil, 200),
        (Mood::Always(200, ""), Reason::NotTheCouncil, 200),
        (Mood::Always(204, ""), Reason::NotTheCouncil, 204),
        (Mood::Always(403, PORTAL), Reason::NotTheCouncil, 403),
        (Mood::Always(404, PORTAL), Reason::NotTheCouncil, 404),
        (Mood::Always(511, PORTAL), Reason::NotTheCouncil, 511),
        (
            Mood::Redirect("/v1/elsewhere".to_owned()),
            Reason::NotTheCouncil,
            302,
        ),
        (Mood::StrangerSigns, Reason::NotTheCouncil, 200),
        (
            Mood::OtherReceipt(other.to_bytes()),
            Reason::NotTheCouncil,
            200,
        ),
        (
            Mood::OtherReceipt(PORTAL.into()),
            Reason::NotTheCouncil,
            200,
        ),
        (Mood::CutReceipt, Reason::NotTheCouncil, 200),
        (Mood::Always(500, PORTAL), Reason::Busy, 500),
        (Mood::Always(503, ""), Reason::Busy, 503),
        (Mood::Always(507, ""), Reason::Busy, 507),
    ];
    for (mood, reason, status) in cases {
        let (intake, folder) = (Intake::start(mood.clone()), tempfile::tempdir().unwrap());
        let spool = Spool::open(folder.path()).unwrap();
        support::put(&spool, &support::sealed(1, &[500]), &intake.url());
        let outbox = support::start(&spool, support::fast());
        three_attempts(&outbox, &intake, &mood).await;
        let entry = outbox.entries().remove(0);
        outbox.stop().await;

        let attempt = entry.last_attempt.unwrap();
        assert_eq!(
            (attempt.reason, attempt.status),
            (reason, Some(status)),
            "{mood:?}"
        );
        assert!(!attempt.needs_help, "{mood:?}");
        let stored = spool.entries(&support::council()).remove(0);
        assert!(waits(&stored, reason), "{mood:?}: {stored:?}");
        nothing_of(PORTAL, folder.path());

        intake.set(Mood::Honest);
        let outbox = support::start(&spool, support::fast());
        support::until("received in the end", || {
            support::is_received(&outbox.entries()[0])
        })
        .await;
    }
}

#[tokio::test]
async fn whoever_does_not_speak_properly_is_not_believed() {
    type Treat = fn(std::net::TcpStream);
    let cases: [(&str, Treat, Reason); 5] = [
        ("an answer without end", raw::endless, Reason::NotTheCouncil),
        ("an answer cut short", raw::cut, Reason::Offline),
        ("hanging up", raw::hang_up, Reason::Offline),
        ("another protocol", raw::babble, Reason::Offline),
        ("no encryption", raw::babble, Reason::NotTheCouncil),
    ];
    for (case, treat, reason) in cases {
        let folder = tempfile::tempdir().unwrap();
        let spool = Spool::open(folder.path()).unwrap();
        let mut url = raw::serve(treat);
        if case == "no encryption" {
            url = url.replace("http:", "https:");
        }
        support::put(&spool, &support::sealed(1, &[500]), &url);
        let outbox = support::start(&spool, support::fast());
        support::until(case, || outbox.entries()[0].last_attempt.is_some()).await;
        outbox.stop().await;
        let entry = spool.entries(&support::council()).remove(0);
        assert!(waits(&entry, reason), "{case}: {entry:?}");
        assert_eq!(
            entry.last_attempt.unwrap().step,
            Some(Step::Envelope),
            "{case}"
        );
    }
}

#[tokio::test]
async fn plain_http_to_elsewhere_sends_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let spool = Spool::open(folder.path()).unwrap();
    support::put(&spool, &support::sealed(1, &[500]), "http://intake.invalid");
    support::send(&spool).await;
    let entry = spool.entries(&support::council()).remove(0);
    assert!(waits(&entry, Reason::NotTheCouncil), "{entry:?}");
    assert_eq!(
        entry.last_attempt.unwrap().note,
        "the address may not be used"
    );
}

#[tokio::test]
async fn a_refusal_needs_help_is_kept_and_is_still_tried() {
    for (status, refused) in [(409, "another report has this id"), (413, ""), (422, "")] {
        let folder = tempfile::tempdir().unwrap();
        let intake = Intake::start(Mood::Always(status, refused));
        let spool = Spool::open(folder.path()).unwrap();
        support::put(&spool, &support::sealed(1, &[500]), &intake.url());
        let outbox = support::start(&spool, support::fast());
        let help = State::NeedsHelp(Reason::Refused);
        support::until("needs help", || outbox.entries()[0].state == help).await;
        assert_eq!(
            spool.entries(&Council::default())[0].state,
            help,
            "a person sees it after a restart too"
        );
        intake.set(Mood::Honest);
        support::until("received", || support::is_received(&outbox.entries()[0])).await;
    }
}

#[tokio::test]
async fn a_stuck_report_holds_up_no_other() {
    let (intake, folder) = (Intake::start(Mood::Honest), tempfile::tempdir().unwrap());
    let spool = Spool::open(folder.path()).unwrap();
    let stuck = raw::serve(raw::silent);
    for number in 1..4 {
        support::put(&spool, &support::sealed(number, &[500]), &stuck);
    }
    for number in 4..7 {
        support::put(&spool, &support::sealed(number, &[500]), &intake.url());
    }
    let outbox = support::start(&spool, support::fast());
    let received = || {
        outbox
            .entries()
            .iter()
            .filter(|e| support::is_received(e))
            .count()
    };
    support::until("the others are received", || received() == 3).await;
    let stopping = Instant::now();
    outbox.stop().await;
    assert!(
        stopping.elapsed() < Duration::from_secs(5),
        "the window would not close"
    );
    assert_eq!(spool.entries(&support::council()).len(), 6);
}

#[tokio::test]
async fn a_delivery_goes_on_where_it_stopped() {
    let (intake, folder) = (
        Intake::start(Mood::EveryOtherPiece),
        tempfile::tempdir().unwrap(),
    );
    let spool = Spool::open(folder.path()).unwrap();
    support::put(&spool, &support::sealed(1, &[LARGE, LARGE]), &intake.url());
    let outbox = support::start(&spool, support::fast());
    support::until("received", || support::is_received(&outbox.entries()[0])).await;
    assert_eq!(
        intake.shared().piece_bytes,
        2 * LARGE,
        "a piece was sent again"
    );
}

#[tokio::test]
async fn a_nudge_ends_the_wait() {
    let folder = tempfile::tempdir().unwrap();
    let intake = Intake::start(Mood::Always(503, ""));
    let spool = Spool::open(folder.path()).unwrap();
    support::put(&spool, &support::sealed(1, &[500]), &intake.url());
    let hour = Duration::from_secs(3600);
    let pace = Pace {
        base: hour,
        cap: hour,
        floor: hour,
        ..support::fast()
    };
    let outbox = support::start(&spool, pace);
    support::until("waiting", || waits(&outbox.entries()[0], Reason::Busy)).await;
    intake.set(Mood::Honest);
    tokio::time::sleep(Duration::from_millis(200)).await;
    assert!(
        waits(&outbox.entries()[0], Reason::Busy),
        "it must wait as long as it says"
    );
    outbox.nudge();
    support::until("received", || support::is_received(&outbox.entries()[0])).await;
}

#[tokio::test]
async fn the_councils_wish_to_wait_is_respected() {
    let (intake, folder) = (Intake::start(Mood::Busy(1)), tempfile::tempdir().unwrap());
    let spool = Spool::open(folder.path()).unwrap();
    support::put(&spool, &support::sealed(1, &[500]), &intake.url());
    let outbox = support::start(&spool, support::fast());
    support::until("a second attempt", || intake.requests() >= 2).await;
    let requests = intake.shared().requests.clone();
    let between = requests[1].0 - requests[0].0;
    assert!(
        between >= Duration::from_millis(950),
        "came back after {between:?}"
    );
    support::until("waiting again", || {
        waits(&outbox.entries()[0], Reason::Busy)
    })
    .await;
}

#[tokio::test]
async fn two_programs_do_not_both_send() {
    let (intake, folder) = (Intake::start(Mood::Honest), tempfile::tempdir().unwrap());
    let spool = Spool::open(folder.path()).unwrap();
    let window = support::start(&spool, support::fast());
    support::put(&spool, &support::sealed(1, &[500]), &intake.url());
    support::until("received", || support::is_received(&window.entries()[0])).await;

    let terminal = Spool::open(folder.path()).unwrap();
    let once = send_once(&terminal, support::council(), support::ports()).await;
    let SentOnce::AnotherIsSending(entries) = once else {
        panic!("both send: {once:?}")
    };
    assert!(
        support::is_received(&entries[0]),
        "the watcher sees what the other did"
    );

    let watcher = support::start(&terminal, support::fast());
    window.stop().await;
    support::put(&terminal, &support::sealed(2, &[500]), &intake.url());
    let received = || watcher.entries().iter().all(support::is_received);
    support::until("the watcher takes over", || {
        watcher.entries().len() == 2 && received()
    })
    .await;
}

#[tokio::test]
async fn what_is_damaged_is_not_sent_and_holds_up_no_other() {
    let (intake, folder) = (Intake::start(Mood::Honest), tempfile::tempdir().unwrap());
    let spool = Spool::open(folder.path()).unwrap();
    let sealed = support::sealed(1, &[500]);
    let id = sealed.envelope.report_id().to_string();
    support::put(&spool, &sealed, &intake.url());
    support::put(&spool, &support::sealed(2, &[500]), &intake.url());
    let part = folder.path().join(&id).join("part-0.age");
    let mut bytes = fs::read(&part).unwrap();
    bytes[100] ^= 1;
    fs::write(&part, &bytes).unwrap();

    let outbox = support::start(&spool, support::fast());
    let state = |id: &str| {
        outbox
            .entries()
            .into_iter()
            .find(|e| e.id.to_string() == id)
            .unwrap()
            .state
    };
    let help = State::NeedsHelp(Reason::Damaged);
    support::until("needs help", || state(&id) == help).await;
    support::until("the other is received", || {
        outbox.entries().iter().any(support::is_received)
    })
    .await;
    assert!(
        intake
            .shared()
            .requests
            .iter()
            .all(|(_, path)| !path.contains(&id)),
        "bad bytes left"
    );
    assert_eq!(
        fs::read(&part).unwrap(),
        bytes,
        "support may still save something"
    );

    bytes[100] ^= 1;
    fs::write(&part, &bytes).unwrap();
    support::until("received once it is whole", || {
        matches!(state(&id), State::Received(_))
    })
    .await;
}

#[tokio::test]
async fn a_receipt_the_disk_does_not_take_is_asked_for_again() {
    let (intake, folder) = (Intake::start(Mood::Honest), tempfile::tempdir().unwrap());
    support::put(
        &Spool::open(folder.path()).unwrap(),
        &support::sealed(1, &[500]),
        &intake.url(),
    );
    let full = Arc::new(Refusing::new(0, true, ErrorKind::StorageFull));
    let spool = Spool::open_on(folder.path(), full).unwrap();
    let outbox = support::start(&spool, support::fast());
    support::until("received", || support::is_received(&outbox.entries()[0])).await;
    outbox.stop().await;
    assert_eq!(spool.entries(&support::council())[0].state, State::Saved);

    let spool = Spool::open(folder.path()).unwrap();
    let outbox = support::start(&spool, support::fast());
    let kept = || support::is_received(&spool.entries(&support::council())[0]);
    support::until("the receipt is kept", kept).await;
    assert_eq!(
        intake.taken(&outbox.entries()[0].id.to_string()),
        1,
        "the council has it twice"
    );
}

#[tokio::test]
async fn dropping_the_outbox_ends_its_work() {
    let (intake, folder) = (
        Intake::start(Mood::Always(503, "")),
        tempfile::tempdir().unwrap(),
    );
    let spool = Spool::open(folder.path()).unwrap();
    support::put(&spool, &support::sealed(1, &[500]), &intake.url());
    let outbox = support::start(&spool, support::fast());
    support::until("an attempt", || intake.requests() > 0).await;
    drop(outbox);
    tokio::time::sleep(Duration::from_millis(300)).await;
    let requests = intake.requests();
    tokio::time::sleep(Duration::from_millis(300)).await;
    assert_eq!(intake.requests(), requests, "it goes on in the background");
}

fn waits(entry: &Entry, expected: Reason) -> bool {
    matches!(entry.state, State::Waiting { reason, .. } if reason == expected)
}

/// Three attempts have ended, and none of them with *received*.
async fn three_attempts(outbox: &Outbox, intake: &Intake, mood: &Mood) {
    let first = || {
        let shared = intake.shared();
        shared
            .requests
            .iter()
            .filter(|(_, request)| request.starts_with("PUT"))
            .count()
    };
    support::until("three attempts", || {
        assert!(
            !support::is_received(&outbox.entries()[0]),
            "{mood:?} was believed"
        );
        first() > 3
    })
    .await;
}

fn nothing_of(answer: &str, folder: &Path) {
    for (name, bytes) in support::files(folder) {
        let text = String::from_utf8_lossy(&bytes);
        assert!(
            !text.contains(&answer[..20]),
            "{name} keeps what a stranger answered"
        );
    }
}
