use std::fs;
use std::process::{Command, Output};

use crate::home::Home;

/// The port at which the hub describes itself.
const DESCRIPTION: u16 = 5000;

/// A hub whose devices may open doors in it: a real one, with its own way to the internet.
pub(crate) struct DoorOpener<'a> {
    home: &'a mut Home,
}

impl<'a> DoorOpener<'a> {
    /// Starts it with this address on the side of the internet. No packet leaves the namespace.
    pub(crate) fn start(home: &'a mut Home, outside: &str) -> Self {
        let hub = home.hub();
        home.ip(&[
            "-n", &hub, "link", "add", "wan0", "type", "veth", "peer", "name", "wan1",
        ]);
        for link in ["wan0", "wan1"] {
            home.ip(&["-n", &hub, "link", "set", link, "up"]);
        }
        let address = format!("{outside}/24");
        home.ip(&["-n", &hub, "address", "add", &address, "dev", "wan0"]);
        let tables = home.path("tables.nft");
        fs::write(
            &tables,
            "table inet filter {\n chain forward { type filter hook forward priority 0; jump miniupnpd; }\n \
             chain miniupnpd { }\n chain prerouting { type nat hook prerouting priority -100; jump prerouting_miniupnpd; }\n \
             chain postrouting { type nat hook postrouting priority 100; jump postrouting_miniupnpd; }\n \
             chain prerouting_miniupnpd { }\n chain postrouting_miniupnpd { }\n}\n",
        )
        .unwrap();
        run(&hub, "/usr/sbin/nft", &["-f", &tables]);
        let conf = home.path("miniupnpd.conf");
        let lines = [
            "ext_ifname=wan0",
            "listening_ip=lan0",
            "http_port=5000",
            "enable_natpmp=yes",
            "enable_upnp=yes",
            "secure_mode=no",
            "ipv6_disable=yes",
            "friendly_name=Example Hub",
            "manufacturer_name=Example",
            "model_name=Hub",
            "model_number=3",
            "uuid=2a76466e-8f3b-4c41-9702-378ab04d6b99",
            "upnp_table_name=filter",
            "upnp_nat_table_name=filter",
            "allow 0-65535 0.0.0.0/0 0-65535",
        ];
        let lease = format!("lease_file={}", home.path("leases"));
        fs::write(&conf, lines.join("\n") + "\n" + &lease + "\n").unwrap();
        let id = home.path("miniupnpd.pid");
        home.serve(
            DESCRIPTION,
            "/usr/sbin/miniupnpd",
            &["-d", "-f", &conf, "-P", &id],
        );
        Self { home }
    }

    /// A device asks for a door.
    pub(crate) fn open(&self, name: &str, device: &str, inside: u16, outside: u16, kind: &str) {
        let description = format!("http://192.168.77.1:{DESCRIPTION}/rootDesc.xml");
        let (inside, outside) = (inside.to_string(), outside.to_string());
        let said = run(
            &self.home.computer(),
            "/usr/bin/upnpc",
            &[
                "-u",
                &description,
                "-e",
                name,
                "-a",
                device,
                &inside,
                &outside,
                kind,
            ],
        );
        let said = String::from_utf8_lossy(&said.stdout);
        assert!(said.contains("is redirected to"), "no door opened: {said}");
    }
}

pub(crate) fn run(place: &str, program: &str, arguments: &[&str]) -> Output {
    let output = Command::new("/usr/sbin/ip")
        .args(["netns", "exec", place, program])
        .args(arguments)
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{program}: {}{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    );
    output
}
