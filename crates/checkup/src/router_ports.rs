//! Which doors does the hub open to this side?

use serde::Serialize;
use time::OffsetDateTime;

use crate::router_admin_page::could_not_ask;
use crate::{CheckId, Evidence, Finding, HomeNetwork, Seen, Verdict, Why};

const CHECK: CheckId = CheckId::RouterPorts;

/// What the hub's doors did when somebody knocked.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct OpenPorts {
    /// Doors that opened.
    pub open: Vec<OpenPort>,
    /// Doors that said no.
    pub closed: Vec<u16>,
    /// Doors that said nothing. They may be open or closed.
    pub silent: Vec<u16>,
}

/// A door that opened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct OpenPort {
    /// Its number.
    pub port: u16,
    /// What it said by itself. Hostile.
    pub banner: Option<String>,
}

/// What a door is for.
struct Door {
    port: u16,
    /// What people call it.
    name: &'static str,
    kind: Kind,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// Hubs of today have it.
    Usual,
    /// Into the hub, with a password that everybody on the way can read.
    OldWayIn,
    /// Into the hub, and few homes need it.
    MoreWayIn,
}

const fn door(port: u16, name: &'static str, kind: Kind) -> Door {
    Door { port, name, kind }
}

const DOORS: [Door; 10] = [
    door(80, "web page", Kind::Usual),
    door(443, "encrypted web page", Kind::Usual),
    door(23, "Telnet", Kind::OldWayIn),
    door(21, "FTP", Kind::OldWayIn),
    door(22, "SSH", Kind::MoreWayIn),
    door(445, "shared files", Kind::MoreWayIn),
    door(8291, "Winbox", Kind::MoreWayIn),
    door(7547, "your provider's door", Kind::Usual),
    door(8080, "another web page", Kind::Usual),
    door(8443, "another encrypted web page", Kind::Usual),
];

/// The doors to knock at, in order. The first two are those that most hubs answer at.
pub fn ports() -> impl Iterator<Item = u16> {
    DOORS.iter().map(|door| door.port)
}

/// Judges it.
pub fn assess(
    evidence: &Evidence<OpenPorts>,
    network: &Evidence<HomeNetwork>,
    now: OffsetDateTime,
) -> Finding {
    if let Some(finding) = could_not_ask(CHECK, network, now) {
        return finding;
    }
    let ports = match evidence {
        Evidence::Observed(ports) => ports,
        Evidence::NotApplicable => return Finding::could_not_tell(CHECK, Why::NotSupported, now),
        Evidence::Unavailable(why) => return Finding::could_not_tell(CHECK, *why, now),
    };
    let old = open_of(ports, Kind::OldWayIn);
    let more = open_of(ports, Kind::MoreWayIn);
    let finding = if !old.is_empty() {
        Finding::measured(CHECK, Verdict::Problem, "old-ways-in", now).with_fact("list", &old)
    } else if !more.is_empty() {
        Finding::measured(CHECK, Verdict::Advice, "more-ways-in", now).with_fact("list", &more)
    } else if all_ways_in_closed(ports) {
        Finding::measured(CHECK, Verdict::Good, "usual", now)
    } else {
        Finding::could_not_tell(CHECK, Why::TimedOut, now)
    };
    finding.with_saw(saw(ports))
}

fn open_of(ports: &OpenPorts, kind: Kind) -> String {
    let is_open = |door: &&Door| ports.open.iter().any(|open| open.port == door.port);
    let names: Vec<&str> = DOORS
        .iter()
        .filter(|door| door.kind == kind)
        .filter(is_open)
        .map(|door| door.name)
        .collect();
    names.join(", ")
}

/// A door that was silent may be open: only a "no" is a "no".
fn all_ways_in_closed(ports: &OpenPorts) -> bool {
    DOORS
        .iter()
        .filter(|door| door.kind != Kind::Usual)
        .all(|door| ports.closed.contains(&door.port))
}

fn saw(ports: &OpenPorts) -> Vec<Seen> {
    let named = |port: u16| match DOORS.iter().find(|door| door.port == port) {
        Some(door) => format!("{} ({port})", door.name),
        None => port.to_string(),
    };
    let all = |ports: &[u16]| {
        ports
            .iter()
            .copied()
            .map(named)
            .collect::<Vec<_>>()
            .join(", ")
    };
    let open = ports.open.iter().flat_map(|open| {
        let banner = open
            .banner
            .as_deref()
            .map(|said| Seen::new("port-says", said));
        [Some(Seen::new("port-open", &named(open.port))), banner]
    });
    let rest = [
        ("ports-closed", all(&ports.closed)),
        ("ports-silent", all(&ports.silent)),
    ];
    open.flatten()
        .chain(rest.map(|(fact, value)| Seen::new(fact, &value)))
        .filter(|seen| !seen.value.is_empty())
        .collect()
}

