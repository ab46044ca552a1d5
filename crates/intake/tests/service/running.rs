//! Starting and stopping.

use std::io::Write;
use std::net::TcpStream;

use crate::support::{Council, run, wait_until};

#[test]
fn the_service_refuses_to_start_where_it_would_do_harm() {
    let council = Council::new();
    let running = council.serve();
    let [data, keys] =
        [council.data(), council.keys()].map(|path| path.to_str().unwrap().to_owned());
    let empty = council
        .folder
        .path()
        .join("empty")
        .to_str()
        .unwrap()
        .to_owned();
    let cases: [(&str, Vec<&str>); 3] = [
        (
            "a second service on one folder",
            vec!["--data", &data, "--keys", &keys, "--listen", "127.0.0.1:0"],
        ),
        (
            "no receipt key",
            vec!["--data", &empty, "--listen", "127.0.0.1:0"],
        ),
        (
            "an open address without encryption",
            vec!["--data", &empty, "--keys", &keys, "--listen", "0.0.0.0:0"],
        ),
    ];
    for (case, args) in cases {
        let refused = run(&[&["serve"], args.as_slice()].concat());
        assert_eq!(refused.status.code(), Some(1), "{case}");
        assert!(
            refused.stdout.is_empty(),
            "{case}: it said that it was ready"
        );
    }
    drop(running);
}

#[cfg(unix)]
#[test]
fn asked_to_stop_the_service_finishes_what_it_is_doing() {
    let council = Council::new();
    let server = council.serve();
    let sealed = council.seal("words");
    server.announce(&sealed.envelope);
    let part = &sealed.parts[0];
    let mut slow = TcpStream::connect(server.address).unwrap();
    let path = crate::support::part_path(&sealed.envelope, 0);
    let sum = crate::support::checksum(part);
    write!(slow, "PATCH {path} HTTP/1.1\r\nHost: a\r\nUpload-Offset: 0\r\nUpload-Checksum: {sum}\r\nContent-Length: {}\r\n\r\n", part.len()).unwrap();
    slow.write_all(&part[..10]).unwrap();
    let address = server.address;
    std::thread::scope(|scope| {
        let stopping = scope.spawn(|| server.terminate());
        wait_until(|| TcpStream::connect(address).err());
        slow.write_all(&part[10..]).unwrap();
        assert!(
            stopping.join().unwrap().success(),
            "a normal end must not look like a failure"
        );
    });
    let server = council.serve();
    assert_eq!(
        server.held(&sealed.envelope),
        part.len() as u64,
        "a chunk that was arriving was thrown away"
    );
}

#[test]
fn a_slow_talker_does_not_keep_a_connection_for_ever() {
    let council = Council::new();
    let server = council.serve();
    let mut stream = TcpStream::connect(server.address).unwrap();
    write!(stream, "PUT / HTTP/1.1\r\nX-Slow: ").unwrap();
    stream
        .set_read_timeout(Some(std::time::Duration::from_secs(25)))
        .unwrap();
    let mut answer = Vec::new();
    std::io::Read::read_to_end(&mut stream, &mut answer).expect("the connection stayed open");
}

#[test]
fn a_council_signs_its_pack_with_the_commands_of_the_runbook() {
    let council = Council::new();
    let file = council.folder.path().join("council.toml");
    std::fs::write(&file, "org = \"demo\"\nname = \"Demo Council\"\n").unwrap();
    let out = council.folder.path().join("pack");
    let [file, keys, out_text] =
        [file, council.keys(), out.clone()].map(|path| path.to_str().unwrap().to_owned());
    let sign = |version: &str| {
        let args = [
            "pack",
            "sign",
            "--keys",
            &keys,
            "--council",
            &file,
            "--out",
            &out_text,
            "--version",
            version,
        ];
        let more = [
            "--days",
            "30",
            "--intake-url",
            "http://127.0.0.1:8731",
            "--practice",
        ];
        run(&[&args[..], &more[..]].concat()).status.code()
    };
    assert_eq!(sign("2"), Some(0));
    let mut files: Vec<_> = std::fs::read_dir(&out)
        .unwrap()
        .map(|each| each.unwrap().file_name())
        .collect();
    files.sort();
    assert_eq!(
        files,
        ["council.toml", "pack.sig", "pack.toml"],
        "an unlisted file makes the pack invalid"
    );
    assert_eq!(sign("1"), Some(1), "a pack went back");
    assert_eq!(
        sign("x"),
        Some(2),
        "a slip in the command must be told from a failure"
    );
}

