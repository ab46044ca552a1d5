//! Which page of the system's own settings belongs to which check. A table: nothing that was read
//! anywhere ever becomes part of an address or a command.

mod linux;

use checkup::{CheckId, System};

use crate::machine::Machine;
use crate::property_list;

/// A page of the system's settings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SettingsPage {
    /// Protection from viruses.
    Antivirus,
    /// The firewall.
    Firewall,
    /// Updates of the system.
    Updates,
    /// Encryption of the disk.
    DeviceEncryption,
    /// The lock of the screen.
    ScreenLock,
    /// Signing in.
    SignIn,
    /// The accounts of this computer.
    Accounts,
    /// Control from elsewhere.
    Remote,
    /// What the network may use.
    Sharing,
    /// What looks at programs before they run.
    AppGuard,
    /// Copies of files.
    Backup,
    /// The Wi-Fi.
    Wifi,
}

impl SettingsPage {
    /// Every page.
    pub const ALL: [Self; 12] = [
        Self::Antivirus,
        Self::Firewall,
        Self::Updates,
        Self::DeviceEncryption,
        Self::ScreenLock,
        Self::SignIn,
        Self::Accounts,
        Self::Remote,
        Self::Sharing,
        Self::AppGuard,
        Self::Backup,
        Self::Wifi,
    ];

    /// The page on which what a check found can be changed, if it is in this computer at all.
    pub const fn of(check: CheckId) -> Option<Self> {
        match check {
            CheckId::Antivirus => Some(Self::Antivirus),
            CheckId::Firewall => Some(Self::Firewall),
            CheckId::Updates | CheckId::SystemSupport => Some(Self::Updates),
            CheckId::DiskEncryption => Some(Self::DeviceEncryption),
            CheckId::ScreenLock => Some(Self::ScreenLock),
            CheckId::AutomaticSignIn => Some(Self::SignIn),
            CheckId::DailyAccount => Some(Self::Accounts),
            CheckId::RemoteAccess => Some(Self::Remote),
            CheckId::Sharing => Some(Self::Sharing),
            CheckId::AppGuard => Some(Self::AppGuard),
            CheckId::Backup => Some(Self::Backup),
            CheckId::WifiEncryption => Some(Self::Wifi),
            CheckId::Router
            | CheckId::RouterAdminPage
            | CheckId::RouterModel
            | CheckId::RouterPassword
            | CheckId::RouterPorts
            | CheckId::Upnp
            | CheckId::DoubleNat
            | CheckId::Dns
            | CheckId::Wps => None,
        }
    }
}

/// How a page is opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    /// By an address that the system itself understands.
    Address(&'static str),
    /// By a program with these arguments.
    Program(&'static str, &'static [&'static str]),
}

/// How this computer opens a page, if it can.
pub(super) fn way(page: SettingsPage, machine: &dyn Machine) -> Option<Way> {
    match machine.system() {
        System::Windows => Some(Way::Address(windows(page))),
        System::Macos if is_before_ventura(machine) => monterey(page).map(Way::Address),
        System::Macos => ventura(page).map(Way::Address),
        System::Linux => linux::way(page, machine),
    }
}

/// Addresses that Windows 10 and 11 both know. Where one of them has no such page it opens the
/// nearest one above it.
const fn windows(page: SettingsPage) -> &'static str {
    match page {
        SettingsPage::Antivirus => "windowsdefender://threat",
        SettingsPage::Firewall => "windowsdefender://network",
        SettingsPage::AppGuard => "windowsdefender://appbrowser",
        SettingsPage::Updates => "ms-settings:windowsupdate",
        SettingsPage::DeviceEncryption => "ms-settings:deviceencryption",
        SettingsPage::ScreenLock => "ms-settings:lockscreen",
        SettingsPage::SignIn => "ms-settings:signinoptions",
        SettingsPage::Accounts => "ms-settings:otherusers",
        SettingsPage::Remote => "ms-settings:remotedesktop",
        SettingsPage::Sharing => "ms-settings:network-status",
        SettingsPage::Backup => "ms-settings:backup",
        SettingsPage::Wifi => "ms-settings:network-wifi",
    }
}

/// macOS 13 made an app of its settings and gave the pages new names.
const fn ventura(page: SettingsPage) -> Option<&'static str> {
    Some(match page {
        SettingsPage::Antivirus => return None,
        SettingsPage::Firewall => {
            "x-apple.systempreferences:com.apple.Network-Settings.extension?Firewall"
        }
        SettingsPage::Updates => {
            "x-apple.systempreferences:com.apple.Software-Update-Settings.extension"
        }
        SettingsPage::DeviceEncryption => {
            "x-apple.systempreferences:com.apple.settings.PrivacySecurity.extension?FileVault"
        }
        SettingsPage::ScreenLock => {
            "x-apple.systempreferences:com.apple.Lock-Screen-Settings.extension"
        }
        SettingsPage::SignIn | SettingsPage::Accounts => {
            "x-apple.systempreferences:com.apple.Users-Groups-Settings.extension"
        }
        SettingsPage::Remote | SettingsPage::Sharing => {
            "x-apple.systempreferences:com.apple.Sharing-Settings.extension"
        }
        SettingsPage::AppGuard => {
            "x-apple.systempreferences:com.apple.settings.PrivacySecurity.extension?Security"
        }
        SettingsPage::Backup => {
            "x-apple.systempreferences:com.apple.Time-Machine-Settings.extension"
        }
        SettingsPage::Wifi => "x-apple.systempreferences:com.apple.wifi-settings-extension",
    })
}

/// macOS 12 and earlier.
const fn monterey(page: SettingsPage) -> Option<&'static str> {
    Some(match page {
        SettingsPage::Antivirus => return None,
        SettingsPage::Firewall => {
            "x-apple.systempreferences:com.apple.preference.security?Firewall"
        }
        SettingsPage::Updates => "x-apple.systempreferences:com.apple.preferences.softwareupdate",
        SettingsPage::DeviceEncryption => {
            "x-apple.systempreferences:com.apple.preference.security?FDE"
        }
        SettingsPage::ScreenLock | SettingsPage::AppGuard => {
            "x-apple.systempreferences:com.apple.preference.security?General"
        }
        SettingsPage::SignIn | SettingsPage::Accounts => {
            "x-apple.systempreferences:com.apple.preferences.users"
        }
        SettingsPage::Remote | SettingsPage::Sharing => {
            "x-apple.systempreferences:com.apple.preferences.sharing"
        }
        SettingsPage::Backup => "x-apple.systempreferences:com.apple.prefs.backup",
        SettingsPage::Wifi => "x-apple.systempreferences:com.apple.preference.network?Wi-Fi",
    })
}

/// Where the version cannot be read, the newer names are the better guess.
fn is_before_ventura(machine: &dyn Machine) -> bool {
    machine
        .read("/System/Library/CoreServices/SystemVersion.plist")
        .ok()
        .and_then(|bytes| property_list::read(&bytes))
        .and_then(|list| list.get("ProductVersion")?.as_string().map(str::to_owned))
        .and_then(|version| version.split('.').next()?.parse::<u32>().ok())
        .is_some_and(|major| major < 13)
}

#[cfg(test)]
mod tests;
