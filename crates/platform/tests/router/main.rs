//! Real hubs in network namespaces, looked at from a computer in the same home.
#![cfg(target_os = "linux")]
#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

mod counter;
mod doors;
mod home;
mod hostile;
mod hub;

use std::fs;
use std::io::Write;
use std::net::TcpListener;

use checkup::{
    Evidence, Gateway, HomeNetwork, HubPattern, Probe, Stop, router, router_admin_page,
    router_model,
};
use home::Home;
use platform::ThisComputer;
use serde_json::{Value, json};
use time::OffsetDateTime;

#[test]
fn a_page_without_encryption_is_found_and_its_hub_recognised() {
    let mut home = Home::usual();
    home.serve_pages("pages", "192.168.77.1", "Example Hub 2 &amp; more", "");
    let seen = home.look();
    assert_eq!(seen["network"]["observed"]["kind"], "home");
    assert_eq!(told(&seen, "router"), ["good", "found"]);
    assert_eq!(
        told(&seen, "router-admin-page"),
        ["advice", "not-encrypted"]
    );
    assert_eq!(
        told(&seen, "router-model"),
        ["advice", "known-default-password"]
    );
    let page = &seen["page"]["observed"];
    assert_eq!(page["title"], "Example Hub 2 & more");
    assert!(
        page["server"].as_str().unwrap().starts_with("lighttpd"),
        "{page}"
    );
    let log = fs::read_to_string(home.path("pages.log")).unwrap();
    assert_eq!(
        log.lines().count(),
        1,
        "the hub was asked more than once: {log}"
    );
}

#[test]
fn a_page_behind_a_password_is_a_page_and_no_password_is_tried() {
    let mut home = Home::usual();
    let (pages, conf) = (home.path("pages"), home.path("httpd.conf"));
    fs::create_dir(&pages).unwrap();
    fs::write(
        home.folder.path().join("pages/index.html"),
        "<title>secret settings</title>",
    )
    .unwrap();
    fs::write(&conf, "/:admin:secret\n").unwrap();
    let arguments = [
        "httpd",
        "-f",
        "-p",
        "192.168.77.1:80",
        "-h",
        &pages,
        "-c",
        &conf,
        "-r",
        "Example Hub",
    ];
    home.serve(80, "/usr/bin/busybox", &arguments);
    let seen = home.look();
    assert_eq!(
        told(&seen, "router-admin-page"),
        ["advice", "not-encrypted"]
    );
    assert_eq!(seen["page"]["observed"]["realm"], "Example Hub");
    assert_ne!(
        seen["page"]["observed"]["title"], "secret settings",
        "a password was tried"
    );
}

#[test]
fn a_hub_that_sends_its_visitors_to_encryption_is_good() {
    let mut home = Home::usual();
    let further = "url.redirect = (\"\" => \"https://192.168.77.1/\")";
    home.serve_pages("pages", "192.168.77.1", "unseen", further);
    home.serve_encrypted(&[]);
    let seen = home.look();
    assert_eq!(
        told(&seen, "router-admin-page"),
        ["good", "encrypted"],
        "{seen}"
    );
    assert_eq!(told(&seen, "router-model")[1], "unknown-model");
}

#[test]
fn old_and_new_kinds_of_encryption_are_both_seen() {
    for version in ["-tls1_2", "-tls1_3"] {
        let mut home = Home::usual();
        home.serve_encrypted(&[version]);
        let seen = home.look();
        assert_eq!(
            told(&seen, "router-admin-page"),
            ["good", "encrypted"],
            "{version}: {seen}"
        );
    }
}

#[test]
fn a_hub_that_offers_both_is_told_as_both() {
    let mut home = Home::usual();
    home.serve_pages("pages", "192.168.77.1", "Example", "");
    home.serve_encrypted(&[]);
    assert_eq!(told(&home.look(), "router-admin-page"), ["advice", "both"]);
}

