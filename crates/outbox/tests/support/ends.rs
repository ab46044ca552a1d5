//! A program that ends at a chosen step, and what it was doing.

use std::{
    cell::Cell,
    env, fmt, fs,
    path::{Path, PathBuf},
    process::{Command, ExitStatus},
    sync::Arc,
};

use outbox::{
    Answer, Answering, HttpTransport, Request, Spool, Staging, Transport, TransportFault, Way,
    send_once,
};
use report::{Envelope, Part, ReportId, Sealed};
use time::OffsetDateTime;
use tokio::sync::Mutex;

use super::disks::{End, Fate};

const ROLE: &str = "OUTBOX_CRASH_ROLE";
const FOLDER: &str = "OUTBOX_CRASH_FOLDER";
const URL: &str = "OUTBOX_CRASH_URL";
const AT: &str = "OUTBOX_CRASH_AT";
const END: &str = "OUTBOX_CRASH_END";
const TOLD: &str = "told";
/// More steps than anything here takes; reaching it means that the loop does not end.
const FAR: usize = 200;
/// Held by the trial that runs.
static ALONE: Mutex<()> = Mutex::const_new(());
/// The report of these tests.
pub(crate) const NUMBER: u8 = 7;
/// More than one piece on the wire.
pub(crate) const LARGE: usize = 600 * 1024;

/// One end of the program, at one step.
pub(crate) struct Case<'a> {
    role: &'a str,
    url: &'a str,
    at: usize,
    end: End,
    pub(crate) folder: PathBuf,
    finished: Cell<bool>,
}

impl Case<'_> {
    /// Whether the program could still tell somebody that it is done.
    pub(crate) fn run(&self) -> bool {
        self.run_against(self.url)
    }

    pub(crate) fn run_against(&self, url: &str) -> bool {
        let status = run(self.role, &self.folder, url, self.at, self.end);
        self.finished.set(status.success());
        let told = self.folder.join(TOLD).exists();
        assert!(
            told || !status.success(),
            "the test itself went wrong: {self}"
        );
        told
    }

    pub(crate) fn root(&self) -> PathBuf {
        self.folder.join("spool")
    }

    pub(crate) fn spool(&self) -> Spool {
        Spool::open(&self.root()).unwrap()
    }

    pub(crate) fn unfinished(&self) -> Option<String> {
        let names = fs::read_dir(self.root()).unwrap().flatten();
        let mut names = names.map(|name| name.file_name().to_string_lossy().into_owned());
        names.find(|name| name.starts_with(".new-"))
    }
}

impl fmt::Display for Case<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}, {:?} at step {}", self.role, self.end, self.at)
    }
}

/// Tries every way to end at every step; how many steps there are.
pub(crate) async fn at_every_step(role: &str, url: &str, trial: impl AsyncFn(&Case<'_>)) -> usize {
    let mut steps = 0;
    for end in End::ALL {
        for at in 0..=FAR {
            assert!(at < FAR, "{role} never ends");
            let folder = tempfile::tempdir().unwrap();
            let case = Case {
                role,
                url,
                at,
                end,
                folder: folder.path().to_owned(),
                finished: Cell::new(false),
            };
            // A program that is being started still holds this one's locks for a moment.
            let _alone = ALONE.lock().await;
            trial(&case).await;
            if case.finished.get() {
                steps = at;
                break;
            }
        }
    }
    steps
}

/// Does what the environment says; in the test run itself that is nothing.
pub(crate) fn child() {
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
    let url = env::var(URL).unwrap();
    match role.as_str() {
        "put" => {
            super::put(&spool, &handed_over(folder), &url);
            tell(folder);
        }
        "stage" => {
            let (mut staging, mut sealed) = (spool.begin(id()).unwrap(), handed_over(folder));
            let files = sealed.parts.split_off(1);
            write_files(&mut staging, &files);
            finish(staging, &sealed, &url);
            tell(folder);
        }
        "seal-again" => {
            let sealed = handed_over(folder);
            finish(spool.replace(id()).unwrap(), &sealed, &url);
            tell(folder);
        }
        "withdraw" => {
            spool.withdraw(id(), OffsetDateTime::now_utc()).unwrap();
            tell(folder);
            round(&spool, &fate);
        }
        "hand-over" => {
            let now = OffsetDateTime::now_utc();
            spool.note_hand_over(id(), Way::Email, now).unwrap();
            spool.note_hand_over(id(), Way::Usb, now).unwrap();
            spool.note_confirmed(id(), now).unwrap();
            tell(folder);
        }
        "remove" => {
            spool.remove(id(), &super::council()).unwrap();
            tell(folder);
        }
        "remove-all" => {
            spool.remove_all().unwrap();
            tell(folder);
        }
        "send" => {
            round(&spool, &fate);
            if super::is_received(&spool.entries(&super::council())[0]) {
                tell(folder);
            }
        }
        "try" => {
            round(&spool, &fate);
            tell(folder);
        }
        "hear" => {
            round(&spool, &fate);
            if super::entry(&spool, NUMBER).heard.len() == 3 {
                tell(folder);
            }
        }
        other => unreachable!("no such role: {other}"),
    }
    // The power may also fail just after somebody was told.
    fate.step(|| ());
}

/// One round over a network at whose every request and answer the program may end.
fn round(spool: &Spool, fate: &Fate) {
    let transport = Arc::new(Fateful {
        fate: fate.clone(),
        http: HttpTransport::new(),
    });
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build();
    let ports = super::ports_over(transport);
    runtime
        .unwrap()
        .block_on(send_once(spool, super::council(), ports));
}

fn write_files(staging: &mut Staging, files: &[Vec<u8>]) {
    for (at, file) in files.iter().enumerate() {
        let written = staging.part(at + 1, |to| {
            file.chunks(100_000)
                .try_for_each(|piece| to.write_all(piece))?;
            Ok(Part::of(file))
        });
        written.unwrap();
    }
}

pub(crate) fn finish(staging: Staging, sealed: &Sealed, url: &str) {
    let now = OffsetDateTime::now_utc();
    let finished = staging.finish(sealed, &super::destination(url), now);
    finished.unwrap();
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

pub(crate) fn hand_over(folder: &Path, sealed: &Sealed) {
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

pub(crate) fn id() -> ReportId {
    ReportId::from_bytes([NUMBER; 16])
}
