use checkup::firewall::{LinuxFirewall, LinuxState};

use crate::device::ask::{evidence, is_there, text, unit_active};
use crate::machine::{Machine, Missing};

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
    // Whether its rules were loaded all the same, only an administrator can see.
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

/// It runs for as long as it keeps the rules. Its own properties are left alone: a question for one
/// makes it ask the person for an administrator's password.
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
    Ok(Some(match unit_active(machine, "firewalld.service")? {
        true => LinuxState::On,
        false => LinuxState::Off,
    }))
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
