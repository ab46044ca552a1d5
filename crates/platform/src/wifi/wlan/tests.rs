use proptest::prelude::*;

use super::*;

fn security(decoded: Decoded) -> Option<WifiSecurity> {
    decoded.security.observed().copied()
}

#[test]
fn each_pair_of_numbers_is_read_by_its_value() {
    use WifiSecurity as S;
    let cases = [
        (1, 0, Some(S::Open)),
        (1, 1, Some(S::Wep)),
        (1, 5, Some(S::Wep)),
        (1, 0x101, Some(S::Wep)),
        (2, 0x101, Some(S::Wep)),
        (3, 2, Some(S::Wpa)),
        (4, 2, Some(S::Wpa)),
        (4, 4, Some(S::Wpa)),
        (6, 4, Some(S::Enterprise)),
        (6, 2, Some(S::WpaAndWpa2)),
        (7, 4, Some(S::Wpa2)),
        (7, 2, Some(S::WpaAndWpa2)),
        (8, 9, Some(S::Enterprise)),
        (9, 4, Some(S::Wpa3)),
        (9, 8, Some(S::Wpa3)),
        (10, 4, Some(S::WithoutPassword)),
        (11, 4, Some(S::Enterprise)),
        // Nothing of these is known to be safe.
        (1, 4, None),
        (5, 4, None),
        (7, 0, None),
        (7, 1, None),
        (7, 0x100, None),
        (9, 0, None),
        (12, 4, None),
        (-1, 4, None),
        (0, 0, None),
    ];
    for (auth, cipher, expected) in cases {
        assert_eq!(
            security(from_wlan(auth, cipher)),
            expected,
            "{auth} with {cipher}: the learner is told another kind"
        );
    }
    for (auth, own) in [
        (3, true),
        (4, false),
        (6, true),
        (7, false),
        (8, true),
        (11, true),
    ] {
        assert_eq!(from_wlan(auth, 4).own_sign_in, own, "{auth}");
    }
}

fn profile(auth: &str, cipher: &str, one_x: &str) -> String {
    format!(
        "<?xml version=\"1.0\"?><WLANProfile xmlns=\"http://www.microsoft.com/networking/WLAN/profile/v1\">\
         <name>a &amp; b</name><SSIDConfig><SSID><hex>6162</hex><name>ab</name></SSID></SSIDConfig>\
         <connectionType>ESS</connectionType><MSM><security><authEncryption>\
         <authentication>{auth}</authentication><encryption>{cipher}</encryption>\
         <useOneX>{one_x}</useOneX></authEncryption><sharedKey><keyType>passPhrase</keyType>\
         <protected>true</protected><keyMaterial>01000000D08C9DDF</keyMaterial></sharedKey>\
         </security></MSM></WLANProfile>"
    )
}

#[test]
fn what_the_computer_keeps_is_read_where_the_numbers_are_hidden() {
    use WifiSecurity as S;
    let cases = [
        ("open", "none", "false", Some(S::Open), false),
        ("open", "WEP", "false", Some(S::Wep), false),
        ("open", "WEP", "true", Some(S::Wep), true),
        ("shared", "WEP", "false", Some(S::Wep), false),
        ("WPAPSK", "TKIP", "false", Some(S::Wpa), false),
        ("WPA2PSK", "AES", "false", Some(S::Wpa2), false),
        ("WPA2PSK", "TKIP", "false", Some(S::WpaAndWpa2), false),
        ("WPA2", "AES", "true", Some(S::Enterprise), true),
        ("WPA3SAE", "AES", "false", Some(S::Wpa3), false),
        ("WPA3ENT192", "GCMP256", "true", Some(S::Enterprise), true),
        ("OWE", "AES", "false", Some(S::WithoutPassword), false),
        ("WPA4", "AES", "false", None, false),
        ("WPA2PSK", "ROT13", "false", None, false),
        ("WPA2PSK", "none", "false", None, false),
    ];
    for (auth, cipher, one_x, expected, own_sign_in) in cases {
        let decoded = from_profile(&profile(auth, cipher, one_x));
        assert_eq!(
            (security(decoded), decoded.own_sign_in),
            (expected, own_sign_in),
            "{auth} with {cipher}"
        );
    }
    let twice = profile("WPA2PSK", "AES</encryption><encryption>WEP", "false");
    for text in ["", "<WLANProfile/>", "<WLANProfile>", twice.as_str()] {
        assert_eq!(security(from_profile(text)), None, "{text}");
    }
}

#[test]
fn wps_is_heard_from_the_broadcast() {
    let name = [0, 2, b'a', b'b'];
    let wps = [0xdd, 6, 0x00, 0x50, 0xf2, 0x04, 0x10, 0x4a];
    let other = [0xdd, 5, 0x00, 0x50, 0xf2, 0x02, 1];
    let cases = [
        ([&name[..], &other].concat(), Some(false)),
        ([&name[..], &other, &wps].concat(), Some(true)),
        (wps[..7].to_vec(), None),
        ([&wps[..], &[0xdd]].concat(), None),
        (vec![], None),
    ];
    for (broadcast, expected) in cases {
        assert_eq!(offers_wps(&broadcast), expected, "{broadcast:02x?}");
    }
}

#[test]
fn each_answer_of_the_service_is_told_as_what_it_is() {
    let seen = |told, cable| understand(told, || cable);
    assert_eq!(seen(Told::NoConnection, true), Ok(None), "a cable");
    assert_eq!(seen(Told::NoConnection, false), Err(Why::Offline));
    assert_eq!(seen(Told::Hidden, true), Err(Why::NeedsPermission));
    let connection = |broadcast| Told::Connection {
        auth: 7,
        cipher: 4,
        broadcast,
    };
    let wifi = seen(connection(Some(vec![0, 1, b'a'])), false)
        .unwrap()
        .unwrap();
    assert_eq!(wifi.security, Evidence::Observed(WifiSecurity::Wpa2));
    assert_eq!(wifi.wps, Evidence::Observed(false));
    let quiet = seen(connection(None), false).unwrap().unwrap();
    assert_eq!(quiet.wps, Evidence::Unavailable(Why::NeedsPermission));
    let kept = Told::Profile(profile("WPA3SAE", "AES", "false"));
    let kept = seen(kept, false).unwrap().unwrap();
    assert_eq!(kept.security, Evidence::Observed(WifiSecurity::Wpa3));
    assert_eq!(kept.wps, Evidence::Unavailable(Why::NeedsPermission));
}

proptest! {
    #[test]
    fn any_broadcast_is_read_without_harm(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let _ = offers_wps(&bytes);
    }
}
