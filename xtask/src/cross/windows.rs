//! Builds everything for Windows, runs the portable tests under Wine, and walks the main job in the terminal programs.

use std::collections::BTreeMap;
use std::path::Path;
use std::time::Duration;

use serde_json::Value;

use super::wine::Wine;
use super::wrong;
use crate::built::{self, Built};
use crate::process::Program;
use crate::steps;
use crate::test::Work;
use crate::trouble::Trouble;

const TARGET: &str = "x86_64-pc-windows-gnu";
const LIMIT: Duration = Duration::from_secs(2 * 60);

/// Packages whose tests must run for Windows, not only compile.
const PORTABLE: &[&str] = &["content", "checkup", "report", "outbox", "app", "platform"];

pub(crate) fn test(work: &mut Work<'_>) -> Result<(), Trouble> {
    let order = super::cargo(work.project)
        .args(["build", "-Zbuild-std=std,panic_unwind,panic_abort,test", "--target", TARGET])
        .args(["--workspace", "--exclude", "product-tests", "--exclude", "xtask", "--all-targets"]);
    let built = built::build(order, &work.log)?;
    built.program("learner-companion")?;
    let wine = Wine::ready(work.project, &work.log)?;
    run_tests(work, &built, &wine)?;
    walk(work, &built, &wine)
}

fn run_tests(work: &mut Work<'_>, built: &Built, wine: &Wine) -> Result<(), Trouble> {
    let mut ran: BTreeMap<&str, u64> = BTreeMap::new();
    let mut broken = Vec::new();
    for test in built.tests() {
        let Some(&package) = PORTABLE.iter().find(|&&package| package == test.package) else { continue };
        let before = work.tally.ran();
        let program = wine.put(built.prepare(work.project, test, Some(wine.runner())));
        if !steps::passes(work, test, program)? {
            broken.push(format!("{}/{}", test.package, test.name));
        }
        *ran.entry(package).or_default() += work.tally.ran() - before;
    }
    if !broken.is_empty() {
        return Err(wrong(format!("under Wine, tests fail in {}", broken.join(", "))));
    }
    for package in PORTABLE {
        if ran.get(package).copied().unwrap_or(0) == 0 {
            return Err(wrong(format!("under Wine, no test of {package} ran")));
        }
    }
    Ok(())
}

/// Reads, checks, tells and looks at the outbox, as a learner with a Windows laptop would in a terminal.
fn walk(work: &mut Work<'_>, built: &Built, wine: &Wine) -> Result<(), Trouble> {
    let folder = work.project.scratch("wine/walk")?;
    std::fs::remove_dir_all(&folder).map_err(Trouble::file(&folder))?;
    let folder = work.project.scratch("wine/walk")?;
    let council = wine.program(built.program("council-intake")?).limit(LIMIT).log(&work.log);
    let learner = Learner { wine, program: built.program("companion")?, folder: &folder, log: &work.log };
    drop(council);

    let rules = learner.asks(&["rules", "list", "--json"], &[0])?;
    need(rules.as_array().is_some_and(|rules| rules.len() >= 8), "fewer than eight rules can be read on Windows")?;
    let found = learner.asks(&["rules", "search", "pasword", "--json"], &[0])?;
    need(found.to_string().contains("password"), "search finds nothing on Windows")?;
    learner.asks(&["guide", "show", "teams", "--json"], &[0])?;
    Ok(())
}

struct Learner<'w> {
    wine: &'w Wine,
    program: &'w Path,
    folder: &'w Path,
    log: &'w Path,
}

impl Learner<'_> {
    fn command(&self) -> Program {
        let data = Wine::path(&self.folder.join("data"));
        self.wine.program(self.program).args(["--data", &data]).limit(LIMIT).log(self.log)
    }

    /// The program's JSON; it must end with one of these numbers.
    fn asks(&self, arguments: &[&str], endings: &[i32]) -> Result<Value, Trouble> {
        let shown = arguments.join(" ");
        let (text, status) = self.command().args(arguments).answer()?;
        let ending = status.code().unwrap_or(-1);
        need(endings.contains(&ending), &format!("under Wine, `companion {shown}` ended with {ending}"))?;
        serde_json::from_str(&text).map_err(|fault| wrong(format!("`companion {shown}` is not JSON: {fault}")))
    }
}

fn need(holds: bool, what: &str) -> Result<(), Trouble> {
    if holds { Ok(()) } else { Err(wrong(what)) }
}
