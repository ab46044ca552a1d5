use checkup::{Evidence, SystemSupport, sanitise};

use crate::device::ask::property_list;
use crate::machine::{Machine, Missing};

const FILE: &str = "/System/Library/CoreServices/SystemVersion.plist";

/// The version of macOS.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::device) struct MacosVersion {
    /// The whole number, such as "14.7.1".
    pub(in crate::device) whole: String,
    /// Its first part.
    pub(in crate::device) major: u32,
}

pub(in crate::device) fn macos_version(machine: &dyn Machine) -> Result<MacosVersion, Missing> {
    let list = property_list(machine, FILE)?;
    let whole = list
        .get("ProductVersion")
        .and_then(plist::Value::as_string)
        .map(sanitise)
        .ok_or(Missing::NotUnderstood)?;
    let mut parts = whole.split('.').map(str::parse::<u32>);
    let major = match parts.next() {
        Some(Ok(major)) if parts.all(|part| part.is_ok()) => major,
        _ => return Err(Missing::NotUnderstood),
    };
    Ok(MacosVersion { whole, major })
}

pub(super) fn look(machine: &dyn Machine) -> Result<SystemSupport, Missing> {
    let version = macos_version(machine)?;
    Ok(SystemSupport {
        family: "macos".into(),
        name: format!("macOS {}", version.whole),
        version: version.whole,
        build: None,
        extended: Evidence::NotApplicable,
        own_date: None,
    })
}
