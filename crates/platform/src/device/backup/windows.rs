use checkup::backup::{Copies, Kind};
use checkup::{Evidence, Why};
use time::{Duration, OffsetDateTime};

use crate::device::ask::{evidence, registry_number};
use crate::machine::{Machine, Missing};

const FILE_HISTORY: &str = "HKCU\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\FileHistory";
const ONEDRIVE: [&str; 2] = [
    "HKCU\\SOFTWARE\\Microsoft\\OneDrive\\Accounts\\Personal",
    "HKCU\\SOFTWARE\\Microsoft\\OneDrive\\Accounts\\Business1",
];
/// Seconds from the first moment that Windows counts from to the one that Unix counts from.
const FROM_1601_TO_1970: i64 = 11_644_473_600;
const TICKS_PER_SECOND: u64 = 10_000_000;

pub(super) fn look(machine: &dyn Machine) -> Vec<Copies> {
    let mut ways = vec![Copies {
        kind: Kind::FileHistory,
        last: evidence(file_history(machine)),
    }];
    ways.extend(
        ONEDRIVE
            .iter()
            .filter_map(|account| onedrive(machine, account)),
    );
    ways
}

fn file_history(machine: &dyn Machine) -> Result<Option<OffsetDateTime>, Missing> {
    match registry_number(machine, FILE_HISTORY, "ProtectedUpToTime") {
        // It also writes this between two runs, so it does not mean that there was none.
        Ok(0) => Err(Missing::NotUnderstood),
        Ok(ticks) => moment(ticks).map(Some).ok_or(Missing::NotUnderstood),
        Err(Missing::NotThere) => Ok(None),
        Err(missing) => Err(missing),
    }
}

fn moment(ticks: u64) -> Option<OffsetDateTime> {
    let seconds = i64::try_from(ticks / TICKS_PER_SECOND).ok()?;
    OffsetDateTime::UNIX_EPOCH.checked_add(Duration::seconds(seconds - FROM_1601_TO_1970))
}

/// It can be seen that OneDrive keeps the usual folders, and not when it last did so.
fn onedrive(machine: &dyn Machine, account: &str) -> Option<Copies> {
    let why = match registry_number(machine, account, "KfmFoldersProtectedNow") {
        Ok(0) | Err(Missing::NotThere) => return None,
        Ok(_) => Why::NotSupported,
        Err(missing) => Why::from(missing),
    };
    Some(Copies {
        kind: Kind::Onedrive,
        last: Evidence::Unavailable(why),
    })
}
