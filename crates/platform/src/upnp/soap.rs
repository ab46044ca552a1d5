//! Two questions to the hub, and its answers. No other question can be put together here: nothing
//! in this program can open a door or close one.

use std::collections::BTreeMap;
use std::net::{IpAddr, Ipv4Addr};

use checkup::port_mapping::{LeadsTo, PortMapping, Protocol};

use super::description::Kind;
use super::place::Place;
use crate::xml::{self, Piece};

/// A question that changes nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Question {
    /// Which address does the hub have on the side of the internet?
    OutsideAddress,
    /// Which door has this place in the list?
    Door(u16),
}

impl Question {
    const fn name(self) -> &'static str {
        match self {
            Self::OutsideAddress => "GetExternalIPAddress",
            Self::Door(_) => "GetGenericPortMappingEntry",
        }
    }
}

/// The request that asks it.
pub(super) fn request(hub: Ipv4Addr, place: &Place, kind: Kind, question: Question) -> String {
    let (urn, name) = (kind.urn(), question.name());
    let inside = match question {
        Question::OutsideAddress => String::new(),
        Question::Door(at) => format!("<NewPortMappingIndex>{at}</NewPortMappingIndex>"),
    };
    let body = format!(
        "<?xml version=\"1.0\"?>\r\n\
         <s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\" \
         s:encodingStyle=\"http://schemas.xmlsoap.org/soap/encoding/\">\
         <s:Body><u:{name} xmlns:u=\"{urn}\">{inside}</u:{name}></s:Body></s:Envelope>\r\n"
    );
    format!(
        "POST {} HTTP/1.1\r\nHost: {hub}:{}\r\nUser-Agent: LearnerCompanion\r\n\
         Content-Type: text/xml; charset=\"utf-8\"\r\nSOAPAction: \"{urn}#{name}\"\r\n\
         Content-Length: {}\r\nConnection: close\r\n\r\n{body}",
        place.path,
        place.port,
        body.len()
    )
}

/// What the hub answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Values by their names.
    Values(BTreeMap<String, String>),
    /// It will not or cannot say, with the number of the reason.
    Fault(u16),
}

/// Reads an answer; none if it is not one.
pub fn read(bytes: &[u8]) -> Option<Answer> {
    let mut values = BTreeMap::new();
    let mut answered = false;
    let mut fault = None;
    xml::walk(bytes, |piece| match piece {
        Piece::Open("Body") => answered = true,
        Piece::Open(_) => {}
        Piece::Close("errorCode", text) => fault = text.parse().ok(),
        Piece::Close(name, text) if name.starts_with("New") => {
            values.insert(name.to_owned(), text.to_owned());
        }
        Piece::Close(..) => {}
    })
    .ok()?;
    match fault {
        Some(fault) => Some(Answer::Fault(fault)),
        None if answered && !values.is_empty() => Some(Answer::Values(values)),
        None => None,
    }
}

/// The address on the side of the internet. A hub that is not connected says nothing there.
pub fn outside_address(values: &BTreeMap<String, String>) -> Option<IpAddr> {
    match values.get("NewExternalIPAddress")?.as_str() {
        "" => Some(Ipv4Addr::UNSPECIFIED.into()),
        address => address.parse().ok(),
    }
}

