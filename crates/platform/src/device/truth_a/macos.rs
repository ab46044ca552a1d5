//! Macs with macOS 12, 13, 14, 15 and 26. The files hold the keys and values that public documents
//! give for these versions; none was taken from a Mac.

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
fn mac(version: &str) -> Captured {
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
    [firewall(), updates(), support(), app_guard(), backup()]
        .into_iter()
        .flatten()
        .collect()
}

fn firewall() -> Vec<Row> {
    let file = |state: &str| {
        let key = "<key>globalstate</key>\n\t<integer>";
        mac("14.7.1")
            .with_file(
                ALF,
                ALF_LIST.replace(&format!("{key}1"), &format!("{key}{state}")),
            )
            // The other source would say the opposite; it is not asked on this version.
            .with_printed(PROFILER, 0, REPORT, "")
    };
    let report = |version, state: &str| {
        mac(version).with_printed(PROFILER, 0, &REPORT.replace("limit_connections", state), "")
    };
    // What is left of the old file after an upgrade from macOS 14 says "on".
    let left_over = report("15.1", "allow_all").with_file(ALF, ALF_LIST);
    vec![
        row(Firewall, "macOS 12", mac("12.7.6"), GOOD, "on"),
        row(Firewall, "macOS 13", mac("13.7.1"), GOOD, "on"),
        row(Firewall, "macOS 14", mac("14.7.1"), GOOD, "on"),
        row(Firewall, "macOS 14, block all", file("2"), GOOD, "on"),
        row(Firewall, "macOS 14, off", file("0"), PROBLEM, "off"),
        unsure(
            Firewall,
            "macOS 14, a state nobody documented",
            file("3"),
            Why::NotUnderstood,
        ),
        row(Firewall, "macOS 15", mac("15.1"), GOOD, "on"),
        row(Firewall, "macOS 26", mac("26.0.1"), GOOD, "on"),
        row(
            Firewall,
            "macOS 26, block all",
            report("26.0.1", "block_all"),
            GOOD,
            "on",
        ),
        row(
            Firewall,
            "macOS 15, off",
            report("15.1", "allow_all"),
            PROBLEM,
            "off",
        ),
        row(
            Firewall,
            "macOS 15 with the old file",
            left_over,
            PROBLEM,
            "off",
        ),
        unsure(
            Firewall,
            "macOS 15, a state nobody documented",
            report("15.1", "off_for_now"),
            Why::NotUnderstood,
        ),
        unsure(
            Firewall,
            "a report that is no JSON",
            mac("15.1").with_printed(PROFILER, 0, "Firewall:\n\n    Firewall Settings:\n", ""),
            Why::NotUnderstood,
        ),
        unsure(
            Firewall,
            "a version that is none",
            mac("Tahoe"),
            Why::NotUnderstood,
        ),
    ]
}

fn updates() -> Vec<Row> {
    let with = |key: &str| {
        let on = format!("<key>{key}</key>\n\t<true/>");
        assert!(UPDATE_LIST.contains(&on));
        mac("14.7.1").with_file(
            UPDATE,
            UPDATE_LIST.replace(&on, &on.replace("true", "false")),
        )
    };
    let dated = |date: &str| {
        let list = UPDATE_LIST
            .replace("2026-11-21", date)
            .replace("2026-11-20", date);
        mac("14.7.1").with_file(UPDATE, list)
    };
    let number = UPDATE_LIST.replace(
        "<key>AutomaticDownload</key>\n\t<true/>",
        "<key>AutomaticDownload</key>\n\t<integer>0</integer>",
    );
    let odd = UPDATE_LIST.replace(
        "<key>AutomaticDownload</key>\n\t<true/>",
        "<key>AutomaticDownload</key>\n\t<string>sometimes</string>",
    );
    let empty = "<plist version=\"1.0\"><dict/></plist>";
    let managed = |on: &str| {
        format!(
            "<plist version=\"1.0\"><dict><key>AutomaticCheckEnabled</key><{on}/></dict></plist>"
        )
    };
    vec![
        row(Updates, "macOS 14", mac("14.7.1"), GOOD, "automatic"),
        row(Updates, "macOS 26", mac("26.0.1"), GOOD, "automatic"),
        row(
            Updates,
            "nothing was ever touched",
            mac("26.0.1").with_file(UPDATE, empty),
            GOOD,
            "automatic",
        ),
        row(
            Updates,
            "does not look",
            with("AutomaticCheckEnabled"),
            PROBLEM,
            "off",
        ),
        row(
            Updates,
            "does not fetch",
            with("AutomaticDownload"),
            ADVICE,
            "not-automatic",
        ),
        row(
            Updates,
            "does not install",
            with("AutomaticallyInstallMacOSUpdates"),
            ADVICE,
            "not-automatic",
        ),
        row(
            Updates,
            "no quick repairs",
            with("CriticalUpdateInstall"),
            ADVICE,
            "not-automatic",
        ),
        row(
            Updates,
            "no lists of bad programs",
            with("ConfigDataInstall"),
            ADVICE,
            "not-automatic",
        ),
        row(
            Updates,
            "a 0",
            mac("14.7.1").with_file(UPDATE, number),
            ADVICE,
            "not-automatic",
        ),
        row(
            Updates,
            "switched off by a school",
            mac("14.7.1").with_file(MANAGED, managed("false")),
            PROBLEM,
            "off",
        ),
        row(
            Updates,
            "switched on by a school",
            with("AutomaticCheckEnabled").with_file(MANAGED, managed("true")),
            GOOD,
            "automatic",
        ),
        row(
            Updates,
            "two months",
            dated("2026-09-23"),
            ADVICE,
            "overdue",
        ),
        row(
            Updates,
            "half a year",
            dated("2026-05-23"),
            PROBLEM,
            "overdue",
        ),
        unsure(
            Updates,
            "looked next year",
            dated("2027-05-23"),
            Why::Conflicting,
        ),
        unsure(
            Updates,
            "a switch that is neither",
            mac("14.7.1").with_file(UPDATE, odd),
            Why::NotUnderstood,
        ),
        unsure(
            Updates,
            "no settings at all",
            mac("14.7.1").without(&format!("file {UPDATE}"), Missing::NotThere),
            Why::NotSupported,
        ),
    ]
}

