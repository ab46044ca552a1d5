//! Builds everything, starts a practice council and opens the window, or walks it where nobody could see it.

use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use crate::built::{self, Built, Tally};
use crate::desktop::{self, Desktop, Parts};
use crate::process::Program;
use crate::project::{Project, root_key};
use crate::running::Running;
use crate::setup::{self, Need};
use crate::steps;
use crate::trouble::Trouble;

const USUAL_PORT: u16 = 8731;
const WALK_LIMIT: Duration = Duration::from_secs(10 * 60);
const OPEN_LIMIT: Duration = Duration::from_secs(7 * 24 * 60 * 60);

pub(crate) fn run(project: &Project) -> Result<(), Trouble> {
    if desktop::has_display() {
        open_for_a_person(project)
    } else {
        walk_unseen(project)
    }
}

fn open_for_a_person(project: &Project) -> Result<(), Trouble> {
    setup::ensure(project, &[Need::Build, Need::BuiltScreens, Need::BuiltDesk])?;
    let built = build(project, built::programs)?;
    let council = Council::start(project, &built)?;
    println!("a practice council listens on {}", council.url);
    println!(
        "what it received: open {}/desk/ in a browser and choose {}",
        council.url,
        council.key.display()
    );
    println!("opening the window; this command ends when you close it");
    Program::new(built.program("learner-companion")?)
        .env("LEARNER_COMPANION_DATA", project.scratch("run/data")?)
        .env("LEARNER_COMPANION_PACK", &council.pack)
        .env("LEARNER_COMPANION_PRACTICE_ROOT", &council.root_key)
        .limit(OPEN_LIMIT)
        .run()
}

fn walk_unseen(project: &Project) -> Result<(), Trouble> {
    println!("this computer has no display: the main job is walked on a virtual one");
    setup::ensure(
        project,
        &[
            Need::Build,
            Need::BuiltScreens,
            Need::BuiltDesk,
            Need::Display,
            Need::Driver,
        ],
    )?;
    let built = build(project, built::whole_workspace)?;
    let desktop = Desktop::start(Parts::BusAndDisplay)?;
    let pictures = project.scratch("run/pictures")?;
    std::fs::remove_dir_all(&pictures).map_err(Trouble::file(&pictures))?;
    println!(
        "reading a rule, checking the device, sending a report, waiting for the signed receipt …"
    );
    let log = project.log("walk")?;
    let (text, status) = steps::drive(project, &built, &desktop, &pictures)?
        .args(["walk", "--nocapture"])
        .limit(WALK_LIMIT)
        .log(&log)
        .answer()?;
    print!("{text}");
    if !status.success() || Tally::read(&text).passed == 0 {
        let rest = std::fs::read_to_string(&log).unwrap_or_default();
        return Err(Trouble::Wrong(format!(
            "{rest}\nthe walk did not get to the signed receipt"
        )));
    }
    println!(
        "a signed receipt was seen; the pictures are in {}",
        pictures.display()
    );
    for picture in sorted(&pictures)? {
        println!("  {}", picture.display());
    }
    Ok(())
}

fn build(
    project: &Project,
    order: fn(&Project, &Path) -> Result<Built, Trouble>,
) -> Result<Built, Trouble> {
    let log = project.log("build")?;
    println!(
        "building; the first time takes some minutes ({})",
        log.display()
    );
    order(project, &log)
        .inspect_err(|_| print!("{}", std::fs::read_to_string(&log).unwrap_or_default()))
}

/// A council for practice: own keys, a signed pack and a service on this computer only.
struct Council {
    url: String,
    /// Opens its reports.
    key: PathBuf,
    pack: PathBuf,
    root_key: String,
    _service: Running,
}

impl Council {
    fn start(project: &Project, built: &Built) -> Result<Self, Trouble> {
        let program = built.program("council-intake")?.to_owned();
        let folder = project.scratch("run")?;
        let (keys, pack, data) = (
            folder.join("keys"),
            folder.join("pack"),
            folder.join("intake"),
        );
        let usable = Program::new(&program)
            .args(["keys", "show", "--keys"])
            .arg(&keys)
            .log_nowhere()
            .answer()?;
        if !usable.1.success() {
            // None yet, or made by an older version: they are for practice only.
            let _ = std::fs::remove_dir_all(&keys);
            Program::new(&program)
                .args(["keys", "new", "--no-passphrase", "--out"])
                .arg(&keys)
                .output()?;
        }
        let (service, ready) = Program::new(&program)
            .args(["serve", "--data"])
            .arg(&data)
            .arg("--keys")
            .arg(&keys)
            .arg("--listen")
            .arg(format!("127.0.0.1:{}", free_port()))
            .start_and_read_line()?;
        let url = ready
            .strip_prefix("listening on ")
            .ok_or_else(|| Trouble::Wrong(format!("the practice council said: {ready}")))?
            .to_owned();
        Program::new(&program)
            .args(["pack", "sign", "--practice", "--days", "30", "--keys"])
            .arg(&keys)
            .arg("--council")
            .arg(project.root.join("policy-content/council.toml"))
            .arg("--out")
            .arg(&pack)
            .args(["--version", &version().to_string(), "--intake-url", &url])
            .output()?;
        let root_key = root_key(&keys.join("public.toml"))?;
        Ok(Self {
            url,
            key: keys.join("desk/lead.key"),
            pack,
            root_key,
            _service: service,
        })
    }
}

/// The usual port, or any if another practice council has it.
fn free_port() -> u16 {
    if TcpListener::bind(("127.0.0.1", USUAL_PORT)).is_ok() {
        USUAL_PORT
    } else {
        0
    }
}

/// A later pack must have a higher number than an earlier one.
fn version() -> u64 {
    SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .map_or(1, |time| time.as_secs())
}

fn sorted(folder: &Path) -> Result<Vec<PathBuf>, Trouble> {
    let entries = std::fs::read_dir(folder).map_err(Trouble::file(folder))?;
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    Ok(paths)
}
