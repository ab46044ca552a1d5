//! macOS: what the system's own report says of the connection in use. It keeps the name of the
//! Wi-Fi to itself, so no permission is asked for.

use checkup::{Evidence, Why, Wifi, WifiSecurity};
use serde_json::Value;

use super::Decoded;
use crate::machine::Machine;

const PROFILER: &str = "/usr/sbin/system_profiler";
const REPORT: [&str; 2] = ["SPAirPortDataType", "-json"];
const ROUTE: &str = "/sbin/route";
const WAY_OUT: [&str; 3] = ["-n", "get", "default"];

/// The Wi-Fi in use; nothing for a computer on a cable.
pub(super) fn ask(machine: &dyn Machine) -> Result<Option<Wifi>, Why> {
    let report = machine.run(PROFILER, &REPORT).map_err(Why::from)?;
    match in_use(&report.out)? {
        // Whether it has WPS is told by scanning the neighbourhood only, which needs a permission.
        Some(decoded) => Ok(Some(
            decoded.with_wps(Evidence::Unavailable(Why::NotSupported)),
        )),
        None if has_way_out(machine)? => Ok(None),
        None => Err(Why::Offline),
    }
}

/// Without Wi-Fi, a way out is a cable.
fn has_way_out(machine: &dyn Machine) -> Result<bool, Why> {
    let route = machine.run(ROUTE, &WAY_OUT).map_err(Why::from)?;
    Ok(route
        .out
        .lines()
        .any(|line| line.trim_start().starts_with("interface: en")))
}

/// Reads the report; nothing where no Wi-Fi is in use.
///
/// # Errors
/// Why it could not be read.
pub fn in_use(report: &str) -> Result<Option<Decoded>, Why> {
    let report: Value = serde_json::from_str(report).map_err(|_| Why::NotUnderstood)?;
    let parts = report["SPAirPortDataType"]
        .as_array()
        .ok_or(Why::NotUnderstood)?;
    let mut links = parts
        .iter()
        .filter_map(|part| part["spairport_airport_interfaces"].as_array())
        .flatten()
        .filter(|link| is_in_use(link));
    let Some(link) = links.next() else {
        return Ok(None);
    };
    if links.next().is_some() {
        return Err(Why::Conflicting);
    }
    let mode = &link["spairport_current_network_information"]["spairport_security_mode"];
    Ok(Some(
        mode.as_str()
            .map_or(Decoded::unknown(Why::NotUnderstood), from_mode),
    ))
}

/// Links between Apple's own devices are listed as well, under other names.
fn is_in_use(link: &Value) -> bool {
    let is_card = link["_name"]
        .as_str()
        .is_some_and(|name| name.starts_with("en"));
    let connected = link["spairport_status_information"] == "spairport_status_connected";
    is_card && connected && link["spairport_current_network_information"].is_object()
}

/// Reads the name of a kind of encryption. One of them begins with another letter than the rest.
pub fn from_mode(mode: &str) -> Decoded {
    use WifiSecurity as S;
    let kind = mode
        .trim_start_matches('s')
        .strip_prefix("pairport_security_mode_");
    match kind {
        Some("none") => Decoded::known(S::Open),
        Some("wep") => Decoded::known(S::Wep),
        Some("wpa_personal") => Decoded::known(S::Wpa),
        Some("wpa_enterprise") => Decoded::known(S::Wpa).with_own_sign_in(),
        Some("wpa_personal_mixed" | "wpa2_personal_mixed") => Decoded::known(S::WpaAndWpa2),
        Some("wpa_enterprise_mixed" | "wpa2_enterprise_mixed") => {
            Decoded::known(S::WpaAndWpa2).with_own_sign_in()
        }
        Some("wpa2_personal") => Decoded::known(S::Wpa2),
        Some("wpa3_transition") => Decoded::known(S::Wpa2AndWpa3),
        Some("wpa3_personal") => Decoded::known(S::Wpa3),
        Some("wpa2_enterprise" | "wpa3_enterprise") => Decoded::known(S::Enterprise),
        Some(_) | None => Decoded::unknown(Why::NotUnderstood),
    }
}

#[cfg(test)]
mod tests {
    use checkup::System;

    use super::*;
    use crate::machine::captured::Captured;

    const REPORT: &str = "/usr/sbin/system_profiler SPAirPortDataType -json";
    const ROUTE: &str = "/sbin/route -n get default";

