use std::net::Ipv4Addr;

use platform::admin_page::http as page;
use platform::ports::banner;
use platform::upnp::place::Place;
use platform::upnp::{description, http, nat_pmp, soap, ssdp};

const HUB: Ipv4Addr = Ipv4Addr::new(192, 168, 77, 1);
const LONGEST_LINE: usize = 200;

/// A page of the hub, asked for by its settings or by its doors.
pub fn hub_page(bytes: &[u8]) -> bool {
    let answer = page::parse(bytes);
    for line in answer
        .iter()
        .flat_map(|answer| [&answer.title, &answer.server, &answer.realm])
    {
        line.iter().for_each(|line| harmless(line));
    }
    let location = answer
        .as_ref()
        .and_then(|answer| answer.location.as_deref());
    let leads = location.map(|location| page::redirect(location, HUB.into()));
    if let Some(page::Redirect::Here(path)) = leads {
        let request = page::request(HUB.into(), &path);
        assert_eq!(request.matches("\r\n\r\n").count(), 1, "two requests");
    }
    banner(bytes).iter().for_each(|line| harmless(line));
    let body = http::parse(bytes);
    if let Some((_, body)) = &body {
        assert!(body.len() <= bytes.len(), "more than was sent");
    }
    if http::is_complete(bytes) {
        assert!(body.is_some(), "whole, and not read");
    }
    answer.is_some() || body.is_some()
}

/// An answer to "who opens doors?", or to the second way of asking for an address.
pub fn hub_reply(bytes: &[u8]) -> bool {
    let place = ssdp::description(bytes, HUB);
    place.iter().for_each(on_the_hub);
    place.is_some() || nat_pmp::outside_address(bytes).is_some()
}

/// What the hub says of itself.
pub fn hub_description(bytes: &[u8]) -> bool {
    let Some(page) = Place::of("http://192.168.77.1:5000/rootDesc.xml", HUB) else {
        return false;
    };
    let Some(description) = description::read(bytes, &page, HUB) else {
        return false;
    };
    description.model.iter().for_each(|line| harmless(line));
    description
        .services
        .iter()
        .for_each(|(_, place)| on_the_hub(place));
    true
}

/// What the hub says of its doors.
pub fn hub_door(bytes: &[u8]) -> bool {
    let Some(soap::Answer::Values(values)) = soap::read(bytes) else {
        return false;
    };
    let _ = soap::outside_address(&values);
    if let Some(door) = soap::door(&values, &[]) {
        harmless(&door.description);
        let _ = door.is_risky();
    }
    true
}

fn harmless(line: &str) {
    assert!(line.chars().count() <= LONGEST_LINE, "{line:?} is long");
    assert!(!line.chars().any(char::is_control), "{line:?} is not clean");
}

fn on_the_hub(place: &Place) {
    assert!(place.port > 0 && place.path.starts_with('/'), "{place:?}");
    let odd = |byte: u8| !byte.is_ascii_graphic();
    assert!(!place.path.bytes().any(odd), "{place:?} ends a line");
}
