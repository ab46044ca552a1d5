//! What the hub says of itself, reduced to its name and to where it tells of its doors.

use std::net::Ipv4Addr;

use checkup::sanitise;

use super::place::Place;
use crate::xml::{self, Piece};

const MOST_SERVICES: usize = 2;

/// A service that tells of doors.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Hubs on a cable or on fibre.
    Ip1,
    /// The same, newer.
    Ip2,
    /// Hubs that dial in.
    Ppp1,
}

impl Kind {
    /// Its name.
    pub(super) const fn urn(self) -> &'static str {
        match self {
            Self::Ip1 => "urn:schemas-upnp-org:service:WANIPConnection:1",
            Self::Ip2 => "urn:schemas-upnp-org:service:WANIPConnection:2",
            Self::Ppp1 => "urn:schemas-upnp-org:service:WANPPPConnection:1",
        }
    }

    fn of(urn: &str) -> Option<Self> {
        [Self::Ip1, Self::Ip2, Self::Ppp1]
            .into_iter()
            .find(|kind| kind.urn() == urn)
    }
}

/// What the hub says of itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Description {
    /// Maker and model, fit to be shown.
    pub model: Option<String>,
    /// Where it tells of its doors; never anywhere but on the hub.
    pub services: Vec<(Kind, Place)>,
}

/// Reads what was found at `page`; none if it is no description.
pub fn read(bytes: &[u8], page: &Place, hub: Ipv4Addr) -> Option<Description> {
    let mut raw = Raw::default();
    xml::walk(bytes, |piece| raw.take(piece)).ok()?;
    if !raw.is_description {
        return None;
    }
    // An address given for all others must be the hub's as well.
    let base = match raw.base.as_deref().filter(|base| !base.is_empty()) {
        Some(base) => Place::of(base, hub)?,
        None => page.clone(),
    };
    let services = raw
        .services
        .iter()
        .filter_map(|(urn, control)| Some((Kind::of(urn)?, base.leading_to(control, hub)?)))
        .take(MOST_SERVICES)
        .collect();
    let names = [raw.maker, raw.model, raw.number];
    let name = names.into_iter().flatten().collect::<Vec<_>>().join(" ");
    let name = sanitise(&name);
    Some(Description {
        model: (!name.is_empty()).then_some(name),
        services,
    })
}

#[derive(Default)]
struct Raw {
    is_description: bool,
    base: Option<String>,
    maker: Option<String>,
    model: Option<String>,
    number: Option<String>,
    service: (String, String),
    services: Vec<(String, String)>,
}

impl Raw {
    fn take(&mut self, piece: Piece<'_>) {
        // The hub itself is described first, its parts after it.
        let first = |place: &mut Option<String>, text: &str| {
            place.get_or_insert_with(|| text.to_owned());
        };
        match piece {
            Piece::Open("device") => self.is_description = true,
            Piece::Open("service") => self.service = (String::new(), String::new()),
            Piece::Open(_) => {}
            Piece::Close("URLBase", text) => first(&mut self.base, text),
            Piece::Close("manufacturer", text) => first(&mut self.maker, text),
            Piece::Close("modelName", text) => first(&mut self.model, text),
            Piece::Close("modelNumber", text) => first(&mut self.number, text),
            Piece::Close("serviceType", text) => text.clone_into(&mut self.service.0),
            Piece::Close("controlURL", text) => text.clone_into(&mut self.service.1),
            Piece::Close("service", _) => self.services.push(std::mem::take(&mut self.service)),
            Piece::Close(..) => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HUB: Ipv4Addr = Ipv4Addr::new(192, 168, 1, 1);

    fn page() -> Place {
        Place::of("http://192.168.1.1:5000/rootDesc.xml", HUB).unwrap()
    }

    fn hub(base: &str, control: &str) -> String {
        format!(
            "<?xml version=\"1.0\"?><root xmlns=\"urn:schemas-upnp-org:device-1-0\">{base}<device>\
             <deviceType>urn:schemas-upnp-org:device:InternetGatewayDevice:1</deviceType>\
             <manufacturer>Example</manufacturer><modelName>Hub</modelName><modelNumber>2</modelNumber>\
             <serviceList><service><serviceType>urn:schemas-upnp-org:service:Layer3Forwarding:1</serviceType>\
             <controlURL>/ctl/L3F</controlURL></service></serviceList><deviceList><device>\
             <manufacturer>Other</manufacturer><serviceList><service>\
             <serviceType>{}</serviceType><controlURL>{control}</controlURL></service></serviceList>\
             </device></deviceList></device></root>",
            Kind::Ip1.urn()
        )
    }

    #[test]
    fn the_hub_is_named_and_its_service_found() {
        let read_it = |base: &str, control: &str| read(hub(base, control).as_bytes(), &page(), HUB);
        let found = read_it("", "/ctl/IPConn").unwrap();
        assert_eq!(found.model.as_deref(), Some("Example Hub 2"));
        let place = page().leading_to("/ctl/IPConn", HUB).unwrap();
        assert_eq!(found.services, [(Kind::Ip1, place)]);

        let based = read_it("<URLBase>http://192.168.1.1:49000/x/</URLBase>", "ctl").unwrap();
        assert_eq!(based.services[0].1.port, 49000);
        assert_eq!(based.services[0].1.path, "/x/ctl");
    }

    #[test]
    fn a_service_elsewhere_is_none() {
        let read_it = |base: &str, control: &str| read(hub(base, control).as_bytes(), &page(), HUB);
        for control in [
            "http://192.168.1.9/ctl",
            "//evil.example/ctl",
            "/ctl\u{1}",
            "",
        ] {
            assert_eq!(
                read_it("", control).unwrap().services,
                [],
                "{control:?} is asked"
            );
        }
        assert_eq!(
            read_it("<URLBase>http://192.168.1.9/</URLBase>", "/ctl"),
            None
        );
        for text in ["", "<html>no</html>", "<root><device>", "\0\0"] {
            assert_eq!(read(text.as_bytes(), &page(), HUB), None, "{text:?}");
        }
    }
}
