//! Evidence in, findings out: what a check saw and what that means. Pure.
//!
//! `platform` collects [`Evidence`] through the trait [`Probe`]; a function called `assess` per
//! check turns it into a [`Finding`]. One rule holds everywhere: what could not be seen is never
//! called good and never called bad.

pub mod advice;
pub mod antivirus;
pub mod app_guard;
pub mod automatic_sign_in;
pub mod backup;
pub mod daily_account;
pub mod disk_encryption;
pub mod dns;
pub mod double_nat;
pub mod firewall;
pub mod network;
pub mod password;
pub mod port_mapping;
pub mod remote_access;
pub mod router;
pub mod router_admin_page;
pub mod router_model;
pub mod router_password;
pub mod router_ports;
pub mod screen_lock;
pub mod sharing;
pub mod system_support;
pub mod updates;
pub mod upnp;
pub mod vendor;
pub mod wifi;

mod dates;
mod evidence;
mod finding;
mod probe;
mod security_health;
mod stop;
mod system;

pub use antivirus::Antivirus;
pub use app_guard::AppGuard;
pub use automatic_sign_in::AutomaticSignIn;
pub use backup::Backup;
pub use daily_account::DailyAccount;
pub use disk_encryption::DiskEncryption;
pub use dns::{Dns, DnsQuestion, DnsServer, DnsTest, KnownServer};
pub use evidence::{Evidence, Why};
pub use finding::{CheckId, Finding, Seen, Source, UnknownCheck, Verdict, sanitise};
pub use firewall::Firewall;
pub use network::{AdminPage, Gateway, HomeNetwork, NetworkKind};
pub use probe::Probe;
pub use remote_access::RemoteAccess;
pub use router_model::HubPattern;
pub use router_password::{HubAnswer, LoginAnswer, LoginRecipe, Tries};
pub use router_ports::OpenPorts;
pub use screen_lock::ScreenLock;
pub use security_health::SecurityHealth;
pub use sharing::Sharing;
pub use stop::Stop;
pub use system::System;
pub use system_support::{Support, SystemRelease, SystemSupport};
pub use updates::Updates;
pub use upnp::Upnp;
pub use vendor::{HardwareAddress, Vendor};
pub use wifi::{Wifi, WifiSecurity};
