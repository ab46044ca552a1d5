//! Real hubs in network namespaces, and one password that many people know, tried at most once.
#![cfg(target_os = "linux")]
#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

#[expect(dead_code, reason = "the tests of the hub's page use more of it")]
#[path = "../router/home.rs"]
mod home;
mod hubs;
mod played;

use std::fs;
use std::time::{Duration, Instant};

use checkup::router_password::{self, LoginKind};
use checkup::{Evidence, HomeNetwork, HubPattern, LoginRecipe, Probe, Stop};
use hubs::{basic, digest, form};
use platform::ThisComputer;
use played::{Played, play};
use serde_json::{Value, json};
use time::OffsetDateTime;

/// A server whose page opens with this password.
type Server = fn(&str) -> hubs::Hub;

#[test]
fn a_password_that_many_people_know_is_found_on_real_servers() {
    let servers: [(&str, Server); 4] = [
        ("basic", basic),
        ("digest", |password| digest(password, "MD5")),
        ("digest", |password| digest(password, "SHA-256")),
        ("form", form),
    ];
    for (kind, server) in servers {
        for (password, expected) in [
            ("sky", ["problem", "default-works"]),
            ("three-random-words", ["good", "default-refused"]),
        ] {
            let hub = server(password);
            let seen = look(&hub.home, kind);
            assert_eq!(told(&seen), expected, "{kind} {password}: {seen:#}");
            assert_eq!(seen["finding"]["facts"]["name"], "Example Hub");
            let attempts = hub.attempts();
            assert_eq!(attempts, 1, "{kind} {password}: tried {attempts} times");
        }
    }
}

#[test]
fn a_hub_that_counts_is_never_pushed_over_its_limit() {
    let hub = Played::new("locks-after-two");
    for run in 1..=4 {
        let seen = look(&hub.home, "basic");
        let expected = match run {
            1 => ["good", "default-refused"],
            // It now says that it counts.
            _ => ["cannot-tell", "locked"],
        };
        assert_eq!(told(&seen), expected, "run {run}: {seen:#}");
    }
    assert_eq!(
        hub.attempts(),
        2,
        "the hub was tried after it had locked itself"
    );
}

#[test]
fn nothing_but_the_proof_is_a_success() {
    let cases = [
        // Pages before the attempt that end the visit.
        (
            "says-yes-to-everything",
            "basic",
            ["cannot-tell", "not-understood"],
            0,
        ),
        (
            "open-to-everybody",
            "basic",
            ["cannot-tell", "not-understood"],
            0,
        ),
        (
            "sends-away-at-once",
            "basic",
            ["cannot-tell", "not-understood"],
            0,
        ),
        ("endless", "form", ["cannot-tell", "not-understood"], 0),
        ("another-model", "basic", ["cannot-tell", "conflicting"], 0),
        ("later-model", "basic", ["cannot-tell", "conflicting"], 0),
        ("forbidden", "basic", ["cannot-tell", "locked"], 0),
        ("asks-for-a-pause", "basic", ["cannot-tell", "locked"], 0),
        (
            "asks-for-a-hash",
            "basic",
            ["cannot-tell", "not-understood"],
            0,
        ),
        (
            "drops-everybody",
            "basic",
            ["cannot-tell", "not-understood"],
            0,
        ),
        // Answers to the attempt.
        (
            "yes-without-proof",
            "basic",
            ["cannot-tell", "not-understood"],
            1,
        ),
        (
            "sends-away-then",
            "basic",
            ["cannot-tell", "not-understood"],
            1,
        ),
        (
            "sends-away-then-form",
            "form",
            ["cannot-tell", "not-understood"],
            1,
        ),
        (
            "another-name-then",
            "basic",
            ["cannot-tell", "not-understood"],
            1,
        ),
        ("locked-then", "basic", ["cannot-tell", "locked"], 1),
        ("too-many-then-form", "form", ["cannot-tell", "locked"], 1),
        (
            "same-form-then-form",
            "form",
            ["cannot-tell", "not-understood"],
            1,
        ),
        (
            "both-then-form",
            "form",
            ["cannot-tell", "not-understood"],
            1,
        ),
        ("drops-then", "basic", ["cannot-tell", "not-understood"], 1),
    ];
    for (behaviour, kind, expected, attempts) in cases {
        let hub = Played::new(behaviour);
        let start = Instant::now();
        let seen = look(&hub.home, kind);
        assert_eq!(told(&seen), expected, "{behaviour}: {seen:#}");
        assert_eq!(hub.attempts(), attempts, "{behaviour}: {:?}", hub.said());
        let took = start.elapsed();
        assert!(took < Duration::from_secs(14), "{behaviour} took {took:?}");
        let elsewhere = hub.said().iter().any(|line| line.contains("elsewhere"));
        assert!(!elsewhere, "{behaviour}: {:?}", hub.said());
    }
}

