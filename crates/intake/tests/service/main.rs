//! The real program on a loopback port: what senders, the desk and whoever runs it can rely on.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on stops"
)]

#[cfg(target_os = "linux")]
mod alerts;
mod browser;
mod client;
mod crash;
mod delivery;
mod desk;
mod desk_api;
mod desk_keys;
#[cfg(target_os = "linux")]
mod disk;
mod flood;
mod hearing;
mod hostile;
#[cfg(target_os = "linux")]
mod mail;
#[cfg(target_os = "linux")]
mod postgres;
mod privacy;
#[cfg(target_os = "linux")]
mod runbook;
mod running;
mod several;
mod stores;
mod support;
mod tls;
