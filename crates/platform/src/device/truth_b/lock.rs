use checkup::screen_lock::assess;

use super::*;
use crate::device::screen_lock::collect;
use crate::machine::{Number, RegistryValue};

const DESKTOP: &str = "HKCU\\Control Panel\\Desktop";
const DESKTOP_POLICY: &str = "HKCU\\Software\\Policies\\Microsoft\\Windows\\Control Panel\\Desktop";
const POLICIES: &str = "HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Policies\\System";
const LAPTOP: &str =
    include_str!("../../../tests/captured/macos/pmset-custom-macbook-macos-15.txt");
const IMAC: &str =
    include_str!("../../../tests/captured/macos/pmset-custom-imac-macos-13-never.txt");

fn text(machine: Captured, key: &str, name: &str, value: &str) -> Captured {
    machine.with_registry(key, name, RegistryValue::Text(value.into()))
}

/// A laptop that rests lightly, with the seconds until its display goes off.
fn laptop(plugged_in: i64, on_battery: i64) -> Captured {
    windows()
        .with_number(Number::ModernStandby, 1)
        .with_number(Number::DisplayOffAfter { plugged_in: true }, plugged_in)
        .with_number(Number::DisplayOffAfter { plugged_in: false }, on_battery)
}

fn delay(machine: Captured, seconds: u64) -> Captured {
    machine.with_registry(DESKTOP, "DelayLockInterval", RegistryValue::Number(seconds))
}

/// An older computer, with the seconds until it sleeps and whether it asks when it wakes.
fn tower(sleeps: i64, asks: i64) -> Captured {
    [true, false].into_iter().fold(
        windows().with_number(Number::ModernStandby, 0),
        |machine, plugged_in| {
            machine
                .with_number(Number::SleepsAfter { plugged_in }, sleeps)
                .with_number(Number::AsksWhenItWakes { plugged_in }, asks)
        },
    )
}

fn saver(machine: Captured, program: &str, secure: &str, seconds: &str) -> Captured {
    let machine = text(machine, DESKTOP, "ScreenSaveActive", "1");
    let machine = text(machine, DESKTOP, "SCRNSAVE.EXE", program);
    let machine = text(machine, DESKTOP, "ScreenSaverIsSecure", secure);
    text(machine, DESKTOP, "ScreenSaveTimeOut", seconds)
}

fn windows_cases() -> Vec<Case> {
    let bubbles = "C:\\WINDOWS\\system32\\Bubbles.scr";
    let policy = |seconds| {
        tower(0, 1).with_registry(
            POLICIES,
            "InactivityTimeoutSecs",
            RegistryValue::Number(seconds),
        )
    };
    vec![
        case(
            "a laptop, as it comes",
            delay(laptop(600, 300), 0),
            GOOD,
            "on",
        ),
        case(
            "a laptop whose display stays on",
            delay(laptop(0, 300), 0),
            ADVICE,
            "off",
        ),
        case(
            "a laptop that waits half an hour",
            delay(laptop(1800, 300), 0),
            ADVICE,
            "late",
        ),
        case(
            "a laptop that waits once more",
            delay(laptop(600, 300), 900),
            ADVICE,
            "late",
        ),
        case(
            "a laptop that never asks",
            delay(laptop(600, 300), 0xffff_ffff),
            ADVICE,
            "off",
        ),
        unseen(
            "a laptop that does not say",
            laptop(600, 300),
            Why::NotSupported,
        ),
        case("an older computer that sleeps", tower(900, 1), GOOD, "on"),
        case(
            "an older computer that sleeps late",
            tower(1800, 1),
            ADVICE,
            "late",
        ),
        case(
            "an older computer that wakes open",
            tower(900, 0),
            ADVICE,
            "off",
        ),
        case(
            "an older computer that never sleeps",
            tower(0, 1),
            ADVICE,
            "off",
        ),
        case(
            "a screen saver that locks",
            saver(tower(0, 1), bubbles, "1", "600"),
            GOOD,
            "on",
        ),
        case(
            "a screen saver that does not",
            saver(tower(0, 1), bubbles, "0", "600"),
            ADVICE,
            "off",
        ),
        case(
            "a screen saver without a picture",
            saver(tower(0, 1), "", "1", "600"),
            ADVICE,
            "off",
        ),
        case(
            "a screen saver that a policy makes late",
            text(
                saver(tower(0, 1), bubbles, "1", "600"),
                DESKTOP_POLICY,
                "ScreenSaveTimeOut",
                "3600",
            ),
            ADVICE,
            "late",
        ),
        case("a limit of the college", policy(600), GOOD, "on"),
        case("a limit of nothing", policy(0), ADVICE, "off"),
        unseen(
            "odd words",
            saver(tower(0, 1), bubbles, "1", "soon"),
            Why::NotUnderstood,
        ),
        unseen(
            "an odd kind of rest",
            windows().with_number(Number::ModernStandby, 4),
            Why::NotUnderstood,
        ),
        unseen("odd sleep", tower(-1, 1), Why::NotUnderstood),
    ]
}

fn mac(lock: &str, idle: Option<&str>, power: &str) -> Captured {
    let stamp = "2026-11-23 10:00:00.123 sysadminctl[4711:81234] ";
    let machine = macos()
        .with_printed(
            "/usr/sbin/sysadminctl -screenLock status",
            0,
            "",
            &format!("{stamp}{lock}\n"),
        )
        .with_printed("/usr/bin/pmset -g custom", 0, power, "");
    let (code, out, err) = match idle {
        Some(seconds) => (0, format!("{seconds}\n"), String::new()),
        None => (
            1,
            String::new(),
            "The domain/default pair of (com.apple.screensaver, idleTime) does not exist\n".into(),
        ),
    };
    machine.with_printed(
        "/usr/bin/defaults -currentHost read com.apple.screensaver idleTime",
        code,
        &out,
        &err,
    )
}