#[test]
fn a_hub_that_promises_encryption_and_has_none_is_not_judged() {
    let mut home = Home::usual();
    let further = "url.redirect = (\"\" => \"https://192.168.77.1/\")";
    home.serve_pages("pages", "192.168.77.1", "unseen", further);
    assert_eq!(
        told(&home.look(), "router-admin-page"),
        ["cannot-tell", "conflicting"]
    );
}

#[test]
fn a_front_page_of_its_own_is_followed_to_the_real_one() {
    let mut home = Home::usual();
    let further = "url.redirect = (\"^/$\" => \"/index.html\")";
    home.serve_pages("pages", "192.168.77.1", "Example Hub", further);
    let seen = home.look();
    assert_eq!(seen["page"]["observed"]["title"], "Example Hub");
    let visits = home.visits("pages");
    assert_eq!(visits.len(), 2, "{visits:?}");
}

#[test]
fn a_sign_in_page_elsewhere_is_not_visited() {
    let mut home = Home::usual();
    home.ip(&[
        "-n",
        &home.hub(),
        "address",
        "add",
        "192.168.77.99/24",
        "dev",
        "lan0",
    ]);
    let further = "url.redirect = (\"\" => \"http://192.168.77.99/\")";
    home.serve_pages("pages", "192.168.77.1", "unseen", further);
    home.serve_pages("elsewhere", "192.168.77.99", "a stranger", "");
    let seen = home.look();
    assert_eq!(
        told(&seen, "router-admin-page"),
        ["cannot-tell", "public-wifi"]
    );
    assert_eq!(told(&seen, "router-model"), ["cannot-tell", "public-wifi"]);
    assert_eq!(home.visits("elsewhere"), [""; 0], "a stranger was visited");
}

#[test]
fn an_endless_answer_ends() {
    let mut home = Home::usual();
    let this = std::env::current_exe().unwrap().display().to_string();
    home.serve(80, &this, &["--ignored", "--exact", "talk_without_end"]);
    let seen = home.look();
    assert_eq!(
        told(&seen, "router-admin-page"),
        ["advice", "not-encrypted"],
        "{seen}"
    );
    assert_eq!(seen["page"]["observed"]["title"], Value::Null);
}

#[test]
fn a_hub_without_a_page_and_one_that_is_silent_are_not_judged() {
    let home = Home::usual();
    assert_eq!(
        told(&home.look(), "router-admin-page"),
        ["cannot-tell", "no-page"]
    );

    let silent = Home::new("192.168.77.3/24", "192.168.77.2/24", Some("192.168.77.1"));
    let seen = silent.look();
    assert_eq!(told(&seen, "router")[1], "found");
    assert_eq!(
        told(&seen, "router-admin-page"),
        ["cannot-tell", "timed-out"]
    );
    assert_eq!(told(&seen, "router-model"), ["cannot-tell", "timed-out"]);
}

#[test]
fn networks_that_are_no_home_are_named_and_left_alone() {
    let cases = [
        ("no-gateway", "192.168.77.1/24", "192.168.77.2/24", None),
        (
            "phone-hotspot",
            "172.20.10.1/28",
            "172.20.10.2/28",
            Some("172.20.10.1"),
        ),
        (
            "public-wifi",
            "100.64.0.1/24",
            "100.64.0.2/24",
            Some("100.64.0.1"),
        ),
        (
            "work-network",
            "10.9.0.1/16",
            "10.9.0.2/16",
            Some("10.9.0.1"),
        ),
    ];
    for (words, hub, computer, way_out) in cases {
        let mut home = Home::new(hub, computer, way_out);
        let address = hub.split('/').next().unwrap();
        home.serve_pages("pages", address, "a stranger", "");
        left_alone(&mut home, words);
    }

    let mut vpn = Home::usual();
    vpn.serve_pages("pages", "192.168.77.1", "the hub", "");
    let computer = vpn.computer();
    vpn.ip(&[
        "-n", &computer, "link", "add", "tun7", "type", "veth", "peer", "name", "far0",
    ]);
    vpn.ip(&[
        "-n",
        &computer,
        "address",
        "add",
        "10.8.0.2/24",
        "dev",
        "tun7",
    ]);
    vpn.ip(&["-n", &computer, "link", "set", "tun7", "up"]);
    vpn.ip(&["-n", &computer, "link", "set", "far0", "up"]);
    vpn.wait_for_cable("tun7", true);
    left_alone(&mut vpn, "vpn");

    let mut pulled = Home::usual();
    pulled.serve_pages("pages", "192.168.77.1", "the hub", "");
    pulled.pull_cable();
    left_alone(&mut pulled, "offline");
}

