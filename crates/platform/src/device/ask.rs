//! Questions to a [`Machine`] that several checks ask, and answers in the shape of evidence.

use checkup::{Evidence, Why};
use plist::{Dictionary, Value};
use time::OffsetDateTime;

use crate::machine::{BusPlace, BusValue, Machine, Missing, RegistryValue};
use crate::property_list::read as read_property_list;

/// An answer, or why there is none.
pub(super) fn evidence<T>(answer: Result<T, Missing>) -> Evidence<T> {
    match answer {
        Ok(value) => Evidence::Observed(value),
        Err(missing) => Evidence::Unavailable(Why::from(missing)),
    }
}

/// That a thing does not exist is an answer, too.
pub(super) fn if_there<T>(answer: Result<T, Missing>) -> Result<Option<T>, Missing> {
    match answer {
        Ok(value) => Ok(Some(value)),
        Err(Missing::NotThere) => Ok(None),
        Err(missing) => Err(missing),
    }
}

pub(super) fn is_there(machine: &dyn Machine, path: &str) -> Result<bool, Missing> {
    if_there(machine.changed(path)).map(|changed| changed.is_some())
}

pub(super) fn text(machine: &dyn Machine, path: &str) -> Result<String, Missing> {
    String::from_utf8(machine.read(path)?).map_err(|_| Missing::NotUnderstood)
}

pub(super) fn registry_number(
    machine: &dyn Machine,
    key: &str,
    name: &str,
) -> Result<u64, Missing> {
    match machine.registry(key, name)? {
        RegistryValue::Number(number) => Ok(number),
        RegistryValue::Text(_) | RegistryValue::Other => Err(Missing::NotUnderstood),
    }
}

pub(super) fn registry_text(
    machine: &dyn Machine,
    key: &str,
    name: &str,
) -> Result<String, Missing> {
    match machine.registry(key, name)? {
        RegistryValue::Text(text) => Ok(text),
        RegistryValue::Number(_) | RegistryValue::Other => Err(Missing::NotUnderstood),
    }
}

/// Whether Windows lets a service run. A service that is missing was taken out by somebody.
pub(super) fn service_may_run(machine: &dyn Machine, name: &str) -> Result<bool, Missing> {
    let key = format!("HKLM\\SYSTEM\\CurrentControlSet\\Services\\{name}");
    match registry_number(machine, &key, "Start")? {
        0..=3 => Ok(true),
        4 => Ok(false),
        _ => Err(Missing::NotUnderstood),
    }
}

/// Whether systemd has this unit at work.
pub(super) fn unit_active(machine: &dyn Machine, unit: &str) -> Result<bool, Missing> {
    let object = format!("/org/freedesktop/systemd1/unit/{}", escaped(unit));
    let place = BusPlace {
        session: false,
        service: "org.freedesktop.systemd1",
        object: &object,
        interface: "org.freedesktop.systemd1.Unit",
        property: "ActiveState",
    };
    match machine.property(&place)? {
        BusValue::Text(state) => match state.as_str() {
            "active" | "reloading" | "refreshing" => Ok(true),
            "inactive" | "failed" | "deactivating" | "maintenance" => Ok(false),
            "activating" => Err(Missing::TimedOut),
            _ => Err(Missing::NotUnderstood),
        },
        _ => Err(Missing::NotUnderstood),
    }
}

/// A unit's name as systemd writes it in the path of its object.
fn escaped(unit: &str) -> String {
    let mut path = String::new();
    for byte in unit.bytes() {
        if byte.is_ascii_alphanumeric() {
            path.push(char::from(byte));
        } else {
            path.push_str(&format!("_{byte:02x}"));
        }
    }
    path
}

/// A property list, text or binary, whose outermost value is a dictionary.
pub(super) fn property_list(machine: &dyn Machine, path: &str) -> Result<Dictionary, Missing> {
    read_property_list(&machine.read(path)?).ok_or(Missing::NotUnderstood)
}

/// A switch in a property list: some programs write yes and no, some 1 and 0.
pub(super) fn switch(list: &Dictionary, key: &str) -> Result<Option<bool>, Missing> {
    match list.get(key) {
        None => Ok(None),
        Some(Value::Boolean(on)) => Ok(Some(*on)),
        Some(Value::Integer(number)) => match number.as_signed() {
            Some(0) => Ok(Some(false)),
            Some(1) => Ok(Some(true)),
            _ => Err(Missing::NotUnderstood),
        },
        Some(_) => Err(Missing::NotUnderstood),
    }
}

/// A date of a property list. One at the edges of time is damage, not a date.
pub(super) fn moment(date: plist::Date) -> Result<OffsetDateTime, Missing> {
    let time = std::time::SystemTime::from(date);
    let seconds = match time.duration_since(std::time::UNIX_EPOCH) {
        Ok(after) => i64::try_from(after.as_secs()),
        Err(before) => i64::try_from(before.duration().as_secs()).map(|seconds| -seconds),
    };
    seconds
        .ok()
        .and_then(|seconds| OffsetDateTime::from_unix_timestamp(seconds).ok())
        .ok_or(Missing::NotUnderstood)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_unit_is_asked_for_at_the_path_that_systemd_gives_it() {
        let cases = [
            ("ufw.service", "ufw_2eservice"),
            ("apt-daily.timer", "apt_2ddaily_2etimer"),
            ("clamd@scan.service", "clamd_40scan_2eservice"),
        ];
        for (unit, path) in cases {
            assert_eq!(escaped(unit), path, "{unit} would never be found");
        }
    }

    #[test]
    fn a_damaged_date_is_no_date() {
        let far = std::time::Duration::from_secs(1 << 60);
        let Some(far) = std::time::UNIX_EPOCH.checked_add(far) else {
            // Windows has no such date in the first place.
            return;
        };
        assert!(
            std::panic::catch_unwind(|| moment(plist::Date::from(far))).is_ok(),
            "a damaged file ends the program"
        );
    }
}
