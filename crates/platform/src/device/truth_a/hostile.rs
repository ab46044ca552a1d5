//! Files and printed answers that somebody has damaged, or made to do damage.

use proptest::prelude::*;

use super::{CHECKS, GOOD, judge, linux, macos};
use crate::machine::captured::Captured;

const LINUX: [&str; 7] = [
    "/etc/os-release",
    "/etc/ufw/ufw.conf",
    "/etc/default/ufw",
    "/etc/apt/apt.conf.d/20auto-upgrades",
    "/etc/apt/apt.conf.d/20packagekit",
    "/etc/dnf/automatic.conf",
    "/var/lib/ubuntu-advantage/status.json",
];
const MACOS: [&str; 5] = [
    "/System/Library/CoreServices/SystemVersion.plist",
    "/Library/Preferences/com.apple.alf.plist",
    "/Library/Preferences/com.apple.SoftwareUpdate.plist",
    "/Library/Managed Preferences/com.apple.SoftwareUpdate.plist",
    "/Library/Preferences/com.apple.TimeMachine.plist",
];

/// Every check of a computer, one of whose files holds these bytes.
fn look_at(machine: &Captured, files: &[&str], bytes: &[u8]) {
    for file in files {
        let machine = machine.clone().with_file(file, bytes);
        for check in CHECKS {
            let finding = judge(check, &machine);
            for value in finding.facts.values() {
                assert!(value.chars().count() <= 200, "{check}: {value}");
            }
        }
    }
}

#[test]
fn a_long_and_deep_file_ends_nothing() {
    let long = 60 * 1024;
    let texts = [
        "{".repeat(long),
        "[".repeat(long),
        "\"".repeat(long),
        "A{".repeat(long / 2),
        "<dict><key>a</key>".repeat(long / 20),
        "ID=\"".repeat(long / 4),
        "\u{202e}".repeat(long / 3),
        String::new(),
    ];
    for text in texts {
        look_at(&linux::ubuntu(), &LINUX, text.as_bytes());
        look_at(&macos::mac("14.7.1"), &MACOS, text.as_bytes());
    }
}

#[test]
fn nothing_printed_but_the_right_words_makes_a_mac_good() {
    for (command, check) in [
        ("/usr/sbin/spctl --status", checkup::CheckId::AppGuard),
        (
            "/usr/sbin/system_profiler SPFirewallDataType -json",
            checkup::CheckId::Firewall,
        ),
    ] {
        for out in ["", "enabled", "[[[[", "{\"SPFirewallDataType\":[]}", "\0\0"] {
            let machine = macos::mac("26.0.1").with_printed(command, 0, out, "");
            assert_ne!(judge(check, &machine).verdict, GOOD, "{out:?}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_bytes_in_a_file_end_the_check(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        look_at(&linux::ubuntu(), &LINUX, &bytes);
        look_at(&macos::mac("14.7.1"), &MACOS, &bytes);
    }

    #[test]
    fn no_text_in_a_file_ends_the_check(text in "[A-Za-z:\"{};=#/*\\[\\]\\n \u{e9}]{0,200}") {
        look_at(&linux::ubuntu(), &LINUX, text.as_bytes());
        look_at(&linux::fedora("dnf-automatic.timer", &text), &LINUX, text.as_bytes());
    }
}
