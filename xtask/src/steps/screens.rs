//! The screens, without a window.

use std::time::Duration;

use serde_json::Value;

use crate::built::Tally;
use crate::setup;
use crate::test::Work;
use crate::trouble::Trouble;

const LIMIT: Duration = Duration::from_secs(15 * 60);

pub(super) fn check(work: &mut Work<'_>) -> Result<(), Trouble> {
    work.project
        .npm()
        .args(["run", "check"])
        .limit(LIMIT)
        .log(&work.log)
        .run()
}

pub(super) fn build(work: &mut Work<'_>) -> Result<(), Trouble> {
    setup::build_ui(work.project, &work.log)?;
    work.project
        .npm()
        .args(["run", "size"])
        .limit(LIMIT)
        .log(&work.log)
        .run()
}

pub(super) fn test(work: &mut Work<'_>) -> Result<(), Trouble> {
    let results = work.log.with_file_name("screens.json");
    let _ = std::fs::remove_file(&results);
    let ended = work
        .project
        .npm()
        .args([
            "test",
            "--",
            "--reporter=default",
            "--reporter=json",
            "--outputFile.json",
        ])
        .arg(&results)
        .limit(LIMIT)
        .log(&work.log)
        .run();
    let counted = std::fs::read(&results).map_err(Trouble::file(&results));
    work.tally = counted.as_deref().map(tally).unwrap_or_default();
    ended?;
    counted?;
    if work.tally.ran() == 0 {
        return Err(Trouble::Wrong("no test of a screen ran".into()));
    }
    Ok(())
}

fn tally(results: &[u8]) -> Tally {
    let results: Value = serde_json::from_slice(results).unwrap_or_default();
    let count = |name: &str| results[name].as_u64().unwrap_or(0);
    Tally {
        passed: count("numPassedTests"),
        failed: count("numFailedTests"),
        ignored: count("numPendingTests") + count("numTodoTests"),
    }
}
