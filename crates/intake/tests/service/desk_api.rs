//! The desk over HTTP: who gets in, what they see, and what a stranger gets.

use std::io::{Read, Write};
use std::net::TcpStream;

use council_intake::store::Store;
use data_encoding::{BASE64, HEXLOWER};
use report::EventKind;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use time::{Duration, OffsetDateTime};

use crate::browser::{Desk, ask, challenge, event, key, seal_to, try_sign_in};
use crate::support::{Council, on_both_stores, random, run};

on_both_stores!(
    a_reader_signs_in_opens_answers_and_the_learner_hears,
    what_is_sealed_to_others_does_not_exist,
    a_refused_sign_in_is_counted_and_locks,
    a_session_ends,
    a_lost_key_is_out_at_once,
);

fn a_reader_signs_in_opens_answers_and_the_learner_hears(council: &Council) {
    let server = council.serve();
    let (sealed, seed) = seal_to(council, &["lead", "deputy"], "words that only readers see");
    let id = sealed.envelope.report_id().to_string();
    let receipt = server.deliver(&sealed);
    let (lead, deputy) = (key(council, "lead"), key(council, "deputy"));
    let desk = Desk::sign_in(&server, &lead);
    let me = desk.json("me");
    assert_eq!(me["id"], "lead");
    assert_eq!(me["role"], "Safeguarding lead");
    assert_eq!(
        me["reader_keys"].as_array().unwrap().len(),
        4,
        "the page could not check who answered"
    );
    assert_eq!(me["receipt_keys"].as_array().unwrap().len(), 1);

    let list = desk.json("reports");
    let row = &list["reports"][0];
    assert_eq!(row["id"], id);
    assert_eq!(row["urgency"], "routine");
    assert_eq!(
        (&row["opened_at"], &row["late"]),
        (&Value::Null, &json!(false))
    );
    let one = desk.json(&format!("reports/{id}"));
    let bytes = |value: &Value| BASE64.decode(value.as_str().unwrap().as_bytes()).unwrap();
    assert_eq!(bytes(&one["envelope"]), sealed.envelope.to_bytes());
    assert_eq!(bytes(&one["receipt"]), receipt);
    let part = desk.get(&format!("reports/{id}/parts/0"));
    assert_eq!(part.body, sealed.parts[0], "the reader gets other bytes");
    assert_eq!(part.header("x-content-type-options"), Some("nosniff"));
    assert_eq!(
        part.header("content-type"),
        Some("application/octet-stream")
    );
    let opened = report::open(&part.body, lead.identity()).unwrap();
    assert_eq!(opened.answers().words, "words that only readers see");

    let events = format!("reports/{id}/events");
    let say = |bytes: &[u8]| desk.post(&events, bytes).status;
    let first = event(&sealed, 1, EventKind::Opened, &lead);
    let (other, _) = seal_to(council, &["lead", "deputy"], "another");
    for (case, bytes) in [
        (
            "somebody else's signature",
            event(&sealed, 1, EventKind::Opened, &deputy),
        ),
        (
            "about another report",
            event(&other, 1, EventKind::Opened, &lead),
        ),
        ("no event", b"{}".to_vec()),
        ("nothing", Vec::new()),
    ] {
        assert_eq!(say(&bytes), 422, "{case}");
    }
    assert_eq!(
        say(&event(&sealed, 2, EventKind::Opened, &lead)),
        409,
        "a gap"
    );
    assert_eq!(say(&first), 201);
    assert_eq!(
        say(&first),
        201,
        "an answer that got lost must be safe to repeat"
    );
    assert_eq!(say(&event(&sealed, 1, EventKind::Closed, &lead)), 409);
    assert_eq!(say(&event(&sealed, 2, EventKind::Reply, &lead)), 201);
    assert_eq!(say(&event(&sealed, 3, EventKind::Closed, &lead)), 201);
    assert_eq!(say(&vec![b' '; 200 * 1024]), 413);
    let row = &desk.json("reports")["reports"][0];
    assert_eq!(
        (&row["opened_by"], &row["events"]),
        (&json!("lead"), &json!(3))
    );
    assert!(row["closed_at"].is_string());

    let heard = server.signed("GET", &format!("/v1/reports/{id}/events?after=0"), &seed);
    let heard: Value = serde_json::from_slice(&heard.body).unwrap();
    assert_eq!(
        bytes(&heard["events"][0]),
        first,
        "the learner never hears that it was opened"
    );

    let spam = format!("reports/{id}/spam");
    for (body, status) in [("{\"spam\":true}", 204), ("{\"spam\":1}", 400), ("", 400)] {
        assert_eq!(desk.post(&spam, body.as_bytes()).status, status, "{body:?}");
    }
    let row = &desk.json("reports")["reports"][0];
    assert_eq!(row["spam"], true);
    assert_eq!(
        desk.get(&format!("reports/{id}/parts/0")).status,
        200,
        "spam was deleted"
    );
    let what: Vec<Value> = desk.json("audit")["entries"].as_array().unwrap().clone();
    for done in [
        "signed in",
        "looked at",
        "opened",
        "reply",
        "closed",
        "marked as spam",
    ] {
        assert!(
            what.iter()
                .any(|entry| entry["what"] == done && entry["who"] == "lead"),
            "nobody could tell later who {done}: {what:?}"
        );
    }
    for path in [
        "reports/xyz",
        "reports/00",
        &format!("reports/{id}/parts/1"),
        "nothing",
    ] {
        assert_eq!(desk.get(path).status, 404, "{path}");
    }
}

