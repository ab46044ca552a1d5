use time::OffsetDateTime;

use super::*;
use crate::machine::captured::Captured;

fn linux_with(desktop: &str, files: &[&str]) -> Captured {
    let machine = Captured::new(System::Linux).with_variable("XDG_CURRENT_DESKTOP", desktop);
    files.iter().fold(machine, |machine, file| {
        machine.with_changed(file, OffsetDateTime::UNIX_EPOCH)
    })
}

fn mac(version: &str) -> Captured {
    let list = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><plist version=\"1.0\"><dict>\
         <key>ProductVersion</key><string>{version}</string></dict></plist>"
    );
    Captured::new(System::Macos).with_file("/System/Library/CoreServices/SystemVersion.plist", list)
}

#[test]
fn every_check_of_this_computer_leads_to_a_page() {
    for check in CheckId::DEVICE {
        assert!(
            SettingsPage::of(check).is_some(),
            "{check}: the learner is told what to change and not where"
        );
    }
    assert_eq!(SettingsPage::of(CheckId::RouterModel), None);
}

#[test]
fn every_page_is_there_or_known_to_be_missing() {
    let (windows, ventura, monterey) = (Captured::new(System::Windows), mac("15.1"), mac("12.7.6"));
    for page in SettingsPage::ALL {
        assert!(way(page, &windows).is_some(), "Windows, {page:?}");
        let on_a_mac = page != SettingsPage::Antivirus;
        assert_eq!(
            way(page, &ventura).is_some(),
            on_a_mac,
            "macOS 15, {page:?}"
        );
        assert_eq!(
            way(page, &monterey).is_some(),
            on_a_mac,
            "macOS 12, {page:?}"
        );
    }
}

#[test]
fn the_page_is_the_one_of_this_very_version() {
    let firewall = |machine: &Captured| way(SettingsPage::Firewall, machine);
    let new =
        Way::Address("x-apple.systempreferences:com.apple.Network-Settings.extension?Firewall");
    let old = Way::Address("x-apple.systempreferences:com.apple.preference.security?Firewall");
    for (machine, expected) in [
        (mac("13.0"), new),
        (mac("26.1"), new),
        (mac("12.7.6"), old),
        (mac("11.0"), old),
        (mac("?"), new),
        (Captured::new(System::Macos), new),
    ] {
        assert_eq!(
            firewall(&machine),
            Some(expected),
            "the button leads nowhere"
        );
    }
}

#[test]
fn a_linux_desktop_opens_what_it_has_and_nothing_else() {
    const CENTER: &str = "/usr/bin/gnome-control-center";
    let panel = |name: &str| format!("/usr/share/applications/gnome-{name}-panel.desktop");
    let (lock, privacy) = (panel("lock"), panel("privacy"));
    let cases = [
        // Debian 12, GNOME 43.
        (
            linux_with("GNOME", &[CENTER, &lock]),
            Some(Way::Program(CENTER, &["lock"])),
        ),
        // Ubuntu 24.04, GNOME 46.
        (
            linux_with("ubuntu:GNOME", &[CENTER, &privacy]),
            Some(Way::Program(CENTER, &["privacy", "screen"])),
        ),
        (linux_with("GNOME", &[CENTER]), None),
        (linux_with("GNOME", &[&lock]), None),
        // Kubuntu 24.04, Plasma 5.27, with GNOME's settings installed beside it.
        (
            linux_with("KDE", &[CENTER, &lock, "/usr/bin/systemsettings"]),
            Some(Way::Program(
                "/usr/bin/systemsettings",
                &["kcm_screenlocker"],
            )),
        ),
        (
            linux_with("KDE", &["/usr/bin/systemsettings5"]),
            Some(Way::Program(
                "/usr/bin/systemsettings5",
                &["kcm_screenlocker"],
            )),
        ),
        // Linux Mint 22.
        (
            linux_with("X-Cinnamon", &["/usr/bin/cinnamon-settings"]),
            Some(Way::Program("/usr/bin/cinnamon-settings", &["screensaver"])),
        ),
        (linux_with("XFCE", &[CENTER, &lock]), None),
        (linux_with("; rm -rf ~", &[CENTER, &lock]), None),
        (Captured::new(System::Linux), None),
    ];
    for (machine, expected) in cases {
        assert_eq!(
            way(SettingsPage::ScreenLock, &machine),
            expected,
            "the button of {:?} leads nowhere, or to another desktop's settings",
            machine.variable("XDG_CURRENT_DESKTOP")
        );
    }
}

#[test]
fn an_address_is_the_table_s_own_text_whatever_the_machine_says() {
    let odd = "12\"&calc.exe|`x` $(y)";
    for page in SettingsPage::ALL {
        for machine in [
            Captured::new(System::Windows).with_variable("SystemDrive", odd),
            mac("12&amp;calc.exe"),
            linux_with(odd, &["/usr/bin/systemsettings"]),
        ] {
            let Some(way) = way(page, &machine) else {
                continue;
            };
            let Way::Address(address) = way else {
                panic!("{way:?} for a desktop that nobody knows");
            };
            assert!(
                address
                    .bytes()
                    .all(|byte| byte.is_ascii_alphanumeric() || b":/.?-".contains(&byte)),
                "{address}"
            );
        }
    }
}
