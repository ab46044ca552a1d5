use super::*;

pub(super) fn rows() -> Vec<Row> {
    let alarm = || windows_11().with_number(FIREWALL, 2);
    let policy = format!("{POLICIES}\\WindowsFirewall\\PublicProfile");
    let old_policy = format!("{POLICIES}\\WindowsFirewall\\StandardProfile");
    let service = format!("{SERVICES}\\MpsSvc");
    vec![
        row(
            Firewall,
            "an untouched Windows 11",
            windows_11(),
            GOOD,
            "on",
        ),
        row(
            Firewall,
            "an untouched Windows 10",
            windows_10(),
            GOOD,
            "on",
        ),
        row(
            Firewall,
            "a bought firewall",
            off(windows_11(), &[1, 2, 4]),
            GOOD,
            "on",
        ),
        row(
            Firewall,
            "all switches off",
            off(alarm(), &[1, 2, 4]),
            PROBLEM,
            "off",
        ),
        row(
            Firewall,
            "a service that may not run",
            alarm().with_registry(&service, "Start", number(4)),
            PROBLEM,
            "off",
        ),
        row(
            Firewall,
            "off at home",
            off(alarm(), &[2]),
            PROBLEM,
            "partly-off",
        ),
        row(
            Firewall,
            "off in public by an administrator's rule",
            alarm().with_registry(&policy, "EnableFirewall", number(0)),
            PROBLEM,
            "partly-off",
        ),
        row(
            Firewall,
            "an old rule against the switch",
            off(windows_11(), &[2])
                .with_number(FIREWALL, 1)
                .with_registry(&old_policy, "EnableFirewall", number(1)),
            GOOD,
            "on",
        ),
        row(
            Firewall,
            "paused by another product",
            off(windows_11(), &[1, 2, 4]).with_number(FIREWALL, 3),
            PROBLEM,
            "off",
        ),
        unsure(
            Firewall,
            "an alarm, all switches on",
            alarm(),
            Why::Conflicting,
        ),
        unsure(
            Firewall,
            "no alarm, the service may not run",
            windows_11().with_registry(&service, "Start", number(4)),
            Why::Conflicting,
        ),
        unsure(Firewall, "Windows Server 2022", server(), Why::NotSupported),
        unsure(
            Firewall,
            "a number nobody documented",
            windows_11().with_number(FIREWALL, 9),
            Why::NotUnderstood,
        ),
        unsure(
            Firewall,
            "a switch nobody documented",
            windows_11()
                .with_number(FIREWALL, 1)
                .with_number(Number::FirewallProfile(4), 2),
            Why::NotUnderstood,
        ),
    ]
}
