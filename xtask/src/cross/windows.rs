//! Builds everything for Windows and runs the portable tests under Wine.

use std::collections::BTreeMap;

use super::wine::Wine;
use super::{windows_walk, wrong};
use crate::built::{self, Built};
use crate::steps;
use crate::test::Work;
use crate::trouble::Trouble;

const TARGET: &str = "x86_64-pc-windows-gnu";

/// Packages whose tests must run for Windows, not only compile.
const PORTABLE: &[&str] = &["content", "checkup", "report", "outbox", "app", "platform"];

pub(crate) fn test(work: &mut Work<'_>) -> Result<(), Trouble> {
    let order = super::cargo(work.project)
        .args([
            "build",
            "-Zbuild-std=std,panic_unwind,panic_abort,test",
            "--target",
            TARGET,
        ])
        .args([
            "--workspace",
            "--exclude",
            "product-tests",
            "--exclude",
            "xtask",
            "--all-targets",
        ]);
    let built = built::build(order, &work.log)?;
    built.program("learner-companion")?;
    let wine = Wine::ready(work.project, &work.log)?;
    run_tests(work, &built, &wine)?;
    windows_walk::walk(work, &built, &wine)?;
    work.note = "and the main job was walked in a terminal".into();
    Ok(())
}

fn run_tests(work: &mut Work<'_>, built: &Built, wine: &Wine) -> Result<(), Trouble> {
    let mut ran: BTreeMap<&str, u64> = BTreeMap::new();
    let mut broken = Vec::new();
    for test in built.tests() {
        let Some(&package) = PORTABLE.iter().find(|&&package| package == test.package) else {
            continue;
        };
        let before = work.tally.ran();
        let program = wine.put(built.prepare(work.project, test, Some(wine.runner())));
        if !steps::passes(work, test, program)? {
            broken.push(format!("{}/{}", test.package, test.name));
        }
        *ran.entry(package).or_default() += work.tally.ran() - before;
    }
    if !broken.is_empty() {
        return Err(wrong(format!(
            "under Wine, tests fail in {}",
            broken.join(", ")
        )));
    }
    for package in PORTABLE {
        if ran.get(package).copied().unwrap_or(0) == 0 {
            return Err(wrong(format!("under Wine, no test of {package} ran")));
        }
    }
    Ok(())
}
