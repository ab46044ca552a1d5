//! The program ends at every step at which something becomes durable or is sent. Whoever was told
//! that a report is saved finds it saved, and the council gets it once.

#![expect(
    clippy::unwrap_used,
    reason = "a helper that cannot go on fails its test"
)]

mod support;

use std::{
    env, fs,
    path::Path,
    process::{Command, ExitStatus},
    sync::Arc,
};

use outbox::{
    Answer, Answering, HttpTransport, Request, SentOnce, Spool, State, Transport, TransportFault,
    send_once,
};
use report::{Envelope, Sealed};
use support::{
    disks::{End, Fate},
    intake::{Intake, Mood},
};

const ROLE: &str = "OUTBOX_CRASH_ROLE";
const FOLDER: &str = "OUTBOX_CRASH_FOLDER";
const URL: &str = "OUTBOX_CRASH_URL";
const AT: &str = "OUTBOX_CRASH_AT";
const END: &str = "OUTBOX_CRASH_END";
const TOLD: &str = "told";
/// More steps than anything here takes; reaching it means that the loop does not end.
const FAR: usize = 200;
/// Three pieces on the wire.
const LARGE: usize = 600 * 1024;

#[tokio::test]
async fn a_report_that_was_called_saved_is_saved() {
    let intake = Intake::start(Mood::Honest);
    let mut steps = 0;
    for end in End::ALL {
        for at in 0..=FAR {
            assert!(at < FAR, "putting a report never ends");
            let folder = tempfile::tempdir().unwrap();
            let sealed = support::sealed(7, &[20_000, 500]);
            hand_over(folder.path(), &sealed);

            let finished = run("put", folder.path(), &intake.url(), at, end).success();
            let told = folder.path().join(TOLD).exists();
            let case = format!("{end:?} at step {at}, told {told}");

            let spool = Spool::open(&folder.path().join("spool")).unwrap();
            let entries = spool.entries(&[]);
            if told || !entries.is_empty() {
                assert_eq!(entries.len(), 1, "lost or doubled: {case}");
                assert_eq!(entries[0].state, State::Saved, "not whole: {case}");
            }
            let left = support::files(&folder.path().join("spool"));
            let left = left.iter().find(|(name, _)| name.contains(".new-"));
            assert_eq!(left.map(|(name, _)| name), None, "not swept: {case}");

            support::put(&spool, &sealed, &intake.url());
            send(&spool).await;
            let entries = spool.entries(&support::receipt_keys());
            assert_eq!(entries.len(), 1, "doubled by putting it again: {case}");
            assert!(
                support::is_received(&entries[0]),
                "cannot be delivered: {case}"
            );
            assert!(told || !finished, "the test itself went wrong: {case}");
            if finished {
                steps = at;
                break;
            }
        }
    }
    assert!(
        steps >= 11,
        "only {steps} steps: a file or folder is no longer made durable"
    );
    assert_eq!(
        intake.taken(&support::sealed(7, &[1]).envelope.report_id().to_string()),
        1
    );
}

#[tokio::test]
async fn a_delivery_that_was_cut_off_is_finished_and_counts_once() {
    let mut steps = 0;
    for end in End::ALL {
        for at in 0..=FAR {
            assert!(at < FAR, "the delivery never ends");
            let (intake, folder) = (Intake::start(Mood::Honest), tempfile::tempdir().unwrap());
            let sealed = support::sealed(8, &[LARGE, 500]);
            let id = sealed.envelope.report_id().to_string();
            let spool = Spool::open(&folder.path().join("spool")).unwrap();
            support::put(&spool, &sealed, &intake.url());

            let finished = run("send", folder.path(), &intake.url(), at, end).success();
            let case = format!("{end:?} at step {at}");
            let known = spool.entries(&support::receipt_keys()).remove(0);
            let told = folder.path().join(TOLD).exists();
            assert!(
                !told || support::is_received(&known),
                "told received and forgotten: {case}"
            );
            assert!(
                !support::is_received(&known) || intake.taken(&id) == 1,
                "invented: {case}"
            );
            assert!(told || !finished, "the test itself went wrong: {case}");

            let spool = Spool::open(&folder.path().join("spool")).unwrap();
            send(&spool).await;
            let entries = spool.entries(&support::receipt_keys());
            assert_eq!(entries.len(), 1, "lost or doubled: {case}");
            assert!(
                support::is_received(&entries[0]),
                "not delivered: {case}: {entries:?}"
            );
            assert_eq!(intake.taken(&id), 1, "the council has it twice: {case}");
            if finished {
                steps = at;
                break;
            }
        }
    }
    assert!(
        steps >= 20,
        "only {steps} steps: something is no longer sent or made durable"
    );
}

