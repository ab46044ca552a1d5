//! Real name servers and real TLS servers in network namespaces, asked from a computer in the same
//! home. All names and roots are the test's own, and no packet can leave.
#![cfg(target_os = "linux")]
#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

#[expect(dead_code, reason = "the tests of the hub's page use more of it")]
#[path = "../router/home.rs"]
mod home;
mod street;
mod tls;

use std::fs;
use std::thread;
use std::time::{Duration, Instant};

use checkup::{DnsQuestion, Evidence, Probe, Stop, dns};
use platform::ThisComputer;
use platform::dns::{TheInternet, Trust, ask_in};
use platform::machine::ThisMachine;
use rustls::RootCertStore;
use rustls::pki_types::CertificateDer;
use serde_json::{Value, json};
use street::{NAMES, Street};
use time::OffsetDateTime;
use tls::Signer;

#[test]
fn websites_that_prove_their_names_are_right_and_get_nothing_but_a_handshake() {
    let mut street = Street::new();
    street.honest();
    street.asked_at("192.168.77.1", street.every_name(&[]));
    let seen = street.look(true);
    street.expect(&seen, ["good", "usual"]);
    let shown = seen["finding"]["saw"].to_string();
    assert!(
        shown.contains("\"hub\"") && shown.contains("passed"),
        "{shown}"
    );
    let visits = street.visits();
    assert_eq!(visits.len(), NAMES.len(), "{visits:?}");
    for visit in visits {
        assert!(
            visit.ends_with(" 0"),
            "more than a handshake was sent: {visit}"
        );
    }
    // Each name and the made-up one, of both kinds.
    let asked = street.questions();
    assert!(asked.len() <= 2 * (NAMES.len() + 1), "{asked:?}");
}

#[test]
fn without_consent_nothing_is_sent() {
    let mut street = Street::new();
    street.honest();
    street.asked_at("192.168.77.1", street.every_name(&[]));
    let seen = street.look(false);
    street.expect(&seen, ["cannot-tell", "not-tested"]);
    assert_eq!(street.questions(), [""; 0], "names were asked for");
    assert_eq!(street.visits(), [""; 0], "websites were visited");
}

/// Opens a shop that is not what it says.
type Open = fn(&mut Street);

#[test]
fn a_false_bank_is_found_out() {
    let shops: [(&str, Open); 3] = [
        ("signed by itself", |street| {
            let made = Signer::alone("bank.test");
            street.shop("203.0.113.66", made);
        }),
        ("a true certificate of somebody else", |street| {
            let made = street.root.sign("evil.test");
            street.shop("203.0.113.66", made);
        }),
        ("signed by a stranger", |street| {
            let made = Signer::new("A Stranger").sign("bank.test");
            street.shop("203.0.113.66", made);
        }),
    ];
    for (what, open) in shops {
        let mut street = Street::new();
        street.honest();
        open(&mut street);
        let lie = street.every_name(&[("bank.test", "203.0.113.66")]);
        street.asked_at("192.168.77.1", lie);
        let seen = street.look(true);
        street.expect(&seen, ["problem", "tampered"]);
        assert_eq!(seen["finding"]["facts"]["name"], "bank.test", "{what}");
    }
}

#[test]
fn filters_are_told_from_thieves() {
    // One signature on everything.
    let mut street = Street::new();
    let filter = Signer::new("Example Shield");
    for (name, address) in NAMES {
        street.shop(address, filter.sign(name));
    }
    street.asked_at("192.168.77.1", street.every_name(&[]));
    let seen = street.look(true);
    street.expect(&seen, ["advice", "filtered"]);
    assert!(
        seen["finding"]["saw"]
            .to_string()
            .contains("Example Shield")
    );

    // A signature that this computer was told to trust, on one name only.
    let mut street = Street::new();
    street.honest();
    let made = street.here.sign("mail.test");
    street.shop("203.0.113.66", made);
    let guarded = street.every_name(&[("mail.test", "203.0.113.66")]);
    street.asked_at("192.168.77.1", guarded);
    street.expect(&street.look(true), ["advice", "filtered"]);

    // Names that lead nowhere, inside, or are denied.
    for nowhere in ["0.0.0.0", "192.168.77.1", "127.0.0.1", ""] {
        let mut street = Street::new();
        street.honest();
        street.asked_at("192.168.77.1", street.every_name(&[("mail.test", nowhere)]));
        street.expect(&street.look(true), ["advice", "filtered"]);
    }

    // Names that nobody owns are answered.
    let mut street = Street::new();
    street.honest();
    let mut everything = street.every_name(&[]);
    everything[0] = "--address=/test/203.0.113.99".into();
    street.asked_at("192.168.77.1", everything);
    street.expect(&street.look(true), ["advice", "filtered"]);
}