fn mac_cases() -> Vec<Case> {
    let at_once = "screenLock delay is immediate";
    vec![
        case(
            "a MacBook with macOS 15",
            mac(at_once, None, LAPTOP),
            GOOD,
            "on",
        ),
        case(
            "a MacBook that waits 5 minutes",
            mac("screenLock delay is 300 seconds", None, LAPTOP),
            GOOD,
            "on",
        ),
        case(
            "a MacBook that never asks",
            mac("screenLock is off", Some("300"), LAPTOP),
            ADVICE,
            "off",
        ),
        case(
            "an iMac with a screen saver",
            mac(at_once, Some("600"), IMAC),
            GOOD,
            "on",
        ),
        case(
            "an iMac that stays open",
            mac(at_once, Some("0"), IMAC),
            ADVICE,
            "off",
        ),
        case(
            "an iMac with a late screen saver",
            mac(at_once, Some("3600"), IMAC),
            ADVICE,
            "late",
        ),
        case(
            "a MacBook that asks hours later",
            mac("screenLock delay is 14400 seconds", Some("0"), LAPTOP),
            ADVICE,
            "late",
        ),
        unseen(
            "an iMac that does not say",
            mac(at_once, None, IMAC),
            Why::NotSupported,
        ),
        unseen(
            "riddles",
            mac("screenLock delay is a while", Some("300"), LAPTOP),
            Why::NotUnderstood,
        ),
        unseen(
            "no table of power",
            mac(at_once, Some("3600"), "usage: pmset"),
            Why::NotUnderstood,
        ),
    ]
}

fn settings(desktop: &str, family: &str, lock: &str, idle: &str, delay: &str) -> Captured {
    let get = |schema: &str, key: &str| format!("/usr/bin/gsettings get {family}.{schema} {key}");
    linux()
        .with_variable("XDG_CURRENT_DESKTOP", desktop)
        .with_printed(
            &get("screensaver", "lock-enabled"),
            0,
            &format!("{lock}\n"),
            "",
        )
        .with_printed(
            &get("session", "idle-delay"),
            0,
            &format!("uint32 {idle}\n"),
            "",
        )
        .with_printed(
            &get("screensaver", "lock-delay"),
            0,
            &format!("uint32 {delay}\n"),
            "",
        )
}

fn gnome(lock: &str, idle: &str, delay: &str) -> Captured {
    settings("ubuntu:GNOME", "org.gnome.desktop", lock, idle, delay)
}

fn kde(file: &str) -> Captured {
    // GNOME's tool is there too, and says the opposite.
    settings("KDE", "org.gnome.desktop", "false", "0", "0")
        .with_file("/home/learner/.config/kscreenlockerrc", file)
}

fn linux_cases() -> Vec<Case> {
    let mint = |idle| settings("X-Cinnamon", "org.cinnamon.desktop", "true", idle, "0");
    vec![
        case(
            "Ubuntu 24.04, as it comes",
            gnome("true", "300", "0"),
            GOOD,
            "on",
        ),
        case(
            "Ubuntu with a lock that waits",
            gnome("true", "900", "3600"),
            ADVICE,
            "late",
        ),
        case(
            "Ubuntu without a lock",
            gnome("false", "300", "0"),
            ADVICE,
            "off",
        ),
        case(
            "Ubuntu whose screen stays on",
            gnome("true", "0", "0"),
            ADVICE,
            "off",
        ),
        unseen(
            "Ubuntu in riddles",
            gnome("perhaps", "300", "0"),
            Why::NotUnderstood,
        ),
        unseen(
            "a number that is none",
            gnome("true", "-5", "0"),
            Why::NotUnderstood,
        ),
        case("Linux Mint 22", mint("900"), GOOD, "on"),
        case("Linux Mint that waits", mint("1800"), ADVICE, "late"),
        case("Plasma 5.27, as it comes", kde("[Daemon]\n"), GOOD, "on"),
        case(
            "Plasma with the lock off",
            kde("[Daemon]\nAutolock=false\n"),
            ADVICE,
            "off",
        ),
        case(
            "Plasma that waits",
            kde("[Daemon]\nTimeout=30\n"),
            ADVICE,
            "late",
        ),
        case(
            "Plasma with words of another section",
            kde("[Greeter]\nAutolock=false\n"),
            GOOD,
            "on",
        ),
        unseen(
            "Plasma in riddles",
            kde("[Daemon]\nTimeout=soon\n"),
            Why::NotUnderstood,
        ),
        case(
            "Plasma whose maker switched the lock off for all",
            kde("").with_file("/etc/xdg/kscreenlockerrc", "[Daemon]\nAutolock=false\n"),
            ADVICE,
            "off",
        ),
        unseen(
            "a desktop that nobody knows",
            linux().with_variable("XDG_CURRENT_DESKTOP", "Budgie:GNOME"),
            Why::NotSupported,
        ),
    ]
}

#[test]
fn a_screen_is_locked_only_where_that_was_seen() {
    let ids: &[&str] = &["on", "late", "off"];
    Table {
        check: CheckId::ScreenLock,
        judge: |machine| assess(&collect(machine), NOW),
        cases: [windows_cases(), mac_cases(), linux_cases()]
            .into_iter()
            .flatten()
            .collect(),
        reached: [
            (System::Windows, ids),
            (System::Macos, ids),
            (System::Linux, ids),
        ],
    }
    .hold();
}
