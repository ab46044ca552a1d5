//! Can somebody steer this computer from elsewhere?

mod helpers;

use std::collections::BTreeSet;
use std::net::SocketAddr;

use checkup::remote_access::Way;
use checkup::{Evidence, RemoteAccess, System, Why};

use super::settings::governed_number;
use crate::machine::Machine;

const TERMINAL_SERVER: &str = "HKLM\\SYSTEM\\CurrentControlSet\\Control\\Terminal Server";
const TERMINAL_POLICY: &str = "HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows NT\\Terminal Services";

/// Asks the computer.
pub fn collect(machine: &dyn Machine) -> Evidence<RemoteAccess> {
    Evidence::Observed(RemoteAccess {
        ways: ways(machine).map_or_else(Evidence::Unavailable, Evidence::Observed),
        helpers: match machine.programs() {
            Ok(running) => Evidence::Observed(helpers::among(machine.system(), &running)),
            Err(missing) => Evidence::Unavailable(missing.into()),
        },
    })
}

fn ways(machine: &dyn Machine) -> Result<Vec<Way>, Why> {
    let listening = machine.listening().map_err(Why::from);
    let mut ways = BTreeSet::new();
    if let Ok(places) = &listening {
        let system = machine.system();
        ways.extend(outside(places).filter_map(|port| way(system, port)));
    }
    let setting = match machine.system() {
        System::Windows => remote_desktop_is_allowed(machine),
        System::Macos | System::Linux => Ok(false),
    };
    if setting == Ok(true) {
        ways.insert(Way::RemoteDesktop);
    }
    if ways.is_empty() {
        listening?;
        setting?;
    }
    Ok(ways.into_iter().collect())
}

/// The ports at which others can knock: not those that only this computer itself reaches.
pub(super) fn outside(places: &[SocketAddr]) -> impl Iterator<Item = u16> + '_ {
    places
        .iter()
        .filter(|place| !place.ip().to_canonical().is_loopback())
        .map(SocketAddr::port)
}

fn way(system: System, port: u16) -> Option<Way> {
    match (system, port) {
        (_, 22) => Some(Way::Ssh),
        (_, 3389 | 3390) => Some(Way::RemoteDesktop),
        (System::Macos, 5900) => Some(Way::ScreenSharing),
        (_, 5900) => Some(Way::Vnc),
        (System::Macos, 3283) => Some(Way::RemoteManagement),
        _ => None,
    }
}

/// A missing value means no: so it is on a new Windows, and on one that cannot be steered at all.
fn remote_desktop_is_allowed(machine: &dyn Machine) -> Result<bool, Why> {
    let denied = governed_number(
        machine,
        TERMINAL_POLICY,
        TERMINAL_SERVER,
        "fDenyTSConnections",
    )?;
    match denied {
        Some(0) => Ok(true),
        Some(1) | None => Ok(false),
        Some(_) => Err(Why::NotUnderstood),
    }
}