fn what_is_sealed_to_others_does_not_exist(council: &Council) {
    let server = council.serve();
    let (about_lead, _) = seal_to(council, &["alternate", "break-glass"], "about the lead");
    let receipt = council.verify(&server.deliver(&about_lead), &about_lead.envelope);
    let reference = receipt.reference().to_string();
    let id = about_lead.envelope.report_id().to_string();
    let (lead, alternate) = (key(council, "lead"), key(council, "alternate"));
    let first = Desk::sign_in(&server, &alternate);
    assert_eq!(first.references(), [reference.as_str()]);
    assert_eq!(first.get(&format!("reports/{id}")).status, 200);

    let desk = Desk::sign_in(&server, &lead);
    assert!(
        desk.references().is_empty(),
        "the lead sees that somebody reported them"
    );
    let own = event(&about_lead, 1, EventKind::Opened, &lead);
    let answers = [
        desk.get(&format!("reports/{id}")),
        desk.get(&format!("reports/{id}/parts/0")),
        desk.post(&format!("reports/{id}/events"), &own),
        desk.post(&format!("reports/{id}/spam"), b"{\"spam\":true}"),
    ];
    for answer in answers {
        assert_eq!((answer.status, answer.code()), (404, "unknown".to_owned()));
    }
    let audit = desk.json("audit").to_string();
    assert!(
        !audit.contains(&reference),
        "the lead reads that somebody opened it: {audit}"
    );
    assert!(first.json("audit").to_string().contains(&reference));
}

fn a_refused_sign_in_is_counted_and_locks(council: &Council) {
    let server = council.serve();
    let (lead, deputy) = (key(council, "lead"), key(council, "deputy"));
    let used = challenge(&server, "lead");
    assert_eq!(try_sign_in(&server, "lead", &used, &lead).status, 204);
    let for_deputy = challenge(&server, "deputy");
    let fresh = challenge(&server, "lead");
    let garbage = "0".repeat(64);
    for (case, nonce, key) in [
        ("a ticket twice", &used, &lead),
        ("a ticket for somebody else", &for_deputy, &lead),
        ("somebody else's key", &fresh, &deputy),
        ("a ticket that nobody gave", &garbage, &lead),
    ] {
        let answer = try_sign_in(&server, "lead", nonce, key);
        assert_eq!(
            (answer.status, answer.code().as_str()),
            (401, "signed_out"),
            "{case}"
        );
        assert!(answer.header("set-cookie").is_none(), "{case}");
    }
    let nobody = challenge(&server, "nobody");
    assert_eq!(try_sign_in(&server, "nobody", &nobody, &lead).status, 401);
    for body in [
        json!({}),
        json!({ "id": 1 }),
        json!({ "id": "x".repeat(100) }),
    ] {
        assert_eq!(ask(&server, "challenge", &body).status, 400, "{body}");
    }
    assert_eq!(try_sign_in(&server, "lead", &used, &lead).status, 401);
    let locked = try_sign_in(&server, "lead", &challenge(&server, "lead"), &lead);
    assert_eq!((locked.status, locked.code().as_str()), (423, "locked"));
    let seconds: u64 = locked.header("retry-after").unwrap().parse().unwrap();
    assert!(
        (1..=900).contains(&seconds),
        "the reader is told {seconds} seconds"
    );

    let desk = Desk::sign_in(&server, &deputy);
    let audit = desk.json("audit");
    let refused = audit["entries"].as_array().unwrap().iter();
    let refused = refused
        .filter(|entry| entry["what"] == "sign-in refused")
        .count();
    assert_eq!(refused, 6, "{audit}");
    drop(server);
    let again = council.serve();
    let locked = try_sign_in(&again, "lead", &challenge(&again, "lead"), &lead);
    assert_eq!(locked.status, 423, "a restart forgot who tried");
    for id in ["alternate", "break-glass", "nobody"] {
        for _ in 0..6 {
            let status = try_sign_in(&again, id, &challenge(&again, id), &lead).status;
            assert!([401, 423].contains(&status), "{id}: {status}");
        }
    }
    let locked = try_sign_in(&again, "deputy", &challenge(&again, "deputy"), &deputy);
    assert_eq!(
        locked.status, 423,
        "one address could try every id for ever"
    );
}

