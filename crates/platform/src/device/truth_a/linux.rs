//! Computers with Debian 12, Ubuntu 20.04 to 24.04, Fedora 44 and Arch. Which files are real and
//! which only have the real format is said in `tests/captured/README.md`.

use CheckId::{AppGuard, Backup, Firewall, SystemSupport, Updates};
use checkup::{CheckId, System, Verdict, Why};
use time::macros::datetime;

use super::{ADVICE, GOOD, PROBLEM, Row, row, unsure};
use crate::machine::captured::Captured;
use crate::machine::{BusPlace, BusValue, Missing};

const UFW_CONF: &str = include_str!("../../../tests/captured/linux/ufw.conf");
const UFW_DEFAULT: &str = include_str!("../../../tests/captured/linux/default-ufw");
const AUTO: &str = include_str!("../../../tests/captured/linux/20auto-upgrades");
const PACKAGEKIT: &str = include_str!("../../../tests/captured/linux/20packagekit");
const AUTOMATIC: &str = include_str!("../../../tests/captured/linux/automatic.conf");
const DEBIAN: &str = include_str!("../../../tests/captured/linux/os-release.debian12");
const UBUNTU: &str = include_str!("../../../tests/captured/linux/os-release.ubuntu2404");
const FEDORA: &str = include_str!("../../../tests/captured/linux/os-release.fedora44");
const PRO: &str = include_str!("../../../tests/captured/linux/ubuntu-pro.json");

const RELEASE: &str = "/etc/os-release";
const FOLDER: &str = "/etc/apt/apt.conf.d";
const AUTO_FILE: &str = "/etc/apt/apt.conf.d/20auto-upgrades";
const STAMP: &str = "/var/lib/apt/periodic/update-success-stamp";
const LISTS: &str = "/var/lib/apt/lists";
const PRO_FILE: &str = "/var/lib/ubuntu-advantage/status.json";
const DEJA_DUP: &str = "/usr/bin/gsettings get org.gnome.DejaDup last-backup";

fn unit(machine: Captured, name: &str, state: &str) -> Captured {
    let object = format!(
        "/org/freedesktop/systemd1/unit/{}",
        name.replace('-', "_2d").replace('.', "_2e")
    );
    let place = BusPlace {
        session: false,
        service: "org.freedesktop.systemd1",
        object: &object,
        interface: "org.freedesktop.systemd1.Unit",
        property: "ActiveState",
    };
    machine.with_property(&place, BusValue::Text(state.into()))
}

fn programs(machine: Captured, programs: &[&str]) -> Captured {
    programs.iter().fold(machine, |machine, program| {
        machine.with_changed(program, datetime!(2026-05-18 10:00 UTC))
    })
}

/// A desktop whose only firewall tools are those that every installation brings, and not in use.
fn linux() -> Captured {
    let machine = programs(
        Captured::new(System::Linux),
        &["/usr/sbin/nft", "/usr/sbin/iptables"],
    );
    let machine = unit(machine, "nftables.service", "inactive");
    unit(machine, "iptables.service", "inactive")
}

/// Ubuntu's `ufw`, with its unit as it is on every Ubuntu: active whether switched on or off.
fn ufw(enabled: &str) -> Captured {
    let machine = programs(linux(), &["/usr/sbin/ufw"])
        .with_file("/etc/ufw/ufw.conf", UFW_CONF.replace("ENABLED=no", enabled))
        .with_file("/etc/default/ufw", UFW_DEFAULT);
    unit(machine, "ufw.service", "active")
}

fn firewalld(state: &str, zone: &str) -> Captured {
    let place = |object, interface, property| BusPlace {
        session: false,
        service: "org.fedoraproject.FirewallD1",
        object,
        interface,
        property,
    };
    programs(linux(), &["/usr/sbin/firewalld"])
        .with_property(
            &place(
                "/org/fedoraproject/FirewallD1",
                "org.fedoraproject.FirewallD1",
                "state",
            ),
            BusValue::Text(state.into()),
        )
        .with_property(
            &place(
                "/org/fedoraproject/FirewallD1/config",
                "org.fedoraproject.FirewallD1.config",
                "DefaultZone",
            ),
            BusValue::Text(zone.into()),
        )
}

