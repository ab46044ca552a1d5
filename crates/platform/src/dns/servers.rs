//! Who is asked where names lead, read from where each system keeps it. Nothing is sent.

use std::net::{IpAddr, Ipv6Addr};

use checkup::{DnsServer, Evidence, System, Why};

use crate::machine::{Machine, Missing};

const MOST_SERVERS: usize = 8;
/// What the resolver of systemd really asks; the usual file then names only the resolver itself.
const BEHIND_SYSTEMD: &str = "/run/systemd/resolve/resolv.conf";
/// The same for a resolver that NetworkManager started.
const BEHIND_NETWORK_MANAGER: &str = "/run/NetworkManager/no-stub-resolv.conf";

/// The networks this computer is on, and whom its interfaces were told to ask.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Surroundings {
    /// Its own addresses, each with the length of its network's prefix.
    pub networks: Vec<(IpAddr, u8)>,
    /// The servers that the interfaces in use were given. Complete on Windows only.
    pub servers: Vec<IpAddr>,
}

impl Surroundings {
    /// As they are at this moment.
    #[must_use]
    pub fn now() -> Self {
        let mut now = Self::default();
        for interface in netdev::get_interfaces() {
            if !interface.is_up() || interface.is_loopback() {
                continue;
            }
            let v4 = interface.ipv4.iter();
            let v6 = interface.ipv6.iter();
            now.networks
                .extend(v4.map(|net| (IpAddr::V4(net.addr()), net.prefix_len())));
            now.networks
                .extend(v6.map(|net| (IpAddr::V6(net.addr()), net.prefix_len())));
            if interface.gateway.is_some() {
                now.servers.extend(&interface.dns_servers);
            }
        }
        now
    }

    fn holds(&self, address: IpAddr) -> bool {
        self.networks
            .iter()
            .any(|(own, prefix)| match (own, address) {
                (IpAddr::V4(own), IpAddr::V4(address)) => {
                    let differ = own.to_bits() ^ address.to_bits();
                    *prefix > 0 && differ.leading_zeros() >= u32::from(*prefix)
                }
                (IpAddr::V6(own), IpAddr::V6(address)) => {
                    let differ = own.to_bits() ^ address.to_bits();
                    *prefix > 0 && differ.leading_zeros() >= u32::from(*prefix)
                }
                _ => false,
            })
    }
}

/// The servers, each once, in order.
pub fn in_use(machine: &dyn Machine, surroundings: &Surroundings) -> Evidence<Vec<DnsServer>> {
    let found = match machine.system() {
        System::Windows => Ok(surroundings.servers.clone()),
        System::Macos => of_macos(machine),
        System::Linux => of_linux(machine),
    };
    let mut servers: Vec<DnsServer> = Vec::new();
    match found {
        Err(missing) => return Evidence::Unavailable(Why::from(missing)),
        Ok(found) => {
            for address in found.into_iter().filter(|address| is_real(*address)) {
                let address = address.to_canonical();
                let new = servers.iter().all(|server| server.address != address);
                if new && servers.len() < MOST_SERVERS {
                    let neighbour = surroundings.holds(address);
                    servers.push(DnsServer { address, neighbour });
                }
            }
        }
    }
    if servers.is_empty() {
        return Evidence::Unavailable(Why::Offline);
    }
    Evidence::Observed(servers)
}

fn of_linux(machine: &dyn Machine) -> Result<Vec<IpAddr>, Missing> {
    let usual = resolv_conf(&machine.read("/etc/resolv.conf")?);
    let only_itself = !usual.is_empty() && usual.iter().all(|address| address.is_loopback());
    if !only_itself {
        return Ok(usual);
    }
    for behind in [BEHIND_SYSTEMD, BEHIND_NETWORK_MANAGER] {
        let servers = machine.read(behind).map(|bytes| resolv_conf(&bytes));
        if let Ok(servers) = servers.as_deref()
            && !servers.is_empty()
        {
            return Ok(servers.to_vec());
        }
    }
    Ok(usual)
}

fn of_macos(machine: &dyn Machine) -> Result<Vec<IpAddr>, Missing> {
    let printed = machine.run("/usr/sbin/scutil", &["--dns"])?;
    if printed.code != Some(0) || !printed.out.contains("DNS configuration") {
        return Err(Missing::NotUnderstood);
    }
    Ok(scutil(&printed.out))
}

/// The servers that a `resolv.conf` names.
pub fn resolv_conf(bytes: &[u8]) -> Vec<IpAddr> {
    String::from_utf8_lossy(bytes)
        .lines()
        .filter_map(|line| {
            let mut words = line.split_whitespace();
            (words.next() == Some("nameserver")).then(|| words.next())?
        })
        .filter_map(address)
        .collect()
}

/// The servers that `scutil --dns` prints for names in general, not those for single domains.
pub fn scutil(printed: &str) -> Vec<IpAddr> {
    let general = printed
        .split("DNS configuration (for scoped queries)")
        .next()
        .unwrap_or_default();
    general
        .split("resolver #")
        .skip(1)
        .filter(|resolver| {
            let special = |line: &str| {
                let line = line.trim_start();
                line.starts_with("domain ") || line.starts_with("domain:")
            };
            !resolver.lines().any(special)
        })
        .flat_map(str::lines)
        .filter_map(|line| {
            let (key, value) = line.split_once(" : ")?;
            key.trim()
                .starts_with("nameserver[")
                .then(|| address(value.trim()))?
        })
        .collect()
}

fn address(word: &str) -> Option<IpAddr> {
    word.split('%').next()?.parse().ok()
}

