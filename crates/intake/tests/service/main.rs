//! The real program on a loopback port: what senders, the desk and whoever runs it can rely on.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on stops"
)]

mod client;
mod crash;
mod delivery;
mod desk;
#[cfg(target_os = "linux")]
mod disk;
mod hostile;
mod privacy;
mod running;
mod support;
