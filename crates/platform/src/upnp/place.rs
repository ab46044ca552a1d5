//! Where on the hub something is. Addresses that lead anywhere else are not understood at all.

use std::net::Ipv4Addr;

const LONGEST_PATH: usize = 512;

/// A page of the hub.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The port.
    pub port: u16,
    /// The path, which begins with a slash and holds nothing that could end a request's line.
    pub path: String,
}

impl Place {
    /// Reads a whole address; none unless it is this hub's own, written as a number.
    pub fn of(address: &str, hub: Ipv4Addr) -> Option<Self> {
        let address = address.trim();
        if !is_plain(address) {
            return None;
        }
        let start = address.get(..7)?;
        if !start.eq_ignore_ascii_case("http://") {
            return None;
        }
        let rest = &address[7..];
        let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
        let (authority, path) = rest.split_at(end);
        let (host, port) = authority.split_once(':').unwrap_or((authority, "80"));
        if host.parse() != Ok(hub) || !port.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let port = port.parse().ok().filter(|port| *port > 0)?;
        Some(Self {
            port,
            path: path_of(path)?,
        })
    }

    /// Where an address leads that was written on this page.
    pub fn leading_to(&self, address: &str, hub: Ipv4Addr) -> Option<Self> {
        let address = address.trim();
        if address.is_empty() || !is_plain(address) || address.starts_with("//") {
            return None;
        }
        if address.contains("://") {
            return Self::of(address, hub);
        }
        let before_query = address.split(['/', '?', '#']).next().unwrap_or_default();
        if before_query.contains(':') {
            return None;
        }
        let path = if address.starts_with('/') {
            path_of(address)?
        } else {
            let own = self.path.split(['?', '#']).next().unwrap_or_default();
            let folder = own.rfind('/').map_or("/", |at| &own[..=at]);
            path_of(&format!("{folder}{address}"))?
        };
        Some(Self {
            port: self.port,
            path,
        })
    }
}

fn is_plain(address: &str) -> bool {
    address.bytes().all(|byte| byte.is_ascii_graphic()) && !address.contains(['\\', '@', '"'])
}

fn path_of(path: &str) -> Option<String> {
    let path = path.split('#').next().unwrap_or_default();
    let path = if path.starts_with('/') {
        path.to_owned()
    } else {
        format!("/{path}")
    };
    (path.len() <= LONGEST_PATH).then_some(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    const HUB: Ipv4Addr = Ipv4Addr::new(192, 168, 1, 1);

    fn place(port: u16, path: &str) -> Option<Place> {
        Some(Place {
            port,
            path: path.into(),
        })
    }

    #[test]
    fn only_the_hub_itself_is_a_place() {
        let cases = [
            (
                "http://192.168.1.1:5000/rootDesc.xml",
                place(5000, "/rootDesc.xml"),
            ),
            (
                "HTTP://192.168.1.1/igd.xml?a=1#b",
                place(80, "/igd.xml?a=1"),
            ),
            ("http://192.168.1.1", place(80, "/")),
            ("http://192.168.1.1?a", place(80, "/?a")),
            ("https://192.168.1.1/", None),
            ("http://192.168.1.2/", None),
            ("http://192.168.1.1.evil.example/", None),
            ("http://192.168.1.1@evil.example/", None),
            ("http://evil.example\\@192.168.1.1/", None),
            ("http://hub.lan/", None),
            ("http://0xc0a80101/", None),
            ("http://192.168.1.01/", None),
            ("http://[::ffff:192.168.1.1]/", None),
            ("http://192.168.1.1:0/", None),
            ("http://192.168.1.1:99999/", None),
            ("http://192.168.1.1:+80/", None),
            ("http://192.168.1.1:80/a b", None),
            ("http://192.168.1.1:80/\r\nX: y", None),
            ("file:///etc/passwd", None),
            ("", None),
        ];
        for (address, expected) in cases {
            assert_eq!(Place::of(address, HUB), expected, "{address:?}");
        }
        let long = format!("http://192.168.1.1/{}", "x".repeat(LONGEST_PATH));
        assert_eq!(Place::of(&long, HUB), None, "a long path");
    }

    #[test]
    fn an_address_on_a_page_stays_on_the_hub() {
        let page = place(5000, "/dev/root.xml?x").unwrap();
        let cases = [
            ("/ctl/IPConn", place(5000, "/ctl/IPConn")),
            ("ctl/IPConn", place(5000, "/dev/ctl/IPConn")),
            ("?ctl", place(5000, "/dev/?ctl")),
            ("http://192.168.1.1:49152/ctl", place(49152, "/ctl")),
            ("http://192.168.1.9/ctl", None),
            ("//192.168.1.9/ctl", None),
            ("ftp:ctl", None),
            ("/ctl\r\nHost: x", None),
            ("", None),
        ];
        for (address, expected) in cases {
            assert_eq!(page.leading_to(address, HUB), expected, "{address:?}");
        }
    }
}
