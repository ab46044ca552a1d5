//! What can be read of a computer, in the few shapes in which systems offer it.
//!
//! The checks of a device read the computer through [`Machine`] only. So the logic for Windows,
//! macOS and Linux is one plain function each, tried everywhere on answers that were captured from
//! real systems, and only the adapters in this folder know which system they are on.

use std::collections::BTreeSet;
use std::net::SocketAddr;

use checkup::{System, Why};
use time::OffsetDateTime;

#[cfg(test)]
pub(crate) mod captured;
pub mod programs;

#[cfg(target_os = "linux")]
mod bus;
mod files;
#[cfg(any(target_os = "macos", test))]
mod printed;
#[cfg(any(target_os = "linux", test))]
pub(crate) mod proc;

#[cfg(target_os = "linux")]
#[path = "linux.rs"]
mod imp;
#[cfg(target_os = "macos")]
#[path = "macos.rs"]
mod imp;
#[cfg(windows)]
#[path = "windows/mod.rs"]
mod imp;

pub use imp::ThisMachine;

/// A computer that can be read. Every question ends within some seconds.
pub trait Machine: Send + Sync {
    /// Which system it runs.
    fn system(&self) -> System;

    /// The folder of the person who runs this program, without a separator at its end.
    fn home(&self) -> Option<String>;

    /// The bytes of a file of at most a megabyte.
    ///
    /// # Errors
    /// Why it could not be read; [`Missing::NotThere`] when there is no such file.
    fn read(&self, path: &str) -> Result<Vec<u8>, Missing>;

    /// The names in a folder, in order.
    ///
    /// # Errors
    /// Why it could not be read; [`Missing::NotThere`] when there is no such folder.
    fn names(&self, folder: &str) -> Result<Vec<String>, Missing>;

    /// When a file or folder last changed.
    ///
    /// # Errors
    /// As [`Machine::read`].
    fn changed(&self, path: &str) -> Result<OffsetDateTime, Missing>;

    /// What a program printed. It is run by its whole path, in the language `C`, and killed when
    /// it takes too long.
    ///
    /// # Errors
    /// [`Missing::NotThere`] when there is no such program, and why else it said nothing.
    fn run(&self, program: &str, arguments: &[&str]) -> Result<Printed, Missing>;

    /// An environment variable.
    fn variable(&self, name: &str) -> Option<String>;

    /// A value of the registry of Windows: `HKLM\\…` or `HKCU\\…`, and the value's name.
    ///
    /// # Errors
    /// [`Missing::NotThere`] when there is no such key or value.
    fn registry(&self, key: &str, name: &str) -> Result<RegistryValue, Missing>;

    /// A property of a service on D-Bus.
    ///
    /// # Errors
    /// [`Missing::NotThere`] when nobody offers that service, object or property.
    fn property(&self, place: &BusPlace<'_>) -> Result<BusValue, Missing>;

    /// A number that only a native interface of the system tells.
    ///
    /// # Errors
    /// [`Missing::NotOffered`] where this system has no such interface.
    fn number(&self, question: Number) -> Result<i64, Missing>;

    /// The names of running programs, as the system spells them.
    ///
    /// # Errors
    /// [`Missing::Denied`] where the programs of others are hidden.
    fn programs(&self) -> Result<BTreeSet<String>, Missing>;

    /// The addresses and ports at which this computer waits for connections over TCP.
    ///
    /// # Errors
    /// Why they could not be seen.
    fn listening(&self) -> Result<Vec<SocketAddr>, Missing>;
}

/// Why a question brought no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Missing {
    /// The thing does not exist on this computer. That is an answer of its own kind.
    NotThere,
    /// This program may not look.
    Denied,
    /// No answer came in time.
    TimedOut,
    /// There was an answer, and it made no sense.
    NotUnderstood,
    /// This system has no such interface.
    NotOffered,
}

impl From<Missing> for Why {
    fn from(missing: Missing) -> Self {
        match missing {
            Missing::NotThere | Missing::NotOffered => Self::NotSupported,
            Missing::Denied => Self::NeedsPermission,
            Missing::TimedOut => Self::TimedOut,
            Missing::NotUnderstood => Self::NotUnderstood,
        }
    }
}

/// What a program printed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Printed {
    /// Its exit code, where it ended by itself.
    pub code: Option<i32>,
    /// Standard output, at most a megabyte.
    pub out: String,
    /// Standard error, at most a megabyte. Some programs answer there.
    pub err: String,
}

/// A value of the registry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RegistryValue {
    /// `REG_DWORD` or `REG_QWORD`.
    Number(u64),
    /// `REG_SZ` or `REG_EXPAND_SZ`, as it is written.
    Text(String),
    /// Another kind of value.
    Other,
}

/// Where a property is on D-Bus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BusPlace<'a> {
    /// Whether it is the bus of the person or of the computer.
    pub session: bool,
    /// The service.
    pub service: &'a str,
    /// The object.
    pub object: &'a str,
    /// The interface.
    pub interface: &'a str,
    /// The property.
    pub property: &'a str,
}

/// A property on D-Bus, reduced to what the checks read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BusValue {
    /// A number of any width, or a yes (1) or no (0).
    Number(i64),
    /// A text or an object's path.
    Text(String),
    /// Bytes.
    Bytes(Vec<u8>),
    /// Several texts or paths.
    Texts(Vec<String>),
    /// Another kind of value.
    Other,
}

/// Numbers that only native interfaces tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Number {
    /// Windows: `WscGetSecurityProviderHealth` of this provider (1 firewall, 2 updates).
    SecurityHealth(u32),
    /// Windows: whether the firewall is on (1) or off (0) for a profile (1 domain, 2 private, 4 public).
    FirewallProfile(u32),
    /// Windows: the profiles in use now, as a sum of the same numbers.
    FirewallProfilesInUse,
    /// Windows: `Settings.NotificationLevel` of `Microsoft.Update.AutoUpdate`.
    UpdateNotificationLevel,
    /// Windows: whether an update waits for a restart (1) or none does (0).
    UpdateRestartNeeded,
    /// Windows: when updates were last installed, in seconds since 1970.
    UpdatesInstalledAt,
    /// Windows: `System.Volume.BitLockerProtection` of the system's drive.
    DriveProtection,
    /// Windows: whether this account belongs to the administrators (1), filtered token or not.
    Administrator,
    /// Windows: whether a password for signing in is kept in plain text (1). The password itself
    /// is never read.
    StoredSignInPassword,
    /// Windows: whether the computer sleeps lightly and stays connected (1), so that it locks when
    /// its display goes off.
    ModernStandby,
    /// Windows: whether it asks for the password when it wakes (1), plugged in or on battery.
    AsksWhenItWakes {
        /// Plugged in.
        plugged_in: bool,
    },
    /// Windows: seconds until it sleeps, or 0 for never, plugged in or on battery.
    SleepsAfter {
        /// Plugged in.
        plugged_in: bool,
    },
    /// Windows: how many folders, or printers, it shares with the network.
    Shares {
        /// Printers, and not folders.
        printers: bool,
    },
    /// Windows: seconds until the display goes off, plugged in (1) or on battery (0).
    DisplayOffAfter {
        /// Plugged in.
        plugged_in: bool,
    },
}
