use checkup::{System, wifi};
use time::macros::datetime;

use super::*;
use crate::machine::captured::Captured;
use crate::wifi::collect;

const RADIO: &str = "/org/freedesktop/NetworkManager/Devices/3";
const WIRE: &str = "/org/freedesktop/NetworkManager/Devices/2";
const POINT: &str = "/org/freedesktop/NetworkManager/AccessPoint/7";

fn security(flags: u32, wpa: u32, rsn: u32) -> Option<WifiSecurity> {
    from_flags(flags, wpa, rsn).security.observed().copied()
}

#[test]
fn what_real_access_points_say_is_read() {
    use WifiSecurity as S;
    const GROUP_CCMP: u32 = 0x80;
    let ccmp = PAIR_CCMP | GROUP_CCMP;
    let cases = [
        ("open", 0, 0, 0, Some(S::Open)),
        ("WEP", PRIVACY, 0, 0, Some(S::Wep)),
        ("WPA", PRIVACY, TKIP | PSK, 0, Some(S::Wpa)),
        ("WPA at work", PRIVACY, TKIP | EAP, 0, Some(S::Wpa)),
        (
            "WPA and WPA2",
            PRIVACY,
            TKIP | PSK,
            ccmp | PSK,
            Some(S::WpaAndWpa2),
        ),
        (
            "WPA2 with the cipher of WPA",
            PRIVACY,
            0,
            TKIP | PSK,
            Some(S::WpaAndWpa2),
        ),
        ("WPA2", PRIVACY, 0, ccmp | PSK, Some(S::Wpa2)),
        ("WPA2 with WPS", PRIVACY | 0x2, 0, ccmp | PSK, Some(S::Wpa2)),
        (
            "WPA2 and WPA3",
            PRIVACY,
            0,
            ccmp | PSK | SAE,
            Some(S::Wpa2AndWpa3),
        ),
        ("WPA3", PRIVACY, 0, ccmp | SAE, Some(S::Wpa3)),
        (
            "WPA3 with the newest cipher",
            PRIVACY,
            0,
            SAE,
            Some(S::Wpa3),
        ),
        ("work", PRIVACY, 0, ccmp | EAP, Some(S::Enterprise)),
        ("work, strongest", PRIVACY, 0, SUITE_B, Some(S::Enterprise)),
        (
            "without a password",
            PRIVACY,
            0,
            ccmp | OWE,
            Some(S::WithoutPassword),
        ),
        ("with an encrypted twin", 0, 0, OWE_TWIN, None),
        (
            "WEP beside WPA2",
            PRIVACY,
            0,
            0x2 | ccmp | PSK,
            Some(S::Wep),
        ),
        ("encrypted and not", 0, 0, ccmp | PSK, None),
        ("no key", PRIVACY, 0, ccmp, None),
        ("no cipher", PRIVACY, 0, PSK, None),
        ("a kind of the future", PRIVACY, 0, ccmp | 0x4000, None),
    ];
    for (what, flags, wpa, rsn, expected) in cases {
        assert_eq!(
            security(flags, wpa, rsn),
            expected,
            "{what}: the learner is told another kind"
        );
    }
}

#[test]
fn no_combination_of_flags_passes_that_is_not_known_to_be_safe() {
    use WifiSecurity as S;
    for wpa in [0, TKIP | PSK, TKIP | EAP, PAIR_CCMP | PSK, 0x1, PSK, 0x8000] {
        for rsn in 0..=0x7fff_u32 {
            for private in [0, PRIVACY] {
                let decoded = from_flags(private, wpa, rsn);
                let Some(security) = decoded.security.observed().copied() else {
                    continue;
                };
                let all = wpa | rsn;
                let said = || format!("{private:#x} {wpa:#x} {rsn:#x}: {security:?}");
                let safe = matches!(security, S::Wpa2 | S::Wpa2AndWpa3 | S::Wpa3 | S::Enterprise);
                if safe {
                    assert_eq!(private, PRIVACY, "{}", said());
                    assert_eq!(wpa, 0, "{}", said());
                    assert_eq!(all & (WEP | TKIP | OWE | OWE_TWIN), 0, "{}", said());
                    assert_ne!(rsn & (PSK | SAE | EAP | SUITE_B), 0, "{}", said());
                }
                assert!(all <= KNOWN, "{}", said());
                let work = all & (EAP | SUITE_B) != 0;
                assert_eq!(decoded.own_sign_in, work, "{}", said());
                assert!(
                    (security == S::Open) == (private == 0 && all == 0),
                    "{}",
                    said()
                );
            }
        }
    }
}

