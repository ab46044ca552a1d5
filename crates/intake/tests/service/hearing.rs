//! Hearing back and withdrawing: only whoever made a report may ask about it.

use council_intake::store::{NewEvent, Store};
use data_encoding::BASE64;
use time::OffsetDateTime;

use crate::support::{Council, draft, making, on_both_stores, random, random_id, report_path};

on_both_stores!(
    events_come_in_their_order_to_whoever_made_the_report,
    a_report_without_a_receipt_can_be_withdrawn_by_whoever_made_it,
    a_deleted_report_says_so_and_never_comes_back,
);

fn events_come_in_their_order_to_whoever_made_the_report(council: &Council) {
    let server = council.serve();
    let making = making(random_id(), "demo");
    let sealed = council.seal_made(&making, draft("words"));
    let id = sealed.envelope.report_id();
    let seed = &making.report_key_seed;
    let path = format!("{}/events", report_path(&sealed.envelope));
    assert_eq!(
        server.signed("GET", &path, seed).status,
        404,
        "nothing is known"
    );
    server.announce(&sealed.envelope);
    assert_eq!(
        server.signed("GET", &path, seed).status,
        404,
        "a report that was never committed has no events"
    );
    server.deliver(&sealed);

    let store = Store::beside(&council.place()).unwrap();
    for (seq, bytes) in [(1, b"first".as_slice()), (2, b"second"), (3, b"third")] {
        let event = NewEvent {
            seq,
            at: OffsetDateTime::now_utc(),
            kind: "reply",
            kid: "lead",
            bytes,
        };
        assert!(store.add_event(&id, &event).unwrap());
    }
    let coded = |events: &[&str]| -> serde_json::Value {
        let events: Vec<_> = events
            .iter()
            .map(|each| BASE64.encode(each.as_bytes()))
            .collect();
        serde_json::json!({ "events": events })
    };
    let cases = [
        ("", vec!["first", "second", "third"]),
        ("?after=0", vec!["first", "second", "third"]),
        ("?after=1", vec!["second", "third"]),
        ("?after=3", vec![]),
        ("?after=18446744073709551615", vec![]),
    ];
    for (query, expected) in cases {
        let answer = server.signed("GET", &format!("{path}{query}"), seed);
        assert_eq!(answer.status, 200, "{query}");
        let heard: serde_json::Value = serde_json::from_slice(&answer.body).unwrap();
        assert_eq!(heard, coded(&expected), "{query}");
    }

    let signed = |method: &str, path: &str, seed: &[u8; 32]| {
        vec![("Report-Signature", report::sign_request(method, path, seed))]
    };
    let all = format!("{path}?after=0");
    let hostile = [
        ("no signature", vec![], 401),
        (
            "not a signature",
            vec![("Report-Signature", "00".to_owned())],
            401,
        ),
        ("another report's key", signed("GET", &all, &random()), 401),
        ("signed for another call", signed("DELETE", &all, seed), 401),
        (
            "signed for another question",
            signed("GET", &path, seed),
            401,
        ),
    ];
    for (case, headers, status) in hostile {
        let answer = server.call("GET", &all, &headers, b"");
        assert_eq!(
            answer.status, status,
            "a stranger hears of a report: {case}"
        );
        answer.code();
    }
    for odd in ["?after=-1", "?after=x", "?before=1", "?after=1&after=2"] {
        let answer = server.signed("GET", &format!("{path}{odd}"), seed);
        assert_eq!(answer.status, 400, "{odd}");
    }
}

fn a_report_without_a_receipt_can_be_withdrawn_by_whoever_made_it(council: &Council) {
    let server = council.serve();
    let making = making(random_id(), "demo");
    let sealed = council.seal_made(&making, draft("words"));
    let seed = &making.report_key_seed;
    let path = report_path(&sealed.envelope);
    assert_eq!(
        server.signed("DELETE", &path, seed).status,
        204,
        "what the council never had is withdrawn"
    );
    server.announce(&sealed.envelope);
    server.append(&sealed.envelope, 0, &sealed.parts[0]);
    assert_eq!(server.signed("DELETE", &path, &random()).status, 401);
    assert_eq!(server.call("DELETE", &path, &[], b"").status, 401);
    assert_eq!(server.signed("DELETE", &path, seed).status, 204);
    assert_eq!(
        server.commit(&sealed.envelope).status,
        404,
        "it is still here"
    );
    assert_eq!(council.desk_list()["arriving"], 0);
    let part = council
        .data()
        .join("parts")
        .join(sealed.envelope.report_id().to_string());
    assert!(!part.exists(), "its sealed bytes are still here");

    // The learner may change their mind again.
    let receipt = server.deliver(&sealed);
    let refused = server.signed("DELETE", &path, seed);
    assert_eq!(
        (refused.status, refused.code().as_str()),
        (409, "committed")
    );
    assert_eq!(server.commit(&sealed.envelope).body, receipt);
}

fn a_deleted_report_says_so_and_never_comes_back(council: &Council) {
    let server = council.serve();
    let making = making(random_id(), "demo");
    let sealed = council.seal_made(&making, draft("words"));
    let envelope = &sealed.envelope;
    server.deliver(&sealed);
    let store = Store::beside(&council.place()).unwrap();
    let now = OffsetDateTime::now_utc();
    let id = envelope.report_id();
    assert!(
        store.delete_report(&id, now).is_err(),
        "a report that nobody opened was deleted"
    );
    let opened = NewEvent {
        seq: 1,
        at: now,
        kind: "opened",
        kid: "lead",
        bytes: b"opened",
    };
    assert!(store.add_event(&id, &opened).unwrap());
    store.delete_report(&id, now).unwrap();
    let path = format!("{}/events", report_path(envelope));
    let seed = &making.report_key_seed;
    assert_eq!(server.signed("GET", &path, seed).status, 410);
    assert_eq!(
        server.announce(envelope).status,
        410,
        "a report came back from the dead"
    );
    assert_eq!(server.append(envelope, 0, b"").status, 410);
    assert_eq!(server.commit(envelope).status, 410);
    assert_eq!(
        server.signed("DELETE", &report_path(envelope), seed).status,
        410
    );
    let parts = council.data().join("parts").join(id.to_string());
    assert!(
        !parts.exists(),
        "the sealed bytes of a deleted report are still here"
    );
    assert_eq!(council.desk_list()["reports"].as_array().unwrap().len(), 0);
}
