use checkup::remote_access::assess;

use super::*;
use crate::device::remote_access::collect;
use crate::machine::RegistryValue;

const SERVER: &str = "HKLM\\SYSTEM\\CurrentControlSet\\Control\\Terminal Server";
const POLICY: &str = "HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows NT\\Terminal Services";

/// Windows 11 23H2, as it waits without anything switched on.
const WINDOWS_USUAL: &[&str] = &[
    "0.0.0.0:135",
    "0.0.0.0:445",
    "0.0.0.0:5040",
    "0.0.0.0:49664",
    "192.168.1.20:139",
    "[::]:135",
    "[::]:445",
];
const WINDOWS_PROGRAMS: &[&str] = &["System", "svchost.exe", "explorer.exe", "MsMpEng.exe"];
/// macOS 15 with AirPlay, which every Mac offers.
const MAC_USUAL: &[&str] = &["0.0.0.0:7000", "0.0.0.0:5000", "127.0.0.1:631", "[::]:7000"];
const MAC_PROGRAMS: &[&str] = &["launchd", "WindowServer", "ControlCenter"];
/// Ubuntu 24.04: the name service and the printers, both for this computer only.
const LINUX_USUAL: &[&str] = &[
    "127.0.0.53:53",
    "127.0.0.1:631",
    "[::1]:631",
    "127.0.0.1:22",
];
const LINUX_PROGRAMS: &[&str] = &["systemd", "gnome-shell", "cupsd"];

fn pc(denied: u64, more: &[&str], programs: &[&str]) -> Captured {
    windows()
        .with_registry(SERVER, "fDenyTSConnections", RegistryValue::Number(denied))
        .with_listening(&[WINDOWS_USUAL, more].concat())
        .with_programs(&[WINDOWS_PROGRAMS, programs].concat())
}

fn policy(denied: u64) -> Captured {
    pc(1, &[], &[]).with_registry(POLICY, "fDenyTSConnections", RegistryValue::Number(denied))
}

fn mac(more: &[&str], programs: &[&str]) -> Captured {
    macos()
        .with_listening(&[MAC_USUAL, more].concat())
        .with_programs(&[MAC_PROGRAMS, programs].concat())
}

fn penguin(more: &[&str], programs: &[&str]) -> Captured {
    linux()
        .with_listening(&[LINUX_USUAL, more].concat())
        .with_programs(&[LINUX_PROGRAMS, programs].concat())
}

#[test]
fn a_way_in_is_told_and_none_is_made_up() {
    let ids: &[&str] = &["closed", "open", "helper-program"];
    Table {
        check: CheckId::RemoteAccess,
        judge: |machine| assess(&collect(machine), NOW),
        cases: vec![
            case("a usual Windows 11", pc(1, &[], &[]), GOOD, "closed"),
            case("Remote Desktop allowed", pc(0, &[], &[]), PROBLEM, "open"),
            case(
                "Remote Desktop waits",
                pc(1, &["[::]:3389"], &[]),
                PROBLEM,
                "open",
            ),
            case(
                "OpenSSH for Windows",
                pc(1, &["0.0.0.0:22"], &[]),
                PROBLEM,
                "open",
            ),
            case(
                "a VNC server",
                pc(1, &["0.0.0.0:5900"], &["winvnc.exe"]),
                PROBLEM,
                "open",
            ),
            case(
                "a VNC server for itself",
                pc(1, &["127.0.0.1:5900"], &[]),
                GOOD,
                "closed",
            ),
            case("allowed by a policy", policy(0), PROBLEM, "open"),
            case("forbidden by a policy", policy(1), GOOD, "closed"),
            unseen("an odd setting", pc(9, &[], &[]), Why::NotUnderstood),
            case(
                "AnyDesk is open",
                pc(1, &[], &["AnyDesk.exe"]),
                ADVICE,
                "helper-program",
            ),
            case(
                "Quick Assist is open",
                pc(1, &[], &["QuickAssist.exe"]),
                ADVICE,
                "helper-program",
            ),
            case("a usual Mac", mac(&[], &[]), GOOD, "closed"),
            case(
                "Remote Login",
                mac(&["0.0.0.0:22", "[::]:22"], &[]),
                PROBLEM,
                "open",
            ),
            case("Screen Sharing", mac(&["[::]:5900"], &[]), PROBLEM, "open"),
            case(
                "Remote Management",
                mac(&["0.0.0.0:3283"], &[]),
                PROBLEM,
                "open",
            ),
            case(
                "TeamViewer",
                mac(&[], &["TeamViewer_Service"]),
                ADVICE,
                "helper-program",
            ),
            case("a usual Ubuntu", penguin(&[], &[]), GOOD, "closed"),
            case(
                "an SSH server",
                penguin(&["0.0.0.0:22"], &["sshd"]),
                PROBLEM,
                "open",
            ),
            case(
                "GNOME's Remote Desktop",
                penguin(&["[::]:3389"], &["gnome-remote-de"]),
                PROBLEM,
                "open",
            ),
            case(
                "an SSH server behind a mapped address of this computer itself",
                penguin(&["[::ffff:127.0.0.1]:22"], &[]),
                GOOD,
                "closed",
            ),
            case(
                "RustDesk",
                penguin(&[], &["rustdesk"]),
                ADVICE,
                "helper-program",
            ),
        ],
        reached: [
            (System::Windows, ids),
            (System::Macos, ids),
            (System::Linux, ids),
        ],
    }
    .hold();
}

#[test]
fn each_way_in_is_shown_by_its_own_name() {
    let finding = assess(
        &collect(&mac(
            &["0.0.0.0:22", "[::]:22", "0.0.0.0:5900", "0.0.0.0:3283"],
            &["AnyDesk"],
        )),
        NOW,
    );
    let saw: Vec<_> = finding.saw.iter().map(|s| s.value.as_str()).collect();
    assert_eq!(
        saw,
        ["ssh", "screen-sharing", "remote-management", "AnyDesk"]
    );
}
