//! A real D-Bus with a NetworkManager whose access points say what the test tells them to.
#![cfg(target_os = "linux")]
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on should stop"
)]

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use checkup::{Evidence, Probe, Verdict, Why, Wifi, WifiSecurity, wifi};
use platform::ThisComputer;
use platform::wifi::network_manager::{from_flags, offers_wps};
use time::OffsetDateTime;

const PRIVACY: u32 = 0x1;
const CCMP: u32 = 0x88;
const TKIP: u32 = 0x44;
const PSK: u32 = 0x100;
const EAP: u32 = 0x200;
const SAE: u32 = 0x400;
const OWE: u32 = 0x800;

/// Plays NetworkManager, and changes it as it is told, a line at a time.
const MANAGER: &str = r#"
import subprocess, sys, time, dbus, dbusmock
mock = subprocess.Popen([sys.executable, '-m', 'dbusmock', '--system', '--template', 'networkmanager'],
    stdout=subprocess.DEVNULL)
bus = dbus.SystemBus()
NAME = 'org.freedesktop.NetworkManager'
while not bus.name_has_owner(NAME):
    time.sleep(0.05)
manager = bus.get_object(NAME, '/org/freedesktop/NetworkManager')
make = dbus.Interface(manager, 'org.freedesktop.DBus.Mock')
radio = make.AddWiFiDevice('radio', 'wlan0', 100)
wire = make.AddEthernetDevice('wire', 'eth0', 30)
point = make.AddAccessPoint(radio, 'home', 'Home', '00:11:22:33:44:55', 2, 2412, 54000, 80, 0x188)
def change(path, interface, name, value):
    thing = dbus.Interface(bus.get_object(NAME, path), 'org.freedesktop.DBus.Mock')
    thing.UpdateProperties(NAME + interface, {name: value})
print('ready', flush=True)
for line in sys.stdin:
    words = line.split()
    if words[0] == 'point':
        for name, value in zip(['Flags', 'WpaFlags', 'RsnFlags'], words[1:]):
            change(point, '.AccessPoint', name, dbus.UInt32(int(value)))
    elif words[0] == 'use':
        thing = dbus.Interface(bus.get_object(NAME, radio), 'org.freedesktop.DBus.Mock')
        thing.AddProperty(NAME + '.Device.Wireless', 'ActiveAccessPoint', dbus.ObjectPath(point))
    else:
        device = radio if words[0] == 'radio' else wire
        change(device, '.Device', 'State', dbus.UInt32(int(words[1])))
    print('done', flush=True)
mock.terminate()
mock.wait()
"#;

#[test]
fn every_combination_of_flags_arrives_as_it_was_said() {
    for (file, package) in [
        ("/usr/bin/dbus-daemon", "dbus"),
        (
            "/usr/lib/python3/dist-packages/dbusmock",
            "python3-dbusmock",
        ),
    ] {
        assert!(
            Path::new(file).exists(),
            "this test needs: apt-get install {package}"
        );
    }
    let folder = tempfile::tempdir().unwrap();
    let mut bus = start_bus(folder.path());
    let mut address = String::new();
    let mut said = BufReader::new(bus.stdout.take().unwrap());
    said.read_line(&mut address).unwrap();
    let looked = Command::new(std::env::current_exe().unwrap())
        .args(["--ignored", "--exact", "on_a_bus_of_its_own"])
        .env("DBUS_SYSTEM_BUS_ADDRESS", address.trim())
        .output()
        .unwrap();
    bus.kill().unwrap();
    bus.wait().unwrap();
    assert!(
        looked.status.success(),
        "{}{}",
        String::from_utf8_lossy(&looked.stdout),
        String::from_utf8_lossy(&looked.stderr)
    );
}

#[test]
fn a_bus_without_networkmanager_tells_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let mut bus = start_bus(folder.path());
    let mut address = String::new();
    let mut said = BufReader::new(bus.stdout.take().unwrap());
    said.read_line(&mut address).unwrap();
    for address in [address.trim(), "unix:path=/nowhere"] {
        let looked = Command::new(std::env::current_exe().unwrap())
            .args(["--ignored", "--exact", "where_nobody_answers"])
            .env("DBUS_SYSTEM_BUS_ADDRESS", address)
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&looked.stdout).into_owned();
        assert!(looked.status.success(), "{address}: {said}");
    }
    bus.kill().unwrap();
    bus.wait().unwrap();
}

