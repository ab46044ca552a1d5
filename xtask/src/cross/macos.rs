//! Type-checks everything for macOS. Nothing is linked, so nothing is run.

use std::time::Duration;

use super::macos_tools;
use crate::test::Work;
use crate::trouble::Trouble;

const TARGET: &str = "aarch64-apple-darwin";
const LIMIT: Duration = Duration::from_secs(30 * 60);

pub(crate) fn check(work: &mut Work<'_>) -> Result<(), Trouble> {
    let tools = macos_tools::write(work.project, &work.log)?;
    work.note = "types of the Rust code only: nothing is linked or run".into();
    super::cargo(work.project)
        .args([
            "check",
            "-Zbuild-std=std,panic_unwind,panic_abort,test",
            "--target",
            TARGET,
        ])
        .args(["--workspace", "--all-targets"])
        .env("CC_aarch64_apple_darwin", tools.join("cc"))
        .env("CXX_aarch64_apple_darwin", tools.join("cc"))
        .env("AR_aarch64_apple_darwin", "ar")
        .env("RANLIB_aarch64_apple_darwin", "ranlib")
        // There is no SDK, and nobody may go looking for one.
        .env("SDKROOT", "/")
        .limit(LIMIT)
        .log(&work.log)
        .run()
}
