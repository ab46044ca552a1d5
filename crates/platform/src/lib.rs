//! The only room that asks the operating system or the home network anything.
//!
//! Asking is not allowed to fail in ways a learner cannot be told about: every question comes back
//! as [`checkup::Evidence`], within a time limit. The parsers in here are plain functions without
//! a system behind them, so that each can be tried everywhere with captured answers.

pub mod admin_page;
pub mod antivirus;
pub mod device;
pub mod dns;
pub mod hub_login;
pub mod keystore;
pub mod machine;
pub mod network;
pub mod notify;
pub mod open;
pub mod ports;
pub mod thieves_list;
pub mod upnp;
pub mod wifi;

mod knock;
mod patience;
mod property_list;
mod system;
mod this_computer;
mod xml;

pub use system::system;
pub use this_computer::ThisComputer;