#[test]
fn a_silent_hub_holds_nobody() {
    let hub = Played::new("silent");
    let start = Instant::now();
    assert_eq!(
        told(&look(&hub.home, "basic")),
        ["cannot-tell", "timed-out"]
    );
    assert!(
        start.elapsed() < Duration::from_secs(8),
        "{:?}",
        start.elapsed()
    );
    assert_eq!(hub.attempts(), 0);
}

#[test]
fn a_signed_in_visit_is_ended_and_changes_nothing() {
    let hub = Played::new("form-with-session");
    let seen = look(&hub.home, "form-then");
    assert_eq!(told(&seen), ["problem", "default-works"], "{seen:#}");
    let said = hub.said();
    let lines: Vec<&str> = said
        .iter()
        .map(|line| line.split(" HTTP").next().unwrap())
        .collect();
    assert_eq!(
        lines,
        ["GET /", "POST /login", "GET /status", "GET /logout"],
        "more was asked of the hub than to sign in, look and sign out"
    );
    for (at, line) in said.iter().enumerate().skip(2) {
        assert!(
            line.contains("SID=2"),
            "request {at} lost the session: {line}"
        );
    }
}

fn look(home: &home::Home, kind: &str) -> Value {
    home.look_with("try_from_here", kind)
}

/// The verdict and the words.
fn told(seen: &Value) -> [&str; 2] {
    let finding = &seen["finding"];
    let verdict = match &finding["verdict"] {
        Value::String(verdict) => verdict,
        other => other.as_object().unwrap().keys().next().unwrap(),
    };
    [verdict, finding["advice"].as_str().unwrap()]
}

fn recipe(kind: &str) -> LoginRecipe {
    let named = |name: &str, text: &str| HubPattern {
        name: name.into(),
        title: vec![text.into()],
        realm: vec![text.into()],
        known_default_password: true,
        ..HubPattern::default()
    };
    let form = |then: Option<&str>| LoginKind::Form {
        action: "/login".into(),
        fields: vec![
            ("name".into(), "{user}".into()),
            ("password".into(), "{password}".into()),
        ],
        then: then.map(Into::into),
    };
    LoginRecipe {
        model: "Example Hub".into(),
        hubs: vec![
            named("Example Hub", "Example Hub"),
            named("Example Hub 2", "Example Hub 2"),
        ],
        kind: match kind {
            "basic" => LoginKind::Basic,
            "digest" => LoginKind::Digest,
            "form" => form(None),
            _ => form(Some("/status")),
        },
        path: "/".into(),
        user: "admin".into(),
        password: "sky".to_owned().into(),
        proof: "Sign out of your hub".into(),
        refused: vec!["Wrong password".into()],
        locked: Vec::new(),
        sign_out: (kind == "form-then").then(|| "/logout".into()),
    }
}

#[test]
#[ignore = "the other tests run this inside a network namespace"]
fn try_from_here() {
    let kind = std::env::var("LEARNER_COMPANION_TEST_IN").unwrap();
    let computer = ThisComputer::new();
    let network = computer.home_network();
    let hub = network.observed().and_then(HomeNetwork::hub).unwrap();
    let answer: Evidence<_> = computer.hub_login(hub, &recipe(&kind), &Stop::new());
    let finding = router_password::assess(&answer, &network, OffsetDateTime::now_utc());
    let out = std::env::var("LEARNER_COMPANION_TEST_OUT").unwrap();
    fs::write(
        out,
        json!({ "finding": finding, "answer": answer }).to_string(),
    )
    .unwrap();
}

#[test]
#[ignore = "the other tests run this inside a network namespace"]
fn play_a_hub() {
    play(
        &std::env::var("LEARNER_COMPANION_TEST_HUB").unwrap(),
        &std::env::var("LEARNER_COMPANION_TEST_LOG").unwrap(),
    );
}