fn support() -> Vec<Row> {
    let unknown = Verdict::CannotTell(Why::NotSupported);
    vec![
        row(SystemSupport, "macOS 12", mac("12.7.6"), PROBLEM, "ended"),
        row(SystemSupport, "macOS 13", mac("13.7.1"), PROBLEM, "ended"),
        row(
            SystemSupport,
            "macOS 14",
            mac("14.7.1"),
            ADVICE,
            "ends-soon",
        ),
        row(SystemSupport, "macOS 15", mac("15.1"), GOOD, "supported"),
        row(SystemSupport, "macOS 26", mac("26.0.1"), GOOD, "supported"),
        row(
            SystemSupport,
            "macOS of tomorrow",
            mac("28.0"),
            unknown,
            "unknown-version",
        ),
        row(
            SystemSupport,
            "macOS 10.15",
            mac("10.15.7"),
            unknown,
            "unknown-version",
        ),
        unsure(
            SystemSupport,
            "a version that is none",
            mac("Tahoe"),
            Why::NotUnderstood,
        ),
    ]
}

fn app_guard() -> Vec<Row> {
    let said = |code, out: &str, err: &str| mac("15.1").with_printed(GATEKEEPER, code, out, err);
    vec![
        row(AppGuard, "macOS 12", mac("12.7.6"), GOOD, "on"),
        row(AppGuard, "macOS 26", mac("26.0.1"), GOOD, "on"),
        row(
            AppGuard,
            "switched off",
            said(1, "assessments disabled\n", ""),
            PROBLEM,
            "off",
        ),
        row(
            AppGuard,
            "the other pipe",
            said(1, "", "assessments disabled\n"),
            PROBLEM,
            "off",
        ),
        unsure(
            AppGuard,
            "another answer",
            said(0, "", "error: 2\n"),
            Why::NotUnderstood,
        ),
        unsure(
            AppGuard,
            "both answers",
            said(0, "assessments enabled\n", "assessments disabled\n"),
            Why::NotUnderstood,
        ),
    ]
}

fn backup() -> Vec<Row> {
    let list = |text: &str| mac("15.1").with_file(MACHINE, text);
    let old = MACHINE_LIST.replace("2026-11-20", "2026-06-20");
    let ahead = MACHINE_LIST.replace("2026-11-20", "2027-06-20");
    let (head, rest) = MACHINE_LIST.split_once("<key>SnapshotDates</key>").unwrap();
    let (_, tail) = rest.split_once("</array>").unwrap();
    let no_copy = format!("{head}{tail}");
    let odd = MACHINE_LIST.replace("<date>2026-11-20T18:21:09Z</date>", "<string>x</string>");
    let no_disk = "<plist version=\"1.0\"><dict><key>AutoBackup</key><false/></dict></plist>";
    let no_access = mac("15.1").without(&format!("file {MACHINE}"), Missing::Denied);
    let no_file = mac("15.1").without(&format!("file {MACHINE}"), Missing::NotThere);
    vec![
        row(Backup, "backed up on Friday", mac("14.7.1"), GOOD, "recent"),
        row(Backup, "backed up in summer", list(&old), ADVICE, "old"),
        row(
            Backup,
            "a disk, and no copy yet",
            list(&no_copy),
            ADVICE,
            "none",
        ),
        row(
            Backup,
            "no disk was ever chosen",
            list(no_disk),
            ADVICE,
            "none",
        ),
        row(Backup, "no settings", no_file, ADVICE, "none"),
        unsure(
            Backup,
            "no Full Disk Access",
            no_access,
            Why::NeedsPermission,
        ),
        unsure(
            Backup,
            "a copy from next year",
            list(&ahead),
            Why::Conflicting,
        ),
        unsure(
            Backup,
            "a date that is none",
            list(&odd),
            Why::NotUnderstood,
        ),
    ]
}