/// A door, as the hub tells it; none if its numbers make no sense.
pub fn door(values: &BTreeMap<String, String>, own: &[IpAddr]) -> Option<PortMapping> {
    let value = |name: &str| values.get(name).map(String::as_str);
    let protocol = match value("NewProtocol").unwrap_or_default() {
        protocol if protocol.eq_ignore_ascii_case("tcp") => Protocol::Tcp,
        protocol if protocol.eq_ignore_ascii_case("udp") => Protocol::Udp,
        _ => Protocol::Unknown,
    };
    let client: IpAddr = value("NewInternalClient")?.parse().ok()?;
    let enabled = !matches!(value("NewEnabled"), Some("0" | "false" | "no"));
    Some(PortMapping {
        outside: value("NewExternalPort")?.parse().ok()?,
        inside: value("NewInternalPort")?.parse().ok()?,
        protocol,
        to: if own.contains(&client) {
            LeadsTo::ThisComputer
        } else {
            LeadsTo::AnotherDevice
        },
        enabled,
        description: checkup::sanitise(value("NewPortMappingDescription").unwrap_or_default()),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const HUB: Ipv4Addr = Ipv4Addr::new(192, 168, 1, 1);

    fn envelope(body: &str) -> String {
        format!(
            "<?xml version=\"1.0\"?><s:Envelope xmlns:s=\"x\"><s:Body>{body}</s:Body></s:Envelope>"
        )
    }

    #[test]
    fn only_questions_that_change_nothing_are_asked() {
        let place = Place::of("http://192.168.1.1:5000/ctl/IPConn", HUB).unwrap();
        for kind in [Kind::Ip1, Kind::Ip2, Kind::Ppp1] {
            for question in [Question::OutsideAddress, Question::Door(7)] {
                let text = request(HUB, &place, kind, question);
                let (head, body) = text.split_once("\r\n\r\n").unwrap();
                assert!(
                    head.starts_with("POST /ctl/IPConn HTTP/1.1\r\nHost: 192.168.1.1:5000\r\n")
                );
                assert!(head.contains(&format!("Content-Length: {}\r\n", body.len())));
                assert!(head.contains("#Get") && body.contains("<u:Get"), "{text}");
                for word in [
                    "AddPort",
                    "AddAny",
                    "Delete",
                    "SetConn",
                    "Force",
                    "RequestConn",
                ] {
                    assert!(!text.contains(word), "{word}: the hub would be changed");
                }
            }
        }
    }

    #[test]
    fn answers_and_faults_are_told_apart() {
        let address = envelope(
            "<u:R xmlns:u='y'><NewExternalIPAddress>81.2.69.142</NewExternalIPAddress></u:R>",
        );
        let Some(Answer::Values(values)) = read(address.as_bytes()) else {
            panic!("an answer is lost");
        };
        assert_eq!(outside_address(&values), "81.2.69.142".parse().ok());

        let fault = envelope(
            "<s:Fault><detail><UPnPError><errorCode>713</errorCode></UPnPError></detail></s:Fault>",
        );
        assert_eq!(read(fault.as_bytes()), Some(Answer::Fault(713)));
        for text in ["", "<html/>", &envelope(""), &address[..address.len() - 9]] {
            assert_eq!(
                read(text.as_bytes()),
                None,
                "{text:?} is taken for an answer"
            );
        }
        let unconnected = BTreeMap::from([("NewExternalIPAddress".to_owned(), String::new())]);
        assert_eq!(outside_address(&unconnected), "0.0.0.0".parse().ok());
    }

    #[test]
    fn a_door_is_read_with_the_device_it_leads_to() {
        let own = ["192.168.1.7".parse().unwrap()];
        let told = |changed: (&str, &str)| {
            let mut values: BTreeMap<String, String> = [
                ("NewRemoteHost", ""),
                ("NewExternalPort", "9100"),
                ("NewProtocol", "TCP"),
                ("NewInternalPort", "9101"),
                ("NewInternalClient", "192.168.1.9"),
                ("NewEnabled", "1"),
                ("NewPortMappingDescription", "a\u{202e}b"),
            ]
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
            .into();
            values.insert(changed.0.into(), changed.1.into());
            door(&values, &own)
        };
        let plain = told(("", "")).unwrap();
        assert_eq!((plain.outside, plain.inside), (9100, 9101));
        assert_eq!(
            (plain.protocol, plain.to),
            (Protocol::Tcp, LeadsTo::AnotherDevice)
        );
        assert!(plain.enabled && plain.description == "ab");
        let mine = told(("NewInternalClient", "192.168.1.7")).unwrap();
        assert_eq!(mine.to, LeadsTo::ThisComputer);
        assert!(!told(("NewEnabled", "0")).unwrap().enabled);
        assert_eq!(
            told(("NewProtocol", "udp")).unwrap().protocol,
            Protocol::Udp
        );
        assert_eq!(
            told(("NewProtocol", "")).unwrap().protocol,
            Protocol::Unknown
        );
        for changed in [
            ("NewExternalPort", "70000"),
            ("NewInternalPort", "-1"),
            ("NewInternalClient", "printer"),
        ] {
            assert_eq!(told(changed), None, "{changed:?}");
        }
    }
}
