//! Fedora and its relatives.

use checkup::updates::Way;
use checkup::{Evidence, System, Updates};

use crate::device::ask::{evidence, if_there, text, unit_active};
use crate::machine::{Machine, Missing};

const CONF: &str = "/etc/dnf/automatic.conf";
/// This one installs whatever the settings say.
const INSTALLS: &str = "dnf-automatic-install.timer";
/// These do what the settings say.
const ASK_THE_SETTINGS: [&str; 2] = ["dnf5-automatic.timer", "dnf-automatic.timer"];

pub(super) fn look(machine: &dyn Machine) -> Updates {
    Updates {
        system: System::Linux,
        health: Evidence::NotApplicable,
        settings: vec![evidence(way(machine))],
        services: Vec::new(),
        paused_until: Evidence::NotApplicable,
        restart_needed: Evidence::NotApplicable,
        last: Evidence::NotApplicable,
    }
}

fn way(machine: &dyn Machine) -> Result<Way, Missing> {
    if unit_active(machine, INSTALLS)? {
        return Ok(Way::Automatic);
    }
    let mut active = false;
    for timer in ASK_THE_SETTINGS {
        active |= unit_active(machine, timer)?;
    }
    if !active {
        return Ok(Way::Manual);
    }
    // Without a file of its own the program installs nothing.
    let conf = if_there(text(machine, CONF))?.unwrap_or_default();
    match command(&conf, "apply_updates").as_deref() {
        Some("yes" | "true" | "1" | "on") => Ok(Way::Automatic),
        Some("no" | "false" | "0" | "off") | None => Ok(Way::AskBeforeInstall),
        Some(_) => Err(Missing::NotUnderstood),
    }
}

/// A line of the part `[commands]`.
fn command(conf: &str, name: &str) -> Option<String> {
    let mut part = "";
    let mut found = None;
    for line in conf.lines().map(str::trim) {
        if let Some(heading) = line.strip_prefix('[') {
            part = heading.trim_end_matches(']');
        } else if let Some((key, value)) = line.split_once('=')
            && part == "commands"
            && key.trim() == name
        {
            found = Some(value.trim().to_ascii_lowercase());
        }
    }
    found
}
