//! Many requests: a class gets through, a flood is slowed, and nothing that was received gives way.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};

use crate::client::{Answer, Server};
use crate::support::{Council, on_both_stores, part_path, report_path, wait_until};

on_both_stores!(
    a_class_behind_one_address_gets_through_together,
    one_sender_cannot_pile_up_unfinished_reports
);

fn a_class_behind_one_address_gets_through_together(council: &Council) {
    let server = council.serve();
    let reports: Vec<_> = (0..30).map(|_| council.seal_files(&[40_000])).collect();
    std::thread::scope(|scope| {
        for sealed in &reports {
            // `deliver` fails on any refusal.
            scope.spawn(|| council.verify(&server.deliver(sealed), &sealed.envelope));
        }
    });
    assert_eq!(council.desk_list()["reports"].as_array().unwrap().len(), 30);
}

fn one_sender_cannot_pile_up_unfinished_reports(council: &Council) {
    let config = council.config("[quotas]\nunfinished_per_address = 3\n");
    let server = council.serve_with(&["--config", &config]);
    let mine: Vec<_> = (0..3).map(|_| council.seal("words")).collect();
    for sealed in &mine {
        assert_eq!(server.announce(&sealed.envelope).status, 201);
    }
    let next = council.seal("words");
    let refused = server.announce(&next.envelope);
    assert_eq!(
        (refused.status, refused.code().as_str()),
        (429, "unfinished")
    );
    assert!(retry_after(&refused) > 0);
    assert_eq!(
        server.announce(&mine[0].envelope).status,
        200,
        "what is on its way may go on"
    );
    council.verify(&server.deliver(&mine[0]), &mine[0].envelope);
    council.verify(&server.deliver(&next), &next.envelope);
}

#[test]
fn work_is_asked_for_only_under_load_and_then_lets_a_learner_through() {
    let council = Council::new();
    let config = council.config("[quotas]\nwork_above_reports_per_minute = 3\nwork_bits = 12\n");
    let server = council.serve_with(&["--config", &config]);
    for number in 0..3 {
        let sealed = council.seal("words");
        let answer = server.announce(&sealed.envelope);
        assert_eq!(answer.status, 201, "report {number} on a quiet day");
    }
    let sealed = council.seal("words");
    let envelope = &sealed.envelope;
    let asked = server.announce(envelope);
    assert_eq!(asked.status, 428);
    let work: serde_json::Value = serde_json::from_slice(&asked.body).unwrap();
    assert_eq!(work["error"], "work");
    let challenge = work["challenge"].as_str().unwrap();
    let bits = u32::try_from(work["bits"].as_u64().unwrap()).unwrap();
    assert!(challenge.len() <= 200 && bits == 12, "{work}");
    let nonce = report::work::solve(challenge, envelope.report_id(), bits);
    let proof = format!("{challenge}:{nonce}");
    let send = |proof: String| {
        let headers = [("Report-Work", proof)];
        server.call(
            "PUT",
            &report_path(envelope),
            &headers,
            &envelope.to_bytes(),
        )
    };
    assert_eq!(send(format!("{challenge}:")).status, 428);
    assert_eq!(send(proof).status, 201);
    assert_eq!(server.append(envelope, 0, &sealed.parts[0]).status, 204);
    council.verify(&server.commit(envelope).body, envelope);
}

#[test]
fn too_fast_is_slowed_first_and_told_when_to_come_back_only_then() {
    let council = Council::new();
    let config = council.config("[quotas]\nrequests = 5\nrequests_per_second = 2\n");
    let server = council.serve_with(&["--config", &config]);
    let started = Instant::now();
    let answers: Vec<_> = std::thread::scope(|scope| {
        let asked: Vec<_> = (0..30)
            .map(|_| scope.spawn(|| server.call("GET", "/healthz", &[], b"")))
            .collect();
        asked.into_iter().map(|each| each.join().unwrap()).collect()
    });
    let count = |status| answers.iter().filter(|each| each.status == status).count();
    assert_eq!(count(200) + count(429), 30);
    assert!(
        count(200) >= 15,
        "refused before slowing down: {}",
        count(200)
    );
    assert!(count(429) > 0, "a flood is never refused");
    assert!(
        started.elapsed() > Duration::from_secs(4),
        "nobody was slowed"
    );
    let refused = answers.iter().find(|each| each.status == 429).unwrap();
    std::thread::sleep(Duration::from_secs(retry_after(refused)));
    assert_eq!(
        server.call("GET", "/healthz", &[], b"").status,
        200,
        "a sender that waited as it was told must get through"
    );
}

