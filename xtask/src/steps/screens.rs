//! The pages, without a window or a browser.

use std::time::Duration;

use serde_json::Value;

use crate::built::Tally;
use crate::project::Pages;
use crate::setup;
use crate::test::Work;
use crate::trouble::Trouble;

const LIMIT: Duration = Duration::from_secs(15 * 60);

pub(super) fn check(work: &mut Work<'_>) -> Result<(), Trouble> {
    script(work, Pages::Screens, "check")
}

pub(super) fn build(work: &mut Work<'_>) -> Result<(), Trouble> {
    setup::build_pages(work.project, Pages::Screens, &work.log)
}

pub(super) fn test(work: &mut Work<'_>) -> Result<(), Trouble> {
    test_pages(work, Pages::Screens)
}

pub(super) fn desk(work: &mut Work<'_>) -> Result<(), Trouble> {
    script(work, Pages::Desk, "check")?;
    setup::build_pages(work.project, Pages::Desk, &work.log)?;
    test_pages(work, Pages::Desk)
}

fn script(work: &Work<'_>, pages: Pages, name: &str) -> Result<(), Trouble> {
    work.project
        .npm(pages)
        .args(["run", name])
        .limit(LIMIT)
        .log(&work.log)
        .run()
}

fn test_pages(work: &mut Work<'_>, pages: Pages) -> Result<(), Trouble> {
    let results = work.log.with_extension("json");
    let _ = std::fs::remove_file(&results);
    let ended = work
        .project
        .npm(pages)
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
        return Err(Trouble::Wrong(format!("no test of {} ran", pages.name())));
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