fn a_session_ends(council: &Council) {
    let server = council.serve();
    let desk = Desk::sign_in(&server, &key(council, "lead"));
    assert_eq!(desk.get("me").status, 200);
    for cookie in [
        "",
        "desk=",
        "desk=00",
        &format!("desk={}", "0".repeat(64)),
        "other=1",
    ] {
        let stranger = Desk::with(&server, cookie);
        for path in ["me", "reports", "audit", "reports/00"] {
            assert_eq!(stranger.get(path).status, 401, "{cookie:?} {path}");
        }
        assert_eq!(
            stranger.post("reports/00/spam", b"{\"spam\":true}").status,
            401
        );
    }

    let store = Store::beside(&council.place()).unwrap();
    let now = OffsetDateTime::now_utc();
    for (minutes, status) in [(29, 200), (31, 401)] {
        let token = HEXLOWER.encode(&random::<32>());
        let hash = HEXLOWER.encode(&Sha256::digest(token.as_bytes()));
        let last_seen = now - Duration::minutes(minutes);
        store.session_add(&hash, "lead", last_seen).unwrap();
        let idle = Desk::with(&server, &format!("desk={token}"));
        assert_eq!(
            idle.get("me").status,
            status,
            "after {minutes} idle minutes"
        );
        let stolen = Desk::with(&server, &format!("desk={hash}"));
        assert_eq!(
            stolen.get("me").status,
            401,
            "whoever reads the database takes over a session"
        );
    }
    let out = desk.post("sign-out", b"");
    assert_eq!(out.status, 204);
    assert!(out.header("set-cookie").unwrap().contains("Max-Age=0"));
    assert_eq!(
        desk.get("me").status,
        401,
        "the session goes on after signing out"
    );
}

fn a_lost_key_is_out_at_once(council: &Council) {
    let server = council.serve();
    let lead = key(council, "lead");
    let desk = Desk::sign_in(&server, &lead);
    let keys = council.keys();
    let keys = keys.to_str().unwrap();
    let retired = run(&["keys", "retire", "lead", "--keys", keys]);
    assert!(retired.status.success());
    assert_eq!(
        desk.get("me").status,
        200,
        "old reports could not be read any more"
    );
    assert!(
        run(&["keys", "retire", "lead", "--lost", "--keys", keys])
            .status
            .success()
    );
    assert_eq!(desk.get("me").status, 401, "a thief keeps the session");
    let refused = try_sign_in(&server, "lead", &challenge(&server, "lead"), &lead);
    assert_eq!(refused.status, 401, "a thief signs in");
}

#[test]
fn another_page_in_the_readers_browser_cannot_act() {
    let council = Council::new();
    let server = council.serve();
    let desk = Desk::sign_in(&server, &key(&council, "lead"));
    let sign_out = |headers: &[(&str, &str)]| {
        let mut all = vec![("Cookie", desk.cookie.clone())];
        all.extend(
            headers
                .iter()
                .map(|(name, value)| (*name, (*value).to_owned())),
        );
        server.call("POST", "/desk/api/sign-out", &all, b"").status
    };
    let own = format!("http://{}", server.address);
    for (headers, status) in [
        (&[][..], 403),
        (&[("Desk", "yes")], 403),
        (&[("Desk", "1"), ("Origin", "https://evil.example")], 403),
        (&[("Desk", "1"), ("Origin", "null")], 403),
        (&[("Desk", "1"), ("Sec-Fetch-Site", "cross-site")], 403),
        (&[("Desk", "1"), ("Origin", own.as_str())], 204),
    ] {
        assert_eq!(sign_out(headers), status, "{headers:?}");
    }

    let mut stream = TcpStream::connect(server.address).unwrap();
    stream
        .write_all(b"GET /desk/ HTTP/1.1\r\nHost: desk.evil.example\r\nConnection: close\r\n\r\n")
        .unwrap();
    let mut text = String::new();
    stream.read_to_string(&mut text).unwrap();
    assert!(
        text.starts_with("HTTP/1.1 421"),
        "a name that a stranger points at this computer passed for it: {text}"
    );
}

#[test]
fn the_page_comes_alone_and_loads_nothing_from_elsewhere() {
    let council = Council::new();
    let server = council.serve();
    let page = server.call("GET", "/desk/", &[], b"");
    assert!([200, 503].contains(&page.status), "{page:?}");
    let policy = page.header("content-security-policy").unwrap();
    assert!(
        policy.starts_with("default-src 'none'") && !policy.contains("unsafe"),
        "{policy}"
    );
    assert!(policy.contains("frame-ancestors 'none'"), "{policy}");
    for (name, value) in [
        ("x-content-type-options", "nosniff"),
        ("x-frame-options", "DENY"),
        ("referrer-policy", "no-referrer"),
        ("cache-control", "no-store"),
    ] {
        assert_eq!(page.header(name), Some(value), "{name}");
    }
    if page.status == 503 {
        assert!(String::from_utf8_lossy(&page.body).contains("not built"));
    }
    assert_eq!(
        server.call("GET", "/desk", &[], b"").header("location"),
        Some("/desk/")
    );
    for path in [
        "/desk/../keys/public.toml",
        "/desk/%2e%2e/intake.sqlite3",
        "/desk/assets/none.js",
    ] {
        assert_eq!(server.call("GET", path, &[], b"").status, 404, "{path}");
    }
    assert_eq!(
        server
            .call(
                "DELETE",
                "/desk/api/reports",
                &[("Desk", "1".to_owned())],
                b""
            )
            .status,
        405
    );
}