/// Ubuntu 24.04 as it comes.
fn ubuntu() -> Captured {
    let machine = programs(
        linux(),
        &["/usr/bin/apt-get", "/usr/bin/unattended-upgrade"],
    )
    .with_file(RELEASE, UBUNTU)
    .with_names(
        FOLDER,
        &[
            "20auto-upgrades",
            "20auto-upgrades.ucf-dist",
            "20packagekit",
        ],
    )
    .with_file(AUTO_FILE, AUTO)
    .with_file("/etc/apt/apt.conf.d/20packagekit", PACKAGEKIT)
    .with_changed(STAMP, datetime!(2026-11-22 06:12 UTC))
    .with_changed(LISTS, datetime!(2026-11-22 06:12 UTC))
    .with_printed(DEJA_DUP, 0, "'2026-11-20T18:00:00.123456Z'\n", "");
    let machine = unit(machine, "apt-daily.timer", "active");
    unit(machine, "apt-daily-upgrade.timer", "active")
}

/// Fedora 44 with the program that fetches updates by itself.
fn fedora(timer: &str, conf: &str) -> Captured {
    let machine = programs(linux(), &["/usr/bin/dnf5", "/usr/bin/dnf"])
        .with_file(RELEASE, FEDORA)
        .with_file("/etc/dnf/automatic.conf", conf);
    [
        "dnf-automatic-install.timer",
        "dnf5-automatic.timer",
        "dnf-automatic.timer",
    ]
    .into_iter()
    .fold(machine, |machine, name| {
        let state = if name == timer { "active" } else { "inactive" };
        unit(machine, name, state)
    })
}

pub(super) fn rows() -> Vec<Row> {
    [firewall(), updates(), support(), backup()]
        .into_iter()
        .flatten()
        .chain([super::row(
            AppGuard,
            "any Linux",
            ubuntu(),
            Verdict::NotApplicable,
            "not-applicable",
        )])
        .collect()
}