#[tokio::test]
async fn a_setback_that_could_not_be_noted_does_no_harm() {
    for end in End::ALL {
        for at in 0..=FAR {
            assert!(at < FAR, "the attempt never ends");
            let (intake, folder) = (Intake::start(Mood::Busy(1)), tempfile::tempdir().unwrap());
            let spool = Spool::open(&folder.path().join("spool")).unwrap();
            support::put(&spool, &support::sealed(9, &[500]), &intake.url());

            let finished = run("send", folder.path(), &intake.url(), at, end).success();
            let entries = spool.entries(&support::receipt_keys());
            let waits = matches!(entries[0].state, State::Saved | State::Waiting { .. });
            assert!(waits, "{end:?} at step {at}: {entries:?}");

            intake.set(Mood::Honest);
            send(&spool).await;
            let entries = spool.entries(&support::receipt_keys());
            assert!(
                support::is_received(&entries[0]),
                "{end:?} at step {at}: {entries:?}"
            );
            if finished {
                break;
            }
        }
    }
}

/// What the child process does. In the test run itself it has nothing to do.
#[test]
fn child() {
    let Ok(role) = env::var(ROLE) else {
        return;
    };
    let folder = env::var(FOLDER).unwrap();
    let folder = Path::new(&folder);
    let fate = Fate::new(
        env::var(AT).unwrap().parse().unwrap(),
        End::parse(&env::var(END).unwrap()),
    );
    let spool = Spool::open_on(&folder.join("spool"), Arc::new(fate.clone())).unwrap();
    match role.as_str() {
        "put" => {
            support::put(&spool, &handed_over(folder), &env::var(URL).unwrap());
            tell(folder);
        }
        "send" => {
            let transport = Arc::new(Fateful {
                fate: fate.clone(),
                http: HttpTransport::new(),
            });
            let runtime = tokio::runtime::Builder::new_current_thread()
                .enable_all()
                .build();
            let keys = support::receipt_keys();
            let sending = send_once(&spool, keys.clone(), transport, &support::WallClock);
            runtime.unwrap().block_on(sending);
            if support::is_received(&spool.entries(&keys)[0]) {
                tell(folder);
            }
        }
        other => panic!("no such role: {other}"),
    }
    // The power may also fail just after somebody was told.
    fate.step(|| ());
}

fn tell(folder: &Path) {
    fs::write(folder.join(TOLD), b"").unwrap();
}

/// A network at whose every request and every answer the program may end.
struct Fateful {
    fate: Fate,
    http: HttpTransport,
}

impl Transport for Fateful {
    fn send(&self, request: Request) -> Answering<'_> {
        Box::pin(self.exchange(request))
    }
}

impl Fateful {
    async fn exchange(&self, request: Request) -> Result<Answer, TransportFault> {
        self.fate.step(|| ());
        let answer = self.http.send(request).await;
        self.fate.step(|| ());
        answer
    }
}

fn run(role: &str, folder: &Path, url: &str, at: usize, end: End) -> ExitStatus {
    let child = Command::new(env::current_exe().unwrap())
        .args(["--exact", "child", "--nocapture"])
        .env(ROLE, role)
        .env(FOLDER, folder)
        .env(URL, url)
        .env(AT, at.to_string())
        .env(END, format!("{end:?}"))
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&child.stderr);
    assert!(
        !said.contains("panicked"),
        "{role}, {end:?} at step {at}: {said}"
    );
    child.status
}

async fn send(spool: &Spool) {
    let keys = support::receipt_keys();
    let sent = send_once(spool, keys, support::http(), &support::WallClock).await;
    assert!(
        matches!(sent, SentOnce::Tried(_)),
        "a dead program still holds the right to send"
    );
}

fn hand_over(folder: &Path, sealed: &Sealed) {
    fs::write(folder.join("envelope"), sealed.envelope.to_bytes()).unwrap();
    for (number, part) in sealed.parts.iter().enumerate() {
        fs::write(folder.join(format!("part-{number}")), part).unwrap();
    }
}

fn handed_over(folder: &Path) -> Sealed {
    let envelope = Envelope::parse(&fs::read(folder.join("envelope")).unwrap()).unwrap();
    let part = |number| fs::read(folder.join(format!("part-{number}"))).unwrap();
    let parts = (0..envelope.parts().len()).map(part).collect();
    Sealed { envelope, parts }
}
