//! The hub's doors: those to this side, and those that devices opened to the internet.

use std::net::TcpListener;
use std::os::fd::OwnedFd;
use std::process::{Command, Stdio};
use std::time::Instant;

use checkup::{
    Evidence, HomeNetwork, Probe, Stop, double_nat, router_admin_page, router_ports, upnp,
};
use platform::ThisComputer;
use serde_json::{Value, json};
use time::OffsetDateTime;

use crate::counter::Counter;
use crate::home::Home;
use crate::hub::DoorOpener;
use crate::{told, write_out};

const OUTSIDE: &str = "81.2.69.142";

/// What the finding of one check saw, as `fact: value`.
pub(crate) fn saw(seen: &Value, check: &str) -> Vec<String> {
    let lines = seen["findings"][check]["saw"].as_array().unwrap();
    lines
        .iter()
        .map(|line| {
            format!(
                "{}: {}",
                line["fact"].as_str().unwrap(),
                line["value"].as_str().unwrap()
            )
        })
        .collect()
}

#[test]
fn a_healthy_hub_is_asked_little_and_nobody_else_at_all() {
    let mut home = Home::usual();
    home.serve_pages("pages", "192.168.77.1", "Example Hub", "");
    home.serve_encrypted(&[]);
    let hub = DoorOpener::start(&mut home, OUTSIDE);
    for (name, port, kind) in [
        ("My printer", 9100, "TCP"),
        ("Game", 3074, "UDP"),
        ("Call", 40000, "UDP"),
        ("Download", 51413, "TCP"),
    ] {
        hub.open(name, "192.168.77.9", port, port, kind);
    }
    let counter = Counter::start(&home);
    let seen = home.look_with("doors::look_at_doors", "");
    let sent = counter.read();
    assert_eq!(told(&seen, "router-ports"), ["good", "usual"], "{seen}");
    assert_eq!(told(&seen, "upnp"), ["advice", "open"], "{seen}");
    assert_eq!(told(&seen, "double-nat"), ["good", "single"], "{seen}");
    assert_eq!(told(&seen, "router-admin-page"), ["advice", "both"]);
    assert!(sent.to_hub <= 60, "the hub is burdened: {sent:?}");
    assert!(sent.to_hub > 20, "nothing was counted: {sent:?}");
    assert!((1..=8).contains(&sent.to_group), "{sent:?}");
    assert_eq!(sent.elsewhere, 0, "a stranger was sent something: {sent:?}");
    let took = seen["milliseconds"].as_u64().unwrap();
    assert!(took < 10_000, "a healthy hub took {took} ms");
}

#[test]
fn doors_that_devices_opened_are_told_in_words() {
    let mut home = Home::usual();
    let hub = DoorOpener::start(&mut home, OUTSIDE);
    hub.open("My printer", "192.168.77.9", 9100, 9100, "TCP");
    hub.open("Game at 192.168.77.2", "192.168.77.2", 3074, 3074, "UDP");
    let seen = home.look_with("doors::look_at_doors", "");
    assert_eq!(told(&seen, "upnp"), ["advice", "open"], "{seen}");
    let lines = saw(&seen, "upnp");
    for line in [
        "upnp-model: Example Hub 3",
        "mapping-printing: port 9100 to another device: My printer",
        "mapping-game: port 3074 to this computer: Game at \u{2026}",
    ] {
        assert!(lines.iter().any(|seen| seen == line), "{line}: {lines:?}");
    }
    let whole = seen["findings"].to_string();
    assert!(
        !whole.contains("192.168.77") && !whole.contains(OUTSIDE),
        "{whole}"
    );

    let mut home = Home::usual();
    let hub = DoorOpener::start(&mut home, OUTSIDE);
    hub.open("Camera", "192.168.77.9", 22, 8022, "TCP");
    hub.open("Printer", "192.168.77.9", 9100, 9100, "TCP");
    let seen = home.look_with("doors::look_at_doors", "");
    assert_eq!(told(&seen, "upnp"), ["problem", "risky"], "{seen}");
    assert_eq!(seen["findings"]["upnp"]["facts"]["count"], "1");
}

#[test]
fn a_hub_without_doors_is_good_and_a_silent_one_is_not_judged() {
    let mut home = Home::usual();
    DoorOpener::start(&mut home, OUTSIDE);
    let seen = home.look_with("doors::look_at_doors", "");
    assert_eq!(told(&seen, "upnp"), ["good", "none-open"], "{seen}");
    drop(home);

    let mut home = Home::usual();
    home.serve_pages("pages", "192.168.77.1", "Example Hub", "");
    let seen = home.look_with("doors::look_at_doors", "");
    assert_eq!(told(&seen, "upnp"), ["cannot-tell", "no-reply"], "{seen}");
    assert_eq!(told(&seen, "double-nat"), ["cannot-tell", "no-reply"]);
    assert_eq!(told(&seen, "router-ports"), ["good", "usual"], "{seen}");
}

