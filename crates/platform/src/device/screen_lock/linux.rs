use checkup::Why;

use super::Way;
use crate::device::settings::{text, value_in, yes_or_no};
use crate::machine::Machine;

const GSETTINGS: &str = "/usr/bin/gsettings";
/// What KDE does where nothing is written down: after 5 minutes, with 5 seconds of grace.
const KDE_MINUTES: u64 = 5;
const KDE_GRACE: u64 = 5;

/// The desktop in use decides whom to ask: the tools of others may be installed beside it.
pub(super) fn way(machine: &dyn Machine) -> Way {
    let desktops = machine
        .variable("XDG_CURRENT_DESKTOP")
        .ok_or(Why::NotSupported)?;
    let is = |name: &str| desktops.split(':').any(|desktop| desktop == name);
    if is("KDE") {
        kde(machine)
    } else if is("X-Cinnamon") {
        by_gsettings(machine, "org.cinnamon.desktop")
    } else if is("GNOME") && !is("Budgie") {
        by_gsettings(machine, "org.gnome.desktop")
    } else {
        Err(Why::NotSupported)
    }
}

fn by_gsettings(machine: &dyn Machine, family: &str) -> Way {
    let get = |schema: &str, key: &str| -> Result<String, Why> {
        let printed = machine.run(GSETTINGS, &["get", &format!("{family}.{schema}"), key])?;
        match printed.code {
            Some(0) => Ok(printed.out.trim().to_owned()),
            _ => Err(Why::NotUnderstood),
        }
    };
    let locks = match get("screensaver", "lock-enabled")?.as_str() {
        "true" => true,
        "false" => false,
        _ => return Err(Why::NotUnderstood),
    };
    let idle = unsigned(&get("session", "idle-delay")?)?;
    let delay = unsigned(&get("screensaver", "lock-delay")?)?;
    Ok((locks && idle > 0).then_some(idle + delay))
}

/// Reads `uint32 300`.
fn unsigned(answer: &str) -> Result<u64, Why> {
    let number = answer.strip_prefix("uint32 ").ok_or(Why::NotUnderstood)?;
    let number: u32 = number.trim().parse().map_err(|_| Why::NotUnderstood)?;
    Ok(number.into())
}

fn kde(machine: &dyn Machine) -> Way {
    let home = machine.home().ok_or(Why::NotSupported)?;
    let own = text(machine, &format!("{home}/.config/kscreenlockerrc"))?.unwrap_or_default();
    let all = text(machine, "/etc/xdg/kscreenlockerrc")?.unwrap_or_default();
    let is_daemon = |section: &str| section == "Daemon";
    let value = |key| value_in(&own, is_daemon, key).or_else(|| value_in(&all, is_daemon, key));
    let yes = |key| {
        value(key)
            .map_or(Some(true), yes_or_no)
            .ok_or(Why::NotUnderstood)
    };
    let number = |key, usual| {
        value(key)
            .map_or(Ok(usual), str::parse)
            .map_err(|_| Why::NotUnderstood)
    };
    // "Lock" says whether the password is asked for once the screen has been locked.
    let locks = yes("Autolock")? && yes("Lock")?;
    let minutes = number("Timeout", KDE_MINUTES)?;
    let grace = number("LockGrace", KDE_GRACE)?;
    let seconds = minutes.saturating_mul(60).saturating_add(grace);
    Ok((locks && minutes > 0).then_some(seconds))
}
