use checkup::backup::{Copies, Kind};
use plist::Value;
use time::OffsetDateTime;

use crate::device::ask::{evidence, if_there, moment, property_list};
use crate::machine::{Machine, Missing};

/// Since macOS 10.14 only programs with "Full Disk Access" may read it.
const SETTINGS: &str = "/Library/Preferences/com.apple.TimeMachine.plist";

pub(super) fn look(machine: &dyn Machine) -> Vec<Copies> {
    vec![Copies {
        kind: Kind::TimeMachine,
        last: evidence(newest(machine)),
    }]
}

/// The newest copy on any of the disks.
fn newest(machine: &dyn Machine) -> Result<Option<OffsetDateTime>, Missing> {
    let Some(settings) = if_there(property_list(machine, SETTINGS))? else {
        return Ok(None);
    };
    let mut newest = None;
    for disk in list(settings.get("Destinations"))? {
        let disk = disk.as_dictionary().ok_or(Missing::NotUnderstood)?;
        for date in list(disk.get("SnapshotDates"))? {
            let date = date.as_date().ok_or(Missing::NotUnderstood)?;
            newest = newest.max(Some(moment(date)?));
        }
    }
    Ok(newest)
}

fn list(value: Option<&Value>) -> Result<&[Value], Missing> {
    match value {
        None => Ok(&[]),
        Some(Value::Array(values)) => Ok(values),
        Some(_) => Err(Missing::NotUnderstood),
    }
}