#[cfg(test)]
mod tests {
    use time::macros::datetime;

    use super::*;
    use crate::{Gateway, NetworkKind, advice};

    const NOW: OffsetDateTime = datetime!(2026-11-23 10:00 UTC);

    fn home() -> Evidence<HomeNetwork> {
        Evidence::Observed(HomeNetwork {
            kind: NetworkKind::Home,
            gateway: Some(Gateway::new("192.168.1.1".parse().unwrap(), 2)),
        })
    }

    /// All doors say no, except these.
    fn hub(open: &[u16], silent: &[u16]) -> OpenPorts {
        let opened = |port: &u16| OpenPort {
            port: *port,
            banner: None,
        };
        OpenPorts {
            open: open.iter().map(opened).collect(),
            closed: ports()
                .filter(|port| !open.contains(port) && !silent.contains(port))
                .collect(),
            silent: silent.to_vec(),
        }
    }

    #[test]
    fn few_doors_are_knocked_at() {
        assert!(ports().count() <= 12, "{} knocks", ports().count());
    }

    /// What is open, what is silent, and what is said then.
    type Case<'a> = (&'a [u16], &'a [u16], Verdict, &'a str, Option<&'a str>);

    #[test]
    fn a_door_is_called_closed_only_when_it_said_no() {
        let late = Verdict::CannotTell(Why::TimedOut);
        let all: Vec<u16> = ports().collect();
        let cases: [Case<'_>; 10] = [
            (&[80, 443], &[], Verdict::Good, "usual", None),
            (&[80, 7547, 8080], &[8443], Verdict::Good, "usual", None),
            (&[], &[], Verdict::Good, "usual", None),
            (
                &[80, 23],
                &[],
                Verdict::Problem,
                "old-ways-in",
                Some("Telnet"),
            ),
            (
                &[21, 23, 22],
                &[],
                Verdict::Problem,
                "old-ways-in",
                Some("Telnet, FTP"),
            ),
            (
                &[22, 445, 8291],
                &[],
                Verdict::Advice,
                "more-ways-in",
                Some("SSH, shared files, Winbox"),
            ),
            (
                &[23],
                &[21, 22],
                Verdict::Problem,
                "old-ways-in",
                Some("Telnet"),
            ),
            (&[80], &[23], late, "timed-out", None),
            (&[80, 443], &[22], late, "timed-out", None),
            (&[], &all, late, "timed-out", None),
        ];
        for (open, silent, verdict, words, list) in cases {
            let finding = assess(&Evidence::Observed(hub(open, silent)), &home(), NOW);
            assert_eq!(
                (finding.verdict, finding.advice),
                (verdict, words),
                "{open:?} open, {silent:?} silent: the learner is told what was not seen"
            );
            assert_eq!(finding.facts.get("list").map(String::as_str), list);
            assert!(advice::of(CHECK).contains(&finding.advice));
        }
        let finding = assess(&Evidence::Observed(OpenPorts::default()), &home(), NOW);
        assert_eq!(finding.verdict, late, "no door was knocked at");
    }

    #[test]
    fn what_could_not_be_asked_is_not_judged() {
        for why in Why::ALL {
            let finding = assess(&Evidence::Unavailable(why), &home(), NOW);
            assert_eq!(
                (finding.verdict, finding.advice),
                (Verdict::CannotTell(why), why.id())
            );
        }
        for kind in NetworkKind::ALL {
            let away = Evidence::Observed(HomeNetwork {
                kind,
                gateway: None,
            });
            let finding = assess(&Evidence::NotApplicable, &away, NOW);
            assert!(
                matches!(finding.verdict, Verdict::CannotTell(_)),
                "{kind:?} is judged"
            );
        }
    }

    #[test]
    fn what_a_door_says_is_shown_as_a_harmless_line() {
        let mut ports = hub(&[22], &[]);
        ports.open[0].banner = Some("\u{1b}[2JSSH-2.0-dropbear\u{202e}".repeat(50));
        let finding = assess(&Evidence::Observed(ports), &home(), NOW);
        let said = finding.saw.iter().find(|seen| seen.fact == "port-says");
        let said = &said.unwrap().value;
        assert!(
            said.chars().count() <= 200 && !said.contains(['\u{1b}', '\u{202e}']),
            "{said:?}"
        );
    }
}
