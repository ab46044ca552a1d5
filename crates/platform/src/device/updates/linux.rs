use checkup::{Evidence, Updates, Why};

use super::{apt, dnf};
use crate::device::ask::is_there;
use crate::machine::{Machine, Missing};

/// Asks the distribution's own way of fetching updates.
pub(super) fn look(machine: &dyn Machine) -> Evidence<Updates> {
    match family(machine) {
        Ok(Some(look)) => Evidence::Observed(look(machine)),
        Ok(None) => Evidence::Unavailable(Why::NotSupported),
        Err(missing) => Evidence::Unavailable(Why::from(missing)),
    }
}

type Look = fn(&dyn Machine) -> Updates;

fn family(machine: &dyn Machine) -> Result<Option<Look>, Missing> {
    const FAMILIES: [(&str, Look); 3] = [
        ("/usr/bin/apt-get", apt::look),
        ("/usr/bin/dnf5", dnf::look),
        ("/usr/bin/dnf", dnf::look),
    ];
    for (program, look) in FAMILIES {
        if is_there(machine, program)? {
            return Ok(Some(look));
        }
    }
    Ok(None)
}
