//! What two programs of macOS print.

use std::collections::BTreeSet;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

use super::{Missing, Printed};

/// The names of running programs, from `ps -axco command`.
pub(super) fn programs(printed: &Printed) -> Result<BTreeSet<String>, Missing> {
    let mut lines = lines(printed)?;
    match lines.next() {
        Some("COMM" | "COMMAND") => Ok(lines
            .filter(|name| !name.is_empty())
            .map(str::to_owned)
            .collect()),
        _ => Err(Missing::NotUnderstood),
    }
}

/// Where this computer waits for connections, from `netstat -anWp tcp`.
pub(super) fn listening(printed: &Printed) -> Result<Vec<SocketAddr>, Missing> {
    let mut places = Vec::new();
    let mut headed = false;
    for line in lines(printed)? {
        let fields: Vec<&str> = line.split_whitespace().collect();
        match fields.as_slice() {
            ["Proto", ..] => headed = true,
            [protocol, _, _, local, .., "LISTEN"] if protocol.starts_with("tcp") => {
                places.extend(waits_at(protocol, local).ok_or(Missing::NotUnderstood)?);
            }
            _ => {}
        }
    }
    if !headed {
        return Err(Missing::NotUnderstood);
    }
    places.sort();
    places.dedup();
    Ok(places)
}

fn lines(printed: &Printed) -> Result<impl Iterator<Item = &str>, Missing> {
    match printed.code {
        Some(0) => Ok(printed.out.lines().map(str::trim)),
        _ => Err(Missing::NotUnderstood),
    }
}

/// Reads `*.22`, `127.0.0.1.631`, `::1.631` or `fe80::1%lo0.8021`.
fn waits_at(protocol: &str, local: &str) -> Option<Vec<SocketAddr>> {
    let (address, port) = local.rsplit_once('.')?;
    let port = port.parse().ok()?;
    let four = IpAddr::V4(Ipv4Addr::UNSPECIFIED);
    let six = IpAddr::V6(Ipv6Addr::UNSPECIFIED);
    let addresses = match (address, protocol) {
        ("*", "tcp4") => vec![four],
        ("*", "tcp6") => vec![six],
        ("*", _) => vec![four, six],
        (address, _) => {
            let (address, _) = address.split_once('%').unwrap_or((address, ""));
            vec![address.parse().ok()?]
        }
    };
    let places = addresses
        .into_iter()
        .map(|address| SocketAddr::new(address, port));
    Some(places.collect())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn said(out: &str) -> Printed {
        Printed {
            code: Some(0),
            out: out.into(),
            err: String::new(),
        }
    }

    /// In the format of macOS 14.
    const NETSTAT: &str = "Active Internet connections (including servers)
Proto Recv-Q Send-Q  Local Address          Foreign Address        (state)
tcp4       0      0  192.168.1.23.52344     17.57.144.20.5223      ESTABLISHED
tcp4       0      0  127.0.0.1.631          *.*                    LISTEN
tcp6       0      0  ::1.631                *.*                    LISTEN
tcp4       0      0  *.5900                 *.*                    LISTEN
tcp6       0      0  *.5900                 *.*                    LISTEN
tcp46      0      0  *.22                   *.*                    LISTEN
tcp6       0      0  fe80::1%lo0.8021       *.*                    LISTEN
tcp4       0      0  192.168.1.23.52301     17.57.144.20.443       CLOSE_WAIT
";

    #[test]
    fn doors_of_a_mac_are_read_from_what_netstat_prints() {
        let places: Vec<String> = listening(&said(NETSTAT))
            .unwrap()
            .iter()
            .map(ToString::to_string)
            .collect();
        let expected = [
            "0.0.0.0:22",
            "0.0.0.0:5900",
            "127.0.0.1:631",
            "[::]:22",
            "[::]:5900",
            "[::1]:631",
            "[fe80::1]:8021",
        ];
        assert_eq!(places, expected);
    }

    #[test]
    fn an_answer_that_makes_no_sense_is_not_a_closed_computer() {
        let failed = Printed {
            code: Some(1),
            ..said(NETSTAT)
        };
        let killed = Printed {
            code: None,
            ..said(NETSTAT)
        };
        let odd = said(&NETSTAT.replace("*.5900", "*.vnc"));
        for printed in [failed, killed, odd, said(""), said("netstat: tcp: unknown")] {
            assert_eq!(
                listening(&printed),
                Err(Missing::NotUnderstood),
                "{printed:?}: open doors are not seen"
            );
        }
        let quiet = NETSTAT.lines().take(3).collect::<Vec<_>>().join("\n");
        assert_eq!(listening(&said(&quiet)), Ok(Vec::new()));
    }

    #[test]
    fn programs_of_a_mac_are_read_from_what_ps_prints() {
        let printed = said("COMM\nlaunchd\nTeamViewer\nGoogle Chrome Helper\nlaunchd\n");
        let names: Vec<String> = programs(&printed).unwrap().into_iter().collect();
        assert_eq!(names, ["Google Chrome Helper", "TeamViewer", "launchd"]);
        for odd in [said(""), said("ps: illegal option"), Printed::default()] {
            assert_eq!(programs(&odd), Err(Missing::NotUnderstood), "{odd:?}");
        }
    }

    proptest! {
        #[test]
        fn nothing_printed_breaks_the_check(out in any::<String>()) {
            let _programs = programs(&said(&out));
            let _places = listening(&said(&format!("Proto\ntcp4 0 0 {out} x LISTEN")));
        }
    }
}
