use checkup::{Evidence, SystemSupport, sanitise};
use serde_json::Value;
use time::Date;
use time::macros::format_description;

use crate::device::ask::{evidence, if_there, text};
use crate::machine::{Machine, Missing};

const FILES: [&str; 2] = ["/etc/os-release", "/usr/lib/os-release"];
const UBUNTU_PRO: &str = "/var/lib/ubuntu-advantage/status.json";

pub(super) fn look(machine: &dyn Machine) -> Result<SystemSupport, Missing> {
    let [first, second] = FILES;
    let release = match if_there(text(machine, first))? {
        Some(release) => release,
        None => text(machine, second)?,
    };
    let field = |name| field(&release, name);
    let family = field("ID").unwrap_or_else(|| "linux".into());
    let extended = match family.as_str() {
        "ubuntu" => evidence(signed_up(machine)),
        _ => Evidence::NotApplicable,
    };
    let own_date = match field("SUPPORT_END") {
        Some(date) => Some(day(&date).ok_or(Missing::NotUnderstood)?),
        None => None,
    };
    Ok(SystemSupport {
        version: field("VERSION_ID")
            .or_else(|| field("BUILD_ID"))
            .unwrap_or_default(),
        build: None,
        name: field("PRETTY_NAME")
            .or_else(|| field("NAME"))
            .unwrap_or_else(|| "Linux".into()),
        family,
        extended,
        own_date,
    })
}

/// A field of `os-release`: shell quoting, the last one counts.
fn field(release: &str, name: &str) -> Option<String> {
    let (_, value) = release
        .lines()
        .filter_map(|line| line.trim().split_once('='))
        .rfind(|(key, _)| *key == name)?;
    let value = value.trim();
    let inside = ['"', '\''].iter().find_map(|quote| {
        value
            .strip_prefix(*quote)
            .and_then(|rest| rest.strip_suffix(*quote))
    });
    let value = sanitise(&inside.unwrap_or(value).replace('\\', ""));
    (!value.is_empty()).then_some(value)
}

fn day(text: &str) -> Option<Date> {
    Date::parse(text, format_description!("[year]-[month]-[day]")).ok()
}

/// Whether Ubuntu Pro sends longer updates for the system itself.
fn signed_up(machine: &dyn Machine) -> Result<bool, Missing> {
    let Some(status) = if_there(text(machine, UBUNTU_PRO))? else {
        return Ok(false);
    };
    let status: Value = serde_json::from_str(&status).map_err(|_| Missing::NotUnderstood)?;
    let attached = status
        .get("attached")
        .and_then(Value::as_bool)
        .ok_or(Missing::NotUnderstood)?;
    let services = status.get("services").and_then(Value::as_array);
    let says = |service: &Value, key: &str, text: &str| {
        service.get(key).and_then(Value::as_str) == Some(text)
    };
    Ok(attached
        && services
            .ok_or(Missing::NotUnderstood)?
            .iter()
            .any(|service| {
                says(service, "name", "esm-infra") && says(service, "status", "enabled")
            }))
}
