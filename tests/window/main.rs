//! The real program in a real window, driven as a person would: `cargo xtask test --only window`.
//!
//! Needs a display, a session bus, WebKitWebDriver, and the programs built beforehand. The tests share one screen, so they
//! run one after another.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a helper that cannot go on fails its test"
)]

mod axe;
mod home_network;
mod languages;
mod laptop;
mod passwords;
mod stage;
mod tell;
mod traces;
mod walk;
mod weather;
