//! Does the system look at programs before they run?

use checkup::{AppGuard, Evidence, System};

use super::ask::{evidence, if_there, is_there, registry_number, registry_text};
use crate::machine::{Machine, Missing};

/// Asks the computer.
pub fn collect(machine: &dyn Machine) -> Evidence<AppGuard> {
    match machine.system() {
        System::Windows => evidence(smart_screen(machine)),
        System::Macos => evidence(gatekeeper(machine)),
        System::Linux => Evidence::NotApplicable,
    }
}

const POLICY: &str = "HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\System";
const SETTING: &str = "HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Explorer";

fn smart_screen(machine: &dyn Machine) -> Result<AppGuard, Missing> {
    let ordered = if_there(registry_number(machine, POLICY, "EnableSmartScreen"))?;
    let level = if_there(registry_text(machine, POLICY, "ShellSmartScreenLevel"))?;
    let chosen = if_there(registry_text(machine, SETTING, "SmartScreenEnabled"))?;
    let guard = match (ordered, level.as_deref()) {
        (Some(0), _) => return Ok(AppGuard::Off),
        (Some(1), Some("Block")) => AppGuard::Blocks,
        (Some(1), Some("Warn")) => AppGuard::Warns,
        (Some(1), None) => AppGuard::On,
        (None, _) => match chosen.as_deref().map(str::to_ascii_lowercase).as_deref() {
            Some("off") => return Ok(AppGuard::Off),
            Some("warn" | "prompt") => AppGuard::Warns,
            Some("block") => AppGuard::Blocks,
            // Nobody has touched the switch; Windows comes with it on.
            Some("requireadmin" | "on") | None => AppGuard::On,
            Some(_) => return Err(Missing::NotUnderstood),
        },
        (Some(_), _) => return Err(Missing::NotUnderstood),
    };
    // Some programs that "speed up" Windows take it away and leave the switch on.
    let windows = machine
        .variable("SystemRoot")
        .unwrap_or_else(|| "C:\\Windows".into());
    match is_there(machine, &format!("{windows}\\System32\\smartscreen.exe"))? {
        true => Ok(guard),
        false => Err(Missing::NotOffered),
    }
}

fn gatekeeper(machine: &dyn Machine) -> Result<AppGuard, Missing> {
    let printed = machine.run("/usr/sbin/spctl", &["--status"])?;
    // Its exit code tells the same and differs between versions; older ones answer on the other pipe.
    match format!("{}{}", printed.out, printed.err).trim() {
        "assessments enabled" => Ok(AppGuard::On),
        "assessments disabled" => Ok(AppGuard::Off),
        _ => Err(Missing::NotUnderstood),
    }
}
