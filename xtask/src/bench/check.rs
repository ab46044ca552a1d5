//! How long the check of this computer takes, beside an auditor of the same kind and beside a learner's patience.

use std::path::Path;
use std::time::{Duration, Instant};

use super::{Aim, Row, median};
use crate::process::Program;
use crate::project::Project;
use crate::setup::{self, Need};
use crate::trouble::Trouble;

const RUNS: usize = 5;
const LIMIT: Duration = Duration::from_secs(10 * 60);
const BUILD_LIMIT: Duration = Duration::from_secs(30 * 60);
/// What a learner may wait for the whole device part, in seconds.
const WAIT: f64 = 2.0;

pub(super) fn measure(project: &Project, wanted: &[&str]) -> Result<Vec<Row>, Trouble> {
    setup::ensure(project, &[Need::Build, Need::Auditor])?;
    let log = project.log("bench-check")?;
    println!("building the command line for release ({})", log.display());
    project
        .cargo()
        .args(["build", "--release", "--package", "companion"])
        .limit(BUILD_LIMIT)
        .log(&log)
        .run()?;
    let ours = project.target.join("release/companion");
    let data = project.scratch("bench/check")?;
    println!("checking this computer {RUNS} times, after one time that does not count");
    let mut own = Vec::new();
    for run in 0..=RUNS {
        let took = look(&ours, &data)?;
        if run > 0 {
            own.push(took);
        }
    }
    // One audit takes minutes: more of them would measure nothing else.
    println!("auditing this computer once");
    let auditor = audit(&data)?;
    let slowest = own.iter().copied().fold(0.0, f64::max);
    let rows = [
        ("device-check", median(own), auditor, 0.1),
        ("device-check-wait", slowest, WAIT, 1.0),
    ];
    Ok(rows
        .into_iter()
        .filter(|(name, ..)| wanted.contains(name))
        .map(|(name, ours, beside, aim)| Row {
            name,
            ours,
            beside,
            unit: "s",
            aim: Aim::AtMost(aim),
        })
        .collect())
}

fn look(companion: &Path, data: &Path) -> Result<f64, Trouble> {
    let started = Instant::now();
    let (answer, _) = Program::new(companion)
        .args(["check", "--json"])
        .env("LEARNER_COMPANION_DATA", data)
        .limit(LIMIT)
        .answer()?;
    let took = started.elapsed().as_secs_f64();
    // A program that finds nothing is fast for the wrong reason.
    if answer.matches("\"verdict\"").count() < 12 {
        return Err(Trouble::Wrong("the check did not answer everything".into()));
    }
    Ok(took)
}

fn audit(folder: &Path) -> Result<f64, Trouble> {
    let started = Instant::now();
    Program::new("/usr/sbin/lynis")
        .args([
            "audit",
            "system",
            "--quick",
            "--quiet",
            "--no-colors",
            "--no-log",
        ])
        .dir(folder)
        .limit(LIMIT)
        .answer()?;
    Ok(started.elapsed().as_secs_f64())
}
