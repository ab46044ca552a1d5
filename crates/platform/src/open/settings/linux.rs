use super::{SettingsPage, Way};
use crate::machine::Machine;

/// A page: a file that is there only where the page is, the program, and its arguments.
type Row = (
    SettingsPage,
    &'static str,
    &'static str,
    &'static [&'static str],
);

const GNOME: &str = "/usr/bin/gnome-control-center";
const CINNAMON: &str = "/usr/bin/cinnamon-settings";
const KDE_6: &str = "/usr/bin/systemsettings";
const KDE_5: &str = "/usr/bin/systemsettings5";

/// GNOME moves its panels about; each panel that it has brings a file for the menu.
const GNOME_PAGES: &[Row] = &[
    // From 45 on.
    (
        SettingsPage::ScreenLock,
        "/usr/share/applications/gnome-privacy-panel.desktop",
        GNOME,
        &["privacy", "screen"],
    ),
    (
        SettingsPage::ScreenLock,
        "/usr/share/applications/gnome-lock-panel.desktop",
        GNOME,
        &["lock"],
    ),
    // From 46 on.
    (
        SettingsPage::SignIn,
        "/usr/share/applications/gnome-users-panel.desktop",
        GNOME,
        &["system", "users"],
    ),
    (
        SettingsPage::SignIn,
        "/usr/share/applications/gnome-user-accounts-panel.desktop",
        GNOME,
        &["user-accounts"],
    ),
    (
        SettingsPage::Accounts,
        "/usr/share/applications/gnome-users-panel.desktop",
        GNOME,
        &["system", "users"],
    ),
    (
        SettingsPage::Accounts,
        "/usr/share/applications/gnome-user-accounts-panel.desktop",
        GNOME,
        &["user-accounts"],
    ),
    (
        SettingsPage::Remote,
        "/usr/share/applications/gnome-remote-desktop-panel.desktop",
        GNOME,
        &["system", "remote-desktop"],
    ),
    (
        SettingsPage::Remote,
        "/usr/share/applications/gnome-sharing-panel.desktop",
        GNOME,
        &["sharing"],
    ),
    (
        SettingsPage::Sharing,
        "/usr/share/applications/gnome-sharing-panel.desktop",
        GNOME,
        &["sharing"],
    ),
    (
        SettingsPage::Updates,
        "/usr/bin/gnome-software",
        "/usr/bin/gnome-software",
        &["--mode=updates"],
    ),
    (
        SettingsPage::Wifi,
        "/usr/share/applications/gnome-wifi-panel.desktop",
        GNOME,
        &["wifi"],
    ),
];

const KDE_PAGES: &[Row] = &[
    (
        SettingsPage::Firewall,
        "/usr/share/applications/kcm_firewall.desktop",
        KDE_6,
        &["kcm_firewall"],
    ),
    (
        SettingsPage::Updates,
        "/usr/share/applications/kcm_updates.desktop",
        KDE_6,
        &["kcm_updates"],
    ),
    (
        SettingsPage::ScreenLock,
        KDE_6,
        KDE_6,
        &["kcm_screenlocker"],
    ),
    (
        SettingsPage::ScreenLock,
        KDE_5,
        KDE_5,
        &["kcm_screenlocker"],
    ),
    (
        SettingsPage::SignIn,
        "/usr/share/applications/kcm_sddm.desktop",
        KDE_6,
        &["kcm_sddm"],
    ),
    (SettingsPage::Accounts, KDE_6, KDE_6, &["kcm_users"]),
    (SettingsPage::Accounts, KDE_5, KDE_5, &["kcm_users"]),
    (
        SettingsPage::Remote,
        "/usr/share/applications/kcm_krdpserver.desktop",
        KDE_6,
        &["kcm_krdpserver"],
    ),
    (SettingsPage::Wifi, KDE_6, KDE_6, &["kcm_networkmanagement"]),
    (SettingsPage::Wifi, KDE_5, KDE_5, &["kcm_networkmanagement"]),
];

const CINNAMON_PAGES: &[Row] = &[
    (
        SettingsPage::Firewall,
        "/usr/bin/gufw",
        "/usr/bin/gufw",
        &[],
    ),
    (
        SettingsPage::Updates,
        "/usr/bin/mintupdate",
        "/usr/bin/mintupdate",
        &[],
    ),
    (
        SettingsPage::ScreenLock,
        CINNAMON,
        CINNAMON,
        &["screensaver"],
    ),
    (SettingsPage::Accounts, CINNAMON, CINNAMON, &["user"]),
    (SettingsPage::Wifi, CINNAMON, CINNAMON, &["network"]),
    (
        SettingsPage::Backup,
        "/usr/bin/mintbackup",
        "/usr/bin/mintbackup",
        &[],
    ),
];

/// How the desktop in use opens a page. Nothing where the desktop or the page is not there.
pub(super) fn way(page: SettingsPage, machine: &dyn Machine) -> Option<Way> {
    let desktops = machine.variable("XDG_CURRENT_DESKTOP")?;
    let is = |name: &str| desktops.split(':').any(|desktop| desktop == name);
    let pages = if is("KDE") {
        KDE_PAGES
    } else if is("X-Cinnamon") {
        CINNAMON_PAGES
    } else if is("GNOME") {
        GNOME_PAGES
    } else {
        return None;
    };
    let is_there = |path: &str| machine.changed(path).is_ok();
    pages
        .iter()
        .find(|(of, sign, program, _)| *of == page && is_there(sign) && is_there(program))
        .map(|(_, _, program, arguments)| Way::Program(program, arguments))
}
