//! Computers with Windows, made of the values that its registry and interfaces are documented to
//! hold: Windows 11 25H2 Home, Windows 10 22H2 Home, Windows Server 2022. `productState`-like
//! numbers and texts are as people have published them from their own computers.

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
    [firewall(), updates(), support(), app_guard(), backup()]
        .into_iter()
        .flatten()
        .collect()
}

fn firewall() -> Vec<Row> {
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

fn updates() -> Vec<Row> {
    let service =
        |name: &str| windows_11().with_registry(&format!("{SERVICES}\\{name}"), "Start", number(4));
    let paused = |until: &str| {
        windows_11()
            .with_registry(PAUSE, "PauseUpdatesExpiryTime", text(until))
            .with_registry(PAUSE, "PauseQualityUpdatesEndTime", text(until))
    };
    let level = |level| windows_11().with_number(Number::UpdateNotificationLevel, level);
    let policy = |name: &str, value| {
        let key = format!("{POLICIES}\\Windows\\WindowsUpdate\\AU");
        windows_11().with_registry(&key, name, number(value))
    };
    let last = |moment: OffsetDateTime| {
        windows_11().with_number(Number::UpdatesInstalledAt, moment.unix_timestamp())
    };
    let never = windows_11().without(
        "number UpdatesInstalledAt",
        crate::machine::Missing::NotThere,
    );
    vec![
        row(
            Updates,
            "an untouched Windows 11",
            windows_11(),
            GOOD,
            "automatic",
        ),
        row(
            Updates,
            "an untouched Windows 10",
            windows_10(),
            GOOD,
            "automatic",
        ),
        row(
            Updates,
            "a new computer that has had none yet",
            never,
            GOOD,
            "automatic",
        ),
        row(
            Updates,
            "a service that may not run",
            service("wuauserv"),
            PROBLEM,
            "off",
        ),
        row(
            Updates,
            "the other service may not run",
            service("UsoSvc"),
            PROBLEM,
            "off",
        ),
        row(Updates, "switched off", level(1), PROBLEM, "off"),
        row(
            Updates,
            "forbidden",
            policy("NoAutoUpdate", 1),
            PROBLEM,
            "off",
        ),
        row(
            Updates,
            "paused for two weeks",
            paused("2026-12-07T09:00:00Z"),
            ADVICE,
            "paused",
        ),
        row(
            Updates,
            "paused into 2027",
            paused("2027-01-05T09:00:00Z"),
            PROBLEM,
            "paused",
        ),
        row(
            Updates,
            "paused for a century",
            paused("2123-08-22T09:02:26Z"),
            PROBLEM,
            "paused",
        ),
        row(
            Updates,
            "a pause that is over",
            paused("2026-11-01T09:00:00Z"),
            GOOD,
            "automatic",
        ),
        row(Updates, "a pause taken back", paused(""), GOOD, "automatic"),
        row(
            Updates,
            "asks before it fetches",
            level(2),
            ADVICE,
            "not-automatic",
        ),
        row(
            Updates,
            "asks before it installs",
            level(3),
            ADVICE,
            "not-automatic",
        ),
        row(
            Updates,
            "a rule to ask",
            policy("AUOptions", 3),
            ADVICE,
            "not-automatic",
        ),
        row(
            Updates,
            "a rule to do it",
            policy("AUOptions", 4),
            GOOD,
            "automatic",
        ),
        row(
            Updates,
            "the Security Center is worried",
            windows_11().with_number(UPDATES, 2),
            ADVICE,
            "not-automatic",
        ),
        row(
            Updates,
            "waits for a restart",
            windows_11().with_number(Number::UpdateRestartNeeded, 1),
            ADVICE,
            "restart-needed",
        ),
        row(
            Updates,
            "two months",
            last(datetime!(2026-09-23 0:00 UTC)),
            ADVICE,
            "overdue",
        ),
        row(
            Updates,
            "half a year",
            last(datetime!(2026-05-23 0:00 UTC)),
            PROBLEM,
            "overdue",
        ),
        unsure(
            Updates,
            "updated next year",
            last(datetime!(2027-05-23 0:00 UTC)),
            Why::Conflicting,
        ),
        unsure(
            Updates,
            "the end of time",
            last(datetime!(9999-12-31 0:00 UTC)),
            Why::Conflicting,
        ),
        unsure(
            Updates,
            "a pause as a number",
            paused("2027"),
            Why::NotUnderstood,
        ),
        unsure(
            Updates,
            "a level nobody documented",
            level(8),
            Why::NotUnderstood,
        ),
        unsure(
            Updates,
            "a rule nobody documented",
            policy("AUOptions", 1),
            Why::NotUnderstood,
        ),
        unsure(Updates, "Windows Server 2022", server(), Why::NotSupported),
    ]
}

fn support() -> Vec<Row> {
    let esu = |value| windows_10().with_registry(ESU, "ESUEligibility", number(value));
    let enterprise = version(windows_11(), "19045", "22H2", "Enterprise");
    let insider = version(windows_11(), "27999", "26H2", "Core");
    let odd = version(windows_11(), "twenty", "25H2", "Core");
    let ends_soon = version(windows_11(), "26100", "24H2", "Professional");
    let unknown = |what, machine| {
        let why = checkup::Verdict::CannotTell(Why::NotSupported);
        row(SystemSupport, what, machine, why, "unknown-version")
    };
    vec![
        row(
            SystemSupport,
            "Windows 11 25H2",
            windows_11(),
            GOOD,
            "supported",
        ),
        row(
            SystemSupport,
            "Windows 11 24H2",
            ends_soon,
            ADVICE,
            "ends-soon",
        ),
        row(
            SystemSupport,
            "Windows 10 22H2",
            windows_10(),
            PROBLEM,
            "ended",
        ),
        row(
            SystemSupport,
            "Windows 10, could sign up",
            esu(2),
            PROBLEM,
            "ended",
        ),
        row(
            SystemSupport,
            "Windows 10, perhaps signed up",
            esu(3),
            ADVICE,
            "ended",
        ),
        unknown("Windows 10 Enterprise", enterprise),
        unknown("a build of tomorrow", insider),
        unknown("Windows Server 2022", server()),
        unsure(
            SystemSupport,
            "a build that is no number",
            odd,
            Why::NotUnderstood,
        ),
    ]
}

fn app_guard() -> Vec<Row> {
    let chosen =
        |value: &str| windows_11().with_registry(EXPLORER, "SmartScreenEnabled", text(value));
    let key = format!("{POLICIES}\\Windows\\System");
    let ordered =
        |machine: Captured, value| machine.with_registry(&key, "EnableSmartScreen", number(value));
    let level = |value: &str| {
        ordered(windows_11(), 1).with_registry(&key, "ShellSmartScreenLevel", text(value))
    };
    let taken_away = windows_11().without(
        "changed C:\\Windows\\System32\\smartscreen.exe",
        crate::machine::Missing::NotThere,
    );
    vec![
        row(
            AppGuard,
            "an untouched Windows 11",
            windows_11(),
            GOOD,
            "on",
        ),
        row(
            AppGuard,
            "an untouched Windows 10",
            windows_10(),
            GOOD,
            "on",
        ),
        row(AppGuard, "warns", chosen("Warn"), GOOD, "on"),
        row(AppGuard, "blocks", chosen("Block"), GOOD, "on"),
        row(AppGuard, "switched off", chosen("Off"), PROBLEM, "off"),
        row(
            AppGuard,
            "switched off in small letters",
            chosen("off"),
            PROBLEM,
            "off",
        ),
        row(
            AppGuard,
            "a rule against it",
            ordered(chosen("Warn"), 0),
            PROBLEM,
            "off",
        ),
        row(
            AppGuard,
            "a rule for it",
            ordered(chosen("Off"), 1),
            GOOD,
            "on",
        ),
        row(AppGuard, "a rule to block", level("Block"), GOOD, "on"),
        row(AppGuard, "a rule to warn", level("Warn"), GOOD, "on"),
        unsure(
            AppGuard,
            "a rule nobody documented",
            level("Maybe"),
            Why::NotUnderstood,
        ),
        unsure(
            AppGuard,
            "a word nobody documented",
            chosen("Sometimes"),
            Why::NotUnderstood,
        ),
        unsure(
            AppGuard,
            "taken away by a tuning program",
            taken_away,
            Why::NotSupported,
        ),
        unsure(AppGuard, "Windows Server 2022", server(), Why::NotSupported),
    ]
}

fn backup() -> Vec<Row> {
    let at = |value| windows_11().with_registry(HISTORY, "ProtectedUpToTime", value);
    let never = || {
        windows_11().without(
            &format!("registry {HISTORY} ProtectedUpToTime"),
            crate::machine::Missing::NotThere,
        )
    };
    // Desktop, documents and pictures.
    let onedrive = never().with_registry(ONEDRIVE, "KfmFoldersProtectedNow", number(3584));
    let onedrive_off = never().with_registry(ONEDRIVE, "KfmFoldersProtectedNow", number(0));
    vec![
        row(Backup, "backed up on Friday", windows_11(), GOOD, "recent"),
        row(
            Backup,
            "backed up in summer",
            at(ticks(datetime!(2026-07-01 0:00 UTC))),
            ADVICE,
            "old",
        ),
        row(Backup, "never", never(), ADVICE, "none"),
        row(
            Backup,
            "OneDrive keeps no folder",
            onedrive_off,
            ADVICE,
            "none",
        ),
        unsure(
            Backup,
            "OneDrive keeps the folders",
            onedrive,
            Why::NotSupported,
        ),
        unsure(
            Backup,
            "between two runs",
            at(number(0)),
            Why::NotUnderstood,
        ),
        unsure(
            Backup,
            "a moment as text",
            at(text("yesterday")),
            Why::NotUnderstood,
        ),
        unsure(
            Backup,
            "the end of time",
            at(number(u64::MAX)),
            Why::NotUnderstood,
        ),
        unsure(
            Backup,
            "next year",
            at(ticks(datetime!(2027-07-01 0:00 UTC))),
            Why::Conflicting,
        ),
    ]
}
