//! Which Wi-Fi is this computer on, and how is it encrypted? Looks at the connection in use only;
//! the networks of neighbours are never listed.

use checkup::{Evidence, System, Why, Wifi, WifiSecurity};

use crate::machine::Machine;

pub mod network_manager;
pub mod profiler;
pub mod wlan;

#[cfg(windows)]
mod windows;

/// Asks.
pub fn collect(machine: &dyn Machine) -> Evidence<Wifi> {
    let asked = match machine.system() {
        System::Linux => network_manager::ask(machine),
        System::Macos => profiler::ask(machine),
        System::Windows => wlan::ask(),
    };
    match asked {
        Ok(Some(wifi)) => Evidence::Observed(wifi),
        Ok(None) => Evidence::NotApplicable,
        Err(why) => Evidence::Unavailable(why),
    }
}

/// How a Wi-Fi is encrypted, as far as it was understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decoded {
    /// The encryption.
    pub security: Evidence<WifiSecurity>,
    /// Everybody signs in with a name of their own.
    pub own_sign_in: bool,
}

impl Decoded {
    const fn known(security: WifiSecurity) -> Self {
        Self {
            security: Evidence::Observed(security),
            own_sign_in: matches!(security, WifiSecurity::Enterprise),
        }
    }

    const fn unknown(why: Why) -> Self {
        Self {
            security: Evidence::Unavailable(why),
            own_sign_in: false,
        }
    }

    const fn with_own_sign_in(self) -> Self {
        Self {
            own_sign_in: true,
            ..self
        }
    }

    const fn with_wps(self, wps: Evidence<bool>) -> Wifi {
        Wifi {
            security: self.security,
            own_sign_in: self.own_sign_in,
            wps,
        }
    }
}
