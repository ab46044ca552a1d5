//! From the start of the program to a Home that can be used, and the memory it takes then, beside an empty window.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use super::x11::Screen;
use super::{Aim, Row, median, memory};
use crate::desktop::{Desktop, Parts};
use crate::process::Program;
use crate::project::Project;
use crate::setup::{self, Need};
use crate::trouble::Trouble;

const COUNTED_PAIRS: usize = 9;
const GLANCE: Duration = Duration::from_millis(3);
const PATIENCE: Duration = Duration::from_secs(60);
/// What a window has settled to after this long is what it takes.
const SETTLING: Duration = Duration::from_secs(3);
const BUILD_LIMIT: Duration = Duration::from_secs(60 * 60);

/// A program whose window says in its title when it can be used.
struct Subject {
    path: PathBuf,
    data: PathBuf,
    usable: fn(&str) -> bool,
}

#[derive(Debug, Clone, Copy)]
struct Run {
    milliseconds: f64,
    megabytes: f64,
}

pub(super) fn measure(project: &Project, wanted: &[&str]) -> Result<Vec<Row>, Trouble> {
    setup::ensure(project, &[Need::Build, Need::BuiltScreens, Need::Display])?;
    let log = project.log("bench")?;
    println!("building both programs for release ({})", log.display());
    let subjects = [ours(project, &log)?, empty(project, &log)?];
    let desktop = Desktop::start(Parts::BusAndDisplay)?;
    let with_memory = wanted.contains(&"memory");

    println!("opening each window {COUNTED_PAIRS} times, after one time that does not count");
    let mut runs: [Vec<Run>; 2] = [Vec::new(), Vec::new()];
    for pair in 0..=COUNTED_PAIRS {
        // Who goes first changes, so that neither always finds a warmer computer.
        let order = if pair % 2 == 0 { [0, 1] } else { [1, 0] };
        for which in order {
            let run = run(&desktop, &subjects[which], with_memory)?;
            if pair > 0 {
                runs[which].push(run);
            }
        }
    }
    let row = |name, unit, aim, of: fn(&Run) -> f64| {
        let [ours, beside] =
            [0, 1].map(|which: usize| median(runs[which].iter().map(of).collect()));
        Row {
            name,
            ours,
            beside,
            unit,
            aim: Aim::AtMost(aim),
        }
    };
    let rows = [
        row("start", "ms", 1.5, |run| run.milliseconds),
        row("memory", "MB", 1.2, |run| run.megabytes),
    ];
    Ok(rows
        .into_iter()
        .filter(|row| wanted.contains(&row.name))
        .collect())
}

fn run(desktop: &Desktop, subject: &Subject, with_memory: bool) -> Result<Run, Trouble> {
    let mut screen = desktop
        .display()
        .and_then(|display| Screen::connect(display).ok())
        .ok_or_else(|| Trouble::Wrong("the virtual display does not answer".into()))?;
    let program = Program::new(&subject.path)
        .env("LEARNER_COMPANION_DATA", &subject.data)
        .env("LEARNER_COMPANION_LANGUAGE", "en")
        .log_nowhere();
    let program = desktop.put(program);
    let started = Instant::now();
    let mut running = program.start()?;
    let milliseconds = loop {
        let titles = screen
            .titles()
            .map_err(|error| Trouble::Wrong(format!("the virtual display: {error}")))?;
        if titles.iter().any(|title| (subject.usable)(title)) {
            break started.elapsed().as_secs_f64() * 1000.0;
        }
        if started.elapsed() > PATIENCE || running.ended().is_some() {
            let name = subject.path.display();
            return Err(Trouble::Wrong(format!(
                "{name} did not get usable; its windows: {titles:?}"
            )));
        }
        std::thread::sleep(GLANCE);
    };
    let mut megabytes = 0.0;
    if with_memory {
        std::thread::sleep(SETTLING);
        megabytes = memory::of_group(running.id());
    }
    drop(running);
    std::thread::sleep(Duration::from_millis(300));
    Ok(Run {
        milliseconds,
        megabytes,
    })
}

fn ours(project: &Project, log: &Path) -> Result<Subject, Trouble> {
    project
        .cargo()
        .args(["build", "--release", "--package", "learner-companion"])
        .limit(BUILD_LIMIT)
        .log(log)
        .run()?;
    Ok(Subject {
        path: project.target.join("release/learner-companion"),
        data: project.scratch("bench/data")?,
        usable: |title| title.contains("Home") && title.contains("Learner Companion"),
    })
}

/// Built with the same versions and into the same folder, so that what is equal is compiled once.
fn empty(project: &Project, log: &Path) -> Result<Subject, Trouble> {
    let folder = project.root.join("xtask/empty-window");
    let (lock, copy) = (project.root.join("Cargo.lock"), folder.join("Cargo.lock"));
    std::fs::copy(&lock, &copy).map_err(Trouble::file(&copy))?;
    project
        .cargo()
        .args(["build", "--release", "--manifest-path"])
        .arg(folder.join("Cargo.toml"))
        .env("CARGO_TARGET_DIR", &project.target)
        .limit(BUILD_LIMIT)
        .log(log)
        .run()?;
    Ok(Subject {
        path: project.target.join("release/empty-window"),
        data: project.scratch("bench/data")?,
        usable: |title| title == "Empty – Ready",
    })
}