fn place<'a>(object: &'a str, interface: &'a str, property: &'a str) -> BusPlace<'a> {
    BusPlace {
        session: false,
        service: SERVICE,
        object,
        interface,
        property,
    }
}

fn with(machine: Captured, object: &str, interface: &str, values: &[(&str, BusValue)]) -> Captured {
    let interface = format!("{SERVICE}{interface}");
    values.iter().fold(machine, |machine, (name, value)| {
        machine.with_property(&place(object, &interface, name), value.clone())
    })
}

fn device(machine: Captured, object: &str, kind: i64, state: i64) -> Captured {
    let values = [
        ("DeviceType", BusValue::Number(kind)),
        ("State", BusValue::Number(state)),
    ];
    with(machine, object, ".Device", &values)
}

fn laptop(wire: i64, radio: i64) -> Captured {
    let devices = BusValue::Texts(vec![WIRE.into(), RADIO.into()]);
    let machine = with(
        Captured::new(System::Linux),
        MANAGER,
        "",
        &[("Devices", devices)],
    );
    let machine = device(machine, WIRE, CABLE, wire);
    let machine = device(machine, RADIO, WIFI, radio);
    let wireless = [
        ("Mode", BusValue::Number(STATION)),
        ("ActiveAccessPoint", BusValue::Text(POINT.into())),
    ];
    let machine = with(machine, RADIO, ".Device.Wireless", &wireless);
    let point = [
        ("Flags", BusValue::Number(0x3)),
        ("WpaFlags", BusValue::Number(0)),
        ("RsnFlags", BusValue::Number(0x188)),
    ];
    with(machine, POINT, ".AccessPoint", &point)
}

#[test]
fn the_connection_in_use_is_the_one_that_counts() {
    let on_air = collect(&laptop(30, CONNECTED));
    let wifi = on_air.observed().unwrap();
    assert_eq!(wifi.security, Evidence::Observed(WifiSecurity::Wpa2));
    assert_eq!(wifi.wps, Evidence::Observed(true));
    assert_eq!(
        collect(&laptop(CONNECTED, CONNECTED)),
        on_air,
        "a cable beside it"
    );
    assert_eq!(collect(&laptop(CONNECTED, 30)), Evidence::NotApplicable);
    assert_eq!(
        collect(&laptop(30, 30)),
        Evidence::Unavailable(Why::Offline)
    );
    assert_eq!(
        collect(&laptop(30, UNMANAGED)),
        Evidence::Unavailable(Why::NotSupported),
        "somebody else manages it"
    );
    let own = with(
        laptop(CONNECTED, CONNECTED),
        RADIO,
        ".Device.Wireless",
        &[("Mode", BusValue::Number(3))],
    );
    assert_eq!(
        collect(&own),
        Evidence::NotApplicable,
        "its own Wi-Fi is judged"
    );
    let nowhere = [("ActiveAccessPoint", BusValue::Text("/".into()))];
    let nowhere = with(laptop(30, CONNECTED), RADIO, ".Device.Wireless", &nowhere);
    assert_eq!(collect(&nowhere), Evidence::Unavailable(Why::NotUnderstood));
    assert_eq!(
        collect(&Captured::new(System::Linux)),
        Evidence::Unavailable(Why::NotSupported),
        "a system without NetworkManager"
    );
}

#[test]
fn an_answer_less_never_makes_a_verdict() {
    let now = datetime!(2026-11-23 10:00 UTC);
    for (question, missing, less) in laptop(30, CONNECTED).each_without() {
        let needed = question.starts_with("bus") && !question.contains(WIRE);
        let seen = collect(&less);
        if needed {
            assert_eq!(seen, Evidence::Unavailable(missing.into()), "{question}");
        }
        for finding in [
            wifi::assess_encryption(&seen, now),
            wifi::assess_wps(&seen, now),
        ] {
            let judged = matches!(
                finding.verdict,
                checkup::Verdict::Good | checkup::Verdict::Problem
            );
            assert!(
                !(needed && judged),
                "{question} missing, and still {finding:?}"
            );
        }
    }
}