#[test]
fn what_cannot_be_seen_is_not_judged() {
    // Nobody answers for names.
    let mut street = Street::new();
    street.honest();
    street.believe("nameserver 192.168.77.1\n", "");
    street.expect(&street.look(true), ["cannot-tell", "offline"]);

    // Every name is denied, as hubs without internet do.
    let mut street = Street::new();
    street.asked_at("192.168.77.1", vec!["--local=/test/".into()]);
    street.expect(&street.look(true), ["cannot-tell", "offline"]);

    // Nobody listens, or listens and says nothing.
    for silent in [false, true] {
        let mut street = Street::new();
        if silent {
            street.silent();
        }
        street.asked_at("192.168.77.1", street.every_name(&[]));
        let start = Instant::now();
        street.expect(&street.look(true), ["cannot-tell", "timed-out"]);
        assert!(
            start.elapsed() < Duration::from_secs(13),
            "{:?}",
            start.elapsed()
        );
    }

    // The computer's clock is wrong, or every certificate is.
    let mut street = Street::new();
    for (name, address) in NAMES {
        let made = street.root.sign_for(name, 2001..2002);
        street.shop(address, made);
    }
    street.asked_at("192.168.77.1", street.every_name(&[]));
    street.expect(&street.look(true), ["cannot-tell", "conflicting"]);

    // The learner wants to go on.
    let mut street = Street::new();
    street.silent();
    street.asked_at("192.168.77.1", street.every_name(&[]));
    let start = Instant::now();
    street.expect(&street.look_and_stop(), ["cannot-tell", "timed-out"]);
    assert!(
        start.elapsed() < Duration::from_secs(3),
        "{:?}",
        start.elapsed()
    );
}

#[test]
fn one_old_certificate_is_not_a_wrong_clock() {
    let mut street = Street::new();
    for (name, address) in NAMES {
        let years = if name == "www.one.test" {
            2001..2002
        } else {
            2020..2090
        };
        let made = street.root.sign_for(name, years);
        street.shop(address, made);
    }
    street.asked_at("192.168.77.1", street.every_name(&[]));
    street.expect(&street.look(true), ["good", "usual"]);
}

#[test]
fn a_list_of_its_own_and_strange_servers_are_told() {
    let mut street = Street::new();
    street.honest();
    street.asked_at("192.168.77.1", street.every_name(&[]));
    let list = "127.0.0.1 localhost\n203.0.113.11 bank.test\n";
    street.believe("nameserver 192.168.77.1\n", list);
    street.expect(&street.look(false), ["advice", "names-on-this-computer"]);
    street.expect(&street.look(true), ["advice", "names-on-this-computer"]);
    street.believe("nameserver 192.168.77.1\n", "0.0.0.0 bank.test\n");
    street.expect(&street.look(true), ["advice", "names-on-this-computer"]);

    let mut street = Street::new();
    street.honest();
    street.address("203.0.113.53");
    street.asked_at("203.0.113.53", street.every_name(&[]));
    let seen = street.look(true);
    street.expect(&seen, ["advice", "unknown-server"]);
    let shown = seen["finding"].to_string();
    assert!(
        !shown.contains("203.0.113.53"),
        "an address is shown: {shown}"
    );
}

#[test]
#[ignore = "the other tests run this inside a network namespace"]
fn look_from_here() {
    let input = std::env::var("LEARNER_COMPANION_TEST_IN").unwrap();
    let input: Value = serde_json::from_str(&input).unwrap();
    let root = |name: &str| {
        let der = fs::read(input[name].as_str().unwrap()).unwrap();
        let mut roots = RootCertStore::empty();
        roots.add(CertificateDer::from(der)).unwrap();
        roots
    };
    let (bundled, here) = (root("root"), root("here"));
    let question = DnsQuestion {
        names: NAMES.iter().map(|(name, _)| (*name).into()).collect(),
        agreed: input["agreed"].as_bool().unwrap(),
        made_up_ending: "test".into(),
    };
    let stop = Stop::new();
    if input["stop"].as_bool().unwrap() {
        let stop = stop.clone();
        thread::spawn(move || {
            thread::sleep(Duration::from_millis(500));
            stop.ask();
        });
    }
    let seen = ask_in(
        &question,
        &ThisMachine,
        &stop,
        || TheInternet,
        || Trust::of(bundled, move || here.clone()),
    );
    let network = ThisComputer::new().home_network();
    assert!(matches!(network, Evidence::Observed(_)), "{network:?}");
    let finding = dns::assess(&seen, &network, &[], OffsetDateTime::now_utc());
    let out = std::env::var("LEARNER_COMPANION_TEST_OUT").unwrap();
    let told = json!({ "finding": finding, "seen": seen });
    fs::write(out, told.to_string()).unwrap();
}

#[test]
#[ignore = "the other tests run this inside a network namespace"]
fn serve_tls() {
    tls::serve(&std::env::var("LEARNER_COMPANION_TEST_SHOPS").unwrap());
}
