//! Macs with macOS 12, 13, 14, 15 and 26. The files hold the keys and values that public documents
//! give for these versions; none was taken from a Mac.

mod app_guard;
mod backup;
mod firewall;
mod support;
mod updates;

use CheckId::{AppGuard, Backup, Firewall, SystemSupport, Updates};
use checkup::{CheckId, System, Verdict, Why};

use super::{ADVICE, GOOD, PROBLEM, Row, row, unsure};
use crate::machine::Missing;
use crate::machine::captured::Captured;

const VERSION: &str = "/System/Library/CoreServices/SystemVersion.plist";
const ALF: &str = "/Library/Preferences/com.apple.alf.plist";
const PROFILER: &str = "/usr/sbin/system_profiler SPFirewallDataType -json";
const UPDATE: &str = "/Library/Preferences/com.apple.SoftwareUpdate.plist";
const MANAGED: &str = "/Library/Managed Preferences/com.apple.SoftwareUpdate.plist";
const MACHINE: &str = "/Library/Preferences/com.apple.TimeMachine.plist";
const GATEKEEPER: &str = "/usr/sbin/spctl --status";

const SYSTEM_VERSION: &str = include_str!("../../../tests/captured/macos/SystemVersion.plist");
const ALF_LIST: &str = include_str!("../../../tests/captured/macos/alf.plist");
const REPORT: &str = include_str!("../../../tests/captured/macos/SPFirewallDataType.json");
const UPDATE_LIST: &str = include_str!("../../../tests/captured/macos/SoftwareUpdate.plist");
const MACHINE_LIST: &str = include_str!("../../../tests/captured/macos/TimeMachine.plist");

/// A Mac of this version with everything as it should be, and "Full Disk Access" for this program.
pub(super) fn mac(version: &str) -> Captured {
    let machine = Captured::new(System::Macos)
        .with_file(VERSION, SYSTEM_VERSION.replace("VERSION", version))
        .with_printed(PROFILER, 0, REPORT, "")
        .with_printed(GATEKEEPER, 0, "assessments enabled\n", "")
        .with_file(UPDATE, UPDATE_LIST)
        .with_file(MACHINE, MACHINE_LIST);
    // From macOS 15 on the file is gone.
    if version.starts_with("12") || version.starts_with("13") || version.starts_with("14") {
        machine.with_file(ALF, ALF_LIST)
    } else {
        machine
    }
}

pub(super) fn rows() -> Vec<Row> {
    [
        firewall::rows(),
        updates::rows(),
        support::rows(),
        app_guard::rows(),
        backup::rows(),
    ]
    .into_iter()
    .flatten()
    .collect()
}
