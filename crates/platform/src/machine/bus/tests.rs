//! A real bus of its own, with a service on it that answers, hangs and refuses.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Instant;

use zbus::fdo;

use super::*;

const LIMIT: Duration = Duration::from_millis(700);
const SERVICE: &str = "uk.example.Firewall1";
const OBJECT: &str = "/uk/example/Firewall1";

struct Bus {
    daemon: Child,
    address: String,
}

impl Bus {
    fn start() -> Self {
        let mut daemon = Command::new("dbus-daemon")
            .args(["--session", "--nofork", "--print-address=1"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("these tests need dbus-daemon (Debian: dbus-x11 or dbus-daemon)");
        let mut address = String::new();
        BufReader::new(daemon.stdout.take().unwrap())
            .read_line(&mut address)
            .unwrap();
        Self {
            daemon,
            address: address.trim().to_owned(),
        }
    }

    fn ask(&self, place: &BusPlace<'_>) -> Result<BusValue, Missing> {
        let address = self.address.clone();
        ask(move || Builder::address(address.as_str()), place, LIMIT)
    }

    fn property(&self, property: &str) -> Result<BusValue, Missing> {
        self.ask(&BusPlace { property, ..PLACE })
    }
}

impl Drop for Bus {
    fn drop(&mut self) {
        let _ = self.daemon.kill();
        let _ = self.daemon.wait();
    }
}

const PLACE: BusPlace<'_> = BusPlace {
    session: true,
    service: SERVICE,
    object: OBJECT,
    interface: SERVICE,
    property: "State",
};

/// Answers as firewalld, NetworkManager or systemd do, or as something hostile may.
struct Service;

#[zbus::interface(name = "uk.example.Firewall1")]
impl Service {
    #[zbus(property)]
    fn state(&self) -> String {
        "RUNNING".into()
    }

    #[zbus(property)]
    fn flags(&self) -> u32 {
        0x188
    }

    #[zbus(property)]
    fn blocked(&self) -> bool {
        true
    }

    #[zbus(property)]
    fn huge_number(&self) -> u64 {
        u64::MAX
    }

    #[zbus(property)]
    fn ssid(&self) -> Vec<u8> {
        b"BT-ABC123".to_vec()
    }

    #[zbus(property)]
    fn zones(&self) -> Vec<String> {
        vec!["public".into(), "home".into()]
    }

    #[zbus(property)]
    fn nothing(&self) -> Vec<String> {
        Vec::new()
    }

    #[zbus(property)]
    fn pair(&self) -> (u32, u32) {
        (1, 2)
    }

    #[zbus(property)]
    fn hidden(&self) -> fdo::Result<String> {
        Err(fdo::Error::AccessDenied("not you".into()))
    }

    #[zbus(property)]
    fn broken(&self) -> fdo::Result<String> {
        Err(fdo::Error::Failed("no".into()))
    }

    #[zbus(property)]
    fn endless(&self) -> Vec<String> {
        vec!["x".into(); 20_000]
    }

    #[zbus(property)]
    fn long(&self) -> String {
        "x".repeat(1_000_000)
    }

    #[zbus(property)]
    fn slow(&self) -> String {
        thread::sleep(LIMIT * 3);
        "too late".into()
    }
}

#[test]
fn a_property_is_read_in_whatever_shape_a_check_can_use() {
    let bus = Bus::start();
    let service = Builder::address(bus.address.as_str())
        .and_then(|builder| builder.serve_at(OBJECT, Service))
        .and_then(|builder| builder.name(SERVICE))
        .and_then(Builder::build)
        .unwrap();
    let texts = |texts: &[&str]| BusValue::Texts(texts.iter().map(ToString::to_string).collect());
    let cases = [
        ("State", Ok(BusValue::Text("RUNNING".into()))),
        ("Flags", Ok(BusValue::Number(0x188))),
        ("Blocked", Ok(BusValue::Number(1))),
        ("HugeNumber", Ok(BusValue::Other)),
        ("Ssid", Ok(BusValue::Bytes(b"BT-ABC123".to_vec()))),
        ("Zones", Ok(texts(&["public", "home"]))),
        ("Nothing", Ok(texts(&[]))),
        ("Pair", Ok(BusValue::Other)),
        ("Hidden", Err(Missing::Denied)),
        ("Broken", Err(Missing::NotUnderstood)),
        ("Endless", Err(Missing::NotUnderstood)),
        ("Long", Err(Missing::NotUnderstood)),
        ("Absent", Err(Missing::NotThere)),
    ];
    for (property, expected) in cases {
        assert_eq!(
            bus.property(property),
            expected,
            "{property}: the check would see something else than there is"
        );
    }
    let started = Instant::now();
    assert_eq!(bus.property("Slow"), Err(Missing::TimedOut));
    assert!(
        started.elapsed() < LIMIT * 2,
        "the check hangs with a service that hangs"
    );
    drop(service);
}

#[test]
fn who_is_not_there_is_told_from_a_bus_that_is_not_there() {
    let bus = Bus::start();
    assert_eq!(bus.ask(&PLACE), Err(Missing::NotThere));
    let real = BusPlace {
        service: "org.freedesktop.DBus",
        object: "/org/freedesktop/DBus",
        interface: "org.freedesktop.DBus",
        property: "Interfaces",
        ..PLACE
    };
    match bus.ask(&real) {
        Ok(BusValue::Texts(texts)) => assert!(!texts.is_empty()),
        other => panic!("the daemon's own property is {other:?}"),
    }
    let nowhere = || Builder::address("unix:path=/nonexistent/bus");
    assert_eq!(ask(nowhere, &PLACE, LIMIT), Err(Missing::NotOffered));
    let odd = || Builder::address("no address at all");
    assert_eq!(ask(odd, &PLACE, LIMIT), Err(Missing::NotOffered));
    for odd in ["", "not a name", "a.b\0c"] {
        let place = BusPlace {
            service: odd,
            ..PLACE
        };
        assert!(bus.ask(&place).is_err(), "{odd:?} was asked");
    }
}

#[test]
fn a_bus_that_never_answers_is_given_up() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("bus");
    let _silent = std::os::unix::net::UnixListener::bind(&path).unwrap();
    let address = format!("unix:path={}", path.display());
    let started = Instant::now();
    let answer = ask(move || Builder::address(address.as_str()), &PLACE, LIMIT);
    assert_eq!(answer, Err(Missing::TimedOut));
    assert!(started.elapsed() < LIMIT * 2);
}
