//! Computers with Debian 12, Ubuntu 20.04 to 24.04, Fedora 44 and Arch. Which files are real and
//! which only have the real format is said in `tests/captured/README.md`.

mod backup;
mod firewall;
mod support;
mod updates;

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

/// Fedora's and openSUSE's firewall, with its unit in this state.
fn firewalld(state: &str) -> Captured {
    let machine = programs(linux(), &["/usr/sbin/firewalld"]);
    unit(machine, "firewalld.service", state)
}

/// Ubuntu 24.04 as it comes.
pub(super) fn ubuntu() -> Captured {
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
pub(super) fn fedora(timer: &str, conf: &str) -> Captured {
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
    [
        firewall::rows(),
        updates::rows(),
        support::rows(),
        backup::rows(),
    ]
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
