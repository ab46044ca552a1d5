//! Computers with Windows, made of the values that its registry and interfaces are documented to
//! hold: Windows 11 25H2 Home, Windows 10 22H2 Home, Windows Server 2022. `productState`-like
//! numbers and texts are as people have published them from their own computers.

mod app_guard;
mod backup;
mod firewall;
mod support;
mod updates;

use CheckId::{AppGuard, Backup, Firewall, SystemSupport, Updates};
use checkup::{CheckId, System, Why};
use time::OffsetDateTime;
use time::macros::datetime;

use super::{ADVICE, GOOD, PROBLEM, Row, row, unsure};
use crate::machine::captured::Captured;
use crate::machine::{Number, RegistryValue};

const SERVICES: &str = "HKLM\\SYSTEM\\CurrentControlSet\\Services";
const VERSION: &str = "HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion";
const POLICIES: &str = "HKLM\\SOFTWARE\\Policies\\Microsoft";
const PAUSE: &str = "HKLM\\SOFTWARE\\Microsoft\\WindowsUpdate\\UX\\Settings";
const EXPLORER: &str = "HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Explorer";
const HISTORY: &str = "HKCU\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\FileHistory";
const ONEDRIVE: &str = "HKCU\\SOFTWARE\\Microsoft\\OneDrive\\Accounts\\Personal";
const ESU: &str = "HKCU\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\Windows\\ConsumerESU";
const FIREWALL: Number = Number::SecurityHealth(1);
const UPDATES: Number = Number::SecurityHealth(2);

fn number(value: u64) -> RegistryValue {
    RegistryValue::Number(value)
}

fn text(value: &str) -> RegistryValue {
    RegistryValue::Text(value.into())
}

/// How File History writes a moment.
fn ticks(moment: OffsetDateTime) -> RegistryValue {
    number(u64::try_from(moment.unix_timestamp() + 11_644_473_600).unwrap() * 10_000_000)
}

/// Windows 11 25H2 Home, bought this year, nothing changed, backed up on Friday.
fn windows_11() -> Captured {
    let service = |machine: Captured, name: &str, start| {
        machine.with_registry(&format!("{SERVICES}\\{name}"), "Start", number(start))
    };
    let machine = Captured::new(System::Windows)
        .with_variable("SystemRoot", "C:\\Windows")
        .with_number(FIREWALL, 0)
        .with_number(UPDATES, 0)
        .with_number(Number::FirewallProfile(1), 1)
        .with_number(Number::FirewallProfile(2), 1)
        .with_number(Number::FirewallProfile(4), 1)
        .with_number(Number::FirewallProfilesInUse, 2)
        .with_number(Number::UpdateNotificationLevel, 4)
        .with_number(Number::UpdateRestartNeeded, 0)
        .with_number(
            Number::UpdatesInstalledAt,
            datetime!(2026-11-20 03:12 UTC).unix_timestamp(),
        )
        .with_changed(
            "C:\\Windows\\System32\\smartscreen.exe",
            datetime!(2026-11-11 08:00 UTC),
        )
        .with_registry(
            HISTORY,
            "ProtectedUpToTime",
            ticks(datetime!(2026-11-20 18:00 UTC)),
        );
    let machine = ["MpsSvc", "UsoSvc"]
        .into_iter()
        .fold(machine, |machine, name| service(machine, name, 2));
    version(service(machine, "wuauserv", 3), "26200", "25H2", "Core")
}

fn version(machine: Captured, build: &str, display: &str, edition: &str) -> Captured {
    machine
        .with_registry(VERSION, "CurrentBuild", text(build))
        .with_registry(VERSION, "DisplayVersion", text(display))
        .with_registry(VERSION, "EditionID", text(edition))
        // Windows 11 says so, too.
        .with_registry(VERSION, "ProductName", text("Windows 10 Home"))
}

/// Windows 10 22H2 Home: never signed up for longer updates.
fn windows_10() -> Captured {
    version(windows_11(), "19045", "22H2", "Core")
        .with_registry(EXPLORER, "SmartScreenEnabled", text("RequireAdmin"))
        .with_number(Number::UpdateNotificationLevel, 0)
}

/// Windows Server 2022: it has no Security Center and no SmartScreen of its own.
fn server() -> Captured {
    use crate::machine::Missing::{NotOffered, NotThere};
    version(windows_11(), "20348", "21H2", "ServerStandard")
        .without("number SecurityHealth(1)", NotOffered)
        .without("number SecurityHealth(2)", NotOffered)
        .without("changed C:\\Windows\\System32\\smartscreen.exe", NotThere)
}

fn off(machine: Captured, profiles: &[u32]) -> Captured {
    profiles.iter().fold(machine, |machine, profile| {
        machine.with_number(Number::FirewallProfile(*profile), 0)
    })
}

pub(super) fn rows() -> Vec<Row> {
    [
        firewall::rows(),
        updates::rows(),
        support::rows(),
        app_guard::rows(),
        backup::rows(),
    ]
    .into_iter()
    .flatten()
    .collect()
}