#[test]
fn a_hub_that_hides_its_address_is_not_called_offline() {
    // This hub opens no doors behind another one, and says nothing of its address.
    for outside in ["192.168.0.17", "100.71.3.4"] {
        let mut home = Home::usual();
        DoorOpener::start(&mut home, outside);
        let seen = home.look_with("doors::look_at_doors", "");
        assert_eq!(
            told(&seen, "double-nat"),
            ["cannot-tell", "no-reply"],
            "{outside}: {seen}"
        );
    }
}

#[test]
fn ways_into_the_hub_are_found_without_a_word() {
    let mut home = Home::usual();
    let this = std::env::current_exe().unwrap().display().to_string();
    let key = home.path("key");
    assert!(
        Command::new("/usr/bin/dropbearkey")
            .args(["-t", "ed25519", "-f", &key])
            .output()
            .unwrap()
            .status
            .success()
    );
    home.serve(
        22,
        "/usr/sbin/dropbear",
        &["-F", "-r", &key, "-p", "192.168.77.1:22"],
    );
    let empty = home.path("empty.conf");
    std::fs::write(&empty, "").unwrap();
    let names = [
        "-k",
        "-C",
        &empty,
        "--no-resolv",
        "--no-hosts",
        "--user=root",
        "--pid-file=",
    ];
    home.serve(53, "/usr/sbin/dnsmasq", &names);
    let seen = home.look_with("doors::look_at_doors", "");
    assert_eq!(
        told(&seen, "router-ports"),
        ["advice", "more-ways-in"],
        "{seen}"
    );
    assert_eq!(seen["findings"]["router-ports"]["facts"]["list"], "SSH");
    let lines = saw(&seen, "router-ports");
    assert!(
        lines
            .iter()
            .any(|line| line.starts_with("port-says: SSH-2.0-dropbear")),
        "{lines:?}"
    );

    home.serve(
        23,
        &this,
        &["--ignored", "--exact", "doors::be_an_old_door"],
    );
    let seen = home.look_with("doors::look_at_doors", "");
    assert_eq!(
        told(&seen, "router-ports"),
        ["problem", "old-ways-in"],
        "{seen}"
    );
    assert_eq!(seen["findings"]["router-ports"]["facts"]["list"], "Telnet");
}

#[test]
fn doors_that_say_nothing_are_not_called_closed() {
    let home = Home::usual();
    let rules = home.path("drop.nft");
    std::fs::write(
        &rules,
        "table inet silence {\n chain entrance {\n type filter hook input priority 0\n tcp dport 23 drop\n }\n}\n",
    )
    .unwrap();
    crate::hub::run(&home.hub(), "/usr/sbin/nft", &["-f", &rules]);
    let seen = home.look_with("doors::look_at_doors", "");
    assert_eq!(
        told(&seen, "router-ports"),
        ["cannot-tell", "timed-out"],
        "{seen}"
    );
    assert!(
        saw(&seen, "router-ports").contains(&"ports-silent: Telnet (23)".to_owned()),
        "{seen}"
    );
}

#[test]
#[ignore = "the other tests run this inside a network namespace"]
fn look_at_doors() {
    let computer = ThisComputer::new();
    let now = OffsetDateTime::now_utc();
    let stop = Stop::new();
    let network = computer.home_network();
    let start = Instant::now();
    let hub = network.observed().and_then(HomeNetwork::hub);
    let (page, doors, opened) = match hub {
        Some(hub) => (
            computer.admin_page(hub, &stop),
            computer.upnp(hub, &stop),
            computer.open_ports(hub, &stop),
        ),
        None => (
            Evidence::NotApplicable,
            Evidence::NotApplicable,
            Evidence::NotApplicable,
        ),
    };
    let milliseconds = u64::try_from(start.elapsed().as_millis()).unwrap();
    write_out(&json!({
        "findings": {
            "router-admin-page": router_admin_page::assess(&page, &network, now),
            "upnp": upnp::assess(&doors, &network, now),
            "double-nat": double_nat::assess(&doors, &network, now),
            "router-ports": router_ports::assess(&opened, &network, now),
        },
        "milliseconds": milliseconds,
    }));
}

/// A Telnet server is started by another program, for each visitor.
#[test]
#[ignore = "the other tests run this inside a network namespace"]
fn be_an_old_door() {
    let listener = TcpListener::bind("0.0.0.0:23").unwrap();
    for visitor in listener.incoming() {
        let visitor = OwnedFd::from(visitor.unwrap());
        let answer = visitor.try_clone().unwrap();
        let _ = Command::new("/usr/sbin/telnetd")
            .stdin(Stdio::from(visitor))
            .stdout(Stdio::from(answer))
            .stderr(Stdio::null())
            .status();
    }
}
