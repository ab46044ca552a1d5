//! Doors to the internet that devices opened in the hub, in words.

use serde::Serialize;

use crate::Seen;

const LONGEST_NAME: usize = 60;

/// One door to the internet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PortMapping {
    /// Its number on the side of the internet; 0 is every door.
    pub outside: u16,
    /// The door of the device that it leads to.
    pub inside: u16,
    /// The kind of traffic it lets through.
    pub protocol: Protocol,
    /// Which device it leads to.
    pub to: LeadsTo,
    /// The door is in use.
    pub enabled: bool,
    /// What the device that opened it wrote down. Hostile.
    pub description: String,
}

/// A kind of traffic.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Protocol {
    /// Connections: pages, files, remote screens.
    Tcp,
    /// Single packets: calls, games.
    Udp,
    /// The hub did not say.
    Unknown,
}

/// Which device a door leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum LeadsTo {
    /// The one this program runs on.
    ThisComputer,
    /// Another one at home.
    AnotherDevice,
}

/// Behind these doors sit ways to steer a device, to read its files, or its settings page.
const RISKY: [u16; 7] = [22, 23, 80, 443, 445, 3389, 5900];

/// What a door is usually for, by the number of the device's own door.
const PURPOSES: &[(&str, &[(u16, u16)])] = &[
    (
        "mapping-remote-desktop",
        &[(3389, 3389), (5900, 5903), (5938, 5938)],
    ),
    ("mapping-command-line", &[(22, 23)]),
    (
        "mapping-files",
        &[(20, 21), (137, 139), (445, 445), (548, 548), (2049, 2049)],
    ),
    ("mapping-printing", &[(515, 515), (631, 631), (9100, 9102)]),
    (
        "mapping-camera",
        &[(554, 554), (8554, 8554), (34567, 34567), (37777, 37778)],
    ),
    (
        "mapping-web",
        &[
            (80, 80),
            (443, 443),
            (8000, 8000),
            (8080, 8081),
            (8443, 8443),
        ],
    ),
    (
        "mapping-vpn",
        &[
            (500, 500),
            (1194, 1194),
            (1701, 1701),
            (1723, 1723),
            (4500, 4500),
            (51820, 51820),
        ],
    ),
    ("mapping-download", &[(6881, 6999), (51413, 51413)]),
    (
        "mapping-game",
        &[
            (88, 88),
            (3074, 3076),
            (3478, 3480),
            (3544, 3544),
            (9293, 9308),
            (19132, 19133),
            (25565, 25565),
            (27000, 27050),
        ],
    ),
];

impl PortMapping {
    /// Whether strangers on the internet may reach a way to steer a device through it.
    pub fn is_risky(&self) -> bool {
        if !self.enabled {
            return false;
        }
        // Games and calls use any number over UDP; of the risky doors only remote screens do.
        let listens = |port: u16| match self.protocol {
            Protocol::Tcp | Protocol::Unknown => RISKY.contains(&port),
            Protocol::Udp => port == 3389,
        };
        self.outside == 0 || listens(self.inside) || listens(self.outside)
    }

    /// The line that tells of it.
    pub(crate) fn seen(&self) -> Seen {
        let to = match self.to {
            LeadsTo::ThisComputer => "this computer",
            LeadsTo::AnotherDevice => "another device",
        };
        let door = match self.outside {
            0 => "every port".to_owned(),
            port if port == self.inside => format!("port {port}"),
            port => format!("port {port} (inside {})", self.inside),
        };
        let mut line = format!("{door} to {to}");
        if !self.enabled {
            line.push_str(", switched off");
        }
        let name = without_addresses(&crate::sanitise(&self.description));
        let name: String = name.chars().take(LONGEST_NAME).collect();
        if !name.trim().is_empty() {
            line.push_str(": ");
            line.push_str(name.trim());
        }
        Seen::new(self.purpose(), &line)
    }

    fn purpose(&self) -> &'static str {
        if self.outside == 0 {
            return "mapping-everything";
        }
        let is_in = |port: u16, ranges: &[(u16, u16)]| {
            ranges
                .iter()
                .any(|(first, last)| (*first..=*last).contains(&port))
        };
        let by = |port| {
            PURPOSES
                .iter()
                .find(|(_, ranges)| is_in(port, ranges))
                .map(|(fact, _)| *fact)
        };
        by(self.inside)
            .or_else(|| by(self.outside))
            .unwrap_or("mapping-other")
    }
}

/// A text with every network address and serial number in it replaced by dots.
fn without_addresses(text: &str) -> String {
    text.split(' ')
        .map(|word| if is_telling(word) { "\u{2026}" } else { word })
        .collect::<Vec<_>>()
        .join(" ")
}