#[test]
fn a_gateway_that_is_not_the_present_one_is_not_asked() {
    let mut home = Home::usual();
    home.ip(&[
        "-n",
        &home.hub(),
        "address",
        "add",
        "192.168.77.99/24",
        "dev",
        "lan0",
    ]);
    home.serve_pages("elsewhere", "192.168.77.99", "a stranger", "");
    let page = home.look_with("ask_this_address", "192.168.77.99");
    assert_eq!(page["unavailable"], "conflicting");
    assert_eq!(
        fs::read_to_string(home.path("elsewhere.log")).unwrap(),
        "",
        "a stranger was asked"
    );
}

fn left_alone(home: &mut Home, words: &str) {
    let seen = home.look();
    for check in ["router", "router-admin-page", "router-model"] {
        assert_eq!(
            told(&seen, check),
            ["cannot-tell", words],
            "{check}: {seen}"
        );
    }
    assert_eq!(
        home.visits("pages"),
        [""; 0],
        "{words}: a hub was asked that is not at home"
    );
}

/// The verdict and the words of one check.
fn told(seen: &Value, check: &str) -> [String; 2] {
    let finding = &seen["findings"][check];
    let verdict = match &finding["verdict"] {
        Value::String(verdict) => verdict.clone(),
        other => other.as_object().unwrap().keys().next().unwrap().clone(),
    };
    [verdict, finding["advice"].as_str().unwrap().to_owned()]
}

#[test]
#[ignore = "the other tests run this inside a network namespace"]
fn look_from_here() {
    let computer = ThisComputer::new();
    let now = OffsetDateTime::now_utc();
    let hubs = [HubPattern {
        name: "Example Hub 2".into(),
        title: vec!["Example Hub 2".into()],
        known_default_password: true,
        ..HubPattern::default()
    }];
    let network = computer.home_network();
    let page = match network.observed().and_then(HomeNetwork::hub) {
        Some(hub) => computer.admin_page(hub, &Stop::new()),
        None => Evidence::NotApplicable,
    };
    write_out(&json!({
        "findings": {
            "router": router::assess(&network, &[], now),
            "router-admin-page": router_admin_page::assess(&page, &network, now),
            "router-model": router_model::assess(&page, &network, &hubs, now),
        },
        "network": network,
        "page": page,
    }));
}

#[test]
#[ignore = "the other tests run this inside a network namespace"]
fn ask_this_address() {
    let address = std::env::var("LEARNER_COMPANION_TEST_IN")
        .unwrap()
        .parse()
        .unwrap();
    let computer = ThisComputer::new();
    let network = computer.home_network();
    let present = network.observed().and_then(HomeNetwork::hub).unwrap();
    let gateway = Gateway::new(address, present.interface);
    write_out(&json!(computer.admin_page(&gateway, &Stop::new())));
}

#[test]
#[ignore = "the other tests run this inside a network namespace"]
fn talk_without_end() {
    let listener = TcpListener::bind("0.0.0.0:80").unwrap();
    for visitor in listener.incoming() {
        let mut visitor = visitor.unwrap();
        let _ = visitor.write_all(b"HTTP/1.0 200 OK\r\n\r\n<title>");
        while visitor.write_all(&[b'x'; 4096]).is_ok() {}
    }
}

fn write_out(value: &Value) {
    let path = std::env::var("LEARNER_COMPANION_TEST_OUT").unwrap();
    fs::write(path, value.to_string()).unwrap();
}