fn firewall() -> Vec<Row> {
    let open = UFW_DEFAULT.replace("INPUT_POLICY=\"DROP\"", "INPUT_POLICY=\"ACCEPT\"");
    let nft = unit(linux(), "nftables.service", "active");
    let both = unit(
        programs(firewalld("RUNNING", "public"), &["/usr/sbin/ufw"]),
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
    let stopped = programs(linux(), &["/usr/sbin/firewalld"]);
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
        row(
            Firewall,
            "firewalld",
            firewalld("RUNNING", "FedoraWorkstation"),
            GOOD,
            "on",
        ),
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
            firewalld("FAILED", "public"),
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
            "firewalld trusts all",
            firewalld("RUNNING", "trusted"),
            Why::Conflicting,
        ),
        unsure(
            Firewall,
            "firewalld starts",
            firewalld("INIT", "public"),
            Why::TimedOut,
        ),
        unsure(
            Firewall,
            "a state nobody documented",
            firewalld("SLEEPING", "public"),
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

fn updates() -> Vec<Row> {
    let auto = |from: &str, to: &str| ubuntu().with_file(AUTO_FILE, AUTO.replace(from, to));
    let at = |moment| {
        ubuntu()
            .with_changed(STAMP, moment)
            .with_changed(LISTS, moment)
    };
    let no_program = ubuntu().without("changed /usr/bin/unattended-upgrade", Missing::NotThere);
    let debian = ubuntu()
        .with_names(FOLDER, &["20packagekit"])
        .with_file(RELEASE, DEBIAN);
    let restart = ubuntu().with_changed("/run/reboot-required", datetime!(2026-11-22 06:30 UTC));
    let timer = |state| unit(ubuntu(), "apt-daily-upgrade.timer", state);
    let overridden = ubuntu()
        .with_names(FOLDER, &["20auto-upgrades", "99mine"])
        .with_file(
            "/etc/apt/apt.conf.d/99mine",
            "APT { Periodic { Unattended-Upgrade \"0\"; }; };\n",
        );
    let yes = AUTOMATIC.replace("apply_updates = no", "apply_updates = yes");
    let odd = AUTOMATIC.replace("apply_updates = no", "apply_updates = perhaps");
    let arch = programs(linux(), &["/usr/bin/pacman"]);
    vec![
        row(Updates, "Ubuntu as it comes", ubuntu(), GOOD, "automatic"),
        row(
            Updates,
            "Debian as it comes",
            debian,
            ADVICE,
            "not-automatic",
        ),
        row(
            Updates,
            "switched off in the settings",
            auto("Unattended-Upgrade \"1\"", "Unattended-Upgrade \"0\""),
            ADVICE,
            "not-automatic",
        ),
        row(
            Updates,
            "does not look",
            auto("Lists \"1\"", "Lists \"0\""),
            ADVICE,
            "not-automatic",
        ),
        row(
            Updates,
            "a later file says no",
            overridden,
            ADVICE,
            "not-automatic",
        ),
        row(
            Updates,
            "the program was removed",
            no_program,
            ADVICE,
            "not-automatic",
        ),
        row(
            Updates,
            "the timer is off",
            timer("inactive"),
            ADVICE,
            "not-automatic",
        ),
        row(
            Updates,
            "waits for a restart",
            restart,
            ADVICE,
            "restart-needed",
        ),
        row(
            Updates,
            "two months",
            at(datetime!(2026-09-23 0:00 UTC)),
            ADVICE,
            "overdue",
        ),
        row(
            Updates,
            "half a year",
            at(datetime!(2026-05-23 0:00 UTC)),
            PROBLEM,
            "overdue",
        ),
        row(
            Updates,
            "Fedora installs",
            fedora("dnf-automatic-install.timer", AUTOMATIC),
            GOOD,
            "automatic",
        ),
        row(
            Updates,
            "Fedora by its settings",
            fedora("dnf5-automatic.timer", &yes),
            GOOD,
            "automatic",
        ),
        row(
            Updates,
            "Fedora fetches",
            fedora("dnf-automatic.timer", AUTOMATIC),
            ADVICE,
            "not-automatic",
        ),
        row(
            Updates,
            "Fedora as it comes",
            fedora("", AUTOMATIC),
            ADVICE,
            "not-automatic",
        ),
        unsure(
            Updates,
            "looked next year",
            at(datetime!(2027-05-23 0:00 UTC)),
            Why::Conflicting,
        ),
        unsure(
            Updates,
            "the timer starts",
            timer("activating"),
            Why::TimedOut,
        ),
        unsure(
            Updates,
            "a state nobody documented",
            timer("sleeping"),
            Why::NotUnderstood,
        ),
        unsure(
            Updates,
            "a number that is none",
            auto("Upgrade \"1\"", "Upgrade \"often\""),
            Why::NotUnderstood,
        ),
        unsure(
            Updates,
            "Fedora, neither yes nor no",
            fedora("dnf-automatic.timer", &odd),
            Why::NotUnderstood,
        ),
        unsure(Updates, "Arch", arch, Why::NotSupported),
    ]
}

fn support() -> Vec<Row> {
    let ubuntu_of = |version: &str| ubuntu().with_file(RELEASE, UBUNTU.replace("24.04", version));
    let pro = |attached: &str| {
        ubuntu_of("20.04").with_file(
            PRO_FILE,
            PRO.replace("\"attached\": true", &format!("\"attached\": {attached}")),
        )
    };
    let debian =
        |version: &str| linux().with_file(RELEASE, DEBIAN.replace("VERSION_ID=\"12\"", version));
    let moved = linux().with_file("/usr/lib/os-release", DEBIAN);
    let fedora_until = |day: &str| linux().with_file(RELEASE, FEDORA.replace("2027-05-19", day));
    let arch = linux().with_file(RELEASE, "NAME=\"Arch Linux\"\nID=arch\nBUILD_ID=rolling\n");
    let unknown = |what, machine| {
        let why = Verdict::CannotTell(Why::NotSupported);
        row(SystemSupport, what, machine, why, "unknown-version")
    };
    vec![
        row(
            SystemSupport,
            "Debian 12",
            debian("VERSION_ID=\"12\""),
            GOOD,
            "supported",
        ),
        row(
            SystemSupport,
            "Debian 12, the other file",
            moved,
            GOOD,
            "supported",
        ),
        row(
            SystemSupport,
            "Debian 10",
            debian("VERSION_ID='10'"),
            PROBLEM,
            "ended",
        ),
        row(SystemSupport, "Ubuntu 24.04", ubuntu(), GOOD, "supported"),
        row(
            SystemSupport,
            "Ubuntu 22.04",
            ubuntu_of("22.04"),
            ADVICE,
            "ends-soon",
        ),
        row(
            SystemSupport,
            "Ubuntu 20.04",
            ubuntu_of("20.04"),
            PROBLEM,
            "ended",
        ),
        row(
            SystemSupport,
            "Ubuntu 20.04 with Pro",
            pro("true"),
            GOOD,
            "supported",
        ),
        row(
            SystemSupport,
            "Ubuntu 20.04, Pro ended",
            pro("false"),
            PROBLEM,
            "ended",
        ),
        row(
            SystemSupport,
            "Ubuntu 20.04, unclear",
            pro("\"yes\""),
            ADVICE,
            "ended",
        ),
        row(
            SystemSupport,
            "Fedora 44",
            fedora_until("2027-05-25"),
            GOOD,
            "supported",
        ),
        row(
            SystemSupport,
            "Fedora, soon over",
            fedora_until("2027-05-19"),
            ADVICE,
            "ends-soon",
        ),
        row(
            SystemSupport,
            "Fedora, over",
            fedora_until("2026-05-19"),
            PROBLEM,
            "ended",
        ),
        unknown("Debian testing", debian("")),
        unknown("Arch", arch),
        unsure(
            SystemSupport,
            "a day that is none",
            fedora_until("next year"),
            Why::NotUnderstood,
        ),
    ]
}

fn backup() -> Vec<Row> {
    let said = |code, out: &str, err: &str| ubuntu().with_printed(DEJA_DUP, code, out, err);
    let no_schema = said(1, "", "No such schema \u{201c}org.gnome.DejaDup\u{201d}\n");
    vec![
        row(Backup, "backed up on Friday", ubuntu(), GOOD, "recent"),
        row(
            Backup,
            "an older version",
            said(0, "'20261120T180000Z'\n", ""),
            GOOD,
            "recent",
        ),
        row(
            Backup,
            "in summer",
            said(0, "'2026-07-01T18:00:00Z'\n", ""),
            ADVICE,
            "old",
        ),
        row(
            Backup,
            "set up, never run",
            said(0, "''\n", ""),
            ADVICE,
            "none",
        ),
        unsure(
            Backup,
            "next year",
            said(0, "'2027-07-01T18:00:00Z'\n", ""),
            Why::Conflicting,
        ),
        unsure(
            Backup,
            "a date that is none",
            said(0, "'soon'\n", ""),
            Why::NotUnderstood,
        ),
        unsure(
            Backup,
            "the program is not here",
            no_schema,
            Why::NotSupported,
        ),
        unsure(
            Backup,
            "a desktop without GNOME",
            linux(),
            Why::NotSupported,
        ),
    ]
}
