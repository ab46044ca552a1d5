use checkup::firewall::{Profile, WindowsFirewall};
use checkup::{Evidence, SecurityHealth, Why};

use crate::device::ask::{evidence, if_there, registry_number, service_may_run};
use crate::machine::{Machine, Missing, Number};

const PROVIDER: u32 = 1;
const SERVICE: &str = "MpsSvc";
const POLICY: &str = "HKLM\\SOFTWARE\\Policies\\Microsoft\\WindowsFirewall";

const DOMAIN: (Profile, u32, &[&str]) = (Profile::Domain, 1, &["DomainProfile"]);
/// Older policies have another name for it.
const PRIVATE: (Profile, u32, &[&str]) =
    (Profile::Private, 2, &["PrivateProfile", "StandardProfile"]);
const PUBLIC: (Profile, u32, &[&str]) = (Profile::Public, 4, &["PublicProfile"]);

pub(super) fn look(machine: &dyn Machine) -> WindowsFirewall {
    let health = machine
        .number(Number::SecurityHealth(PROVIDER))
        .map(SecurityHealth::from_number);
    let on = |(profile, number, policies): (Profile, u32, &[&str])| {
        (profile, evidence(is_on(machine, number, policies)))
    };
    WindowsFirewall {
        health: health.unwrap_or_else(|missing| Evidence::Unavailable(Why::from(missing))),
        service: evidence(service_may_run(machine, SERVICE)),
        profiles: [on(DOMAIN), on(PRIVATE), on(PUBLIC)],
        in_use: evidence(in_use(machine)),
    }
}

/// A rule that an administrator made goes before the switch on the screen.
fn is_on(machine: &dyn Machine, profile: u32, policies: &[&str]) -> Result<bool, Missing> {
    for policy in policies {
        let key = format!("{POLICY}\\{policy}");
        if let Some(set) = if_there(registry_number(machine, &key, "EnableFirewall"))? {
            return yes_or_no(i64::try_from(set).unwrap_or(-1));
        }
    }
    yes_or_no(machine.number(Number::FirewallProfile(profile))?)
}

const fn yes_or_no(number: i64) -> Result<bool, Missing> {
    match number {
        0 => Ok(false),
        1 => Ok(true),
        _ => Err(Missing::NotUnderstood),
    }
}

fn in_use(machine: &dyn Machine) -> Result<Vec<Profile>, Missing> {
    let sum = machine.number(Number::FirewallProfilesInUse)?;
    if !(0..=7).contains(&sum) {
        return Err(Missing::NotUnderstood);
    }
    Ok([DOMAIN, PRIVATE, PUBLIC]
        .into_iter()
        .filter(|(_, number, _)| sum & i64::from(*number) != 0)
        .map(|(profile, ..)| profile)
        .collect())
}