fn is_real(address: IpAddr) -> bool {
    // Windows names these three where nobody was given.
    const NOBODY: [Ipv6Addr; 3] = [
        Ipv6Addr::new(0xfec0, 0, 0, 0xffff, 0, 0, 0, 1),
        Ipv6Addr::new(0xfec0, 0, 0, 0xffff, 0, 0, 0, 2),
        Ipv6Addr::new(0xfec0, 0, 0, 0xffff, 0, 0, 0, 3),
    ];
    !address.is_unspecified() && !NOBODY.iter().any(|nobody| IpAddr::V6(*nobody) == address)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::machine::captured::Captured;

    const SCUTIL: &str = "DNS configuration\n\nresolver #1\n  search domain[0] : home\n  \
         nameserver[0] : 192.168.1.254\n  nameserver[1] : fe80::1%en0\n  if_index : 6 (en0)\n  flags    : \
         Request A records\n  reach    : 0x00020002 (Reachable,Directly Reachable Address)\n\nresolver #2\n  \
         domain   : local\n  nameserver[0] : 203.0.113.7\n  options  : mdns\n  timeout  : 5\n\nDNS configuration \
         (for scoped queries)\n\nresolver #1\n  nameserver[0] : 203.0.113.8\n  if_index : 6 (en0)\n";

    fn surroundings() -> Surroundings {
        Surroundings {
            networks: vec![
                ("192.168.1.7".parse().unwrap(), 24),
                ("2001:db8:1::7".parse().unwrap(), 64),
            ],
            servers: [
                "192.168.1.254",
                "fec0:0:0:ffff::1",
                "0.0.0.0",
                "192.168.1.254",
            ]
            .map(|address| address.parse().unwrap())
            .to_vec(),
        }
    }

    fn seen(machine: &Captured) -> Vec<(String, bool)> {
        let servers = in_use(machine, &surroundings());
        let servers = servers.observed().unwrap_or_else(|| panic!("{servers:?}"));
        let tell = |server: &DnsServer| (server.address.to_string(), server.neighbour);
        servers.iter().map(tell).collect()
    }

    fn linux(files: &[(&str, &str)]) -> Captured {
        files
            .iter()
            .fold(Captured::new(System::Linux), |machine, (path, text)| {
                machine.with_file(path, text)
            })
    }

    #[test]
    fn the_servers_of_each_system_are_found() {
        let hub = || vec![("192.168.1.254".to_owned(), true)];
        assert_eq!(seen(&Captured::new(System::Windows)), hub());
        let mac =
            Captured::new(System::Macos).with_printed("/usr/sbin/scutil --dns", 0, SCUTIL, "");
        assert_eq!(
            seen(&mac),
            [
                ("192.168.1.254".to_owned(), true),
                ("fe80::1".into(), false)
            ]
        );
        let plain = "# by hand\nsearch home\nnameserver 192.168.1.254\nnameserver\nnameserver x\n";
        assert_eq!(seen(&linux(&[("/etc/resolv.conf", plain)])), hub());
    }

    #[test]
    fn a_resolver_on_this_computer_is_asked_whom_it_asks() {
        let stub = (
            "/etc/resolv.conf",
            "nameserver 127.0.0.53\noptions edns0 trust-ad\n",
        );
        let behind = "nameserver 9.9.9.9\nnameserver 2001:db8:1::1\n";
        let asked = [
            ("9.9.9.9".to_owned(), false),
            ("2001:db8:1::1".into(), true),
        ];
        for place in [BEHIND_SYSTEMD, BEHIND_NETWORK_MANAGER] {
            let machine = linux(&[stub, (place, behind)]);
            assert_eq!(seen(&machine), asked, "{place}");
        }
        let alone = [("127.0.0.53".to_owned(), false)];
        assert_eq!(seen(&linux(&[stub])), alone);
        assert_eq!(
            seen(&linux(&[stub, (BEHIND_SYSTEMD, "# nobody yet\n")])),
            alone
        );
    }

    #[test]
    fn servers_that_cannot_be_seen_are_not_made_up() {
        let mac =
            Captured::new(System::Macos).with_printed("/usr/sbin/scutil --dns", 0, SCUTIL, "");
        let machines = [
            mac,
            linux(&[("/etc/resolv.conf", "nameserver 192.168.1.254\n")]),
        ];
        for machine in machines {
            for (question, missing, less) in machine.each_without() {
                if question.starts_with("variable") {
                    continue;
                }
                let unseen = Evidence::Unavailable(Why::from(missing));
                assert_eq!(in_use(&less, &surroundings()), unseen, "{question}");
            }
        }
        let mac = |code, out| {
            let machine = Captured::new(System::Macos);
            in_use(
                &machine.with_printed("/usr/sbin/scutil --dns", code, out, ""),
                &surroundings(),
            )
        };
        assert_eq!(mac(1, SCUTIL), Evidence::Unavailable(Why::NotUnderstood));
        assert_eq!(mac(0, "?"), Evidence::Unavailable(Why::NotUnderstood));
        let nobody = "No DNS configuration available\n";
        assert_eq!(mac(0, nobody), Evidence::Unavailable(Why::Offline));
        let empty = in_use(&Captured::new(System::Windows), &Surroundings::default());
        assert_eq!(empty, Evidence::Unavailable(Why::Offline));
    }

    proptest! {
        #[test]
        fn any_answer_is_read_without_harm(text in any::<String>(), bytes in prop::collection::vec(any::<u8>(), 0..300)) {
            let _servers = scutil(&text);
            let _servers = scutil(&format!("DNS configuration\nresolver #1\n nameserver[0] : {text}"));
            let _servers = resolv_conf(&bytes);
        }
    }
}
