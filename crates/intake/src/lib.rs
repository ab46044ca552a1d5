//! The council's end: receives sealed reports, signs receipts, opens reports at the desk.
//!
//! The service stores what it cannot read. The keys that open a report belong to the desk, on another computer.

pub mod alerts;
pub mod command;
pub mod config;
pub mod desk;
pub mod desk_api;
pub mod escape;
pub mod http;
pub mod keys;
pub mod log;
pub mod pack;
pub mod serve;
pub mod store;
pub mod watch;

mod files;
