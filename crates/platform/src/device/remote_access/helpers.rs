//! Programs with which somebody far away can help, and with which frauds are done.

use std::collections::BTreeSet;

use checkup::System;

/// How much of a program's name Linux keeps.
const KEPT_BY_LINUX: usize = 15;

/// The names of running programs in small letters without `.exe`, and what their makers call them.
const HELPERS: &[(&str, &str)] = &[
    ("aa_v3", "Ammyy Admin"),
    ("aeroadmin", "AeroAdmin"),
    ("anydesk", "AnyDesk"),
    ("chrome-remote-desktop-host", "Chrome Remote Desktop"),
    ("dwagent", "DWService"),
    ("dwagsvc", "DWService"),
    ("g2ax_comm_customer", "GoToAssist"),
    ("g2ax_service", "GoToAssist"),
    ("hoptodesk", "HopToDesk"),
    ("iperiusremote", "Iperius Remote"),
    ("lmi_rescue", "LogMeIn Rescue"),
    ("lmiguardiansvc", "LogMeIn"),
    ("logmein", "LogMeIn"),
    ("logmeinsystray", "LogMeIn"),
    ("quickassist", "Quick Assist"),
    ("remoting_host", "Chrome Remote Desktop"),
    ("remoting_me2me_host", "Chrome Remote Desktop"),
    ("rustdesk", "RustDesk"),
    ("screenconnect.clientservice", "ScreenConnect"),
    ("screenconnect.windowsclient", "ScreenConnect"),
    ("srmanager", "Splashtop"),
    ("srserver", "Splashtop"),
    ("splashtop streamer", "Splashtop"),
    ("srstreamer", "Splashtop"),
    ("srstreamerdaemon", "Splashtop"),
    ("supremo", "Supremo"),
    ("supremoservice", "Supremo"),
    ("supremosystem", "Supremo"),
    ("teamviewer", "TeamViewer"),
    ("teamviewer_desktop", "TeamViewer"),
    ("teamviewer_service", "TeamViewer"),
    ("teamviewerd", "TeamViewer"),
    ("tvnserver", "TightVNC"),
    ("ultraviewer_desktop", "UltraViewer"),
    ("ultraviewer_service", "UltraViewer"),
    ("winvnc", "UltraVNC"),
    ("zaservice", "Zoho Assist"),
];

/// The makers' names of the helper programs among those that run, without repeats. Only a whole
/// name counts: many programs have "help" or "remote" in theirs.
pub(super) fn among(system: System, running: &BTreeSet<String>) -> Vec<String> {
    let names: BTreeSet<&str> = running
        .iter()
        .filter_map(|program| helper(system, program))
        .collect();
    names.into_iter().map(str::to_owned).collect()
}

fn helper(system: System, program: &str) -> Option<&'static str> {
    let mut program = program.to_lowercase();
    if system == System::Windows {
        program = program.strip_suffix(".exe")?.to_owned();
    }
    HELPERS
        .iter()
        .find(|(name, _)| match system {
            System::Linux => name.get(..KEPT_BY_LINUX).unwrap_or(name) == program,
            System::Windows | System::Macos => *name == program,
        })
        .map(|(_, shown)| *shown)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_helper_by_its_whole_name_counts() {
        let cases: [(System, &[&str], &[&str]); 6] = [
            (
                System::Windows,
                &[
                    "AnyDesk.exe",
                    "TeamViewer_Service.exe",
                    "TeamViewer.exe",
                    "explorer.exe",
                ],
                &["AnyDesk", "TeamViewer"],
            ),
            (
                System::Windows,
                &["ANYDESK.EXE", "QuickAssist.exe"],
                &["AnyDesk", "Quick Assist"],
            ),
            (
                System::Windows,
                &["AnyDesk", "AnyDesk.exe.txt", "MyAnyDesk.exe"],
                &[],
            ),
            (
                System::Macos,
                &["AnyDesk", "RustDesk", "Splashtop Streamer"],
                &["AnyDesk", "RustDesk", "Splashtop"],
            ),
            (
                System::Linux,
                &["teamviewerd", "chrome-remote-d"],
                &["Chrome Remote Desktop", "TeamViewer"],
            ),
            (
                System::Linux,
                &["anydesk-helper", "sshd", "ultraviewer"],
                &[],
            ),
        ];
        for (system, running, expected) in cases {
            let set = running.iter().map(ToString::to_string).collect();
            assert_eq!(
                among(system, &set),
                expected,
                "{running:?}: a stranger's tool is missed, or an honest program is accused"
            );
        }
    }

    #[test]
    fn every_name_in_the_table_can_be_found() {
        for (name, shown) in HELPERS {
            assert_eq!(*name, name.to_lowercase(), "{shown} would never be found");
        }
    }
}
