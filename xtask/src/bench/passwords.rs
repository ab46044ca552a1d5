//! Passwords: judging while somebody types, beside the JavaScript zxcvbn; a browser's logins; the list of thieves.

use std::path::{Path, PathBuf};
use std::time::Duration;

use serde_json::Value;

use super::{Aim, Row};
use crate::process::Program;
use crate::project::Project;
use crate::trouble::Trouble;

const LIMIT: Duration = Duration::from_secs(30 * 60);
/// Other programs on the computer make single rounds slow; the quietest of these counts, on both sides.
const ROUNDS: usize = 5;
const PASSWORDS: &str = "2000";
/// Bytes, nanoseconds, and one false alarm in so many.
const LARGEST: f64 = 2_500_000.0;
const SLOWEST: f64 = 1_000.0;
const ALARM: f64 = 50_000.0;

const PACKAGE: &str = include_str!("zxcvbn/package.json");
const LOCK: &str = include_str!("zxcvbn/package-lock.json");
const PEER: &str = r#"
const judge = require("zxcvbn");
const mix = require("node:fs").readFileSync(0, "utf8").trimEnd().split("\n");
let scores = "", seconds = Infinity;
for (let round = 0; round < 6; round += 1) {
  const start = process.hrtime.bigint();
  scores = mix.map((password) => judge(password).score).join("");
  if (round > 0) seconds = Math.min(seconds, Number(process.hrtime.bigint() - start) / 1e9);
}
console.log(JSON.stringify({ seconds, scores }));
"#;

/// As many times faster as the peer, with the same score for 99 of 100.
pub(super) fn measure_try(project: &Project, _: &[&str]) -> Result<Vec<Row>, Trouble> {
    let trial = trial(project)?;
    let peer = peer(project)?;
    let mix = peer.join("mix.txt");
    let list = Program::new(&trial)
        .args(["mix", PASSWORDS])
        .limit(LIMIT)
        .output()?;
    std::fs::write(&mix, list).map_err(Trouble::file(&mix))?;
    let (mut ours, mut theirs) = (f64::INFINITY, f64::INFINITY);
    let (mut our_scores, mut their_scores) = (String::new(), String::new());
    println!("judging {PASSWORDS} passwords {ROUNDS} times on both sides");
    for _ in 0..ROUNDS {
        let said = answer(
            &Program::new(&trial)
                .args(["try", PASSWORDS, "5"])
                .limit(LIMIT)
                .output()?,
        )?;
        ours = ours.min(number(&said, "seconds")?);
        our_scores = scores(&said)?;
        let script = PEER.replace(
            "readFileSync(0",
            &format!("readFileSync({:?}", mix.display().to_string()),
        );
        let said = answer(
            &Program::new("node")
                .dir(&peer)
                .args(["-e", &script])
                .limit(LIMIT)
                .output()?,
        )?;
        theirs = theirs.min(number(&said, "seconds")?);
        their_scores = scores(&said)?;
    }
    let same = our_scores
        .bytes()
        .zip(their_scores.bytes())
        .filter(|(ours, theirs)| ours == theirs)
        .count();
    let whole = our_scores.len().max(their_scores.len());
    Ok(vec![
        Row {
            name: "password-try",
            ours: ours * 1000.0,
            beside: theirs * 1000.0,
            unit: "ms",
            aim: Aim::AtMost(0.2),
        },
        Row {
            name: "password-score",
            ours: same as f64,
            beside: whole as f64,
            unit: "",
            aim: Aim::AtLeast(0.99),
        },
    ])
}

/// A learner's logins, and the most that a file may have.
pub(super) fn measure_saved(project: &Project, _: &[&str]) -> Result<Vec<Row>, Trouble> {
    let trial = trial(project)?;
    [
        ("saved-logins", "1000", 0.4),
        ("saved-logins-most", "50000", 20.0),
    ]
    .into_iter()
    .map(|(name, count, seconds)| {
        println!("judging {count} saved logins");
        let said = answer(
            &Program::new(&trial)
                .args(["saved", count])
                .limit(LIMIT)
                .output()?,
        )?;
        if number(&said, "judged")?.to_string() != count {
            return Err(Trouble::Wrong("not every login was judged".into()));
        }
        Ok(Row {
            name,
            ours: number(&said, "seconds")?,
            beside: seconds,
            unit: "s",
            aim: Aim::AtMost(1.0),
        })
    })
    .collect()
}

/// How large the list of thieves is, how long one question takes, and how often it is wrong.
pub(super) fn measure_known(project: &Project, _: &[&str]) -> Result<Vec<Row>, Trouble> {
    let said = answer(
        &Program::new(trial(project)?)
            .arg("known")
            .limit(LIMIT)
            .output()?,
    )?;
    let row = |name, ours, beside, unit| Row {
        name,
        ours,
        beside,
        unit,
        aim: Aim::AtMost(1.0),
    };
    Ok(vec![
        row(
            "known-passwords",
            number(&said, "nanoseconds")?,
            SLOWEST,
            "ns",
        ),
        row("known-size", number(&said, "bytes")?, LARGEST, "bytes"),
        row(
            "known-alarms",
            number(&said, "alarms")? * ALARM / number(&said, "tries")?,
            1.0,
            "",
        ),
    ])
}

fn trial(project: &Project) -> Result<PathBuf, Trouble> {
    let log = project.log("bench-passwords")?;
    println!(
        "building the trial of passwords for release ({})",
        log.display()
    );
    project
        .cargo()
        .args([
            "build",
            "--release",
            "--package",
            "passwords",
            "--example",
            "trial",
        ])
        .limit(LIMIT)
        .log(&log)
        .run()?;
    Ok(project.target.join("release/examples/trial"))
}

/// A folder with the peer, exactly as its lock file says.
fn peer(project: &Project) -> Result<PathBuf, Trouble> {
    let folder = project.scratch("bench/zxcvbn")?;
    for (name, text) in [("package.json", PACKAGE), ("package-lock.json", LOCK)] {
        let path: &Path = &folder.join(name);
        std::fs::write(path, text).map_err(Trouble::file(path))?;
    }
    Program::new("npm")
        .dir(&folder)
        .args([
            "ci",
            "--ignore-scripts",
            "--no-audit",
            "--no-fund",
            "--silent",
        ])
        .limit(LIMIT)
        .run()?;
    Ok(folder)
}

fn answer(output: &str) -> Result<Value, Trouble> {
    serde_json::from_str(output.trim())
        .map_err(|_| Trouble::Wrong("the trial of passwords gave no result".into()))
}

fn number(said: &Value, name: &str) -> Result<f64, Trouble> {
    said[name]
        .as_f64()
        .ok_or_else(|| Trouble::Wrong(format!("the trial of passwords does not say {name}")))
}

fn scores(said: &Value) -> Result<String, Trouble> {
    said["scores"]
        .as_str()
        .map(str::to_owned)
        .ok_or_else(|| Trouble::Wrong("the trial of passwords does not say its scores".into()))
}
