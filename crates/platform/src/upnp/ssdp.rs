//! The question "is there a hub that opens doors?", and who may answer it.

use std::net::Ipv4Addr;

use super::place::Place;

/// What is looked for: hubs of both versions, and the two services that tell of doors.
pub(super) const TARGETS: [&str; 4] = [
    "urn:schemas-upnp-org:device:InternetGatewayDevice:1",
    "urn:schemas-upnp-org:device:InternetGatewayDevice:2",
    "urn:schemas-upnp-org:service:WANIPConnection:1",
    "urn:schemas-upnp-org:service:WANPPPConnection:1",
];

/// The question.
pub(super) fn search(target: &str) -> String {
    format!(
        "M-SEARCH * HTTP/1.1\r\nHOST: 239.255.255.250:1900\r\nMAN: \"ssdp:discover\"\r\n\
         MX: 2\r\nST: {target}\r\n\r\n"
    )
}

/// Where the hub says that its description is; none unless this is an answer and leads to the hub.
pub fn description(reply: &[u8], hub: Ipv4Addr) -> Option<Place> {
    let mut headers = [httparse::EMPTY_HEADER; 32];
    let mut response = httparse::Response::new(&mut headers);
    let whole = [reply, b"\r\n\r\n"].concat();
    match response.parse(&whole) {
        Ok(httparse::Status::Complete(_)) if response.code == Some(200) => {}
        Ok(_) | Err(_) => return None,
    }
    let location = response
        .headers
        .iter()
        .find(|header| header.name.eq_ignore_ascii_case("location"))?;
    Place::of(std::str::from_utf8(location.value).ok()?, hub)
}

#[cfg(test)]
mod tests {
    use super::*;

    const HUB: Ipv4Addr = Ipv4Addr::new(192, 168, 1, 1);

    #[test]
    fn only_an_answer_that_leads_to_the_hub_is_followed() {
        let answer = |location: &str| {
            format!(
                "HTTP/1.1 200 OK\r\nCACHE-CONTROL: max-age=120\r\nST: x\r\nLocation: {location}\r\nEXT:\r\n\r\n"
            )
        };
        let good = Place::of("http://192.168.1.1:5000/rootDesc.xml", HUB);
        let cases = [
            (answer("http://192.168.1.1:5000/rootDesc.xml"), good.clone()),
            (
                "HTTP/1.1 200 OK\r\nLOCATION:http://192.168.1.1:5000/rootDesc.xml".into(),
                good,
            ),
            (answer("http://192.168.1.2:5000/rootDesc.xml"), None),
            (answer("http://evil.example/"), None),
            (answer("").replace("200 OK", "404 No"), None),
            (
                "NOTIFY * HTTP/1.1\r\nLOCATION: http://192.168.1.1/\r\n\r\n".into(),
                None,
            ),
            ("M-SEARCH * HTTP/1.1\r\n\r\n".into(), None),
            (String::new(), None),
        ];
        for (reply, expected) in cases {
            assert_eq!(description(reply.as_bytes(), HUB), expected, "{reply}");
        }
    }
}
