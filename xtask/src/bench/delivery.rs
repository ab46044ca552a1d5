//! A report's whole way, by the program `trial`: under every fault, many at once, and the speed of sealing.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use serde_json::Value;

use super::{Aim, Row, median};
use crate::process::Program;
use crate::project::Project;
use crate::setup::{self, Need};
use crate::trouble::Trouble;

const REPORTS: &str = "10000";
const LIMIT: Duration = Duration::from_secs(60 * 60);
const MEGABYTES: usize = 100;
const PAIRS: usize = 7;
/// What sealing a hundred megabytes may take, in megabytes.
const MEMORY: f64 = 150.0;
/// What a learner may wait for the receipt after the last byte, in seconds.
const WAIT: f64 = 2.0;

pub(super) fn measure_storm(project: &Project, _: &[&str]) -> Result<Vec<Row>, Trouble> {
    let trial = trial(project)?;
    println!("sending {REPORTS} reports through every fault; this takes some minutes");
    let outcome = outcome(&trial, &["storm", "--reports", REPORTS])?;
    println!("{outcome}");
    Ok(vec![Row {
        name: "reports-under-fault",
        ours: number(&outcome, "received")?
            - number(&outcome, "doubled")?
            - number(&outcome, "unverified")?,
        beside: number(&outcome, "reports")?,
        unit: "",
        aim: Aim::AtLeast(1.0),
    }])
}

pub(super) fn measure_uploads(project: &Project, _: &[&str]) -> Result<Vec<Row>, Trouble> {
    let trial = trial(project)?;
    println!("sending 50 files of 25 MB at once");
    let arguments = ["uploads", "--learners", "50", "--megabytes", "25"];
    let outcome = outcome(&trial, &arguments)?;
    println!("{outcome}");
    Ok(vec![Row {
        name: "uploads-at-once",
        ours: number(&outcome, "seconds_after_the_last_byte_95")?,
        beside: WAIT,
        unit: "s",
        aim: Aim::AtMost(1.0),
    }])
}

pub(super) fn measure_seal(project: &Project, wanted: &[&str]) -> Result<Vec<Row>, Trouble> {
    setup::ensure(project, &[Need::Rage])?;
    let trial = trial(project)?;
    let folder = project.scratch("bench/seal")?;
    let file = folder.join("plain");
    let sealed = folder.join("sealed.age");
    std::fs::write(&file, noise(MEGABYTES * 1024 * 1024)).map_err(Trouble::file(&file))?;
    let keys = [key(&folder, "a")?, key(&folder, "b")?];

    println!(
        "sealing {MEGABYTES} MB {PAIRS} times with each program, after one time that does not count"
    );
    let (mut ours, mut beside, mut memory) = (Vec::new(), Vec::new(), Vec::new());
    for pair in 0..=PAIRS {
        let started = Instant::now();
        let (output, _) = Program::new(&trial)
            .arg("seal")
            .arg(&file)
            .arg(&sealed)
            .args(["--key", &keys[0], "--key", &keys[1]])
            .limit(LIMIT)
            .answer()?;
        let took = started.elapsed().as_secs_f64();
        let said = last_line(&output)?;
        let started = Instant::now();
        Program::new(setup::rage()?)
            .args(["-e", "-r", &keys[0], "-r", &keys[1], "-o"])
            .arg(&sealed)
            .arg(&file)
            .limit(LIMIT)
            .run()?;
        if pair > 0 {
            ours.push(took);
            beside.push(started.elapsed().as_secs_f64());
            memory.push(number(&said, "megabytes_of_memory")?);
        }
    }
    for path in [&file, &sealed] {
        std::fs::remove_file(path).map_err(Trouble::file(path))?;
    }
    let most = memory.into_iter().fold(0.0, f64::max);
    let rows = [
        // No slower than 0.8 of the peer's speed.
        ("seal", median(ours), median(beside), "s", 1.25),
        ("seal-memory", most, MEMORY, "MB", 1.0),
    ];
    Ok(rows
        .into_iter()
        .filter(|(name, ..)| wanted.contains(name))
        .map(|(name, ours, beside, unit, aim)| Row {
            name,
            ours,
            beside,
            unit,
            aim: Aim::AtMost(aim),
        })
        .collect())
}

fn trial(project: &Project) -> Result<PathBuf, Trouble> {
    setup::ensure(project, &[Need::Build, Need::BuiltDesk])?;
    let log = project.log("bench-delivery")?;
    println!("building the trials for release ({})", log.display());
    project
        .cargo()
        .args(["build", "--release", "--package", "delivery-trials"])
        .limit(LIMIT)
        .log(&log)
        .run()?;
    Ok(project.target.join("release/trial"))
}

/// The last line that the trial says; a trial that failed still says what happened.
fn outcome(trial: &Path, arguments: &[&str]) -> Result<Value, Trouble> {
    let (output, _) = Program::new(trial).args(arguments).limit(LIMIT).answer()?;
    last_line(&output)
}

fn last_line(output: &str) -> Result<Value, Trouble> {
    let line = output.lines().last().unwrap_or_default();
    serde_json::from_str(line).map_err(|_| Trouble::Wrong("the trial gave no result".into()))
}

fn number(outcome: &Value, name: &str) -> Result<f64, Trouble> {
    outcome[name]
        .as_f64()
        .ok_or_else(|| Trouble::Wrong(format!("the trial does not say {name}")))
}

/// A fresh key of the peer; its public half.
fn key(folder: &Path, name: &str) -> Result<String, Trouble> {
    let file = folder.join(format!("{name}.key"));
    let _ = std::fs::remove_file(&file);
    let keygen = setup::rage()?.with_file_name("rage-keygen");
    Program::new(keygen)
        .arg("-o")
        .arg(&file)
        .log_nowhere()
        .run()?;
    let text = std::fs::read_to_string(&file).map_err(Trouble::file(&file))?;
    let line = text
        .lines()
        .find_map(|line| line.strip_prefix("# public key: "));
    line.map(str::to_owned)
        .ok_or_else(|| Trouble::Wrong("the peer made no key".into()))
}

/// Bytes that no program could press together.
fn noise(size: usize) -> Vec<u8> {
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    let mut bytes = Vec::with_capacity(size);
    while bytes.len() < size {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        bytes.extend(state.to_le_bytes());
    }
    bytes.truncate(size);
    bytes
}
