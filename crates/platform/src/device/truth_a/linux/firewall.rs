use super::*;

pub(super) fn rows() -> Vec<Row> {
    let open = UFW_DEFAULT.replace("INPUT_POLICY=\"DROP\"", "INPUT_POLICY=\"ACCEPT\"");
    let nft = unit(linux(), "nftables.service", "active");
    let both = unit(
        programs(firewalld("active"), &["/usr/sbin/ufw"]),
        "ufw.service",
        "active",
    )
    .with_file("/etc/ufw/ufw.conf", UFW_CONF);
    let gone = linux().without("changed /usr/sbin/nft", Missing::NotThere);
    let no_systemd = ["nftables", "iptables"]
        .iter()
        .fold(linux(), |machine, name| {
            let question = format!(
                "bus org.freedesktop.systemd1 /org/freedesktop/systemd1/unit/{name}_2eservice \
             org.freedesktop.systemd1.Unit ActiveState"
            );
            machine.without(&question, Missing::NotOffered)
        });
    let stopped = firewalld("inactive");
    vec![
        row(Firewall, "ufw on", ufw("ENABLED=yes"), GOOD, "on"),
        // The trap: the unit is active, the firewall is not.
        row(
            Firewall,
            "ufw off, its unit active",
            ufw("ENABLED=no"),
            ADVICE,
            "off",
        ),
        row(Firewall, "firewalld", firewalld("active"), GOOD, "on"),
        row(
            Firewall,
            "firewalld beside a ufw that is off",
            both,
            GOOD,
            "on",
        ),
        row(
            Firewall,
            "firewalld is broken",
            firewalld("failed"),
            ADVICE,
            "off",
        ),
        row(Firewall, "firewalld does not run", stopped, ADVICE, "off"),
        row(
            Firewall,
            "none is set up",
            linux(),
            ADVICE,
            "none-seen-linux",
        ),
        row(
            Firewall,
            "not even the tools",
            gone,
            ADVICE,
            "none-seen-linux",
        ),
        unsure(Firewall, "rules of one's own", nft, Why::NeedsPermission),
        unsure(
            Firewall,
            "ufw on, not loaded",
            unit(ufw("ENABLED=yes"), "ufw.service", "inactive"),
            Why::NeedsPermission,
        ),
        unsure(
            Firewall,
            "ufw lets all in",
            ufw("ENABLED=yes").with_file("/etc/default/ufw", open),
            Why::Conflicting,
        ),
        unsure(
            Firewall,
            "firewalld starts",
            firewalld("activating"),
            Why::TimedOut,
        ),
        unsure(
            Firewall,
            "a state nobody documented",
            firewalld("sleeping"),
            Why::NotUnderstood,
        ),
        unsure(
            Firewall,
            "a switch that is neither",
            ufw("ENABLED=maybe"),
            Why::NotUnderstood,
        ),
        unsure(Firewall, "no systemd to ask", no_systemd, Why::NotSupported),
    ]
}