#[test]
fn the_description_that_is_served_is_the_service() {
    let council = Council::new();
    let server = council.serve();
    let answer = server.call("GET", "/openapi.json", &[], b"");
    assert_eq!(answer.status, 200);
    let served: serde_json::Value = serde_json::from_slice(&answer.body).unwrap();
    let made = serde_json::to_value(council_intake::http::openapi()).unwrap();
    assert_eq!(served, made);
    let paths = served["paths"].as_object().unwrap();
    let mut calls = 0;
    for (path, described) in paths {
        let address = path
            .replace("{id}", &"0".repeat(32))
            .replace("{number}", "0");
        for method in ["GET", "HEAD", "PUT", "PATCH", "POST", "DELETE"] {
            let answer = server.call(method, &address, &[], b"");
            let known = described.get(method.to_lowercase()).is_some();
            // GET is answered to HEAD too, by the rules of HTTP.
            let free = method == "HEAD" && described.get("get").is_some();
            calls += usize::from(known);
            assert_eq!(answer.status != 405, known || free, "{method} {path}");
            let text = answer.status.to_string();
            assert!(
                !known
                    || described[method.to_lowercase()]["responses"]
                        .get(&text)
                        .is_some(),
                "{method} {path} answers {text}, which is not described"
            );
        }
    }
    let expected = [
        "/healthz",
        "/metrics",
        "/v1/reports/{id}",
        "/v1/reports/{id}/commit",
        "/v1/reports/{id}/events",
        "/v1/reports/{id}/parts/{number}",
    ];
    assert_eq!(paths.keys().collect::<Vec<_>>(), expected);
    assert_eq!(calls, 8);
}

#[test]
fn metrics_count_without_content_and_for_this_computer_only() {
    let council = Council::new();
    let server = council.serve_with(&["--behind-proxy"]);
    let sealed = council.seal("words");
    server.deliver(&sealed);
    let answer = server.call("GET", "/metrics", &[], b"");
    let text = String::from_utf8(answer.body).unwrap();
    assert_eq!(answer.status, 200);
    for line in [
        "intake_requests_total{call=\"commit\",status=\"200\"} 1",
        "intake_arriving 0",
        "intake_canary -1",
    ] {
        assert!(text.contains(line), "{line} is missing: {text}");
    }
    let id = sealed.envelope.report_id().to_string();
    assert!(!text.contains(&id[..8]), "{text}");
    let outside = [("X-Forwarded-For", "192.0.2.1".to_owned())];
    assert_eq!(server.call("GET", "/metrics", &outside, b"").status, 404);
}

#[test]
fn a_receipt_says_whether_somebody_is_there_and_when_they_will_be_in_touch() {
    let council = Council::new();
    let sealed = council.seal("words");
    let server = council.serve();
    let receipt = council.verify(&server.deliver(&sealed), &sealed.envelope);
    assert_eq!(
        (receipt.office_open(), receipt.next_contact_by()),
        (None, None)
    );
    drop(server);
    let days = [
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
    ];
    let days = days
        .map(|day| format!("{day} = \"08:30-17:00\"\n"))
        .concat();
    let config = council.config(&format!("[hours]\nanswer_within_hours = 24\n{days}"));
    let server = council.serve_with(&["--config", &config]);
    let sealed = council.seal("words");
    let receipt = council.verify(&server.deliver(&sealed), &sealed.envelope);
    assert!(receipt.office_open().is_some());
    assert!(
        receipt
            .next_contact_by()
            .is_some_and(|by| by > receipt.received_at())
    );
}
