//! Does this computer offer files or printers to the network?

use std::collections::BTreeSet;

use checkup::sharing::Shared;
use checkup::{Evidence, Sharing, System, Why};

use super::remote_access::outside;
use crate::machine::{Machine, Number};

/// Asks the computer.
pub fn collect(machine: &dyn Machine) -> Evidence<Sharing> {
    let things = match machine.system() {
        System::Windows => windows(machine),
        System::Macos | System::Linux => by_ports(machine),
    };
    match things {
        Ok(things) => Evidence::Observed(Sharing {
            things: things.into_iter().collect(),
        }),
        Err(why) => Evidence::Unavailable(why),
    }
}

/// Every Windows waits at port 445, so only what it shares there says something.
fn windows(machine: &dyn Machine) -> Result<BTreeSet<Shared>, Why> {
    let mut things = BTreeSet::new();
    let mut unseen = None;
    for (printers, thing) in [(false, Shared::Files), (true, Shared::Printer)] {
        match machine.number(Number::Shares { printers }) {
            Ok(0) => {}
            Ok(1..) => {
                things.insert(thing);
            }
            Ok(_) => unseen = Some(Why::NotUnderstood),
            Err(missing) => unseen = Some(missing.into()),
        }
    }
    match unseen {
        Some(why) if things.is_empty() => Err(why),
        _ => Ok(things),
    }
}

/// AirPlay is not asked about: every Mac offers it, and only to show pictures.
fn by_ports(machine: &dyn Machine) -> Result<BTreeSet<Shared>, Why> {
    let places = machine.listening()?;
    Ok(outside(&places).filter_map(shared).collect())
}

/// Port 111 alone is no sign: it only tells where others are.
fn shared(port: u16) -> Option<Shared> {
    match port {
        139 | 445 | 548 | 2049 => Some(Shared::Files),
        631 => Some(Shared::Printer),
        3689 | 8200 => Some(Shared::Media),
        _ => None,
    }
}