fn start_bus(folder: &Path) -> Child {
    let settings = folder.join("bus.conf");
    fs::write(
        &settings,
        "<busconfig><type>system</type><listen>unix:tmpdir=/tmp</listen><auth>EXTERNAL</auth>\
         <policy context=\"default\"><allow send_destination=\"*\"/><allow receive_sender=\"*\"/>\
         <allow own=\"*\"/><allow user=\"*\"/></policy></busconfig>",
    )
    .unwrap();
    Command::new("/usr/bin/dbus-daemon")
        .arg(format!("--config-file={}", settings.display()))
        .args(["--print-address", "--nofork"])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

struct Manager {
    process: Child,
    /// It ends when this is closed.
    tell: Option<ChildStdin>,
    told: BufReader<ChildStdout>,
}

impl Manager {
    fn start() -> Self {
        let mut process = Command::new("/usr/bin/python3")
            .args(["-c", MANAGER])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut manager = Self {
            tell: process.stdin.take(),
            told: BufReader::new(process.stdout.take().unwrap()),
            process,
        };
        manager.wait();
        manager
    }

    fn wait(&mut self) {
        let mut line = String::new();
        self.told.read_line(&mut line).unwrap();
        assert!(!line.is_empty(), "the NetworkManager broke down");
    }

    fn tell(&mut self, line: &str) {
        writeln!(self.tell.as_mut().unwrap(), "{line}").unwrap();
        self.wait();
    }

    fn point(&mut self, flags: u32, wpa: u32, rsn: u32) -> Wifi {
        self.tell(&format!("point {flags} {wpa} {rsn}"));
        match ThisComputer::new().wifi() {
            Evidence::Observed(wifi) => wifi,
            other => panic!("{flags:#x} {wpa:#x} {rsn:#x}: {other:?}"),
        }
    }
}

impl Drop for Manager {
    fn drop(&mut self) {
        self.tell = None;
        let _ = self.process.wait();
    }
}

#[test]
#[ignore = "another test runs this beside a bus of its own"]
fn on_a_bus_of_its_own() {
    let now = OffsetDateTime::now_utc();
    let computer = ThisComputer::new();
    let mut manager = Manager::start();
    assert!(
        matches!(computer.wifi(), Evidence::Unavailable(_)),
        "a Wi-Fi without an access point is judged"
    );
    manager.tell("use");

    use WifiSecurity as S;
    let named = [
        (0, 0, 0, Verdict::Problem, "open", Some(S::Open)),
        (PRIVACY, 0, 0, Verdict::Problem, "wep", Some(S::Wep)),
        (
            PRIVACY,
            TKIP | PSK,
            0,
            Verdict::Problem,
            "wpa",
            Some(S::Wpa),
        ),
        (
            PRIVACY,
            TKIP | PSK,
            CCMP | PSK,
            Verdict::Advice,
            "mixed",
            Some(S::WpaAndWpa2),
        ),
        (PRIVACY, 0, CCMP | PSK, Verdict::Good, "wpa2", Some(S::Wpa2)),
        (
            PRIVACY,
            0,
            CCMP | PSK | SAE,
            Verdict::Good,
            "wpa2",
            Some(S::Wpa2AndWpa3),
        ),
        (PRIVACY, 0, CCMP | SAE, Verdict::Good, "wpa3", Some(S::Wpa3)),
        (
            PRIVACY,
            0,
            CCMP | EAP,
            Verdict::Good,
            "enterprise",
            Some(S::Enterprise),
        ),
        (
            PRIVACY,
            0,
            CCMP | OWE,
            Verdict::Advice,
            "without-password",
            Some(S::WithoutPassword),
        ),
        (
            0,
            0,
            CCMP | PSK,
            Verdict::CannotTell(Why::Conflicting),
            "conflicting",
            None,
        ),
        (
            PRIVACY,
            0,
            CCMP,
            Verdict::CannotTell(Why::NotUnderstood),
            "not-understood",
            None,
        ),
    ];
    for (flags, wpa, rsn, verdict, words, security) in named {
        let wifi = manager.point(flags, wpa, rsn);
        assert_eq!(wifi.security.observed().copied(), security);
        assert_eq!(wifi.own_sign_in, (wpa | rsn) & EAP != 0, "{rsn:#x}");
        let finding = wifi::assess_encryption(&Evidence::Observed(wifi), now);
        assert_eq!(
            (finding.verdict, finding.advice),
            (verdict, words),
            "{rsn:#x}"
        );
    }

    let keys = (0..1_u32 << 6).map(|keys| keys << 8);
    let others = [0, 0x1, TKIP, CCMP | TKIP];
    let all = keys.zip(others.into_iter().cycle());
    let all = all.flat_map(|(keys, other)| [keys | CCMP, keys | other]);
    for (at, rsn) in all.enumerate() {
        let flags = u32::try_from(at % 16).unwrap();
        let wpa = if at % 3 == 0 { TKIP | PSK } else { 0 };
        let wifi = manager.point(flags, wpa, rsn);
        let expected = from_flags(flags, wpa, rsn);
        assert_eq!(
            (wifi.security, wifi.own_sign_in, wifi.wps),
            (
                expected.security,
                expected.own_sign_in,
                Evidence::Observed(offers_wps(flags))
            ),
            "{flags:#x} {wpa:#x} {rsn:#x} arrived as something else"
        );
    }

    manager.tell("radio 30");
    assert_eq!(computer.wifi(), Evidence::Unavailable(Why::Offline));
    manager.tell("wire 100");
    assert_eq!(computer.wifi(), Evidence::NotApplicable, "a cable");
}

#[test]
#[ignore = "another test runs this beside a bus of its own"]
fn where_nobody_answers() {
    assert_eq!(
        ThisComputer::new().wifi(),
        Evidence::Unavailable(Why::NotSupported)
    );
}
