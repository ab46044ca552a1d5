//! Does this computer belong to a workplace or a college? Then its rules count at home too.

use checkup::System;

use crate::machine::{Machine, RegistryValue};

/// Whether something says so. A computer that hides it is taken for somebody's own: the kind of
/// network is looked at too.
pub(super) fn has(machine: &dyn Machine) -> bool {
    match machine.system() {
        System::Windows => windows(machine),
        System::Macos => macos(machine),
        System::Linux => linux(machine),
    }
}

/// A computer that joined a domain has that domain as the end of its own name.
fn windows(machine: &dyn Machine) -> bool {
    const KEY: &str = "HKLM\\SYSTEM\\CurrentControlSet\\Services\\Tcpip\\Parameters";
    ["Domain", "NV Domain"].iter().any(|name| {
        matches!(machine.registry(KEY, name), Ok(RegistryValue::Text(domain)) if !domain.trim().is_empty())
    })
}

fn macos(machine: &dyn Machine) -> bool {
    let prints = |program: &str, arguments: &[&str], words: &str| {
        machine
            .run(program, arguments)
            .is_ok_and(|printed| printed.out.contains(words))
    };
    prints(
        "/usr/sbin/dsconfigad",
        &["-show"],
        "Active Directory Domain",
    ) || prints(
        "/usr/bin/profiles",
        &["status", "-type", "enrollment"],
        "MDM enrollment: Yes",
    )
}

/// `realm` prints the domains that were joined; `sssd` has settings only where somebody joined one.
fn linux(machine: &dyn Machine) -> bool {
    let joined = machine
        .run("/usr/sbin/realm", &["list", "--name-only"])
        .is_ok_and(|printed| printed.code == Some(0) && !printed.out.trim().is_empty());
    joined || machine.changed("/etc/sssd/sssd.conf").is_ok()
}

#[cfg(test)]
mod tests {
    use time::macros::datetime;

    use super::*;
    use crate::machine::captured::Captured;

    const KEY: &str = "HKLM\\SYSTEM\\CurrentControlSet\\Services\\Tcpip\\Parameters";

    fn windows(domain: &str) -> Captured {
        Captured::new(System::Windows).with_registry(
            KEY,
            "Domain",
            RegistryValue::Text(domain.into()),
        )
    }

    #[test]
    fn a_computer_of_a_workplace_is_told_from_ones_own() {
        let mac = |printed| {
            Captured::new(System::Macos).with_printed(
                "/usr/bin/profiles status -type enrollment",
                0,
                printed,
                "",
            )
        };
        let linux = || Captured::new(System::Linux);
        let realm =
            |printed| linux().with_printed("/usr/sbin/realm list --name-only", 0, printed, "");
        let cases = [
            ("domain", windows("corp.example"), true),
            ("no domain", windows(""), false),
            ("new Windows", Captured::new(System::Windows), false),
            (
                "bound Mac",
                Captured::new(System::Macos).with_printed(
                    "/usr/sbin/dsconfigad -show",
                    0,
                    "Active Directory Forest          = corp.example\nActive Directory Domain          = corp.example\n",
                    "",
                ),
                true,
            ),
            ("managed Mac", mac("Enrolled via DEP: No\nMDM enrollment: Yes (User Approved)\n"), true),
            ("own Mac", mac("Enrolled via DEP: No\nMDM enrollment: No\n"), false),
            ("new Mac", Captured::new(System::Macos), false),
            ("joined Linux", realm("corp.example\n"), true),
            ("asked Linux", realm(""), false),
            ("sssd", linux().with_changed("/etc/sssd/sssd.conf", datetime!(2026-01-01 0:00 UTC)), true),
            ("own Linux", linux(), false),
        ];
        for (what, machine, belongs) in cases {
            assert_eq!(
                has(&machine),
                belongs,
                "{what}: a workplace's network is asked, or a home is not"
            );
        }
    }
}