    fn report(status: &str, current: &str) -> String {
        format!(
            r#"{{"SPAirPortDataType":[{{"spairport_airport_interfaces":[
              {{"_name":"en0","spairport_caps_airdrop":"spairport_caps_supported",{current}
                "spairport_airport_other_local_wireless_networks":[{{"_name":"<redacted>",
                  "spairport_security_mode":"spairport_security_mode_none"}}],
                "spairport_status_information":"{status}"}},
              {{"_name":"awdl0","spairport_current_network_information":
                {{"spairport_network_type":"spairport_network_type_station",
                  "spairport_security_mode":"spairport_security_mode_none"}},
                "spairport_status_information":"spairport_status_connected"}}],
              "spairport_software_information":{{"spairport_corewlan_version":"16.0"}}}}]}}"#
        )
    }

    fn mac(mode: &str) -> Captured {
        let current = format!(
            r#""spairport_current_network_information":{{"_name":"<redacted>",
              "spairport_network_channel":"44 (5GHz, 80MHz)",
              "spairport_security_mode":"{mode}"}},"#
        );
        let report = report("spairport_status_connected", &current);
        Captured::new(System::Macos).with_printed(REPORT, 0, &report, "")
    }

    fn without_wifi(route: &str) -> Captured {
        Captured::new(System::Macos)
            .with_printed(REPORT, 0, &report("spairport_status_inactive", ""), "")
            .with_printed(ROUTE, 0, route, "")
    }

    #[test]
    fn each_name_of_a_kind_is_read_as_a_whole() {
        use WifiSecurity as S;
        let cases = [
            ("spairport_security_mode_none", Some(S::Open), false),
            ("spairport_security_mode_wep", Some(S::Wep), false),
            ("spairport_security_mode_wpa_personal", Some(S::Wpa), false),
            ("spairport_security_mode_wpa_enterprise", Some(S::Wpa), true),
            (
                "spairport_security_mode_wpa2_personal_mixed",
                Some(S::WpaAndWpa2),
                false,
            ),
            (
                "spairport_security_mode_wpa2_enterprise_mixed",
                Some(S::WpaAndWpa2),
                true,
            ),
            (
                "spairport_security_mode_wpa2_personal",
                Some(S::Wpa2),
                false,
            ),
            (
                "pairport_security_mode_wpa3_transition",
                Some(S::Wpa2AndWpa3),
                false,
            ),
            (
                "spairport_security_mode_wpa3_transition",
                Some(S::Wpa2AndWpa3),
                false,
            ),
            (
                "spairport_security_mode_wpa3_personal",
                Some(S::Wpa3),
                false,
            ),
            (
                "spairport_security_mode_wpa2_enterprise",
                Some(S::Enterprise),
                true,
            ),
            (
                "spairport_security_mode_wpa3_enterprise",
                Some(S::Enterprise),
                true,
            ),
            ("spairport_security_mode_unknown", None, false),
            ("spairport_security_mode_wpa2_personal_new", None, false),
            ("wpa2_personal", None, false),
            ("", None, false),
        ];
        for (mode, security, own_sign_in) in cases {
            let wifi = ask(&mac(mode)).unwrap().unwrap();
            let expected = security.map_or(
                Evidence::Unavailable(Why::NotUnderstood),
                Evidence::Observed,
            );
            assert_eq!(
                (wifi.security, wifi.own_sign_in),
                (expected, own_sign_in),
                "{mode}: the learner is told another kind"
            );
            assert_eq!(wifi.wps, Evidence::Unavailable(Why::NotSupported));
        }
    }

    #[test]
    fn a_mac_on_a_cable_and_one_without_a_network_are_told_apart() {
        let cable = without_wifi("   route to: default\n  interface: en7\n      flags: <UP>\n");
        assert_eq!(ask(&cable), Ok(None));
        let offline = without_wifi("");
        assert_eq!(ask(&offline), Err(Why::Offline));
    }

    #[test]
    fn a_report_that_is_missing_or_damaged_says_nothing() {
        let whole = mac("spairport_security_mode_wpa2_personal");
        for (question, missing, less) in whole.each_without() {
            if question.starts_with("run") {
                assert_eq!(ask(&less), Err(missing.into()), "{question}");
            }
        }
        for text in ["", "{}", "[]", "{\"SPAirPortDataType\":{}}", "nonsense"] {
            assert_eq!(in_use(text), Err(Why::NotUnderstood), "{text:?}");
        }
        let odd = r#"{"SPAirPortDataType":[{"spairport_airport_interfaces":[{"_name":"en0",
            "spairport_current_network_information":{"spairport_security_mode":7},
            "spairport_status_information":"spairport_status_connected"}]}]}"#;
        assert_eq!(in_use(odd), Ok(Some(Decoded::unknown(Why::NotUnderstood))));
    }
}
