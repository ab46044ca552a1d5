//! The Rust code: lints, and every test that needs no window.

use std::path::Path;
use std::time::Duration;

use crate::built::{self, Executable, Tally};
use crate::desktop::{Desktop, Parts};
use crate::process::Program;
use crate::test::Work;
use crate::trouble::Trouble;

use super::window;

const LINT_LIMIT: Duration = Duration::from_secs(30 * 60);
const TEST_LIMIT: Duration = Duration::from_secs(10 * 60);

pub(super) fn clippy(work: &mut Work<'_>) -> Result<(), Trouble> {
    work.project
        .cargo()
        .args([
            "clippy",
            "--workspace",
            "--all-targets",
            "--",
            "-D",
            "warnings",
        ])
        .env("CARGO_INCREMENTAL", "0")
        .limit(LINT_LIMIT)
        .log(&work.log)
        .run()
}

pub(super) fn test(work: &mut Work<'_>) -> Result<(), Trouble> {
    let built = built::whole_workspace(work.project, &work.log)?;
    let desktop = Desktop::start(Parts::Bus)?;
    let on_desktop = |program: Program| desktop.put(program).without("DISPLAY");
    let mut broken = Vec::new();
    for test in built.tests().filter(|test| !window::is_window_test(test)) {
        let program = on_desktop(built.prepare(work.project, test, None));
        if !passes(work, test, program)? {
            broken.push(format!("{}/{}", test.package, test.name));
        }
    }
    let documented = on_desktop(work.project.cargo().args(["test", "--workspace", "--doc"]));
    let (text, status) = documented
        .env("CARGO_INCREMENTAL", "0")
        .limit(LINT_LIMIT)
        .log(&work.log)
        .answer()?;
    append(&work.log, &text)?;
    work.tally.add(Tally::read(&text));
    if !status.success() {
        broken.push("the examples in the documentation".into());
    }
    if !broken.is_empty() {
        return Err(Trouble::Wrong(format!(
            "tests fail in {}",
            broken.join(", ")
        )));
    }
    if work.tally.ran() == 0 {
        return Err(Trouble::Wrong("no test ran".into()));
    }
    Ok(())
}

/// Runs one program of tests and counts them. A program that ends badly has at least one failed test.
pub(crate) fn passes(
    work: &mut Work<'_>,
    test: &Executable,
    program: Program,
) -> Result<bool, Trouble> {
    append(
        &work.log,
        &format!("\n==== {} {}\n", test.package, test.name),
    )?;
    let (text, good) = match program.limit(TEST_LIMIT).log(&work.log).answer() {
        Ok((text, status)) if status.success() => (text, true),
        Ok((text, status)) => (format!("{text}\n==== ended badly: {status}\n"), false),
        Err(trouble) => (format!("==== {trouble}\n"), false),
    };
    append(&work.log, &text)?;
    let mut tally = Tally::read(&text);
    if !good {
        tally.failed = tally.failed.max(1);
    }
    work.tally.add(tally);
    Ok(good)
}

fn append(log: &Path, text: &str) -> Result<(), Trouble> {
    use std::io::Write;
    std::fs::OpenOptions::new()
        .append(true)
        .open(log)
        .and_then(|mut file| file.write_all(text.as_bytes()))
        .map_err(Trouble::file(log))
}
