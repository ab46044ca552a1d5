use checkup::firewall::{LinuxFirewall, LinuxState};

use crate::device::ask::{evidence, is_there, text, unit_active};
use crate::machine::{BusPlace, BusValue, Machine, Missing};

/// The known programs that are set up.
///
/// The rules of the kernel are for an administrator's eyes only. So a program that keeps a state of
/// its own, which everybody may read, is judged by that; one that only loads rules cannot be judged
/// while it is active, because nobody here sees whether its rules keep anything out.
pub(super) fn look(machine: &dyn Machine) -> Vec<LinuxFirewall> {
    let known: [(&'static str, Result<Option<LinuxState>, Missing>); 2] =
        [("ufw", ufw(machine)), ("firewalld", firewalld(machine))];
    let loaders = LOADERS
        .iter()
        .map(|(name, programs)| (*name, loader(machine, name, programs)));
    known
        .into_iter()
        .chain(loaders)
        .filter_map(|(name, state)| match state {
            Ok(None) => None,
            Ok(Some(state)) => Some((name, Ok(state))),
            Err(missing) => Some((name, Err(missing))),
        })
        .map(|(name, state)| LinuxFirewall {
            name,
            state: evidence(state),
        })
        .collect()
}

/// Whether any of these programs is on the disk.
fn any_there(machine: &dyn Machine, programs: &[&str]) -> Result<bool, Missing> {
    for program in programs {
        if is_there(machine, program)? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Its unit is active as soon as it has looked at its switch, on or off. Only both together count.
fn ufw(machine: &dyn Machine) -> Result<Option<LinuxState>, Missing> {
    if !any_there(machine, &["/usr/sbin/ufw", "/sbin/ufw", "/usr/bin/ufw"])? {
        return Ok(None);
    }
    let enabled = match setting(&text(machine, "/etc/ufw/ufw.conf")?, "ENABLED").as_deref() {
        Some("yes") => true,
        Some("no") => false,
        _ => return Err(Missing::NotUnderstood),
    };
    if !enabled {
        return Ok(Some(LinuxState::Off));
    }
    // Switched on, and not loaded since the computer started.
    if !unit_active(machine, "ufw.service")? {
        return Err(Missing::Denied);
    }
    let rest = setting(&text(machine, "/etc/default/ufw")?, "DEFAULT_INPUT_POLICY");
    match rest.as_deref() {
        Some("DROP" | "REJECT") => Ok(Some(LinuxState::On)),
        Some("ACCEPT") => Ok(Some(LinuxState::LetsAllIn)),
        _ => Err(Missing::NotUnderstood),
    }
}

/// A line of a shell's settings, in quotes or not. The last one counts.
fn setting(text: &str, name: &str) -> Option<String> {
    text.lines()
        .filter_map(|line| line.trim().split_once('='))
        .rfind(|(key, _)| *key == name)
        .map(|(_, value)| {
            let value = value.split('#').next().unwrap_or_default();
            value.trim().trim_matches(['"', '\'']).to_owned()
        })
}

fn firewalld(machine: &dyn Machine) -> Result<Option<LinuxState>, Missing> {
    if !any_there(
        machine,
        &[
            "/usr/sbin/firewalld",
            "/usr/bin/firewalld",
            "/sbin/firewalld",
        ],
    )? {
        return Ok(None);
    }
    let place = |object, interface, property| BusPlace {
        session: false,
        service: "org.fedoraproject.FirewallD1",
        object,
        interface,
        property,
    };
    let state = place(
        "/org/fedoraproject/FirewallD1",
        "org.fedoraproject.FirewallD1",
        "state",
    );
    match machine.property(&state) {
        Ok(BusValue::Text(state)) if state == "RUNNING" => {}
        Ok(BusValue::Text(state)) if state == "INIT" => return Err(Missing::TimedOut),
        Ok(BusValue::Text(state)) if state == "FAILED" => return Ok(Some(LinuxState::Off)),
        Ok(_) => return Err(Missing::NotUnderstood),
        Err(Missing::NotThere) => return Ok(Some(LinuxState::Off)),
        Err(missing) => return Err(missing),
    }
    let zone = place(
        "/org/fedoraproject/FirewallD1/config",
        "org.fedoraproject.FirewallD1.config",
        "DefaultZone",
    );
    match machine.property(&zone)? {
        BusValue::Text(zone) if zone == "trusted" => Ok(Some(LinuxState::LetsAllIn)),
        BusValue::Text(zone) if !zone.is_empty() => Ok(Some(LinuxState::On)),
        _ => Err(Missing::NotUnderstood),
    }
}

/// Services that load rules and end, with the programs that each needs.
const LOADERS: [(&str, &[&str]); 4] = [
    ("nftables", &["/usr/sbin/nft", "/sbin/nft", "/usr/bin/nft"]),
    (
        "iptables",
        &["/usr/sbin/iptables", "/sbin/iptables", "/usr/bin/iptables"],
    ),
    (
        "netfilter-persistent",
        &[
            "/usr/sbin/netfilter-persistent",
            "/sbin/netfilter-persistent",
        ],
    ),
    (
        "shorewall",
        &[
            "/usr/sbin/shorewall",
            "/sbin/shorewall",
            "/usr/bin/shorewall",
        ],
    ),
];

fn loader(
    machine: &dyn Machine,
    name: &str,
    programs: &[&str],
) -> Result<Option<LinuxState>, Missing> {
    if !any_there(machine, programs)? || !unit_active(machine, &format!("{name}.service"))? {
        return Ok(None);
    }
    Err(Missing::Denied)
}