/// A word with two dots or colons between digits, or with eight digits of a number in a row.
fn is_telling(word: &str) -> bool {
    let pieces: Vec<&str> = word.split(|c: char| !c.is_ascii_hexdigit()).collect();
    let numbers = |pieces: &[&str]| {
        pieces
            .iter()
            .all(|piece| !piece.is_empty() && piece.len() <= 4)
            && pieces
                .iter()
                .any(|piece| piece.contains(|c: char| c.is_ascii_digit()))
    };
    let address = word.contains(['.', ':', '-']) && pieces.windows(4).any(numbers);
    let shortened = word.contains("::");
    let serial = pieces
        .iter()
        .any(|piece| piece.len() >= 8 && piece.contains(|c: char| c.is_ascii_digit()));
    address || shortened || serial
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mapping(outside: u16, inside: u16, protocol: Protocol) -> PortMapping {
        PortMapping {
            outside,
            inside,
            protocol,
            to: LeadsTo::AnotherDevice,
            enabled: true,
            description: String::new(),
        }
    }

    #[test]
    fn a_door_is_told_by_what_it_is_for() {
        let cases = [
            (
                9100,
                9100,
                "mapping-printing",
                "port 9100 to another device",
            ),
            (80, 80, "mapping-web", "port 80 to another device"),
            (
                8022,
                22,
                "mapping-command-line",
                "port 8022 (inside 22) to another device",
            ),
            (
                3389,
                3389,
                "mapping-remote-desktop",
                "port 3389 to another device",
            ),
            (445, 445, "mapping-files", "port 445 to another device"),
            (3074, 3074, "mapping-game", "port 3074 to another device"),
            (
                6889,
                6889,
                "mapping-download",
                "port 6889 to another device",
            ),
            (554, 554, "mapping-camera", "port 554 to another device"),
            (51820, 51820, "mapping-vpn", "port 51820 to another device"),
            (
                12345,
                12345,
                "mapping-other",
                "port 12345 to another device",
            ),
            (
                0,
                12345,
                "mapping-everything",
                "every port to another device",
            ),
        ];
        for (outside, inside, fact, line) in cases {
            let seen = mapping(outside, inside, Protocol::Tcp).seen();
            assert_eq!(
                (seen.fact, seen.value.as_str()),
                (fact, line),
                "the learner is told another purpose"
            );
            assert!(crate::advice::SEEN.contains(&fact), "no words for {fact}");
        }
    }

    #[test]
    fn a_door_is_risky_when_somebody_can_steer_a_device_through_it() {
        use Protocol::{Tcp, Udp, Unknown};
        for port in RISKY {
            assert!(mapping(port, port, Tcp).is_risky(), "{port}");
            assert!(mapping(40000, port, Tcp).is_risky(), "hidden {port}");
            assert!(mapping(port, 40000, Unknown).is_risky(), "outside {port}");
        }
        for (port, protocol) in [(9100, Tcp), (3074, Udp), (443, Udp), (80, Udp)] {
            assert!(
                !mapping(port, port, protocol).is_risky(),
                "{port} frightens"
            );
        }
        assert!(mapping(3389, 3389, Udp).is_risky());
        assert!(mapping(0, 0, Udp).is_risky(), "every door at once");
        let off = PortMapping {
            enabled: false,
            ..mapping(23, 23, Tcp)
        };
        assert!(!off.is_risky(), "a door that is switched off");
    }

    #[test]
    fn what_a_device_wrote_names_no_address() {
        let cases = [
            (
                "Skype UDP at 192.168.1.5:3456 (3444)",
                "Skype UDP at \u{2026} (3444)",
            ),
            ("Plex Media Server", "Plex Media Server"),
            ("cam 00:11:22:aa:bb:cc", "cam \u{2026}"),
            ("cam 00-11-22-aa-bb-cc", "cam \u{2026}"),
            ("host fd00::17", "host \u{2026}"),
            ("SN:4CE0460D0G1234", "\u{2026}"),
            ("libminiupnpc", "libminiupnpc"),
            ("Teredo 2", "Teredo 2"),
            ("WhatsApp (1700000000)", "WhatsApp \u{2026}"),
        ];
        for (raw, shown) in cases {
            assert_eq!(without_addresses(raw), shown, "a help sheet would carry it");
        }
    }

    #[test]
    fn a_name_is_short_and_harmless() {
        let seen = PortMapping {
            description: "\u{202e}<b>\0".repeat(500),
            to: LeadsTo::ThisComputer,
            ..mapping(9100, 9100, Protocol::Tcp)
        }
        .seen();
        assert!(
            seen.value
                .starts_with("port 9100 to this computer: <b> <b>")
        );
        assert!(seen.value.chars().count() < 120, "{}", seen.value);
    }
}
