//! The safeguarding team's page in a real browser, served by the real service: `cargo xtask test --only desk`.
//!
//! Needs Debian's `chromium` and `chromium-driver`, the built page (`npm run build` in `desk`) and the built
//! `council-intake`. With `LC_PICTURES=FOLDER` it keeps pictures of what a reader sees.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a helper that cannot go on fails its test"
)]

mod access;
mod browser;
mod council;
mod learner;
mod recorder;
mod walk;
mod weather;
