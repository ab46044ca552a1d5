//! What the checks of this computer read, one file each.

pub mod app_guard;
pub mod automatic_sign_in;
pub mod backup;
pub mod daily_account;
pub mod disk_encryption;
pub mod firewall;
pub mod remote_access;
pub mod screen_lock;
pub mod sharing;
pub mod system_support;
pub mod updates;

mod ask;
mod settings;
#[cfg(test)]
mod truth_a;
#[cfg(test)]
mod truth_b;
