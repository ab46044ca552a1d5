use serde_json::Value;

use crate::home::Home;
use crate::hub::run;

/// Counts the packets that leave the computer, in its own namespace, by where they go.
pub(crate) struct Counter<'a>(&'a Home);

/// How many packets went where.
#[derive(Debug)]
pub(crate) struct Packets {
    pub(crate) to_hub: u64,
    /// To the group at which hubs listen.
    pub(crate) to_group: u64,
    pub(crate) elsewhere: u64,
}

impl<'a> Counter<'a> {
    pub(crate) fn start(home: &'a Home) -> Self {
        // The newer kind of address is the system's own talk, except for connections and questions.
        let rules = "table inet count {\n counter hub {}\n counter group {}\n counter elsewhere {}\n \
             chain out {\n type filter hook output priority 0;\n oifname \"lo\" return\n \
             ip daddr 192.168.77.1 counter name hub return\n \
             ip daddr 239.255.255.250 udp dport 1900 counter name group return\n \
             meta nfproto ipv4 counter name elsewhere return\n \
             meta l4proto { tcp, udp } counter name elsewhere\n }\n}\n";
        let path = home.path("count.nft");
        std::fs::write(&path, rules).unwrap();
        run(&home.computer(), "/usr/sbin/nft", &["-f", &path]);
        Self(home)
    }

    pub(crate) fn read(&self) -> Packets {
        let said = run(
            &self.0.computer(),
            "/usr/sbin/nft",
            &["-j", "list", "counters"],
        );
        let said: Value = serde_json::from_slice(&said.stdout).unwrap();
        let of = |name: &str| {
            let mut all = said["nftables"].as_array().unwrap().iter();
            let counter = all.find(|entry| entry["counter"]["name"] == name).unwrap();
            counter["counter"]["packets"].as_u64().unwrap()
        };
        Packets {
            to_hub: of("hub"),
            to_group: of("group"),
            elsewhere: of("elsewhere"),
        }
    }
}