#[test]
fn one_address_that_only_dribbles_does_not_stop_another() {
    let council = Council::new();
    let server = council.serve_with(&["--behind-proxy"]);
    let sealed = council.seal("words");
    let from = |last: u8| [("X-Forwarded-For", format!("10.9.9.9, 192.0.2.{last}"))];
    let path = report_path(&sealed.envelope);
    let dribble = |last: u8| {
        let mut stream = TcpStream::connect(server.address).unwrap();
        let forwarded = &from(last)[0].1;
        write!(stream, "PUT {path} HTTP/1.1\r\nHost: a\r\nX-Forwarded-For: {forwarded}\r\nContent-Length: 10\r\n\r\n").unwrap();
        stream
    };
    let ask = |last: u8| {
        let envelope = &sealed.envelope;
        server.call(
            "PUT",
            &report_path(envelope),
            &from(last),
            &envelope.to_bytes(),
        )
    };
    let mut waiting: Vec<_> = (0..120).map(|_| dribble(1)).collect();
    let refused = wait_until(|| Some(ask(1)).filter(|answer| answer.status == 429));
    assert_eq!(refused.code(), "too_fast");
    let quick = Instant::now();
    assert_eq!(ask(2).status, 201, "one address took every place");
    assert!(quick.elapsed() < Duration::from_secs(4));

    waiting.extend((0..60).map(|_| dribble(3)));
    let busy = wait_until(|| Some(ask(4)).filter(|answer| answer.status == 503));
    assert_eq!(busy.code(), "busy");
    assert!(retry_after(&busy) > 0);
    drop(waiting);
    assert_eq!(
        wait_until(|| Some(ask(4)).filter(|answer| answer.status == 200)).status,
        200
    );
    council.verify(&server.deliver(&sealed), &sealed.envelope);
}

#[test]
fn endless_and_monstrous_requests_are_cut_off() {
    let council = Council::new();
    let server = council.serve();
    let sealed = council.seal("words");
    server.announce(&sealed.envelope);
    let path = report_path(&sealed.envelope);
    let part = part_path(&sealed.envelope, 0);
    let sum = crate::support::checksum(b"x");
    let bodies = [
        ("PUT", path.clone(), String::new()),
        (
            "PATCH",
            part,
            format!("Upload-Offset: 0\r\nUpload-Checksum: {sum}\r\n"),
        ),
        ("POST", format!("{path}/commit"), String::new()),
    ];
    for (method, path, headers) in bodies {
        let answer = endless(
            &server,
            &format!(
                "{method} {path} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n{headers}Transfer-Encoding: chunked\r\n\r\n"
            ),
        );
        assert!(
            ["413", "409"].iter().any(|status| answer.contains(status)),
            "an endless body to {method} was answered with {answer:?}"
        );
    }
    let many: String = (0..5_000).map(|n| format!("X-{n}: a\r\n")).collect();
    let bombs = [
        (
            "5,000 headers",
            format!("GET /healthz HTTP/1.1\r\nHost: a\r\n{many}\r\n"),
        ),
        (
            "a header of 2 MB",
            format!(
                "GET /healthz HTTP/1.1\r\nX: {}\r\n\r\n",
                "a".repeat(2_000_000)
            ),
        ),
        (
            "a path of 2 MB",
            format!("GET /{} HTTP/1.1\r\nHost: a\r\n\r\n", "a".repeat(2_000_000)),
        ),
        (
            "two lengths",
            "PUT / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 9\r\n\r\nxxxxxxxxx"
                .to_owned(),
        ),
        ("not HTTP", "\u{16}\u{3}\u{1}hello".to_owned()),
    ];
    for (case, bytes) in bombs {
        let mut stream = TcpStream::connect(server.address).unwrap();
        stream
            .set_read_timeout(Some(Duration::from_secs(25)))
            .unwrap();
        let _ = stream.write_all(bytes.as_bytes());
        let mut answer = vec![];
        let _ = stream.read_to_end(&mut answer);
        let answer = String::from_utf8_lossy(&answer).into_owned();
        assert!(
            answer.is_empty() || answer.starts_with("HTTP/1.1 4"),
            "{case}: {answer}"
        );
    }
    council.verify(&server.deliver(&sealed), &sealed.envelope);
}

/// Sends chunks until the service has had enough, and returns what it said.
fn endless(server: &Server, head: &str) -> String {
    let mut stream = TcpStream::connect(server.address).unwrap();
    stream
        .set_read_timeout(Some(Duration::from_secs(25)))
        .unwrap();
    stream.write_all(head.as_bytes()).unwrap();
    let chunk = [b"10000\r\n".as_slice(), &vec![b'x'; 0x10000], b"\r\n"].concat();
    let mut sent = 0_u64;
    while stream.write_all(&chunk).is_ok() {
        sent += 0x10000;
        assert!(sent < 64 * 1024 * 1024, "an endless body is read for ever");
    }
    let mut answer = vec![];
    let mut piece = [0; 1024];
    while let Ok(count @ 1..) = stream.read(&mut piece) {
        answer.extend(&piece[..count]);
    }
    let answer = String::from_utf8_lossy(&answer).into_owned();
    // A connection that was reset may have lost the answer; that it was cut off is what counts.
    if answer.is_empty() {
        "413".to_owned()
    } else {
        answer
    }
}

fn retry_after(answer: &Answer) -> u64 {
    answer
        .header("retry-after")
        .expect("a sender must be told when to come back")
        .parse()
        .unwrap()
}
