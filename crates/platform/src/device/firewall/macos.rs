use checkup::Evidence;
use checkup::firewall::MacosFirewall;
use serde_json::Value;

use crate::device::ask::{evidence, if_there, property_list};
use crate::device::system_support::macos_version;
use crate::machine::{Machine, Missing};

const SETTINGS: &str = "/Library/Preferences/com.apple.alf.plist";
const PROFILER: &str = "/usr/sbin/system_profiler";
/// From here on the settings file no longer holds the state.
const WITHOUT_SETTINGS: u32 = 15;

pub(super) fn look(machine: &dyn Machine) -> Evidence<MacosFirewall> {
    evidence(state(machine))
}

fn state(machine: &dyn Machine) -> Result<MacosFirewall, Missing> {
    let version = macos_version(machine)?;
    if version.major < WITHOUT_SETTINGS
        && let Some(settings) = if_there(property_list(machine, SETTINGS))?
    {
        let number = settings
            .get("globalstate")
            .and_then(plist::Value::as_signed_integer);
        return match number {
            Some(0) => Ok(MacosFirewall::Off),
            Some(1) => Ok(MacosFirewall::On),
            Some(2) => Ok(MacosFirewall::BlocksAll),
            _ => Err(Missing::NotUnderstood),
        };
    }
    let printed = machine.run(PROFILER, &["SPFirewallDataType", "-json"])?;
    match printed.code {
        Some(0) => reported(&printed.out),
        _ => Err(Missing::NotUnderstood),
    }
}

fn reported(json: &str) -> Result<MacosFirewall, Missing> {
    let report: Value = serde_json::from_str(json).map_err(|_| Missing::NotUnderstood)?;
    let state = report
        .pointer("/SPFirewallDataType/0/spfirewall_globalstate")
        .and_then(Value::as_str)
        .and_then(|state| state.strip_prefix("spfirewall_globalstate_"));
    match state {
        Some("limit_connections") => Ok(MacosFirewall::On),
        Some("block_all") => Ok(MacosFirewall::BlocksAll),
        Some("allow_all") => Ok(MacosFirewall::Off),
        _ => Err(Missing::NotUnderstood),
    }
}
